"""Descriptors and source summaries drafted from the data; the check that says when a summary is out of date."""

from collections.abc import Callable, Sequence

import pytest
from msgspec.structs import replace

from briefwright.checks import summary
from briefwright.composing.grades import admiralty
from briefwright.composing.summary import draft_descriptor, draft_summary
from briefwright.model.brief import Brief
from briefwright.model.edits.front import correct, set_summary
from briefwright.model.source import FieldName
from unit.model.desk import PORTS, SOURCES, TALKS, desk


def graded(brief: Brief, **digits: str) -> Brief:
    names = {name.replace("_", "-"): digit for name, digit in digits.items()}
    rows = tuple(replace(one, grade=names.get(one.id, "")) for one in brief.passages)
    return replace(brief, passages=rows)


def said(brief: Brief, source_id: str, **values: str) -> Brief:
    names: Sequence[FieldName] = ("kind", "dating", "reliability", "descriptor", "outlet", "credit", "published")
    for name in names:
        if name in values:
            brief = correct(brief, source_id, name, values[name])
    return brief


def test_a_descriptor_says_who_when_and_what_is_missing() -> None:
    use = desk().use(PORTS.id)
    assert use
    assert draft_descriptor(PORTS, use) == (
        "Press article of Quay Courier crediting QC/CNA, 19 March 2026, 16:41 (zone not stated), in English; "
        "no URL in captured text"
    )


def test_a_descriptor_of_an_unattributed_text() -> None:
    use = said(desk(), TALKS.id, kind="social post", dating="written before the vote").use(TALKS.id)
    assert use
    told = draft_descriptor(TALKS, use)
    assert told.startswith("Social post without publisher, undated (written before the vote)")
    assert told.endswith("no publisher, author, date or URL in captured text")


def test_a_summary_counts_kinds_dates_origins_and_grades() -> None:
    brief = said(graded(desk(), p_wait="2", p_may="3"), PORTS.id, reliability="b")
    first, each, origins, grades = draft_summary(brief, SOURCES)
    assert first == "Two press articles. Published 19 March 2026; one undated."
    assert each.startswith("S1: Press article of Quay Courier")
    assert ". S2: " in each
    assert origins == ("The two texts go back to two origins; S2 names none and cannot be shown to be independent.")
    assert grades == "Grades: S1 B2–3 (usually reliable)."


def test_outlets_of_one_agency_are_one_origin() -> None:
    brief = said(desk(), TALKS.id, outlet="Harbour News", credit="CNA", published="2026-03-21")
    first, _, origins = draft_summary(brief, SOURCES)
    assert first == "Two press articles. Published between 19 March 2026 and 21 March 2026."
    assert origins == "The two texts go back to one origin (S1 and S2 share one)."


def test_one_source_is_said_to_be_the_only_one() -> None:
    brief = replace(desk(), sections=desk().sections[:1])
    assert draft_summary(brief, SOURCES)[2] == "All rests on this one source."
    assert draft_summary(replace(desk(), sections=()), SOURCES) == ()


def test_the_analysts_descriptor_is_taken_as_it_is() -> None:
    brief = said(desk(), PORTS.id, descriptor="State page; copy of an agency.")
    assert "S1: State page; copy of an agency. S2" in draft_summary(brief, SOURCES)[1]


def test_a_draft_quotes_nobody() -> None:
    brief = desk()
    assert not set('“”"‘') & set(" ".join(draft_summary(brief, SOURCES)))


@pytest.mark.parametrize(
    "change",
    [
        lambda brief: said(brief, PORTS.id, reliability="C"),
        lambda brief: graded(brief, p_wait="4"),
        lambda brief: replace(brief, sections=brief.sections[:1]),
    ],
    ids=["a field", "a grade", "the sources cited"],
)
def test_a_summary_is_stale_once_its_sources_change(change: Callable[[Brief], Brief]) -> None:
    brief = set_summary(desk(), ("Two texts.",))
    assert not list(summary.check(brief, SOURCES))
    (finding,) = summary.check(change(brief), SOURCES)
    assert (finding.check, finding.severity) == ("C3", "warning")
    again = set_summary(change(brief), ("Two texts, read again.",))
    assert not list(summary.check(again, SOURCES))


def test_a_summary_of_an_older_file_or_none_at_all_is_left_alone() -> None:
    assert not list(summary.check(replace(desk(), summary_statement=("Two texts.",)), SOURCES))
    assert not list(summary.check(set_summary(desk(), ()), SOURCES))


def test_digits_of_unfiled_passages_do_not_count() -> None:
    brief = graded(said(desk(), TALKS.id, reliability="F"), p_boats="3", p_coal="6")
    use = brief.use(TALKS.id)
    assert use
    assert admiralty(brief, use) == "F3"
