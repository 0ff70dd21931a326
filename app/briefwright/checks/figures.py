"""G1: every figure is told in words for those who cannot see it, and says where it is from."""

from collections.abc import Iterator, Mapping

from briefwright.model.brief import Brief, Item, Words
from briefwright.model.figure import Figure
from briefwright.model.finding import Finding, Severity
from briefwright.model.quotation import Quotation
from briefwright.model.source import Source

_TOLD = 40
"""Letters of a caption that say which figure is meant."""


def check(brief: Brief, _sources: Mapping[str, Source]) -> Iterator[Finding]:
    """A warning for each figure without alt text, a note for one that says neither source nor credit."""
    word = brief.template.wording.figure or "Figure"
    for number, (item, figure) in enumerate(_shown(brief), 1):
        name = f"{word} {number}{_caption(item)}"
        if not figure.description.strip():
            yield _finding(
                "warning",
                f"{name} has no alt text: who cannot see it learns nothing of it.",
                "Press Enter on it and say in “Alt text” what it shows.",
                item.id,
            )
        if not (figure.credit.strip() or figure.source or item.passages()):
            yield _finding(
                "note",
                f"{name} says neither source nor credit.",
                "Press Enter on it and name a source (S1 …) or whose it is.",
                item.id,
            )
    logo = brief.template.logo
    if logo is not None and not logo.description.strip():
        yield _finding(
            "note", "The logo has no alt text and counts as decoration.", "Say in its template what it shows."
        )


def _shown(brief: Brief) -> Iterator[tuple[Item, Figure]]:
    for item in brief.items():
        if item.figure is not None:
            yield item, item.figure


def _caption(item: Item) -> str:
    """The first words of its caption, in brackets."""
    runs = (run for paragraph in item.paragraphs for run in paragraph.runs)
    said = (run.words if isinstance(run, Quotation) else run.text for run in runs if isinstance(run, Quotation | Words))
    words = " ".join("".join(said).split())
    told = f"{words[:_TOLD].rstrip()}…" if len(words) > _TOLD else words
    return f" (“{told}”)" if told else ""


def _finding(severity: Severity, text: str, todo: str, item: str = "") -> Finding:
    return Finding(check="G1", severity=severity, text=text, todo=todo, item=item)
