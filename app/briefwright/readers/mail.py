"""Mail (EML, RFC 5322 and MIME): the body as an article, attached messages and articles as sources of their own.

Nothing is fetched: pictures and style sheets that a mail links to stay where they are.
"""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import Header, decode_header
from email.message import Message
from email.utils import parseaddr

import msgspec

from briefwright.errors import CaptureError
from briefwright.model.source import CapturedField
from briefwright.notices import Notice
from briefwright.readers import text
from briefwright.readers.agencies import is_house
from briefwright.readers.carrier import forwarded_on, read_carrier
from briefwright.readers.digest import read_digest
from briefwright.readers.encoding import decode
from briefwright.readers.evidence import missing, one_line
from briefwright.readers.format import Raw, Reading
from briefwright.readers.lines import is_blank
from briefwright.readers.markup import marked_up
from briefwright.readers.stamps import published
from briefwright.readers.story import declared, tell

_SAFE = "Nothing was captured; the file is untouched."
_MOST = 200
"""Parts of a message that are looked at."""
_HEADER = re.compile(rb"(?:[!-9;-~]{1,60}:[^\r\n]*|[ \t][^\r\n]*|>?From [^\r\n]*)(?:\r\n|\n|\r)")
_TELLING = (b"message-id", b"mime-version", b"received", b"return-path", b"delivered-to", b"content-type", b"x-mailer")
_NAMING = (b"from", b"subject", b"date", b"to", b"sender")
_FORWARDED = re.compile(
    r"^(?:\s*(?:re|fwd?|aw|wg|tr|rv|vs|antw|답장|전달|回复|转发|答复|轉寄)\s*(?:\[\d+\])?\s*[:：])+\s*", re.IGNORECASE
)
_FOLDED_BOUNDARY = re.compile(rb'boundary="[^"\r\n]{0,70}\r?\n[ \t][^"\r\n]{0,70}"', re.IGNORECASE)
_RAW = "unknown-8bit"
"""What Python calls the encoding of raw bytes in a header."""
_LIST_TAG = re.compile(r"^\s*\[[^\]\[]{1,40}\]\s*(?=\S)")
_DESK = re.compile(
    r"alerts?|newsletters?|digest|team|desk|news\b|no.?reply|editors?\b|service|press|office|updates?|briefing|daily|weekly"
    r"|media|agency|monitor|bulletin|\.(?=\w)|@|알림|뉴스|편집국",
    re.IGNORECASE,
)
_VIA = re.compile(r"\s+(?:via|über|por|через|経由)\s.+$", re.IGNORECASE)
_OF_OUTLET = re.compile(
    r"(?P<person>[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3})(?: (?:from|at|of|von|de) |, | [|–—-] | @ )"
    r"(?P<outlet>(?:The )?[^\W\d_][\w&.'’-]*(?: [\w&.'’-]+){0,5})"
)
"""``Ann Other from Quay Notes``, as newsletters sign."""
_TURNED = re.compile(r"(?P<family>[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*)?), (?P<given>[^\W\d_][\w.'’-]*(?: \w\.?)?)")
_FIRST = re.compile(r"[^\W\d_][^\W\d_'’-]{1,20}")
_SERVICE = re.compile(r"alert|digest|monitor|watch|clipping|press ?review|pressespiegel|스크랩|모니터링", re.IGNORECASE)
_PERSON = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}|[가-힣]{2,4}")


def begins(head: bytes) -> bool:
    """Whether it begins as a message may: with a header that a message has, and an empty line behind the headers."""
    names, at = _names(head)
    rest = head[at:]
    return bool({*_NAMING, *_TELLING} & set(names)) and (not rest or rest[:1] in b"\r\n" or len(names) > 1)


def sniff(head: bytes) -> bool:
    """Whether it begins with the headers of a message; a saved web page (MHTML) is none."""
    names, at = _names(head)
    page = b"snapshot-content-location" in names or (
        b"multipart/related" in head[:at].lower() and not {b"to", b"received"} & set(names)
    )
    return bool({*_TELLING} & set(names)) and bool({*_NAMING} & set(names)) and not page


def _names(head: bytes) -> tuple[list[bytes], int]:
    """The names of the headers that bytes begin with, and where those end."""
    names: list[bytes] = []
    at = len(head) - len(head.lstrip(b"\xef\xbb\xbf\r\n"))
    while match := _HEADER.match(head, at):
        names.append(match[0].partition(b":")[0].strip().lower())
        at = match.end()
    return names, at


def read(raw: Raw) -> tuple[Reading, ...]:
    """The articles of a message: its body, then what is attached.

    Raises:
        CaptureError: it is encrypted, damaged, or holds no words.
    """
    try:
        message = message_from_bytes(_mended(raw.data), policy=policy.compat32)
        readings = _Letter(message, raw).readings()
    except (MessageError, RecursionError, LookupError, AssertionError, UnicodeError) as error:
        raise CaptureError(
            "The message is damaged and cannot be taken apart.", _SAFE, "Open it in a mail program and copy its text."
        ) from error
    if not readings:
        raise CaptureError(
            "The message holds no words.", _SAFE, "Open it in a mail program and save its attachments one by one."
        )
    return readings


def _mended(data: bytes) -> bytes:
    """The message as it was meant: marks and empty lines before its headers gone, a boundary on one line."""
    data = data.lstrip(b"\xef\xbb\xbf\r\n")
    return _FOLDED_BOUNDARY.sub(lambda match: b" ".join(match[0].split()), data)


class _Letter:
    """One message while it is read.

    Args:
        message: its headers and parts.
        raw: how the file was given; its ``inside`` reads attachments.
    """

    def __init__(self, message: Message, raw: Raw) -> None:
        self._message = message
        self._raw = raw
        self._plain: list[str] = []
        self._html: list[str] = []
        self._encodings: list[str] = []
        self._notices: list[Notice] = []
        self._inside: list[Reading] = []

    def readings(self) -> tuple[Reading, ...]:
        """Body and attachments."""
        for part in _parts(self._message):
            self._take(part)
        body = [reading for reading in self._body() if not is_blank(reading.captured_text)]
        fields = list(_fields(self._message, body[0].captured_text if len(body) == 1 else ""))
        merged = [_with_headers(reading, fields, alone=len(body) == 1) for reading in body]
        if merged and self._notices:
            notices = (*self._notices, *merged[0].notices)
            merged[0] = msgspec.structs.replace(merged[0], notices=notices)
        return (*merged, *self._inside)

    def _take(self, part: Message) -> None:
        kind = part.get_content_type()
        name = _decoded(part.get_filename() or "")
        attached = part.get_content_disposition() == "attachment"
        if kind == "message/rfc822":
            self._open(_inner(part), name or "attached message.eml")
        elif kind in ("application/pkcs7-mime", "application/x-pkcs7-mime") and "signed" not in str(
            part.get("Content-Type")
        ):
            raise CaptureError(
                "The message is encrypted.", _SAFE, "Open it in your mail program and save or copy its text."
            )
        elif (kind == "text/plain" or part.get_content_maintype() == "multipart") and not (attached or name):
            self._plain.append(self._text(part))
        elif kind == "text/html" and not attached:
            self._html.append(self._text(part))
        elif attached or name:
            self._open(_payload(part), name or f"attachment.{kind.rpartition('/')[2]}")

    def _text(self, part: Message) -> str:
        decoded = decode(_payload(part), declared=part.get_content_charset("") or "")
        self._encodings.append(decoded.encoding)
        self._notices += decoded.notices
        return decoded.text

    def _open(self, data: bytes, name: str) -> None:
        """Read an attachment, or say why it was not read."""
        try:
            self._inside += self._raw.inside(data, name)
        except CaptureError as error:
            self._notices.append(
                Notice("attachment-not-read", f"The attachment “{one_line(name)[:80]}” was not read. {error.what}")
            )

    def _body(self) -> tuple[Reading, ...]:
        """The body in the fuller of its two forms; a plain one that only points to the other is not it."""
        plain, html = "\n\n".join(self._plain), "\n".join(self._html)
        encoding = next(iter(self._encodings), "utf-8")
        if self._raw.split != "one" and (items := read_digest(plain.replace("\r\n", "\n"), encoding)):
            return items
        marked = marked_up(html) if html else None
        letters = sum(len(piece.text) for piece in marked.pieces) if marked else 0
        if marked and letters and len(plain) < 0.5 * letters:
            hidden = marked.hidden
            said = (
                [Notice("hidden-text", f"{hidden} words that the mail hides were left out.", "warning")]
                if hidden
                else []
            )
            return (_unwrapped(tell(marked.pieces, notices=said, encoding=encoding)),)
        if not plain.strip():
            return ()
        found = text.read(Raw(plain.encode("utf-8", "replace"), "utf-8", split=self._raw.split))
        return tuple(msgspec.structs.replace(reading, encoding=encoding) for reading in found)


def _unwrapped(reading: Reading) -> Reading:
    """A reading by its lines where a forwarded mail's head stands in it: what stands above is the forwarder's."""
    if read_carrier(reading.captured_text).body.start == 0:
        return reading
    kept = [notice for notice in reading.notices if notice.code == "hidden-text"]
    article = text.read_article(reading.captured_text, reading.encoding, tuple(kept))
    if article.captured_text != reading.captured_text:
        return article
    return msgspec.structs.replace(article, marks=reading.marks)


def _parts(message: Message) -> Iterator[Message]:
    """The parts of a message that are no containers; messages inside are not opened."""
    stack = [message]
    for _ in range(_MOST):
        if not stack:
            return
        part = stack.pop()
        payload = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(payload, list):
            stack.extend(one for one in reversed(payload) if isinstance(one, Message))
        else:
            yield part


def _payload(part: Message) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError):  # damaged base64 or quoted-printable
        data = None
    if isinstance(data, bytes):
        return data
    whole = part.get_payload()
    return whole.encode("utf-8", "surrogateescape") if isinstance(whole, str) else b""


def _inner(part: Message) -> bytes:
    """The bytes of an attached message."""
    payload = part.get_payload()
    if isinstance(payload, list) and payload and isinstance(payload[0], Message):
        for one in payload[0].walk():  # what stands round the parts is nobody's, and Python cannot write all of it
            one.preamble = one.epilogue = None
        return payload[0].as_bytes(policy=policy.compat32)
    return _payload(part)


def _decoded(words: object) -> str:
    """A header's words: encoded words (RFC 2047) read, raw bytes (RFC 6532, and old programs) guessed."""
    out: list[str] = []
    try:
        rows = decode_header(words if isinstance(words, Header) else str(words))
    except (MessageError, ValueError):
        return one_line(str(words))
    for piece, charset in rows:
        if isinstance(piece, bytes):
            stated = "" if charset in (None, _RAW) else charset
            out.append(decode(piece, declared=stated).text if piece else "")
        else:
            out.append(piece.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
    return one_line("".join(out))


def _fields(message: Message, words: str) -> Iterator[CapturedField]:
    """What the headers state: subject, date, and who sends; ``words`` are the body's, where an older head may stand."""
    subject = _decoded(message.get("Subject", ""))
    bare = _LIST_TAG.sub("", _FORWARDED.sub("", subject))
    reason = "It is the subject of the message."
    yield declared("headline", bare or subject, "mail header Subject", reason=reason, guessed=bare != subject)
    forwarded = _FORWARDED.match(subject) is not None
    earlier = forwarded_on(words) if forwarded else []
    yield from earlier
    for field in published(_decoded(message.get("Date", "")), "mail header Date") if not earlier else ():
        late = "It is when the message was forwarded; the article is older."
        yield msgspec.structs.replace(field, guessed=True, reason=late) if forwarded else field
    yield from _sender(_decoded(message.get("From", "")), forwarded=forwarded)


def _sender(stated: str, *, forwarded: bool) -> Iterator[CapturedField]:
    """Who sends: an outlet, or a person, who is no author of what he forwards."""
    name, address = parseaddr(stated)
    if not name and "@" not in address:
        name = stated.partition("<")[0]
    name = _VIA.sub("", name.strip("\"' "))
    both = _OF_OUTLET.fullmatch(name)
    if both and not is_house(name):
        name = both["person"]
        yield declared("outlet", both["outlet"], "mail header From", reason="The sender writes for it.", guessed=True)
    elif name and (is_house(name) or _DESK.search(name)):
        yield declared("outlet", name, "mail header From", reason="The message comes from it.", guessed=True)
        return
    if turned := _TURNED.fullmatch(name):
        name = f"{turned['given']} {turned['family']}"
    if not forwarded and (_PERSON.fullmatch(name) or _is_first_name(name, address)):
        yield declared("byline", name, "mail header From", reason="The message comes from this person.", guessed=True)


def _is_first_name(name: str, address: str) -> bool:
    """Whether one word is a person's: there is no address, or its mail box is named so and its house is not."""
    box, _, house = address.casefold().partition("@")
    if not _FIRST.fullmatch(name):
        return False
    return not house or (box.startswith(name.casefold()) and name.casefold() not in house)


def _is_service(field: CapturedField) -> bool:
    """Whether the sender is a service that sends what others publish."""
    return field.name == "outlet" and _SERVICE.search(field.value) is not None


def _of_many(field: CapturedField) -> CapturedField:
    """A header's date is when the digest was sent: a guess for each article in it."""
    if field.name not in ("published", "published_zone"):
        return field
    return msgspec.structs.replace(
        field, guessed=True, reason="It is when the mail was sent; the article may be older."
    )


def _with_headers(reading: Reading, stated: list[CapturedField], *, alone: bool) -> Reading:
    """A reading with what the headers state, where the text itself does not say it.

    The subject is not the headline where the body has a whole header of its own: then the mail only carries it.
    """
    stated = stated if alone else [_of_many(field) for field in stated if not _is_service(field)]
    own = {field.name for field in reading.fields}
    carried = "headline" in own and bool(own & {"published", "outlet", "byline"})
    kept = [field for field in reading.fields if field.name != "headline" or carried or not alone]
    known = {field.name for field in kept} | ({"byline"} if carried else set())
    if "published" in known:
        known.add("published_zone")
    added = [
        field for field in stated if field.value and field.name not in known and (alone or field.name != "headline")
    ]
    fields = (*added, *kept)
    codes = {notice.code for notice in missing(())} | {"zone-not-stated"}
    notices = [notice for notice in reading.notices if notice.code not in codes]
    return msgspec.structs.replace(reading, fields=fields, notices=(*notices, *missing(fields)))
