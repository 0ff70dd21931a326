"""Protected files of an import, opened with the password the analyst gives; it lives as long as the reading takes."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from briefwright import pipeline
from briefwright.errors import BriefwrightError, Cancelled
from briefwright.gui.library.import_job import Read
from briefwright.gui.library.import_run import ImportRun
from briefwright.gui.library.shelf import Shelf
from briefwright.gui.session import Session
from briefwright.gui.work import Job, Pool, Progress
from briefwright.readers.isolation import IsolatedReader


class Unlocking(QObject):
    """Reads protected files once more, several with one password.

    Signals:
        done(object): the list of the files' new rows.
        refused(object): the library refused (a BriefwrightError).
    """

    done = Signal(object)
    refused = Signal(object)

    def __init__(self, shelf: Shelf, pool: Pool) -> None:
        super().__init__()
        self._shelf = shelf
        self._pool = pool
        self._asked: tuple[Session, str] | None = None

    def leave(self) -> None:
        """The desk is left: what is being read is dropped."""
        self._asked = None

    def start(self, session: Session, run_id: str, numbers: Sequence[int], password: str) -> Job[list[Read]] | None:
        """Begin to read; None when there is nothing to open, or files are being opened already."""
        try:
            rows = {row.number: row for row in self._shelf.library.imports.files(run_id) if row.locked}
        except BriefwrightError as error:
            self.refused.emit(error)
            return None
        files = [(number, rows[number].file) for number in numbers if number in rows]
        if not files or self._asked is not None:
            return None

        def work(progress: Progress) -> list[Read]:
            out: list[Read] = []
            with IsolatedReader() as reader:
                for number, path in files:
                    progress(len(out) / len(files))
                    out.append((number, path, pipeline.capture_file(path, reader=reader, password=password)))
            return out

        self._asked = (session, run_id)
        job = Job(work)
        job.succeeded.connect(self._on_read)
        job.failed.connect(self._on_failed)
        self._pool.start_beside(job)
        return job

    def _on_failed(self, error: Exception) -> None:
        self._asked = None
        if not isinstance(error, BriefwrightError):
            raise error
        if not isinstance(error, Cancelled):
            self.refused.emit(error)

    def _on_read(self, batch: list[Read]) -> None:
        asked, self._asked = self._asked, None
        if asked is None:
            return
        session, run_id = asked
        numbers = [number for number, _path, _row in batch]
        try:
            ImportRun(self._shelf, session, run_id).take(batch)
            rows = {row.number: row for row in self._shelf.library.imports.files(run_id)}
        except BriefwrightError as error:
            self.refused.emit(error)
        else:
            self.done.emit([rows[number] for number in numbers])
