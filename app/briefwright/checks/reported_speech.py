"""Q3: the article's own wording printed as somebody's words."""

import re
from collections.abc import Iterator, Mapping

from briefwright.model.brief import Brief, Item, Run, Words
from briefwright.model.description import stated
from briefwright.model.finding import Finding
from briefwright.model.quotation import Quotation, quotes_itself
from briefwright.model.source import Source

_VERBS = (
    "said|says|wrote|writes|stated|states|added|adds|adding|declared|declares|replied|replies|warned|warns|"
    "insisted|insists"
)
_SAYS = re.compile(rf"\b(?:{_VERBS}|told\s+(?:[^\s,:]+\s?){{1,4}})(?:\s+that)?[,:]?\s*$")
_SAID = re.compile(rf"^,?\s+(?!and\b|but\b|while\b|or\b)(?:[^\s,.;:]+\s+){{0,5}}?(?:{_VERBS}|told)\b[^.;:]*")
_SENTENCE = re.compile(r"[.!?]\s+(?=[A-Z])")
_THE_ARTICLE = re.compile(r"\b(?:article|report|dispatch|story|text|agency|paper|newspaper)\b", re.IGNORECASE)


def check(brief: Brief, sources: Mapping[str, Source]) -> Iterator[Finding]:
    """An error where a verb of saying stands right before or after words that the source does not put in marks.

    Words that are given as the article's or the outlet's own are left alone.
    """
    for item in brief.items():
        for before, quotation, after in _in_context(item):
            source = sources.get(quotation.source)
            if source is None or quotes_itself(source, quotation.start, quotation.end):
                continue
            if any(not _own_voice(brief, source, words) for words in _attributions(before, quotation, after)):
                yield _finding(item, quotation)


def _in_context(item: Item) -> Iterator[tuple[str, Quotation, str]]:
    """Each quotation with the analyst's words right before and after it."""
    runs = [run for paragraph in item.paragraphs for run in paragraph.runs]
    for place, run in enumerate(runs):
        if isinstance(run, Quotation):
            before = _text(runs[place - 1]) if place else ""
            yield before, run, _text(runs[place + 1]) if place + 1 < len(runs) else ""


def _attributions(before: str, quotation: Quotation, after: str) -> Iterator[str]:
    """The words that give the quotation to a speaker: ``she said:`` before it, ``, she said`` after it."""
    if _SAYS.search(before):
        yield before
    parted = after.startswith(",") or quotation.words.endswith((",", "?", "!"))
    said = _SAID.match(after) if parted else None
    if said:
        yield said.group().lstrip(", ")


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
