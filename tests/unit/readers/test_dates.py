"""Dates as wire copy writes them."""

import pytest

from briefwright.readers.dates import either_date, find_date, find_day, is_ambiguous, iso_date


@pytest.mark.parametrize(
    ("written", "value", "zone"),
    [
        ("06 Nov 2024, 16:41", "2024-11-06T16:41", ""),
        ("Nov 6, 2024", "2024-11-06", ""),
        ("Nov. 6, 2024, 4:41 p.m. EST", "2024-11-06T16:41", "EST"),
        ("November 6, 2024 12:05 AM KST", "2024-11-06T00:05", "KST"),
        ("6 November 2024 at 09:30 GMT", "2024-11-06T09:30", "GMT"),
        ("2024-11-06T16:41:05+09:00", "2024-11-06T16:41:05", "+09:00"),
        ("2024-11-06T16:41:05.123Z", "2024-11-06T16:41:05", "Z"),
        ("2024.11.06. 16:41", "2024-11-06T16:41", ""),
        ("2024년 11월 6일 오후 4시 41분", "2024-11-06T16:41", ""),
        ("2024年11月6日", "2024-11-06", ""),
        ("6 ноября 2024", "2024-11-06", ""),
        ("6. November 2024", "2024-11-06", ""),
        ("le 1er août 2024", "2024-08-01", ""),
        ("6 de noviembre de 2024", "2024-11-06", ""),
        ("6 novembre 2024 à 16h41", "2024-11-06T16:41", ""),
        ("23/11/2024", "2024-11-23", ""),
        ("11/23/2024", "2024-11-23", ""),
        ("29 Feb 2024", "2024-02-29", ""),
    ],
)
def test_dates_are_read_to_the_precision_stated(written: str, value: str, zone: str) -> None:
    text = f"xx  {written}"
    found = find_date(text, 4, len(text))
    assert found
    assert (found.value, found.zone) == (value, zone)
    assert text[found.zone_start : found.zone_end] == zone or not zone
    assert text[found.start] in written


@pytest.mark.parametrize(
    "written",
    [
        "06/11/2024",
        "30 Feb 2024",
        "Nov 41, 2024",
        "2024-13-06",
        "May 2024",
        "1234567",
        "Room 6, 2024",
        "6 Nov 1024",
        "",
    ],
)
def test_what_is_ambiguous_or_no_date_is_not_read(written: str) -> None:
    assert find_date(written, 0, len(written)) is None


def test_an_impossible_time_leaves_the_day() -> None:
    found = find_date("6 Nov 2024, 25:61", 0, 17)
    assert found
    assert found.value == "2024-11-06"


def test_ambiguity_can_be_asked_for() -> None:
    assert is_ambiguous("06/11/2024")
    assert not is_ambiguous("06/06/2024")
    assert not is_ambiguous("23/11/2024")


@pytest.mark.parametrize("written", ["Nov. 6", "6 ноября", "11월 6일"])
def test_days_without_a_year_take_the_one_given(written: str) -> None:
    found = find_day(written, 0, len(written), 2023)
    assert found
    assert found.value == "2023-11-06"


@pytest.mark.parametrize(
    ("stated", "expected"),
    [("2024-11", ("2024-11", "")), ("2024-13", ("", "")), ("yesterday", ("", "")), ("20241106", ("", ""))],
)
def test_machine_dates(stated: str, expected: tuple[str, str]) -> None:
    assert iso_date(stated) == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("06/11/2024", ["2024-11-06", "2024-06-11"]),
        ("6-11-2024, 16:41 GMT", ["2024-11-06T16:41", "2024-06-11T16:41"]),
        ("٠٦/١١/٢٠٢٤", ["2024-11-06", "2024-06-11"]),
        ("Published 3/4/25, 9:15 PM", ["2025-04-03T21:15", "2025-03-04T21:15"]),
        ("입력 24.11.06 16:41", ["2024-11-06T16:41", "2006-11-24T16:41"]),
        ("入力 04/05/06", ["2004-05-06", "2006-05-04", "2006-04-05"]),
        ("06.11.2024", []),
        ("06.11.24", []),
        ("13/11/2024", []),
        ("version 1.2.10", []),
        ("the 06/11/24 list of 40 ports", []),
    ],
)
def test_dates_in_figures_have_all_their_readings(text: str, values: list[str]) -> None:
    assert [reading.value for reading in either_date(text, 0, len(text))] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [("31/10/24", "2024-10-31"), ("Datum: 06.11.24", "2024-11-06"), ("1/2/3", ""), ("release 10.01.12.4", "")],
)
def test_short_dates_are_read_where_one_day_fits(text: str, value: str) -> None:
    found = find_date(text, 0, len(text))
    assert (found.value if found else "") == value
