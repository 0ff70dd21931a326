"""The last pass over a tree: quotation marks become letters, meeting punctuation is settled, nested looks flip.

The tree is laid out as a line of tokens, because punctuation meets across the borders of spans; the marks are settled
along that line, and the tree is built again from it.
"""

from dataclasses import dataclass

from briefwright.citing.csl.punctuation import MOVES_INSIDE, absorbs, gives_way
from briefwright.citing.csl.runs import Glued, Look, Piece, Span

_NEUTRAL: dict[str, str] = {
    "font-style": "normal",
    "font-weight": "normal",
    "font-variant": "normal",
    "text-decoration": "none",
    "vertical-align": "baseline",
}


@dataclass(frozen=True, slots=True)
class QuoteMarks:
    """A locale's quotation marks: outer and inner, and whether commas and full stops step inside them."""

    opening: str = "“"
    closing: str = "”"
    inner_opening: str = "‘"
    inner_closing: str = "’"
    punctuation_inside: bool = False


class _Open:
    __slots__ = ("span",)

    def __init__(self, span: Span) -> None:
        self.span = span


class _Close:
    __slots__ = ()


class _EndQuote(str):
    """A closing quotation mark."""

    __slots__ = ()


class _StartQuote(str):
    """An opening quotation mark."""

    __slots__ = ()


_CLOSE = _Close()
_Token = str | _Open | _Close


def finish(pieces: list[Piece], marks: QuoteMarks) -> list[Piece]:
    """The tree in its final form."""
    line: list[_Token] = []
    _lay_out(pieces, line, {}, marks, depth=0)
    _settle(line, punctuation_inside=marks.punctuation_inside)
    return _build(line)


def _lay_out(pieces: list[Piece], line: list[_Token], looks: dict[str, str], marks: QuoteMarks, *, depth: int) -> None:
    for piece in pieces:
        if isinstance(piece, str):
            if piece:
                line.append(piece)
            continue
        if not piece.children:
            continue
        changed = _looks_of(piece, looks)
        kept = bool(changed) or bool(piece.display) or bool(piece.url)
        if kept:
            line.append(_Open(Span([], changed, display=piece.display, url=piece.url)))
        inner = {**looks, **dict(changed)} if changed else looks
        if piece.quoted:
            # ‘…’ that stands by itself keeps the shape its author gave it.
            depth += piece.role == "inner" and depth == 0
            outer = depth % 2 == 0
            line.append(_StartQuote(marks.opening if outer else marks.inner_opening))
            _lay_out(piece.children, line, inner, marks, depth=depth + 1)
            line.append(_EndQuote(marks.closing if outer else marks.inner_closing))
        else:
            _lay_out(piece.children, line, inner, marks, depth=depth)
        if kept:
            line.append(_CLOSE)


def _looks_of(span: Span, around: dict[str, str]) -> tuple[Look, ...]:
    """The looks a span really changes: markup inside the same look turns it off, "normal" in plain text is nothing."""
    if span.role == "nodecor":
        return tuple((name, _NEUTRAL[name]) for name, value in around.items() if value != _NEUTRAL[name])
    if not span.looks:
        return ()
    changed: list[Look] = []
    for name, value in span.looks:
        current = around.get(name, _NEUTRAL.get(name, ""))
        if span.toggles and current == value:
            changed.append((name, _NEUTRAL[name]))
        elif value != _NEUTRAL.get(name) or current != value:
            changed.append((name, value))
    return tuple(changed)


def _settle(line: list[_Token], *, punctuation_inside: bool) -> None:
    """Settles the marks at every meeting of two texts, from left to right."""
    last = -1  # the text before, opening and closing quotation marks not counted
    ends = 0  # closing quotation marks passed since then
    for place, token in enumerate(line):
        if isinstance(token, _EndQuote):
            ends += last >= 0
            continue
        if isinstance(token, _StartQuote):
            last, ends = -1, 0
            continue
        if not isinstance(token, str):
            continue
        rest = token
        if last >= 0 and not isinstance(token, Glued):
            rest = line[place] = _meet(line, last, token, ends=ends, inside=punctuation_inside)
        if rest:
            last, ends = place, 0


def _meet(line: list[_Token], last: int, text: str, *, ends: int, inside: bool) -> str:
    """Settles the mark at the start of a text against the text before it; gives what is left of the text."""
    before = line[last]
    if not isinstance(before, str):
        return text
    end, start = before[-1:], text[:1]
    if start == " " and end == " " and not ends:
        return text[1:]
    if ends and not inside:
        return text
    if absorbs(end, start):
        return text[1:]
    if gives_way(end, start):
        line[last] = before[:-1] + start
        if inside:
            _step_inside(line, last)
        return text[1:]
    if ends and start in MOVES_INSIDE:
        line[last] = before + start
        return text[1:]
    return text


def _step_inside(line: list[_Token], place: int) -> None:
    """A mark that has become ``!`` or ``?`` right after a closing quotation mark steps inside it."""
    mark = line[place]
    before = place - 1
    while before >= 0 and (isinstance(line[before], (_EndQuote, _Open, _Close))):
        before -= 1
    text = line[before] if before >= 0 else None
    if not isinstance(mark, str) or len(mark) != 1 or not isinstance(text, str) or isinstance(text, _StartQuote):
        return
    if not any(isinstance(token, _EndQuote) for token in line[before + 1 : place]):
        return
    line[before] = text if absorbs(text[-1:], mark) else text + mark
    line[place] = ""


def _build(line: list[_Token]) -> list[Piece]:
    root: list[Piece] = []
    levels = [root]
    spans: list[Span] = []
    for token in line:
        if isinstance(token, str):
            if token:
                _append_text(levels[-1], str(token))
        elif isinstance(token, _Open):
            spans.append(token.span)
            levels.append(token.span.children)
        else:
            children = levels.pop()
            span = spans.pop()
            if children:
                levels[-1].append(span)
    return root


def _append_text(level: list[Piece], text: str) -> None:
    if level and isinstance(level[-1], str):
        level[-1] += text
    else:
        level.append(text)
