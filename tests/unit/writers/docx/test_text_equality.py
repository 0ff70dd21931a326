"""Whatever the letters are, the file gives them back, in order, and is whole."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings

from briefwright.model.document import Document, DocumentTable, Heading, Note, NoteMark, Paragraph, Text, document_text
from briefwright.model.marking import Marking
from briefwright.model.template import NotePlacement
from briefwright.model.text import printable
from briefwright.writers.docx.lint import lint
from briefwright.writers.docx.read_back import text_of
from briefwright.writers.docx.write import write
from unit.writers.random_documents import NASTY, documents


@settings(max_examples=120, deadline=None)
@given(document=documents())
def test_random_documents_come_back_letter_for_letter(document: Document) -> None:
    data = write(document)
    assert text_of(data) == printable(document_text(document))
    assert lint(data) == []
    assert write(document) == data


@pytest.mark.parametrize("text", NASTY)
def test_any_string_is_letters_everywhere(text: str, make_document: Callable[..., Document]) -> None:
    document = make_document(
        Heading(level=1, text=text),
        Paragraph(style="item", kind="comment", inlines=(Text(text, bold=True), NoteMark(1)), anchor=text),
        DocumentTable(name="sources", description=text, header=((Text(text),),), rows=()),
        notes=(Note(1, (Text(text, url="https://a.example/" + text),)),),
        marking=Marking("free", text),
        footer=text,
    )
    data = write(document)
    assert text_of(data) == printable(document_text(document))
    assert lint(data) == []


@pytest.mark.parametrize("placement", ["footnotes", "endnotes", "in-text"])
def test_a_whole_brief_comes_back(placement: NotePlacement, whole_brief: Callable[[NotePlacement], Document]) -> None:
    document = whole_brief(placement)
    data = write(document)
    assert text_of(data) == document_text(document)
    assert lint(data) == []


def test_carriage_returns_are_line_ends(make_document: Callable[..., Document]) -> None:
    data = write(make_document(Paragraph(style="item", inlines=(Text("one\r\ntwo\rthree\u2028four"),))))
    assert text_of(data) == "one\ntwo\nthree\nfour"
