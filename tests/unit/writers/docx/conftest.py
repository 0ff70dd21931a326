"""Documents of invented words to print, and a way into the parts of what was printed."""

import io
import zipfile
from collections.abc import Callable

import pytest
from lxml import etree

from briefwright.model.document import (
    Block,
    Document,
    DocumentTable,
    Furniture,
    Heading,
    Inline,
    Note,
    NoteMark,
    NotesHere,
    Paragraph,
    ParagraphStyle,
    Properties,
    Text,
)
from briefwright.model.marking import Marking
from briefwright.model.template import ItemKind, NotePlacement, Page, Type
from unit.writers.making import paragraph, plain

MakeDocument = Callable[..., Document]
PartsOf = Callable[[bytes], dict[str, etree._Element]]
WholeBrief = Callable[[NotePlacement], Document]


NO_MARKING, A4, PLAIN = Marking(), Page(), Type()


def document_of(
    *blocks: Block,
    notes: tuple[Note, ...] = (),
    placement: NotePlacement = "footnotes",
    marking: Marking = NO_MARKING,
    footer: str = "",
    language: str = "en-GB",
    page: Page = A4,
    type_: Type = PLAIN,
) -> Document:
    properties = Properties(
        title="Breakwater",
        author="R. Ashdown",
        subject="ISSUE BRIEF",
        keywords=("Opening", "Yard"),
        identifier="HB-014",
        created="2031-11-07T09:00:00+01:00",
    )
    return plain(
        *blocks,
        notes=notes,
        language=language,
        properties=properties,
        furniture=Furniture(marking=marking, footer=footer),
        page=page,
        type=type_,
        placement=placement,
    )


def _line(style: ParagraphStyle, *inlines: str | Inline, kind: ItemKind | None = None, anchor: str = "") -> Paragraph:
    return paragraph(*inlines, style=style, kind=kind, anchor=anchor)


def _row(*cells: str) -> tuple[tuple[Inline, ...], ...]:
    return tuple((Text(cell),) for cell in cells)


def whole(placement: NotePlacement) -> Document:
    """A brief with every kind of block."""
    address = "https://courier.example/2031/11/04/breakwater?a=1&b=2"
    called = placement != "in-text"
    calls: list[tuple[Inline, ...]] = [(NoteMark(number),) if called else () for number in range(1, 5)]
    blocks: list[Block] = [
        _line("product", Text("ISSUE BRIEF", bold=True), " · No. HB-014 · 7 November 2031"),
        _line("front-matter", "Prepared by: R. Ashdown"),
        _line("title", "Lindenport breakwater: cost, delay and who answers for both"),
        _line("designation", "Controlled by: Harbour desk\nContact: desk@lindenport.example"),
        _line("bottom-line", Text("Bottom line.", bold=True), " Nothing is settled. ", Text("(I01)", anchor="i1")),
        _line("key-points-heading", "Key points"),
        _line("key-point", "The opening is put off."),
        _line("key-point", "No figure rests on more than one source."),
        Heading(level=1, text="Opening date & budget", number="1.", anchor="s1"),
        _line("section-lead", "What was said on the record."),
        _line("item", Text("I01. ", bold=True), "“The sea does not read.”", *calls[0], kind="quotation", anchor="i1"),
        _line("item", "The session at length:", kind="excerpt"),
        _line("block-quotation", "Councillors heard for two hours how caissons list.", *calls[1], kind="excerpt"),
        _line("block-quotation", "A second block.", kind="quotation"),
        _line("item", "The contractor named late drawings.", *calls[2], kind="paraphrase"),
        _line("item", Text("Analyst comment.", italic=True), " Likely.", kind="comment"),
        _line("editors-note", "Editor’s note: “spring” is not dated. 그리고 봄."),
        Heading(level=2, text="Korean yard"),
        _line("item", "Ulsan: ", Text("“방파제 공사는 2031년 예정대로.”", language="ko"), kind="quotation"),
        Heading(level=1, text="Legal follow-up", number="2."),
        _line("empty-section", "Nothing significant to report."),
        DocumentTable(
            name="comparison",
            description="Statements of both sources",
            header=_row("Point", "S1", "S2"),
            rows=(
                _row("Opening", "“in spring”", "not stated"),
                (*_row("Cause", "storms"), (Text("drawings"), *calls[3])),
            ),
            widths=(1, 2, 2),
            row_headers=True,
            anchor="t1",
        ),
        _line("source-summary", "Two texts, not shown to be independent."),
    ]
    if placement == "endnotes":
        blocks += [Heading(level=1, text="Notes"), NotesHere()]
    blocks += [
        Heading(level=1, text="Sources consulted"),
        DocumentTable(name="sources", description="Sources", header=_row("", "Source"), rows=(_row("S1", "Courier"),)),
        _line("boilerplate", "Questions: desk@lindenport.example."),
    ]
    notes = tuple(
        Note(
            number, (Text("Courier, "), Text("Storms", italic=True), Text(", "), Text(address, url=address), Text("."))
        )
        for number in range(1, 5)
    )
    return document_of(
        *blocks,
        notes=notes if called else (),
        placement=placement,
        marking=Marking("tlp", "TLP:AMBER"),
        footer="HB-014 · Breakwater",
    )


def element(tree: etree._Element, path: str) -> etree._Element:
    found = tree.find(path)
    assert found is not None, path
    return found


@pytest.fixture(scope="session")
def make_document() -> MakeDocument:
    return document_of


@pytest.fixture(scope="session")
def whole_brief() -> WholeBrief:
    return whole


@pytest.fixture(scope="session")
def parts_of() -> PartsOf:
    def parts(data: bytes) -> dict[str, etree._Element]:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}

    return parts
