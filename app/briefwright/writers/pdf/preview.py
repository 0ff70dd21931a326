"""Pages of a brief in hand: after each change only what changed is set and drawn again."""

import zlib
from collections.abc import Callable, Hashable

from briefwright.model.document import Document
from briefwright.writers.pdf.assembly import Composition
from briefwright.writers.pdf.drawing import DrawnPage, Painter
from briefwright.writers.pdf.fonts import FontBook
from briefwright.writers.pdf.objects import PdfFile, references
from briefwright.writers.pdf.pages import Page
from briefwright.writers.pdf.paragraphs import KeptLines
from briefwright.writers.pdf.shaping import Shaper

_MOST_WORDS = 200_000
"""Unlike words that a preview remembers; then it begins anew, lest a day's typing fill the memory."""


class Preview:
    """The same composer as the export's, with a memory.

    Its files show what an export would show, page for page. They are for looking at: they carry no structure, links or
    metadata, and their fonts hold every letter of the session. Not for two threads at a time.
    """

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        self._kept = KeptLines()
        self._shaper = Shaper(FontBook())
        self._pages: dict[Hashable, bytes] = {}

    def render(self, document: Document, progress: Callable[[float], None] | None = None) -> bytes:
        """The PDF file of a document.

        Args:
            document: what is shown.
            progress: called with the share of the work done; what it raises stops the work and nothing is lost.
        """
        if self._shaper.count > _MOST_WORDS:
            self._begin()
        self._kept.turn()
        composition = Composition(document, self._shaper, self._kept)
        report = progress or _silent
        file = PdfFile()
        texts: list[int] = []
        pages: dict[Hashable, bytes] = {}
        for index, page in enumerate(composition.pages(report)):
            key = page_key(page), _head_key(composition.painter) if index == 0 else None
            data = self._pages.get(key)
            if data is None:
                drawn = composition.painter.draw(page, index)
                data = zlib.compress("\n".join(drawn.operators).encode("ascii"), 1)
            else:
                composition.painter.locate(page, index)
            pages[key] = data
            texts.append(file.add_stream(data, b"/Filter/FlateDecode", packed=False))
        self._pages = pages
        data = _finished(file, composition, texts)
        report(1.0)
        return data


def page_key(page: Page) -> Hashable:
    """What two pages of the same look have in common: the same kept lines at the same places, the same backgrounds."""
    strips = [*page.body, *((-1.0, strip) for strip in page.foot)]
    return tuple(
        (
            y,
            strip.before if y < 0 else 0,
            strip.height,
            tuple((placed.x, placed.drop, placed.line) for placed in strip.lines),
            tuple(strip.rules),
            strip.picture and (strip.picture.name, strip.picture.x, strip.picture.width, strip.picture.height),
            strip.ground and (strip.ground.mat, strip.ground.x, strip.ground.width, strip.ground.leftward),
        )
        for y, strip in strips
    )


def _head_key(painter: Painter) -> Hashable:
    """What two heads of a first page have in common that show the same."""
    head = painter.head
    return head and (head.picture.name, head.x, head.y, head.picture.width, head.picture.height)


def _finished(file: PdfFile, composition: Composition, texts: list[int]) -> bytes:
    furniture = composition.furniture
    family, resources = file.reserve(), file.reserve()
    width, height = furniture.frame.paper
    late: list[list[str]] = [furniture.operators(index + 1, len(texts)) for index in range(len(texts))]
    for leader in composition.painter.leaders:
        late[leader.page] += composition.lead(leader, DrawnPage([], 0, []))
    kids: list[int] = []
    for text, operators in zip(texts, late, strict=True):
        contents = [text, file.add_stream("\n".join(operators).encode("ascii"), packed=False)]
        kids.append(
            file.add(
                b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %g %g]/Resources %d 0 R/Contents[%s]>>"
                % (family, width, height, resources, references(contents))
            )
        )
    file.put(family, b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), references(kids)))
    fonts = b"".join(b"/%s %d 0 R" % (font.resource.encode(), font.write(file)) for font in composition.shaper.fonts)
    file.put(resources, b"<</Font<<%s>>/XObject<<%s>>>>" % (fonts, composition.images.write(file)))
    return file.finish(file.add(b"<</Type/Catalog/Pages %d 0 R>>" % family), file.add(b"<<>>"))


def _silent(_share: float) -> None:
    """Nobody watches."""
