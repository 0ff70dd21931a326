"""Finding words in a source: exact but for line breaks and mark shapes, or the nearest passage with its difference.

Printed words may carry the trade's declared changes — ``[e]arlier``, ``Kim [Jong Un]``, ``…``, ``[sic]`` — and the
declared edits are read off them, so that a person can write a quotation as it shall be printed.
"""

import re
from collections.abc import Sequence

import msgspec

from briefwright.errors import NotInSource
from briefwright.model.proof import prove, word_difference
from briefwright.model.quotation import (
    AnyEdit,
    BracketInsertion,
    CaseBracket,
    Ellipsis,
    FinalPunctuation,
    Quotation,
    Sic,
    quote,
    render,
    silent_edits,
)
from briefwright.model.source import Source, Span
from briefwright.model.text import cuts_word, fold_marks

_TOKENS = re.compile(r"\s*(\[[^\[\]]*\]|…|\.\s?\.\s?\.)\s*")
_GAP = 2000
"""How many captured characters an ellipsis may leave out."""
_REPLACED = 80
"""How many captured characters a bracket may stand for."""


class _Folded:
    """A text folded for comparison (white space single, marks plain, letters as they are) with the way back."""

    def __init__(self, text: str, start: int, end: int) -> None:
        letters: list[str] = []
        self._places: list[int] = []
        space = True
        for at, char in enumerate(_plain(text[start:end]), start):
            if char.isspace():
                if not space:
                    letters.append(" ")
                    self._places.append(at)
                space = True
            else:
                letters.append(char)
                self._places.append(at)
                space = False
        self.text = "".join(letters)

    def captured(self, start: int, end: int) -> Span:
        """Captured range of a non-empty folded range."""
        return Span(self._places[start], self._places[end - 1] + 1)


def _plain(text: str) -> str:
    """Every quotation mark in one shape: nested marks are printed single."""
    return fold_marks(text).replace('"', "'")


def fold(words: str) -> str:
    """Words as they are compared: single spaces, one shape of mark."""
    return " ".join(_plain(words).split())


def find_words(source: Source, words: str, within: Span | None = None) -> list[Span]:
    """Every place where the words stand, whatever the line breaks and mark shapes; captured offsets."""
    span = within or Span(0, len(source.captured_text))
    hay, needle = _Folded(source.captured_text, span.start, span.end), fold(words)
    return [hay.captured(at, at + len(needle)) for at in _places(hay.text, needle)] if needle else []


def _places(hay: str, needle: str) -> list[int]:
    """Starts of ``needle`` in ``hay``, whole words only."""
    out: list[int] = []
    at = hay.find(needle)
    while at >= 0:
        if not cuts_word(hay, at) and not cuts_word(hay, at + len(needle)):
            out.append(at)
        at = hay.find(needle, at + 1)
    return out


def _stands_at(hay: str, needle: str, at: int) -> bool:
    """Whether ``needle`` stands at a place and its last word ends there."""
    return hay.startswith(needle, at) and not cuts_word(hay, at + len(needle))


class _Part(msgspec.Struct, frozen=True):
    """Literal words, with what stands printed before them: ``""``, a bracket or an ellipsis."""

    before: str
    words: str


def _parts(words: str) -> tuple[list[_Part], str]:
    """The printed words cut at brackets and ellipses; a bracket or ellipsis without words after it is the tail."""
    out: list[_Part] = []
    before, at = "", 0
    for found in _TOKENS.finditer(words):
        literal = words[at : found.start()]
        if literal.strip():
            out.append(_Part(before, literal))
        before = found.group(1)
        at = found.end()
    rest = words[at:]
    if rest.strip():
        out.append(_Part(before, rest))
        before = ""
    return out, before


def anchor(source: Source, words: str, within: Span | None = None, *, block: bool = False) -> Quotation:
    """The quotation whose printed words these are, with its declared edits read off.

    Args:
        source: where the words should stand.
        words: as printed between the marks.
        within: captured range to look in, the whole text if None.
        block: block quotations keep inner double marks.

    Raises:
        NotInSource: the words are not there; carries the nearest passage and the word difference.
    """
    found = _literal(source, words, within, block=block)
    if found is not None:
        return found
    for candidate in _readings(words):
        found = _anchored(source, words, candidate, within, block=block)
        if found is not None:
            return found
    raise not_in_source(source, words, within)


def _literal(source: Source, words: str, within: Span | None, *, block: bool) -> Quotation | None:
    """The first place where the words stand as they are, brackets and ellipses of the source's own among them."""
    for span in find_words(source, words, within):
        quotation = quote(source, span.start, span.end, block=block)
        if prove(quotation, source).proved:
            return quotation
    return None


def _readings(words: str) -> list[tuple[str, str]]:
    """The words as they are, then without a final point or comma that the brief may have supplied."""
    stripped = words.rstrip()
    out = [(stripped, "")]
    if stripped.endswith((".", ",", ";")) and not stripped.endswith("..."):
        out.append((stripped[:-1], stripped[-1]))
    return out


def _anchored(
    source: Source, words: str, reading: tuple[str, str], within: Span | None, *, block: bool
) -> Quotation | None:
    literal, final = reading
    parts, tail = _parts(literal)
    if not parts:
        return None
    span = within or Span(0, len(source.captured_text))
    hay = _Folded(source.captured_text, span.start, span.end)
    for first in _starts(hay, parts[0]):
        placed = _follow(source.captured_text, hay, parts, first)
        if placed is None:
            continue
        start, end, edits = placed
        edits += _tail_edits(tail, end)
        edits += [FinalPunctuation(final)] if final else []
        exact = source.captured_text[start:end]
        declared = silent_edits(exact, block=block, first=edits)
        quotation = Quotation(source=source.id, start=start, end=end, words=words.strip(), edits=declared)
        quotation = _as_printed(quotation, source)
        if _letters(quotation.words) == _letters(words) and prove(quotation, source).proved:
            return quotation
    return None


def _letters(words: str) -> str:
    """What must come out again of what was typed: all but spaces, mark shapes and ellipses at the ends."""
    return "".join(fold(words).split()).replace("...", "…").strip("…")


def _as_printed(quotation: Quotation, source: Source) -> Quotation:
    """The quotation in the house's shapes: typed words may be straight or hard-wrapped, printed ones are not."""
    pieces = render(source.captured_text, quotation.start, quotation.end, quotation.edits)
    return msgspec.structs.replace(quotation, words="".join(piece.text for piece in pieces))


def _starts(hay: _Folded, part: _Part) -> list[int]:
    """Folded starts of the first literal; a case bracket before it may own the letter before."""
    needle = fold(part.words)
    letter = _case_letter(part.before)
    if letter:
        return _places(hay.text, letter.swapcase() + needle)
    return _places(hay.text, needle)


def _case_letter(token: str) -> str:
    return token[1:-1] if len(token) == len("[x]") and token[1:-1].isalpha() else ""


def _follow(text: str, hay: _Folded, parts: Sequence[_Part], first: int) -> tuple[int, int, list[AnyEdit]] | None:
    """Place every literal after the first, in order; -> captured start, end and the placed edits."""
    edits: list[AnyEdit] = []
    letter = _case_letter(parts[0].before)
    length = len(fold(parts[0].words)) + (1 if letter else 0)
    here = hay.captured(first, first + length)
    start, end = here.start, here.end
    if letter:
        edits.append(CaseBracket(start))
    elif parts[0].before.startswith("["):
        edits.append(BracketInsertion(start, parts[0].before[1:-1]))
    at = first + length
    for part in parts[1:]:
        placed = _next(text, hay, part, at, end)
        if placed is None:
            return None
        edit, begin = placed
        edits.append(edit)
        at = begin + len(fold(part.words)) + (1 if isinstance(edit, CaseBracket) else 0)
        end = hay.captured(begin, at).end
    return start, end, edits


def _next(text: str, hay: _Folded, part: _Part, at: int, end: int) -> tuple[AnyEdit, int] | None:
    """Where the literal of ``part`` goes on after folded place ``at``, and the edit that stands between."""
    needle = fold(part.words)
    joined = not part.words[:1].isspace() and not part.words[:1].isalnum()
    straight = at if _stands_at(hay.text, needle, at) and joined else _skip_space(hay.text, at)
    if part.before == "[sic]":
        return (Sic(end), straight) if _stands_at(hay.text, needle, straight) else None
    if part.before.startswith("["):
        return _bracket(text, hay, part, straight, end)
    limit = at + _GAP + len(needle)
    begin = next((place for place in _places(hay.text[:limit], needle) if place > at), None)
    if begin is None:
        return None
    left = _after_space(text, end)
    return Ellipsis(left, hay.captured(begin, begin + 1).start), begin


def _bracket(text: str, hay: _Folded, part: _Part, straight: int, end: int) -> tuple[AnyEdit, int] | None:
    """A bracket before a literal: an insertion, a changed letter, or words that stand for captured ones."""
    needle = fold(part.words)
    if _stands_at(hay.text, needle, straight):
        return BracketInsertion(end, part.before[1:-1]), straight
    letter = _case_letter(part.before)
    if letter and _stands_at(hay.text, letter.swapcase() + needle, straight):
        return CaseBracket(hay.captured(straight, straight + 1).start), straight
    window = hay.text[: straight + _REPLACED + len(needle)]
    begin = next((place for place in _places(window, needle) if place > straight), None)
    if begin is None:
        return None
    until = _before_space(text, hay.captured(begin, begin + 1).start)
    return BracketInsertion(_after_space(text, end), part.before[1:-1], until), begin


def _tail_edits(tail: str, end: int) -> list[AnyEdit]:
    if tail == "[sic]":
        return [Sic(end)]
    return [BracketInsertion(end, tail[1:-1])] if tail.startswith("[") else []


def _skip_space(text: str, at: int) -> int:
    return at + 1 if text.startswith(" ", at) else at


def _after_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _before_space(text: str, at: int) -> int:
    while at and text[at - 1].isspace():
        at -= 1
    return at


def not_in_source(source: Source, words: str, within: Span | None = None) -> NotInSource:
    """The error for words that are not in the source (or there): names the nearest passage and the word difference."""
    name = source.file_name
    elsewhere = find_words(source, words) if within else []
    if elsewhere:
        numbers = ", ".join(dict.fromkeys(str(source.paragraph_at(span.start)) for span in elsewhere))
        return NotInSource(
            f"“{words}” does not stand there in {name}, but in para. {numbers}.",
            wanted=words,
            nearest=words,
            todo="Name that place.",
        )
    near = nearest(source, words)
    if near is None:
        return NotInSource(
            f"“{words}” is not in {name}, nor is anything like it.",
            wanted=words,
            todo="Check the source, or write it as a paraphrase without quotation marks.",
        )
    found = " ".join(source.captured_text[near.start : near.end].split())
    difference = word_difference(found, words)
    return NotInSource(
        f"“{words}” is not in {name}. The nearest passage (para. {source.paragraph_at(near.start)}) reads: “{found}”. "
        f"Difference: {difference.rstrip('.')}.",
        wanted=words,
        nearest=found,
        difference=difference,
        todo="Quote it as the source has it, declare the change in brackets, or paraphrase without quotation marks.",
    )


def nearest(source: Source, words: str) -> Span | None:
    """The captured range most like the words: fewest letters to change (Sellers 1980, by Myers' bit vectors).

    None when more than half of the letters differ.
    """
    needle = fold(words).casefold()
    if not needle:
        return None
    hay = _Folded(source.captured_text, 0, len(source.captured_text))
    low = hay.text.casefold() if len(hay.text.casefold()) == len(hay.text) else hay.text.lower()
    low = low if len(low) == len(hay.text) else hay.text
    errors, end = _best_end(needle, low)
    if errors > len(needle) // 2:
        return None
    window = low[max(0, end - 2 * len(needle)) : end]
    _, back = _best_end(needle[::-1], window[::-1])
    start = end - back
    start, end = _whole_words(hay.text, start, end)
    return hay.captured(start, end) if start < end else None


def _best_end(needle: str, hay: str) -> tuple[int, int]:
    """Fewest edits with which ``needle`` ends somewhere in ``hay``, and that end. Myers 1999, on Python integers."""
    length = len(needle)
    mask, high = (1 << length) - 1, 1 << (length - 1)
    table: dict[str, int] = {}
    for place, char in enumerate(needle):
        table[char] = table.get(char, 0) | (1 << place)
    up, down, score = mask, 0, length
    best, end = length, 0
    for place, char in enumerate(hay, 1):
        equal = table.get(char, 0)
        across = equal | down
        diagonal = (((equal & up) + up) ^ up) | equal
        plus, minus = down | (~(diagonal | up) & mask), up & diagonal
        if plus & high:
            score += 1
        elif minus & high:
            score -= 1
        plus, minus = (plus << 1) & mask, (minus << 1) & mask
        up, down = minus | (~(across | plus) & mask), plus & across
        if score < best or (score == best and place - end <= length // 2):  # of equals in one place the longest
            best, end = score, place
    return best, end


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while 0 < start < len(text) and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    return start, end
