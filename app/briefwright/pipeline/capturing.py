"""Files, folders and pasted text in; sources and refused rows out."""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from briefwright.atomic import reason
from briefwright.errors import CaptureError, PasswordNeeded
from briefwright.model.ids import new_id
from briefwright.model.source import Source
from briefwright.pipeline.progress import Progress, unwatched
from briefwright.pipeline.times import now
from briefwright.readers.format import Split
from briefwright.readers.isolation import IsolatedReader
from briefwright.readers.shown import shown_name

PASTED = "pasted text"
_LARGEST = 200_000_000
"""Bytes; a file beyond this is no article."""


class CaptureRow(msgspec.Struct, frozen=True):
    """What became of one file.

    Attributes:
        name: the file's name, without its folder.
        sources: what it held; empty when it was refused.
        originals: its bytes by SHA-256.
        error: why it was refused and what to do, "" when it was not.
        locked: it was refused for want of its password.
    """

    name: str
    sources: tuple[Source, ...] = ()
    originals: dict[str, bytes] = {}
    error: str = ""
    locked: bool = False


class CaptureReport(msgspec.Struct, frozen=True):
    """What became of everything that was asked for, one row a file, in order."""

    rows: tuple[CaptureRow, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every captured source, in order."""
        return tuple(source for row in self.rows for source in row.sources)

    @property
    def originals(self) -> dict[str, bytes]:
        """Every file's bytes by SHA-256."""
        return {sha256: data for row in self.rows for sha256, data in row.originals.items()}


def capture_paths(paths: Sequence[Path], progress: Progress = unwatched, password: str = "") -> CaptureReport:
    """Capture files and folders (files at any depth, by name); a file that cannot be read refuses nothing else.

    Args:
        paths: files and folders.
        progress: is told the share done.
        password: opens those that are protected.
    """
    listed = files_of(paths)
    rows: list[CaptureRow] = []
    with IsolatedReader() as reader:
        for number, path in enumerate(listed):
            progress(number / len(listed))
            rows.append(path if isinstance(path, CaptureRow) else capture_file(path, reader=reader, password=password))
    return CaptureReport(tuple(rows))


def files_of(paths: Sequence[Path]) -> list[Path | CaptureRow]:
    """The files to capture, in order; a folder that is empty or cannot be opened is a refused row in its place."""
    return [file for path in paths for file in (list(_files(path)) or [_empty(path)])]


def _files(path: Path) -> Iterator[Path | CaptureRow]:
    if not path.is_dir():
        yield path
        return
    try:
        entries = sorted(path.iterdir())
    except OSError as error:
        said = f"The folder “{shown_name(path.name)}” cannot be opened: {reason(error)}. Nothing of it was captured."
        yield CaptureRow(shown_name(path.name), error=f"{said} Check its permissions, or copy the files elsewhere.")
        return
    for entry in entries:
        if not entry.name.startswith(".") and not entry.is_symlink():
            yield from _files(entry)


def _empty(folder: Path) -> CaptureRow:
    name = shown_name(folder.name)
    return CaptureRow(name, error=f"The folder “{name}” holds no files. Nothing was captured. Choose another folder.")


def capture_file(
    path: Path, imported: str = "", reader: IsolatedReader | None = None, password: str = ""
) -> CaptureRow:
    """Capture one file in a process of its own.

    Args:
        path: the file.
        imported: the day of capture when it was not today.
        reader: a process that serves many files, None for one of this file's own.
        password: opens it where it is protected.
    """
    try:
        data = bytes_of(path)
        with contextlib.nullcontext(reader) if reader else IsolatedReader() as isolated:
            return capture_bytes(data, path.name, imported, reader=isolated, password=password)
    except CaptureError as error:
        return _refused(path.name, error)


def _refused(name: str, error: CaptureError) -> CaptureRow:
    return CaptureRow(shown_name(name), error=str(error), locked=isinstance(error, PasswordNeeded))


def bytes_of(path: Path) -> bytes:
    """The bytes of a file that may be captured.

    Raises:
        CaptureError: there is none, it is no ordinary file, too large, or cannot be read.
    """
    name = shown_name(path.name)
    try:
        if not path.is_file():
            what = "does not exist" if not path.exists() else "is not an ordinary file"
            raise CaptureError(f"“{name}” {what}.", "Nothing was captured.", "Check the name.")
        if path.stat().st_size > _LARGEST:
            raise CaptureError(f"“{name}” is larger than 200 MB.", "Nothing was captured.", "Save the article alone.")
        return path.read_bytes()
    except OSError as error:
        raise CaptureError(
            f"“{name}” cannot be read: {reason(error)}.", "Nothing was captured.", "Check its permissions."
        ) from error


def capture_bytes(
    data: bytes,
    name: str,
    imported: str = "",
    encoding: str = "",
    reader: IsolatedReader | None = None,
    read_as: str = "",
    password: str = "",
    split: Split = "",
) -> CaptureRow:
    """Capture the bytes of a file.

    Args:
        data: the whole file.
        name: its name.
        imported: the day of capture when it was not today.
        encoding: where it is known, "" to find out.
        reader: the process that reads them; None reads them in this one, which is for bytes of our own.
        read_as: name of the format where it is known, "" to find out.
        password: opens them where they are protected.
        split: whether they are one article or many where it is known, "" to find out.

    Raises:
        CaptureError: they are no article.
    """
    read_them = reader.read if reader else _read_here()
    sources = read_them(
        data,
        name,
        imported=imported or now(),
        source_id=new_id("s"),
        encoding=encoding,
        read_as=read_as,
        password=password,
        split=split,
    )
    return CaptureRow(shown_name(name), sources, {source.sha256: data for source in sources})


def _read_here() -> Callable[..., tuple[Source, ...]]:
    from briefwright.readers.capture import read  # noqa: PLC0415 - a quarter of a second, which most runs never need

    return read


def capture_again(
    name: str,
    data: Callable[[], bytes],
    encoding: str = "",
    read_as: str = "",
    split: Split = "",
    password: str = "",
) -> CaptureRow:
    """Capture a file as the analyst says it is to be read.

    Args:
        name: its name.
        data: gives its bytes; a CaptureError of it is the row's.
        encoding: name of the encoding, "" to find out.
        read_as: name of the format, "" to find out.
        split: whether it is one article or many, "" to find out.
        password: opens it where it is protected.
    """
    try:
        with IsolatedReader() as reader:
            return capture_bytes(
                data(), name, encoding=encoding, reader=reader, read_as=read_as, password=password, split=split
            )
    except CaptureError as error:
        return _refused(name, error)


def capture_text(text: str, html: str = "") -> CaptureReport:
    """Capture pasted or dropped text; ``html``, where the clipboard has it, is read first."""
    if html:
        with IsolatedReader() as reader:
            row = _captured(html.encode("utf-8", "replace"), f"{PASTED}.html", reader)
        if row.sources:
            return CaptureReport((row,))
    return CaptureReport((_captured(text.encode("utf-8", "replace"), PASTED),))


def _captured(data: bytes, name: str, reader: IsolatedReader | None = None) -> CaptureRow:
    try:
        return capture_bytes(data, name, encoding="utf-8", reader=reader)
    except CaptureError as error:
        return CaptureRow(name, error=str(error))
