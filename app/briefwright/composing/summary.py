"""Drafts of source descriptors and of the source summary statement (ICD 206), from the data alone.

Who, what, when, how many, how many origins, which grades: all that can be counted. What it means for the judgments is
the analyst's to add. Quotation marks are left out, since a summary quotes nobody.
"""

from collections.abc import Mapping, Sequence

from briefwright.citing.languages import language_name
from briefwright.citing.words import clock, day_first, listed
from briefwright.composing.back_matter import cited
from briefwright.composing.grades import admiralty
from briefwright.model.brief import Brief, SourceUse
from briefwright.model.description import Stated, missing, stated
from briefwright.model.kinds import Kind, kind_of
from briefwright.model.likeness import kinship, origins
from briefwright.model.source import CapturedName, Source

Row = tuple[Source, SourceUse]

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_KINDS: dict[Kind, str] = {
    "article": "press article",
    "report": "report",
    "broadcast": "broadcast",
    "interview": "interview",
    "post": "social post",
    "personal": "personal communication",
    "book": "book",
    "page": "web page",
}
_RELIABILITY: dict[str, str] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
"""AJP-2.1, the Admiralty letters."""


def draft_descriptor(source: Source, use: SourceUse) -> str:
    """One sentence on a source: what it is, who put it out, when, in what language, what it lacks.

    ``Press article of Quay Courier crediting QC/CNA, 19 March 2026, 16:41 (zone not stated), in English; no URL in
    captured text``.
    """
    kind = _KINDS[kind_of(use)]
    parts = [f"{kind[0].upper()}{kind[1:]}{_by_whom(source, use)}", _when(source, use), _language(source, use)]
    told = ", ".join(part for part in parts if part)
    if interviewer := _value(source, use, "interview_by"):
        told += f"; reports an interview by {interviewer}"
    lacks = missing(source, use)
    return f"{told}; no {listed(lacks, 'or')} in captured text" if lacks else told


def draft_summary(brief: Brief, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """The source summary statement, one entry a paragraph; empty when the brief cites nothing.

    Args:
        brief: its cited sources, in desk order, with what is entered of them, and the grades of its passages.
        sources: source id → source.
    """
    rows = cited(brief, sources)
    if not rows:
        return ()
    each = " ".join(_sentence(row) for row in rows)
    return tuple(
        part for part in (f"{_count(rows)} {_span(rows)}", each, _independence(rows), _grades(brief, rows)) if part
    )


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def _capital(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}"


def _value(source: Source, use: SourceUse, name: CapturedName) -> str:
    """A field for running text: brackets where it is supplied, no quotation marks."""
    value = stated(source, use, name)
    return _shown(value, value.value) if value else ""


def _shown(value: Stated, text: str) -> str:
    return f"[{text}]" if value.bracketed else text


def _by_whom(source: Source, use: SourceUse) -> str:
    outlet, credit, byline = (_value(source, use, name) for name in ("outlet", "credit", "byline"))
    out = f" of {outlet}" if outlet else " without publisher"
    if byline:
        out += f" by {listed(byline.split('; '), 'and')}"
    return f"{out} crediting {credit}" if credit and credit != outlet else out


def _when(source: Source, use: SourceUse) -> str:
    value = stated(source, use, "published")
    if value is None:
        dating = use.entered("dating")
        return f"undated ({dating})" if dating else "undated"
    time, zone = clock(value.value), _value(source, use, "published_zone")
    day = _shown(value, day_first(value.value))
    return f"{day}, {time} ({zone or 'zone not stated'})" if time else day


def _language(source: Source, use: SourceUse) -> str:
    language = stated(source, use, "language")
    return f"in {language_name(language.value)}" if language else ""


def _count(rows: Sequence[Row]) -> str:
    """``Two press articles and one report.``."""
    kinds = [kind_of(use) for _, use in rows]
    counted = [(kind, kinds.count(kind)) for kind in dict.fromkeys(kinds)]
    words = [f"{_number(count)} {_KINDS[kind]}{'s' if count > 1 else ''}" for kind, count in counted]
    return f"{_capital(listed(words, 'and'))}."


def _span(rows: Sequence[Row]) -> str:
    """``Published between 18 and 20 March 2026; one undated.``."""
    values = [value.value[:10] for source, use in rows if (value := stated(source, use, "published"))]
    undated = len(rows) - len(values)
    if not values:
        return "None states a date of publication." if len(rows) > 1 else "It states no date of publication."
    first, last = day_first(min(values)), day_first(max(values))
    told = f"Published {first}" if first == last else f"Published between {first} and {last}"
    return f"{told}; {_number(undated)} undated." if undated else f"{told}."


def _sentence(row: Row) -> str:
    source, use = row
    text = use.entered("descriptor") or draft_descriptor(source, use)
    return f"{use.label}: {text.rstrip('.')}."


def _independence(rows: Sequence[Row]) -> str:
    """How many origins stand behind the texts: outlets that carry one agency or one text count once."""
    if len(rows) == 1:
        return "All rests on this one source."
    names = {source.id: _origin(source, use) for source, use in rows}
    found = origins(names, kinship(source for source, _ in rows))
    count = len(set(found.values()))
    unnamed = [use.label for source, use in rows if not names[source.id]]
    told = f"The {_number(len(rows))} texts go back to {_number(count)} origin{'s' if count > 1 else ''}"
    shared = [labels for labels in _groups(rows, found) if len(labels) > 1]
    if shared:
        told += f" ({'; '.join(listed(labels, 'and') + ' share one' for labels in shared)})"
    if unnamed:
        verb = "names" if len(unnamed) == 1 else "name"
        told += f"; {listed(unnamed, 'and')} {verb} none and cannot be shown to be independent"
    return f"{told}."


def _origin(source: Source, use: SourceUse) -> str:
    """Whose reporting it is: the agency that a credit names last (``BSS/AFP``), else the outlet."""
    credit = stated(source, use, "credit")
    if credit:
        return credit.value.split("/")[-1].strip()
    outlet = stated(source, use, "outlet")
    return outlet.value if outlet else ""


def _groups(rows: Sequence[Row], found: Mapping[str, str]) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for source, use in rows:
        groups.setdefault(found[source.id], []).append(use.label)
    return list(groups.values())


def _grades(brief: Brief, rows: Sequence[Row]) -> str:
    """``Grades: S1 B2 (usually reliable); S2 F3 (reliability cannot be judged).``."""
    told = [text for _, use in rows if (text := source_grade(brief, use))]
    return f"Grades: {'; '.join(told)}." if told else ""


def source_grade(brief: Brief, use: SourceUse) -> str:
    """``S1 B2–3 (usually reliable)``: letter of the source, digits of its passages in use; "" for an ungraded one."""
    grade = admiralty(brief, use)
    if not grade:
        return ""
    words = _RELIABILITY.get(use.entered("reliability").upper(), "")
    return f"{use.label} {grade} ({words})" if words else f"{use.label} {grade}"
