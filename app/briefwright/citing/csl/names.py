"""Renders lists of names: et al., "and", labels, substitutes."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from briefwright.citing.csl.conditions import chosen
from briefwright.citing.csl.context import Context, NamesBlock
from briefwright.citing.csl.decorate import decorate, join
from briefwright.citing.csl.initials import is_native
from briefwright.citing.csl.item import Name
from briefwright.citing.csl.nodes import PLAIN, Choose, EtAl, Names, NameStyle, Node
from briefwright.citing.csl.person import Shape, base_level, person
from briefwright.citing.csl.runs import Piece, Span, has_letters

Renderer = Callable[[Node, Context], list[Piece]]
_BOTH = ("editor", "translator")


def render_names(node: Names, ctx: Context, render: Renderer) -> list[Piece]:
    """``cs:names``."""
    style = node.styles[ctx.area.name]
    lists = [(variable, names) for variable in node.variables if (names := ctx.names(variable))]
    ctx.count(content=bool(lists), variables=[variable for variable, _names in lists])
    if not lists:
        return _substitute(node, ctx, render)
    if ctx.hides_names:
        ctx.hides_names = False
        return []
    lists = _combined(lists, node, ctx)
    if style.form == "count":
        return _count(lists, style, ctx)
    parts = [_labelled(variable, names, node, style, ctx) for variable, names in lists]
    pieces = join(parts, node.delimiters[ctx.area.name])
    return decorate([Span(pieces, role="names")], node.format, ctx) if pieces else []


def _substitute(node: Names, ctx: Context, render: Renderer) -> list[Piece]:
    """The first substitute with content; the variables it shows are used up for the rest of the entry."""
    hidden = ctx.hides_names
    for child in _candidates(node.substitute, ctx):
        outer, ctx.trail = ctx.trail, set()
        pieces = render(child, ctx)
        shown, ctx.trail = ctx.trail, outer
        if hidden and not ctx.hides_names:
            return []
        if not has_letters(pieces):
            continue
        if ctx.trail is not None:
            ctx.trail |= shown
        ctx.used |= shown
        if hidden:
            ctx.hides_names = False
            return []
        if not isinstance(child, Names):
            pieces = [Span(pieces, role="names")]
        return decorate(pieces, node.format, ctx)
    return []


def _candidates(children: Iterable[Node], ctx: Context) -> Iterator[Node]:
    """The substitutes in turn; a condition stands for the children of its branch."""
    for child in children:
        if isinstance(child, Choose):
            yield from _candidates(chosen(child, ctx), ctx)
        else:
            yield child


def _combined(
    lists: list[tuple[str, tuple[Name, ...]]], node: Names, ctx: Context
) -> list[tuple[str, tuple[Name, ...]]]:
    """Editors who are the translators too are named once, where the language has a term for both."""
    by_variable = dict(lists)
    if not all(role in by_variable for role in _BOTH) or by_variable[_BOTH[0]] != by_variable[_BOTH[1]]:
        return lists
    if not ctx.locale.term("editortranslator", node.label.form if node.label else "long"):
        return lists
    return [
        ("editortranslator" if variable == _BOTH[0] else variable, names)
        for variable, names in lists
        if variable != _BOTH[1]
    ]


def _count(lists: list[tuple[str, tuple[Name, ...]]], style: NameStyle, ctx: Context) -> list[Piece]:
    total = 0
    for _variable, names in lists:
        crop = _crop(names, style, ctx)
        ctx.blocks.append(NamesBlock(names, style, crop.shown))
        total += crop.shown
    text = f"{total:09d}" if ctx.key is not None else str(total)
    return [text] if total else []


def _labelled(variable: str, names: tuple[Name, ...], node: Names, style: NameStyle, ctx: Context) -> list[Piece]:
    listed: list[Piece] = [Span(_list(names, node, style, ctx), role="name-list")]
    if not has_letters(listed):
        return []
    listed = decorate(listed, style.format, ctx)
    label = node.label
    if label is None or ctx.key is not None:
        return listed
    plural = label.plural == "always" or (label.plural == "contextual" and len(names) > 1)
    word = ctx.locale.term(variable, label.form, plural=plural)
    if not word:
        return listed
    labelling = decorate(ctx.style_text(word), label.format, ctx, own_words=True)
    return [*labelling, *listed] if node.label_first else [*listed, *labelling]


@dataclass(frozen=True, slots=True)
class _Crop:
    """How many names are shown; ``last`` shows the very last one after an ellipsis."""

    shown: int
    cut: bool
    last: bool


def _crop(names: tuple[Name, ...], style: NameStyle, ctx: Context) -> _Crop:
    total = len(names)
    least, first, use_last = style.et_al_min, style.et_al_use_first, style.et_al_use_last
    if ctx.key is not None:
        key = ctx.key
        least = least if key.names_min is None else key.names_min
        first = first if key.names_use_first is None else key.names_use_first
        use_last = use_last if key.names_use_last is None else key.names_use_last
    elif ctx.area.name == "citation" and ctx.place.position != "first":
        least = style.et_al_subsequent_min or least
        first = style.et_al_subsequent_use_first or first
    block = len(ctx.blocks)
    wanted = next((count for place, count in ctx.expansion.shown if place == block), 0)
    if not least or first is None or total < least or max(first, wanted) >= total:
        return _Crop(total, cut=False, last=False)
    shown = max(first, wanted)
    return _Crop(shown, cut=True, last=use_last and total - shown > 1)


def _list(names: tuple[Name, ...], node: Names, style: NameStyle, ctx: Context) -> list[Piece]:
    crop = _crop(names, style, ctx)
    block = len(ctx.blocks)
    ctx.blocks.append(NamesBlock(names, style, crop.shown))
    shapes = [_shape(place, block, style, ctx) for place in range(crop.shown)]
    shown: list[list[Piece]] = [
        [Span(person(name, style, shape, ctx), role="name")]
        for name, shape in zip(names[: crop.shown], shapes, strict=True)
    ]
    if not crop.cut:
        return _joined(shown, names, shapes, style, ctx)
    pieces = join(shown, style.delimiter)
    if not pieces:
        return []
    if crop.last:
        last = person(names[-1], style, _shape(len(names) - 1, block, style, ctx), ctx)
        return [*pieces, style.delimiter, "… ", Span(last, role="name")]
    if ctx.key is not None:
        return pieces  # "et al." takes no part in sorting (CSL 1.0.2, "Sorting")
    return _with_et_al(pieces, node, style, crop.shown, ctx, inverted=_is_inverted(names[crop.shown - 1], shapes[-1]))


def _shape(place: int, block: int, style: NameStyle, ctx: Context) -> Shape:
    if ctx.key is not None:
        return Shape(inverted=True, level=base_level(style))
    inverted = style.name_as_sort_order == "all" or (style.name_as_sort_order == "first" and not place)
    level = base_level(style)
    for at_block, at_name, wanted in ctx.expansion.levels:
        if at_block == block and at_name == place:
            level = max(level, wanted)
    return Shape(inverted, level)


def _is_inverted(name: Name, shape: Shape) -> bool:
    return shape.inverted and bool(shape.level) and bool(name.given)


def _joined(
    shown: list[list[Piece]], names: tuple[Name, ...], shapes: list[Shape], style: NameStyle, ctx: Context
) -> list[Piece]:
    if len(shown) == 1 or not style.and_:
        return join(shown, style.delimiter)
    word = ctx.locale.term("and", "symbol") or "&" if style.and_ == "symbol" else ctx.locale.term("and")
    if ctx.key is not None:
        return join(shown, style.delimiter)
    if word[-1:].isspace():
        # A term that brings its own space is a prefix of the name (Hebrew).
        return [*join(shown[:-1], style.delimiter), word, *shown[-1]]
    word += " "
    before = join(shown[:-1], style.delimiter)
    after = _is_inverted(names[len(shown) - 2], shapes[-2])
    if _precedes(style.delimiter_precedes_last, several=len(shown) > 2, after=after):  # noqa: PLR2004 - "a, b, and c"
        return [*before, style.delimiter, word, *shown[-1]]
    return [*before, f" {word}", *shown[-1]]


def _with_et_al(
    pieces: list[Piece], node: Names, style: NameStyle, shown: int, ctx: Context, *, inverted: bool
) -> list[Piece]:
    word = ctx.locale.term(node.et_al.term)
    if not word:
        return pieces
    term = decorate(ctx.style_text(word), node.et_al.format, ctx, own_words=True)
    if _precedes(style.delimiter_precedes_et_al, several=shown > 1, after=inverted):
        return [*pieces, style.delimiter, *term]
    return [*pieces, *term] if is_native(word[0]) else [*pieces, " ", *term]


def _precedes(rule: str, *, several: bool, after: bool) -> bool:
    match rule:
        case "always":
            return True
        case "never":
            return False
        case "after-inverted-name":
            return after
        case _:
            return several


_PLAIN_NAMES = NameStyle(form="long", name_as_sort_order="all")
_PLAIN_ELEMENT = Names((), {}, {}, EtAl("et-al", PLAIN), None, label_first=False, substitute=(), format=PLAIN)


def sort_names(names: tuple[Name, ...], ctx: Context) -> list[Piece]:
    """A name variable as a sort key by itself."""
    return _list(names, _PLAIN_ELEMENT, _PLAIN_NAMES, ctx)
