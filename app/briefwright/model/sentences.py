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


_AFTER_DATELINE = re.compile(r"[^\S\n]*(?:\)|\([^()\n]{1,40}\))?[^\S\n]*(?:[-–—]{1,2}|:|[^=\n.]{0,40}=)\s+")
"""``(AGENCY) --``, ``):``, Korean ``) 홍길동 기자 =``: from the last part of a dateline to the words."""
_DATELINE = ("dateline_place", "dateline_date", "credit")
_DATELINE_LONGEST = 120
"""Code points from the start of the paragraph to the mark that ends the dateline."""


def sentences(source: Source) -> tuple[Span, ...]:
    """The sentences of the body in captured offsets, paragraph by paragraph; white space at their ends left off.

    A dateline (``PORT ELDA, Nov. 6 (ABC) --``) belongs to no sentence: nobody quotes it with what was said.
    """
    found = _sentences(source.captured_text, source.paragraphs)
    begin = _dateline_end(source, found[0]) if found else 0
    return (Span(begin, found[0].end), *found[1:]) if begin else found


def _dateline_end(source: Source, first: Span) -> int:
    """Where the words begin after the dateline that opens the first sentence; 0 when none does."""
    fields = [row for row in source.fields if row.name in _DATELINE and first.start <= row.start < row.end <= first.end]
    opens = any(row.start - first.start in (0, 1) and row.name == "dateline_place" for row in fields)
    near = [row.end for row in fields if row.end <= first.start + _DATELINE_LONGEST]
    if not opens or not near:
        return 0
    mark = _AFTER_DATELINE.match(source.captured_text, max(near), first.end)
    return mark.end() if mark and mark.end() < first.end else 0


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
