"""How the coverage table looks: number squares above, counts on their section's tint, verdicts below."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from briefwright.gui.composing.coverage import Column, Line
from briefwright.gui.composing.coverage_model import AnyIndex, CoverageModel
from briefwright.gui.theme import SERIF, Appearance


class CoverageHeader(QHeaderView):
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


class CoverageCells(QStyledItemDelegate):
    """Names, counts and verdicts."""

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
            single = any(column.single for column in self._rows.coverage.columns)
            painter.drawText(inner, Qt.AlignmentFlag.AlignTop if single else Qt.AlignmentFlag.AlignVCenter, "Sources")
            if single:
                painter.setPen(QColor(tones.warn))
                painter.drawText(inner, Qt.AlignmentFlag.AlignBottom, "amber: one origin")
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
