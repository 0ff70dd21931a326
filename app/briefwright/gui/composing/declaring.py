"""One key, one declared edit: pure steps from a quotation's edits to its next edits.

Places count code points of the captured text. An edit pressed again on the same place is withdrawn.
"""

import re
from collections.abc import Sequence

from briefwright.model.brief import Item
from briefwright.model.proof import prove
from briefwright.model.quotation import (
    AnyEdit,
    BracketInsertion,
    CaseBracket,
    Ellipsis,
    EmphasisAdded,
    FinalPunctuation,
    Quotation,
    Sic,
    quote,
)
from briefwright.model.source import Source, Span

_UNIT = re.compile(r"[぀-ヿ㐀-鿿]|[$€£¥]?\w+(?:[^\w\s]+\w+)*%?")
"""A word with what stands inside it (``ROK-U.S``); scripts without spaces go letter by letter."""

_ENDINGS = ".,;:!?…–—-"
_UNSAYABLE = str.maketrans("", "", "[]…\n")

Edits = tuple[AnyEdit, ...]


def printed_quotations(item: Item) -> list[Quotation]:
    """The quotations of an item's paragraphs, in the count of the model's edits: tables and further places left out."""
    return [run for paragraph in item.paragraphs for run in paragraph.runs if isinstance(run, Quotation)]


def proves(source: Source, quotation: Quotation, edits: Sequence[AnyEdit]) -> bool:
    """Whether the quotation would still prove with other edits."""
    return prove(quote(source, quotation.start, quotation.end, edits=edits), source).proved


def units(text: str, quotation: Quotation) -> tuple[Span, ...]:
    """The words of a quotation's captured span, punctuation after them left out."""
    return tuple(Span(found.start(), found.end()) for found in _UNIT.finditer(text, quotation.start, quotation.end))


def with_ellipsis(edits: Sequence[AnyEdit], words: Span) -> Edits:
    """The words left out, or put back."""
    return _toggled(edits, Ellipsis(words.start, words.end))


def with_emphasis(edits: Sequence[AnyEdit], words: Span) -> Edits:
    """Emphasis added to the words, or taken off."""
    edit = EmphasisAdded(words.start, words.end)
    if edit in edits:
        return tuple(row for row in edits if row != edit)
    rest = (row for row in edits if not (isinstance(row, EmphasisAdded) and _touch(row, words.start, words.end)))
    return (*rest, edit)


def with_sic(edits: Sequence[AnyEdit], words: Span) -> Edits:
    """``[sic]`` after the words, or taken away."""
    edit = Sic(words.end)
    if edit not in edits and _left_out(edits, words):
        return tuple(edits)
    return tuple(row for row in edits if row != edit) if edit in edits else (*edits, edit)


def with_insertion(edits: Sequence[AnyEdit], words: Span, said: str, *, instead: bool, before: bool = False) -> Edits:
    """``[said]`` after (or before) the words, or in their place; empty words withdraw what was put there.

    Args:
        edits: as they are.
        words: where.
        said: what stands in the brackets; brackets, ellipses and line breaks in it are dropped.
        instead: it stands for the words.
        before: it stands before them.
    """
    said = " ".join(said.translate(_UNSAYABLE).split())
    at = words.start if instead or before else words.end
    until = words.end if instead else -1
    rest = tuple(row for row in edits if not (isinstance(row, BracketInsertion) and (row.at, row.until) == (at, until)))
    if not said:
        return rest
    if not instead and _left_out(edits, words):
        return tuple(edits)
    edit = BracketInsertion(at, said, until)
    return _toggled(rest, edit) if instead else (*rest, edit)


def with_case(edits: Sequence[AnyEdit], text: str, quotation: Quotation) -> Edits:
    """The first printed letter in the other case and in brackets, or as it was; letters without case stay."""
    left_out = [(row.at, row.until) for row in edits if isinstance(row, Ellipsis)]
    for at in range(quotation.start, quotation.end):
        if any(first <= at < last for first, last in left_out) or not text[at].isalnum():
            continue
        edit = CaseBracket(at)
        if edit in edits:
            return tuple(row for row in edits if row != edit)
        return (*edits, edit) if len(text[at].swapcase()) == 1 and text[at].swapcase() != text[at] else tuple(edits)
    return tuple(edits)


def with_final(edits: Sequence[AnyEdit], text: str, quotation: Quotation, mark: str) -> Edits:
    """The quotation ends with ``mark``; pressed again (or if it ended so) with none; then again as captured."""
    old = next((row for row in edits if isinstance(row, FinalPunctuation)), None)
    rest = tuple(row for row in edits if row is not old)
    exact = text[quotation.start : quotation.end]
    ending = exact[len(exact.rstrip(_ENDINGS)) :]
    states = [None, FinalPunctuation(mark, len(ending)), FinalPunctuation("", len(ending))]
    if ending == mark:
        states.pop(1)  # it ends with that mark already
    if not ending:
        states.pop()  # nothing to take off
    at = states.index(old) if old in states else 0
    following = states[(at + 1) % len(states)]
    return (*rest, following) if following else rest


def _left_out(edits: Sequence[AnyEdit], words: Span) -> bool:
    """Whether the first or last of the words is not printed, so that nothing can stand beside it."""
    gone = [(row.at, row.until) for row in edits if isinstance(row, Ellipsis | BracketInsertion) and row.until > row.at]
    return any(start < words.end and words.start < end for start, end in gone)


def _toggled(edits: Sequence[AnyEdit], edit: Ellipsis | BracketInsertion) -> Edits:
    """The edit put in, what it covers taken out; pressed again, withdrawn."""
    if edit in edits:
        return tuple(row for row in edits if row != edit)
    return (*(row for row in edits if not _touch(row, edit.at, edit.until)), edit)


def _touch(edit: AnyEdit, start: int, end: int) -> bool:
    """Whether a placed edit shares captured words with a span (an insertion at its end does not)."""
    at = getattr(edit, "at", -1)
    until = max(at, getattr(edit, "until", -1))
    if isinstance(edit, CaseBracket):
        until = at + 1
    if at == until:
        return start <= at <= end and isinstance(edit, Sic | BracketInsertion) and at > start
    return at < end and start < until
