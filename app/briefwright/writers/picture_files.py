"""Picture files for formats that hold them as they are: upright, without what cameras and programs write into them."""

import base64
from io import BytesIO
from typing import Literal, NamedTuple

from briefwright.errors import ExportError
from briefwright.model.document import Picture

_FORMATS = ("PNG", "JPEG")
_MOST_PIXELS = 60_000_000
"""More is no picture for a page but an attack on the memory."""
_PER_INCH = 96.0
_MILLIMETRES_PER_INCH = 25.4
_FINEST, _COARSEST = 2400.0, 20.0
"""Dots per inch beyond these are mistakes of the program that wrote them."""


class CleanPicture(NamedTuple):
    """A picture fit to leave the house: its file, its size in pixels, its natural width in millimetres."""

    kind: Literal["png", "jpeg"]
    data: bytes
    width: int
    height: int
    natural: float

    @property
    def address(self) -> str:
        """The file as a ``data:`` address."""
        return f"data:image/{self.kind};base64,{base64.b64encode(self.data).decode()}"

    def size(self, wanted: float, widest: float) -> tuple[float, float]:
        """Width and height on paper in millimetres: as wide as wanted (0: natural), no wider than ``widest``."""
        width = min(wanted or self.natural, widest)
        return width, width * self.height / max(self.width, 1)


def cleaned(picture: Picture) -> CleanPicture:
    """The file of a picture, written anew: Exif (places, names, times), profiles and comments do not come along.

    Raises:
        ExportError: it is no PNG or JPEG, is damaged, or is far too large.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415 - 40 ms; few briefs have pictures

    try:
        with Image.open(BytesIO(picture.data), formats=_FORMATS) as found:
            if found.width * found.height > _MOST_PIXELS:
                raise _refused(f"has {found.width} × {found.height} pixels, which no page can show")
            across = float(found.info.get("dpi", (_PER_INCH, _PER_INCH))[0])
            is_jpeg = found.format == "JPEG" and found.mode in ("L", "RGB")
            upright = ImageOps.exif_transpose(found)
            bare = upright.convert(upright.mode if upright.mode in ("L", "LA", "RGB", "RGBA") else "RGBA")
            bare.info = {}
            out = BytesIO()
            if is_jpeg:
                bare.save(out, "JPEG", quality=92)
            else:
                bare.save(out, "PNG")
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError) as error:
        raise _refused("is no PNG or JPEG file, or is damaged") from error
    dots = across if _COARSEST <= across <= _FINEST else _PER_INCH
    natural = bare.width / dots * _MILLIMETRES_PER_INCH
    return CleanPicture("jpeg" if is_jpeg else "png", out.getvalue(), bare.width, bare.height, natural)


def _refused(why: str) -> ExportError:
    return ExportError(
        f"A picture {why}.", "Nothing was written; an older file is whole.", "Save the picture anew as PNG or JPEG."
    )
