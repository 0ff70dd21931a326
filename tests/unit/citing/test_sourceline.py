"""The house sourceline: who, where, language, time with zone, day."""

import pytest

from briefwright.citing.press_file import shipped_style
from unit.citing.cites import captured, cite, notes

SOURCELINE = shipped_style("sourceline")

WIRE = {
    "outlet": "Quay Courier",
    "credit": "QC/CNA",
    "published": "2026-03-19T16:41",
    "dateline_place": "PORT RUUN",
    "language": "en",
}


def test_a_whole_line() -> None:
    line, again = notes(SOURCELINE, cite(captured(**WIRE), 3), cite(captured(**WIRE), 4))
    assert line == "Source: QC/CNA, Quay Courier, Port Ruun, in English 1641 [zone not stated] 19 Mar 2026, para. 3."
    assert again == line.replace("para. 3", "para. 4")


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, "Source: S1, [publisher not stated], [date not stated]."),
        ({"outlet": "항만일보", "language": "ko"}, "Source: 항만일보, in Korean [date not stated]."),
        (
            {"credit": "CNA", "published": "2026-03-19T07:05", "published_zone": "GMT"},
            "Source: CNA, 0705 GMT 19 Mar 2026.",
        ),
    ],
)
def test_what_is_not_stated_is_said(fields: dict[str, str], told: str) -> None:
    assert notes(SOURCELINE, cite(captured(**fields))) == [told]


def test_what_the_analyst_supplies_is_bracketed() -> None:
    row = cite(captured(), outlet="Quay Courier", published="2026-03-19", dateline_place="Port Ruun")
    assert notes(SOURCELINE, row, remark="unconfirmed") == [
        "Source: [Quay Courier], [Port Ruun], [19 Mar 2026]; unconfirmed."
    ]
    assert SOURCELINE.bibliography([]) == []
