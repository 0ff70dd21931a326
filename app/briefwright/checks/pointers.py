"""C1: every item carries a note, every statement points to items."""

from collections.abc import Iterator, Mapping

from briefwright.model.brief import Brief
from briefwright.model.finding import Finding
from briefwright.model.source import Source


def check(brief: Brief, _sources: Mapping[str, Source]) -> Iterator[Finding]:
    """Errors for items that cite nothing; warnings for a bottom line or key point that points to no item."""
    for item in brief.items():
        if item.kind != "comment" and item.table is None and not item.passages() and not any(item.quotations()):
            yield Finding(
                check="C1",
                severity="error",
                text="An item cites no source.",
                todo="Link it to a passage, or make it a comment.",
                item=item.id,
            )
    if brief.bottom_line.runs and not brief.bottom_line.items:
        yield _unsupported("The bottom line")
    for number, point in enumerate(brief.key_points, 1):
        if point.runs and not point.items:
            yield _unsupported(f"Key point {number}")


def _unsupported(name: str) -> Finding:
    return Finding(
        check="C1", severity="warning", text=f"{name} points to no item.", todo="Name the items that carry it."
    )
