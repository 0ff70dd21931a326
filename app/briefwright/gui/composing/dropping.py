"""Where a drag would land among the rows of the brief."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from briefwright.gui.composing.rows import (
    DraftRow,
    EmptyRow,
    ItemRow,
    LabelRow,
    Row,
    SectionRow,
    StatementRow,
    SummaryRow,
    TrayRow,
)

Edge = Literal["above", "below", "on"]


class Landing(NamedTuple):
    """Where a drag would land.

    Attributes:
        row: number of the row that shows it.
        edge: a line above or below that row, or a frame round it.
        section: id of the section, "" for none.
        place: before the item there.
        point: number of the key point (-1: bottom line), None for none.
        tray: back to the unfiled tray.
    """

    row: int
    edge: Edge
    section: str = ""
    place: int = 0
    point: int | None = None
    tray: bool = False


def landing(rows: Sequence[Row], at: int, *, lower: bool) -> Landing | None:
    """Where a drag over row ``at`` (-1: below all rows) would land, None where it cannot.

    Args:
        rows: of the brief tab.
        at: the row under the pointer.
        lower: the pointer is in the row's lower half.
    """
    if at < 0:
        return _at_end(rows)
    row = rows[at]
    match row:
        case ItemRow():
            place = _place(rows, at)
            return Landing(at, "below" if lower else "above", row.section, place + (1 if lower else 0))
        case DraftRow():
            return Landing(at, "above", row.section, row.place)
        case EmptyRow():
            return Landing(at, "on", row.section)
        case SectionRow():
            following = rows[at + 1] if at + 1 < len(rows) else None
            return None if isinstance(following, SummaryRow) else Landing(at, "below", row.section)
        case StatementRow():
            return Landing(at, "on", point=row.number)
        case TrayRow():
            return Landing(at, "on", tray=True)
        case LabelRow() if row.chip:
            return Landing(at, "on", tray=True)
        case _:
            return None


def _place(rows: Sequence[Row], at: int) -> int:
    """How many items of the same section stand above row ``at``."""
    count = 0
    for row in reversed(rows[:at]):
        if isinstance(row, SectionRow):
            break
        count += isinstance(row, ItemRow)
    return count


def _at_end(rows: Sequence[Row]) -> Landing | None:
    """The end of the last section that takes items."""
    for at in range(len(rows) - 1, -1, -1):
        row = rows[at]
        if isinstance(row, ItemRow | EmptyRow):
            return landing(rows, at, lower=True)
    return None
