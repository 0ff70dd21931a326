"""Admiralty grades: a letter for the source, a digit for each passage (AJP-2.1)."""

from briefwright.model.brief import Brief, SourceUse


def admiralty(brief: Brief, use: SourceUse) -> str:
    """``B2``, ``B2–3``, ``B``: letter of a source and the digits of its passages that items use; "" for neither."""
    used = {passage for item in brief.items() for passage in item.passages()}
    digits = sorted({one.grade for one in brief.passages if one.source == use.source and one.id in used and one.grade})
    span = "–".join(dict.fromkeys((digits[0], digits[-1]))) if digits else ""
    return f"{use.entered('reliability').upper()}{span}"
