"""The conditions of ``cs:choose``."""

from collections.abc import Callable, Sequence

from briefwright.citing.csl.context import Context
from briefwright.citing.csl.nodes import Branch, Choose, Node
from briefwright.citing.csl.numbers import is_numeric


def chosen(node: Choose, ctx: Context) -> Sequence[Node]:
    """The children of the first branch that is taken."""
    return next((branch.children for branch in node.branches if holds(branch, ctx)), ())


def holds(branch: Branch, ctx: Context) -> bool:
    """Whether a branch is taken; one without tests always is."""
    if not branch.tests:
        return True
    answers = (any(_TESTS[test.kind](value, ctx) for value in test.values) for test in branch.tests)
    match branch.match:
        case "any":
            return any(answers)
        case "none":
            return not any(answers)
        case _:
            return all(answers)


def _position(value: str, ctx: Context) -> bool:
    if ctx.area.name != "citation" or ctx.key is not None:
        return False
    position = ctx.place.position
    match value:
        case "near-note":
            return ctx.place.near
        case "subsequent":
            return position != "first"
        case "ibid":
            return position in {"ibid", "ibid-with-locator"}
        case _:
            return position == value


def _locator(value: str, ctx: Context) -> bool:
    return bool(ctx.cite.locator.strip()) and ctx.cite.label.replace(" ", "-") == value.replace(" ", "-")


def _disambiguate(value: str, ctx: Context) -> bool:
    """Conditions come true one after the other, as many as are needed to tell cites apart."""
    ctx.conditions_asked += 1
    return (ctx.conditions_asked <= ctx.expansion.conditions) == (value == "true")


def _uncertain(value: str, ctx: Context) -> bool:
    date = ctx.item.dates.get(value)
    return date is not None and date.circa


_TESTS: dict[str, Callable[[str, Context], bool]] = {
    "type": lambda value, ctx: ctx.item.type == value,
    "variable": lambda value, ctx: ctx.has(value),
    "is-numeric": lambda value, ctx: is_numeric(ctx.content(value)),
    "is-uncertain-date": _uncertain,
    "locator": _locator,
    "position": _position,
    "disambiguate": _disambiguate,
}
