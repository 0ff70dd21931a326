"""Text at the door."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.model.text import clean_text, count_words, cuts_word, fold_marks, printable, words


@pytest.mark.parametrize(
    ("given_text", "clean", "codes"),
    [
        ("plain\n", "plain\n", []),
        ("\ufeffmarked", "marked", []),
        ("a\r\nb\rc\u2028d\u2029e\x0cf\x85g", "a\nb\nc\nd\ne\nf\ng", []),
        ("bell\x07", "bell", ["controls-dropped"]),
        ("two\x00\x01", "two", ["controls-dropped"]),
        ("lone \ud800 half", "lone  half", ["controls-dropped"]),
        ("e\u0301", "é", ["composed"]),
        ("keeps\u00a0\u200b\u202e\ttab", "keeps\u00a0\u200b\u202e\ttab", []),
    ],
)
def test_clean_text(given_text: str, clean: str, codes: list[str]) -> None:
    text, notices = clean_text(given_text)
    assert text == clean
    assert [notice.code for notice in notices] == codes


def test_how_many_controls_were_dropped_is_said() -> None:
    assert clean_text("a\x07b")[1][0].text.startswith("1 control character was left out")
    assert clean_text("a\x07b\x07")[1][0].text.startswith("2 control characters were left out")


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once, _ = clean_text(text)
    twice, notices = clean_text(once.removeprefix("\ufeff"))
    assert (twice, notices) == (once.removeprefix("\ufeff"), ())
    assert unicodedata.is_normalized("NFC", once)


def test_printable_drops_what_xml_forbids_and_keeps_the_rest() -> None:
    assert printable("a\x00b\r\nc\u2028e\u0301") == "ab\nc\ne\u0301"


def test_no_letter_that_printable_lets_pass_at_a_glance_would_be_dropped_on_a_closer_look() -> None:
    glanced_at = "".join(letter for letter in map(chr, range(0x110000)) if letter.isprintable())
    assert printable(glanced_at) == glanced_at == printable(f"{glanced_at}\x00")


@pytest.mark.parametrize(("text", "count"), [("", 0), (" one  two\nthree ", 3), ("U.S.-led all-out", 2)])
def test_count_words(text: str, count: int) -> None:
    assert count_words(text) == count


def test_words_come_without_the_punctuation_round_them() -> None:
    assert words("“Don't,” the U.S. envoy’s all-out reply.") == ["Don't", "the", "U.S", "envoy’s", "all-out", "reply"]


@given(st.text())
def test_folding_marks_keeps_every_offset(text: str) -> None:
    assert len(fold_marks(text)) == len(text)


def test_folding_marks() -> None:
    assert fold_marks("“a” ‘b’ «c» x‑y\u00a0z") == '"a" \'b\' "c" x-y z'


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("im|possible", True),
        ("a 1|2 b", True),
        ("1|.4", True),
        ("1.|4", True),
        ("1|,400", True),
        ("na|ïve", True),
        ("по|рт", True),
        ("all|-out", False),
        ("Ruun|’s", False),
        ("in 2019|. Then", False),
        ("in 2019.| 4", False),
        ("관심|이", False),
        ("港|口", False),
        ("|start", False),
        ("end|", False),
    ],
)
def test_where_a_cut_parts_a_word_or_number(text: str, cut: bool) -> None:
    assert cuts_word(text.replace("|", ""), text.index("|")) is cut
