"""Marks that a file brought with it become the analyst's passages: highlights as they are, comments as remarks.

W3C Web Annotation Data Model, section 3.3.5: whoever marks highlights or comments on a target. The words are the
source's, so the passage proves like any other; the comment is private like every remark.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from msgspec.structs import replace

from briefwright.model.brief import Brief, Section
from briefwright.model.edits.filing import file_span
from briefwright.model.ids import new_id
from briefwright.model.passage import Passage, choose_passage
from briefwright.model.sentences import sentence_at
from briefwright.model.source import Mark, Source, Span

_LEAD = re.compile(r"^(?:section|sect?\.|§|#|→|->|>)\s*", re.IGNORECASE)
_BREAK = re.compile(r"\s*[\n:]\s*")


class Marked(msgspec.Struct, frozen=True):
    """Words of a source that somebody marked in its file.

    Attributes:
        span: the passage they make, captured offsets; words at the ends are whole.
        remark: what was written beside them, several comments a line each; "" for bare highlights.
        plain: the remark without the names of several commentators.
        words: False where only a place was commented on: the span is the sentence that stands there.
    """

    span: Span
    remark: str = ""
    plain: str = ""
    words: bool = True


def marked(source: Source) -> tuple[Marked, ...]:
    """What is marked in a source, each span once, in reading order."""
    several = len({mark.by for mark in source.marks if mark.remark and mark.by}) > 1
    rows: dict[Span, Marked] = {}
    for mark in source.marks:
        span = _span(source, mark)
        if span is None:
            continue
        said = f"{mark.by}: {mark.remark}" if several and mark.by and mark.remark else mark.remark
        before = rows.get(span, Marked(span, words=False))
        words = before.words or mark.end > mark.start
        rows[span] = Marked(span, _joined(before.remark, said), _joined(before.plain, mark.remark), words)
    return tuple(sorted(rows.values(), key=lambda row: (row.span.start, row.span.end)))


def _joined(*remarks: str) -> str:
    """Remarks a line each, no line twice."""
    return "\n".join(dict.fromkeys(remark.strip() for remark in remarks if remark.strip()))


def _span(source: Source, mark: Mark) -> Span | None:
    """The passage that a mark makes; None where no words stand."""
    start, end = mark.start, mark.end
    if end <= start:
        sentence = sentence_at(source, start)
        if sentence is None:
            return None
        start, end = sentence.start, sentence.end
    try:
        passage = choose_passage(source, start, end, "")
    except ValueError:
        return None
    return Span(passage.start, passage.end)


def untaken(brief: Brief, source: Source) -> tuple[Marked, ...]:
    """What is marked in a source and no passage yet, or a passage that lacks the remark."""
    if not source.marks:
        return ()
    known = _known(brief, source.id)
    return tuple(row for row in marked(source) if not _has(brief, known.get(row.span), row))


def _known(brief: Brief, source_id: str) -> dict[Span, Passage]:
    return {Span(row.start, row.end): row for row in brief.passages if row.source == source_id}


def _has(brief: Brief, passage: Passage | None, row: Marked) -> bool:
    """Whether a passage has all of a mark: its span, and a remark where more was written than a section's name."""
    return passage is not None and bool(passage.remark or not _placed(brief, row)[1])


def _placed(brief: Brief, row: Marked) -> tuple[Section | None, str]:
    """The section that a mark's comment names, and the remark that is left."""
    section, rest = named_section(brief, row.plain)
    return (section, rest) if section else (None, row.remark)


def take_marks(brief: Brief, sources: Iterable[Source]) -> Brief:
    """The brief with a passage for everything that is marked in some sources and was not taken in before.

    A comment that names one section, by number or title, files there; what follows the name stays as the remark. A
    passage that the analyst remarked on already keeps his words.
    """
    for source in sources:
        brief = _taken(brief, source)
    return brief


def _taken(brief: Brief, source: Source) -> Brief:
    known = _known(brief, source.id)
    remarked: dict[str, Passage] = {}
    added: list[Passage] = []
    filed: list[tuple[Passage, Section]] = []
    for row in untaken(brief, source):
        old = known.get(row.span)
        if old is not None:
            remarked[old.id] = replace(old, remark=row.remark)
            continue
        section, remark = _placed(brief, row)
        passage = replace(choose_passage(source, row.span.start, row.span.end, new_id("p")), remark=remark)
        added.append(passage)
        filed += [(passage, section)] if section else []
    if not remarked and not added:
        return brief
    kept = tuple(remarked.get(passage.id, passage) for passage in brief.passages)
    brief = replace(brief, passages=(*kept, *added))
    for passage, section in filed:
        span = (passage.start, passage.end)
        brief = file_span(brief, source, span, section.id, ids=(passage.id, new_id("i")))[0]
    return brief


def named_section(brief: Brief, remark: str) -> tuple[Section | None, str]:
    """The one section that a comment names, and the comment without its name; None and all of it where none or two do.

    ``2``, ``DPRK stance``, ``section 2``, ``2 DPRK stance`` name one; so does a title at the head of a longer comment
    (``DPRK stance: check the date``), and a number there when it has a line to itself.
    """
    parts = _BREAK.split(remark.strip(), maxsplit=1)
    names = [(remark, "")]
    if len(parts) > 1:
        alone = "\n" in remark.strip()[: len(parts[0]) + 2]
        names += [(parts[0], parts[1])] if alone or not parts[0].strip().isdigit() else []
    for name, rest in names:
        found = [section for section in brief.sections if section.plan.role == "items" and _names(name, section)]
        if len(found) == 1:
            return found[0], rest
    return None, remark


def _names(words: str, section: Section) -> bool:
    said = _folded(_LEAD.sub("", words.strip()))
    key, title = section.plan.key, _folded(section.plan.title)
    return bool(said) and said in {key, title, f"{key} {title}".strip()}


def _folded(words: str) -> str:
    return " ".join(words.casefold().split()).strip(" .,;()[]")


def remark_at(brief: Brief, source: Source, offset: int) -> str:
    """What is written beside the words at a captured offset, the remarks on passages before those in the file."""
    passages = [row for row in brief.passages if row.source == source.id and row.start <= offset < row.end]
    mine = [row.remark for row in passages if row.remark]
    theirs = [row.remark for row in untaken(brief, source) if row.remark and row.span.start <= offset < row.span.end]
    return "\n".join([*mine, *theirs])


def count_words_of(rows: Sequence[Marked]) -> str:
    """``7 highlights, 3 comments``: a highlight with a comment counts as comment; "" for none."""
    comments = sum(1 for row in rows if row.remark)
    lights = len(rows) - comments
    parts = [_counted(lights, "highlight"), _counted(comments, "comment")]
    return ", ".join(part for part in parts if part)


def _counted(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}" if number else ""


def sources_with_marks(brief: Brief, sources: Mapping[str, Source]) -> list[Source]:
    """The sources of the desk, in its order, with something marked that is not taken in."""
    desk = (sources[use.source] for use in brief.sources if use.source in sources)
    return [source for source in desk if untaken(brief, source)]
