"""The PDF as a whole: its text, its bytes, its structure."""

import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefwright.errors import Cancelled
from briefwright.model.document import (
    Block,
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
from briefwright.model.marking import Marking
from briefwright.model.template import NotePlacement, Page, Type
from briefwright.model.text import clean_text
from briefwright.writers.pdf.read_back import page_texts, text_of
from briefwright.writers.pdf.write import layout_pages, write

MakeDocument = Callable[..., Document]
MakeParagraph = Callable[..., Paragraph]
MakeNote = Callable[..., Note]

NASTY = (
    "AT&T <John Smith> a<b and c>d </p> &amp; &#65; {template} ${x} %s \\(brackets\\) (( )) [1]TJ ET",
    "control \x00\x01\x1b characters and a lone \ud800surrogate",
    '=HYPERLINK("x") DDEAUTO c:\\\\windows { PAGE } <<MERGE>>',
    "no-break\u00a0space, narrow\u202fone, soft\u00adhyphen, zero\u200bwidth, joined\u2060word",
    "quotes “ ” ‘ ’ « » dashes – — ‑ ellipsis … ligatures office affluent fjord",
)


def expected(document: Document) -> list[str]:
    return clean_text(document_text(document))[0].split()


def found(data: bytes) -> list[str]:
    return text_of(data).split()


@pytest.mark.parametrize("placement", ["footnotes", "endnotes"])
def test_gives_back_every_word_in_order(brief: MakeDocument, placement: str) -> None:
    document = brief(placement)
    assert found(write(document)) == expected(document)


@pytest.mark.parametrize("words", NASTY)
def test_any_string_is_letters(make: MakeDocument, item: MakeParagraph, words: str) -> None:
    document = make(
        item(words, style="title"),
        Heading(level=1, text=words),
        item(words, NoteMark(1)),
        notes=(Note(1, (Text(words),)),),
        properties=Properties(title=words, author=words, created="2026-03-05T09:00:00Z"),
        furniture=Furniture(footer=words, marking=Marking("free", words)),
    )

    def visible(words_: list[str]) -> list[str]:
        return [word.translate({0xAD: None, 0x200B: None, 0x2060: None, 0x2011: "-"}) for word in words_]

    assert visible(found(write(document))) == visible(expected(document))


def test_same_document_same_bytes(brief: MakeDocument) -> None:
    assert write(brief()) == write(brief())
    assert write(brief()) != write(brief("endnotes"))


def test_nothing_of_this_computer_leaves_the_house(brief: MakeDocument) -> None:
    opened = BytesIO()
    with pikepdf.open(BytesIO(write(brief()))) as pdf:
        pdf.save(
            opened,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    data = opened.getvalue()
    assert b"Briefwright" in data
    for trace in (b"ReportLab", b"reportlab", b"pikepdf", b"/home/", b"/usr/", b"site-packages"):
        assert trace not in data


def test_properties_are_those_of_the_document(brief: MakeDocument) -> None:
    with pikepdf.open(BytesIO(write(brief()))) as pdf:
        assert str(pdf.docinfo.Title) == "Ostrava Bay: breakwater, ferries and the price of fish"
        assert str(pdf.docinfo.Author) == "Coast desk"
        assert str(pdf.docinfo.CreationDate) == "D:20260305090000+01'00'"
        assert "TLP:AMBER" in str(pdf.docinfo.Keywords)
        assert str(pdf.Root.Lang) == "en-GB"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as xmp:
            assert xmp["dc:title"] == "Ostrava Bay: breakwater, ferries and the price of fish"
            assert xmp["pdfaid:part"] == "2"
            assert xmp["pdfuaid:part"] == "1"
            assert xmp["xmp:CreateDate"] == "2026-03-05T09:00:00+01:00"


def test_outline_holds_title_and_headings(brief: MakeDocument) -> None:
    with pikepdf.open(BytesIO(write(brief()))) as pdf, pdf.open_outline() as outline:
        (title,) = outline.root
        assert title.title == "Ostrava Bay: breakwater, ferries and the price of fish"
        headings = [entry.title for entry in title.children]
        assert headings[:3] == ["1. The breakwater", "2. What the sources say", "3. Ferries"]
        assert [entry.title for entry in title.children[2].children] == ["3.1 The mail boat"]


def test_marking_stands_at_top_and_bottom_of_each_page(brief: MakeDocument) -> None:
    document = pypdfium2.PdfDocument(write(brief()))
    for page in document:
        text_page = page.get_textpage()
        height = page.get_height()
        for bottom, top in ((height - 70, height), (0, 70)):
            assert "TLP:AMBER" in text_page.get_text_bounded(bottom=bottom, top=top)
        text_page.close()
        page.close()
    document.close()


@pytest.mark.parametrize("margin", [5, 25, 80])
def test_no_margin_drops_the_marking(
    make: MakeDocument, item: MakeParagraph, margin: int, content: Callable[[Any], bytes]
) -> None:
    page = Page(top=margin, bottom=margin, left=margin, right=margin, size="Letter", landscape=True)
    document = make(item("Words. " * 300), page=page, furniture=Furniture(marking=Marking("us", "CUI"), footer="Foot"))
    data = write(document)
    assert found(data) == expected(document)
    with pikepdf.open(BytesIO(data)) as pdf:
        for sheet in pdf.pages:
            operators = content(sheet)
            assert operators.count(b"/Artifact<</Type/Pagination/Subtype/Header>>BDC") == 1
            assert operators.count(b"/Artifact<</Type/Pagination/Subtype/Footer>>BDC") == 1


def test_progress_rises_to_one_and_may_cancel(brief: MakeDocument) -> None:
    shares: list[float] = []
    write(brief(), shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0

    def stop(share: float) -> None:
        if share > 0.5:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        write(brief(), stop)


def test_counts_pages_without_drawing(brief: MakeDocument) -> None:
    with pikepdf.open(BytesIO(write(brief()))) as pdf:
        assert layout_pages(brief()) == len(pdf.pages)


def test_an_empty_document_is_one_page(make: MakeDocument) -> None:
    assert len(page_texts(write(make()))) == 1


def test_uncalled_footnotes_are_printed_all_the_same(make: MakeDocument, item: MakeParagraph, cited: MakeNote) -> None:
    document = make(item("Words."), notes=(cited(1), cited(2)))
    assert "".join(found(write(document))) == "".join(expected(document))


def test_title_then_headings_without_a_gap(make: MakeDocument, item: MakeParagraph) -> None:
    document = make(item("T", style="title"), Heading(level=1, text="A"), Heading(level=3, text="B"), item("x"))
    with pikepdf.open(BytesIO(write(document))) as pdf:
        tags = {str(element.S) for element in pdf.objects if _is_element(element)}
    assert {"/H1", "/H2", "/H3"} <= tags
    assert "/H4" not in tags


def _is_element(found_: Any) -> bool:
    return isinstance(found_, pikepdf.Dictionary) and found_.get("/Type") == "/StructElem"


_WORDS = st.text(
    st.characters(codec="utf-8", max_codepoint=0x17F, exclude_characters="\u00ad", exclude_categories=("Cc", "Cs")),
    max_size=60,
)
_TEXT = st.builds(
    Text,
    text=_WORDS,
    bold=st.booleans(),
    italic=st.booleans(),
    small_caps=st.booleans(),
    superscript=st.booleans(),
    underline=st.booleans(),
)
_STYLES = st.sampled_from(
    ["product", "front-matter", "title", "bottom-line", "key-point", "item", "block-quotation", "editors-note", "note"]
)
_PARAGRAPH = st.builds(
    Paragraph,
    style=_STYLES,
    kind=st.sampled_from([None, "quotation", "excerpt", "paraphrase", "comment"]),
    inlines=st.lists(_TEXT, max_size=4).map(tuple),
    keep_next=st.booleans(),
)
_HEADING = st.builds(Heading, level=st.integers(1, 3), text=_WORDS, number=st.sampled_from(["", "1.", "2.3"]))
_CELL = st.lists(_TEXT, max_size=2).map(tuple)


@st.composite
def _tables(draw: st.DrawFn) -> DocumentTable:
    count = draw(st.integers(1, 4))
    row = st.lists(_CELL, min_size=count, max_size=count).map(tuple)
    rows = tuple(draw(st.lists(row, max_size=4)))
    return DocumentTable(name="sources", description="d", header=draw(row), rows=rows, row_headers=draw(st.booleans()))


@st.composite
def _documents(draw: st.DrawFn) -> Document:
    blocks: list[Block] = list(draw(st.lists(st.one_of(_PARAGRAPH, _HEADING, _tables()), max_size=8)))
    placements: list[NotePlacement] = ["footnotes", "endnotes"]
    placement = draw(st.sampled_from(placements))
    notes = tuple(Note(number, (draw(_TEXT),)) for number in range(1, draw(st.integers(0, 5)) + 1))
    for note in notes:
        inlines = (draw(_TEXT), NoteMark(note.number), draw(_TEXT))
        blocks.append(Paragraph(style="item", kind="quotation", inlines=inlines))
    if placement == "endnotes":
        blocks.append(NotesHere())
    return Document(
        language="en",
        properties=Properties(title="t", created="2026-01-01T00:00:00Z"),
        furniture=Furniture(),
        page=Page(),
        type=Type(justified=draw(st.booleans())),
        placement=placement,
        blocks=tuple(blocks),
        notes=notes,
    )


def _folded(words: list[str]) -> str:
    """Marks alone on a line move past a blank in PDFium's reading; letters and their order are what counts."""
    return "".join(words)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(_documents())
def test_random_documents_give_back_their_text(document: Document) -> None:
    assert _folded(found(write(document))) == _folded(expected(document))


_ANYTHING = st.text(st.characters(), max_size=40)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(_ANYTHING, _ANYTHING, _ANYTHING)
def test_no_string_stops_the_writer(words: str, title: str, url: str) -> None:
    document = Document(
        language="en",
        properties=Properties(
            title=title, author=words, subject=url, identifier=title, created="2026-01-01T00:00:00+09:00"
        ),
        furniture=Furniture(marking=Marking("free", title), footer=words, page_label=url),
        page=Page(),
        type=Type(justified=True),
        placement="footnotes",
        blocks=(
            Paragraph(style="title", inlines=(Text(title),)),
            Heading(level=2, text=words),
            Paragraph(style="item", inlines=(Text(words, url=url, language=title), NoteMark(1), Text(url, anchor="x"))),
        ),
        notes=(Note(1, (Text(words, italic=True),)),),
    )
    data = write(document)
    assert write(document) == data
    with pikepdf.open(BytesIO(data)) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_the_writer_loads_its_libraries_only_when_it_writes() -> None:
    program = (
        "import sys, briefwright.writers.pdf.write\n"
        "print([name for name in ('reportlab', 'uharfbuzz', 'pikepdf') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_words_that_end_in_a_hyphen_stay_words_at_the_end_of_a_line(make: MakeDocument, item: MakeParagraph) -> None:
    for count in range(20):
        words = f"{'word ' * 13}{'i' * count} pre- and post-war {'more words ' * 5}"
        assert text_of(write(make(item(words)))).split() == words.split()


@pytest.mark.parametrize(("bold", "italic"), [(False, False), (True, False), (False, True)])
def test_letters_set_far_apart_are_one_word(
    make: MakeDocument, item: MakeParagraph, *, bold: bool, italic: bool
) -> None:
    words = "(jury) {jndi [jetty] \\join f| f\\ f”"
    text = Text(words, bold=bold, italic=italic)
    document = make(item(text), item(text, style="product"))
    assert text_of(write(document)).split() == words.split() * 2


def test_a_marking_that_shows_nothing_prints_nothing(make: MakeDocument) -> None:
    assert write(make(furniture=Furniture(marking=Marking("free", "\u2066"), footer="\u2069")))


@pytest.mark.parametrize(("footer", "beside"), [("HB-14", True), ("HB-14 · " + "A long title of a brief " * 4, False)])
def test_the_page_number_stands_in_the_centre_below_a_long_footer(
    make: MakeDocument, footer: str, *, beside: bool
) -> None:
    data = write(make(furniture=Furniture(footer=footer)))
    page = pypdfium2.PdfDocument(data)[0]
    text = page.get_textpage()
    said = text.get_text_range()
    place = said.index("Page 1")
    first, last = text.get_charbox(place), text.get_charbox(place + len("Page 1 of 1") - 1)
    assert abs((first[0] + last[2]) / 2 - page.get_width() / 2) < 1
    words = text.get_charbox(said.index("HB-14"))
    assert (abs(words[1] - first[1]) < 3) == beside
    assert words[1] >= first[3] or beside
