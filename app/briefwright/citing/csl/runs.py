"""The text a style makes: a small tree of spans, and the flat runs a document is made from.

While an entry is being made the leaves are plain ``str`` and the branches are :class:`Span`; quotation marks are still
spans, because which mark is printed depends on what stands around it. :mod:`.finish` turns that tree into its final
form, where quotation marks are letters; :func:`flat_runs` then gives the runs.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

Look: TypeAlias = tuple[str, str]
"""A CSL formatting attribute and its value, such as ``("font-style", "italic")``."""

Piece: TypeAlias = "str | Span"


class Glued(str):
    """Letters that follow the piece before them in one field: punctuation between the two is the author's."""

    __slots__ = ()


@dataclass(slots=True, eq=False)
class Span:
    """A branch of the tree.

    Attributes:
        children: what it holds, in order.
        looks: formatting that holds for all of it.
        quoted: stands in quotation marks (until the tree is finished).
        toggles: its looks come from markup inside a field, so the same look around it turns them off again.
        role: what it is to later passes (``names``, ``year-suffix``, ``nocase`` …), "" for nothing.
        display: CSL display of a block of an entry, "" for running text.
        url: where it leads, "" for nowhere.
    """

    children: list[Piece]
    looks: tuple[Look, ...] = ()
    quoted: bool = False
    toggles: bool = False
    role: str = ""
    display: str = ""
    url: str = ""


class Run(NamedTuple):
    """A run of letters of one look, ready for a document.

    Attributes:
        text: the letters; never markup.
        italic, bold, small_caps, superscript, subscript, underline: the look.
        url: where it leads, "" for nowhere.
    """

    text: str
    italic: bool = False
    bold: bool = False
    small_caps: bool = False
    superscript: bool = False
    subscript: bool = False
    underline: bool = False
    url: str = ""


_SWITCHES: dict[Look, dict[str, bool]] = {
    ("font-style", "italic"): {"italic": True},
    ("font-style", "oblique"): {"italic": True},
    ("font-style", "normal"): {"italic": False},
    ("font-weight", "bold"): {"bold": True},
    ("font-weight", "normal"): {"bold": False},
    ("font-weight", "light"): {"bold": False},
    ("font-variant", "small-caps"): {"small_caps": True},
    ("font-variant", "normal"): {"small_caps": False},
    ("text-decoration", "underline"): {"underline": True},
    ("text-decoration", "none"): {"underline": False},
    ("vertical-align", "sup"): {"superscript": True, "subscript": False},
    ("vertical-align", "sub"): {"superscript": False, "subscript": True},
    ("vertical-align", "baseline"): {"superscript": False, "subscript": False},
}


def plain(pieces: Iterable[Piece]) -> str:
    """The letters of some pieces, without quotation marks that are still spans."""
    return "".join(piece if isinstance(piece, str) else plain(piece.children) for piece in pieces)


def has_letters(pieces: Iterable[Piece]) -> bool:
    """Whether anything would be printed at all."""
    return any(bool(piece) if isinstance(piece, str) else has_letters(piece.children) for piece in pieces)


def find_role(pieces: Iterable[Piece], role: str) -> Span | None:
    """The first span of that role, in reading order."""
    for piece in pieces:
        if isinstance(piece, Span):
            if piece.role == role:
                return piece
            found = find_role(piece.children, role)
            if found is not None:
                return found
    return None


def flat_runs(pieces: Iterable[Piece]) -> tuple[Run, ...]:
    """The runs of a finished tree; neighbours of one look are joined."""
    runs: list[Run] = []
    for run in _walk(pieces, Run("")):
        if runs and runs[-1][1:] == run[1:]:
            runs[-1] = run._replace(text=runs[-1].text + run.text)
        elif run.text:
            runs.append(run)
    return tuple(runs)


def _walk(pieces: Iterable[Piece], look: Run) -> Iterator[Run]:
    for piece in pieces:
        if isinstance(piece, str):
            yield look._replace(text=str(piece))
            continue
        changes: dict[str, Any] = {"url": piece.url or look.url}
        for pair in piece.looks:
            changes.update(_SWITCHES.get(pair, {}))
        inner = look._replace(**changes)
        yield from _walk(piece.children, inner)


@dataclass(slots=True)
class Entry:
    """One bibliography entry: the item's id and its finished tree."""

    item: str
    pieces: list[Piece] = field(default_factory=list)

    def runs(self) -> tuple[Run, ...]:
        """The entry as runs for a document."""
        return flat_runs(self.pieces)
