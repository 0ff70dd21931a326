"""Control lines of the wires: slugs, versions, embargoes, notes to editors, and marks that a text ends."""

import pytest

from briefwright.model.source import Span
from briefwright.readers.slugs import headline_prefix, is_end_mark, read_slug


def told(line: str) -> list[tuple[str, str]] | None:
    text = f"Top\n{line}\nBody"
    fields = read_slug(text, Span(4, 4 + len(line)))
    if fields is None:
        return None
    assert all(text[field.start : field.end].strip() == field.value for field in fields)
    return [(field.name, field.value) for field in fields]


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("BC-Harbour-Talks", [("slug", "BC-Harbour-Talks")]),
        ("BC-Harbour-Talks, 0210", [("slug", "BC-Harbour-Talks")]),
        ("AM-Harbour Talks, Bjt", [("slug", "AM-Harbour Talks")]),
        ("HARBOUR-TALKS/", [("slug", "HARBOUR-TALKS/")]),
        ("HARBOUR-TALKS (UPDATE 2)", [("slug", "HARBOUR-TALKS"), ("version", "UPDATE 2")]),
        ("Embargoed until 12 March 2026, 07:00", [("embargoed", "12 March 2026, 07:00")]),
        ("NOT FOR PUBLICATION BEFORE: Thursday noon", [("embargoed", "Thursday noon")]),
        ("Sperrfrist: 12. März", [("embargoed", "12. März")]),
        ("(UPDATE 2)", [("version", "UPDATE 2")]),
        ("Eds: Updates with the minister.", []),
        ("(Adds the minister's words)", []),
        ("ENDS", []),
        ("-30-", []),
    ],
)
def test_control_lines_state_what_they_are(line: str, fields: list[tuple[str, str]]) -> None:
    assert told(line) == fields


@pytest.mark.parametrize(
    "line",
    [
        "The quay was opened on Thursday.",
        "Editors of the port's papers met",
        "The END of the talks",
        "Embargo lifted",
        "EMBARGO: EXPIRED",
        "BC is a province",
        "(A minister)",
    ],
)
def test_words_are_no_control_line(line: str) -> None:
    assert told(line) is None


@pytest.mark.parametrize(
    "line", ["END", "(ENDS)", "끝", "###", "# # #", "-0-", "NNNN", "ab/cd", "dpa ab cd", "-- BERNAMA", "WAM/Ada Quay"]
)
def test_marks_of_an_end_and_signatures_end_a_text(line: str) -> None:
    assert is_end_mark(line)


@pytest.mark.parametrize("line", ["THE END IS NEAR", "The quay/Ada Quay", "WAM", "Ends meet in the port", "END of it"])
def test_a_line_that_only_begins_so_ends_nothing(line: str) -> None:
    assert not is_end_mark(line)


@pytest.mark.parametrize(
    ("line", "headline", "version"),
    [
        ("UPDATE 2-Talks go on", "Talks go on", "UPDATE 2"),
        ("(LEAD) Talks go on", "Talks go on", "LEAD"),
        ("[속보] 회담 계속", "회담 계속", "속보"),
        ("Talks go on", "Talks go on", ""),
        ("UPDATE 2-", "UPDATE 2-", ""),
        ("(LEAD)", "(LEAD)", ""),
    ],
)
def test_a_version_before_a_headline_is_told_apart(line: str, headline: str, version: str) -> None:
    text = f"Top\n{line}\nBody"
    start, fields = headline_prefix(text, Span(4, 4 + len(line)))
    assert text[start : 4 + len(line)] == headline
    assert [(field.name, field.value) for field in fields] == ([("version", version)] if version else [])
    assert all(text[field.start : field.end] == version for field in fields)
