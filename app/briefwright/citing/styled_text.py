"""Runs of the citation processor as runs of a Document."""

from collections.abc import Iterable

from briefwright.citing.csl.runs import Run
from briefwright.model.document import Text


def styled_text(runs: Iterable[Run], language: str = "") -> tuple[Text, ...]:
    """The runs as a Document takes them.

    A Document knows no subscript and no underlining; those letters stand plain.

    Args:
        runs: what :func:`briefwright.citing.csl.runs.flat_runs` gives.
        language: BCP 47 tag of the letters, "" for the document's own.
    """
    return tuple(
        Text(
            run.text,
            bold=run.bold,
            italic=run.italic,
            small_caps=run.small_caps,
            superscript=run.superscript,
            language=language,
            url=run.url,
        )
        for run in runs
    )
