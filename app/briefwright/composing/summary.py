"""Drafts of the source summary statement (ICD 206), from the data alone.

What there is and from when, which sources carry the brief, what each is, how many origins stand behind them, where they
are weak, which grades they have: all that can be counted. What it means for the judgments is the analyst's to add.
Quotation marks are left out, since a summary quotes nobody.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from briefwright.citing.languages import language_name
from briefwright.citing.words import day_first, listed, parsed_date
from briefwright.composing.back_matter import cited
from briefwright.composing.descriptor import KINDS, draft_descriptor, originals, without_marks
from briefwright.composing.grades import admiralty
from briefwright.model.brief import Brief, Item, SourceUse
from briefwright.model.description import missing, stated
from briefwright.model.kinds import kind_of
from briefwright.model.likeness import kinship, origins
from briefwright.model.passage import Passage
from briefwright.model.source import Source

_TRACES = ("publisher", "author", "date")
"""What a source must state to be traced."""

Row = tuple[Source, SourceUse]

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_RELIABILITY: dict[str, str] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
"""AJP-2.1, the Admiralty letters."""
_CREDIBILITY: dict[str, str] = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
"""AJP-2.1, the Admiralty digits."""


def draft_summary(brief: Brief, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """The source summary statement, one entry a paragraph; empty when the brief cites nothing.

    Args:
        brief: its cited sources, in desk order, with what is entered of them, and the grades of its passages.
        sources: source id → source.
    """
    rows = cited(brief, sources)
    if not rows:
        return ()
    base = _Base(brief, rows)
    each = " ".join(base.sentences())
    parts = (f"{_count(rows)} {_span(rows)}", base.weight(), each, base.independence(), base.limits(), base.grades())
    told = tuple(part for part in parts if part)
    return (*told, "Square brackets mark what is not in the captured text.") if "[" in "".join(told) else told


class _Base:
    """The sources of one brief and what it takes from them."""

    def __init__(self, brief: Brief, rows: Sequence[Row]) -> None:
        self._brief = brief
        self._rows = rows
        used = {passage_id for item in brief.items() for passage_id in item.passages()}
        self._passages: list[Passage] = [one for one in brief.passages if one.id in used]
        self._labels = {source.id: use.label for source, use in rows}
        self._owners = {one.id: one.source for one in self._passages}
        self._names = {source.id: _origin(source, use) for source, use in rows}
        self._origins = origins(self._names, kinship(source for source, _ in rows)) if len(rows) > 1 else {}

    def sentences(self) -> Iterator[str]:
        """``S1: Press article in Quay Courier, 19 March 2026.``: the analyst's descriptor, else a draft."""
        told = len(_languages(self._rows)) == 1  # of all of them, before
        for source, use in self._rows:
            drafted = draft_descriptor(source, use, self._passages, language=not told)
            text = use.entered("descriptor") or drafted
            yield f"{use.label}: {text.rstrip('.')}."

    def weight(self) -> str:
        """Which sources carry the brief, and which sections rest on one alone."""
        items = [found for item in self._brief.items() if (found := self._sources_of(item))]
        if len(self._rows) == 1 or not items:
            return ""
        return " ".join((self._most(items), *self._alone()))

    def _most(self, items: Sequence[set[str]]) -> str:
        """``Most items draw on S1 (9 of 12).``."""
        counted = Counter(source_id for found in items for source_id in found)
        most = max(counted.values())
        if most == 1:
            return "No source carries more than one item."
        told = listed([self._labels[key] for key in self._labels if counted[key] == most], "and")
        if most == len(items):
            return f"Every item draws on {told}."
        each = " each" if " and " in told else ""
        if 2 * most > len(items):
            return f"Most items draw on {told} ({most} of {len(items)}{each})."
        return f"Most used: {told} ({most} of {len(items)} items{each})."

    def _alone(self) -> Iterator[str]:
        """``The section Fares rests on S2 alone.``."""
        alone: dict[str, list[str]] = {}
        for section in self._brief.sections:
            found = set[str]().union(*(self._sources_of(item) for item in section.items))
            if len(found) == 1:
                alone.setdefault(found.pop(), []).append(without_marks(section.plan.title))
        for source_id in (key for key in self._labels if key in alone):
            titles = alone[source_id]
            what = (
                f"The section {titles[0]} rests" if len(titles) == 1 else f"The sections {listed(titles, 'and')} rest"
            )
            yield f"{what} on {self._labels[source_id]} alone."

    def _sources_of(self, item: Item) -> set[str]:
        found = {quotation.source for quotation in item.quotations()}
        found |= {self._owners[one] for one in item.rests_on if one in self._owners}
        found |= {item.figure.source} if item.figure is not None else set()
        return found & self._labels.keys()

    def independence(self) -> str:
        """How many origins stand behind the texts: outlets that carry one agency or one text count once."""
        if len(self._rows) == 1:
            return "All rests on this one source."
        groups: dict[str, list[str]] = {}
        for source_id, label in self._labels.items():
            groups.setdefault(self._origins[source_id], []).append(label)
        count = len(groups)
        told = f"The {_number(len(self._rows))} texts go back to {_number(count)} origin{'s' if count > 1 else ''}"
        shared = [f"{listed(labels, 'and')} share one" for labels in groups.values() if len(labels) > 1]
        told += f" ({'; '.join(shared)})" if shared and count > 1 else ""
        unnamed = [label for source_id, label in self._labels.items() if not self._names[source_id]]
        if unnamed and count > 1:
            verb = "names" if len(unnamed) == 1 else "name"
            told += f"; {listed(unnamed, 'and')} {verb} none and cannot be shown to be independent"
        return f"{told}. {self._corroborated()}" if count > 1 else f"{told}: they do not corroborate one another."

    def _corroborated(self) -> str:
        named = {key: origin for key, origin in self._origins.items() if self._names[key]}
        found = [{named[key] for key in self._sources_of(item) if key in named} for item in self._brief.items()]
        count = sum(1 for one in found if len(one) > 1)
        if not count:
            return "No item rests on two named origins."
        return f"{_capital(_number(count))} item{'s rest' if count > 1 else ' rests'} on two or more named origins."

    def limits(self) -> str:
        """Which can be traced whole and which cannot; words at second hand; texts used in translation."""
        passed = [use.label for source, use in self._rows if originals(source, use, self._passages)]
        read = [use.label for _, use in self._rows if use.entered("translator") or use.entered("original_title")]
        told = list(self._traced())
        if passed:
            verb = "quotes" if len(passed) == 1 else "quote"
            told.append(f"What {listed(passed, 'and')} {verb} from others is second-hand.")
        if read:
            told.append(f"{listed(read, 'and')} {'is' if len(read) == 1 else 'are'} used in translation.")
        return " ".join(told)

    def _traced(self) -> Iterator[str]:
        """``Dated and attributed: S1. Lacking publisher or date: S2.``; a single source's descriptor says it."""
        if len(self._rows) == 1:
            return
        lacks = {use.label: [word for word in _TRACES if word in missing(source, use)] for source, use in self._rows}
        whole = [label for label, words in lacks.items() if not words]
        if len(whole) == len(lacks):
            yield "All are dated and attributed."
            return
        if whole:
            yield f"Dated and attributed: {listed(whole, 'and')}."
        words = [word for word in _TRACES if any(word in row for row in lacks.values())]
        yield f"Lacking {listed(words, 'or')}: {listed([label for label, row in lacks.items() if row], 'and')}."

    def grades(self) -> str:
        """``Grades: S1 B2 (usually reliable; probably true). Not graded: S2.``; "" where none is."""
        grades = {use.label: source_grade(self._brief, use) for _, use in self._rows}
        graded = [text for text in grades.values() if text]
        if not graded:
            return ""
        bare = [label for label, text in grades.items() if not text]
        told = f"Grades: {', '.join(graded)}."
        return f"{told} Not graded: {listed(bare, 'and')}." if bare else told


def source_grade(brief: Brief, use: SourceUse) -> str:
    """``S1 B2–3 (usually reliable; probably to possibly true)``: letter and digits in use; "" for an ungraded one."""
    grade = admiralty(brief, use)
    if not grade:
        return ""
    letter = use.entered("reliability").upper()
    digits = grade.removeprefix(letter)
    words = [_RELIABILITY.get(letter, "")] if letter else []
    words.append(" to ".join(_CREDIBILITY[digit] for digit in digits.split("–") if digit in _CREDIBILITY))
    told = "; ".join(word for word in words if word)
    shown = grade if letter else f"–{grade}"
    return f"{use.label} {shown} ({told})" if told else f"{use.label} {shown}"


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def _capital(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}"


def _count(rows: Sequence[Row]) -> str:
    """``Two press articles and one report, all in English.``."""
    kinds = Counter(kind_of(use) for _, use in rows)
    words = [f"{_number(count)} {KINDS[kind]}{'s' if count > 1 else ''}" for kind, count in kinds.items()]
    spoken = _languages(rows)
    told = ""
    if len(spoken) == 1:
        whole = {1: "", 2: "both "}.get(len(rows), "all ")
        told = f", {whole}in {next(iter(spoken))}"
    elif spoken:
        told = f", in {listed([f'{name} ({count})' for name, count in spoken.most_common()], 'and')}"
    return f"{_capital(listed(words, 'and'))}{told}."


def _languages(rows: Sequence[Row]) -> Counter[str]:
    """Language → how many sources are in it; none where one of them does not say and all others agree."""
    values = [stated(source, use, "language") for source, use in rows]
    spoken = Counter(language_name(value.value) for value in values if value is not None)
    return spoken if len(spoken) > 1 or spoken.total() == len(rows) else Counter()


def _span(rows: Sequence[Row]) -> str:
    """``Published between 18 and 20 March 2026; one undated.``."""
    values = sorted(value.value[:10] for source, use in rows if (value := stated(source, use, "published")))
    undated = len(rows) - len(values)
    if not values:
        return "None states a date of publication." if len(rows) > 1 else "It states no date of publication."
    told = f"Published {_period(values[0], values[-1])}"
    return f"{told}; {_number(undated)} undated." if undated else f"{told}."


def _period(first: str, last: str) -> str:
    """``on 19 March 2026``, ``between 18 and 20 March 2026``, ``in March 2026``."""
    known = min(len(first), len(last))  # a year and a day are told as years
    first, last = first[:known], last[:known]
    if first == last:
        return f"{'on' if parsed_date(first)[2] else 'in'} {day_first(first)}"
    (year, month, day), (last_year, last_month, last_day) = parsed_date(first), parsed_date(last)
    if day and last_day and year == last_year:
        start = day if month == last_month else f"{day} {month}"
        return f"between {start} and {day_first(last)}"
    return f"between {day_first(first)} and {day_first(last)}"


def _origin(source: Source, use: SourceUse) -> str:
    """Whose reporting it is: the agency that a credit names last (``BSS/AFP``), else the outlet, else who signed."""
    credit = stated(source, use, "credit")
    if credit:
        return credit.value.split("/")[-1].strip()
    outlet, byline = stated(source, use, "outlet"), stated(source, use, "byline")
    handle = use.entered("handle")
    if kind_of(use) == "post" and (handle or byline):
        return handle or (byline.value if byline else "")
    return outlet.value if outlet else byline.value if byline else use.entered("platform")
