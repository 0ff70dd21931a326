"""The verbatim proof: what was quoted proves, and no forged declaration does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from briefwright.model.proof import prove, word_difference
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
    Quotation,
    Sic,
    quote,
    render,
)
from unit.model.texts import HARBOUR, PORT, edits, quoted, source_of, span_of, spans, texts

PORTS = source_of(PORT, "s-port")
TALKS = source_of(HARBOUR, "s-talks")


def forged(words: str, printed: str, *declared: AnyEdit) -> Quotation:
    """A quotation of captured ``words`` that prints something else under hand-made edits."""
    span = span_of(PORTS, words)
    return Quotation(source=PORTS.id, start=span.start, end=span.end, words=printed, edits=declared)


def place(words: str) -> int:
    return span_of(PORTS, words).start


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_what_is_quoted_with_declared_edits_is_proved(data: st.DataObject) -> None:
    source = source_of(data.draw(texts))
    span = data.draw(spans(source.captured_text))
    declared = data.draw(edits(source.captured_text, span))
    block = data.draw(st.booleans())
    quotation = quote(source, span.start, span.end, edits=declared, block=block)
    assert prove(quotation, source).proved, quotation


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_one_other_letter_is_enough_to_fail(data: st.DataObject) -> None:
    source = source_of(data.draw(texts))
    span = data.draw(spans(source.captured_text))
    quotation = quote(source, span.start, span.end, edits=data.draw(edits(source.captured_text, span)))
    at = data.draw(st.integers(0, len(quotation.words) - 1))
    letter = data.draw(st.sampled_from([c for c in "xq7.,[ “’\n\u00a0" if c != quotation.words[at]]))
    words = quotation.words
    changed = data.draw(st.sampled_from([words[:at] + letter + words[at + 1 :], words[:at] + words[at + 1 :]]))
    assert changed == words or not prove(replace(quotation, words=changed), source).proved or _same_edge(words, changed)


def _same_edge(words: str, changed: str) -> bool:
    """Supplied pieces may stand with or without the space they brought, shaped marks in either direction."""

    def bare(text: str) -> str:
        return "".join(text.translate(str.maketrans("‘“”", "’’’")).replace('"', "’").replace("'", "’").split())

    return bare(words) == bare(changed)


@pytest.mark.parametrize(
    ("words", "printed", "declared"),
    [
        pytest.param("The line\nis ready", "The line is ready", (), id="fold-not-declared"),
        pytest.param("won't wait", "won’t wait", (), id="shape-not-declared"),
        pytest.param("reporters", "journalists", (LineFold(), MarkShape(), NestedMarks()), id="other-word"),
        pytest.param("won't wait", "won;t wait", (MarkShape(),), id="shape-on-another-character"),
        pytest.param("rose in May", "rose ‘in’ May", (MarkShape(), NestedMarks()), id="marks-out-of-nothing"),
        pytest.param("said the ferry", "said  the ferry", (LineFold(),), id="space-out-of-nothing"),
        pytest.param("said the ferry", "saidthe ferry", (LineFold(),), id="space-lost"),
        pytest.param(
            "rose in May", "rose in May, which is bad", (FinalPunctuation(", which is bad"),), id="final-words"
        ),
        pytest.param("rose in May", "rose in May?", (FinalPunctuation("?"),), id="final-question"),
        pytest.param("rose in May", "rose in May.,", (FinalPunctuation("."), FinalPunctuation(",")), id="two-finals"),
        pytest.param("rose in May", "rose in.", (FinalPunctuation(".", 4),), id="final-drops-a-word"),
        pytest.param("rose in", "rose in May", (FinalPunctuation("", -4),), id="final-takes-more"),
        pytest.param("rose in", "", (FinalPunctuation("", 99),), id="final-drops-everything"),
        pytest.param("rose", "[fell]", (BracketInsertion(place("rose"), "fell", place("rose") + 4),), id="all-bracket"),
        pytest.param("rose", "…", (Ellipsis(place("rose"), place("rose") + 4),), id="all-ellipsis"),
        pytest.param("rose in May", "rose [] in May", (BracketInsertion(place(" in May"), ""),), id="empty-bracket"),
        pytest.param(
            "rose in May",
            "rose [x] fell [y] in May",
            (BracketInsertion(place(" in May"), "x] fell [y"),),
            id="bracket-in-it",
        ),
        pytest.param(
            "rose in May",
            "rose [x” he lied “y] in May",
            (BracketInsertion(place(" in May"), "x” he lied “y"),),
            id="marks-in-it",
        ),
        pytest.param(
            "rose in May",
            "rose [\u202ex] in May",
            (BracketInsertion(place(" in May"), "\u202ex"),),
            id="direction-in-it",
        ),
        pytest.param("rose in May", "rose [x] in May", (BracketInsertion(place("in May"), "y"),), id="another-bracket"),
        pytest.param(
            "rose in May", "rose [x] in May", (BracketInsertion(place("Shipping"), "x"),), id="bracket-elsewhere"
        ),
        pytest.param(
            "cannot be ruled", "can … be ruled", (Ellipsis(place("cannot") + 3, place("cannot") + 6),), id="half-a-word"
        ),
        pytest.param(
            "rose in May", "rose … in May", (Ellipsis(place("in May"), place("in May")),), id="nothing-left-out"
        ),
        pytest.param(
            "fares will rise",
            "fares … cannot be ruled out that fares will rise",
            (Ellipsis(place("will rise as well"), place("cannot")),),
            id="ellipsis-backwards",
        ),
        pytest.param(
            "rose in May", "rose in … cannot", (Ellipsis(place("May."), place("cannot")),), id="ellipsis-beyond-the-end"
        ),
        pytest.param("rose in May", "rose in M [sic] ay", (Sic(place("May.") + 1),), id="sic-in-a-word"),
        pytest.param(
            "rose in May", "rose in M [x] ay", (BracketInsertion(place("May.") + 1, "x"),), id="bracket-in-a-word"
        ),
        pytest.param("as well", "a [S] well", (CaseBracket(place("as well") + 1),), id="case-bracket-parts-a-word"),
        pytest.param("as well", "[B]s well", (CaseBracket(place("as well")),), id="case-bracket-other-letter"),
        pytest.param("as well", "AS well", (CaseBracket(place("as well")),), id="case-without-bracket"),
    ],
)
def test_forged_edits_do_not_prove(words: str, printed: str, declared: tuple[AnyEdit, ...]) -> None:
    proof = prove(forged(words, printed, *declared), PORTS)
    assert not proof.proved
    assert proof.reason.endswith(".")


@pytest.mark.parametrize(
    ("whole", "cut"),
    [
        ("cannot be ruled", "not be ruled"),
        ("cannot", "can"),
        ("1.4 million", "4 million"),
        ("1.4 million", ".4 million"),
    ],
)
def test_part_of_a_word_or_number_is_no_quotation(whole: str, cut: str) -> None:
    first = place(whole) + whole.index(cut)
    proof = prove(quote(PORTS, first, first + len(cut)), PORTS)
    assert (proof.proved, proof.reason) == (False, "The quotation begins or ends inside a word of the source.")


def test_words_of_scripts_without_spaces_may_be_parted() -> None:
    source = source_of("할디아 정부는 관심이 없다고 밝혔다.")
    assert prove(quote(source, 8, 10), source).exact == "관심"
    assert prove(quote(source, 8, 10), source).proved


@pytest.mark.parametrize(
    ("words", "printed", "declared"),
    [
        ("The line\nis ready", "The line is ready", (LineFold(),)),
        ("won't wait", "won’t wait", (MarkShape(),)),
        ("rose in May", "rose in May,", (FinalPunctuation(","),)),
        ("rose in May.", "rose in May,", (FinalPunctuation(",", 1),)),
        ("rose in May", "rose in [last] May", (BracketInsertion(place("May."), "last"),)),
        ("rose in May", "rose … May", (Ellipsis(place("in May"), place("May.")),)),
        ("Shipping rose", "[s]hipping rose", (CaseBracket(place("Shipping")),)),
        ("Shipping rose", "Shipping rose [sic]", (Sic(place(" in May")),)),
        ("Shipping rose", "Shipping rose", (EmphasisAdded(place("rose"), place(" in May")),)),
    ],
)
def test_each_declared_edit_proves(words: str, printed: str, declared: tuple[AnyEdit, ...]) -> None:
    assert prove(forged(words, printed, *declared), PORTS).proved


def test_both_at_one_place_are_printed_in_the_order_they_were_declared() -> None:
    declared = (Sic(place(" in May")), BracketInsertion(place(" in May"), "a month early"))
    quotation = quote(PORTS, place("Shipping"), place(" in May") + 7, edits=declared)
    assert quotation.words == "Shipping rose [sic][a month early] in May"
    assert prove(quotation, PORTS).proved


def test_an_edit_inside_words_left_out_has_nothing_to_act_on() -> None:
    gone = Ellipsis(place("in May"), place("It cannot"))
    quotation = quote(PORTS, place("Shipping"), place(" be ruled"), edits=(gone, Sic(place(". It"))))
    assert quotation.words == "Shipping rose … It cannot"
    assert prove(quotation, PORTS).proved


def test_emphasis_that_ends_at_a_line_break_leaves_one_space() -> None:
    start, end = place("two\nports"), place(" had agreed")
    quotation = quote(PORTS, start, end, edits=(EmphasisAdded(start, start + 4),))
    assert quotation.words == "two ports"
    assert prove(quotation, PORTS).proved
    pieces = render(PORTS.captured_text, start, end, quotation.edits)
    assert [(piece.text, piece.emphasis) for piece in pieces] == [("two", True), (" ports", False)]


def test_a_quotation_needs_its_own_source() -> None:
    quotation = quote(PORTS, place("Shipping"), place(" in May"))
    assert prove(quotation, None).reason.startswith("The source of this quotation is not")
    assert not prove(quotation, replace(PORTS, id="s-other")).proved


def test_a_further_place_must_say_the_same_words() -> None:
    whole = quote(PORTS, place("Shipping"), place(" in May"))
    assert prove(replace(whole, also=(whole,)), PORTS).proved
    part = quoted(PORTS, "Shipping")
    assert prove(replace(whole, also=(part,)), PORTS).reason.startswith("A further place is cited")


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 5), (6, 2), (0, 10**6)])
def test_spans_outside_the_text_do_not_prove(start: int, end: int) -> None:
    quotation = Quotation(source=PORTS.id, start=start, end=end, words="The")
    assert prove(quotation, PORTS).reason == "The quotation points outside the captured text."


def test_a_named_speaker_must_be_quoted_by_the_source_itself() -> None:
    speaker = "the harbour master"
    assert prove(replace(quoted(TALKS, "We are not counting boats"), speaker=speaker), TALKS).proved
    proof = prove(replace(quoted(TALKS, "undaunted by the talks"), speaker=speaker), TALKS)
    assert (proof.proved, speaker in proof.reason) == (False, True)


def test_the_difference_names_the_one_word() -> None:
    span = span_of(TALKS, "the strong bond between our two ports")
    printed = "the strong bond between two ports"
    proof = prove(Quotation(source=TALKS.id, start=span.start, end=span.end, words=printed), TALKS)
    assert proof.difference == "the strong bond between -our two ports"
    assert proof.exact == "the strong bond between our two ports"


def test_the_difference_does_not_count_what_was_supplied() -> None:
    span = span_of(TALKS, "Ruun’s council has not answered")
    declared = (BracketInsertion(span.start + 4, "the island"), Sic(span.start + 14), CaseBracket(span.start))
    printed = "[r]uun [the island]’s council [sic] has answered"
    proof = prove(Quotation(source=TALKS.id, start=span.start, end=span.end, words=printed, edits=declared), TALKS)
    assert "-not" in proof.difference
    assert "island" not in proof.difference
    assert "sic" not in proof.difference


@pytest.mark.parametrize(
    ("captured", "printed", "difference"),
    [
        ("a b c", "a b c", "a b c"),
        ("", "a", "+a"),
        ("a", "", "-a"),
        (
            "one two three four five six seven eight nine",
            "one two three four five six seven eight ten",
            "… six seven eight -nine +ten",
        ),
        ("don't go", "don’t go", "don't go"),
        ("old word stays", "new word stays", "-old +new word stays"),
    ],
)
def test_word_difference(captured: str, printed: str, difference: str) -> None:
    assert word_difference(captured, printed) == difference


@given(st.lists(st.sampled_from("abcd"), max_size=12), st.lists(st.sampled_from("abcd"), max_size=12))
def test_a_word_difference_is_empty_of_signs_only_for_equal_words(old: list[str], new: list[str]) -> None:
    difference = word_difference(" ".join(old), " ".join(new))
    assert ("-" in difference or "+" in difference) == (old != new)
