"""Filing passages into sections, moving items, taking them out."""

from msgspec.structs import replace

from briefwright.model.brief import Brief, Item, ItemParagraph, Section, Statement
from briefwright.model.edits.find import change_section, section_of
from briefwright.model.passage import Passage, choose_passage
from briefwright.model.quotation import quote
from briefwright.model.source import Source
from briefwright.model.template import ItemKind
from briefwright.model.text import count_words

BLOCK_WORDS = 50
"""From this many words on, a quotation stands as a block (Bluebook 5.1)."""


def choose(brief: Brief, passage: Passage) -> Brief:
    """The brief with one more passage, unfiled; a passage with the same span is not doubled."""
    same = find_passage(brief, passage.source, passage.start, passage.end)
    return brief if same else replace(brief, passages=(*brief.passages, passage))


def find_passage(brief: Brief, source_id: str, start: int, end: int) -> Passage | None:
    """The passage with exactly that span, if it was chosen before."""
    for passage in brief.passages:
        if passage.source == source_id and passage.start == start and passage.end == end:
            return passage
    return None


def quotation_item(source: Source, passage: Passage, item_id: str, kind: ItemKind = "quotation") -> Item:
    """An item that quotes a passage whole; long ones as a block."""
    block = count_words(passage.exact) >= BLOCK_WORDS
    run = quote(source, passage.start, passage.end, passage=passage.id, block=block)
    return Item(id=item_id, kind=kind, paragraphs=(ItemParagraph((run,), block=block),))


def file_item(brief: Brief, item: Item, section_id: str, place: int | None = None) -> Brief:
    """The brief with ``item`` put into a section, at its end or before the item at ``place``.

    Raises:
        KeyError: no such section.
    """

    def inside(section: Section) -> Section:
        at = len(section.items) if place is None else max(0, min(place, len(section.items)))
        return replace(section, items=(*section.items[:at], item, *section.items[at:]))

    return change_section(brief, section_id, inside)


def take_out(brief: Brief, item_id: str) -> Brief:
    """The brief without an item; its passages stay chosen (unfiled if nothing else uses them).

    Raises:
        KeyError: no such item.
    """
    section = section_of(brief, item_id)

    def inside(old: Section) -> Section:
        return replace(old, items=tuple(item for item in old.items if item.id != item_id))

    return _unpoint(change_section(brief, section.id, inside), item_id)


def _unpoint(brief: Brief, item_id: str) -> Brief:
    """Bottom line and key points no longer point to an item that is gone."""

    def without(statement: Statement) -> Statement:
        return replace(statement, items=tuple(i for i in statement.items if i != item_id))

    return replace(
        brief, bottom_line=without(brief.bottom_line), key_points=tuple(without(point) for point in brief.key_points)
    )


def move(brief: Brief, item_id: str, section_id: str, place: int | None = None) -> Brief:
    """The brief with an item moved to a section: before the item that stands at ``place`` there, or to the end.

    ``place`` counts the section as it is before the move. Pointers to the item stay.

    Raises:
        KeyError: no such item or section.
    """
    old = section_of(brief, item_id)
    at = next(number for number, item in enumerate(old.items) if item.id == item_id)
    item = old.items[at]
    if place is not None and old.id == section_id and place > at:
        place -= 1

    def leave(section: Section) -> Section:
        return replace(section, items=tuple(row for row in section.items if row.id != item_id))

    return file_item(change_section(brief, old.id, leave), item, section_id, place)


def shift(brief: Brief, item_id: str, step: int) -> Brief:
    """The brief with an item one place up (``-1``) or down (``+1``); past an end it goes on into the next section.

    Raises:
        KeyError: no such item.
    """
    section = section_of(brief, item_id)
    at = next(number for number, item in enumerate(section.items) if item.id == item_id)
    if 0 <= at + step < len(section.items):
        return move(brief, item_id, section.id, at + step + (1 if step > 0 else 0))
    open_sections = [row for row in brief.sections if row.plan.role == "items" or row.id == section.id]
    number = next(n for n, row in enumerate(open_sections) if row.id == section.id) + step
    if not 0 <= number < len(open_sections):
        return brief
    return move(brief, item_id, open_sections[number].id, None if step < 0 else 0)


def forget(brief: Brief, passage_id: str) -> Brief:
    """The brief without a passage that nothing uses.

    Raises:
        ValueError: an item, the bottom line or a key point still uses it.
    """
    quoted = any(quotation.passage == passage_id for quotation in brief.quotations())
    if quoted or any(passage_id in item.rests_on for item in brief.items()):
        raise ValueError("the brief still uses this passage")
    return replace(brief, passages=tuple(passage for passage in brief.passages if passage.id != passage_id))


def file_span(
    brief: Brief, source: Source, span: tuple[int, int], section_id: str, *, ids: tuple[str, str]
) -> tuple[Brief, Item]:
    """Choose the span of a source and file it into a section as a quotation: what a digit key does.

    Args:
        span: captured offsets.
        ids: passage id and item id to give; the passage id is not used when the span was chosen before.

    Raises:
        KeyError: no such section.
        ValueError: the span is empty or outside the text.
    """
    passage = choose_passage(source, span[0], span[1], ids[0])
    passage = find_passage(brief, source.id, passage.start, passage.end) or passage
    item = quotation_item(source, passage, ids[1], _kind_for(brief, section_id))
    return file_item(choose(brief, passage), item, section_id), item


def _kind_for(brief: Brief, section_id: str) -> ItemKind:
    section = brief.section(section_id)
    if section is None:
        raise KeyError(section_id)
    kinds = section.plan.kinds
    return "excerpt" if "quotation" not in kinds and "excerpt" in kinds else "quotation"
