"""Paints the rows of the brief and tells their heights; both are remembered for what did not change."""

from collections import OrderedDict
from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from briefwright.gui.composing.brief_model import AnyIndex, BriefModel
from briefwright.gui.composing.faces import Box, Face
from briefwright.gui.composing.facing import Facer
from briefwright.gui.composing.rows import ItemRow, Row
from briefwright.gui.composing.thumbnails import Thumbnails
from briefwright.gui.theme import Appearance

_FACES = 160
"""Rows kept laid out: several screens."""


class _Height(NamedTuple):
    row: Row
    width: int
    height: int


class BriefDelegate(QStyledItemDelegate):
    """Paints rows.

    Args:
        view: whose rows.
        model: the rows.
        appearance: colours and fonts.
        files: SHA-256 → file of the figures' pictures.

    Attributes:
        open_heights: heights of rows in which an editor stands, by key; such rows are not painted.
        fresh: keys of rows that just came; their cards stand on their section's tint until the next act.
    """

    def __init__(self, view: QListView, model: BriefModel, appearance: Appearance, files: Mapping[str, bytes]) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._look = appearance
        self._facer = Facer(appearance, files)
        self._thumbnails = Thumbnails(files)
        self._heights: dict[str, _Height] = {}
        self._faces: OrderedDict[str, tuple[Row, Face]] = OrderedDict()
        self.open_heights: dict[str, int] = {}
        self.fresh: frozenset[str] = frozenset()

    def forget(self) -> None:
        """Lay everything out anew: fonts or colours changed."""
        self._heights.clear()
        self._faces.clear()

    def face(self, row: Row) -> Face:
        """The row laid out for the view's width."""
        width = self._view.viewport().width()
        known = self._faces.get(row.key)
        if known is not None and known[0] is row and known[1].width == width:
            self._faces.move_to_end(row.key)
            return known[1]
        face = self._facer(row, width)
        self._faces[row.key] = (row, face)
        if len(self._faces) > _FACES:
            self._faces.popitem(last=False)
        self._heights[row.key] = _Height(row, width, int(face.height))
        return face

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002 - Qt's shape
        """Height of the row; the width is the view's."""
        row = self._model.rows[index.row()]
        opened = self.open_heights.get(row.key)
        return QSize(10, opened if opened is not None else self._height(row))

    def _height(self, row: Row) -> int:
        known = self._heights.get(row.key)
        if known is not None and known.width == self._view.viewport().width() and _as_high(known.row, row):
            return known.height
        return int(self.face(row).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Boxes, words, and the frame of the selection."""
        row = self._model.rows[index.row()]
        if row.key in self.open_heights:
            return
        face = self.face(row)
        rect = option.rect
        if int(face.height) != rect.height():
            self._view.scheduleDelayedItemsLayout()  # a longer number broke a line that was taken to be as before
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        self._paint_face(painter, face, row)
        if index == self._view.currentIndex():
            self._paint_frame(painter, face, card=isinstance(row, ItemRow))
        painter.restore()

    def _paint_face(self, painter: QPainter, face: Face, row: Row) -> None:
        tint = self._look.section(row.colour).tint if isinstance(row, ItemRow) and row.key in self.fresh else ""
        for number, box in enumerate(face.boxes):
            paint_box(painter, box._replace(fill=tint) if tint and not number else box)
        for shown in face.shown:
            picture = self._thumbnails(shown.sha256, shown.rect.size(), painter.device().devicePixelRatioF())
            painter.fillRect(shown.rect, Qt.GlobalColor.white)  # paper: letters of a transparent picture are dark
            painter.drawPixmap(shown.rect.topLeft(), picture)
        for placed in face.placed:
            painter.setPen(QColor(placed.colour))
            placed.layout.draw(painter, placed.at)

    def _paint_frame(self, painter: QPainter, face: Face, *, card: bool) -> None:
        """Items keep their frame without the focus; all else shows it only while keys go here."""
        focused = self._view.hasFocus()
        if not (focused or card):
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._look.tones.accent), 1.8 if focused else 1.0))
        painter.drawRoundedRect(face.frame, 5, 5)


def paint_box(painter: QPainter, box: Box) -> None:
    """A box with its rule; the rule follows the rounded corners."""
    painter.setBrush(QColor(box.fill) if box.fill else Qt.BrushStyle.NoBrush)
    pen = QPen(QColor(box.line), 1.0, Qt.PenStyle.DashLine if box.dashed else Qt.PenStyle.SolidLine)
    painter.setPen(pen if box.line else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(box.rect, box.radius, box.radius)
    if box.rule:
        outline = QPainterPath()
        outline.addRoundedRect(box.rect, box.radius, box.radius)
        strip = QPainterPath()
        strip.addRect(QRectF(box.rect.topLeft() - QPointF(0.5, 0.5), box.rect.bottomLeft() + QPointF(3, 0.5)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(box.rule))
        painter.drawPath(outline.intersected(strip))


def _as_high(old: Row, new: Row) -> bool:
    """Whether two states of a row take the same room: one row, or an item with other numbers of the same length."""
    if old is new:
        return True
    if not (isinstance(old, ItemRow) and isinstance(new, ItemRow)):
        return False
    return (
        old.item is new.item
        and old.foot is new.foot
        and len(old.kind) == len(new.kind)
        and len(old.note) == len(new.note)
        and len(old.label) == len(new.label)
    )
