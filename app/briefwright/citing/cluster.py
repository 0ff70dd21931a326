"""What a style is asked to cite, and what a style is: the interface that a full processor will fill."""

from collections.abc import Sequence
from typing import Protocol

import msgspec

from briefwright.model.brief import SourceUse
from briefwright.model.document import Text
from briefwright.model.source import Source


class Cite(msgspec.Struct, frozen=True):
    """One source in a note, with the paragraphs it is cited for (numbers from 1, ascending; none for the whole)."""

    source: Source
    use: SourceUse
    paragraphs: tuple[int, ...] = ()


class Cluster(msgspec.Struct, frozen=True):
    """The cites of one note, in order of first appearance in the item, and the analyst's remark that closes it."""

    cites: tuple[Cite, ...]
    remark: str = ""


class Style(Protocol):
    """A citation style.

    Attributes:
        id: as templates name it.
        name: as listed.
    """

    @property
    def id(self) -> str:
        """As templates name it."""

    @property
    def name(self) -> str:
        """As listed."""

    def notes(self, clusters: Sequence[Cluster]) -> list[tuple[Text, ...]]:
        """The text of each note, in order: first citations in full, later ones short."""
