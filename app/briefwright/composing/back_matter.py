"""The table of sources that closes a brief: a column a source, or a row a source when there are many."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from briefwright.citing.words import clock, short_date
from briefwright.composing.grades import admiralty
from briefwright.model.brief import Brief, SourceUse
from briefwright.model.description import Stated, stated
from briefwright.model.document import Block, DocumentTable, Heading, Text
from briefwright.model.source import CapturedName, Source

_MATRIX_COLUMNS = 4
"""More sources than this do not fit a page as columns."""
_HASH = 12

Row = tuple[Source, SourceUse]


def sources_table(brief: Brief, sources: Mapping[str, Source]) -> Iterator[Block]:
    """Heading and table of the sources the brief cites, in order of their labels; nothing when none is cited."""
    shape = brief.template.citation.sources_table
    rows = cited(brief, sources)
    if shape == "none" or not rows:
        return
    yield Heading(level=1, text=brief.template.wording.sources, anchor="sources")
    grades = {use.source: admiralty(brief, use) for _, use in rows}
    yield _matrix(rows, grades) if shape == "matrix" and len(rows) <= _MATRIX_COLUMNS else _list(rows, grades)


def cited(brief: Brief, sources: Mapping[str, Source]) -> list[Row]:
    """The sources that the brief quotes or rests on, in desk order."""
    used = brief.cited_sources()
    return [(sources[use.source], use) for use in brief.sources if use.source in used and use.source in sources]


def _matrix(rows: Sequence[Row], grades: Mapping[str, str]) -> DocumentTable:
    lines = [(label, [value(source, use) for source, use in rows]) for label, value in _LINES]
    lines.append(("Grade", [grades[source.id] for source, _ in rows]))
    kept = [(label, values) for label, values in lines if any(values)]
    return DocumentTable(
        name="sources",
        description="Sources consulted: what was captured of each source",
        header=((Text(""),), *((Text(use.label),) for _, use in rows)),
        rows=tuple(((Text(label),), *((Text(value or "none"),) for value in values)) for label, values in kept),
        widths=(1.0, *(3.0 for _ in rows)),
        row_headers=True,
    )


def _list(rows: Sequence[Row], grades: Mapping[str, str]) -> DocumentTable:
    names = ("", "Source", "Published", "Captured file")
    return DocumentTable(
        name="sources",
        description="Sources consulted: what was captured of each source",
        header=tuple((Text(name),) for name in names),
        rows=tuple(_list_row(source, use, grades[source.id]) for source, use in rows),
        widths=(0.5, 4.0, 2.2, 2.2),
        row_headers=True,
    )


def _list_row(source: Source, use: SourceUse, grade: str) -> tuple[tuple[Text, ...], ...]:
    descriptor = use.entered("descriptor")
    told = f"{_headline(source, use)}. {_names(source, use)}"
    if descriptor:
        told += f". {descriptor}"
    if grade:
        told += f". Grade {grade}"
    cells = (use.label, told, _published(source, use), f"{_file(source, use)}; {_address(source, use)}")
    return tuple((Text(cell),) for cell in cells)


def _bracketed(value: Stated | None, none: str = "none") -> str:
    if value is None:
        return none
    return f"[{value.value}]" if value.bracketed else value.value


def _headline(source: Source, use: SourceUse) -> str:
    return _bracketed(stated(source, use, "headline"), "none in captured text")


def _names(source: Source, use: SourceUse) -> str:
    wanted: tuple[CapturedName, ...] = ("outlet", "credit", "byline")
    text = " / ".join(_bracketed(stated(source, use, name)) for name in wanted)
    interview = stated(source, use, "interview_by")
    return f"{text} (reports an interview by {_bracketed(interview)})" if interview else text


def _published(source: Source, use: SourceUse) -> str:
    value = stated(source, use, "published")
    evidence = use.entered("dating_evidence")
    if value is None:
        if evidence:
            return f"none; internal evidence: {evidence}"
        dating = use.entered("dating")
        return f"none in captured text; {dating}" if dating else "none in captured text"
    time, zone = clock(value.value), stated(source, use, "published_zone")
    parts = [_bracketed(Stated(short_date(value.value), value.origin, value.bracketed))]
    if time:
        parts += [time, _bracketed(zone, "zone not stated")]
    text = ", ".join(parts)
    dateline = _dateline(source, use)
    return f"{text}; dateline {dateline}" if dateline else text


def _dateline(source: Source, use: SourceUse) -> str:
    """Place and date as the dateline prints them."""
    place, day = stated(source, use, "dateline_place"), source.field("dateline_date")
    if place is None:
        return ""
    printed = source.captured_text[day.start : day.end] if day is not None and day.start >= 0 else ""
    return f"{_bracketed(place)}, {' '.join(printed.split())}" if printed else _bracketed(place)


def _address(source: Source, use: SourceUse) -> str:
    accessed = use.entered("accessed")
    told = f"accessed {short_date(accessed)}" if accessed else f"imported {short_date(source.imported)}"
    return f"{_bracketed(stated(source, use, 'url'))} / {told}"


def _file(source: Source, _: SourceUse) -> str:
    return f"{source.file_name}, {source.sha256[:_HASH]}…"


_LINES: tuple[tuple[str, Callable[[Source, SourceUse], str]], ...] = (
    ("Headline", _headline),
    ("Outlet / credit / byline", _names),
    ("Published", _published),
    ("Date of information", lambda _, use: use.entered("info_dates")),
    ("URL / accessed", _address),
    ("File, SHA-256", _file),
    ("Descriptor", lambda _, use: use.entered("descriptor")),
)
