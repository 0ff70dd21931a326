"""The one converter between Qt's positions and code points."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from briefwright.gui.reading.shown import LONGEST_BLOCK, PART, Shown
from briefwright.gui.reading.units import Units, for_qt
from briefwright.model.source import Span
from gui.reading.desk_parts import make_source

AWKWARD = "aé \u00a0\n\t\u2028\u2029\r\x0b\x0c\x85\ufdd0\ufdd1\ufffc\u00ad\u200f한🛳️𝔄\U0010ffff"
TEXTS = st.text(st.one_of(st.sampled_from(AWKWARD), st.characters()), max_size=60)


def document(text: str, breaks: list[int]) -> QTextDocument:
    made = QTextDocument()
    QTextCursor(made).insertText(for_qt(text, breaks))
    return made


@st.composite
def broken_texts(draw: st.DrawFn) -> tuple[str, list[int]]:
    text = draw(TEXTS)
    breaks = draw(st.sets(st.integers(1, max(1, len(text) - 1)), max_size=4)) if len(text) > 1 else set()
    return text, sorted(breaks)


@given(broken_texts())
def test_every_code_point_stands_where_the_map_says(case: tuple[str, list[int]]) -> None:
    text, breaks = case
    made, units = document(text, breaks), Units(text, breaks)
    assert made.characterCount() - 1 == units.position(len(text))
    safe = for_qt(text)
    assert len(safe) == len(text)
    for at, char in enumerate(safe):
        shown = made.characterAt(units.position(at))
        first = char.encode("utf-16-le")[:2].decode("utf-16-le", "surrogatepass")
        assert shown == {"\n": "\u2029"}.get(first, first)


@given(broken_texts())
def test_there_and_back(case: tuple[str, list[int]]) -> None:
    text, breaks = case
    units = Units(text, breaks)
    assert [units.point(units.position(at)) for at in range(len(text) + 1)] == list(range(len(text) + 1))


@given(broken_texts())
def test_positions_rise_and_never_leave_the_text(case: tuple[str, list[int]]) -> None:
    text, breaks = case
    units = Units(text, breaks)
    points = [units.point(position) for position in range(-1, units.position(len(text)) + 3)]
    assert points == sorted(points)
    assert points[0] == 0
    assert points[-1] == len(text)


def test_inside_a_surrogate_pair_the_next_code_point_counts() -> None:
    units = Units("a🛳b")
    assert [units.point(at) for at in range(5)] == [0, 1, 2, 2, 3]


LINES = st.lists(st.text(st.sampled_from("ab é한🛳\u00a0\u00ad.”"), min_size=1, max_size=12), min_size=1, max_size=8)


@settings(deadline=None)
@given(st.lists(LINES, min_size=1, max_size=4))
def test_a_shown_source_gives_every_captured_word_back(paragraphs: list[list[str]]) -> None:
    text = "\n\n".join("\n".join(line.strip() or "x" for line in lines) for lines in paragraphs)
    source = make_source("s", text)
    shown = Shown(source)
    for span in source.paragraphs:
        for at in range(span.start, span.end):
            if not text[at].isspace():
                place = shown.positions(at, at + 1)
                assert shown.captured_span(place.start, place.end) == Span(at, at + 1)


def test_a_passage_after_emoji_and_nbsp_keeps_its_words() -> None:
    text = "🛳🛳 Harbour\u00a0news\u2028today\n\nThe 🛳 sails\nat noon."
    source = make_source("s", text)
    shown = Shown(source)
    start = text.index("sails")
    place = shown.positions(start, len(text))
    assert shown.words(place.start, place.end) == "sails at noon."
    span = shown.captured_span(place.start, place.end)
    assert text[span.start : span.end] == "sails\nat noon."
    assert shown.words(0, shown.positions(0, 18).end).startswith("🛳🛳 Harbour\u00a0news")


def test_a_very_long_paragraph_is_broken_for_the_eye_only() -> None:
    source = make_source("s", "Plain words of news. " * 2000)
    shown = Shown(source)
    assert shown.qt_text.count("\n") >= 4
    assert max(map(len, shown.qt_text.split("\n"))) <= LONGEST_BLOCK
    assert shown.numbers[0] == 1
    assert set(shown.numbers[1:]) == {0}
    at = source.captured_text.index("news", 20_000)
    place = shown.positions(at, at + 4)
    assert shown.captured_span(place.start, place.end) == Span(at, at + 4)


@pytest.mark.parametrize("around", [0, PART // 2, PART + 10, 3 * PART])
def test_a_source_longer_than_a_part_shows_the_part_asked_for(around: int) -> None:
    source = make_source("s", "Plain words of news. " * 24_000)
    shown = Shown(source, around)
    assert shown.parts == -(-len(source.captured_text) // PART)
    assert shown.holds(around)
    assert len(shown.text) < PART + 3000
    at = source.captured_text.index("words", around)
    place = shown.positions(at, at + 5)
    assert shown.words(place.start, place.end) == "words"
    assert shown.captured(place.start) == at


def test_parts_join_without_gap_and_begin_at_a_sentence() -> None:
    source = make_source("s", "Plain words of news. " * 24_000)
    ranges = [Shown(source, at).range for at in range(0, len(source.captured_text), PART)]
    assert all(before.end == after.start for before, after in pairwise(ranges))
    assert ranges[-1].end == len(source.captured_text)
    assert all(source.captured_text[row.start :].startswith("Plain") for row in ranges)


def test_a_line_without_a_space_is_broken_too() -> None:
    shown = Shown(make_source("s", "é" * 30_000))
    assert max(map(len, shown.qt_text.split("\n"))) == LONGEST_BLOCK
    assert shown.captured(shown.position(29_999)) == 29_999


def test_an_empty_source_shows_nothing() -> None:
    shown = Shown(make_source("s", "\n"))
    assert (shown.text, shown.numbers, shown.parts) == ("", [], 1)
    assert shown.captured(5) == 0
