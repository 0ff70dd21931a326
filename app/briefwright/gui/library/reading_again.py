"""A file read again as the analyst says: with another encoding, as another format, as one article or many."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from briefwright import pipeline
from briefwright.errors import BriefwrightError
from briefwright.gui.library.shelf import Shelf
from briefwright.gui.session import Session
from briefwright.gui.work import Job, Pool, Progress
from briefwright.library.importing import ImportedFile
from briefwright.model.edits.rereading import carry_over
from briefwright.model.source import Source
from briefwright.pipeline import CaptureRow
from briefwright.readers import FORMATS
from briefwright.readers.format import Split

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

_NAMED, _CUT = 3, 80
"""Passages that are named, and characters that are shown of one."""


class Way(NamedTuple):
    """How a file is to be read; "" to find out.

    Attributes:
        encoding: name of the encoding.
        read_as: name of the format.
        split: one article or many.
    """

    encoding: str = ""
    read_as: str = ""
    split: Split = ""

    def words(self) -> str:
        """How it is to be read, for the report."""
        formats = {row.name: row.label for row in FORMATS}
        splits: dict[str, str] = {"one": "one article", "many": "many articles"}
        parts = (dict(ENCODINGS).get(self.encoding, self.encoding), formats.get(self.read_as, ""))
        return ", ".join(part for part in (*parts, splits.get(self.split, "")) if part)


WAYS: tuple[tuple[Way, str], ...] = (
    (Way(split="one"), "One article: do not split it"),
    (Way(split="many"), "Many articles: split it"),
    *((Way(encoding=name), words) for name, words in ENCODINGS),
    *((Way(read_as=row.name), f"Format: {row.label}") for row in FORMATS),
)
"""Every way to read a file again, with its words."""


@dataclass(frozen=True)
class _Asked:
    """What is being read; ``run_id`` is "" for a source that was asked for on the desk."""

    session: Session
    run_id: str
    file: ImportedFile
    way: Way


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

    def start(self, session: Session, run_id: str, number: int, way: Way) -> Job[CaptureRow] | None:
        """Begin to read a file of an import; None when there is no such file, or one is being read already."""
        try:
            file = next((row for row in self._shelf.library.imports.files(run_id) if row.number == number), None)
        except BriefwrightError as error:
            self.refused.emit(error)
            return None
        return self._begin(_Asked(session, run_id, file, way)) if file is not None else None

    def start_source(self, session: Session, source: Source, way: Way) -> Job[CaptureRow] | None:
        """Begin to read the file of a source on the desk, with all that came out of it; None while one is read."""
        desk = (session.sources[use.source] for use in session.brief.sources if use.source in session.sources)
        ids = tuple(row.id for row in desk if row.sha256 == source.sha256)
        return self._begin(_Asked(session, "", ImportedFile(0, source.file_name, sources=ids), way))

    def _begin(self, asked: _Asked) -> Job[CaptureRow] | None:
        if self._asked is not None:
            return None
        try:
            data = self._bytes(asked.file)
        except BriefwrightError as error:
            self.refused.emit(error)
            return None
        name, way = asked.file.name, asked.way

        def work(_progress: Progress) -> CaptureRow:
            return pipeline.capture_again(name, data, way.encoding, way.read_as, way.split)

        self._asked = asked
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
        said = f"Read as {asked.way.words()}: {kept}{row.error}"
        file = replace(asked.file, said=(said,), outcome="noticed" if asked.file.sources else "refused")
        if asked.run_id:
            self._shelf.library.keep_imported(asked.run_id, [file], [], {})
        else:
            asked.session.acted.emit(said)
        return file

    def _take(self, asked: _Asked, row: CaptureRow) -> ImportedFile:
        """Keep the new reading; it takes the old one's place, and passages go over to it where their words stand."""
        session, ids = asked.session, tuple(source.id for source in row.sources)
        label = f"Read {asked.file.name} again as {asked.way.words()}"
        staying = _staying(session, asked.file.sources, row.sources)
        said = (
            f"Read again as {asked.way.words()}.",
            staying,
            *(note.text for source in row.sources for note in source.notices),
        )
        said = tuple(dict.fromkeys(part for part in said if part))
        file = replace(asked.file, said=said, outcome="noticed", sources=ids)
        if asked.run_id:
            self._shelf.library.keep_imported(asked.run_id, [file], row.sources, row.originals)
        else:
            self._shelf.library.add_sources(list(row.sources), row.originals)
        session.take_in(row.sources, f"{label}. {staying}".strip(" ."), in_place_of=asked.file.sources)
        session.open_source(ids[0])
        return file


def _staying(session: Session, old_ids: Sequence[str], new: Sequence[Source]) -> str:
    """Which sources stay on the desk beside the new reading, and for which passages; "" for none."""
    parts: list[str] = []
    for source_id in old_ids:
        old, use = session.sources.get(source_id), session.brief.use(source_id)
        kept = carry_over(session.brief, old, new)[1] if old is not None else ()
        if kept and use is not None:
            words = "; ".join(f"“{_short(passage.exact)}”" for passage in kept[:_NAMED])
            more = f" and {len(kept) - _NAMED:,} more" if len(kept) > _NAMED else ""
            parts.append(f"{use.label} stays: these words are not in the new reading: {words}{more}")
    return ". ".join(parts)


def _short(words: str) -> str:
    joined = " ".join(words.split())
    return joined if len(joined) <= _CUT else f"{joined[:_CUT].rstrip()} …"
