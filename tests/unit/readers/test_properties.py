"""Any bytes at all: refused with a sentence, or a source that keeps its promises."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.errors import CaptureError
from briefwright.model.source import Source
from briefwright.model.text import clean_text
from briefwright.readers.capture import read
from briefwright.readers.dates import find_date, find_day
from briefwright.readers.evidence import one_line
from unit.readers.reading import evidence

_PIECES = st.sampled_from(
    [
        "BSS\n", "06 Nov 2024, 16:41\n", "Talks on the bases go on\n", "\n\n", "By Mira Oakes\n", "Date: ", "By ",
        "PORTMERE, Mar 12, 2026 (AP) - ", "The two governments agreed on the price of the bases. ", "\u00a0", "\u200b",
        "said in an interview with Bloomberg.", "(서울=연합뉴스) 홍길동 기자 = ", "https://a.example/b\n", "😀",
        "<p>", "</p>", "<br>", "<h1>", "<div hidden>", "<script>", "<html>", "&#0;", "&amp;", "\r", "\x00",
        "e\u0301", "<title>",
        "<!--", '<meta name="date" content="2024-11-06">',
    ]
)  # fmt: skip
_WRITTEN = st.lists(st.one_of(_PIECES, st.text(max_size=12)), max_size=30).map("".join)
_ENCODED = st.builds(
    lambda text, codec: text.encode(codec, "replace"),
    _WRITTEN,
    st.sampled_from(["utf-8", "utf-16", "utf-16-le", "cp949", "cp1252", "shift_jis"]),
)
_BYTES = st.one_of(st.binary(max_size=400), _ENCODED)
_NAMES = st.sampled_from(["a.txt", "a.html", "a", "pasted text"])


def _keeps_promises(source: Source) -> None:
    text = source.captured_text
    assert clean_text(text)[0] == text
    assert "\ufeff" not in text[:1]
    at = 0
    for span in source.paragraphs:
        assert at <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        at = span.end
    for field in source.fields:
        assert field.value
        assert field.reason
        if field.start < 0:
            assert field.where
            continue
        assert 0 <= field.start < field.end <= len(text)
        _holds(source, field.name, field.value, evidence(source, field))


def _holds(source: Source, name: str, value: str, shown: str) -> None:
    """The evidence holds the characters it claims: the value itself, the date, or the deciding words."""
    if name in ("published", "dateline_date"):
        found = find_date(shown, 0, len(shown)) or find_day(shown, 0, len(shown), int(value[:4]))
        assert found
        assert found.value == value
    elif name == "language":
        reason = next(field.reason for field in source.fields if field.name == "language")
        assert all(word in shown.lower() for word in re.findall("“(.+?)”", reason))
    else:
        assert one_line(shown) == value


@settings(deadline=None, max_examples=300)
@given(data=_BYTES, name=_NAMES)
def test_any_bytes_are_a_sound_source_or_a_sentence(data: bytes, name: str) -> None:
    parts: tuple[str, ...] = ()
    try:
        sources = read(data, name, imported="2026-03-20", source_id="s-1")
    except CaptureError as error:
        sources = ()
        parts = (error.what, error.safe, error.todo)
    assert all(parts)
    for source in sources:
        _keeps_promises(source)


@settings(deadline=None, max_examples=60)
@given(data=st.binary(max_size=300), codec=st.sampled_from(["utf-8", "cp949", "utf-16", "latin-1", "utf-32"]))
def test_any_bytes_in_any_stated_encoding(data: bytes, codec: str) -> None:
    try:
        (source,) = read(data, "a.txt", imported="2026-03-20", source_id="s-1", encoding=codec)
    except CaptureError:
        return
    _keeps_promises(source)


@settings(deadline=None)
@given(text=st.text(min_size=1, max_size=300))
def test_utf8_text_is_captured_to_the_letter(text: str) -> None:
    data = ("The story. " + text).encode("utf-8", "ignore")
    try:
        (source,) = read(data, "a.txt", imported="2026-03-20", source_id="s-1", encoding="utf-8")
    except CaptureError:
        return
    if source.format == "text":
        assert source.captured_text == clean_text(data.decode("utf-8"))[0]
