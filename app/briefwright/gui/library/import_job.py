"""An import in its thread: files are listed and read there, and handed to the desk in batches as it takes them."""

import hashlib
import os
import threading
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal

from briefwright import pipeline
from briefwright.gui.work import Job, Progress
from briefwright.library.importing import ImportedFile
from briefwright.pipeline import CaptureRow
from briefwright.readers.isolation import IsolatedReader

Read = tuple[int, Path, CaptureRow]
"""Number of a file in its run, where it is, and what was read from it."""

_FILES = 12
_BYTES = 2_000_000
_SECONDS = 0.3
"""A batch is handed over at so many files, bytes, or after so long: each is kept in a few milliseconds."""
_LISTED = 500
_AHEAD = 2
"""Batches read before the desk has taken the first of them: an import never fills the memory."""
_LOOK = 0.2
"""Seconds between looks whether the work was cancelled, while the desk is busy."""


class ImportJob(Job[None]):
    """Lists files and reads them; the desk keeps what it hands on and calls :meth:`took` after each hand-over.

    Args:
        paths: files and folders; listed first when ``waiting`` is None.
        waiting: numbers and paths of the files that an earlier run left over.

    Signals:
        listed(object, bool): more :class:`ImportedFile` rows; whether they are the last.
        brought(object): a list of :data:`Read`.
    """

    listed = Signal(object, bool)
    brought = Signal(object)

    def __init__(self, paths: Sequence[Path], waiting: Sequence[tuple[int, Path]] | None = None) -> None:
        super().__init__(self._run)
        self._paths = tuple(paths)
        self._waiting = waiting
        self._room = threading.Semaphore(_AHEAD)
        self._busy: Progress = pipeline.unwatched

    def took(self) -> None:
        """The desk has taken a hand-over; the next may come."""
        self._room.release()

    def _run(self, progress: Progress) -> None:
        progress(0)
        files = self._list(progress) if self._waiting is None else self._waiting
        with IsolatedReader() as reader:
            batch: list[Read] = []
            size, since = 0, time.monotonic()
            for done, (number, path) in enumerate(files):
                progress(done / len(files))
                row = _hashed(pipeline.capture_file(path, reader=reader))
                batch.append((number, path, row))
                size += sum(len(data) for data in row.originals.values())
                if len(batch) >= _FILES or size >= _BYTES or time.monotonic() - since > _SECONDS:
                    self._hand_over(batch, progress, done / len(files))
                    batch, size, since = [], 0, time.monotonic()
            self._hand_over(batch, progress, 1.0)

    def _hand_over(self, batch: list[Read], progress: Progress, share: float) -> None:
        if batch:
            self._wait(progress, share)
            self.brought.emit(batch)

    def _wait(self, progress: Progress, share: float) -> None:
        while not self._room.acquire(timeout=_LOOK):
            progress(share)

    def _list(self, progress: Progress) -> list[tuple[int, Path]]:
        found = list(enumerate(pipeline.files_of(self._paths), 1))
        rows = [_row(number, entry) for number, entry in found]
        chunks: Iterable[int] = range(0, len(rows), _LISTED)
        for start in chunks:
            self._wait(progress, 0)
            self.listed.emit(rows[start : start + _LISTED], start + _LISTED >= len(rows))
        return [(number, entry) for number, entry in found if isinstance(entry, Path)]


def _hashed(row: CaptureRow) -> CaptureRow:
    """The row, its bytes compared with their hashes here: 0.4 s for 200 MB, which the window shall not wait for."""
    if all(hashlib.sha256(data).hexdigest() == sha256 for sha256, data in row.originals.items()):
        return row
    said = f"“{row.name}” changed while it was read. Nothing was captured. Import it again."
    return CaptureRow(row.name, error=said)


def _row(number: int, entry: Path | CaptureRow) -> ImportedFile:
    """A file's row before it is read; a folder that could not be opened has its own already."""
    if isinstance(entry, CaptureRow):
        return ImportedFile(number, entry.name, outcome="refused", said=(entry.error,))
    return ImportedFile(number, pipeline.shown_name(entry.name), os.fsencode(entry))
