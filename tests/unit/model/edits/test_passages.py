"""Grade and remark of a passage."""

import pytest

from briefwright.model.brief import Brief, Section
from briefwright.model.edits.passages import set_grade, set_remark
from briefwright.model.passage import Passage
from briefwright.model.template import SectionPlan, Template

PLAN = SectionPlan(id="a", title="A")
BRIEF = Brief(
    id="b",
    title="T",
    template=Template(id="t", name="T", sections=(PLAN,)),
    sections=(Section(plan=PLAN),),
    passages=(
        Passage(id="p1", source="s", start=0, end=3, exact="one"),
        Passage(id="p2", source="s", start=4, end=7, exact="two"),
    ),
)


def test_a_grade_is_set_and_withdrawn() -> None:
    graded = set_grade(BRIEF, "p2", "6")
    assert [passage.grade for passage in graded.passages] == ["", "6"]
    assert set_grade(graded, "p2", "") == BRIEF


@pytest.mark.parametrize("grade", ["0", "7", "A", "12"])
def test_what_is_no_grade_is_refused(grade: str) -> None:
    with pytest.raises(ValueError, match="no credibility digit"):
        set_grade(BRIEF, "p1", grade)


def test_a_remark_is_trimmed() -> None:
    assert set_remark(BRIEF, "p1", " look again ").passages[0].remark == "look again"


def test_unknown_passages_are_refused() -> None:
    with pytest.raises(KeyError):
        set_grade(BRIEF, "p9", "1")
    with pytest.raises(KeyError):
        set_remark(BRIEF, "p9", "x")
