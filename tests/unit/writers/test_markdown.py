"""Markdown as another program reads it: letters stay letters; looks, links, notes and tables are what they were."""

import json
import subprocess
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest

from briefwright.model.document import (
    Document,
    DocumentTable,
    Heading,
    Note,
    NoteMark,
    Paragraph,
    Text,
    document_text,
    inline_text,
)
from briefwright.model.text import printable
from briefwright.writers.markdown import text_of, write
from unit.writers.docx.conftest import document_of, whole
from unit.writers.docx.pandoc import pandoc
from unit.writers.random_documents import NASTY

needs_pandoc = pytest.mark.skipif(not pandoc(), reason="pandoc is neither on the PATH nor installed as pypandoc_binary")


def read(document: Document) -> dict[str, Any]:
    """The tree pandoc makes of it."""
    done = subprocess.run([pandoc(), "-f", "gfm", "-t", "json"], input=write(document), capture_output=True, check=True)
    tree: dict[str, Any] = json.loads(done.stdout)
    return tree


_LEAVES: dict[str, Callable[[Any], str]] = {
    "Str": str,
    "Code": lambda content: str(content[1]),
    "RawInline": lambda content: " " if "br" in content[1] else "",
    "RawBlock": lambda _: "",
    "Note": lambda _: "",
    **dict.fromkeys(("Space", "SoftBreak", "LineBreak"), lambda _: " "),
}
_INSIDE: dict[str, int | slice] = {"Link": 1, "Table": slice(3, None)}
"""Where the letters of an element stand in what pandoc says of it."""


def letters(value: Any) -> str:
    """All letters of a tree in order, blocks parted by blanks; HTML and notes left out."""
    if isinstance(value, list):
        return "".join(map(letters, value))
    if not isinstance(value, dict):
        return ""
    kind, content = str(value.get("t")), value.get("c", [])
    if kind in _LEAVES:
        return _LEAVES[kind](content)
    inside = content[_INSIDE[kind]] if kind in _INSIDE else content
    return letters(inside) + (" " if kind in ("Para", "Plain", "Header") else "")


def notes(value: Any) -> list[str]:
    if isinstance(value, list):
        return [note for below in value for note in notes(below)]
    if not isinstance(value, dict):
        return []
    return [letters(value["c"])] if value.get("t") == "Note" else notes(value.get("c"))


@needs_pandoc
@pytest.mark.parametrize("text", [text for text in NASTY if printable(text).strip()])
def test_letters_stay_letters_wherever_they_stand(text: str) -> None:
    document = document_of(
        Heading(level=1, text=text),
        Paragraph(style="item", inlines=(Text(text), NoteMark(1))),
        Paragraph(style="key-point", inlines=(Text(text, bold=True),)),
        Paragraph(
            style="block-quotation", inlines=(Text(text, italic=True), Text("!"), Text(text, url="https://a.example/"))
        ),
        DocumentTable(name="sources", description="", header=((Text(text),), (Text("b"),)), rows=(((Text(text),),),)),
        notes=(Note(1, (Text(text),)),),
    )
    tree = read(document)
    bare = " ".join(document_text(document).split("\n"))
    told = inline_text(document.notes[0].inlines)
    assert _words(letters(tree["blocks"])) == _words(bare.removesuffix(" ".join(told.split("\n"))))
    assert [_words(note) for note in notes(tree["blocks"])] == [_words(told)]


def _words(text: str) -> list[str]:
    return unicodedata.normalize("NFC", printable(text)).split()  # pandoc composes


@needs_pandoc
def test_a_whole_brief_is_read_as_what_it_is() -> None:
    tree = read(whole("footnotes"))
    kinds = [block["t"] for block in tree["blocks"]]
    assert kinds.count("Header") == 5
    assert kinds.count("Table") == 2
    assert kinds.count("BlockQuote") == 2
    assert len(notes(tree["blocks"])) == 4
    assert kinds.count("RawBlock") == 2  # the marking, above and below


@needs_pandoc
@pytest.mark.parametrize(
    ("before", "words", "after", "kind"),
    [
        ("", "Bottom line.", " It holds.", "Strong"),
        ("Said: ", "“all of it”", "", "Strong"),
        ("(", "see below", ")", "Strong"),
        ("x", "“glued”", " on", ""),
        ("on ", "“glued”", "x", ""),
    ],
)
def test_emphasis_stands_where_a_reader_sees_it(before: str, words: str, after: str, kind: str) -> None:
    runs = tuple(text for text in (Text(before), Text(words, bold=True), Text(after)) if text.text)
    ((block,),) = [read(document_of(Paragraph(style="item", inlines=runs)))["blocks"]]
    found = [letters(inline["c"]) for inline in block["c"] if inline["t"] == "Strong"]
    assert found == ([words] if kind else [])
    assert letters([block]).split() == f"{before}{words}{after}".split()


def test_emphasis_is_left_out_where_it_could_be_misread() -> None:
    document = document_of(
        Paragraph(
            style="item", inlines=(Text("sure", bold=True), Text(" and "), Text("“not”", italic=True), Text("so"))
        )
    )
    assert write(document).decode().strip() == "**sure** and “not”so"
    assert text_of(write(document)) == "sure and “not”so\n"
