"""The coverage tab: sources × sections, each cell the number of items; a click leads to the first of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from briefwright.gui.composing.coverage import cover
from briefwright.gui.composing.coverage_model import AnyIndex, CoverageModel
from briefwright.gui.composing.coverage_paint import CoverageCells, CoverageHeader
from briefwright.gui.session import Session
from briefwright.gui.theme import Appearance

_CELL, _NARROW = 40, 28
"""Width of a count's column, and the least it shrinks to before the table scrolls."""
_NAMES_WIDTH = 132


class CoverageView(QTableView):
    """The coverage tab.

    Args:
        session: the open brief.
        appearance: colours and fonts.

    Signals:
        item_wanted(str): id of the item behind the cell that was clicked.
        section_wanted(str): id of the section whose heading or verdict was clicked.
    """

    item_wanted = Signal(str)
    section_wanted = Signal(str)

    def __init__(self, session: Session, appearance: Appearance) -> None:
        super().__init__()
        self._session = session
        self._look = appearance
        self._stale = True
        self._last: tuple[int, int, int] = (-1, -1, 0)
        self.cells = CoverageModel(self)
        self.setObjectName("coverage")
        self.setAccessibleName("Coverage: sources and sections")
        self.setModel(self.cells)
        header = CoverageHeader(self.cells, appearance, self)
        self.setHorizontalHeader(header)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(_NARROW // 2)
        header.sectionClicked.connect(self._on_heading)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().hide()
        self.setItemDelegate(CoverageCells(self, self.cells, appearance))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.clicked.connect(self._jump)
        session.brief_changed.connect(self.refresh)
        session.kin_changed.connect(self.refresh)
        appearance.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        tones = self._look.tones
        self.setStyleSheet(f"""
QTableView#coverage {{ background: {tones.pane}; border: none; outline: 0; }}
QTableView#coverage QHeaderView {{ background: {tones.pane}; border: none; }}
""")
        self._fit()

    def refresh(self) -> None:
        """Count again, at once when in sight, else when shown."""
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        self.cells.show(cover(self._session.brief, self._session.sources, self._session.kin))
        self._fit()

    def _fit(self) -> None:
        """Counts take what they need, names the rest."""
        scale = self._look.scale
        count, names = self.cells.columnCount(), round(_NAMES_WIDTH * scale)
        room = (self.viewport().width() - names - 8) // max(1, count - 1)
        cell = max(round(_NARROW * scale), min(round(_CELL * scale), room))
        for row in range(self.cells.rowCount() - 1):
            self.setRowHeight(row, round(52 * scale))
        for column in range(1, count):
            self.setColumnWidth(column, cell)
        if count:
            self.setColumnWidth(0, max(names, self.viewport().width() - (count - 1) * cell - 8))
        if self.cells.rowCount():
            self.setRowHeight(self.cells.rowCount() - 1, round(50 * scale))
        self.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the tab was hidden."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names what is left."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space do what a click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._jump(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _on_heading(self, logical: int) -> None:
        if 0 < logical <= len(self.cells.coverage.columns):
            self.section_wanted.emit(self.cells.coverage.columns[logical - 1].section)

    def _jump(self, index: AnyIndex) -> None:
        """To the first item behind the cell; clicked again, to the next one."""
        if not index.isValid():
            return
        line, column = self.cells.line(index), self.cells.column(index)
        items = self.cells.items(index)
        if items:
            again = self._last[:2] == (index.row(), index.column())
            number = (self._last[2] + 1) % len(items) if again else 0
            self._last = (index.row(), index.column(), number)
            self.item_wanted.emit(items[number])
        elif line is None and column is not None:
            self.section_wanted.emit(column.section)
        elif line is not None and column is None:
            self._session.open_source(line.source)
