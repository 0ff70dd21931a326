"""Which blocks of a page are the article's body: trafilatura's choice, held against our own extraction.

Trafilatura (F1 0.959 on 181 news pages, ``ecosystem.md`` 3) sees the page's classes and link densities; our own blocks
keep the page's letters, breaks and places. So it chooses, and the words stay ours.
"""

import logging
import re
from collections.abc import Iterator, Sequence

from briefwright.guarded import Element, inner_text
from briefwright.notices import Notice
from briefwright.readers.html_text import Block, PageText
from briefwright.readers.lines import ends_sentence

_SPANS = re.compile(r"(?:col|row)span\s*=\s*[\"']?\d+[\"']?", re.IGNORECASE)
"""A column span of 2^53 takes all memory there is (trafilatura issue 657)."""
_DECK = re.compile(r"standfirst|sub-?(?:title|head\w*|line)|\bde(?:c?k)\b|strapline", re.IGNORECASE)
_LINE = 24
"""Letters up to which a block must be a line of trafilatura's, not only stand in one."""
_RUN, _STEP, _SHARED = 16, 8, 0.7
_POOR = 0.5
"""Share of our own article's letters below which trafilatura has missed most of it."""
_MOST = 0.8
_GAP, _SHORT, _FEW, _LINKED = 60, 20, 3, 0.5
_LARGEST = 4_000_000
"""Characters of markup beyond which only our own extraction is used."""


def choose(page: PageText, markup: str) -> tuple[list[bool], tuple[Notice, ...]]:
    """For each block whether it is of the article's body, and a notice where the two extractions disagree."""
    own = [inside and block.kind != "headline" for inside, block in zip(page.inside, page.blocks, strict=True)]
    theirs = _chosen(page.blocks, _extract(markup))
    if not any(theirs):
        return own, ()
    mine, common = (
        _letters(page.blocks, own),
        _letters(page.blocks, [a and b for a, b in zip(own, theirs, strict=True)]),
    )
    if common < _POOR * mine:
        said = "Two ways of finding the article's text disagree on this page; the longer result was kept. Look it over."
        longer = own if mine >= _letters(page.blocks, theirs) else theirs
        return longer, (Notice("text-uncertain", said, "warning"),)
    if page.marked and common >= _MOST * _letters(page.blocks, theirs):
        theirs = [a and b for a, b in zip(own, theirs, strict=True)]
    return list(_filled(page, theirs, own)), ()


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
    lines = {_bare(line) for line in text.split("\n")}
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


def _filled(page: PageText, chosen: Sequence[bool], own: Sequence[bool]) -> Iterator[bool]:
    """The choice, with the paragraphs between its first and last block that it skipped although they look like text."""
    first = next((n for n, yes in enumerate(chosen) if yes), 0)
    last = max((n for n, yes in enumerate(chosen) if yes), default=-1)
    parents = {block.element.getparent() for block, yes in zip(page.blocks, chosen, strict=True) if yes}
    for number, (block, yes) in enumerate(zip(page.blocks, chosen, strict=True)):
        beside = own[number] and block.kind == "body" and block.element.getparent() in parents and not _is_linked(block)
        if number < first:  # trafilatura drops short first paragraphs
            beside = beside and block.element.tag == "p" and first - number <= _FEW and not _is_deck(block)
            yield beside and len(block.text) >= _SHORT
        else:
            yield yes or (beside and number < last and len(block.text) >= _GAP)


def _is_linked(block: Block) -> bool:
    """Whether most of a block's letters are links: a teaser."""
    inside: Iterator[Element] = block.element.iter("a")
    return sum(len(inner_text(link)) for link in inside) > _LINKED * len(block.text)


def _letters(blocks: Sequence[Block], chosen: Sequence[bool]) -> int:
    return sum(len(block.text) for block, yes in zip(blocks, chosen, strict=True) if yes)
