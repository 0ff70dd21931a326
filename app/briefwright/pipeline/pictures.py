"""Picture files brought in: opened in a process of their own, bare of what cameras write, named by hash."""

import contextlib
import hashlib
from pathlib import Path

import msgspec

from briefwright.atomic import reason
from briefwright.errors import CaptureError, PictureError
from briefwright.guarded_picture import MOST_BYTES, CleanPicture
from briefwright.model.figure import LARGEST_LOGO
from briefwright.readers.isolation import IsolatedReader
from briefwright.readers.pipes import Ask
from briefwright.readers.shown import shown_name

PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg")
_MILLIMETRES_PER_INCH = 25.4
_SAFE, _TODO = "Nothing was changed.", "Save it as PNG or JPEG with another program, and try again."


class TakenPicture(msgspec.Struct, frozen=True):
    """A picture as it is kept.

    Attributes:
        sha256: of the file, by which figures name it.
        data: the file.
        width: on paper as it is meant, millimetres.
    """

    sha256: str
    data: bytes
    width: float


def take_picture(data: bytes, name: str, reader: IsolatedReader | None = None) -> TakenPicture:
    """A picture for a figure, opened in a process of its own.

    Args:
        data: the whole file.
        name: what the analyst knows it by, for messages.
        reader: a process that serves many files, None for one of this file's own.

    Raises:
        PictureError: it is no PNG or JPEG, is damaged, or is far too large.
    """
    clean = _clean(data, name, 0, reader)
    width = clean.width / clean.dots * _MILLIMETRES_PER_INCH
    return TakenPicture(hashlib.sha256(clean.data).hexdigest(), clean.data, width)


def take_logo(data: bytes, name: str) -> bytes:
    """The file of a logo, small enough to travel inside a template; see :func:`take_picture`."""
    return _clean(data, name, LARGEST_LOGO, None).data


def _clean(data: bytes, name: str, most: int, reader: IsolatedReader | None) -> CleanPicture:
    ask = Ask(name.encode("utf-8", "replace").decode(), "", "", want="clean", most=most)
    try:
        with contextlib.nullcontext(reader) if reader else IsolatedReader() as isolated:
            answer = isolated.answer(ask, data)
    except CaptureError as error:
        raise PictureError(error.what, _SAFE, _TODO) from error
    if answer.clean is None:
        raise PictureError(f"“{shown_name(name)}” {answer.unfit}.", _SAFE, _TODO)
    return answer.clean


def picture_bytes(path: Path) -> bytes:
    """The bytes of a picture file.

    Raises:
        PictureError: it cannot be read, or is too large to be looked at.
    """
    name = shown_name(path.name)
    try:
        if not path.is_file():
            raise PictureError(f"There is no file “{name}”.", _SAFE, "Check the name.")
        if path.stat().st_size > MOST_BYTES:
            raise PictureError(f"“{name}” is larger than {MOST_BYTES >> 20} MiB.", _SAFE, _TODO)
        return path.read_bytes()
    except OSError as error:
        raise PictureError(f"“{name}” cannot be read: {reason(error)}.", _SAFE, "Check its permissions.") from error
