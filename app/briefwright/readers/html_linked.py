"""JSON-LD and microdata of a page, brought to one shape: objects with their properties.

JSON-LD 1.1 allows graphs, lists, nesting and references by ``@id``; pages also ship it with comments, with commas too
many and with several articles, of which one is the page's own.
"""

import json
import re
from collections.abc import Iterator, Mapping

from briefwright.guarded import Element, inner_text
from briefwright.model.text import clean_text, fold_marks
from briefwright.readers.evidence import one_line

Linked = dict[str, object]
"""One object: property → value, as JSON has it."""

_NODES = 4000
"""JSON-LD nodes looked at: pages hold a few dozen."""
_SCOPES = 20
"""Articles declared by microdata that are looked at."""
_LONGEST = 500
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$")
_COMMA = re.compile(r",\s*(?=[}\]])")
_PICTURE = re.compile(r"(?:^|[\s_-])(?:img|image|photo|picture|caption|comments?)(?:$|[\s_-])", re.IGNORECASE)
_PROPERTIES = (
    "headline",
    "name",
    "author",
    "creator",
    "datePublished",
    "publisher",
    "url",
    "inLanguage",
    "mainEntityOfPage",
)


def tidy(words: str) -> str:
    """A declared value on one line, cleaned as captured text is, entities that were escaped twice resolved."""
    if "&" in words:
        import html  # noqa: PLC0415 - few values hold an entity

        words = html.unescape(words)
    return one_line(clean_text(words)[0])[:_LONGEST]


def linked_objects(root: Element) -> list[Linked]:
    """Every JSON-LD object of the page, in order, references by ``@id`` left as they are."""
    out: list[Linked] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            queue = [_parsed(script.text or "")]
            for _ in range(_NODES):
                if not queue:
                    break
                node = queue.pop(0)
                if isinstance(node, dict):
                    out.append(node)
                    queue.extend(node.values())
                elif isinstance(node, list):
                    queue.extend(node)
    return out


def _parsed(text: str) -> object:
    """What a script holds; None where it is broken beyond the common mistakes."""
    bare = _WRAPPING.sub("", _WRAPPING.sub("", text)).strip()
    for attempt in (bare, _COMMA.sub("", bare)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    try:
        return json.JSONDecoder(strict=False).raw_decode(bare)[0]
    except (ValueError, RecursionError):
        return None


def kinds(node: Mapping[str, object]) -> list[str]:
    """The types of an object, without their namespace."""
    kind = node.get("@type") or node.get("type")
    rows = kind if isinstance(kind, list) else [kind]
    return [one.rsplit("/", 1)[-1] for one in rows if isinstance(one, str)]


def is_article(node: Mapping[str, object]) -> bool:
    """Whether an object is an article or posting of any kind."""
    return any(kind.endswith(("Article", "Posting")) for kind in kinds(node))


def microdata(root: Element) -> list[Linked]:
    """The articles that the page declares by ``itemscope`` or by RDFa's ``typeof``, as JSON-LD would."""
    out: list[Linked] = []
    for scope in root.iter():
        if isinstance(scope.tag, str) and _is_scope(scope):
            node: Linked = {"@type": _kind(scope)}
            if is_article(node):
                _collect(scope, node)
                out.append(node)
                if len(out) == _SCOPES:
                    break
    return out


def _collect(scope: Element, node: Linked) -> None:
    for element in scope.iter():
        for name in _props(element):
            if (
                name in _PROPERTIES
                and (name != "name" or _owner(element) is scope)
                and not _is_of_other(element, scope)
            ):
                rows = node.setdefault(name, [])
                if isinstance(rows, list):
                    rows.append(_item(element))


def _is_of_other(element: Element, scope: Element) -> bool:
    """Whether an element speaks of a picture, a comment or another story inside the article."""
    for one in (element, *element.iterancestors()):
        if one is scope:
            return False
        kind = _kind(one)
        if one.tag in ("figure", "figcaption") or kind in ("ImageObject", "VideoObject", "Comment", "UserComments"):
            return True
        if _is_scope(one) and is_article({"@type": kind}):
            return True  # another story's
        if _PICTURE.search(one.get("class") or ""):
            return True
    return False


def _owner(element: Element) -> Element | None:
    return next((parent for parent in element.iterancestors() if _is_scope(parent)), None)


def _is_scope(element: Element) -> bool:
    return element.get("itemscope") is not None or element.get("typeof") is not None


def _kind(element: Element) -> str:
    """The type of a scope, without its vocabulary."""
    kind = element.get("itemtype") or element.get("typeof") or ""
    return re.split("[/:]", kind.split(" ")[0].rstrip("/"))[-1]


def _props(element: Element) -> list[str]:
    """The properties an element names, without their vocabulary."""
    return [name.rsplit(":", 1)[-1] for name in (element.get("itemprop") or element.get("property") or "").split()]


def _item(element: Element) -> object:
    """The value of an element with ``itemprop`` (HTML standard, section 5.2.4)."""
    if _is_scope(element):
        names = [tidy(_value(one)) for one in element.iter() if one is not element and "name" in _props(one)]
        return {"@type": _kind(element), "name": names[0] if names else tidy(inner_text(element))}
    return tidy(_value(element))


def _value(element: Element) -> str:
    for name in ("content", "datetime"):
        if element.get(name):
            return element.get(name) or ""
    return inner_text(element)


def named(value: object, graph: Mapping[str, Linked]) -> Iterator[tuple[str, str]]:
    """The names in a value, each with its type: a string, an object with a name, a reference, or a list of those."""
    for one in value if isinstance(value, list) else [value]:
        node = (
            graph.get(one["@id"], one)
            if isinstance(one, dict) and isinstance(one.get("@id"), str) and "name" not in one
            else one
        )
        name = node.get("name") if isinstance(node, dict) else node
        kind = " ".join(kinds(node)) if isinstance(node, dict) else ""
        for word in name if isinstance(name, list) else [name]:
            if isinstance(word, str) and (words := tidy(word)):
                yield words, kind


def by_id(nodes: list[Linked]) -> dict[str, Linked]:
    """Objects that others refer to; the one that says more where two have the same ``@id``."""
    out: dict[str, Linked] = {}
    for node in nodes:
        key = node.get("@id")
        if isinstance(key, str) and len(node) > len(out.get(key, {})):
            out[key] = node
    return out


def own_article(nodes: list[Linked], titles: list[str], addresses: list[str]) -> Linked | None:
    """The article that the page is about, among those it declares."""
    articles = [node for node in nodes if is_article(node)]
    if len(articles) < 2:  # noqa: PLR2004 - nothing to choose
        return articles[0] if articles else None

    def worth(node: Linked) -> tuple[int, int, int]:
        headline = fold_marks(
            "".join(name for name, _ in named(node.get("headline") or node.get("name"), {}))
        ).casefold()
        titled = bool(headline) and any(headline[:60] in title or title[:60] in headline for title in titles if title)
        page = node.get("mainEntityOfPage")
        places = [node.get("url"), node.get("@id"), page.get("@id") if isinstance(page, dict) else page]
        placed = any(isinstance(one, str) and one.split("#")[0].rstrip("/") in addresses for one in places)
        return int(titled), int(placed), int("author" in node or "datePublished" in node)

    return max(articles, key=worth)
