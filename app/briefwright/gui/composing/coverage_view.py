"""The coverage tab: sources × sections, each cell the number of items; a click leads to the first of them."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from briefwright.gui.composing.coverage import Column, Coverage, Line, cover, verdict
from briefwright.gui.session import Session
from briefwright.gui.theme import SERIF, Appearance

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_CELL = 40
_NAMES = 0


class CoverageModel(QAbstractTableModel):
    """First column the sources, then one column a section; the last row says what stands behind each section."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.coverage = Coverage((), ())

    def show(self, coverage: Coverage) -> None:
        """Show another coverage; only a change of size lays the table out anew."""
        old, self.coverage = self.coverage, coverage
        if (len(old.columns), len(old.lines)) != (len(coverage.columns), len(coverage.lines)):
            self.beginResetModel()
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """The sources and the row of verdicts."""
        return 0 if parent.isValid() else len(self.coverage.lines) + 1

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        """The names and the sections."""
        return 0 if parent.isValid() else len(self.coverage.columns) + 1

    def line(self, index: AnyIndex) -> Line | None:
        """The source of a row; None for the row of verdicts."""
        return self.coverage.lines[index.row()] if index.row() < len(self.coverage.lines) else None

    def column(self, index: AnyIndex) -> Column | None:
        """The section of a column; None for the names."""
        return self.coverage.columns[index.column() - 1] if index.column() else None

    def items(self, index: AnyIndex) -> tuple[str, ...]:
        """Ids of the items behind a cell."""
        line = self.line(index)
        return line.cells[index.column() - 1] if line and index.column() else ()

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's shape
        """The cell in words for screen readers and as tool tip."""
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.words(index)
        return None

    def words(self, index: AnyIndex) -> str:
        """A cell in words."""
        line, column = self.line(index), self.column(index)
        if line is None:
            return f"{column.title}: {verdict(column)}" if column else "What stands behind each section"
        if column is None:
            return f"{line.label} {line.name}: {line.headline}" + ("" if line.used else " (not used)")
        count = len(self.items(index))
        return f"{count} item{'' if count == 1 else 's'} of {column.digit} {column.title} from {line.label} {line.name}"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's shape
        """Section titles above the columns, for screen readers and as tool tip."""
        if orientation != Qt.Orientation.Horizontal or not 0 < section <= len(self.coverage.columns):
            return None
        column = self.coverage.columns[section - 1]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{column.digit} {column.title}: {verdict(column)}".strip()
        return None


class _Header(QHeaderView):
    """The sections' numbers in their colours; single-origin ones underlined in amber."""

    def __init__(self, model: CoverageModel, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._rows = model
        self._look = appearance
        self.setAccessibleName("Sections")

    def sizeHint(self) -> QSize:
        """Room for the number squares."""
        return QSize(super().sizeHint().width(), round(44 * self._look.scale))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """One number square."""
        if not 0 < logicalIndex <= len(self._rows.coverage.columns):
            return
        column = self._rows.coverage.columns[logicalIndex - 1]
        colours = self._look.section(column.colour)
        side = round(20 * min(1.6, self._look.scale))
        box = QRectF(rect.center().x() - side / 2 + 0.5, rect.center().y() - side / 2 + 0.5, side, side)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ink))
        painter.drawRoundedRect(box, 4, 4)
        if column.single:
            painter.setBrush(QColor(self._look.tones.warn))
            painter.drawRect(QRectF(box.left(), box.bottom() + 4, box.width(), 2))
        painter.setPen(QColor(colours.on_ink))
        painter.setFont(self._look.font(size=12, bold=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, column.digit or "–")
        painter.restore()


class _Cells(QStyledItemDelegate):
    def __init__(self, view: QTableView, model: CoverageModel, appearance: Appearance) -> None:
        super().__init__(view)
        self._view = view
        self._rows = model
        self._look = appearance

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """A name, a count or a verdict."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, column = self._rows.line(index), self._rows.column(index)
        rect: QRect = option.rect
        painter.setPen(QColor(self._look.tones.line))
        painter.drawLine(rect.topLeft(), rect.topRight())
        if column is None:
            self._name(painter, rect, line)
        elif line is None:
            self._verdict(painter, rect, column)
        else:
            self._count(painter, rect, column, len(self._rows.items(index)))
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(self._look.tones.accent))
            painter.drawRoundedRect(QRectF(rect).adjusted(2.5, 3.5, -2.5, -2.5), 5, 5)
        painter.restore()

    def _name(self, painter: QPainter, rect: QRect, line: Line | None) -> None:
        tones = self._look.tones
        inner = rect.adjusted(18, 7, -6, -7)
        small = self._look.font(size=11.5)
        if line is None:
            painter.setFont(small)
            painter.setPen(QColor(tones.mute))
            painter.drawText(inner, Qt.AlignmentFlag.AlignTop, "Sources behind each section")
            if any(column.single for column in self._rows.coverage.columns):
                painter.setPen(QColor(tones.warn))
                painter.drawText(inner, Qt.AlignmentFlag.AlignBottom, "amber: a single origin")
            return
        above = f"{line.label}  {line.name}" if line.used else f"{line.label}  {line.name} · not used"
        painter.setFont(small)
        painter.setPen(QColor(tones.mute))
        metrics = QFontMetrics(small)
        painter.drawText(
            inner, Qt.AlignmentFlag.AlignTop, metrics.elidedText(above, Qt.TextElideMode.ElideRight, inner.width())
        )
        serif = self._look.font(SERIF, 13)
        painter.setFont(serif)
        painter.setPen(QColor(tones.ink if line.used else tones.mute))
        title = QFontMetrics(serif).elidedText(line.headline, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom, title)

    def _count(self, painter: QPainter, rect: QRect, column: Column, count: int) -> None:
        tones, colours = self._look.tones, self._look.section(column.colour)
        if count:
            side = 26 * self._look.scale
            box = QRectF(rect.center().x() - side / 2 + 0.5, rect.center().y() - side / 2 + 0.5, side, side)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.tint))
            painter.drawRoundedRect(box, 5, 5)
        painter.setFont(self._look.font(size=13, bold=bool(count)))
        painter.setPen(QColor(tones.ink if count else tones.line))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(count) if count else "·")

    def _verdict(self, painter: QPainter, rect: QRect, column: Column) -> None:
        tones = self._look.tones
        painter.setFont(self._look.font(size=12, bold=column.single))
        painter.setPen(QColor(tones.warn if column.single else tones.mute))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(column.sources) if column.items else "–")


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
        header = _Header(self.cells, appearance, self)
        self.setHorizontalHeader(header)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._on_heading)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().hide()
        self.setItemDelegate(_Cells(self, self.cells, appearance))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.clicked.connect(self._jump)
        session.brief_changed.connect(self.refresh)
        session.sources_changed.connect(self.refresh)
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
        self.cells.show(cover(self._session.brief, self._session.sources))
        self._fit()

    def _fit(self) -> None:
        """Counts take what they need, names the rest."""
        scale = self._look.scale
        count, cell = self.cells.columnCount(), round(_CELL * scale)
        for row in range(self.cells.rowCount() - 1):
            self.setRowHeight(row, round(52 * scale))
        for column in range(1, count):
            self.setColumnWidth(column, cell)
        if count:
            self.setColumnWidth(_NAMES, max(round(150 * scale), self.viewport().width() - (count - 1) * cell - 8))
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
