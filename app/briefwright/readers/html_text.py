"""The words of a web page in reading order, cut into blocks.

Furniture is left out. Nothing here recurses: a tree may be 2,000 levels deep.
"""

import re
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
    r"|breadcrumbs?|pagination|post-navigation|nav|menu|sidebar|widget|popup|modal|tags|tag-(?:list|cloud|box)|(?:post|article|entry|news)-tags?"
    r"|author-(?:bio|box|card)|about-author|most-read|trending|teasers?"
    r"|read-?(?:more|next|also)|toolbar|print-?only|screen-reader-text|visually-hidden|sr-only|copyright|press_news"
    r"|c_text)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Classes and ids of what stands round an article; they count for small elements only."""
_INLINE = frozenset(["span", "em", "small", "i", "cite"])
_WORDLIKE = frozenset(["a", "abbr", "b", "cite", "em", "i", "small", "span", "strong", "time", "u"])
"""Inline elements that may be words of a sentence."""
_PICTURED = re.compile(
    r"(?:^|[\s_-])(?:(?:img|image|photo|pic|picture)[_-]?(?:desc|caption|txt|info|credits?|source)|(?:fig)?caption)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""What stands under a picture that stands in the words themselves."""
_ASKING = re.compile(
    r"onetrust|didomi|usercentrics|cookie(?:bot|-?(?:consent|banner|notice|wall|law|bar|popup))|gdpr|qc-cmp|cmpbox"
    r"|sp_message|fc-consent|truste|(?:^|[\s_-])(?:cookies?|consent)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""What asks for consent; it may be longer than the article."""
_MODIFIER = re.compile(r"--[\w-]+")
"""What a class says of a variant of its element (BEM): a section with advertisements in it is none itself."""
_BODY = re.compile(r"(?:^|\s)(?:post|entry|article|story)-?_?(?:body|content)(?:\s|$)", re.IGNORECASE)
"""Elements that are the article's body by name."""
_MISUSED = frozenset(["aside", "header"])
"""Elements that stand beside an article, and round it on pages that mean a box by them."""
BUILT = re.compile(
    r"\belementor-widget(?:-(?:container|wrap|text-editor|theme-post-content|heading))?(?=\s|$)", re.IGNORECASE
)
"""What page builders call every box, its text as well."""
_RUNNING = 300
"""Letters of paragraphs from which an element is text, whatever variant of it is named."""
_STORY = re.compile(
    r"hentry|(?:^|\s)post-\d+|status-publish|type-(?:post|article)"
    r"|(?:article|story|entry|post|news|content)(?:_{1,2}|-)?(?:body|text|content|main)",
    re.IGNORECASE,
)
"""Elements that name themselves the story, whatever else their classes say."""
_NEVER = frozenset(["html", "body", "article", "main", "p", "blockquote", "td", *_HEADINGS])
"""Elements that are no furniture whatever their class."""
_SMALL = 0.3
"""Share of the page's letters up to which an element may be furniture by its class."""
_FORM_LETTERS = 400
"""Letters from which a form is the whole page (ASP.NET), not a search box."""
_NESTED = 40
"""Elements above a script in which another element without words is looked for."""
_OPEN, _SHUT = "\x01", "\x02"
"""Where a mark begins and ends while a block is put together; pages cannot hold these characters."""
_HIGHLIGHT = re.compile(
    r"mso-highlight|background(?:-color)?\s*:\s*(?:yellow|lime|aqua|#ff0|#ffff00|rgb\(255, ?255, ?0\))", re.IGNORECASE
)
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACES = re.compile("[ \t\n\r\f]+")
_BREAK = "\v"  # a line break the page asks for; the character itself is forbidden in pages and in captured text
BlockKind = Literal["headline", "heading", "body"]


class Block(msgspec.Struct, frozen=True):
    """Words between two block boundaries of the page, line breaks the page asks for as LF.

    Attributes:
        linked: share of its letters that are links, from 0 to 1.
    """

    text: str
    kind: BlockKind
    element: Element
    marks: tuple[tuple[int, int], ...] = ()
    linked: float = 0


def letters(root: Element) -> int:
    """Characters of the tree that are no white space, those of scripts and styles left out."""
    closed = [element for element in root.iter(*_UNWORDED) if not _is_within(element)]
    return _count(root) - sum(_count(element) for element in closed if element is not root)


def _is_within(element: Element) -> bool:
    """Whether it stands inside an element that is left out already."""
    return any(one.tag in _UNWORDED for one in islice(element.iterancestors(), _NESTED))


def _count(element: Element) -> int:
    return len("".join(inner_text(element).split()))


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
        if tag in _MISUSED and _holds_article(element):
            return False
        if tag in _FURNITURE or element.get("role") in ("navigation", "banner", "contentinfo", "search"):
            return True
        if tag in _INLINE and _PICTURED.search(element.get("class") or ""):
            return True
        if tag == "header":
            return not any(parent.tag in ("article", "main") for parent in element.iterancestors())
        if tag == "form":
            return len(inner_text(element)) < _FORM_LETTERS
        if tag in _NEVER or _is_amid(element):
            return False
        names = BUILT.sub("", f"{element.get('class') or ''} {element.get('id') or ''}")
        return len(names) > 1 and self._about(element, names) and not _holds_article(element)

    def _about(self, element: Element, names: str) -> bool:
        if _ASKING.search(names):
            return not _STORY.search(names) and next(element.iter("h1", "article"), None) is None
        if not _ABOUT.search(names) or len(inner_text(element)) >= self._small:
            return False
        if not _ABOUT.search(_MODIFIER.sub("", names)) and _holds_text(element):
            return False
        return not _STORY.search(names) or next(element.iter("h1", "p"), None) is None


def _holds_article(element: Element) -> bool:
    """Whether the page's article itself stands in it, by what the page says."""
    return any(
        (one.get("itemprop") == "articleBody" or _BODY.search(one.get("class") or ""))
        and len(inner_text(one)) >= _RUNNING
        for one in element.iter("div", "section", "article")
    )


def _holds_text(element: Element) -> bool:
    """Whether paragraphs of running text stand in it."""
    return sum(len(inner_text(one)) for one in islice(element.iter("p"), _NESTED)) >= _RUNNING


def _is_hidden(element: Element) -> bool:
    return "hidden" in element.attrib or _INVISIBLE.search(element.get("style") or "") is not None


def _is_link(element: Element) -> bool:
    """Whether it leads somewhere: an anchor that others lead to is none."""
    named = "name" in element.attrib or "id" in element.attrib
    return element.tag == "a" and ("href" in element.attrib or not named)


def _is_amid(element: Element) -> bool:
    """Whether an inline element stands among the words of a sentence: without it the sentence would be another one."""
    if element.tag not in _WORDLIKE or not (element.tail or "").strip():
        return False
    before = element.getprevious()
    parent = element.getparent()
    words = before.tail if before is not None else parent.text if parent is not None else ""
    return bool((words or "").strip()) or (element.tag == "a" and "href" in element.attrib)


def _is_mark(element: Element) -> bool:
    """Whether its words were highlighted: by the page, by Hypothesis, by Word."""
    if element.tag in ("mark", "hypothesis-highlight"):
        return True
    return element.tag == "span" and _HIGHLIGHT.search(element.get("style") or "") is not None


def cut(root: Element) -> tuple[list[Block], int]:
    """The page cut into blocks, furniture left out, and how many words it hides from its readers."""
    cutter = _Cutter(root)
    return list(cutter.blocks()), len(" ".join(cutter.hidden).split())


class _Cutter:
    """One pass over the page: words are gathered until a block begins or ends."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._is_furniture = Furniture(root)
        self._owners = [root]
        self._words: list[str] = []
        self._links = 0
        self._linked = 0
        self.hidden: list[str] = []

    def blocks(self) -> Iterator[Block]:
        for entering, element in _walk(self._root, self._is_closed):
            boundary = element.tag in _BLOCKS
            if boundary:
                yield from self._flushed()
            if entering:
                self._enter(element, boundary=boundary)
            else:
                self._leave(element, boundary=boundary)
        yield from self._flushed()

    def _is_closed(self, element: Element) -> bool:
        return _is_hidden(element) or self._is_furniture(element)

    def _flushed(self) -> Iterator[Block]:
        letters_held = sum(len(words.strip()) for words in self._words)
        share = min(1.0, self._linked / letters_held) if letters_held else 0.0
        yield from _blocks(self._words, self._owners[-1] if self._owners else self._root, share)
        self._words.clear()
        self._linked = 0

    def _enter(self, element: Element, *, boundary: bool) -> None:
        if boundary:
            self._owners.append(element)
        self._links += _is_link(element)
        if element.tag == "br":
            self._words.append(_BREAK)
        elif _is_hidden(element):
            self.hidden.extend([] if _is_unworded(element) else [inner_text(element)])
        elif not self._is_furniture(element):
            self._add((_OPEN if _is_mark(element) else "") + _words(element.text, self._owners[-1]))

    def _leave(self, element: Element, *, boundary: bool) -> None:
        self._links -= _is_link(element)
        if boundary:
            self._owners.pop()
        elif _is_mark(element):
            self._words.append(_SHUT)
        if element is not self._root:
            self._add(_words(element.tail, self._owners[-1] if self._owners else self._root))

    def _add(self, words: str) -> None:
        self._words.append(words)
        if self._links:
            self._linked += len(words.strip())


def _words(text: str | None, owner: Element) -> str:
    """Letters of a node; in ``<pre>`` line ends are breaks that the page asks for."""
    text = (text or "").replace(_OPEN, "").replace(_SHUT, "")
    return text.replace("\n", _BREAK) if owner.tag == "pre" else text


def _blocks(words: Sequence[str], owner: Element, linked: float) -> Iterator[Block]:
    """The paragraphs of one block: two breaks in a row part them, a single one stays as a line end."""
    lines = [line.strip() for line in _SPACES.sub(" ", "".join(words)).split(_BREAK)]
    for filled, group in groupby(lines, key=bool):
        text, marks = _unmarked("\n".join(group)) if filled else ("", ())
        if text:
            kind: BlockKind = "headline" if owner.tag == "h1" else "heading" if owner.tag in _HEADINGS else "body"
            yield Block(text, kind, owner, marks, linked)


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
