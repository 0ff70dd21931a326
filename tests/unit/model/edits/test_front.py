"""Front matter, statements, sources on the desk."""

import pytest
from msgspec.structs import replace

from briefwright.model.brief import Brief, Correction, SourceUse, Statement, Words
from briefwright.model.edits.filing import forget, take_out
from briefwright.model.edits.front import (
    add_source,
    add_sources,
    correct,
    exchange_sources,
    mark_read,
    remove_source,
    set_bottom_line,
    set_front_matter,
    set_key_points,
    set_marking,
    set_summary,
    set_template,
    set_title,
    statement,
)
from briefwright.model.edits.passages import set_grade, set_remark
from briefwright.model.marking import Marking
from unit.model.desk import BOATS, PORTS, TALKS, TEMPLATE, desk, words_of


def use(brief: Brief, source: str) -> SourceUse:
    found = brief.use(source)
    assert found is not None
    return found


def test_a_title_is_one_line() -> None:
    assert set_title(desk(), " The\n  ferry ").title == "The ferry"


def test_front_matter_is_set_and_taken_out() -> None:
    brief = set_front_matter(desk(), "number", "8")
    assert brief.front_matter["number"] == "8"
    assert "number" not in set_front_matter(brief, "number", "").front_matter
    assert set_front_matter(brief, "number", "").front_matter["author"] == "Desk"


def test_a_marking_changes_the_brief_and_not_what_else_the_template_says() -> None:
    brief = set_marking(desk(), Marking("tlp", "TLP:GREEN"))
    assert brief.template.marking.text == "TLP:GREEN"
    assert brief.template.sections == desk().template.sections


def test_empty_statements_fall_away() -> None:
    assert statement("") == Statement()
    assert statement("So.", ("i-may",)) == Statement((Words("So."),), ("i-may",))
    brief = set_key_points(desk(), (statement("One."), statement(""), statement("Two.")))
    assert [point.runs for point in brief.key_points] == [(Words("One."),), (Words("Two."),)]
    assert set_bottom_line(brief, statement("So.")).bottom_line == statement("So.")
    assert set_summary(brief, ("One.", "  ", "Two.")).summary_statement == ("One.", "Two.")


def test_sources_are_labelled_in_order_of_arrival_and_gaps_are_filled() -> None:
    brief = add_source(add_source(desk(), "s-3"), "s-4")
    assert [row.label for row in brief.sources] == ["S1", "S2", "S3", "S4"]
    assert add_source(brief, "s-3") is brief
    brief = add_source(remove_source(brief, "s-3"), "s-5")
    assert [(row.source, row.label) for row in brief.sources][2:] == [("s-4", "S4"), ("s-5", "S3")]


def test_another_template_leaves_the_sections_as_they_are() -> None:
    other = replace(TEMPLATE, id="other", product="NOTE", sections=())
    brief = set_template(desk(), other)
    assert (brief.template, brief.sections) == (other, desk().sections)


def test_a_source_in_use_stays() -> None:
    brief = desk()
    for source in (PORTS.id, TALKS.id):
        with pytest.raises(ValueError, match="still uses"):
            remove_source(brief, source)
    bare = take_out(brief, "i-boats")
    for passage in ("p-boats", "p-coal"):
        bare = forget(bare, passage)
    assert remove_source(bare, TALKS.id).use(TALKS.id) is None
    pointed = set_bottom_line(bare, Statement((words_of(BOATS),)))
    with pytest.raises(ValueError, match="still uses"):
        remove_source(pointed, TALKS.id)


def test_corrections_replace_one_another_and_can_be_withdrawn() -> None:
    brief = correct(desk(), PORTS.id, "outlet", "The Courier")
    brief = correct(brief, PORTS.id, "descriptor", "A daily")
    brief = correct(brief, PORTS.id, "outlet", "")
    assert use(brief, PORTS.id).corrections == (Correction("descriptor", "A daily"), Correction("outlet", ""))
    assert use(brief, PORTS.id).entered("descriptor") == "A daily"
    assert use(brief, PORTS.id).entered("accessed") == ""
    assert use(correct(brief, PORTS.id, "outlet", None), PORTS.id).corrections == (Correction("descriptor", "A daily"),)
    assert use(brief, TALKS.id) == use(desk(), TALKS.id)


def test_a_source_is_marked_read_once() -> None:
    brief = mark_read(desk(), PORTS.id)
    assert use(brief, PORTS.id).read
    assert mark_read(brief, PORTS.id) is brief
    assert not use(mark_read(brief, PORTS.id, read=False), PORTS.id).read


def test_a_source_that_is_not_on_the_desk_is_an_error() -> None:
    with pytest.raises(KeyError):
        correct(desk(), "s-nowhere", "outlet", "x")
    with pytest.raises(KeyError):
        mark_read(desk(), "s-nowhere")


def test_grades_and_remarks_belong_to_passages() -> None:
    brief = set_remark(set_grade(desk(), "p-may", "2"), "p-may", " ask the port ")
    passage = brief.passage("p-may")
    assert passage is not None
    assert (passage.grade, passage.remark) == ("2", "ask the port")
    assert [row for row in brief.passages if row.id != "p-may"] == [row for row in desk().passages if row.id != "p-may"]
    with pytest.raises(ValueError, match="no credibility digit"):
        set_grade(brief, "p-may", "7")
    with pytest.raises(KeyError):
        set_grade(brief, "p-nowhere", "1")
    with pytest.raises(KeyError):
        set_remark(brief, "p-nowhere", "x")


def test_many_sources_arrive_at_once_as_one_after_another() -> None:
    one_by_one = add_source(add_source(desk(), "s-3"), "s-4")
    assert add_sources(desk(), ["s-3", "s-port", "s-4", "s-3"]) == one_by_one
    assert add_sources(one_by_one, ["s-4"]) is one_by_one


def test_a_source_nobody_used_gives_its_label_to_what_replaces_it() -> None:
    brief = add_sources(desk(), ["s-3", "s-4", "s-5"])
    brief = exchange_sources(brief, ["s-3", "s-4"], ["s-new", "s-newer"])
    assert [(use.source, use.label) for use in brief.sources[2:]] == [("s-new", "S3"), ("s-5", "S5"), ("s-newer", "S4")]


def test_a_source_in_use_stays_beside_what_was_to_replace_it() -> None:
    brief = exchange_sources(desk(), [PORTS.id], ["s-new"])
    assert [use.label for use in brief.sources] == ["S1", "S2", "S3"]
    assert brief.sources[0].source == PORTS.id
