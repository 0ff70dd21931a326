"""What source summary statement and descriptors rest on, so that it can be told when they no longer fit."""

import hashlib

import msgspec

from briefwright.model.brief import Brief, SourceUse
from briefwright.model.source import FieldName

_SHOWN = 16


_NOT_DESCRIBED: frozenset[FieldName] = frozenset(
    {"descriptor", "description", "reliability", "portion_mark", "short_headline", "accessed", "time_mark"}
)
"""What the analyst says of a source and no descriptor tells."""


def descriptor_basis(brief: Brief, use: SourceUse) -> str:
    """A short hash of all that a descriptor says: the source, what is entered of it, whose words its passages are."""
    said = sorted((row.field, row.value) for row in use.corrections if row.field not in _NOT_DESCRIBED)
    originals = sorted({one.quotes for one in brief.passages if one.source == use.source and one.quotes})
    return hashlib.sha256(msgspec.json.encode((use.source, said, originals))).hexdigest()[:_SHOWN]


def summary_basis(brief: Brief) -> str:
    """A short hash of all that a summary of the sources says: which are cited, what is entered of them, their grades.

    Captured texts and fields never change, so the ids stand for them.
    """
    cited = brief.cited_sources()
    used = {passage for item in brief.items() for passage in item.passages()}
    rows = [(use.source, sorted((row.field, row.value) for row in use.corrections)) for use in brief.sources]
    kept = [row for row in rows if row[0] in cited]
    grades = sorted((one.source, one.grade) for one in brief.passages if one.grade and one.id in used)
    originals = sorted((one.source, one.quotes) for one in brief.passages if one.quotes and one.id in used)
    told = (kept, grades, originals) if originals else (kept, grades)  # as before there were originals of passages
    return hashlib.sha256(msgspec.json.encode(told)).hexdigest()[:_SHOWN]
