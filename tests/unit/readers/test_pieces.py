"""Pieces put together: places of paragraphs, marks and pages hold whatever the letters are."""

from hypothesis import given
from hypothesis import strategies as st

from briefwright.model.source import Span
from briefwright.model.text import clean_text
from briefwright.readers.pieces import Ink, Piece, lay
from briefwright.readers.story import declared, tell

_LETTERS = st.text(alphabet=st.sampled_from(list("ab c\n\t\u00a0é한😀\x00\x0b\u2028")), min_size=0, max_size=12)


@st.composite
def _pieces(draw: st.DrawFn) -> list[Piece]:
    pieces = []
    for _ in range(draw(st.integers(0, 5))):
        before, marked, after = draw(_LETTERS), draw(_LETTERS), draw(_LETTERS)
        ink = Ink(len(before), len(before) + len(marked), remark=draw(st.sampled_from(["", "Why?"])))
        pieces.append(Piece(before + marked + after, "body", (ink,)))
    return pieces


@given(pieces=_pieces())
def test_marks_and_paragraphs_hold_their_letters(pieces: list[Piece]) -> None:
    laid = lay(pieces)
    assert clean_text(laid.text)[0] == laid.text
    kept = [piece for piece in pieces if clean_text(piece.text)[0].strip()]
    assert len(laid.spans) == len(kept)
    for span, piece in zip(laid.spans, kept, strict=True):
        words = laid.text[span.start : span.end]
        assert words == clean_text(piece.text)[0].strip()
    inked = [clean_text(p.text[i.start : i.end])[0].strip() for p in kept for i in p.inks]
    shown = [laid.text[mark.start : mark.end] for mark in laid.marks if mark.end > mark.start]
    assert shown == [one for one in inked if one]


def test_marks_of_one_key_are_one_and_those_on_the_same_words_too() -> None:
    first = Piece("One two", "body", (Ink(4, 7, "c", "Why?"), Ink(0, 3, colour="red")))
    second = Piece("three four", "body", (Ink(0, 5, "c", "Why?"), Ink(6, 10, colour="red"), Ink(6, 10, remark="So?")))
    laid = lay([first, second])
    shown = [(laid.text[mark.start : mark.end], mark.remark, mark.colour) for mark in laid.marks]
    assert shown == [("One", "", "red"), ("two\n\nthree", "Why?", ""), ("four", "So?", "red")]


def test_pages_follow_one_another_without_gaps() -> None:
    laid = lay([Piece("One two", pages=((0, 1), (4, 2))), Piece("three", pages=((0, 4),))], page_count=5)
    assert laid.pages == (Span(0, 4), Span(4, 9), Span(9, 9), Span(9, 14), Span(14, 14))


def test_a_property_gives_way_to_the_title_on_the_page_and_to_the_lines_above_the_body() -> None:
    body = Piece("The minister said on Monday that the ferry line between the towns would open in spring.")
    guess = declared("headline", "Report 7 of the desk", "properties", guessed=True)
    titled = tell([Piece("Ferry line opens again", "headline"), body], [guess])
    assert [field.value for field in titled.fields if field.name == "headline"] == ["Ferry line opens again"]
    lined = tell([Piece("Ferry line opens again"), Piece("By Mira Oakes"), body], [guess])
    assert [field.value for field in lined.fields if field.name == "headline"] == ["Ferry line opens again"]
    alone = tell([body], [guess])
    assert [field.value for field in alone.fields if field.name == "headline"] == ["Report 7 of the desk"]


def test_a_declared_language_that_the_words_contradict_is_dropped_and_said() -> None:
    words = "Le ministre a dit lundi que la ligne entre les deux villes serait rouverte au printemps avec des bateaux."
    reading = tell([Piece(words)], [declared("language", "en-US", "properties")])
    assert [field.value for field in reading.fields if field.name == "language"] == ["fr"]
    assert "language-contradicted" in [notice.code for notice in reading.notices]
