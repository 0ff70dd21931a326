"""Every format says the same words: those of the Document, in its order, nothing dropped, changed or moved."""

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace

from briefwright import pipeline
from briefwright.composing.compose import compose
from briefwright.model.brief import Brief
from briefwright.model.document import (
    Document,
    DocumentTable,
    Heading,
    Note,
    NoteMark,
    Paragraph,
    Text,
    document_text,
)
from briefwright.model.edits.front import correct
from briefwright.model.edits.passages import set_grade, set_original
from briefwright.model.source import Source
from briefwright.model.template import NotePlacement, SourcesTable
from briefwright.model.text import printable
from briefwright.writers import WRITERS, Writer
from briefwright.writers.options import PLAIN, CitationBackEnd, Options
from briefwright.writers.pdf.lint import lint
from briefwright.writers.pdf.read_back import shown, text_of
from briefwright.writers.pdf.write import missing_characters, write
from unit.model.desk import BOATS, MAY, PORTS, SOURCES, WAIT, desk
from unit.writers.docx.conftest import document_of, whole
from unit.writers.random_briefs import PICTURES, PLAIN_WORDS, briefs
from unit.writers.random_documents import NASTY, documents

HOSTILE = (
    *NASTY,
    # marks of direction: alone, in pairs, unclosed, crossed
    "\u202eabc def. ghi (x)",
    "\u05d0\u05d1\u05d2 \u202eabc def\u202c ghi, \u05d0\u05d1",
    "\u05e9\u05dc\u05d5\u05dd \u2067abc (def)\u2069 \u05e2\u05d5\u05dc\u05dd.",
    "\u2066\u05d0\u05d1\u2069 abc",
    "abc \u2067 def",
    "ab\u200ecd \u061c efg",
    "\u2067",
    # joiners, points and marks of leftward scripts
    "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 ABC 12 \u06af\u0641\u062a (x)",
    "\u0627\u200d\u0628 abc",
    "\u05e2\u05b4\u05d1\u05b0\u05e8\u05b4\u05d9\u05ea \u05e0\u05b4\u05e7\u05bc\u05d5\u05bc\u05d3 ABC",
    # letters in parts
    "\u1112\u1161\u11ab\u1100\u116e\u11a8 jamo",
    "\u0301lone mark",
    "soft\u00adhy\u00adphen",
    "S\u0331al\u0101h\u0331 a\u030bb",
    "\ufb00 \ufb01 \ufb03",
    "a\u3164b c\ufffcd e\u2800f",
    # words no line can hold
    "x" * 300,
    "\u0639" * 300,
    "\u5317" * 200,
)

CREATED = "2031-11-07T09:00:00Z"
BY_NAME = {writer.name: writer for writer in WRITERS}
QUICK = [writer for writer in WRITERS if writer.name != "pdf"]
names = pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)


def unwatched(_share: float) -> None:
    pass


def problems(writer: Writer, document: Document, options: Options = PLAIN) -> list[str]:
    return writer.inspect(writer.write(document, unwatched, options), document)


def test_names_labels_and_endings_are_the_formats_own() -> None:
    for values in ([w.name for w in WRITERS], [w.label for w in WRITERS], [w.suffix for w in WRITERS]):
        assert len(set(values)) == len(WRITERS)
    assert all(writer.suffix.startswith(".") for writer in WRITERS)


@names
@pytest.mark.parametrize("placement", ["footnotes", "endnotes", "in-text"])
def test_a_whole_brief_says_its_words(writer: Writer, placement: NotePlacement) -> None:
    document = whole(placement)
    assert problems(writer, document) == []


@names
def test_the_sample_brief_says_its_words_and_gives_the_same_bytes_twice(writer: Writer) -> None:
    held = pipeline.sample_brief()
    document = compose(held.brief, {source.id: source for source in held.sources}, CREATED)
    data = writer.write(document, unwatched, PLAIN)
    assert writer.inspect(data, document) == []
    assert writer.write(document, unwatched, PLAIN) == data


@pytest.mark.parametrize("citations", ["notes", "zotero", "word"])
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(made=briefs())
def test_random_briefs_say_their_words(citations: CitationBackEnd, made: tuple[Brief, dict[str, Source]]) -> None:
    document = compose(*made, CREATED, PICTURES)
    for writer in QUICK:
        assert (writer.name, problems(writer, document, Options(citations=citations))) == (writer.name, [])


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(made=briefs(PLAIN_WORDS))
def test_random_briefs_say_their_words_in_pdf(made: tuple[Brief, dict[str, Source]]) -> None:
    document, writer = compose(*made, CREATED, PICTURES), BY_NAME["pdf"]
    if not list(writer.refuse(document)):
        assert problems(writer, document) == []


@settings(max_examples=80, deadline=None)
@given(document=documents())
def test_random_documents_say_their_words(document: Document) -> None:
    for writer in QUICK:
        assert (writer.name, problems(writer, document)) == (writer.name, [])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(document=documents())
def test_random_documents_say_their_words_in_pdf(document: Document) -> None:
    data = write(document)
    named = {ord(letter): f"[U+{ord(letter):04X}]" for letter, _ in missing_characters(document)}
    meant = shown(printable(document_text(document))).translate(named).split()
    assert shown(text_of(data, exact=True)).split() == meant
    assert named or lint(data, document) == []


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_words_come_out_as_letters_wherever_they_stand(text: str) -> None:
    cell = (Text(text),)
    document = document_of(
        Heading(level=1, text=text),
        Paragraph(style="item", inlines=(Text(text), NoteMark(1))),
        Paragraph(style="item", inlines=(Text(text[:3], bold=True), Text(text[3:]), Text("\nnext "), Text(text))),
        Paragraph(style="key-point", inlines=(Text(text, italic=True),)),
        DocumentTable(name="sources", description="", header=(cell, cell), rows=((cell, cell),)),
        notes=(Note(1, cell),),
    )
    for writer in WRITERS:
        if not list(writer.refuse(document)):
            assert (writer.name, problems(writer, document)) == (writer.name, [])


@names
def test_a_changed_word_is_found(writer: Writer) -> None:
    document = whole("footnotes")
    data = writer.write(document, unwatched, PLAIN)
    changed = _with_title(document, "Another harbour: cost, delay and who answers for both")
    assert any("where the brief says “Another harbour" in said for said in writer.inspect(data, changed))


def _with_title(document: Document, title: str) -> Document:
    blocks = tuple(
        replace(block, inlines=(Text(title),)) if isinstance(block, Paragraph) and block.style == "title" else block
        for block in document.blocks
    )
    return replace(document, blocks=blocks)


@names
@pytest.mark.parametrize("shape", ["matrix", "list"])
def test_grades_and_originals_of_passages_stand_in_every_format(writer: Writer, shape: SourcesTable) -> None:
    brief = set_original(correct(desk(), PORTS.id, "reliability", "B"), WAIT.id, "Ida Holm, post on Chirp")
    for passage, digit in ((WAIT, "2"), (MAY, "3"), (BOATS, "4")):
        brief = set_grade(brief, passage.id, digit)
    citation = replace(brief.template.citation, style="icd-206", sources_table=shape)
    brief = replace(brief, template=replace(brief.template, citation=citation))
    document = compose(brief, SOURCES, CREATED)
    told = document_text(document)
    assert [f"Graded {grade};" in told for grade in ("B2", "B3", "–4")] == [True, True, True]
    assert "[Ida Holm, post on Chirp], as quoted by QC/CNA;" in told
    assert "B2–3" in told
    assert problems(writer, document) == []
