"""F1: required sections and front matter are filled, items are of a kind their section allows."""

from collections.abc import Iterator, Mapping

from briefwright.model.brief import Brief
from briefwright.model.finding import Finding
from briefwright.model.source import Source


def check(brief: Brief, _sources: Mapping[str, Source]) -> Iterator[Finding]:
    """Warnings for what the template requires and the brief leaves empty, and for kinds out of place."""
    for field in brief.template.front_matter:
        if field.required and not brief.front_matter.get(field.id, "").strip():
            yield _finding(
                f"The front matter has no {field.label.strip(': ') or field.id}.", "Fill it in above the title."
            )
    for section in brief.sections:
        plan = section.plan
        empty = not brief.summary_statement if plan.role == "source-summary" else not section.items
        if plan.required and empty:
            yield _finding(f"The section “{plan.title}” is required and empty.", "File a passage, or let it say so.")
        for item in section.items:
            if item.kind not in plan.kinds and item.figure is None:
                allowed = " or ".join(plan.kinds)
                yield _finding(f"“{plan.title}” does not take a {item.kind}.", f"Make it {allowed}.", item.id)


def _finding(text: str, todo: str, item: str = "") -> Finding:
    return Finding(check="F1", severity="warning", text=text, todo=todo, item=item)
