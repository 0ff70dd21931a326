"""The top bar: title, template and marking; the search field; proof, findings and Export."""

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QStackedLayout, QWidget

from briefwright.gui.theme import SERIF, Appearance
from briefwright.model.brief import Brief
from briefwright.model.marking import Marking

_WRITING = 360
"""Pixels of the line in which a short title is written."""


class _TitleWord(QPushButton):
    """The title as a word that can be clicked; it ends in … where there is no room."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(self.font())
            painter.setPen(self.palette().buttonText().color())
            shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
            if self.hasFocus():
                painter.drawLine(0, self.height() - 2, self.fontMetrics().horizontalAdvance(shown), self.height() - 2)


class _TitleLine(QLineEdit):
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class TitleField(QWidget):
    """The title in the reading face: a click or F2 turns it into a line to write in, Enter keeps, Escape leaves it.

    Signals:
        renamed(str): the new title.
    """

    renamed = Signal(str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._title = ""
        self._writing = False
        self.word = _TitleWord()
        self.word.setObjectName("brief_title")
        self.word.setCursor(Qt.CursorShape.IBeamCursor)
        self.line = _TitleLine()
        self.line.setAccessibleName("Title of the brief")
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.word)
        self._stack.addWidget(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.word.clicked.connect(self.start)
        self.line.returnPressed.connect(self._keep)
        self.line.left.connect(self._leave)
        self.line.editingFinished.connect(self._keep)
        appearance.changed.connect(self._restyle)
        self._restyle()

    def set_title(self, title: str, *, can_rename: bool = True) -> None:
        """Show a title."""
        self._title = title
        self.word.setText(title)
        self.word.setEnabled(can_rename)
        self.word.setAccessibleName(f"Title: {title}. Rename")
        self.word.setToolTip(f"{title}\nClick or F2 to rename" if can_rename else title)
        self.updateGeometry()

    def start(self) -> None:
        """Let the analyst write the title."""
        if not self.word.isEnabled():
            return
        self._writing = True
        self.line.setText(self._title)
        self._stack.setCurrentWidget(self.line)
        self.updateGeometry()
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _keep(self) -> None:
        if self._writing:
            title = " ".join(self.line.text().split())
            self._leave()
            if title and title != self._title:
                self.renamed.emit(title)

    def _leave(self) -> None:
        self._writing = False  # before the line loses the focus and says it is finished
        self._stack.setCurrentWidget(self.word)
        self.updateGeometry()
        self.word.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """As wide as the title, or as a line to write in."""
        metrics = self.word.fontMetrics()
        width = metrics.horizontalAdvance(self._title) + 8
        return QSize(max(width, _WRITING) if self._writing else width, metrics.height() + 10)

    def minimumSizeHint(self) -> QSize:
        """A long title gives way to the rest of the bar."""
        return QSize(90, self.sizeHint().height())

    def _restyle(self) -> None:
        font = self._appearance.font(SERIF, 17, bold=True)
        face = f'font-family: "{SERIF}"; font-size: {font.pixelSize()}px; font-weight: 600;'
        self.word.setStyleSheet(
            f"QPushButton {{ {face} border: none; background: transparent; padding: 0; text-align: left;"
            f" color: {self._appearance.tones.ink}; }}"
            f"QPushButton:disabled {{ color: {self._appearance.tones.ink}; }}"
        )
        self.line.setStyleSheet(f"QLineEdit {{ {face} }}")
        self.word.setFont(font)
        self.updateGeometry()


class TopBar(QFrame):
    """The bar across the top.

    Args:
        appearance: colours and fonts.
        search: the search field that stands in its middle.

    Signals:
        menu_wanted(), template_wanted(), marking_wanted(), proof_wanted(), findings_wanted(), export_wanted(): a click.
    """

    menu_wanted = Signal()
    template_wanted = Signal()
    marking_wanted = Signal()
    proof_wanted = Signal()
    findings_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, appearance: Appearance, search: QWidget) -> None:
        super().__init__()
        self._appearance = appearance
        self._shown: tuple[str, str, Marking] | None = None
        self._marking = Marking()
        self._proved_all = True
        self._quoted = False
        self._worst = "ok"
        self.setObjectName("top_bar")
        self.menu = self._word("Menu", "menu_button", self.menu_wanted)
        self.title = TitleField(appearance)
        self.template = self._word("", "template_chip", self.template_wanted)
        self.marking = self._word("", "marking_chip", self.marking_wanted)
        self.proof = self._word("", "proof_pill", self.proof_wanted)
        self.findings = self._word("", "findings_pill", self.findings_wanted)
        self.export = self._word("Export   Ctrl+E", "export_button", self.export_wanted)
        self.export.setAccessibleName("Export the brief, Ctrl+E")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 14, 6)
        layout.setSpacing(9)
        layout.addWidget(self.menu)
        layout.addWidget(self.title)
        layout.addWidget(self.template)
        layout.addWidget(self.marking)
        layout.addStretch(1)
        layout.addWidget(search, 4)
        layout.addStretch(1)
        for pill in (self.proof, self.findings, self.export):
            layout.addWidget(pill)
        appearance.changed.connect(self._restyle)
        self.show_brief(None)

    def _word(self, text: str, name: str, wanted: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(wanted)
        return button

    def show_brief(self, brief: Brief | None) -> None:
        """Show title, template and marking of a brief, or that none is open; most acts change none of them."""
        shown = (brief.title, brief.template.name, brief.template.marking) if brief else None
        if shown == self._shown and brief is not None:
            return
        self._shown = shown
        self.title.set_title(brief.title if brief else "Briefwright", can_rename=brief is not None)
        for chip in (self.template, self.marking, self.proof, self.findings, self.export):
            chip.setVisible(brief is not None)
        if brief:
            self.template.setText(brief.template.name)
            self.template.setAccessibleName(f"Template: {brief.template.name}. Templates")
            self.template.setToolTip("Templates (Ctrl+T)")
            self._marking = brief.template.marking
            self.marking.setText(self._marking.text or "No marking")
            self.marking.setAccessibleName(f"Marking: {self._marking.text or 'none'}. Change")
            self.marking.setToolTip("Handling marking as it prints; click to change")
        self._restyle()

    def show_proof(self, proved: int, total: int) -> None:
        """Say how many quotations are proved."""
        before = (self._proved_all, self._quoted)
        self._proved_all, self._quoted = proved == total, total > 0
        mark = "✓ " if self._proved_all else "✗ "
        self.proof.setText(f"{mark}{proved} of {total} proved" if total else "no quotations yet")
        self.proof.setAccessibleName(f"{proved} of {total} quotations proved. List")
        self.proof.setToolTip("Every quotation against its source; click for the list (Shift+F7)")
        if before != (self._proved_all, self._quoted):
            self._restyle()

    def show_findings(self, errors: int, count: int) -> None:
        """Say how many findings the release check has, and whether one of them blocks the export."""
        before, self._worst = self._worst, "bad" if errors else "warn" if count else "ok"
        said = "no findings" if not count else f"{count} finding{'s' if count > 1 else ''}"
        self.findings.setText(said)
        self.findings.setAccessibleName(f"Release check: {said}. List")
        self.findings.setToolTip("Release check; click for the list (F7), next with F8")
        if before != self._worst:
            self._restyle()

    def _restyle(self) -> None:
        tones = self._appearance.tones
        size = self._appearance.font(size=13).pixelSize()
        proof = (tones.ok if self._quoted else tones.mute) if self._proved_all else tones.bad
        findings = getattr(tones, self._worst)
        round_ = f"border: 1px solid {tones.line}; border-radius: {round(size * 0.75)}px; padding: 2px 10px;"
        quiet = f"background: {tones.card}; {round_}"
        ground = f"#{self._marking.ground}" if self._marking.ground else tones.card
        letters = f"#{self._marking.colour}" if self._marking.ground else tones.ink
        self.setStyleSheet(
            f"QFrame#top_bar {{ background: {tones.pane}; border-bottom: 1px solid {tones.line}; }}"
            f"QPushButton {{ font-size: {size}px; }}"
            "QPushButton#menu_button { background: transparent; border: 1px solid transparent; padding: 3px 6px; }"
            f"QPushButton#menu_button {{ color: {tones.mute}; }}"
            f"QPushButton#template_chip {{ {quiet} color: {tones.mute}; font-weight: 600; }}"
            f"QPushButton#marking_chip {{ {quiet} background: {ground}; color: {letters}; font-weight: 700; }}"
            f"QPushButton#proof_pill {{ {quiet} color: {proof}; font-weight: 600; }}"
            f"QPushButton#findings_pill {{ {quiet} color: {findings}; font-weight: 600; }}"
            f"QPushButton#export_button {{ background: {tones.accent}; color: {tones.on_accent};"
            f" border: 1px solid {tones.accent}; border-radius: 6px; padding: 5px 16px; font-weight: 600; }}"
            f"QPushButton:focus {{ border: 1px solid {tones.accent}; }}"
            f"QPushButton#export_button:focus {{ border: 1px solid {tones.ink}; }}"
        )
