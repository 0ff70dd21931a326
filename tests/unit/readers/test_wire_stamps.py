"""Stamps of day and hour below agency copy, and everything that only looks like one."""

import pytest

from briefwright.model.source import Span
from briefwright.readers.wire_stamps import read_stamp


def told(line: str) -> list[tuple[str, str, str]]:
    """Name, value and characters of each field of a line that stands inside a text."""
    text = f"Copy.\n{line}\nMore."
    fields = read_stamp(text, Span(6, 6 + len(line)))
    return [(field.name, field.value, text[field.start : field.end]) for field in fields]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("060712 NOV 24", "2024-11-06T07:12"),
        ("060712 nov 2024", "2024-11-06T07:12"),
        ("312359 DEC 99", "1999-12-31T23:59"),
        ("010000 JAN 69", "2069-01-01T00:00"),
        ("010000 JAN 70", "1970-01-01T00:00"),
        ("290100 FEB 24", "2024-02-29T01:00"),
        ("AP-WS-11-06-24 0712", "2024-11-06T07:12"),
        ("AP-NYC-12-31-25 2359<", "2025-12-31T23:59"),
    ],
)
def test_a_stamp_is_the_moment_of_sending(line: str, value: str) -> None:
    assert told(line) == [("published", value, line)]


@pytest.mark.parametrize(
    ("line", "value", "zone"),
    [
        ("060712Z NOV 24", "2024-11-06T07:12", "Z"),
        ("AP-WS-11-06-24 0712EST", "2024-11-06T07:12", "EST"),
        ("AP-WF-11-06-24 0712GMT<", "2024-11-06T07:12", "GMT"),
    ],
)
def test_the_zone_behind_the_time_is_told_apart(line: str, value: str, zone: str) -> None:
    assert told(line) == [("published", value, line), ("published_zone", zone, zone)]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "060712 NOV",
        "310712 NOV 24",
        "290100 FEB 23",
        "062412 NOV 24",
        "060760 NOV 24",
        "000712 NOV 24",
        "AP-WS-13-06-24 0712",
        "AP-WS-11-31-24 0712",
        "AP-WS-11-06-24",
        "At 060712 NOV 24",
        "060712 NOV 24 and later",
        "060712 NOW 24",
    ],
)
def test_what_is_no_day_or_no_whole_line_is_no_stamp(line: str) -> None:
    assert told(line) == []
