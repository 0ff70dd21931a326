"""What the source pane says about dropping: a veil while something hovers, a line while nothing does."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from briefwright.gui.reading.lines import wrapped
from briefwright.gui.theme import Appearance


class DropVeil(QWidget):
    """Covers the pane while a drag is over it."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._words = ""
        self.setObjectName("dropVeil")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self, size: QSize, *, files: bool) -> None:
        """Show the veil over a pane of that size."""
        self._words = "Drop to put the files on the desk" if files else "Drop to put the text on the desk"
        self.setGeometry(0, 0, size.width(), size.height())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A tinted ground, a dashed frame, one sentence."""
        del event
        a, t = self._appearance, self._appearance.tones
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(t.pane)
        ground.setAlphaF(0.93)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(QColor(t.accent), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(9, 9, -9, -9), 8, 8)
        font = a.font(size=15, bold=True)
        painter.setFont(font)
        painter.setPen(QColor(t.accent))
        lines = wrapped(self._words, font, self.width() - 60)
        step = painter.fontMetrics().height() * 1.25
        y = self.height() / 2 - step * len(lines) / 2
        for line in lines:
            painter.drawText(QRectF(0, y, self.width(), step), Qt.AlignmentFlag.AlignCenter, line)
            y += step
        painter.end()


class Teaching(QLabel):
    """At the foot of the list: what may be dropped, or why nothing shows."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._alone = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setContentsMargins(16, 8, 16, 12)
        appearance.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        a, t = self._appearance, self._appearance.tones
        self.setFont(a.font(size=14 if self._alone else 12))
        self.setStyleSheet(f"color: {t.mute if self._alone else t.soft};")

    def say(self, *, sources: int, shown: int) -> None:
        """Say what helps at the moment."""
        self._alone = not sources
        self.setAlignment(_TOP if self._alone else Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, _FILL if self._alone else QSizePolicy.Policy.Minimum)
        self._restyle()
        if not sources:
            self.setText(
                "No sources yet.\n\n"
                "Drop articles anywhere here: files, a whole folder, or text from another window.\n\n"
                "Ctrl+I imports files, Ctrl+Shift+I a folder; Ctrl+V pastes an article."
            )
        elif not shown:
            self.setText("No source fits the filter. Escape clears it.")
        else:
            self.setText("Drop files, folders or text here")


_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_FILL = QSizePolicy.Policy.Expanding
