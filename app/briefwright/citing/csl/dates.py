"""Renders dates: the locale's forms or the style's own, ranges joined at the largest part that differs."""

from briefwright.citing.csl.context import Context
from briefwright.citing.csl.dates_in import DateValue, Day
from briefwright.citing.csl.decorate import decorate
from briefwright.citing.csl.nodes import PLAIN, Date, DatePart, Format
from briefwright.citing.csl.numbers import ordinal
from briefwright.citing.csl.runs import Piece, Span

_PRECISION = {
    "year": {"year"},
    "year-month": {"year", "month"},
    "year-month-day": {"year", "month", "day"},
}
_ORDER = ("year", "month", "day")
_CHRISTIAN_ERA_SHOWN_BELOW = 1000


def render_date(node: Date, ctx: Context) -> list[Piece]:
    """``cs:date``."""
    value = ctx.date(node.variable)
    if value is None:
        ctx.count(content=False)
        return []
    if ctx.key is not None:
        ctx.count(content=True, variables=(node.variable,))
        return [sortable_date(value, _parts(node, ctx))]
    if value.start is None:
        ctx.count(content=bool(value.literal), variables=(node.variable,))
        return decorate(ctx.markup(value.literal), node.format, ctx)
    parts, delimiter = _parts(node, ctx), _delimiter(node, ctx)
    pieces = _range(parts, delimiter, value, ctx) if value.end is not None else _single(parts, delimiter, value, ctx)
    ctx.count(content=bool(pieces), variables=(node.variable,))
    return decorate(pieces, node.format, ctx, own_words=True)


def sortable_date(value: DateValue, parts: tuple[DatePart, ...] | None = None) -> str:
    """A date as digits that sort: years before Christ first, missing parts before present ones, start before end."""
    wanted = _ORDER if parts is None else tuple(part.name for part in parts)
    if value.start is None:
        return ""
    return "-".join(_sortable_day(day, wanted) for day in (value.start, value.end) if day is not None)


def _sortable_day(day: Day, wanted: tuple[str, ...]) -> str:
    month = day.month or day.season + 20 * bool(day.season)
    return "".join(
        f"{number:0{width}d}"
        for name, number, width in (("year", day.year + 500000, 6), ("month", month, 2), ("day", day.day, 2))
        if name in wanted
    )


def _parts(node: Date, ctx: Context) -> tuple[DatePart, ...]:
    if not node.form:
        return node.parts
    local = ctx.locale.dates.get(node.form)
    if local is None:
        return ()
    wanted = _PRECISION.get(node.precision, _PRECISION["year-month-day"])
    own = {part.name: part for part in node.parts}
    return tuple(_overridden(part, own.get(part.name)) for part in local.parts if part.name in wanted)


def _overridden(local: DatePart, own: DatePart | None) -> DatePart:
    """The locale's part with the style's form and look; its affixes stay (CSL 1.0.2, "Localized Dates")."""
    if own is None:
        return local
    form = Format(
        local.format.prefix,
        local.format.suffix,
        own.format.looks or local.format.looks,
        local.format.quotes,
        own.format.strip_periods or local.format.strip_periods,
        own.format.text_case or local.format.text_case,
    )
    return DatePart(local.name, own.form or local.form, local.range_delimiter, form)


def _delimiter(node: Date, ctx: Context) -> str:
    if node.form and node.form in ctx.locale.dates:
        return ctx.locale.dates[node.form].delimiter
    return node.delimiter


def _single(parts: tuple[DatePart, ...], delimiter: str, value: DateValue, ctx: Context) -> list[Piece]:
    return _join([(part, _part(part, value.start, value, ctx)) for part in parts], delimiter, ctx)


def _join(parts: list[tuple[DatePart, list[Piece]]], delimiter: str, ctx: Context) -> list[Piece]:
    result: list[Piece] = []
    for part, pieces in parts:
        if not pieces:
            continue
        if result and delimiter:
            result.append(delimiter)
        result.extend(decorate(pieces, part.format, ctx, own_words=True))
    return result


def _range(parts: tuple[DatePart, ...], delimiter: str, value: DateValue, ctx: Context) -> list[Piece]:
    start, end = value.start, value.end
    if start is None or end is None:
        return []
    if not end.year and not end.month:
        open_end = _single(parts, delimiter, value, ctx)
        return [*open_end, "–"] if open_end else []
    firsts = [_part(part, start, value, ctx) for part in parts]
    seconds = [_part(part, end, value, ctx) for part in parts]
    differing = {part.name for part, one, two in zip(parts, firsts, seconds, strict=True) if _plain(one) != _plain(two)}
    largest = next((name for name in _ORDER if name in differing), "")
    if not largest:
        return _single(parts, delimiter, value, ctx)
    repeated = set(_ORDER[_ORDER.index(largest) :])
    return _range_pieces(parts, firsts, seconds, delimiter, repeated, largest, ctx)


def _range_pieces(
    parts: tuple[DatePart, ...], firsts: list[list[Piece]], seconds: list[list[Piece]], delimiter: str,
    repeated: set[str], largest: str, ctx: Context,
) -> list[Piece]:  # fmt: skip
    """Shared parts once, the run of repeated parts twice with the range delimiter between."""
    places = [place for place, part in enumerate(parts) if part.name in repeated and (firsts[place] or seconds[place])]
    low, high = places[0], places[-1]
    dash = next(part.range_delimiter for part in parts if part.name == largest)
    before = _join(list(zip(parts[:low], firsts[:low], strict=True)), delimiter, ctx)
    both = any(firsts[low : high + 1]) and any(seconds[low : high + 1])
    one = _join(_trimmed(parts, firsts, low, high, last=both), delimiter, ctx)
    two = _join(_trimmed(parts, seconds, low, high, first=both), delimiter, ctx)
    after = _join(list(zip(parts[high + 1 :], firsts[high + 1 :], strict=True)), delimiter, ctx)
    middle = [*one, dash, *two] if one and two else [*one, *two]
    result: list[Piece] = []
    for piece in (before, middle, after):
        if result and piece and delimiter:
            result.append(delimiter)
        result.extend(piece)
    return result


def _trimmed(
    parts: tuple[DatePart, ...],
    values: list[list[Piece]],
    low: int,
    high: int,
    *,
    first: bool = False,
    last: bool = False,
) -> list[tuple[DatePart, list[Piece]]]:
    """The repeated parts of one side, without the affix that would stand against the range delimiter."""
    rows = [(parts[place], values[place]) for place in range(low, high + 1) if values[place]]
    if rows and last:
        rows[-1] = (_without(rows[-1][0], suffix=True), rows[-1][1])
    if rows and first:
        rows[0] = (_without(rows[0][0], suffix=False), rows[0][1])
    return rows


def _without(part: DatePart, *, suffix: bool) -> DatePart:
    form = part.format
    if form is PLAIN:
        return part
    trimmed = Format(
        form.prefix if suffix else "", "" if suffix else form.suffix, form.looks, form.quotes, form.strip_periods,
        form.text_case,
    )  # fmt: skip
    return DatePart(part.name, part.form, part.range_delimiter, trimmed)


def _plain(pieces: list[Piece]) -> str:
    return "".join(piece if isinstance(piece, str) else _plain(piece.children) for piece in pieces)


def _part(part: DatePart, day: Day | None, value: DateValue, ctx: Context) -> list[Piece]:
    if day is None:
        return []
    match part.name:
        case "year":
            return _year(part, day, ctx)
        case "month":
            text = _month(part, day, ctx) or (value.season if not day.month else "")
            return ctx.markup(text)
        case "day":
            return ctx.style_text(_day(part, day, ctx)) if day.day else []
        case _:
            return []


def _year(part: DatePart, day: Day, ctx: Context) -> list[Piece]:
    if not day.year:
        return []
    text = str(abs(day.year))
    if part.form == "short" and day.year >= _CHRISTIAN_ERA_SHOWN_BELOW:
        text = text[-2:]
    if day.year < 0:
        text += ctx.locale.term("bc")
    elif day.year < _CHRISTIAN_ERA_SHOWN_BELOW:
        text += ctx.locale.term("ad")
    letters = ctx.expansion.year_suffix
    if letters and not ctx.style.asks_year_suffix and not ctx.year_suffix_done:
        ctx.year_suffix_done = True
        return [text, Span([letters], role="year-suffix")]
    return [text]


def _month(part: DatePart, day: Day, ctx: Context) -> str:
    if day.season:
        return ctx.locale.term(f"season-{day.season:02d}")
    if not day.month:
        return ""
    match part.form:
        case "numeric":
            return str(day.month)
        case "numeric-leading-zeros":
            return f"{day.month:02d}"
        case "short":
            return ctx.locale.term(f"month-{day.month:02d}", "short")
        case _:
            return ctx.locale.term(f"month-{day.month:02d}")


def _day(part: DatePart, day: Day, ctx: Context) -> str:
    match part.form:
        case "numeric-leading-zeros":
            return f"{day.day:02d}"
        case "ordinal":
            if ctx.locale.options.get("limit-day-ordinals-to-day-1") == "true" and day.day > 1:
                return str(day.day)
            return ordinal(day.day, ctx.locale, ctx.locale.gender_of(f"month-{day.month:02d}"))
        case _:
            return str(day.day)
