"""From bytes to characters, saying what was guessed; odd bytes are never an exception.

Order: what the analyst states; byte order mark; UTF-16 without one; UTF-8 wherever it fits and holds more than ASCII
(no other encoding looks like it by chance); what the file declares; chardet (16 of 16 in ``ecosystem.md``).
"""

import codecs
import re

import msgspec

from briefwright.errors import CaptureError
from briefwright.notices import Notice

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like the mark of UTF-16-LE, so it is asked for first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDER = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030",
    "euc_kr": "cp949", "shift_jis": "cp932", "big5": "big5hkscs", "tis-620": "cp874", "utf-8-sig": "utf-8",
}  # fmt: skip
"""What pages mean when they say the narrower name (WHATWG Encoding Standard, section 4.2)."""

_NO_FILE = ("idna", "punycode", "unicode-escape", "raw-unicode-escape", "utf-7")
"""Codecs of Python that no article is kept in, or that turn plain letters into others."""

_SAMPLE = 1 << 17
_ESCAPES = (b"\x1b$", b"\x1b(")
_SURE = 0.6
_SOUND = 3
"""So many good letters stand for one bad byte where a file is UTF-8 all the same."""


_EAST = re.compile("[\\s\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e0-9A-Za-z.,]")
_EAST_COMMON = re.compile("[\u3001\u3002\u3041-\u3093\u30a1-\u30fc\uff0c\uac00-\ud7a3\n]")
_EAST_SHARE, _EAST_TELLING, _EAST_FEWEST = 0.95, 0.03, 40
"""Shares of such letters, and of those that random pairs of bytes hardly hit; pairs needed to tell."""


class Decoded(msgspec.Struct, frozen=True):
    """Characters, the codec they were read with and what should be said about it."""

    text: str
    encoding: str
    notices: tuple[Notice, ...] = ()


def decode(data: bytes, *, stated: str = "", declared: str = "") -> Decoded:
    """The characters of a file.

    Args:
        data: the bytes.
        stated: what the analyst says; taken at its word.
        declared: what the file says of itself; dropped where the bytes speak against it.

    Raises:
        CaptureError: ``stated`` is no encoding we know.
    """
    if stated:
        return _told(data, stated)
    mark, codec = byte_order_mark(data)
    if mark:
        return _lenient(data[len(mark) :], codec)
    if codec := wide_order(data):
        return _lenient(data, codec, _guess(codec, 1.0))
    return _by_content(data, _codec(declared), declared)


def byte_order_mark(data: bytes) -> tuple[bytes, str]:
    """The byte order mark a file begins with and the codec it stands for; empty where there is none."""
    return next(((mark, codec) for mark, codec in _BOMS if data.startswith(mark)), (b"", ""))


def _told(data: bytes, stated: str) -> Decoded:
    codec = _codec(stated)
    if not codec:
        raise CaptureError(
            f"“{stated[:40]}” is no encoding that Briefwright knows.",
            "Nothing was captured.",
            "Use a name such as utf-8, cp949, euc-kr, shift_jis, gb18030, koi8-r or cp1252.",
        )
    mark = next((mark for mark, name in _BOMS if name == codec and data.startswith(mark)), b"")
    return _lenient(data[len(mark) :], codec)


def _by_content(data: bytes, codec: str, declared: str) -> Decoded:
    escaped = data.isascii() and any(escape in data for escape in _ESCAPES)
    if (text := _strict(data, "utf-8")) is not None and not escaped:
        contradicted = codec not in ("", "utf-8") and not data.isascii()
        return Decoded(text, "utf-8", (_contradiction(declared, "utf-8"),) if contradicted else ())
    if codec and (text := _strict(data, codec)) is not None:
        return Decoded(text, codec)
    if _is_damaged_utf8(data):
        return _lenient(data, "utf-8")
    guessed, confidence = _chardet(data)
    notices = (_contradiction(declared, guessed),) if codec else ()
    return _lenient(data, guessed, *notices, _guess(guessed, confidence))


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether most of the bytes beyond ASCII do form UTF-8 letters: a flipped byte, a letter cut off at the end."""
    whole = data.decode("utf-8", "ignore")
    bad = len(data) - len(whole.encode())
    return bad > 0 and sum(1 for char in whole if not char.isascii()) >= _SOUND * bad


def _strict(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeError:
        return None


def _lenient(data: bytes, codec: str, *notices: Notice) -> Decoded:
    """Decoded whatever the bytes are; those that stand for no character become U+FFFD and are counted."""
    text = data.decode(codec, "replace")
    lost = text.count("\ufffd")
    if lost and _strict(data, codec) is None:
        said = f"{lost} place{'s' if lost > 1 else ''} could not be read as {codec} and show “\ufffd”."
        notices = (*notices, Notice("characters-lost", said + " Another encoding may be the right one.", "warning"))
    return Decoded(text, codec, notices)


def _codec(name: str) -> str:
    """Python's name of a text encoding, "" for what is none."""
    try:
        info = codecs.lookup(name.strip().strip("\"'").lower().replace("x-sjis", "cp932"))
        "".encode(info.name)  # codecs.lookup also knows rot13 and zip, which are no text encodings
    except (LookupError, ValueError):
        return ""
    if info.name in _NO_FILE:
        return ""
    return _WIDER.get(info.name, info.name)


def known_codec(name: str) -> str:
    """The encoding a carrier names, "" where it is none that we read."""
    return name if name and _codec(name) else ""


def _chardet(data: bytes) -> tuple[str, float]:
    """Best guess for a sample, with its confidence from 0 to 1; cp1252 where there is none."""
    import chardet  # noqa: PLC0415 - its models take 50 ms to load and most files are UTF-8

    start = next((at for at, byte in enumerate(data[:_SAMPLE]) if byte > 127), 0)  # noqa: PLR2004 - end of ASCII
    found = chardet.detect(data[max(0, start - 2048) : start + _SAMPLE])
    codec = _codec(found["encoding"] or "")
    return (codec, found["confidence"] or 0.0) if codec else ("cp1252", 0.0)


def _guess(codec: str, confidence: float) -> Notice:
    sure = confidence >= _SURE
    said = f"The file does not say its encoding; it was read as {codec}."
    return Notice("encoding-guessed", said + ("" if sure else " Check the letters with accents and marks."))


def _contradiction(declared: str, found: str) -> Notice:
    said = f"The file says its encoding is “{declared[:40]}”, but its bytes look like {found}."
    return Notice("encoding-contradicted", said, "note" if found == "utf-8" else "warning")


def wide_order(data: bytes) -> str:
    """The codec of UTF-16 (or UTF-32) text without a byte order mark, "" for anything else.

    Line ends, spaces and digits of any script have a zero in the same place of the pair; binary data has not.
    """
    head = data[: 1 << 16]
    pairs = len(head) // 2
    if not pairs:
        return ""
    fours = len(head) // 4
    if fours and head[1::4].count(0) == head[2::4].count(0) == head[3::4].count(0) == fours:
        return "utf-32-le"
    low, high = head[0::2], head[1::2]
    for codec, signs, zeros in (("utf-16-le", low, high), ("utf-16-be", high, low)):
        if zeros.count(0) >= 0.1 * pairs and signs.count(0) <= 0.25 * zeros.count(0) and _reads(head, codec):
            return codec
    return next(
        (codec for codec in ("utf-16-le", "utf-16-be") if pairs >= _EAST_FEWEST and _is_eastern(head, codec)), ""
    )


def _is_eastern(head: bytes, codec: str) -> bool:
    """Whether the head is a text of kana, Hangul or Han with their stops: letters of one block, as chance has not."""
    text = head[: len(head) // 2 * 2].decode(codec, "replace")
    letters = len(_EAST.findall(text))
    return letters >= _EAST_SHARE * len(text) and len(_EAST_COMMON.findall(text)) >= _EAST_TELLING * len(text)


def _reads(head: bytes, codec: str) -> bool:
    """Whether the head decodes and holds hardly any control character or private character."""
    text = head[: len(head) // 2 * 2].decode(codec, "replace")
    strange = sum(1 for char in text if char == "\ufffd" or (char < " " and char not in "\t\n\r\f"))
    return strange <= 0.01 * len(text)
