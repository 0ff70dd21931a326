"""What a source summary statement rests on, so that it can be told when it no longer fits."""

import hashlib

import msgspec

from briefwright.model.brief import Brief

_SHOWN = 16


def summary_basis(brief: Brief) -> str:
    """A short hash of all that a summary of the sources says: which are cited, what is entered of them, their grades.

    Captured texts and fields never change, so the ids stand for them.
    """
    cited = brief.cited_sources()
    used = {passage for item in brief.items() for passage in item.passages()}
    rows = [(use.source, sorted((row.field, row.value) for row in use.corrections)) for use in brief.sources]
    kept = [row for row in rows if row[0] in cited]
    grades = sorted((one.source, one.grade) for one in brief.passages if one.grade and one.id in used)
    return hashlib.sha256(msgspec.json.encode((kept, grades))).hexdigest()[:_SHOWN]
