"""What the analyst says of a passage itself: its grade and a private remark."""

from msgspec.structs import replace

from briefwright.model.brief import Brief
from briefwright.model.passage import Passage


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


def set_remark(brief: Brief, passage_id: str, remark: str) -> Brief:
    """The brief with the analyst's private remark on a passage; never exported.

    Raises:
        KeyError: no such passage.
    """
    passage = brief.passage(passage_id)
    if passage is None:
        raise KeyError(passage_id)
    return _change_passage(brief, replace(passage, remark=remark.strip()))
