"""Figures among the items of a section, and the organisation's logo."""

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from briefwright.model.brief import Brief, Item, ItemParagraph, Words
from briefwright.model.edits.filing import file_item
from briefwright.model.edits.find import change_item
from briefwright.model.figure import Figure, Logo


def figure_item(item_id: str, figure: Figure, caption: str = "") -> Item:
    """An item that shows a picture; its words are the analyst's own until the caption quotes something."""
    paragraphs = (ItemParagraph((Words(caption.strip()),)),) if caption.strip() else ()
    return Item(id=item_id, kind="comment", paragraphs=paragraphs, figure=figure)


def file_figures(brief: Brief, items: Iterable[Item], section_id: str, place: int | None = None) -> Brief:
    """The brief with figures put into a section one after the other, at its end or before the item at ``place``.

    Raises:
        KeyError: no such section.
    """
    for number, item in enumerate(items):
        brief = file_item(brief, item, section_id, None if place is None else place + number)
    return brief


def change_figure(brief: Brief, item_id: str, change: Callable[[Figure], Figure]) -> Brief:
    """The brief with the figure of an item changed.

    Raises:
        KeyError: no such item.
        ValueError: the item is no figure.
    """

    def inside(item: Item) -> Item:
        if item.figure is None:
            raise ValueError("the item is no figure")
        return replace(item, figure=change(item.figure))

    return change_item(brief, item_id, inside)


def set_logo(brief: Brief, logo: Logo | None) -> Brief:
    """The brief with another logo at its head, or none."""
    return replace(brief, template=replace(brief.template, logo=logo))
