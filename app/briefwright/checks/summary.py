"""C3: source summary statement and source descriptors were written on the sources as they stand."""

from collections.abc import Iterator, Mapping

from briefwright.model.basis import descriptor_basis, summary_basis
from briefwright.model.brief import Brief
from briefwright.model.finding import Finding
from briefwright.model.source import Source


def check(brief: Brief, _sources: Mapping[str, Source]) -> Iterator[Finding]:
    """Warnings when sources, grades or what is entered of them changed after statement or descriptor was written."""
    yield from _descriptors(brief)
    if not brief.summary_statement or not brief.summary_basis:
        return
    if brief.summary_basis != summary_basis(brief):
        yield Finding(
            check="C3",
            severity="warning",
            text="The source summary is older than the last change of sources or grades.",
            todo="Read it again and edit it, or draft it anew (Draft the source summary).",
        )


def _descriptors(brief: Brief) -> Iterator[Finding]:
    cited = brief.cited_sources()
    for use in brief.sources:
        if use.source in cited and use.descriptor_basis and use.descriptor_basis != descriptor_basis(brief, use):
            yield Finding(
                check="C3",
                severity="warning",
                text=f"The descriptor of {use.label} is older than the last change of what is said of it.",
                todo="Read it again and edit it, or draft it anew (Draft the source descriptor).",
                source=use.source,
            )
