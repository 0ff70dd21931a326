"""All that is marked in a file, one row a place: the words, what was written beside them, whether they are taken in."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefwright.gui.dialogs.rows import Row, RowList
from briefwright.gui.dialogs.sheet import Sheet
from briefwright.gui.theme import Appearance
from briefwright.model.edits.marks import Marked
from briefwright.model.source import Source, Span

_SHORT = 220


def mark_row(source: Source, row: Marked, *, taken: bool) -> Row:
    """A place as the list shows it."""
    words = " ".join(source.captured_text[row.span.start : row.span.end].split())
    words = words if len(words) <= _SHORT else f"{words[:_SHORT].rstrip()} …"
    para = source.paragraph_at(row.span.start)
    where = [f"p. {source.page_at(row.span.start)}"] if source.pages else []
    where += [f"para. {para}"] if para else []
    said = row.remark.replace("\n", "  ·  ")
    beside = "" if row.words else "beside this sentence"
    detail = "  ·  ".join(part for part in (said, beside, ", ".join(where)) if part)
    return Row(f"“{words}”", detail, "taken in" if taken else "", "ok", row.span)


class MarksSheet(Sheet):
    """The list of marks of one source.

    Args:
        parent: the window.
        appearance: colours and fonts.
        title: how many there are.
        rows: from :func:`mark_row`.
        left: how many are not taken in.

    Signals:
        place_wanted(object): show this span (a :class:`Span`).
        taking_wanted(): take in what is not.
    """

    place_wanted = Signal(object)
    taking_wanted = Signal()

    def __init__(self, parent: QWidget, appearance: Appearance, title: str, rows: Sequence[Row], left: int) -> None:
        super().__init__(parent, appearance, title, width=720)
        self.setObjectName("marks_sheet")
        self.list = RowList(appearance, title)
        self.list.set_rows(rows)
        self.list.setMinimumHeight(min(440, 64 * len(rows) + 8))
        self.list.picked.connect(self._on_picked)
        self.body.addWidget(self.list, 1)
        self.add_label("Enter goes to the place. Comments become private remarks; one that names a section files there")
        self.foot.addStretch(1)
        self.take = self.add_button(f"Take {left:,} in" if left else "All are taken in")
        self.take.setEnabled(left > 0)
        self.take.clicked.connect(self._on_take)
        self.add_button("Close").clicked.connect(self.dismiss)

    def _on_picked(self, key: object) -> None:
        self.dismiss()
        if isinstance(key, Span):
            self.place_wanted.emit(key)

    def _on_take(self) -> None:
        self.dismiss()
        self.taking_wanted.emit()
