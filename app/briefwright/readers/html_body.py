"""Which blocks of a page are the article's body: trafilatura's choice, held against our own extraction.

Trafilatura (F1 0.959 on 181 news pages, ``ecosystem.md`` 3) sees the page's classes and link densities; our own blocks
keep the page's letters, breaks and places. So it chooses, and the words stay ours.
"""

import logging
import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from briefwright.guarded import Element, inner_text
from briefwright.notices import Notice
from briefwright.readers.html_article import PageText, is_blamed, teasers, worth
from briefwright.readers.html_text import Block
from briefwright.readers.lines import columns, ends_sentence

_SPANS = re.compile(r"(?:col|row)span\s*=\s*[\"']?\d+[\"']?", re.IGNORECASE)
"""A column span of 2^53 takes all memory there is (trafilatura issue 657)."""
_DECK = re.compile(r"standfirst|sub-?(?:title|head\w*|line)|\bde(?:c?k)\b|strapline", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:^|[\s_-])(?:lead|lede|intro|introduction|summary|chapeau|vorspann|anons|perex|spot|ingress|opener)(?:$|[\s_-])"
)
_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:(?:fig|wp-?|photo-?|img-?|image-?|media-?|video-?)?caption\w*|legende|l[ée]gende|cptn|photo-?credits?"
    r"|(?:image|img|media|picture|video)[\w-]*[_-](?:credits?|source|desc\w*|copyright|text|title|headline)"
    r"|credits?|bildunterschrift|bild-?quelle|pie-?(?:de-)?foto|gallery\w*|slideshow\w*|carousel\w*)(?:$|[\s_-])"
    r"|image-?caption|instagram-media|fb-post|tiktok-embed|video-?(?:desc|resource)|(?:^|[a-z])(?:Caption|Gallery)|(?:^|\s)source\s.*image"
)
_BYLINE = re.compile(
    r"(?:^|[\s_-])(?:by-?lines?|authors?|autor(?:es|en)?|auteurs?|reporter|writer)(?:$|[\s_-])", re.IGNORECASE
)
_LONGEST_CAPTION, _LONGEST_BYLINE, _ALL_LINK, _MOST = 400, 160, 0.85, 0.8
_LONGEST_ROW = 240
"""Letters of a row of figures; rows that lay out a page hold more."""
_LONGEST_GALLERY = 1600
"""Letters up to which what a caption stands in may be named for pictures; a longer one holds the article too."""
_LINE = 24
"""Letters up to which a block must be a line of trafilatura's, not only stand in one."""
_RUN, _STEP, _SHARED = 16, 8, 0.7
_POOR = 0.5
"""Share of the smaller extraction's letters below which the two do not speak of the same text."""
_GAP, _SHORT, _FEW, _LINKED = 60, 20, 3, 0.5
"""Columns of a paragraph outside and amid the others, blocks beside them, share of links in a teaser."""
_ABOVE = 0.15
"""Share of the choice up to which what stands above the headline is none of the article."""
_STRONG = 1.5
"""Worth from which a block is a paragraph wherever it stands in the article."""
_LARGEST = 4_000_000
"""Characters of markup beyond which only our own extraction is used."""


def choose(page: PageText, markup: str) -> tuple[list[bool], tuple[Notice, ...]]:
    """For each block whether it is of the article's body, and a notice where the two extractions disagree."""
    beside = _beside(page.blocks, page.inside)
    own = [a and not b and c.kind != "headline" for a, b, c in zip(page.inside, beside, page.blocks, strict=True)]
    theirs = [a and not b for a, b in zip(_chosen(page.blocks, _extract(markup)), beside, strict=True)]
    if not any(theirs):
        return own, ()
    if not any(own):
        return theirs, ()
    common = [a and b for a, b in zip(own, theirs, strict=True)]
    mine, yours, shared = (_letters(page.blocks, rows) for rows in (own, theirs, common))
    if shared < _POOR * min(mine, yours):
        said = "Two ways of finding the article's text disagree on this page; the fuller result was kept. Look it over."
        fuller = own if _worth(page.blocks, own) >= _worth(page.blocks, theirs) else theirs
        return fuller, (Notice("text-uncertain", said, "warning"),)
    return _trimmed(page.blocks, list(_merged(page, own, theirs))), ()


def _worth(blocks: Sequence[Block], chosen: Sequence[bool]) -> float:
    return sum(worth(block) for block, yes in zip(blocks, chosen, strict=True) if yes)


def _extract(markup: str) -> str:
    """Trafilatura's text; "" where it finds none or stumbles."""
    import trafilatura  # noqa: PLC0415 - takes 0.3 s to load, and most sources are no pages

    if len(markup) > _LARGEST:
        return ""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)  # what it has to say of a page, our notices say
    try:
        found = trafilatura.extract(_SPANS.sub("", markup), fast=True, include_comments=False, include_tables=True)
    except Exception:  # noqa: BLE001 - whatever it stumbles over, our own extraction stands beside it
        return ""
    return found or ""


def _chosen(blocks: Sequence[Block], text: str) -> list[bool]:
    if not text:
        return [False] * len(blocks)
    rows = text.split("\n")
    lines = {_bare(cell) for line in rows for cell in (line, *(line.split("|") if line.startswith("|") else ()))}
    whole = _bare(text)
    return [
        block.kind != "headline"
        and all(_stands(_bare(line), lines, whole) for line in block.text.split("\n"))
        and not _is_deck(block)
        for block in blocks
    ]


def _is_deck(block: Block) -> bool:
    """Whether a block is the line below the headline that no sentence is."""
    return _DECK.search(block.element.get("class") or "") is not None and not ends_sentence(block.text)


def _stands(words: str, lines: set[str], whole: str) -> bool:
    """Whether a block's letters are in trafilatura's text: short ones as a line of their own."""
    if words in lines:
        return True
    if len(words) <= _LINE:
        return False
    if words in whole:
        return True
    runs = [words[at : at + _RUN] for at in range(0, len(words) - _RUN + 1, _STEP)]
    return sum(1 for run in runs if run in whole) >= _SHARED * len(runs)


def _bare(words: str) -> str:
    """Letters and figures only: white space, marks and Markdown of either side fall away."""
    return re.sub(r"[\W_]+", "", words)


def _merged(page: PageText, own: Sequence[bool], theirs: Sequence[bool]) -> Iterator[bool]:
    """What both chose, and what one of them chose alone where it looks like text among that of both."""
    both = [a and b for a, b in zip(own, theirs, strict=True)]
    first, last = both.index(True), len(both) - 1 - both[::-1].index(True)
    places = {_place(block) for block, yes in zip(page.blocks, both, strict=True) if yes}
    title = next((number for number, block in enumerate(page.blocks) if block.kind == "headline"), -1)
    for number, (block, mine, yours) in enumerate(zip(page.blocks, own, theirs, strict=True)):
        if block.kind == "headline":  # a page may head its parts with <h1> too
            parts = page.inside[number] and first < number < last and _place(block) in places
            yield parts and number != title
        elif (mine and yours) or (0 < first - number <= _FEW and _is_lead(block)):
            yield True
        elif mine and number < first:
            amid = block.element.tag == "p"
            near = first - number <= _FEW and not _is_deck(block)
            yield near and block.kind == "body" and _is_text(block, places, amid=amid)
        elif mine:
            yield _is_text(block, places, amid=number < last)
        elif yours:
            near = first - _FEW <= number <= last + _FEW
            yield near and worth(block) >= _STRONG and not is_blamed(block.element)
        else:
            yield False


def _place(block: Block) -> tuple[str, str]:
    """What kind of element a block stands in: paragraphs of one article share it."""
    parent = block.element.getparent()
    return ("", "") if parent is None else (str(parent.tag), parent.get("class") or "")


def _is_text(block: Block, places: Collection[tuple[str, str]], *, amid: bool = False) -> bool:
    """Whether a block that only our own extraction chose is text: a paragraph beside the others, no teaser."""
    if block.linked > _LINKED or is_blamed(block.element):
        return False
    beside = _place(block) in places
    if block.kind == "heading":
        return amid and beside
    if amid and worth(block) >= _STRONG:
        return True
    if amid and block.element.tag in ("td", "th", "li"):
        return _is_row(block.element, places)
    shaped = block.element.tag in ("p", "blockquote", "div", "td")
    return beside and shaped and columns(block.text) >= (_SHORT if amid else _GAP)


def _is_lead(block: Block) -> bool:
    """Whether a block above the others is the article's first paragraph by name, and full sentences."""
    names = block.element.get("class") or ""
    return _LEAD.search(names) is not None and worth(block) >= _STRONG and ends_sentence(block.text)


def _beside(blocks: Sequence[Block], inside: Sequence[bool]) -> list[bool]:
    """Which blocks stand beside the text of an article: captions and credits, and lines that are nothing but a link."""
    links = [block.linked > _ALL_LINK and block.kind == "body" and not _names_row(block) for block in blocks]
    held = _letters(blocks, inside)
    if _letters(blocks, [a and b for a, b in zip(links, inside, strict=True)]) > _LINKED * held:
        links = [False] * len(blocks)
    others = teasers(blocks)
    return [link or other or _is_caption(block) for link, other, block in zip(links, others, blocks, strict=True)]


def _names_row(block: Block) -> bool:
    """Whether a cell that is a link stands in a row of a table of figures: without it the row speaks of nothing."""
    row = block.element.getparent()
    if block.element.tag not in ("td", "th") or row is None:
        return False
    others = [one for one in row if one is not block.element and inner_text(one).strip()]
    plain = [one for one in others if next(one.iter("a"), None) is None]
    return len(plain) > 0 and len(plain) == len(others) and len(inner_text(row)) <= _LONGEST_ROW


def _is_caption(block: Block) -> bool:
    """Whether a block is by its class what stands under a picture, or the line that names the author."""
    if block.kind != "body" or len(block.text) > _LONGEST_CAPTION:
        return False
    near = [block.element, *_filling(block)]
    holder = block.element.getparent()
    if holder is not None and len(inner_text(holder)) <= _LONGEST_GALLERY:
        near.append(holder)
    if _CAPTION.search(" ".join(f"{one.get('class') or ''} {one.get('id') or ''}" for one in near)):
        return True
    named = _BYLINE.search(block.element.get("class") or "") is not None
    return named and len(block.text) <= _LONGEST_BYLINE and not ends_sentence(block.text)


def _filling(block: Block) -> Iterator[Element]:
    """The inline element that holds nearly all of a block's words."""
    for child in islice(block.element, 2):
        if len(inner_text(child).strip()) >= _MOST * len(block.text):
            yield child


def _is_row(cell: Element, places: Collection[tuple[str, str]]) -> bool:
    """Whether a cell or item is of a table or list beside the paragraphs, not of one that lays out a page."""
    holder = next((one for one in islice(cell.iterancestors(), 4) if one.tag in ("table", "ul", "ol")), None)
    parent = None if holder is None else holder.getparent()
    return parent is not None and (str(parent.tag), parent.get("class") or "") in places


def _trimmed(blocks: Sequence[Block], chosen: list[bool]) -> list[bool]:
    """The choice without headings at its end, which head what was left out, and without lines above the headline."""
    for number in range(len(chosen) - 1, -1, -1):
        if chosen[number]:
            if blocks[number].kind == "body":
                break
            chosen[number] = False
    title = next((number for number, block in enumerate(blocks) if block.kind == "headline"), 0)
    holder = blocks[title].element.getparent()
    if any(yes and block.element.getparent() is holder for block, yes in zip(blocks[:title], chosen, strict=False)):
        title = 0  # a heading among the paragraphs, whatever its rank
    above = [yes and number < title for number, yes in enumerate(chosen)]
    return (
        chosen if _letters(blocks, above) > _ABOVE * _letters(blocks, chosen) else [*([False] * title), *chosen[title:]]
    )


def _letters(blocks: Sequence[Block], chosen: Sequence[bool]) -> int:
    return sum(len(block.text) for block, yes in zip(blocks, chosen, strict=True) if yes)
