"""A file read again as the analyst says: with another encoding, or as another format."""

from collections.abc import Callable
from dataclasses import dataclass

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from briefwright import pipeline
from briefwright.errors import BriefwrightError
from briefwright.gui.library.shelf import Shelf
from briefwright.gui.session import Session
from briefwright.gui.work import Job, Pool, Progress
from briefwright.library.importing import ImportedFile
from briefwright.pipeline import CaptureRow
from briefwright.readers import FORMATS

ENCODINGS: tuple[tuple[str, str], ...] = (
    ("utf-8", "Unicode (UTF-8)"),
    ("cp1252", "Western European (Windows-1252)"),
    ("cp1250", "Central European (Windows-1250)"),
    ("cp1251", "Cyrillic (Windows-1251)"),
    ("koi8-r", "Cyrillic (KOI8-R)"),
    ("cp1254", "Turkish (Windows-1254)"),
    ("cp1256", "Arabic (Windows-1256)"),
    ("cp949", "Korean (CP949, EUC-KR)"),
    ("shift_jis", "Japanese (Shift-JIS)"),
    ("euc_jp", "Japanese (EUC-JP)"),
    ("gb18030", "Chinese, simplified (GB18030)"),
    ("big5", "Chinese, traditional (Big5)"),
    ("utf-16", "Unicode (UTF-16)"),
)
"""What a file may be read with: the encoding's name, and what it is called."""


@dataclass(frozen=True)
class _Asked:
    session: Session
    run_id: str
    file: ImportedFile
    encoding: str
    read_as: str

    def words(self) -> str:
        """How it is to be read."""
        labels = {row.name: row.label for row in FORMATS}
        parts = (dict(ENCODINGS).get(self.encoding, self.encoding), labels.get(self.read_as, ""))
        return ", ".join(part for part in parts if part)


class ReadingAgain(QObject):
    """Reads one file at a time again.

    Signals:
        done(object): the file's new :class:`ImportedFile` row.
        refused(object): the library or the file's folder refused (a BriefwrightError).
    """

    done = Signal(object)
    refused = Signal(object)

    def __init__(self, shelf: Shelf, pool: Pool) -> None:
        super().__init__()
        self._shelf = shelf
        self._pool = pool
        self._asked: _Asked | None = None

    def leave(self) -> None:
        """The desk is left: what is being read is dropped."""
        self._asked = None

    def start(self, session: Session, run_id: str, number: int, encoding: str, read_as: str) -> Job[CaptureRow] | None:
        """Begin to read; None when there is no such file, or one is being read already."""
        try:
            file = next((row for row in self._shelf.library.imports.files(run_id) if row.number == number), None)
            if file is None or self._asked is not None:
                return None
            data = self._bytes(file)
        except BriefwrightError as error:
            self.refused.emit(error)
            return None

        def work(_progress: Progress) -> CaptureRow:
            return pipeline.capture_again(file.name, data, encoding, read_as)

        self._asked = _Asked(session, run_id, file, encoding, read_as)
        job = Job(work)
        job.succeeded.connect(self._on_read)
        job.failed.connect(self._on_failed)
        self._pool.start(job)
        return job

    def _bytes(self, file: ImportedFile) -> Callable[[], bytes]:
        """The kept bytes where there are any: the file may have gone or changed since."""
        if file.sources:
            kept = self._shelf.library.original(file.sources[0])
            return lambda: kept
        return lambda: pipeline.bytes_of(file.file)

    def _on_failed(self, error: Exception) -> None:
        self._asked = None
        if not isinstance(error, BriefwrightError):
            raise error
        self.refused.emit(error)

    def _on_read(self, row: CaptureRow) -> None:
        asked, self._asked = self._asked, None
        if asked is None:
            return
        try:
            self.done.emit(self._refused(asked, row) if row.error else self._take(asked, row))
        except BriefwrightError as error:
            self.refused.emit(error)

    def _refused(self, asked: _Asked, row: CaptureRow) -> ImportedFile:
        kept = "The earlier reading stays. " if asked.file.sources else ""
        said = f"Read as {asked.words()}: {kept}{row.error}"
        file = replace(asked.file, said=(said,), outcome="noticed" if asked.file.sources else "refused")
        self._shelf.library.keep_imported(asked.run_id, [file], [], {})
        return file

    def _take(self, asked: _Asked, row: CaptureRow) -> ImportedFile:
        """Keep the new reading; it takes the old one's place on the desk where nothing was chosen from that."""
        said = (f"Read again as {asked.words()}.", *(note.text for source in row.sources for note in source.notices))
        ids = tuple(source.id for source in row.sources)
        file = replace(asked.file, said=tuple(dict.fromkeys(said)), outcome="noticed", sources=ids)
        self._shelf.library.keep_imported(asked.run_id, [file], row.sources, row.originals)
        label = f"Read {asked.file.name} again as {asked.words()}"
        asked.session.take_in(row.sources, label, in_place_of=asked.file.sources)
        asked.session.open_source(ids[0])
        return file
