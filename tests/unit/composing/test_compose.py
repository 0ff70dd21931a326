"""Brief and sources in, Document out: every note called, every word accounted for."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from briefwright.composing.compose import compose, style_of
from briefwright.composing.numbering import Numbering
from briefwright.errors import CitationStyleError
from briefwright.model.brief import (
    Brief,
    Cell,
    Correction,
    Item,
    ItemParagraph,
    NoteCall,
    Run,
    SourceUse,
    Statement,
    Table,
    Words,
)
from briefwright.model.document import (
    Contents,
    Document,
    DocumentTable,
    Heading,
    NoteMark,
    NotesHere,
    Paragraph,
    Text,
    document_text,
    inline_text,
)
from briefwright.model.edits.filing import file_item, move, take_out
from briefwright.model.edits.front import correct, set_front_matter
from briefwright.model.edits.passages import set_original
from briefwright.model.passage import OWN_WORDS
from briefwright.model.provenance import read_provenance
from briefwright.model.quotation import EmphasisAdded
from briefwright.model.source import Source, Span
from briefwright.model.template import NotePlacement, Wording
from unit.model.desk import BOATS, COAL, MAY, PORTS, SOURCES, TALKS, TEMPLATE, WAIT, desk, item, words_of
from unit.model.texts import quoted, source_of

CREATED = "2026-03-20T09:00:00+00:00"


def composed(brief: Brief, sources: dict[str, Source] | None = None) -> Document:
    return compose(brief, sources or SOURCES, CREATED)


def with_items(*items: Item, section: str = "stance") -> Brief:
    """The desk with one section holding these items only."""
    brief = desk()
    return replace(
        brief, sections=tuple(replace(row, items=items if row.id == section else row.items) for row in brief.sections)
    )


def cited(brief: Brief, **changes: object) -> Brief:
    """The brief with another way of citing."""
    return replace(brief, template=replace(brief.template, citation=replace(brief.template.citation, **changes)))


def worded(brief: Brief, **changes: str) -> Brief:
    return replace(brief, template=replace(brief.template, wording=replace(brief.template.wording, **changes)))


def paragraphs(document: Document, *styles: str) -> list[str]:
    return [inline_text(row.inlines) for row in document.blocks if isinstance(row, Paragraph) and row.style in styles]


def of_item(document: Document, item_id: str) -> list[Paragraph]:
    return [row for row in document.blocks if isinstance(row, Paragraph) and row.item == item_id]


def calls(document: Document) -> list[int]:
    rows = (row for row in document.blocks if isinstance(row, Paragraph))
    return [inline.number for row in rows for inline in row.inlines if isinstance(inline, NoteMark)]


def headings(document: Document) -> list[str]:
    return [f"{row.number} {row.text}".strip() for row in document.blocks if isinstance(row, Heading)]


def test_the_parts_stand_in_the_order_they_are_printed() -> None:
    document = composed(desk())
    assert list(document_text(document).splitlines())[:6] == [
        "ISSUE BRIEF · No. 7 · 20 March 2026",
        "Prepared by: Desk",
        "The ferry",
        "Bottom line. The line opens. (Rests on items I01, I03.)",
        "Key points",
        "Shipping grows. (I02)",
    ]
    assert headings(document) == [
        "1. Posture",
        "2. Stance",
        "3. Gaps",
        "4. Source summary",
        "Notes",
        "Sources consulted",
    ]


def test_every_item_that_cites_carries_its_note_in_ascending_order() -> None:
    document = composed(desk())
    assert calls(document) == [note.number for note in document.notes] == [1, 2, 3]
    assert [note.item for note in document.notes] == ["i-wait", "i-may", "i-boats"]
    assert inline_text(document.notes[1].inlines) == "QC/CNA, “Ferry to Sail Again,” para. 3."


def test_notes_follow_the_items_when_they_move() -> None:
    document = composed(move(desk(), "i-boats", "posture", 0))
    assert [note.item for note in document.notes] == ["i-boats", "i-wait", "i-may"]
    assert calls(document) == [1, 2, 3]
    assert "Bottom line. The line opens. (Rests on items I01, I02.)" in document_text(document)


@pytest.mark.parametrize("place", ["footnotes", "endnotes", "in-text"])
def test_notes_stand_where_the_template_says(place: NotePlacement) -> None:
    document = composed(cited(desk(), notes=place))
    assert ("Notes" in headings(document)) == (place == "endnotes")
    assert any(isinstance(row, NotesHere) for row in document.blocks) == (place == "endnotes")
    assert bool(document.notes) == bool(calls(document)) == (place != "in-text")
    assert document.placement == place
    assert document_text(document).count("no byline or URL in captured text") == 1


def test_in_the_text_the_tag_follows_the_words() -> None:
    brief = cited(desk(), notes="in-text", style="source-tag")
    (first, *_) = of_item(composed(brief), "i-wait")
    assert inline_text(first.inlines) == (
        "I01. The minister said: “We won’t wait for another winter”. [QC/CNA 1641, para. 2]"
    )


def test_without_labels_statements_point_to_notes_and_in_the_text_to_nothing() -> None:
    bare = replace(desk(), template=replace(TEMPLATE, item_labels=False))
    assert paragraphs(composed(bare), "bottom-line", "key-point") == [
        "Bottom line. The line opens. (Rests on notes 1, 3.)",
        "Shipping grows. (note 2)",
    ]
    assert paragraphs(composed(cited(bare, notes="in-text")), "bottom-line", "key-point") == [
        "Bottom line. The line opens.",
        "Shipping grows.",
    ]


def test_pointers_join_ranges_and_lead_to_the_items() -> None:
    items = tuple(item(f"i-{number}", words_of(MAY)) for number in range(4))
    brief = replace(with_items(*items), bottom_line=Statement((Words("So."),), ("i-3", "i-0", "i-1", "i-2", "i-wait")))
    (line,) = [row for row in composed(brief).blocks if isinstance(row, Paragraph) and row.style == "bottom-line"]
    assert inline_text(line.inlines).endswith("(Rests on items I01, I03–I06.)")
    anchors = [inline.anchor for inline in line.inlines if isinstance(inline, Text) and inline.anchor]
    assert anchors == ["item-i-wait", "item-i-0", "item-i-3"]
    targets = {row.anchor for row in composed(brief).blocks if isinstance(row, Paragraph)}
    assert set(anchors) <= targets


def test_a_pointer_to_a_comment_names_no_other_items_label() -> None:
    brief = file_item(desk(), item("c", Words("So."), kind="comment", rests_on=("p-may",)), "gaps")
    brief = replace(brief, key_points=(Statement((Words("So."),), ("c",)),))
    assert paragraphs(composed(brief), "key-point") == ["So."]


def test_the_note_call_stands_where_it_was_put_and_only_once() -> None:
    runs: list[Run] = [Words("The office"), NoteCall(), Words(" stated "), words_of(BOATS), NoteCall(), Words(".")]
    document = composed(with_items(item("i", *runs)))
    (paragraph,) = of_item(document, "i")
    assert calls(document).count(3) == 1
    at = paragraph.inlines.index(NoteMark(3))
    assert inline_text(paragraph.inlines[:at]) == "I03. The office"


def test_without_a_call_it_closes_the_last_paragraph_before_the_editors_note() -> None:
    whole = Item(
        id="i",
        kind="quotation",
        paragraphs=(ItemParagraph((Words("It says:"),)), ItemParagraph((words_of(BOATS),), block=True)),
        editors_note=(Words("“boats” as printed."),),
    )
    first, second = of_item(composed(with_items(whole)), "i")
    assert (first.style, second.style, first.keep_next, second.keep_next) == ("item", "block-quotation", True, False)
    assert NoteMark(3) not in first.inlines
    at = second.inlines.index(NoteMark(3))
    assert inline_text(second.inlines[:at]) == BOATS.exact  # a block carries no marks
    assert inline_text(second.inlines[at:]) == " Editor's note: “boats” as printed."
    assert all(inline.italic for inline in second.inlines[at + 1 :] if isinstance(inline, Text))


def test_kinds_are_labelled_in_the_templates_words() -> None:
    document = composed(worded(desk(), paraphrase="Summary:", comment="Desk comment."))
    assert paragraphs(document, "item")[1:] == [
        "I02. Summary: Shipping grew.",
        "I03. The office stated: “We are not counting boats”.",
        "Desk comment. Fares are not covered.",
    ]
    kinds = [row.kind for row in document.blocks if isinstance(row, Paragraph) and row.item]
    assert kinds == ["quotation", "paraphrase", "quotation", "comment"]


def table_item(**more: object) -> Item:
    table = Table(
        header=(Cell((Words("Point"),)), Cell((Words("S1"),))),
        rows=((Cell((Words("May"),)), Cell((words_of(MAY), Words(" (¶3)")))),),
        widths=(1.0, 3.0),
    )
    return replace(Item(id="t", kind="quotation", table=table), **more)


def test_a_table_item_prints_its_cells_and_takes_no_number() -> None:
    document = composed(with_items(table_item(), item("i", words_of(BOATS))))
    (table,) = [row for row in document.blocks if isinstance(row, DocumentTable) and row.name == "comparison"]
    assert [[inline_text(cell) for cell in row] for row in (table.header, *table.rows)] == [
        ["Point", "S1"],
        ["May", "“Shipping rose in May.” (¶3)"],
    ]
    assert (table.widths, table.row_headers, table.anchor, table.item) == ((1.0, 3.0), True, "item-t", "t")
    assert len(document.notes) == 3
    assert "I03. “We are not" in document_text(document)


def test_titles_without_a_row_below_them_are_a_row() -> None:
    bare = table_item()
    assert bare.table is not None
    document = composed(with_items(replace(bare, table=replace(bare.table, rows=()))))
    (table,) = [row for row in document.blocks if isinstance(row, DocumentTable) and row.name == "comparison"]
    assert table.header == ()
    assert [inline_text(cell) for cell in table.rows[0]] == [
        "".join(run.text for run in cell.runs if isinstance(run, Words)) for cell in bare.table.header
    ]


def test_the_editors_note_of_a_bare_table_is_printed_below_it() -> None:
    document = composed(with_items(table_item(editors_note=(Words("Two months."),))))
    assert paragraphs(document, "editors-note") == ["Editor's note: Two months."]


def test_added_emphasis_is_printed_and_declared() -> None:
    start = MAY.start + len("Shipping ")
    quotation = words_of(MAY, EmphasisAdded(start, start + 4))
    (paragraph,) = of_item(composed(with_items(item("i", quotation))), "i")
    assert inline_text(paragraph.inlines) == "I03. “Shipping rose in May.” (emphasis added)"
    assert [inline.text for inline in paragraph.inlines if isinstance(inline, Text) and inline.italic] == ["rose"]


def test_emphasis_of_words_that_would_print_otherwise_is_left_to_the_proof() -> None:
    quotation = replace(words_of(MAY, EmphasisAdded(MAY.start, MAY.end)), words="Shipping fell in May.")
    (paragraph,) = of_item(composed(with_items(item("i", quotation))), "i")
    assert "“Shipping fell in May.”" in inline_text(paragraph.inlines)


def test_words_of_another_language_are_tagged() -> None:
    korean = source_of("부두 공사가 끝났다.", "s-ko", language="ko", outlet="표본통신", published="2026-03-19")
    brief = replace(
        with_items(item("i", Words("It says "), quoted(korean, "공사가 끝났다"), Words("."))),
        sources=(*desk().sources, SourceUse(source="s-ko", label="S3")),
    )
    (paragraph,) = of_item(composed(brief, {**SOURCES, "s-ko": korean}), "i")
    assert [inline.text for inline in paragraph.inlines if isinstance(inline, Text) and inline.language == "ko"] == [
        "공사가 끝났다"
    ]


@pytest.mark.parametrize(("language", "marks"), [("en-GB", "“”"), ("de", "„“"), ("fr", "« »"), ("ko", "“”")])
def test_outer_marks_follow_the_briefs_language(language: str, marks: str) -> None:
    brief = replace(desk(), template=replace(TEMPLATE, language=language))
    brief = replace(brief, bottom_line=Statement((words_of(MAY), Words("Quad", term=True))))
    document = composed(brief)
    opening, closing = marks[0], marks[-1]
    assert opening in paragraphs(document, "bottom-line")[0]
    (wait,) = of_item(document, "i-wait")
    assert inline_text(wait.inlines).count(opening) == 1
    assert inline_text(wait.inlines).endswith(f"{closing}.")


def test_a_quotation_in_the_bottom_line_belongs_to_its_passage() -> None:
    brief = replace(desk(), bottom_line=Statement((words_of(COAL),), ()))
    (line,) = [row for row in composed(brief).blocks if isinstance(row, Paragraph) and row.style == "bottom-line"]
    assert [inline.passage for inline in line.inlines if isinstance(inline, Text) and inline.passage] == ["p-coal"]


def test_an_empty_required_section_says_so_and_an_optional_one_disappears() -> None:
    brief = take_out(take_out(take_out(desk(), "i-wait"), "i-may"), "i-boats")
    document = composed(brief)
    assert headings(document)[:2] == ["1. Posture", "2. Gaps"]
    assert paragraphs(document, "empty-section") == ["Nothing significant to report."]
    assert "Sources consulted" not in headings(document)
    assert "Notes" not in headings(document)


def test_items_filed_beside_the_source_summary_are_printed() -> None:
    brief = file_item(desk(), item("i", words_of(COAL)), "summary")
    document = composed(brief)
    assert "I04. “Earlier this month" in document_text(document)
    assert calls(document) == [1, 2, 3, 4]


def test_an_item_without_text_takes_no_note() -> None:
    empty = Item(id="i", kind="paraphrase", rests_on=("p-may",))
    document = composed(with_items(empty))
    assert calls(document) == [note.number for note in document.notes] == [1, 2]


def test_leads_openings_closings_and_designations_are_printed() -> None:
    brief = worded(desk(), opening="For the desk only.", closing="End of brief.")
    plan = replace(brief.sections[0].plan, lead="What both sides say.")
    template = replace(brief.template, marking=replace(brief.template.marking, block="Controlled by: desk"))
    brief = replace(brief, template=template, sections=(replace(brief.sections[0], plan=plan), *brief.sections[1:]))
    document = composed(brief)
    assert paragraphs(document, "boilerplate", "designation", "section-lead") == [
        "Controlled by: desk",
        "For the desk only.",
        "What both sides say.",
        "End of brief.",
    ]


@pytest.mark.parametrize(("number", "footer"), [("7", "7 · The ferry"), ("", "The ferry")])
def test_footer_and_properties(number: str, footer: str) -> None:
    document = composed(set_front_matter(desk(), "number", number))
    assert document.furniture.footer == footer
    properties = document.properties
    assert (properties.title, properties.author, properties.subject) == ("The ferry", "Desk", "ISSUE BRIEF")
    assert (properties.identifier, properties.created) == (number, CREATED)
    assert properties.keywords == ("Posture", "Stance", "Gaps")


def table_cells(document: Document) -> list[list[str]]:
    (table,) = [row for row in document.blocks if isinstance(row, DocumentTable) and row.name == "sources"]
    return [[inline_text(cell) for cell in row] for row in (table.header, *table.rows)]


def test_the_matrix_has_a_column_a_source_and_names_what_is_missing() -> None:
    rows = {row[0]: row[1:] for row in table_cells(composed(desk()))}
    assert rows[""] == ["S1", "S2"]
    assert rows["Headline"] == ["Ferry to sail again, minister says", "none in captured text"]
    assert rows["Outlet / credit / byline"] == ["Quay Courier / QC/CNA / none", "none / none / none"]
    assert rows["Published"] == ["19 Mar 2026, 16:41, zone not stated; dateline PORT RUUN", "none in captured text"]
    assert rows["URL / accessed"] == ["none / imported 20 Mar 2026"] * 2
    assert rows["File, SHA-256"][1] == f"talks.txt, {TALKS.sha256[:12]}…"
    assert "Descriptor" not in rows


def test_what_the_analyst_entered_is_bracketed_in_the_table() -> None:
    said = (
        Correction("outlet", "Harbour Post"),
        Correction("published", "2026-03-18T07:00"),
        Correction("dating_evidence", "“Friday”"),
        Correction("descriptor", "A weekly"),
        Correction("accessed", "2026-03-21"),
        Correction("interview_by", "Channel 3"),
    )
    brief = desk()
    brief = replace(brief, sources=(brief.sources[0], replace(brief.sources[1], corrections=said)))
    rows = {row[0]: row[2] for row in table_cells(composed(brief))}
    assert rows["Outlet / credit / byline"] == "[Harbour Post] / none / none (reports an interview by [Channel 3])"
    assert rows["Published"].startswith("[18 Mar 2026")
    assert rows["Descriptor"] == "A weekly"
    assert rows["URL / accessed"] == "none / accessed 21 Mar 2026"


def test_evidence_of_a_date_stands_in_for_it() -> None:
    brief = desk()
    said = (Correction("dating_evidence", "after the vote"),)
    brief = replace(brief, sources=(brief.sources[0], replace(brief.sources[1], corrections=said)))
    assert {row[0]: row[2] for row in table_cells(composed(brief))}[
        "Published"
    ] == "none; internal evidence: after the vote"


@pytest.mark.parametrize("shape", ["list", "matrix"])
def test_many_sources_are_listed_in_rows(shape: str) -> None:
    many = [source_of(f"Body {number}.", f"s-{number}", outlet=f"Paper {number}") for number in range(6)]
    brief = with_items(*(item(f"i-{row.id}", quoted(row, "Body")) for row in many))
    uses = tuple(SourceUse(source=row.id, label=f"S{number}") for number, row in enumerate(many, 3))
    brief = cited(replace(brief, sources=(*brief.sources, *uses)), sources_table=shape)
    cells = table_cells(composed(brief, {**SOURCES, **{row.id: row for row in many}}))
    assert cells[0] == ["", "Source", "Published", "Captured file"]
    assert [row[0] for row in cells[1:]] == ["S1", "S3", "S4", "S5", "S6", "S7", "S8"]
    assert cells[2][1] == "none in captured text. Paper 0 / none / none"


def test_the_table_can_be_left_out_and_holds_cited_sources_only() -> None:
    assert "Sources consulted" not in headings(composed(cited(desk(), sources_table="none")))
    only = composed(take_out(desk(), "i-boats"))
    assert table_cells(only)[0] == ["", "S1"]


def test_a_citation_style_that_there_is_not_is_named() -> None:
    with pytest.raises(CitationStyleError, match="no-such-style") as caught:
        style_of(cited(desk(), style="no-such-style"))
    assert ".csl" in caught.value.todo


def test_contents_stand_where_the_template_asks_for_them() -> None:
    asked = replace(desk(), template=replace(TEMPLATE, contents=True, wording=Wording(contents="In this brief")))
    assert [row.title for row in composed(asked).blocks if isinstance(row, Contents)] == ["In this brief"]
    assert not [row for row in composed(desk()).blocks if isinstance(row, Contents)]


def test_unnumbered_sections_have_no_number() -> None:
    brief = replace(desk(), template=replace(TEMPLATE, numbered=False))
    assert headings(composed(brief))[0] == "Posture"


def test_the_same_brief_gives_the_same_document() -> None:
    assert composed(desk()) == composed(desk())


def _known_words(brief: Brief, sources: Sequence[Source]) -> str:
    wording: Wording = brief.template.wording
    own = [run.text for row in brief.items() for run in row.runs() if isinstance(run, Words)]
    own += [run.text for row in (brief.bottom_line, *brief.key_points) for run in row.runs if isinstance(run, Words)]
    captured = [source.captured_text + source.file_name + source.imported for source in sources]
    captured += [field.value for source in sources for field in source.fields]
    captured += [use.label for use in brief.sources] + [row.value for use in brief.sources for row in use.corrections]
    fixed = [getattr(wording, name) for name in wording.__struct_fields__]
    plans = [section.plan.title + " " + section.plan.lead for section in brief.sections]
    front = [*brief.front_matter.values(), *(field.label for field in brief.template.front_matter)]
    return " ".join(
        [brief.title, brief.template.product, *own, *captured, *fixed, *plans, *front, *brief.summary_statement]
    )


_RULES = (
    "article without headline captured text file imported para paras dateline time zone not stated in no byline or url "
    "publisher author date and march mar none outlet credit published accessed sha of information sources source"
)
"""The words that rules of citation and table supply."""


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_nothing_is_printed_that_brief_sources_and_template_do_not_say(data: st.DataObject) -> None:
    brief = desk()
    for passage in data.draw(st.lists(st.sampled_from([MAY, WAIT, BOATS, COAL]), max_size=4)):
        number = len(list(brief.items()))
        section = data.draw(st.sampled_from(brief.sections)).id
        brief = file_item(brief, item(f"i-{number}", words_of(passage)), section)
    brief = cited(brief, notes=data.draw(st.sampled_from(["footnotes", "endnotes", "in-text"])))
    document = composed(brief)
    known = {word.casefold() for word in re.findall(r"[^\W\d_]{2,}", _known_words(brief, [PORTS, TALKS]))} | set(
        _RULES.split()
    )
    printed = {word.casefold() for word in re.findall(r"[^\W\d_]{2,}", document_text(document).replace("’", "'"))}
    hashes = {word for source in SOURCES.values() for word in re.findall(r"[a-z]{2,}", source.sha256)}
    assert printed - known - hashes == set()
    assert calls(document) == [note.number for note in document.notes]


# ── styles ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_style_that_cites_in_the_text_brings_its_list_of_references() -> None:
    document = composed(worded(cited(desk(), style="apa", notes="footnotes"), references="Works"))
    assert document.placement == "in-text"
    assert document.notes == ()
    assert "(QC/CNA, 2026, para. " in document_text(document)
    assert "Works" in headings(document)
    assert paragraphs(document, "note")[1].startswith("QC/CNA. (2026, March 19). Ferry to sail again, minister says.")
    assert desk().template.citation.notes == "endnotes"


def test_a_style_of_notes_has_no_list_of_references() -> None:
    document = composed(cited(desk(), style="oscola", notes="footnotes"))
    assert document.placement == "footnotes"
    assert "References" not in headings(document)
    assert inline_text(document.notes[0].inlines).startswith(
        "QC/CNA, ‘Ferry to Sail Again, Minister Says’ Quay Courier"
    )


def test_a_brief_without_citations_has_no_list_of_references() -> None:
    assert "References" not in headings(composed(cited(replace(desk(), sections=()), style="apa")))


def test_passages_of_a_paged_source_are_cited_by_page() -> None:
    paged = replace(PORTS, pages=(Span(0, 40), Span(40, len(PORTS.captured_text))))
    document = composed(desk(), {**SOURCES, PORTS.id: paged})
    assert ", p. 2; no byline" in inline_text(document.notes[0].inlines)
    (told,) = document.notes[0].cites
    assert (told.locator, told.place) == ("2", "page")


def test_other_programs_are_told_what_a_place_counts() -> None:
    (told,) = composed(desk()).notes[0].cites
    assert told.place == "paragraph"
    brief = desk()
    use = next(row for row in brief.sources if row.source == told.source)
    marked = replace(use, corrections=(*use.corrections, Correction("time_mark", "00:12:30")))
    sources = tuple(marked if row is use else row for row in brief.sources)
    (timed,) = composed(replace(brief, sources=sources)).notes[0].cites
    assert (timed.locator, timed.place) == ("00:12:30", "timestamp")


@pytest.mark.parametrize(
    ("style", "address"),
    [
        ("oscola", "http://www.zotero.org/styles/oscola"),
        ("apa", "http://www.zotero.org/styles/apa"),
        ("chicago-notes-press", ""),
    ],
)
def test_zotero_is_told_the_style_it_has_too(style: str, address: str) -> None:
    assert composed(cited(desk(), style=style)).zotero_style == address


def test_grades_stand_in_notes_and_sources_table() -> None:
    brief = correct(cited(desk(), style="icd-206", sources_table="matrix"), PORTS.id, "reliability", "B")
    brief = replace(brief, passages=tuple(replace(one, grade="2") for one in brief.passages))
    document = composed(brief)
    assert "; Graded B2; Imported" in inline_text(document.notes[0].inlines)
    (table,) = [block for block in document.blocks if isinstance(block, DocumentTable) and block.name == "sources"]
    grades = next(row for row in table.rows if inline_text(row[0]) == "Grade")
    assert [inline_text(cell) for cell in grades[1:]] == ["B2", "2"]
    rows = composed(cited(brief, sources_table="list"))
    assert ". Grade B2" in document_text(rows)


def test_the_sources_table_says_why_there_is_no_date() -> None:
    brief = correct(desk(), TALKS.id, "dating", "written before the vote")
    assert "none in captured text; written before the vote" in document_text(composed(brief))


SAID = "Ada Quill, post on Chirp"


def both_voices() -> Brief:
    """One item that rests on the article's own words and quotes those of somebody whom the article quotes."""
    brief = with_items(item("i-both", words_of(WAIT), Words("."), rests_on=("p-may",)), section="posture")
    return set_original(brief, WAIT.id, SAID)


@pytest.mark.parametrize(
    ("style", "told"),
    [
        ("chicago-notes-press", "[Ada Quill, post on Chirp], as quoted by QC/CNA, “Ferry to Sail Again"),
        ("icd-206", "[Ada Quill, post on Chirp], as quoted by QC/CNA; "),
        ("sourceline", "Sources: [Ada Quill, post on Chirp], as quoted by QC/CNA, "),
        ("source-tag", "[Ada Quill, post on Chirp, as quoted by QC/CNA 1641, para. 2; QC/CNA 1641, para. 3]"),
        ("chicago-notes-bibliography", "[Ada Quill, post on Chirp], as quoted by QC/CNA, “Ferry"),
        ("apa", "[Ada Quill, post on Chirp], as quoted by QC/CNA, 2026, para. 2"),
        ("oscola", "[Ada Quill, post on Chirp], as quoted by QC/CNA, ‘Ferry"),
    ],
)
def test_a_note_keeps_the_words_of_two_voices_apart(style: str, told: str) -> None:
    brief = cited(both_voices(), style=style)
    (clusters,) = Numbering(brief, SOURCES).clusters[:1]
    assert [(cite.paragraphs, cite.quotes) for cite in clusters.cites] == [((2,), SAID), ((3,), "")]
    (text, *_) = style_of(brief).notes([clusters])
    assert told in inline_text(text)
    assert inline_text(text).count("as quoted by") == 1


def test_a_passage_in_the_sources_own_words_is_quoted_by_nobody() -> None:
    brief = set_original(correct(both_voices(), PORTS.id, "quotes", "a note of the ministry"), MAY.id, OWN_WORDS)
    told = inline_text(composed(cited(brief, style="chicago-notes-press")).notes[0].inlines)
    assert (told.count("as quoted by"), "a note of the ministry" in told) == (1, False)
    assert f" {OWN_WORDS}" not in told


def test_what_is_missing_of_a_source_is_named_once_though_a_note_cites_it_twice() -> None:
    brief = with_items(item("i-two", words_of(BOATS), rests_on=("p-coal",)), section="posture")
    brief = cited(set_original(brief, BOATS.id, SAID), style="chicago-notes-bibliography")
    told = inline_text(composed(brief).notes[0].inlines)
    assert told.count("not in captured text") == 1
    assert "[Publisher and date not in captured text.]" in told


def test_whose_words_a_passage_passes_on_goes_along_in_the_record() -> None:
    record = read_provenance(composed(both_voices()).provenance)
    assert {row.id: row.quotes for row in record.passages if row.quotes} == {WAIT.id: SAID}
