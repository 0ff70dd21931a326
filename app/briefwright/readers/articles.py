"""Files that hold many articles: dumps of archives, collections parted by rules, wires with start and end marks."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from briefwright.model.source import Span
from briefwright.readers.dateline import match_dateline
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
_FEWEST_WORDS = 25
_MOST = 2000


class Cut(msgspec.Struct, frozen=True):
    """One article of a file: its text, and where it begins in the file's."""

    text: str
    start: int = 0


def cut_articles(text: str) -> tuple[Cut, ...]:
    """The articles of a text, the whole where nothing says that it holds several."""
    for cut in (_numbered, _closed, _ruled):
        spans = [span for span in cut(text) if len(text[span.start : span.end].split()) >= _FEWEST_WORDS][:_MOST]
        if len(spans) > 1:
            return tuple(Cut(text[span.start : span.end].strip("\n"), span.start) for span in spans)
    return (Cut(text),)


def _numbered(text: str) -> Iterator[Span]:
    """Nexis: every article begins with ``3 of 12 DOCUMENTS``."""
    starts = [match.start() for match in _NUMBERED.finditer(text)]
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


def _heads(piece: str) -> bool:
    """Whether a part begins as an article does."""
    paragraphs = lay_out(piece).paragraphs
    header = read_header(piece, paragraphs)
    stated = {field.name for field in header.fields}
    opened = paragraphs[header.paragraphs : header.paragraphs + 1]
    dateline = any(match_dateline(piece, span) for span in opened)
    return "headline" in stated and (dateline or bool(stated & {"published", "byline", "outlet", "url"}))
