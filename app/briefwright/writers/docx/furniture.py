"""Header and footer: the marking in both, the footer's words left, the page number in the centre.

Word has three headers: of all pages, of the first and of the even ones. The first page has a part of its own because
the logo stands there only; its footer says what all footers say. Even pages are like all others, but have their own
parts: whoever ticks “Different odd and even” in Word does not lose the marking.
"""

import re
from unicodedata import east_asian_width

from briefwright.model.document import Document, Furniture
from briefwright.writers.docx.fields import field
from briefwright.writers.docx.letters import letters, plain_run
from briefwright.writers.docx.package import DECLARATION, NAMESPACES

PAGES = ("default", "first", "even")
FOOTER_SIZE = 0.8
"""Letters of header and footer, as a share of the body's."""

_SIDES = {"left": "left", "centre": "center", "right": "right"}
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
_ONE = "<w:r><w:t>1</w:t></w:r>"
_PLACEHOLDER = re.compile(r"(\{page\}|\{pages\})")
_PADDING = "\u00a0"  # lets the ground of the marking stand out on both sides of the letters
_TAB = "<w:r><w:tab/></w:r>"
_BREAK = "<w:r><w:br/></w:r>"
_NARROW, _WIDE = 0.55, 1.0
"""Widths of a letter in ems, rather too much: Word sets the line, we only guess whether two things fit into it."""
_CLEAR = 2
"""Ems between the footer's words and the page number."""


def header_xml(furniture: Furniture, logo: str = "") -> str:
    """A header part: the marking, below it the run of a logo; an empty line without either."""
    lines = marking_line(furniture) + (logo_line(furniture, logo) if logo else "")
    return f"{DECLARATION}<w:hdr {NAMESPACES}>{lines or _line('Header', '')}</w:hdr>"


def logo_line(furniture: Furniture, logo: str, style: str = "Header") -> str:
    """The paragraph of the logo on its side of the page."""
    side = _SIDES[furniture.logo_place]
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:jc w:val="{side}"/></w:pPr>{logo}</w:p>'


def footer_xml(document: Document, width: int) -> str:
    """A footer part: the footer line, the marking below.

    Args:
        document: whose footer.
        width: between the margins, in twentieths of a point.
    """
    lines = footer_line(document, width) + marking_line(document.furniture)
    return f"{DECLARATION}<w:ftr {NAMESPACES}>{lines}</w:ftr>"


def footer_line(document: Document, width: int) -> str:
    """Footer text on the left and the page number in the centre, below the text where that leaves no room for it."""
    furniture = document.furniture
    text = plain_run(furniture.footer)
    beside = "" if _stand_side_by_side(document, width) else _BREAK
    return _line("BriefFooter", f"{text}{beside}{_TAB}{_page_label(furniture.page_label)}")


def _stand_side_by_side(document: Document, width: int) -> bool:
    """Whether the footer's words end before a page number in the centre begins."""
    em = 20 * document.type.size * FOOTER_SIZE
    label = _PLACEHOLDER.sub("99", document.furniture.page_label)
    return (_ems(document.furniture.footer) + _CLEAR + _ems(label) / 2) * em <= width / 2


def _ems(text: str) -> float:
    return sum(_WIDE if east_asian_width(letter) in "WF" else _NARROW for letter in text)


def _line(style: str, runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def marking_line(furniture: Furniture) -> str:
    """The paragraph of the marking, "" for none."""
    text = furniture.marking.text
    if not text:
        return ""
    padded = f"{_PADDING}{text}{_PADDING}" if furniture.marking.ground else text
    return _line("Marking", f'<w:r><w:rPr><w:rStyle w:val="MarkingText"/></w:rPr>{letters(padded)}</w:r>')


def _page_label(label: str) -> str:
    return "".join(
        field(_FIELDS[piece], _ONE) if piece in _FIELDS else plain_run(piece) for piece in _PLACEHOLDER.split(label)
    )
