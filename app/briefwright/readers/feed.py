"""RSS 0.9 to 2.0 and Atom: every entry is an article, or the summary of one, and says which."""

from collections.abc import Iterator
from itertools import islice

import msgspec

from briefwright.errors import CaptureError
from briefwright.guarded import Element
from briefwright.model.source import CapturedField
from briefwright.notices import Notice
from briefwright.readers.format import Raw, Reading
from briefwright.readers.markup import marked_up
from briefwright.readers.news_body import grown
from briefwright.readers.people import names_in
from briefwright.readers.pieces import Piece
from briefwright.readers.stamps import published, stamp
from briefwright.readers.story import declared, tell
from briefwright.readers.xml_news import all_of, attribute, child, first, local, open_news, root_of, text_at, words_of

_ROOTS = frozenset({"rss", "feed", "RDF"})
_MOST = 5000
_WRITTEN = ("post", "page")
"""Types of entries that are written (WordPress eXtended RSS, ``wp:post_type``); any other is a part of the site."""
_WHOLE = 120
"""Words from which an entry's summary may be the article itself."""


def sniff(head: bytes) -> bool:
    """Whether its first element is that of a feed."""
    name = root_of(head)
    return name in _ROOTS and (name != "RDF" or b"purl.org/rss" in head or b"my.netscape.com/rdf" in head)


def read(raw: Raw) -> tuple[Reading, ...]:
    """The entries of a feed.

    Raises:
        CaptureError: it is no XML, or holds no entry.
    """
    root, encoding, notices = open_news(raw)
    entries = list(islice(filter(_is_article, all_of(root, "item", "entry")), _MOST))
    about = _about(root)
    readings = []
    for entry in entries:
        pieces, whole = _pieces(entry)
        if pieces:
            said = [
                *notices,
                *(
                    []
                    if whole
                    else [Notice("summary-only", "The feed holds only a summary of the article.", "warning")]
                ),
            ]
            readings.append(
                tell(
                    pieces,
                    [*_fields(entry), *_inherited(entry, about)],
                    notices=said,
                    encoding=encoding,
                    by_lines=False,
                )
            )
    if not readings:
        raise CaptureError(
            "The feed holds no entries.", "Nothing was captured; nothing was fetched.", "Save the feed anew."
        )
    return tuple(readings)


def _is_article(entry: Element) -> bool:
    """Whether an entry is an article: exports of a site hold its pictures, menus and old versions as entries too."""
    return text_at(entry, "post_type") in ("", *_WRITTEN) and text_at(entry, "status") not in ("trash", "auto-draft")


def _pieces(entry: Element) -> tuple[list[Piece], bool]:
    """Headline and paragraphs of an entry, and whether it is the article and not a summary."""
    head = [Piece(_title(entry), "headline")] if _title(entry) else []
    for name in ("encoded", "content"):
        element = child(entry, name)
        if element is not None and words_of(element):
            return [*head, *grown(element)], True
    for name in ("description", "summary"):
        element = child(entry, name)
        if element is not None and words_of(element):
            body = grown(element)
            return [*head, *body], sum(len(piece.text.split()) for piece in body) >= _WHOLE
    return head, False


def _title(entry: Element) -> str:
    """The title of an entry; markup in it, escaped or not, is taken off."""
    words = text_at(entry, "title")
    return " ".join(piece.text for piece in marked_up(words).pieces) if "<" in words or "&" in words else words


class _About(msgspec.Struct, frozen=True):
    """What the feed states of all its entries."""

    title: str
    rights: str
    language: str


def _about(root: Element) -> _About:
    channel = first(root, "channel")
    head = channel if channel is not None else root
    language = text_at(head, "language") or attribute(root, "lang")
    return _About(text_at(head, "title"), text_at(head, "rights") or text_at(head, "copyright"), language)


def _inherited(entry: Element, about: _About) -> Iterator[CapturedField]:
    """Outlet, rights and language: the entry's own, else the feed's."""
    source = child(entry, "source")
    outlet = (text_at(source, "title") or words_of(source)) if source is not None else ""
    yield declared("outlet", outlet or text_at(entry, "publisher") or about.title, "feed title of the channel")
    yield declared("rights", text_at(entry, "rights") or about.rights, "feed rights")
    language = attribute(entry, "lang") or text_at(entry, "language") or about.language
    yield declared("language", language, "feed language")


def _fields(entry: Element) -> Iterator[CapturedField]:
    yield declared("headline", _title(entry), "feed title")
    for name in _people(entry):
        yield declared("byline", name, "feed creator")
    dates = [text_at(entry, name) for name in ("pubDate", "published", "issued", "date", "created", "updated")]
    yield from published(next((one for one in dates if stamp(one)[0]), ""), "feed date")
    yield declared("url", _link(entry), "feed link")
    for one in entry:
        if isinstance(one.tag, str) and local(one) in ("category", "subject"):
            yield declared("subject", attribute(one, "term") or words_of(one), "feed category")


def _people(entry: Element) -> list[str]:
    """Authors: Dublin Core creators, Atom authors, or the name beside an address in RSS."""
    found: list[str] = []
    for one in entry:
        name = local(one) if isinstance(one.tag, str) else ""
        if name == "creator":
            found += names_in(words_of(one))
        elif name == "author":
            words = text_at(one, "name") or words_of(one)
            beside = words.partition("(")[2].rstrip(") ") if "@" in words else words
            found += names_in(beside)
    return found


def _link(entry: Element) -> str:
    """The address of the article."""
    for one in entry:
        if isinstance(one.tag, str) and local(one) == "link":
            address = "".join((attribute(one, "href") or words_of(one)).split())
            if address.startswith(("http://", "https://")) and attribute(one, "rel") in ("", "alternate"):
                return address
    guid = text_at(entry, "guid")
    return guid if guid.startswith(("http://", "https://")) else ""
