"""Puts the attributes of an element round its content, in the order CSL gives them."""

from dataclasses import replace

from briefwright.citing.csl.context import Context
from briefwright.citing.csl.nodes import PLAIN, Format
from briefwright.citing.csl.runs import Glued, Piece, Span
from briefwright.citing.csl.text_case import apply_case, is_turkic


def decorate(pieces: list[Piece], form: Format, ctx: Context, *, own_words: bool = False) -> list[Piece]:
    """Text case, periods, look and quotes from inside to outside; affixes stand outside all of these.

    ``own_words`` tells words of the style, whose letters follow its language, from fields, which follow the item's.
    """
    if form is PLAIN or not pieces:
        return pieces
    if form.strip_periods:
        pieces = without_periods(pieces)
    if form.text_case:
        language = ctx.locale.language if own_words else ctx.item.language
        pieces = apply_case(form.text_case, pieces, english=ctx.english_titles, turkic=is_turkic(language))
    if form.looks:
        pieces = [Span(pieces, form.looks)]
    if form.quotes:
        pieces = [Span(pieces, quoted=True)]
    return affixed(pieces, form, ctx)


def affixed(pieces: list[Piece], form: Format, ctx: Context) -> list[Piece]:
    """Prefix, suffix and display alone."""
    if form.prefix or form.suffix:
        pieces = [*ctx.style_text(form.prefix), *pieces, *ctx.style_text(form.suffix)]
    if form.display:
        pieces = [Span(pieces, display=form.display)]
    return pieces


def without_periods(pieces: list[Piece]) -> list[Piece]:
    """The pieces with every full stop taken out."""
    result: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Span):
            result.append(replace(piece, children=without_periods(piece.children)))
        else:
            text = piece.replace(".", "")
            result.append(Glued(text) if isinstance(piece, Glued) else text)
    return result


def join(parts: list[list[Piece]], delimiter: str) -> list[Piece]:
    """The parts with a delimiter between those that are not empty."""
    result: list[Piece] = []
    for part in parts:
        if not part:
            continue
        if result and delimiter:
            result.append(delimiter)
        result.extend(part)
    return result
