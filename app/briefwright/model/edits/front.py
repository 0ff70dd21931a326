"""Front matter, bottom line, key points, summary statement, and the sources on the desk."""

from collections.abc import Collection, Iterable, Sequence
from itertools import count

from msgspec.structs import replace

from briefwright.model.basis import descriptor_basis, summary_basis
from briefwright.model.brief import Brief, Correction, SourceUse, Statement, Words
from briefwright.model.marking import Marking
from briefwright.model.source import FieldName
from briefwright.model.template import Template


def set_title(brief: Brief, title: str) -> Brief:
    """The brief with another title."""
    return replace(brief, title=" ".join(title.split()))


def set_front_matter(brief: Brief, field_id: str, value: str) -> Brief:
    """The brief with one front matter value; "" takes it out."""
    rest = {key: old for key, old in brief.front_matter.items() if key != field_id}
    return replace(brief, front_matter={**rest, field_id: value} if value else rest)


def set_marking(brief: Brief, marking: Marking) -> Brief:
    """The brief with another handling marking."""
    return replace(brief, template=replace(brief.template, marking=marking))


def set_template(brief: Brief, template: Template) -> Brief:
    """The brief printed by another template: marking, citation, page and wording; its sections stay its own."""
    return replace(brief, template=template)


def statement(text: str, items: tuple[str, ...] = ()) -> Statement:
    """A statement in the analyst's own words."""
    return Statement((Words(text),) if text else (), items)


def set_bottom_line(brief: Brief, line: Statement) -> Brief:
    """The brief with another bottom line."""
    return replace(brief, bottom_line=line)


def set_key_points(brief: Brief, points: tuple[Statement, ...]) -> Brief:
    """The brief with other key points; empty ones fall away."""
    return replace(brief, key_points=tuple(point for point in points if point.runs))


def set_summary(brief: Brief, paragraphs: tuple[str, ...]) -> Brief:
    """The brief with another source summary statement, written on the sources as they stand now."""
    kept = tuple(paragraph for paragraph in paragraphs if paragraph.strip())
    return replace(brief, summary_statement=kept, summary_basis=summary_basis(brief) if kept else "")


def add_source(brief: Brief, source_id: str) -> Brief:
    """The brief with a source put on its desk (once), labelled ``S1``, ``S2`` … in order of arrival."""
    return add_sources(brief, (source_id,))


def add_sources(brief: Brief, source_ids: Iterable[str]) -> Brief:
    """The brief with sources put on its desk, each once; see :func:`add_source`."""
    there = {use.source for use in brief.sources}
    taken = {use.label for use in brief.sources}
    labels = (label for label in map("S{}".format, count(1)) if label not in taken)
    wanted = (source_id for source_id in dict.fromkeys(source_ids) if source_id not in there)
    added = [SourceUse(source=source_id, label=next(labels)) for source_id in wanted]
    return replace(brief, sources=(*brief.sources, *added)) if added else brief


def exchange_sources(brief: Brief, old_ids: Collection[str], new_ids: Sequence[str]) -> Brief:
    """The brief with sources in the place of others, the first under the label of the first it replaces.

    What passages were chosen from stays, and the new sources come behind it.
    """
    used = {passage.source for passage in brief.passages} | brief.cited_sources()
    places = [at for at, use in enumerate(brief.sources) if use.source in old_ids and use.source not in used]
    if not places or not new_ids:
        return add_sources(brief, new_ids)
    first = replace(brief.sources[places[0]], source=new_ids[0], read=False)
    rows = [first if at == places[0] else use for at, use in enumerate(brief.sources) if at not in places[1:]]
    return add_sources(replace(brief, sources=tuple(rows)), new_ids)


def remove_source(brief: Brief, source_id: str) -> Brief:
    """The brief without a source from which no passage was chosen.

    Raises:
        ValueError: passages, quotations or figures of it are in the brief.
    """
    if source_id in brief.cited_sources() or any(passage.source == source_id for passage in brief.passages):
        raise ValueError("the brief still uses this source")
    return replace(brief, sources=tuple(use for use in brief.sources if use.source != source_id))


def _change_use(brief: Brief, source_id: str, use: SourceUse) -> Brief:
    return replace(brief, sources=tuple(use if row.source == source_id else row for row in brief.sources))


def correct(brief: Brief, source_id: str, field: FieldName, value: str | None) -> Brief:
    """The brief with the analyst's word on one field of a source: a value, "" for *not stated*, None to withdraw it.

    A descriptor is taken as written on the source as it stands now.

    Raises:
        KeyError: the source is not on the desk.
    """
    use = brief.use(source_id)
    if use is None:
        raise KeyError(source_id)
    rest = tuple(row for row in use.corrections if row.field != field)
    added = () if value is None else (Correction(field, value),)
    use = replace(use, corrections=(*rest, *added))
    if field == "descriptor":
        use = replace(use, descriptor_basis=descriptor_basis(brief, use) if value else "")
    return _change_use(brief, source_id, use)


def mark_read(brief: Brief, source_id: str, *, read: bool = True) -> Brief:
    """The brief with a source marked read or unread.

    Raises:
        KeyError: the source is not on the desk.
    """
    use = brief.use(source_id)
    if use is None:
        raise KeyError(source_id)
    return brief if use.read == read else _change_use(brief, source_id, replace(use, read=read))
