"""The reader's small words: what an empty page teaches, which part of a source shows, what a field was read from."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from briefwright.gui.reading.lines import wrapped
from briefwright.gui.reading.shown import Shown
from briefwright.gui.theme import SERIF, Appearance

_NOTHING = "Nothing to read yet"
_TEACH = (
    "Drop articles onto the list on the left: files, a folder, or text from any window.",
    "Then put the caret into a sentence and press a digit: it goes into that section of the brief, with its source.",
)


class EmptyPage(QWidget):
    """What the reader says without a source."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setObjectName("emptyReader")
        self.setAccessibleName(f"{_NOTHING}. {' '.join(_TEACH)}")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        appearance.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words a little above the middle."""
        a, t = self._appearance, self._appearance.tones
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(t.page))
        wide = min(430.0 * a.scale, self.width() - 64.0)
        left, y = (self.width() - wide) / 2, self.height() * 0.36
        title, words = a.font(SERIF, 24, bold=True), a.font(size=14)
        painter.setFont(title)
        painter.setPen(QColor(t.mute))
        painter.drawText(QRectF(left, y - 50, wide, 44), Qt.AlignmentFlag.AlignHCenter, _NOTHING)
        painter.setFont(words)
        step = painter.fontMetrics().height() * 1.4
        for paragraph in _TEACH:
            for line in wrapped(paragraph, words, wide):
                painter.drawText(QRectF(left, y, wide, step), Qt.AlignmentFlag.AlignHCenter, line)
                y += step
            y += step * 0.4
        painter.end()


class PartBar(QWidget):
    """Above a very long source: which part of it shows.

    Signals:
        turned(int): show the next (1) or previous (-1) part.
    """

    turned = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setObjectName("partBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self._previous = QPushButton("Previous part", self)
        self._next = QPushButton("Next part", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self.words, 1)
        for button, step in ((self._previous, -1), (self._next, 1)):
            button.setProperty("flat", True)  # noqa: FBT003 - Qt's signature
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAccessibleName(button.text())
            button.clicked.connect(lambda _=False, count=step: self.turned.emit(count))
            row.addWidget(button)
        appearance.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def _restyle(self) -> None:
        t = self._appearance.tones
        self.words.setFont(self._appearance.font(size=12))
        self.words.setStyleSheet(f"color: {t.mute};")
        self.setStyleSheet(f"#partBar {{ background: {t.pane}; border-bottom: 1px solid {t.line}; }}")

    def say(self, shown: Shown, *, told: bool = True) -> None:
        """Tell the part, if there are several and it shall be told."""
        self.setVisible(told and shown.parts > 1)
        self.words.setText(
            f"Part {shown.part + 1} of {shown.parts}. This source is {len(shown.source.captured_text):,} characters "
            "long and is shown in parts; nothing is left out, and passages keep their place."
        )
        self._previous.setEnabled(shown.part > 0)
        self._next.setEnabled(shown.part + 1 < shown.parts)


class EvidenceNote(QLabel):
    """Under a field's words: the characters they were read from. Plain text, because it quotes the source."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setObjectName("evidence")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def tell(self, words: str, beside: QRect) -> None:
        """Show the words below a place of the parent."""
        a, t = self._appearance, self._appearance.tones
        self.setFont(a.font(size=12))
        self.setStyleSheet(
            f"#evidence {{ background: {t.card}; color: {t.ink}; border: 1px solid {t.mute};"
            " border-radius: 5px; padding: 6px 9px; }"
        )
        self.setText(words)
        parent = self.parentWidget()
        room = parent.width() if parent else 400
        wide = min(round(380 * a.scale), room - 32)
        self.setFixedWidth(min(wide, self.fontMetrics().horizontalAdvance(words) + 26))
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.move(max(16, min(beside.left(), room - self.width() - 16)), beside.top() + 6)
        self.show()
        self.raise_()
