"""Puts cites together into a citation: delimiters, the author's own words, the layout's affixes, capitals of notes."""

from dataclasses import replace

from briefwright.citing.csl.collapse import Rendering, join_cites
from briefwright.citing.csl.context import Cite, Context
from briefwright.citing.csl.decorate import decorate
from briefwright.citing.csl.nodes import PLAIN, Area
from briefwright.citing.csl.runs import Piece, has_letters
from briefwright.citing.csl.text_case import apply_case

Pieces = list[Piece]
_NO_SPACE_AFTER = "([“‘\"'-–—/"


def join_citation(cites: list[Rendering], area: Area, ctx: Context) -> Pieces:
    """One citation out of its cites; empty when none of them prints anything.

    Args:
        cites: the cites in printed order.
        area: the citation area.
        ctx: any context of the document; gives the style and reads the author's words.
    """
    body: Pieces = []
    after = ""
    in_text = ctx.style.in_text
    for joined in join_cites([one for one in cites if has_letters(one.pieces)], area, in_text=in_text):
        cite = joined.rendering.cite
        if not has_letters(joined.pieces):
            continue  # without its names nothing was left of it
        if body:
            body.extend(_delimiter(joined.delimiter, cite.prefix, after))
        body.extend(_with_affixes(joined.pieces, cite, ctx, starts=not body))
        after = cite.suffix
    if not body or area.format is PLAIN:
        return body
    # Only on the layout do looks hold for the affixes as well (CSL 1.0.2, "Affixes").
    body = [*ctx.style_text(area.format.prefix), *body, *ctx.style_text(area.format.suffix)]
    return decorate(body, replace(area.format, prefix="", suffix=""), ctx)


def _delimiter(delimiter: str, prefix: str, after: str) -> Pieces:
    """The delimiter between two cites, unless the author's own words bring one."""
    if prefix.lstrip().startswith((",", ";", ".", ":")):
        return []
    if after.rstrip().endswith((",", ";")):
        return [" "]
    return [delimiter] if delimiter else []


def _with_affixes(pieces: Pieces, cite: Cite, ctx: Context, *, starts: bool) -> Pieces:
    """The cite between the author's own words; a term that begins a note or a sentence gets its capital."""
    prefix, suffix = cite.prefix, cite.suffix
    # "See. ibid." but "He said so. Ibid.": one word with a stop is an abbreviation, more are a sentence.
    sentence = prefix.rstrip(" \u00a0”’\"'").endswith((".", "?", "!")) and len(prefix.split()) > 1
    if (sentence if prefix.strip() else starts) and not ctx.style.in_text:
        pieces = with_capital(pieces)
    if prefix and not prefix[-1].isspace() and prefix[-1] not in _NO_SPACE_AFTER:
        prefix += " "
    if suffix and (suffix[0].isalnum() or suffix[0] in "(["):
        suffix = f" {suffix}"
    return [*ctx.markup(prefix), *pieces, *ctx.markup(suffix)]


def with_capital(pieces: Pieces) -> Pieces:
    """The pieces with a capital if they begin with a term; the same pieces if not."""
    for place, piece in enumerate(pieces):
        if isinstance(piece, str):
            if piece:
                return pieces
            continue
        if piece.role == "term":
            return [*pieces[:place], *apply_case("capitalize-first", [piece], english=False), *pieces[place + 1 :]]
        if has_letters(piece.children):
            inner = with_capital(piece.children)
            if inner is piece.children:
                return pieces
            return [*pieces[:place], replace(piece, children=inner), *pieces[place + 1 :]]
    return pieces
