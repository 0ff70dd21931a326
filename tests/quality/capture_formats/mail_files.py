"""Mail messages and mail boxes as alerts, forwards and colleagues send articles."""

from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from email.header import Header
from email.message import EmailMessage

import msgspec

from quality.capture.cases import Article
from quality.capture_formats.case import FormatCase, english, escaped, plain, world


def _message(a: Article, sender: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "Desk <desk@analysts.example>"
    message["Subject"] = "SUBJECT"
    message["Date"] = a.when("%a, %d %b %Y %H:%M:00 +0000")
    message["Message-ID"] = f"<{a.id}@sable.example>"
    return message


def _bytes(message: EmailMessage, subject: str) -> bytes:
    """The message with its subject; Python's own folding loses spaces between encoded words (3.11)."""
    plain_subject = subject if subject.isascii() else Header(subject, "utf-8", 900).encode()
    return message.as_bytes().replace(b"Subject: SUBJECT", b"Subject: " + plain_subject.encode())


def _gold(a: Article, shape: str, data: bytes, file: str = "alert.eml", **more: object) -> FormatCase:
    values: dict[str, object] = {
        "name": f"{shape}-{a.id}", "data": data, "file": file, "text": plain(a.body), "headline": a.headline,
        "published": a.moment,
    }  # fmt: skip
    return msgspec.convert(values | more, FormatCase)


def alert(a: Article) -> FormatCase:
    """HTML and plain text, the plain one only a pointer; a beacon."""
    message = _message(a, "Sable News Alerts <alerts@sable.example>")
    message.set_content("Your mail program does not show HTML.")
    page = "".join(f"<tr><td><p>{escaped(one)}</p></td></tr>" for one in a.body)
    beacon = '<img src="http://track.example/1.gif">'
    message.add_alternative(
        f"<html><head><style>p{{}}</style></head><body><table>{page}</table>{beacon}</body></html>", subtype="html"
    )
    return _gold(a, "alert", _bytes(message, a.headline), outlet="Sable News Alerts")


def plain_mail(a: Article) -> FormatCase:
    """A plain message, quoted-printable, wrapped; the subject has a list's tag."""
    message = _message(a, "Sable Press Agency <wire@sable.example>")
    message.set_content(plain(a.body), cte="quoted-printable")
    return _gold(a, "plain_mail", _bytes(message, f"[wire] {a.headline}"), outlet="Sable Press Agency")


def attached(a: Article) -> FormatCase:
    """A forward whose article is attached as a message; the body is a word of the colleague's."""
    inner = _message(a, "Sable Press Agency <wire@sable.example>")
    inner.set_content(plain(a.body))
    message = _message(english()[0], "Ana Analyst <ana@analysts.example>")
    message.add_attachment(message_from_bytes(_bytes(inner, a.headline), policy=policy.default))
    return _gold(a, "attached", _bytes(message, f"FW: {a.headline}"), outlet="Sable Press Agency")


def with_files(a: Article) -> FormatCase:
    """A body and two attachments: an article as text, and a picture that is no source."""
    message = _message(a, "Sable Press Agency <wire@sable.example>")
    message.set_content(plain(a.body))
    other = english()[1]
    message.add_attachment(plain((other.headline, *other.body)), filename="other.txt")
    message.add_attachment(b"\x89PNG\r\n\x1a\n" + bytes(40), maintype="image", subtype="png", filename="map.png")
    return _gold(a, "with_files", _bytes(message, a.headline), outlet="Sable Press Agency", count=2)


def box(a: Article) -> FormatCase:
    """A mail box of three messages; one has a line that begins with From."""
    messages = []
    for one in (a, *english()[1:3]):
        message = _message(one, "Sable Press Agency <wire@sable.example>")
        message.set_content(plain((*one.body, "From the harbour there was no word.")))
        messages.append(_bytes(message, one.headline).replace(b"\nFrom the", b"\n>From the"))
    data = b"".join(b"From wire@sable.example Thu Mar 12 16:41:00 2026\n" + one + b"\n" for one in messages)
    body = plain((*a.body, "From the harbour there was no word."))
    return _gold(a, "box", data, "wire.mbox", outlet="Sable Press Agency", count=3, text=body)


def cases() -> Iterator[FormatCase]:
    """Every shape with articles of ours."""
    shapes: list[Callable[[Article], FormatCase]] = [alert, plain_mail, attached, with_files, box]
    pool = english()
    for number, shape in enumerate(shapes):
        for a in pool[number % 2 : 5 : 2]:
            yield shape(a)
    for a in world():
        if a.language in ("ko", "ja", "ar", "ru", "th"):
            yield alert(a)
            yield plain_mail(a)
