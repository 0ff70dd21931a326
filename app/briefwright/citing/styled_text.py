"""Runs of the citation processor as runs of a Document."""

from collections.abc import Iterable

from briefwright.citing.csl.runs import Run
from briefwright.model.document import Text

_LINKS = ("http://", "https://", "mailto:")


def styled_text(runs: Iterable[Run]) -> tuple[Text, ...]:
    """The runs as a Document takes them.

    A Document knows no subscript; those letters stand plain. An address of any other kind than the
    Document's own is no link.
    """
    return tuple(
        Text(
            run.text,
            bold=run.bold,
            italic=run.italic,
            small_caps=run.small_caps,
            superscript=run.superscript,
            underline=run.underline,
            url=run.url if run.url.startswith(_LINKS) else "",
        )
        for run in runs
    )
