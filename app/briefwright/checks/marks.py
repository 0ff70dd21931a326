"""Q2: words in quotation marks that no source answers for."""

import re
from collections.abc import Iterable, Iterator, Mapping

from briefwright.model.anchoring import find_words
from briefwright.model.brief import Brief, Item, Run, Words
from briefwright.model.finding import Finding
from briefwright.model.quotation import Quotation
from briefwright.model.source import Source

_MARKED = re.compile(r"[“„«]([^”“»]+)[”“»]|\"([^\"]+)\"|‘((?:[^‘’]|’(?=\w))+)’(?!\w)")
_NO_MARKS = re.compile('[“”„«»‘"]')
_QUOTED_WORDS = 3
"""From this many words on it is taken for a quotation, below for a term (then only a warning)."""


def check(brief: Brief, sources: Mapping[str, Source]) -> Iterator[Finding]:
    """A finding for each marked run of the analyst's own words, naming the source that has them."""
    for item in brief.items():
        for runs in item.run_groups():
            yield from _in_runs(item, runs, sources)
        if item.figure is not None:
            yield from _in_runs(item, (Words(item.figure.credit),), sources)
    for statement in (brief.bottom_line, *brief.key_points):
        yield from _in_runs(None, statement.runs, sources)
    for paragraph in brief.summary_statement:
        yield from _in_runs(None, (Words(paragraph),), sources)


def _in_runs(item: Item | None, runs: Iterable[Run], sources: Mapping[str, Source]) -> Iterator[Finding]:
    """Marks are sought across runs: a linked quotation may not lend its words to marks that open before it."""
    for found in _MARKED.finditer("".join(_shown(run) for run in runs)):
        yield _finding(item, next(words for words in found.groups() if words), sources)


def _shown(run: Run) -> str:
    """Own words as they are; a linked quotation or a term, which are answered for, without marks."""
    match run:
        case Words(text=text, term=term):
            return _NO_MARKS.sub("", text) if term else text
        case Quotation(words=words):
            return _NO_MARKS.sub("", words)
        case _:
            return ""


def _finding(item: Item | None, words: str, sources: Mapping[str, Source]) -> Finding:
    holder = next((source for source in sources.values() if find_words(source, words)), None)
    if holder:
        todo = f"{holder.file_name} has these words: edit the item and they are linked to it."
    else:
        todo = "No source on the desk has these words: take the marks away, or mark them as a term."
    return Finding(
        check="Q2",
        severity="error" if len(words.split()) >= _QUOTED_WORDS else "warning",
        text=f"“{words}” stands in quotation marks but is not linked to a source.",
        todo=todo,
        item=item.id if item else "",
    )
