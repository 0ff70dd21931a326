"""One key, one declared edit; whatever they are, the quotation still proves."""

from hypothesis import given
from hypothesis import strategies as st

from briefwright.gui.composing.declaring import (
    Edits,
    units,
    with_case,
    with_ellipsis,
    with_emphasis,
    with_final,
    with_insertion,
    with_sic,
)
from briefwright.model.proof import prove
from briefwright.model.quotation import CaseBracket, Ellipsis, FinalPunctuation, Quotation, Sic, quote
from briefwright.model.source import Source, Span

TEXT = "The old gate, long shut, wern't ready; nobody cared."


def source_of(text: str) -> Source:
    return Source(
        id="s",
        file_name="s.txt",
        format="text",
        encoding="utf-8",
        sha256="0" * 64,
        byte_count=len(text),
        captured_text=text,
        paragraphs=(Span(0, len(text)),),
        imported="2031-11-07",
    )


SOURCE = source_of(TEXT)
WHOLE = quote(SOURCE, 0, len(TEXT))
WORDS = units(TEXT, WHOLE)


def printed(edits: Edits, quotation: Quotation = WHOLE) -> str:
    again = quote(SOURCE, quotation.start, quotation.end, edits=edits)
    assert prove(again, SOURCE).proved
    return again.words


def test_words_leave_their_punctuation_out() -> None:
    assert [TEXT[word.start : word.end] for word in WORDS][:4] == ["The", "old", "gate", "long"]
    assert "wern't" in [TEXT[word.start : word.end] for word in WORDS]


def test_scripts_without_spaces_go_letter_by_letter() -> None:
    other = source_of("港を開く。")
    assert len(units(other.captured_text, quote(other, 0, 5))) == 4


def test_ellipsis_is_put_in_and_withdrawn() -> None:
    chosen = Span(WORDS[3].start, WORDS[4].end)
    edits = with_ellipsis((), chosen)
    assert printed(edits) == "The old gate, …, wern’t ready; nobody cared."
    assert with_ellipsis(edits, chosen) == ()


def test_ellipsis_swallows_edits_inside() -> None:
    edits = with_sic((), WORDS[3])
    wider = with_ellipsis(edits, Span(WORDS[2].start, WORDS[4].end))
    assert [type(edit) for edit in wider] == [Ellipsis]


def test_sic_follows_the_word() -> None:
    edits = with_sic((), WORDS[5])
    assert edits == (Sic(WORDS[5].end),)
    assert "wern’t [sic] ready" in printed(edits)
    assert with_sic(edits, WORDS[5]) == ()


def test_bracket_after_before_and_instead() -> None:
    assert printed(with_insertion((), WORDS[2], "of the lock", instead=False)).startswith("The old gate [of the lock],")
    before = with_insertion((), WORDS[1], "very", instead=False, before=True)
    assert printed(before).startswith("The [very] old gate")
    instead = with_insertion((), Span(WORDS[0].start, WORDS[1].end), "A", instead=True)
    assert printed(instead).startswith("[A] gate")


def test_bracket_typed_again_replaces_and_empty_withdraws() -> None:
    first = with_insertion((), WORDS[2], "one", instead=False)
    second = with_insertion(first, WORDS[2], "[two]\n", instead=False)
    assert "[two]" in printed(second)
    assert "[one]" not in printed(second)
    assert with_insertion(second, WORDS[2], " ", instead=False) == ()


def test_case_bracket_takes_the_first_printed_letter() -> None:
    edits = with_case((), TEXT, WHOLE)
    assert printed(edits).startswith("[t]he old")
    assert with_case(edits, TEXT, WHOLE) == ()
    cut = with_ellipsis((), WORDS[0])
    assert CaseBracket(WORDS[1].start) in with_case(cut, TEXT, WHOLE)


def test_letters_without_case_stay() -> None:
    other = source_of("문을 연다")
    assert with_case((), other.captured_text, quote(other, 0, 5)) == ()


def test_final_point_goes_round() -> None:
    inner = quote(SOURCE, 0, TEXT.index(","))
    once = with_final((), TEXT, inner, ".")
    assert printed(once, inner) == "The old gate."
    assert with_final(once, TEXT, inner, ".") == ()
    comma = quote(SOURCE, 0, TEXT.index(",") + 1)
    point = with_final((), TEXT, comma, ".")
    assert point == (FinalPunctuation(".", 1),)
    bare = with_final(point, TEXT, comma, ".")
    assert printed(bare, comma) == "The old gate"
    assert with_final(bare, TEXT, comma, ".") == ()


def test_a_quotation_that_ends_so_loses_the_point() -> None:
    assert printed(with_final((), TEXT, WHOLE, ".")).endswith("nobody cared")


def pressed(key: str, edits: Edits, words: Span) -> Edits:
    match key:
        case "X":
            return with_ellipsis(edits, words)
        case "M":
            return with_emphasis(edits, words)
        case "I":
            return with_sic(edits, words)
        case "T":
            return with_case(edits, TEXT, WHOLE)
        case ".":
            return with_final(edits, TEXT, WHOLE, ".")
        case _:
            return with_insertion(edits, words, "a thing", instead=key == "R", before=key == "V")


@given(st.lists(st.tuples(st.sampled_from("XMIBVRT."), st.integers(0, 7), st.integers(0, 7)), max_size=6))
def test_no_sequence_of_keys_breaks_the_proof(keys: list[tuple[str, int, int]]) -> None:
    edits: Edits = ()
    for key, one, other in keys:
        first, last = sorted((one, other))
        words = Span(WORDS[first].start, WORDS[last].end)
        edits = pressed(key, edits, words)
    printed(edits)
