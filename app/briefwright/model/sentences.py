"""Where sentences begin and end: what one key files when nothing is selected.

Terminators and closers after Unicode Standard Annex 29, section 5; abbreviations are those of news copy.
"""

import re
from bisect import bisect_right
from functools import lru_cache

from briefwright.model.source import Source, Span

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+|$)|[。！？]+[”’」』)\]]*")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"'“‘])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Capt|Adm|Sen|Rep|Gov|Pres|St|Jr|Sr|No|vs|etc|Inc|Ltd|Co|Corp"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])\.$"
)
_STARTS = re.compile(r"[\"'“‘«(\[「『]*[^\W_a-z]")


def sentences(source: Source) -> tuple[Span, ...]:
    """The sentences of the body in captured offsets, paragraph by paragraph; white space at their ends left off."""
    return _sentences(source.captured_text, source.paragraphs)


@lru_cache(maxsize=64)  # a pure function of frozen text; the reader asks at every step of the caret
def _sentences(text: str, paragraphs: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(found for span in paragraphs for found in _in_paragraph(text, span))


def _in_paragraph(text: str, span: Span) -> list[Span]:
    out: list[Span] = []
    start = span.start
    for found in _END.finditer(text, span.start, span.end):
        if not _ends(text, found.start(), found.end(), span):
            continue
        out.append(Span(start, found.end()))
        start = _skip_space(text, found.end(), span.end)
    if start < span.end:
        out.append(Span(start, span.end))
    return out


def _ends(text: str, mark: int, end: int, span: Span) -> bool:
    """Whether the terminator at ``mark`` ends a sentence: not after a bare abbreviation, not before a small letter."""
    following = _skip_space(text, end, span.end)
    if following >= span.end:
        return True
    if text[mark] == "." and end == mark + 1 and _ABBREVIATION.search(text[max(span.start, mark - 24) : mark + 1]):
        return False
    return text[mark] in "。！？" or _STARTS.match(text, following) is not None


def _skip_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def sentence_at(source: Source, offset: int) -> Span | None:
    """The sentence at a captured offset; between two, the one before; None without a body."""
    found = sentences(source)
    if not found:
        return None
    row = bisect_right([span.start for span in found], offset) - 1
    return found[max(0, row)]


def grow(source: Source, start: int, end: int) -> Span:
    """The selection grown to whole sentences, or by the next sentence when it already is whole."""
    found = sentences(source)
    touched = [span for span in found if span.start < end and start < span.end]
    if not touched:
        return Span(start, end)
    first, last = touched[0], touched[-1]
    if (first.start, last.end) != (start, end):
        return Span(first.start, last.end)
    following = next((span for span in found if span.start >= end), last)
    return Span(first.start, max(last.end, following.end))


def shrink(source: Source, start: int, end: int) -> Span:
    """The selection without its last sentence; a single sentence stays."""
    inside = [span for span in sentences(source) if start <= span.start and span.end <= end]
    return Span(start, inside[-2].end) if len(inside) > 1 else Span(start, end)
