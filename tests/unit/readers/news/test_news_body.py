"""Paragraphs of news items, and what their first lines state."""

import json

import pytest

from briefwright.errors import CaptureError
from briefwright.readers.capture import read
from briefwright.readers.news_body import paragraphs, place_in, signed, unwrapped, without_headline, written
from briefwright.readers.newsml_first import house_of
from briefwright.readers.people import names_in
from briefwright.readers.pieces import Ink, Piece


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One.\nTwo.", ["One.", "Two."]),
        ("One\ngoes on.\n\nTwo.", ["One\ngoes on.", "Two."]),
        ("One.\r\n \r\nTwo.\r\n", ["One.", "Two."]),
        ("   One\ngoes on.\n   Two\ngoes on.", ["One\ngoes on.", "Two\ngoes on."]),
        ("\n   One\ngoes on.\n   Two.\n\nThree\n   Four.", ["One\ngoes on.", "Two.", "Three", "Four."]),
        ("      One.\n      Two.", ["One.", "Two."]),
        ("\tOne\ngoes on.\n\tTwo.", ["One\ngoes on.", "Two."]),
        ("", []),
    ],
)
def test_paragraphs_of_plain_text(text: str, found: list[str]) -> None:
    assert paragraphs(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<p>One.</p><p>Two.</p>", ["One.", "Two."]),
        ("<b>One</b> goes on.\n\nTwo.", ["One goes on.", "Two."]),
        ("One.\n\n<div>Two.</div>\n\nThree.", ["One.", "Two.", "Three."]),
        ("One <b>and</b> more.\nTwo.", ["One and more.", "Two."]),
        ("R&amp;D &#38; a < b", ["R&D & a < b"]),
        ("3 < 4 and 5 > 4", ["3 < 4 and 5 > 4"]),
        ("<p>One\ngoes on.\n   Two\ngoes on.\n   Three.</p>", ["One\ngoes on.", "Two\ngoes on.", "Three."]),
    ],
)
def test_text_that_may_hold_markup(text: str, found: list[str]) -> None:
    assert [piece.text for piece in written(text)] == found


def test_one_paragraph_is_parted_only_where_nothing_is_lost() -> None:
    copy = "One\n   Two\n   Three\nfour"
    assert len(unwrapped([Piece("One Two Three four")], copy)) == 3
    assert len(unwrapped([Piece("One Two Three four"), Piece("A caption", "aside")], copy + " A caption")) == 2
    marked = Piece("One Two Three four", inks=(Ink(0, 3),))
    assert unwrapped([marked], copy) == [marked]


def test_the_headline_is_not_said_twice() -> None:
    pieces = [Piece("Extra"), Piece("A  headline", "heading"), Piece("Words.")]
    assert [piece.text for piece in without_headline(pieces, "A headline")] == ["Extra", "Words."]
    assert without_headline(pieces, "") == pieces


def test_a_line_of_its_own_names_the_author() -> None:
    pieces, fields = signed([Piece("(Adds detail)"), Piece("By Mira Oakes and Jonas Wren"), Piece("Words.")], [])
    assert [field.value for field in fields] == ["Mira Oakes", "Jonas Wren"]
    assert [piece.kind for piece in pieces] == ["body", "aside", "body"]
    assert all(field.guessed for field in fields)
    kept, none = signed([Piece("By Mira Oakes")], fields)
    assert (len(kept), none) == (1, [])


@pytest.mark.parametrize(
    ("dateline", "place"),
    [
        ("PORTMERE, July 23", "PORTMERE"),
        ("Portmere, 10 juil 2024 (SPA)", "Portmere"),
        ("FORT WESTHAVEN, Hal.", "FORT WESTHAVEN, Hal."),
        ("Portmere (spa) - ", "Portmere"),
        ("January 21", ""),
        ("20260312T164100Z", ""),
        ("Landquart GR", "Landquart GR"),
        ("", ""),
    ],
)
def test_places_of_datelines(dateline: str, place: str) -> None:
    assert place_in(dateline) == place


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("gr/bp", []),
        ("VRG", []),
        ("Mira Oakes / quayfacts.example", ["Mira Oakes"]),
        ("Von Mira Oakes, dpa", ["Mira Oakes"]),
        ("Staff Reporter", []),
        ("Xu Li", ["Xu Li"]),
        ("Mira B. Oakes, Westhaven State University", ["Mira B. Oakes"]),
        ("J.R.Oakes", ["J.R.Oakes"]),
    ],
)
def test_what_is_no_name(line: str, names: list[str]) -> None:
    assert names_in(line) == names


@pytest.mark.parametrize(
    ("provider", "lines", "name"),
    [
        ("sable.example", ("Thornway Sable",), "Sable"),
        ("www.sable-post.example", ("", "(c) SABLE-POST 2026"), "SABLE-POST"),
        ("sable.example", ("see www.sable.example",), "sable.example"),
        ("sable.example", ("Sableton",), "sable.example"),
        ("quaywire.example", ("Copyright Quay Wire 2026",), "Quay Wire"),
        ("Sable Press", ("Thornway",), "Sable Press"),
    ],
)
def test_providers_given_as_addresses(provider: str, lines: tuple[str, ...], name: str) -> None:
    assert house_of(provider, lines) == name


def captured(value: object) -> tuple[str, tuple[str, ...]]:
    (source,) = read(json.dumps(value).encode(), "a.json", imported="2026-03-20", source_id="s-1")
    return source.captured_text, tuple(notice.code for notice in source.notices)


def test_a_text_item_without_a_body_gives_its_summary() -> None:
    item = {"type": "text", "headline": "A", "versioncreated": "2026-03-12T10:00:00Z"}
    text, said = captured(item | {"descriptions": [{"role": "text", "value": "The ferry did not sail."}]})
    assert text == "A\n\nThe ferry did not sail."
    assert "summary-only" in said
    picture = item | {"type": "picture", "description_text": "A quay."}
    with pytest.raises(CaptureError, match="no article text"):
        captured(picture)


def test_drafts_of_ninjs_with_lists_under_singular_names() -> None:
    text, _ = captured(
        {
            "versioncreated": "2026-03-12T10:00:00Z",
            "headline": [{"name": "main", "value": "The headline"}],
            "body": [{"name": "xhtml", "value": "The ferry did not sail."}],
        }
    )
    assert text == "The headline\n\nThe ferry did not sail."


def test_wire_copy_in_one_element_keeps_its_paragraphs() -> None:
    copy = "(Adds)\n    Portmere (SPA) - The ferry did not\nsail on Monday.\n    It may sail\ntomorrow."
    inside = f"<contentSet><inlineXML><html><body><p>{copy}</p></body></html></inlineXML></contentSet>"
    (source,) = read(f"<newsItem>{inside}</newsItem>".encode(), "a.xml", imported="2026-03-20", source_id="s-1")
    assert len(source.paragraphs) == 3


def test_parts_of_a_story_that_are_not_its_text() -> None:
    def part(role: str, words: str) -> str:
        return (
            f'<NewsComponent><Role FormalName="{role}"/><ContentItem><DataContent>{words}</DataContent></ContentItem>'
            "</NewsComponent>"
        )

    parts = (
        ("Abstract", "Short."), ("StyleSheet", ".a { color: red }"), ("HeadLine", "Ferry sails"), ("Contact", "Desk"),
        ("Lead", "The ferry sailed."), ("Body", "<p>It was late.</p>"), ("TweetText", "Ferry!"),
    )  # fmt: skip
    inside = "".join(part(role, words) for role, words in parts)
    lines = (
        "<NewsLines><HeadLine>Ferry sails</HeadLine><CopyrightLine>Copyright Quay Wire 2026</CopyrightLine></NewsLines>"
    )
    known = (
        "<Identification><NewsIdentifier><ProviderId>quaywire.example</ProviderId></NewsIdentifier></Identification>"
    )
    text = f"<NewsML><NewsItem>{known}<NewsComponent>{lines}{inside}</NewsComponent></NewsItem></NewsML>"
    (source,) = read(text.encode(), "a.xml", imported="2026-03-20", source_id="s-1")
    assert [source.captured_text[one.start : one.end] for one in source.paragraphs] == [
        "The ferry sailed.",
        "It was late.",
    ]
    outlet = source.field("outlet")
    assert outlet is not None
    assert outlet.value == "Quay Wire"


def test_the_source_stands_in_for_a_provider_that_is_only_an_address() -> None:
    text = (
        "<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>quay.example</ProviderId></NewsIdentifier>"
        '</Identification><NewsComponent><AdministrativeMetadata><Source><Party FormalName="부두통신"/></Source>'
        '</AdministrativeMetadata><DescriptiveMetadata><Property FormalName="City" Value="Portmere"/>'
        "</DescriptiveMetadata><ContentItem><DataContent><p>The ferry sailed.</p></DataContent></ContentItem>"
        "</NewsComponent></NewsItem></NewsML>"
    )
    (source,) = read(text.encode(), "a.xml", imported="2026-03-20", source_id="s-1")
    values = {field.name: field.value for field in source.fields}
    assert (values["outlet"], values["dateline_place"]) == ("부두통신", "Portmere")


def test_authors_in_a_list_of_their_own() -> None:
    item = {
        "headline": "A", "firstpublished": "2026-03-13T10:00:00Z", "firstcreated": "2026-03-12T10:00:00Z",
        "body_html": "<p>The ferry sailed.</p>",
        "authors": [{"name": "Josh Pell", "role": "editor"}, {"name": "Mira Oakes", "role": "author"}],
    }  # fmt: skip
    (source,) = read(json.dumps(item).encode(), "a.json", imported="2026-03-20", source_id="s-1")
    values = [(field.name, field.value) for field in source.fields]
    assert ("byline", "Mira Oakes") in values
    assert ("byline", "Josh Pell") not in values
    assert ("published", "2026-03-13T10:00:00") in values
