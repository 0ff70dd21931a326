"""Lines and paragraphs of plain text, with their places.

Wire copy comes in two shapes: wrapped at 60-80 columns with blank lines between paragraphs, or one line a paragraph.
Nothing is rewritten here: a paragraph is a span of the captured text, and its line breaks stay in it.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

import msgspec

from briefwright.model.source import Span
from briefwright.readers.labels import labelled

_SAMPLE = 600
"""Lines looked at to tell whether a text is wrapped."""
_NARROW, _WIDE = 40, 110
"""Columns: a wrapped line is at least and at most so wide."""
_FEW = 3
_SHORT = 0.85
"""Share of the width below which a line was ended on purpose."""
_NOTHING = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"))
"""Characters that show nothing, each to be taken out."""
_STOPS = ".!?…。!?।؟"
_CLOSERS = "\"'”’»」』)]"


class Layout(msgspec.Struct, frozen=True):
    """Paragraphs of a text, and the width in columns it is wrapped at (0 if it is not)."""

    paragraphs: tuple[Span, ...]
    width: int = 0


class _Line(msgspec.Struct, frozen=True):
    """One line that holds words: its span without white space at the ends, and how many characters it is indented."""

    span: Span
    indent: int


def lay_out(text: str) -> Layout:
    """The paragraphs of a text: its blocks where lines are wrapped, else its lines."""
    width = _wrap_width(text)
    if not width:
        return Layout(tuple(line.span for block in _blocks(text) for line in block))
    return Layout(tuple(span for block in _blocks(text) for span in _joined(text, block, width)), width)


def lines_of(text: str, span: Span) -> Iterator[Span]:
    """The lines inside a paragraph, white space at their ends left out."""
    for start, end in _raw_lines(text, span.start, span.end):
        line = trimmed(text, start, end)
        if line.start < line.end:
            yield line


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without white space at its ends; an empty span where there is nothing else."""
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    return Span(start + lead, max(start + lead, start + len(piece.rstrip())))


def is_blank(piece: str) -> bool:
    """Whether nothing of it can be seen: white space, zero-width characters, marks of direction."""
    return not piece.translate(_NOTHING).strip()


def ends_sentence(piece: str) -> bool:
    """Whether it ends with a full stop, question or exclamation mark, closing marks left aside."""
    return piece.rstrip().rstrip(_CLOSERS).endswith(tuple(_STOPS))


def blank_follows(text: str, end: int) -> bool:
    """Whether an empty line follows the line that ends at ``end``."""
    rest = text[end : end + 400]
    return rest[: len(rest) - len(rest.lstrip())].count("\n") > 1


def _raw_lines(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    while start <= stop:
        end = text.find("\n", start, stop)
        end = stop if end < 0 else end
        yield start, end
        start = end + 1


def _blocks(text: str) -> Iterator[list[_Line]]:
    """Lines that follow one another without an empty line between."""
    block: list[_Line] = []
    for start, end in _raw_lines(text, 0, len(text)):
        span = trimmed(text, start, end) if start < end else Span(start, end)
        if start == end or (span.end - span.start < _WIDE and is_blank(text[span.start : span.end])):
            if block:
                yield block
            block = []
        else:
            block.append(_Line(span, span.start - start))
    if block:
        yield block


def _joined(text: str, block: Sequence[_Line], width: int) -> Iterator[Span]:
    """The paragraphs of a wrapped block: parted by an indented line after a flush one, or after a line cut short."""
    first = last = block[0]
    for line in block[1:]:
        if _begins_paragraph(line, last) or _cut_short(text, last, line, width):
            yield Span(first.span.start, last.span.end)
            first = line
        last = line
    yield Span(first.span.start, last.span.end)


def _begins_paragraph(line: _Line, before: _Line) -> bool:
    return line.indent > 1 and before.indent <= 1


def _cut_short(text: str, line: _Line, after: _Line, width: int) -> bool:
    """Whether a line ends well before the margin although the next one's first word had room, and that begins anew."""
    room = line.indent + columns(text[line.span.start : line.span.end])
    begins = text[after.span.start : min(after.span.end, after.span.start + _NARROW)]
    return room + _first_word(begins) < _SHORT * width and not begins[:1].islower()


def _wrap_width(text: str) -> int:
    """The width in columns that a text is wrapped at, 0 where its lines are paragraphs.

    A wrapped line has no room for the next line's first word, and mostly ends in the middle of a sentence.
    """
    pairs = list(islice(_pairs(text), _SAMPLE))
    wide = [room for room, _, _ in pairs]
    if not pairs or sum(1 for width in wide if width > _WIDE) > 0.05 * len(pairs):
        return 0
    width = sorted(wide)[int(0.95 * (len(wide) - 1))]
    full = sum(1 for room, _, after in pairs if room + _first_word(after) > width)
    open_ended = sum(1 for _, line, _ in pairs if not ends_sentence(line))
    if len(pairs) < _FEW:
        runs_on = open_ended == len(pairs) and any(after[:1].islower() for _, _, after in pairs)
        return width if runs_on else 0
    return width if full >= 0.8 * len(pairs) and open_ended >= 0.5 * len(pairs) else 0


def _pairs(text: str) -> Iterator[tuple[int, str, str]]:
    """Each line wide enough to have been wrapped: its columns, its end, and the line it goes on in."""
    for block in _blocks(text):
        for line, after in pairwise(block):
            room = line.indent + columns(text[line.span.start : min(line.span.end, line.span.start + 2 * _WIDE)])
            if room >= _NARROW and not _begins_paragraph(after, line) and not _is_labelled(text, after.span):
                yield (
                    room,
                    text[max(line.span.start, line.span.end - _NARROW) : line.span.end],
                    text[after.span.start : min(after.span.end, after.span.start + _NARROW)],
                )


def _is_labelled(text: str, span: Span) -> bool:
    """Whether a line begins with a label of a header: the one above it was not cut to a width."""
    return ":" in text[span.start : span.start + _NARROW] and labelled(text[span.start : span.end]) is not None


def _first_word(line: str) -> int:
    """Columns the next line's first word would need, with its space; scripts without spaces need one letter's."""
    word = line.split(maxsplit=1)[0]
    return 1 + columns(word if word.isascii() or _spaced(word) else word[:1])


def _spaced(word: str) -> bool:
    """Whether the word's script puts spaces between words: all but Han, kana and Thai."""
    return not any(
        "\u3040" <= char <= "\u30ff" or "\u4e00" <= char <= "\u9fff" or "\u0e00" <= char <= "\u0e7f" for char in word
    )


def columns(piece: str) -> int:
    """How wide it is in a fixed-width face: East Asian wide letters take two columns."""
    return len(piece) + (0 if piece.isascii() else sum(unicodedata.east_asian_width(char) in "WF" for char in piece))
