"""From lines to paragraphs: where one ends, which words are divided, and which letters of the text are whose.

A line that leaves room for the next line's first word ends its paragraph, in ragged and in justified text alike.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median

import msgspec

from briefwright.readers.lines import ends_sentence
from briefwright.readers.pdf_tables import Line
from briefwright.readers.pdf_words import Word

_BULLETS = "•▪◦●‣■□▶►◆◇○∙·"
_LARGER = 1.18
"""Type so many times the body's is a heading's."""
_TOUCHING = 0.08
"""Gap in sizes of the type up to which two words without a space between them in the file are one."""
_FEW_SPACES, _OFTEN, _HALF, _WIDEST = 25, 0.4, 0.45, 0.34
_WORD = re.compile(r"\w+(?:-\w+)*")
_FIRST = frozenset(
    {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty", "forty", "fifty",
     "sixty", "seventy", "eighty", "ninety", "hundred", "half", "long", "short", "high", "low", "self", "well",
     "vice", "cross", "co", "ex", "all", "old", "new", "far", "near", "full", "part", "hard", "soft", "so", "north",
     "south", "east", "west"}
)  # fmt: skip
"""First parts of English compounds."""
_NEARLY_ALWAYS, _WORD_LONG = frozenset({"short", "long", "half", "self", "two", "three", "four", "five", "six"}), 5
"""First parts that a word of some length follows in compounds, hardly ever as the rest of one word."""
_HAN = re.compile("[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff9f]")
_HANGUL = re.compile("[\uac00-\ud7a3]")


class PageLine(msgspec.Struct, frozen=True):
    """A line, the page it stands on (from 1), and the edges of its region."""

    line: Line
    page: int
    left: float
    right: float


class Paragraph(msgspec.Struct):
    """Lines that belong together; its region comes from the first of them."""

    lines: list[PageLine]

    @property
    def size(self) -> float:
        """Size of its type in points."""
        return self.lines[0].line.size


class Set(msgspec.Struct, frozen=True):
    """A paragraph as text.

    Attributes:
        text: divided words are whole again.
        places: page (from 1), word, and its first and last place in the text.
        pages: (offset, page) where it goes on to a further page.
        healed: words that were put together.
    """

    text: str
    places: list[tuple[int, Word, int, int]]
    pages: tuple[tuple[int, int], ...]
    healed: int


def body_size(pages: Sequence[Sequence[Sequence[Line]]]) -> float:
    """The size in which most letters are set."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for region in page:
            for line in region:
                sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def paragraphs_of(pages: Sequence[Sequence[Sequence[Line]]], body: float) -> list[Paragraph]:
    """The paragraphs of all pages in order; one that goes on in the next column or page is one."""
    out: list[Paragraph] = []
    for number, page in enumerate(pages, 1):
        for region in page:
            found = _in_region(region, number, body)
            if out and found and _goes_on(out[-1], found[0], body):
                out[-1].lines += found.pop(0).lines
            out += found
    return out


def _in_region(region: Sequence[Line], page: int, body: float) -> list[Paragraph]:
    if not region:
        return []
    pitch = _pitch(region)
    out: list[Paragraph] = []
    before: Line | None = None
    for line, (left, right) in zip(region, _edges(region), strict=True):
        row = PageLine(line, page, left, right)
        if before is None or _begins(before, line, row, pitch, body):
            out.append(Paragraph([row]))
        else:
            out[-1].lines.append(row)
        before = line
    return out


def _edges(region: Sequence[Line]) -> list[tuple[float, float]]:
    """Left and right edge of the text round every line: of the lines about it that are set in the same size."""
    edges: list[tuple[float, float]] = []
    for _, group in groupby(region, key=lambda line: round(line.size)):
        run = list(group)
        edges += [(min(line.x0 for line in run), max(line.x1 for line in run))] * len(run)
    return edges


def _pitch(region: Sequence[Line]) -> float:
    """The usual distance of two baselines; without one, what printers set."""
    steps = [a.base - b.base for a, b in pairwise(region) if abs(a.size - b.size) < 0.1 * a.size]
    steps = [step for step in steps if step > 0]
    sizes = median(line.size for line in region)
    if not steps:
        return 1.35 * sizes
    steps.sort()
    return min(steps[len(steps) // 3], 1.8 * sizes)


def _begins(before: Line, line: Line, row: PageLine, pitch: float, body: float) -> bool:
    """Whether a line begins a new paragraph."""
    step, size = before.base - line.base, max(line.size, before.size)
    loose = 1.55 if line.size > _LARGER * body else 1.05
    if abs(line.size - before.size) > 0.12 * size or step > max(1.3 * pitch, loose * size) + 0.1:
        return True
    if before.words[-1].hyphen:
        return False
    if line.words[0].text[0] in _BULLETS:
        return True
    if line.size > _LARGER * body:
        return False
    if line.x0 - before.x0 > 0.8 * size and before.x0 - row.left < 0.5 * size:
        return True
    room = row.right - before.x1
    return room > line.words[0].x1 - line.words[0].x0 + 0.4 * size


def _goes_on(paragraph: Paragraph, after: Paragraph, body: float) -> bool:
    """Whether the first paragraph of a column or page is the rest of the last one before."""
    last, first = paragraph.lines[-1], after.lines[0]
    if max(abs(last.line.size - body), abs(first.line.size - body)) > 0.12 * body:
        return False
    if last.line.words[-1].hyphen:
        return True
    text, opening = last.line.text, first.line.words[0].text
    if ends_sentence(text) or text.endswith((":", ";")) or opening[0] in _BULLETS:
        return False
    full = last.right - last.line.x1 < 4 * body
    return opening[:1].islower() or (full and first.line.x0 - first.left < 0.8 * body)


class Setter:
    """Turns paragraphs into text; knows the words of the whole document.

    Args:
        paragraphs: all of them.
    """

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        for paragraph in paragraphs:
            _take_hyphens_off(paragraph)
        self._known = {word for paragraph in paragraphs for word in _whole_words(paragraph)}
        ends = [row.line.words[-1] for paragraph in paragraphs for row in paragraph.lines[:-1]]
        self._spaced = any(word.spaced for word in ends)
        self._touching = _touching(paragraphs)

    def text(self, paragraph: Paragraph) -> Set:
        """The words of a paragraph, its lines joined."""
        parts: list[str] = []
        places: list[tuple[int, Word, int, int]] = []
        pages: list[tuple[int, int]] = []
        at = healed = 0
        page = 0
        last: Word | None = None
        for row in paragraph.lines:
            for number, word in enumerate(row.line.words):
                joint, divided = self._joint(last, word, across=number == 0) if last else ("", False)
                healed += divided
                at += len(joint)
                if row.page != page:
                    pages.append((at, row.page))
                    page = row.page
                parts += [joint, word.text]
                places.append((row.page, word, at, at + len(word.text)))
                at += len(word.text)
                last = word
        return Set("".join(parts), places, tuple(pages), healed)

    def _joint(self, last: Word, word: Word, *, across: bool) -> tuple[str, bool]:
        """What stands between two words, and whether that heals a division."""
        if last.hyphen:
            return self._healed(last, word)
        if not across:  # PDFium sets a space where the type changes, too
            return ("" if not last.spaced and word.x0 - last.x1 < self._touching * word.size else " "), False
        if _HAN.match(last.text[-1]) and _HAN.match(word.text[0]):
            return "", False
        if _HANGUL.match(last.text[-1]) and _HANGUL.match(word.text[0]):
            return ("" if self._spaced and not last.spaced else " "), False
        return " ", False

    def _healed(self, last: Word, word: Word) -> tuple[str, bool]:
        """A divided word: its hyphen goes, unless the document writes the word with one or it parts capitals."""
        found = _WORD.findall(last.text)
        first, second = (found[-1] if found else ""), (_WORD.findall(word.text) or [""])[0]
        kept = self._is_compound(first.lower(), second.lower()) or not second[:1].islower() or not first[-1:].isalpha()
        return ("-", False) if kept else ("", True)

    def _is_compound(self, first: str, second: str) -> bool:
        """Whether two parts are written with a hyphen: the document does so, or each of them is a word of its own."""
        if f"{first}{second}" in self._known:
            return False
        both = second in self._known and (first in self._known or first in _FIRST)
        return f"{first}-{second}" in self._known or both or (first in _NEARLY_ALWAYS and len(second) >= _WORD_LONG)


def _touching(paragraphs: Sequence[Paragraph]) -> float:
    """Gap in sizes of the type up to which words without a space in the file are one.

    Recognised text is often set letter by letter in the wrong width. Where the file writes its spaces itself, a gap
    that is less than half of theirs is none, whatever PDFium takes it for.
    """
    lines = [row.line.words for paragraph in paragraphs for row in paragraph.lines]
    pairs = [pair for words in lines for pair in pairwise(words)]
    real = [(b.x0 - a.x1) / b.size for a, b in pairs if a.spaced and b.x0 > a.x1]
    if len(real) < _FEW_SPACES or len(real) < _OFTEN * len(pairs):
        return _TOUCHING
    return min(max(_TOUCHING, _HALF * median(real)), _WIDEST)


def _whole_words(paragraph: Paragraph) -> Iterator[str]:
    """The words of a paragraph in lower case, without those that a line's end divides."""
    words = [word for row in paragraph.lines for word in row.line.words]
    for before, word in pairwise([None, *words]):
        if word is not None and not word.hyphen and not (before and before.hyphen):
            yield from (found.lower() for found in _WORD.findall(word.text))


def _take_hyphens_off(paragraph: Paragraph) -> None:
    """Mark words that end in a plain hyphen at a line's end as divided: PDFium marks them only in the page's order."""
    for row, after in pairwise(paragraph.lines):
        last, word = row.line.words[-1], after.line.words[0]
        if len(last.text) > 1 and last.text.endswith(("-", "‐")) and word.text[:1].islower():
            last.text, last.hyphen = last.text[:-1], True
