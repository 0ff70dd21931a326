"""Dates, locators, lists and headline case as citations print them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.citing.words import (
    clock,
    day_first,
    headline_case,
    iso_day,
    listed,
    long_date,
    military_date,
    ranges,
    short_date,
    typographic,
    written_date,
)


@pytest.mark.parametrize(
    ("iso", "long", "short", "day"),
    [
        ("2024-11-06", "November 6, 2024", "6 Nov 2024", "6 November 2024"),
        ("2024-11-06T16:41", "November 6, 2024", "6 Nov 2024", "6 November 2024"),
        ("2024-11-06T16:41:00+09:00", "November 6, 2024", "6 Nov 2024", "6 November 2024"),
        ("2024-05", "May 2024", "May 2024", "May 2024"),
        ("2024", "2024", "2024", "2024"),
        ("2024-13-01", "2024-13-01", "2024-13-01", "2024-13-01"),
        ("2024-00", "2024-00", "2024-00", "2024-00"),
        ("6 November 2024", "6 November 2024", "6 November 2024", "6 November 2024"),
        ("2024년 11월", "2024년 11월", "2024년 11월", "2024년 11월"),
        ("", "", "", ""),
    ],
)
def test_dates_are_printed_as_far_as_they_are_stated(iso: str, long: str, short: str, day: str) -> None:
    assert (long_date(iso), short_date(iso), day_first(iso)) == (long, short, day)


@pytest.mark.parametrize(
    ("iso", "military", "day"),
    [
        ("2024-11-06T16:41", "06 NOV 2024", "2024-11-06"),
        ("2024-05", "MAY 2024", "2024-05"),
        ("2024", "2024", "2024"),
        ("Tuesday", "Tuesday", "Tuesday"),
        ("", "", ""),
    ],
)
def test_dates_of_duty_and_of_machines(iso: str, military: str, day: str) -> None:
    assert (military_date(iso), iso_day(iso)) == (military, day)


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("6 Nov 2024", "2024-11-06"),
        ("16 november 2024", "2024-11-16"),
        ("2024-11-06", "2024-11-06"),
        ("2024-11", "2024-11"),
        ("6 Nix 2024", ""),
        ("“Friday”", ""),
        ("", ""),
    ],
)
def test_written_dates(words: str, iso: str) -> None:
    assert written_date(words) == iso


@pytest.mark.parametrize(
    ("iso", "time"), [("2024-11-06T16:41", "16:41"), ("2024-11-06T07:30:00+01:00", "07:30"), ("2024-11-06", "")]
)
def test_the_time_of_day(iso: str, time: str) -> None:
    assert clock(iso) == time


@pytest.mark.parametrize(
    ("numbers", "shortest", "told"),
    [
        ([1, 2, 3, 6], 2, "1–3, 6"),
        ([6, 2, 1, 2], 2, "1–2, 6"),
        ([2, 3], 3, "2, 3"),
        ([6, 7, 8], 3, "6–8"),
        ([5], 2, "5"),
        ([], 2, ""),
    ],
)
def test_ranges(numbers: list[int], shortest: int, told: str) -> None:
    assert ranges(numbers, shortest) == told


@given(st.sets(st.integers(1, 60)))
def test_ranges_name_every_number_and_no_other(numbers: set[int]) -> None:
    named: set[int] = set()
    for part in ranges(sorted(numbers)).split(", "):
        if part:
            ends = [int(number) for number in part.split("–")]
            named |= set(range(ends[0], ends[-1] + 1))
    assert named == numbers


@pytest.mark.parametrize(
    ("words", "told"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_lists(words: list[str], told: str) -> None:
    assert listed(words, "and") == told


@pytest.mark.parametrize(
    ("captured", "printed"),
    [
        ("ferry to sail in spring", "Ferry to Sail in Spring"),
        ("the talks turn to", "The Talks Turn To"),
        ("of mice and ports", "Of Mice and Ports"),
        ("talks between the ports", "Talks Between the Ports"),
        ("S. Ruun's mayor and the U.S. envoy", "S. Ruun's Mayor and the U.S. Envoy"),
        ("iPhone maker leaves the EU", "iPhone Maker Leaves the EU"),
        ("post-election talks on face-to-face meeting", "Post-Election Talks on Face-to-Face Meeting"),
        ("talks end in a sit-in", "Talks End in a Sit-In"),
        ("hopes for ‘brighter’ day", "Hopes for ‘Brighter’ Day"),
        ("marsh: a shield? the end", "Marsh: A Shield? The End"),
        ("don't wait for it", "Don't Wait for It"),
        ("10 ports — and one quay", "10 Ports — And One Quay"),
        ("  two  spaces ", "  Two  Spaces "),
        ("", ""),
    ],
)
def test_headline_case(captured: str, printed: str) -> None:
    assert headline_case(captured) == printed


@given(st.text(alphabet="aB c-'“. 1ñß부", max_size=30))
def test_headline_case_changes_case_only(text: str) -> None:
    assert headline_case(text).casefold() == text.casefold()
    assert headline_case(headline_case(text)) == headline_case(text)


@pytest.mark.parametrize(
    ("text", "nested", "shaped"),
    [
        ("a 'b' c", True, "a ‘b’ c"),
        ('a "b" c', True, "a ‘b’ c"),
        ('a "b" c', False, "a “b” c"),
        ("a “b” c", True, "a ‘b’ c"),
        ("ports' fares, the '90s", True, "ports’ fares, the ’90s"),
    ],
)
def test_marks_are_made_typographic(text: str, nested: bool, shaped: str) -> None:
    assert typographic(text, nested=nested) == shaped
