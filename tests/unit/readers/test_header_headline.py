"""The headline among the lines above a body: which line it is, and what is cut off it."""

import pytest

from briefwright.model.source import Span
from briefwright.readers.evidence import read_off
from briefwright.readers.header_headline import find_headline, has_headline, headline_fields
from briefwright.readers.header_line import HeaderLine

TITLE = "Talks on the quay go on"
DECK = "Neither side of the strait expects a result before the summer"
DATE = "12 March 2026"
LONG = " ".join(["word"] * 61)


def header(*lines: str, gap: str = "\n") -> tuple[str, list[HeaderLine]]:
    """A text that begins with such lines, and the lines; dates and ``By …`` are known for what they are."""
    text, rows = "", []
    for line in lines:
        span = Span(len(text), len(text) + len(line))
        text += f"{line}\n"
        name = (
            "published" if DATE in line else "byline" if line.startswith("By ") else "headline" if "=" in line else ""
        )
        start = line.find(DATE) if name == "published" else 0
        stated = Span(span.start + start, span.end)
        fields = tuple(
            read_off(kind, text, stated, "x") for kind in ("published", "byline", "headline") if kind == name
        )
        rows.append(HeaderLine(span, fields, known=bool(fields)))
    return f"{text}{gap}The quay was opened on Thursday.", rows


def found(*lines: str, outlet: str = "", dated: bool = False, gap: str = "\n") -> str:
    text, rows = header(*lines, gap=gap)
    house = next((row.span for row in rows if text[row.span.start : row.span.end] == outlet), None)
    span = find_headline(text, rows, house, dated=dated)
    return text[span.start : span.end] if span else ""


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        ((TITLE, DATE), TITLE),
        ((TITLE, "By Ada Quay"), TITLE),
        ((DATE, TITLE), TITLE),
        ((TITLE, DECK, DATE), TITLE),
        ((TITLE,), TITLE),
        (("World", TITLE, DATE), TITLE),
        (("News of the port", DECK, DATE), "News of the port"),
        (("Quay and port", DECK, DATE), DECK),
        (("항구 도시의 새로운 소식", DATE), "항구 도시의 새로운 소식"),
        (("소식", DATE), ""),
        (("Two words", DATE), ""),
        (("It was opened on Thursday.", DATE), ""),
        (("He said “it is open.”", DATE), ""),
        (("The ports of the strait:", DATE), ""),
        (("- A point of a list", DATE), ""),
        ((LONG, DATE), ""),
        (("headline=" + TITLE, DECK), ""),
        (("Port Department Press Briefing – " + DATE, "By Ada Quay"), "Port Department Press Briefing – " + DATE),
        (("Press Briefing – " + DATE, "By Ada Quay"), ""),
        (("port department press briefing – " + DATE, "By Ada Quay"), ""),
    ],
)
def test_the_headline_is_the_first_line_that_can_be_one(lines: tuple[str, ...], headline: str) -> None:
    assert found(*lines) == headline


def test_the_outlet_is_no_headline() -> None:
    assert found("The Harbour Courier Weekly", TITLE, DATE, outlet="The Harbour Courier Weekly") == TITLE


@pytest.mark.parametrize(
    ("lines", "gap", "dated", "headline"),
    [
        ((TITLE, DECK), "", False, TITLE),
        ((TITLE, DECK, "A third line of the text"), "", False, ""),
        ((TITLE, DECK, "A third line of the text"), "", True, TITLE),
        ((TITLE, DECK, "A third line of the text", DATE), "", False, TITLE),
    ],
)
def test_several_lines_without_anything_that_dates_them_have_no_headline(
    lines: tuple[str, ...], gap: str, dated: bool, headline: str
) -> None:
    assert found(*lines, gap=gap, dated=dated) == headline


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        (TITLE, {"headline": TITLE}),
        (f"# {TITLE}", {"headline": TITLE}),
        (f"### {TITLE}", {"headline": TITLE}),
        (f"**{TITLE}**", {"headline": TITLE}),
        (f"{TITLE} - Harbour Times", {"headline": TITLE, "outlet": "Harbour Times"}),
        (f"{TITLE} | Harbour Times", {"headline": TITLE, "outlet": "Harbour Times"}),
        (f"{TITLE} - who pays", {"headline": f"{TITLE} - who pays"}),
        (f"UPDATE 2-{TITLE}", {"headline": TITLE, "version": "UPDATE 2"}),
    ],
)
def test_marks_versions_and_the_outlets_name_are_no_part_of_the_headline(line: str, fields: dict[str, str]) -> None:
    text = f"Top\n{line}\nBody"
    stated = headline_fields(text, Span(4, 4 + len(line)))
    assert {field.name: field.value for field in stated} == fields
    assert all(4 <= field.start < field.end <= 4 + len(line) for field in stated)


@pytest.mark.parametrize(
    ("lines", "doubtless"),
    [((TITLE,), True), (("Talks go on today",), False), ((DATE, TITLE), True), ((f"{TITLE}.",), False), ((), False)],
)
def test_only_some_words_without_stop_are_a_headline_beyond_doubt(lines: tuple[str, ...], doubtless: bool) -> None:
    text, rows = header(*lines)
    assert has_headline(text, rows) is doubtless
