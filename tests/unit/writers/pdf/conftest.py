"""Documents to print; every name and word in them is invented."""

from collections.abc import Callable
from typing import Any

import pikepdf
import pytest

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
    Properties,
    Text,
)
from briefwright.model.marking import Marking
from briefwright.model.template import NotePlacement
from unit.writers.making import paragraph, plain

LOREM = (
    "The harbour council of Ostrava Bay said on Tuesday that the new breakwater would be finished “before the first "
    "ice”, and that the ferries to the outer islands would run again from the middle of the month. "
)

MakeDocument = Callable[..., Document]


def note(number: int, words: str = "", item: str = "") -> Note:
    """A note that looks like a citation."""
    text = words or f"Mara Lindqvist, “Breakwater nears its end, part {number},” "
    url = f"https://harbour-courier.example/2026/03/{number:02d}/breakwater-nears-its-end"
    return Note(
        number,
        (Text(text), Text("Harbour Courier", italic=True), Text(", 3 March 2026, para. 4, "), Text(url, url=url)),
        item,
    )


def _front() -> list[Block]:
    return [
        paragraph("ISSUE BRIEF · No. HB-2026-014 · 5 March 2026", style="product"),
        paragraph("Information cut-off: 4 March 2026, 18:00 CET", style="front-matter"),
        paragraph("Prepared by: Coast desk · Reviewed by: A. Nowak · Status: released", style="front-matter"),
        paragraph("Ostrava Bay: breakwater, ferries and the price of fish", style="title", kind=None),
        paragraph(
            Text("Bottom line.", bold=True),
            " The breakwater will probably be finished in time; the ferries will "
            "not. Both figures the council gave rest "
            "on one speech, and the shipping company has contradicted the second. ",
            Text("(Rests on items ", italic=True),
            Text("I01", italic=True, anchor="i01"),
            Text(", I03 and I07.)", italic=True),
            style="bottom-line",
        ),
        paragraph("Key points", style="key-points-heading"),
        paragraph(
            "The council names a date for the breakwater for the first time. ",
            Text("(I01)", anchor="i01"),
            style="key-point",
        ),
        paragraph(
            "The company that runs the ferries says its two ships are still in "
            "dock and cannot sail before April, which "
            "is four weeks later than the council's date. (I03)",
            style="key-point",
        ),
        paragraph("Fish prices rose by a fifth; sources disagree on the cause. (I07)", style="key-point"),
    ]


def _items(first: int) -> list[Block]:
    def mark(offset: int) -> NoteMark:
        return NoteMark(first + offset)

    return [
        paragraph(
            Text(f"I{first:02d}. ", bold=True),
            "Council chair Ines Varga told the assembly: “We have counted the "
            "stones and we have counted the days. The wall "
            "will stand before the first ice, and nobody in this room will have to ask again.”",
            mark(0),
            kind="quotation",
            anchor=f"i{first:02d}",
            item=f"I{first:02d}",
        ),
        paragraph(
            Text(f"I{first + 1:02d}. ", bold=True),
            LOREM + LOREM + "No one on the quay was surprised.",
            mark(1),
            kind="excerpt",
        ),
        paragraph(
            Text(f"I{first + 2:02d}. ", bold=True),
            "The shipping company contradicts the council: its ships are in dock, one of them without an engine",
            mark(2),
            ", and it has told its passengers so in a letter.",
            mark(3),
            kind="paraphrase",
        ),
        paragraph(
            Text(f"I{first + 3:02d}. Analyst comment. ", bold=True),
            "The two statements can both be true if the council counts the small "
            "mail boat as a ferry. We have not seen "
            "the timetable; the letter is dated a day before the speech.",
            kind="comment",
        ),
        paragraph(
            "Nobody builds a wall for the wind. You build it for the people who "
            "sleep behind it, and you hope that they "
            "never learn how close the water came.",
            mark(4),
            style="block-quotation",
        ),
        paragraph("Editor's note: the speech was given in dialect; translation by the desk.", style="editors-note"),
    ]


def comparison() -> DocumentTable:
    """A comparison of four columns."""

    def cell(text: str, number: int = 0) -> tuple[Inline, ...]:
        return (Text(text), NoteMark(number)) if number else (Text(text),)

    rows = (
        (
            cell("Breakwater finished"),
            cell("“before the first ice”", 6),
            cell("not stated"),
            cell("“in the spring, God willing”"),
        ),
        (
            cell("Ferries run again"),
            cell("middle of the month"),
            cell("not before April; both ships are in dock"),
            cell("–"),
        ),
        (cell("Cost"), cell("41 million crowns"), cell("“nearer to sixty”", 7), cell("“more than we were told”")),
        (
            cell("Price of fish"),
            cell("not stated"),
            cell("up by a fifth since January"),
            cell("up by a third; “nobody buys”"),
        ),
    )
    header = (cell("Subject"), cell("Harbour council"), cell("Shipping company"), cell("Fishers’ union"))
    return DocumentTable(
        name="comparison",
        description="What three sources say on four subjects",
        header=header,
        rows=rows,
        widths=(2, 3, 3, 3),
        row_headers=True,
    )


def sources(count: int = 6) -> DocumentTable:
    """A list of sources."""
    rows = tuple(
        (
            (Text(f"S{number}"),),
            (Text("Harbour Courier", italic=True),),
            (Text("Breakwater nears its end"),),
            (Text("3 March 2026"),),
            (Text("B2"),),
        )
        for number in range(1, count + 1)
    )
    header = tuple((Text(word),) for word in ("No.", "Outlet", "Headline", "Published", "Grade"))
    return DocumentTable(
        name="sources", description="Sources consulted", header=header, rows=rows, widths=(1, 4, 6, 3, 1.4)
    )


def briefing(placement: NotePlacement = "footnotes", **changes: Any) -> Document:
    """A whole brief: every kind of block, fifteen notes."""
    blocks = _front()
    blocks += [Heading(level=1, text="The breakwater", number="1.", anchor="s1"), *_items(1)]
    blocks += [Heading(level=1, text="What the sources say", number="2."), comparison()]
    blocks += [Heading(level=1, text="Ferries", number="3."), paragraph(LOREM, style="section-lead"), *_items(8)]
    blocks += [
        Heading(level=2, text="The mail boat", number="3.1"),
        paragraph(LOREM * 2, NoteMark(13), kind="paraphrase"),
    ]
    blocks += [paragraph(LOREM, NoteMark(14), LOREM, NoteMark(15), kind="quotation")]
    blocks += [
        Heading(level=1, text="Fish", number="4."),
        paragraph("Nothing significant to report.", style="empty-section"),
    ]
    blocks += [
        Heading(level=1, text="Source summary"),
        paragraph(
            "Six articles from two outlets, all in one language; none is dated later than 4 March.",
            style="source-summary",
        ),
    ]
    if placement == "endnotes":
        blocks += [Heading(level=1, text="Notes"), NotesHere()]
    blocks += [
        Heading(level=1, text="Sources consulted"),
        sources(),
        paragraph("Made for the exercise “Cold Quay”. Not for further distribution.", style="boilerplate"),
    ]
    long = (
        "The letter, dated 2 March 2026 and signed by the managing director, is quoted here from the copy on the quay; "
        * 2
    )
    notes = tuple(note(number, long if number == 9 else "") for number in range(1, 16))
    furniture = Furniture(
        marking=Marking(scheme="tlp", text="TLP:AMBER"),
        footer="HB-2026-014 · Ostrava Bay: breakwater, ferries and the price of fish",
    )
    properties = Properties(
        title="Ostrava Bay: breakwater, ferries and the price of fish",
        author="Coast desk",
        subject="Issue brief",
        keywords=("The breakwater", "Ferries"),
        identifier="HB-2026-014",
        created="2026-03-05T09:00:00+01:00",
    )
    values: dict[str, Any] = {
        "notes": notes,
        "placement": placement,
        "furniture": furniture,
        "properties": properties,
    }
    return plain(*blocks, **{**values, **changes})


@pytest.fixture
def content() -> Callable[[Any], bytes]:
    """Gives the operators of a page as one stream."""

    def joined(page: Any) -> bytes:
        streams = page.Contents if isinstance(page.Contents, pikepdf.Array) else [page.Contents]
        return b"\n".join(stream.read_bytes() for stream in streams)

    return joined


@pytest.fixture
def brief() -> MakeDocument:
    """Makes the whole brief; takes the placement and changed fields."""
    return briefing


@pytest.fixture
def make() -> MakeDocument:
    """Makes a document of the given blocks."""
    return plain


@pytest.fixture
def item() -> Callable[..., Paragraph]:
    """Makes a paragraph."""
    return paragraph


@pytest.fixture
def cited() -> Callable[..., Note]:
    """Makes a note."""
    return note


@pytest.fixture
def table() -> Callable[..., DocumentTable]:
    """Makes a list of so many sources."""
    return sources
