"""Authors of a web page: persons cleaned of posts and prefixes, organisations literally, the site itself never."""

import re
from collections.abc import Iterator
from itertools import islice

from briefwright.guarded import Element, inner_text
from briefwright.model.source import CapturedField, Span
from briefwright.readers.agencies import is_agency, is_house, is_role
from briefwright.readers.byline import is_person, read_byline, read_names
from briefwright.readers.dates import find_date
from briefwright.readers.html_linked import named, tidy
from briefwright.readers.html_outlet import ADDRESS, bare, initials
from briefwright.readers.html_page import Page, fold

_METAS = (
    "author", "article:author", "dc.creator", "dcterms.creator", "citation_author", "parsely-author",
    "sailthru.author", "byl", "authors", "cxenseparse:author", "article:author_name", "twitter:data1",
)  # fmt: skip
_LONGEST, _NEAR = 120, 4
_PREFIX = re.compile(
    r"^(?:(?:written|posted|published|reported|story|text|words|report|edited) by|by|von|par|por|di"
    r"|autor(?:e|en|es|i|ka|zy|/in|in)?|auteurs?|authors?|oleh|автор|текст|yazan|haber|作者|記者|记者|文|글|بقلم|कृते|โดย)\s*[:：]?\s+",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:admin\w*|administrator|editor(?:s|ial)?(?: team| board| staff| desk)?|staff(?: writer| reporter)?s?|web "
    r"?(?:desk|master|team)|news ?(?:desk|room|team)|online desk|redaktion|redacción|redaction|rédaction|redazione"
    r"|redakce|redaktion\s.*|.*\sredaktion|la rédaction|la redacción"
    r"|редакция|редакція|унsigned|guest|unknown|anonymous|null|none|undefined|n/a|user\w*|our (?:staff"
    r"|correspondent|reporter)s?|agenc(?:y|ies)|wire(?: services?| reports?)?|desk|team|root|test|contributor"
    r"|follow|share|updated.*|posted.*|view all.*|more .*|.*copied.*)",
    re.IGNORECASE,
)
_BUTTON = re.compile(r"\b(?:print|comments?|share|e-?mail|adjust|save|login|posts?|view|read)\b", re.IGNORECASE)
_SITE = re.compile(
    r"\(?(?:the|staff|news|editorial|editors?|ediciones|redaktion|redacción|rédaction|redazione|redakce|team|media|group"
    r"|online|press|magazine|newspaper|desk|newsroom|bureau|web|digital|社|編集部|编辑部|編輯部|편집국|편집부|(?:온라인)?뉴스팀|디지털뉴스팀|(?:www)?\.?(?:com|net|org|de|fr)|[\s().,-])*\)?",
    re.IGNORECASE,
)
"""What stands beside a site's name where the site signs its pages itself."""
_CLASS = re.compile(
    r"(?:^|[\s_-])(?:byline\w*|by-line|author|authors|authorname|author-name|auteurs|autores|autori|vcard|writer|reporter\w*|journalist\w*"
    r"|credits|contributor|credit-name|autor|auteur|autore|yazar|muhabir|автор|avtor)(?:$|[\s_-])|byline"
    r"|author__name|journalist",
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


def clean_author(words: str, house: str, *, organisation: bool = False) -> list[str]:
    """The names in a declared author: prefixes, posts, places and the house left out; nothing for what is nobody."""
    words = re.sub(r"\s*[(<\[]?[\w.+-]+@[\w.-]+[)>\]]?\s*$", "", _PREFIX.sub("", words.strip())).strip(" ,;|·•-–—")
    words = _POST.sub("", ADDRESS.sub("", words))
    if not words or "://" in words or words.startswith("@") or len(words) > _LONGEST or _NOBODY.fullmatch(words):
        return []
    if _is_site(words, house):
        return []
    if organisation or is_agency(words):
        return [words]
    named = read_byline(words, Span(0, len(words))) or read_names(words, 0, len(words), "x")
    persons = [field.value for field in named if field.name == "byline" and not _is_site(field.value, house)]
    if persons:
        return persons
    parts = [part.strip() for part in re.split(r"\s*[|]\s*|,\s+|\s+[-–—/]\s+", words) if part.strip()]
    kept = [part for part in parts if not is_role(part) and not _NOBODY.fullmatch(part) and fold(part) != house]
    if len(parts) > 1 and any(is_person(part) for part in kept):
        return [part for part in kept if is_person(part)]
    if is_house(words):  # a site that signs its own pages; agencies were kept above
        return []
    return [words] if len(parts) == 1 and not any(char.isdigit() for char in words) else kept[:1]


_POST = re.compile(r"\s*(?:(?:編集|論説)委員|特派員|記者|(?:特约|本报)?记者|(?:선임)?기자|특파원)$")
"""A post written behind the name without a comma."""


def _is_site(words: str, house: str) -> bool:
    """Whether a name is the site's own, an account of its, or no more than a user name."""
    if words.isascii() and " " not in words and (words.islower() or (words.isupper() and not is_agency(words))):
        return True
    name = fold(words)
    if not house:
        return False
    if (
        name == house
        or bare(house) in {bare(words), initials(words)}
        or (" " not in name and house.startswith(f"{name} "))
    ):
        return True
    if bare(words).startswith(bare(house)) and _SITE.fullmatch(bare(words).removeprefix(bare(house))):
        return True
    rest = re.sub(rf"(?<!\w){re.escape(house)}(?!\w)", "", name)
    return rest != name and _SITE.fullmatch(rest.strip()) is not None


def is_button(words: str) -> bool:
    """Whether what looks like a name is what a page puts on its buttons."""
    return _BUTTON.search(words) is not None


def shown_authors(root: Element, outlet: str) -> list[CapturedField]:
    """Authors in elements that name themselves a byline; only persons, for nothing declares them."""
    found = list(_bylines(root))
    for element in found:
        words = tidy(" ".join(str(piece) for piece in element.itertext()))
        if not words or len(words) > _LONGEST:
            continue
        names = _parted(element) or _shown(words, fold(outlet))
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


def _bylines(root: Element) -> Iterator[Element]:
    tops = around_headline(root)
    told = {tidy(inner_text(one)) for one in root.iter("a", "span") if _is_told(one)}
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


def _parted(element: Element) -> list[str]:
    """The names where authors are links or elements of their own inside the byline."""
    leaves = [
        tidy(inner_text(one))
        for one in element.iter("a", "span", "li", "div", "strong", "b")
        if one is not element and len(one) == 0
    ]
    return [name for name in leaves if is_person(name)]


def _twins(element: Element, found: list[Element]) -> Iterator[Element]:
    """Further bylines of the same make beside it: one element an author."""
    around = set(islice(element.iterancestors(), 2))
    for other in found:
        alike = other.tag == element.tag and other.get("class") == element.get("class") and other is not element
        if alike and around & set(islice(other.iterancestors(), 2)):
            yield other


def _shown(words: str, house: str) -> list[str]:
    if date := find_date(words, 0, len(words)):
        words = words[: date.start].rstrip(" |·•,-–—") or words[date.stop :]
    words = re.sub(r"(?i)\s*\b(?:published|updated|posted|on|follow|share|email)\b.*$", "", words)
    words = re.sub(r"\s*\([a-z]{2,4}(?:/[a-z]{2,4})*\)$", "", words)  # who edited it, in small letters
    for piece in (words, *re.split(r"\s+[|–—-]\s+", words)[:1]):
        bare_words = _POST.sub("", _PREFIX.sub("", piece))
        found = read_byline(piece, Span(0, len(piece))) or read_names(bare_words, 0, len(bare_words), "x")
        names = [field.value for field in found if field.name == "byline"]
        if names:
            names = [name for name in names if not is_button(name)]
            return [name for name in names if not (is_house(name) or _is_site(name, house) or _NOBODY.fullmatch(name))]
    return []
