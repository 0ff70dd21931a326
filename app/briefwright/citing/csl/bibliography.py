"""The bibliography: entries, repeated authors, second-field alignment."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefwright.citing.csl.context import Context
from briefwright.citing.csl.decorate import join
from briefwright.citing.csl.finish import QuoteMarks, finish
from briefwright.citing.csl.joining import with_capital
from briefwright.citing.csl.nodes import Area
from briefwright.citing.csl.render import render
from briefwright.citing.csl.runs import Entry, Piece, Span, find_role, has_letters, plain

Pieces = list[Piece]


def make_entries(rows: Sequence[tuple[str, Context]], area: Area, marks: QuoteMarks) -> list[Entry]:
    """The entries in the order given; items that the style prints nothing of are left out."""
    entries: list[Entry] = []
    before: list[str] = []
    for item, ctx in rows:
        fields = [pieces for child in area.children if has_letters(pieces := render(child, ctx))]
        if not fields:
            continue
        fields[0] = with_capital(fields[0])
        fields, before = _substituted(fields, before, area, ctx)
        entries.append(Entry(item, _hoisted(finish(_laid_out(fields, area, ctx), marks))))
    return entries


def _laid_out(fields: list[Pieces], area: Area, ctx: Context) -> Pieces:
    """Layout affixes and look round the entry; with second-field-align the first field stands in the margin."""
    prefix, suffix = ctx.markup(area.format.prefix), ctx.markup(area.format.suffix)
    looks = area.format.looks
    if "second-field-align" in area.options and len(fields) > 1:
        first: Pieces = [Span([*prefix, *fields[0]], looks, display="left-margin")]
        rest: Pieces = [Span([*join(fields[1:], area.delimiter), *suffix], looks, display="right-inline")]
        return [*first, *rest]
    whole = [*prefix, *join(fields, area.delimiter)]
    last = whole[-1]
    if isinstance(last, Span) and last.display:
        whole[-1] = replace(last, children=[*last.children, *suffix])
    else:
        whole += suffix
    return [Span(whole, looks)] if looks else whole


def _hoisted(pieces: Pieces) -> Pieces:
    """White space at the outer edges of an entry's blocks stands outside of them."""
    if not pieces:
        return pieces
    first, last = pieces[0], pieces[-1]
    if isinstance(last, Span) and last.display and last.children and isinstance(last.children[-1], str):
        text = last.children[-1]
        bare = text.rstrip()
        pieces = [*pieces[:-1], replace(last, children=[*last.children[:-1], bare]), *_if_any(text[len(bare) :])]
    if isinstance(first, Span) and first.display and first.children and isinstance(first.children[0], str):
        text = first.children[0]
        bare = text.lstrip()
        gap = text[: len(text) - len(bare)]
        pieces = [*_if_any(gap), replace(first, children=[bare, *first.children[1:]]), *pieces[1:]]
    return pieces


def _if_any(text: str) -> Pieces:
    return [text] if text else []


def _substituted(fields: list[Pieces], before: list[str], area: Area, ctx: Context) -> tuple[list[Pieces], list[str]]:
    """Replaces the names that the entry shares with the one before it."""
    mark = area.options.get("subsequent-author-substitute")
    if mark is None:
        return fields, before
    place, span = _first_names(fields)
    if span is None:
        return fields, []
    names = _names_of(span, ctx)
    if not names:
        return fields, []
    rule = area.options.get("subsequent-author-substitute-rule", "complete-all")
    changed = _replaced(span, names, before, mark, rule)
    if changed is None:
        return fields, names
    return [*fields[:place], _swap(fields[place], [span], [changed.children]), *fields[place + 1 :]], names


def _first_names(fields: list[Pieces]) -> tuple[int, Span | None]:
    for place, field in enumerate(fields):
        span = find_role(field, "names")
        if span is not None:
            return place, span
    return 0, None


def _names_of(span: Span, ctx: Context) -> list[str]:
    """The names as printed and in full, or the field that stands for them.

    Two persons who are printed alike ("Kim, M.") are not one; a word of the style ("Anon.") is nobody.
    """
    printed = [plain(one.children) for one in _all_of(span.children, "name")]
    if not printed:
        return [] if _all_of(span.children, "term") else [plain(span.children)]
    persons = [name.person for block in ctx.blocks for name in block.names[: block.shown]]
    if len(persons) < len(printed):
        return printed
    return [f"{text} {name.given}" for text, name in zip(printed, persons, strict=False)]


def _all_of(pieces: Pieces, role: str) -> list[Span]:
    found: list[Span] = []
    for piece in pieces:
        if isinstance(piece, Span):
            found += [piece] if piece.role == role else _all_of(piece.children, role)
    return found


def _replaced(span: Span, names: list[str], before: list[str], mark: str, rule: str) -> Span | None:
    """The names with the mark in them, None if nothing is shared."""
    if rule in {"complete-all", "complete-each"}:
        if names != before:
            return None
        return _each(span, len(names), mark) if rule == "complete-each" else _whole(span, mark)
    shared = 0
    for one, two in zip(names, before, strict=False):
        if one != two:
            break
        shared += 1
    if not shared:
        return None
    return _each(span, shared if rule == "partial-each" else 1, mark)


def _whole(span: Span, mark: str) -> Span:
    lists = _all_of(span.children, "name-list")
    if not lists:
        return replace(span, children=_if_any(mark))
    marks = [_if_any(mark), *([] for _one in lists[1:])]
    return replace(span, children=_swap(span.children, lists, marks))


def _each(span: Span, count: int, mark: str) -> Span:
    names = _all_of(span.children, "name")[:count]
    if not names:
        return replace(span, children=[mark])
    return replace(span, children=_swap(span.children, names, [[mark] for _name in names]))


def _swap(pieces: Pieces, old: list[Span], new: list[Pieces]) -> Pieces:
    """The tree with other content in some of its spans."""
    result: Pieces = []
    for piece in pieces:
        if isinstance(piece, str):
            result.append(piece)
            continue
        place = next((place for place, one in enumerate(old) if one is piece), None)
        result.append(replace(piece, children=_swap(piece.children, old, new) if place is None else new[place]))
    return result


@dataclass(frozen=True, slots=True)
class BibliographyShape:
    """How a style wants its bibliography set.

    Attributes:
        entry_spacing: empty lines between entries.
        line_spacing: line height as a multiple.
        hanging_indent: lines after the first are indented.
        second_field_align: ``flush``, ``margin`` or "".
        margin_width: letters of the longest first field, 0 without alignment.
    """

    entry_spacing: int = 1
    line_spacing: int = 1
    hanging_indent: bool = False
    second_field_align: str = ""
    margin_width: int = 0


def shape_of(entries: Sequence[Entry], area: Area | None) -> BibliographyShape:
    """The shape of a bibliography; the default for a style without one."""
    if area is None:
        return BibliographyShape()
    margins = [
        len(plain(piece.children))
        for entry in entries
        for piece in entry.pieces
        if isinstance(piece, Span) and piece.display == "left-margin"
    ]
    return BibliographyShape(
        entry_spacing=_number(area.options.get("entry-spacing")),
        line_spacing=_number(area.options.get("line-spacing")),
        hanging_indent=area.is_on("hanging-indent"),
        second_field_align=area.options.get("second-field-align", ""),
        margin_width=max(margins, default=0),
    )


def _number(text: str | None) -> int:
    return int(text) if text is not None and text.isdecimal() else 1
