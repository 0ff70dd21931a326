"""Dates, numbers, pages, labels, locators, terms."""

from typing import Any

import pytest

from briefwright.citing.csl.context import Cite
from briefwright.citing.csl.dates_in import DateValue, Day, read_date_value, read_raw
from briefwright.citing.csl.locale import Locale, candidates
from briefwright.citing.csl.numbers import is_many, is_numeric, long_ordinal, ordinal, roman
from briefwright.citing.csl.pages import page_range
from briefwright.citing.csl.parse import load_locale
from unit.citing.csl.making import SHELF, cited, compiled, document, html

TEXT_DATE = '<date variable="issued" form="text"/>'


@pytest.fixture(scope="module")
def english() -> Locale:
    return load_locale("en-US", SHELF.locale)


@pytest.mark.parametrize(
    ("data", "value"),
    [
        ({"date-parts": [[2024, 3, 5]]}, DateValue(Day(2024, 3, 5))),
        ({"date-parts": [["2024", "3"]]}, DateValue(Day(2024, 3))),
        ({"date-parts": [[2024], [2025]]}, DateValue(Day(2024), Day(2025))),
        ({"date-parts": [[2024, 13]]}, DateValue(Day(2024, season=1))),
        ({"date-parts": [[2024, 22]]}, DateValue(Day(2024, season=2))),
        ({"date-parts": [[2024, 32]]}, DateValue(Day(2024, season=4))),
        ({"date-parts": [[2024, 33]]}, DateValue(Day(2024))),
        ({"date-parts": [[2024]], "season": 4, "circa": True}, DateValue(Day(2024, season=4), circa=True)),
        ({"date-parts": [[2024, 99, 99]]}, DateValue(Day(2024))),
        ({"literal": "in the spring"}, DateValue(literal="in the spring")),
        ({"date-parts": [[]]}, None),
        ({}, None),
    ],
)
def test_dates_as_given(data: dict[str, Any], value: DateValue | None) -> None:
    assert read_date_value(data) == value


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("2024-03-05", DateValue(Day(2024, 3, 5))),
        ("2024-03-05T16:41:00Z", DateValue(Day(2024, 3, 5))),
        ("2024-03/2024-05", DateValue(Day(2024, 3), Day(2024, 5))),
        ("2024/..", DateValue(Day(2024), Day(0))),
        ("5 March 2024", DateValue(Day(2024, 3, 5))),
        ("March 5, 2024", DateValue(Day(2024, 3, 5))),
        ("5-Mar-2024", DateValue(Day(2024, 3, 5))),
        ("Sept. 2024", DateValue(Day(2024, 9))),
        ("Summer 2024", DateValue(Day(2024, season=2))),
        ("Spring 1999 - Summer 2001", DateValue(Day(1999, season=1), Day(2001, season=2))),
        ("May/June 2004", DateValue(Day(2004, 5), Day(2004, 6))),
        ("ca. 1900", DateValue(Day(1900), circa=True)),
        ("1900?", DateValue(Day(1900), circa=True)),
        ("the day before", DateValue(literal="the day before")),
    ],
)
def test_dates_in_words(raw: str, value: DateValue) -> None:
    assert read_raw(raw) == value


@pytest.mark.parametrize(
    ("parts", "printed"),
    [
        ([[2024, 3, 5]], "March 5, 2024"),
        ([[2024, 3]], "March 2024"),
        ([[2024]], "2024"),
        ([[2024, 3, 5], [2024, 3, 8]], "March 5–8, 2024"),
        ([[2024, 3, 5], [2024, 4, 8]], "March 5–April 8, 2024"),
        ([[2024, 12, 31], [2025, 1, 2]], "December 31, 2024–January 2, 2025"),
        ([[2024, 21]], "Spring 2024"),
        ([[-44]], "44 BC"),
    ],
)
def test_dates_and_ranges_in_text(parts: list[list[int]], printed: str) -> None:
    assert cited(TEXT_DATE, {"issued": {"date-parts": parts}}) == printed


def test_a_korean_date() -> None:
    made = document(compiled(TEXT_DATE, style='default-locale="ko-KR"'), {"issued": {"date-parts": [[2024, 3, 5]]}})
    assert html(made.preview([Cite("a")])) == "2024년 3월 5일"


def test_naming_the_type_among_others_is_enough() -> None:
    layout = '<choose><if type="book report"><text value="yes"/></if><else><text value="no"/></else></choose>'
    assert [cited(layout, {"type": kind}) for kind in ("report", "thesis")] == ["yes", "no"]


def test_a_condition_asks_whether_a_date_is_certain() -> None:
    layout = '<choose><if is-uncertain-date="issued"><text value="about"/></if><else><text value="on"/></else></choose>'
    assert cited(layout, {"issued": {"date-parts": [[1900]], "circa": 1}}) == "about"
    assert cited(layout, {"issued": {"date-parts": [[1900]]}}) == "on"


@pytest.mark.parametrize(
    ("number", "printed"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (21, "21st"), (112, "112th")],
)
def test_english_ordinals(english: Locale, number: int, printed: str) -> None:
    assert ordinal(number, english) == printed


def test_long_ordinals_end_at_ten(english: Locale) -> None:
    assert [long_ordinal(number, english) for number in (1, 10, 11)] == ["first", "tenth", "11th"]


def test_a_style_without_a_default_suffix_counts_as_csl_1_0_did() -> None:
    # CSL 1.0.2, "Ordinal Suffixes": a style's ordinals replace the locale's, and 04 is for all others.
    terms = "".join(f'<term name="ordinal-0{n}">{suffix}</term>' for n, suffix in enumerate("abcd", 1))
    layout = '<number variable="edition" form="ordinal"/>'
    style = compiled(layout, more=f"<locale><terms>{terms}</terms></locale>")
    printed = [
        html(document(style, {"edition": str(number)}).preview([Cite("a")])) for number in (1, 2, 3, 5, 11, 13, 21, 112)
    ]
    assert printed == ["1a", "2b", "3c", "5d", "11d", "13d", "21a", "112d"]


def test_lines_of_a_note_that_are_fields_leave_the_note() -> None:
    layout = '<text variable="note"/><text variable="genre" prefix=" | "/>'
    assert cited(layout, {"note": "genre: letter\nKept at home"}) == "Kept at home | letter"
    assert cited(layout, {"note": "genre: letter"}) == " | letter"
    assert cited(layout, {"note": "Kept {:genre: letter} at home"}) == "Kept  at home | letter"


def test_french_ordinals_follow_the_gender() -> None:
    layout = '<number variable="edition" form="ordinal"/>'
    made = document(compiled(layout, style='default-locale="fr-FR"'), {"edition": 1})
    assert html(made.preview([Cite("a")])) == "1<sup>r</sup><sup>e</sup>"


@pytest.mark.parametrize(("number", "printed"), [(4, "iv"), (1990, "mcmxc"), (0, "0"), (4000, "4000")])
def test_roman_numerals(number: int, printed: str) -> None:
    assert roman(number) == printed


@pytest.mark.parametrize(
    ("text", "numeric"),
    [
        ("5", True),
        ("D2", True),
        ("2b", True),
        ("2, 3", True),
        ("2-4", True),
        ("2 & 4", True),
        ("5 ed.", False),
        ("", False),
    ],
)
def test_what_counts_as_numeric(text: str, *, numeric: bool) -> None:
    assert is_numeric(text) is numeric


@pytest.mark.parametrize(
    ("text", "many"),
    [("12", False), ("12-14", True), ("i–ix", True), ("12, 14", True), ("12, and 14", True), ("vol. 3", False)],
)
def test_what_counts_as_many(text: str, *, many: bool) -> None:
    assert is_many(text) is many


@pytest.mark.parametrize(
    ("form", "printed"),
    [("", "321-28"), ("expanded", "321-328"), ("minimal", "321-8"), ("minimal-two", "321-28"), ("chicago", "321-28")],
)
def test_page_ranges(form: str, printed: str) -> None:
    assert page_range("321-28", form, "-") == printed


@pytest.mark.parametrize(
    ("pages", "printed"),
    [
        ("101-108", "101–8"),
        ("100-104", "100–104"),
        ("1496-1500", "1496–1500"),
        ("n1-n4, 7", "n1–n4, 7"),
        ("8n11564-8n1568", "8n11564–68"),
        ("8n11564-9n1568", "8n11564-9n1568"),
        ("a\\-b", "a\\-b"),
    ],
)
def test_chicago_page_ranges(pages: str, printed: str) -> None:
    assert page_range(pages, "chicago-15", "–") == printed.replace("n1–n4", "n1–4")


LOCATOR = '<group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group>'


@pytest.mark.parametrize(
    ("locator", "label", "printed"),
    [
        ("12", "page", "p. 12"),
        ("12-14", "page", "pp. 12–14"),
        ("4", "paragraph", "para. 4"),
        ("4, 6", "paragraph", "paras. 4, 6"),
        ("ix", "page", "p. ix"),
        ("vol. 1, fol. 186", "page", "vol. 1, fol. 186"),
        ("tide", "sub verbo", "s.v. tide"),
    ],
)
def test_locators_and_their_labels(locator: str, label: str, printed: str) -> None:
    assert cited(LOCATOR, {"title": "T"}, locator=locator, label=label) == printed


def test_terms_fall_back_to_longer_forms(english: Locale) -> None:
    assert english.term("editor", "verb-short") == "ed. by"
    assert english.term("editor", "symbol") == english.term("editor", "short")
    assert english.term("no date", "short") == english.term("no-date", "short") == "n.d."
    assert english.term("nothing of the kind") == ""


def test_locales_are_asked_nearest_first() -> None:
    assert candidates("de-AT") == ["de-AT", "de-DE", "en-US"]
    assert candidates("en-US") == ["en-US"]
    assert candidates("xx") == ["xx", "en-US"]


def test_the_styles_own_terms_stand_above_the_locale_file() -> None:
    more = (
        '<locale><terms><term name="and">all</term></terms></locale>'
        '<locale xml:lang="en"><terms><term name="and">and also</term></terms></locale>'
        '<locale xml:lang="de"><terms><term name="and">samt</term></terms></locale>'
    )
    made = document(compiled('<text term="and"/>', more=more), {"title": "T"})
    assert html(made.preview([Cite("a", prefix="x")])) == "x and also"
