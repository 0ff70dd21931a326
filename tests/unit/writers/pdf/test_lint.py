"""What the look through a written file finds: each fault is put into a sound file first."""

import re
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from briefwright.model.document import Document, Furniture, Note, NoteMark, Paragraph, Text
from briefwright.model.marking import Marking
from briefwright.writers.pdf.lint import lint
from briefwright.writers.pdf.write import write

MakeDocument = Callable[..., Document]
MakeParagraph = Callable[..., Paragraph]
MakeTable = Callable[..., object]


@pytest.fixture
def document(make: MakeDocument, item: MakeParagraph) -> Document:
    called = (item(f"Words of day {number}. " * 40, NoteMark(number)) for number in range(1, 9))
    notes = tuple(Note(number, (Text(f"Courier, no. {number}."),)) for number in range(1, 9))
    return make(*called, notes=notes, furniture=Furniture(marking=Marking("free", "HOUSE ONLY")))


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as file:
        change(file)
        file.save(out)
    return out.getvalue()


def names(file: pikepdf.Pdf) -> Any:
    return file.Root.StructTreeRoot.IDTree.Names


def without_language(file: pikepdf.Pdf) -> None:
    del file.Root.Lang


def untagged(file: pikepdf.Pdf) -> None:
    file.Root.MarkInfo.Marked = False


def with_a_word_more(file: pikepdf.Pdf) -> None:
    page = file.pages[0]
    stream = page.Contents[0]
    stream.write(stream.read_bytes() + b"\n/P<</MCID 99999>>BDC EMC")


def without_letters(file: pikepdf.Pdf) -> None:
    del next(iter(file.pages[0].Resources.Font.values())).ToUnicode


def without_font_file(file: pikepdf.Pdf) -> None:
    font = next(iter(file.pages[0].Resources.Font.values()))
    del font.DescendantFonts[0].FontDescriptor.FontFile2


def leading_out(file: pikepdf.Pdf) -> None:
    link = next(link for link in file.pages[0].Annots if "/Dest" in link)
    link.Dest[0] = file.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Page))


def without_a_note(file: pikepdf.Pdf) -> None:
    del names(file)[2:4]


def with_turned_notes(file: pikepdf.Pdf) -> None:
    rows = names(file)
    rows[1], rows[15] = rows[15], rows[1]


def without_a_way_back(file: pikepdf.Pdf) -> None:
    label = names(file)[1].K[0]
    label.K = pikepdf.Array([])


def with_a_call_elsewhere(file: pikepdf.Pdf) -> None:
    link = next(link for link in file.pages[0].Annots if str(link.Contents) == "Back to the call of note 1")
    link.Dest[0] = file.pages[1].obj


def without_marking(file: pikepdf.Pdf) -> None:
    stream = file.pages[1].Contents[1]
    stream.write(
        re.sub(rb"/Artifact<</Type/Pagination/Subtype/Header>>BDC.*?Q EMC", b"", stream.read_bytes(), flags=re.DOTALL)
    )


def test_a_sound_file_has_no_fault(document: Document, brief: MakeDocument) -> None:
    assert lint(write(document), document) == []
    for placement in ("footnotes", "endnotes", "in-text"):
        whole = brief(placement)
        assert lint(write(whole), whole) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (without_language, "names no language"),
        (untagged, "does not say that it is tagged"),
        (with_a_word_more, "Page 1 holds words that its structure does not know"),
        (without_letters, "cannot be copied"),
        (without_font_file, "is not inside the file"),
        (leading_out, "A link on page 1 leads out of the file"),
        (without_a_note, "7 notes where the brief has 8"),
        (with_turned_notes, "stands before note"),
        (with_a_call_elsewhere, "Note 1 does not begin on the page that calls it"),
        (without_a_way_back, "Note 1 does not lead back"),
        (without_marking, "Page 2 does not carry the marking"),
    ],
)
def test_every_fault_is_named(document: Document, change: Callable[[pikepdf.Pdf], None], said: str) -> None:
    found = lint(changed(write(document), change), document)
    assert any(said in line for line in found), found


def test_a_note_that_the_brief_lacks_is_found(document: Document, make: MakeDocument, item: MakeParagraph) -> None:
    fewer = make(item("Words."), furniture=document.furniture)
    assert any("8 notes where the brief has 0" in line for line in lint(write(document), fewer))


def test_notes_that_wait_for_room_are_no_fault(make: MakeDocument, item: MakeParagraph) -> None:
    notes = tuple(Note(number, (Text(f"note{number} " + "words " * 90),)) for number in range(1, 31))
    crowded = make(item("Words", *(NoteMark(note.number) for note in notes)), item("After."), notes=notes)
    assert lint(write(crowded), crowded) == []
