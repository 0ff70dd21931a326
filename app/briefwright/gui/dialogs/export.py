"""The export sheet: formats, name, folder, the ledger; Enter exports."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefwright.gui.dialogs.export_options import ExportOptions
from briefwright.gui.dialogs.findings import PROOF, finding_row, proof_rows
from briefwright.gui.dialogs.rows import RowList
from briefwright.gui.dialogs.sheet import Sheet
from briefwright.gui.style_files import cites_in_text
from briefwright.gui.theme import Appearance
from briefwright.gui.verdict import Verdict
from briefwright.library.brief_file import ENDING
from briefwright.model.brief import Brief
from briefwright.model.finding import Finding, Ledger
from briefwright.model.quotation import EDIT_NAMES
from briefwright.settings import WordChoices

_PLACES = {"footnotes": "footnotes on each page", "endnotes": "endnotes after the text", "in-text": "notes in the text"}
_ROOMY = 780
"""Height of a window that has room for formats and options, in pixels at 100 % text size."""
_ACROSS = 3
_KEYS = "1234567890"
"""Formats that stand side by side."""


class ExportSheet(Sheet):
    """What will be written, where, and on what proof.

    Args:
        parent: the window.
        appearance: colours and fonts.
        brief: what is exported.
        name: proposed file name without ending.
        folder: the folder last used.
        endings: every ending that can be chosen, with its name.
        chosen: the endings chosen last.
        word: what Word documents were asked for last.

    Signals:
        export_wanted(list, object): the paths to write (list[Path]) and what is asked of them (Wishes).
        item_wanted(str): go to this item, whose quotation is not proved.
    """

    export_wanted = Signal(list, object)
    item_wanted = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        appearance: Appearance,
        brief: Brief,
        *,
        name: str,
        folder: Path,
        endings: Sequence[tuple[str, str]],
        chosen: Sequence[str],
        word: WordChoices,
    ) -> None:
        super().__init__(parent, appearance, "Export", width=700)
        self.setObjectName("export_sheet")
        self._folder = folder
        self._verdict: Verdict | None = None
        self._what = QVBoxLayout()
        self._what.setContentsMargins(0, 0, 0, 0)
        self._what.setSpacing(self.body.spacing())
        self._what_ground = QWidget()
        self._what_ground.setLayout(self._what)
        self.body.addWidget(self._what_ground)
        self._add_formats(endings, chosen)
        self._add_place(name)
        citation = brief.template.citation
        marking = brief.template.marking.text or "no marking"
        cited = "Citations: in the text" if cites_in_text(citation) else f"Notes: {_PLACES[citation.notes]}"
        looks = f"{cited}  ·  {brief.template.page.size}  ·  {marking} on every page"
        self._looks = self.add_label(looks)
        self.options = ExportOptions(appearance, word)
        self.body.addWidget(self.options)
        self._add_proof()
        self._add_acts()
        self._connect()
        self._on_changed()

    def _add_formats(self, endings: Sequence[tuple[str, str]], chosen: Sequence[str]) -> None:
        self.formats = {ending: self._format(number, ending, said) for number, (ending, said) in enumerate(endings, 1)}
        for ending in chosen:
            if ending in self.formats:
                self.formats[ending].setChecked(True)
        grid = QGridLayout()
        grid.setSpacing(8)
        for number, button in enumerate(self.formats.values()):
            grid.addWidget(button, number // _ACROSS, number % _ACROSS)
        self._what.addLayout(grid)

    def _add_place(self, name: str) -> None:
        self.name = QLineEdit(name)
        self.name.setAccessibleName("File name without ending")
        self._what.addWidget(self.name)
        self.where = QLabel()
        self.where.setTextFormat(Qt.TextFormat.PlainText)
        self.where.setWordWrap(True)
        self.change = QPushButton("Change folder…")
        self.change.setAutoDefault(False)
        place = QHBoxLayout()
        place.addWidget(self.where, 1)
        place.addWidget(self.change)
        self._what.addLayout(place)
        self.files = self.add_label()

    def _add_proof(self) -> None:
        self.proof = self.add_label("Proving every quotation …", tone="mute")
        self.proof.setObjectName("export_proof")
        self.failed = RowList(self.appearance, "Quotations that are not proved")
        self.failed.hide()
        self.body.addWidget(self.failed)

    def _add_acts(self) -> None:
        self.foot.addStretch(1)
        self.add_button("Cancel").clicked.connect(self.dismiss)
        self.show_it = self.add_button("Show it")
        self.show_it.hide()
        self.export = self.add_button("Export", primary=True)

    def _connect(self) -> None:
        self.failed.picked.connect(self._on_failed_picked)
        self.show_it.clicked.connect(self.failed.pick)
        self.export.clicked.connect(self._on_export)
        self.name.textEdited.connect(self._on_changed)
        self.name.returnPressed.connect(self._on_export)
        self.options.password.returnPressed.connect(self._on_export)
        self.options.changed.connect(self._on_options)
        self.change.clicked.connect(self._on_folder)

    def _format(self, number: int, ending: str, said: str) -> QPushButton:
        key = _KEYS[number - 1]
        button = QPushButton(f"{key}  {said} ({ending})")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setAccessibleName(f"{said}, key {key}")
        button.toggled.connect(self._on_changed)
        return button

    def first_focus(self) -> QWidget:
        """Enter exports at once."""
        return self.export

    def restyle(self) -> None:
        """Chosen formats stand out by a frame and by weight."""
        super().restyle()
        tones = self.appearance.tones
        style = f"QPushButton:checked {{ border: 2px solid {tones.accent}; font-weight: 600; }}"
        for button in self.formats.values():
            button.setStyleSheet(style)

    def paths(self) -> list[Path]:
        """The files as chosen now."""
        name = self.name.text().strip()
        for ending in sorted(self.formats, key=len, reverse=True):
            name = name.removesuffix(ending)
        return [self._folder / f"{name}{ending}" for ending, button in self.formats.items() if button.isChecked()]

    def _on_changed(self, _change: object = None) -> None:
        if not hasattr(self, "export"):
            return
        self.where.setText(f"In {self._folder}")
        paths = self.paths()
        old = [path.name for path in paths if path.exists()]
        if not paths:
            self.files.setText(f"Choose at least one format: keys 1 to {_KEYS[len(self.formats) - 1]}.")
        elif old:
            self.files.setText(
                f"Takes the place of {' and '.join(old)}; the old file stays whole until the new one is checked."
            )
        else:
            self.files.setText(f"Writes {' and '.join(path.name for path in paths)}.")
        briefs_only = all(path.suffix == ENDING for path in paths)  # work in hand, handed on proved or not
        may = self.failed.isHidden() or briefs_only
        self.export.setEnabled(bool(paths) and bool(self.name.text().strip()) and may)

    def follow(self, verdict: Verdict) -> None:
        """Show ledger and findings whenever they were worked out anew."""
        self._verdict = verdict
        verdict.changed.connect(self._on_verdict)  # a method of ours: Qt lets go of it when the sheet is gone

    def _on_verdict(self) -> None:
        if self._verdict is not None:
            self.show_ledger(self._verdict.ledger, self._verdict.findings)

    def show_ledger(self, ledger: Ledger, findings: Sequence[Finding] = ()) -> None:
        """Say what is proved, by which declared edits; what stands against the export takes it away and is listed."""
        errors = [finding for finding in findings if finding.severity == "error" and finding.check != PROOF]
        against = [finding for finding in errors if not finding.format]  # what blocks one format, its export says
        rows = [row for row in proof_rows(ledger) if row.tone == "bad"] + [finding_row(finding) for finding in against]
        if rows:
            self.proof.setText(_against(ledger, len(against)))
            self.failed.set_rows(rows)
            self.failed.setMinimumHeight(min(220, 72 * len(rows)))
        else:
            self.proof.setText(_standing(ledger, len(findings)))
        self._set_tone("bad" if rows else "ok" if ledger.total else "mute")
        self.failed.setVisible(bool(rows))
        self.show_it.setVisible(bool(rows))
        self._on_changed()
        (self.show_it if rows else self.export).setFocus()

    def _set_tone(self, tone: str) -> None:
        self.proof.setProperty("tone", tone)
        self.restyle()

    def _on_options(self) -> None:
        """In a low window the formats step aside while the options are open; their digits still answer."""
        room = self.height() >= _ROOMY * max(1.0, self.appearance.scale)
        for part in (self._what_ground, self._looks):
            part.setVisible(room or not self.options.unfold.isChecked())
        self.refit()

    def _on_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, "Export into", str(self._folder))
        if name:
            self.set_folder(Path(name))

    def set_folder(self, folder: Path) -> None:
        """Export into another folder."""
        self._folder = folder
        self._on_changed()

    def _on_export(self) -> None:
        if self.export.isEnabled():
            paths, wishes = self.paths(), self.options.wishes()
            self.dismiss()
            self.export_wanted.emit(paths, wishes)

    def _on_failed_picked(self, key: object) -> None:
        self.dismiss()
        self.item_wanted.emit(key.item if isinstance(key, Finding) else str(key))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits switch formats, letters are keys of the options."""
        buttons = list(self.formats.values())
        digit = event.text()
        if digit and digit in _KEYS[: len(buttons)]:
            buttons[_KEYS.index(digit)].toggle()
        elif not self.options.press(digit.upper()):
            super().keyPressEvent(event)


def _against(ledger: Ledger, errors: int) -> str:
    """What keeps the brief from being exported, with the next step."""
    said = []
    if ledger.proved < ledger.total:
        said.append(
            f"✗ {ledger.proved} of {ledger.total} quotations proved. Mend the words, or make the item a paraphrase."
        )
    if errors:
        said.append(f"{errors} error{'s' if errors > 1 else ''} of the release check.")
    return "\n".join([*said, "No document is written before this is mended; a .brief file is."])


def _standing(ledger: Ledger, findings: int) -> str:
    """The proof in figures, with the declared edits it rests on."""
    rest = f"  ·  release check: {findings} finding{'' if findings == 1 else 's'}"
    if not ledger.total:
        return f"No quotations to prove{rest}"
    counts = Counter(EDIT_NAMES[type(edit)] for entry in ledger.entries for edit in entry.quotation.edits)
    edits = ", ".join(f"{name} {count}" for name, count in counts.most_common())
    proved = f"✓ {ledger.proved} of {ledger.total} quotations proved{rest}"
    return f"{proved}\nDeclared edits: {edits}" if edits else proved
