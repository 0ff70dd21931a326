"""Which section rests on which source: counts of items, worked out from the brief alone."""

from collections.abc import Mapping

import msgspec

from briefwright.gui.composing.naming import headline, named, origins_of
from briefwright.model.brief import Brief, Item, Section
from briefwright.model.likeness import Kin
from briefwright.model.source import Source
from briefwright.model.template import Colour


class Column(msgspec.Struct, frozen=True):
    """One section: its digit, title and colour, how many sources and origins stand behind it.

    Attributes:
        single: its items all rest on one source or one origin, which deserves a look.
    """

    section: str
    digit: str
    title: str
    colour: Colour
    items: int
    sources: int
    origins: int
    single: bool


class Line(msgspec.Struct, frozen=True):
    """One source: its label, name and headline, and the items of each section that rest on it."""

    source: str
    label: str
    name: str
    headline: str
    cells: tuple[tuple[str, ...], ...]

    @property
    def used(self) -> bool:
        """Whether any item rests on it."""
        return any(self.cells)


class Coverage(msgspec.Struct, frozen=True):
    """Sources as lines, sections as columns."""

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]


def cover(brief: Brief, sources: Mapping[str, Source], kin: Mapping[str, Kin] | None = None) -> Coverage:
    """The coverage of a brief; sections that take no items are left out, ``kin`` says which sources share a text."""
    owners = {passage.id: passage.source for passage in brief.passages}
    sections = [section for section in brief.sections if section.plan.role == "items"]
    resting = [_resting(section, owners) for section in sections]
    origins = origins_of(brief, sources, kin or {})
    columns = tuple(_column(section, found, origins) for section, found in zip(sections, resting, strict=True))
    lines = []
    for use in brief.sources:
        source = sources.get(use.source)
        title = headline(source, use) if source else ""
        cells = tuple(tuple(found.get(use.source, ())) for found in resting)
        name = named(source, use) or "outlet not stated"
        lines.append(Line(use.source, use.label, name, title, cells))
    return Coverage(columns, tuple(lines))


def _resting(section: Section, owners: Mapping[str, str]) -> dict[str, list[str]]:
    """Source id → ids of the section's items that rest on it."""
    out: dict[str, list[str]] = {}
    for item in section.items:
        for source_id in sources_of(item, owners):
            out.setdefault(source_id, []).append(item.id)
    return out


def sources_of(item: Item, owners: Mapping[str, str]) -> list[str]:
    """Ids of the sources an item quotes or rests on, each once; ``owners`` leads from passage to source."""
    quoted = [quotation.source for quotation in item.quotations()]
    rested = [owners[passage] for passage in item.rests_on if passage in owners]
    return list(dict.fromkeys([*quoted, *rested]))


def _column(section: Section, found: Mapping[str, list[str]], origins: Mapping[str, str]) -> Column:
    suppliers = {origins.get(source_id, source_id) for source_id in found}
    plan = section.plan
    return Column(
        section=section.id,
        digit=plan.key,
        title=plan.title,
        colour=plan.colour,
        items=len(section.items),
        sources=len(found),
        origins=len(suppliers),
        single=len(suppliers) == 1,
    )


def verdict(column: Column) -> str:
    """What stands behind a section, in words: ``1 source``, ``3 sources, 1 origin``."""
    if not column.items:
        return "empty"
    if not column.sources:
        return "no source"
    words = f"{column.sources} source" + ("s" if column.sources > 1 else "")
    return words if column.origins == column.sources else f"{words}, {column.origins} origin"
