"""The parts of a page that declare something of its article."""

import msgspec

from briefwright.guarded import Element, inner_text
from briefwright.model.text import fold_marks
from briefwright.readers.html_linked import Linked, by_id, linked_objects, microdata, own_article, tidy


class Page(msgspec.Struct, frozen=True):
    """The declaring parts of a page.

    Attributes:
        title: text of ``<title>``.
        h1: texts of the ``<h1>`` elements, in order, then of elements that are the headline by name.
        metas: lower-case name, property or itemprop → contents, in order.
        article: the JSON-LD object of the page's own article, None where it has none.
        micro: the same in microdata.
        graph: JSON-LD objects by ``@id``.
        sites: names of the JSON-LD objects that are a site or its publisher.
        links: canonical addresses.
        language: ``lang`` of the page.
    """

    title: str
    h1: tuple[str, ...]
    metas: dict[str, list[str]]
    article: Linked | None
    micro: Linked | None
    graph: dict[str, Linked]
    sites: tuple[str, ...]
    links: tuple[str, ...]
    language: str


def read_page(root: Element) -> Page:
    """The declaring parts of a page."""
    metas: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        content = tidy(meta.get("content") or "")
        if content:
            metas.setdefault(name.lower(), []).append(content)
    title = next(filter(None, (tidy(inner_text(one)) for one in root.iter("title") if _is_head(one))), "")
    h1 = tuple(_headings(root))
    links = tuple(
        link.get("href") or "" for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"
    )
    nodes, micro = linked_objects(root), microdata(root)
    named = [title, *metas.get("og:title", [])]
    titles = [fold(words) for words in (named if any(named) else h1)]
    addresses = [one.split("#")[0].rstrip("/") for one in (*links, *metas.get("og:url", []))]
    return Page(
        title=title,
        h1=h1,
        metas=metas,
        article=own_article(nodes, titles, addresses),
        micro=own_article(micro, titles, addresses),
        graph=by_id(nodes),
        sites=tuple(_sites(nodes)),
        links=links,
        language=root.get("lang")
        or root.get("{http://www.w3.org/XML/1998/namespace}lang")
        or root.get("xml:lang")
        or "",
    )


def fold(words: str) -> str:
    """Words as they are compared: marks plain, white space single, case folded."""
    return " ".join(fold_marks(words).split()).casefold()


def _is_head(title: Element) -> bool:
    """Whether a ``<title>`` is the page's and not a drawing's."""
    return not any(parent.tag == "svg" for parent in title.iterancestors())


def _headings(root: Element) -> list[str]:
    """First headings, and elements that name themselves the headline."""
    first = [tidy(inner_text(one)) for one in root.iter("h1")]
    named = [
        tidy(inner_text(one))
        for one in root.iter("h1", "h2", "h3", "div", "span", "p", "td", "strong")
        if one.tag != "h1" and _names_headline(one)
    ]
    return [words for words in (*first, *named) if words]


_NAMES = (
    "headline",
    "entry-title",
    "article-title",
    "article_title",
    "post-title",
    "articletitle",
    "news-title",
    "title_area",
    "art_title",
    "article-headline",
    "reader-title",
    "tit_view",
    "news_title",
)


def _names_headline(element: Element) -> bool:
    if "headline" in (element.get("itemprop") or "").split():
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower().split()
    return any(name in _NAMES or name.endswith(("_headline", "-headline")) for name in names)


def _sites(nodes: list[Linked]) -> list[str]:
    out: list[str] = []
    for node in nodes:
        kind = node.get("@type")
        rows = kind if isinstance(kind, list) else [kind]
        name = node.get("name")
        if isinstance(name, str) and any(one in ("WebSite", "NewsMediaOrganization", "Newspaper") for one in rows):
            out.append(tidy(name))
    return out
