"""Changing what an item says: kind, words, declared edits."""

from collections.abc import Sequence

from msgspec.structs import replace

from briefwright.model.brief import Brief, Item, ItemParagraph, Run, Words
from briefwright.model.edits.filing import choose, find_passage, quotation_item
from briefwright.model.edits.find import change_item
from briefwright.model.passage import Passage
from briefwright.model.quotation import AnyEdit, Quotation, quote
from briefwright.model.source import Source
from briefwright.model.template import ItemKind


def set_kind(brief: Brief, item_id: str, kind: ItemKind, sources: dict[str, Source]) -> Brief:
    """The brief with an item of another kind.

    Quotation and excerpt keep their runs. Towards paraphrase or comment the marks go: quoted words become the
    analyst's own and the passages stay as what the item rests on. Back again, the passages are quoted whole. A figure
    stays as it is.

    Raises:
        KeyError: no such item.
    """

    def change(item: Item) -> Item:
        if item.figure is not None:
            return item
        if kind in ("paraphrase", "comment"):
            return replace(unquoted(item), kind=kind)
        if item.kind in ("paraphrase", "comment") and not any(item.quotations()):
            return replace(_quoted(brief, item, sources), kind=kind)
        return replace(item, kind=kind)

    return change_item(brief, item_id, change)


def unquoted(item: Item) -> Item:
    """The item with every quotation turned into the analyst's own words; its passages become what it rests on."""
    paragraphs = tuple(
        ItemParagraph(_joined([_as_words(run) for run in paragraph.runs])) for paragraph in item.paragraphs
    )
    return replace(item, paragraphs=paragraphs, rests_on=tuple(item.passages()))


def _as_words(run: Run) -> Run:
    return Words(run.words) if isinstance(run, Quotation) else run


def _joined(runs: Sequence[Run]) -> tuple[Run, ...]:
    out: list[Run] = []
    for run in runs:
        last = out[-1] if out else None
        if isinstance(run, Words) and isinstance(last, Words) and run.term == last.term:
            out[-1] = replace(last, text=last.text + run.text)
        else:
            out.append(run)
    return tuple(out)


def _quoted(brief: Brief, item: Item, sources: dict[str, Source]) -> Item:
    """The passages an item rests on, quoted whole, a paragraph each; those without a source at hand stay rested on."""
    found = [passage for name in item.rests_on if (passage := brief.passage(name)) and passage.source in sources]
    if not found:
        return item
    paragraphs = [quotation_item(sources[passage.source], passage, item.id).paragraphs[0] for passage in found]
    quoted = {passage.id for passage in found}
    rest = tuple(name for name in item.rests_on if name not in quoted)
    return replace(item, paragraphs=tuple(paragraphs), rests_on=rest)


def rewrite(brief: Brief, item_id: str, paragraphs: tuple[ItemParagraph, ...]) -> Brief:
    """The brief with an item's paragraphs replaced; see :func:`rewrite_item`.

    Raises:
        KeyError: no such item.
    """
    item = brief.item(item_id)
    if item is None:
        raise KeyError(item_id)
    return rewrite_item(brief, replace(item, paragraphs=paragraphs))


def rewrite_item(brief: Brief, new: Item) -> Brief:
    """The brief with an item written anew under its id.

    A quotation that is gone leaves its passage as what the item rests on, in the order in which the item had them:
    the note keeps citing first what was filed first. Without any quotation a quotation item becomes a paraphrase.

    Raises:
        KeyError: no such item.
    """

    def change(item: Item) -> Item:
        changed = new
        quoted = {quotation.passage for quotation in changed.quotations()}
        rests = dict.fromkeys((*item.passages(), *changed.rests_on))
        changed = replace(changed, rests_on=tuple(passage for passage in rests if passage not in quoted))
        demoted = item.kind in ("quotation", "excerpt") and not any(changed.quotations())
        return replace(changed, kind="paraphrase") if demoted else changed

    return change_item(brief, new.id, change)


def rest_on(brief: Brief, item_id: str, passage: Passage) -> Brief:
    """The brief with an item resting on a further passage, chosen with it if it was not before.

    Raises:
        KeyError: no such item.
    """
    brief = choose(brief, passage)
    found = find_passage(brief, passage.source, passage.start, passage.end) or passage

    def change(item: Item) -> Item:
        return item if found.id in item.passages() else replace(item, rests_on=(*item.rests_on, found.id))

    return change_item(brief, item_id, change)


def rest_no_more(brief: Brief, item_id: str, passage_id: str) -> Brief:
    """The brief with an item no longer resting on a passage that it does not quote.

    Raises:
        KeyError: no such item.
    """

    def change(item: Item) -> Item:
        return replace(item, rests_on=tuple(name for name in item.rests_on if name != passage_id))

    return change_item(brief, item_id, change)


def set_edits(brief: Brief, item_id: str, number: int, edits: Sequence[AnyEdit], source: Source) -> Brief:
    """The brief with the declared edits of an item's quotation ``number`` (from 0, paragraphs only) replaced.

    Its words are printed anew.

    Raises:
        KeyError: no such item.
        IndexError: no such quotation.
    """

    def change(item: Item) -> Item:
        printed = [run for paragraph in item.paragraphs for run in paragraph.runs if isinstance(run, Quotation)]
        old = printed[number]
        block = any(paragraph.block and old in paragraph.runs for paragraph in item.paragraphs)
        new = quote(source, old.start, old.end, passage=old.passage, block=block, edits=edits)
        return swap_quotation(item, number, replace(new, speaker=old.speaker))

    return change_item(brief, item_id, change)


def swap_quotation(item: Item, number: int, new: Quotation) -> Item:
    """The item with its quotation ``number`` (from 0, paragraphs only) replaced."""
    seen = -1
    paragraphs: list[ItemParagraph] = []
    for paragraph in item.paragraphs:
        runs: list[Run] = []
        for run in paragraph.runs:
            if isinstance(run, Quotation):
                seen += 1
            runs.append(new if isinstance(run, Quotation) and seen == number else run)
        paragraphs.append(replace(paragraph, runs=tuple(runs)))
    return replace(item, paragraphs=tuple(paragraphs))


def set_block(brief: Brief, item_id: str, sources: dict[str, Source], *, block: bool) -> Brief:
    """The brief with an item's quotations set as blocks, or run in.

    Raises:
        KeyError: no such item.
    """

    def change(item: Item) -> Item:
        paragraphs = tuple(_blocked(paragraph, sources, block=block) for paragraph in item.paragraphs)
        return replace(item, paragraphs=paragraphs)

    return change_item(brief, item_id, change)


def _blocked(paragraph: ItemParagraph, sources: dict[str, Source], *, block: bool) -> ItemParagraph:
    quotations = [run for run in paragraph.runs if isinstance(run, Quotation)]
    if len(quotations) != 1 or len(paragraph.runs) != 1 or quotations[0].source not in sources:
        return paragraph
    old = quotations[0]
    source = sources[old.source]
    new = quote(source, old.start, old.end, passage=old.passage, block=block, edits=old.edits)
    return ItemParagraph((replace(new, speaker=old.speaker),), block=block)


def comment_item(item_id: str, text: str) -> Item:
    """A labelled comment in the analyst's own words."""
    return Item(id=item_id, kind="comment", paragraphs=(ItemParagraph((Words(text),)),))
