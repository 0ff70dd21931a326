"""Release checks: brief in, findings out. One module per check; this is their table, in the order of the list."""

from collections.abc import Callable, Iterable, Mapping

from briefwright.checks import citations, figures, marking, marks, pointers, reported_speech, shape, summary, verbatim
from briefwright.model.brief import Brief
from briefwright.model.finding import Finding
from briefwright.model.source import Source

Check = Callable[[Brief, Mapping[str, Source]], Iterable[Finding]]

CHECKS: tuple[tuple[str, str, Check], ...] = (
    ("Q1", "Every quotation stands in its source", verbatim.check),
    ("Q2", "Words in quotation marks are linked to a source", marks.check),
    ("Q3", "Reported speech is not quoted as the speaker's words", reported_speech.check),
    ("C1", "Every item carries a note; statements point to items", pointers.check),
    ("C2", "Missing elements of sources are named", citations.check),
    ("C3", "The source summary is about the sources as they stand", summary.check),
    ("G1", "Every figure has alt text and says where it is from", figures.check),
    ("M1", "The handling marking is one of its scheme", marking.check),
    ("F1", "Nothing required is empty", shape.check),
)
"""Check id, what it asks, function."""
