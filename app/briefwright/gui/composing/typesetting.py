"""Lines of text set for one width: what every painted row is made of."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

Align = Literal["left", "right", "centre"]
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "centre": Qt.AlignmentFlag.AlignHCenter,
}


class Style(NamedTuple):
    """How a stretch looks.

    Attributes:
        colour: #RRGGBB, "" for the paragraph's.
        bold, italic, raised, struck, underlined: as they say; raised is a superscript number.
        ground: colour behind it, "" for none.
    """

    colour: str = ""
    bold: bool = False
    italic: bool = False
    raised: bool = False
    struck: bool = False
    underlined: bool = False
    ground: str = ""


PLAIN = Style()
Piece = tuple[str, Style]


class Setting(NamedTuple):
    """Text laid out: draw it with :meth:`QTextLayout.draw`; height in device-independent pixels."""

    layout: QTextLayout
    height: float


def utf16(text: str) -> int:
    """Length as Qt counts: characters beyond the basic plane are two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def set_lines(
    pieces: Sequence[Piece], font: QFont, width: float, *, leading: float = 1.0, align: Align = "left", lines: int = 0
) -> Setting:
    """Set pieces of text as one paragraph of a width; ``lines`` limits how many (0: all)."""
    layout = QTextLayout("".join(text for text, _ in pieces), font)
    option = QTextOption(_ALIGN[align])
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(pieces))
    step = QFontMetricsF(font).height()
    y, count = 0.0, 0
    layout.beginLayout()
    while not lines or count < lines:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y + (leading - 1) * step / 2))
        y += max(step, line.height()) * leading
        count += 1
    layout.endLayout()
    return Setting(layout, y)


def _formats(pieces: Sequence[Piece]) -> list[QTextLayout.FormatRange]:
    out: list[QTextLayout.FormatRange] = []
    at = 0
    for text, style in pieces:
        length = utf16(text)
        if style != PLAIN and length:
            piece = QTextLayout.FormatRange()
            piece.start, piece.length, piece.format = at, length, _format(style)
            out.append(piece)
        at += length
    return out


def _format(style: Style) -> QTextCharFormat:
    out = QTextCharFormat()
    if style.colour:
        out.setForeground(QColor(style.colour))
    if style.ground:
        out.setBackground(QColor(style.ground))
    if style.bold:
        out.setFontWeight(QFont.Weight.DemiBold)
    if style.italic:
        out.setFontItalic(True)
    if style.struck:
        out.setFontStrikeOut(True)
    if style.underlined:
        out.setFontUnderline(True)
    if style.raised:
        out.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    return out


def letter_at(layout: QTextLayout, point: QPointF) -> int:
    """UTF-16 place of the letter under a point in the layout's own coordinates, -1 for none."""
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        if line.naturalTextRect().contains(point):
            return line.xToCursor(point.x(), line.CursorPosition.CursorOnCharacter)
    return -1
