"""Export as the desk does it: one or several files of one brief, written in the background, proved first."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from briefwright import pipeline
from briefwright.atomic import reason
from briefwright.errors import BriefwrightError, ExportError, LibraryError, NotProved
from briefwright.exchange import EXCHANGES
from briefwright.gui.dialogs.export_options import NO_WISHES, Wishes
from briefwright.gui.library.shelf import Shelf
from briefwright.gui.session import Session
from briefwright.gui.work import Job, Pool, Progress
from briefwright.library.brief_file import ENDING
from briefwright.model.brief import Brief
from briefwright.model.finding import Ledger
from briefwright.model.source import Source
from briefwright.notices import Level, Notice
from briefwright.writers import WRITERS
from briefwright.writers.options import Options

ENDINGS: tuple[tuple[str, str], ...] = (
    *((writer.suffix, writer.label) for writer in WRITERS),
    *((row.suffix, f"Sources as {row.label}") for row in EXCHANGES),
    (ENDING, "Brief file with its sources"),
)
"""Ending and name of what can be exported, in the order of their keys."""

_WORD, _PDF = ".docx", ".pdf"
_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_MARKS: dict[Level, str] = {"warning": "!", "note": "·"}
_NUMBER_FIELDS = ("number", "issue", "issue-number", "no")


@dataclass(frozen=True)
class Exported:
    """What came of an export.

    Attributes:
        paths: the files, as written.
        ledger: the proof they rest on.
        problems: what reading the files back showed; empty when all is well.
        notices: how the wishes were met, each once.
    """

    paths: tuple[Path, ...]
    ledger: Ledger
    problems: tuple[str, ...]
    notices: tuple[Notice, ...] = ()

    @property
    def line(self) -> str:
        """For the bottom line: ``Exported ROK.docx · 35 of 35 proved · checked: 0 problems``."""
        names = " and ".join(path.name for path in self.paths)
        problems = f"{len(self.problems)} problem{'' if len(self.problems) == 1 else 's'}"
        return f"Exported {names} · {self.ledger.proved} of {self.ledger.total} proved · checked: {problems}"

    @property
    def remarks(self) -> str:
        """For the banner: what reading back showed, then the notices; "" when there is nothing to tell."""
        problems = [f"Reading the file back showed: {problem}" for problem in self.problems]
        return "\n".join([*problems, *(f"{_MARKS[notice.level]} {notice.text}" for notice in self.notices)])


def ending_of(path: Path) -> str:
    """The ending of :data:`ENDINGS` that a file has: of ``x.csl.json`` it is the longer one."""
    return max((ending for ending, _ in ENDINGS if path.name.endswith(ending)), key=len, default=path.suffix)


def proposed_name(brief: Brief) -> str:
    """A file name without ending, from number and title; letters that no system forbids stay as they are."""
    number = next((brief.front_matter[name] for name in _NUMBER_FIELDS if brief.front_matter.get(name)), "")
    words = _UNSAFE.sub(" ", f"{number} {brief.title}")
    return " ".join(words.split())[:100].strip(" .") or "Brief"


class Exporting(QObject):
    """Writes files in the pool.

    Signals:
        started(object, str): a job began, with words for the bottom line.
        exported(object): an :class:`Exported`.
        not_proved(object): a quotation is not proved; nothing was written (a NotProved).
        refused(object): a file could not be written (a BriefwrightError).
    """

    started = Signal(object, str)
    exported = Signal(object)
    not_proved = Signal(object)
    refused = Signal(object)

    def __init__(self, shelf: Shelf, pool: Pool) -> None:
        super().__init__()
        self._shelf = shelf
        self._pool = pool
        self._job: Job[Exported] | None = None

    def export(self, session: Session, paths: Sequence[Path], wishes: Wishes = NO_WISHES) -> None:
        """Write the session's brief as it is now to each path; the ending says the format."""
        sources = dict(session.sources)
        originals: dict[str, bytes] = {}
        if any(path.suffix == ENDING for path in paths):
            try:
                originals = self._shelf.originals(list(sources.values()))
            except LibraryError as error:
                self.refused.emit(error)
                return
        self._job = Job(_work(session.brief, sources, (originals, dict(session.pictures)), tuple(paths), wishes))
        self._job.succeeded.connect(self.exported)
        self._job.failed.connect(self._on_failed)
        self.started.emit(self._job, f"Exporting {' and '.join(path.name for path in paths)}")
        self._pool.start(self._job)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, NotProved):
            self.not_proved.emit(error)
        elif isinstance(error, BriefwrightError):
            self.refused.emit(error)
        else:
            raise error


def options_of(wishes: Wishes, path: Path) -> Options:
    """What the writer of a file is asked for.

    Raises:
        ExportError: the organisation's template cannot be read.
    """
    word = wishes.word
    return Options(
        base=_base(Path(word.template)) if word.template and path.suffix == _WORD else b"",
        citations=word.citations,
        locked=word.locked,
        password=wishes.password if path.suffix == _PDF else "",
    )


def _base(template: Path) -> bytes:
    try:
        return template.read_bytes()
    except OSError as error:
        raise ExportError(
            f"The Word template “{template.name}” cannot be read: {reason(error)}.",
            "Nothing was written.",
            "Choose it anew, or none, with O in the export sheet.",
        ) from error


def _work(
    brief: Brief,
    sources: Mapping[str, Source],
    files: tuple[Mapping[str, bytes], Mapping[str, bytes]],
    paths: tuple[Path, ...],
    wishes: Wishes,
) -> Callable[[Progress], Exported]:
    originals, pictures = files

    def run(progress: Progress) -> Exported:
        asked = [(path, options_of(wishes, path)) for path in paths]  # all is read before anything is written
        reports = []
        for number, (path, options) in enumerate(asked):

            def share(part: float, done: int = number) -> None:
                progress((done + part) / len(paths))

            reports.append(
                pipeline.export(brief, sources, originals.__getitem__, path, share, options=options, pictures=pictures)
            )
        problems = tuple(problem for report in reports for problem in report.problems)
        notices = tuple(dict.fromkeys(notice for report in reports for notice in report.notices))
        return Exported(tuple(report.path for report in reports), reports[-1].ledger, problems, notices)

    return run
