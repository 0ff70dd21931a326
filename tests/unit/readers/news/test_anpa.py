"""Wire messages as they leave the line: marked lines, closed lines, headers and trailers, several in one file."""

import pytest

from briefwright.errors import CaptureError
from briefwright.model.source import Source
from briefwright.readers.capture import read
from unit.readers.reading import capture, paragraphs, values

FIRST = "PORTMERE (CNA) - The harbour office said on Thursday that the quay would open before the summer."
SECOND = "Officials close to the talks said that neither side expected a result before April."


def message(words: str, *, head: str = "", tail: str = "") -> bytes:
    return b"\x01" + head.encode("latin-1") + b"\x02" + words.encode() + b"\x03" + tail.encode("latin-1") + b"\x04"


def sent(words: str, *, head: str = "CNA 0123 3 POL 210", tail: str = "") -> Source:
    return capture(message(words, head=head, tail=tail), "wire.anpa")


MARKED = (
    "^BC-Harbour-Talks,0210<\n^Talks on the quay go on<\n^Eds: Updates with the minister.<\n^By MIRA OAKES=\n"
    f"\t{FIRST}\n\tOfficials close to the talks said\nthat neither side expected a result before April.\n"
    "AP-WS-11-06-24 0712EST<\n"
)


def test_marked_lines_are_what_their_place_and_mark_say() -> None:
    source = sent(MARKED)
    found = values(source)
    assert found["slug"] == "BC-Harbour-Talks"
    assert found["headline"] == "Talks on the quay go on"
    assert found["editor_note"] == "Updates with the minister."
    assert found["byline"].casefold() == "mira oakes"
    assert (found["published"], found["published_zone"]) == ("2024-11-06T07:12", "EST")
    assert [" ".join(row.split()) for row in paragraphs(source)] == [FIRST, SECOND]
    assert not {"^", "<", "\t"} & set(source.captured_text)


def test_lines_that_an_equals_sign_ends_are_headline_and_author() -> None:
    source = sent(f"Die Gespräche am Kai gehen weiter\nVon Jörg Nienaber =\n\n{FIRST}\n\n{SECOND}\n\nsna tca bag\n")
    found = values(source)
    assert (found["headline"], found["byline"]) == ("Die Gespräche am Kai gehen weiter", "Jörg Nienaber")
    assert paragraphs(source) == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "CNA 0123 3 POL 210 harbour talks",
            {"urgency": "3", "subject": "POL", "outlet": "CNA", "slug": "harbour talks"},
        ),
        ("cna123 4 i 88\nharbour/talks/", {"urgency": "4", "subject": "i", "slug": "harbour/talks"}),
        (
            "a0123 \r\n r w BC-Harbour-Talks 11-06 0210",
            {"urgency": "r", "subject": "w", "slug": "BC-Harbour-Talks"},
        ),
    ],
)
def test_a_header_states_number_urgency_category_and_keyword(head: str, expected: dict[str, str]) -> None:
    found = values(sent(f"{FIRST}\n\n{SECOND}\n", head=head))
    assert {name: found.get(name) for name in expected} == expected
    assert ("outlet" in found) == ("outlet" in expected)


@pytest.mark.parametrize(
    ("tail", "published", "zone"),
    [
        ("060712 NOV 24", "2024-11-06T07:12", ""),
        ("060712 GMT Nov 2024", "2024-11-06T07:12", "GMT"),
        ("CNA-WS-11-06-24 0712EST", "2024-11-06T07:12", "EST"),
        ("11-06-2024 07:12", "2024-11-06T07:12", ""),
        ("320712 NOV 24", "", ""),
        ("", "", ""),
    ],
)
def test_a_trailer_states_when_it_was_sent(tail: str, published: str, zone: str) -> None:
    found = values(sent(f"{FIRST}\n\n{SECOND}\n", tail=tail))
    assert (found.get("published", ""), found.get("published_zone", "")) == (published, zone)


def test_what_stands_below_for_editors_is_a_note_and_no_words_of_the_article() -> None:
    below = "The following information is not intended for publication\nDesk: 060712 GMT Nov 2024"
    source = sent(f"{FIRST}\n\n{SECOND}\n\n* * *\n{below}\n")
    assert values(source)["editor_note"] == "Desk: 060712 GMT Nov 2024"
    assert values(source)["published"] == "2024-11-06T07:12"
    assert "Desk" not in "".join(paragraphs(source))


def test_each_message_of_a_file_is_an_article_and_empty_ones_are_none() -> None:
    head = "CNA 0123 3 POL 210"
    data = b"".join(message(words, head=head) for words in (FIRST, " \n ", SECOND))
    found = read(data, "wire.anpa", imported="2026-03-20", source_id="s-1")
    assert [row.captured_text.strip() for row in found] == [FIRST, SECOND]


def test_messages_without_words_are_refused() -> None:
    with pytest.raises(CaptureError, match="none of them holds words"):
        capture(message(" \n ", head="CNA 0123 3 POL 210"), "wire.anpa")
