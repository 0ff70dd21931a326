"""What the body of an article states of itself: dateline, interview, language."""

from collections.abc import Sequence

from briefwright.model.source import CapturedField, Span
from briefwright.readers.dateline import read_dateline
from briefwright.readers.interview import read_interview
from briefwright.readers.language import read_language


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
    fields += [*read_interview(text), *read_language(text, paragraphs[0].start)]
    return [field for field in fields if field.name not in known]
