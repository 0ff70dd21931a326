"""The reading process: bytes come in, sources go out as JSON, and nothing else.

Started by :mod:`briefwright.readers.isolation` as ``python -P -m briefwright.readers.worker``. Frames are a length of
eight bytes, big end first, and so many bytes.
"""

import os
import sys
import traceback
from pathlib import Path
from typing import BinaryIO, Literal

import msgspec

from briefwright.errors import CaptureError, PasswordNeeded
from briefwright.guarded_picture import CleanPicture, RefusedPicture, clean_picture, small_picture
from briefwright.model.page_map import PageMap, PagePicture
from briefwright.model.source import Source
from briefwright.readers.capture import read
from briefwright.readers.confine import allow_one_file, confine, peak_memory
from briefwright.readers.format import Split
from briefwright.readers.pdf_pictures import page_picture, page_sizes
from briefwright.readers.pdf_places import page_map

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


def main() -> int:
    """Serve until the pipe is closed."""
    asks, answers = _own_pipes()
    confine()
    send(answers, READY)
    while (head := receive(asks)) is not None:
        data = receive(asks)
        if data is None:
            break
        ask = msgspec.json.decode(head, type=Ask)
        allow_one_file(len(data), times=3 if ask.want == "places" else 1)  # it is read first
        answer = _answer(ask, data)
        del data
        _reply(answers, answer)
        if answer.starved:
            break
    return 0


def answer_ask(ask: Ask, data: bytes) -> Answer:
    """Do what is asked; whatever is raised becomes an answer."""
    try:
        return _done(ask, data)
    except CaptureError as error:
        return Answer(refused=(error.what, error.safe, error.todo), locked=isinstance(error, PasswordNeeded))
    except MemoryError:
        return Answer(starved=True)
    except Exception as error:  # noqa: BLE001 - a defect of ours is one row, never a lost batch
        return Answer(fault=_where(error))


def _done(ask: Ask, data: bytes) -> Answer:
    if ask.want == "sizes":
        return Answer(sizes=page_sizes(data, ask.password))
    if ask.want == "places":
        return Answer(places=page_map(data, ask.captured_text, ask.password))
    if ask.want == "picture":
        return Answer(picture=page_picture(data, ask.page, ask.scale, ask.password))
    if ask.want == "clean":
        return _cleaned(data, ask.most)
    sources = read(
        data,
        ask.file_name,
        imported=ask.imported,
        source_id=ask.source_id,
        encoding=ask.encoding,
        read_as=ask.read_as,
        password=ask.password,
        split=ask.split,
    )
    return Answer(sources=sources)


def _cleaned(data: bytes, most: int) -> Answer:
    try:
        return Answer(clean=small_picture(data, most) if most else clean_picture(data))
    except RefusedPicture as error:
        return Answer(unfit=str(error))


def _answer(ask: Ask, data: bytes) -> Answer:
    return msgspec.structs.replace(answer_ask(ask, data), peak=peak_memory())


def _where(error: Exception) -> str:
    """The name of an exception and the line of ours that it came from: no path, no text of the file."""
    ours = [frame for frame in traceback.extract_tb(error.__traceback__) if "briefwright" in frame.filename]
    place = f" at {Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else ""
    return f"{type(error).__name__}{place}"


def _reply(answers: BinaryIO, answer: Answer) -> None:
    try:
        frame = msgspec.json.encode(answer)
    except MemoryError:
        frame = msgspec.json.encode(Answer(starved=True, peak=answer.peak))
    except ValueError as error:  # half a pair of surrogates in a field
        frame = msgspec.json.encode(Answer(fault=_where(error), peak=answer.peak))
    send(answers, frame)


def _own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The pipes to the parent under numbers of their own; whatever prints to stdout by itself goes nowhere."""
    asks, answers = os.dup(0), os.dup(1)
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - only there; pipes are bytes

        for handle in (asks, answers):
            msvcrt.setmode(handle, os.O_BINARY)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    return os.fdopen(asks, "rb"), os.fdopen(answers, "wb")


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


if __name__ == "__main__":
    sys.exit(main())
