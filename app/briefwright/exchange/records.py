"""What the formats of this room have in common: items, records read, names, dates."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import msgspec

from briefwright.errors import CaptureError
from briefwright.notices import Notice

Item = dict[str, Any]
"""One CSL-JSON item."""
Name = dict[str, str]

TEXTS = (
    "title", "title-short", "original-title", "container-title", "publisher", "publisher-place", "language", "URL",
    "genre", "number",
)  # fmt: skip
"""Variables that hold words."""
NAMES = ("author", "interviewer", "translator")
DATES = ("issued", "accessed")
_NAME_PARTS = ("family", "given", "literal", "dropping-particle", "non-dropping-particle", "suffix")
_MOST_MONTHS, _MOST_DAYS = 12, 31


class Records(msgspec.Struct, frozen=True):
    """What was read off a list of sources.

    Attributes:
        items: the good records, in order.
        notices: one on each record that could not be read.
    """

    items: tuple[Item, ...]
    notices: tuple[Notice, ...] = ()


class Fault(NamedTuple):
    """A record left out: where it stands and why, both parts of one sentence."""

    place: str
    why: str

    def notice(self) -> Notice:
        """What the analyst is told of it."""
        return Notice("record-left-out", f"{self.place} was left out: {self.why.rstrip('.')}.", "warning")


class NoRecord(CaptureError):  # noqa: N818 - the name is the finding; see the tree in errors.py
    """A list holds no record that can be read.

    Args:
        label: of the format.
        faults: of its records.
    """

    def __init__(self, label: str, faults: tuple[Fault, ...]) -> None:
        told = " ".join(fault.notice().text for fault in faults[:1])
        super().__init__(
            f"The file holds no {label} record that can be read. {told}".rstrip(),
            "Nothing was captured; the file is untouched.",
            "Export the list again from the program it comes from.",
        )
        self.faults = faults


def records(items: Iterable[Item], faults: Iterable[Fault], label: str) -> Records:
    """The good records with a notice on each fault.

    Raises:
        NoRecord: there is no good record.
    """
    kept, left_out = tuple(items), tuple(faults)
    if not kept:
        raise NoRecord(label, left_out)
    return Records(kept, tuple(fault.notice() for fault in left_out))


def numbered(number: int, why: str) -> Fault:
    """A fault of the record of that number, from 1."""
    return Fault(f"Record {number}", why)


_OLD_SCRIPTS = ("cp949", "euc", "cp932", "shift_jis", "gb", "big5", "windows-1251", "koi8")
"""Encodings of Korean, Japanese, Chinese and Russian lists that programs of those countries still write."""


def decoded(data: bytes) -> str:
    """The text of a list.

    UTF-8, UTF-16 with its mark, an old encoding of another script where chardet sees one, else Windows-1252, which
    takes any byte.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode(_guessed(data), errors="replace")


def _guessed(data: bytes) -> str:
    from chardet import detect  # noqa: PLC0415 - its tables take a third of a second; hardly a list needs it

    guess = str(detect(data)["encoding"] or "").lower()
    return guess if guess.startswith(_OLD_SCRIPTS) else "cp1252"


def line(words: str) -> str:
    """Words on one line."""
    return " ".join(words.split())


def name_text(name: Mapping[str, str]) -> str:
    """``Kim, Min-soo``; what has no parts as it is."""
    if name.get("literal"):
        return line(name["literal"])
    family = " ".join(part for part in (name.get("non-dropping-particle", ""), name.get("family", "")) if part)
    given = " ".join(part for part in (name.get("given", ""), name.get("dropping-particle", "")) if part)
    return ", ".join(part for part in (line(family), line(given), line(name.get("suffix", ""))) if part)


def read_name(words: str) -> Name:
    """``Kim, Min-soo`` in parts; a name without comma is one piece, since nothing tells its parts."""
    family, comma, given = (part.strip() for part in line(words).partition(","))
    return {"family": family, "given": given} if comma and family and given else {"literal": line(words).strip(", ")}


def iso_date(value: object) -> str:
    """A CSL date as ISO 8601, as far as it is known; "" for none and for words."""
    parts = value.get("date-parts") if isinstance(value, Mapping) else None
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    numbers = [int(part) for part in first if str(part).isdecimal()]
    if not numbers:
        return ""
    return "-".join([f"{numbers[0]:04}", *(f"{number:02}" for number in numbers[1:3])])


def read_date(words: str) -> dict[str, list[list[int]]] | None:
    """``2026-03-20…``, ``2026/03/20/``, ``2026`` as a CSL date; None when it is no date."""
    found = re.match(r"\s*(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?![\d])", words)
    if found is None:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    if not 1 <= month <= _MOST_MONTHS:
        return {"date-parts": [[year]]}
    return {"date-parts": [[year, month, day] if 1 <= day <= _MOST_DAYS else [year, month]]}


def known_item(record: Mapping[str, Any], default_id: str) -> Item:
    """The variables of a record that we know and that hold what they should; foreign ones fall away.

    Raises:
        ValueError: it says neither a title nor who, where or when.
    """
    item: Item = {"id": line(str(record.get("id") or default_id)), "type": str(record.get("type") or "document")}
    for key in TEXTS:
        value = record.get(key)
        if isinstance(value, str | int) and line(str(value)):
            item[key] = line(str(value))
    for key in NAMES:
        names = [name for row in _rows(record.get(key)) if (name := _known_name(row))]
        if names:
            item[key] = names
    for key in DATES:
        iso = iso_date(record.get(key)) or _raw_date(record.get(key))
        if parts := read_date(iso):
            item[key] = parts
    if not {"title", "container-title", "author", "URL"} & item.keys():
        raise ValueError("it has no title, author, outlet or address")
    return item


def _rows(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _known_name(row: object) -> Name:
    if not isinstance(row, Mapping):
        return {}
    return {part: line(str(row[part])) for part in _NAME_PARTS if isinstance(row.get(part), str) and row[part].strip()}


def _raw_date(value: object) -> str:
    """The date of programs that write it as words (``raw``, ``literal``)."""
    if not isinstance(value, Mapping):
        return ""
    return str(value.get("raw") or value.get("literal") or "")
