"""Captured text as it is shown, and the way there and back."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.model.display import DisplayText
from briefwright.model.sentences import sentences
from briefwright.model.source import Source, Span
from unit.model.texts import PORT, source_of, span_of, texts

PORTS = source_of(PORT, "s-port")


def shown(text: str) -> DisplayText:
    return DisplayText(source_of(text))


def test_hard_wrapped_lines_are_joined_and_paragraphs_parted() -> None:
    display = DisplayText(PORTS)
    first, second, third = display.text.split("\n")
    assert first == (
        "The minister said the ferry would sail again in spring, and that the two ports had agreed on 1.4 million "
        "crowns for the quay."
    )
    assert second.endswith("\"The line is ready, and so are 'our' crews.\"")
    assert "🚢" in third
    assert [display.text[span.start : span.end] for span in display.paragraphs] == [first, second, third]


def test_the_article_has_blank_lines_between_paragraphs() -> None:
    assert shown("One\nline.\n\nTwo.").article == "One line.\n\nTwo."


def test_white_space_round_a_break_is_one_space_and_comes_back_whole() -> None:
    source = source_of("one \n   two\u00a0three\n\nfour")
    display = DisplayText(source)
    assert display.text == "one two\u00a0three\nfour"
    assert display.captured_span(0, 7) == Span(0, 11)
    assert display.captured_span(4, 7) == span_of(source, "two")


def test_characters_beyond_the_basic_plane_count_one() -> None:
    source = source_of("🚢🚢 sail\nagain")
    display = DisplayText(source)
    assert display.captured_span(3, 13) == Span(3, 13)
    assert display.shown_span(8, 13) == Span(8, 13)


def test_an_empty_body_maps_to_nothing() -> None:
    display = DisplayText(source_of(""))
    assert (display.text, display.captured_at(5), display.shown_at(5)) == ("", 0, 0)
    assert display.captured_span(0, 0) == Span(0, 0)


def test_offsets_outside_the_body_go_to_the_nearest_place() -> None:
    source = source_of("Head\n\nBody text\n\nTail")
    body = Source(
        **{name: getattr(source, name) for name in source.__struct_fields__ if name != "paragraphs"},
        paragraphs=(span_of(source, "Body text"),),
    )
    display = DisplayText(body)
    assert display.text == "Body text"
    assert display.shown_at(0) == 0
    assert display.shown_at(len(source.captured_text)) == 9
    assert display.captured_at(99) == span_of(source, "Body text").end
    assert display.captured_at(-5) == span_of(source, "Body text").start


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_captured_span_comes_back_from_what_is_shown(data: st.DataObject) -> None:
    source = source_of(data.draw(texts))
    display = DisplayText(source)
    inside = [at for span in source.paragraphs for at in range(span.start, span.end)]
    solid = [at for at in inside if not source.captured_text[at].isspace()]
    first = data.draw(st.sampled_from(solid))
    last = data.draw(st.sampled_from([at for at in solid if at >= first]))
    there = display.shown_span(first, last + 1)
    assert display.captured_span(there.start, there.end) == Span(first, last + 1)


@settings(max_examples=100, deadline=None)
@given(texts)
def test_every_sentence_comes_back_and_shows_its_words(text: str) -> None:
    source = source_of(text)
    display = DisplayText(source)
    for sentence in sentences(source):
        there = display.shown_span(sentence.start, sentence.end)
        assert display.captured_span(there.start, there.end) == sentence
        words = display.text[there.start : there.end].split()
        assert words == source.captured_text[sentence.start : sentence.end].split()


@settings(max_examples=100, deadline=None)
@given(texts)
def test_nothing_but_white_space_is_changed_for_showing(text: str) -> None:
    source = source_of(text)
    display = DisplayText(source)
    body = "".join(source.captured_text[span.start : span.end] for span in source.paragraphs)
    assert "".join(display.text.split()) == "".join(body.split())
    assert len(display.paragraphs) == len(source.paragraphs)
