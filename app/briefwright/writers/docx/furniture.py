"""Header and footer: the marking in both, the footer line, the page number.

Word has three headers: of all pages, of the first and of the even ones. The first page, which carries the title itself,
leaves the footer line out; even pages are like all others, but have their own parts: whoever ticks “Different odd and
even” in Word does not lose the marking.
"""

import re

from briefwright.model.document import Furniture
from briefwright.writers.docx.fields import field
from briefwright.writers.docx.letters import letters, plain_run
from briefwright.writers.docx.package import DECLARATION, NAMESPACES

PAGES = ("default", "first", "even")
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
_ONE = "<w:r><w:t>1</w:t></w:r>"
_PLACEHOLDER = re.compile(r"(\{page\}|\{pages\})")
_PADDING = "\u00a0"  # lets the ground of the marking stand out on both sides of the letters


def header_xml(furniture: Furniture, logo: str = "") -> str:
    """A header part: the marking, below it the run of a logo; an empty line without either."""
    lines = marking_line(furniture) + (_line("Header", logo) if logo else "")
    return f"{DECLARATION}<w:hdr {NAMESPACES}>{lines or _line('Header', '')}</w:hdr>"


def footer_xml(furniture: Furniture, *, first: bool = False) -> str:
    """A footer part: footer text on the left (not on the first page), page number on the right, the marking below."""
    return f"{DECLARATION}<w:ftr {NAMESPACES}>{footer_line(furniture, first=first)}{marking_line(furniture)}</w:ftr>"


def footer_line(furniture: Furniture, *, first: bool = False) -> str:
    """The line of footer text and page number."""
    footer = "" if first else plain_run(furniture.footer)
    return _line("BriefFooter", f"{footer}<w:r><w:tab/></w:r>{_page_label(furniture.page_label)}")


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
