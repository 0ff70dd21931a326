"""Finding words: exact whatever the line breaks and mark shapes, with declared edits read off, or the nearest."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefwright.errors import NotInSource
from briefwright.model.anchoring import anchor, find_words, fold, nearest, not_in_source
from briefwright.model.proof import prove
from briefwright.model.quotation import (
    AnyEdit,
    BracketInsertion,
    CaseBracket,
    Ellipsis,
    EmphasisAdded,
    FinalPunctuation,
    Sic,
    edit_names,
    quote,
)
from briefwright.model.source import Source, Span
from unit.model.texts import HARBOUR, PORT, edits, quoted, source_of, span_of, spans, texts

PORTS = source_of(PORT, "s-port")
TALKS = source_of(HARBOUR, "s-talks")


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_what_quote_prints_is_found_and_proved(data: st.DataObject) -> None:
    source = source_of(data.draw(texts))
    span = data.draw(spans(source.captured_text))
    quotation = quote(source, span.start, span.end)
    found = anchor(source, quotation.words)
    assert prove(found, source).proved
    assert found.start <= quotation.start
    assert fold(found.words) == fold(quotation.words)
    if found.start == quotation.start:
        assert found.end == quotation.end


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_declared_edits_are_read_off_printed_words(data: st.DataObject) -> None:
    source = source_of(data.draw(st.sampled_from([PORT, HARBOUR])))
    span = data.draw(spans(source.captured_text))
    declared = [edit for edit in data.draw(edits(source.captured_text, span)) if not isinstance(edit, EmphasisAdded)]
    assume(not _neighbours(source.captured_text, declared))
    quotation = quote(source, span.start, span.end, edits=declared)
    found = anchor(source, quotation.words)
    assert prove(found, source).proved
    assert found.words == quotation.words


def _neighbours(text: str, declared: Sequence[AnyEdit]) -> bool:
    """Whether fewer than two captured words stand between two edits: then they can be read in more than one way."""
    places = [(getattr(edit, "at", 0), getattr(edit, "until", -1)) for edit in declared]
    return any(len(text[max(first) : second[0]].split()) < 2 for first, second in pairwise(places))


@pytest.mark.parametrize(
    "typed",
    [
        "The line is ready, and so are 'our' crews.",
        "The line is ready, and so are ‘our’ crews.",
        "The   line\nis ready, and so are ‘our’ crews.",
    ],
)
def test_line_breaks_and_mark_shapes_do_not_matter(typed: str) -> None:
    found = anchor(PORTS, typed)
    assert found.words == "The line is ready, and so are ‘our’ crews."
    assert PORTS.captured_text[found.start : found.end] == "The line\nis ready, and so are 'our' crews."


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        ("[e]arlier this month", [CaseBracket]),
        ("Ruun [the island] offered coal", [BracketInsertion]),
        ("Ruun [the island]’s council has not answered", [BracketInsertion]),
        ("Earlier this month [they] offered coal", [BracketInsertion]),
        ("Ruun offered coal … and a new lighthouse", [Ellipsis]),
        ("Ruun offered coal ... and a new lighthouse", [Ellipsis]),
        ("Ruun offered coal . . . and a new lighthouse", [Ellipsis]),
        ("Ruun offered coal [sic], talks", [Sic]),
        ("a new lighthouse [sic]", [Sic]),
        ("a new lighthouse [on its cape]", [BracketInsertion]),
        ("[Later] Ruun offered coal", [BracketInsertion]),
        ("We are not counting boats.", [FinalPunctuation]),
        ("… offered coal", []),
        ("[r]uun’s council [the ten] has … answered.", [CaseBracket, BracketInsertion, Ellipsis]),
    ],
)
def test_a_person_writes_the_trades_edits_as_they_are_printed(typed: str, kinds: list[type[AnyEdit]]) -> None:
    found = anchor(TALKS, typed)
    placed = [type(edit) for edit in found.edits]
    assert [kind for kind in placed if kind in kinds] == kinds
    assert prove(found, TALKS).proved


@pytest.mark.parametrize(
    ("typed", "captured"),
    [
        ("rose again … in May", "rose again, fares too, in May"),
        ("rose again [and again] in May", "rose again, fares too, in May"),
        ("rose … again", "rose in May and rose again"),
        ("too [and] coal", "too, in May, coal"),
    ],
)
def test_what_follows_an_edit_is_sought_behind_it(typed: str, captured: str) -> None:
    source = source_of("Coal rose in May and rose again, fares too, in May, coal fell.")
    found = anchor(source, typed)
    assert source.captured_text[found.start : found.end] == captured
    assert prove(found, source).proved


def test_an_ellipsis_does_not_reach_across_a_whole_article() -> None:
    def article(length: int) -> Source:
        return source_of("The quay is ready " + "and so on " * length + "for the ferry.")

    assert anchor(article(150), "quay is ready … for the ferry").words == "quay is ready … for the ferry"
    with pytest.raises(NotInSource):
        anchor(article(250), "quay is ready … for the ferry")


def test_brackets_and_ellipses_of_the_source_are_its_words() -> None:
    source = source_of("He wrote … that it [the quay] was done [sic] and left.")
    found = anchor(source, "He wrote … that it [the quay] was done [sic] and left.")
    assert (found.start, found.end, found.edits) == (0, len(source.captured_text), ())


@pytest.mark.parametrize(
    "typed",
    [
        "the strong bond between two ports",
        "We are counting boats",
        "Ruun offered coal [sic] [x] talks and a lighthouse",
        "[x]arlier this month",
        "and a new lighthouse … offered coal",
        "[the whole of it]",
        "…",
        "Ru",
        "",
    ],
)
def test_words_that_are_not_there_are_refused(typed: str) -> None:
    with pytest.raises(NotInSource):
        anchor(TALKS, typed)


def test_nothing_typed_is_lost_in_reading_it() -> None:
    found = anchor(TALKS, "month Ruun [of the cape] offered [them] coal")
    assert found.words == "month Ruun [of the cape] offered [them] coal"
    assert edit_names(found.edits) == ["bracketed insertion"]


def test_block_quotations_keep_inner_marks() -> None:
    typed = "She added that “the strong bond between our two ports” holds."
    assert anchor(TALKS, typed, block=True).words == typed
    assert anchor(TALKS, typed).words == typed.replace("“", "‘").replace("”", "’")


def test_a_range_confines_the_search() -> None:
    source = source_of("The quay is done.\n\nThey say the quay is done.")
    second = source.paragraphs[1]
    assert anchor(source, "quay is done").start == 4
    assert anchor(source, "quay is done", second).start == span_of(source, "the quay").start + 4


def test_words_that_stand_elsewhere_are_told_where() -> None:
    with pytest.raises(NotInSource, match=r"does not stand there in s-talks\.txt, but in para\. 3\.") as caught:
        anchor(TALKS, "a new lighthouse", TALKS.paragraphs[0])
    assert caught.value.todo == "Name that place."


def test_the_error_carries_nearest_passage_and_difference() -> None:
    error = not_in_source(TALKS, "the strong bond between two ports")
    assert error.nearest == "the strong bond between our two ports"
    assert error.difference == "the strong bond between -our two ports"
    assert "para. 2" in error.what
    assert "paraphrase" in error.todo


def test_the_error_for_words_like_nothing_names_none() -> None:
    error = not_in_source(TALKS, "zzyzx qwfp")
    assert (error.nearest, error.difference) == ("", "")
    assert "nor is anything like it" in error.what


@pytest.mark.parametrize(
    ("words", "places"),
    [("quay", ["quay", "quay"]), ("the quay", ["the quay", "the\nquay"]), ("qua", []), ("", []), ("QUAY", [])],
)
def test_find_words_takes_whole_words_in_every_place(words: str, places: list[str]) -> None:
    source = source_of("We saw the quay and the\nquay.")
    assert [source.captured_text[s.start : s.end] for s in find_words(source, words)] == places


def test_particles_of_other_scripts_are_not_word_ends() -> None:
    source = source_of("정부는 관심이 없다")
    assert find_words(source, "관심") == [Span(4, 6)]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("harbour mistress is undaunted by talks", "harbour master is undaunted by the talks"),
        ("we are not counting the boats", "We are not counting boats"),
        ("Earlier this year Ruun offered coal", "Earlier this month Ruun offered coal"),
    ],
)
def test_nearest_finds_what_was_probably_meant(wanted: str, found: str) -> None:
    near = nearest(TALKS, wanted)
    assert near is not None
    assert TALKS.captured_text[near.start : near.end] == found


@pytest.mark.parametrize("wanted", ["", "completely other subject matter altogether"])
def test_nearest_is_none_when_nothing_is_like_it(wanted: str) -> None:
    assert nearest(TALKS, wanted) is None


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_nearest_of_words_that_stand_there_is_where_they_stand(data: st.DataObject) -> None:
    span = data.draw(spans(HARBOUR))
    near = nearest(TALKS, HARBOUR[span.start : span.end])
    assert near is not None
    assert fold(HARBOUR[span.start : span.end]).casefold() in fold(HARBOUR[near.start : near.end]).casefold()


def test_nearest_survives_letters_that_change_length_when_folded() -> None:
    source = source_of("İzmir'den gelen gemi limana girdi; Straße gesperrt.")
    near = nearest(source, "gelen gemi limanda girdi")
    assert near is not None
    assert source.captured_text[near.start : near.end] == "gelen gemi limana girdi"


def test_quoted_words_of_a_passage_are_found_in_it() -> None:
    quotation = quoted(TALKS, "We are not counting boats")
    assert anchor(TALKS, quotation.words) == quotation
