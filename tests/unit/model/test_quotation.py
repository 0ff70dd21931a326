"""What is printed for captured words: silent edits, supplied words and their spaces, marks of the source."""

import pytest

from briefwright.model.quotation import (
    AnyEdit,
    BracketInsertion,
    CaseBracket,
    Ellipsis,
    EmphasisAdded,
    FinalPunctuation,
    LineFold,
    MarkShape,
    NestedMarks,
    Sic,
    edit_names,
    quote,
    quoted_spans,
    quotes_itself,
    render,
    silent_edits,
)
from unit.model.texts import PORT, quoted, source_of, span_of

PORTS = source_of(PORT, "s-port")


def printed(text: str, *declared: AnyEdit, block: bool = False) -> str:
    source = source_of(text)
    return quote(source, 0, len(text), edits=declared, block=block).words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a line\nbroken", "a line broken"),
        ("a line \n  broken", "a line broken"),
        ("one.\n\nTwo.", "one. Two."),
        ("don't", "don’t"),
        ("hopes for a 'brighter' day", "hopes for a ‘brighter’ day"),
        ("the '90s and the ports' fares", "the ’90s and the ports’ fares"),
        ('he said "no" to it', "he said ‘no’ to it"),
        ('("no")', "(‘no’)"),
        ("he said “no” to it", "he said ‘no’ to it"),
        ("keeps\u00a0its space", "keeps\u00a0its space"),
        ("keeps « these » as they are", "keeps « these » as they are"),
        ("부두 공사", "부두 공사"),
    ],
)
def test_silent_edits_fold_lines_and_shape_marks(text: str, words: str) -> None:
    assert printed(text) == words


def test_a_block_keeps_inner_marks_double() -> None:
    assert printed('he said "no" to it', block=True) == "he said “no” to it"
    assert printed("he said “no” to it", block=True) == "he said “no” to it"


def test_only_the_silent_edits_that_are_needed_are_declared() -> None:
    assert silent_edits("plain words") == ()
    assert silent_edits("a\nb") == (LineFold(),)
    assert silent_edits("don't") == (MarkShape(),)
    assert silent_edits('"no"') == (MarkShape(), NestedMarks())
    assert silent_edits('"no"', block=True) == (MarkShape(),)
    assert silent_edits("plain", first=[Sic(3), LineFold()]) == (Sic(3),)


@pytest.mark.parametrize(
    ("text", "declared", "words"),
    [
        ("Kim’s council met", [BracketInsertion(3, "the mayor")], "Kim [the mayor]’s council met"),
        ("Kim noted", [BracketInsertion(3, "the mayor")], "Kim [the mayor] noted"),
        ("he noted", [BracketInsertion(0, "Kim", 2)], "[Kim] noted"),
        ("noted, he said", [BracketInsertion(5, "again")], "noted [again], he said"),
        ("one two three", [Ellipsis(4, 8)], "one … three"),
        ("one two three", [Ellipsis(3, 8)], "one … three"),
        ("one two, three", [Ellipsis(4, 7)], "one …, three"),
        ("Earlier this month", [CaseBracket(0)], "[e]arlier this month"),
        ("the wrng word", [Sic(8)], "the wrng [sic] word"),
        ("the wrng, word", [Sic(8)], "the wrng [sic], word"),
        ("the end", [FinalPunctuation(".")], "the end."),
        ("the end;", [FinalPunctuation(".", 1)], "the end."),
        ("the end.", [FinalPunctuation("", 1)], "the end"),
    ],
)
def test_supplied_words_bring_the_spaces_they_need(text: str, declared: list[AnyEdit], words: str) -> None:
    assert printed(text, *declared) == words


def test_inner_double_marks_are_nested_unless_a_block_is_asked_for() -> None:
    assert quote(source_of('he said "no"'), 0, 12).words == "he said ‘no’"


def test_an_edit_that_reaches_beyond_the_span_prints_nothing() -> None:
    pieces = render("one two three", 0, 7, (Ellipsis(4, 13), Sic(9)))
    assert "".join(piece.text for piece in pieces) == "one two"


@pytest.mark.parametrize(("text", "words"), [("one two—three", "one … —three"), ("one two”, he", "one …’, he")])
def test_an_ellipsis_keeps_its_distance_but_from_closing_marks(text: str, words: str) -> None:
    assert printed(text, Ellipsis(4, 7)) == words


def test_pieces_tell_captured_words_from_supplied_ones() -> None:
    text = "Kim noted a rise"
    declared = (BracketInsertion(3, "the mayor"), EmphasisAdded(10, 16))
    pieces = render(text, 0, len(text), declared)
    assert [(piece.text, piece.kind, piece.emphasis) for piece in pieces] == [
        ("Kim", "captured", False),
        (" [the mayor]", "supplied", False),
        (" noted ", "captured", False),
        ("a rise", "captured", True),
    ]
    assert [text[piece.start : piece.end] for piece in pieces if piece.kind == "captured"] == [
        "Kim",
        " noted ",
        "a rise",
    ]


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (-1, 4), (0, 10_000)])
def test_an_empty_or_foreign_span_cannot_be_quoted(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="outside the captured text"):
        quote(PORTS, start, end)


def test_a_quotation_knows_its_passage_and_source() -> None:
    quotation = quoted(PORTS, "two\nports", passage="p-1")
    assert (quotation.source, quotation.passage, quotation.words) == ("s-port", "p-1", "two ports")
    assert quotation.edits == (LineFold(),)


def test_edits_are_named_once_in_the_order_of_declaration() -> None:
    assert edit_names([Sic(1), LineFold(), Sic(9), Ellipsis(2, 4)]) == ["sic", "line fold", "ellipsis"]


def test_the_sources_own_marks_decide_who_speaks() -> None:
    inside = span_of(PORTS, "wait for another")
    spoken_on = span_of(PORTS, "so are 'our' crews.")
    outside = span_of(PORTS, "the minister told reporters")
    across = span_of(PORTS, 'another winter," the minister')
    assert quotes_itself(PORTS, inside.start, inside.end)
    assert quotes_itself(PORTS, spoken_on.start, spoken_on.end)
    assert not quotes_itself(PORTS, outside.start, outside.end)
    assert not quotes_itself(PORTS, across.start, across.end)


def test_a_span_outside_the_body_is_nobodys_words() -> None:
    source = source_of("“Head”\n\nBody.")
    assert quotes_itself(source, 1, 5)
    assert not quotes_itself(source, 6, 7)


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("no marks", []),
        ("a “b” c “d”", ["b", "d"]),
        ('a "b" c "d"', ["b", "d"]),
        ("„b“ c", ["b"]),
        ("«b» 「c」 『d』", ["b", "c", "d"]),
        ("“it goes on", ["it goes on"]),
        ("“a «b» c” d", ["a «b» c"]),
        ("“a “b” c", ["b"]),
        ('"a” b', ["a"]),
        ("stray ” mark", []),
    ],
)
def test_quoted_spans(text: str, inside: list[str]) -> None:
    assert [text[first:last] for first, last in quoted_spans(text, 0, len(text))] == inside
