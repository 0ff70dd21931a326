"""Numbers and dates as a style asks for them: every form, lists and ranges, missing parts; fields kept in a note."""

from typing import Any

import pytest

from briefwright.citing.csl.dates_in import DateValue, Day
from briefwright.citing.csl.item import Name, read_item
from unit.citing.csl.making import cited


def dated(*parts: list[int], **more: object) -> dict[str, Any]:
    return {"type": "book", "title": "T", "issued": {"date-parts": list(parts), **more}}


@pytest.mark.parametrize(
    ("volume", "form", "printed"),
    [
        ("12", "", "12"),
        ("12", "ordinal", "12th"),
        ("21", "ordinal", "21st"),
        ("3", "long-ordinal", "third"),
        ("14", "roman", "xiv"),
        ("2, 3", "roman", "ii, iii"),
        ("2,3", "", "2, 3"),
        ("2&3", "ordinal", "2nd &#38; 3rd"),
        ("2-4", "", "2–4"),
        ("2 – 4", "roman", "ii–iv"),
        ("A12", "roman", "A12"),
        ("second edition", "ordinal", "second edition"),
    ],
)
def test_numbers_keep_their_order_each_in_the_form(volume: str, form: str, printed: str) -> None:
    shown = cited(f'<number variable="volume" form="{form}"/>', {"type": "book", "volume": volume})
    assert shown == printed


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ('name="month" form="numeric"', "3"),
        ('name="month" form="numeric-leading-zeros"', "03"),
        ('name="month" form="short"', "Mar."),
        ('name="month"', "March"),
        ('name="month" form="short" strip-periods="true"', "Mar"),
        ('name="day" form="numeric-leading-zeros"', "05"),
        ('name="day" form="ordinal"', "5th"),
        ('name="day"', "5"),
        ('name="year" form="short"', "24"),
        ('name="year"', "2024"),
    ],
)
def test_each_part_of_a_date_in_its_form(form: str, printed: str) -> None:
    assert cited(f'<date variable="issued"><date-part {form}/></date>', dated([2024, 3, 5])) == printed


@pytest.mark.parametrize(
    ("year", "printed"),
    [(2024, "24"), (1000, "00"), (999, "999 AD"), (80, "80 AD"), (-44, "44 BC"), (-2024, "2024 BC")],
)
def test_years_outside_our_own_thousand_say_which_era(year: int, printed: str) -> None:
    assert cited('<date variable="issued"><date-part name="year" form="short"/></date>', dated([year])) == printed


OWN = (
    '<date variable="issued" delimiter=" "><date-part name="day" suffix="."/><date-part name="month"/>'
    '<date-part name="year"/></date>'
)


@pytest.mark.parametrize(
    ("parts", "printed"),
    [
        ([[2024, 3, 5]], "5. March 2024"),
        ([[2024, 3]], "March 2024"),
        ([[2024]], "2024"),
        ([[2024, 3, 5], [2024, 3, 8]], "5–8. March 2024"),
        ([[2024, 3, 5], [2024, 4, 8]], "5. March–8. April 2024"),
        ([[2024, 3, 5], [2025, 4, 8]], "5. March 2024–8. April 2025"),
        ([[2024, 3, 5], [2024, 3, 5]], "5. March 2024"),
        ([[2024, 3], [2024, 5]], "March–May 2024"),
        ([[2024], [0]], "2024–"),
    ],
)
def test_a_range_repeats_what_differs_and_the_smaller_parts(parts: list[list[int]], printed: str) -> None:
    assert cited(OWN, dated(*parts)) == printed


def test_a_range_delimiter_of_the_style_stands_where_its_part_differs() -> None:
    layout = (
        '<date variable="issued" delimiter=" "><date-part name="month"/>'
        '<date-part name="year" range-delimiter="/"/></date>'
    )
    assert cited(layout, dated([2024], [2025])) == "2024/2025"
    assert cited(layout, dated([2024, 3], [2024, 5])) == "March–May 2024"


@pytest.mark.parametrize(
    ("precision", "printed"), [("year", "2024"), ("year-month", "March 2024"), ("year-month-day", "March 5, 2024")]
)
def test_a_localised_date_is_as_precise_as_asked(precision: str, printed: str) -> None:
    layout = f'<date variable="issued" form="text" date-parts="{precision}"/>'
    assert cited(layout, dated([2024, 3, 5])) == printed


def test_the_styles_own_part_changes_the_form_of_the_locales() -> None:
    layout = '<date variable="issued" form="text"><date-part name="month" form="short" text-case="uppercase"/></date>'
    assert cited(layout, dated([2024, 3, 5])) == "MAR. 5, 2024"


@pytest.mark.parametrize(
    ("issued", "printed"),
    [({"literal": "in <i>spring</i>"}, "in <i>spring</i>"), ({"date-parts": [[2024]], "season": "Lent"}, "Lent 2024")],
)
def test_words_for_a_date_are_printed_as_they_are(issued: dict[str, Any], printed: str) -> None:
    assert cited(OWN, {"type": "book", "issued": issued}) == printed


def test_dates_may_come_as_words_and_lists_may_hold_rubbish() -> None:
    item = read_item(
        {
            "id": 7,
            "type": "book",
            "issued": "5 March 2024",
            "accessed": "",
            "author": [1, {"family": " "}],
            "note": None,
        }
    )
    assert item.dates == {"issued": DateValue(Day(2024, 3, 5))}
    assert (item.id, item.names, item.text) == ("7", {}, {})


def test_lines_of_a_note_name_people_dates_and_the_type() -> None:
    note = "editor: Quay || Ada\nissued: 2024-03-05\ntype: report\nauthor: Port Office\nvolume:\nAs heard: no field."
    item = read_item({"id": "a", "type": "book", "note": note})
    assert item.type == "report"
    assert item.names == {"editor": (Name("Quay", "Ada"),), "author": (Name(literal="Port Office"),)}
    assert item.dates == {"issued": DateValue(Day(2024, 3, 5))}


def test_a_field_that_is_there_is_not_overwritten_by_the_note() -> None:
    item = read_item({"id": "a", "type": "book", "volume": "2", "note": "{:volume: 9} {:edition: 3} seen"})
    assert (item.text["volume"], item.text["edition"]) == ("2", "3")
