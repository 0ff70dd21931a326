"""Looks through a written PDF for what no reader of text would see: notes, structure, fonts, links, marking."""

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf
import pypdfium2 as pdfium

from briefwright.model.document import Document, DocumentTable, Inline, NoteMark, Paragraph, Picture
from briefwright.model.text import printable
from briefwright.writers.leftward import LEFTWARD
from briefwright.writers.pdf.read_back import LOCK, shown

_CONTENT_ID = re.compile(rb"/MCID (\d+)>>BDC")
_ID = "note-%06d"
_NONE: Any = {}
"""In place of a dictionary that the file lacks."""
Pages = dict[tuple[int, int], int]
"""Number of each page by the number of its object."""
_TWICE = 2
"""The marking stands above and below the text."""


def lint(data: bytes, document: Document) -> list[str]:
    """What is wrong with a file of ours, a sentence each; empty when nothing is."""
    with pikepdf.open(BytesIO(data)) as file:
        pages: Pages = {page.obj.objgen: number for number, page in enumerate(file.pages, 1)}
        found = [*_catalogue(file), *_structure(file), *_fonts(file), *_links(file, pages)]
        found += _notes(file, document, pages)
    return [*found, *_marking(data, document)]


def _catalogue(file: pikepdf.Pdf) -> Iterator[str]:
    root = file.Root
    for name, what in (("/Lang", "language"), ("/Metadata", "description of itself"), ("/StructTreeRoot", "structure")):
        if name not in root:
            yield f"The file names no {what}."
    if not root.get("/MarkInfo", _NONE).get("/Marked", False):
        yield "The file does not say that it is tagged."


def _structure(file: pikepdf.Pdf) -> Iterator[str]:
    """Every piece of text on a page belongs to an element of the structure, and the other way round."""
    rows = _parent_rows(file)
    for number, page in enumerate(file.pages, 1):
        drawn = [int(place) for stream in _contents(page) for place in _CONTENT_ID.findall(stream)]
        row = rows.get(int(page.obj.get("/StructParents", -1)))
        if sorted(drawn) != list(range(len(row) if row is not None else 0)):
            yield f"Page {number} holds words that its structure does not know, or lacks some that it knows."


def _parent_rows(file: pikepdf.Pdf) -> dict[int, Any]:
    flat = list(file.Root.get("/StructTreeRoot", _NONE).get("/ParentTree", _NONE).get("/Nums", []))
    return {int(key): row for key, row in zip(flat[::2], flat[1::2], strict=True)}


def _contents(page: pikepdf.Page) -> Iterator[bytes]:
    contents = page.obj.Contents
    yield from (stream.read_bytes() for stream in (contents if isinstance(contents, pikepdf.Array) else [contents]))


def _fonts(file: pikepdf.Pdf) -> Iterator[str]:
    resources = {page.obj.Resources.objgen: page.obj.Resources for page in file.pages}
    for found in resources.values():
        for name, font in found.get("/Font", _NONE).items():
            (inner,) = font.DescendantFonts
            if not {"/FontFile2", "/FontFile3"} & set(inner.FontDescriptor.keys()):
                yield f"The font {name} is not inside the file."
            if "/ToUnicode" not in font:
                yield f"Words in the font {name} cannot be copied."


def _links(file: pikepdf.Pdf, pages: Pages) -> Iterator[str]:
    for number, page in enumerate(file.pages, 1):
        for link in page.obj.get("/Annots", []):
            if "/Dest" in link and link.Dest[0].objgen not in pages:
                yield f"A link on page {number} leads out of the file."


def _notes(file: pikepdf.Pdf, document: Document, pages: Pages) -> Iterator[str]:
    """Every note is there once, in order; a footnote begins on the page that calls it."""
    if document.placement == "in-text":
        return
    names = list(file.Root.get("/StructTreeRoot", _NONE).get("/IDTree", _NONE).get("/Names", []))
    elements = {str(name): element for name, element in zip(names[::2], names[1::2], strict=True)}
    if list(elements) != [_ID % note.number for note in document.notes]:
        yield f"The file has {len(elements)} notes where the brief has {len(document.notes)}, or another order of them."
        return
    spans = {note.number: _span(elements[_ID % note.number], pages) for note in document.notes}
    for (before, earlier), (after, later) in pairwise(spans.items()):
        if earlier[0] > later[0]:
            yield f"Note {after} stands before note {before}."
    for number in _called(document):
        back = next(_link_back(elements[_ID % number]), None)
        if back is None:
            yield f"Note {number} does not lead back to its call."
        elif document.placement == "footnotes":
            call, full = pages.get(back.Dest[0].objgen, 0), spans.get(number - 1, (0, 0))[1]
            if not call <= spans[number][0] <= max(call, full + 1):  # a page full of notes lets the next one wait
                yield f"Note {number} does not begin on the page that calls it."


def _span(element: Any, pages: Pages) -> tuple[int, int]:  # noqa: ANN401 - pikepdf objects
    """The first and the last page on which an element stands, 0 for none."""
    found = [pages.get(page.objgen, 0) for page in _homes(element)]
    return min(found, default=0), max(found, default=0)


def _homes(element: Any) -> Iterator[Any]:  # noqa: ANN401 - pikepdf objects
    if "/Pg" in element:
        yield element.Pg
    for kid in element.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary):
            yield from _homes(kid)


def _link_back(element: Any) -> Iterator[Any]:  # noqa: ANN401 - pikepdf objects
    """The link from the number of a note."""
    for label in _kids(element, "/Lbl"):
        for link in _kids(label, "/Link"):
            yield from (kid.Obj for kid in link.K if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid)


def _kids(element: Any, tag: str) -> Iterator[Any]:  # noqa: ANN401 - pikepdf objects
    kids = element.get("/K", []) if element is not None else []
    return (kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and kid.get("/S") == tag)


def _called(document: Document) -> list[int]:
    """The numbers that the body calls, in order."""
    printed = {note.number for note in document.notes}
    marks = (row.number for inlines in _inlines(document) for row in inlines if isinstance(row, NoteMark))
    return [number for number in dict.fromkeys(marks) if number in printed]


def _inlines(document: Document) -> Iterator[tuple[Inline, ...]]:
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block.inlines
        elif isinstance(block, DocumentTable):
            yield from (cell for row in (block.header, *block.rows) for cell in row)
        elif isinstance(block, Picture):
            yield block.caption


def _marking(data: bytes, document: Document) -> Iterator[str]:
    """The marking stands above and below every page; words written leftward are left to the eye."""
    wanted = "".join(shown(printable(document.furniture.marking.text)).split())
    if not wanted or LEFTWARD.search(wanted):
        return
    with LOCK:
        file = pdfium.PdfDocument(data)
        try:
            for number, page in enumerate(file, 1):
                said = "".join(shown(page.get_textpage().get_text_range()).split())
                if said.count(wanted) < _TWICE:
                    yield f"Page {number} does not carry the marking above and below."
        finally:
            file.close()
