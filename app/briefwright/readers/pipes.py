"""What the reading process is asked and answers, and the frames both travel in.

A frame is a length of eight bytes, big end first, and so many bytes.
"""

from typing import BinaryIO, Literal

import msgspec

from briefwright.guarded_picture import CleanPicture
from briefwright.model.page_map import PageMap, PagePicture
from briefwright.model.source import Source
from briefwright.readers.format import Split

LENGTH = 8
READY = b"ready"
ANY = 1 << 40


class Ask(msgspec.Struct, frozen=True):
    """One file to read; its bytes follow in a frame of their own.

    Attributes:
        want: what is asked for; all but its sources is asked of PDFs that were captured before.
        captured_text: whose letters' places are wanted.
        page: which page's picture is wanted, from 0.
        scale: pixels to a point of that picture.
        most: bytes that a picture to be cleaned may have in the end, 0 for no bound.
    """

    file_name: str
    imported: str
    source_id: str
    encoding: str = ""
    read_as: str = ""
    password: str = ""
    split: Split = ""
    want: Literal["sources", "sizes", "places", "picture", "clean"] = "sources"
    captured_text: str = ""
    page: int = 0
    scale: float = 1.0
    most: int = 0


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """What became of it.

    Attributes:
        sources: what the file held.
        sizes: width and height of its pages in points.
        places: where the letters of its captured text stand.
        picture: a page.
        clean: a picture file, bare of all but its pixels.
        unfit: why a file cannot be such a picture.
        refused: the three parts of a CaptureError, in their order.
        locked: the refusal is a PasswordNeeded.
        fault: a defect of ours: the exception's name and the line it came from.
        starved: the bound on memory was reached.
        peak: most bytes of memory this process has held.
    """

    sources: tuple[Source, ...] = ()
    sizes: tuple[tuple[float, float], ...] = ()
    places: PageMap | None = None
    picture: PagePicture | None = None
    clean: CleanPicture | None = None
    unfit: str = ""
    refused: tuple[str, str, str] | None = None
    locked: bool = False
    fault: str = ""
    starved: bool = False
    peak: int = 0


def send(pipe: BinaryIO, frame: bytes) -> None:
    """Write one frame."""
    pipe.write(len(frame).to_bytes(LENGTH, "big"))
    pipe.write(frame)
    pipe.flush()


def receive(pipe: BinaryIO, most: int = ANY) -> bytes | None:
    """Read one frame; None at the end of the pipe, where it is cut off, or where it is longer than ``most`` bytes."""
    head = pipe.read(LENGTH)
    length = int.from_bytes(head, "big")
    if len(head) < LENGTH or length > most:
        return None
    frame = pipe.read(length)
    return frame if len(frame) == length else None
