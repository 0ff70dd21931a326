"""The table of contents: numbers are those of the pages, links lead there, its words are no words of the brief."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2

from briefwright.model.document import Contents, Document, Heading, Paragraph, Text, document_text
from briefwright.writers.pdf.read_back import text_of
from briefwright.writers.pdf.write import anchor_pages, write

MakeDocument = Callable[..., Document]
MakeParagraph = Callable[..., Paragraph]

TITLES = ("Breakwater", "Ferries and the company that runs them " * 4, "Fish", "Outlook")


def with_contents(make: MakeDocument, item: MakeParagraph) -> Document:
    sections = [
        (Heading(level=1, text=title, number=f"{number}.", anchor=f"s{number}"), item("Stones and days. " * 300))
        for number, title in enumerate(TITLES, 1)
    ]
    blocks = [block for section in sections for block in section]
    blocks.insert(3, Heading(level=2, text="The mail boat", anchor="boat"))
    return make(item("Title", style="title"), Contents("Contents"), *blocks)


def contents_lines(data: bytes) -> list[str]:
    page = pypdfium2.PdfDocument(data)[0]
    lines = str(page.get_textpage().get_text_range()).splitlines()
    return lines[lines.index("Contents ") + 1 :]


def test_numbers_are_those_of_the_pages(make: MakeDocument, item: MakeParagraph) -> None:
    document = with_contents(make, item)
    pages = anchor_pages(document)
    shown = [int(line.split()[-1]) for line in contents_lines(write(document)) if line.split()[-1].isdigit()]
    assert shown[:5] == [pages[anchor] for anchor in ("s1", "s2", "boat", "s3", "s4")]
    assert shown[4] > shown[0] > 0


def test_numbers_stand_on_their_lines_whatever_letters_end_the_page(make: MakeDocument, item: MakeParagraph) -> None:
    raised = Paragraph(style="item", kind="comment", inlines=(Text("Raised"), Text("2", superscript=True)))
    data = write(make(Contents("Contents"), Heading(level=1, text="One", anchor="one"), raised))
    page = pypdfium2.PdfDocument(data)[0]
    boxes = [found.get_bounds() for found in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT])]
    number = max(boxes, key=lambda box: box[0] if box[3] - box[1] > 1 and box[1] > 200 else 0)
    words = [box for box in boxes if abs(box[1] - number[1]) < 4 and box[0] < 200]
    assert min(abs(box[1] - number[1]) for box in words) < 0.5


def test_links_lead_to_the_headings(make: MakeDocument, item: MakeParagraph) -> None:
    document = with_contents(make, item)
    pages = anchor_pages(document)
    with pikepdf.open(BytesIO(write(document))) as pdf:
        numbers: dict[Any, int] = {page.objgen: place for place, page in enumerate(pdf.pages, 1)}
        found = [numbers[annotation.Dest[0].objgen] for annotation in pdf.pages[0].Annots]
    expected = [pages[anchor] for anchor in ("s1", "s2", "boat", "s3", "s4")]
    assert list(dict.fromkeys(found)) == list(dict.fromkeys(expected))
    assert len(found) == 5 + 5 + 1, "each title and each number; the second title fills two lines"


def test_structure_holds_items_with_links(make: MakeDocument, item: MakeParagraph) -> None:
    def tags(element: Any) -> list[str]:
        kids = element.get("/K", [])
        return [str(kid.S) for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]

    with pikepdf.open(BytesIO(write(with_contents(make, item)))) as pdf:
        root = pdf.Root.StructTreeRoot.K[0]
        contents = next(kid for kid in root.K if kid.S == "/TOC")
        assert tags(contents) == ["/Caption", *["/TOCI"] * 5]
        assert all(tags(entry) == ["/Reference"] for entry in contents.K if entry.S == "/TOCI")
        assert [label.S for label in [pdf.Root.PageLabels.Nums[1]]] == ["/D"]


def test_contents_repeat_and_are_no_text_of_the_brief(make: MakeDocument, item: MakeParagraph) -> None:
    document = with_contents(make, item)
    assert text_of(write(document)).split() == document_text(document).split()


def test_contents_without_headings_or_title_are_nothing(make: MakeDocument, item: MakeParagraph) -> None:
    document = make(Contents(""), item("Words."))
    assert text_of(write(document)).split() == ["Words."]
