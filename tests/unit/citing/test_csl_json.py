"""Sources as CSL-JSON: names the right way round, dates as precise as stated, nothing made up."""

import json
from typing import Any

import pytest

from briefwright.citing.csl_json import csl_item, csl_text, date_parts
from briefwright.model.brief import Correction, SourceUse
from unit.model.texts import source_of

FULL = {
    "headline": "Ferry to sail again",
    "outlet": "Quay Courier",
    "byline": "Mira Ashdown; 홍길동",
    "published": "2026-03-19T16:41",
    "dateline_place": "PORT RUUN",
    "language": "en",
    "url": "https://courier.example/a?b=1",
}


def test_a_full_source() -> None:
    assert csl_item(source_of("Text.", "s-1", **FULL)) == {
        "id": "s-1",
        "type": "article-newspaper",
        "title": "Ferry to sail again",
        "container-title": "Quay Courier",
        "language": "en",
        "URL": "https://courier.example/a?b=1",
        "author": [{"family": "Ashdown", "given": "Mira"}, {"family": "홍", "given": "길동"}],
        "issued": {"date-parts": [[2026, 3, 19]]},
    }


def test_nothing_is_made_up() -> None:
    assert csl_item(source_of("Text.", "s-1")) == {"id": "s-1", "type": "article-newspaper"}


def test_a_credit_line_is_the_author_where_there_is_no_byline() -> None:
    assert csl_item(source_of("Text.", "s-1", credit="QC/CNA"))["author"] == [{"literal": "QC/CNA"}]


@pytest.mark.parametrize(
    ("fields", "authors"),
    [
        ({}, [{"literal": "@quay"}]),
        ({"byline": "Mira Ashdown"}, [{"family": "Ashdown", "given": "Mira", "suffix": "(@quay)"}]),
        ({"byline": "Quay Newsroom"}, [{"literal": "Quay Newsroom (@quay)"}]),
        ({"credit": "CNA"}, [{"literal": "CNA (@quay)"}]),
        (
            {"byline": "홍길동; Mira Ashdown"},
            [{"family": "홍", "given": "길동", "suffix": "(@quay)"}, {"family": "Ashdown", "given": "Mira"}],
        ),
    ],
)
def test_a_handle_stands_behind_the_name_it_belongs_to(fields: dict[str, str], authors: list[dict[str, str]]) -> None:
    use = SourceUse(source="s-1", label="S1", corrections=(Correction("handle", "@quay"),))
    assert csl_item(source_of("Text.", "s-1", **fields), use)["author"] == authors


def test_what_the_analyst_says_goes_first() -> None:
    corrections = (
        Correction("outlet", "Harbour Times"),
        Correction("accessed", "2026-03-21"),
        Correction("byline", ""),
    )
    use = SourceUse(source="s-1", label="S1", corrections=(*corrections, Correction("short_headline", "Ferry")))
    item = csl_item(source_of("Text.", "s-1", **FULL), use)
    assert (item["container-title"], item["title-short"]) == ("Harbour Times", "Ferry")
    assert item["accessed"] == {"date-parts": [[2026, 3, 21]]}
    assert "author" not in item


@pytest.mark.parametrize(
    ("iso", "parts"),
    [("2026", [2026]), ("2026-03", [2026, 3]), ("2026-03-19T16:41+01:00", [2026, 3, 19]), ("soon", [])],
)
def test_dates_are_as_precise_as_stated(iso: str, parts: list[int]) -> None:
    assert date_parts(iso) == parts


def test_the_text_is_json() -> None:
    told: dict[str, Any] = json.loads(csl_text(source_of("Text.", "s-1", headline='"quoted" & <marked>')))
    assert told["title"] == '"quoted" & <marked>'
