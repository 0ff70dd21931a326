"""A file read anew: what stands there letter by letter goes over with its edits, the rest stays and is named."""

import pytest
from msgspec.structs import replace

from briefwright.model.brief import Brief, Item, ItemParagraph, Words
from briefwright.model.edits.filing import file_span
from briefwright.model.edits.rereading import carry_over, find_place
from briefwright.model.proof import prove
from briefwright.model.quotation import BracketInsertion, Ellipsis, quote
from briefwright.model.source import Source, Span
from unit.model.desk import PORTS, TALKS, desk
from unit.model.texts import source_of

MOVED = source_of("A line above.\n\n" + PORTS.captured_text, "s-new")


def test_passages_and_quotations_go_over_and_prove() -> None:
    before = desk()
    after, kept = carry_over(before, PORTS, [MOVED])
    assert kept == ()
    assert PORTS.id not in after.cited_sources()
    assert [row.id for row in after.passages] == [row.id for row in before.passages]
    for quotation in after.quotations():
        source = {MOVED.id: MOVED, TALKS.id: TALKS}[quotation.source]
        assert prove(quotation, source).proved, quotation
    for passage in after.passages:
        if passage.source == MOVED.id:
            assert MOVED.captured_text[passage.start : passage.end] == passage.exact


def test_other_sources_are_left_as_they_are() -> None:
    before = desk()
    after, _kept = carry_over(before, PORTS, [MOVED])
    assert [row for row in after.passages if row.source == TALKS.id] == [
        row for row in before.passages if row.source == TALKS.id
    ]
    assert carry_over(before, source_of("Nobody quotes this.", "s-x"), [MOVED]) == (before, ())


def test_declared_edits_keep_their_words() -> None:
    text = PORTS.captured_text
    start = text.index("Shipping rose in May.")
    run = quote(PORTS, start, start + 21, edits=[BracketInsertion(start + 8, "there"), Ellipsis(start + 9, start + 13)])
    brief = _with(Item(id="i-1", kind="quotation", paragraphs=(ItemParagraph((Words("It says: "), run)),)))
    after, _kept = carry_over(brief, PORTS, [MOVED])
    (moved,) = [row for row in after.quotations() if row.source == MOVED.id]
    assert moved.words == run.words
    assert prove(moved, MOVED).proved


def _with(item: Item) -> Brief:
    brief = desk()
    first = replace(brief.sections[0], items=(item,))
    rest = tuple(replace(row, items=()) for row in brief.sections[1:])
    return replace(
        brief, sections=(first, *rest), passages=(), key_points=(), bottom_line=replace(brief.bottom_line, runs=())
    )


def test_what_is_not_there_stays_with_its_quotation() -> None:
    garbled = source_of(PORTS.captured_text.replace("Shipping rose in May.", "Sh?pping rose in May."), "s-new")
    brief, item = file_span(desk(), PORTS, _span("Shipping rose in May."), "posture", ids=("p-x", "i-x"))
    after, kept = carry_over(brief, PORTS, [garbled])
    assert [passage.exact for passage in kept] == ["Shipping rose in May."]
    stayed = after.item(item.id)
    assert stayed == item
    assert PORTS.id in after.cited_sources()
    assert garbled.id in after.cited_sources()


def _span(words: str) -> tuple[int, int]:
    at = PORTS.captured_text.index(words)
    return at, at + len(words)


def test_remark_and_grade_go_along() -> None:
    brief = desk()
    marked = replace(brief, passages=tuple(replace(row, remark="look", grade="2") for row in brief.passages))
    after, _kept = carry_over(marked, PORTS, [MOVED])
    assert {(row.remark, row.grade) for row in after.passages} == {("look", "2")}


@pytest.mark.parametrize(("around", "where"), [("One", 0), ("Two", 1)])
def test_of_several_places_the_one_most_alike_around_is_taken(around: str, where: int) -> None:
    old = source_of(f"{around}. The quay is open. Then more of {around}.", "s-old")
    new = [
        source_of("One. The quay is open. Then more of One.", "s-1"),
        source_of("Two. The quay is open. Then more of Two.", "s-2"),
    ]
    at = old.captured_text.index("The quay")
    place = find_place(old, Span(at, at + len("The quay is open.")), new)
    assert place is not None
    assert place[0] is new[where]


def test_half_a_word_is_no_place() -> None:
    old: Source = source_of("The quay is open.", "s-old")
    brief, _item = file_span(desk(), old, (4, 8), "posture", ids=("p-x", "i-x"))
    _after, kept = carry_over(brief, old, [source_of("The quays are open.", "s-new")])
    assert [passage.id for passage in kept] == ["p-x"]
