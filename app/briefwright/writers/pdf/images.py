"""Image files as the image objects of a PDF: pixels only, nothing that a camera or an editor wrote beside them."""

from dataclasses import dataclass
from hashlib import sha256

from briefwright.writers.pdf.objects import PdfFile

_NATURAL = 150
"""Pixels to the inch of a picture that names no width."""


@dataclass(frozen=True, slots=True)
class PdfImage:
    """One picture, opened.

    Attributes:
        name: in the resources; the same picture has the same name.
        width, height: pixels.
        data: the compressed file of a JPEG that may stay as it is, else the pixels.
        mask: how opaque each pixel is; empty where all are.
        colours: 1 for grey, 3 for colours.
        packed: whether ``data`` is a JPEG.
    """

    name: str
    width: int
    height: int
    data: bytes
    mask: bytes
    colours: int
    packed: bool

    @property
    def natural_width(self) -> float:
        """Points, where nothing else is asked for."""
        return self.width * 72 / _NATURAL

    def write(self, file: PdfFile) -> int:
        """Adds the image objects; returns the number of the picture."""
        size = b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8" % (self.width, self.height)
        space = b"/ColorSpace/DeviceGray" if self.colours == 1 else b"/ColorSpace/DeviceRGB"
        if self.packed:
            return file.add_stream(self.data, size + space + b"/Filter/DCTDecode", packed=False)
        mask = file.add_stream(self.mask, size + b"/ColorSpace/DeviceGray") if self.mask else 0
        return file.add_stream(self.data, size + space + (b"/SMask %d 0 R" % mask if mask else b""))


class ImageBook:
    """The pictures of one document."""

    def __init__(self) -> None:
        self._images: dict[str, PdfImage] = {}

    def image(self, data: bytes) -> PdfImage:
        """A picture, opened.

        Raises:
            ExportError: it is no PNG or JPEG, is damaged, or is far too large.
        """
        name = f"Im{sha256(data).hexdigest()[:16]}"
        if name not in self._images:
            # Pillow takes a while to load, and most briefs have no pictures.
            from briefwright.writers.pdf.image_files import opened  # noqa: PLC0415

            self._images[name] = opened(name, data)
        return self._images[name]

    def write(self, file: PdfFile) -> bytes:
        """Adds all of them; returns the entries of the resources."""
        return b"".join(b"/%s %d 0 R" % (name.encode(), image.write(file)) for name, image in self._images.items())
