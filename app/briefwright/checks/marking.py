"""M1: the handling marking is spelt as its scheme spells it."""

from collections.abc import Iterator, Mapping

from briefwright.model.brief import Brief
from briefwright.model.finding import Finding
from briefwright.model.marking import marking_fault
from briefwright.model.source import Source


def check(brief: Brief, _sources: Mapping[str, Source]) -> Iterator[Finding]:
    """An error for a marking that is not one of its scheme."""
    fault = marking_fault(brief.template.marking)
    if fault:
        yield Finding(check="M1", severity="error", text=fault, todo="Choose the marking anew.")
