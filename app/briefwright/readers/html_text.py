"""The words of a web page in reading order, cut into blocks, and which of them stand inside the article's element.

Furniture is left out. Nothing here recurses: a tree may be 2,000 levels deep.
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
    "nav", "aside", "footer", "button", "iframe", "object", "canvas", "video", "audio", "menu", "dialog",
    "figure",
}  # fmt: skip
_BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_ABOUT = re.compile(
    r"(?:^|[\s_-])(?:share|sharing|social|sharedaddy|addtoany|related|recommend\w*|comments?|disqus|respond"
    r"|newsletter|subscribe|paywall|promo|advert\w*|ads?|sponsor\w*"
    r"|breadcrumbs?|pagination|post-navigation|nav|menu|sidebar|widget|cookie\w*|consent|popup|modal|tags?|tag-list"
    r"|author-(?:bio|box|card)|about-author|most-read|trending|teasers?"
    r"|read-?(?:more|next|also)|toolbar|print-?only|screen-reader-text|visually-hidden|sr-only|copyright|press_news"
    r"|c_text)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Classes and ids of what stands round an article; they count for small elements only."""
_NEVER = frozenset(["html", "body", "article", "main", "p", "blockquote", "td", *_HEADINGS])
"""Elements that are no furniture whatever their class."""
_SMALL = 0.3
"""Share of the page's letters up to which an element may be furniture by its class."""
_FORM_LETTERS = 400
"""Letters from which a form is the whole page (ASP.NET), not a search box."""
_OPEN, _SHUT = "\x01", "\x02"
"""Where a mark begins and ends while a block is put together; pages cannot hold these characters."""
_HIGHLIGHT = re.compile(
    r"mso-highlight|background(?:-color)?\s*:\s*(?:yellow|lime|aqua|#ff0|#ffff00|rgb\(255, ?255, ?0\))", re.IGNORECASE
)
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
    marks: tuple[tuple[int, int], ...] = ()


class PageText(msgspec.Struct, frozen=True):
    """The blocks of a page.

    Attributes:
        blocks: in page order, furniture left out.
        inside: for each block, whether it stands in the article's element.
        marked: whether the page itself says which element that is (``<article>``, ``<main>``, ``articleBody``).
        hidden_words: how many words the page hides from its readers.
    """

    blocks: tuple[Block, ...]
    inside: tuple[bool, ...]
    marked: bool
    hidden_words: int


def read_page_text(root: Element) -> PageText:
    """The blocks of a page."""
    hidden: list[str] = []
    blocks = list(_cut(root, hidden, Furniture(root)))
    elements, marked = _article(root, blocks)
    inside = tuple(elements is None or block.element in elements for block in blocks)
    return PageText(tuple(blocks), inside, marked, len(" ".join(hidden).split()))


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


class Furniture:
    """Tells which elements of a page are no part of any article."""

    def __init__(self, root: Element) -> None:
        self._small = _SMALL * letters(root)

    def __call__(self, element: Element) -> bool:
        """Whether it is furniture: by its name, its role, or its class where it is small."""
        tag = element.tag
        if tag in _FURNITURE or element.get("role") in ("navigation", "banner", "contentinfo", "search"):
            return True
        if tag == "header":
            return not any(parent.tag in ("article", "main") for parent in element.iterancestors())
        if tag == "form":
            return len(inner_text(element)) < _FORM_LETTERS
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        return len(names) > 1 and tag not in _NEVER and self._about(element, names)

    def _about(self, element: Element, names: str) -> bool:
        return _ABOUT.search(names) is not None and len(inner_text(element)) < self._small


def _is_hidden(element: Element) -> bool:
    return "hidden" in element.attrib or _INVISIBLE.search(element.get("style") or "") is not None


def _is_mark(element: Element) -> bool:
    """Whether its words were highlighted: by the page, by Hypothesis, by Word."""
    if element.tag in ("mark", "hypothesis-highlight"):
        return True
    return element.tag == "span" and _HIGHLIGHT.search(element.get("style") or "") is not None


def _cut(root: Element, hidden: list[str], is_furniture: Callable[[Element], bool]) -> Iterator[Block]:
    """The page cut into blocks; the words of hidden elements go to ``hidden``."""
    owners = [root]
    words: list[str] = []
    for entering, element in _walk(root, lambda element: _is_hidden(element) or is_furniture(element)):
        boundary = element.tag in _BLOCKS
        if boundary:
            yield from _blocks(words, owners[-1])
            words.clear()
        if not entering:
            if boundary:
                owners.pop()
            elif _is_mark(element):
                words.append(_SHUT)
            if element is not root:
                words.append(_words(element.tail, owners[-1] if owners else root))
            continue
        if boundary:
            owners.append(element)
        if element.tag == "br":
            words.append(_BREAK)
        elif _is_hidden(element):
            hidden.extend([] if _is_unworded(element) else [inner_text(element)])
        elif not is_furniture(element):
            words.append((_OPEN if _is_mark(element) else "") + _words(element.text, owners[-1]))
    yield from _blocks(words, root)


def _words(text: str | None, owner: Element) -> str:
    """Letters of a node; in ``<pre>`` line ends are breaks that the page asks for."""
    text = (text or "").replace(_OPEN, "").replace(_SHUT, "")
    return text.replace("\n", _BREAK) if owner.tag == "pre" else text


def _blocks(words: Sequence[str], owner: Element) -> Iterator[Block]:
    """The paragraphs of one block: two breaks in a row part them, a single one stays as a line end."""
    lines = [line.strip() for line in _SPACES.sub(" ", "".join(words)).split(_BREAK)]
    for filled, group in groupby(lines, key=bool):
        text, marks = _unmarked("\n".join(group)) if filled else ("", ())
        if text:
            kind: BlockKind = "headline" if owner.tag == "h1" else "heading" if owner.tag in _HEADINGS else "body"
            yield Block(text, kind, owner, marks)


def _unmarked(words: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The cleaned text of a block and the ranges that were marked in it."""
    if _OPEN not in words and _SHUT not in words:
        return clean_text(words)[0].strip(), ()
    text = ""
    marks: list[tuple[int, int]] = []
    start = 0 if words.find(_SHUT) < (words.find(_OPEN) if _OPEN in words else len(words)) else -1
    for piece in re.split(f"([{_OPEN}{_SHUT}])", words):
        if piece == _OPEN:
            start = len(text)
        elif piece == _SHUT:
            marks.append((start, len(text)))
            start = -1
        else:
            text += clean_text(piece)[0] if text else clean_text(piece)[0].lstrip()
    if start >= 0:
        marks.append((start, len(text)))
    whole = text.rstrip()
    ranges = ((max(0, first), min(last, len(whole))) for first, last in marks)
    return whole, tuple((first, last) for first, last in ranges if whole[first:last].strip())


def _article(root: Element, blocks: Sequence[Block]) -> tuple[set[Element] | None, bool]:
    """The elements of the article, and whether the page says so: the fullest ``<article>`` or ``<main>``.

    Else the densest element; None: the whole page.
    """
    total = sum(len(block.text) for block in blocks)
    for marked in (
        root.iter("article"),
        (element for element in root.iter("main", "div", "section") if _is_main(element)),
    ):
        insides = [set(element.iter()) for element in islice(marked, _MARKED)]
        best = max(insides, key=lambda inside: _held(blocks, inside), default=set[Element]())
        if _held(blocks, best) > _ENOUGH * total:
            return best, True
    return _densest([block for block in blocks if block.kind == "body" and len(block.text) >= _WORDY]), False


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
