"""The body: paragraphs, headings and tables as WordprocessingML."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from briefwright.model.document import (
    Block,
    Contents,
    Document,
    DocumentTable,
    Heading,
    Inline,
    NotesHere,
    Paragraph,
    ParagraphStyle,
    Picture,
    Text,
)
from briefwright.model.template import ItemKind
from briefwright.writers.docx.contents import level_of, print_contents, words_of
from briefwright.writers.docx.inlines import Setting, print_inlines, runs_right_to_left
from briefwright.writers.docx.letters import escaped
from briefwright.writers.docx.page import Sheet, section_properties
from briefwright.writers.docx.pictures import counted
from briefwright.writers.docx.source_list import enclose_sources
from briefwright.writers.docx.styles import BLOCK_STYLES, ITEM_STYLES, PARAGRAPH_STYLES

_GAP = '<w:p><w:pPr><w:pStyle w:val="BriefGap"/></w:pPr></w:p>'  # Word wants a paragraph behind every table
_FIGURES = " SEQ Figure \\* ARABIC "  # Word knows the series by its English name in every language
_SEAM = '<w:p><w:pPr><w:pStyle w:val="BriefSeam"/>{}</w:pPr></w:p>'


@dataclass(frozen=True)
class Frame:
    """What the body stands in.

    Attributes:
        sheet: the page.
        furniture: the header and footer references of the first section; later ones inherit them.
        pages: anchor → page, for the table of contents.
    """

    sheet: Sheet
    furniture: str
    pages: Mapping[str, int]


def print_body(document: Document, setting: Setting, frame: Frame) -> str:
    """The children of ``w:body``; ``setting`` is of the main part."""
    printed = [_block(block, document, setting, frame) for block in document.blocks]
    enclose_sources(document.blocks, printed, setting.citing)
    here = _endnotes_here(document)
    ending = section_properties(frame.sheet, document.placement, frame.furniture)
    if here is None:
        return "".join(printed) + ending
    # Word prints endnotes at the end of the section they are called in: that section ends here, on the same page.
    printed[here] = _SEAM.format(ending)
    return "".join(printed) + section_properties(frame.sheet, document.placement, "", continuous=True)


def _endnotes_here(document: Document) -> int | None:
    if document.placement != "endnotes" or not document.notes:
        return None
    return next((place for place, block in enumerate(document.blocks) if isinstance(block, NotesHere)), None)


def _block(block: Block, document: Document, setting: Setting, frame: Frame) -> str:
    match block:
        case Paragraph():
            return _paragraph(_style(block), block.inlines, setting, anchor=block.anchor, keep_next=block.keep_next)
        case Heading():
            return _heading(block, setting)
        case DocumentTable():
            return _table(block, setting, frame.sheet.width)
        case Contents():
            return print_contents(block, document, setting, frame.pages)
        case Picture():
            return _picture(block, setting, frame.sheet.width)
        case NotesHere():
            return ""


def _heading(heading: Heading, setting: Setting) -> str:
    words = (Text(words_of(heading)),)
    style = f"Heading{level_of(heading)}"
    letters = print_inlines(words, setting, style)
    runs = setting.bookmarks.around(("heading", setting.bookmarks.next_heading()), letters)
    content = setting.bookmarks.around(("block", heading.anchor), runs) if heading.anchor else runs
    direction = "<w:bidi/>" if runs_right_to_left(words) else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{direction}</w:pPr>{content}</w:p>'


def _picture(picture: Picture, setting: Setting, widest: int) -> str:
    """A paragraph with the picture; its caption is a paragraph of its own, on the same page."""
    run = setting.pictures.run(picture, setting.relations, widest)
    keep = "<w:keepNext/>" if picture.caption else ""
    marked = setting.bookmarks.around(("block", picture.anchor), run) if picture.anchor else run
    drawn = f'<w:p><w:pPr><w:pStyle w:val="BriefPicture"/>{keep}</w:pPr>{marked}</w:p>'
    return drawn + (_caption(picture, setting) if picture.caption else "")


def _caption(picture: Picture, setting: Setting) -> str:
    """The caption; Word counts the number of a figure, and lists figures by that field."""
    before, number, after = (print_inlines(part, setting, "Caption") if part else "" for part in counted(picture))
    direction = "<w:bidi/>" if runs_right_to_left(picture.caption) else ""
    counted_by_word = f'<w:fldSimple w:instr="{_FIGURES}">{number}</w:fldSimple>' if number else ""
    runs = f"{before}{counted_by_word}{after}"
    return f'<w:p><w:pPr><w:pStyle w:val="Caption"/>{direction}</w:pPr>{runs}</w:p>'


def _style(block: Paragraph) -> str:
    by_kind: dict[ParagraphStyle, dict[ItemKind, str]] = {"item": ITEM_STYLES, "block-quotation": BLOCK_STYLES}
    named = by_kind.get(block.style, {}).get(block.kind, "") if block.kind else ""
    return named or PARAGRAPH_STYLES[block.style]


def _paragraph(
    style: str, inlines: tuple[Inline, ...], setting: Setting, *, anchor: str = "", keep_next: bool = False
) -> str:
    runs = print_inlines(inlines, setting, style)
    keep = "<w:keepNext/>" if keep_next else ""
    direction = "<w:bidi/>" if runs_right_to_left(inlines) else ""
    content = setting.bookmarks.around(("block", anchor), runs) if anchor else runs
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}{direction}</w:pPr>{content}</w:p>'


def _table(table: DocumentTable, setting: Setting, whole: int) -> str:
    """A table with repeated header row and rows that no page break parts; "" for one without a single cell."""
    columns = max(len(row) for row in (table.header, *table.rows))
    if not columns:
        return ""
    widths = _widths(table, columns, whole)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rows = "".join(_rows(table, widths, setting))
    return f"<w:tbl>{_table_properties(table, sum(widths))}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>{_GAP}"


def _table_properties(table: DocumentTable, width: int) -> str:
    first_column = int(table.row_headers)
    return (
        f'<w:tblPr><w:tblStyle w:val="BriefTable"/><w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{0x0420 | 0x80 * first_column:04X}" w:firstRow="1" w:lastRow="0"'
        f' w:firstColumn="{first_column}" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{table.name.capitalize()}"/>'
        f'<w:tblDescription w:val="{escaped(table.description)}"/></w:tblPr>'
    )


def _widths(table: DocumentTable, columns: int, whole: int) -> list[int]:
    """Column widths in twentieths of a point that add up to ``whole``; equal shares unless every column has one."""
    shares = table.widths if len(table.widths) == columns and min(table.widths) > 0 else (1.0,) * columns
    edges = [round(whole * sum(shares[:column]) / sum(shares)) for column in range(columns + 1)]
    return [right - left for left, right in pairwise(edges)]


def _rows(table: DocumentTable, widths: list[int], setting: Setting) -> Iterator[str]:
    anchor = table.anchor
    for number, row in enumerate((table.header, *table.rows)):
        if not row:
            continue
        cells = []
        for column, (cell, width) in enumerate(zip(row, widths, strict=False)):
            style = "TableHeading" if number == 0 else _cell_style(table, column)
            paragraph = _paragraph(style, cell, setting, anchor=anchor)
            anchor = ""
            cells.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph}</w:tc>')
        missing = len(widths) - len(row)
        after = f'<w:gridAfter w:val="{missing}"/>' if missing else ""
        repeated = "<w:tblHeader/>" if number == 0 else ""
        yield f"<w:tr><w:trPr>{after}<w:cantSplit/>{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def _cell_style(table: DocumentTable, column: int) -> str:
    return "TableRowHeading" if table.row_headers and column == 0 else "TableText"
