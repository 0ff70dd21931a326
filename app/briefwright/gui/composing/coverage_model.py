"""The coverage of the brief as Qt asks for it: first the sources, then one column a section."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefwright.gui.composing.coverage import Column, Coverage, Line, verdict

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


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
