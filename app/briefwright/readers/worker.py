"""The reading process: bytes come in, sources go out as JSON, and nothing else.

Started by :mod:`briefwright.readers.isolation` as ``python -P -m briefwright.readers.worker``.
"""

import os
import sys
import traceback
from pathlib import Path
from typing import BinaryIO

import msgspec

from briefwright.errors import CaptureError, PasswordNeeded
from briefwright.guarded_picture import RefusedPicture, clean_picture, small_picture
from briefwright.readers.capture import read
from briefwright.readers.confine import allow_one_file, confine, peak_memory
from briefwright.readers.pdf_pictures import page_picture, page_sizes
from briefwright.readers.pdf_places import page_map
from briefwright.readers.pipes import READY, Answer, Ask, receive, send


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


if __name__ == "__main__":
    sys.exit(main())
