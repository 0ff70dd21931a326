"""Files that hold many articles: dumps of archives, collections parted by rules, wires with start and end marks."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from briefwright.model.source import Span
from briefwright.readers.dateline import match_dateline
from briefwright.readers.format import Split
from briefwright.readers.header import read_header
from briefwright.readers.lines import lay_out

_NUMBERED = re.compile(
    r"^[ \t]*(?:Document[ \t]+)?\d{1,4} of \d{1,4}(?:[ \t]+DOCUMENTS?)?[ \t]*$", re.MULTILINE | re.IGNORECASE
)
_CLOSED = re.compile(
    r"^[ \t]*(?:End of Document|Document [A-Z]{3,12}\d{10,}\w*|NNNN|-{3,}\s?end of article\s?-{3,})[ \t]*$\n?",
    re.MULTILINE | re.IGNORECASE,
)
_RULE = re.compile(r"^[ \t]*(?:[=*_#~]{5,}|-{8,}|(?:\* ){3,}\*)[ \t]*$\n?", re.MULTILINE)
_LABEL = re.compile(
    r"^[ \t]*(?P<label>headline|title|titre|titel|título|titulo|source|제목|出处|来源|标题|標題|заголовок|العنوان)"
    r"[ \t]*[:：]",
    re.MULTILINE | re.IGNORECASE,
)
_GAP = re.compile(r"\n(?:[ \t]*\n){3,}")
_HEAD_LINES, _HEAD_LENGTH = 3, 200
"""Paragraphs above a dateline that belong to it, and characters that one of them has at most."""
_FEWEST_WORDS = 25
_MOST = 2000


class Cut(msgspec.Struct, frozen=True):
    """One article of a file: its text, and where it begins in the file's."""

    text: str
    start: int = 0


def cut_articles(text: str, split: Split = "", *, marked_only: bool = False) -> tuple[Cut, ...]:
    """The articles of a text, the whole where nothing says that it holds several.

    Args:
        text: a whole file.
        split: what the analyst says it holds; told that it holds many, weaker signs are taken too.
        marked_only: take no sign but the marks that archives and wires put round articles.
    """
    if split == "one":
        return (Cut(text),)
    weak = (_ruled, _ruled_anyhow, _labelled, _datelined, _gapped) if split else (_ruled,)
    first = _numbered_documents if marked_only and not split else _numbered
    for cut in (first, _closed, *(weak if split or not marked_only else ())):
        spans = [span for span in cut(text) if len(text[span.start : span.end].split()) >= _FEWEST_WORDS][:_MOST]
        if len(spans) > 1:
            return tuple(_cut(text, span) for span in spans)
    return (Cut(text),)


def _cut(text: str, span: Span) -> Cut:
    words = text[span.start : span.end]
    return Cut(words.strip("\n"), span.start + len(words) - len(words.lstrip("\n")))


def _numbered(text: str) -> Iterator[Span]:
    """Nexis: every article begins with ``3 of 12 DOCUMENTS``."""
    starts = [match.start() for match in _NUMBERED.finditer(text)]
    for start, end in pairwise([*starts, len(text)]):
        yield Span(start, end)


def _numbered_documents(text: str) -> Iterator[Span]:
    """The same with the word: in a document laid out in pages ``3 of 12`` alone is the number of a page."""
    starts = [match.start() for match in _NUMBERED.finditer(text) if "doc" in match[0].lower()]
    for start, end in pairwise([*starts, len(text)]):
        yield Span(start, end)


def _closed(text: str) -> Iterator[Span]:
    """Lexis and Factiva: every article ends with a line of its own; so do wires with ``NNNN``."""
    at = 0
    for match in _CLOSED.finditer(text):
        yield Span(at, match.end())
        at = match.end()
    if at:
        yield Span(at, len(text))


def _ruled(text: str) -> Sequence[Span]:
    """Rules between articles: each part must have a header or a dateline of its own, else they part sections."""
    spans: list[Span] = []
    at = 0
    for match in _RULE.finditer(text):
        spans.append(Span(at, match.start()))
        at = match.end()
    spans = [span for span in (*spans, Span(at, len(text))) if text[span.start : span.end].strip()]
    return spans if len(spans) > 1 and all(_heads(text[span.start : span.end]) for span in spans) else []


def _ruled_anyhow(text: str) -> Iterator[Span]:
    """Rules between parts of any kind."""
    at = 0
    for match in _RULE.finditer(text):
        yield Span(at, match.start())
        at = match.end()
    yield Span(at, len(text))


def _labelled(text: str) -> Iterator[Span]:
    """The label that stands first in the file stands at the head of each article."""
    first = _LABEL.search(text)
    starts = [match.start() for match in _LABEL.finditer(text) if first and match["label"] == first["label"]]
    for start, end in pairwise([*starts, len(text)]):
        yield Span(start, end)


def _datelined(text: str) -> Iterator[Span]:
    """Each dateline opens an article; the short paragraphs above it are its headline and byline."""
    paragraphs = lay_out(text).paragraphs
    starts: list[int] = []
    for number, span in enumerate(paragraphs):
        if match_dateline(text, span):
            above = number
            while above and number - above < _HEAD_LINES and _is_short(text, paragraphs[above - 1]):
                above -= 1
            starts.append(paragraphs[above].start)
    for start, end in pairwise([*starts, len(text)]):
        yield Span(start, end)


def _is_short(text: str, span: Span) -> bool:
    words = text[span.start : span.end]
    return len(words) <= _HEAD_LENGTH and not words.rstrip().endswith((".", "。", "”", '"'))


def _gapped(text: str) -> Iterator[Span]:
    """Wide gaps: three empty lines and more."""
    at = 0
    for match in _GAP.finditer(text):
        yield Span(at, match.start())
        at = match.end()
    yield Span(at, len(text))


def _heads(piece: str) -> bool:
    """Whether a part begins as an article does."""
    paragraphs = lay_out(piece).paragraphs
    header = read_header(piece, paragraphs)
    stated = {field.name for field in header.fields}
    opened = paragraphs[header.paragraphs : header.paragraphs + 1]
    dateline = any(match_dateline(piece, span) for span in opened)
    return "headline" in stated and (dateline or bool(stated & {"published", "byline", "outlet", "url"}))
