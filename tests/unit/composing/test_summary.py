"""Descriptors and source summaries drafted from the data; the check that says when a summary is out of date."""

from collections.abc import Callable, Sequence

import pytest
from msgspec.structs import replace

from briefwright.checks import summary
from briefwright.composing.descriptor import draft_descriptor
from briefwright.composing.grades import admiralty
from briefwright.composing.summary import draft_summary, source_grade
from briefwright.model.brief import Brief
from briefwright.model.edits.filing import take_out
from briefwright.model.edits.front import correct, set_summary
from briefwright.model.edits.passages import set_original
from briefwright.model.passage import OWN_WORDS
from briefwright.model.source import CAPTURED_NAMES, ENTERED_NAMES, FieldName
from unit.citing.cites import captured, cite, wire
from unit.model.desk import BOATS, PORTS, SOURCES, TALKS, WAIT, desk


def graded(brief: Brief, **digits: str) -> Brief:
    names = {name.replace("_", "-"): digit for name, digit in digits.items()}
    rows = tuple(replace(one, grade=names.get(one.id, "")) for one in brief.passages)
    return replace(brief, passages=rows)


def said(brief: Brief, source_id: str, **values: str) -> Brief:
    names: Sequence[FieldName] = (*CAPTURED_NAMES, *ENTERED_NAMES)
    for name in names:
        if name in values:
            brief = correct(brief, source_id, name, values[name])
    return brief


def test_a_descriptor_says_who_when_and_what_is_missing() -> None:
    use = desk().use(PORTS.id)
    assert use
    assert draft_descriptor(PORTS, use) == (
        "Press article in Quay Courier, crediting QC/CNA, 19 March 2026, 16:41 (zone not stated), in English; "
        "no URL in captured text"
    )


def test_a_descriptor_of_an_unattributed_text() -> None:
    use = said(desk(), TALKS.id, kind="social post", handle="@quill", dating="written before the vote").use(TALKS.id)
    assert use
    assert draft_descriptor(TALKS, use) == (
        "Social post by [@quill], undated (written before the vote); no publisher or URL in captured text"
    )


def test_a_summary_counts_kinds_dates_origins_and_grades() -> None:
    brief = said(graded(desk(), p_wait="2", p_may="3"), PORTS.id, reliability="b")
    first, weight, each, origins, limits, grades = draft_summary(brief, SOURCES)
    assert first == "Two press articles. Published on 19 March 2026; one undated."
    assert weight == (
        "Most items draw on S1 (2 of 3). The section Posture rests on S1 alone. The section Stance rests on S2 alone."
    )
    assert each.startswith("S1: Press article in Quay Courier")
    assert ". S2: " in each
    assert origins == (
        "The two texts go back to two origins; S2 names none and cannot be shown to be independent. "
        "No item rests on two named origins."
    )
    assert limits == "Dated and attributed: S1. Lacking publisher, author or date: S2."
    assert grades == "Grades: S1 B2–3 (usually reliable; probably true to possibly true). Not graded: S2."


def test_outlets_of_one_agency_are_one_origin() -> None:
    brief = said(desk(), TALKS.id, outlet="Harbour News", credit="CNA", published="2026-03-21")
    first, _, _, origins, limits, brackets = draft_summary(brief, SOURCES)
    assert first == "Two press articles. Published between 19 and 21 March 2026."
    assert origins == "The two texts go back to one origin: they do not corroborate one another."
    assert limits == "All are dated and attributed."
    assert brackets == "Square brackets mark what is not in the captured text."


def test_one_source_is_said_to_be_the_only_one() -> None:
    brief = replace(desk(), sections=desk().sections[:1])
    assert draft_summary(brief, SOURCES)[-1] == "All rests on this one source."
    assert draft_summary(replace(desk(), sections=()), SOURCES) == ()


def test_the_analysts_descriptor_is_taken_as_it_is() -> None:
    brief = said(desk(), PORTS.id, descriptor="State page; copy of an agency.")
    assert "S1: State page; copy of an agency. S2" in draft_summary(brief, SOURCES)[2]


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


WIRED = "19 March 2026, 16:41 (KST), in English"


@pytest.mark.parametrize(
    ("fields", "says", "told"),
    [
        (wire(credit="Quay Courier"), {}, f"Press article in Quay Courier, {WIRED}"),
        (wire(byline="Quay Courier"), {}, f"Press article in Quay Courier, {WIRED}"),
        (
            wire(byline="ADA QUILL; Bo Lind", credit="CNA"),
            {},
            f"Press article in Quay Courier by Ada Quill and Bo Lind, crediting CNA, {WIRED}",
        ),
        ({}, {}, "Press article, undated; no headline, publisher, author or URL in captured text"),
        (
            wire(byline="Ben Marsh"),
            {"kind": "interview", "interviewee": "Ida Holm"},
            f"Interview with [Ida Holm] by Ben Marsh in Quay Courier, {WIRED}",
        ),
        (
            wire(credit="CNA", interview_by="Channel 3"),
            {},
            f"Press article in Quay Courier, crediting CNA, {WIRED}; reports an interview by Channel 3",
        ),
        (
            wire(byline="Ada Quill", outlet="Quay Courier"),
            {"kind": "social post", "handle": "@quill", "platform": "Chirp"},
            f"Social post by Ada Quill [@quill] on [Chirp] carried by Quay Courier, {WIRED}",
        ),
        (
            wire(outlet="Ruun TV"),
            {"kind": "TV broadcast", "programme": "The Evening Hour"},
            f"Broadcast [The Evening Hour] on Ruun TV, {WIRED}",
        ),
        (
            wire(byline="Jonas Wrede", outlet="Harbour Press", published="2026", published_zone=""),
            {"kind": "report", "report_number": "HI-12"},
            "Report [HI-12] from Harbour Press by Jonas Wrede, 2026, in English",
        ),
        (
            {"byline": "Nils Aber", "published": "2026-03-14"},
            {"kind": "e-mail"},
            "Personal communication (e-mail) from Nils Aber, 14 March 2026",
        ),
        (
            wire(credit="CNA", published="", dateline_date="2026-03-18"),
            {"translator": "Ada Quill", "language": "ko"},
            (
                "Press article in Quay Courier, crediting CNA, undated (dateline 18 March 2026), in Korean, "
                "translated by [Ada Quill]"
            ),
        ),
        (
            wire(credit="CNA", published="", published_zone=""),
            {"published": "2026-03-19T16:41", "published_zone": "KST"},
            "Press article in Quay Courier, crediting CNA, [19 March 2026, 16:41 (KST)], in English",
        ),
        (
            wire(credit="CNA", published=""),
            {"published": "2026-03-19T16:41"},
            "Press article in Quay Courier, crediting CNA, [19 March 2026, 16:41] (KST), in English",
        ),
        (
            wire(credit="CNA"),
            {"quotes": "Ida Holm, post on Chirp", "info_dates": "6 March 2026; “last week”"},
            (
                f"Press article in Quay Courier, crediting CNA, {WIRED}; date of information 6 March 2026, last week; "
                "passes on the words of [Ida Holm, post on Chirp]"
            ),
        ),
    ],
)
def test_a_descriptor_names_everybody_once_and_brackets_what_is_added(
    fields: dict[str, str], says: dict[str, str], told: str
) -> None:
    row = cite(captured(**fields), **says)
    assert draft_descriptor(row.source, row.use) == told


def test_words_at_second_hand_are_told_by_passage_and_by_source() -> None:
    brief = set_original(said(desk(), TALKS.id, quotes="a note of the office"), WAIT.id, "Ida Holm, post on Chirp")
    told = draft_summary(brief, SOURCES)
    assert "S1: Press article in Quay Courier, crediting QC/CNA" in told[2]
    assert "passes on the words of [Ida Holm, post on Chirp]" in told[2]
    assert "passes on the words of [a note of the office]" in told[2]
    assert "What S1 and S2 quote from others is second-hand." in told[4]
    assert "second-hand" not in " ".join(draft_summary(set_original(desk(), BOATS.id, OWN_WORDS), SOURCES))


@pytest.mark.parametrize(
    ("published", "told"),
    [
        ("2026-03-19", "Published on 19 March 2026."),
        ("2026-02-28", "Published between 28 February and 19 March 2026."),
        ("2025-12-31", "Published between 31 December 2025 and 19 March 2026."),
        ("2026-03", "Published in March 2026."),
        ("2025", "Published between 2025 and 2026."),
    ],
)
def test_a_summary_says_from_when_the_sources_are(published: str, told: str) -> None:
    assert draft_summary(said(desk(), TALKS.id, published=published), SOURCES)[0].endswith(told)


def test_languages_are_said_once_where_they_are_the_same() -> None:
    same, other = said(desk(), TALKS.id, language="en"), said(desk(), TALKS.id, language="ko")
    told = draft_summary(same, SOURCES)
    assert (told[0].startswith("Two press articles, both in English. "), "in English" in told[2]) == (True, False)
    told = draft_summary(other, SOURCES)
    assert told[0].startswith("Two press articles, in English (1) and Korean (1). ")
    assert "in Korean" in told[2]


@pytest.mark.parametrize(
    ("letter", "digits", "told"),
    [
        ("B", "2", "S1 B2 (usually reliable; probably true)"),
        ("f", "", "S1 F (reliability cannot be judged)"),
        ("", "4", "S1 –4 (doubtful)"),
        ("", "", ""),
    ],
)
def test_a_grade_in_words(letter: str, digits: str, told: str) -> None:
    brief = said(graded(desk(), p_wait=digits), PORTS.id, reliability=letter)
    use = brief.use(PORTS.id)
    assert use
    assert source_grade(brief, use) == told


@pytest.mark.parametrize(
    ("change", "stale"),
    [
        (lambda brief: said(brief, PORTS.id, outlet="Harbour News"), True),
        (lambda brief: set_original(brief, WAIT.id, "Ida Holm"), True),
        (lambda brief: said(brief, PORTS.id, reliability="C"), False),
        (lambda brief: said(brief, TALKS.id, outlet="Harbour News"), False),
        (lambda brief: said(brief, PORTS.id, outlet="Harbour News", descriptor="Another page."), False),
        (lambda brief: correct(said(brief, PORTS.id, outlet="x"), PORTS.id, "descriptor", None), False),
        (lambda brief: take_out(take_out(said(brief, PORTS.id, outlet="x"), "i-wait"), "i-may"), False),
    ],
    ids=["a field", "an original", "a grade", "another source", "written again", "withdrawn", "cited no more"],
)
def test_a_descriptor_is_stale_once_its_source_is_told_otherwise(
    change: Callable[[Brief], Brief], *, stale: bool
) -> None:
    brief = said(desk(), PORTS.id, descriptor="State page.")
    assert not list(summary.check(brief, SOURCES))
    found = list(summary.check(change(brief), SOURCES))
    assert [(row.check, row.source) for row in found] == ([("C3", PORTS.id)] if stale else [])
