"""Capture as the desk does it: files, folders, pasted text and drops, read in the background, one row a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from briefwright import pipeline
from briefwright.errors import BriefwrightError
from briefwright.gui.library.shelf import Shelf
from briefwright.gui.session import Session
from briefwright.gui.work import Job, Pool, Progress
from briefwright.model.source import Source
from briefwright.pipeline import CaptureReport


@dataclass(frozen=True)
class Taken:
    """What became of one capture.

    Attributes:
        line: for the bottom line.
        rows: name and what is to be said of it, one for each file that was refused or has notices.
        shown: id of the source that was opened, "" for none.
        arrived: something came onto the desk (which the session has told already).
    """

    line: str
    rows: tuple[tuple[str, str], ...] = ()
    shown: str = ""
    arrived: bool = False


class Capturing(QObject):
    """Reads files in the pool and puts them on the desk.

    Signals:
        started(object, str): a job began, with words for the bottom line.
        taken(object): a :class:`Taken`.
        refused(object): nothing could be kept (a BriefwrightError).
    """

    started = Signal(object, str)
    taken = Signal(object)
    refused = Signal(object)

    def __init__(self, shelf: Shelf, pool: Pool) -> None:
        super().__init__()
        self._shelf = shelf
        self._pool = pool
        self._session: Session | None = None
        self._job: Job[CaptureReport] | None = None

    def capture_paths(self, session: Session, paths: Sequence[Path]) -> None:
        """Read files and folders and put what can be read on the session's desk."""

        def work(progress: Progress) -> CaptureReport:
            return pipeline.capture_paths(tuple(paths), progress)

        count = f"{len(paths)} files" if len(paths) > 1 else paths[0].name
        self._start(session, Job(work), f"Reading {count}")

    def capture_text(self, session: Session, text: str, html: str = "") -> None:
        """Put pasted or dropped text on the session's desk."""

        def work(_progress: Progress) -> CaptureReport:
            return pipeline.capture_text(text, html)

        self._start(session, Job(work), "Reading the pasted text")

    def _start(self, session: Session, job: Job[CaptureReport], words: str) -> None:
        self._session = session
        self._job = job
        job.succeeded.connect(self._on_read)
        job.failed.connect(self._on_failed)
        self.started.emit(job, words)
        self._pool.start(job)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, BriefwrightError):
            raise error
        self.refused.emit(error)

    def _on_read(self, report: CaptureReport) -> None:
        session = self._session
        if session is None:
            return
        try:
            self.taken.emit(take_in(self._shelf, session, report))
        except BriefwrightError as error:
            self.refused.emit(error)


def take_in(shelf: Shelf, session: Session, report: CaptureReport) -> Taken:
    """Keep what was read and put it on the desk; what is there already is opened instead.

    Raises:
        LibraryError: it could not be kept; the desk is as it was.
    """
    new, known = shelf.keep_sources(_once(report.sources), report.originals)
    on_desk = [source for source in known if session.brief.use(source.id)]
    arriving = [*new, *(source for source in known if not session.brief.use(source.id))]
    refused = [row for row in report.rows if row.error]
    line = _line(len(arriving), len(on_desk), sum(1 for source in arriving if source.notices), len(refused))
    if arriving:
        session.take_in(arriving, line)
    shown = (arriving or on_desk)[:1]
    if shown:
        session.open_source(shown[0].id)
    said = [(row.name, row.error) for row in refused]
    said += [(source.file_name, notice.text) for source in arriving for notice in source.notices]
    said += [(source.file_name, "It is on the desk already; nothing was added.") for source in on_desk]
    return Taken(line, tuple(said), shown[0].id if shown else "", bool(arriving))


def _once(sources: Sequence[Source]) -> list[Source]:
    """The sources without those read from bytes that came before in the same batch."""
    seen: dict[str, Source] = {}
    kept: list[Source] = []
    for source in sources:
        first = seen.setdefault(source.sha256, source)
        if first is source or first.captured_text != source.captured_text:
            kept.append(source)
    return kept


def _line(taken: int, there: int, noticed: int, refused: int) -> str:
    """``3 sources in, 1 with notices, 1 refused``."""
    parts = [f"{taken} source{'s' if taken != 1 else ''} in"] if taken or not there else []
    if there:
        parts.append("already on the desk" if there == 1 and not taken else f"{there} already on the desk")
    if noticed:
        parts.append(f"{noticed} with notices")
    if refused:
        parts.append(f"{refused} refused")
    line = ", ".join(parts)
    return line[0].upper() + line[1:]
