"""What a style is asked to cite, and what a style is."""

from collections.abc import Sequence
from typing import Protocol

import msgspec

from briefwright.model.brief import SourceUse
from briefwright.model.document import Text
from briefwright.model.source import Source


class Cite(msgspec.Struct, frozen=True):
    """One source in a note, with the places it is cited for.

    Attributes:
        source: the source.
        use: what the analyst says of it.
        paragraphs: numbers from 1, ascending; none for the whole.
        pages: numbers from 1, ascending, for formats that have pages.
        grade: Admiralty digit of the passages cited, ``2`` or ``2–3``; "" where they carry none.
        quotes: the text whose words the passages cited pass on, as passages say it; "" where the use says it.
    """

    source: Source
    use: SourceUse
    paragraphs: tuple[int, ...] = ()
    pages: tuple[int, ...] = ()
    grade: str = ""
    quotes: str = ""


class Cluster(msgspec.Struct, frozen=True):
    """The cites of one note, in order of first appearance in the item, and the analyst's remark that closes it.

    A source stands there twice where it speaks itself and passes on the words of others.
    """

    cites: tuple[Cite, ...]
    remark: str = ""


class Style(Protocol):
    """A citation style.

    Attributes:
        id: as templates name it.
        name: as listed.
        in_text: its citations stand in the text, and :meth:`bibliography` says what they mean.
    """

    @property
    def id(self) -> str:
        """As templates name it."""

    @property
    def name(self) -> str:
        """As listed."""

    @property
    def in_text(self) -> bool:
        """Its citations stand in the text."""

    def notes(self, clusters: Sequence[Cluster]) -> list[tuple[Text, ...]]:
        """The text of each note, in order: first citations in full, later ones short."""

    def bibliography(self, clusters: Sequence[Cluster]) -> list[tuple[Text, ...]]:
        """The entries of the list that citations in the text need, in its order; nothing for styles of notes."""
