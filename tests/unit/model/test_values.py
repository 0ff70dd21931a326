"""The values everything passes round: looking things up in a source, a brief, a document."""

import re

from msgspec.structs import replace

from briefwright.model.brief import Brief, Cell, NoteCall, Section, Statement, Table, Words
from briefwright.model.document import (
    Document,
    DocumentTable,
    Furniture,
    Heading,
    Note,
    NoteMark,
    NotesHere,
    Paragraph,
    Properties,
    Text,
    document_text,
)
from briefwright.model.finding import Entry, Ledger
from briefwright.model.ids import new_id
from briefwright.model.proof import Proof
from briefwright.model.template import Page, SectionPlan, Type
from unit.model.desk import BOATS, COAL, MAY, PORTS, TALKS, desk, item, words_of
from unit.model.texts import span_of


def test_ids_are_short_and_readable_aloud() -> None:
    made = {new_id("p") for _ in range(200)}
    assert len(made) == 200
    assert all(re.fullmatch(r"p-[2-9a-hjkmnp-z]{10}", name) for name in made)


def test_a_source_knows_its_paragraphs_and_fields() -> None:
    assert PORTS.paragraph_at(span_of(PORTS, "Shipping").start) == 3
    assert PORTS.paragraph_at(span_of(PORTS, "The minister").start) == 1
    assert replace(PORTS, paragraphs=PORTS.paragraphs[1:]).paragraph_at(0) == 0
    field = PORTS.field("outlet")
    assert field is not None
    assert field.value == "Quay Courier"
    assert TALKS.field("outlet") is None
    assert TALKS.text_sha256() == TALKS.sha256  # its bytes are its text


def test_a_brief_finds_its_parts() -> None:
    brief = desk()
    assert brief.passage("p-may") == MAY
    assert brief.passage("p") is None
    assert brief.item("i") is None
    assert brief.section("gaps") is brief.sections[2]
    assert brief.section("nowhere") is None
    assert brief.use("s-port") is brief.sources[0]
    assert brief.use("s") is None
    assert brief.unfiled() == (COAL,)


def test_labels_count_through_the_brief_and_pass_comments_and_tables_over() -> None:
    table = replace(item("i-table"), table=Table(header=(), rows=()))
    brief = desk()
    sections = (replace(brief.sections[0], items=(table, *brief.sections[0].items)), *brief.sections[1:])
    labels = replace(brief, sections=sections).labels()
    assert labels == {"i-wait": "I01", "i-may": "I02", "i-boats": "I03"}


def test_labels_go_on_beyond_ninety_nine() -> None:
    items = tuple(item(f"i-{number}") for number in range(101))
    brief = Brief(
        id="b",
        title="T",
        template=desk().template,
        sections=(Section(plan=SectionPlan(id="a", title="A"), items=items),),
    )
    assert list(brief.labels().values())[98:] == ["I99", "I100", "I101"]


def test_an_item_yields_runs_of_paragraphs_table_and_editors_note() -> None:
    quotation = replace(words_of(BOATS), also=(words_of(COAL),))
    whole = replace(
        item("i", Words("a"), NoteCall(), quotation),
        table=Table(header=(Cell((Words("b"),)),), rows=((Cell((words_of(MAY),)),),)),
        editors_note=(Words("c"),),
        rests_on=("p-may", "p-wait"),
    )
    assert [run for run in whole.runs() if isinstance(run, Words)] == [Words("a"), Words("b"), Words("c")]
    assert [row.passage for row in whole.quotations()] == ["p-boats", "p-coal", "p-may"]
    assert whole.passages() == ["p-boats", "p-coal", "p-may", "p-wait"]
    assert [len(group) for group in whole.run_groups()] == [3, 1, 1, 1]


def test_quotations_of_statements_are_the_briefs_too() -> None:
    brief = replace(desk(), key_points=(Statement((Words("So: "), words_of(COAL))),))
    assert [row.passage for row in brief.quotations()] == ["p-wait", "p-boats", "p-coal"]
    only = replace(brief, sections=(), bottom_line=Statement())
    assert only.cited_sources() == {"s-talks"}
    assert desk().cited_sources() == {"s-port", "s-talks"}
    assert replace(desk(), sections=desk().sections[:1], key_points=()).cited_sources() == {"s-port"}


def test_a_ledger_counts() -> None:
    entry = Entry("i", "I01", words_of(MAY), Proof(proved=True))
    ledger = Ledger((entry, replace(entry, proof=Proof(proved=False))))
    assert (ledger.proved, ledger.total) == (1, 2)


def document(*, endnotes: bool) -> Document:
    return Document(
        language="en",
        properties=Properties(title="T", created="2026-03-20T00:00:00+00:00"),
        furniture=Furniture(),
        page=Page(),
        type=Type(),
        placement="endnotes" if endnotes else "footnotes",
        blocks=(
            Heading(level=1, text="One", number="1."),
            Heading(level=1, text="Bare"),
            Paragraph(style="item", inlines=(Text("It says "), Text("so", italic=True), NoteMark(1), Text("."))),
            DocumentTable(name="sources", description="d", header=((Text("H"),),), rows=(((Text("c"),),),)),
            *((Heading(level=1, text="Notes"), NotesHere()) if endnotes else ()),
        ),
        notes=(Note(1, (Text("Note one."),)),),
    )


def test_the_text_of_a_document_is_all_its_letters_with_notes_where_they_stand() -> None:
    body = "1. One\nBare\nIt says so.\nH\nc"
    assert document_text(document(endnotes=False)) == f"{body}\nNote one."
    assert document_text(document(endnotes=True)) == f"{body}\nNotes\nNote one."
