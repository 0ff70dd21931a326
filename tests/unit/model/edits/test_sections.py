"""Making a brief from a template, changing its sections, taking its shape back."""

from typing import get_args

import pytest
from msgspec.structs import replace

from briefwright.model.edits.filing import take_out
from briefwright.model.edits.sections import (
    add_section,
    free_id,
    move_section,
    new_brief,
    plan_section,
    remove_section,
    shape_of,
)
from briefwright.model.template import Colour, SectionPlan
from unit.model.desk import TEMPLATE, desk


def test_a_new_brief_has_the_templates_sections_and_defaults() -> None:
    brief = new_brief(TEMPLATE, "b-2", "The quay", "20 March 2026")
    assert brief.front_matter == {"date": "20 March 2026"}
    assert [section.plan for section in brief.sections] == list(TEMPLATE.sections)
    assert not list(brief.items())


def test_the_shape_of_a_brief_is_a_template_that_makes_it_again() -> None:
    brief, _ = add_section(desk(), "Fares")
    shape = shape_of(brief, "fares-brief", "Fares brief")
    assert (shape.id, shape.name) == ("fares-brief", "Fares brief")
    again = new_brief(shape, "b-3", "T", "today")
    assert [section.plan for section in again.sections] == [section.plan for section in brief.sections]
    assert replace(shape, id=TEMPLATE.id, name=TEMPLATE.name, sections=TEMPLATE.sections) == TEMPLATE


def test_a_new_section_stands_before_the_summary_on_a_free_key_and_colour() -> None:
    brief, section = add_section(desk(), "Gaps")
    assert [row.id for row in brief.sections] == ["posture", "stance", "gaps", "gaps-2", "summary"]
    assert section.plan.key == "4"
    assert section.plan.colour not in {row.plan.colour for row in desk().sections}


def test_colours_repeat_only_when_all_are_used() -> None:
    brief = replace(desk(), sections=())
    colours = []
    for number in range(11):
        brief, section = add_section(brief, f"Section {number}")
        colours.append(section.plan.colour)
    assert set(colours[:9]) == set(get_args(Colour))
    assert colours[9:] == colours[:2]


def test_the_tenth_section_has_no_key() -> None:
    brief = desk()
    for number in range(10):
        brief, section = add_section(brief, f"Section {number}")
    assert section.plan.key == ""
    keys = [row.plan.key for row in brief.sections if row.plan.key]
    assert sorted(keys) == list("123456789")


@pytest.mark.parametrize(
    ("title", "taken", "expected"),
    [
        ("Trump–Kim record", set(), "trump-kim-record"),
        ("부두", set(), "section"),
        ("Gaps", {"gaps", "gaps-2"}, "gaps-3"),
        ("x" * 70, set(), "x" * 40),
    ],
)
def test_ids_are_made_of_titles(title: str, taken: set[str], expected: str) -> None:
    assert free_id(title, taken) == expected


def test_a_section_is_planned_anew_under_its_id() -> None:
    brief = plan_section(desk(), "stance", SectionPlan(id="other", title="Positions", key="7"))
    section = brief.section("stance")
    assert section is not None
    assert (section.plan.title, section.plan.key) == ("Positions", "7")
    assert [item.id for item in section.items] == ["i-boats"]
    with pytest.raises(KeyError):
        plan_section(desk(), "nowhere", SectionPlan(id="other", title="Positions"))


def test_only_an_empty_section_is_removed() -> None:
    with pytest.raises(ValueError, match="still holds"):
        remove_section(desk(), "stance")
    brief = remove_section(take_out(desk(), "i-boats"), "stance")
    assert [section.id for section in brief.sections] == ["posture", "gaps", "summary"]


@pytest.mark.parametrize(
    ("section", "step", "expected"),
    [
        ("stance", -1, ["stance", "posture", "gaps", "summary"]),
        ("stance", 1, ["posture", "gaps", "stance", "summary"]),
        ("posture", -1, ["posture", "stance", "gaps", "summary"]),
        ("summary", 1, ["posture", "stance", "gaps", "summary"]),
    ],
)
def test_sections_move_one_place_and_stop_at_the_ends(section: str, step: int, expected: list[str]) -> None:
    assert [row.id for row in move_section(desk(), section, step).sections] == expected


def test_a_section_that_is_not_there_does_not_move() -> None:
    with pytest.raises(KeyError):
        move_section(desk(), "nowhere", 1)
