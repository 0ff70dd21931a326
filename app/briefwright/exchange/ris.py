"""RIS (Research Information Systems, 2001 and 2011 tags): what reference managers and databases exchange.

Writing needs nothing; reading needs rispy, from the extra ``refs``. Each record is read by itself, so that a bad one
loses no other.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import Any

from briefwright.errors import CaptureError
from briefwright.exchange.records import (
    Fault,
    Item,
    Name,
    Records,
    decoded,
    iso_date,
    known_item,
    line,
    name_text,
    numbered,
    read_date,
    read_name,
    records,
)

_TYPES: dict[str, str] = {
    "article-newspaper": "NEWS",
    "article-magazine": "MGZN",
    "article-journal": "JOUR",
    "report": "RPRT",
    "broadcast": "VIDEO",
    "interview": "GEN",
    "post": "ICOMM",
    "personal_communication": "PCOMM",
    "book": "BOOK",
    "webpage": "ELEC",
}
_FROM_RIS: dict[str, str] = {ris: csl for csl, ris in _TYPES.items() if ris != "GEN"} | {
    "BLOG": "post-weblog",
    "MPCT": "broadcast",
    "SOUND": "broadcast",
    "CHAP": "chapter",
    "WEB": "webpage",
}
_GENRES = {"interview": "Interview"}
_TEXTS: tuple[tuple[str, str], ...] = (
    ("TI", "title"),
    ("ST", "title-short"),
    ("T2", "container-title"),
    ("PB", "publisher"),
    ("CY", "publisher-place"),
    ("LA", "language"),
    ("UR", "URL"),
    ("M1", "number"),
    ("OP", "original-title"),
)
_NAMES: tuple[tuple[str, str], ...] = (("AU", "author"), ("A2", "interviewer"), ("A4", "translator"))
_CONTAINERS = ("secondary_title", "alternate_title3", "journal_name", "alternate_title1", "alternate_title2")
"""T2, then the journal in full (JF, JO), then short (J2, JA)."""
_DATES = ("date", "year", "publication_year")
"""A date without a year ("May 15") says nothing; then the year counts."""
_RECORD = re.compile(r"^TY  ?-", re.MULTILINE)


def write(items: Sequence[Item]) -> bytes:
    """The items as RIS: UTF-8, a record an item, lines ended as the format asks (CR LF)."""
    return "".join(f"{row}\r\n" for item in items for row in _rows(item)).encode("utf-8")


def _rows(item: Item) -> Iterator[str]:
    kind = str(item.get("type", ""))
    yield f"TY  - {_TYPES.get(kind, 'GEN')}"
    yield f"ID  - {line(str(item.get('id', '')))}"
    genre = _GENRES.get(kind) or item.get("genre")
    if genre:
        yield f"M3  - {line(str(genre))}"
    for tag, key in _TEXTS:
        if value := item.get(key):
            yield f"{tag}  - {line(str(value))}"
    for tag, key in _NAMES:
        yield from (f"{tag}  - {name_text(name)}" for name in item.get(key, ()))
    if issued := iso_date(item.get("issued")):
        yield f"PY  - {issued[:4]}"
        yield f"DA  - {_slashes(issued)}"
    if accessed := iso_date(item.get("accessed")):
        yield f"Y2  - {_slashes(accessed)}"
    yield "ER  - "
    yield ""


def _slashes(iso: str) -> str:
    """``2026-03-20`` → ``2026/03/20/``: year, month, day and what else, the last empty."""
    return "/".join([*iso.split("-"), "", "", ""][:4])


def read(data: bytes) -> Records:
    """The records of an RIS file.

    Raises:
        CaptureError: rispy is not installed, or there is no good record.
    """
    loads = _loader()
    good: list[Item] = []
    faults: list[Fault] = []
    for number, text in enumerate(_split(decoded(data)), 1):
        try:
            rows = loads(text)
            good += [_item(row, f"record-{number}") for row in rows]
            faults += [] if rows else [numbered(number, "it has no fields")]
        except Exception as error:  # noqa: BLE001 - whatever a library makes of foreign data, the other records stand
            faults.append(numbered(number, str(error) or type(error).__name__))
    return records(good, faults, "RIS")


def _loader() -> Any:  # noqa: ANN401 - rispy is typed loosely
    try:
        from rispy import loads  # noqa: PLC0415 - it may not be installed
    except ImportError as error:
        raise CaptureError(
            "Reading RIS needs the package rispy.",
            "Nothing was captured.",
            "Install it: pip install 'briefwright[refs]'",
        ) from error
    return loads


def _split(text: str) -> list[str]:
    """One string a record, each closed, so that an unclosed one does not run into the next."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    starts = [found.start() for found in _RECORD.finditer(text)]
    cut = [text[start:end] for start, end in pairwise([*starts, len(text)])]
    return [part if re.search(r"^ER  ?-", part, re.MULTILINE) else f"{part.rstrip()}\nER  - \n" for part in cut]


def _item(row: dict[str, Any], default_id: str) -> Item:
    kind = str(row.get("type_of_reference", ""))
    genre = str(row.get("type_of_work", ""))
    interview = genre.casefold() == "interview"
    other: dict[str, list[str]] = row.get("unknown_tag", {})
    record: Item = {
        "id": row.get("id") or default_id,
        "type": "interview" if interview else _FROM_RIS.get(kind, "document"),
        "title": row.get("title") or row.get("primary_title") or _first(other, "BT", "CT"),
        "title-short": row.get("short_title"),
        "container-title": next((row[key] for key in _CONTAINERS if row.get(key)), None),
        "publisher": row.get("publisher"),
        "publisher-place": row.get("place_published"),
        "language": row.get("language"),
        "URL": _address(row.get("urls", ())) or _first(other, "LK"),
        "genre": None if interview else genre,
        "number": row.get("number") or row.get("note"),
        "original-title": row.get("original_publication"),
        "author": _people(row, "authors", "first_authors"),
        "interviewer": _people(row, "secondary_authors") if interview else [],
        "translator": _people(row, "subsidiary_authors"),
        "issued": next((date for key in _DATES if (date := read_date(str(row.get(key, ""))))), None),
        "accessed": read_date(str(row.get("access_date") or "")),
    }
    return known_item(record, default_id)


def _address(urls: Sequence[str]) -> str:
    """The first address; rispy parts at every semicolon, of which an address may hold some."""
    pieces = enumerate(urls)
    own = takewhile(lambda piece: piece[0] == 0 or not re.match(r"\w+://", piece[1]), pieces)
    return ";".join(text for _, text in own)


def _first(tags: dict[str, list[str]], *names: str) -> str | None:
    """The first value of tags that rispy does not know."""
    return next((value for name in names for value in tags.get(name, ())), None)


def _people(row: dict[str, Any], *keys: str) -> list[Name]:
    return [read_name(str(name)) for key in keys for name in row.get(key, ())]
