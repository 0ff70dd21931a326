"""Header and footer: the marking in both, the footer line, the page number.

Word has three headers: of all pages, of the first and of the even ones. The document uses the one of all pages, but
carries the other two with the same content: whoever ticks “Different first page” in Word does not lose the marking.
"""

import re

from briefwright.model.document import Furniture
from briefwright.writers.docx.inlines import letters, plain_run
from briefwright.writers.docx.package import DECLARATION, NAMESPACES

PAGES = ("default", "first", "even")
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
_PLACEHOLDER = re.compile(r"(\{page\}|\{pages\})")
_PADDING = "\u00a0"  # lets the ground of the marking stand out on both sides of the letters


def header_xml(furniture: Furniture) -> str:
    """A header part: the marking, or an empty line."""
    return f"{DECLARATION}<w:hdr {NAMESPACES}>{_marking(furniture) or _line('Header', '')}</w:hdr>"


def footer_xml(furniture: Furniture) -> str:
    """A footer part: footer text on the left, page number on the right, the marking below."""
    line = _line("Footer", f"{plain_run(furniture.footer)}<w:r><w:tab/></w:r>{_page_label(furniture.page_label)}")
    return f"{DECLARATION}<w:ftr {NAMESPACES}>{line}{_marking(furniture)}</w:ftr>"


def _line(style: str, runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def _marking(furniture: Furniture) -> str:
    text = furniture.marking.text
    if not text:
        return ""
    padded = f"{_PADDING}{text}{_PADDING}" if furniture.marking.ground else text
    return _line("Marking", f'<w:r><w:rPr><w:rStyle w:val="MarkingText"/></w:rPr>{letters(padded)}</w:r>')


def _page_label(label: str) -> str:
    return "".join(
        _field(_FIELDS[piece]) if piece in _FIELDS else plain_run(piece) for piece in _PLACEHOLDER.split(label)
    )


def _field(name: str) -> str:
    """A field with a stored result: programs that do not compute fields show the result."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
