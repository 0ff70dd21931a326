"""What an export may be asked for beyond formats: folded behind one word, said in one line while folded."""

from pathlib import Path
from typing import cast

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefwright.gui.dialogs.choosers import OneOf
from briefwright.gui.theme import Appearance
from briefwright.settings import WordChoices
from briefwright.writers.options import CitationBackEnd

_OWN_LOOK = "Briefwright’s own look"
_CITATIONS = (("notes", "Plain text"), ("zotero", "Zotero fields"), ("word", "Word sources"))
_LOCKS = (("locked", "Locked"), ("open", "Open to editing"))
_TEMPLATES = "Word templates and documents (*.dotx *.docx)"
_NO_ARCHIVE = (
    "Nobody opens the PDF without it, and nobody can restore it. A locked file is no PDF/A, which forbids locks."
)


class Wishes(msgspec.Struct, frozen=True):
    """What an export is asked for.

    Attributes:
        word: for Word documents.
        password: opens the PDF, "" for none; never kept.
    """

    word: WordChoices = WordChoices()
    password: str = ""


NO_WISHES = Wishes()
"""The usual files."""


class ExportOptions(QWidget):
    """A line that says what holds, and the choices below it once they are asked for.

    Args:
        appearance: colours and fonts.
        word: what Word documents were asked for last.

    Signals:
        changed(): other wishes hold, or another height is needed.
    """

    changed = Signal()

    def __init__(self, appearance: Appearance, word: WordChoices) -> None:
        super().__init__()
        self._word = word
        self.setObjectName("export_options")
        self.unfold = QPushButton("Options… (O)")
        self.unfold.setCheckable(True)
        self.unfold.setAutoDefault(False)
        self.unfold.setAccessibleName("Options, key O")
        self.said = QLabel()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setProperty("tone", "mute")
        self.said.setWordWrap(True)
        self.template = QLabel()
        self.template.setTextFormat(Qt.TextFormat.PlainText)
        self.choose = self._button("Choose…", "Choose the organisation’s Word template", self._on_choose)
        self.none = self._button("None", "No template: our own look", lambda: self.take_template(None))
        self.citations = OneOf(appearance, "Notes in Word", _CITATIONS, word.citations)
        self.lock = OneOf(appearance, "Quotations in Word", _LOCKS, "locked" if word.locked else "open")
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName("Password of the PDF")
        self.password.setPlaceholderText("none: anybody can open it, and archives take it (PDF/A)")
        self.warning = QLabel(_NO_ARCHIVE)
        self.warning.setWordWrap(True)
        self.warning.setProperty("tone", "warn")
        self._folded = self._form()
        self._folded.hide()
        self.warning.hide()
        self._lay_out()
        self.unfold.toggled.connect(self._on_unfolded)
        self.citations.chosen.connect(self._on_citations)
        self.lock.chosen.connect(lambda value: self._take(replace(self._word, locked=value == "locked")))
        self.password.textChanged.connect(self._on_password)
        self._say()

    def _button(self, text: str, name: str, act: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setAccessibleName(name)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.unfold)
        head.addWidget(self.said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._folded)

    def _form(self) -> QWidget:
        look = QHBoxLayout()
        look.setSpacing(6)
        look.addWidget(self.template, 1)
        look.addWidget(self.choose)
        look.addWidget(self.none)
        ground = QWidget()
        form = QFormLayout(ground)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        form.addRow("T  Word template", look)
        form.addRow("N  Notes in Word", self.citations)
        form.addRow("L  Quotations in Word", self.lock)
        form.addRow("P  Password of the PDF", self.password)
        form.addRow("", self.warning)
        return ground

    def wishes(self) -> Wishes:
        """What holds now."""
        return Wishes(self._word, self.password.text())

    def press(self, letter: str) -> bool:
        """Answer a key of the sheet; -> whether it was one of ours. The choices answer once they are in sight."""
        if letter == "O":
            self.unfold.toggle()
            return True
        acts = {"T": self._on_choose, "N": self._next_citations, "L": self._turn_lock, "P": self.password.setFocus}
        if letter not in acts or self._folded.isHidden():
            return False
        acts[letter]()
        return True

    def take_template(self, path: Path | None) -> None:
        """Let Word documents look like a file of the organisation's, None for our own look."""
        self._take(replace(self._word, template=str(path) if path else ""))

    def _take(self, word: WordChoices) -> None:
        self._word = word
        self._say()

    def _on_choose(self) -> None:
        start = str(Path(self._word.template).parent) if self._word.template else ""
        name, _kind = QFileDialog.getOpenFileName(self, "The organisation’s Word template", start, _TEMPLATES)
        if name:
            self.take_template(Path(name))

    def _next_citations(self) -> None:
        values = [value for value, _ in _CITATIONS]
        following = values[(values.index(self._word.citations) + 1) % len(values)]
        self.citations.buttons[following].setChecked(True)

    def _turn_lock(self) -> None:
        self.lock.buttons["open" if self._word.locked else "locked"].setChecked(True)

    def _on_citations(self, value: str) -> None:
        self._take(replace(self._word, citations=cast("CitationBackEnd", value)))

    def _on_password(self, text: str) -> None:
        self.warning.setVisible(bool(text))
        self._say()

    def _on_unfolded(self, unfolded: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._folded.setVisible(unfolded)
        self._say()

    def _say(self) -> None:
        path = Path(self._word.template)
        missing = bool(self._word.template) and not path.is_file()
        look = f"{path.name}{' (not found)' if missing else ''}" if self._word.template else _OWN_LOOK
        self.template.setText(look)
        self.none.setEnabled(bool(self._word.template))
        notes = dict(_CITATIONS)[self._word.citations]
        parts = [
            f"Word template {look}" if self._word.template else "",
            f"notes as {notes}" if self._word.citations != "notes" else "",
            "" if self._word.locked else "quotations open to editing",
            "PDF locked with a password, no PDF/A" if self.password.text() else "",
        ]
        said = "  ·  ".join(part for part in parts if part)
        self.said.setText(said if self._folded.isHidden() else "")
        self.changed.emit()
