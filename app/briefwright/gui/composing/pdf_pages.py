"""The PDF behind the page tab: rendered and rasterised in the pool's one thread, since pypdfium2 is not thread-safe."""

from collections.abc import Callable
from typing import NamedTuple

import pypdfium2
from PySide6.QtGui import QImage

from briefwright.gui.work import Progress

Render = Callable[[Progress], bytes]
POINTS_PER_INCH = 72.0


class Rendered(NamedTuple):
    """A rendered brief: the file and each page's width and height in points."""

    version: int
    data: bytes
    sizes: tuple[tuple[float, float], ...]


class Picture(NamedTuple):
    """One page as a picture; ``zoom`` is device pixels a point."""

    version: int
    page: int
    zoom: float
    image: QImage


def render_work(render: Render, version: int) -> Callable[[Progress], Rendered]:
    """The work of rendering one version and measuring its pages."""

    def work(progress: Progress) -> Rendered:
        data = render(progress)
        with pypdfium2.PdfDocument(data) as pdf:
            sizes = tuple(pdf.get_page_size(number) for number in range(len(pdf)))
        return Rendered(version, data, sizes)

    return work


def picture_work(rendered: Rendered, page: int, zoom: float) -> Callable[[Progress], Picture]:
    """The work of making one page a picture."""

    def work(progress: Progress) -> Picture:
        progress(0.0)
        with pypdfium2.PdfDocument(rendered.data) as pdf:
            bitmap = pdf[page].render(scale=zoom, rev_byteorder=True, prefer_bgrx=True)
            view = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888)
            image = view.copy()  # the buffer goes with the document
            bitmap.close()
        return Picture(rendered.version, page, zoom, image)

    return work
