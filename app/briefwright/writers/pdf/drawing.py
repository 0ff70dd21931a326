"""Draws filled pages as content streams and keeps the structure tree in step."""

from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from briefwright.writers.pdf.fonts import Typeface
from briefwright.writers.pdf.layout import Layout
from briefwright.writers.pdf.lines import Line, Target
from briefwright.writers.pdf.links import Link, Place
from briefwright.writers.pdf.pages import NOTE_GAP, Page
from briefwright.writers.pdf.pen import Pen
from briefwright.writers.pdf.shaping import Shaper
from briefwright.writers.pdf.strips import Ground, Rule, SetLine, SetPicture, Strip
from briefwright.writers.pdf.styles import STRONG_RULE
from briefwright.writers.pdf.tagging import Element, StructureTree

_RULE_WIDTH = 110.0
"""Points of the short rule above footnotes."""
_DOTS = ".6 w 1 J [0 3.4] 0 d .62 .65 .70 RG"
_DOTS_GAP = 6.0
"""Points between words and the dots that lead to their page."""


class Area(NamedTuple):
    """The text area of every page: left edge, top edge and height, points from the page's lower left corner."""

    left: float
    top: float
    height: float


class LogoFigure(NamedTuple):
    """The logo at the head of the first page, with its lower left corner."""

    picture: SetPicture
    x: float
    y: float


@dataclass(slots=True)
class DrawnPage:
    """A drawn page.

    Attributes:
        operators: its content so far.
        row: key of its row in the parent tree.
        elements: that row: the element of each marked content.
        links: its links.
    """

    operators: list[str]
    row: int
    elements: list[Element]
    links: list[Link] = field(default_factory=list)


class Leader(NamedTuple):
    """A line of the table of contents that waits for its page number: page index, line, its place, where it leads."""

    page: int
    placed: SetLine
    y: float
    leads: str


class Painter:
    """Draws the pages of one document.

    Attributes:
        places: where notes, calls, anchors and outline entries stand.
        leaders: lines that wait for the page number of what they lead to.
        head: what stands at the head of the first page, None for nothing.
    """

    def __init__(
        self, layout: Layout, shaper: Shaper, tree: StructureTree, area: Area, head: LogoFigure | None = None
    ) -> None:
        self.places: dict[str, Place] = {}
        self.leaders: list[Leader] = []
        self._layout = layout
        self._shaper = shaper
        self._tree = tree
        self._area = area
        self.head = head
        self._link_elements: dict[Target, Element] = {}

    def locate(self, page: Page, index: int) -> None:
        """Remembers what stands where on a page."""
        self._name_places(index, self._body(page))
        self._name_places(index, self._foot(page))

    def draw(self, page: Page, index: int) -> DrawnPage:
        """Draws the text of one page; what must know all pages comes later."""
        self.locate(page, index)
        row, elements = self._tree.page_row()
        pen = Pen(self, index, elements)
        body, foot = self._body(page), self._foot(page)
        if index == 0 and self.head is not None:
            pen.picture(self.head.picture, self.head.x, self.head.y)
        pen.artifact(self._backs(body) + self._foot_rule(page))
        for y, strip in body:
            if strip.picture is not None:
                pen.picture(strip.picture, self._area.left + strip.picture.x, y - strip.picture.height)
        for strips in (body, foot):
            for element, lines in groupby(_in_reading_order(strips), key=lambda found: found[1].element):
                rows = [(self._area.left + placed.x, y, placed.line) for y, placed in lines]
                pen.lines(rows, element)
                pen.underlines(rows)
        return DrawnPage(pen.operators, row, elements, pen.links)

    def lead(self, leader: Leader, number: Line, right: float, page: DrawnPage) -> list[str]:
        """Sets a page number at the right edge of the text area, dots before it; from right to left at the left."""
        line, left = leader.placed.line, self._area.left
        start, end = left + leader.placed.x + line.width + _DOTS_GAP, left + right - number.width - _DOTS_GAP
        x = left + right - number.width
        if line.leftward:
            x, start, end = left, left + number.width + _DOTS_GAP, left + leader.placed.x - _DOTS_GAP
        pen = Pen(self, leader.page, page.elements)
        pen.operators.append("0 Ts")  # the page may have ended with raised letters, which this pen does not know of
        if end - start > _DOTS_GAP:
            pen.artifact([f"{_DOTS} {start:.2f} {leader.y:.2f} m {end:.2f} {leader.y:.2f} l S"])
        pen.lines([(x, leader.y, number)], leader.placed.element)
        page.links += pen.links
        return pen.operators

    def blank(self, font: str) -> tuple[str, float]:
        """The operand of TJ for a blank in a font, and its width in 1/1000 em."""
        return self._shaper.blank(font)

    def underline(self, typeface: Typeface) -> tuple[float, float]:
        """How far below the baseline the line under a text begins, and how thick it is; in 1/1000 em."""
        return self._shaper.underline(typeface)

    def open_link(self, target: Target, owner: Element) -> Element:
        """The Link element of a target; a link that runs over lines or pages has one element."""
        element = self._link_elements.get(target)
        if element is None:
            parent = self._tree.element("Reference", owner) if target.kind in ("note", "heading") else owner
            element = self._link_elements[target] = self._tree.element("Link", parent)
        return element

    def close_link(self, target: Target, owner: Element) -> None:
        """After the call of a footnote comes the note itself, in reading order."""
        note = self._layout.footnotes.get(int(target.name)) if target.kind == "note" else None
        if note is not None and note.parent is None:
            self._tree.adopt(owner, note)

    def called(self, number: str, place: Place) -> None:
        """Remembers where a note is called."""
        self.places.setdefault(f"call-{number}", place)

    def _body(self, page: Page) -> list[tuple[float, Strip]]:
        return [(self._area.top - y, strip) for y, strip in page.body]

    def _foot(self, page: Page) -> list[tuple[float, Strip]]:
        y = self._area.top - self._area.height + page.foot_height
        placed: list[tuple[float, Strip]] = []
        for strip in page.foot:
            y -= strip.before
            placed.append((y, strip))
            y -= strip.height
        return placed

    def _foot_rule(self, page: Page) -> list[str]:
        if not page.foot:
            return []
        y = self._area.top - self._area.height + page.foot_height + NOTE_GAP * 0.35
        left = self._area.left + (self._layout.measure - _RULE_WIDTH if self._layout.leftward else 0)
        return [_rule(left, y, Rule(0, 0, _RULE_WIDTH, 0.4, STRONG_RULE))]

    def _name_places(self, index: int, strips: list[tuple[float, Strip]]) -> None:
        for y, strip in strips:
            for name in strip.anchors:
                self.places.setdefault(name, Place(index, y))
            if strip.leads:
                last = strip.lines[-1]
                self.leaders.append(Leader(index, last, y - last.drop, strip.leads))

    def _backs(self, strips: list[tuple[float, Strip]]) -> list[str]:
        """Grounds, bars and rules; strips with the same ground make one rectangle, so that no seam shows."""
        operators: list[str] = []
        for ground, found in groupby(strips, key=lambda row: row[1].ground):
            rows = list(found)
            if ground is not None:
                operators += self._ground(ground, rows[0][0], rows[-1][0] - rows[-1][1].height)
        for y, strip in strips:
            operators += [_rule(self._area.left + rule.x, y - rule.drop, rule) for rule in strip.rules]
        return operators

    def _ground(self, ground: Ground, top: float, bottom: float) -> list[str]:
        mat, left = ground.mat, self._area.left + ground.x
        bar = left + ground.width - mat.bar_width if ground.leftward else left
        rectangles = ((mat.ground, left, ground.width), (mat.bar, bar, mat.bar_width))
        return [
            f"{colour} {x:.2f} {bottom:.2f} {width:.2f} {top - bottom:.2f} re f"
            for colour, x, width in rectangles
            if colour
        ]


def _in_reading_order(strips: list[tuple[float, Strip]]) -> list[tuple[float, SetLine]]:
    """The lines of strips with their baselines; lines of one table cell stand together."""
    lines = [(y - placed.drop, placed) for y, strip in strips for placed in strip.lines]
    return sorted(lines, key=lambda found: found[1].element.order if found[1].element else 0)


def _rule(x: float, y: float, rule: Rule) -> str:
    return f"{rule.colour} {x:.2f} {y - rule.thickness / 2:.2f} {rule.width:.2f} {rule.thickness:.2f} re f"
