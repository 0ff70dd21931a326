"""The table of contents: a line for each heading, its page number set when the pages are known."""

from collections.abc import Iterator

from briefwright.model.document import Contents, Document, Heading
from briefwright.writers.pdf.inlines import Inliner, letters
from briefwright.writers.pdf.lines import Line, Target
from briefwright.writers.pdf.paragraphs import LineSetter
from briefwright.writers.pdf.strips import SetLine, Strip, baseline, glue_ends
from briefwright.writers.pdf.styles import StyleSheet
from briefwright.writers.pdf.tagging import Element, StructureTree

_NUMBER_ROOM = 3.2
"""Width kept free for dots and page number, in multiples of the size."""


def heading_name(place: int) -> str:
    """The name of the place of a heading, counted from 0 through the document."""
    return f"heading-{place}"


class ContentsSetter:
    """Sets tables of contents of one document."""

    def __init__(
        self, setter: LineSetter, tree: StructureTree, inliner: Inliner, sheet: StyleSheet, width: float
    ) -> None:
        self._setter = setter
        self._tree = tree
        self._inliner = inliner
        self._sheet = sheet
        self._width = width

    def strips(self, block: Contents, document: Document, parent: Element) -> list[Strip]:
        """The title, then a line for each heading."""
        element = self._tree.element("TOC", parent)
        strips = self._title(block, element) if block.title else []
        rows = [self._entry(place, heading, element) for place, heading in _headings(document)]
        entries = [strip for row in rows for strip in row]
        glue_ends(entries)
        for row in rows:
            for strip in row[:-1]:
                strip.glued = True
        return [*strips, *entries] or [Strip(0)]

    def _title(self, block: Contents, element: Element) -> list[Strip]:
        style = self._sheet.contents_title
        caption = self._tree.element("Caption", element)
        drop = baseline(style)
        lines = self._setter.set([self._inliner.plain(block.title, style)], self._width)
        return [Strip(style.leading, lines=[SetLine(line, line.indent, drop, caption)], glued=True) for line in lines]

    def _entry(self, place: int, heading: Heading, element: Element) -> list[Strip]:
        style = self._sheet.contents_entry(heading.level)
        name = heading_name(place)
        runs = self._inliner.heading(heading, style)
        runs[0][1].target = Target("heading", str(place), runs[0][0])
        item = self._tree.element("TOCI", element)
        room = style.size * _NUMBER_ROOM
        strips: list[Strip] = []
        for line in self._setter.set(runs, self._width - style.left - room):
            x = room + line.indent if line.leftward else style.left
            strips.append(Strip(style.leading, lines=[SetLine(line, x, baseline(style), item)]))
        strips[0].before = style.before
        strips[-1].leads = name
        return strips

    def number(self, placed: SetLine, page: int) -> Line:
        """A page number for the line of an entry, in its look and leading to the same place."""
        span = placed.line.pieces[-1][1]
        (line,) = self._setter.set([(str(page), span)], self._width)
        line.whole = True
        return line


def _headings(document: Document) -> Iterator[tuple[int, Heading]]:
    headings = (block for block in document.blocks if isinstance(block, Heading))
    return ((place, heading) for place, heading in enumerate(headings) if letters(heading.text).strip())
