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

    @property
    def rank(self) -> tuple[int, str]:
        """Where its letters stand: a to z, then aa, ab and so on."""
        return len(self.letters), self.letters


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
        return _numbers(cites, area)
    if collapse in {"year", "year-suffix", "year-suffix-ranged"} or "cite-group-delimiter" in area.options:
        return _authors(cites, area, collapse, in_text=in_text)
    return [Joined(one, one.pieces, area.delimiter) for one in cites]


def _after_collapse(area: Area) -> str:
    return area.options.get("after-collapse-delimiter", area.delimiter)


def _numbers(cites: Sequence[Rendering], area: Area) -> list[Joined]:
    """Three or more numbers in a row become a range."""
    result: list[Joined] = []
    place = 0
    before = area.delimiter
    while place < len(cites):
        end = place
        while end + 1 < len(cites) and _follows(cites[end], cites[end + 1]):
            end += 1
        row = cites[place : end + 1]
        if len(row) >= _LEAST_RANGE:
            result += [Joined(row[0], row[0].pieces, before), Joined(row[-1], row[-1].pieces, "–")]
        else:
            result += [Joined(one, one.pieces, area.delimiter if one is not row[0] else before) for one in row]
        before = _after_collapse(area) if len(row) >= _LEAST_RANGE else area.delimiter
        place = end + 1
    return result


def _follows(one: Rendering, two: Rendering) -> bool:
    return one.alone and two.alone and bool(one.number) and two.number == one.number + 1


def _authors(cites: Sequence[Rendering], area: Area, collapse: str, *, in_text: bool) -> list[Joined]:
    within = area.options.get("cite-group-delimiter", ", " if in_text else area.delimiter)
    result: list[Joined] = []
    before = area.delimiter
    for group in _groups(cites, gather=bool(area.sort), nameless=collapse.startswith("year-suffix")):
        parts = _group(group, area, collapse, within)
        result += [replace(parts[0], delimiter=before), *parts[1:]]
        collapsed = collapse == "year" or (len(parts) > 1 and bool(collapse))
        before = _after_collapse(area) if collapsed else area.delimiter
    return result


def _groups(cites: Sequence[Rendering], *, gather: bool, nameless: bool) -> list[list[Rendering]]:
    """Cites of the same names, brought together behind the first of them where the style sorts its cites.

    A cite that the author leads in with words of their own begins a group of its own.
    """
    groups: list[list[Rendering]] = []
    at: dict[str, int] = {}
    for one in cites:
        names = one.names
        joins = (names or nameless) and names in at and (gather or at[names] == len(groups) - 1)
        if joins and not one.cite.prefix:
            groups[at[names]].append(one)
        else:
            at[names] = len(groups)
            groups.append([one])
    return groups


def _group(group: list[Rendering], area: Area, collapse: str, within: str) -> list[Joined]:
    """The cites of one author: the first whole, of the others the years, or letters alone within one year."""
    if not collapse:
        return [Joined(one, one.pieces, within) for one in group]
    group = _by_letters(group)
    result = [Joined(group[0], group[0].pieces, within)]
    place = 1
    while place < len(group):
        before, one = group[place - 1], group[place]
        if not (collapse.startswith("year-suffix") and _shares_year(before, one)):
            result.append(Joined(one, one.bare(), _after_collapse(area) if before.cite.locator else within))
            place += 1
            continue
        end = _end_of_letters(group, place) if collapse.endswith("ranged") else place
        if end - place + 2 >= _LEAST_RANGE:
            result.append(Joined(group[end], _letters_of(group[end]), "–"))
        else:
            end = place
            result.append(Joined(one, _letters_of(one), _letters_delimiter(area)))
        place = end + 1
    return result


def _letters_delimiter(area: Area) -> str:
    return area.options.get("year-suffix-delimiter", area.options.get("cite-group-delimiter", area.delimiter))


def _shares_year(before: Rendering, one: Rendering) -> bool:
    return bool(before.letters and one.letters) and not before.cite.locator and _year(before) == _year(one)


def _by_letters(group: list[Rendering]) -> list[Rendering]:
    """Neighbours of one year in the order of their letters."""
    result: list[Rendering] = []
    for one in group:
        place = len(result)
        while place and one.letters and one.rank < result[place - 1].rank and _year(one) == _year(result[place - 1]):
            place -= 1
        result.insert(place, one)
    return result


def _end_of_letters(group: list[Rendering], place: int) -> int:
    """The last cite of a run of letters that begins before ``place``."""
    end = place - 1
    while end + 1 < len(group) and _next_letter(group[end], group[end + 1]):
        end += 1
    return end


def _next_letter(one: Rendering, two: Rendering) -> bool:
    single = len(one.letters) == len(two.letters) == 1
    return single and one.alone and two.alone and _year(one) == _year(two) and ord(two.letters) == ord(one.letters) + 1


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
    bare = one.bare()
    before = _before_suffix(bare)
    return plain(bare) if before is None else before


def _before_suffix(pieces: list[Piece]) -> str | None:
    """The letters before the year suffix, None if there is no suffix."""
    text = ""
    for piece in pieces:
        if isinstance(piece, str):
            text += piece
        elif piece.role == "year-suffix":
            return text
        else:
            inner = _before_suffix(piece.children)
            if inner is not None:
                return text + inner
            text += plain(piece.children)
    return None
