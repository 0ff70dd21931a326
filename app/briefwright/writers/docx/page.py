"""Page geometry in twentieths of a point, the unit Word measures pages in."""

from briefwright.model.document import Document
from briefwright.model.template import Page

_SIZES = {"A4": (11906, 16838), "Letter": (12240, 15840)}
_PER_MILLIMETRE = 1440 / 25.4
_FURNITURE_DISTANCE = 567  # 10 mm from the edge of the page, as far as the margin allows


def twips(millimetres: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(millimetres * _PER_MILLIMETRE)


def page_size(page: Page) -> tuple[int, int]:
    """Width and height as the page is held."""
    width, height = _SIZES[page.size]
    return (height, width) if page.landscape else (width, height)


def text_width(page: Page) -> int:
    """Width between the margins."""
    return page_size(page)[0] - twips(page.left) - twips(page.right)


def section_properties(document: Document, furniture: str, *, continuous: bool = False) -> str:
    """``w:sectPr``.

    Args:
        document: its page and its notes.
        furniture: header and footer references, "" to go on with those of the section before.
        continuous: the section begins on the page where the one before it ends.
    """
    page = document.page
    width, height = page_size(page)
    orientation = ' w:orient="landscape"' if page.landscape else ""
    endnotes = '<w:endnotePr><w:pos w:val="sectEnd"/><w:numFmt w:val="decimal"/></w:endnotePr>'
    return (
        f"<w:sectPr>{furniture}{endnotes if document.placement == 'endnotes' else ''}"
        f"{'<w:type w:val=' + chr(34) + 'continuous' + chr(34) + '/>' if continuous else ''}"
        f'<w:pgSz w:w="{width}" w:h="{height}"{orientation}/>'
        f'<w:pgMar w:top="{twips(page.top)}" w:right="{twips(page.right)}" w:bottom="{twips(page.bottom)}"'
        f' w:left="{twips(page.left)}" w:header="{min(_FURNITURE_DISTANCE, twips(page.top) // 2)}"'
        f' w:footer="{min(_FURNITURE_DISTANCE, twips(page.bottom) // 2)}" w:gutter="0"/></w:sectPr>'
    )
