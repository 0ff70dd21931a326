"""What the desk shows when no brief is open: what to do first, in words."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from briefwright.gui.dialogs.rows import Row, RowList
from briefwright.gui.theme import SERIF, Appearance
from briefwright.library.rows import BriefRow

_ACTS = ("begin-brief", "import-files", "open-brief", "open-sample")


class StartPage(QWidget):
    """First acts and the last briefs; the whole page is a drop target.

    Signals:
        act_wanted(str): name of a row of the actions table.
        brief_wanted(str): id of a brief.
        files_dropped(list): paths.
        text_dropped(str, str): plain text and HTML.
    """

    act_wanted = Signal(str)
    brief_wanted = Signal(str)
    files_dropped = Signal(list)
    text_dropped = Signal(str, str)

    def __init__(self, appearance: Appearance, briefs: Sequence[BriefRow]) -> None:
        super().__init__()
        self._appearance = appearance
        self.setObjectName("start_page")
        self.setAcceptDrops(True)
        self.heading = QLabel("Articles in, a cited brief out")
        self.said = QLabel(
            "Drop articles here, or text, or a folder: they become the sources of a new brief. Read, put the caret"
            " into a sentence, press a digit: the sentence is filed. Ctrl+E exports, every quotation proved."
        )
        self.said.setWordWrap(True)
        self.list = RowList(appearance, "First acts and briefs")
        self.list.set_rows(_rows(briefs))
        self.list.picked.connect(self._on_picked)
        self.setFocusProxy(self.list)
        column = QWidget()
        column.setMaximumWidth(640)
        inside = QVBoxLayout(column)
        inside.setSpacing(14)
        for widget in (self.heading, self.said, self.list):
            inside.addWidget(widget)
        inside.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 56, 24, 40)
        layout.addWidget(column, 1, Qt.AlignmentFlag.AlignHCenter)
        column.setMinimumWidth(560)
        appearance.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        size = self._appearance.font(SERIF, 28, bold=True).pixelSize()
        said = self._appearance.font(SERIF, 16).pixelSize()
        self.heading.setStyleSheet(f'font-family: "{SERIF}"; font-size: {size}px; font-weight: 600;')
        self.list.setFixedHeight(self.list.wanted_height(440))
        self.said.setStyleSheet(f'font-family: "{SERIF}"; font-size: {said}px; color: {self._appearance.tones.mute};')

    def _on_picked(self, key: object) -> None:
        words = str(key)
        if words in _ACTS:
            self.act_wanted.emit(words)
        else:
            self.brief_wanted.emit(words)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and text are welcome."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped."""
        mime = event.mimeData()
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if paths:
            self.files_dropped.emit(paths)
        elif mime.hasText():
            self.text_dropped.emit(mime.text(), mime.html())


def _rows(briefs: Sequence[BriefRow]) -> list[Row]:
    first = [
        Row(
            "New brief from a template",
            "Issue brief, press review, read-ahead, situation report and more; yours stand first.",
            "Ctrl+N",
            key=_ACTS[0],
        ),
        Row("Import articles", "Web pages, PDF, Word, mail, wire copy; files or folders.", "Ctrl+I", key=_ACTS[1]),
        Row("Open a brief", "From the library, or a .brief file from a colleague.", "Ctrl+O", key=_ACTS[2]),
        Row("Look at the sample brief", "Invented articles, a finished brief: try every key on it.", "", key=_ACTS[3]),
    ]
    return [*first, *(Row(row.title, row.template, "brief", key=row.id) for row in briefs[:6])]
