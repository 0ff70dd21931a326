"""A brief out into a file: proved, written, read back."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import msgspec

from briefwright.citing.csl_json import listed_item
from briefwright.composing.figures import NO_PICTURES, Pictures
from briefwright.errors import ExportError, NotProved
from briefwright.exchange import EXCHANGES, Exchange, exchange_of
from briefwright.library.brief_file import ENDING, source_ids, write_brief_file
from briefwright.model.brief import Brief
from briefwright.model.document import Contents, Document
from briefwright.model.finding import Finding, Ledger
from briefwright.notices import Notice
from briefwright.pipeline.checking import Sources, against_release, prove, to_document
from briefwright.pipeline.files import put
from briefwright.pipeline.progress import Progress, unwatched
from briefwright.writers import WRITERS, Writer
from briefwright.writers.options import PLAIN, Options

_MOST_TOLD = 5
"""Words a format cannot show that are told one by one."""


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


def export(
    brief: Brief,
    sources: Sources,
    originals: Callable[[str], bytes],
    path: Path,
    progress: Progress = unwatched,
    created: str = "",
    options: Options = PLAIN,
    pictures: Pictures = NO_PICTURES,
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
        pictures: files of the brief's figures by SHA-256.

    Raises:
        NotProved: a quotation is not proved or another error stands against the brief; nothing was written.
        ExportError: the format is unknown or the file could not be written; an older one is whole.
        Cancelled: stopped by ``progress``; nothing was written.
    """
    if path.suffix.lower() == ENDING:
        return _export_brief(brief, sources, (originals, pictures), path, progress)
    exchange = exchange_of(path.name)
    if exchange is not None:
        return _export_sources(brief, sources, exchange, path)
    writer = _writer(path)
    proved = prove(brief, sources)
    _refuse_errors(against_release(brief, sources))
    document = to_document(brief, sources, created, pictures)
    _refuse_characters(writer, document, brief.labels())
    notices = writer.notices(document, options)
    data = writer.write(document, progress, _paged(document, options))
    problems = tuple(writer.inspect(writer.unlock(data, options), document))
    progress(0.99)
    put(path, data)
    return ExportReport(path, proved, problems, notices)


def _paged(document: Document, options: Options) -> Options:
    """The options with the pages of our own layout, for a document that lists them."""
    if options.pages or not any(isinstance(block, Contents) for block in document.blocks):
        return options
    from briefwright.writers.pdf.write import anchor_pages  # noqa: PLC0415 - fonts and shaping take a tenth of a second

    return msgspec.structs.replace(options, pages=anchor_pages(document))


def _export_brief(
    brief: Brief, sources: Sources, files: tuple[Callable[[str], bytes], Pictures], path: Path, progress: Progress
) -> ExportReport:
    """A ``.brief`` file is work in hand, not a release: it is written proved or not."""
    originals, pictures = files
    kept = {sources[key].sha256: originals(sources[key].sha256) for key in source_ids(brief) if key in sources}
    data = write_brief_file(brief, sources.values(), kept, pictures=pictures)
    progress(0.99)
    put(path, data)
    return ExportReport(path, prove(brief, sources))


def _export_sources(brief: Brief, sources: Sources, exchange: Exchange, path: Path) -> ExportReport:
    """The brief's sources for reference managers, in desk order, as captured and as the analyst corrected them."""
    items = [listed_item(sources[use.source], use) for use in brief.sources if use.source in sources]
    put(path, exchange.write(items))
    return ExportReport(path, prove(brief, sources))


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


def _refuse_characters(writer: Writer, document: Document, labels: Mapping[str, str]) -> None:
    """Stop where the format cannot show some words; ``labels`` are what items are called on paper."""
    found = list(writer.refuse(document))
    if found:
        told = [f"{why} (item {labels.get(item, item)})" if item else why for why, item in found[:_MOST_TOLD]]
        more = f"; {len(found) - _MOST_TOLD} more are like them" if len(found) > _MOST_TOLD else ""
        raise ExportError(
            f"The {writer.label} cannot be written: {'; '.join(told)}{more}.",
            "Nothing was written; an older file is whole.",
            "Install a font that has it, write it in words, or export another format.",
        )
