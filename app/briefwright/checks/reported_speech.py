"""Q3: the article's own wording printed as somebody's words."""

import re
from collections.abc import Iterator, Mapping

from briefwright.model.brief import Brief, Item, Run, Words
from briefwright.model.description import stated
from briefwright.model.finding import Finding
from briefwright.model.quotation import Quotation, quotes_itself
from briefwright.model.source import Source

_SAYS = re.compile(
    r"\b(?:said|says|wrote|writes|stated|states|added|adds|adding|told\s+(?:[^\s,:]+\s?){1,4}|declared|declares|replied|"
    r"replies|warned|warns|insisted|insists)(?:\s+that)?[,:]?\s*$"
)
_SENTENCE = re.compile(r"[.!?]\s+(?=[A-Z])")
_THE_ARTICLE = re.compile(r"\b(?:article|report|dispatch|story|text|agency|paper|newspaper)\b", re.IGNORECASE)


def check(brief: Brief, sources: Mapping[str, Source]) -> Iterator[Finding]:
    """An error where a verb of saying leads straight into words that the source does not put in quotation marks.

    Words led in as the article's or the outlet's own are left alone.
    """
    for item in brief.items():
        for words, quotation in _led_in(item):
            source = sources.get(quotation.source)
            if source is None or not _SAYS.search(words) or _own_voice(brief, source, words):
                continue
            if not quotes_itself(source, quotation.start, quotation.end):
                yield _finding(item, quotation)


def _led_in(item: Item) -> Iterator[tuple[str, Quotation]]:
    """Each quotation with the analyst's words right before it."""
    before = ""
    for paragraph in item.paragraphs:
        for run in paragraph.runs:
            if isinstance(run, Quotation):
                yield before, run
            before = _text(run)


def _text(run: Run) -> str:
    return run.text if isinstance(run, Words) else ""


def _own_voice(brief: Brief, source: Source, words: str) -> bool:
    sentence = _SENTENCE.split(words)[-1]
    if _THE_ARTICLE.search(sentence):
        return True
    use = brief.use(source.id)
    names = [stated(source, use, "outlet"), stated(source, use, "credit")]
    return any(name and sentence.lstrip().startswith(name.value) for name in names)


def _finding(item: Item, quotation: Quotation) -> Finding:
    return Finding(
        check="Q3",
        severity="error",
        text=f"“{quotation.words}” is led in as spoken words, but the source reports it in its own.",
        todo="Paraphrase it without quotation marks, or attribute the wording to the article.",
        item=item.id,
        source=quotation.source,
    )
