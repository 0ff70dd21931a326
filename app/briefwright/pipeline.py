"""The few functions that string the rooms together; window and command line use these."""

import contextlib
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from briefwright import shipped
from briefwright.atomic import atomic_write, reason
from briefwright.checks import CHECKS
from briefwright.checks.verbatim import ledger
from briefwright.citing.csl_json import listed_item
from briefwright.citing.words import day_first
from briefwright.composing.compose import compose
from briefwright.composing.from_plan import PlanText, brief_from_plan
from briefwright.composing.plan import PlannedSource
from briefwright.errors import CaptureError, ExportError, LibraryError, NotProved, PlanError, TemplateError
from briefwright.exchange import EXCHANGES, Exchange, exchange_of
from briefwright.library.brief_file import ENDING, BriefFile, read_brief_file, source_ids, write_brief_file
from briefwright.library.template_file import shipped_templates, template_from_toml, template_to_toml
from briefwright.model.brief import Brief
from briefwright.model.document import Contents, Document
from briefwright.model.edits.sections import free_id
from briefwright.model.finding import Finding, Ledger
from briefwright.model.ids import new_id
from briefwright.model.source import Source
from briefwright.model.template import Template
from briefwright.notices import Notice
from briefwright.readers.capture import read, shown_name
from briefwright.readers.isolation import IsolatedReader
from briefwright.writers import WRITERS, Writer
from briefwright.writers.options import PLAIN, Options

if TYPE_CHECKING:
    from briefwright.writers.pdf.preview import Preview

__all__ = ["shipped_templates", "shown_name", "template_from_toml", "template_to_toml"]

Progress = Callable[[float], None]
Sources = Mapping[str, Source]

PASTED = "pasted text"
_SAMPLE = "sample"
_LARGEST = 200_000_000
"""Bytes; a file beyond this is no article."""


def unwatched(_share: float) -> None:
    """A progress that nobody watches."""


def now() -> str:
    """The time of this run, ISO 8601 with zone; ``SOURCE_DATE_EPOCH`` (reproducible-builds.org) goes first."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(fixed), UTC) if fixed.isdigit() else datetime.now(UTC)
    return moment.isoformat(timespec="seconds")


# ── capture ─────────────────────────────────────────────────────────────────────────────────────────────────────────


class CaptureRow(msgspec.Struct, frozen=True):
    """What became of one file.

    Attributes:
        name: the file's name, without its folder.
        sources: what it held; empty when it was refused.
        originals: its bytes by SHA-256.
        error: why it was refused and what to do, "" when it was not.
    """

    name: str
    sources: tuple[Source, ...] = ()
    originals: dict[str, bytes] = {}
    error: str = ""


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


def capture_paths(paths: Sequence[Path], progress: Progress = unwatched) -> CaptureReport:
    """Capture files and folders (files at any depth, by name); a file that cannot be read refuses nothing else."""
    listed = files_of(paths)
    rows: list[CaptureRow] = []
    with IsolatedReader() as reader:
        for number, path in enumerate(listed):
            progress(number / len(listed))
            rows.append(path if isinstance(path, CaptureRow) else capture_file(path, reader=reader))
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


def capture_file(path: Path, imported: str = "", reader: IsolatedReader | None = None) -> CaptureRow:
    """Capture one file in a process of its own.

    Args:
        path: the file.
        imported: the day of capture when it was not today.
        reader: a process that serves many files, None for one of this file's own.
    """
    try:
        data = bytes_of(path)
        with contextlib.nullcontext(reader) if reader else IsolatedReader() as isolated:
            return capture_bytes(data, path.name, imported, reader=isolated)
    except CaptureError as error:
        return CaptureRow(shown_name(path.name), error=str(error))


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
) -> CaptureRow:
    """Capture the bytes of a file.

    Args:
        data: the whole file.
        name: its name.
        imported: the day of capture when it was not today.
        encoding: where it is known, "" to find out.
        reader: the process that reads them; None reads them in this one, which is for bytes of our own.
        read_as: name of the format where it is known, "" to find out.

    Raises:
        CaptureError: they are no article.
    """
    read_them = reader.read if reader else read
    sources = read_them(
        data, name, imported=imported or now(), source_id=new_id("s"), encoding=encoding, read_as=read_as
    )
    return CaptureRow(shown_name(name), sources, {source.sha256: data for source in sources})


def capture_again(name: str, data: Callable[[], bytes], encoding: str, read_as: str) -> CaptureRow:
    """Capture a file as the analyst says it is to be read.

    Args:
        name: its name.
        data: gives its bytes; a CaptureError of it is the row's.
        encoding: name of the encoding, "" to find out.
        read_as: name of the format, "" to find out.
    """
    try:
        with IsolatedReader() as reader:
            return capture_bytes(data(), name, encoding=encoding, reader=reader, read_as=read_as)
    except CaptureError as error:
        return CaptureRow(shown_name(name), error=str(error))


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


# ── compose, prove, check ───────────────────────────────────────────────────────────────────────────────────────────


def brief_of_plan(path: Path) -> BriefFile:
    """The brief that a plan file describes, with the sources it names.

    Raises:
        PlanError: the plan or a file it names cannot be read.
        TemplateError: its template is broken.
        NotInSource: quoted words are not in their source.
    """
    text = PlanText(_plan_bytes(path), path.name)
    with IsolatedReader() as reader:
        rows = [_planned(text, number, path.parent, reader) for number in range(len(text.plan.sources))]
    sources = [row.sources[0] for row in rows]
    template = find_template(text.plan.template, path.parent)
    brief = brief_from_plan(text, template, sources, _today())
    originals = {sha256: data for row in rows for sha256, data in row.originals.items()}
    return BriefFile(brief, tuple(sources), originals)


def sample_brief() -> BriefFile:
    """The sample brief that ships, composed from the sample articles that ship."""
    text = PlanText(shipped.read_bytes("briefs", f"{_SAMPLE}/plan.toml"), "plan.toml")
    rows = [
        capture_bytes(shipped.read_bytes("resources", f"samples/{row.file}"), row.file, row.imported)
        for row in text.plan.sources
    ]
    sources = tuple(row.sources[0] for row in rows)
    brief = brief_from_plan(text, find_template(text.plan.template, Path()), sources, _today())
    return BriefFile(brief, sources, {sha256: data for row in rows for sha256, data in row.originals.items()})


def _plan_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise PlanError(
            f"The plan {path.name} cannot be read: {reason(error)}.", "Nothing was written.", "Check the name."
        ) from error


def _planned(text: PlanText, number: int, folder: Path, reader: IsolatedReader) -> CaptureRow:
    planned: PlannedSource = text.plan.sources[number]
    row = capture_file(folder / planned.file, planned.imported, reader)
    if not row.sources:
        raise text.error(("sources", number, "file"), row.error, "Paths are relative to the plan file.")
    return row


def _today() -> str:
    return day_first(now())


def find_template(name: str, folder: Path) -> Template:
    """A shipped template by id, or a template file by path relative to ``folder``.

    Raises:
        TemplateError: there is none, or the file is broken.
    """
    known = {template.id: template for template in shipped_templates()}
    if name in known:
        return known[name]
    try:
        return template_from_toml((folder / name).read_bytes(), Path(name).name)
    except OSError as error:
        raise TemplateError(
            f"There is no template “{name}”.", "Nothing was changed.", f"Shipped are: {', '.join(sorted(known))}."
        ) from error


def new_template_file(path: Path, like: str) -> None:
    """Write a copy of a shipped template to start from; its id and name come from the file's name.

    Raises:
        TemplateError: there is no template ``like``.
        ExportError: the file could not be written.
    """
    template = find_template(like, path.parent)
    name = path.stem.replace("-", " ").replace("_", " ").strip() or template.name
    copy = msgspec.structs.replace(template, id=free_id(path.stem, set()), name=name.capitalize())
    _put(path, template_to_toml(copy))


def to_document(brief: Brief, sources: Sources, created: str = "") -> Document:
    """The brief composed; ``created`` goes into the file's properties."""
    return compose(brief, sources, created or now())


def prove(brief: Brief, sources: Sources) -> Ledger:
    """The proof ledger of a brief."""
    return ledger(brief, sources)


def check(brief: Brief, sources: Sources) -> tuple[Finding, ...]:
    """The findings of every release check, errors first."""
    order = {"error": 0, "warning": 1, "note": 2}
    found = [finding for _, _, run in CHECKS for finding in run(brief, sources)]
    return tuple(sorted(found, key=lambda finding: order[finding.severity]))


# ── export ──────────────────────────────────────────────────────────────────────────────────────────────────────────


class ExportReport(msgspec.Struct, frozen=True):
    """What was written.

    Attributes:
        path: the file.
        ledger: the proof ledger at the time of writing.
        problems: what the check of the written file found; empty when it is sound.
        notices: how the options were met: what of an organisation's template was added or left out.
    """

    path: Path
    ledger: Ledger
    problems: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()


class PagePreview:
    """The pages of a brief in hand, set by the export's composer: after an act only what changed is set again.

    Unproved quotations show too: it is looked at, not handed on. Not for two threads at a time.
    """

    def __init__(self) -> None:
        self._preview: Preview | None = None

    def render(self, brief: Brief, sources: Sources, progress: Progress = unwatched) -> bytes:
        """The pages as a PDF file; what ``progress`` raises stops the work."""
        if self._preview is None:
            from briefwright.writers.pdf.preview import Preview  # noqa: PLC0415 - HarfBuzz and reportlab load slowly

            self._preview = Preview()
        return self._preview.render(to_document(brief, sources), progress)


def export(
    brief: Brief,
    sources: Sources,
    originals: Callable[[str], bytes],
    path: Path,
    progress: Progress = unwatched,
    created: str = "",
    options: Options = PLAIN,
) -> ExportReport:
    """Prove the brief, write it in the format of the path's suffix, check what was written.

    Args:
        brief: the brief.
        sources: source id → source.
        originals: SHA-256 → bytes of a source's file; asked for ``.brief`` files only.
        path: ``.brief``, or the ending of a format in :data:`briefwright.writers.WRITERS`; the endings in
            :data:`briefwright.exchange.EXCHANGES` write the brief's sources alone.
        progress: share done, 0 to 1; may raise Cancelled.
        created: ISO 8601 time for the file's properties, the clock's if "".
        options: what the format may be asked for; pages for a table of contents are found here.

    Raises:
        NotProved: a quotation is not proved or another error stands against the brief; nothing was written.
        ExportError: the format is unknown or the file could not be written; an older one is whole.
        Cancelled: stopped by ``progress``; nothing was written.
    """
    if path.suffix.lower() == ENDING:
        return _export_brief(brief, sources, originals, path, progress)
    exchange = exchange_of(path.name)
    if exchange is not None:
        return _export_sources(brief, sources, exchange, path)
    writer = _writer(path)
    proved = ledger(brief, sources)
    _refuse_errors(check(brief, sources))
    document = to_document(brief, sources, created)
    _refuse_characters(writer, document)
    notices = writer.notices(document, options)
    data = writer.write(document, progress, _paged(document, options))
    problems = tuple(writer.inspect(writer.unlock(data, options), document))
    progress(0.99)
    _put(path, data)
    return ExportReport(path, proved, problems, notices)


def _paged(document: Document, options: Options) -> Options:
    """The options with the pages of our own layout, for a document that lists them."""
    if options.pages or not any(isinstance(block, Contents) for block in document.blocks):
        return options
    from briefwright.writers.pdf.write import anchor_pages  # noqa: PLC0415 - fonts and shaping take a tenth of a second

    return msgspec.structs.replace(options, pages=anchor_pages(document))


def _export_brief(
    brief: Brief, sources: Sources, originals: Callable[[str], bytes], path: Path, progress: Progress
) -> ExportReport:
    """A ``.brief`` file is work in hand, not a release: it is written proved or not."""
    kept = {sources[key].sha256: originals(sources[key].sha256) for key in source_ids(brief) if key in sources}
    data = write_brief_file(brief, sources.values(), kept)
    progress(0.99)
    _put(path, data)
    return ExportReport(path, ledger(brief, sources))


def _export_sources(brief: Brief, sources: Sources, exchange: Exchange, path: Path) -> ExportReport:
    """The brief's sources for reference managers, in desk order, as captured and as the analyst corrected them."""
    items = [listed_item(sources[use.source], use) for use in brief.sources if use.source in sources]
    _put(path, exchange.write(items))
    return ExportReport(path, ledger(brief, sources))


def _writer(path: Path) -> Writer:
    for writer in WRITERS:
        if path.suffix.lower() == writer.suffix:
            return writer
    known = ", ".join([*(row.suffix for row in WRITERS), *(row.suffix for row in EXCHANGES), ENDING])
    raise ExportError(
        f"“{path.name}” names no format that Briefwright writes.", "Nothing was written.", f"End the name in {known}."
    )


def _refuse_errors(findings: Sequence[Finding]) -> None:
    errors = [finding for finding in findings if finding.severity == "error"]
    if errors:
        count = f"{len(errors)} error{'s' if len(errors) > 1 else ''}"
        first = errors[0]
        raise NotProved(f"The export was stopped by {count}. {first.text}", "Nothing was written.", first.todo)


def _refuse_characters(writer: Writer, document: Document) -> None:
    for why, item in writer.refuse(document):
        where = f" (item {item})" if item else ""
        raise ExportError(
            f"The {writer.label} cannot be written: {why}{where}.",
            "Nothing was written; an older file is whole.",
            "Install a font that has it, or export another format.",
        )


def _put(path: Path, data: bytes) -> None:
    try:
        atomic_write(path, data)
    except OSError as error:
        raise ExportError(
            f"“{path.name}” could not be written: {reason(error)}.",
            "Nothing else was changed; an older file of that name is whole.",
            "Free space or choose another folder, and try again.",
        ) from error


# ── brief files ─────────────────────────────────────────────────────────────────────────────────────────────────────


def open_brief(path: Path) -> BriefFile:
    """What a ``.brief`` file holds.

    Raises:
        LibraryError: it cannot be read, is damaged, or is of a newer Briefwright.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise LibraryError(
            f"“{path.name}” cannot be opened: {reason(error)}.", "Nothing was changed.", "Check the name."
        ) from error
    try:
        return read_brief_file(data)
    except LibraryError as error:
        named = error.what.replace("The file", f"The file “{path.name}”", 1)
        raise type(error)(named, error.safe, error.todo) from error
