"""Mail: which part is the article, who is named, and what becomes of attachments."""

# ruff: noqa: E501 - markup and lines are written as they stand in files

from email.message import EmailMessage

import pytest

from briefwright.errors import CaptureError
from briefwright.model.source import Source
from briefwright.readers import mail
from briefwright.readers.capture import read
from unit.readers.reading import codes, paragraphs, values

STORY = "The minister said on Monday that the ferry line between Varsk and Port Sable would open again in spring."


def message(sender: str = "Mira Oakes <mira@sable.example>", subject: str = "Ferry line opens again") -> EmailMessage:
    out = EmailMessage()
    out["From"], out["Subject"], out["Message-ID"] = sender, subject, "<1@sable.example>"
    out["Date"] = "Mon, 16 Mar 2026 09:05:00 +0100"
    return out


def captured(data: bytes) -> tuple[Source, ...]:
    return read(data, "a.eml", imported="2026-03-20", source_id="s-1")


def plain(**headers: str) -> Source:
    letter = message(**headers)
    letter.set_content(f"{STORY}\n\n{STORY}\n")
    (source,) = captured(letter.as_bytes())
    return source


def test_headers_are_fields() -> None:
    source = plain()
    found = values(source)
    assert found["headline"] == "Ferry line opens again"
    assert (found["published"], found["published_zone"]) == ("2026-03-16T09:05:00", "+0100")
    assert found["byline"] == "Mira Oakes"
    assert "no-headline" not in codes(source)


@pytest.mark.parametrize(
    ("sender", "name", "value"),
    [
        ("Sable News Alerts <a@b.example>", "outlet", "Sable News Alerts"),
        ("The Harbour Times <a@b.example>", "outlet", "The Harbour Times"),
        ("홍길동 <a@b.example>", "byline", "홍길동"),
        ("a@b.example", "byline", ""),
    ],
)
def test_who_sends(sender: str, name: str, value: str) -> None:
    assert values(plain(sender=sender)).get(name, "") == value


def test_who_forwards_is_no_author() -> None:
    source = plain(subject="Fwd: FW: Ferry line opens again")
    assert values(source)["headline"] == "Ferry line opens again"
    assert "byline" not in values(source)
    day = source.field("published")
    assert day
    assert day.guessed


def test_html_is_read_where_the_plain_part_only_points_to_it() -> None:
    letter = message()
    letter.set_content("See the web version.")
    letter.add_alternative(f"<p>{STORY}</p><p style='display:none'>preview</p><p>{STORY}</p>", subtype="html")
    (source,) = captured(letter.as_bytes())
    assert paragraphs(source) == [STORY, STORY]
    assert "hidden-text" in codes(source)


def test_attachments_are_sources_of_their_own() -> None:
    inner = message(subject="The other story")
    inner.set_content(STORY)
    letter = message()
    letter.set_content(STORY)
    letter.add_attachment(inner)
    letter.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="map.png")
    first, second = captured(letter.as_bytes())
    assert [source.id for source in (first, second)] == ["s-1", "s-1-2"]
    assert values(second)["headline"] == "The other story"
    assert [notice for notice in first.notices if notice.code == "attachment-not-read" and "map.png" in notice.text]


def test_an_encrypted_message_is_refused() -> None:
    data = b"From: a <a@b.example>\nMessage-ID: <1>\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nAAAA"
    with pytest.raises(CaptureError, match="encrypted"):
        captured(data)


def test_an_unknown_charset_and_bad_base64_are_read_as_far_as_they_go() -> None:
    head = b"From: a <a@b.example>\nMessage-ID: <1>\nSubject: =?x-none?Q?caf=E9?=\nContent-Type: text/plain; charset=x-none\n"
    (source,) = captured(head + b"Content-Transfer-Encoding: base64\n\nVGhlIGZlcnJ5IGxpbmUgb3BlbnMg!!!YWdhaW4u")
    assert source.captured_text.startswith("The ferry line opens")


def test_what_is_no_mail_is_left_to_other_readers() -> None:
    assert not mail.sniff(b"From: Mira Oakes\nSubject: Ferry\n\nText")
    assert not mail.sniff(b"From: <Saved by Blink>\nSnapshot-Content-Location: http://x\nMIME-Version: 1.0\n\n")
    assert mail.sniff(b"Return-Path: <a>\r\nReceived: by x\r\n\twith y\r\nFrom: a\r\n\r\n")


def test_a_mail_box_names_what_it_could_not_read() -> None:
    letter = message()
    letter.set_content(STORY)
    box = (
        b"From a Mon Mar 16 09:05:00 2026\n"
        + letter.as_bytes()
        + b"\n\nFrom b Mon Mar 16 09:05:00 2026\nMessage-ID: <2>\n\n\n"
    )
    (source,) = read(box, "a.mbox", imported="2026-03-20", source_id="s-1")
    assert source.format == "mbox"
    assert "messages-not-read" in codes(source)
