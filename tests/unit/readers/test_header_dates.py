"""Lines above the body that hold a date: what stands beside it, and lines that are sentences."""

import pytest

from briefwright.model.source import Span
from briefwright.readers.header_dates import is_yearless, read_dated


def told(line: str) -> dict[str, list[str]] | None:
    """The values of each field that a line states; None where it is no date line."""
    text = f"Head\n{line}\nBody"
    found = read_dated(text, Span(5, 5 + len(line)))
    if found is None:
        return None
    fields: dict[str, list[str]] = {}
    for field in found.fields:
        fields.setdefault(field.name, []).append(field.value)
        assert 5 <= field.start < field.end <= 5 + len(line)
    return fields


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("12 March 2026", {"published": ["2026-03-12"]}),
        ("Published on 12 March 2026", {"published": ["2026-03-12"]}),
        ("Thursday, March 12, 2026", {"published": ["2026-03-12"]}),
        ("World | 12 March 2026", {"published": ["2026-03-12"]}),
        ("12 March 2026 | By Mira Oakes", {"published": ["2026-03-12"], "byline": ["Mira Oakes"]}),
        ("Mira Oakes | 12 March 2026", {"published": ["2026-03-12"], "byline": ["Mira Oakes"]}),
        (
            "Mira Oakes, Harbour Times | 12 March 2026",
            {"published": ["2026-03-12"], "byline": ["Mira Oakes"], "outlet": ["Harbour Times"]},
        ),
        ("Harbour Times | 12 March 2026", {"published": ["2026-03-12"], "outlet": ["Harbour Times"]}),
        ("12 March 2026 | Harbour Times", {"published": ["2026-03-12"], "credit": ["Harbour Times"]}),
        ("입력 2026.03.12", {"published": ["2026-03-12"]}),
        ("2026年3月12日 配信", {"published": ["2026-03-12"]}),
    ],
)
def test_a_date_line_states_the_day_and_what_stands_beside_it(line: str, fields: dict[str, list[str]]) -> None:
    assert told(line) == fields


@pytest.mark.parametrize(
    "line",
    [
        "The quay was opened on 12 March 2026 by the minister of the ports.",
        "On 12 March 2026 the two governments of the strait agreed to open it",
        "No date stands here",
        "",
    ],
)
def test_a_sentence_with_a_date_is_no_date_line(line: str) -> None:
    assert told(line) is None


@pytest.mark.parametrize(("line", "updated"), [("Updated 12 March 2026", True), ("Published 12 March 2026", False)])
def test_a_line_says_whether_it_is_the_day_of_a_change(line: str, updated: bool) -> None:
    found = read_dated(line, Span(0, len(line)))
    assert found is not None
    assert found.updated is updated


@pytest.mark.parametrize(
    ("line", "yearless"),
    [
        ("12 March", True),
        ("March 12, 07:05", True),
        ("Published on March 12, 7:05 AM", True),
        ("29 February", True),
        ("30 February", False),
        ("On 12 March the quay opened", False),
        ("Officials met on 12 March", False),
        ("Harbour Times", False),
    ],
)
def test_a_day_without_its_year_is_told_from_a_sentence(line: str, yearless: bool) -> None:
    assert is_yearless(line, Span(0, len(line))) is yearless
