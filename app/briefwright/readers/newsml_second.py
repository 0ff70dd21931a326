"""NewsML-G2: newsItem → itemMeta, contentMeta, contentSet."""

import re
from collections.abc import Iterator

from briefwright.guarded import Element
from briefwright.model.source import CapturedField
from briefwright.readers import nitf
from briefwright.readers.news_body import grown, place_in, signed, without_headline
from briefwright.readers.newsml_first import Item, house_of
from briefwright.readers.people import names_in
from briefwright.readers.pieces import Piece
from briefwright.readers.stamps import published, stamp
from briefwright.readers.story import declared
from briefwright.readers.xml_news import all_of, attribute, child, first, local, text_at, words_of

_LESSER = re.compile(r"sub|short|kicker|over|lead|second", re.IGNORECASE)
"""Roles of headlines that stand below or above the main one."""


def items(root: Element) -> Iterator[Item]:
    """The articles of a NewsML-G2 message or item."""
    for item in [root] if local(root) == "newsItem" else all_of(root, "newsItem"):
        content = first(item, "contentSet")
        if content is None or not words_of(content):
            continue
        nested = next(all_of(content, "nitf"), None)
        fields = [field for field in _fields(item, root) if field.value]
        known = {field.name for field in fields}
        if nested is not None:
            fields += [field for field in nitf.fields_of(nested) if field.value and field.name not in known]
        body, authors = signed(_body(content, nested), fields)
        headline = next((field.value for field in fields if field.name == "headline"), "")
        yield Item([*_lines(item, headline), *without_headline(body, headline)], [*fields, *authors])


def _lines(item: Element, headline: str) -> Iterator[Piece]:
    yield Piece(headline, "headline")
    meta = first(item, "contentMeta")
    for one in [*all_of(meta, "by"), *all_of(meta, "dateline")]:
        yield Piece(words_of(one), "aside")


def _body(content: Element, nested: Element | None) -> list[Piece]:
    if nested is not None:
        return [piece for piece in nitf.pieces_of(nested) if piece.kind in ("body", "heading")]
    renditions = (*all_of(content, "inlineXML"), *all_of(content, "inlineData"))
    return next((grown(one) for one in renditions if words_of(one)), [])


def _fields(item: Element, root: Element) -> Iterator[CapturedField]:
    meta, content, rights = first(item, "itemMeta"), first(item, "contentMeta"), first(item, "rightsInfo")
    headline = _headline(content) or text_at(meta, "title")
    yield declared("headline", headline, "contentMeta headline")
    people = [name for one in all_of(content, "by") for name in names_in(words_of(one))]
    houses = _houses(meta, content, rights)
    people = people or [
        name
        for one in all_of(content, "creator")
        for name in names_in(_named(one))
        if not attribute(one, "qcode") and not any(name in house for house in houses)
    ]
    for name in people:
        yield declared("byline", name, "contentMeta by")
    dates = (
        text_at(content, "contentCreated"), text_at(meta, "firstCreated"), text_at(meta, "versionCreated"),
        text_at(content, "contentModified"),
    )  # fmt: skip
    yield from published(next((one for one in dates if stamp(one)[0]), ""), "itemMeta")
    sources = [_named(one) for one in all_of(content, "infoSource")]
    credit = text_at(content, "creditline").strip(" -–—") or next(filter(None, sources), "")
    yield declared("outlet", house_of(houses[0], (credit, *houses[1:])), "itemMeta provider")
    yield declared("credit", credit, "contentMeta creditline")
    yield from _place(content)
    yield from _rights(rights)
    yield from _routing(item, meta, content, root)


def _houses(meta: Element | None, content: Element | None, rights: Element | None) -> list[str]:
    """The provider ("" where none is named), then the other houses that the item names, and its copyright line."""
    providers = [name for one in all_of(meta, "provider") if (name := _named(one))]
    others = [_named(one) for one in (*all_of(content, "infoSource"), *all_of(rights, "copyrightHolder"))]
    return [next(iter(providers), ""), *others, text_at(rights, "copyrightNotice"), text_at(content, "creditline")]


def _headline(content: Element | None) -> str:
    """The first headline whose role is not that of a line below it or of a shorter one."""
    rows = [one for one in all_of(content, "headline") if words_of(one)]
    main = [one for one in rows if not _LESSER.search(attribute(one, "role"))]
    return words_of(next(iter([*main, *rows]), None))


def _place(content: Element | None) -> Iterator[CapturedField]:
    """Where it was written, by the dateline, else by where the item says that it comes from."""
    dateline, located = place_in(text_at(content, "dateline")), first(content, "located")
    where = "contentMeta dateline" if dateline else "contentMeta located"
    yield declared("dateline_place", dateline or (_named(located) if located is not None else ""), where)


def _rights(rights: Element | None) -> Iterator[CapturedField]:
    notice = text_at(rights, "copyrightNotice")
    holder = first(rights, "copyrightHolder")
    yield declared("rights", notice or (_named(holder) if holder is not None else ""), "rightsInfo")
    yield declared("rights", text_at(rights, "usageTerms"), "rightsInfo usageTerms")


def _routing(item: Element, meta: Element | None, content: Element | None, root: Element) -> Iterator[CapturedField]:
    yield declared("slug", text_at(content, "slugline"), "contentMeta slugline")
    yield declared("version", attribute(item, "version"), "newsItem version")
    yield declared("urgency", text_at(content, "urgency"), "contentMeta urgency")
    value, zone = stamp(text_at(meta, "embargoed"))
    yield declared("embargoed", value + zone, "itemMeta embargoed")
    status = first(meta, "pubStatus")
    code = attribute(status, "qcode").rpartition(":")[2] if status is not None else ""
    yield declared("status", "" if code == "usable" else code, "itemMeta pubStatus")
    for one in all_of(meta, "edNote"):
        yield declared("editor_note", words_of(one), "itemMeta edNote")
    for one in all_of(content, "subject"):
        code, name = attribute(one, "qcode"), text_at(one, "name")
        yield declared("subject", " ".join(filter(None, (code, name))), "contentMeta subject")
    languages = [attribute(one, "tag") for one in all_of(content, "language")]
    languages += [attribute(item, "lang"), attribute(root, "lang")]
    yield declared("language", next(filter(None, languages), ""), "contentMeta language")


def _named(element: Element) -> str:
    """The name of a party or place: its name element, else its literal, else what stands in its qcode."""
    name = child(element, "name")
    code = attribute(element, "qcode")
    return (
        words_of(name)
        or attribute(element, "literal")
        or (words_of(element) if not len(element) else "")
        or code.rpartition(":")[2]
    )
