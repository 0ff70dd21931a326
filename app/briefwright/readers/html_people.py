"""Authors of a web page: persons cleaned of posts and prefixes, organisations literally, the site itself never."""

import re
from collections.abc import Iterator
from itertools import islice

from briefwright.guarded import Element, inner_text
from briefwright.model.source import CapturedField
from briefwright.readers.agencies import is_house
from briefwright.readers.byline import is_person
from briefwright.readers.dates import find_date
from briefwright.readers.html_linked import named, tidy
from briefwright.readers.html_names import clean_author, is_button
from briefwright.readers.html_page import Page, fold

_METAS = (
    "author", "article:author", "dc.creator", "dcterms.creator", "citation_author", "parsely-author",
    "sailthru.author", "byl", "authors", "cxenseparse:author", "article:author_name", "mediator_author",
    "dable:author", "twitter:data1",
)  # fmt: skip
_LONGEST, _NEAR, _MOST = 120, 4, 200
"""Letters of a byline, elements above it whose names count, bylines of a page that are looked at."""
_CLASS = re.compile(
    r"(?:^|[\s_-])(?:byline\w*|by-line|authors?|auther|authorname|author-name|auteurs|autores|autori|vcard|writer|reporter\w*|journalist\w*"
    r"|credits|contributor|credit-name|autor|autoren|auteur|autore|author(?:profile|info|link|container)\w*|yazar|muhabir|автор|avtor|writ(?:e|ten)-?by)(?:$|[\s_-])|byline"
    r"|author__name|journalist",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"[\s.]*\b(?:published|updated|posted|on|follow|share|email|publiée?|mis à jour|veröffentlicht|publicado|pubblicato"
    r"|опубликовано|опубліковано|publikováno|yayınlanma)\b.*$",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"comment|related|recommend|bio\b|author-box|about|teaser|(?<!v)card|promo|sidebar|widget|footer|copyright"
    r"|social|avatar|image|photo|icon|list-|most-|latest|list_",
    re.IGNORECASE,
)


def declared_authors(page: Page, outlet: str) -> list[CapturedField]:
    """The authors of the first place that names any."""
    house = fold(outlet)
    for node, where in ((page.article, "json-ld"), (page.micro, "itemprop")):
        for key in ("author", "creator") if node else ():
            rows = list(named((node or {}).get(key), page.graph))
            if found := _fields(rows, f"{where} {key}", house):
                return found
    for name in _METAS:
        rows = [(content, "") for content in page.metas.get(name, [])]
        if name == "twitter:data1" and fold(page.metas.get("twitter:label1", [""])[0]) not in (
            "written by",
            "author",
            "by",
        ):
            continue
        if found := _fields(rows, f"meta {name}", house):
            return found
    return []


def _fields(rows: list[tuple[str, str]], where: str, house: str) -> list[CapturedField]:
    names = [name for words, kind in rows for name in clean_author(words, house, organisation="Organization" in kind)]
    return [
        CapturedField("byline", name, where=where, reason="The page declares it.", guessed=False)
        for name in dict.fromkeys(names)
    ]


def shown_authors(root: Element, outlet: str) -> list[CapturedField]:
    """Authors in elements that name themselves a byline; only persons, for nothing declares them."""
    found = list(islice(_bylines(root), _MOST))
    for element in found:
        words = tidy(" ".join(str(piece) for piece in element.itertext()))
        if not words or len(words) > _LONGEST:
            continue
        names = _parted(element, fold(outlet)) or _shown(words, fold(outlet))
        if names:
            names += [name for twin in _twins(element, found) for name in _shown(tidy(inner_text(twin)), fold(outlet))]
            where = (
                f"{element.tag} class {(element.get('class') or element.get('rel') or element.get('id') or '')[:40]}"
            )
            said = "The page shows it in an element that is its byline by name."
            return [CapturedField("byline", name, where=where, reason=said) for name in dict.fromkeys(names)]
    return []


def around_headline(root: Element) -> set[Element]:
    """The elements that the headline stands in: their names speak of the page, not of what stands beside it."""
    first = next(root.iter("h1"), None)
    return set() if first is None else set(first.iterancestors())


def named_with_date(words: str, house: str) -> list[str]:
    """The persons in a line such as ``Claire Vasseur. Publié le 13/03/2026``."""
    date = find_date(words, 0, len(words))
    label = _BESIDE.search(words[: date.start]) if date and len(words) <= _LONGEST else None
    return _shown(words[: label.start()], house) if label and is_person(words[: label.start()].strip(" .,|")) else []


def _bylines(root: Element) -> Iterator[Element]:
    tops = around_headline(root)
    links = (one for one in root.iter("a", "span") if _is_told(one))
    told = {tidy(inner_text(one)) for one in islice(links, _MOST)}
    for element in root.iter("a", "span", "div", "p", "em", "address", "strong", "li", "b", "cite", "h3", "h4"):
        names = (
            f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''} {_called(element)}"
        )
        if not (_CLASS.search(names) or _is_told(element)):
            continue
        near = [one for one in (element, *islice(element.iterancestors(), _NEAR)) if one not in tops]
        names = " ".join(f"{one.get('class') or ''} {one.get('id') or ''}" for one in near)
        if not _ELSEWHERE.search(names) or (_is_told(element) and len(told) == 1):
            yield element


def _is_told(element: Element) -> bool:
    """Whether the page says of a link that it leads to the author."""
    return "author" in (element.get("rel") or "").split()


def _called(element: Element) -> str:
    """What component systems call an element."""
    return " ".join(element.get(name) or "" for name in ("data-component", "data-testid", "data-gu-name"))


def _parted(element: Element, house: str) -> list[str]:
    """The names where authors are links or elements of their own inside the byline."""
    leaves = [
        tidy(inner_text(one))
        for one in element.iter("a", "span", "li", "div", "strong", "b")
        if one is not element and len(one) == 0
    ]
    return [name for leaf in leaves for name in clean_author(leaf, house) if is_person(name)]


def _twins(element: Element, found: list[Element]) -> Iterator[Element]:
    """Further bylines of the same make beside it: one element an author."""
    around = set(islice(element.iterancestors(), 2))
    for other in found:
        alike = other.tag == element.tag and other.get("class") == element.get("class") and other is not element
        if alike and around & set(islice(other.iterancestors(), 2)):
            yield other


def _shown(words: str, house: str) -> list[str]:
    """The persons in a byline that the page shows, date and buttons beside them left out."""
    if date := find_date(words, 0, len(words)):
        words = words[: date.start].rstrip(" |·•,-–—") or words[date.stop :]
    words = _BESIDE.sub("", words)
    for piece in (words, *re.split(r"\s+[|–—-]\s+", words)[:1]):
        names = [name for name in clean_author(piece, house) if is_person(name) and not is_house(name)]
        if names:
            return [name for name in names if not is_button(name)]
    return []
