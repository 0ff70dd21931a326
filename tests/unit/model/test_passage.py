"""Passages: chosen spans, anchored by place and by words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from briefwright.model.passage import CONTEXT, choose_passage, stands
from briefwright.model.text import cuts_word
from unit.model.texts import PORT, source_of, span_of, texts

PORTS = source_of(PORT, "s-port")


def test_a_passage_carries_its_words_and_what_stands_round_them() -> None:
    span = span_of(PORTS, "the two\nports")
    passage = choose_passage(PORTS, span.start, span.end, "p-1")
    assert (passage.id, passage.source, passage.exact) == ("p-1", "s-port", "the two\nports")
    assert PORTS.captured_text[: passage.start].endswith(passage.prefix)
    assert PORTS.captured_text[passage.end :].startswith(passage.suffix)
    assert len(passage.prefix) == len(passage.suffix) == CONTEXT


def test_white_space_at_the_ends_is_left_off() -> None:
    span = span_of(PORTS, "\n\nShipping rose ")
    assert choose_passage(PORTS, span.start, span.end, "p").exact == "Shipping rose"


def test_words_at_the_ends_are_made_whole() -> None:
    span = span_of(PORTS, "not be rul")
    assert choose_passage(PORTS, span.start, span.end, "p").exact == "cannot be ruled"
    span = span_of(PORTS, "4 million")
    assert choose_passage(PORTS, span.start, span.end, "p").exact == "1.4 million"


@pytest.mark.parametrize(("start", "end"), [(-1, 4), (4, 4), (9, 4), (0, 10**6)])
def test_a_span_outside_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="outside the captured text"):
        choose_passage(PORTS, start, end, "p")


def test_a_span_without_words_is_refused() -> None:
    span = span_of(PORTS, "\n\nShipping")
    with pytest.raises(ValueError, match="no words"):
        choose_passage(PORTS, span.start, span.start + 2, "p")


def test_a_passage_stands_only_where_its_words_are() -> None:
    passage = choose_passage(PORTS, 0, 12, "p")
    assert stands(passage, PORTS)
    assert not stands(replace(passage, exact="The minisler"), PORTS)
    assert not stands(replace(passage, start=1, end=13), PORTS)
    assert not stands(passage, source_of(PORT, "s-other"))


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_any_span_with_words_gives_a_passage_that_stands(data: st.DataObject) -> None:
    source = source_of(data.draw(texts))
    text = source.captured_text
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if not text[start:end].strip():
        return
    passage = choose_passage(source, start, end, "p")
    assert stands(passage, source)
    assert text[start:end].strip() in passage.exact
    assert not cuts_word(text, passage.start)
    assert not cuts_word(text, passage.end)
