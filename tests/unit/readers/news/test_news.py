"""News formats at their edges; the whole of them is measured in tests/quality/capture_formats."""

# ruff: noqa: E501 - markup is written as it stands in files

import json

import pytest

from briefwright.errors import CaptureError
from briefwright.guarded import inner_text, parse_letters
from briefwright.model.source import Source
from briefwright.readers.capture import find_format, read
from briefwright.readers.people import names_in
from briefwright.readers.properties import plausible_title
from briefwright.readers.stamps import stamp
from unit.readers.reading import codes, values

STORY = "The minister said on Monday that the ferry line would open in spring."


def captured(data: str | bytes, name: str = "a.xml") -> tuple[Source, ...]:
    return read(data.encode() if isinstance(data, str) else data, name, imported="2026-03-20", source_id="s-1")


@pytest.mark.parametrize(
    ("words", "value", "zone"),
    [
        ("20260312T164100Z", "2026-03-12T16:41:00", "Z"),
        ("20260312T164100+0900", "2026-03-12T16:41:00", "+0900"),
        ("20260312", "2026-03-12", ""),
        ("2026-03-12T16:41:00.123Z", "2026-03-12T16:41:00", "Z"),
        ("2026-03-12", "2026-03-12", ""),
        ("Thu, 12 Mar 2026 16:41:00 GMT", "2026-03-12T16:41:00", "GMT"),
        ("12 Mar 26 16:41 +0100 (CET)", "2026-03-12T16:41:00", "+0100"),
        ("20261350", "", ""),
        ("soon", "", ""),
    ],
)
def test_machine_dates(words: str, value: str, zone: str) -> None:
    assert stamp(words) == (value, zone)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Mira Oakes and Jonas Wren", ["Mira Oakes", "Jonas Wren"]),
        ("Mira Oakes, Associated Press", ["Mira Oakes"]),
        ("By MIRA OAKES, Staff Writer", ["MIRA OAKES"]),
        ("", []),
        ("Reuters", []),
    ],
)
def test_names_of_a_byline(line: str, names: list[str]) -> None:
    assert names_in(line) == names


@pytest.mark.parametrize(
    "title", ["Untitled", "무제", "document1", "report.docx", "Microsoft Word - x", "x", "....", "Slide 1"]
)
def test_titles_left_by_programs(title: str) -> None:
    assert not plausible_title(title)


def test_entities_are_letters_and_document_types_are_nothing() -> None:
    inner = (
        '<!DOCTYPE a SYSTEM "x" [<!ENTITY own "]>"> <!ENTITY % p SYSTEM "y">]><a>&eacute;&own;&#233;&amp;&lt; & b</a>'
    )
    root, whole = parse_letters(f'<?xml version="1.0"?>{inner}')
    assert whole
    assert inner_text(root) == "é&own;é&< & b"


def test_what_is_cut_off_is_read_and_said() -> None:
    (source,) = captured(f"<nitf><body><body.content><p>{STORY}</p><p>And th")
    assert source.captured_text.startswith(STORY)
    assert "text-may-be-missing" in codes(source)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b'<?xml version="1.0"?><!-- <html> --><!DOCTYPE nitf [<!ENTITY a "b">]><nitf>', "nitf"),
        (b"\xef\xbb\xbf <NewsML><NewsItem><html>", "newsml"),
        (b'<newsMessage xmlns="x"><html xmlns="y">', "newsml"),
        (b'<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/">', "feed"),
        (b'<a:feed xmlns:a="http://www.w3.org/2005/Atom">', "feed"),
        ('<?xml version="1.0" encoding="UTF-16"?><rss>'.encode("utf-16"), "feed"),
        (b'{"versioncreated": "x", "body_text": "y"}', "ninjs"),
        (b"\x01AFP0001 3 POL 10\r\n\x02Words", "anpa"),
        (b"From a@b Mon Mar 16 09:05:00 2026\nSubject: x\n", "mbox"),
        (b"<html><body><nitf>", "html"),
    ],
)
def test_content_tells_the_format(data: bytes, name: str) -> None:
    assert find_format(data, "thing").name == name


def test_a_message_of_pictures_only_is_refused() -> None:
    item = '<newsItem><contentSet><remoteContent href="http://x/a.jpg"/></contentSet></newsItem>'
    with pytest.raises(CaptureError, match="no text") as caught:
        captured(item)
    assert "nothing was fetched" in caught.value.safe


def test_components_with_headlines_of_their_own_are_articles() -> None:
    part = "<NewsComponent><NewsLines><HeadLine>{0}</HeadLine></NewsLines><ContentItem><DataContent><p>{1}</p></DataContent></ContentItem></NewsComponent>"
    parts = part.format("First", STORY) + part.format("Second", "Other words.")
    first, second = captured(f"<NewsML><NewsItem><NewsComponent>{parts}</NewsComponent></NewsItem></NewsML>")
    assert (values(first)["headline"], values(second)["headline"]) == ("First", "Second")
    assert "Other" not in first.captured_text


def test_a_withheld_item_says_so_and_when_it_may_go_out() -> None:
    change = '<StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20300101T060000Z</DateAndTime></StatusWillChange>'
    management = f'<NewsManagement><Status FormalName="Embargoed"/>{change}</NewsManagement>'
    content = f"<NewsComponent><ContentItem><DataContent><p>{STORY}</p></DataContent></ContentItem></NewsComponent>"
    (source,) = captured(f"<NewsML><NewsItem>{management}{content}</NewsItem></NewsML>")
    assert values(source)["status"] == "Embargoed"
    assert values(source)["embargoed"] == "2030-01-01T06:00:00Z"


def test_a_summary_says_that_it_is_one() -> None:
    item = f"<item><title>T</title><description>&lt;b&gt;{STORY}&lt;/b&gt;</description><source url='u'>The Gazette</source></item>"
    (source,) = captured(f"<rss><channel><title>Planet</title>{item}</channel></rss>")
    assert "summary-only" in codes(source)
    assert values(source)["outlet"] == "The Gazette"
    assert source.captured_text == f"T\n\n{STORY}"


def test_json_that_is_no_article_is_refused() -> None:
    with pytest.raises(CaptureError, match="no article text"):
        captured(json.dumps({"headline": "x", "urgency": 3, "byline": None}), "a.json")
    with pytest.raises(CaptureError, match="damaged"):
        captured('{"headline": "x", "body_text": ', "a.json")
