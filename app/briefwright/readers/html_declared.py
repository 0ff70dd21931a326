"""What a web page declares of its article: JSON-LD, meta elements, the canonical link, its title."""

import json
import re
from collections.abc import Iterator, Sequence

import msgspec

from briefwright.guarded import Element, inner_text
from briefwright.model.source import CapturedField, CapturedName
from briefwright.model.text import clean_text, fold_marks
from briefwright.readers.dates import iso_date
from briefwright.readers.evidence import one_line

_NODES = 2000
"""JSON-LD nodes looked at: pages hold a few dozen."""
_LONGEST = 500
_BREAKERS = re.compile(r"\s+[|–—-]\s+|\s*[|–—]\s*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")

_HEADLINE_METAS = ("og:title", "twitter:title", "dc.title", "citation_title")
_OUTLET_METAS = ("og:site_name", "citation_publisher", "dc.publisher", "publisher")
_AUTHOR_METAS = ("author", "article:author", "dc.creator", "citation_author", "parsely-author", "byl")
_DATE_METAS = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "pubdate",
    "dc.date.issued", "dc.date", "citation_publication_date", "date",
)  # fmt: skip


class Page(msgspec.Struct, frozen=True):
    """The parts of a page that declare something.

    Attributes:
        title: text of ``<title>``.
        h1: texts of the ``<h1>`` elements, in order.
        metas: lower-case name, property or itemprop → contents, in order.
        articles: JSON-LD objects of an article type.
        links: canonical addresses.
        language: ``lang`` of the page.
    """

    title: str
    h1: tuple[str, ...]
    metas: dict[str, list[str]]
    articles: tuple[dict[str, object], ...]
    links: tuple[str, ...]
    language: str


def read_page(root: Element) -> Page:
    """The declaring parts of a page."""
    metas: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = _tidy(meta.get("content") or "")
        if content:
            metas.setdefault(name.lower(), []).append(content)
    titles = [_tidy(inner_text(title)) for title in root.iter("title")]
    links = [link.get("href") or "" for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    return Page(
        title=next(filter(None, titles), ""),
        h1=tuple(filter(None, (_tidy(inner_text(h1)) for h1 in root.iter("h1")))),
        metas=metas,
        articles=tuple(_articles(root)),
        links=tuple(links),
        language=root.get("lang")
        or root.get("{http://www.w3.org/XML/1998/namespace}lang")
        or root.get("xml:lang")
        or "",
    )


def declared_fields(page: Page) -> list[CapturedField]:
    """Every field the page declares, and the headline our rules find where its declarations disagree."""
    outlet = _outlet(page)
    fields = [*_headline(page, outlet[0].value if outlet else ""), *outlet, *_bylines(page, outlet), *_published(page)]
    return [*fields, *_url(page), *_language(page)]


def _tidy(words: str) -> str:
    return one_line(clean_text(words)[0])[:_LONGEST]


def _articles(root: Element) -> Iterator[dict[str, object]]:
    """JSON-LD objects whose type ends in ``Article`` or ``Posting``, wherever they are nested."""
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            queue: list[object] = [json.loads(script.text or "", strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(_NODES):
            if not queue:
                break
            node = queue.pop(0)
            if isinstance(node, dict):
                if _is_article(node.get("@type")):
                    yield node
                queue.extend(node.values())
            elif isinstance(node, list):
                queue.extend(node)


def _is_article(kind: object) -> bool:
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(one, str) and one.endswith(("Article", "Posting")) for one in kinds)


def _named(value: object) -> Iterator[str]:
    """The names in a JSON-LD value: a string, an object with a name, or a list of those."""
    for one in value if isinstance(value, list) else [value]:
        name = one.get("name") if isinstance(one, dict) else one
        for word in name if isinstance(name, list) else [name]:
            if isinstance(word, str) and (tidy := _tidy(word)):
                yield tidy


def _stated(page: Page, key: str) -> Iterator[tuple[str, str]]:
    """Values of a JSON-LD key over all articles, with where they stand."""
    for article in page.articles:
        for name in _named(article.get(key)):
            yield name, f"json-ld {key}"


def _meta(page: Page, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        for content in page.metas.get(name, []):
            yield content, f"meta {name}"


def _field(name: CapturedName, value: str, where: str) -> CapturedField:
    return CapturedField(name, value, where=where, reason="The page declares it.", guessed=False)


def _headline(page: Page, outlet: str) -> list[CapturedField]:
    """The ``<h1>`` that stands in the title (right on 84 %, ``ecosystem.md`` 0.4), else what is declared."""
    stated = [*_stated(page, "headline"), *_meta(page, _HEADLINE_METAS)]
    titles = [_fold(words) for words in (page.title, *(value for value, _ in stated))]
    for h1 in sorted(page.h1, key=len, reverse=True):  # a shorter one that stands in the title may be the site's name
        folded = _fold(h1)
        where = next((place for value, place in stated if _fold(value) == folded), "")
        if where:
            return [_field("headline", h1, f"h1 and {where}")]
        if any(folded in title for title in titles):
            return [
                CapturedField("headline", h1, where="h1", reason="It is the heading that stands in the page's title.")
            ]
    for value, where in stated:
        return [_field("headline", _without_site(value, outlet), where)]
    if page.title:
        reason = "It is the page's title; no heading or declaration says more."
        return [CapturedField("headline", _without_site(page.title, outlet), where="title", reason=reason)]
    if len(page.h1) == 1:
        return [CapturedField("headline", page.h1[0], where="h1", reason="It is the page's only first heading.")]
    return []


def _fold(words: str) -> str:
    return one_line(fold_marks(words)).casefold()


def _without_site(title: str, outlet: str) -> str:
    """A title without the outlet's name at its end or beginning; untouched where no part is that name."""
    breaks = [*_BREAKERS.finditer(title)]
    if not breaks or not outlet:
        return title
    if _fold(title[breaks[-1].end() :]) == _fold(outlet):
        return title[: breaks[-1].start()].rstrip()
    if _fold(title[: breaks[0].start()]) == _fold(outlet):
        return title[breaks[0].end() :].lstrip()
    return title


def _outlet(page: Page) -> list[CapturedField]:
    found = next(
        (row for row in (*_stated(page, "publisher"), *_meta(page, _OUTLET_METAS)) if "://" not in row[0]), None
    )
    return [_field("outlet", *found)] if found else []


def _bylines(page: Page, outlet: Sequence[CapturedField]) -> list[CapturedField]:
    """The authors of the first place that names any; addresses, handles and the outlet itself are none."""
    house = _fold(outlet[0].value) if outlet else ""
    places = [list(_stated(page, "author")), *(list(_meta(page, (name,))) for name in _AUTHOR_METAS)]
    authors = ([row for row in rows if _is_author(row[0], house)] for rows in places)
    named = next(filter(None, authors), [])
    return [_field("byline", re.sub(r"(?i)^by\s+", "", name), where) for name, where in dict(named).items()]


def _is_author(name: str, house: str) -> bool:
    return "://" not in name and not name.startswith("@") and len(name) <= 120 and _fold(name) != house  # noqa: PLR2004 - a long name


def _published(page: Page) -> list[CapturedField]:
    """Date and zone of the first place that states a date we can read; ``dateModified`` is never asked."""
    for value, where in (*_stated(page, "datePublished"), *_meta(page, _DATE_METAS)):
        day, zone = iso_date(value)
        if day:
            return [_field("published", day, where), *([_field("published_zone", zone, where)] if zone else [])]
    return []


def _url(page: Page) -> list[CapturedField]:
    rows = [*((link, "link canonical") for link in page.links), *_meta(page, ("og:url",))]
    found = next(((_tidy(url), where) for url, where in rows if re.match(r"https?://\S+$", url.strip())), None)
    return [_field("url", *found)] if found else []


def _language(page: Page) -> list[CapturedField]:
    stated = page.language.strip()
    return [_field("language", stated.replace("_", "-"), "html lang")] if _LANGUAGE.fullmatch(stated) else []
