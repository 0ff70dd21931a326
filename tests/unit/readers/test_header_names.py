"""A line of nothing but names is a byline where it stands beside the headline's date or outlet, and only there."""

import pytest

from briefwright.model.source import Span
from briefwright.readers.evidence import read_off
from briefwright.readers.header_line import HeaderLine
from briefwright.readers.header_names import with_names
from unit.readers.reading import capture, values

DATE = "12 March 2026"


def bylines(*lines: str, headline: int = 0, body: str = "The quay was opened on Thursday.") -> list[str]:
    """The names found in a header of such lines; the headline is line number ``headline``, -1 for none."""
    text = "\n".join([*lines, "", body])
    rows, at = [], 0
    for line in lines:
        span = Span(at, at + len(line))
        fields = (read_off("published", text, span, "x"),) if line == DATE else ()
        if line.startswith("By "):
            fields = (read_off("byline", text, span, "x"),)
        rows.append(HeaderLine(span, fields, known=bool(fields)))
        at = span.end + 1
    title = rows[headline].span if headline >= 0 else None
    found = with_names(text, rows, title)
    assert [row.span for row in found] == [row.span for row in rows]
    names = [field for row in found for field in row.fields if field.name == "byline"]
    assert all(text[field.start : field.end] == field.value for field in names)
    return [field.value for field in names]


TITLE = "Talks on the quay go on"


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        ((TITLE, "Mira Oakes", DATE), ["Mira Oakes"]),
        ((TITLE, "Mira Oakes and Ute Korn", DATE), ["Mira Oakes", "Ute Korn"]),
        ((TITLE, "Mira Oakes", "Harbour Times"), ["Mira Oakes"]),
        ((TITLE, "Mira Oakes", "4 min read"), ["Mira Oakes"]),
        ((TITLE, "Mira Oakes", "12-15 minutes"), ["Mira Oakes"]),
        ((TITLE, "A word on the talks", "Mira Oakes", DATE), ["Mira Oakes"]),
        ((TITLE, DATE, "Mira Oakes"), ["Mira Oakes"]),
        ((TITLE, "Mira Oakes", DATE, "Ute Korn"), ["Mira Oakes"]),
        ((TITLE, "Mira Oakes", "Ute Korn"), []),
        ((TITLE, "Mira Oakes"), []),
        ((TITLE, DATE, "Mira Oakes", "A word on the talks"), []),
        ((TITLE, DATE, "the quay"), []),
        ((TITLE, "A word on the talks", DATE), []),
        ((TITLE, "Mira Oakes", DATE, "By Ute Korn"), ["By Ute Korn"]),
    ],
)
def test_names_alone_are_a_byline_where_they_stand(lines: tuple[str, ...], names: list[str]) -> None:
    assert bylines(*lines) == names


def test_names_above_the_headline_or_without_one_are_none() -> None:
    assert bylines("Mira Oakes", DATE, TITLE, headline=2) == []
    assert bylines("Harbour", "Mira Oakes", DATE, TITLE, headline=3) == []
    assert bylines(TITLE, "Mira Oakes", DATE, headline=-1) == []


def test_a_name_below_the_date_that_the_text_tells_of_is_its_subject() -> None:
    assert bylines(TITLE, DATE, "Mira Oakes", body="Mira Oakes opened the quay on Thursday.") == []


def test_a_captured_article_names_the_author_between_headline_and_date() -> None:
    body = "The two governments agreed on Thursday that the price of the quay would be settled before the summer."
    found = values(capture(f"{TITLE}\nMira Oakes\n{DATE}\n\n{body}\n"))
    assert (found["headline"], found["byline"], found["published"]) == (TITLE, "Mira Oakes", "2026-03-12")
