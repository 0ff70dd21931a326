"""Puts a PDF together: layout, pages, drawing, then the objects of the file."""

from collections.abc import Callable
from typing import NamedTuple

from briefwright.model.document import Document
from briefwright.writers.pdf.drawing import Area, DrawnPage, Painter
from briefwright.writers.pdf.fonts import FontBook
from briefwright.writers.pdf.furniture import Furniture
from briefwright.writers.pdf.layout import Layout
from briefwright.writers.pdf.links import write_links
from briefwright.writers.pdf.metadata import Metadata, write_output_intent
from briefwright.writers.pdf.objects import PdfFile, pdf_text, references
from briefwright.writers.pdf.outline import write_outline
from briefwright.writers.pdf.pages import Page, PageFiller
from briefwright.writers.pdf.shaping import Shaper
from briefwright.writers.pdf.styles import StyleSheet
from briefwright.writers.pdf.tagging import StructureTree

Progress = Callable[[float], None]

_LAYOUT_SHARE = 0.5
"""How much of the work is done when the pages are filled."""


class Composed(NamedTuple):
    """A document set on pages, before anything is drawn."""

    shaper: Shaper
    tree: StructureTree
    layout: Layout
    furniture: Furniture
    pages: list[Page]


def assemble(document: Document, report: Progress) -> bytes:
    """Sets, draws and writes a document; ``report`` takes the share of the work done."""
    composed = compose(document, report)
    frame = composed.furniture.frame
    painter = Painter(composed.layout, composed.shaper, composed.tree, Area(frame.left, frame.top, frame.height))
    total = len(composed.pages)
    drawn: list[DrawnPage] = []
    for index, page in enumerate(composed.pages):
        drawn.append(painter.draw(page, index, composed.furniture.operators(index + 1, total)))
        report(_LAYOUT_SHARE + (1 - _LAYOUT_SHARE) * (index + 1) / (total + 1))
    data = _file(document, composed, painter, drawn)
    report(1.0)
    return data


def compose(document: Document, report: Progress) -> Composed:
    """Sets a document on pages."""
    shaper, tree = Shaper(FontBook()), StructureTree()
    furniture = Furniture(document, shaper)
    layout = Layout(document, shaper, tree, StyleSheet(document.type), furniture.frame.width)
    filler = PageFiller(furniture.frame.height, layout.foot, layout.foot_numbers)
    total = max(len(document.blocks), 1)
    for place, strips in enumerate(layout.body()):
        filler.add(strips)
        report(_LAYOUT_SHARE * min(place / total, 1.0))
    return Composed(shaper, tree, layout, furniture, filler.finish())


def _file(document: Document, composed: Composed, painter: Painter, drawn: list[DrawnPage]) -> bytes:
    file = PdfFile()
    numbers = [file.reserve() for _ in drawn]
    _adopt_uncalled(composed)
    family, resources = file.reserve(), file.reserve()
    width, height = composed.furniture.frame.paper
    for number, page in zip(numbers, drawn, strict=True):
        content = file.add_stream(page.content.encode("ascii"))
        links = write_links(file, composed.tree, page.links, painter.places, numbers)
        file.put(
            number,
            b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %g %g]/Resources %d 0 R/Contents %d 0 R/Annots%s"
            b"/StructParents %d/Tabs/S>>" % (family, width, height, resources, content, links, page.row),
        )
    file.put(family, b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(numbers), references(numbers)))
    fonts = b"".join(b"/%s %d 0 R" % (font.resource.encode(), font.write(file)) for font in composed.shaper.fonts)
    file.put(resources, b"<</Font<<%s>>>>" % fonts)
    metadata = Metadata(document)
    outline = write_outline(file, composed.layout.outline, painter.places, numbers)
    catalog = file.add(
        b"<</Type/Catalog/Pages %d 0 R/Lang%s/MarkInfo<</Marked true>>/StructTreeRoot %d 0 R/Metadata %d 0 R"
        b"/ViewerPreferences<</DisplayDocTitle true>>/OutputIntents%s%s>>"
        % (
            family,
            pdf_text(document.language),
            composed.tree.write(file, numbers),
            metadata.write_xmp(file),
            write_output_intent(file),
            b"/Outlines %d 0 R/PageMode/UseOutlines" % outline if outline else b"",
        )
    )
    return file.finish(catalog, metadata.write_info(file))


def _adopt_uncalled(composed: Composed) -> None:
    """Notes that nothing calls belong to the document itself."""
    for note in composed.layout.footnotes.values():
        if note.parent is None:
            composed.tree.adopt(composed.tree.root, note)
