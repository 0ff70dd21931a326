"""The citation style of a brief: the ones that fit the trade in a list, all others found by name, or a file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from briefwright.citing.choosing import StyleChoice, offered_styles, style_name
from briefwright.errors import BriefwrightError
from briefwright.gui.dialogs.choosers import DropList
from briefwright.gui.dialogs.style_search import StyleSearch
from briefwright.gui.style_files import cites_in_text, is_style, read_style
from briefwright.gui.theme import Appearance
from briefwright.gui.work import Pool
from briefwright.model.template import Citation

_IN_TEXT = "Cites in the text, wherever notes stand, and adds a list of references."


class StyleField(QWidget):
    """The style that holds, a line that searches all installed ones, a button for a file; a file may be dropped, too.

    Signals:
        chosen(str, str): id and name of an installed style.
        brought(str, str): name and XML of a style file that can be used.
        refused(str): why a file cannot be used.

    Args:
        citation: the brief's.
        appearance: colours and fonts.
        pool: where styles are searched.
    """

    chosen = Signal(str, str)
    brought = Signal(str, str)
    refused = Signal(str)

    def __init__(self, citation: Citation, appearance: Appearance, pool: Pool) -> None:
        super().__init__()
        self._citation = citation
        self.list = DropList()
        self.list.setAccessibleName("Citation style")
        self.list.activated.connect(self._on_activated)
        self._search = StyleSearch(appearance, pool, self)
        self._search.picked.connect(self.chosen)
        self._search.resized.connect(self.updateGeometry)
        self.search, self.found = self._search.line, self._search.list
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
        column.addWidget(self.found)
        column.addWidget(self.told)

    def _fill(self, styles: Sequence[StyleChoice]) -> None:
        self.list.clear()
        for style in styles:
            self.list.addItem(style.name, style.id)
        at = self.list.findData(self._citation.style)
        self.list.setCurrentIndex(max(0, at))

    def _on_activated(self) -> None:
        if self.list.count():
            self.chosen.emit(self.list.currentData(), self.list.currentText())

    def show_citation(self, citation: Citation) -> None:
        """Show the style that holds now."""
        self._citation = citation
        self._fill(_with_own(citation))
        self.told.setText(_IN_TEXT if cites_in_text(citation) else "")
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


def _with_own(citation: Citation) -> list[StyleChoice]:
    """The styles on offer, after the brief's own where that is another one."""
    offered = offered_styles()
    known = not citation.style_file and any(style.id == citation.style for style in offered)
    return offered if known else [StyleChoice(citation.style, _name(citation)), *offered]


def _name(citation: Citation) -> str:
    """The name that a style gives itself; its id where there is no such style."""
    try:
        return style_name(citation)
    except BriefwrightError:
        return citation.style
