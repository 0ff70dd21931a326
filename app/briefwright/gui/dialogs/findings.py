"""The release check as a list: proof first, then findings, each with the next step; Enter goes to the item."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefwright.gui.dialogs.rows import Row, RowList, Tone
from briefwright.gui.dialogs.sheet import Sheet
from briefwright.gui.theme import Appearance
from briefwright.model.finding import Finding, Ledger, Severity
from briefwright.model.quotation import EDIT_NAMES

PROOF = "Q1"
"""Check id of the verbatim proof, whose findings the ledger shows in full."""

_TONES: dict[Severity, Tone] = {"error": "bad", "warning": "warn", "note": "mute"}


def finding_row(finding: Finding) -> Row:
    """A finding in words with its next step."""
    return Row(
        finding.text, finding.todo, f"{finding.check}  {finding.severity}", _TONES[finding.severity], key=finding
    )


def proof_rows(ledger: Ledger) -> list[Row]:
    """The quotations, those not proved first."""
    order = sorted(ledger.entries, key=lambda entry: entry.proof.proved)
    rows = []
    for entry in order:
        edits = ", ".join(dict.fromkeys(EDIT_NAMES[type(edit)] for edit in entry.quotation.edits))
        if entry.proof.proved:
            row = Row(_short(entry.quotation.words), edits or "letter by letter", "✓ proved", "ok", key=entry.item)
        else:
            said = " ".join(part for part in (entry.proof.reason, entry.proof.difference) if part)
            row = Row(_short(entry.quotation.words), said, "✗ not proved", "bad", key=entry.item)
        rows.append(row)
    return rows


def _short(words: str, most: int = 160) -> str:
    return f"“{words}”" if len(words) <= most else f"“{words[:most].rstrip()} …”"


class FindingsSheet(Sheet):
    """The list behind the two pills.

    Args:
        parent: the window.
        appearance: colours and fonts.
        rows: the list; keys are findings or item ids.
        title: what the list is.
        nothing: said when it is empty.

    Signals:
        item_wanted(str): go to this item.
        source_wanted(str): open this source.
    """

    item_wanted = Signal(str)
    source_wanted = Signal(str)

    def __init__(self, parent: QWidget, appearance: Appearance, title: str, rows: Sequence[Row], nothing: str) -> None:
        super().__init__(parent, appearance, title, width=760)
        self.setObjectName("findings")
        self.list = RowList(appearance, title)
        self.list.set_rows(rows)
        self.list.setMinimumHeight(min(440, 64 * len(rows) + 8))
        self.list.picked.connect(self._on_picked)
        self.body.addWidget(self.list, 1)
        self.list.setVisible(bool(rows))
        self.add_label("Enter goes to the item; F8 goes to the next finding from anywhere." if rows else nothing)
        self.foot.addStretch(1)
        self.add_button("Close", primary=not rows).clicked.connect(self.dismiss)

    def _on_picked(self, key: object) -> None:
        self.dismiss()
        if isinstance(key, Finding):
            if key.item:
                self.item_wanted.emit(key.item)
            elif key.source:
                self.source_wanted.emit(key.source)
        elif isinstance(key, str) and key:
            self.item_wanted.emit(key)
