"""ninjs 1, 2 and 3 (IPTC): news items in JSON, one or several."""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from briefwright.errors import CaptureError
from briefwright.model.source import CapturedField
from briefwright.notices import Notice
from briefwright.readers.encoding import Decoded, decode
from briefwright.readers.format import Raw, Reading
from briefwright.readers.markup import marked_up
from briefwright.readers.news_body import signed, without_headline, written
from briefwright.readers.people import names_in
from briefwright.readers.pieces import Piece
from briefwright.readers.stamps import published, stamp
from briefwright.readers.story import declared, tell

_TELLING = tuple(
    f'"{name}"'.encode()
    for name in (
        "body_text", "body_html", "body_xhtml", "bodies", "versioncreated", "versionCreated", "headlines", "pubstatus",
        "pubStatus", "copyrightholder", "copyrightHolder", "contentcreated", "contentCreated", "slugline", "urgency",
        "byline", "infosources", "infoSources", "embargoed", "headline", "usageterms", "altids",
    )
)  # fmt: skip
"""Keys of ninjs; a file that begins as JSON and has two of them is one."""
_ENOUGH = 2
_MOST = 5000
_LISTS = ("items", "_items", "item", "news", "newsItems", "results", "data", "hits", "_source")
"""Under what names answers of services keep their items, in lists or, one inside the other, singly."""
_DEEPEST = 6
_DATES = ("firstpublished", "contentcreated", "firstcreated", "versioncreated")

Item = Mapping[str, Any]


def sniff(head: bytes) -> bool:
    """Whether it begins as JSON does and has keys of ninjs."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return start[:1] in (b"{", b"[") and sum(key in head for key in _TELLING) >= _ENOUGH


def read(raw: Raw) -> tuple[Reading, ...]:
    """The articles of a ninjs file.

    Raises:
        CaptureError: it is no sound JSON, or holds no text.
    """
    decoded = decode(raw.data, stated=raw.encoding)
    try:
        value = json.loads(decoded.text.lstrip("\ufeff"), strict=False)
    except (ValueError, RecursionError) as error:
        raise CaptureError(
            "The file is damaged: it cannot be read as JSON.",
            "Nothing was captured; the file is untouched.",
            "Ask for it again, or copy the article's text and paste it.",
        ) from error
    readings = tuple(islice((one for item in _items(value) for one in _article(item, decoded)), _MOST))
    if not readings:
        raise CaptureError(
            "The JSON file holds no article text.",
            "Nothing was captured; nothing was fetched.",
            "Ask for the text item, or copy the article's text and paste it.",
        )
    return readings


def _article(item: Item, decoded: Decoded) -> Iterator[Reading]:
    """The article of an item; none where it holds no text."""
    body, notices = _body(item), decoded.notices
    if not any(piece.text.strip() for piece in body):
        body = _summary(item)
        notices = (*notices, Notice("summary-only", "The file holds only a summary of the article.", "warning"))
    if not any(piece.text.strip() for piece in body):
        return
    fields = [field for field in _fields(item) if field.value]
    body, authors = signed(without_headline(body, _headline(item)), fields)
    yield tell(_pieces(item, body), [*fields, *authors], notices=notices, encoding=decoded.encoding, by_lines=False)


def _items(value: Any, depth: int = _DEEPEST) -> Iterator[Item]:  # noqa: ANN401 - JSON
    """The items in a value: it itself, a list of them, or a list inside."""
    if isinstance(value, list):
        for one in value[:_MOST]:
            yield from _items(one, depth) if isinstance(one, dict) else ()
    elif isinstance(value, dict):
        inner = [value[key] for key in _LISTS if isinstance(value.get(key), list | dict)]
        if not inner or _body(value):
            yield value
        elif depth:
            for one in inner:
                yield from _items(one, depth - 1)


def _get(item: Item, name: str) -> Any:  # noqa: ANN401 - JSON
    """A value by its name, whatever its case: version 3 writes ``versionCreated``, versions 1 and 2 do not."""
    if name in item:
        return item[name]
    return next((value for key, value in item.items() if isinstance(key, str) and key.lower() == name), None)


def _words(item: Item, name: str) -> str:
    value = _get(item, name)
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _rows(item: Item, name: str) -> list[Any]:
    value = _get(item, name)
    return value if isinstance(value, list) else [] if value is None else [value]


def _valued(item: Item, plural: str, prefer: Sequence[str] = ("main", "headline", "")) -> str:
    """The value of the row of a list whose role is preferred, else of the first."""
    rows = [row for row in _rows(item, plural) if isinstance(row, dict) and isinstance(_get(row, "value"), str)]
    for role in prefer:
        for row in rows:
            if _words(row, "role").rpartition(":")[2].lower() == role:
                return str(_get(row, "value"))
    return (
        str(_get(rows[0], "value")) if rows else next((row for row in _rows(item, plural) if isinstance(row, str)), "")
    )


def _pieces(item: Item, body: list[Piece]) -> list[Piece]:
    lines = [
        Piece(_headline(item), "headline"),
        Piece(_words(item, "byline"), "aside"),
        Piece(_words(item, "dateline"), "aside"),
    ]
    return [*lines, *body]


def _headline(item: Item) -> str:
    found = _words(item, "headline") or _valued(item, "headlines") or _valued(item, "headline")
    found = found or _words(item, "title") or _words(item, "name")
    return " ".join(piece.text for piece in marked_up(found).pieces) if "<" in found else found


def _body(item: Item) -> list[Piece]:
    """The paragraphs, from the richest form of the body that is there."""
    for name in ("body_xhtml", "body_html"):
        if _words(item, name).strip():
            return written(_words(item, name))
    bodies = [row for name in ("bodies", "body") for row in _rows(item, name) if isinstance(row, dict)]
    for row in sorted(bodies, key=lambda row: "html" not in _words(row, "contenttype")):
        if _words(row, "value").strip():
            return written(_words(row, "value"))
    return written(_words(item, "body_text") or _words(item, "body"))


def _summary(item: Item) -> list[Piece]:
    """What the item says of itself, where it is a text and brings none."""
    if _words(item, "type") not in ("", "text"):
        return []  # the caption of a picture is no article
    return written(_words(item, "description_text") or _valued(item, "descriptions", ("text", "main", "summary", "")))


def _fields(item: Item) -> Iterator[CapturedField]:
    yield declared("headline", _headline(item), "ninjs headline")
    for name in _people(item):
        yield declared("byline", name, "ninjs byline")
    dates = [_words(item, name) for name in _DATES]
    yield from published(next((one for one in dates if stamp(one)[0]), ""), "ninjs dates")
    yield declared("outlet", _outlet(item), "ninjs provider")
    yield declared("credit", _words(item, "creditline"), "ninjs creditline")
    yield declared("dateline_place", _words(item, "located"), "ninjs located")
    yield declared("language", _words(item, "language"), "ninjs language")
    uri = _words(item, "canonicalurl") or _words(item, "uri")
    yield declared("url", uri if uri.startswith(("http://", "https://")) else "", "ninjs uri")
    yield from _routing(item)


def _outlet(item: Item) -> str:
    """Who provides the item: its provider or source, an information source, the holder of its rights."""
    parties = [row for name in ("provider", "infosources") for row in _rows(item, name) if isinstance(row, dict)]
    names = [_words(row, "name") or _words(row, "literal") for row in parties]
    plain = (_words(item, "provider"), _words(item, "source"))
    return next(filter(None, (*plain, *names, _words(item, "copyrightholder"))), "")


def _people(item: Item) -> list[str]:
    line = _words(item, "byline") or _valued(item, "bylines", ("byline", "main", "")) or _words(item, "by")
    rows = [row for name in ("by", "authors") for row in _rows(item, name) if isinstance(row, dict)]
    people = [_words(row, "name") for row in rows if _words(row, "role").rpartition(":")[2] in ("", "author", "writer")]
    return names_in(line) or [name for name in people if name]


def _routing(item: Item) -> Iterator[CapturedField]:
    notice = _words(item, "copyrightnotice") or _words(item, "copyrightholder")
    yield declared("rights", notice, "ninjs copyrightnotice")
    terms = [one for one in _rows(item, "usageterms") if isinstance(one, str)]
    yield declared("rights", " ".join(terms), "ninjs usageterms")
    value, zone = stamp(_words(item, "embargoed"))
    yield declared("embargoed", value + zone, "ninjs embargoed")
    yield declared("version", _words(item, "version"), "ninjs version")
    yield declared("urgency", _words(item, "urgency"), "ninjs urgency")
    yield declared("slug", _words(item, "slugline") or _words(item, "slug"), "ninjs slugline")
    status = _words(item, "pubstatus").rpartition(":")[2]
    yield declared("status", "" if status == "usable" else status, "ninjs pubstatus")
    yield declared("editor_note", _words(item, "ednote"), "ninjs ednote")
    for name in ("subject", "subjects"):
        for row in _rows(item, name):
            if isinstance(row, dict):
                label, literal = _words(row, "name"), _words(row, "literal")
                code = _words(row, "uri") or _words(row, "code") or (literal if label != literal else "")
                words = (code, label or ("" if literal == code else literal))
                yield declared("subject", " ".join(filter(None, words)), "ninjs subject")
