"""Figures composed: numbered through the brief, captioned, noted, as wide as asked; the logo as high as asked."""

import hashlib

import pytest
from msgspec.structs import replace

from briefwright.composing.compose import compose
from briefwright.composing.figure_notation import parse_figure
from briefwright.composing.figures import logo_picture, text_width, usual_share
from briefwright.composing.notation import parse_whole, quotable, whole_text
from briefwright.model.brief import Brief, Item, ItemParagraph, NoteCall, Words
from briefwright.model.document import Document, NoteMark, Paragraph, Picture, Text, document_text, inline_text
from briefwright.model.edits.figures import figure_item, file_figures, set_logo
from briefwright.model.edits.filing import move
from briefwright.model.figure import Figure, Logo
from briefwright.model.provenance import read_provenance
from briefwright.model.template import Page, Wording
from unit.model.desk import MAY, PORTS, SOURCES, TALKS, WAIT, desk, words_of
from unit.picture_files import picture_file

CREATED = "2026-03-20T09:00:00+00:00"
QUAY, CHART = picture_file("JPEG", (300, 200)), picture_file("PNG", (200, 100))
FILES = {hashlib.sha256(data).hexdigest(): data for data in (QUAY, CHART)}
QUAY_NAME, CHART_NAME = FILES
LABELS = {"S1": PORTS.id, "S2": TALKS.id}


def quay(**changes: object) -> Item:
    figure = Figure(picture=QUAY_NAME, description="Three cranes", credit="Photo: A. Nobody.", share=0.5)
    return figure_item("f-quay", replace(figure, **changes), "The quay.")


def chart() -> Item:
    return figure_item("f-chart", Figure(picture=CHART_NAME))


def shown(*items: Item, brief: Brief | None = None) -> Document:
    return compose(file_figures(brief or desk(), items, "posture", 1), SOURCES, CREATED, FILES)


def pictures(document: Document) -> list[Picture]:
    return [block for block in document.blocks if isinstance(block, Picture)]


def test_figures_are_numbered_through_the_brief() -> None:
    brief = file_figures(desk(), [quay(), chart()], "posture", 1)
    captions = [inline_text(row.caption) for row in pictures(compose(brief, SOURCES, CREATED, FILES))]
    assert captions == ["Figure 1. The quay. Photo: A. Nobody.", "Figure 2"]
    moved = compose(move(brief, "f-quay", "stance"), SOURCES, CREATED, FILES)
    assert [(row.item, row.number) for row in pictures(moved)] == [("f-chart", 1), ("f-quay", 2)]


def test_a_figure_is_described_and_as_wide_as_asked() -> None:
    (picture,) = pictures(shown(quay()))
    assert (picture.data, picture.description, picture.anchor) == (QUAY, "Three cranes", "item-f-quay")
    assert picture.width == pytest.approx((210 - 50) * 0.5)


def test_the_word_before_the_number_is_the_templates() -> None:
    template = replace(desk().template, wording=Wording(figure="Abbildung"))
    (picture,) = pictures(shown(chart(), brief=replace(desk(), template=template)))
    assert inline_text(picture.caption) == "Abbildung 1"
    bare = replace(template, wording=Wording(figure=""))
    (picture,) = pictures(shown(chart(), brief=replace(desk(), template=bare)))
    assert inline_text(picture.caption) == "1"


def test_the_source_of_a_figure_is_cited_in_the_note_of_its_caption() -> None:
    document = shown(quay(source=TALKS.id))
    (picture,) = pictures(document)
    assert isinstance(picture.caption[-1], NoteMark)
    note = next(note for note in document.notes if note.item == "f-quay")
    assert picture.caption[-1].number == note.number == 2
    assert [cite.source for cite in note.cites] == [TALKS.id]
    assert pictures(shown(quay()))[0].caption[-1] == Text("Photo: A. Nobody.")


def test_a_caption_quotes_and_rests_like_any_item() -> None:
    said = ItemParagraph((Words("She said "), words_of(WAIT), NoteCall(), Words(".")))
    item = replace(quay(credit=""), paragraphs=(said,), rests_on=(MAY.id,))
    document = shown(item)
    (picture,) = pictures(document)
    assert inline_text(picture.caption) == "Figure 1. She said “We won’t wait for another winter”."
    assert sum(isinstance(row, NoteMark) for row in picture.caption) == 1
    assert not isinstance(picture.caption[-1], NoteMark)


def test_a_caption_of_several_paragraphs_is_one_and_the_credit_closes_it() -> None:
    said = (ItemParagraph((Words("The quay."),)), ItemParagraph((Words("Seen from the sea."),)))
    (picture,) = pictures(shown(replace(quay(), paragraphs=said)))
    assert inline_text(picture.caption) == "Figure 1. The quay. Seen from the sea. Photo: A. Nobody."
    (picture,) = pictures(shown(replace(quay(credit="", source=TALKS.id), paragraphs=said)))
    assert inline_text(picture.caption[:-1]) == "Figure 1. The quay. Seen from the sea."
    assert isinstance(picture.caption[-1], NoteMark)


def test_the_editors_note_of_a_figure_stands_below_it() -> None:
    document = shown(replace(quay(), editors_note=(Words("Taken before the storm."),)))
    (picture,) = pictures(document)
    below = document.blocks[document.blocks.index(picture) + 1]
    assert isinstance(below, Paragraph)
    assert (below.style, below.item) == ("editors-note", "f-quay")
    assert "Taken before the storm." in inline_text(below.inlines)
    assert "storm" not in inline_text(picture.caption)


def test_a_source_that_left_the_desk_is_not_cited_for_its_figure() -> None:
    document = shown(quay(source="s-gone"))
    assert not [note for note in document.notes if note.item == "f-quay"]


def test_a_source_that_the_caption_quotes_is_cited_once() -> None:
    item = replace(quay(source=PORTS.id), paragraphs=(ItemParagraph((words_of(WAIT),)),))
    document = shown(item)
    note = next(note for note in document.notes if note.item == "f-quay")
    assert [cite.source for cite in note.cites] == [PORTS.id]


def test_a_source_without_caption_is_noted_too() -> None:
    item = figure_item("f-chart", Figure(picture=CHART_NAME, source=PORTS.id))
    (picture,) = pictures(shown(item))
    assert isinstance(picture.caption[-1], NoteMark)


def test_a_figure_whose_file_is_missing_is_its_caption() -> None:
    document = compose(file_figures(desk(), [quay()], "posture"), SOURCES, CREATED)
    assert pictures(document) == []
    (row,) = (block for block in document.blocks if isinstance(block, Paragraph) and block.item == "f-quay")
    assert inline_text(row.inlines) == "Figure 1. The quay. Photo: A. Nobody."


def test_an_editors_note_stands_below_the_caption() -> None:
    document = shown(replace(quay(), editors_note=(Words("Taken in May."),)))
    at = next(place for place, block in enumerate(document.blocks) if isinstance(block, Picture))
    below = document.blocks[at + 1]
    assert isinstance(below, Paragraph)
    assert (below.style, inline_text(below.inlines)) == ("editors-note", "Editor's note: Taken in May.")


def test_every_word_of_a_figure_is_in_the_text_and_no_picture_in_the_record() -> None:
    document = shown(quay(), brief=set_logo(desk(), Logo(picture=CHART, description="Harbour")))
    assert "Figure 1. The quay. Photo: A. Nobody." in document_text(document)
    record = read_provenance(document.provenance)
    assert record.brief.template.logo is None
    assert record.brief.figures()["f-quay"].picture == QUAY_NAME


@pytest.mark.parametrize(
    ("page", "width"),
    [(Page(), 160), (Page(landscape=True, left=20, right=30), 247), (Page(size="Letter", left=10, right=10), 195.9)],
)
def test_the_width_of_the_text(page: Page, width: float) -> None:
    assert text_width(page) == pytest.approx(width)


@pytest.mark.parametrize(("width", "share"), [(160, 1.0), (400, 1.0), (80, 0.5), (83, 0.5), (1, 0.2)])
def test_a_picture_is_first_as_wide_as_it_is_meant(width: float, share: float) -> None:
    assert usual_share(width, Page()) == share


def test_the_logo_is_as_high_as_asked() -> None:
    found = logo_picture(Logo(picture=CHART, description="Harbour", height=15), Page())
    assert found is not None
    assert (found.width, found.description) == (30, "Harbour")
    assert logo_picture(None, Page()) is None
    assert logo_picture(Logo(picture=b"words"), Page()) is None
    wide = logo_picture(Logo(picture=picture_file(size=(900, 90)), height=40), Page())
    assert wide is not None
    assert wide.width == 96
    furniture = shown(brief=set_logo(desk(), Logo(picture=CHART, place="right"))).furniture
    assert furniture.logo is not None
    assert furniture.logo_place == "right"


# ── in-place editing ────────────────────────────────────────────────────────────────────────────────────────────────


def again(text: str, old: Item) -> Item:
    return parse_whole(text, old, [PORTS, TALKS], desk().passages, LABELS)


def test_a_figure_is_written_and_read_back() -> None:
    item = replace(quay(source=TALKS.id), note_remark="seen in May")
    text = whole_text(item, {source: label for label, source in LABELS.items()})
    assert text.splitlines() == [
        "The quay.",
        "Alt text: Three cranes",
        "Credit: Photo: A. Nobody.",
        "Source: S2",
        "Width: 50%",
        "Note: seen in May",
    ]
    assert again(text, item) == item


def test_a_figure_keeps_its_picture_when_all_words_go() -> None:
    bare = again("", quay())
    assert bare.figure == Figure(picture=QUAY_NAME, share=0.5)
    assert bare.paragraphs == ()


def test_lines_of_a_figure_are_words_in_any_other_item() -> None:
    item = replace(quay(), figure=None)
    assert again("Credit: nobody", item).paragraphs == (ItemParagraph((Words("Credit: nobody"),)),)


@pytest.mark.parametrize(
    ("said", "share"), [("30", 0.3), ("30 %", 0.3), ("5%", 0.1), ("900", 1.0), ("wide", 0.5), ("", 0.5), ("50%", 0.5)]
)
def test_the_width_is_a_percentage(said: str, share: float) -> None:
    assert parse_figure({"Width:": said}, Figure(picture=QUAY_NAME, share=0.5), {}).share == share


@pytest.mark.parametrize(("said", "source"), [("S2", TALKS.id), ("s2", TALKS.id), ("S9", PORTS.id), ("", "")])
def test_a_source_is_named_by_its_label(said: str, source: str) -> None:
    assert parse_figure({"Source:": said}, Figure(picture=QUAY_NAME, source=PORTS.id), LABELS).source == source


def test_alt_text_may_hold_marks() -> None:
    text = "The “quay”.\nAlt text: A sign reading “Closed”"
    assert quotable(text, quay()) == "The “quay”."
    assert quotable(text, replace(quay(), figure=None)) == text
