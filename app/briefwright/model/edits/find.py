"""Replacing one value deep inside a brief."""

from collections.abc import Callable

from msgspec.structs import replace

from briefwright.model.brief import Brief, Item, Section


def change_section(brief: Brief, section_id: str, change: Callable[[Section], Section]) -> Brief:
    """The brief with one section changed.

    Raises:
        KeyError: no such section.
    """
    if brief.section(section_id) is None:
        raise KeyError(section_id)
    return replace(brief, sections=tuple(change(s) if s.id == section_id else s for s in brief.sections))


def change_item(brief: Brief, item_id: str, change: Callable[[Item], Item]) -> Brief:
    """The brief with one item changed.

    Raises:
        KeyError: no such item.
    """
    section = section_of(brief, item_id)

    def inside(old: Section) -> Section:
        return replace(old, items=tuple(change(item) if item.id == item_id else item for item in old.items))

    return change_section(brief, section.id, inside)


def section_of(brief: Brief, item_id: str) -> Section:
    """The section an item stands in.

    Raises:
        KeyError: no such item.
    """
    for section in brief.sections:
        if any(item.id == item_id for item in section.items):
            return section
    raise KeyError(item_id)
