"""Single messages of Outlook (MSG, [MS-OXMSG]), read from their compound file and handed on as mail.

Written from Microsoft's open specifications: the libraries there are have licences that do not fit ours
(``ecosystem.md`` 7).
"""

import datetime as dt
import struct
from collections.abc import Iterator, Mapping
from email.message import EmailMessage
from email.policy import default

import msgspec

from briefwright.errors import CaptureError
from briefwright.readers import mail
from briefwright.readers.compound import MAGIC, Damaged, streams
from briefwright.readers.encoding import decode
from briefwright.readers.format import Raw, Reading

_SIGNS = tuple(name.encode("utf-16-le") for name in ("__substg1.0_", "__nameid_version1.0", "__properties_version"))
_SUBJECT, _BODY, _HTML, _SENDER, _FOR, _SENT, _ARRIVED = 0x37, 0x1000, 0x1013, 0x0C1A, 0x42, 0x39, 0x0E06
_FILE, _NAME, _SHORT_NAME = 0x3701, 0x3707, 0x3704
_WIDE, _NARROW, _BINARY = 0x1F, 0x1E, 0x0102
_ATTACHED = "__attach_version1.0_#"
_INNER = "__substg1.0_3701000D/"
_UNFOLDED = default.clone(max_line_length=1_000_000)  # Python 3.11 loses spaces where it folds encoded words
_DEEPEST = 4
_EPOCH = dt.datetime(1601, 1, 1, tzinfo=dt.UTC)


def sniff(head: bytes) -> bool:
    """Whether it is a compound file whose directory names a message's parts."""
    return head.startswith(MAGIC) and any(sign in head for sign in _SIGNS)


def read(raw: Raw) -> tuple[Reading, ...]:
    """The articles of a message: its body, then what is attached.

    Raises:
        CaptureError: it is damaged, no message, or holds no words.
    """
    try:
        found = streams(raw.data)
    except Damaged as error:
        raise CaptureError(
            f"The Outlook message is damaged ({error}).",
            "Nothing was captured; the file is untouched.",
            "Open it in Outlook and save it as text or HTML.",
        ) from error
    letter = _letter(found, 0)
    return mail.read(msgspec.structs.replace(raw, data=letter.as_bytes(policy=_UNFOLDED)))


def _letter(found: Mapping[str, bytes], depth: int) -> EmailMessage:
    """The message as mail: headers, both forms of its body, attachments."""
    out = EmailMessage(policy=_UNFOLDED)
    out["Message-ID"] = "<outlook>"
    out["Subject"] = _header(_text(found, _SUBJECT))
    sender = _header(_text(found, _FOR) or _text(found, _SENDER)).replace('"', "")
    out["From"] = f'"{sender}" <>'
    if when := _time(found):
        out["Date"] = when
    html = _text(found, _HTML)
    out.set_content(_text(found, _BODY))
    if html:
        out.add_alternative(html, subtype="html")
    for attached in _attachments(found):
        _attach(out, attached, depth)
    return out


def _attach(out: EmailMessage, found: Mapping[str, bytes], depth: int) -> None:
    inner = {name.removeprefix(_INNER): data for name, data in found.items() if name.startswith(_INNER)}
    name = _header(_text(found, _NAME) or _text(found, _SHORT_NAME))
    if inner and depth < _DEEPEST:
        out.add_attachment(_letter(inner, depth + 1))
    elif data := _property(found, _FILE, _BINARY):
        out.add_attachment(data, maintype="application", subtype="octet-stream", filename=name or "attachment")


def _attachments(found: Mapping[str, bytes]) -> Iterator[dict[str, bytes]]:
    """The streams of every attachment, by their names inside it."""
    storages = sorted({name.partition("/")[0] for name in found if name.startswith(_ATTACHED)})
    for storage in storages:
        yield {name.partition("/")[2]: data for name, data in found.items() if name.startswith(f"{storage}/")}


def _property(found: Mapping[str, bytes], number: int, kind: int) -> bytes:
    return found.get(f"__substg1.0_{number:04X}{kind:04X}", b"")


def _text(found: Mapping[str, bytes], number: int) -> str:
    """A property of letters: UTF-16, or bytes of the sender's code page, or (HTML) bytes that name their own."""
    if wide := _property(found, number, _WIDE):
        return wide.decode("utf-16-le", "replace").rstrip("\0")
    narrow = _property(found, number, _NARROW) or _property(found, number, _BINARY)
    return decode(narrow).text.rstrip("\0") if narrow else ""


def _header(words: str) -> str:
    """Words that may stand in a header: on one line, without controls."""
    return " ".join("".join(char for char in words.replace("\0", " ") if char.isprintable() or char == " ").split())


def _time(found: Mapping[str, bytes]) -> dt.datetime | None:
    """When it was sent, else when it came; a FILETIME in the table of properties (2.4)."""
    table = found.get("__properties_version1.0", b"")
    times: dict[int, int] = {}
    for start in (32, 24, 8):  # length of the header of a message, of one inside another, of an attachment
        for at in range(start, len(table) - 15, 16):
            kind, number, _, value = struct.unpack_from("<HHIQ", table, at)
            if kind == 0x40 and number in (_SENT, _ARRIVED):  # noqa: PLR2004 - PtypTime
                times.setdefault(number, value)
    value = times.get(_SENT) or times.get(_ARRIVED) or 0
    try:
        return (_EPOCH + dt.timedelta(microseconds=value // 10)).replace(microsecond=0) if value else None
    except OverflowError:
        return None
