"""Q2: words in quotation marks that no source answers for."""

import re
from collections.abc import Iterable, Iterator, Mapping

from briefwright.model.anchoring import find_words
from briefwright.model.brief import Brief, Item, Run, Words
from briefwright.model.finding import Finding
from briefwright.model.source import Source

_MARKED = re.compile(r"[“„«]([^”“»]+)[”“»]|\"([^\"]+)\"")
_QUOTED_WORDS = 3
"""From this many words on it is taken for a quotation, below for a term (then only a warning)."""


def check(brief: Brief, sources: Mapping[str, Source]) -> Iterator[Finding]:
    """A finding for each marked run of the analyst's own words, naming the source that has them."""
    for item in brief.items():
        yield from _in_runs(item, item.runs(), sources)
    for statement in (brief.bottom_line, *brief.key_points):
        yield from _in_runs(None, statement.runs, sources)


def _in_runs(item: Item | None, runs: Iterable[Run], sources: Mapping[str, Source]) -> Iterator[Finding]:
    for run in runs:
        if isinstance(run, Words) and not run.term:
            for found in _MARKED.finditer(run.text):
                yield _finding(item, found.group(1) or found.group(2), sources)


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
