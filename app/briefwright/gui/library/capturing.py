"""Capture as the desk does it: files, folders, pasted text and drops, read in the background, one row a file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from briefwright import pipeline
from briefwright.errors import BriefwrightError, LibraryError
from briefwright.gui.library.import_job import ImportJob
from briefwright.gui.library.import_run import ImportRun, Taken
from briefwright.gui.library.reading_again import ReadingAgain, Way
from briefwright.gui.library.shelf import Shelf
from briefwright.gui.library.unlocking import Unlocking
from briefwright.gui.session import Session
from briefwright.gui.work import Job, Pool, Progress
from briefwright.model.source import Source
from briefwright.pipeline import CaptureReport

__all__ = ["Capturing", "Taken"]


class Capturing(QObject):
    """Reads files in the pool and puts them on the desk.

    Signals:
        started(object, str): a job began, with words for the bottom line.
        taken(object): a :class:`Taken`.
        refused(object): something could not be kept (a BriefwrightError).
        read_again(object): a file was read again as the analyst said; the new :class:`ImportedFile` row.
        unlocked(object): files were read with a password; the list of their new rows.
    """

    started = Signal(object, str)
    taken = Signal(object)
    refused = Signal(object)
    read_again = Signal(object)
    unlocked = Signal(object)

    def __init__(self, shelf: Shelf, pool: Pool) -> None:
        super().__init__()
        self._shelf = shelf
        self._pool = pool
        self._runs: list[ImportRun] = []
        self._pastes: list[tuple[Session, Job[CaptureReport]]] = []
        self._again = ReadingAgain(shelf, pool)
        self._again.refused.connect(self.refused)
        self._again.done.connect(self.read_again)
        self._unlocking = Unlocking(shelf, pool)
        self._unlocking.refused.connect(self.refused)
        self._unlocking.done.connect(self.unlocked)

    def capture_paths(self, session: Session, paths: Sequence[Path]) -> None:
        """Read files and folders and put what can be read on the session's desk."""
        try:
            run_id = self._shelf.library.imports.begin(session.brief.id, paths)
        except LibraryError as error:
            self.refused.emit(error)
            return
        words = f"{len(paths):,} files" if len(paths) > 1 else paths[0].name
        self._start(ImportRun(self._shelf, session, run_id), ImportJob(paths), f"Reading {words}")

    def go_on(self, session: Session, run_id: str) -> None:
        """Read what an import left over; what it took in already is not read again."""
        imports = self._shelf.library.imports
        try:
            record = imports.run(run_id)
            if record is None or any(run.run_id == run_id for run in self._runs):
                return
            run = ImportRun(self._shelf, session, run_id)
            if record.state == "listing":
                imports.list_again(run_id)
                job = ImportJob(record.paths)
            else:
                waiting = run.take_up()
                imports.set_state(run_id, "reading")
                job = ImportJob((), waiting)
        except LibraryError as error:
            self.refused.emit(error)
            return
        self._start(run, job, "Reading the rest")

    def _start(self, run: ImportRun, job: ImportJob, words: str) -> None:
        self._runs.append(run)
        run.taken.connect(self.taken)
        run.refused.connect(self.refused)
        run.over.connect(self._on_over)
        run.follow(job)
        self.started.emit(job, words)
        self._pool.start_beside(job)

    def _on_over(self) -> None:
        run = self.sender()
        self._runs = [other for other in self._runs if other is not run]

    def left_over(self, session: Session) -> tuple[str, str]:
        """An import of this brief that was cut short by a kill: what to say, and the run's id; empty for none.

        Raises:
            LibraryError: the record cannot be read.
        """
        imports = self._shelf.library.imports
        record = imports.unfinished(session.brief.id)
        if record is None or any(run.run_id == record.id for run in self._runs):
            return "", ""
        tally = imports.tally(record.id)
        if record.state == "listing":
            return "An import was cut short before it began.", record.id
        parts = [
            f"{tally.taken:,} in",
            f"{tally.refused:,} refused" if tally.refused else "",
            f"{tally.waiting:,} left",
        ]
        return f"An import was cut short: {', '.join(part for part in parts if part)}.", record.id

    def leave(self) -> None:
        """The desk is left: running imports stop and can be taken up again."""
        for run in self._runs:
            run.leave()
        self._runs = []
        self._pastes = []
        self._again.leave()
        self._unlocking.leave()

    def capture_text(self, session: Session, text: str, html: str = "") -> None:
        """Put pasted or dropped text on the session's desk."""

        def work(_progress: Progress) -> CaptureReport:
            return pipeline.capture_text(text, html)

        job = Job(work)
        self._pastes.append((session, job))
        job.succeeded.connect(self._on_pasted)
        job.failed.connect(self._on_failed)
        self.started.emit(job, "Reading the pasted text")
        self._pool.start(job)

    def _on_pasted(self, report: CaptureReport) -> None:
        if not self._pastes:
            return
        session, _job = self._pastes.pop(0)
        try:
            run = ImportRun(self._shelf, session, self._shelf.library.imports.begin(session.brief.id, ()))
            run.taken.connect(self.taken)
            run.take([(number, Path(), row) for number, row in enumerate(report.rows, 1)])
            run.finish("done")
        except BriefwrightError as error:
            self.refused.emit(error)

    def _on_failed(self, error: Exception) -> None:
        self._pastes = self._pastes[1:]
        if not isinstance(error, BriefwrightError):
            raise error
        self.refused.emit(error)

    def again(self, session: Session, run_id: str, number: int, way: Way) -> None:
        """Read a file of an import once more, in another way."""
        job = self._again.start(session, run_id, number, way)
        if job is not None:
            self.started.emit(job, "Reading it again")

    def source_again(self, session: Session, source: Source, way: Way) -> None:
        """Read the file of a source on the desk once more, in another way."""
        job = self._again.start_source(session, source, way)
        if job is not None:
            self.started.emit(job, f"Reading {source.file_name} again")

    def unlock(self, session: Session, run_id: str, numbers: Sequence[int], password: str) -> None:
        """Read protected files of an import with their password."""
        job = self._unlocking.start(session, run_id, numbers, password)
        if job is not None:
            self.started.emit(job, "Opening protected files" if len(numbers) > 1 else "Opening the protected file")
