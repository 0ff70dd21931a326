"""pandoc, an independent reader, gets the same words and notes out of our files, and knows our citations."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from briefwright.model.document import Contents, Document, Note, NotesHere, body_text, inline_text
from briefwright.writers.docx.stationery import read_base
from briefwright.writers.docx.write import write
from briefwright.writers.options import CitationBackEnd, Options
from unit.writers.docx.conftest import whole
from unit.writers.docx.pandoc import pandoc, read
from unit.writers.docx.templates import organisation
from unit.writers.exhibits import placed, referenced

_BREAKS = {"Space", "SoftBreak", "LineBreak"}


pytestmark = pytest.mark.skipif(not pandoc(), reason="pandoc is neither on the PATH nor installed as pypandoc_binary")


def notes_of(value: Any) -> Iterator[Any]:
    if isinstance(value, dict) and value.get("t") == "Note":
        yield value["c"]
    elif isinstance(value, dict):
        yield from notes_of(list(value.values()))
    elif isinstance(value, list):
        for below in value:
            yield from notes_of(below)


def letters(value: Any) -> str:
    """The letters of blocks or inlines, notes left out; each block on a line."""
    if isinstance(value, list):
        return "".join(map(letters, value))
    if not isinstance(value, dict) or value.get("t") == "Note":
        return ""
    if value.get("t") in _BREAKS:
        return " "
    if value.get("t") == "Str":
        return str(value["c"])
    if value.get("t") == "Table":
        return letters(value["c"][2:])  # behind its caption, which holds its name and description for screen readers
    ending = "\n" if value.get("t") in {"Para", "Plain", "Header"} else ""
    return letters(value.get("c")) + ending


def words(text: str) -> list[str]:
    return text.split()


def without_repeats(document: Document) -> Document:
    """The document without what pandoc prints twice or elsewhere: the contents, and the place of endnotes."""
    blocks = tuple(row for row in document.blocks if not isinstance(row, Contents))
    return replace(document, blocks=blocks)


DOCUMENTS: dict[str, Document] = {
    "whole-footnotes": whole("footnotes"),
    "whole-endnotes": whole("endnotes"),
    "footnotes": without_repeats(placed("footnotes")),
    "in-text": without_repeats(placed("in-text")),
    "referenced": without_repeats(referenced()),
}


@pytest.mark.parametrize("citations", ["notes", "zotero", "word"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_pandoc_reads_every_word_and_note(name: str, citations: CitationBackEnd, tmp_path: Path) -> None:
    document = DOCUMENTS[name]
    file = tmp_path / "brief.docx"
    file.write_bytes(write(document, Options(citations=citations), dressed=read_base(organisation()).dress))
    blocks = read(file)
    bare = replace(document, notes=(), blocks=tuple(row for row in document.blocks if not isinstance(row, NotesHere)))
    assert words(letters(blocks)) == words("\n".join(body_text(bare)))
    told = [words(letters(note)) for note in notes_of(blocks)]
    assert told == [words(inline_text(note.inlines)) for note in document.notes]
    assert any(isinstance(note, Note) for note in document.notes) == (document.placement != "in-text")
