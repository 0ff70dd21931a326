"""Filing passages, moving items, taking them out."""

import pytest
from msgspec.structs import replace

from briefwright.model.brief import Brief, Statement
from briefwright.model.edits.filing import (
    BLOCK_WORDS,
    choose,
    file_item,
    file_span,
    find_passage,
    forget,
    move,
    quotation_item,
    shift,
    take_out,
)
from briefwright.model.edits.front import set_key_points
from briefwright.model.edits.items import comment_item
from briefwright.model.edits.sections import plan_section
from briefwright.model.proof import prove
from briefwright.model.quotation import Quotation
from briefwright.model.template import ItemKind
from unit.model.desk import BOATS, COAL, MAY, PORTS, SOURCES, TALKS, WAIT, desk, passage_of
from unit.model.texts import source_of, span_of


def order(brief: Brief) -> dict[str, list[str]]:
    return {section.id: [item.id for item in section.items] for section in brief.sections if section.items}


START = {"posture": ["i-wait", "i-may"], "stance": ["i-boats"], "gaps": ["i-gaps"]}


def test_a_key_chooses_the_span_and_files_it_as_a_quotation() -> None:
    span = span_of(PORTS, "fares will rise as well")
    brief, item = file_span(desk(), PORTS, (span.start, span.end), "stance", ids=("p-new", "i-new"))
    assert order(brief)["stance"] == ["i-boats", "i-new"]
    passage = brief.passage("p-new")
    assert passage is not None
    assert (passage.exact, item.kind) == ("fares will rise as well", "quotation")
    (quotation,) = item.quotations()
    assert quotation.passage == "p-new"
    assert prove(quotation, PORTS).proved


def test_a_span_filed_into_two_sections_is_one_passage() -> None:
    brief, _ = file_span(desk(), TALKS, (BOATS.start, BOATS.end), "posture", ids=("p-new", "i-new"))
    assert brief.passage("p-new") is None
    assert len(brief.passages) == 4
    users = [item.id for item in brief.items() if "p-boats" in item.passages()]
    assert users == ["i-new", "i-boats"]


@pytest.mark.parametrize(
    ("kinds", "kind"),
    [
        (("excerpt", "comment"), "excerpt"),
        (("quotation", "excerpt"), "quotation"),
        (("comment",), "quotation"),  # a finding says so; the words are not lost
    ],
)
def test_a_section_of_excerpts_gets_an_excerpt(kinds: tuple[ItemKind, ...], kind: str) -> None:
    brief = desk()
    plan = replace(brief.sections[1].plan, kinds=kinds)
    brief, item = file_span(
        plan_section(brief, "stance", plan), PORTS, (MAY.start, MAY.end), "stance", ids=("p-new", "i-new")
    )
    assert item.kind == kind


def test_a_wrong_section_or_span_is_an_error() -> None:
    brief = desk()
    with pytest.raises(KeyError):
        file_span(brief, PORTS, (MAY.start, MAY.end), "nowhere", ids=("p", "i"))
    with pytest.raises(ValueError, match="outside"):
        file_span(brief, PORTS, (5, 5), "stance", ids=("p", "i"))


def test_a_long_quotation_stands_as_a_block() -> None:
    source = source_of(" ".join(["word"] * BLOCK_WORDS))
    long = passage_of(source, source.captured_text, "p")
    short = passage_of(source, "word word", "p")
    assert [quotation_item(source, row, "i").paragraphs[0].block for row in (long, short)] == [True, False]


@pytest.mark.parametrize(
    ("place", "expected"),
    [(None, ["i-boats", "i"]), (0, ["i", "i-boats"]), (9, ["i-boats", "i"]), (-3, ["i", "i-boats"])],
)
def test_an_item_is_filed_at_a_place(place: int | None, expected: list[str]) -> None:
    assert order(file_item(desk(), comment_item("i", "So."), "stance", place))["stance"] == expected


def test_choosing_the_same_span_twice_changes_nothing() -> None:
    brief = desk()
    assert choose(brief, passage_of(PORTS, "Shipping rose in May.", "p-again")) is brief
    assert find_passage(brief, PORTS.id, MAY.start, MAY.end) == MAY
    assert find_passage(brief, TALKS.id, MAY.start, MAY.end) is None


def test_taking_out_leaves_the_passage_unfiled_and_nothing_points_to_the_item() -> None:
    brief = take_out(desk(), "i-boats")
    assert BOATS in brief.unfiled()
    assert brief.bottom_line.items == ("i-wait",)
    assert take_out(desk(), "i-may").key_points[0].items == ()
    with pytest.raises(KeyError):
        take_out(brief, "i-boats")


@pytest.mark.parametrize(
    ("item", "section", "place", "expected"),
    [
        ("i-wait", "posture", None, {"posture": ["i-may", "i-wait"]}),
        ("i-wait", "posture", 0, {"posture": ["i-wait", "i-may"]}),
        ("i-wait", "posture", 1, {"posture": ["i-wait", "i-may"]}),
        ("i-wait", "posture", 2, {"posture": ["i-may", "i-wait"]}),
        ("i-may", "posture", 0, {"posture": ["i-may", "i-wait"]}),
        ("i-may", "stance", 0, {"posture": ["i-wait"], "stance": ["i-may", "i-boats"]}),
        ("i-may", "stance", None, {"posture": ["i-wait"], "stance": ["i-boats", "i-may"]}),
    ],
)
def test_moving_counts_places_as_they_are_before(
    item: str, section: str, place: int | None, expected: dict[str, list[str]]
) -> None:
    moved = move(desk(), item, section, place)
    assert order(moved) == START | expected
    assert moved.bottom_line == desk().bottom_line


@pytest.mark.parametrize(("item", "section"), [("i-nobody", "stance"), ("i-may", "nowhere")])
def test_moving_what_is_not_there_is_an_error(item: str, section: str) -> None:
    with pytest.raises(KeyError):
        move(desk(), item, section)


@pytest.mark.parametrize(
    ("item", "step", "expected"),
    [
        ("i-wait", 1, {"posture": ["i-may", "i-wait"]}),
        ("i-may", -1, {"posture": ["i-may", "i-wait"]}),
        ("i-may", 1, {"posture": ["i-wait"], "stance": ["i-may", "i-boats"]}),
        ("i-boats", -1, {"posture": ["i-wait", "i-may", "i-boats"], "stance": None}),
        ("i-wait", -1, {}),
        ("i-gaps", 1, {}),
    ],
)
def test_shifting_goes_on_into_the_next_section(item: str, step: int, expected: dict[str, list[str] | None]) -> None:
    wanted = {key: rows for key, rows in (START | expected).items() if rows}
    assert order(shift(desk(), item, step)) == wanted


def test_an_item_in_the_summary_section_can_be_shifted_out() -> None:
    brief = file_item(desk(), comment_item("i", "So."), "summary")
    assert order(shift(brief, "i", -1))["gaps"] == ["i-gaps", "i"]
    assert order(shift(brief, "i", 1)) == order(brief)


def test_only_what_nothing_uses_is_forgotten() -> None:
    assert COAL not in forget(desk(), "p-coal").passages
    for used in ("p-wait", "p-may"):
        with pytest.raises(ValueError, match="still uses"):
            forget(desk(), used)
    quotation = next(desk().items()).paragraphs[0].runs[1]
    assert isinstance(quotation, Quotation)
    pointed = set_key_points(take_out(desk(), "i-wait"), (Statement((quotation,), ()),))
    with pytest.raises(ValueError, match="still uses"):
        forget(pointed, WAIT.id)


def test_all_quotations_of_the_desk_are_proved() -> None:
    for quotation in desk().quotations():
        assert prove(quotation, SOURCES[quotation.source]).proved
