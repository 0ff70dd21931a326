"""Renders nodes: every kind of node has one short function here or in a module of its own."""

from collections.abc import Callable, Sequence
from typing import Any

from briefwright.citing.csl import nodes
from briefwright.citing.csl.conditions import chosen
from briefwright.citing.csl.context import Context
from briefwright.citing.csl.dates import render_date
from briefwright.citing.csl.decorate import decorate, join
from briefwright.citing.csl.item import NUMBER_VARIABLES
from briefwright.citing.csl.labels import render_label, text_of_number
from briefwright.citing.csl.names import render_names
from briefwright.citing.csl.runs import Piece, Span, has_letters

_LINKS = {"URL": "", "DOI": "https://doi.org/", "PMID": "https://www.ncbi.nlm.nih.gov/pubmed/",
          "PMCID": "https://www.ncbi.nlm.nih.gov/pmc/articles/"}  # fmt: skip


def render(node: nodes.Node, ctx: Context) -> list[Piece]:
    """The pieces a node makes, empty for nothing."""
    return _RENDERERS[type(node)](node, ctx)


def render_all(children: Sequence[nodes.Node], ctx: Context, delimiter: str = "") -> list[Piece]:
    """The children, one after the other."""
    return join(_parts(children, ctx), delimiter)


def _parts(children: Sequence[nodes.Node], ctx: Context) -> list[list[Piece]]:
    """What each child makes; a condition stands for the children of its branch (CSL 1.0.2, "Choose")."""
    parts: list[list[Piece]] = []
    for child in children:
        if type(child) is nodes.Choose:
            parts += _parts(chosen(child, ctx), ctx)
        else:
            parts.append(_RENDERERS[type(child)](child, ctx))
    return parts


def _text_variable(node: nodes.TextVariable, ctx: Context) -> list[Piece]:
    variable = node.variable
    text = ctx.text(variable, short=node.short)
    if text or variable != "year-suffix":  # whether a year has letters is no matter of the item's data
        ctx.count(content=bool(text), variables=(variable,))
    if not text:
        return []
    if variable in NUMBER_VARIABLES:
        pieces = text_of_number(variable, text, ctx)
    elif variable in _LINKS:
        # An address is data: no quotation marks or markup are read into it.
        pieces = [Span([text], url=_address(variable, text))]
    else:
        pieces = ctx.markup(text)
    if variable == "year-suffix":
        ctx.year_suffix_done = True
    if variable in {"year-suffix", "citation-number"}:
        pieces = [Span(pieces, role=variable)]
    letters = ctx.expansion.year_suffix
    if variable == "citation-label" and letters and not ctx.style.asks_year_suffix:
        ctx.year_suffix_done = True
        pieces = [*pieces, Span([letters], role="year-suffix")]
    return decorate(pieces, node.format, ctx)


def _address(variable: str, text: str) -> str:
    if text.startswith(("http://", "https://")):
        return text
    return _LINKS[variable] + text if _LINKS[variable] else ""


def _text_macro(node: nodes.TextMacro, ctx: Context) -> list[Piece]:
    return decorate(_grouped(node.macro.children, ctx, ""), node.format, ctx)


def _text_term(node: nodes.TextTerm, ctx: Context) -> list[Piece]:
    text = ctx.locale.term(node.term, node.form, plural=node.plural)
    if not text:
        return []
    # At the start of a note a term gets a capital, unless the style sets it in small letters.
    role = "" if node.format.text_case == "lowercase" else "term"
    return decorate([Span([*ctx.style_text(text)], role=role)], node.format, ctx, own_words=True)


def _text_value(node: nodes.TextValue, ctx: Context) -> list[Piece]:
    return decorate(ctx.markup(node.value), node.format, ctx, own_words=True)


def _number(node: nodes.Number, ctx: Context) -> list[Piece]:
    text = ctx.text(node.variable)
    ctx.count(content=bool(text), variables=(node.variable,))
    if not text:
        return []
    pieces = text_of_number(node.variable, text, ctx, node.form)
    if node.variable == "citation-number":
        pieces = [Span(pieces, role="citation-number")]
    return decorate(pieces, node.format, ctx)


def _group(node: nodes.Group, ctx: Context) -> list[Piece]:
    return decorate(_grouped(node.children, ctx, node.delimiter), node.format, ctx)


def _grouped(children: Sequence[nodes.Node], ctx: Context, delimiter: str) -> list[Piece]:
    """Content that vanishes when it calls variables and all of them are empty (CSL 1.0.2, "Group").

    A macro is a group of its own: a term in it goes with its variables, a macro of words alone stays.
    """
    called, filled = ctx.called, ctx.filled
    ctx.called = ctx.filled = 0
    pieces = render_all(children, ctx, delimiter)
    silent = bool(ctx.called) and not ctx.filled
    if silent or not has_letters(pieces):
        pieces = []
    # To the group around it, a group with content counts as a variable with content.
    ctx.called, ctx.filled = called + ctx.called, filled + ctx.filled
    if pieces:
        ctx.count(content=True)
    return pieces


def _choose(node: nodes.Choose, ctx: Context) -> list[Piece]:
    return render_all(chosen(node, ctx), ctx)


def _names(node: nodes.Names, ctx: Context) -> list[Piece]:
    return render_names(node, ctx, render)


_RENDERERS: dict[type, Callable[[Any, Context], list[Piece]]] = {
    nodes.TextVariable: _text_variable,
    nodes.TextMacro: _text_macro,
    nodes.TextTerm: _text_term,
    nodes.TextValue: _text_value,
    nodes.Number: _number,
    nodes.Label: render_label,
    nodes.Date: render_date,
    nodes.Names: _names,
    nodes.Group: _group,
    nodes.Choose: _choose,
}
