"""What hangs on the pointer while a passage is dragged: its first words on its colour."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPixmap

from briefwright.gui.reading.units import for_qt
from briefwright.gui.theme import SERIF, Appearance
from briefwright.model.template import Colour

_WIDEST = 300
_PAD = 9


def drag_picture(words: str, colour: Colour | None, appearance: Appearance, ratio: float) -> QPixmap:
    """The picture, sharp at the screen's pixel ratio.

    Args:
        words: captured words of the passage.
        colour: of its section, None for an unfiled one.
        appearance: colours and faces.
        ratio: device pixels to one of ours.
    """
    t = appearance.tones
    font = appearance.font(SERIF, 14)
    letters = QFontMetricsF(font)
    line = " ".join(for_qt(words[:200]).split())
    shown = letters.elidedText(line, Qt.TextElideMode.ElideRight, _WIDEST)
    size = QSize(round(letters.horizontalAdvance(shown)) + 2 * _PAD + 2, round(letters.height()) + _PAD)
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(0.5, 0.5, size.width() - 1, size.height() - 1)
    painter.setPen(QColor(appearance.section(colour).ink if colour else t.mute))
    painter.setBrush(QColor(appearance.section(colour).tint if colour else t.unfiled))
    painter.drawRoundedRect(box, 5, 5)
    painter.setFont(font)
    painter.setPen(QColor(t.ink))
    painter.drawText(box.adjusted(_PAD, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, shown)
    painter.end()
    return picture
