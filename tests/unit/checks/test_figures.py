"""G1: a figure without alt text is named, one without origin is noted, and so is a logo that says nothing."""

import pytest
from msgspec.structs import replace

from briefwright.checks import CHECKS
from briefwright.model.brief import Brief, Item
from briefwright.model.edits.figures import figure_item, file_figures, set_logo
from briefwright.model.figure import Figure, Logo
from briefwright.model.finding import Finding
from briefwright.model.template import Wording
from unit.model.desk import BOATS, MAY, SOURCES, desk, words_of

SOUND = Figure(picture="1" * 64, description="A quay", credit="Photo: A. Nobody.")
LONG = "The quay after two years of work, seen from the customs house"


def found(brief: Brief, check: str = "G1") -> list[Finding]:
    return [row for _, _, run in CHECKS for row in run(brief, SOURCES) if row.check == check]


def with_figure(figure: Figure, caption: str = "", section: str = "stance") -> Brief:
    return file_figures(desk(), [figure_item("f", figure, caption)], section)


def test_a_described_and_credited_figure_is_sound() -> None:
    assert found(with_figure(SOUND)) == found(desk()) == []


@pytest.mark.parametrize("description", ["", "  "])
def test_a_figure_without_alt_text_is_a_warning_that_names_it(description: str) -> None:
    (row,) = found(with_figure(replace(SOUND, description=description), LONG))
    assert (row.severity, row.item) == ("warning", "f")
    assert row.text.startswith("Figure 1 (“The quay after two years of work, seen f…”) has no alt text")
    assert "Alt text" in row.todo


def test_the_finding_says_the_templates_word_and_the_right_number() -> None:
    template = replace(desk().template, wording=Wording(figure="Bild"))
    items = [figure_item("f-1", SOUND), figure_item("f-2", replace(SOUND, description=""))]
    (row,) = found(file_figures(replace(desk(), template=template), items, "stance"))
    assert row.text.startswith("Bild 2 has no alt text")


@pytest.mark.parametrize("origin", ["nothing", "credit", "source", "passage", "quotation"])
def test_a_figure_says_where_it_is_from(origin: str) -> None:
    figure = replace(SOUND, credit="Photo" if origin == "credit" else "", source="s-port" if origin == "source" else "")
    item: Item = figure_item("f", figure, "Quay")
    if origin == "passage":
        item = replace(item, rests_on=(MAY.id,))
    if origin == "quotation":
        item = replace(item, paragraphs=(replace(item.paragraphs[0], runs=(words_of(BOATS),)),))
    rows = found(file_figures(desk(), [item], "stance"))
    assert [row.severity for row in rows] == (["note"] if origin == "nothing" else [])


def test_a_logo_without_alt_text_is_a_note() -> None:
    logo = Logo(picture=b"\x89PNG")
    assert [row.severity for row in found(set_logo(desk(), logo))] == ["note"]
    assert found(set_logo(desk(), replace(logo, description="Harbour Desk"))) == []


def test_a_figure_may_stand_in_any_section_and_its_credit_quotes_nobody() -> None:
    assert found(with_figure(SOUND, section="posture"), "F1") == found(desk(), "F1")
    credit = replace(SOUND, credit="He called it “the best quay of all”.")
    assert [row.item for row in found(with_figure(credit), "Q2")] == ["f"]
