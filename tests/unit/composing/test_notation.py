"""A whole item as one plain text, there and back."""

import hashlib

import pytest
from msgspec.structs import replace

from briefwright.composing.notation import lost_marks, parse_whole, whole_text
from briefwright.model.brief import Cell, Item, ItemParagraph, Table, Words
from briefwright.model.edits.passages import owned
from briefwright.model.passage import Passage, choose_passage
from briefwright.model.quotation import quote
from briefwright.model.source import Source, Span

TEXT = 'The mayor opened the lock.\n"The water is\nback," she said.\nNobody counted the boats.'


@pytest.fixture
def source() -> Source:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    lines = (Span(0, 26), Span(27, 57), Span(58, 83))
    return Source(
        id="s", file_name="lock.txt", format="text", encoding="utf-8", sha256=digest, byte_count=len(TEXT),
        captured_text=TEXT, paragraphs=lines, imported="2031-01-01",
    )  # fmt: skip


@pytest.fixture
def passage(source: Source) -> Passage:
    return choose_passage(source, 0, 26, "p1")


@pytest.fixture
def whole(source: Source, passage: Passage) -> Item:
    said = quote(source, TEXT.index("The water"), TEXT.index(',"'))
    opened = quote(source, 4, 25, passage=passage.id)
    table = Table(header=(Cell((Words("Who"),)), Cell((opened,))), rows=((Cell((Words("All"),)), Cell((said,))),))
    return Item(
        id="i1",
        kind="quotation",
        paragraphs=(ItemParagraph((Words("She said: "), said)), ItemParagraph((opened,), block=True)),
        rests_on=("p1",),
        note_remark="our count",
        editors_note=(Words("see also "), said),
        table=table,
    )


def again(text: str, old: Item, source: Source, passage: Passage) -> Item:
    return parse_whole(text, old, [source], [passage], {"S1": source.id})


def test_what_is_shown_reads_back_as_the_same_item(whole: Item, source: Source, passage: Passage) -> None:
    assert again(whole_text(whole), whole, source, passage) == whole


def test_the_shown_text_is_plain(whole: Item) -> None:
    assert whole_text(whole).splitlines() == [
        "She said: “The water is back”",
        "> mayor opened the lock",
        "| Who | “mayor opened the lock” |",
        "| All | “The water is back” |",
        "Editor's note: see also “The water is back”",
        "Note: our count",
    ]


def test_a_table_typed_as_markdown(whole: Item, source: Source, passage: Passage) -> None:
    bare = Item(id="i2", kind="quotation")
    item = again("| A | B | C |\n|---|:-:|--|\n| 1 | “Nobody counted” |", bare, source, passage)
    assert item.table is not None
    assert [len(row) for row in (item.table.header, *item.table.rows)] == [3, 3]
    assert [run.words for run in item.quotations()] == ["Nobody counted"]
    assert item.paragraphs == ()


def test_words_that_no_source_has_lose_their_marks(whole: Item, source: Source, passage: Passage) -> None:
    item = again("She said: “The water has gone”\nNote: ours", whole, source, passage)
    assert list(item.quotations()) == []
    assert item.paragraphs == (ItemParagraph((Words("She said: The water has gone"),)),)
    assert (item.note_remark, item.editors_note, item.table) == ("ours", (), None)


def test_typed_quotations_become_passages_but_tables_do_not(source: Source, passage: Passage) -> None:
    text = "They say “Nobody counted the boats.”\n| “Nobody counted” |"
    item, made = owned(again(text, Item(id="i3", kind="quotation"), source, passage), {source.id: source})
    assert [row.exact for row in made] == ["Nobody counted the boats."]
    assert [run.passage for run in item.quotations()] == [made[0].id, ""]
    assert owned(item, {source.id: source}) == (item, ())


def test_an_empty_text_leaves_nothing(whole: Item, source: Source, passage: Passage) -> None:
    item = again("\n \n", whole, source, passage)
    assert item == replace(Item(id="i1", kind="quotation"), rests_on=("p1",))


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("She said: “The water is back.”", ()),
        ('She said: "The water is back."', ()),
        ("She said: “The water is gone.”", ("The water is gone.",)),
        ('She said: "The water is gone." He: “The water is back”', ("The water is gone.",)),
        ("> The water is gone {S1}", ("The water is gone",)),
        ("The “new lock”{term} opened.", ()),
        ('| Who | "The water is back" |\n| All | "nobody at all" |', ("nobody at all",)),
    ],
)
def test_marks_that_no_source_answers_for_are_told(
    text: str, lost: tuple[str, ...], whole: Item, source: Source, passage: Passage
) -> None:
    assert lost_marks(text, again(text, whole, source, passage).runs()) == lost


def test_straight_marks_become_typographic_beside_typographic_ones(
    whole: Item, source: Source, passage: Passage
) -> None:
    said = again('“The water is back” and "Nobody counted"', whole, source, passage)
    assert [quotation.words for quotation in said.quotations()] == ["The water is back", "Nobody counted"]
