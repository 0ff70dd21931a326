"""What the body of an article states of itself: dateline, interview, language."""

import re
from collections.abc import Sequence

from briefwright.model.source import CapturedField, Span
from briefwright.readers.agencies import is_agency
from briefwright.readers.dateline import read_dateline
from briefwright.readers.evidence import read_off
from briefwright.readers.interview import read_interview
from briefwright.readers.language import read_language

_SIGNED = re.compile(r"[(（](?P<credit>[^()（）\n]{2,30})[)）]\W{0,4}\Z")


def read_body(text: str, paragraphs: Sequence[Span], header: Sequence[CapturedField]) -> list[CapturedField]:
    """Fields read off the body; a byline of the dateline only where the header has none.

    Args:
        text: the captured text.
        paragraphs: the body paragraphs.
        header: what is already known.
    """
    if not paragraphs:
        return []
    known = {field.name for field in header}
    published = next((field.value for field in header if field.name == "published"), "")
    fields = read_dateline(text, paragraphs[0], published)
    if not {"credit", "outlet"} & (known | {field.name for field in fields}):
        fields += _signed(text, paragraphs[-1])
    fields += read_interview(text)
    if "language" not in known:
        fields += read_language(text, paragraphs[0].start)
    return [field for field in fields if field.name not in known]


def _signed(text: str, last: Span) -> list[CapturedField]:
    """The agency in brackets behind the last words: ``… the ministry said. (PNA)``."""
    match = _SIGNED.search(text[: last.end], last.start)
    if not match or not is_agency(match["credit"]):
        return []
    return [read_off("credit", text, Span(*match.span("credit")), "The text is signed so at its end.")]
