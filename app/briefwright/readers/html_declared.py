"""What a web page declares of its article: JSON-LD, microdata, meta elements, the canonical link, its title."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from briefwright.guarded import Element
from briefwright.model.source import CapturedField, CapturedName
from briefwright.readers.dates import find_date, iso_date
from briefwright.readers.html_linked import named, tidy
from briefwright.readers.html_outlet import BREAKERS, bare, find_outlet, segments
from briefwright.readers.html_page import Page, fold, read_page
from briefwright.readers.html_people import declared_authors
from briefwright.readers.lines import columns

__all__ = ["declared_fields", "read_page", "without_site"]

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_HEADLINE_METAS = (
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "citation_title",
    "parsely-title",
    "sailthru.title",
    "title",
)
_DATE_METAS = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished",
    "parsely-pub-date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
    "sailthru.date", "cxenseparse:recs:publishtime", "article.published", "originalpublicationdate",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date",
    "citation_publication_date", "citation_date", "rnews:datepublished", "article_date_original",
    "og:published_time", "article:created", "date",
)  # fmt: skip
_SECONDS = re.compile(r"(?:9\d{8}|1\d{9})(?:\d{3})?")
"""Seconds since 1970, or thousandths of them, from 1998 to 2033."""
_COMPACT = re.compile(r"^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?:T([0-2]\d)([0-5]\d)([0-5]\d)?)?(?!\d)")
"""A day without hyphens, the basic format of ISO 8601."""
_PICTURED = re.compile(r"\s*[（(](?:写真|画像|動画|photos?|фото|사진)[^）)]{0,40}[）)]$", re.IGNORECASE)
_ENOUGH = 0.8
"""Share of a heading's words that must stand in a title for it to be the headline."""
_FEW, _LONG = 3, 24
_KICKER = 40
"""Letters of a topic in the heading."""
_MOTTO = 40
"""Letters of a motto behind a site's name."""


def declared_fields(page: Page, root: Element, saved: Sequence[CapturedField]) -> list[CapturedField]:
    """Every field the page declares, and the headline and outlet our rules find where its declarations disagree.

    Args:
        page, root: the page.
        saved: the address noted when the page was saved.
    """
    url = _url(page) or list(saved)
    signed = [name for node in (page.article, page.micro) if node for name, _ in named(node.get("author"), page.graph)]
    outlet = find_outlet(page, root, url[0].value if url else "", signed)
    house = outlet[0].value if outlet else ""
    fields = [*_headline(page, house), *outlet, *declared_authors(page, house), *_published(page)]
    return [*fields, *url, *_language(page)]


def _stated(page: Page, key: str) -> Iterator[tuple[str, str]]:
    """Values of a property in JSON-LD, then in microdata, with where they stand."""
    for node, where in ((page.article, "json-ld"), (page.micro, "itemprop")):
        if node:
            for name, _ in named(node.get(key), page.graph):
                yield name, f"{where} {key}"


def _meta(page: Page, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        for content in page.metas.get(name, []):
            yield content, f"meta {name}"


def _field(name: CapturedName, value: str, where: str) -> CapturedField:
    return CapturedField(name, value, where=where, reason="The page declares it.", guessed=False)


def _headline(page: Page, outlet: str) -> list[CapturedField]:
    """The ``<h1>`` that stands in the title (right on 84 %, ``ecosystem.md`` 0.4), else what is declared."""
    stated = [*_stated(page, "headline"), *_meta(page, _HEADLINE_METAS)]
    titles = [fold(words) for words in (page.title, *(value for value, _ in stated))]
    if glued := _within(page, [*stated, *((part, "title") for part in segments(page.title))], outlet):
        return [glued]
    heads = [h1 for h1 in sorted(page.h1, key=len, reverse=True) if fold(h1) != fold(outlet)]
    for h1 in heads:  # a shorter one that stands in the title may be the site's name
        where = next((place for value, place in stated if fold(value) == fold(h1)), "")
        if where:
            return [_field("headline", h1, f"h1 and {where}")]
        if any(fold(h1) in title for title in titles):
            return [
                CapturedField("headline", h1, where="h1", reason="It is the heading that stands in the page's title.")
            ]
    for part in segments(page.title):
        if columns(part) > _LONG and any(fold(h1).startswith(fold(part)) for h1 in heads):
            said = "It is the part of the page's title that begins its heading."
            return [CapturedField("headline", part, where="title and h1", reason=said)]
    for h1 in heads:
        if _mostly_in(h1, titles):
            return [CapturedField("headline", h1, where="h1", reason="Most of its words stand in the page's title.")]
    for value, where in stated:
        return [_field("headline", _PICTURED.sub("", without_site(value, outlet)), where)]
    if page.title and (len(heads) != 1 or without_site(page.title, outlet) != page.title):
        reason = "It is the page's title; no heading or declaration says more."
        return [CapturedField("headline", without_site(page.title, outlet), where="title", reason=reason)]
    if len(heads) == 1:
        return [CapturedField("headline", heads[0], where="h1", reason="It is the page's only first heading.")]
    return []


def _within(page: Page, stated: Sequence[tuple[str, str]], outlet: str) -> CapturedField | None:
    """The declared headline that a first heading holds together with its topic or with the site's name."""
    for h1 in page.h1:
        head = fold(h1)
        for value, where in stated:
            words = fold(without_site(value, outlet))
            beside = len(head) - len(words)
            ends = head.endswith(words) or head.startswith(words)
            if 0 < beside <= _KICKER and columns(words) > _LONG and ends and head[_touching(head, words)].isalnum():
                said = "A heading of the page holds it beside its topic."
                return CapturedField("headline", without_site(value, outlet), where=where, reason=said)
    return None


def _touching(head: str, words: str) -> int:
    """Where in a heading the other words touch these."""
    return len(words) if head.startswith(words) else len(head) - len(words) - 1


def _mostly_in(h1: str, titles: Sequence[str]) -> bool:
    words = re.findall(r"\w+", fold(h1))
    if len(words) < _FEW:
        return False
    return any(
        sum(1 for word in words if word in set(re.findall(r"\w+", title))) >= _ENOUGH * len(words) for title in titles
    )


def without_site(title: str, outlet: str) -> str:
    """A title without the outlet's name at its end or beginning; untouched where no part is that name."""
    breaks = [*BREAKERS.finditer(title)]
    house = bare(outlet)
    if not breaks or len(house) < 2:  # noqa: PLR2004 - no name is one letter
        return title
    for cut in breaks:
        tail = bare(title[cut.end() :])
        longer, shorter = (tail, house) if len(tail) > len(house) else (house, tail)
        if len(shorter) > 1 and longer.startswith(shorter) and len(longer) < len(shorter) + _MOTTO:
            return title[: cut.start()].rstrip()
    if bare(title[: breaks[0].start()]) == house:
        return title[breaks[0].end() :].lstrip()
    return title


def _published(page: Page) -> list[CapturedField]:
    """Date and zone of the first place that states a date we can read; ``dateModified`` is never asked."""
    for value, where in (*_stated(page, "datePublished"), *_meta(page, _DATE_METAS), *_dates_in_title(page)):
        day, zone = iso_date(_machine(value.strip()))
        if day:
            return [_field("published", day, where), *([_field("published_zone", zone, where)] if zone else [])]
    return []


def _dates_in_title(page: Page) -> Iterator[tuple[str, str]]:
    """Parts of the title that are a date and nothing else."""
    for part in segments(page.title)[1:]:
        found = find_date(part, 0, len(part))
        if found and (found.start, found.stop) == (0, len(part)):
            yield part, "title"


def _machine(value: str) -> str:
    """A date as machines write it, brought to ISO 8601: days without hyphens, seconds since 1970."""
    if _SECONDS.fullmatch(value):
        moment = dt.datetime.fromtimestamp(int(value[:10]), dt.UTC)
        return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
    if match := _COMPACT.match(value):
        clock = ":".join(filter(None, match.groups()[3:]))
        return "-".join(match.groups()[:3]) + (f"T{clock}" if clock else "") + value[match.end() :]
    return value


def _url(page: Page) -> list[CapturedField]:
    rows = [
        *((link, "link canonical") for link in page.links),
        *_meta(page, ("og:url",)),
        *_stated(page, "url"),
        *_stated(page, "mainEntityOfPage"),
    ]
    found = next(((tidy(url), where) for url, where in rows if re.match(r"https?://\S+$", url.strip())), None)
    return [_field("url", *found)] if found else []


def _language(page: Page) -> list[CapturedField]:
    rows = [
        (page.language, "html lang"),
        *_stated(page, "inLanguage"),
        *_meta(page, ("og:locale", "content-language", "dc.language")),
    ]
    for value, where in rows:
        stated = value.strip()
        if _LANGUAGE.fullmatch(stated):
            return [_field("language", stated.replace("_", "-"), where)]
    return []
