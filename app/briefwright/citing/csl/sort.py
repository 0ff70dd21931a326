"""Puts items in the order a style's sort keys ask for; items without a value come last, whichever way a key runs."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from briefwright.citing.csl.collation import CollationKey, collation_key
from briefwright.citing.csl.context import Context
from briefwright.citing.csl.dates import sortable_date
from briefwright.citing.csl.item import NUMBER_VARIABLES
from briefwright.citing.csl.labels import text_of_number
from briefwright.citing.csl.names import sort_names
from briefwright.citing.csl.nodes import SortKey
from briefwright.citing.csl.render import render_all
from briefwright.citing.csl.runs import plain

_Thing = TypeVar("_Thing")
SortValue = CollationKey | None


def sort_values(keys: Sequence[SortKey], context_for: Callable[[SortKey], Context]) -> tuple[SortValue, ...]:
    """The values of all keys for one item; None where it has none."""
    return tuple(_value(key, context_for(key)) for key in keys)


def in_order(
    things: Sequence[_Thing], keys: Sequence[SortKey], values: Callable[[_Thing], tuple[SortValue, ...]]
) -> list[_Thing]:
    """The things sorted by all keys; equal ones keep their order."""
    rows = [(values(thing), thing) for thing in things]
    for place in reversed(range(len(keys))):
        present = [(value, row) for row in rows if (value := row[0][place]) is not None]
        absent = [row for row in rows if row[0][place] is None]
        present.sort(key=lambda pair: pair[0], reverse=keys[place].descending)
        rows = [row for _value, row in present] + absent
    return [thing for _values, thing in rows]


def _value(key: SortKey, ctx: Context) -> SortValue:
    text = plain(render_all(key.macro.children, ctx)) if key.macro is not None else _variable(key.variable, ctx)
    return collation_key(text) if text.strip() else None


def _variable(variable: str, ctx: Context) -> str:
    names = ctx.names(variable)
    if names:
        return plain(sort_names(names, ctx))
    date = ctx.date(variable)
    if date is not None:
        return sortable_date(date)
    text = ctx.text(variable)
    if variable in NUMBER_VARIABLES:
        return plain(text_of_number(variable, text, ctx))
    return plain(ctx.markup(text))
