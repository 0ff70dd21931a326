"""The two seed articles: text untouched, passages in place, fields as the gold brief expects, nothing invented."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from briefwright.model.source import ENTERED_NAMES, Source
from unit.readers.reading import SHARED, capture, codes, evidence, paragraphs, values

pytestmark = [
    pytest.mark.seeds,
    pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the seed articles are not beside this checkout"),
]


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((SHARED / "gold" / "gold_brief.json").read_text("utf-8"))
    return loaded


@pytest.fixture(scope="module")
def sources(gold: Mapping[str, Any]) -> dict[str, Source]:
    return {row["id"]: capture((SHARED / "seeds" / row["file"]).read_bytes(), row["file"]) for row in gold["sources"]}


def test_captured_text_is_the_file(gold: Mapping[str, Any], sources: Mapping[str, Source]) -> None:
    for row in gold["sources"]:
        source = sources[row["id"]]
        assert source.captured_text == (SHARED / "seeds" / row["file"]).read_bytes().decode("utf-8")
        assert source.sha256 == row["sha256"]
        assert len(source.captured_text) == row["codepoints"]
        assert source.byte_count == row["bytes"]
        assert len(source.paragraphs) == row["paras"]


def test_fields_are_as_expected_and_no_others(gold: Mapping[str, Any], sources: Mapping[str, Source]) -> None:
    for row in gold["sources"]:
        found = values(sources[row["id"]])
        for name, value in row["expect_parsed"].items():
            assert found.pop("interview_by" if name == "reported_interviewer" else name, None) == value, name
        assert not found
        assert not set(found) & set(ENTERED_NAMES)


def test_passages_stand_at_their_offsets_in_their_paragraphs(
    gold: Mapping[str, Any], sources: Mapping[str, Source]
) -> None:
    for row in gold["passages"]:
        source = sources[row["src"]]
        start, end = row["cp"]
        assert source.captured_text[start:end] == row["exact"]
        assert source.paragraph_at(start) == row["para"]


def test_evidence_is_shown_and_everything_is_a_guess(sources: Mapping[str, Source]) -> None:
    wire = sources["S1"]
    shown = {field.name: evidence(wire, field) for field in wire.fields}
    assert shown["outlet"] == "BSS"
    assert shown["credit"] == "BSS/AFP"
    assert shown["published"] == "06 Nov 2024, 16:41"
    assert shown["dateline_place"] == "SEOUL"
    assert shown["dateline_date"] == "Nov 6, 2024"
    assert all(field.guessed and field.reason for source in sources.values() for field in source.fields)


def test_what_is_not_stated_is_said(sources: Mapping[str, Source]) -> None:
    assert {"no-author", "zone-not-stated", "hard-wrapped"} <= set(codes(sources["S1"]))
    assert {"no-headline", "no-outlet", "no-author", "no-date"} <= set(codes(sources["S2"]))


def test_the_dateline_is_part_of_the_first_paragraph(sources: Mapping[str, Source]) -> None:
    assert paragraphs(sources["S1"])[0].startswith("SEOUL, Nov 6, 2024 (BSS/AFP) - ")
