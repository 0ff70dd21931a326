"""A passage: a span the analyst chose in a source, anchored by place and by words.

W3C Web Annotation Data Model, section 4.2.4 TextQuoteSelector (exact, prefix, suffix) and 4.2.5 TextPositionSelector.
"""

import msgspec

from briefwright.model.source import Source
from briefwright.model.text import cuts_word

CONTEXT = 32
"""Code points of prefix and suffix, as the W3C examples and the Hypothesis client use."""
OWN_WORDS = "-"
"""What a passage ``quotes`` where the source speaks itself, though it passes on others' words elsewhere."""


class Passage(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A chosen span of a source's captured text.

    Attributes:
        id: stable within the brief.
        source: id of the source.
        start: first Unicode code point.
        end: end (exclusive).
        exact: the words themselves.
        prefix: up to 32 code points before.
        suffix: up to 32 code points after.
        remark: the analyst's private remark, never exported.
        grade: Admiralty digit 1-6 or "".
        quotes: the text whose words it passes on, :data:`OWN_WORDS` for none; "" where the analyst's word on the whole
            source holds.
    """

    id: str
    source: str
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""
    remark: str = ""
    grade: str = ""
    quotes: str = ""


def choose_passage(source: Source, start: int, end: int, passage_id: str) -> Passage:
    """The passage ``[start, end)`` of ``source``, white space at its ends left off, words at its ends made whole.

    Raises:
        ValueError: the span is empty or outside the captured text.
    """
    text = source.captured_text
    if not 0 <= start < end <= len(text):
        raise ValueError(f"span {start}-{end} is outside the captured text of {len(text)} characters")
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        raise ValueError("the span holds no words")
    while cuts_word(text, start):
        start -= 1
    while cuts_word(text, end):
        end += 1
    return Passage(
        id=passage_id,
        source=source.id,
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )


def stands(passage: Passage, source: Source) -> bool:
    """Whether the passage's words stand at its offsets in the captured text."""
    return source.id == passage.source and source.captured_text[passage.start : passage.end] == passage.exact
