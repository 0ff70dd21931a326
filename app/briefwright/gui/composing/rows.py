"""The rows of the brief tab: frozen values, so that what did not change is the very same row, laid out once."""

import msgspec

from briefwright.gui.composing.footing import Foot
from briefwright.gui.composing.saying import Said
from briefwright.model.brief import Item
from briefwright.model.marking import Marking
from briefwright.model.template import Colour


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One row; ``key`` says which one it is from one state of the brief to the next."""

    key: str


class HeadRow(Row, frozen=True, kw_only=True):
    """Product line, handling marking and title."""

    product: str
    title: str
    marking: Marking


class FrontPiece(msgspec.Struct, frozen=True):
    """One front matter value as printed; ``wanted`` when it is required and empty."""

    field: str
    text: str
    wanted: bool = False


class FrontRow(Row, frozen=True, kw_only=True):
    """The front matter in lines as printed."""

    lines: tuple[tuple[FrontPiece, ...], ...]


class StatementRow(Row, frozen=True, kw_only=True):
    """The bottom line, or key point ``number`` (from 0).

    Attributes:
        lead: printed in bold before it, ``•`` for a key point.
        said: its words; no stretches when it is not written yet.
        hint: shown in place of the words when there are none.
        rests: ``Rests on items I01, I02``, "" for none.
        number: place among the key points, -1 for the bottom line.
    """

    lead: str
    said: Said
    hint: str
    rests: str
    number: int


class LabelRow(Row, frozen=True, kw_only=True):
    """A quiet heading of the pane itself, never printed as such: ``Key points``, ``Unfiled``."""

    text: str
    count: str = ""
    chip: str = ""


class SectionRow(Row, frozen=True, kw_only=True):
    """A section's number, title and what it holds; ``warn`` when that deserves a look."""

    section: str
    digit: str
    title: str
    colour: Colour
    count: str
    warn: bool


class EmptyRow(Row, frozen=True, kw_only=True):
    """An empty section names its key."""

    section: str
    text: str
    required: bool


class ItemRow(Row, frozen=True, kw_only=True):
    """An item as it will read.

    Attributes:
        section: id of its section.
        item: the item itself.
        said: its paragraphs.
        kind: printed small above the words, "" for a quotation.
        label: ``I01`` …, "" for none.
        note: its note number, "" for none.
        foot: the small line without the label.
        colour: of its section.
    """

    section: str
    item: Item
    said: tuple[Said, ...]
    kind: str
    label: str
    note: str
    foot: Foot
    colour: Colour


class DraftRow(Row, frozen=True, kw_only=True):
    """Where a comment is being written: ``place`` in the section it will take."""

    section: str
    place: int
    colour: Colour


class SummaryRow(Row, frozen=True, kw_only=True):
    """The source summary statement."""

    paragraphs: tuple[str, ...]
    hint: str


class TrayRow(Row, frozen=True, kw_only=True):
    """A passage that no item uses."""

    passage: str
    text: str
    foot: Foot


def spoken(row: Row) -> str:
    """The row in words, for screen readers."""
    match row:
        case HeadRow():
            parts = ["Title:", row.title]
        case FrontRow():
            parts = ["Front matter:", "; ".join(piece.text for line in row.lines for piece in line)]
        case StatementRow():
            parts = [row.lead, row.said.text or row.hint, row.rests]
        case LabelRow():
            parts = [row.text, row.count]
        case SectionRow():
            parts = ["Section", row.digit, row.title, row.count]
        case EmptyRow():
            parts = [row.text]
        case ItemRow():
            parts = [row.label, row.kind, *(paragraph.text for paragraph in row.said), foot_text(row.foot)]
        case SummaryRow():
            parts = ["Source summary statement:", *(row.paragraphs or (row.hint,))]
        case TrayRow():
            parts = ["Unfiled:", row.text, foot_text(row.foot)]
        case _:
            parts = ["New comment"]
    return " ".join(filter(None, parts))


def foot_text(foot: Foot) -> str:
    """The small line's words."""
    return "".join((remark.glue if number else "") + remark.text for number, remark in enumerate(foot))


def stops(row: Row) -> bool:
    """Whether the selection can rest on the row."""
    return not isinstance(row, LabelRow)
