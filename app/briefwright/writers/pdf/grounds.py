"""What lies behind paragraphs: mats, and bars that run beside the whole of an item."""

from briefwright.model.document import Paragraph
from briefwright.writers.pdf.strips import Ground, Strip
from briefwright.writers.pdf.styles import Style


class Grounds:
    """Lays grounds behind paragraphs one after another.

    Paragraphs of one item share their ground: a block quotation is part of the item that introduces it, and the bar
    that says whose words these are must not stop before them.
    """

    def __init__(self, width: float) -> None:
        self._width = width
        self._last: Ground | None = None
        self._item = ""

    def lay(self, block: Paragraph, style: Style, strips: list[Strip]) -> None:
        """Puts the ground of a style, or of its item, behind the strips of a paragraph."""
        last = self._last if block.item and block.item == self._item else None
        ground = last if last is not None and (style.mat == last.mat or not (style.mat or last.mat.ground)) else None
        if ground is None and style.mat is not None:
            leftward = any(placed.line.leftward for placed in strips[0].lines)
            ground = Ground(style.mat, 0, self._width, leftward)
        for strip in strips:
            strip.ground = ground
        self._last, self._item = ground, block.item
        if style.mat is not None:
            _pad(strips, style.mat.padding)


def _pad(strips: list[Strip], padding: float) -> None:
    strips[0].height += padding
    for placed in strips[0].lines:
        placed.drop += padding
    strips[-1].height += padding
