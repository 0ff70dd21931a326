"""Invented sources and a brief for the tests of the reading room."""

import hashlib
import re
from typing import Any

from briefwright.gui.session import Session
from briefwright.model.brief import Brief, Section
from briefwright.model.edits.filing import choose, file_span
from briefwright.model.edits.front import add_source, mark_read
from briefwright.model.passage import choose_passage
from briefwright.model.source import CapturedField, CapturedName, Source, Span
from briefwright.model.template import SectionPlan, Template

HARBOUR = """THE LANTERN POST
12 March 2031, 09:20

Harbour town weighs a ferry pact as ‘quiet’ season ends

VELMORA, March 12, 2031 (Lantern/NWA) - Mayor Ines Calloway on Tuesday
praised the island council, which had asked for a second ferry before the
autumn storms, and said she hoped both ports could agree within the month.

"With steady hands the crossing will be safer and the islands will prosper.
We look forward to the first sailing," Calloway wrote to the council, using
the old name of the strait.

The vote left the council one seat short of a majority.

Since the third meeting between the two harbour masters broke down in Lisk in
2026, the northern port has dropped its survey, widened its own quay and
turned down every offer of talks.

Unlike her cautious predecessor Tomas Reede, Calloway has taken a firm line
with the northern port while repairing ties with the inland railways.

The railways said last week that up to 800 crates of gear had reached the
border yard ready for use, as the northern port's trial run raised tempers
days before the vote.

The northern port in July said it was "fully ready to sail alone",
answering remarks by Calloway at the time about her friendship with its
harbour master.

Calloway said "I think he misses the regatta" and that it was "good to get
along with somebody who owns a great many boats."

In office Calloway met the harbour master three times, first at a
celebrated dinner in Sandhaven in June 2028, but the pair made little way on
efforts to share the pilot service.
"""

NAMELESS = """The island council remains calm and can work with any mayor, Mira Oduya told the Weekly Sounding.
The long pact between the two southern ports gives both a common front, she added.
More pilots of rank have left the northern quay. 항구 도시는 새 여객선을 기다린다. The shift shows the strain.
Some islanders miss the pact in the campaign papers. However, Oduya said the bond was stronger than ever.
"""

PLAIN = """NORTH WIND AGENCY
13 March 2031

Ministry weighs cost of a shared lighthouse as envoys meet

Envoys of both ports met on Thursday. No date for a next round was set.
"""


def make_source(
    name: str, text: str, first_line: int = 0, fields: tuple[tuple[CapturedName, str, str], ...] = (), **more: Any
) -> Source:
    """A source as a reader would make it; paragraphs are parted by blank lines, or by line ends without any."""
    body = sum(len(line) + 1 for line in text.split("\n")[:first_line])
    pattern = r"(?:[^\n]|\n(?!\s*\n))+" if "\n\n" in text[body:] else r"[^\n]+"
    spans = [Span(m.start() + _lead(m[0]), m.start() + len(m[0].rstrip())) for m in re.finditer(pattern, text[body:])]
    paragraphs = tuple(Span(body + s.start, body + s.end) for s in spans if s.start < s.end)
    rows = tuple(_field(text, *row) for row in fields)
    raw = text.encode("utf-8", "surrogatepass")
    return Source(
        id=name,
        file_name=f"{name}.txt",
        format="text",
        encoding="utf-8",
        sha256=hashlib.sha256(raw).hexdigest(),
        byte_count=len(raw),
        captured_text=text,
        paragraphs=paragraphs,
        fields=rows,
        imported="2031-03-14T08:00:00+00:00",
        **more,
    )


def _lead(words: str) -> int:
    return len(words) - len(words.lstrip())


def _field(text: str, name: CapturedName, value: str, words: str) -> CapturedField:
    at = text.index(words)
    return CapturedField(name=name, value=value, start=at, end=at + len(words), reason="It stands at the top.")


def harbour() -> Source:
    """A wire report with head lines, hard-wrapped."""
    return make_source(
        "harbour",
        HARBOUR,
        5,
        (
            ("headline", "Harbour town weighs a ferry pact as ‘quiet’ season ends", "Harbour town weighs"),
            ("outlet", "The Lantern Post", "THE LANTERN POST"),
            ("credit", "NWA", "NWA"),
            ("published", "2031-03-12T09:20", "12 March 2031, 09:20"),
            ("dateline_place", "VELMORA", "VELMORA"),
        ),
    )


def nameless() -> Source:
    """A pasted text without any field, one line a paragraph, partly Korean."""
    return make_source("nameless", NAMELESS)


def plain() -> Source:
    """A short report, unread."""
    return make_source(
        "plain",
        PLAIN,
        5,
        (
            ("headline", "Ministry weighs cost of a shared lighthouse as envoys meet", "Ministry weighs"),
            ("outlet", "North Wind Agency", "NORTH WIND AGENCY"),
            ("published", "2031-03-13", "13 March 2031"),
        ),
    )


TEMPLATE = Template(
    id="issue-brief",
    name="Issue brief",
    sections=(
        SectionPlan(id="pact", title="Ferry pact", key="1", colour="blue"),
        SectionPlan(id="north", title="Northern port", key="2", colour="red"),
        SectionPlan(id="mayor", title="Calloway and the harbour master", key="3", colour="violet"),
        SectionPlan(id="islands", title="Island track", key="4", colour="green"),
        SectionPlan(id="summary", title="Source summary", role="source-summary"),
    ),
)


class Kept:
    """A keeper that counts."""

    def __init__(self) -> None:
        self.labels: list[str] = []
        self.briefs: list[Brief] = []

    def save_brief(self, brief: Brief, label: str) -> None:
        self.briefs.append(brief)
        self.labels.append(label)

    def keep_picture(self, data: bytes) -> str:
        """As the library does."""
        return hashlib.sha256(data).hexdigest()


def empty_brief(*sources: Source) -> Brief:
    """A brief with sources and nothing filed."""
    brief = Brief(
        id="b", title="Ferry pact", template=TEMPLATE, sections=tuple(Section(plan=p) for p in TEMPLATE.sections)
    )
    for source in sources:
        brief = add_source(brief, source.id)
    return brief


def span_of(source: Source, words: str) -> tuple[int, int]:
    """The captured span of some words, whatever their line breaks."""
    found = re.search(r"\s+".join(map(re.escape, words.split())), source.captured_text)
    assert found is not None, words
    return found.start(), found.end()


def filed(brief: Brief, source: Source, words: str, section: str, number: int) -> Brief:
    """The brief with some words filed; ids are ``p{number}`` and ``i{number}``."""
    return file_span(brief, source, span_of(source, words), section, ids=(f"p{number}", f"i{number}"))[0]


def kept_aside(brief: Brief, source: Source, words: str, number: int) -> Brief:
    """The brief with some words kept as unfiled."""
    return choose(brief, choose_passage(source, *span_of(source, words), f"p{number}"))


def make_session(brief: Brief, *sources: Source) -> Session:
    """A session over a brief, kept nowhere."""
    return Session(brief, sources, Kept())


def full_session() -> Session:
    """Three sources, one unread; passages in all sections, overlapping, doubled and unfiled."""
    a, b, c = harbour(), nameless(), plain()
    brief = empty_brief(a, b, c)
    rows = (
        (a, "Mayor Ines Calloway on Tuesday praised the island council", "pact"),
        (a, "With steady hands the crossing will be safer and the islands will prosper.", "pact"),
        (
            a,
            "the northern port has dropped its survey, widened its own quay and turned down every offer of talks.",
            "north",
        ),
        (a, "widened its own quay and turned down every offer", "mayor"),
        (a, "up to 800 crates of gear had reached the border yard", "north"),
        (a, '"fully ready to sail alone"', "north"),
        (a, '"fully ready to sail alone"', "mayor"),
        (b, "The long pact between the two southern ports gives both a common front", "pact"),
        (b, "항구 도시는 새 여객선을 기다린다.", "islands"),
    )
    for number, (source, words, section) in enumerate(rows):
        brief = filed(brief, source, words, section, number)
    brief = kept_aside(brief, a, "The vote left the council one seat short of a majority.", 50)
    for source in (a, b):
        brief = mark_read(brief, source.id)
    return make_session(brief, a, b, c)
