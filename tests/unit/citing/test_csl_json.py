"""Sources as CSL-JSON: names the right way round, dates as precise as stated, nothing made up."""

import json
from typing import Any

import pytest

from briefwright.citing.csl_json import csl_item, csl_locator, csl_name, csl_text, date_parts
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


def named(*parts: str) -> dict[str, str]:
    return {"literal": parts[0]} if len(parts) == 1 else {"family": parts[0], "given": parts[1]}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Mira Ashdown", named("Ashdown", "Mira")),
        ("Mira J. Ashdown", named("Ashdown", "Mira J.")),
        ("Ashdown, Mira", named("Ashdown", "Mira")),
        ("홍길동", named("홍", "길동")),
        ("남궁민수", named("남궁", "민수")),
        ("남궁민", named("남궁", "민")),
        ("김구", named("김", "구")),
        ("王小明", named("王", "小明")),
        ("Kim Min-soo", named("Kim", "Min-soo")),
        ("KIM Min-soo", named("KIM", "Min-soo")),
        ("Min-soo Kim", named("Kim", "Min-soo")),
        ("Park Lee", named("Lee", "Park")),
        ("QC/CNA", named("QC/CNA")),
        ("Ruun News Agency", named("Ruun News Agency")),
        ("Our staff reporter", named("Our staff reporter")),
        ("홍길동 기자", named("홍", "길동")),
        ("홍 길동", named("홍", "길동")),
        ("한국통신 정치부", named("한국통신 정치부")),
        ("Reuters", named("Reuters")),
        ("", named("")),
    ],
)
def test_names(name: str, told: dict[str, str]) -> None:
    assert csl_name(name) == told


def test_a_full_source() -> None:
    assert csl_item(source_of("Text.", "s-1", **FULL)) == {
        "id": "s-1",
        "type": "article-newspaper",
        "title": "Ferry to sail again",
        "container-title": "Quay Courier",
        "publisher-place": "PORT RUUN",
        "language": "en",
        "URL": "https://courier.example/a?b=1",
        "author": [named("Ashdown", "Mira"), named("홍", "길동")],
        "issued": {"date-parts": [[2026, 3, 19]]},
    }


def test_nothing_is_made_up() -> None:
    assert csl_item(source_of("Text.", "s-1")) == {"id": "s-1", "type": "article-newspaper"}


def test_a_credit_line_is_the_author_where_there_is_no_byline() -> None:
    assert csl_item(source_of("Text.", "s-1", credit="QC/CNA"))["author"] == [named("QC/CNA")]


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


def test_locators_join_neighbours() -> None:
    assert csl_locator((1, 2, 3, 6)) == "1–3, 6"
    assert csl_locator(()) == ""


def test_the_text_is_json() -> None:
    told: dict[str, Any] = json.loads(csl_text(source_of("Text.", "s-1", headline='"quoted" & <marked>')))
    assert told["title"] == '"quoted" & <marked>'
