"""C3: the source summary statement was written on the sources as they stand."""

from collections.abc import Iterator, Mapping

from briefwright.model.basis import summary_basis
from briefwright.model.brief import Brief
from briefwright.model.finding import Finding
from briefwright.model.source import Source


def check(brief: Brief, _sources: Mapping[str, Source]) -> Iterator[Finding]:
    """A warning when sources, grades or what is entered of them changed after the statement was last written."""
    if not brief.summary_statement or not brief.summary_basis:
        return
    if brief.summary_basis != summary_basis(brief):
        yield Finding(
            check="C3",
            severity="warning",
            text="The source summary is older than the last change of sources or grades.",
            todo="Read it again and edit it, or draft it anew (Draft the source summary).",
        )
