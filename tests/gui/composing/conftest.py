"""An invented brief of two sources for the tests of the right pane, and a keeper that only remembers."""

import hashlib
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefwright.gui.composing.brief_view import BriefView, notes_in_order
from briefwright.gui.session import Session
from briefwright.gui.theme import Appearance, dress, load_fonts
from briefwright.model.brief import Brief, Item, ItemParagraph, Section, SourceUse, Statement, Words
from briefwright.model.edits.items import comment_item
from briefwright.model.edits.sections import new_brief
from briefwright.model.marking import Marking
from briefwright.model.passage import Passage, choose_passage
from briefwright.model.quotation import FinalPunctuation, quote
from briefwright.model.source import CapturedField, Source, Span
from briefwright.model.template import FrontField, SectionPlan, Template

HARBOUR = (
    "Harbour council votes to reopen the old lock\n\n"
    "PORT ELLERY, 6 Nov 2031 (CPN) - The harbour council voted on Tuesday to\nreopen the old lock for small craft.\n\n"
    '"We shall open the gate before the spring tides, and the town\n'
    'will hear the water again," Mayor Ines Orrel said in a note.\n\n'
    "Engineers found the iron gates sound but the sluices wern't ready, a report said.\n\n"
    "The ferry company has opposed the plan since 2028, saying that it would lose a third of its crossings\n"
    "in summer.\n"
)
LETTER = (
    "The ferry line called the vote a mistake and said it did not care for promises.\n\n"
    "Its director, Tam Brockhurst, told Northern Wire: “We do not care for promises; we care for a timetable.”\n\n"
    "A survey of 412 households found that two in three want the lock open by May.\n"
)


def paragraphs(text: str, skip: int = 0) -> tuple[Span, ...]:
    """Paragraphs parted by blank lines, the first ``skip`` left out."""
    out: list[Span] = []
    at = 0
    for part in text.rstrip("\n").split("\n\n"):
        out.append(Span(at, at + len(part)))
        at += len(part) + 2
    return tuple(out[skip:])


def harbour() -> Source:
    """A wire story with outlet, credit and headline."""
    fields = (
        CapturedField("headline", "Harbour council votes to reopen the old lock", 0, 44),
        CapturedField("outlet", "Coastal Press News"),
        CapturedField("credit", "CPN"),
    )
    return Source(
        id="s-harbour",
        file_name="harbour.txt",
        format="text",
        encoding="utf-8",
        sha256="0" * 64,
        byte_count=len(HARBOUR),
        captured_text=HARBOUR,
        paragraphs=paragraphs(HARBOUR, 1),
        fields=fields,
        imported="2031-11-07",
    )


def letter() -> Source:
    """A story that names neither outlet nor headline."""
    return Source(
        id="s-letter",
        file_name="letter.txt",
        format="text",
        encoding="utf-8",
        sha256="1" * 64,
        byte_count=len(LETTER),
        captured_text=LETTER,
        paragraphs=paragraphs(LETTER),
        imported="2031-11-07",
    )


def template() -> Template:
    """Three sections, the summary and some front matter."""
    return Template(
        id="issue",
        name="Issue brief",
        product="ISSUE BRIEF",
        marking=Marking("tlp", "TLP:CLEAR"),
        front_matter=(
            FrontField(id="number", label="No."),
            FrontField(id="date"),
            FrontField(id="cut-off", label="Information cut-off:", required=True, line=2),
            FrontField(id="author", label="Prepared by:", line=2),
        ),
        sections=(
            SectionPlan(id="council", title="The council’s line", key="1", colour="blue", required=True),
            SectionPlan(id="ferry", title="Ferry company", key="2", colour="red"),
            SectionPlan(id="public", title="Public mood", key="3", colour="green", kinds=("quotation", "paraphrase")),
            SectionPlan(id="base", title="Source base", colour="slate", role="source-summary"),
        ),
    )


def passage_of(source: Source, words: str, passage_id: str) -> Passage:
    """The passage with these words as captured."""
    at = source.captured_text.index(words)
    return choose_passage(source, at, at + len(words), passage_id)


def two_source_brief() -> Brief:
    """Five items, one unfiled passage, one empty section."""
    wire, other = harbour(), letter()
    opened = passage_of(
        wire, "We shall open the gate before the spring tides, and the town\nwill hear the water again", "p-gate"
    )
    sound = passage_of(wire, "Engineers found the iron gates sound but the sluices wern't ready", "p-sound")
    care = passage_of(other, "We do not care for promises; we care for a timetable.", "p-care")
    loss = passage_of(wire, "it would lose a third of its crossings\nin summer", "p-loss")
    survey = passage_of(other, "two in three want the lock open by May", "p-survey")
    gate = quote(wire, opened.start, opened.end, passage=opened.id, edits=(FinalPunctuation("."),))
    timetable = quote(other, care.start, care.end, passage=care.id, block=True)
    crossings = quote(wire, loss.start, loss.end, passage=loss.id)
    items = {
        "council": (
            Item(
                id="i-gate",
                kind="quotation",
                paragraphs=(ItemParagraph((Words("In a note, as quoted by CPN, Mayor Orrel wrote: "), gate)),),
            ),
            Item(
                id="i-sound",
                kind="paraphrase",
                paragraphs=(ItemParagraph((Words("The gates are sound; the sluices need work, CPN reports."),)),),
                rests_on=(sound.id,),
            ),
        ),
        "ferry": (
            Item(
                id="i-care",
                kind="excerpt",
                paragraphs=(
                    ItemParagraph((Words("The director told Northern Wire:"),)),
                    ItemParagraph((timetable,), block=True),
                ),
            ),
            Item(
                id="i-loss",
                kind="quotation",
                paragraphs=(ItemParagraph((Words("The company says "), crossings, Words("."))),),
            ),
            comment_item("i-view", "The company is likely to ask for compensation before the spring."),
        ),
    }
    brief = new_brief(template(), "b-harbour", "The old lock reopens: who stands where", "7 November 2031")
    sections = tuple(Section(plan=row.plan, items=items.get(row.id, ())) for row in brief.sections)
    return Brief(
        id=brief.id,
        title=brief.title,
        template=brief.template,
        front_matter={"number": "H-001", "date": "7 November 2031", "author": "A. Nyland"},
        bottom_line=Statement(
            (
                Words(
                    "The council will open the lock before the spring tides; the ferry company contests the timetable."
                ),
            ),
            ("i-gate", "i-care", "i-loss"),
        ),
        key_points=(Statement((Words("The council has committed itself in writing."),), ("i-gate",)),),
        sections=sections,
        passages=(opened, sound, care, loss, survey),
        sources=(SourceUse(source=wire.id, label="S1"), SourceUse(source=other.id, label="S2")),
    )


class Remembering:
    """A keeper that remembers what it was given."""

    def __init__(self) -> None:
        self.kept: list[tuple[Brief, str]] = []

    def save_brief(self, brief: Brief, label: str) -> None:
        """Remember."""
        self.kept.append((brief, label))

    def keep_picture(self, data: bytes) -> str:
        """As the library does."""
        return hashlib.sha256(data).hexdigest()


def two_source_session() -> Session:
    """A session on the brief."""
    return Session(two_source_brief(), [harbour(), letter()], Remembering())


@pytest.fixture
def wire() -> Source:
    """The wire story."""
    return harbour()


@pytest.fixture
def unnamed() -> Source:
    """The story without outlet and headline."""
    return letter()


@pytest.fixture
def brief() -> Brief:
    """The brief of both."""
    return two_source_brief()


@pytest.fixture
def session() -> Session:
    """A session on it."""
    return two_source_session()


@pytest.fixture
def words_passage() -> Callable[[Source, str, str], Passage]:
    """Makes the passage with some captured words."""
    return passage_of


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    """The desk's look; the application is undressed again."""
    load_fonts()
    look = Appearance()
    dress(qapp, look)
    yield look
    qapp.setStyleSheet("")


@pytest.fixture
def view(qtbot: QtBot, session: Session, appearance: Appearance) -> BriefView:
    """The brief tab, shown, with the first item selected."""
    out = BriefView(session, appearance, lambda: notes_in_order(session.brief))
    qtbot.addWidget(out)
    out.resize(420, 900)
    with qtbot.waitExposed(out):
        out.show()
    out.activateWindow()
    out.setFocus()
    session.select_item("i-gate")
    return out
