"""Header and footer of every page: the marking in both, the footer's words left, the page number in the centre.

The page number stands below a footer that reaches as far as it, as in Word documents.
"""

from dataclasses import dataclass

from briefwright.model.document import Document
from briefwright.writers.pdf.fonts import Typeface
from briefwright.writers.pdf.images import ImageBook
from briefwright.writers.pdf.inlines import letters
from briefwright.writers.pdf.lines import SPACED, Line, Span
from briefwright.writers.pdf.logos import SHARES, Head, PlacedLogo, place_logo
from briefwright.writers.pdf.paragraphs import LineSetter
from briefwright.writers.pdf.shaping import Shaper
from briefwright.writers.pdf.styles import MILLIMETRE, MUTED, fill, page_size

_MARKING_SIZE = 12.0
"""TLP 2.0 (FIRST): 12 pt or larger; the other schemes name no size and take the same."""
_MARKING_LEADING = 16.0
_SIZE, _LEADING = 8.0, 10.0
_EDGE = 22.0
"""Points between the paper's edge and the marking, where the margin allows it."""
_CLEAR = 12.0
"""Points between furniture and text, at least."""
_BOX = (5.0, 3.6)
"""How far the black box of a TLP label reaches beyond its letters: sideways, below the baseline."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The text area of every page in points: paper, left edge, top and bottom edge, width."""

    paper: tuple[float, float]
    left: float
    top: float
    bottom: float
    width: float

    @property
    def height(self) -> float:
        """Height of the text area."""
        return self.top - self.bottom


class Furniture:
    """Sets header and footer; a margin too small for them is widened, because no template may drop a marking.

    Attributes:
        frame: the text area of every page.
        logo: where the organisation's stands on the first page, None for none; the painter draws it.
    """

    def __init__(self, document: Document, shaper: Shaper, images: ImageBook) -> None:
        self._shaper = shaper
        self._setter = LineSetter(shaper, document.language)
        self._marking = document.furniture.marking
        self._label = letters(document.furniture.page_label).replace("\n", " ")
        family = document.type.headings
        self._bold = Span(Typeface(family, "bold"), _MARKING_SIZE, fill(self._marking.colour))
        self._small = Span(Typeface(family, "regular"), _SIZE, MUTED)
        page = document.page
        width, height = page_size(page)
        left = page.left * MILLIMETRE
        self._left, self._measure = left, max(width - left - page.right * MILLIMETRE, 72.0)
        self._banner = self._set(letters(self._marking.text), self._bold, self._measure)
        self._footer = self._set(letters(document.furniture.footer), self._small, self._measure)
        widest = self._page_line(9999, 9999)
        self._beside = _stand_side_by_side(self._footer, widest, self._measure)
        marks = len(self._banner) * _MARKING_LEADING
        lines = max(len(self._footer), len(widest)) if self._beside else len(self._footer) + len(widest)
        self._feet_height = max(lines, 1) * _LEADING
        top = max(page.top * MILLIMETRE, marks + 2 * _CLEAR)
        bottom = max(page.bottom * MILLIMETRE, marks + self._feet_height + 2 * _CLEAR)
        self._edge = min(_EDGE, top - marks - _CLEAR)
        self._low = min(_EDGE, bottom - marks - self._feet_height - _CLEAR)
        self.logo = self._placed_logo(document, images, (height, top))
        self.frame = Frame((width, height), left, height - top, bottom, self._measure)

    def operators(self, page: int, pages: int) -> list[str]:
        """The operators of page ``page`` (from 1), ready to stand in its content."""
        header = self._banner_at(self.frame.paper[1] - self._edge)
        low = self._low + len(self._banner) * _MARKING_LEADING
        label = self._page_line(page, pages)
        above = 0.0 if self._beside else len(label) * _LEADING
        columns = [*self._column(label, low, 0.5), *self._column(self._footer, low + above, 0.0)]
        return [
            *_pagination("Header", header),
            *_pagination("Footer", [*self._banner_at(low), *columns]),
        ]

    def _placed_logo(self, document: Document, images: ImageBook, head: tuple[float, float]) -> PlacedLogo | None:
        logo, place = document.furniture.logo, document.furniture.logo_place
        if logo is None:
            return None
        image = images.image(logo.data)
        width = logo.width * MILLIMETRE or image.natural_width
        paper, margin = head
        banner = max((line.width + 2 * _BOX[0] for line in self._banner), default=0.0)
        marking = (banner, len(self._banner) * _MARKING_LEADING)
        around = Head(self._left, self._measure, paper, margin, self._edge, _CLEAR, marking, self._marking.position)
        return place_logo(image.name, (width, width * image.height / image.width), place, around)

    def _page_line(self, page: int, pages: int) -> list[Line]:
        """The page number as it stands in the footer."""
        return self._set(self._page_label(page, pages), self._small, self._measure)

    def _page_label(self, page: int, pages: int) -> str:
        return self._label.replace("{page}", str(page)).replace("{pages}", str(pages))

    def _set(self, text: str, span: Span, measure: float) -> list[Line]:
        lines = self._setter.set([(text, span)], measure) if text.strip() else []
        return [line for line in lines if line.pieces]  # nothing may be left of words that show nothing

    def _column(self, lines: list[Line], low: float, share: float) -> list[str]:
        """Small lines upwards from ``low``; ``share`` of the free width stands at their left."""
        operators: list[str] = []
        for place, line in enumerate(reversed(lines)):
            x = self._left + (self._measure - line.width) * share
            operators += self._text(line, x, low + 4 + place * _LEADING)
        return operators

    def _banner_at(self, top: float) -> list[str]:
        operators: list[str] = []
        share = SHARES[self._marking.position]
        side, below = _BOX
        boxed = bool(self._marking.ground)
        for place, line in enumerate(self._banner):
            inset = side if boxed else 0.0
            x = self._left + inset + (self._measure - 2 * inset - line.width) * share
            y = top - (place + 1) * _MARKING_LEADING + below
            if boxed:
                box = f"{x - side:.2f} {y - below:.2f} {line.width + 2 * side:.2f} {_MARKING_LEADING:.2f} re f"
                operators.append(f"{fill(self._marking.ground)} {box}")
            operators += self._text(line, x, y)
        return operators

    def _text(self, line: Line, x: float, y: float) -> list[str]:
        operators = [f"BT {line.pieces[0][1].colour} 1 0 0 1 {x:.2f} {y:.2f} Tm"]
        for place, (word, span, gap) in enumerate(line.pieces):
            if place and gap == SPACED:
                blank = self._shaper.word(span.typeface, " ")
                operators += _shown(blank.runs, span.size)
            operators += _shown(word.runs, span.size)
        return [*operators, "ET"]


def _stand_side_by_side(footer: list[Line], label: list[Line], measure: float) -> bool:
    """Whether the footer's words end before a page number in the centre begins."""
    reach = max((line.width for line in label), default=0.0) / 2 + _CLEAR
    return len(footer) <= 1 and all(line.width <= measure / 2 - reach for line in footer)


def _shown(runs: tuple[tuple[str, str, float], ...], size: float) -> list[str]:
    return [f"/{font} {size:g} Tf {lift * size / 1000:.2f} Ts [{operand}]TJ" for font, operand, lift in runs]


def _pagination(kind: str, operators: list[str]) -> list[str]:
    if not operators:
        return []
    return [f"/Artifact<</Type/Pagination/Subtype/{kind}>>BDC q", *operators, "Q EMC"]
