"""How the tests of this room capture bytes and look at what came out."""

from pathlib import Path

from briefwright.model.source import CapturedField, Source
from briefwright.readers.capture import read

SHARED = Path(__file__).parents[4] / "shared"


def capture(data: bytes | str, name: str = "article.txt", encoding: str = "") -> Source:
    """The one source in some bytes."""
    raw = data.encode() if isinstance(data, str) else data
    (source,) = read(raw, name, imported="2026-03-20", source_id="s-1", encoding=encoding)
    return source


def values(source: Source) -> dict[str, str]:
    """Each captured name with its first value."""
    return {field.name: field.value for field in reversed(source.fields)}


def codes(source: Source) -> list[str]:
    """The codes of the notices."""
    return [notice.code for notice in source.notices]


def paragraphs(source: Source) -> list[str]:
    """The words of the body paragraphs."""
    return [source.captured_text[span.start : span.end] for span in source.paragraphs]


def evidence(source: Source, field: CapturedField) -> str:
    """The characters a field was read from."""
    return source.captured_text[field.start : field.end]
