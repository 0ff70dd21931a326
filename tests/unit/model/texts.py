"""Invented articles for the tests of model, composing, citing and checks; and random ones."""

import hashlib
import re
from collections.abc import Sequence

from hypothesis import strategies as st

from briefwright.model.quotation import (
    AnyEdit,
    BracketInsertion,
    CaseBracket,
    Ellipsis,
    EmphasisAdded,
    Quotation,
    Sic,
    quote,
)
from briefwright.model.source import CAPTURED_NAMES, CapturedField, Source, Span
from briefwright.model.text import cuts_word

PORT = (
    "The minister said the ferry would sail again in spring, and that the two\n"
    "ports had agreed on 1.4 million crowns for the quay.\n\n"
    '"We won\'t wait for another winter," the minister told reporters. "The line\n'
    "is ready, and so are 'our' crews.\"\n\n"
    "Shipping rose in May. It cannot be ruled out that fares will rise as well 🚢, he added."
)
"""Hard-wrapped, straight marks, an emoji, a number with a point."""

HARBOUR = (
    "The harbour master is undaunted by the talks, her office stated in a note.\n"
    "“We are not counting boats,” she stated on Friday. She added that “the strong bond between our two ports” holds.\n"
    "Earlier this month Ruun offered coal, talks and a new lighthouse. Ruun’s council has not answered."
)
"""One paragraph a line, typographic marks."""


def source_of(text: str, source_id: str = "s-1", *, name: str = "", **fields: str) -> Source:
    """A source of that text; its paragraphs are parted by blank lines, or else by line ends."""
    data = text.encode("utf-8", "surrogatepass")
    parting = r"[^\n]+(?:\n[^\n]+)*" if "\n\n" in text else r"[^\n]+"
    spans = (_trimmed(text, found.start(), found.end()) for found in re.finditer(parting, text))
    return Source(
        id=source_id,
        file_name=name or f"{source_id}.txt",
        format="text",
        encoding="utf-8",
        sha256=hashlib.sha256(data).hexdigest(),
        byte_count=len(data),
        captured_text=text,
        paragraphs=tuple(span for span in spans if span.start < span.end),
        fields=tuple(field for key, value in fields.items() for field in _fields(key, value)),
        imported="2026-03-20",
    )


def _fields(key: str, value: str) -> list[CapturedField]:
    name = next(name for name in CAPTURED_NAMES if name == key)
    return [CapturedField(name, part) for part in value.split("; ")]


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def span_of(source: Source, words: str) -> Span:
    """The first place of words as they stand in the captured text."""
    at = source.captured_text.index(words)
    return Span(at, at + len(words))


def quoted(source: Source, words: str, *declared: AnyEdit, passage: str = "") -> Quotation:
    """The quotation of words as they stand in the captured text."""
    span = span_of(source, words)
    return quote(source, span.start, span.end, edits=declared, passage=passage)


_WORDS = (
    "winter",
    "the",
    "Ruun’s",
    "don't",
    "1.4",
    "U.S.",
    "“quay”",
    '"ferry"',
    "'our'",
    "🚢",
    "부두가",
    "naïve",
    "—",
    "all-out",
)
_GAPS = (" ", " ", " ", "\n", "  ", " \n", "\u00a0", "\n ", ", ", ". ", ".\n\n", "; ", "… ", " [sic] ")

texts = st.lists(st.tuples(st.sampled_from(_WORDS), st.sampled_from(_GAPS)), min_size=3, max_size=24).map(
    lambda rows: "".join(word + gap for word, gap in rows).strip()
)
"""News-like text with everything that is awkward: marks of all shapes, hard line ends, NBSP, an emoji, Hangul."""


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    """A span that begins and ends with a whole word."""
    words = [(found.start(), found.end()) for found in re.finditer(r"\S+", text)]
    words = [(start, end) for start, end in words if not cuts_word(text, start) and not cuts_word(text, end)]
    first = draw(st.integers(0, len(words) - 1))
    last = draw(st.integers(first, len(words) - 1))
    return Span(words[first][0], words[last][1])


@st.composite
def edits(draw: st.DrawFn, text: str, span: Span) -> list[AnyEdit]:
    """Placed edits inside a span, one after the other, that leave its first and last word alone."""
    inside = text[span.start : span.end]
    words = [(span.start + found.start(), span.start + found.end()) for found in re.finditer(r"[^\W\d_]+", inside)]
    words = [(a, b) for a, b in words if not cuts_word(text, a) and not cuts_word(text, b)][1:-1]
    out: list[AnyEdit] = []
    for number in sorted(draw(st.sets(st.integers(0, max(0, len(words) - 1)), max_size=4)) if words else ()):
        start, end = words[number]
        kinds: Sequence[AnyEdit] = (
            BracketInsertion(end, "of Ruun"),
            BracketInsertion(start, "they", end),
            Ellipsis(start, end),
            CaseBracket(start),
            Sic(end),
            EmphasisAdded(start, end),
        )
        out.append(draw(st.sampled_from(kinds)))
    return out
