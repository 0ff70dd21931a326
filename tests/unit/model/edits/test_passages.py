"""Grade, original and remark of a passage; passages for quotations that were typed."""

import pytest
from msgspec.structs import replace

from briefwright.model.brief import Brief, Section, Words
from briefwright.model.edits.passages import owned, set_grade, set_original, set_remark
from briefwright.model.passage import Passage
from briefwright.model.quotation import Quotation
from briefwright.model.template import SectionPlan, Template
from unit.model.desk import BOATS, MAY, SOURCES, TALKS, item, words_of

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


def test_an_original_is_set_and_withdrawn() -> None:
    said = set_original(BRIEF, "p2", " Ada Quill,\npost on Chirp ")
    assert [passage.quotes for passage in said.passages] == ["", "Ada Quill, post on Chirp"]
    assert set_original(said, "p2", "") == BRIEF


def test_a_remark_is_trimmed() -> None:
    assert set_remark(BRIEF, "p1", " look again ").passages[0].remark == "look again"


def test_unknown_passages_are_refused() -> None:
    with pytest.raises(KeyError):
        set_grade(BRIEF, "p9", "1")
    with pytest.raises(KeyError):
        set_remark(BRIEF, "p9", "x")
    with pytest.raises(KeyError):
        set_original(BRIEF, "p9", "x")


def test_a_typed_quotation_gets_a_passage_of_its_own_and_a_picked_one_keeps_its() -> None:
    typed = replace(words_of(BOATS), passage="")
    foreign = replace(typed, source="s-elsewhere")
    row = replace(item("i", Words("She said: "), typed, words_of(MAY), foreign), editors_note=(typed,))
    new, made = owned(row, SOURCES)
    (passage,) = made
    assert (passage.source, passage.exact, passage.start) == (TALKS.id, BOATS.exact, BOATS.start)
    said, picked, left = (run for run in new.paragraphs[0].runs if isinstance(run, Quotation))
    assert said == replace(typed, passage=passage.id)
    assert (picked, left) == (words_of(MAY), foreign)
    assert new.editors_note == (typed,)
    assert owned(new, SOURCES) == (new, ())
