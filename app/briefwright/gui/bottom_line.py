"""The bottom line: what just happened and how to undo it; where you are; that all is kept."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from briefwright.gui.theme import Appearance
from briefwright.gui.work import Job, T


class ShortLabel(QLabel):
    """A label that ends in … where there is no room for it; the whole words are in its tool tip and its name."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(40)

    def setText(self, text: str) -> None:
        """Show words."""
        super().setText(text)
        self.setToolTip(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        with QPainter(self) as painter:
            shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
            painter.setPen(self.palette().windowText().color())
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)


class BottomLine(QWidget):
    """One line of words at the foot of the window.

    Signals:
        undo_wanted(): the Undo link.
        redo_wanted(): the Redo link after an undo.
        keys_wanted(): the “? keys” link.
    """

    undo_wanted = Signal()
    redo_wanted = Signal()
    keys_wanted = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._job: Job[object] | None = None
        self._work_words = ""
        self._kept_words = ""
        self._offer: Callable[[], object] | None = None
        self.setObjectName("bottom_line")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Bottom line")
        self.said = ShortLabel()
        self.said.setObjectName("said")
        self.undo = self._link("Undo", "Undo the last act", self.undo_wanted.emit)
        self.redo = self._link("Redo", "Do again what was undone", self.redo_wanted.emit)
        self.offer = self._link("", "", self._take_offer)
        self.cancel = self._link("Cancel", "Stop the running work", self.cancel_work)
        self.progress = QLabel()
        self.progress.setObjectName("progress")
        self.where = QLabel()
        self.where.setObjectName("where")
        self.kept = QLabel()
        self.kept.setObjectName("kept")
        self.keys = self._link("? keys", "Show all keys", self.keys_wanted.emit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 2, 12, 2)
        layout.setSpacing(6)
        for widget in (self.said, self.undo, self.redo, self.offer, self.progress, self.cancel):
            layout.addWidget(widget)
        layout.addStretch(1)
        for widget in (self.where, self.kept, self.keys):
            layout.addWidget(widget)
        for widget in (self.undo, self.redo, self.offer, self.progress, self.cancel):
            widget.hide()
        appearance.changed.connect(self._restyle)
        self._restyle()

    def _link(self, text: str, name: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("flat", True)  # noqa: FBT003 - Qt's signature
        button.setAccessibleName(name)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked: act())
        return button

    def _restyle(self) -> None:
        tones = self._appearance.tones
        size = self._appearance.font(size=12).pixelSize()
        self.setFixedHeight(round(27 * max(1.0, self._appearance.scale)))
        self.setStyleSheet(
            f"QWidget#bottom_line {{ background: {tones.pane}; border-top: 1px solid {tones.line}; }}"
            f"QLabel {{ color: {tones.mute}; font-size: {size}px; }}"
            f"QPushButton {{ color: {tones.accent}; font-size: {size}px; text-decoration: underline; padding: 0 4px; }}"
        )

    def say(self, text: str) -> None:
        """Say what just happened, in one sentence or less; older links go."""
        self.said.setText(text)
        for link in (self.undo, self.redo, self.offer):
            link.hide()

    def offer_back(self, *, undo: bool, redo: bool) -> None:
        """Show the Undo link, or the Redo link, beside what was said."""
        self.undo.setVisible(undo)
        self.redo.setVisible(redo)

    def offer_next(self, link: str, act: Callable[[], object]) -> None:
        """Offer the next step as a link beside what was said."""
        self._offer = act
        self.offer.setText(link)
        self.offer.setAccessibleName(link)
        self.offer.show()

    def withdraw(self, link: str) -> None:
        """Offer this next step no more; another one stays."""
        if link and self.offer.text() == link:
            self.offer.hide()

    def _take_offer(self) -> None:
        if self._offer is not None:
            self._offer()

    def follow(self, job: Job[T], words: str) -> None:
        """Show the progress of a job, with Cancel, until it ends; a later job takes its place."""
        self._job = job  # type: ignore[assignment]  # only cancelled from here; its result goes elsewhere
        self._work_words = words
        self._on_progressed(0)
        self.progress.show()
        self.cancel.show()
        job.progressed.connect(self._on_progressed)
        job.ended.connect(self._on_ended)

    def _on_progressed(self, share: float) -> None:
        self.progress.setText(f"{self._work_words} … {round(100 * share)} %")

    def _on_ended(self) -> None:
        if self.sender() is self._job:
            self._job = None
            self.progress.hide()
            self.cancel.hide()

    def cancel_work(self) -> None:
        """Ask the running work to stop."""
        if self._job is not None:
            self._job.cancel()

    def set_where(self, text: str) -> None:
        """Say where in the source the analyst is."""
        self.where.setText(text)
        self._show_kept()

    def set_kept(self, text: str) -> None:
        """Say that all is kept, or that it is not."""
        self._kept_words = text
        self._show_kept()

    def _show_kept(self) -> None:
        """A point stands between two facts only."""
        parted = self.where.text() and self._kept_words
        self.kept.setText(f"·  {self._kept_words}" if parted else self._kept_words)
