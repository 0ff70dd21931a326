"""Where letters stand on a page: edges, gaps and parts of a word, from left to right and from right to left."""

import pytest

from briefwright.model.page_map import WordPlace

QUAY = WordPlace(10, 5, 15, (100.0, 106.0, 113.0, 118.0, 125.0))
"""Four letters of a word that begins at the captured offset 10."""
SEFER = WordPlace(40, 5, 15, (80.0, 74.0, 65.0, 60.0))
"""Three letters read from right to left."""


def test_a_word_ends_behind_its_last_letter_whichever_way_it_is_read() -> None:
    assert (QUAY.start, QUAY.end) == (10, 14)
    assert (SEFER.start, SEFER.end) == (40, 43)


def test_left_and_right_are_those_of_the_page() -> None:
    assert (QUAY.left, QUAY.right) == (100.0, 125.0)
    assert (SEFER.left, SEFER.right) == (60.0, 80.0)


@pytest.mark.parametrize(
    ("word", "x", "offset"),
    [
        (QUAY, 0.0, 10),
        (QUAY, 102.9, 10),
        (QUAY, 103.1, 11),
        (QUAY, 116.0, 13),
        (QUAY, 400.0, 14),
        (SEFER, 400.0, 40),
        (SEFER, 73.0, 41),
        (SEFER, 61.0, 43),
        (SEFER, -5.0, 43),
    ],
)
def test_a_click_finds_the_nearest_gap_between_letters(word: WordPlace, x: float, offset: int) -> None:
    assert word.letter_at(x) == offset


@pytest.mark.parametrize(
    ("word", "start", "end", "edges"),
    [
        (QUAY, 10, 14, (100.0, 125.0)),
        (QUAY, 0, 99, (100.0, 125.0)),
        (QUAY, 11, 13, (106.0, 118.0)),
        (QUAY, 0, 11, (100.0, 106.0)),
        (QUAY, 13, 99, (118.0, 125.0)),
        (SEFER, 40, 41, (74.0, 80.0)),
        (SEFER, 41, 99, (60.0, 74.0)),
    ],
)
def test_a_part_of_a_word_is_bounded_by_its_letters(
    word: WordPlace, start: int, end: int, edges: tuple[float, float]
) -> None:
    assert word.part(start, end) == edges
