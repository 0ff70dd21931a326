"""NewsML-G2: newsItem → itemMeta, contentMeta, contentSet."""

from collections.abc import Iterator

from briefwright.guarded import Element
from briefwright.model.source import CapturedField
from briefwright.readers import nitf
from briefwright.readers.markup import marked_tree, marked_up
from briefwright.readers.newsml_first import Item, paragraphs
from briefwright.readers.people import names_in
from briefwright.readers.pieces import Piece
from briefwright.readers.stamps import published, stamp
from briefwright.readers.story import declared
from briefwright.readers.xml_news import all_of, attribute, child, first, local, text_at, words_of


def items(root: Element) -> Iterator[Item]:
    """The articles of a NewsML-G2 message or item."""
    for item in [root] if local(root) == "newsItem" else list(all_of(root, "newsItem")):
        content = first(item, "contentSet")
        if content is None or not words_of(content):
            continue
        nested = next(all_of(content, "nitf"), None)
        fields = [field for field in _fields(item, root) if field.value]
        known = {field.name for field in fields}
        if nested is not None:
            fields += [field for field in nitf.fields_of(nested) if field.name not in known]
        yield Item([*_lines(item, fields), *_body(content, nested)], fields)


def _lines(item: Element, fields: list[CapturedField]) -> Iterator[Piece]:
    headline = next((field.value for field in fields if field.name == "headline"), "")
    yield Piece(headline, "headline")
    meta = first(item, "contentMeta")
    for one in [*all_of(meta, "by"), *all_of(meta, "dateline")]:
        yield Piece(words_of(one), "aside")


def _body(content: Element, nested: Element | None) -> list[Piece]:
    if nested is not None:
        return [piece for piece in nitf.pieces_of(nested) if piece.kind in ("body", "heading")]
    for rendition in all_of(content, "inlineXML"):
        if words_of(rendition):
            return list(marked_tree(rendition).pieces)
    for rendition in all_of(content, "inlineData"):
        text = rendition.text or ""
        if "html" in attribute(rendition, "contenttype") or "<p" in text:
            return list(marked_up(text).pieces)
        return [Piece(one) for one in paragraphs(text)]
    return []


def _fields(item: Element, root: Element) -> Iterator[CapturedField]:
    meta, content, rights = first(item, "itemMeta"), first(item, "contentMeta"), first(item, "rightsInfo")
    headline = text_at(content, "headline") or text_at(meta, "title")
    yield declared("headline", headline, "contentMeta headline")
    people = [name for one in all_of(content, "by") for name in names_in(words_of(one))]
    people = people or [
        name for one in all_of(content, "creator") for name in names_in(_named(one)) if not attribute(one, "qcode")
    ]
    for name in people:
        yield declared("byline", name, "contentMeta by")
    dates = (
        text_at(content, "contentCreated"), text_at(meta, "firstCreated"), text_at(meta, "versionCreated"),
        text_at(content, "contentModified"),
    )  # fmt: skip
    yield from published(next((one for one in dates if stamp(one)[0]), ""), "itemMeta")
    provider = first(meta, "provider")
    yield declared("outlet", _named(provider) if provider is not None else "", "itemMeta provider")
    sources = [_named(one) for one in all_of(content, "infoSource")]
    yield declared(
        "credit", text_at(content, "creditline") or next(filter(None, sources), ""), "contentMeta creditline"
    )
    located = first(content, "located")
    yield declared("dateline_place", _named(located) if located is not None else "", "contentMeta located")
    yield from _rights(rights)
    yield from _routing(item, meta, content, root)


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
