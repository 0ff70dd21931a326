"""Mail that carries what others wrote: forwards of many clients, alerts and digests; senders; half a header."""

import pytest

from briefwright.model.source import Source
from briefwright.readers.capture import read
from briefwright.readers.digest import read_digest, target
from briefwright.readers.format import Split
from unit.readers.reading import codes, paragraphs, values

BODY = (
    "The harbour master said that the ferry line would open in spring, once the quay had been mended by both towns.\n\n"
    "Her office named a price of 1.4 million crowns and added that both towns had agreed to share it by the mile.\n"
)


def letter(
    body: str, subject: str = "Ferry to sail", sender: str = "Ann Other <ann@q.example>", kind: str = "plain"
) -> bytes:
    head = (
        f"From: {sender}\nTo: desk@q.example\nMessage-ID: <1@q.example>\nSubject: {subject}\n"
        f"Date: Wed, 6 Mar 2024 09:10:00 +0100\nContent-Type: text/{kind}; charset=utf-8\n"
        "Content-Transfer-Encoding: 8bit\n\n"
    )
    return (head + body).encode()


def sources(data: bytes, name: str = "a.eml", split: Split = "") -> list[Source]:
    return list(read(data, name, imported="2026-03-20", source_id="s-1", split=split))


@pytest.mark.parametrize(
    ("sender", "byline", "outlet"),
    [
        ("Dana", "Dana", None),
        ("Dana <dana@q.example>", "Dana", None),
        ("Quayside <info@quayside.example>", None, None),
        ("quay <quay@quay.example>", None, None),
        ('"Roe, Dana" <dana@q.example>', "Dana Roe", None),
        ("Dana Roe via Lists <list@q.example>", "Dana Roe", None),
        ("Dana X. Roe <d@q.example>", "Dana X. Roe", None),
        ("Dana Roe from Quay Notes <n@sub.example>", "Dana Roe", "Quay Notes"),
        ("Quay News Desk <n@q.example>", None, "Quay News Desk"),
        ("dana.roe@q.example", None, None),
    ],
)
def test_senders_are_persons_or_outlets_or_nobody(sender: str, byline: str | None, outlet: str | None) -> None:
    (source,) = sources(letter(BODY, sender=sender))
    assert (values(source).get("byline"), values(source).get("outlet")) == (byline, outlet)


def test_two_headers_are_a_message_where_the_name_says_so() -> None:
    data = f"From: Dana\nSubject: Ferry to sail\n\n{BODY}".encode()
    (source,) = sources(data)
    assert source.format == "mail"
    assert values(source)["headline"] == "Ferry to sail"
    assert values(source)["byline"] == "Dana"
    assert len(paragraphs(source)) == 2
    assert sources(data, "a.txt")[0].format == "text"
    assert sources(BODY.encode(), "notes.eml")[0].format == "text"


def test_a_boundary_folded_over_lines_and_a_multipart_without_parts_are_read() -> None:
    head = b"From: Ann Other <a@q.example>\nSubject: Ferry\nMIME-Version: 1.0\n"
    folded = head + b'Content-Type: multipart/mixed; boundary="one\n two"\n\n--one two\n\nThe quay.\n--one two--\n'
    assert sources(folded)[0].captured_text.strip() == "The quay."
    bare = head + b"Content-Type: multipart/alternative;\n\nThe quay is open.\n"
    assert sources(bare)[0].captured_text.strip() == "The quay is open."


def test_letters_round_the_parts_of_an_attached_message_do_no_harm() -> None:
    inner = (
        "From: Ann Other <a@q.example>\nSubject: Coal\nMIME-Version: 1.0\n"
        'Content-Type: multipart/mixed; boundary="in"\n\n\N{SNOWMAN} above\n--in\n\nThe coal came.\n--in--\nbelow é\n'
    )
    data = (
        'From: Ben <b@q.example>\nSubject: Ferry\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="out"\n\n'
        f"--out\n\nThe quay.\n--out\nContent-Type: message/rfc822\n\n{inner}\n--out--\n"
    )
    found = sources(data.encode())
    assert [source.captured_text.strip() for source in found] == ["The quay.", "The coal came."]


GERMAN = (
    "Siehe unten.\n\nVon: Kai Brandt <kai@h.example>\nGesendet: Dienstag, 5. März 2024 09:10\nAn: Desk\n"
    "Betreff: Fähre\n\n"
)
FRENCH = (
    "Voir.\n\nDe : Luc Marin <luc@p.example>\nEnvoyé : mardi 5 mars 2024 09:10\nÀ : Desk\nObjet : Le bac repart\n\n"
)
KOREAN = (
    "참고.\n\n-----원본 메시지-----\n보낸사람: 김하나 <h@p.example>\n"
    "보낸날짜: 2024년 3월 5일 오전 9:10\n제목: 여객선\n\n"
)
ENGLISH = (
    "Look.\n\n---------- Forwarded message ---------\nFrom: Kai <k@h.example>\nDate: Tue, Mar 5, 2024 at 9:10 AM\n"
    "Subject: Ferry sails again\nTo: Desk\n\n"
)


@pytest.mark.parametrize(
    ("subject", "above"),
    [("WG: Ferry", GERMAN), ("TR: Ferry", FRENCH), ("전달: Ferry", KOREAN), ("Fwd: Ferry", ENGLISH)],
)
@pytest.mark.parametrize("kind", ["plain", "html"])
def test_what_was_forwarded_is_the_article(subject: str, above: str, kind: str) -> None:
    body = above + BODY
    if kind == "html":
        escaped = body.replace("<", "&lt;").replace(">", "&gt;")
        body = "".join(f"<p>{part.replace(chr(10), '<br>')}</p>" for part in escaped.split("\n\n"))
    (source,) = sources(letter(body, subject, kind=kind))
    assert values(source)["headline"] == "Ferry"
    assert values(source)["published"] == "2024-03-05T09:10"
    assert "byline" not in values(source)
    assert [part[:18] for part in paragraphs(source)] == ["The harbour master", "Her office named a"]


ALERT = """=== News - 2 new results for [Ruun ferry] ===

Ferry to sail again, minister says
Quay Courier
The harbour master said that the ferry line would open in spring, once the
quay had been mended by both ...
<https://www.search.example/url?rct=j&url=https://quay.example/ferry%3Fid%3D1&ct=ga>

여객선 다시 다닌다
항만일보
2024년 3월 5일
항만청은 화요일 여객선 노선이 봄에 다시 열린다고 밝혔다. 두 도시가 비용을 나누기로 했다.
URL: https://h.example/1

- - - - - - - - -
Unsubscribe from this alert:
<https://www.search.example/alerts/remove?s=abc>

Create another alert:
<https://www.search.example/alerts>
"""


def test_an_alert_is_a_source_for_each_article() -> None:
    found = sources(letter(ALERT, "Alert - Ruun ferry", "Search Alerts <no-reply@s.example>"))
    assert [values(source)["headline"] for source in found] == [
        "Ferry to sail again, minister says",
        "여객선 다시 다닌다",
    ]
    assert [values(source)["outlet"] for source in found] == ["Quay Courier", "항만일보"]
    assert [values(source)["url"] for source in found] == ["https://quay.example/ferry?id=1", "https://h.example/1"]
    assert values(found[1])["published"] == "2024-03-05"
    assert {"one-of-several", "excerpt-only"} <= set(codes(found[0]))
    assert all("Unsubscribe" not in source.captured_text for source in found)
    dates = [field for field in found[0].fields if field.name == "published"]
    assert [field.guessed for field in dates] == [True]
    assert len(sources(letter(ALERT), split="one")) == 1


def test_a_letter_with_links_is_no_digest() -> None:
    assert read_digest(f"{BODY}\nRead more:\nhttps://q.example/1\n\nAlso:\nhttps://q.example/2\n", "utf-8") == ()
    assert read_digest(f"A line\nhttps://q.example/1\n\n{BODY}", "utf-8") == ()


@pytest.mark.parametrize(
    ("address", "where"),
    [
        ("https://a.example/x?id=1", "https://a.example/x?id=1"),
        ("https://a.example/url?q=https://b.example/y&sa=t", "https://b.example/y"),
        ("https://a.example/?url=javascript:x", "https://a.example/?url=javascript:x"),
    ],
)
def test_counting_addresses_lead_to_what_they_carry(address: str, where: str) -> None:
    assert target(address) == where
