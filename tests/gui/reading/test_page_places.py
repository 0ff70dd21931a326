"""The index of a page map: strips of spans, letters under points, words under double clicks."""

import pytest

from briefwright.gui.reading.page_places import Places, word_at
from briefwright.model.page_map import PageMap, PagePlaces, WordPlace


def word(start: int, letters: int, left: float, top: float, *, wide: float = 5.0, turned: bool = False) -> WordPlace:
    edges = tuple(left + wide * n for n in range(letters + 1))
    return WordPlace(start, top, top + 10, edges[::-1] if turned else edges)


def page(*words: WordPlace) -> PagePlaces:
    return PagePlaces(600, 800, words)


# "one two three" on two lines, then the second column beside the first line, then a second page
LINES = page(
    word(0, 3, 50, 100), word(4, 3, 70, 100), word(8, 5, 50, 114), word(14, 4, 300, 100), word(19, 4, 300, 114)
)
PLACES = Places(PageMap((LINES, page(word(24, 6, 50, 90)))))


def test_a_span_has_a_strip_on_each_line_in_the_order_of_the_text() -> None:
    strips = PLACES.strips(4, 23)
    assert [(strip.page, strip.box.left(), strip.box.right()) for strip in strips] == [
        (0, 70, 85),
        (0, 50, 75),
        (0, 300, 320),
        (0, 300, 320),
    ]


def test_a_strip_ends_at_the_letter_and_covers_the_space_between() -> None:
    (strip,) = PLACES.strips(1, 6)
    assert (strip.box.left(), strip.box.right()) == (55, 80)
    assert PLACES.strips(3, 4) == []


def test_a_strip_holds_its_letters_with_room_above_and_below() -> None:
    (strip,) = PLACES.strips(0, 3)
    assert strip.box.top() < 100
    assert 110 < strip.box.bottom() < 114


@pytest.mark.parametrize(
    ("x", "y", "offset"),
    [(50, 105, 0), (56, 105, 1), (67, 105, 3), (180, 105, 7), (250, 105, 14), (61, 119, 10), (10, 700, 8),
     (310, 300, 21)],
)  # fmt: skip
def test_a_point_belongs_to_the_nearest_letter_of_the_nearest_line(x: float, y: float, offset: int) -> None:
    assert PLACES.offset_at(0, x, y) == offset


def test_a_page_without_words_has_no_letters() -> None:
    places = Places(PageMap((page(),)))
    assert places.offset_at(0, 10, 10) is None
    assert places.offset_at(7, 10, 10) is None
    assert places.caret(0) is None
    assert places.strips(0, 5) == []
    assert places.first_below(0, 0) is None
    assert places.beside(0, 1) is None


@pytest.mark.parametrize(("offset", "x"), [(0, 50), (2, 60), (3, 65), (8, 50), (13, 75), (30, 80)])
def test_the_caret_stands_before_its_letter(offset: int, x: float) -> None:
    strip = PLACES.caret(offset)
    assert strip is not None
    assert strip.box.left() == x


def test_letters_without_a_place_lead_to_their_neighbours() -> None:
    strip = PLACES.caret(400)
    assert strip is not None
    assert strip.page == 1


def test_up_and_down_stay_in_the_column_and_go_on_over_the_page() -> None:
    assert PLACES.beside(1, 1) == 9
    assert PLACES.beside(9, -1) == 1
    assert PLACES.beside(15, 1) == 20
    assert PLACES.beside(9, 1) == 25
    assert PLACES.beside(25, 1) is None
    assert PLACES.beside(1, -1) is None
    assert PLACES.beside(25, -1) == 9


def test_first_words_below_a_height() -> None:
    assert PLACES.first_below(0, 0) == 0
    assert PLACES.first_below(0, 105) == 8
    assert PLACES.first_below(0, 500) is None


def test_words_from_right_to_left() -> None:
    places = Places(PageMap((page(word(0, 4, 500, 100, turned=True), word(5, 3, 470, 100, turned=True)),)))
    (strip,) = places.strips(0, 8)
    assert (strip.box.left(), strip.box.right()) == (470, 520)
    assert places.offset_at(0, 519, 105) == 0
    assert places.offset_at(0, 501, 105) == 4
    (part,) = places.strips(0, 2)
    assert (part.box.left(), part.box.right()) == (510, 520)


def test_a_running_title_on_the_line_of_the_text_is_a_line_of_its_own() -> None:
    places = Places(PageMap((page(word(0, 3, 50, 100), word(900, 4, 70, 100)),)))
    assert [strip.box.right() for strip in places.strips(0, 500)] == [65]


@pytest.mark.parametrize(
    ("text", "at", "found"),
    [
        ("The ferry sails.", 6, "ferry"),
        ("The ferry sails.", 4, "ferry"),
        ("Don't go.", 2, "Don't"),
        ("It cost 1.4 million", 9, "1.4"),
        ("🚢 harbour town", 4, "harbour"),
        ("여객선이 출발한다", 1, "여객선이"),
        ("x" * 300 + " quay", 303, "quay"),
    ],
)
def test_a_double_click_takes_the_word(text: str, at: int, found: str) -> None:
    start, end = word_at(text, at)
    assert text[start:end] == found
