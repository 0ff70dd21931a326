"""Draws filled pages as content streams and keeps the structure tree in step."""

from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple, cast

from briefwright.writers.pdf.layout import Layout
from briefwright.writers.pdf.lines import SPACED, Line, Span, Target
from briefwright.writers.pdf.objects import PdfFile, pdf_text, references
from briefwright.writers.pdf.pages import NOTE_GAP, Page
from briefwright.writers.pdf.shaping import Shaper
from briefwright.writers.pdf.strips import Ground, Rule, SetLine, Strip
from briefwright.writers.pdf.styles import STRONG_RULE
from briefwright.writers.pdf.tagging import Element, StructureTree

_RULE_WIDTH = 110.0
"""Points of the short rule above footnotes."""
_EXACT = 0.5
"""Thousandths of an em that nobody sees."""


class Place(NamedTuple):
    """Where a link leads: page index and height."""

    page: int
    y: float


class Area(NamedTuple):
    """The text area of every page: left edge, top edge and height, points from the page's lower left corner."""

    left: float
    top: float
    height: float


@dataclass(slots=True)
class Link:
    """A link annotation before it is written: page index, rectangle, target, Link element."""

    page: int
    rectangle: tuple[float, float, float, float]
    target: Target
    element: Element


@dataclass(slots=True)
class DrawnPage:
    """The content of a page and the key of its row in the parent tree."""

    content: str
    row: int
    links: list[Link] = field(default_factory=list)


class Painter:
    """Draws the pages of one document.

    Attributes:
        places: where notes, calls, anchors and outline entries stand.
    """

    def __init__(self, layout: Layout, shaper: Shaper, tree: StructureTree, area: Area) -> None:
        self.places: dict[str, Place] = {}
        self._layout = layout
        self._shaper = shaper
        self._tree = tree
        self._area = area

    def draw(self, page: Page, index: int, furniture: list[str]) -> DrawnPage:
        """Draws one page; ``furniture`` is its header and footer, ready operators."""
        row, elements = self._tree.page_row()
        pen = _Pen(self, index, elements)
        body = [(self._area.top - y, strip) for y, strip in page.body]
        foot = self._foot(page)
        pen.artifact(self._backs(body) + self._foot_rule(page))
        for strips in (body, foot):
            self._name_places(index, strips)
            for element, lines in groupby(_in_reading_order(strips), key=lambda found: found[1].element):
                pen.lines([(self._area.left + placed.x, y, placed.line) for y, placed in lines], element)
        return DrawnPage("\n".join((*pen.operators, *furniture)), row, pen.links)

    def blank(self, font: str) -> tuple[str, float]:
        """The operand of TJ for a blank in a font, and its width in 1/1000 em."""
        return self._shaper.blank(font)

    def open_link(self, target: Target, owner: Element) -> Element:
        """The Link element of a target; a link that runs over lines or pages has one element."""
        if target.element is None:
            parent = self._tree.element("Reference", owner) if target.kind == "note" else owner
            target.element = self._tree.element("Link", parent)
        return cast("Element", target.element)

    def close_link(self, target: Target, owner: Element) -> None:
        """After the call of a footnote comes the note itself, in reading order."""
        note = self._layout.footnotes.get(int(target.name)) if target.kind == "note" else None
        if note is not None and note.parent is None:
            self._tree.adopt(owner, note)

    def called(self, number: str, place: Place) -> None:
        """Remembers where a note is called."""
        self.places.setdefault(f"call-{number}", place)

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
        return [_rule(self._area.left, y, Rule(0, 0, _RULE_WIDTH, 0.4, STRONG_RULE))]

    def _name_places(self, index: int, strips: list[tuple[float, Strip]]) -> None:
        for y, strip in strips:
            for name in strip.anchors:
                self.places.setdefault(name, Place(index, y))

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
        rectangles = ((mat.ground, ground.width), (mat.bar, mat.bar_width))
        return [
            f"{colour} {left:.2f} {bottom:.2f} {width:.2f} {top - bottom:.2f} re f"
            for colour, width in rectangles
            if colour
        ]


class _Pen:
    """Writes the operators of one page and remembers what is set: font, colour, rise."""

    def __init__(self, painter: Painter, page: int, elements: list[Element]) -> None:
        self.operators: list[str] = []
        self.links: list[Link] = []
        self._painter = painter
        self._page = page
        self._elements = elements
        self._font = ""
        self._size = 0.0
        self._colour = ""
        self._rise = 0.0
        self._marked = False
        self._blanks: dict[tuple[str, float, float | None], str] = {}
        self._pending: list[str] = []

    def artifact(self, operators: list[str]) -> None:
        """Draws what is no part of the text."""
        if operators:
            self.operators += ["/Artifact<</Type/Layout>>BDC q", *operators, "Q EMC"]

    def lines(self, lines: list[tuple[float, float, Line]], element: Element | None) -> None:
        """Draws consecutive lines of one element; those of no element are a repeated table header."""
        self.operators.append("BT" if element else "/Artifact<</Type/Pagination>>BDC BT")
        for x, y, line in lines:
            self.operators.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
            self._line(x, y, line, element)
        self._close()
        self.operators.append("ET" if element else "ET EMC")

    def _mark(self, element: Element) -> None:
        """Begins marked content of an element."""
        self._close()
        self.operators.append(f"/{element.tag}<</MCID {len(self._elements)}>>BDC")
        element.kids.append((self._page, len(self._elements)))
        self._elements.append(element)
        self._marked = True

    def _close(self) -> None:
        self._flush()
        if self._marked:
            self.operators.append("EMC")
            self._marked = False

    def _ensure_mark(self, owner: Element | None) -> None:
        if owner is not None and not self._marked:
            self._mark(owner)

    def _line(self, x: float, y: float, line: Line, owner: Element | None) -> None:
        span: Span | None = None
        link_x = x
        for word, look, gap in line.pieces:
            changes = look is not span
            if changes and span is not None:
                self._leave(span, (link_x, x, y), owner)
            if gap == SPACED:
                width = look.blank + line.stretch
                self._blank(owner, width)
                x += width
            if changes:
                self._enter(look, owner)
                span, link_x = look, x
            for font, operand in word.runs:
                if font != self._font:
                    self._set_font(font, look.size)
                self._pending.append(operand)
            x += word.width * look.size / 1000
        if span is not None:
            self._leave(span, (link_x, x, y), owner)
            if line.whole:
                self._blank(owner)
        self._flush()

    def _enter(self, span: Span, owner: Element | None) -> None:
        self._flush()
        if span.target is not None and owner is not None:
            self._mark(self._painter.open_link(span.target, owner))
        self._ensure_mark(owner)
        if span.language:
            self.operators.append(f"/Span<</Lang{pdf_text(span.language).decode()}>>BDC")
        if span.size != self._size:
            self._font, self._size = "", span.size
        if span.colour != self._colour:
            self.operators.append(span.colour)
            self._colour = span.colour
        if span.rise != self._rise:
            self.operators.append(f"{span.rise:g} Ts")
            self._rise = span.rise

    def _leave(self, span: Span, box: tuple[float, float, float], owner: Element | None) -> None:
        if span.language:
            self._flush()
            self.operators.append("EMC")
        if span.target is None or owner is None:
            return
        left, right, y = box
        element = self._painter.open_link(span.target, owner)
        low, high = y + span.rise - span.size * 0.25, y + span.rise + span.size * 0.85
        self.links.append(Link(self._page, (left, low, right, high), span.target, element))
        if span.target.kind == "note":
            self._painter.called(span.target.name, Place(self._page, high + span.size))
        self._close()
        self._painter.close_link(span.target, owner)

    def _blank(self, owner: Element | None, width: float | None = None) -> None:
        """A blank in the font that is set, widened to ``width`` points; a line's last one keeps copied words apart."""
        self._ensure_mark(owner)
        key = (self._font, self._size, width)
        shown = self._blanks.get(key)
        if shown is None:
            shown, natural = self._painter.blank(self._font)
            more = width * 1000 / self._size - natural if width is not None else 0.0
            if abs(more) > _EXACT:
                shown += f"{-more:.1f}"
            self._blanks[key] = shown
        self._pending.append(shown)

    def _set_font(self, font: str, size: float) -> None:
        self._flush()
        self.operators.append(f"/{font} {size:g} Tf")
        self._font = font

    def _flush(self) -> None:
        if self._pending:
            self.operators.append(f"[{''.join(self._pending)}]TJ")
            self._pending.clear()


def _in_reading_order(strips: list[tuple[float, Strip]]) -> list[tuple[float, SetLine]]:
    """The lines of strips with their baselines; lines of one table cell stand together."""
    lines = [(y - placed.drop, placed) for y, strip in strips for placed in strip.lines]
    return sorted(lines, key=lambda found: found[1].element.order if found[1].element else 0)


def _rule(x: float, y: float, rule: Rule) -> str:
    return f"{rule.colour} {x:.2f} {y - rule.thickness / 2:.2f} {rule.width:.2f} {rule.thickness:.2f} re f"


def write_links(
    file: PdfFile, tree: StructureTree, links: list[Link], places: dict[str, Place], pages: list[int]
) -> bytes:
    """Adds the annotations of one page; returns the value of its Annots."""
    numbers: list[int] = []
    for link in links:
        action = _action(link.target, places, pages)
        if action:
            key = tree.annotation_row(link.element)
            box = " ".join(f"{edge:.2f}" for edge in link.rectangle).encode()
            number = file.add(
                b"<</Type/Annot/Subtype/Link/Rect[%s]/Border[0 0 0]/F 4/Contents%s/StructParent %d%s>>"
                % (box, pdf_text(link.target.description), key, action)
            )
            link.element.kids.append((link.page, b"%d 0 R" % number))
            numbers.append(number)
    return b"[%s]" % references(numbers)


def _action(target: Target, places: dict[str, Place], pages: list[int]) -> bytes:
    if target.kind == "uri":
        return b"/A<</S/URI/URI%s>>" % pdf_text(target.name)
    place = places.get(f"{target.kind}-{target.name}")
    return b"/Dest%s" % destination(place, pages) if place else b""


def destination(place: Place, pages: list[int]) -> bytes:
    """An explicit destination: that height at the top of the window, zoom unchanged."""
    return b"[%d 0 R/XYZ 0 %d null]" % (pages[place.page], round(place.y))
