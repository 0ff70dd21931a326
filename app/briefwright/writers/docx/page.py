"""Page geometry in twentieths of a point, the unit Word measures pages in."""

from dataclasses import dataclass

from briefwright.model.template import NotePlacement, Page

FIRST_PAGE = "<w:titlePg/>"
CONTINUOUS = '<w:type w:val="continuous"/>'

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


@dataclass(frozen=True)
class Sheet:
    """The page as Word knows it.

    Attributes:
        width: between the margins.
        layout: the children of ``w:sectPr`` from ``w:pgSz`` on.
    """

    width: int
    layout: str


def sheet_of(page: Page) -> Sheet:
    """The sheet of a template's page, with a first page of its own."""
    width, height = page_size(page)
    orientation = ' w:orient="landscape"' if page.landscape else ""
    return Sheet(
        text_width(page),
        f'<w:pgSz w:w="{width}" w:h="{height}"{orientation}/>'
        f'<w:pgMar w:top="{twips(page.top)}" w:right="{twips(page.right)}" w:bottom="{twips(page.bottom)}"'
        f' w:left="{twips(page.left)}" w:header="{min(_FURNITURE_DISTANCE, twips(page.top) // 2)}"'
        f' w:footer="{min(_FURNITURE_DISTANCE, twips(page.bottom) // 2)}" w:gutter="0"/>{FIRST_PAGE}',
    )


def section_properties(sheet: Sheet, placement: NotePlacement, furniture: str, *, continuous: bool = False) -> str:
    """``w:sectPr``.

    Args:
        sheet: its page.
        placement: of its notes.
        furniture: header and footer references, "" to go on with those of the section before.
        continuous: the section begins on the page where the one before it ends.
    """
    endnotes = '<w:endnotePr><w:pos w:val="sectEnd"/><w:numFmt w:val="decimal"/></w:endnotePr>'
    # A section that goes on has no first page of its own.
    layout = sheet.layout.replace(FIRST_PAGE, "") if continuous else sheet.layout
    return (
        f"<w:sectPr>{furniture}{endnotes if placement == 'endnotes' else ''}"
        f"{CONTINUOUS if continuous else ''}{layout}</w:sectPr>"
    )
