"""Levels of letters: UAX 9 on words of our own."""

import pytest

from briefwright.writers.leftward import base_level, is_leftward
from briefwright.writers.pdf.levels import levels


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("abc", "000"),
        ("ab \u05d0\u05d1 cd", "00011000"),
        # numbers run rightward inside leftward text
        ("\u05d0\u05d1\u05d2 42", "111122"),
        # a joiner shows nothing and takes nothing with it
        ("\u0645\u06cc\u200c\u062e\u0648\u0627 AFP 12", "1111111222222"),
        ("\u05d0\u05d1\u05d2\u00ad\u05d3 ab", "11111122"),
        # both brackets of a pair go the same way: with what they hold
        ("\u05d0\u05d1\u05d2\u05d3 (ab \u05d0)", "1111112211" + "1"),
        ("abcd (\u05d0 ef) \u05d1", "000000100000" + "1"),
        # nothing that says otherwise inside: with what stands before
        ("abc (\u05d0) d", "00000100" + "0"),
        ("\u05d0\u05d1 (c) \u05d3", "11112111" + "1"[:0]),
        # pairs may hold pairs; one that is never closed is none
        ("\u05d0\u05d1 [(ab) \u05d2", "11111221" + "11"),
        ("abc \u2067\u05d0 12\u2069 d", "00000112220" + "0"),  # isolates and embeddings
    ],
)
def test_levels(text: str, expected: str) -> None:
    assert "".join(map(str, levels(text)[0])) == expected


@pytest.mark.parametrize(
    ("text", "base"),
    [("\u05d0bc", 0), ("\u05d0\u05d1c", 1), ("I01. \u05d0\u05d1\u05d2", 1), ("", 0), ("12 (3)", 0)],
)
def test_most_letters_decide(text: str, base: int) -> None:
    assert base_level(text) == base


@pytest.mark.parametrize("text", ["", "\u2069\u2069", "\u2068\u05d0", "\u202c", "([{" * 40 + "\u05d0", "\u0378\u05d0"])
def test_every_letter_has_a_level(text: str) -> None:
    assert len(levels(text)[0]) == len(text)


def test_an_isolate_that_begins_leftward_is_leftward() -> None:
    found, _ = levels("abcd \u2068\u05d0 e\u2069 f")
    assert found[6] == 1
    assert found[8] == 2, "a rightward letter inside it"
    assert levels("abcd \u2068e \u05d0\u2069 f")[0][6] % 2 == 0


@pytest.mark.parametrize(
    ("language", "leftward"), [("ar", True), ("he-IL", True), ("FA", True), ("arn", False), ("", False)]
)
def test_languages_written_leftward(language: str, *, leftward: bool) -> None:
    assert is_leftward(language) == leftward
