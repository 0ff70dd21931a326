"""Drags over the brief: where they would land, drawn, and what becomes of them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QPointF, QRectF
from PySide6.QtGui import QColor, QDropEvent, QPainter, QPen
from PySide6.QtWidgets import QListView

from briefwright.gui import drags
from briefwright.gui.composing.brief_model import BriefModel
from briefwright.gui.composing.dropping import Landing, landing
from briefwright.gui.composing.facing import margin
from briefwright.gui.composing.figure_acts import Picture, Spot, pictures_in
from briefwright.gui.composing.front_acts import FrontActs
from briefwright.gui.composing.item_acts import ItemActs
from briefwright.gui.session import Session
from briefwright.gui.theme import Appearance


def can_land(parcel: QMimeData) -> bool:
    """Whether a drag is of this desk, or carries pictures."""
    return drags.is_ours(parcel) or bool(pictures_in(parcel))


class BriefDrops:
    """Answers the drag events of the brief.

    Args:
        view: over which the drag goes.
        rows: what the view shows.
        session: the open brief.
        appearance: colours.
        acts: on items, and on all else.
        on_pictures: takes pictures that land, and where.
    """

    def __init__(
        self,
        view: QListView,
        rows: BriefModel,
        session: Session,
        appearance: Appearance,
        acts: tuple[ItemActs, FrontActs],
        on_pictures: Callable[[Sequence[Picture], Spot], object],
    ) -> None:
        self._view = view
        self._rows = rows
        self._session = session
        self._look = appearance
        self._items, self._front = acts
        self._on_pictures = on_pictures
        self._landing: Landing | None = None

    def hover(self, event: QDropEvent) -> bool:
        """Show where the drag would land; -> whether it can."""
        self._landing = self._landing_at(event)
        self._view.viewport().update()
        return self._landing is not None

    def clear(self) -> None:
        """The drag went away."""
        self._landing = None
        self._view.viewport().update()

    def drop(self, event: QDropEvent) -> bool:
        """Let the drag land; -> whether anything came of it."""
        place = self._landing_at(event)
        self.clear()
        return place is not None and self._land(place, event)

    def paint(self) -> None:
        """A line between rows, or a frame round one."""
        if self._landing is None:
            return
        viewport = self._view.viewport()
        painter = QPainter(viewport)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.tones.accent), 2))
        rect = QRectF(self._view.visualRect(self._rows.index(self._landing.row)))
        edge = margin(rect.width())
        if self._landing.edge == "on":
            painter.drawRoundedRect(rect.adjusted(edge - 4, 2, 4 - edge, -2), 6, 6)
        else:
            y = rect.top() + 1 if self._landing.edge == "above" else rect.bottom() - 1
            painter.drawLine(QPointF(edge, y), QPointF(rect.width() - edge, y))

    def _landing_at(self, event: QDropEvent) -> Landing | None:
        if not can_land(event.mimeData()):
            return None
        index = self._view.indexAt(event.position().toPoint())
        middle = self._view.visualRect(index).center().y() if index.isValid() else 0
        found = landing(self._rows.rows, index.row(), lower=event.position().y() > middle)
        if found is not None and not drags.is_ours(event.mimeData()):
            return found if found.section else None  # a picture stands in a section
        carries = found is None or found.point is None or drags.item_in(event.mimeData())
        return found if carries else None  # only items carry a statement

    def _land(self, place: Landing, event: QDropEvent) -> bool:
        if not drags.is_ours(event.mimeData()):
            self._on_pictures(pictures_in(event.mimeData()), Spot(place.section, place.place))
            return True
        item_id, span = drags.item_in(event.mimeData()), drags.span_in(event.mimeData())
        if self._session.brief.item(item_id) is None:
            item_id = ""
        section = self._session.brief.section(place.section)
        if place.point is not None and item_id:
            self._front.point_to(place.point, item_id)
        elif place.tray:
            self._items.to_tray(item_id, span)
        elif section is None:
            return False
        elif item_id:
            self._items.put(item_id, section, place.place)
        elif span:
            self._session.select_item(self._items.file_span(span, section, place.place))
        return True
