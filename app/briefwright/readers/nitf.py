"""NITF (IPTC News Industry Text Format 3): one article with head and body."""

import re
from collections.abc import Iterator

from briefwright.guarded import Element
from briefwright.model.source import CapturedField
from briefwright.readers.format import Raw, Reading
from briefwright.readers.markup import marked_tree
from briefwright.readers.news_body import grown, place_in, signed
from briefwright.readers.people import is_named, names_in
from briefwright.readers.pieces import Piece
from briefwright.readers.stamps import published, stamp
from briefwright.readers.story import declared, tell
from briefwright.readers.xml_news import all_of, attribute, first, local, open_news, root_of, text_at, words_of

_URGENCY = re.compile(r"[1-9]")


def sniff(head: bytes) -> bool:
    """Whether its first element is that of NITF."""
    return root_of(head) == "nitf"


def read(raw: Raw) -> tuple[Reading, ...]:
    """The article of a NITF file.

    Raises:
        CaptureError: it is no XML.
    """
    root, encoding, notices = open_news(raw)
    fields = [field for field in fields_of(root) if field.value]
    pieces, authors = signed(pieces_of(root), fields)
    return (tell(pieces, [*fields, *authors], notices=notices, encoding=encoding, by_lines=False),)


def pieces_of(root: Element) -> list[Piece]:
    """Headline, byline and dateline as lines above the body, then the body."""
    hedline = first(root, "body", "body.head", "hedline")
    pieces = [Piece(words_of(one), "headline") for one in all_of(hedline, "hl1")][:1]
    pieces += [Piece(words_of(one), "aside") for one in all_of(hedline, "hl2")]
    head = first(root, "body", "body.head")
    for name in ("byline", "dateline", "distributor"):
        pieces += [Piece(_shown(one), "aside") for one in all_of(head, name)]
    for abstract in all_of(head, "abstract"):
        pieces += [Piece(piece.text, "aside") for piece in marked_tree(abstract).pieces]
    content = first(root, "body", "body.content")
    if content is None and head is None:
        content = first(root, "body")
    pieces += grown(content) if content is not None else ()
    end = first(root, "body", "body.end", "tagline")
    return [*pieces, *([Piece(words_of(end), "aside")] if end is not None else [])]


def fields_of(root: Element) -> Iterator[CapturedField]:
    """Everything that the elements of a NITF file state."""
    head, top = first(root, "head"), first(root, "body", "body.head")
    docdata = first(head, "docdata")
    headline = text_at(top, "hedline", "hl1") or text_at(head, "title")
    yield declared("headline", headline, "nitf hedline")
    for byline in all_of(top, "byline"):
        people = [words_of(one) for one in all_of(byline, "person")] or names_in(_without_posts(byline))
        for name in filter(is_named, people):
            yield declared("byline", name, "nitf byline")
    yield from _dates(docdata, top, head)
    yield declared("dateline_place", _place(first(top, "dateline")), "nitf dateline")
    yield from _outlet(head, top)
    yield declared("credit", text_at(top, "distributor"), "nitf distributor")
    yield declared("rights", text_at(top, "rights") or _copyright_line(docdata), "nitf rights")
    yield from _routing(docdata, head)
    yield declared("language", attribute(root, "lang") or attribute(root, "baselang"), "nitf lang")


def _shown(line: Element) -> str:
    """The words of a line above the body; a date in figures for machines is none."""
    return "" if stamp(words_of(line))[0] else words_of(line)


def _place(dateline: Element | None) -> str:
    """Where the article was written: the location, else what the dateline names before its date."""
    if dateline is None:
        return ""
    dates = {words_of(one) for one in all_of(dateline, "story.date")}
    words = words_of(dateline)
    return text_at(dateline, "location") or ("" if words in dates else place_in(words))


def _outlet(head: Element | None, top: Element | None) -> Iterator[CapturedField]:
    """Who puts the article out: who prints it, else who holds its rights, else who sends it."""
    docdata, publication = first(head, "docdata"), first(head, "pubdata")
    register = first(docdata, "doc-id")
    named = (
        ("pubdata", attribute(publication, "name") if publication is not None else ""),
        ("doc.copyright", _copyright(docdata, "holder")),
        ("distributor", text_at(top, "distributor")),
        ("rights.owner", text_at(top, "rights", "rights.owner")),
        ("doc-id", attribute(register, "regsrc") if register is not None else ""),
    )
    where, name = next(((where, name) for where, name in named if name), ("", ""))
    yield declared("outlet", name, f"nitf {where}")


def _without_posts(byline: Element) -> str:
    """The words of a byline without those that tell a post."""
    words = [byline.text or "", *("" if local(one) == "byttl" else words_of(one) for one in byline)]
    return " ".join(" ".join([*words, *(one.tail or "" for one in byline)]).split())


def _dates(docdata: Element | None, top: Element | None, head: Element | None) -> Iterator[CapturedField]:
    issued = [attribute(one, "norm") for one in all_of(docdata, "date.issue")]
    printed = [attribute(one, "date.publication") for one in all_of(head, "pubdata")]
    told = [attribute(one, "norm") or words_of(one) for one in all_of(top, "story.date")]
    chosen = next((one for one in (*printed, *issued, *told) if stamp(one)[0]), "")
    yield from published(chosen, "nitf date.issue")
    for one in all_of(docdata, "date.release"):
        value, zone = stamp(attribute(one, "norm"))
        if value and attribute(one, "norm") not in (chosen, *issued):
            yield declared("embargoed", value + zone, "nitf date.release")
    for one in all_of(top, "story.date"):
        yield declared("dateline_date", stamp(attribute(one, "norm"))[0][:10], "nitf story.date")


def _copyright(docdata: Element | None, name: str) -> str:
    return next((attribute(one, name) for one in all_of(docdata, "doc.copyright")), "")


def _copyright_line(docdata: Element | None) -> str:
    holder = _copyright(docdata, "holder")
    return f"© {_copyright(docdata, 'year')} {holder}".replace("  ", " ") if holder else ""


def _routing(docdata: Element | None, head: Element | None) -> Iterator[CapturedField]:
    for one in all_of(docdata, "urgency"):
        if match := _URGENCY.search(attribute(one, "ed-urg")):
            yield declared("urgency", match[0], "nitf urgency")
    for one in all_of(docdata, "du-key"):
        yield declared("slug", attribute(one, "key"), "nitf du-key")
        yield declared("version", attribute(one, "version"), "nitf du-key")
    for one in all_of(docdata, "fixture"):
        yield declared("slug", attribute(one, "fix-id"), "nitf fixture")
    for one in all_of(head, "tobject.subject"):
        names = ("matter", "subject.matter", "tobject.subject.matter", "tobject.subject.type")
        name = next((attribute(one, key) for key in names if attribute(one, key)), "")
        code = attribute(one, "tobject.subject.refnum")
        yield declared("subject", " ".join(filter(None, (code, name))), "nitf tobject.subject")
    for one in all_of(docdata, "ed-msg"):
        yield declared("editor_note", attribute(one, "info"), "nitf ed-msg")
    if (status := attribute(docdata, "management-status") if docdata is not None else "") and status != "usable":
        yield declared("status", status, "nitf docdata")
