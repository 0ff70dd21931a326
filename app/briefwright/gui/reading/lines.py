"""Plain text broken into lines for what we paint ourselves; no text goes through an HTML parser."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from briefwright.gui.reading.units import Units, for_qt


def wrapped(text: str, font: QFont, width: float, most: int = 99) -> tuple[str, ...]:
    """The text in lines of at most ``width`` pixels; beyond ``most`` lines the last one ends in an ellipsis."""
    return _wrapped(text, font.toString(), round(width), most)


@lru_cache(maxsize=1 << 14)  # pure; lists ask for the same headlines at every paint
def _wrapped(text: str, described: str, width: int, most: int) -> tuple[str, ...]:
    font = QFont()
    font.fromString(described)
    safe = for_qt(text).replace("\n", " ")
    layout = QTextLayout(safe, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = Units(safe)
    out: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(40, width))
        start = units.point(line.textStart())
        if len(out) == most - 1:
            rest = safe[start:].strip()
            out.append(QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        out.append(safe[start : units.point(line.textStart() + line.textLength())].strip())
    layout.endLayout()
    return tuple(out) or ("",)
