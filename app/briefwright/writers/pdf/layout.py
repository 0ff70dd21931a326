"""Sets the blocks of a document as strips and builds the structure tree beside them."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from briefwright.model.document import (
    Contents,
    Document,
    DocumentTable,
    Heading,
    Note,
    NotesHere,
    Paragraph,
    Picture,
)
from briefwright.writers.pdf.contents import ContentsSetter, heading_name
from briefwright.writers.pdf.grounds import Grounds
from briefwright.writers.pdf.images import ImageBook
from briefwright.writers.pdf.inlines import Inliner
from briefwright.writers.pdf.lines import Line, Run
from briefwright.writers.pdf.paragraphs import LineSetter
from briefwright.writers.pdf.pictures import PictureSetter
from briefwright.writers.pdf.strips import SHORT_NOTE, Rule, SetLine, Strip, baseline, glue_all, glue_ends
from briefwright.writers.pdf.styles import STRONG_RULE, Style, StyleSheet
from briefwright.writers.pdf.tables import TableSetter
from briefwright.writers.pdf.tagging import Element, StructureTree

_RULE_BELOW = 0.32
"""Space between a title and the rule below it, as a share of the title's size."""


class Entry(NamedTuple):
    """A line of the outline: depth from 0, words, the anchor it leads to."""

    depth: int
    text: str
    anchor: str


class Layout:
    """One document on its way to pages.

    Args:
        document: what is set.
        setter: sets its lines.
        tree: takes its structure.
        sheet: its styles.
        area: width and height of the text area, points.
        images: takes its pictures.

    Attributes:
        outline: title and headings in order.
        footnotes: the structure elements of notes that stand at the foot of a page.
        measure: of running text, points.
        leftward: whether the document is written from right to left.
    """

    def __init__(
        self,
        document: Document,
        setter: LineSetter,
        tree: StructureTree,
        sheet: StyleSheet,
        area: tuple[float, float],
        images: ImageBook,
    ) -> None:
        width, height = area
        self.outline: list[Entry] = []
        self.footnotes: dict[int, Element] = {}
        self._document = document
        self._setter = setter
        self._tree = tree
        self._sheet = sheet
        self.measure = sheet.measure(width)
        self.leftward = setter.leftward
        self._inliner = Inliner(document)
        self._tables = TableSetter(self._setter, tree, self._inliner, sheet, width)
        self._contents = ContentsSetter(self._setter, tree, self._inliner, sheet, self.measure)
        self._pictures = PictureSetter(images, tree, width, height)
        self._headings = 0
        self._grounds = Grounds(self.measure)
        self._notes = {note.number: note for note in document.notes}
        self._sections: list[tuple[int, Element]] = []
        self._list: Element | None = None
        self._gap = 0.0
        self._title_seen = False
        self._has_title = any(isinstance(block, Paragraph) and block.style == "title" for block in document.blocks)

    def body(self) -> Iterator[list[Strip]]:
        """The strips of each block in order, endnotes where they are printed."""
        printed = False
        for block, following in zip_longest(self._document.blocks, self._document.blocks[1:]):
            if not (isinstance(block, Paragraph) and block.style == "key-point"):
                self._list = None
            match block:
                case Heading():
                    yield self._heading(block)
                case Paragraph():
                    strips = self._paragraph(block)
                    strips[-1].glued |= isinstance(following, Paragraph) and following.style == "editors-note"
                    yield strips
                case DocumentTable():
                    yield self._table(block)
                case Contents():
                    yield self._contents_table(block)
                case Picture():
                    yield self._picture(block)
                case NotesHere():
                    if self._document.placement == "endnotes" and not printed:
                        yield from self._endnotes()
                        printed = True
        if self._document.placement == "endnotes" and not printed:
            yield from self._endnotes()

    def foot(self, number: int) -> list[Strip]:
        """The strips of a footnote; to be asked for once."""
        self.footnotes[number] = self._tree.note(number)
        return self._note(self._notes[number], self.footnotes[number])

    @property
    def foot_numbers(self) -> tuple[int, ...]:
        """The numbers of all notes that stand at the foot of pages, ascending."""
        return tuple(self._notes) if self._document.placement == "footnotes" else ()

    def _parent(self) -> Element:
        return self._sections[-1][1] if self._sections else self._tree.root

    def _heading(self, block: Heading) -> list[Strip]:
        while self._sections and self._sections[-1][0] >= block.level:
            self._sections.pop()
        section = self._tree.element("Sect", self._parent())
        self._sections.append((block.level, section))
        # Levels are never skipped (PDF/UA-1, 7.4.2): depth counts, not what the heading calls itself.
        depth = min(len(self._sections) + self._has_title, 6)
        style = self._sheet.heading(len(self._sections))
        runs = self._inliner.heading(block, style)
        anchor = heading_name(self._headings)
        self._headings += 1
        self.outline.append(Entry(depth - 1, runs[0][0], anchor))
        return self._set(runs, style, self._tree.element(f"H{depth}", section), (_named(block.anchor), anchor))

    def _paragraph(self, block: Paragraph) -> list[Strip]:
        style = self._sheet.paragraph(block)
        runs = self._inliner.runs(block.inlines, style)
        anchors = [_named(block.anchor)]
        element = self._paragraph_element(block)
        if block.style == "title" and element.tag == "H1":
            anchors.append("outline-title")
            self.outline.append(Entry(0, "".join(text for text, _ in runs), "outline-title"))
        label = self._tree.element("Lbl", element) if style.bullet else None
        strips = self._set(runs, style, self._tree.element("LBody", element) if label else element, tuple(anchors))
        self._grounds.lay(block, style, strips)
        if label:
            self._hang(strips[0], [self._inliner.plain(style.bullet, style)], style, label)
        return strips

    def _paragraph_element(self, block: Paragraph) -> Element:
        tree, parent = self._tree, self._parent()
        match block.style:
            case "title" if not self._title_seen:
                self._title_seen = True
                return tree.element("H1", parent)
            case "key-point":
                self._list = self._list or tree.element("L", parent)
                return tree.element("LI", self._list)
            case "block-quotation":
                return tree.element("P", tree.element("BlockQuote", parent))
            case _:
                return tree.element("P", parent)

    def _table(self, block: DocumentTable) -> list[Strip]:
        strips = self._tables.strips(block, self._parent())
        strips[0].before = max(self._gap, self._sheet.unit * 0.4)
        strips[0].anchors = (_named(block.anchor),)
        self._gap = self._sheet.unit
        return strips

    def _picture(self, block: Picture) -> list[Strip]:
        strip = self._pictures.strip(block, self._parent())
        strip.before = max(self._gap, self._sheet.unit * 0.5)
        strip.anchors = (_named(block.anchor),)
        self._gap = self._sheet.unit * 0.8
        if not block.caption:
            return [strip]
        strip.glued = True
        style = self._sheet.caption
        self._gap = 0.0
        runs = self._inliner.runs(block.caption, style)
        return [strip, *self._set(runs, style, self._tree.element("P", self._parent()), ())]

    def _contents_table(self, block: Contents) -> list[Strip]:
        strips = self._contents.strips(block, self._document, self._parent())
        anchor = _named(block.anchor or "contents")
        strips[0].before = max(self._gap, self._sheet.contents_title.before)
        strips[0].anchors = (anchor,)
        if block.title:
            self.outline.append(Entry(int(self._has_title), block.title, anchor))
        self._gap = self._sheet.unit * 0.5
        return strips

    def page_number(self, placed: SetLine, page: int) -> Line:
        """The number of a page for a line of the table of contents."""
        return self._contents.number(placed, page)

    def _endnotes(self) -> Iterator[list[Strip]]:
        for note in self._document.notes:
            element = self._tree.note(note.number)
            self._tree.adopt(self._parent(), element)
            strips = self._note(note, element)
            strips[0].before = max(self._gap, self._sheet.note.leading * 0.3)
            self._gap = 0.0
            yield strips

    def _note(self, note: Note, element: Element) -> list[Strip]:
        style = self._sheet.note
        label = self._tree.element("Lbl", element)
        text = self._tree.element("P", element)
        lines = self._setter.set(self._inliner.runs(note.inlines, style), self.measure - style.left)
        strips = _strips(lines, style, text)
        self._hang(strips[0], [self._inliner.back(note.number, style)], style, label)
        strips[0].before = style.after
        strips[0].anchors = (f"note-{note.number}",)
        (glue_all if len(strips) <= SHORT_NOTE else glue_ends)(strips)
        return strips

    def _hang(self, strip: Strip, runs: list[Run], style: Style, element: Element) -> None:
        """Hangs a bullet or number before a strip's first line."""
        inset = style.left * 0.25 if style.bullet else 0.0
        first = strip.lines[0]
        for line in self._setter.set(runs, self.measure):
            x = self.measure - inset - line.width if first.line.leftward else inset
            strip.lines.insert(0, SetLine(line, x, first.drop, element))

    def _set(self, runs: list[Run], style: Style, element: Element, anchors: tuple[str, ...]) -> list[Strip]:
        measure = self.measure - style.left - style.right
        if style.balanced:
            lines = self._setter.balanced(runs, measure)
        else:
            lines = self._setter.set(runs, measure, justified=style.justified)
        strips = _strips(lines, style, element)
        strips[0].before = max(self._gap, style.before)
        strips[0].anchors = anchors
        self._gap = style.after
        glue_ends(strips)
        strips[-1].glued = style.keep
        if style.ruled:
            strips[-1].height += style.size * _RULE_BELOW
            strips[-1].rules.append(Rule(0, strips[-1].height, self.measure, 0.8, STRONG_RULE))
        return strips


def _named(anchor: str) -> str:
    return f"anchor-{anchor}" if anchor else ""


def _strips(lines: list[Line], style: Style, element: Element) -> list[Strip]:
    drop = baseline(style)
    return [
        Strip(
            style.leading,
            lines=[SetLine(line, (style.right if line.leftward else style.left) + line.indent, drop, element)],
            notes=line.notes,
        )
        for line in lines
    ]
