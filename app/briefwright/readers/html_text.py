"""The words of a web page in reading order, and which of them are the article's.

A small extraction for simple pages: the page is cut into blocks, furniture is left out, and the blocks inside the
article are kept. Nothing here recurses: a tree may be 2,000 levels deep.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, islice
from typing import Literal

import msgspec

from briefwright.guarded import Element, inner_text
from briefwright.model.text import clean_text

_UNWORDED = frozenset({"script", "style", "template", "noscript", "svg", "math", "head", "title", "textarea", "select"})
"""Elements whose letters no reader of the page sees as text."""
_FURNITURE = _UNWORDED | {
    "nav", "aside", "footer", "form", "button", "iframe", "object", "canvas", "video", "audio", "menu", "dialog",
    "figure",
}  # fmt: skip
_BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACES = re.compile("[ \t\n\r\f]+")
_BREAK = "\v"  # a line break the page asks for; the character itself is forbidden in pages and in captured text
_ENOUGH = 0.25
"""Share of a page's words that an ``<article>`` or ``<main>`` must hold to be taken for the article."""
_COVERED = 0.7
"""Share of the paragraphs' words that the densest element must hold; else its parents are tried."""
_WORDY = 60
"""Characters from which a block speaks for the element it stands in: menus and teasers are shorter."""
_MARKED, _CLIMBS = 40, 6
"""Articles compared on one page; parents tried above the densest element."""

BlockKind = Literal["headline", "heading", "body"]


class Block(msgspec.Struct, frozen=True):
    """Words between two block boundaries of the page, line breaks the page asks for as LF."""

    text: str
    kind: BlockKind
    element: Element


class PageText(msgspec.Struct, frozen=True):
    """The blocks of the article, and how many words the page hides from its readers."""

    blocks: tuple[Block, ...]
    hidden_words: int


def read_page_text(root: Element) -> PageText:
    """The article's blocks of a page."""
    hidden: list[str] = []
    blocks = list(_cut(root, hidden))
    inside = _article(root, blocks)
    kept = blocks if inside is None else [block for block in blocks if block.element in inside]
    return PageText(tuple(kept), len(" ".join(hidden).split()))


def letters(root: Element) -> int:
    """Characters of the tree that are no white space, those of scripts and styles left out."""
    count = 0
    for entering, element in _walk(root, _is_unworded):
        words = (None if _is_unworded(element) else element.text) if entering else element.tail
        count += len("".join((words or "").split()))
    return count


def _walk(root: Element, closed: Callable[[Element], bool]) -> Iterator[tuple[bool, Element]]:
    """Every element twice, in page order: True with it on entering, False on leaving; closed ones stay unopened."""
    stack = [(root, True)]
    while stack:
        element, entering = stack.pop()
        yield entering, element
        if entering:
            stack.append((element, False))
            if not closed(element):
                stack.extend((child, True) for child in reversed(element))


def _is_unworded(element: Element) -> bool:
    return element.tag in _UNWORDED


def _is_furniture(element: Element) -> bool:
    """Whether it is no part of an article; a ``<header>`` is one only outside the article."""
    if element.tag == "header":
        return not any(parent.tag in ("article", "main") for parent in element.iterancestors())
    return element.tag in _FURNITURE or element.get("role") in ("navigation", "banner", "contentinfo", "search")


def _is_hidden(element: Element) -> bool:
    return "hidden" in element.attrib or _INVISIBLE.search(element.get("style") or "") is not None


def _cut(root: Element, hidden: list[str]) -> Iterator[Block]:
    """The page cut into blocks; the words of hidden elements go to ``hidden``."""
    owners = [root]
    words: list[str] = []
    for entering, element in _walk(root, lambda element: _is_furniture(element) or _is_hidden(element)):
        boundary = element.tag in _BLOCKS
        if boundary:
            yield from _blocks(words, owners[-1])
            words.clear()
        if not entering:
            if boundary:
                owners.pop()
            if element is not root:
                words.append(_words(element.tail, owners[-1] if owners else root))
            continue
        if boundary:
            owners.append(element)
        if element.tag == "br":
            words.append(_BREAK)
        elif _is_hidden(element):
            hidden.extend([] if _is_unworded(element) else [inner_text(element)])
        elif not _is_furniture(element):
            words.append(_words(element.text, owners[-1]))
    yield from _blocks(words, root)


def _words(text: str | None, owner: Element) -> str:
    """Letters of a node; in ``<pre>`` line ends are breaks that the page asks for."""
    return (text or "").replace("\n", _BREAK) if owner.tag == "pre" else text or ""


def _blocks(words: Sequence[str], owner: Element) -> Iterator[Block]:
    """The paragraphs of one block: two breaks in a row part them, a single one stays as a line end."""
    lines = [line.strip() for line in _SPACES.sub(" ", "".join(words)).split(_BREAK)]
    for filled, group in groupby(lines, key=bool):
        text = clean_text("\n".join(group))[0].strip() if filled else ""
        if text:
            kind: BlockKind = "headline" if owner.tag == "h1" else "heading" if owner.tag in _HEADINGS else "body"
            yield Block(text, kind, owner)


def _article(root: Element, blocks: Sequence[Block]) -> set[Element] | None:
    """The elements of the article: the fullest ``<article>`` or ``<main>``, else the densest; None: the whole page."""
    total = sum(len(block.text) for block in blocks)
    for marked in (root.iter("article"), (element for element in root.iter("main", "div") if _is_main(element))):
        insides = [set(element.iter()) for element in islice(marked, _MARKED)]
        best = max(insides, key=lambda inside: _held(blocks, inside), default=set[Element]())
        if _held(blocks, best) > _ENOUGH * total:
            return best
    return _densest([block for block in blocks if block.kind == "body" and len(block.text) >= _WORDY])


def _is_main(element: Element) -> bool:
    return element.tag == "main" or element.get("role") == "main" or element.get("itemprop") == "articleBody"


def _held(blocks: Sequence[Block], inside: set[Element]) -> int:
    return sum(len(block.text) for block in blocks if block.element in inside)


def _densest(blocks: Sequence[Block]) -> set[Element] | None:
    """The element whose own paragraphs are longest, or the parent of it that holds most of the page's paragraphs."""
    score: Counter[Element] = Counter()
    for block in blocks:
        parent = block.element.getparent()
        score[block.element if parent is None or block.element.tag == "div" else parent] += len(block.text)
    if not score:
        return None
    element: Element | None = score.most_common(1)[0][0]
    inside: set[Element] = set()
    for _ in range(_CLIMBS):
        if element is None or _held(blocks, inside) >= _COVERED * score.total():
            break
        inside = set(element.iter())
        element = element.getparent()
    return inside
