"""What notes are made of: letters only, or fields that a program of references can take over."""

from typing import NamedTuple, Protocol

from briefwright.model.document import Cited, Note


class Enclosure(NamedTuple):
    """What a back end sets round the list of sources, so that its program can print the list anew.

    Attributes:
        before, after: round the blocks of the list.
        opening: the first runs of its first paragraph.
        closing: the last runs of its last paragraph.
    """

    before: str = ""
    opening: str = ""
    closing: str = ""
    after: str = ""


class Citing(Protocol):
    """One back end of citations."""

    def note(self, note: Note, runs: str) -> str:
        """The runs of a note, made what the back end makes of them; the letters stay the same."""

    def in_text(self, cites: tuple[Cited, ...], text: str, runs: str) -> str:
        """The runs of a citation in the text, likewise."""

    def source_list(self) -> Enclosure:
        """What stands round the brief's list of sources; asked for once, where there is one."""

    def properties(self) -> list[tuple[str, str]]:
        """Custom properties of the file that the back end needs."""

    def sources_xml(self) -> str:
        """The custom XML part of sources, "" when the back end has none."""


class PlainCiting:
    """Notes are letters."""

    def note(self, _note: Note, runs: str) -> str:
        """The runs."""
        return runs

    def in_text(self, _cites: tuple[Cited, ...], _text: str, runs: str) -> str:
        """The runs."""
        return runs

    def source_list(self) -> Enclosure:
        """Nothing."""
        return Enclosure()

    def properties(self) -> list[tuple[str, str]]:
        """None."""
        return []

    def sources_xml(self) -> str:
        """None."""
        return ""
