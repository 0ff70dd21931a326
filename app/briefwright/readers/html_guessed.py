"""What a page shows but does not declare: authors, a date in an element of its own, the outlet behind its title."""

import logging
import re
from collections.abc import Collection, Iterator
from itertools import islice

from briefwright.guarded import Element, inner_text
from briefwright.model.source import CapturedField
from briefwright.notices import Notice
from briefwright.readers.agencies import is_agency
from briefwright.readers.dates import find_date, is_ambiguous, iso_date
from briefwright.readers.evidence import one_line, which_date
from briefwright.readers.html_linked import tidy
from briefwright.readers.html_people import around_headline, shown_authors

_SAVED = re.compile(
    r"<!--\s*saved from url=\(\d+\)(?P<ie>https?://[^\s<>]+)|Page saved with "
    r"SingleFile\s+url:\s*(?P<single>https?://[^\s<>]+)",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?:^|[\s_-])(?:date\w*|time|timestamp|datetime|published|pubdate|publish\w*|posted\w*|entry-date|byline-date"
    r"|article__date|article-date|article__info-date|news_date|created|pub_time|pubtime|tarih|datum|fecha|data)(?:$"
    r"|[\s_-])|date|publish",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"updat|modif|revis|edited|수정|更新|обновл|оновл|mis à jour|aktualis|actualiz|güncel|aktualiz", re.IGNORECASE
)
_ELSEWHERE = re.compile(
    r"comment|related|recommend|sidebar|footer|widget|teaser|(?<!v)card|most-|latest|list|today|current|nav|header-date"
    r"|topbar",
    re.IGNORECASE,
)
_LONGEST = 120
_APART = re.compile(r"\b((?:19|20)\d\d)\s(\d{1,2})\s?/\s?(\d{1,2})\b")
"""A year in an element of its own, month and day in further ones."""
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?(?:[A-Za-z_]+/)?(0[1-9]|1[0-2])[/-]?([0-2]\d|3[01])(?=[/._-]|$)")
_DATE_ATTRIBUTES = (
    "datetime",
    "data-date-time",
    "data-datetime",
    "data-published",
    "data-timestamp",
    "data-date",
    "content",
    "data-publish-date",
    "data-time",
)


def shown_fields(declared: list[CapturedField], root: Element) -> tuple[list[CapturedField], tuple[Notice, ...]]:
    """The declared fields, and for missing ones what the page shows; a date that can be two is asked about."""
    known = {field.name for field in declared}
    outlet = next((field.value for field in declared if field.name == "outlet"), "")
    out = list(declared)
    notices: tuple[Notice, ...] = ()
    signed = [field for field in declared if field.name == "byline"]
    if all(is_agency(field.value) and field.where.startswith("meta") for field in signed):
        shown = shown_authors(root, outlet)  # a person goes before an agency that a template puts everywhere
        out = [field for field in out if not (shown and field in signed)] + shown
    if "published" not in known:
        found, notices = _dates(root)
        out += found
    return out, notices


def searched_date(markup: str, url: str) -> list[CapturedField]:
    """The date in the page's address, else htmldate's guess, where the page neither declares nor shows a date."""
    if (match := _IN_ADDRESS.search(url)) and (found := iso_date("-".join(match.groups()))[0]):
        return [CapturedField("published", found, where="address", reason="It stands in the page's address.")]
    day = _htmldate(markup)
    said = "A search through the whole page found it (htmldate); check it."
    return [CapturedField("published", day, where="page", reason=said)] if day else []


def saved_from(root: Element, markup: str) -> Iterator[CapturedField]:
    """The address that a browser wrote into the page when it was saved, or shows above its reading view."""
    match = _SAVED.search(markup[:20_000])
    said = "The browser noted it when the page was saved."
    if match:
        address = match["ie"] or match["single"]
        yield CapturedField("url", address, where="comment of the saved page", reason=said, guessed=False)
        return
    for link in root.iter("a"):
        if "reader-domain" in (link.get("class") or "") and re.match(r"https?://\S+$", link.get("href") or ""):
            yield CapturedField("url", link.get("href") or "", where="a reader-domain", reason=said, guessed=False)
            return


def _dates(root: Element) -> tuple[list[CapturedField], tuple[Notice, ...]]:
    """The date of a ``<time>`` or of an element that is a date by name."""
    doubtful = ""
    for element in _dated(root):
        words = tidy(inner_text(element))[:_LONGEST]
        apart = _APART.sub(r"\1-\2-\3", tidy(" ".join(map(str, element.itertext())))[:_LONGEST])
        for value in (*(element.get(name) or "" for name in _DATE_ATTRIBUTES), words, apart):
            day, zone = iso_date(value) if value else ("", "")
            if day:
                name = element.get("class") or element.get("id") or element.get("itemprop") or ""
                where = f"{element.tag} {name[:40]}".strip()
                said = "The page shows it in an element that is its date by name."
                fields = [CapturedField("published", day, where=where, reason=said)]
                return fields + ([CapturedField("published_zone", zone, where=where, reason=said)] if zone else []), ()
        if is_ambiguous(words):
            doubtful = doubtful or words
    if doubtful:
        return [], (which_date(doubtful),)
    return [], ()


def _dated(root: Element) -> Iterator[Element]:
    """Elements that show the date of publication, ``<time>`` first, those of changes and of other stories left out."""
    tops = around_headline(root)
    times = [one for one in root.iter("time") if not _is_elsewhere(one, tops)]
    named = [
        one
        for one in root.iter("span", "div", "p", "em", "li", "dd", "small", "i", "b", "abbr", "td")
        if _DATED.search(f"{one.get('class') or ''} {one.get('id') or ''} {one.get('itemprop') or ''}")
        and not _is_elsewhere(one, tops)
        and len(one_line(inner_text(one)[: 4 * _LONGEST])) <= _LONGEST
    ]
    first = [one for one in times if "published" in f"{one.get('class') or ''} {one.get('itemprop') or ''}".lower()]
    yield from (*first, *times, *named)


def _is_elsewhere(element: Element, tops: Collection[Element]) -> bool:
    near = [one for one in (element, *islice(element.iterancestors(), 4)) if one not in tops]
    if _ELSEWHERE.search(" ".join(f"{one.get('class') or ''} {one.get('id') or ''}" for one in near)):
        return True
    if any(one.tag in ("aside", "nav", "footer") for one in near):
        return True
    own = f"{element.get('class') or ''} {element.get('itemprop') or ''} {tidy(inner_text(element))[:40]}"
    return (_CHANGED.search(own) is not None and find_date(own, 0, len(own)) is None) or "modified" in own.lower()


def _htmldate(markup: str) -> str:
    """Htmldate's guess; "" where it has none or stumbles."""
    import htmldate  # noqa: PLC0415 - takes 0.2 s to load, and few pages come to this

    logging.getLogger("htmldate").setLevel(logging.CRITICAL + 1)  # what it has to say of a page, our notices say
    try:
        return htmldate.find_date(markup[:2_000_000], original_date=True, extensive_search=False) or ""
    except Exception:  # noqa: BLE001 - a guess that fails is no guess
        return ""
