"""A brief composed, proved and checked."""

from collections.abc import Mapping

from briefwright.checks import CHECKS
from briefwright.checks.verbatim import ledger
from briefwright.composing.compose import compose
from briefwright.composing.figures import NO_PICTURES, Pictures
from briefwright.model.brief import Brief
from briefwright.model.document import Document
from briefwright.model.finding import Finding, Ledger
from briefwright.model.source import Source
from briefwright.pipeline.characters import unshown_characters
from briefwright.pipeline.times import now

Sources = Mapping[str, Source]
"""Source id → source."""


def to_document(brief: Brief, sources: Sources, created: str = "", pictures: Pictures = NO_PICTURES) -> Document:
    """The brief composed; ``created`` goes into the file's properties, ``pictures`` are the files of its figures."""
    return compose(brief, sources, created or now(), pictures)


def prove(brief: Brief, sources: Sources) -> Ledger:
    """The proof ledger of a brief."""
    return ledger(brief, sources)


def check(brief: Brief, sources: Sources) -> tuple[Finding, ...]:
    """The findings of every release check and of every format's own demands, errors first."""
    return _errors_first([*_released(brief, sources), *unshown_characters(brief, sources)])


def against_release(brief: Brief, sources: Sources) -> tuple[Finding, ...]:
    """The findings that concern every format, errors first; what one of them cannot show, its writer says itself."""
    return _errors_first(_released(brief, sources))


def _released(brief: Brief, sources: Sources) -> list[Finding]:
    return [finding for _, _, run in CHECKS for finding in run(brief, sources)]


def _errors_first(findings: list[Finding]) -> tuple[Finding, ...]:
    order = {"error": 0, "warning": 1, "note": 2}
    return tuple(sorted(findings, key=lambda finding: order[finding.severity]))
