"""Passages: grade, original, private remark, and passages for quotations that were written instead of chosen."""

from collections.abc import Mapping

from msgspec.structs import replace

from briefwright.model.brief import Brief, Item, Run
from briefwright.model.ids import new_id
from briefwright.model.passage import Passage, choose_passage
from briefwright.model.quotation import Quotation
from briefwright.model.source import Source


def _change_passage(brief: Brief, new: Passage) -> Brief:
    return replace(brief, passages=tuple(new if row.id == new.id else row for row in brief.passages))


def set_grade(brief: Brief, passage_id: str, grade: str) -> Brief:
    """The brief with a passage's credibility digit (Admiralty code: 1 confirmed … 6 cannot be judged, "" none).

    Raises:
        KeyError: no such passage.
        ValueError: not such a digit.
    """
    passage = brief.passage(passage_id)
    if passage is None:
        raise KeyError(passage_id)
    if grade not in ("", *"123456"):
        raise ValueError(f"{grade} is no credibility digit")
    return _change_passage(brief, replace(passage, grade=grade))


def set_original(brief: Brief, passage_id: str, original: str) -> Brief:
    """The brief with the text whose words a passage passes on, which its notes name: ``…, as quoted by``.

    Args:
        brief: the brief.
        passage_id: of the passage.
        original: who said it where; :data:`briefwright.model.passage.OWN_WORDS` where the source speaks itself, "" to
            let the word on the whole source hold.

    Raises:
        KeyError: no such passage.
    """
    passage = brief.passage(passage_id)
    if passage is None:
        raise KeyError(passage_id)
    return _change_passage(brief, replace(passage, quotes=" ".join(original.split())))


def set_remark(brief: Brief, passage_id: str, remark: str) -> Brief:
    """The brief with the analyst's private remark on a passage; never exported.

    Raises:
        KeyError: no such passage.
    """
    passage = brief.passage(passage_id)
    if passage is None:
        raise KeyError(passage_id)
    return _change_passage(brief, replace(passage, remark=remark.strip()))


def owned(item: Item, sources: Mapping[str, Source]) -> tuple[Item, tuple[Passage, ...]]:
    """The item with a passage for each quotation of its paragraphs that has none, and those passages.

    A quotation that was typed, not picked, is thereby seen in the reader like any other. Tables and editor's notes
    repeat words for comparison and are left as they are.
    """
    made: list[Passage] = []

    def own(run: Run) -> Run:
        if not isinstance(run, Quotation) or run.passage or run.source not in sources:
            return run
        passage = choose_passage(sources[run.source], run.start, run.end, new_id("p"))
        made.append(passage)
        return replace(run, passage=passage.id)

    paragraphs = tuple(replace(row, runs=tuple(own(run) for run in row.runs)) for row in item.paragraphs)
    return replace(item, paragraphs=paragraphs), tuple(made)
