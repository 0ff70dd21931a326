"""The citation style of a brief: the ones that fit the trade in a list, all others found by name, or a file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from briefwright.citing.choosing import StyleChoice, find_style, offered_styles, search_styles
from briefwright.errors import BriefwrightError
from briefwright.gui.dialogs.choosers import DropList
from briefwright.gui.style_files import is_style, read_style
from briefwright.model.template import Citation

_IN_TEXT = "Cites in the text, wherever notes stand, and adds a list of references."
_SHOWN = 60
"""Styles found by name that are listed; more words find fewer."""


class StyleField(QWidget):
    """A list, a line that searches all installed styles, and a button for a file; a file may be dropped, too.

    Signals:
        chosen(str, str): id and name of an installed style.
        brought(str, str): name and XML of a style file that can be used.
        refused(str): why a file cannot be used.

    Args:
        citation: the brief's.
    """

    chosen = Signal(str, str)
    brought = Signal(str, str)
    refused = Signal(str)

    def __init__(self, citation: Citation) -> None:
        super().__init__()
        self._citation = citation
        self.list = DropList()
        self.list.setAccessibleName("Citation style")
        self.list.activated.connect(self._on_activated)
        self.search = QLineEdit()
        self.search.setAccessibleName("Find a citation style")
        self.search.setPlaceholderText("Find any other by name; Enter takes the first")
        self.search.textChanged.connect(self._on_words)
        self.search.returnPressed.connect(self._on_activated)
        self.file = QPushButton("From a file…")
        self.file.setAutoDefault(False)
        self.file.clicked.connect(self._on_file)
        self.told = QLabel()
        self.told.setObjectName("style_told")
        self.setAcceptDrops(True)
        self._arrange()
        self.show_citation(citation)

    def _arrange(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self.search, 1)
        below.addWidget(self.file)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.list)
        column.addLayout(below)
        column.addWidget(self.told)

    def _fill(self, styles: Sequence[StyleChoice]) -> None:
        self.list.clear()
        for style in styles[:_SHOWN]:
            self.list.addItem(style.name, style.id)
        at = self.list.findData(self._citation.style)
        self.list.setCurrentIndex(max(0, at))

    def _on_words(self, words: str) -> None:
        self._fill(search_styles(words) if words.strip() else _with_own(self._citation))

    def _on_activated(self) -> None:
        if self.list.count():
            self.chosen.emit(self.list.currentData(), self.list.currentText())

    def show_citation(self, citation: Citation) -> None:
        """Show the style that holds now."""
        self._citation = citation
        if not self.search.text().strip():
            self._fill(_with_own(citation))
        self.told.setText(_IN_TEXT if _cites_in_text(citation) else "")
        self.told.setVisible(bool(self.told.text()))

    def _on_file(self) -> None:
        kinds = "CSL and press styles (*.csl *.toml)"
        name, _kind = QFileDialog.getOpenFileName(self, "Take a citation style", "", kinds)
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """Take a style file, or say with line and reason why it cannot be used."""
        try:
            name, xml = read_style(path)
        except BriefwrightError as error:
            self.refused.emit(str(error))
        else:
            self.brought.emit(name, xml)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the line takes a style; it does not close the sheet, too."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.search.hasFocus():
            event.accept()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A style file may be dropped."""
        if any(is_style(Path(url.toLocalFile())) for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first style file."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls()]
        path = next((path for path in paths if is_style(path)), None)
        if path is not None:
            event.acceptProposedAction()
            self.take(path)


def _cites_in_text(citation: Citation) -> bool:
    """Whether the style puts its citations into the text; one that cannot be used says so where it is used."""
    try:
        return find_style(citation).in_text
    except BriefwrightError:
        return False


def _with_own(citation: Citation) -> list[StyleChoice]:
    """The styles on offer, after the brief's own where that is another one."""
    offered = offered_styles()
    known = not citation.style_file and any(style.id == citation.style for style in offered)
    return offered if known else [StyleChoice(citation.style, citation.style), *offered]
