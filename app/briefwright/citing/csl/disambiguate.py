"""Disambiguation: cites of different items that read alike are told apart, with as little as will do.

In the order of CSL 1.0.2: names are added, then given names, then what the style keeps for
``disambiguate="true"``, then letters after the year. A step is kept only where it parts a set of cites; a set that
cannot be parted falls back to the shorter form.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from briefwright.citing.csl.context import Expansion, NamesBlock
from briefwright.citing.csl.item import Name
from briefwright.citing.csl.nodes import Area
from briefwright.citing.csl.person import FULL, base_level

_MOST_CONDITIONS = 4


@dataclass(frozen=True, slots=True)
class Rendered:
    """A cite as disambiguation sees it: its letters and the name lists in it."""

    text: str
    blocks: tuple[NamesBlock, ...]


Render = Callable[[str, Expansion], Rendered]
"""Renders the cite of an item, in its repeated form, with an expansion."""
Given = Callable[[NamesBlock, int, int], str]
"""One name of a block at a given name level, as letters."""


class Disambiguator:
    """Finds the expansion of every item.

    Args:
        area: the citation area, which says what may be done.
        render: how a cite reads.
        spell: how a single name reads.
        asks_condition: the style tests ``disambiguate``.
    """

    def __init__(self, area: Area, render: Render, spell: Given, *, asks_condition: bool) -> None:
        self._render = render
        self._spell = spell
        self._adds_names = area.is_on("disambiguate-add-names")
        self._adds_given = area.is_on("disambiguate-add-givenname")
        self._adds_suffix = area.is_on("disambiguate-add-year-suffix")
        self._rule = area.options.get("givenname-disambiguation-rule", "by-cite")
        self._asks_condition = asks_condition

    @property
    def idle(self) -> bool:
        """Whether the style leaves ambiguous cites as they are."""
        return not (self._adds_names or self._adds_given or self._adds_suffix or self._asks_condition)

    def expansions(self, items: Sequence[str]) -> dict[str, Expansion]:
        """The expansion of every item that needs one.

        Args:
            items: ids in the order of the bibliography, which is the order of year suffixes.
        """
        if self.idle:
            return {}
        base = self._given_names_everywhere(items) if self._adds_given and self._rule != "by-cite" else {}
        found: dict[str, Expansion] = dict(base)
        for alike in self._alike(items, lambda item: base.get(item, Expansion())):
            found.update(self._part(alike, base))
        return self._with_suffixes(items, found) if self._adds_suffix else found

    def _alike(self, items: Iterable[str], expansion: Callable[[str], Expansion]) -> list[list[str]]:
        groups: dict[str, list[str]] = {}
        for item in items:
            groups.setdefault(self._render(item, expansion(item)).text, []).append(item)
        return [group for text, group in groups.items() if len(group) > 1 and text.strip()]

    def _part(self, alike: list[str], base: dict[str, Expansion]) -> dict[str, Expansion]:
        """Expansions that part a set of cites that read alike."""
        state = {item: base.get(item, Expansion()) for item in alike}
        if self._adds_names:
            state = self._in_subsets(state, self._by_names)
        if self._adds_given and self._rule == "by-cite":
            state = self._in_subsets(state, self._by_given_names)
        if self._asks_condition:
            state = self._in_subsets(state, self._by_condition)
        return state

    def _in_subsets(
        self, state: dict[str, Expansion], step: Callable[[dict[str, Expansion]], dict[str, Expansion] | None]
    ) -> dict[str, Expansion]:
        """Applies a step to every set that still reads alike, as long as it parts one."""
        result = dict(state)
        queue = self._alike(result, result.__getitem__)
        while queue:
            subset = queue.pop()
            parted = step({item: result[item] for item in subset})
            if parted is not None:
                result.update(parted)
                queue.extend(self._alike(subset, result.__getitem__))
        return result

    def _parts(self, state: dict[str, Expansion]) -> bool:
        texts = {self._render(item, expansion).text for item, expansion in state.items()}
        return len(texts) > 1

    def _by_names(self, state: dict[str, Expansion]) -> dict[str, Expansion] | None:
        """The smallest number of names more that parts the set."""
        blocks = {item: self._render(item, expansion).blocks for item, expansion in state.items()}
        for place in range(max(map(len, blocks.values()), default=0)):
            present = [rows[place] for rows in blocks.values() if place < len(rows)]
            for count in range(min(b.shown for b in present) + 1, max(len(b.names) for b in present) + 1):
                tried = {item: _with_shown(expansion, place, count) for item, expansion in state.items()}
                if self._parts(tried):
                    return tried
        return None

    def _by_given_names(self, state: dict[str, Expansion]) -> dict[str, Expansion] | None:
        """The first name, from the left, whose initials or given name in full part the set."""
        blocks = {item: self._render(item, expansion).blocks for item, expansion in state.items()}
        for place in range(max(map(len, blocks.values()), default=0)):
            present = [rows[place] for rows in blocks.values() if place < len(rows)]
            shown = min(b.shown for b in present)
            most = max(len(b.names) for b in present) if self._adds_names else shown
            for index in range(most):
                wide = {
                    item: _with_shown(expansion, place, index + 1) if index >= shown else expansion
                    for item, expansion in state.items()
                }
                for level in (1, FULL):
                    tried = {item: _with_level(expansion, place, index, level) for item, expansion in wide.items()}
                    if self._parts(tried):
                        return tried
        return None

    def _by_condition(self, state: dict[str, Expansion]) -> dict[str, Expansion] | None:
        """One more of the style's ``disambiguate`` conditions."""
        for more in range(1, _MOST_CONDITIONS + 1):
            tried = {
                item: expansion._replace(conditions=expansion.conditions + more) for item, expansion in state.items()
            }
            if self._parts(tried):
                return tried
        return None

    def _with_suffixes(self, items: Sequence[str], found: dict[str, Expansion]) -> dict[str, Expansion]:
        for alike in self._alike(items, lambda item: found.get(item, Expansion())):
            for number, item in enumerate(alike):
                found[item] = found.get(item, Expansion())._replace(year_suffix=letters(number))
        return found

    def _given_names_everywhere(self, items: Sequence[str]) -> dict[str, Expansion]:
        """Rules that tell persons, not cites, apart: the same person reads the same everywhere."""
        only_first = self._rule.startswith("primary-name")
        most = 1 if self._rule.endswith("with-initials") else FULL
        rows = [(item, place, block) for item in items for place, block in enumerate(self._all_blocks(item))]
        persons: dict[str, set[Name]] = {}
        for _item, _place, block in rows:
            for index in range(1 if only_first else len(block.names)):
                persons.setdefault(self._spell(block, index, 0), set()).add(block.names[index].person)
        found: dict[str, Expansion] = {}
        spelt: dict[tuple[int, str], set[Name]] = {}
        for _item, _place, block in rows:
            for index in range(1 if only_first else len(block.names)):
                for level in (0, 1, FULL):
                    spelt.setdefault((level, self._spell(block, index, level)), set()).add(block.names[index].person)
        for item, place, block in rows:
            for index in range(1 if only_first else len(block.names)):
                if len(persons[self._spell(block, index, 0)]) <= 1:
                    continue
                level = self._level(block, index, spelt, most)
                if level:
                    found[item] = _with_level(found.get(item, Expansion()), place, index, level)
        return found

    def _level(self, block: NamesBlock, index: int, spelt: dict[tuple[int, str], set[Name]], most: int) -> int:
        """The lowest level at which fewest persons share the spelling, as far as the rule lets it go."""
        levels = range(min(base_level(block.style), most), most + 1)
        return min(levels, key=lambda level: len(spelt[level, self._spell(block, index, level)]))

    def _all_blocks(self, item: str) -> tuple[NamesBlock, ...]:
        return self._render(item, Expansion()).blocks


def _with_shown(expansion: Expansion, place: int, count: int) -> Expansion:
    others = tuple(pair for pair in expansion.shown if pair[0] != place)
    return expansion._replace(shown=(*others, (place, count)))


def _with_level(expansion: Expansion, place: int, index: int, level: int) -> Expansion:
    others = tuple(entry for entry in expansion.levels if entry[:2] != (place, index))
    return expansion._replace(levels=(*others, (place, index, level)))


def letters(number: int) -> str:
    """0 is ``a``, 25 ``z``, 26 ``aa``."""
    text = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("a") + rest) + text
    return text
