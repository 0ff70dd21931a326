"""One import as it comes in: batch after batch is kept in the library and put on the desk, as one act."""

import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from briefwright.errors import BriefwrightError, Cancelled
from briefwright.gui.library.import_job import ImportJob, Read
from briefwright.gui.library.shelf import Shelf
from briefwright.gui.session import Session
from briefwright.library.importing import ImportedFile, Outcome, State
from briefwright.library.importing_known import Sorted, Sorter
from briefwright.model.source import Source
from briefwright.pipeline import CaptureRow

_SOON = 0.4
"""Seconds between two showings of what came in."""
_REST = 20
"""So many times as long as a showing took, the desk is left alone."""

_EXPECTED = ("no-headline", "no-outlet", "no-author", "no-date")
"""Notices of most articles, which the desk shows as missing fields: they alone call for no look at the report."""

FROM_BEFORE = "It was in the library already, from the same bytes."


@dataclass
class Counts:
    """What came in so far: sources taken and already there, sources with notices, files refused and not read."""

    taken: int = 0
    there: int = 0
    noticed: int = 0
    refused: int = 0
    left: int = 0

    def add(self, file: ImportedFile) -> None:
        """Count a file."""
        self.taken += len(file.sources) if file.outcome in ("in", "noticed") else 0
        self.there += len(file.sources) if file.outcome == "there" else 0
        self.noticed += file.outcome == "noticed"
        self.refused += file.outcome == "refused"
        self.left += file.outcome == "waiting"

    def line(self) -> str:
        """``3 sources in, 1 with notices, 1 refused``."""
        parts = [f"{self.taken:,} source{'s' if self.taken != 1 else ''} in"] if self.taken or not self.there else []
        if self.there:
            one = self.there == 1 and not self.taken
            parts.append("already on the desk" if one else f"{self.there:,} already on the desk")
        if self.noticed:
            parts.append(f"{self.noticed:,} with notices")
        if self.refused:
            parts.append(f"{self.refused:,} refused")
        if self.left:
            parts.append(f"{self.left:,} not read")
        line = ", ".join(parts)
        return line[0].upper() + line[1:]


def line_of(files: Iterable[ImportedFile]) -> str:
    """What became of files, in one line."""
    counts = Counts()
    for file in files:
        counts.add(file)
    return counts.line()


@dataclass(frozen=True)
class Taken:
    """What became of one import.

    Attributes:
        line: for the bottom line.
        run: id of its record.
        shown: id of the source that was opened, "" for none.
        arrived: something came onto the desk (which the session has told already).
        telling: there is something to be said of a file, or several files.
    """

    line: str
    run: str
    shown: str = ""
    arrived: bool = False
    telling: bool = False


@dataclass
class _Batch:
    """What one hand-over leads to."""

    files: list[ImportedFile] = field(default_factory=list)
    new: list[Source] = field(default_factory=list)
    arriving: list[Source] = field(default_factory=list)
    there: list[str] = field(default_factory=list)
    originals: dict[str, bytes] = field(default_factory=dict)


class ImportRun(QObject):
    """Takes in what a job reads.

    Args:
        shelf: the library.
        session: the desk it goes to.
        run_id: its record.

    Signals:
        taken(object): it ended; a :class:`Taken`.
        refused(object): the library refused (a BriefwrightError); what came before is kept, the rest can be taken up.
        over(): nothing more comes, for either reason or because the desk was left.
    """

    taken = Signal(object)
    refused = Signal(object)
    over = Signal()

    def __init__(self, shelf: Shelf, session: Session, run_id: str) -> None:
        super().__init__()
        self.session = session
        self.run_id = run_id
        self._shelf = shelf
        self._job: ImportJob | None = None
        self._counts = Counts()
        self._files = 0
        self._shown = ""
        self._arrived = False
        self._ended = False
        self._kept: list[Source] = []
        self._due = 0.0

    def follow(self, job: ImportJob) -> None:
        """Take in what this job reads."""
        self._job = job
        job.listed.connect(self._on_listed)
        job.brought.connect(self._on_brought)
        job.succeeded.connect(self._on_read)
        job.failed.connect(self._on_failed)

    def leave(self) -> None:
        """The desk is left: nothing more is taken in, and the run can be taken up again."""
        self._ended = True
        if self._job is not None:
            self._job.cancel()

    def take_up(self) -> list[tuple[int, Path]]:
        """Put on the desk what an earlier start took in and could not show; returns what is still to be read.

        Raises:
            LibraryError: the record or a source cannot be read.
        """
        files = self._shelf.library.imports.files(self.run_id)
        self._files = len(files)
        for file in files:
            if file.outcome != "waiting":
                self._counts.add(file)
        desk = {use.source for use in self.session.brief.sources}
        ids = [name for file in files if file.outcome in ("in", "noticed") for name in file.sources if name not in desk]
        self._kept = [self._shelf.library.source(source_id) for source_id in dict.fromkeys(ids)]
        self._put_on_desk()
        return [(file.number, file.file) for file in files if file.outcome == "waiting"]

    def take(self, batch: list[Read], *, hashed: bool = False) -> None:
        """Keep a batch and put it on the desk; ``hashed`` says that its bytes were compared with their hashes.

        Raises:
            LibraryError: it could not be kept; the desk is as it was.
        """
        sorter = Sorter(self._shelf.library, {use.source for use in self.session.brief.sources})
        out = _Batch()
        for number, path, row in batch:
            _sort_in(out, number, path, row, sorter.sort(row.sources))
        known = out.originals.keys() if hashed else ()
        self._shelf.library.keep_imported(self.run_id, out.files, out.new, out.originals, hashed=known)
        for file in out.files:
            self._counts.add(file)
        self._files = max(self._files, *(file.number for file in out.files))
        self._kept += out.arriving
        if time.monotonic() >= self._due:
            self._put_on_desk()
        if not self._shown and out.there:
            self._show(out.there[0])

    def _put_on_desk(self) -> None:
        """Show what was kept; the more there is on the desk, the rarer, so that most time is left to the analyst."""
        arriving, self._kept = self._kept, []
        if not arriving:
            return
        began = time.monotonic()
        with self._shelf.passing():  # the end of the run is kept durably, and all before it
            self.session.take_in(arriving, self._counts.line(), grow=self._arrived)
            self._arrived = True
            if not self._shown:
                self._show(arriving[0].id)
        ended = time.monotonic()
        self._due = ended + max(_SOON, _REST * (ended - began))

    def _show(self, source_id: str) -> None:
        self._shown = source_id
        self.session.open_source(source_id)

    def finish(self, state: State) -> None:
        """Note how the run ended and tell it.

        Raises:
            LibraryError: it could not be noted.
        """
        self._put_on_desk()
        imports = self._shelf.library.imports
        self._counts.left = imports.tally(self.run_id).waiting
        imports.set_state(self.run_id, state)
        self._ended = True
        line, counts = self._counts.line(), self._counts
        line = "The import was stopped before it began" if state == "stopped" and not self._files else line
        if self._arrived:
            self.session.take_in((), line, grow=True)
        telling = bool(counts.noticed or counts.refused or counts.there or counts.left or self._files > 1)
        self.taken.emit(Taken(line, self.run_id, self._shown, self._arrived, telling))

    def _on_listed(self, files: list[ImportedFile], last: bool) -> None:  # noqa: FBT001 - a slot
        if not self._ended:
            self._guarded(lambda: self._note(files, last=last))
        if self._job is not None:
            self._job.took()

    def _note(self, files: list[ImportedFile], *, last: bool) -> None:
        self._shelf.library.imports.list_files(self.run_id, files, last=last)
        self._files += len(files)
        self._counts.refused += sum(1 for file in files if file.outcome == "refused")

    def _on_brought(self, batch: list[Read]) -> None:
        if not self._ended:
            self._guarded(lambda: self.take(batch, hashed=True))
        if self._job is not None:
            self._job.took()

    def _on_read(self, _result: object) -> None:
        if not self._ended:
            self._guarded(lambda: self.finish("done"))
        self.over.emit()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled) and not self._ended:
            self._guarded(lambda: self.finish("stopped"))
        self.over.emit()
        if not isinstance(error, BriefwrightError):
            raise error

    def _guarded(self, act: Callable[[], None]) -> None:
        """An error of the library ends the run; what was kept before stays, and the run can be taken up."""
        try:
            act()
        except BriefwrightError as error:
            self.leave()
            self.refused.emit(error)


def _sort_in(out: _Batch, number: int, path: Path, row: CaptureRow, found: Sorted) -> None:
    """One file's part of a batch."""
    arriving = [*found.new, *found.known]
    if row.error:
        file = ImportedFile(number, row.name, _path(path), "refused", (row.error,), locked=row.locked)
    elif arriving:
        notices = list(dict.fromkeys(notice for source in arriving for notice in source.notices))
        said = (*(notice.text for notice in notices), *((FROM_BEFORE,) if found.known else ()))
        outcome: Outcome = "in" if all(notice.code in _EXPECTED for notice in notices) else "noticed"
        ids = tuple(source.id for source in arriving)
        file = ImportedFile(number, row.name, _path(path), outcome, said, ids)
    else:
        file = ImportedFile(number, row.name, _path(path), "there", (), found.there)
    out.files.append(file)
    out.new.extend(found.new)
    out.arriving.extend(arriving)
    out.there.extend(found.there)
    if found.new:
        out.originals.update(row.originals)


def _path(path: Path) -> bytes:
    """As the system has it; pasted text has none."""
    return os.fsencode(path) if path.name else b""
