"""The notation of items: quotations between marks, blocks, tags, terms and note calls."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from briefwright.composing.inline import Finder, item_text, parse_paragraphs, parse_runs
from briefwright.composing.notation import lenient_finder, parse_whole, whole_text
from briefwright.errors import NotInSource
from briefwright.model.brief import Cell, Item, ItemParagraph, NoteCall, Run, Table, Words
from briefwright.model.passage import Passage
from briefwright.model.proof import prove
from briefwright.model.quotation import Quotation
from briefwright.model.source import Source
from unit.model.desk import BOATS, COAL, MAY, PORTS, TALKS, WAIT, desk, item, words_of
from unit.model.texts import HARBOUR, quoted, source_of, spans

LABELS = {"S1": PORTS.id, "S2": TALKS.id}


def finder(*passages: Passage, known: Sequence[Quotation] = ()) -> Finder:
    return Finder([PORTS, TALKS], passages, LABELS, known)


def runs(text: str, *passages: Passage) -> tuple[Run, ...]:
    return parse_runs(text, finder(*passages))


def typed(text: str, old: Item, *sources: Source) -> tuple[ItemParagraph, ...]:
    """What the analyst typed in place of an item."""
    find = lenient_finder(old, sources or (PORTS, TALKS), desk().passages, LABELS)
    return parse_paragraphs(text, find)


def one(text: str, *passages: Passage) -> Quotation:
    (quotation,) = [run for run in runs(text, *passages) if isinstance(run, Quotation)]
    return quotation


def test_words_between_marks_are_quotations_and_the_rest_is_own() -> None:
    first, quotation, last = runs("She said: “We are not counting boats” on Friday.")
    assert (first, last) == (Words("She said: "), Words(" on Friday."))
    assert isinstance(quotation, Quotation)
    assert (quotation.source, quotation.words) == (TALKS.id, "We are not counting boats")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("own words", [Words]),
        ("", []),
        ("“We are not counting boats”", [Quotation]),
        ('She said: "We are not counting boats"', [Words, Quotation]),
        ('an odd " mark', [Words]),
        ("the “Quad”{term} met{note}, it says", [Words, Words, Words, NoteCall, Words]),
        ("{note}", [NoteCall]),
    ],
)
def test_what_stands_in_a_line(text: str, kinds: list[type]) -> None:
    assert [type(run) for run in runs(text)] == kinds


def test_a_term_keeps_its_marks_and_quotes_nobody() -> None:
    assert runs("the “Quad”{term} met") == (Words("the "), Words("Quad", term=True), Words(" met"))


def test_lines_that_begin_with_a_bracket_are_blocks() -> None:
    text = "She stressed:\n\n> She added that “the strong bond between our two ports” holds. {S2}\nEnd."
    first, block, last = parse_paragraphs(text, finder())
    assert (first.block, block.block, last.block) == (False, True, False)
    (quotation,) = block.runs
    assert isinstance(quotation, Quotation)
    assert quotation.words == "She added that “the strong bond between our two ports” holds."


def test_a_block_may_be_typed_in_marks() -> None:
    (block,) = parse_paragraphs("> “We are not counting boats”", finder())
    (quotation,) = block.runs
    assert isinstance(quotation, Quotation)
    assert quotation.words == "We are not counting boats"


def test_the_passage_a_quotation_lies_in_owns_it() -> None:
    assert one("“offered coal”", COAL).passage == "p-coal"
    assert one("“offered coal”", MAY).passage == ""
    whole = replace(COAL, id="p-wide", start=COAL.start - 30, exact=HARBOUR[COAL.start - 30 : COAL.end])
    assert one("“offered coal”", whole, COAL).passage == "p-coal"
    assert one("“offered coal”{p-wide}", whole, COAL).passage == "p-wide"


DOUBLE = source_of("The quay is done.\n\nThe mayor said the quay is done.", "s-double")


@pytest.mark.parametrize(
    ("tag", "paragraph"),
    [("", 1), ("{S1}", 1), ("{S1 para 2}", 2), ("{S1 para. 1}", 1), ("{para 2}", 2), ("{p-second}", 2)],
)
def test_a_tag_says_where(tag: str, paragraph: int) -> None:
    at = DOUBLE.captured_text.index("the quay is done")
    second = Passage(id="p-second", source="s-double", start=at, end=at + 16, exact="the quay is done")
    find = Finder([DOUBLE], [second] if "p-" in tag else [], {"S1": "s-double"})
    (quotation,) = parse_runs(f"“quay is done”{tag}", find)
    assert isinstance(quotation, Quotation)
    assert DOUBLE.paragraph_at(quotation.start) == paragraph


def test_one_quotation_may_stand_in_several_places() -> None:
    find = Finder([DOUBLE], [], {"S1": "s-double"})
    (quotation,) = parse_runs("“quay is done”{S1 para 1; S1 para 2}", find)
    assert isinstance(quotation, Quotation)
    (other,) = quotation.also
    assert [DOUBLE.paragraph_at(row.start) for row in (quotation, other)] == [1, 2]
    assert prove(other, DOUBLE).proved


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("“We count every boat in the world”{S2}", "is not in talks.txt"),
        ("“We are not counting boats”{S1}", "is not in ports.txt"),
        ("“We are not counting boats”{S9}", "no source or passage “S9”"),
        ("“We are not counting boats”{P07}", "no source or passage “P07”"),
        ("“We are not counting boats”{S2 para 40}", "There is no paragraph 40"),
        ("“We are not counting boats”{S2 para 3}", "but in para. 2"),
        ("“We are not counting boats”{S2; S1}", "is not in ports.txt"),
        ("“”", "is not in ports.txt"),
    ],
)
def test_a_quotation_that_is_not_where_the_tag_says_is_refused(text: str, message: str) -> None:
    with pytest.raises(NotInSource, match=message.replace(".", r"\.")):
        runs(text)


def test_without_sources_nothing_can_be_quoted() -> None:
    with pytest.raises(NotInSource, match="no source to stand in"):
        parse_runs("“boats”", Finder([], [], {}))


def test_a_quotation_the_item_had_keeps_place_and_edits() -> None:
    old = replace(quoted(PORTS, "the ferry"), speaker="the minister")
    find = finder(known=[old])
    (quotation,) = parse_runs("“the ferry”", find)
    assert quotation is old
    (again,) = parse_runs("“the ferry”", find)  # the second is a new one
    assert again is not old


def test_typed_words_that_no_source_has_lose_their_marks() -> None:
    old = item("i", words_of(BOATS), rests_on=("p-coal",))
    (paragraph,) = typed("They said “we count boats daily, all”.", old)
    assert paragraph.runs == (Words("They said we count boats daily, all."),)


def test_an_items_own_sources_are_looked_in_first() -> None:
    both = source_of("Shipping rose in May.", "s-both")
    old = item("i", quoted(both, "Shipping rose"))
    (paragraph,) = typed("“rose in May”", old, PORTS, both)
    (quotation,) = paragraph.runs
    assert isinstance(quotation, Quotation)
    assert quotation.source == "s-both"


ITEMS = [
    *desk().items(),
    item("i-term", Words("The "), Words("Quad", term=True), Words(" met"), NoteCall(), Words(" twice.")),
    Item(
        id="i-block",
        kind="excerpt",
        paragraphs=(ItemParagraph((Words("So:"),)), ItemParagraph((words_of(COAL),), block=True)),
    ),
]


@pytest.mark.parametrize("row", ITEMS, ids=[row.id for row in ITEMS])
def test_what_is_shown_for_editing_reads_back_as_it_was(row: Item) -> None:
    assert typed(item_text(row), row) == row.paragraphs


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_quotation_reads_back_from_the_notation(data: st.DataObject) -> None:
    source = data.draw(st.sampled_from([PORTS, TALKS]))
    span = data.draw(spans(source.captured_text))
    quotation = quoted(source, source.captured_text[span.start : span.end])
    row = item("i", Words("It says "), quotation, Words("."))
    if "”" in quotation.words or "“" in quotation.words:
        return
    assert typed(item_text(row), row) == row.paragraphs
    (fresh,) = typed(item_text(row), item("i"), source)
    (found,) = [run for run in fresh.runs if isinstance(run, Quotation)]
    assert prove(found, source).proved
    assert found.words == quotation.words


# ── whole items ─────────────────────────────────────────────────────────────────────────────────────────────────────

TABLE = Table(
    header=(Cell((Words("Point"),)), Cell((Words("S2"),))),
    rows=((Cell((Words("Boats"),)), Cell((words_of(BOATS), Words(" (¶2)")))),),
    widths=(1.0, 2.0),
)


def whole(text: str, old: Item) -> Item:
    return parse_whole(text, old, [PORTS, TALKS], desk().passages, LABELS)


@pytest.mark.parametrize(
    "row",
    [
        item("i", words_of(WAIT)),
        replace(item("i", words_of(WAIT)), note_remark="month not stated"),
        replace(item("i", words_of(WAIT)), editors_note=(Words("see "), words_of(BOATS))),
        Item(id="i", kind="quotation", table=TABLE),
        Item(
            id="i", kind="quotation", paragraphs=(ItemParagraph((Words("As follows:"),)),), table=TABLE, note_remark="x"
        ),
    ],
    ids=["text", "remark", "editors-note", "table", "all"],
)
def test_a_whole_item_reads_back(row: Item) -> None:
    assert whole(whole_text(row), row) == row


def test_table_rows_are_filled_up_and_markdown_dashes_passed_over() -> None:
    read = whole(
        "| A | B |\n|---|---|\n| one |\n| “rose in May”{S1} | two |", Item(id="i", kind="quotation", table=TABLE)
    )
    assert read.table is not None
    assert read.table.widths == (1.0, 2.0)
    assert [[len(cell.runs) for cell in row] for row in read.table.rows] == [[1, 0], [1, 1]]
    assert read.table.header == (Cell((Words("A"),)), Cell((Words("B"),)))
    third = whole("| A | B | C |", Item(id="i", kind="quotation", table=TABLE)).table
    assert third is not None
    assert third.widths == ()


def test_a_table_that_is_deleted_is_gone() -> None:
    assert whole("Only words.", Item(id="i", kind="quotation", table=TABLE)).table is None


def test_an_editors_note_may_be_typed_with_a_typographic_mark() -> None:
    assert whole("Words.\nEditor’s note: see below", item("i")).editors_note == (Words("see below"),)
