"""A file read anew: what stands there letter by letter goes over with its edits, the rest stays and is named."""

import pytest
from msgspec.structs import replace

from briefwright.model.brief import Brief, Cell, Item, ItemParagraph, Statement, Table, Words
from briefwright.model.edits.figures import file_figures
from briefwright.model.edits.filing import file_item, file_span
from briefwright.model.edits.rereading import carry_over, find_place
from briefwright.model.figure import Figure
from briefwright.model.proof import prove
from briefwright.model.quotation import BracketInsertion, Ellipsis, quote
from briefwright.model.source import Source, Span
from unit.model.desk import BOATS, MAY, PORTS, TALKS, WAIT, desk, words_of
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


def test_of_equal_places_the_one_nearest_to_the_old_is_taken() -> None:
    old = source_of("The quay.\n\nThe quay.\n\nThe quay.", "s-old")
    new = source_of("Head\n\nThe quay.\n\nThe quay.\n\nThe quay.", "s-new")
    for at in (0, 11, 22):
        place = find_place(old, Span(at, at + 9), [new])
        assert place is not None
        assert place[1] == Span(at + 6, at + 15)


def test_a_passage_stays_with_the_quotation_that_cannot_go_and_takes_its_other_quotations_along() -> None:
    """The quotation reaches beyond its passage into words that the new reading lost."""
    old = source_of("The quay is open. The ferry sails.", "s-old")
    new = source_of("The quay is open. The lighthouse shines.", "s-new")
    brief, _item = file_span(desk(), old, (0, 17), "posture", ids=("p-x", "i-x"))
    longer = Item(id="i-y", kind="quotation", paragraphs=(ItemParagraph((quote(old, 0, 34, passage="p-x"),)),))
    brief = file_item(brief, longer, "posture")
    after, kept = carry_over(brief, old, [new])
    assert [passage.id for passage in kept] == ["p-x"]
    assert after == brief


def test_words_of_tables_notes_statements_and_further_places_go_over_too() -> None:
    run = replace(words_of(MAY), also=(words_of(WAIT), words_of(BOATS)))
    brief = file_item(
        desk(), Item(id="i-t", kind="quotation", table=Table((Cell((run,)),), ((Cell((run,)),),))), "gaps"
    )
    noted = Item(id="i-n", kind="comment", paragraphs=(ItemParagraph((Words("See note."),)),), editors_note=(run,))
    brief = file_item(brief, noted, "gaps")
    brief = replace(brief, bottom_line=Statement((run,)), key_points=(Statement((run,)),))
    after, kept = carry_over(brief, PORTS, [MOVED])
    assert kept == ()
    assert after.cited_sources() == {MOVED.id, TALKS.id}
    (point,) = after.key_points
    moved, *_further = point.quotations()
    assert [place.source for place in (moved, *moved.also)] == [MOVED.id, MOVED.id, TALKS.id]
    table, note = after.item("i-t"), after.item("i-n")
    assert table is not None
    assert table.table == Table((Cell((moved,)),), ((Cell((moved,)),),))
    assert note is not None
    assert note.editors_note == after.bottom_line.runs == (moved,)


def test_figures_go_over_to_the_one_new_reading() -> None:
    shown = Item(id="f", kind="comment", figure=Figure(picture="1" * 64, source=PORTS.id))
    other = replace(shown, id="g", figure=Figure(picture="2" * 64, source=TALKS.id))
    brief = file_figures(desk(), [shown, other], "posture")
    after, _kept = carry_over(brief, PORTS, [MOVED])
    assert [figure.source for figure in after.figures().values()] == [MOVED.id, TALKS.id]
    assert PORTS.id not in after.cited_sources()
    split, _kept = carry_over(brief, PORTS, [MOVED, source_of("Another article.", "s-two")])
    assert split.figures() == brief.figures()


def test_half_a_word_is_no_place() -> None:
    old: Source = source_of("The quay is open.", "s-old")
    brief, _item = file_span(desk(), old, (4, 8), "posture", ids=("p-x", "i-x"))
    _after, kept = carry_over(brief, old, [source_of("The quays are open.", "s-new")])
    assert [passage.id for passage in kept] == ["p-x"]
