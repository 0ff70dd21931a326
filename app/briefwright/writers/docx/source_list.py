"""The field in which a program of references prints the brief's list of sources anew."""

from itertools import takewhile

from briefwright.model.document import Block, DocumentTable, Paragraph
from briefwright.writers.docx.citations import Citing


def enclose_sources(blocks: tuple[Block, ...], printed: list[str], citing: Citing) -> None:
    """Set the field that the back end of citations wants round the references.

    A table of sources says more than any list of references, so the field must not replace it: it stands below, empty
    until its program fills it, and without content control: LibreOffice would show the code of one that ends the text.

    Args:
        blocks: of the document.
        printed: their XML, which is changed; that of paragraphs and tables ends with a paragraph.
        citing: the back end.
    """
    places = _places(blocks)
    if not places or not printed[places[0]]:
        return
    first, last = places[0], places[-1]
    before, opening, closing, after = citing.source_list()
    if printed[first].startswith("<w:p>"):
        properties, end, runs = printed[first].partition("</w:pPr>")
        printed[first] = f"{before}{properties}{end}{opening}{runs}"
        printed[last] = f"{printed[last].removesuffix('</w:p>')}{closing}</w:p>{after}"
    else:
        printed[first] = f"{printed[first].removesuffix('</w:p>')}{opening}{closing}</w:p>"


def _places(blocks: tuple[Block, ...]) -> range:
    """Those of the references that the citations need, else that of the table of sources."""
    entries = [isinstance(block, Paragraph) and block.style == "note" for block in blocks]
    if any(entries):
        first = entries.index(True)
        return range(first, first + len(list(takewhile(bool, entries[first:]))))
    tables = [isinstance(block, DocumentTable) and block.name == "sources" for block in blocks]
    return range(tables.index(True), tables.index(True) + 1) if any(tables) else range(0)
