"""Which blocks of a page stand in its article: by what the page marks, and by where its sentences are densest.

A paragraph speaks for the elements it stands in, the nearest loudest (the way of Arc90's readability, which menus and
teasers do not follow because they are short or made of links); then neighbours that hold as much text are taken in.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import islice

import msgspec

from briefwright.guarded import Element
from briefwright.readers.html_stories import next_story
from briefwright.readers.html_text import BUILT, Block, cut
from briefwright.readers.lines import columns

_WORDY, _SPOKEN = 40, 0.5
"""Columns from which a block of the page may be a paragraph, and the share of links up to which it may."""
_FULL, _LINES, _POINTS = 100, 3, 5
"""Columns that count as one, lines and marks of punctuation that count at most."""
_POINT = re.compile("[,.;:!?،؛؟。，、；！？।…]")
_LINK, _BELOW, _SUMMARY = 0.85, 2, 320
"""Share of links that makes a heading one, blocks below it that may sum its story up, and their columns."""
_REACH, _ABOVE = 4, 25
"""Elements above a paragraph that it speaks for; elements above a block whose links are counted."""
_PRAISED, _BLAMED = 1.25, 0.4
_PRAISE = re.compile(r"article|body|content|entry|hentry|main|post|text|blog|story|news|view", re.IGNORECASE)
_BLAME = re.compile(
    r"comment|reply|respond|foot|sidebar|widget|related|recommend|teaser|promo|sponsor|share|social|breadcrumb"
    r"|newsletter|subscribe|disclaimer|copyright|post-?meta|entry-?meta|login|modal|popup|instagram-media|fb-post|tiktok-embed|legal|cookie|archive|menu|nav(?:$|[\s_-])",
    re.IGNORECASE,
)
_CONTAINERS = frozenset(["div", "td", "section", "article", "main", "body", "center", "pre", "form"])
"""Elements that may be an article with its letters standing in them without paragraphs."""
_CLIMBS, _GAIN, _GAIN_MARKED = 6, 0.35, 0.08
"""Elements climbed above the densest, and the share of its worth that the next one must add."""
_NEAR = 4
"""Elements above a block whose names speak of it."""
_ENOUGH, _MARKED = 0.25, 40
"""Share of a page's worth that an ``<article>`` must hold to be taken for it; articles compared on one page."""


class PageText(msgspec.Struct, frozen=True):
    """The blocks of a page.

    Attributes:
        blocks: in page order, furniture left out.
        inside: for each block, whether it stands in the article.
        marked: whether the page itself says where that is (``<article>``, ``<main>``, ``articleBody``).
        hidden_words: how many words the page hides from its readers.
        goes_on: whether the page goes on with articles of others, as endless pages do; they are left out.
    """

    blocks: tuple[Block, ...]
    inside: tuple[bool, ...]
    marked: bool
    hidden_words: int
    goes_on: bool = False


def read_page_text(root: Element) -> PageText:
    """The blocks of a page."""
    whole, hidden_words = cut(root)
    blocks = whole[: next_story(root, whole)]
    worths = [0.0 if other else worth(block) for block, other in zip(blocks, teasers(blocks), strict=True)]
    elements, marked = _article(root, blocks, worths)
    inside = tuple(elements is None or block.element in elements for block in blocks)
    return PageText(tuple(blocks), inside, marked, hidden_words, len(blocks) < len(whole))


def worth(block: Block) -> float:
    """How much a block looks like a paragraph of running text; 0 for headings, short lines and lists of links."""
    if block.kind != "body" or block.linked > _SPOKEN:
        return 0
    width = columns(block.text)
    if width < _WORDY:
        return 0
    points = min(len(_POINT.findall(block.text)), _POINTS)
    return (min(width / _FULL, _LINES) + points / 2) * (1 - block.linked)


def teasers(blocks: Sequence[Block]) -> list[bool]:
    """Which blocks tell of another story: a heading that is a link, and the lines below it in the same element.

    None, where most of the page's paragraphs would be such: a digest is made of them.
    """
    out = [False] * len(blocks)
    for number, block in enumerate(blocks):
        if block.kind != "heading" or block.linked < _LINK:
            continue
        holder = block.element.getparent()
        below = [n for n in range(number + 1, min(number + 1 + _BELOW, len(blocks))) if blocks[n].kind == "body"]
        told = [n for n in below if blocks[n].element.getparent() is holder and columns(blocks[n].text) <= _SUMMARY]
        if told:
            out[number] = True
            for n in told:
                out[n] = True
    told_of = sum(worth(block) for block, other in zip(blocks, out, strict=True) if other)
    return out if told_of <= _SPOKEN * sum(map(worth, blocks)) else [False] * len(blocks)


def _article(root: Element, blocks: Sequence[Block], worths: Sequence[float]) -> tuple[set[Element] | None, bool]:
    """The elements of the article, and whether the page says so; None: the whole page."""
    top = _densest(blocks, worths)
    if top is None:
        return None, False
    total = sum(worths)
    marked = [element for element in _marked(root, top) if _held(blocks, worths, set(element.iter())) > _ENOUGH * total]
    for element in marked:
        if element.get("itemprop") == "articleBody":
            return set(element.iter()), True
    room = marked[0] if marked else None
    return _climbed(top, room, blocks, worths), room is not None


def _marked(root: Element, top: Element) -> Iterator[Element]:
    """Elements the page marks as its article that hold the densest element or stand in it, the narrowest first."""
    around = [top, *top.iterancestors()]
    yield from (element for element in around if _is_marked(element) and element is not root)
    inner = [element for element in islice(top.iterdescendants(), 20 * _MARKED) if _is_marked(element)]
    if len(inner) == 1:
        yield inner[0]


def _is_marked(element: Element) -> bool:
    tag = element.tag
    return tag in ("article", "main") or element.get("role") == "main" or element.get("itemprop") == "articleBody"


def _held(blocks: Sequence[Block], worths: Sequence[float], inside: set[Element]) -> float:
    return sum(held for block, held in zip(blocks, worths, strict=True) if block.element in inside)


def _densest(blocks: Sequence[Block], worths: Sequence[float]) -> Element | None:
    """The element that most paragraphs speak for."""
    score: Counter[Element] = Counter()
    for block, value in zip(blocks, worths, strict=True):
        if value:
            for level, element in enumerate(islice(_holders(block.element), _REACH)):
                score[element] += value * _voice(element) / (1, 2, 6, 9)[level]  # type: ignore[assignment]
    if not score:
        return None
    links = _links(blocks)
    return max(score, key=lambda element: score[element] * (1 - links.get(element, 0)))


def _holders(element: Element) -> Iterator[Element]:
    """The elements a block of words speaks for, nearest first."""
    if element.tag in _CONTAINERS:
        yield element
    yield from element.iterancestors()


def _voice(element: Element) -> float:
    names = _names(element)
    if len(names) == 1:
        return 1
    return (_BLAMED if _BLAME.search(names) else 1) * (_PRAISED if _PRAISE.search(names) else 1)


def _links(blocks: Sequence[Block]) -> dict[Element, float]:
    """Share of links among the letters of every element."""
    letters: Counter[Element] = Counter()
    linked: Counter[Element] = Counter()
    for block in blocks:
        size = len(block.text)
        for element in (block.element, *islice(block.element.iterancestors(), _ABOVE)):
            letters[element] += size
            linked[element] += round(block.linked * size)
    return {element: linked[element] / size for element, size in letters.items()}


def _climbed(top: Element, room: Element | None, blocks: Sequence[Block], worths: Sequence[float]) -> set[Element]:
    """The densest element, or the one above it whose other parts hold text of the same story."""
    above = set(top.iterancestors())
    fair = [
        value if value and not is_blamed(block.element, above) else 0.0
        for block, value in zip(blocks, worths, strict=True)
    ]
    inside = set(top.iter())
    held = _held(blocks, fair, inside)
    for element in islice(top.iterancestors(), _CLIMBS):
        if element.tag in ("body", "html") and held:
            break
        wider = set(element.iter())
        more = _held(blocks, fair, wider)
        told = room is not None and room.tag != "main" and room.get("role") != "main"
        gain = (
            _GAIN_MARKED if told and (element is room or any(one is room for one in element.iterancestors())) else _GAIN
        )
        if more - held > gain * held:
            inside, held = wider, more
    return inside


def is_blamed(element: Element, above: Collection[Element] = ()) -> bool:
    """Whether an element, or one near above it that is not of ``above``, is by its name no part of an article."""
    near = islice((element, *element.iterancestors()), _NEAR)
    return any(_BLAME.search(_names(one)) for one in near if one not in above)


def _names(element: Element) -> str:
    """Its class and id."""
    return BUILT.sub("", f"{element.get('class') or ''} {element.get('id') or ''}")
