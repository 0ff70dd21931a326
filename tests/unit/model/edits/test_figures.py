"""Figures among items: put in, moved like any item, changed, kept a figure; the logo."""

import pytest
from msgspec.structs import replace

from briefwright.model.brief import Brief
from briefwright.model.edits.figures import change_figure, figure_item, file_figures, set_logo
from briefwright.model.edits.filing import move, shift, take_out
from briefwright.model.edits.front import add_source, remove_source
from briefwright.model.edits.items import set_kind
from briefwright.model.figure import Figure, Logo
from unit.model.desk import PORTS, SOURCES, TALKS, desk

ONE, TWO = Figure(picture="1" * 64, description="A quay"), Figure(picture="2" * 64, source=TALKS.id)


def illustrated() -> Brief:
    items = (figure_item("f-one", ONE, " The quay. "), figure_item("f-two", TWO))
    return file_figures(desk(), items, "posture", 1)


def order(brief: Brief) -> list[str]:
    return [item.id for item in brief.items()]


def test_figures_stand_one_after_the_other_where_they_were_put() -> None:
    brief = illustrated()
    assert order(brief)[:4] == ["i-wait", "f-one", "f-two", "i-may"]
    assert list(brief.figures().items()) == [("f-one", ONE), ("f-two", TWO)]
    assert order(file_figures(desk(), [figure_item("f", ONE)], "stance"))[-2:] == ["f", "i-gaps"]


def test_a_caption_is_the_analysts_own_words_and_may_be_missing() -> None:
    brief = illustrated()
    one, two = brief.item("f-one"), brief.item("f-two")
    assert one is not None
    assert two is not None
    assert [paragraph.runs for paragraph in one.paragraphs] == [(replace(one.paragraphs[0].runs[0], text="The quay."),)]
    assert two.paragraphs == ()


def test_figures_move_and_go_like_any_item_and_carry_no_label() -> None:
    brief = illustrated()
    assert order(shift(brief, "f-one", -1))[0] == "f-one"
    assert order(move(brief, "f-two", "stance", 0))[3] == "f-two"
    assert "f-one" not in order(take_out(brief, "f-one"))
    assert brief.labels() == desk().labels()


def test_a_figure_is_changed_and_no_other_item() -> None:
    brief = change_figure(illustrated(), "f-one", lambda figure: replace(figure, share=0.5))
    assert brief.figures()["f-one"].share == 0.5
    with pytest.raises(ValueError, match="no figure"):
        change_figure(brief, "i-may", lambda figure: figure)


@pytest.mark.parametrize("kind", ["quotation", "excerpt", "paraphrase", "comment"])
def test_a_figure_stays_a_figure(kind: str) -> None:
    brief = illustrated()
    assert set_kind(brief, "f-one", kind, SOURCES) == brief  # type: ignore[arg-type]


def test_the_source_of_a_figure_is_cited_and_stays_on_the_desk() -> None:
    bare = replace(desk(), sections=tuple(replace(row, items=()) for row in desk().sections), passages=())
    bare = add_source(bare, PORTS.id)
    shown = file_figures(bare, [figure_item("f", TWO)], "stance")
    assert shown.cited_sources() == {TALKS.id}
    with pytest.raises(ValueError, match="still uses"):
        remove_source(shown, TALKS.id)
    assert remove_source(shown, PORTS.id) != shown


def test_a_logo_comes_and_goes() -> None:
    logo = Logo(picture=b"\x89PNG")
    branded = set_logo(desk(), logo)
    assert branded.template.logo == logo
    assert set_logo(branded, None) == desk()
