"""Joins the cites of a citation: grouping by author, collapsing of years, year suffixes and citation numbers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefwright.citing.csl.context import Cite
from briefwright.citing.csl.nodes import Area
from briefwright.citing.csl.runs import Piece, find_role, plain

_LEAST_RANGE = 3


@dataclass(frozen=True, slots=True)
class Rendering:
    """A cite and how it reads.

    Attributes:
        cite: the cite.
        pieces: the whole cite, without the author's prefix and suffix.
        bare: makes the cite without its first names.
        number: citation number.
        letters: year suffix, "" for none.
    """

    cite: Cite
    pieces: list[Piece]
    bare: Callable[[], list[Piece]]
    number: int
    letters: str

    @property
    def names(self) -> str:
        """The first names as letters: cites of one author are those where these agree."""
        span = find_role(self.pieces, "names")
        return plain(span.children) if span is not None else ""

    @property
    def alone(self) -> bool:
        """Whether nothing is added to the cite that a range would hide."""
        return not (self.cite.locator or self.cite.prefix or self.cite.suffix)


@dataclass(frozen=True, slots=True)
class Joined:
    """A part of a citation and the delimiter that stands before it."""

    rendering: Rendering
    pieces: list[Piece]
    delimiter: str


def join_cites(cites: Sequence[Rendering], area: Area, *, in_text: bool) -> list[Joined]:
    """The cites in their final order and form, each with the delimiter before it."""
    collapse = area.options.get("collapse", "")
    if collapse == "citation-number":
        return _numbers(cites, area.delimiter)
    if collapse in {"year", "year-suffix", "year-suffix-ranged"} or "cite-group-delimiter" in area.options:
        return _authors(cites, area, collapse, in_text=in_text)
    return [Joined(one, one.pieces, area.delimiter) for one in cites]


def _numbers(cites: Sequence[Rendering], delimiter: str) -> list[Joined]:
    result: list[Joined] = []
    place = 0
    while place < len(cites):
        end = place
        while end + 1 < len(cites) and _follows(cites[end], cites[end + 1]):
            end += 1
        after_range = area_delimiter = delimiter
        if end - place + 1 >= _LEAST_RANGE:
            result.append(Joined(cites[place], cites[place].pieces, area_delimiter))
            result.append(Joined(cites[end], cites[end].pieces, "–"))
        else:
            result.extend(Joined(one, one.pieces, after_range) for one in cites[place : end + 1])
        place = end + 1
    return result


def _follows(one: Rendering, two: Rendering) -> bool:
    return one.alone and two.alone and bool(one.number) and two.number == one.number + 1


def _authors(cites: Sequence[Rendering], area: Area, collapse: str, *, in_text: bool) -> list[Joined]:
    groups = _groups(cites, gather=bool(area.sort), nameless=collapse.startswith("year-suffix"))
    within = area.options.get("cite-group-delimiter", ", " if in_text else area.delimiter)
    after_collapse = area.options.get("after-collapse-delimiter", area.delimiter)
    result: list[Joined] = []
    collapsed = False
    for group in groups:
        before = after_collapse if collapsed else area.delimiter
        parts = _group(group, area, collapse, within)
        collapsed = collapse == "year" or (len(parts) > 1 and bool(collapse))
        result.append(replace(parts[0], delimiter=before))
        result.extend(parts[1:])
    return result


def _groups(cites: Sequence[Rendering], *, gather: bool, nameless: bool) -> list[list[Rendering]]:
    """Cites of the same names, brought together behind the first of them where the style sorts its cites."""
    groups: list[list[Rendering]] = []
    at: dict[str, int] = {}
    for one in cites:
        names = one.names
        if (names or nameless) and names in at and (gather or at[names] == len(groups) - 1):
            groups[at[names]].append(one)
        else:
            at[names] = len(groups)
            groups.append([one])
    return groups


def _group(group: list[Rendering], area: Area, collapse: str, within: str) -> list[Joined]:
    if not collapse:
        return [Joined(one, one.pieces, within) for one in group]
    group = _by_letters(group)
    result = [Joined(group[0], group[0].pieces, within)]
    years = [_year(one) for one in group]
    place = 1
    while place < len(group):
        one = group[place]
        after_locator = area.options.get("after-collapse-delimiter", area.delimiter)
        delimiter = after_locator if group[place - 1].cite.locator else within
        same_year = collapse.startswith("year-suffix") and years[place] == years[place - 1]
        if not (same_year and one.letters and group[place - 1].letters and not group[place - 1].cite.locator):
            result.append(Joined(one, one.bare(), delimiter))
            place += 1
            continue
        end = _end_of_letters(group, years, place) if collapse.endswith("ranged") else place
        if end - place + 2 >= _LEAST_RANGE:
            result.append(Joined(group[end], _letters_of(group[end]), "–"))
        else:
            end = place
            delimiter = area.options.get(
                "year-suffix-delimiter", area.options.get("cite-group-delimiter", area.delimiter)
            )
            result.append(Joined(one, _letters_of(one), delimiter))
        place = end + 1
    return result


def _by_letters(group: list[Rendering]) -> list[Rendering]:
    """Neighbours of one year in the order of their letters."""
    result = list(group)
    for end in range(1, len(result)):
        place = end
        while (
            place
            and len(result[place].letters) > 0
            and _year(result[place]) == _year(result[place - 1])
            and (
                (len(result[place].letters), result[place].letters)
                < (len(result[place - 1].letters), result[place - 1].letters)
            )
        ):
            result[place - 1 : place + 1] = [result[place], result[place - 1]]
            place -= 1
    return result


def _end_of_letters(group: list[Rendering], years: list[str], place: int) -> int:
    end = place - 1
    while (
        end + 1 < len(group)
        and years[end + 1] == years[end]
        and group[end].alone
        and group[end + 1].alone
        and len(group[end].letters) == len(group[end + 1].letters) == 1
        and ord(group[end + 1].letters) == ord(group[end].letters) + 1
    ):
        end += 1
    return end


def _letters_of(one: Rendering) -> list[Piece]:
    """The year suffix and what stands after it: locator, closing marks."""
    bare = one.bare()
    cut = _from_suffix(bare)
    return cut if cut is not None else bare


def _from_suffix(pieces: list[Piece]) -> list[Piece] | None:
    for place, piece in enumerate(pieces):
        if isinstance(piece, str):
            continue
        if piece.role == "year-suffix":
            return [piece, *pieces[place + 1 :]]
        inner = _from_suffix(piece.children)
        if inner is not None:
            return [replace(piece, children=inner), *pieces[place + 1 :]]
    return None


def _year(one: Rendering) -> str:
    """What stands before the year suffix, without the names: the year, as it is printed."""
    bare = plain(one.bare())
    span = find_role(one.pieces, "year-suffix")
    return bare.split(plain(span.children))[0] if span is not None and one.letters else bare
