"""Whatever the letters are, the file gives them back, in order, and is whole: with every back end, in any dress."""

from collections.abc import Callable
from typing import Literal

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace

from briefwright.model.document import (
    Cited,
    Document,
    DocumentTable,
    Heading,
    Inline,
    Note,
    NoteMark,
    Paragraph,
    Text,
    document_text,
)
from briefwright.model.marking import Marking
from briefwright.model.template import NotePlacement
from briefwright.model.text import printable
from briefwright.writers.docx.dress import own_dress
from briefwright.writers.docx.lint import lint
from briefwright.writers.docx.opened import Opened, W
from briefwright.writers.docx.read_back import text_of
from briefwright.writers.docx.stationery import read_base
from briefwright.writers.docx.write import write
from briefwright.writers.options import CitationBackEnd, Options
from unit.writers.docx.templates import organisation
from unit.writers.random_documents import NASTY, documents

HOSTILE = (
    *NASTY,
    "\x13 DDEAUTO c:\\\\windows\\\\cmd.exe \x14 result \x15",  # Word's own marks of a field in old files
    "{ INCLUDETEXT https://a.example/x } { MACROBUTTON Run } «MERGEFIELD»",
    '" \\* MERGEFORMAT \\p "9" \\s "x',
    '"}]} CSL_CITATION {"citationItems":[',
    "<w:fldSimple w:instr='QUIT'/><![CDATA[x]]><?xml?><!DOCTYPE x>",
    "%s %(x)s {0} {x!r} {{x}} ${x} #{x}",
    "W" * 10_000,
    "부" * 10_000,
    "a\u0300\u0323\u20dd" * 50,
    "\u202b\u2067\u200e\u2069\u202c",
    "\U000e0041\ufe0f\u034f\u061c\u180e",
)
DRESSES = {"own": own_dress, "organisation": read_base(organisation()).dress}
back_ends = pytest.mark.parametrize("citations", ["notes", "zotero", "word"])


def whole_again(document: Document, options: Options = Options(), dress: str = "own") -> bytes:  # noqa: B008 - frozen
    """The written file, read back: every letter in its place, nothing broken, the same bytes twice."""
    data = write(document, options, dressed=DRESSES[dress])
    assert text_of(data) == printable(document_text(document))
    assert lint(data) == []
    assert write(document, options, dressed=DRESSES[dress]) == data
    return data


hostile = st.sampled_from(HOSTILE)
cites = st.builds(
    Cited,
    source=hostile.map(lambda text: printable(text)[:40] or "s"),
    csl=hostile.map(lambda text: msgspec.json.encode({"type": "article", "title": printable(text)}).decode()),
    locator=hostile.map(lambda text: printable(text)[:99]),
    label=st.sampled_from(("S1", "", "Ä<&>")),
    place=st.sampled_from(("paragraph", "page", "timestamp")),
)
citations_of = st.lists(cites, max_size=2).map(tuple)


@st.composite
def citing(draw: Callable[..., object]) -> Document:
    """Random documents whose notes, and some of whose letters, cite."""
    document = draw(documents())
    assert isinstance(document, Document)

    def cited(row: tuple[Inline, ...]) -> tuple[Inline, ...]:
        found = draw(citations_of)
        assert isinstance(found, tuple)
        return tuple(replace(one, cites=found) if isinstance(one, Text) and not one.passage else one for one in row)

    blocks = tuple(
        replace(block, inlines=cited(block.inlines)) if isinstance(block, Paragraph) else block
        for block in document.blocks
    )
    notes = tuple(replace(note, cites=draw(citations_of), remark=draw(hostile)) for note in document.notes)
    return replace(document, blocks=blocks, notes=notes)


@settings(max_examples=120, deadline=None)
@given(document=documents())
def test_random_documents_come_back_letter_for_letter(document: Document) -> None:
    whole_again(document)


@pytest.mark.parametrize("dress", DRESSES)
@back_ends
@settings(max_examples=25, deadline=None)
@given(document=citing())
def test_random_citations_come_back_letter_for_letter(
    citations: CitationBackEnd, dress: Literal["own", "organisation"], document: Document
) -> None:
    whole_again(document, Options(citations=citations), dress)


@back_ends
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:20]))
def test_any_string_is_letters_everywhere(
    text: str, citations: CitationBackEnd, make_document: Callable[..., Document]
) -> None:
    csl = msgspec.json.encode({"type": "article-newspaper", "title": printable(text), "URL": printable(text)}).decode()
    cite = Cited(printable(text) or "s", csl, printable(text), printable(text))
    document = make_document(
        Heading(level=1, text=text),
        Paragraph(style="item", kind="comment", inlines=(Text(text, bold=True), NoteMark(1)), anchor=text),
        Paragraph(style="item", inlines=(Text(text, cites=(cite,)), Text(text, passage=text))),
        Paragraph(style="note", inlines=(Text(text),)),
        DocumentTable(name="sources", description=text, header=((Text(text),),), rows=()),
        notes=(Note(1, (Text(text, url="https://a.example/" + text),), cites=(cite,), remark=text),),
        marking=Marking("free", text),
        footer=text,
    )
    data = whole_again(document, Options(citations=citations))
    assert fields(data) <= {"ADDIN", "BIBLIOGRAPHY", "CITATION", "PAGE", "NUMPAGES"}


def fields(data: bytes) -> set[str]:
    """The first words of all field codes of a file: none of them may come from the letters."""
    codes = (code for _, tree in Opened(data).story() for code in tree.iter(f"{W}instrText", f"{W}fldSimple"))
    return {str(code.text or code.get(f"{W}instr")).split()[0] for code in codes}


@pytest.mark.parametrize("placement", ["footnotes", "endnotes", "in-text"])
def test_a_whole_brief_comes_back(placement: NotePlacement, whole_brief: Callable[[NotePlacement], Document]) -> None:
    whole_again(whole_brief(placement))


@pytest.mark.parametrize("dress", DRESSES)
@back_ends
def test_order_of_making_does_not_show(
    citations: CitationBackEnd, dress: str, whole_brief: Callable[..., Document]
) -> None:
    first = whole_again(whole_brief("footnotes"), Options(citations=citations), dress)
    whole_again(whole_brief("endnotes"), Options(citations=citations), dress)
    assert whole_again(whole_brief("footnotes"), Options(citations=citations), dress) == first


def test_carriage_returns_are_line_ends(make_document: Callable[..., Document]) -> None:
    data = write(make_document(Paragraph(style="item", inlines=(Text("one\r\ntwo\rthree\u2028four"),))))
    assert text_of(data) == "one\ntwo\nthree\nfour"


def test_no_letter_opens_an_element(make_document: Callable[..., Document]) -> None:
    plain = write(make_document(Paragraph(style="item", inlines=(Text("x"),))))
    for text in HOSTILE:
        data = write(
            make_document(Paragraph(style="item", inlines=(Text(text.replace("\t", " ").replace("\n", " ")),)))
        )
        assert tags(data) <= tags(plain) | {f"{W}rFonts", f"{W}rPr", f"{W}rtl", f"{W}bidi"}, ascii(text[:20])


def tags(data: bytes) -> set[str]:
    return {str(element.tag) for element in Opened(data).trees["word/document.xml"].iter(etree.Element)}
