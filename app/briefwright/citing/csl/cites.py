"""Makes cites and keeps what it made: rendering is the dear step, and most of a document stays as it was."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from briefwright.citing.csl.citation_label import citation_label
from briefwright.citing.csl.collapse import Rendering
from briefwright.citing.csl.context import FIRST, PLAIN_CITE, Cite, Context, Expansion, NamesBlock, Place
from briefwright.citing.csl.disambiguate import Rendered
from briefwright.citing.csl.finish import finish
from briefwright.citing.csl.item import Item, read_item
from briefwright.citing.csl.joining import join_citation
from briefwright.citing.csl.nodes import Area, Style
from briefwright.citing.csl.person import Shape, person
from briefwright.citing.csl.render import render_all
from briefwright.citing.csl.runs import Piece, find_role, plain

Pieces = list[Piece]
_NOBODY = Item("", "")


class CiteKey(NamedTuple):
    """All that a rendered cite depends on."""

    cite: Cite
    place: Place
    number: int
    expansion: Expansion


class CiteMaker:
    """Renders cites of one style.

    Args:
        style: the compiled style.
        items: gives the CSL-JSON of an item; KeyError for an unknown one.
    """

    def __init__(self, style: Style, items: Callable[[str], Mapping[str, Any]]) -> None:
        self._style = style
        self._source = items
        self._items: dict[str, Item] = {}
        self._markup: dict[str, Pieces] = {}
        self._style_texts: dict[str, Pieces] = {}
        self._cites: dict[CiteKey, Pieces] = {}
        self._alike: dict[tuple[str, Expansion], Rendered] = {}
        self._finished: dict[tuple[CiteKey, ...], Pieces] = {}
        self._spelt: dict[tuple[NamesBlock, int, int], str] = {}

    def forget(self, item_id: str) -> None:
        """Drops whatever was made of an item."""
        self._items.pop(item_id, None)
        self._cites.clear()
        self._alike.clear()
        self._finished.clear()

    def item(self, item_id: str) -> Item:
        """An item, read once."""
        item = self._items.get(item_id)
        if item is None:
            item = self._items[item_id] = read_item(self._source(item_id))
            item.text.setdefault("citation-label", citation_label(item))
        return item

    def context(self, area: Area, key: CiteKey, item: Item | None = None) -> Context:
        """The state for rendering one item in an area."""
        return Context(
            self._style,
            area,
            self._style.locale,
            item or self.item(key.cite.id),
            key.cite,
            key.place,
            key.number,
            key.expansion,
            markup_memory=self._markup,
            style_memory=self._style_texts,
        )

    def finished(self, keys: tuple[CiteKey, ...]) -> Pieces:
        """A whole citation in its final form."""
        known = self._finished.get(keys)
        if known is None:
            known = self._finished[keys] = finish(self._citation(keys), self._style.locale.quotes)
        return known

    def alike(self, item_id: str, expansion: Expansion) -> Rendered:
        """A cite as disambiguation compares it: in its repeated form, the shorter one, which can be mistaken."""
        known = self._alike.get((item_id, expansion))
        if known is None:
            # Two sources that differ in the day they were looked at are still mistaken for each other.
            ctx, pieces = self._render(CiteKey(Cite(item_id), Place("subsequent"), 0, expansion), without=("accessed",))
            known = self._alike[item_id, expansion] = Rendered(plain(pieces), tuple(ctx.blocks))
        return known

    def spell(self, block: NamesBlock, index: int, level: int) -> str:
        """One name of a list at a given name level, as letters."""
        known = self._spelt.get((block, index, level))
        if known is None:
            shape = Shape(inverted=False, level=level)
            known = plain(person(block.names[index], block.style, shape, self._blank()))
            self._spelt[block, index, level] = known
        return known

    def _blank(self) -> Context:
        return self.context(self._style.citation, CiteKey(Cite(""), FIRST, 0, PLAIN_CITE), _NOBODY)

    def _render(
        self, key: CiteKey, *, hides_names: bool = False, without: Iterable[str] = ()
    ) -> tuple[Context, Pieces]:
        ctx = self.context(self._style.citation, key)
        ctx.hides_names = hides_names
        ctx.used.update(without)
        return ctx, render_all(self._style.citation.children, ctx)

    def _cite(self, key: CiteKey) -> Pieces:
        known = self._cites.get(key)
        if known is None:
            known = self._cites[key] = self._render(key, hides_names=key.cite.suppress_author)[1]
        return known

    def _citation(self, keys: tuple[CiteKey, ...]) -> Pieces:
        if len(keys) == 1 and keys[0].cite.author_only:
            names = find_role(self._cite(keys[0]), "names")
            return list(names.children) if names is not None else []
        renderings = [
            Rendering(key.cite, self._cite(key), self._without_names(key), key.number, key.expansion.year_suffix)
            for key in keys
        ]
        return join_citation(renderings, self._style.citation, self._blank())

    def _without_names(self, key: CiteKey) -> Callable[[], Pieces]:
        return lambda: self._render(key, hides_names=True)[1]
