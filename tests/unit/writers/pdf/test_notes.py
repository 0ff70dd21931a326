"""Notes at the foot of the page on which they are called, and the links between the two."""

import re
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from briefwright.model.document import Document, DocumentTable, Heading, Note, NoteMark, Paragraph, Text, document_text
from briefwright.writers.pdf.read_back import Reading, page_texts, read, text_of
from briefwright.writers.pdf.write import write

MakeDocument = Callable[..., Document]
MakeParagraph = Callable[..., Paragraph]


def numbers(word: str, text: str) -> list[int]:
    return [int(found) for found in re.findall(rf"{word}(\d+)\b", text)]


def many(make: MakeDocument, item: MakeParagraph, count: int, note_words: int) -> Document:
    blocks = [
        Heading(level=1, text=f"Heading {number}")
        if number % 17 == 0
        else item(f"Words of the item. {'More of them. ' * (number % 11)} call{number}", NoteMark(number), " and on.")
        for number in range(count)
    ]
    called = [number for number in range(count) if number % 17]
    notes = tuple(
        Note(number, (Text(f"note{number} " + "said the clerk " * (number % note_words)),)) for number in called
    )
    return make(*blocks, notes=notes)


@pytest.mark.parametrize("note_words", [3, 40])
def test_each_of_240_notes_stands_on_the_page_of_its_call(
    make: MakeDocument, item: MakeParagraph, note_words: int
) -> None:
    document = many(make, item, 240, note_words)
    data = write(document)
    pages = page_texts(data)
    assert len(pages) > 5
    for page in pages:
        begun = numbers("note", page.notes)
        assert begun == numbers("call", page.body)
    assert numbers("note", read(data).notes) == [note.number for note in document.notes]
    assert text_of(data).split() == document_text(document).split()


def test_a_note_longer_than_a_page_is_parted(make: MakeDocument, item: MakeParagraph) -> None:
    long = " ".join(f"word{place}" for place in range(3000))
    document = make(
        item("First call", NoteMark(1), kind="quotation"),
        *(item(f"Text between {place}. " * 20) for place in range(90)),
        item("Last call", NoteMark(2)),
        notes=(Note(1, (Text(long),)), Note(2, (Text("short"),))),
    )
    pages = page_texts(write(document))
    *holding, last = [place for place, page in enumerate(pages) if page.notes]
    assert holding == list(range(len(holding)))
    assert len(holding) >= 3
    assert last == len(pages) - 1
    assert all(page.body.strip() for page in pages), "text goes on above a parted note"
    assert numbers("word", "".join(page.notes for page in pages)) == list(range(3000))
    assert "short" in pages[-1].notes


def test_more_notes_in_a_line_than_a_page_can_hold_lose_nothing(make: MakeDocument, item: MakeParagraph) -> None:
    notes = tuple(Note(number, (Text(f"note{number} " + "words " * 90),)) for number in range(1, 31))
    document = make(item("Words", *(NoteMark(note.number) for note in notes)), item("After."), notes=notes)
    assert numbers("note", read(write(document)).notes) == list(range(1, 31))


def test_notes_called_in_a_table_stand_below_it(brief: MakeDocument) -> None:
    pages = page_texts(write(brief()))
    (page,) = [page for page in pages if "nearer to sixty" in page.body]
    assert "part 6," in page.notes
    assert "part 7," in page.notes


def test_endnotes_stand_where_they_are_printed(brief: MakeDocument) -> None:
    reading = read(write(brief("endnotes")))
    assert reading == Reading(reading.body, "")
    place = reading.body.index("Notes ")
    assert all(reading.body.index(f"part {number},") > place for number in range(1, 9))


def _links(data: bytes) -> list[tuple[int, str, int, float, float]]:
    """Each inner link: page, words, page and height it leads to, its own height."""
    found = []
    with pikepdf.open(BytesIO(data)) as pdf:
        pages: dict[Any, int] = {page.objgen: place for place, page in enumerate(pdf.pages)}
        for place, page in enumerate(pdf.pages):
            for annotation in page.get("/Annots", []):
                if "/Dest" in annotation:
                    target = annotation.Dest
                    row = (pages[target[0].objgen], float(target[3]), float(annotation.Rect[1]))
                    found.append((place, str(annotation.Contents), *row))
    return found


@pytest.mark.parametrize("placement", ["footnotes", "endnotes"])
def test_calls_and_notes_lead_to_each_other(brief: MakeDocument, placement: str) -> None:
    links = _links(write(brief(placement)))
    calls = {link[1].removeprefix("Note "): link for link in links if link[1].startswith("Note ")}
    backs = {link[1].rsplit(" ", 1)[1]: link for link in links if link[1].startswith("Back")}
    assert calls.keys() == backs.keys() == {str(number) for number in range(1, 16)}
    for number, (page, _, to_page, to_y, own_y) in calls.items():
        back_page, _, back_to, back_y, back_own = backs[number]
        assert to_page == back_page
        assert 0 <= to_y - back_own < 20, "the call leads to its note's own line"
        assert back_to == page
        assert 0 <= back_y - own_y < 30, "the note leads to its call's own line"
        if placement == "footnotes":
            assert page == to_page


def test_links_lead_only_where_a_brief_may_lead(make: MakeDocument, item: MakeParagraph) -> None:
    urls = (
        "https://a.example/ü b?x=(1)",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "mailto:desk@b.example",
        "http://[broken",
    )
    document = make(
        item(*(Text(f"link{place} ", url=url) for place, url in enumerate(urls)), Text("gone", anchor="nowhere"))
    )
    with pikepdf.open(BytesIO(write(document))) as pdf:
        found = [str(annotation.A.URI) for annotation in pdf.pages[0].Annots]
    assert found == ["https://a.example/%C3%BC%20b?x=(1)", "mailto:desk@b.example"]


def test_anchors_lead_to_their_block(brief: MakeDocument) -> None:
    (first, *_) = [link for link in _links(write(brief())) if link[1] == "I01"]
    assert first[2] == 0
    assert 0 < first[3] < first[4], "the item stands below the bottom line that names it"


def test_a_table_longer_than_a_page_repeats_its_header(
    make: MakeDocument, table: Callable[[int], DocumentTable], content: Callable[[Any], bytes]
) -> None:
    document = make(table(120))
    data = write(document)
    assert text_of(data).split() == document_text(document).split()
    with pikepdf.open(BytesIO(data)) as pdf:
        repeated = [content(page).count(b"/Artifact<</Type/Pagination>>BDC") for page in pdf.pages]
    assert len(repeated) > 2
    assert repeated[0] == 0
    assert all(count >= 1 for count in repeated[1:])


def test_a_row_higher_than_a_page_is_parted(make: MakeDocument) -> None:
    words = " ".join(f"cell{place}" for place in range(1500))
    row = ((Text(words),), (Text("beside"),))
    document = make(
        DocumentTable(name="comparison", description="", header=((Text("Left"),), (Text("Right"),)), rows=(row,))
    )
    pages = page_texts(write(document))
    assert len(pages) > 1
    assert numbers("cell", "".join(page.body for page in pages)) == list(range(1500))
    assert "".join(page.body for page in pages).count("Left") == 1


def test_notes_of_a_row_stand_in_order_wherever_its_lines_call_them(make: MakeDocument) -> None:
    low, high = (Text("Words that need a second line. " * 2), NoteMark(1)), (Text("Short"), NoteMark(2))
    table = DocumentTable(name="sources", description="", header=(low, high), rows=(), widths=(1, 5))
    document = make(table, notes=(Note(1, (Text("note1"),)), Note(2, (Text("note2"),))))
    assert numbers("note", read(write(document)).notes) == [1, 2]
