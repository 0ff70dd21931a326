"""The table of contents: filled as Word would fill it, so that nothing need be asked or updated on opening."""

from collections.abc import Mapping, Sequence

from briefwright.model.document import Contents, Document, Heading, Inline, Text
from briefwright.writers.docx.fields import END, field, opening
from briefwright.writers.docx.inlines import Setting, print_inlines, runs_right_to_left
from briefwright.writers.docx.letters import plain_run

DEEPEST = 3
GALLERY = "Table of Contents"
"""What Word calls content controls that are tables of contents; read-back goes by it."""

_CODE = f'TOC \\o "1-{DEEPEST}" \\h \\z \\u'


def level_of(heading: Heading) -> int:
    """The level a heading is printed at: Word's own styles go on, ours end at three."""
    return min(max(heading.level, 1), DEEPEST)


def words_of(heading: Heading) -> str:
    """The letters of a heading as printed."""
    return f"{heading.number} {heading.text}" if heading.number else heading.text


def print_contents(block: Contents, document: Document, setting: Setting, pages: Mapping[str, int]) -> str:
    """The table of contents; "" for a document without headings.

    Args:
        block: where it stands and what it is called.
        document: its headings are the entries.
        setting: of the main part.
        pages: anchor → page; headings without one are listed without page until Word is told to update.
    """
    headings = [row for row in document.blocks if isinstance(row, Heading)]
    if not headings:
        return ""
    entries = [_entry(number, heading, setting, pages) for number, heading in enumerate(headings)]
    title = _line("TOCHeading", plain_run(block.title)) if block.title else ""
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="{setting.controls.new_id()}"/><w:docPartObj>'
        f'<w:docPartGallery w:val="{GALLERY}"/>'
        f"<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>{title}{_field(entries)}</w:sdtContent></w:sdt>"
    )


def _entry(number: int, heading: Heading, setting: Setting, pages: Mapping[str, int]) -> tuple[str, str, bool]:
    """Style, runs and direction of one entry."""
    name = setting.bookmarks.name(("heading", str(number)))
    words: tuple[Inline, ...] = (Text(words_of(heading)),)
    page = pages.get(heading.anchor, 0) if heading.anchor else 0
    style = f"TOC{level_of(heading)}"
    runs = print_inlines(words, setting, style)
    if page:
        runs += "<w:r><w:tab/></w:r>" + field(f"PAGEREF {name} \\h", plain_run(str(page)))
    link = f'<w:hyperlink w:anchor="{name}" w:history="1">{runs}</w:hyperlink>' if runs else ""
    return style, link, runs_right_to_left(words)


def _field(entries: Sequence[tuple[str, str, bool]]) -> str:
    """The entries as the result of one field, which begins in the first paragraph and ends in the last."""
    lines = []
    for place, (style, link, right_to_left) in enumerate(entries):
        before = opening(_CODE) if place == 0 else ""
        after = END if place == len(entries) - 1 else ""
        lines.append(_line(style, f"{before}{link}{after}", right_to_left=right_to_left))
    return "".join(lines)


def _line(style: str, runs: str, *, right_to_left: bool = False) -> str:
    direction = "<w:bidi/>" if right_to_left else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{direction}</w:pPr>{runs}</w:p>'
