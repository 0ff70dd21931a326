"""Writes the operators of one page's text and keeps its marked content in step with the structure tree."""

from collections.abc import Iterator
from itertools import groupby
from typing import Protocol

from briefwright.writers.pdf.fonts import Typeface
from briefwright.writers.pdf.lines import CUT, SPACED, Line, Span, Target
from briefwright.writers.pdf.links import Link, Place
from briefwright.writers.pdf.objects import pdf_text
from briefwright.writers.pdf.shaping import Word
from briefwright.writers.pdf.strips import SetPicture
from briefwright.writers.pdf.tagging import Element

_EXACT = 0.5
"""Thousandths of an em that nobody sees."""


class Ink(Protocol):
    """What a pen asks of the painter that holds it."""

    def blank(self, font: str) -> tuple[str, float]:
        """The operand of TJ for a blank in a font, and its width in 1/1000 em."""

    def underline(self, typeface: Typeface) -> tuple[float, float]:
        """How far below the baseline the line under a text begins, and how thick it is; in 1/1000 em."""

    def open_link(self, target: Target, owner: Element) -> Element:
        """The Link element of a target."""

    def close_link(self, target: Target, owner: Element) -> None:
        """Says that the words of a link are written."""

    def called(self, number: str, place: Place) -> None:
        """Says where a note is called."""


class Pen:
    """Writes the operators of one page and remembers what is set: font, colour, rise."""

    def __init__(self, painter: Ink, page: int, elements: list[Element]) -> None:
        self.operators: list[str] = []
        self.links: list[Link] = []
        self._painter = painter
        self._page = page
        self._elements = elements
        self._font = ""
        self._size = 0.0
        self._colour = ""
        self._rise = 0.0
        self._lift = 0.0
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
            if line.logical:
                self._turned(x, y, line, element)
            else:
                self._line(x, y, line, element)
        self._close()
        self.operators.append("ET" if element else "ET EMC")

    def underlines(self, lines: list[tuple[float, float, Line]]) -> None:
        """Draws the lines below underlined words of lines: no part of the text, so an artifact."""
        rules = [rule for x, y, line in lines for rule in self._underlined(x, y, line)]
        self.artifact(rules)

    def _underlined(self, x: float, y: float, line: Line) -> Iterator[str]:
        if not any(look.underlined for _, look, _ in line.pieces):
            return
        rows = zip(_left_edges(x, line), line.pieces, strict=True)
        for look, found in groupby(rows, key=lambda row: row[1][1]):
            if look.underlined:
                edges = [(left, left + word.width * look.size / 1000) for left, (word, _, _) in found]
                below, thick = (look.size / 1000 * part for part in self._painter.underline(look.typeface))
                left, right = edges[0][0], edges[-1][1]
                yield f"{look.colour} {left:.2f} {y - below - thick:.2f} {right - left:.2f} {thick:.2f} re f"

    def picture(self, picture: SetPicture, x: float, y: float) -> None:
        """Draws a picture with its lower left corner at ``x``, ``y``."""
        right, top = x + picture.width, y + picture.height
        drawn = f"q {picture.width:.2f} 0 0 {picture.height:.2f} {x:.2f} {y:.2f} cm /{picture.name} Do Q"
        if picture.element is None:
            self.artifact([drawn])
            return
        picture.element.attributes += (
            f"/A<</O/Layout/Placement/Block/BBox[{x:.2f} {y:.2f} {right:.2f} {top:.2f}]>>".encode()
        )
        self._mark(picture.element)
        self.operators.append(drawn)
        self._close()

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
            elif line.spread and gap == CUT:
                self._pending.append(f"{-line.spread * 1000 / look.size:.1f}")
                x += line.spread
            if changes:
                self._enter(look, owner)
                span, link_x = look, x
            self._show(word, look)
            x += word.width * look.size / 1000
        if span is not None:
            self._leave(span, (link_x, x, y), owner)
            if line.whole:
                self._blank(owner)
        self._flush()

    def _turned(self, x: float, y: float, line: Line, owner: Element | None) -> None:
        """A line with right-to-left words, in the order in which it is read.

        Words whose letters stand in the order in which they are seen are marked so (ISO 32000-1, 14.8.2.3.3).
        """
        lefts = _left_edges(x, line)
        span: Span | None = None
        box = (x, x)
        left = x
        for place, gap in line.logical:
            word, look, _ = line.pieces[place]
            left, right = lefts[place], lefts[place] + word.width * look.size / 1000
            changes = look is not span
            if changes and span is not None:
                self._leave(span, (*box, y), owner)
            if gap == SPACED:  # before the new look, which may have set no font yet
                self._move(right if look.level % 2 else left - look.blank, y)
                self._blank(owner)
            if changes:
                self._enter(look, owner)
                span, box = look, (left, right)
            box = min(box[0], left), max(box[1], right)
            self._move(left, y)
            if look.level % 2:
                self.operators.append("/ReversedChars BMC")
                self._show(word, look)
                self._flush()
                self.operators.append("EMC")
            else:
                self._show(word, look)
        if span is not None:
            self._leave(span, (*box, y), owner)
            if line.whole:
                self._move(left - look.blank, y)
                self._blank(owner)
        self._flush()

    def _move(self, x: float, y: float) -> None:
        self._flush()
        self.operators.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")

    def _show(self, word: Word, look: Span) -> None:
        for font, operand, lift in word.runs:
            if font != self._font:
                self._set_font(font, look.size)
            if lift != self._lift:
                self._set_lift(lift, look)
            if word.soft:
                self._soft_hyphen(operand)
            else:
                self._pending.append(operand)

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
        if span.rise != self._rise or self._lift:
            self.operators.append(f"{span.rise:g} Ts")
            self._rise, self._lift = span.rise, 0.0

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

    def _soft_hyphen(self, operand: str) -> None:
        """A hyphen that is no letter of the text, marked so that readers can leave it out."""
        self._flush()
        self.operators.append(f"/Span<</ActualText<FEFF00AD>>>BDC [{operand}]TJ EMC")

    def _set_font(self, font: str, size: float) -> None:
        self._flush()
        self.operators.append(f"/{font} {size:g} Tf")
        self._font = font

    def _set_lift(self, lift: float, span: Span) -> None:
        """Raises or lowers a mark that HarfBuzz has put over or under its letter."""
        self._flush()
        self.operators.append(f"{span.rise + lift * span.size / 1000:.2f} Ts")
        self._lift = lift

    def _flush(self) -> None:
        if self._pending:
            self.operators.append(f"[{''.join(self._pending)}]TJ")
            self._pending.clear()


def _left_edges(x: float, line: Line) -> list[float]:
    """Where each piece of a line stands."""
    edges: list[float] = []
    for word, look, gap in line.pieces:
        if gap == SPACED:
            x += look.blank + line.stretch
        elif gap == CUT:
            x += line.spread
        edges.append(x)
        x += word.width * look.size / 1000
    return edges
