"""Where the records of a list of references stand in its text, and where in a record each value stands.

The values themselves are read by :mod:`briefwright.exchange`; this module only points at them, so that every captured
field has its characters. What it cannot find has no characters; nothing else depends on it.
"""

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple


class Part(NamedTuple):
    """A half-open range of a list's text that should be one record."""

    start: int
    end: int


class Place(NamedTuple):
    """A value as it stands in a record.

    Attributes:
        key: tag or field name before it, in lower case.
        start, end: its characters, without the marks around it.
    """

    key: str
    start: int
    end: int


_RIS_START = re.compile(r"^TY  ?-", re.MULTILINE)
_RIS_END = re.compile(r"^ER  ?-[^\n]*", re.MULTILINE)
_RIS_ROW = re.compile(r"^([A-Z][A-Z0-9])  ?- ?([^\n]*(?:\n(?![A-Z][A-Z0-9]  ?-)[^\n]+)*)", re.MULTILINE)


def ris_parts(text: str) -> Iterator[Part]:
    """Each record from its TY to its ER, or to the next TY where it is not closed."""
    starts = [found.start() for found in _RIS_START.finditer(text)]
    for start, limit in pairwise([*starts, len(text)]):
        closed = _RIS_END.search(text, start, limit)
        yield Part(start, closed.end() if closed else limit)


def ris_places(record: str) -> Iterator[Place]:
    """The value of each tag, with the lines that go on from it (RIS 2001: a line without a tag)."""
    for found in _RIS_ROW.finditer(record):
        yield _trimmed(record, found.group(1).lower(), *found.span(2))


_BIB_START = re.compile(r"^[ \t]*@(\w+)[ \t]*[{(]", re.MULTILINE)
_BIB_REACH = 20_000
"""Characters beyond the next ``@`` in which an entry may still be closed; farther on it never was."""
_BIB_MARKS = 4
"""Pairs of braces or quotation marks round a value, one inside the other, that are taken off."""
_BIB_BRACE = re.compile(r"(?<!\\)[{}]")
_BIB_NO_ENTRY = frozenset({"comment", "preamble", "string"})
_BIB_STRING = re.compile(r"^[ \t]*@string[ \t]*\{\s*(\w+)\s*=[^\n]*", re.MULTILINE | re.IGNORECASE)
_BIB_FIELD = re.compile(r"[,\s]([A-Za-z][\w-]*)[ \t]*=\s*")
_BIB_AND = re.compile(r"(?<!\\)[{}]|\s+and\s+")


def biblatex_parts(text: str) -> Iterator[Part]:
    """Each entry from its ``@`` to the brace that closes it, or to the next line with an ``@`` where none does."""
    at = 0
    while found := _BIB_START.search(text, at):
        following = _BIB_START.search(text, found.end())
        limit = following.start() if following else len(text)
        end = _closing(text, found.end(), limit)
        if end > limit:  # an entry quoted in a field, or braces that no longer match from here on
            end = _closing(text, found.end(), min(len(text), limit + _BIB_REACH))
        at = limit if end > len(text) else end
        if found.group(1).lower() not in _BIB_NO_ENTRY:
            yield Part(found.start() + text[found.start() :].index("@"), at)


def _closing(text: str, start: int, limit: int) -> int:
    """The end of a group whose opening brace ends at ``start``; beyond the text where it is not closed by ``limit``."""
    depth = 1
    for found in _BIB_BRACE.finditer(text, start, limit):
        depth += 1 if found.group() == "{" else -1
        if not depth:
            return found.end()
    return len(text) + 1


def biblatex_strings(text: str) -> dict[str, str]:
    """The abbreviations that a file declares (``@string``), by name, each as it is declared."""
    return {found.group(1): found.group().strip() for found in _BIB_STRING.finditer(text)}


def biblatex_places(record: str) -> Iterator[Place]:
    """The value of each field; names one by one under ``author``; ``year`` to ``month`` as ``day-less``."""
    kept: dict[str, Place] = {}
    at = 0
    while found := _BIB_FIELD.search(record, at):
        end = _value_end(record, found.end())
        place = _trimmed(record, found.group(1).lower(), *_unmarked(record, found.end(), end))
        at = max(end, found.end())
        kept.setdefault(place.key, place)
        yield from _people(record, place) if place.key == "author" else (place,)
    if "year" in kept and "month" in kept:
        both = (kept["year"], kept["month"])
        yield Place("day-less", min(one.start for one in both), max(one.end for one in both))


def _value_end(record: str, start: int) -> int:
    opening = record[start : start + 1]
    if opening == "{":
        return min(_closing(record, start + 1, len(record)), len(record))
    found = re.compile(r'(?<!\\)"' if opening == '"' else r"[,}\n]").search(record, start + 1)
    return len(record) if found is None else found.end() if opening == '"' else found.start()


def _unmarked(record: str, start: int, end: int) -> tuple[int, int]:
    """A value without the braces or quotation marks around it, a title's second braces neither."""
    for _ in range(_BIB_MARKS):
        if end - start < 2 or record[start] + record[end - 1] not in ("{}", '""'):  # noqa: PLR2004 - two marks
            break
        if record[start] == "{" and _closing(record, start + 1, end) != end:
            break
        start, end = start + 1, end - 1
    return start, end


def _people(record: str, place: Place) -> Iterator[Place]:
    """Names parted by ``and`` outside braces (biblatex manual, 2.3.6)."""
    depth, start = 0, place.start
    for found in _BIB_AND.finditer(record, place.start, place.end):
        if found.group() in "{}":
            depth += 1 if found.group() == "{" else -1
        elif not depth:
            yield _trimmed(record, place.key, *_unmarked(record, start, found.start()))
            start = found.end()
    yield _trimmed(record, place.key, *_unmarked(record, start, place.end))


_JSON = json.JSONDecoder(strict=False)
_JSON_LIST = re.compile(r'\s*(?:\{\s*"items"\s*:\s*)?\[')
_JSON_GAP = re.compile(r"[\s,]*")
_JSON_NEXT = re.compile(r"\}\s*,\s*(?=\{)")
_JSON_KEY = re.compile(r'"([A-Za-z][\w-]*)"\s*:\s*')
_JSON_PEOPLE = "author"


def csl_json_parts(text: str) -> Iterator[Part]:
    """Each value of the list, or the one record; after a broken one the next ``{`` that follows a ``},``."""
    opening = _JSON_LIST.match(text)
    at = opening.end() if opening else 0
    while (at := _gap_end(text, at)) < len(text) and text[at] not in "]}":
        end = _json_end(text, at)
        if end < 0:
            found = _JSON_NEXT.search(text, at)
            end = found.end() if found else len(text)
        yield Part(at, end)
        at = end


def _gap_end(text: str, at: int) -> int:
    found = _JSON_GAP.match(text, at)
    return found.end() if found else at


def _json_end(text: str, at: int) -> int:
    """The end of the JSON value that begins there, -1 where it is broken."""
    try:
        return _JSON.raw_decode(text, at)[1]
    except (ValueError, RecursionError):
        return -1


def csl_json_places(record: str) -> Iterator[Place]:
    """The value of each key, strings without their marks; each author on their own."""
    for found in _JSON_KEY.finditer(record):
        start, end = found.end(), _json_end(record, found.end())
        if end < 0:
            continue
        if found.group(1) == _JSON_PEOPLE and record[start] == "[":
            yield from _json_rows(record, start + 1, end - 1)
        elif record[start] == '"':
            yield Place(found.group(1).lower(), start + 1, end - 1)
        else:
            yield Place(found.group(1).lower(), start, end)


def _json_rows(record: str, at: int, limit: int) -> Iterator[Place]:
    while (at := _gap_end(record, at)) < limit and (end := _json_end(record, at)) > at:
        yield Place(_JSON_PEOPLE, at, end)
        at = end


_BREAK = re.compile(r"(?<!\\)(?:\\[rn])+|\n[ \t]*\n")
"""A line break written out, as JSON does, or an empty line."""


def paragraphs(record: str, body: Place) -> Iterator[Place]:
    """The paragraphs of a longer value."""
    at = body.start
    for found in _BREAK.finditer(record, body.start, body.end):
        yield _trimmed(record, body.key, at, found.start())
        at = found.end()
    yield _trimmed(record, body.key, at, body.end)


def _trimmed(record: str, key: str, start: int, end: int) -> Place:
    """A place without white space at its ends."""
    value = record[start:end]
    lead = len(value) - len(value.lstrip())
    return Place(key, start + lead, start + max(lead, len(value.rstrip())))
