"""A quotation is the captured words plus declared edits.

Rules of the trade: brackets for any change, ellipsis for omission, a changed first letter in brackets (Bluebook 5.2,
Cornell LII citation 6-100); sic roman in brackets after the word; silent only: line breaks, mark shape, nested marks,
final point or comma (Chicago 17, 13.7). Each of these is declared here, so that :mod:`briefwright.model.proof` can
undo it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal

import msgspec

from briefwright.model.source import Source
from briefwright.model.text import fold_marks


class Edit(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="edit"):
    """One declared edit; offsets count code points of the captured text."""


class LineFold(Edit, frozen=True, tag="line-fold"):
    """A line break of the capture, with the white space round it, is printed as one space."""


class MarkShape(Edit, frozen=True, tag="mark-shape"):
    """Straight marks and apostrophes are printed typographic."""


class NestedMarks(Edit, frozen=True, tag="nested-marks"):
    """Double marks inside the quotation are printed single, because the quotation itself stands in double marks."""


class FinalPunctuation(Edit, frozen=True, tag="final-punctuation"):
    """The last ``drop`` captured characters (punctuation only) give way to ``text`` (a point, comma or nothing)."""

    text: str = ""
    drop: int = 0


class BracketInsertion(Edit, frozen=True, tag="bracket-insertion"):
    """``[text]`` is put in at ``at``; with ``until`` beyond ``at`` it stands for the captured words between."""

    at: int
    text: str
    until: int = -1


class Ellipsis(Edit, frozen=True, tag="ellipsis"):
    """The captured words ``[at, until)`` are left out and ``…`` is printed."""

    at: int
    until: int


class CaseBracket(Edit, frozen=True, tag="case-bracket"):
    """The letter at ``at`` changes case and stands in brackets."""

    at: int


class Sic(Edit, frozen=True, tag="sic"):
    """``[sic]`` follows the word that ends at ``at``."""

    at: int


class EmphasisAdded(Edit, frozen=True, tag="emphasis-added"):
    """The words ``[at, until)`` are printed in italics, which the note declares."""

    at: int
    until: int


AnyEdit = (
    LineFold
    | MarkShape
    | NestedMarks
    | FinalPunctuation
    | BracketInsertion
    | Ellipsis
    | CaseBracket
    | Sic
    | EmphasisAdded
)

EDIT_NAMES: dict[type[Edit], str] = {
    LineFold: "line fold",
    MarkShape: "mark shape",
    NestedMarks: "nested marks",
    FinalPunctuation: "final punctuation",
    BracketInsertion: "bracketed insertion",
    Ellipsis: "ellipsis",
    CaseBracket: "case bracket",
    Sic: "sic",
    EmphasisAdded: "emphasis added",
}
"""What each edit is called on screen and in the proof ledger."""


class Quotation(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="quotation", tag_field="run"):
    """Verbatim words of a source inside an item.

    Attributes:
        source: id of the source.
        start: first code point of the quoted span in the captured text.
        end: its end (exclusive).
        words: what is printed between the marks; proved against the span at every export.
        edits: the declared edits that lead from the span to the words.
        passage: id of the passage it was taken from ("" when quoted straight from the source).
        speaker: whose words these are, when the source itself quotes somebody; "" when the article speaks.
        also: the same printed words in further places, each proved like the first.
    """

    source: str
    start: int
    end: int
    words: str
    edits: tuple[AnyEdit, ...] = ()
    passage: str = ""
    speaker: str = ""
    also: tuple["Quotation", ...] = ()


class Piece(msgspec.Struct, frozen=True):
    """A stretch of printed words of one kind.

    Attributes:
        text: as printed.
        kind: ``captured`` words or ``supplied`` ones (brackets, ellipsis, sic, final point).
        emphasis: italics were added.
        start: where the piece's captured words begin (for supplied ones: the place they stand at).
        end: where they end.
    """

    text: str
    kind: Literal["captured", "supplied"]
    emphasis: bool = False
    start: int = 0
    end: int = 0


_FOLD_LINES = re.compile(r"[^\S\n]*\n\s*")


def silent_edits(exact: str, *, block: bool = False, first: Sequence[AnyEdit] = ()) -> tuple[AnyEdit, ...]:
    """The silent edits that the house style needs for captured words, declared; ``first`` are kept before them.

    Args:
        exact: the captured words.
        block: block quotations carry no outer marks, so inner double marks stay double.
        first: edits already declared; silent ones among them are worked out anew.
    """
    told = [edit for edit in first if not isinstance(edit, LineFold | MarkShape | NestedMarks)]
    edits: list[AnyEdit] = []
    if "\n" in exact:
        edits.append(LineFold())
    if "'" in exact or '"' in exact:
        edits.append(MarkShape())
    if not block and '"' in fold_marks(exact):
        edits.append(NestedMarks())
    return (*edits, *told)


def quote(
    source: Source, start: int, end: int, *, passage: str = "", block: bool = False, edits: Sequence[AnyEdit] = ()
) -> Quotation:
    """The quotation of ``[start, end)``, with the silent edits it needs declared and ``edits`` applied.

    Raises:
        ValueError: the span is empty or outside the captured text.
    """
    if not 0 <= start < end <= len(source.captured_text):
        raise ValueError(f"span {start}-{end} is outside the captured text")
    declared = silent_edits(source.captured_text[start:end], block=block, first=edits)
    pieces = render(source.captured_text, start, end, declared)
    printed = "".join(piece.text for piece in pieces)
    return Quotation(source=source.id, start=start, end=end, words=printed, edits=declared, passage=passage)


def render(text: str, start: int, end: int, edits: Sequence[AnyEdit]) -> tuple[Piece, ...]:
    """The printed pieces of the span ``[start, end)`` of a captured text under declared edits."""
    silent = {type(edit) for edit in edits}
    final = next((edit for edit in edits if isinstance(edit, FinalPunctuation)), None)
    stop = end - (final.drop if final else 0)
    pieces = list(_cut(text, start, stop, edits))
    pieces = [_shaped(piece, text, silent) if piece.kind == "captured" else piece for piece in pieces]
    pieces = _spaced(pieces, text)
    if final and final.text:
        pieces.append(Piece(final.text, "supplied", start=stop, end=end))
    return tuple(_merged(pieces))


def _cut(text: str, start: int, stop: int, edits: Sequence[AnyEdit]) -> Iterator[Piece]:
    """The span cut at every placed edit, supplied pieces put in; shapes are still the source's."""
    emphasised = [_worded(text, edit) for edit in edits if isinstance(edit, EmphasisAdded)]
    borders = sorted({place for pair in emphasised for place in pair})
    at = start
    for place, until, supplied in sorted(_supplied(text, edits), key=lambda row: row[:2]):
        if place < at or until > stop:
            continue  # an edit inside words already left out, or beyond the span, has nothing to act on
        yield from _plain(text, at, place, borders, emphasised)
        yield Piece(supplied, "supplied", start=place, end=until)
        at = until
    yield from _plain(text, at, stop, borders, emphasised)


def _worded(text: str, edit: EmphasisAdded) -> tuple[int, int]:
    """The emphasised range without white space at its ends: a cut inside a line break would print two spaces."""
    at, until = edit.at, min(edit.until, len(text))
    while at < until and text[at].isspace():
        at += 1
    while until > at and text[until - 1].isspace():
        until -= 1
    return at, until


def _supplied(text: str, edits: Sequence[AnyEdit]) -> Iterator[tuple[int, int, str]]:
    for edit in edits:
        match edit:
            case BracketInsertion():
                yield edit.at, max(edit.at, edit.until), f"[{edit.text}]"
            case Ellipsis():
                yield edit.at, edit.until, "…"
            case CaseBracket():
                yield edit.at, edit.at + 1, f"[{text[edit.at].swapcase()}]"
            case Sic():
                yield edit.at, edit.at, "[sic]"
            case _:
                pass


def _plain(
    text: str, at: int, stop: int, borders: Sequence[int], emphasised: Sequence[tuple[int, int]]
) -> Iterator[Piece]:
    for border in [*(b for b in borders if at < b < stop), stop]:
        if at < border:
            marked = any(first <= at < last for first, last in emphasised)
            yield Piece(text[at:border], "captured", marked, at, border)
        at = max(at, border)


def _shaped(piece: Piece, text: str, silent: set[type]) -> Piece:
    """Apply the silent edits to a captured piece; mark direction is judged from the whole captured text."""
    printed = piece.text
    if MarkShape in silent or NestedMarks in silent:
        printed = "".join(
            _mark(char, text, piece.start + place, silent) if char in "'\"“”" else char
            for place, char in enumerate(printed)
        )
    if LineFold in silent:
        printed = _FOLD_LINES.sub(" ", printed)
    return msgspec.structs.replace(piece, text=printed)


def _mark(char: str, text: str, at: int, silent: set[type]) -> str:
    before = text[at - 1] if at else " "
    opens = before.isspace() or before in "([{—–-“‘\"'"
    if MarkShape in silent and char == "'":
        return "‘" if opens and _closes_later(text, at) else "’"
    if MarkShape in silent and char == '"':
        char = "“" if opens else "”"
    if NestedMarks in silent:
        return {"“": "‘", "”": "’"}.get(char, char)
    return char


def _closes_later(text: str, at: int) -> bool:
    """Whether an opening-looking straight apostrophe has a partner: 'brighter' has, '90s has not."""
    rest = text[at + 1 : at + 400].split("\n\n", 1)[0]
    return re.search(r"\w[.,!?]?'(?!\w)", rest) is not None and not re.match(r"\d0s\b", rest)


def _spaced(pieces: list[Piece], text: str) -> list[Piece]:
    """Put the spaces that supplied words need beside letters: ``Kim[Jong Un]`` becomes ``Kim [Jong Un]``."""
    out: list[Piece] = []
    for number, piece in enumerate(pieces):
        if piece.kind == "captured":
            out.append(piece)
            continue
        before = pieces[number - 1].text[-1:] if number else ""
        after = pieces[number + 1].text[:1] if number + 1 < len(pieces) else ""
        whole = piece.text[1:-1].swapcase() == text[piece.start : piece.end] != ""  # a case bracket joins its word
        lead = " " if before and not whole and (before.isalnum() or before in ".,;:!?’”…") else ""
        trail = " " if after and not whole and (after.isalnum() or (piece.text == "…" and not after.isspace())) else ""
        if piece.text == "…" and after in ".,;:!?’”":
            trail = ""
        out.append(msgspec.structs.replace(piece, text=lead + piece.text + trail))
    return out


def _merged(pieces: list[Piece]) -> Iterator[Piece]:
    """Neighbours of one kind and emphasis made one."""
    for _, group in groupby(pieces, key=lambda piece: (piece.kind, piece.emphasis)):
        run = list(group)
        yield msgspec.structs.replace(run[0], text="".join(piece.text for piece in run), end=run[-1].end)


def quotes_itself(source: Source, start: int, end: int) -> bool:
    """Whether ``[start, end)`` lies inside quotation marks of the source: somebody's words, not the article's.

    Marks are paired within a paragraph; an opening mark without its partner runs to the paragraph's end (newspapers
    leave the closing mark off when speech goes on in the next paragraph).
    """
    for span in source.paragraphs:
        if span.start <= start < span.end:
            inside = quoted_spans(source.captured_text, span.start, span.end)
            return any(first <= start and end <= last for first, last in inside)
    return False


_CLOSERS = {"“": '”"', "„": '“”"', "«": "»", "「": "」", "『": "』", '"': '"”'}


def quoted_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Ranges between double quotation marks in ``text[start:end]``, marks left out; marks inside marks are not told."""
    spans: list[tuple[int, int]] = []
    opened, closers = -1, ""
    for at in range(start, end):
        char = text[at]
        if opened >= 0 and char in closers:
            spans.append((opened, at))
            opened = -1
        elif char in _CLOSERS and (opened < 0 or _CLOSERS[char] == closers):
            opened, closers = at + 1, _CLOSERS[char]
    if opened >= 0:
        spans.append((opened, end))
    return spans


def edit_names(edits: Sequence[AnyEdit]) -> list[str]:
    """The names of the edits, each once, in the order of declaration."""
    return list(dict.fromkeys(EDIT_NAMES[type(edit)] for edit in edits))
