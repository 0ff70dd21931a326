"""Puts a PDF together: each page is drawn and packed as soon as it is full, then come the objects of the file."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from briefwright.model.document import Document
from briefwright.writers.pdf.attachment import write_attachment
from briefwright.writers.pdf.drawing import Area, DrawnPage, Leader, LogoFigure, Painter
from briefwright.writers.pdf.fonts import FontBook
from briefwright.writers.pdf.furniture import Furniture
from briefwright.writers.pdf.images import ImageBook
from briefwright.writers.pdf.layout import Layout
from briefwright.writers.pdf.links import write_links
from briefwright.writers.pdf.metadata import Metadata, write_output_intent
from briefwright.writers.pdf.objects import PdfFile, pdf_text, references
from briefwright.writers.pdf.outline import write_outline
from briefwright.writers.pdf.pages import Page, PageFiller
from briefwright.writers.pdf.paragraphs import KeptLines, LineSetter
from briefwright.writers.pdf.pictures import figure
from briefwright.writers.pdf.shaping import Shaper
from briefwright.writers.pdf.strips import SetPicture, Strip
from briefwright.writers.pdf.styles import StyleSheet
from briefwright.writers.pdf.tagging import StructureTree

Progress = Callable[[float], None]

_DRAWN_SHARE = 0.9
"""How much of the work is done when the pages are drawn."""


class Composition:
    """A document on its way to pages: fonts, structure, layout, header and footer.

    Args:
        document: what is set.
        shaper: fonts and words that are known already.
        kept: lines that need not be set again.
    """

    def __init__(self, document: Document, shaper: Shaper | None = None, kept: KeptLines | None = None) -> None:
        self.document = document
        self.shaper, self.tree = shaper or Shaper(FontBook()), StructureTree()
        self.images = ImageBook()
        self.furniture = Furniture(document, self.shaper, self.images)
        head = self._head()  # first in reading order: what stands above the title is met before it
        frame = self.furniture.frame
        setter = LineSetter(self.shaper, document.language, kept)
        sheet = StyleSheet(document.type)
        self.layout = Layout(document, setter, self.tree, sheet, (frame.width, frame.height), self.images)
        area = Area(frame.left, frame.top, frame.height)
        self.painter = Painter(self.layout, self.shaper, self.tree, area, head)

    def _head(self) -> LogoFigure | None:
        """The logo on the first page, a figure where words say what it shows."""
        logo, picture = self.furniture.logo, self.document.furniture.logo
        if logo is None or picture is None:
            return None
        element = figure(self.tree, self.tree.root, picture)
        return LogoFigure(SetPicture(logo.name, 0, logo.width, logo.height, element), logo.x, logo.y)

    def pages(self, report: Progress) -> Iterator[Page]:
        """The pages one after another, each as soon as nothing more is put on it."""
        layout = self.layout
        filler = PageFiller(self.furniture.frame.height, layout.foot, layout.foot_numbers)
        total = max(len(self.document.blocks), 1)
        logo = self.furniture.logo
        if logo is not None and logo.overhang:
            filler.add([Strip(logo.overhang, glued=True)])  # the logo stands here
        for place, strips in enumerate(layout.body()):
            filler.add(strips)
            yield from filler.take()
            report(_DRAWN_SHARE * min(place / total, 1.0))
        yield from filler.finish()

    def lead(self, leader: Leader, page: DrawnPage) -> list[str]:
        """The operators of a page number in the table of contents, when all pages are known."""
        number = self.layout.page_number(leader.placed, self.painter.places[leader.leads].page + 1)
        return self.painter.lead(leader, number, self.layout.measure, page)


class _Sheet(NamedTuple):
    """A page in the file: what is still known of it, the number of its stream of text."""

    drawn: DrawnPage
    text: int


def assemble(document: Document, report: Progress, *, archival: bool = True) -> bytes:
    """Sets, draws and writes a document.

    Args:
        document: what is printed.
        report: takes the share of the work done.
        archival: whether the file may say that it is PDF/A.
    """
    return _Assembly(document, archival=archival).file(report)


class _Assembly:
    """One document on its way into a file."""

    def __init__(self, document: Document, *, archival: bool) -> None:
        self._document = document
        self._archival = archival
        self._composition = Composition(document)
        self._painter = self._composition.painter
        self._file = PdfFile()
        self._sheets: list[_Sheet] = []

    def file(self, report: Progress) -> bytes:
        """The bytes of the file."""
        for index, page in enumerate(self._composition.pages(report)):
            drawn = self._painter.draw(page, index)
            text = self._file.add_stream("\n".join(drawn.operators).encode("ascii"))
            drawn.operators = []
            self._sheets.append(_Sheet(drawn, text))
        self._lead()
        report(_DRAWN_SHARE)
        data = self._finished()
        report(1.0)
        return data

    def _lead(self) -> None:
        """Sets the page numbers of the table of contents, now that they are known."""
        parts = self._composition
        for leader in self._painter.leaders:
            page = self._sheets[leader.page].drawn
            page.operators += parts.lead(leader, page)

    def _finished(self) -> bytes:
        file, document, parts = self._file, self._document, self._composition
        pages = [file.reserve() for _ in self._sheets]
        self._adopt_uncalled()
        family = self._write_pages(pages)
        attachment = write_attachment(file, document)
        metadata = Metadata(document, ("3" if attachment else "2") if self._archival else "")
        outline = write_outline(file, parts.layout.outline, self._painter.places, pages)
        catalog = file.add(
            b"<</Type/Catalog/Pages %d 0 R/Lang%s/MarkInfo<</Marked true>>/StructTreeRoot %d 0 R/Metadata %d 0 R"
            b"/ViewerPreferences<</DisplayDocTitle true>>/PageLabels<</Nums[0<</S/D>>]>>/OutputIntents%s%s%s>>"
            % (
                family,
                pdf_text(document.language),
                parts.tree.write(file, pages),
                metadata.write_xmp(file),
                write_output_intent(file),
                b"/Outlines %d 0 R/PageMode/UseOutlines" % outline if outline else b"",
                attachment,
            )
        )
        return file.finish(catalog, metadata.write_info(file))

    def _write_pages(self, pages: list[int]) -> int:
        """Adds the page objects; returns the number of their root."""
        file, parts = self._file, self._composition
        family, resources = file.reserve(), file.reserve()
        width, height = parts.furniture.frame.paper
        total = len(pages)
        for index, (number, sheet) in enumerate(zip(pages, self._sheets, strict=True)):
            drawn = sheet.drawn
            operators = [*drawn.operators, *parts.furniture.operators(index + 1, total)]
            contents = [sheet.text, file.add_stream("\n".join(operators).encode("ascii"))]
            links = write_links(file, parts.tree, drawn.links, self._painter.places, pages)
            file.put(
                number,
                b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %g %g]/Resources %d 0 R/Contents[%s]/Annots%s"
                b"/StructParents %d/Tabs/S>>"
                % (family, width, height, resources, references(contents), links, drawn.row),
            )
        file.put(family, b"<</Type/Pages/Count %d/Kids[%s]>>" % (total, references(pages)))
        fonts = b"".join(b"/%s %d 0 R" % (font.resource.encode(), font.write(file)) for font in parts.shaper.fonts)
        file.put(resources, b"<</Font<<%s>>/XObject<<%s>>>>" % (fonts, parts.images.write(file)))
        return family

    def _adopt_uncalled(self) -> None:
        """Notes that nothing calls belong to the document itself."""
        tree = self._composition.tree
        for note in self._composition.layout.footnotes.values():
            if note.parent is None:
                tree.adopt(tree.root, note)
