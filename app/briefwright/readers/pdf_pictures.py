"""Pages of a PDF as pictures, made by PDFium; for the process of :mod:`briefwright.readers.isolation`."""

from briefwright.errors import CaptureError
from briefwright.model.page_map import PagePicture
from briefwright.readers.pdf_document import open_document

_MOST = 24_000_000
"""Pixels of one picture: a page of newsprint at the finest zoom is made a little coarser."""


def page_sizes(data: bytes, password: str = "") -> tuple[tuple[float, float], ...]:
    """Width and height of every page as seen, in points.

    Raises:
        CaptureError: the file does not open.
    """
    with open_document(data, password) as document:
        return tuple(document.get_page_size(number) for number in range(len(document)))


def page_picture(data: bytes, number: int, scale: float, password: str = "") -> PagePicture:
    """One page.

    Args:
        data: the file.
        number: of the page, from 0.
        scale: pixels to a point.
        password: what opens it.

    Raises:
        CaptureError: the file or the page does not open.
    """
    import pypdfium2  # noqa: PLC0415 - the library takes 40 ms to load and most files are no PDF

    with open_document(data, password) as document:
        try:
            page = document[number]
            width, height = page.get_size()
            fitting = min(scale, (_MOST / max(1.0, width * height)) ** 0.5)
            bitmap = page.render(scale=fitting)
            return PagePicture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        except (pypdfium2.PdfiumError, IndexError) as error:
            raise CaptureError(f"Page {number + 1} is damaged and cannot be shown.") from error
