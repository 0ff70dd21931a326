"""Which outlet a page is of: names the page states, weighed by what else on it speaks for them.

Declarations often name the company, a section or an address instead of the paper; the host, the handles, the title
and the notice of rights tell which name readers know.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice
from urllib.parse import urlsplit

from briefwright.guarded import Element, inner_text
from briefwright.model.source import CapturedField
from briefwright.readers.agencies import is_house
from briefwright.readers.dates import find_date
from briefwright.readers.html_linked import named
from briefwright.readers.html_page import Page, fold
from briefwright.readers.lines import columns

Named = tuple[str, str]
"""A name and where it stands."""

BREAKERS = re.compile(
    r"\s+[|–—\-·•:»«›‹/]+\s+|\s*(?:[|–—｜＿：]|-{2,3})\s*|[-－](?=[\u4e00-\u9fff\uac00-\ud7a3]{2,12}$)|_(?=\S{2,12}$)"
)
"""What parts a headline from the names of section and site in titles."""
_METAS = (
    "og:site_name",
    "citation_publisher",
    "citation_journal_title",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "application-name",
    "apple-mobile-web-app-title",
    "source",
    "mediaid",
)
_WEAK = ("meta source", "meta mediaid")
"""Elements that some sites use for the kind of the text or of the file."""
_COMPANY = re.compile(
    r"\b(?:inc|llc|ltd|limited|gmbh|plc|s\.?a\.?|corp(?:oration)?|pvt|holdings?|a\.?ş|s\.?r\.?o|ag|oy|ab|b\.?v)\.?$",
    re.IGNORECASE,
)
_HOST = re.compile(r"(?:https?://)?(?:[\w-]+\.){1,4}[a-z]{2,8}/?", re.IGNORECASE)
_RIGHTS = re.compile(
    r"(?:©|\(c\)|ⓒ|copyright)\s*(?:©|\(c\)|ⓒ|by\b)?\s*(?:\d{4}(?:\s?[-–]\s?\d{2,4})?)?[\s,.]*(?:by\s)?(?P<house>[^\d\s©"
    r"|][^.,|\n©()\d]{1,40}?)\s*(?:Ltd|LLC|Inc|Limited|GmbH|\.|,|\||–|-|all rights|\d{4}|$)",
    re.IGNORECASE | re.MULTILINE,
)
ADDRESS = re.compile(r"\s*\((?:www\.)?[\w-]+(?:\.[\w-]+){1,3}\)$")
_SECTION = re.compile(
    r"(?:the )?(?:home|homepage|news|latest news|breaking news|world|international|national|local|politics|business"
    r"|economy|markets?|money|tech(?:nology)?|science|health|sports?|culture|arts?|entertainment|lifestyle|opinions?"
    r"|comment|analysis|editorial|features?|video|photos?|weather|travel|education|environment|blog|blogs|article"
    r"|noticias|actualités?|monde|politique|société|économie|nachrichten|politik|wirtschaft|kultur|panorama|ausland"
    r"|haber(?:ler)?|gündem|dünya|ekonomi|spor|zprávy|domácí|zahraniční|новости|новини|политика|политика|в мире|мир"
    r"|общество|экономика|світ|뉴스|정치|경제|사회|국제|北韓|ニュース|国際|政治|経済|社会|新闻|新聞|国际|國際|时政"
    r"|أخبار|سياسة|اقتصاد|العالم|समाचार|देश|दुनिया|ข่าว|การเมือง)",
    re.IGNORECASE,
)
_LONGEST, _LONGEST_PART, _WORDS, _LONG = 120, 48, 6, 24
_SHARE = 0.35
"""Share of a longer name that a shorter one must be to speak for it."""
_SHORTEST, _SUFFIXES = 3, frozenset(["com", "co", "org", "net", "gov", "ac", "or", "go", "edu", "info", "news"])
_STATED = "The page declares it."


class Support:
    """What on a page speaks for a name: its host, its handles, its other names."""

    def __init__(self, page: Page, root: Element, url: str) -> None:
        self.host = re.sub(r"^(?:www|m|amp|mobile|edition)\.", "", urlsplit(url).hostname or "")
        self.handles = [
            one.lstrip("@") for name in ("twitter:site", "twitter:creator") for one in page.metas.get(name, [])
        ]
        pages = [urlsplit(one).path.strip("/").split("/")[0] for one in page.metas.get("article:publisher", [])]
        self.cores = {core for core in (*_cores(self.host), *map(bare, (*self.handles, *pages))) if len(core) > 1}
        self.rights = [match["house"].strip() for match in _RIGHTS.finditer(inner_text(root)[-20_000:])][:8]
        self.parts = _parts(page)
        self.sites = page.sites
        banners = [
            one for one in root.iter("header", "a", "img") if one.tag != "a" or "logo" in (one.get("class") or "")
        ]
        self.banner = " ".join(fold(one.get("alt") or inner_text(one))[:_LONGEST] for one in banners[:20])

    def __call__(self, name: str) -> bool:
        """Whether the address, a handle or the holder of the rights has the name, or its first letters."""
        core = _core(name)
        if len(core) < 2:  # noqa: PLR2004 - no name is one letter
            return False
        if any(one in {core, initials(name)} or self._alike(core, one) for one in self.cores):
            return True
        return any(len(bare(house)) >= _SHORTEST and self._alike(core, bare(house)) for house in self.rights)

    @staticmethod
    def _alike(one: str, other: str) -> bool:
        shorter, longer = sorted((one, other), key=len)
        ends = longer.startswith(shorter) or longer.endswith(shorter)
        return len(shorter) > _SHORTEST and ends and len(shorter) >= _SHARE * len(longer)


def bare(name: str) -> str:
    """A name as addresses write it: no accents, no spaces, no marks, no article before it."""
    plain = unicodedata.normalize("NFKD", fold(name))
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[\W_]", "", re.sub(r"^(?:the|le|la|el|der|die|das|l['’])\s*(?=\w{3})", "", letters))


def initials(name: str) -> str:
    """The first letters of a name of several words, ``""`` of a single one."""
    return "".join(word[0] for word in re.findall(r"\w+", fold(name))) if " " in name else ""


def find_outlet(page: Page, root: Element, url: str, authors: Sequence[str] = ()) -> list[CapturedField]:
    """The outlet with its evidence; none where nothing names it.

    Args:
        page, root: the page.
        url: its address, "" where it states none.
        authors: names as declared, which may end in the outlet's.
    """
    support = Support(page, root, url)
    stated = [row for row in _stated(page) if _is_name(row[0])]
    names = [row for row in stated if not _HOST.fullmatch(row[0]) or not row[0].lower().startswith(("www.", "http"))]
    if names:
        name, where = _best(names, support, page.title)
        first, *motto = segments(name)
        guessed = (name, where) not in names
        shown = first if motto and support(first) else masthead(name)
        reason = "The page's title names it so." if where == "title" else _STATED
        return [CapturedField("outlet", shown, where=where, reason=reason, guessed=guessed)]
    for name in support.sites:
        if _is_name(name):
            return [CapturedField("outlet", name, where="json-ld WebSite", reason=_STATED, guessed=False)]
    return list(_shown(page, support, stated, authors))


def _stated(page: Page) -> Iterator[Named]:
    for node, where in ((page.article, "json-ld"), (page.micro, "itemprop")):
        if node:
            for name, _ in named(node.get("publisher"), page.graph):
                yield name, f"{where} publisher"
    for meta in _METAS:
        for content in page.metas.get(meta, []):
            yield content, f"meta {meta}"


def _best(names: Sequence[Named], support: Support, title: str) -> Named:
    """The first name, unless it is a company's or a section's and another is the one the address speaks for."""
    first = names[0]
    if _COMPANY.search(first[0]):
        first = next((row for row in names if row[1] == "meta og:site_name"), first)
    whole = bare(first[0])
    for part in support.parts if not BREAKERS.search(first[0]) else ():
        core = bare(part)
        if core != whole and (core == _core(first[0]) or (_is_start(core, whole))):
            return part, "title"
    short = next((row for row in names[1:] if len(row[0]) >= _SHORTEST and bare(row[0]) == initials(first[0])), None)
    if short:
        return short
    others = [*names[1:], *((part, "title") for part in support.parts)]
    others = [row for row in others if support(masthead(row[0])) and not _SECTION.fullmatch(row[0])]
    known = next((row for row in others if _core(masthead(row[0])) in support.cores), None)
    if not others and first[1] in _WEAK and support.parts:
        return support.parts[0], "title"
    if not others or (support(first[0]) and not _COMPANY.search(first[0])):
        return first
    if known:
        return known
    return first if fold(first[0]) in {fold(part) for part in segments(title)} and not support.rights else others[0]


def _is_start(core: str, whole: str) -> bool:
    """Whether a name is the better part of another, which goes on with the company's form or an edition."""
    return _SHORTEST <= len(core) < len(whole) <= 2 * len(core) and whole.startswith(core)


def _core(name: str) -> str:
    """A name as addresses write it; of a name that is an address its own part."""
    cores = _cores(name.lower()) if _HOST.fullmatch(name) else []
    return cores[-1] if cores else bare(name)


def _shown(page: Page, support: Support, stated: Sequence[Named], authors: Sequence[str]) -> Iterator[CapturedField]:
    """A house behind the title, beside the author, that holds the rights; at last the host."""
    for part in support.parts:
        if support(part) or is_house(part) or (" " in part and fold(part) in support.banner):
            yield CapturedField(
                "outlet", part, where="title", reason="It stands beside the headline in the page's title."
            )
            return
    for words in authors:
        tail = words.rpartition(",")[2].strip()
        if "," in words and support(tail):
            yield CapturedField("outlet", tail, where="author", reason="It stands behind the author's name.")
            return
    for house in support.rights:
        if is_house(house) or (support.host and bare(house) in _cores(support.host)):
            yield CapturedField("outlet", house, where="notice of rights", reason="It holds the rights of the page.")
            return
    for name in page.metas.get("twitter:creator", []):  # portals name there whose article they show
        if _is_name(name) and not name.isascii():
            yield CapturedField("outlet", name, where="meta twitter:creator", reason=_STATED)
            return
    if len(support.parts) == 1 and _names_headline(page):
        said = "Nothing but the site stands beside the headline in the page's title."
        yield CapturedField("outlet", support.parts[0], where="title", reason=said)
        return
    yield from _hosted(support, stated)


def _hosted(support: Support, stated: Sequence[Named]) -> Iterator[CapturedField]:
    """The site's account where it has the name of its host, else the host."""
    for handle in support.handles:
        if bare(handle) in _cores(support.host) and not handle.islower():
            said = "The site's account has the name of its host."
            yield CapturedField("outlet", handle, where="meta twitter:site", reason=said)
            return
    host = support.host or next((re.sub(r"^(?:https?://)?www\.", "", name).rstrip("/") for name, _ in stated), "")
    if host:
        said = "Nothing on the page names the outlet; this is its host."
        yield CapturedField("outlet", host, where="host of the address", reason=said)


def _banners(root: Element) -> Iterator[Element]:
    """What stands at the head of a page: its header, links and pictures that are a logo."""
    found = (one for one in root.iter("header", "a", "img") if one.tag != "a" or "logo" in (one.get("class") or ""))
    yield from islice(found, 20)


def _parts(page: Page) -> list[str]:
    """The names in the title that are not the headline's, the last first."""
    parts = segments(page.title)
    if len(parts) < 2:  # noqa: PLR2004 - one part is the headline
        return []
    heads = [fold(words) for words in (*page.h1, *(max(segments(words), key=len) for words in _headlines(page)))]
    told = [part for part in parts if fold(part) in heads and columns(part) > _LONG]
    story = told[0] if told else max(parts, key=len)
    heads = [head for head in heads if fold(story) not in head or fold(story) == head]  # glued to the site's name
    rows = [part for part in (*reversed(parts[1:]), parts[0]) if part != story and _may_be_site(part)]
    return [part for part in rows if not any(fold(part) in head and len(head) > len(fold(part)) for head in heads)]


def segments(title: str) -> list[str]:
    """The parts of a title."""
    cuts = [*BREAKERS.finditer(title)]
    starts, ends = [0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(title)]
    return [part for start, end in zip(starts, ends, strict=True) if (part := title[start:end].strip())]


def _may_be_site(part: str) -> bool:
    if len(part) > _LONGEST_PART or len(part.split()) > _WORDS or _SECTION.fullmatch(part):
        return False
    return len(bare(part)) > 1 and find_date(part, 0, len(part)) is None


def _headlines(page: Page) -> Iterator[str]:
    for node in (page.article, page.micro):
        if node:
            yield from (name for name, _ in named(node.get("headline"), page.graph))


def _names_headline(page: Page) -> bool:
    """Whether the title holds a headline that the page shows or declares too."""
    title = fold(page.title)
    heads = [*page.metas.get("og:title", []), *_headlines(page)]
    heads += [words for words in page.h1[:2] if columns(words) > _LONG]
    story = fold(max(segments(page.title), key=len, default=""))
    return any(
        len(words) > _SHORTEST and (fold(words) in title or (len(story) > _LONG and fold(words).startswith(story)))
        for words in heads
    )


def _cores(host: str) -> list[str]:
    """The names in a host: its labels without the last and without those that say nothing."""
    labels = [label for label in host.lower().split(".")[:-1] if label not in _SUFFIXES]
    return [re.sub(r"[\W_]", "", label) for label in labels[-2:]]


def _is_name(words: str) -> bool:
    return "://" not in words and not words.startswith("@") and len(words) <= _LONGEST


def masthead(name: str) -> str:
    """A site's name without the motto or the address behind it."""
    name = ADDRESS.sub("", name)
    for cut in BREAKERS.finditer(name):
        if cut.group().strip() and (is_house(name[: cut.start()]) or len(name) > 40):  # noqa: PLR2004 - no masthead is so long
            return name[: cut.start()].strip()
    return name
