"""BibLaTeX out, BibTeX and BibLaTeX in (biblatex manual, 2.1 entry types, 2.2 fields, 2.3.6 names).

Writing needs nothing; reading needs bibtexparser, from the extra ``refs``. It keeps what it cannot read apart, so that
a bad entry loses no other.
"""

import logging
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import islice
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

_TYPES: dict[str, tuple[str, str]] = {
    "article-newspaper": ("article", "newspaper"),
    "article-magazine": ("article", "magazine"),
    "article-journal": ("article", ""),
    "report": ("report", ""),
    "broadcast": ("misc", "broadcast"),
    "interview": ("misc", "interview"),
    "post": ("online", "post"),
    "personal_communication": ("misc", "personal"),
    "book": ("book", ""),
    "webpage": ("online", ""),
}
"""CSL type → entry type and ``entrysubtype``."""
_FROM_ENTRY: dict[tuple[str, str], str] = {entry: csl for csl, entry in _TYPES.items()} | {
    ("techreport", ""): "report",
    ("electronic", ""): "webpage",
    ("www", ""): "webpage",
    ("inbook", ""): "chapter",
    ("incollection", ""): "chapter",
}
_MOST_NAMES = 5_000
"""Persons of one entry: physics papers have three thousand."""
_FIELDS: tuple[tuple[str, str], ...] = (
    ("shorttitle", "title-short"),
    ("origtitle", "original-title"),
    ("publisher", "publisher"),
    ("location", "publisher-place"),
    ("language", "language"),
    ("number", "number"),
    ("howpublished", "genre"),
)
_CONTAINERS = {"article": "journaltitle", "online": "organization", "misc": "organization"}
_NAMES = (("author", "author"), ("editor", "interviewer"), ("translator", "translator"))
_SPECIAL = re.compile(r"[\\{}&%$#_^~]")
_LIGATURES = re.compile(r"(?<=-)-|(?<=')'|(?<=`)`|(?<=[?!])`|(?<=,),|(?<=<)<|(?<=>)>")
_ASCII_CIRCUM = re.compile(r"\\textasciicircum(?:\{\}|(?![A-Za-z]))")
"""LaTeX's own name of a bare ``^``, which pylatexenc makes an accent of."""
_ESCAPED = {"\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}"}
_URL = re.compile(r"\\url\s*\{([^{}]*)\}")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def write(items: Sequence[Item]) -> bytes:
    """The items as BibLaTeX, UTF-8, an entry an item."""
    return "\n".join(_entry(item) for item in items).encode("utf-8")


def _entry(item: Item) -> str:
    kind, subtype = _TYPES.get(str(item.get("type", "")), ("misc", ""))
    key = re.sub(r"[^\w:.+-]", "-", str(item.get("id", "")), flags=re.ASCII) or "source"
    rows = [("entrysubtype", subtype), *_written(item, kind)]
    body = "".join(f"  {name} = {{{value}}},\n" for name, value in rows if value)
    return f"@{kind}{{{key},\n{body}}}\n"


def _written(item: Item, kind: str) -> Iterator[tuple[str, str]]:
    for field, key in _NAMES:
        yield field, " and ".join(_name(name) for name in item.get(key, ()))
    title = _escaped(item.get("title", ""))
    yield "title", f"{{{title}}}" if title else ""
    yield _CONTAINERS.get(kind, "maintitle"), _escaped(item.get("container-title", ""))
    for field, key in _FIELDS:
        yield field, _escaped(item.get(key, ""))
    yield "date", iso_date(item.get("issued"))
    yield "urldate", iso_date(item.get("accessed"))
    yield "url", re.sub(r"[{}\\\s]", lambda found: f"%{ord(found.group()):02X}", str(item.get("URL", "")))


def _name(name: Name) -> str:
    """``Kim, Min-soo``; a name of one piece stands in braces, so that nobody parts it."""
    text = _escaped(name_text(name))
    return f"{{{text}}}" if "literal" in name or "," not in text else text


def _escaped(words: object) -> str:
    """Words with LaTeX's letters escaped; ``{}`` parts what LaTeX would set as one sign, as ``--``."""
    escaped = _SPECIAL.sub(lambda found: _ESCAPED.get(found.group(), f"\\{found.group()}"), line(str(words)))
    return _LIGATURES.sub(lambda found: f"{{}}{found.group()}", escaped)


def read(data: bytes) -> Records:
    """The records of a BibTeX or BibLaTeX file.

    Raises:
        CaptureError: bibtexparser is not installed, or there is no good record.
    """
    entries, faults, plain = _parsed(decoded(data))
    good: list[Item] = []
    for number, entry in enumerate(entries, 1):
        try:
            good.append(_item(entry, plain))
        except Exception as error:  # noqa: BLE001 - whatever a library makes of foreign data, the other records stand
            faults.append(numbered(number, str(error) or type(error).__name__))
    return records(good, faults, "BibTeX")


def _parsed(text: str) -> tuple[list[Any], list[Fault], Callable[[str], str]]:
    """The entries, faults of those that cannot be parsed, and what turns LaTeX into plain words."""
    try:
        from bibtexparser.entrypoint import parse_string  # noqa: PLC0415 - it may not be installed
        from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock  # noqa: PLC0415 - see above
        from pylatexenc.latex2text import LatexNodes2Text  # noqa: PLC0415 - see above
    except ImportError as error:
        raise CaptureError(
            "Reading BibTeX needs the package bibtexparser.",
            "Nothing was captured.",
            "Install it: pip install 'briefwright[refs]'",
        ) from error
    with _unlogged("bibtexparser"):
        library = parse_string(text)
    entries: list[Any] = list(library.entries)
    faults: list[Fault] = []
    for block in library.failed_blocks:
        if isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
            entries.append(block.ignore_error_block)
        else:
            faults.append(Fault(f"The entry at line {(block.start_line or 0) + 1}", "it is not closed as it should be"))
    to_text: Callable[[str], str] = LatexNodes2Text(keep_braced_groups=False).latex_to_text
    return entries, faults, partial(_plain, to_text)


def _plain(to_text: Callable[[str], str], latex: str) -> str:
    """LaTeX as plain words; words that it cannot make out stand as they are, without their braces."""
    try:
        return to_text(_ASCII_CIRCUM.sub("^", latex))
    except Exception:  # noqa: BLE001 - whatever a library makes of foreign data, the record stands
        return re.sub(r"[{}]", "", latex)


@contextmanager
def _unlogged(name: str) -> Iterator[None]:
    """What a library cannot parse is told in our notices, not in a log that nobody reads."""
    logger = logging.getLogger(name)
    before = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(before)


def _item(entry: Any, plain: Callable[[str], str]) -> Item:  # noqa: ANN401 - an entry of bibtexparser
    fields: dict[str, str] = {field.key.lower(): str(field.value) for field in reversed(entry.fields)}
    kind, subtype = str(entry.entry_type).lower(), fields.get("entrysubtype", "").lower()
    record: Item = {
        "id": entry.key,
        "type": _FROM_ENTRY.get((kind, subtype)) or _FROM_ENTRY.get((kind, ""), "document"),
        "title": plain(fields.get("title", "")),
        "container-title": plain(_first(fields, "journaltitle", "journal", "booktitle", "organization", "maintitle")),
        "URL": _address(fields),
        "publisher-place": plain(_first(fields, "location", "address")),
        "issued": read_date(fields.get("date") or _year_month(fields)),
        "accessed": read_date(fields.get("urldate", "")),
    }
    record |= {key: plain(fields[field]) for field, key in _FIELDS if key not in record and field in fields}
    record["publisher"] = plain(_first(fields, "publisher", "institution", "school"))
    for field, key in _NAMES:
        if key != "interviewer" or subtype == "interview":
            record[key] = [_read_name(name, plain) for name in islice(_people(fields.get(field, "")), _MOST_NAMES)]
    return known_item(record, str(entry.key))


def _address(fields: Mapping[str, str]) -> str:
    """The address, where need be the one in ``howpublished``; letters that LaTeX escapes are themselves."""
    found = _URL.search(fields.get("howpublished", ""))
    address = fields.get("url") or (found[1] if found else "")
    return re.sub(r"\\([_%&#~$])", r"\1", _URL.sub(r"\1", address))


def _first(fields: Mapping[str, str], *names: str) -> str:
    return next((fields[name] for name in names if fields.get(name)), "")


def _year_month(fields: Mapping[str, str]) -> str:
    """``year`` and ``month`` of BibTeX, the month a number or its English name."""
    year, month = fields.get("year", ""), fields.get("month", "").strip("{}").lower()
    number = _MONTHS.index(month[:3]) + 1 if month[:3] in _MONTHS else int(month) if month.isdecimal() else 0
    return f"{year}-{number:02}" if number else year


def _people(value: str) -> Iterator[str]:
    """Names parted by ``and`` outside braces."""
    depth, start = 0, 0
    for found in re.finditer(r"[{}]|(?:\s+and)+\s+", value):
        if found.group() in "{}":
            depth += 1 if found.group() == "{" else -1
        elif not depth:
            yield value[start : found.start()]
            start = found.end()
    if value[start:].strip():
        yield value[start:]


def _read_name(name: str, plain: Callable[[str], str]) -> Name:
    """A name in braces is of one piece; ``Ada Quill`` has its family name last (biblatex manual, 2.3.6)."""
    bare = name.strip()
    words = plain(bare)
    if bare.startswith("{") and bare.endswith("}"):
        return {"literal": line(words)}
    given, _, family = line(words).rpartition(" ")
    return {"family": family, "given": given} if given and "," not in words else read_name(words)
