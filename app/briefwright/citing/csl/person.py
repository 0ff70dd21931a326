"""One name: order of its parts, particles, suffix, initials, formatting of the parts."""

from typing import NamedTuple

from briefwright.citing.csl.context import Context
from briefwright.citing.csl.decorate import decorate
from briefwright.citing.csl.initials import initialise, is_native
from briefwright.citing.csl.item import Name
from briefwright.citing.csl.nodes import PLAIN, Format, NameStyle
from briefwright.citing.csl.runs import Piece

FULL = 2
"""Given name level: 0 none, 1 initials where the style has them, 2 in full."""


class Shape(NamedTuple):
    """How a name is to appear."""

    inverted: bool
    level: int


def base_level(style: NameStyle) -> int:
    """Given name level that a style shows before any disambiguation."""
    if style.form == "short":
        return 0
    return 1 if style.initialize_with is not None else FULL


def person(name: Name, style: NameStyle, shape: Shape, ctx: Context) -> list[Piece]:
    """The pieces of one name."""
    if name.literal:
        return _affix(decorate(ctx.markup(name.literal), _bare(style.family), ctx), style.family, ctx)
    if is_native(name.family + name.given) or name.family_first:
        return _family_first(name, style, shape, ctx)
    family, given = _Family(name, style, ctx), _given(name, style, shape, ctx)
    if not given and not shape.level:
        if _demoted(ctx) and ctx.key is not None:
            return [*family.name(), " ", *family.particle()]
        return _affix([*family.particle(), *family.name()], style.family, ctx)
    if shape.inverted:
        return _inverted(name, style, family, given, ctx)
    suffix: list[Piece] = []
    if _has_suffix(name, style):
        suffix = [", " if name.comma_suffix else " ", *ctx.markup(name.suffix)]
    last = _affix([*_dropping(name, style, ctx), *family.particle(), *family.name(), *suffix], style.family, ctx)
    first = _affix(given, style.given, ctx)
    if not first:
        return last
    return [*first, *last] if style.given.suffix[-1:].isspace() else [*first, " ", *last]


def _family_first(name: Name, style: NameStyle, shape: Shape, ctx: Context) -> list[Piece]:
    """Korean, Chinese and Japanese names in their own script: family name, given name, nothing between."""
    gap: list[Piece] = [] if is_native(name.family + name.given) else [" "]
    family = _affix(_Family(name, style, ctx).name(), style.family, ctx)
    if not shape.level:
        return family
    given = _affix(_given(name, style, shape, ctx), style.given, ctx)
    whole = [*family, *gap, *given] if given else family
    return [*whole, " ", *ctx.markup(name.suffix)] if _has_suffix(name, style) else whole


def _inverted(name: Name, style: NameStyle, family: "_Family", given: list[Piece], ctx: Context) -> list[Piece]:
    demoted = _demoted(ctx)
    last = _affix([*([] if demoted else family.particle()), *family.name()], style.family, ctx)
    first = list(given)
    if name.dropping:
        first += [*([" "] if first else []), *decorate(ctx.markup(name.dropping), _bare(style.given), ctx)]
    if demoted and name.non_dropping:
        first += [
            *([" "] if first else []),
            *decorate(ctx.markup(name.non_dropping.rstrip()), _bare(style.family), ctx),
        ]
    result = last
    if first:
        result = [*last, style.sort_separator, *_affix(first, style.given, ctx)]
    if _has_suffix(name, style):
        result = [*result, " " if name.remarked else style.sort_separator, *ctx.markup(name.suffix)]
    return result


def _has_suffix(name: Name, style: NameStyle) -> bool:
    """Short names drop a remark even where initials are added to tell them apart."""
    return bool(name.suffix) and not (name.remarked and style.form == "short")


def _demoted(ctx: Context) -> bool:
    """Whether the non-dropping particle stands behind the name (``demote-non-dropping-particle``)."""
    return ctx.style.demote == "display-and-sort" or (ctx.key is not None and ctx.style.demote == "sort-only")


class _Family:
    """Family name and its non-dropping particle, formatted alike."""

    def __init__(self, name: Name, style: NameStyle, ctx: Context) -> None:
        self._name, self._form, self._ctx = name, _bare(style.family), ctx

    def name(self) -> list[Piece]:
        return decorate(self._ctx.markup(self._name.family), self._form, self._ctx)

    def particle(self) -> list[Piece]:
        """The particle with the space after it, if it takes one."""
        particle = self._name.non_dropping
        if not particle:
            return []
        return [*decorate(self._ctx.markup(particle), self._form, self._ctx), *_space_after(particle, self._ctx)]


def _dropping(name: Name, style: NameStyle, ctx: Context) -> list[Piece]:
    if not name.dropping:
        return []
    return [*decorate(ctx.markup(name.dropping), _bare(style.given), ctx), *_space_after(name.dropping, ctx)]


def _space_after(particle: str, ctx: Context) -> list[Piece]:
    """``d'`` and ``al-`` stand against the name, except where names are sorted: there particles are words."""
    closed = particle.endswith(("'", "’", "-", "‐", " ")) and ctx.key is None
    return [] if closed else [" "]


def _given(name: Name, style: NameStyle, shape: Shape, ctx: Context) -> list[Piece]:
    if not name.given or not shape.level:
        return []
    text = name.given
    if style.initialize_with is not None and shape.level < FULL:
        text = initialise(
            text,
            style.initialize_with,
            whole_names=style.initialize,
            hyphen=ctx.style.initialize_with_hyphen,
        )
    return decorate(ctx.markup(text), _bare(style.given), ctx)


def _bare(form: Format) -> Format:
    """The format without affixes: those stand round the whole part."""
    if form is PLAIN or not (form.prefix or form.suffix):
        return form
    return Format(looks=form.looks, quotes=form.quotes, strip_periods=form.strip_periods, text_case=form.text_case)


def _affix(pieces: list[Piece], form: Format, ctx: Context) -> list[Piece]:
    if not pieces or not (form.prefix or form.suffix):
        return pieces
    return [*ctx.style_text(form.prefix), *pieces, *ctx.style_text(form.suffix)]
