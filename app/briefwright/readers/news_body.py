"""The body of a news item: paragraphs out of plain text, of markup inside text, and of text inside markup.

Agencies put wire copy as it left the line into one element, with the indents of its paragraphs and its hard line
ends; archives of web sites put HTML there whose paragraphs are parted by empty lines only.
"""

import re
from collections.abc import Iterable, Sequence
from html import unescape

import msgspec

from briefwright.guarded import Element, inner_text
from briefwright.model.source import CapturedField, Span
from briefwright.readers.byline import read_byline
from briefwright.readers.evidence import one_line
from briefwright.readers.markup import marked_tree, marked_up
from briefwright.readers.months import MONTHS
from briefwright.readers.pieces import Piece

_TAG = re.compile(r"</?[A-Za-z][\w:-]{0,20}(?:\s[^<>]{0,2000})?/?>")
_BLOCK = re.compile(r"<(?:p|br|div|li|section|article|body|nitf)\b", re.IGNORECASE)
_PARAGRAPH = re.compile(r"<(?:p|nitf)\b", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,10}|#\d{1,7});")
_EMPTY_LINE = re.compile(r"\r?\n[ \t]*\r?\n\s*")
_WIRE = re.compile(r"\n[ \t]{2,}\S")
_FEWEST_INDENTS = 2
_TOP = 6
"""Paragraphs among which a body may name its author on a line of its own."""
_LONGEST_BYLINE = 100
_PLACE_END = re.compile(r"\s*(?:\(|/|\d|\s[-–—_]|--).*$", re.DOTALL)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of plain text inside an element: parted by empty lines, and by indents, else line by line."""
    lines = text.replace("\r\n", "\n").strip("\n").split("\n")
    parted = any(not line.strip() for line in lines)
    indented = _is_indented(lines)
    if not parted and not indented:
        return [line.strip() for line in lines if line.strip()]
    margin = _margin(lines)
    blocks: list[list[str]] = [[]]
    for line in lines:
        if not line.strip() or (indented and _indent(line) > margin):
            blocks.append([])
        if line.strip():
            blocks[-1].append(line.strip())
    return ["\n".join(block) for block in blocks if block]


def _indent(line: str) -> int:
    expanded = line.expandtabs(4)
    return len(expanded) - len(expanded.lstrip())


def _margin(lines: Sequence[str]) -> int:
    """The smallest indent of a line that is not the first: that one often begins right behind its tag."""
    return min((_indent(line) for line in lines[1:] if line.strip()), default=0)


def _is_indented(lines: Sequence[str]) -> bool:
    """Whether paragraphs begin with an indent: some lines are set in and some are not."""
    indents = [_indent(line) for line in lines[1:] if line.strip()]
    margin = min(indents, default=0)
    return sum(one >= margin + _FEWEST_INDENTS for one in indents) >= 1 and indents.count(margin) >= 1


def written(text: str) -> list[Piece]:
    """The paragraphs of a text that may hold markup or may not."""
    if _BLOCK.search(text):
        if not _PARAGRAPH.search(text):
            text = _EMPTY_LINE.sub("<p>", text)
        return unwrapped(marked_up(text).pieces, unescape(_TAG.sub("", text)))
    if _TAG.search(text):
        return [piece for one in paragraphs(text) for piece in marked_up(one).pieces]
    return [Piece(unescape(one) if _ENTITY.search(one) else one) for one in paragraphs(text)]


def grown(element: Element) -> list[Piece]:
    """The paragraphs of an element: of the markup inside it, or of its text."""
    if len(element):
        return unwrapped(marked_tree(element).pieces, inner_text(element))
    return written(element.text or "")


def unwrapped(pieces: Sequence[Piece], text: str) -> list[Piece]:
    """The pieces, unless all words stand in one that was laid out as wire copy: then its own paragraphs.

    Args:
        pieces: as the markup parts them.
        text: the same words with their line ends.
    """
    words = [piece for piece in pieces if piece.kind == "body" and piece.text.strip()]
    if len(words) != 1 or len(_WIRE.findall(text)) < _FEWEST_INDENTS or words[0].inks:
        return list(pieces)
    parts = [one for one in paragraphs(text) if one.split()]
    if " ".join(" ".join(parts).split()) != " ".join(words[0].text.split()):
        return list(pieces)  # the markup holds more than these words: a caption, a heading
    return [Piece(one) for one in parts]


def without_headline(pieces: Sequence[Piece], headline: str) -> list[Piece]:
    """The pieces without the headline, where the body says it once more above its first paragraph."""
    for number, piece in enumerate(pieces[:_TOP]):
        if headline and one_line(piece.text) == headline:
            return [*pieces[:number], *pieces[number + 1 :]]
    return list(pieces)


def signed(pieces: Sequence[Piece], known: Iterable[CapturedField]) -> tuple[list[Piece], list[CapturedField]]:
    """The pieces and the authors whom a line of its own at the top of the body names, where no element does."""
    if any(field.name == "byline" for field in known):
        return list(pieces), []
    for number, piece in enumerate(pieces[:_TOP]):
        line = one_line(piece.text)
        found = read_byline(line, Span(0, len(line))) if len(line) <= _LONGEST_BYLINE else []
        names = [field for field in found if field.name == "byline"]
        if names and piece.kind == "body":
            aside = msgspec.structs.replace(piece, kind="aside")
            where = "first lines of the body"
            authors = [msgspec.structs.replace(field, start=-1, end=-1, where=where) for field in names]
            return [*pieces[:number], aside, *pieces[number + 1 :]], authors
    return list(pieces), []


def place_in(dateline: str) -> str:
    """The place that a dateline names before its date, its agency or its dash; "" where it names none."""
    words = _PLACE_END.sub("", one_line(dateline)).strip(" ,;:-–—_")
    head, _, last = words.rpartition(" ")
    if last.strip(".,").casefold() in MONTHS:
        words = head.strip(" ,;")
    return words
