"""The Document: the block tree that writers print. Every note, number and cross-reference in it is resolved.

Writers (docx, pdf, html …) add no words and drop none; :func:`document_text` is the text they must all give back.
"""

from collections.abc import Iterator
from typing import Literal

import msgspec

from briefwright.model.figure import LogoPlace
from briefwright.model.marking import Marking
from briefwright.model.template import ItemKind, NotePlacement, Page, Type


class Cited(msgspec.Struct, frozen=True, omit_defaults=True):
    """One source in a note as other programs know it.

    Attributes:
        source: id of the source.
        csl: the source as one CSL-JSON item (docs.citationstyles.org), JSON text.
        locator: place it is cited for, ``2``, ``1–3, 6`` or ``00:12:30``, "" for the whole.
        label: what the source is called in this brief (``S1``).
        place: what the locator counts, in CSL's word.
    """

    source: str
    csl: str
    locator: str = ""
    label: str = ""
    place: Literal["paragraph", "page", "timestamp"] = "paragraph"


class Text(msgspec.Struct, frozen=True, omit_defaults=True, tag="text"):
    """A run of letters of one look.

    Attributes:
        text: the letters; never markup.
        bold, italic, small_caps, superscript, underline: the look.
        language: BCP 47 tag, "" for the document's own.
        passage: id of the passage whose captured words these are, "" for all other words.
        url: target of an outward link (http, https, mailto only), "" for none.
        anchor: name of the block inside the document that it leads to, "" for none.
        name: name of these letters themselves, for cross-references that repeat them, "" for none.
        repeats: name of the letters that these repeat, "" for none; it leads to ``anchor`` all the same.
        note: number of the note whose number these letters are, 0 for all others.
        cites: for citations in the text: the sources that these letters cite.
    """

    text: str
    bold: bool = False
    italic: bool = False
    small_caps: bool = False
    superscript: bool = False
    underline: bool = False
    language: str = ""
    passage: str = ""
    url: str = ""
    anchor: str = ""
    name: str = ""
    repeats: str = ""
    note: int = 0
    cites: tuple[Cited, ...] = ()


class NoteMark(msgspec.Struct, frozen=True, tag="note-mark"):
    """The call of note ``number`` (from 1, ascending through the document)."""

    number: int


Inline = Text | NoteMark

ParagraphStyle = Literal[
    "product",  # product line, number and date: first line of the front matter
    "front-matter",  # the further lines of the front matter
    "title",  # the brief's title
    "designation",  # designation indicator block of the marking, page 1
    "bottom-line",
    "key-points-heading",
    "key-point",  # one list entry
    "section-lead",
    "empty-section",
    "item",  # items: Paragraph.kind tells quotation, excerpt, paraphrase or comment
    "block-quotation",
    "editors-note",
    "source-summary",
    "boilerplate",
    "note",  # an entry of the list of references that citations in the text need
]


class Paragraph(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="paragraph"):
    """A paragraph of inlines.

    Attributes:
        style: what it is; writers map it to their own style of that name.
        kind: for items: the kind, distinct on paper.
        inlines: its content.
        anchor: name that cross-references lead to, "" for none.
        item: id of the item it belongs to, "" for none.
        keep_next: never part it from the next paragraph by a page break.
    """

    style: ParagraphStyle
    inlines: tuple[Inline, ...]
    kind: ItemKind | None = None
    anchor: str = ""
    item: str = ""
    keep_next: bool = False


class Heading(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="heading"):
    """A section heading: level 1 for sections and back matter; ``number`` (``1.``) is printed before the text."""

    level: int
    text: str
    number: str = ""
    anchor: str = ""


class DocumentTable(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="table"):
    """A table: header row, rows, relative widths; ``row_headers`` when the first column names the rows."""

    name: Literal["comparison", "sources"]
    description: str
    header: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    widths: tuple[float, ...] = ()
    row_headers: bool = False
    anchor: str = ""
    item: str = ""


class NotesHere(msgspec.Struct, frozen=True, tag="notes-here"):
    """Where endnotes are printed (their heading stands before it); footnotes and in-text notes need none."""


class Contents(msgspec.Struct, frozen=True, tag="contents"):
    """Where the table of contents stands: ``title`` above it, then the document's headings with their pages.

    It repeats what stands elsewhere, so :func:`document_text` leaves it out and writers that have no pages may too.
    """

    title: str = ""
    anchor: str = "contents"


class Picture(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="picture"):
    """A picture with its caption.

    Attributes:
        data: a PNG or JPEG file.
        description: what it shows, in words for those who cannot see it; "" says that it only decorates.
        width: on paper, millimetres, 0 for its natural width; writers make it no wider than the text.
        caption: printed below it.
        anchor: name that cross-references lead to, "" for none.
        item: id of the item it belongs to, "" for none.
        number: of a figure, which stands bold among the first letters of its caption; 0 for other pictures.
    """

    data: bytes
    description: str = ""
    width: float = 0
    caption: tuple[Inline, ...] = ()
    anchor: str = ""
    item: str = ""
    number: int = 0


Block = Paragraph | Heading | DocumentTable | NotesHere | Contents | Picture


class Note(msgspec.Struct, frozen=True, omit_defaults=True):
    """One footnote or endnote; the writer prints its number.

    Attributes:
        number: from 1.
        inlines: its text.
        item: id of the item that calls it, "" for none.
        cites: the sources it cites, in its order; empty where they are not known one by one.
        remark: the analyst's addition at its end, which no citation style makes; "" for none.
    """

    number: int
    inlines: tuple[Text, ...]
    item: str = ""
    cites: tuple[Cited, ...] = ()
    remark: str = ""


class Properties(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the file says of itself; nothing else leaves the house.

    Attributes:
        title: the brief's title.
        author: as the front matter states it, "" for none.
        subject: the product line.
        keywords: section titles.
        identifier: brief number, "" for none.
        created: ISO 8601 date and time with zone; the same brief and date give the same bytes.
    """

    title: str
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    identifier: str = ""
    created: str


class Furniture(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Header and footer of every page: the marking stands in both, ``footer`` left, ``page_label`` centre or right.

    ``page_label`` holds ``{page}`` and ``{pages}``; ``logo`` is the organisation's, at the head of the first page, on
    the side that ``logo_place`` says.
    """

    marking: Marking = Marking()
    footer: str = ""
    page_label: str = "Page {page} of {pages}"
    logo: Picture | None = None
    logo_place: LogoPlace = "left"


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A composed brief, ready to be printed.

    Attributes:
        language: BCP 47 tag.
        properties, furniture, page, type: see there.
        placement: ``footnotes`` or ``endnotes``; with ``in-text`` there are no notes.
        blocks: the body in order.
        notes: ascending by number.
        zotero_style: the address by which Zotero knows the style of the citations, "" for one that it does not know.
        provenance: JSON text with brief, passages and sources (hashes, offsets), for the writers that can carry it.
    """

    language: str
    properties: Properties
    furniture: Furniture
    page: Page
    type: Type
    placement: NotePlacement
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    zotero_style: str = ""
    provenance: str = ""


def inline_text(inlines: tuple[Inline, ...] | tuple[Text, ...]) -> str:
    """The letters of some inlines, note calls left out."""
    return "".join(inline.text for inline in inlines if isinstance(inline, Text))


def body_text(document: Document) -> Iterator[str]:
    """The text of every block in order: one string a paragraph, heading or table cell; endnotes where they stand."""
    for block in document.blocks:
        match block:
            case Heading():
                yield f"{block.number} {block.text}" if block.number else block.text
            case Paragraph():
                yield inline_text(block.inlines)
            case DocumentTable():
                for row in (block.header, *block.rows):
                    yield from (inline_text(cell) for cell in row)
            case NotesHere():
                yield from (inline_text(note.inlines) for note in document.notes)
            case Contents():
                pass  # repeats the headings
            case Picture():
                yield inline_text(block.caption)


def document_text(document: Document) -> str:
    """All letters of body and notes, one block a line: what DOCX, PDF and HTML must give back.

    Endnotes stand where they are printed; footnotes follow the body in order of number.
    """
    lines = list(body_text(document))
    if document.placement == "footnotes":
        lines += [inline_text(note.inlines) for note in document.notes]
    return "\n".join(lines)
