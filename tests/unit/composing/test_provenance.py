"""The record of the making holds what is needed to reopen a brief, and nothing that the brief does not show."""

import hashlib

import pytest
from msgspec.structs import replace

from briefwright.composing.compose import compose
from briefwright.model.brief import Brief, Correction
from briefwright.model.passage import stands
from briefwright.model.provenance import Provenance, read_provenance
from unit.model.desk import BOATS, COAL, PORTS, SOURCES, TALKS, desk

CREATED = "2031-11-07T09:00:00Z"


def record(brief: Brief) -> Provenance:
    return read_provenance(compose(brief, SOURCES, CREATED).provenance)


def without_table(brief: Brief) -> Brief:
    return replace(
        brief, template=replace(brief.template, citation=replace(brief.template.citation, sources_table="none"))
    )


def private() -> Brief:
    """The desk without sources table, with a private word in every place that may not leave the house."""
    brief = without_table(desk())
    use, other = brief.sources
    return replace(
        brief,
        front_matter={**brief.front_matter, "left-over": "PRIVATE front"},
        passages=tuple(replace(row, remark="PRIVATE remark", grade="2") for row in brief.passages),
        sources=(replace(use, corrections=(Correction("reliability", "PRIVATE B"),), read=True), other),
    )


def test_it_is_the_same_for_the_same_brief() -> None:
    assert compose(desk(), SOURCES, CREATED).provenance == compose(desk(), SOURCES, CREATED).provenance


def test_passages_carry_place_words_and_hash() -> None:
    row = next(row for row in record(desk()).passages if row.id == BOATS.id)
    assert (row.source, row.start, row.end, row.quote) == (BOATS.source, BOATS.start, BOATS.end, BOATS.exact)
    assert (row.prefix, row.suffix) == (BOATS.prefix, BOATS.suffix)
    assert row.sha256 == hashlib.sha256(BOATS.exact.encode()).hexdigest()
    assert stands(BOATS, TALKS)


def test_sources_carry_their_hashes_and_what_was_captured() -> None:
    rows = {row.id: row for row in record(desk()).sources}
    assert rows[PORTS.id].sha256 == PORTS.sha256
    assert rows[PORTS.id].text_sha256 == PORTS.text_sha256()
    assert rows[PORTS.id].fields == PORTS.fields
    assert rows[PORTS.id].paragraphs == tuple((span.start, span.end) for span in PORTS.paragraphs)


def test_the_brief_can_be_put_together_again() -> None:
    told = record(desk())
    brief = desk()
    assert told.brief.sections == brief.sections
    assert told.brief.template == brief.template
    assert (told.brief.bottom_line, told.brief.key_points) == (brief.bottom_line, brief.key_points)


def test_what_no_item_uses_stays_in_the_house() -> None:
    assert COAL.id not in {row.id for row in record(desk()).passages}
    bare = replace(desk(), sections=desk().sections[:1])
    assert {row.id for row in record(bare).sources} == {PORTS.id}
    assert {use.source for use in record(bare).brief.sources} == {PORTS.id}


def test_private_words_stay_in_the_house() -> None:
    text = compose(private(), SOURCES, CREATED).provenance
    assert "PRIVATE" not in text
    assert COAL.exact not in text


@pytest.mark.parametrize("printed", [{"style": "icd-206"}, {"sources_table": "list"}])
def test_grades_go_along_where_they_are_printed(printed: dict[str, str]) -> None:
    brief = private()
    graded = replace(brief, template=replace(brief.template, citation=replace(brief.template.citation, **printed)))
    told = record(graded)
    assert {row.grade for row in told.passages} == {"2"}
    assert told.brief.sources[0].entered("reliability") == "PRIVATE B"
    assert "PRIVATE remark" not in compose(graded, SOURCES, CREATED).provenance


def test_the_captured_text_beyond_the_passages_stays_in_the_house() -> None:
    assert "agreed on 1.4 million crowns for the quay" not in compose(desk(), SOURCES, CREATED).provenance


def test_a_file_name_goes_along_only_where_the_brief_prints_it() -> None:
    told = desk()
    hidden = replace(
        told, template=replace(told.template, citation=replace(told.template.citation, sources_table="none"))
    )
    assert {row.id: row.file_name for row in record(told).sources} == {PORTS.id: "ports.txt", TALKS.id: "talks.txt"}
    names = {row.id: row.file_name for row in record(hidden).sources}
    assert names[PORTS.id] == ""


def test_letters_that_no_file_can_hold_do_not_stop_it() -> None:
    brief = replace(desk(), title="lone \ud800 surrogate")
    assert record(brief).brief.title == "lone  surrogate"
