"""Picture files for formats that hold them as they are: upright, without what cameras and programs write into them."""

import base64
from typing import Literal, NamedTuple

from briefwright.errors import ExportError
from briefwright.guarded_picture import RefusedPicture, clean_picture
from briefwright.model.document import Picture

_MILLIMETRES_PER_INCH = 25.4


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
    """The file of a picture: Exif (places, names, times), profiles and comments do not come along.

    Raises:
        ExportError: it is no PNG or JPEG, is damaged, or is far too large.
    """
    try:
        found = clean_picture(picture.data)
    except RefusedPicture as error:
        raise ExportError(
            f"A picture {error}.",
            "Nothing was written; an older file is whole.",
            "Save the picture anew as PNG or JPEG.",
        ) from error
    natural = found.width / found.dots * _MILLIMETRES_PER_INCH
    return CleanPicture(found.kind, found.data, found.width, found.height, natural)
