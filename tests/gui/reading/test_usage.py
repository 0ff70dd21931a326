"""Marks, lanes and counts."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefwright.gui.reading.usage import Mark, Usage, in_lanes, section_label
from briefwright.model.brief import Brief
from briefwright.model.edits.filing import take_out
from briefwright.model.edits.items import set_kind
from gui.reading.desk_parts import empty_brief, filed, full_session, harbour, kept_aside, nameless

WORDS = "The vote left the council one seat short of a majority."


def usage_of(brief: Brief) -> Usage:
    made = Usage()
    made.update(brief)
    return made


def test_marks_stand_in_reading_order_with_their_section() -> None:
    session = full_session()
    marks = usage_of(session.brief).marks("harbour")
    assert [mark.label for mark in marks] == ["1", "1", "0", "2", "3", "2", "2", "3"]
    assert [mark.start for mark in marks] == sorted(mark.start for mark in marks)
    assert marks[2].colour is None
    assert marks[0].colour == "blue"


def test_a_passage_in_two_sections_has_two_lanes() -> None:
    marks = usage_of(full_session().brief).marks("harbour")
    doubled = [mark for mark in marks if mark.passage == marks[-1].passage]
    assert [(mark.lane, mark.lanes) for mark in doubled] == [(0, 2), (1, 2)]


def test_alone_means_the_whole_height() -> None:
    assert usage_of(full_session().brief).marks("nameless")[0].lanes == 1


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 25)), max_size=12))
def test_no_two_marks_share_a_lane_where_they_overlap(rows: list[tuple[int, int]]) -> None:
    marks = in_lanes([Mark(start, start + length, f"p{n}") for n, (start, length) in enumerate(rows)])
    assert len(marks) == len(rows)
    for one in marks:
        assert 0 <= one.lane < one.lanes
        for other in marks:
            if one is not other and one.start < other.end and other.start < one.end:
                assert one.lane != other.lane
                assert one.lanes == other.lanes


def test_counts_per_source_and_section() -> None:
    counts = usage_of(full_session().brief).counts()
    assert counts["harbour"] == {"pact": 2, "north": 3, "mayor": 2}
    assert counts["nameless"] == {"pact": 1, "islands": 1}


def test_a_paraphrase_still_marks_what_it_rests_on() -> None:
    source = harbour()
    brief = filed(empty_brief(source), source, WORDS, "pact", 1)
    brief = set_kind(brief, "i1", "paraphrase", {source.id: source})
    assert [(mark.passage, mark.label) for mark in usage_of(brief).marks("harbour")] == [("p1", "1")]


def test_a_quotation_without_passage_marks_its_own_span() -> None:
    source = harbour()
    brief = filed(empty_brief(source), source, WORDS, "pact", 1)
    (item,) = brief.items()
    (quotation,) = item.quotations()
    straight = replace(item, paragraphs=(replace(item.paragraphs[0], runs=(replace(quotation, passage=""),)),))
    sections = (replace(brief.sections[0], items=(straight,)), *brief.sections[1:])
    marks = usage_of(replace(brief, sections=sections, passages=())).marks("harbour")
    assert [(mark.start, mark.passage, mark.item) for mark in marks] == [(quotation.start, "", "i1")]


def test_following_a_brief_through_acts_is_the_same_as_starting_anew() -> None:
    a, b = harbour(), nameless()
    brief = empty_brief(a, b)
    followed = Usage()
    steps: list[Callable[[Brief], Brief]] = [
        lambda old: filed(old, a, WORDS, "pact", 1),
        lambda old: filed(old, a, WORDS, "north", 2),
        lambda old: kept_aside(old, b, "she added", 3),
        lambda old: set_kind(old, "i1", "comment", {a.id: a}),
        lambda old: take_out(old, "i2"),
    ]
    for step in steps:
        brief = step(brief)
        followed.update(brief)
        fresh = usage_of(brief)
        assert followed.marks("harbour") == fresh.marks("harbour")
        assert followed.counts() == fresh.counts()
        assert followed.loose() == fresh.loose()
    assert followed.loose() == {"nameless": 1}


def test_a_section_without_a_digit_is_called_by_its_number_if_that_is_free() -> None:
    brief = empty_brief()
    plans = [replace(section.plan, key="") for section in brief.sections]
    bare = replace(brief, sections=tuple(replace(s, plan=p) for s, p in zip(brief.sections, plans, strict=True)))
    assert section_label(bare, bare.sections[2]) == "3"
    taken = replace(bare, sections=(replace(bare.sections[0], plan=replace(plans[0], key="3")), *bare.sections[1:]))
    assert section_label(taken, taken.sections[2]) == "•"
