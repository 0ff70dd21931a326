"""The brief as it will read: one list of painted rows, one editor at a time, keys and drags."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import (
    QCursor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from briefwright.gui.composing.brief_drops import BriefDrops, can_land
from briefwright.gui.composing.brief_keys import BriefKeys
from briefwright.gui.composing.brief_model import AnyIndex, BriefModel
from briefwright.gui.composing.brief_rows import DRAFT, BriefRows, Draft, Margin, item_key
from briefwright.gui.composing.delegate import BriefDelegate
from briefwright.gui.composing.editors import InPlace
from briefwright.gui.composing.figure_acts import Picture, Spot, spot_after
from briefwright.gui.composing.footing import Foot, Remark, finding_remarks
from briefwright.gui.composing.front_acts import FrontActs
from briefwright.gui.composing.item_acts import ItemActs
from briefwright.gui.composing.row_editing import RowEditing
from briefwright.gui.composing.rows import EmptyRow, ItemRow, Row, SectionRow, StatementRow, SummaryRow, TrayRow, stops
from briefwright.gui.composing.saying import marks_lost
from briefwright.gui.composing.sending import Sending
from briefwright.gui.composing.strip import QuotationStrip
from briefwright.gui.composing.unfinished import Unfinished
from briefwright.gui.filing import Filing
from briefwright.gui.session import Session
from briefwright.gui.theme import Appearance
from briefwright.model.brief import Brief, Item
from briefwright.model.finding import Finding

_FRESH = 3
"""More rows than this coming at once are no filing: nothing is tinted or scrolled to."""

Notes = Callable[[], Mapping[str, str]]


def notes_in_order(brief: Brief) -> dict[str, str]:
    """Note numbers by order of the items that rest on passages: what stands here until the composer has counted."""
    cited = (item.id for item in brief.items() if item.table is None and item.passages())
    return {item_id: str(number) for number, item_id in enumerate(cited, 1)}


class BriefView(QListView):
    """The brief tab.

    Args:
        session: the open brief.
        appearance: colours and fonts.
        notes: item id → note number as printed.

    Signals:
        pictures_arrived(object, object): pictures were dropped or pasted, to become figures at a Spot.
    """

    pictures_arrived = Signal(object, object)

    def __init__(self, session: Session, appearance: Appearance, notes: Notes) -> None:
        super().__init__()
        self._session = session
        self._look = appearance
        self._notes = notes
        self._findings: dict[str, Foot] = {}
        self._lost: tuple[Item, Sequence[str]] | None = None
        self._rows_of = BriefRows()
        self._draft: Draft | None = None
        self._key = ""
        self._aimed = ""
        self._showing = False
        self._stale = True
        self.items = ItemActs(session, Filing(session))
        self.front = FrontActs(session)
        self.rows = BriefModel(session, self)
        self.editing = RowEditing(
            session, appearance, (self.items, self.front), self._place_editor, self._on_lost_marks
        )
        self._sending = Sending(session, appearance, self, self.items)
        self._keys = BriefKeys(self, session)
        acts = (self.items, self.front)
        self._drops = BriefDrops(self, self.rows, session, appearance, acts, self.pictures_arrived.emit)
        self._paint = BriefDelegate(self, self.rows, appearance, session.pictures)
        self._dress_up()
        session.brief_changed.connect(self.refresh)
        session.kin_changed.connect(self.refresh)
        session.item_changed.connect(self._on_item_changed)
        appearance.changed.connect(self._restyle)
        self._restyle()

    def _dress_up(self) -> None:
        self.setObjectName("brief")
        self.setAccessibleName("Brief")
        self.setModel(self.rows)
        self.setItemDelegate(self._paint)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # its coming and going would re-wrap all
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.viewport().setAcceptDrops(True)
        self.verticalScrollBar().setSingleStep(28)

    def _restyle(self) -> None:
        self.setStyleSheet(f"QListView#brief {{ background: {self._look.tones.pane}; border: none; outline: 0; }}")
        self._paint.forget()
        self.scheduleDelayedItemsLayout()

    # -- showing ---------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the brief as it is now; what did not change is neither made nor laid out again."""
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        rows = self._rows_of(self._session.brief, self._session.sources, self._margin(), self._session.kin)
        anchor = self._anchor()
        was = self.rows.place(self._key)
        self._showing = True
        came = self.rows.show(rows)
        self._paint.fresh = frozenset(came) if len(came) <= _FRESH < len(rows) - len(came) else frozenset()
        self._keep_editor()
        self.doItemsLayout()
        self._restore_anchor(anchor)
        self._showing = False
        self._reselect(was)
        if self._paint.fresh and not self.hasFocus():
            self._reveal(min(self.rows.place(key) for key in self._paint.fresh))

    def _margin(self) -> Margin:
        findings = self._findings
        if self._lost is not None:
            item, words = self._lost
            if self._session.brief.item(item.id) is item:
                told = Remark(marks_lost(words), "warn")
                findings = {**findings, item.id: (told, Remark("Undo Ctrl+Z", "accent", "undo"))}
        return Margin(self._notes(), findings, self._draft)

    def set_findings(self, findings: Sequence[Finding]) -> None:
        """Show what the release checks found on items."""
        remarks = finding_remarks(findings)
        if remarks != self._findings:
            self._findings = remarks
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width: the open editor breaks its lines anew."""
        super().resizeEvent(event)
        self._fit_editor()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the tab was hidden."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _anchor(self) -> tuple[str, int] | None:
        """Key of the row that shall not move on the screen, and where its top is.

        While a mouse button is down it is the row under the pointer (the click that ends an edit must hit the row it
        was aimed at), else the first row in sight.
        """
        pressed = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        point = self.viewport().mapFromGlobal(QCursor.pos()) if pressed else self.viewport().rect().topLeft()
        index = self.indexAt(point)
        if not index.isValid() or not (pressed or self.verticalScrollBar().value()):
            return None
        key = self.rows.rows[index.row()].key
        if pressed and not self._aimed:
            self._aimed = key
        return key, self.visualRect(index).top()

    def _restore_anchor(self, anchor: tuple[str, int] | None) -> None:
        place = self.rows.place(anchor[0]) if anchor else -1
        if anchor and place >= 0:
            moved = self.visualRect(self.rows.index(place)).top() - anchor[1]
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved)

    def _reveal(self, place: int) -> None:
        if place >= 0:
            self.scrollTo(self.rows.index(place), QAbstractItemView.ScrollHint.EnsureVisible)

    # -- selection -------------------------------------------------------------------------------------------------

    @property
    def row(self) -> Row | None:
        """The selected row."""
        index = self.currentIndex()
        return self.rows.rows[index.row()] if index.isValid() else None

    def select(self, place: int) -> None:
        """Select a row and bring it into view."""
        if 0 <= place < len(self.rows.rows):
            self.setCurrentIndex(self.rows.index(place))
            self._reveal(place)

    def step(self, step: int) -> None:
        """Select the next row that can be selected."""
        at = self.currentIndex().row() + step
        while 0 <= at < len(self.rows.rows):
            if stops(self.rows.rows[at]):
                self.select(at)
                return
            at += step

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tell the session which item is selected."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if self._showing or not current.isValid():
            return
        row = self.rows.rows[current.row()]
        if self.editing.strip is not None and row.key != self.editing.key:
            self.editing.close()
        self._key = row.key
        self._session.select_item(row.item.id if isinstance(row, ItemRow) else "")

    def _on_item_changed(self) -> None:
        item_id = self._session.item_id
        if not item_id:
            return
        self._key = item_key(item_id)  # also while hidden: the next refresh selects it
        place = self.rows.place(self._key)
        if place >= 0 and place != self.currentIndex().row():
            self.select(place)

    def _reselect(self, was: int) -> None:
        """The selected row again; if it is gone, the one that took its place."""
        place = self.rows.place(self._key)
        if place < 0 <= was:
            following = range(min(was, len(self.rows.rows) - 1), len(self.rows.rows))
            before = range(min(was, len(self.rows.rows)) - 1, -1, -1)
            place = next((at for at in (*following, *before) if stops(self.rows.rows[at])), -1)
        if place >= 0 and place != self.currentIndex().row():
            self.select(place)
        elif place >= 0 and self.hasFocus():
            self._reveal(place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming here by key, something is selected; a click selects what it hits."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and event.reason() != Qt.FocusReason.MouseFocusReason:
            first = next((at for at, row in enumerate(self.rows.rows) if isinstance(row, ItemRow)), 0)
            self.select(first)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The frame says that keys go elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    # -- editing ---------------------------------------------------------------------------------------------------

    def edit_row(self, field: str = "") -> None:
        """Open the selected row's editor; an unfiled passage is shown in the reader instead."""
        row = self.row
        if isinstance(row, TrayRow):
            self._session.show_passage(row.passage)
        elif row is not None:
            self.editing.edit(row, field)

    def commit_editing(self) -> None:
        """Keep what is being typed; the window calls it before it exports, closes or leaves the tab."""
        self.editing.finish()

    def take_up(self, unfinished: Unfinished) -> bool:
        """Open the row's editor again with what was typed there.

        Returns:
            False when the row is gone or says something else by now; the words are then in nobody's way.
        """
        if unfinished.key == DRAFT:
            self.start_comment(unfinished.section, unfinished.place)
        else:
            self.editing.finish()
            self.select(self.rows.place(unfinished.key))
            row = self.rows.row(unfinished.key)
            if row is not None:
                self.editing.edit(row)
        editor = self.editing.editor
        if self.editing.key != unfinished.key or not isinstance(editor, InPlace):
            return False
        if editor.words() != unfinished.base:
            self.editing.close()
            return False
        editor.take_up(unfinished.words)
        return True

    def start_comment(self, section_id: str, place: int) -> None:
        """Write a comment at a place of a section."""
        self.editing.finish()
        self._draft = Draft(section_id, place)
        self.refresh()
        row = self.rows.row(DRAFT)
        if row is not None:
            self.select(self.rows.place(DRAFT))
            self.editing.edit(row)

    def take_pictures(self, pictures: Sequence[Picture]) -> None:
        """Take pictures as figures behind the selected row: first in a section whose heading is selected."""
        row, brief = self.row, self._session.brief
        if isinstance(row, SectionRow | EmptyRow):
            spot: Spot | None = Spot(row.section, 0)
        else:
            spot = spot_after(brief, row.item.id if isinstance(row, ItemRow) else "")
        if spot is not None:
            self.pictures_arrived.emit(pictures, spot)

    def open_picker(self, row: ItemRow | TrayRow) -> None:
        """Choose a section, or name a new one, for an item or an unfiled passage."""
        self.editing.close()
        self._sending.open(row, self.visualRect(self.rows.index(self.rows.place(row.key))))

    def _on_lost_marks(self, item_id: str, words: Sequence[str]) -> None:
        item = self._session.brief.item(item_id)
        self._lost = (item, words) if item else None
        self.refresh()

    def _place_editor(self, key: str, editor: QWidget | None) -> None:
        place = self.rows.place(key)
        index = self.rows.index(place)
        if editor is None:
            self._paint.open_heights.pop(key, None)
            if place >= 0:
                focused = self.indexWidget(index) is not None and self.isAncestorOf(self.indexWidget(index))
                self.setIndexWidget(index, None)  # type: ignore[arg-type]
                if focused and self.isActiveWindow():
                    self.setFocus()
            if key == DRAFT:
                self._draft = None
                self.refresh()
            self._relayout()
            return
        self.select(place)
        if isinstance(editor, InPlace | QuotationStrip):
            self._paint.open_heights[key] = editor.wanted_height(self.viewport().width())
            editor.grown.connect(self._fit_editor)
        self.setIndexWidget(index, editor)
        self._fit_editor()
        self._reveal(place)  # its height may have been right at once; its foot may lie below the edge all the same
        editor.setFocus()

    def _fit_editor(self) -> None:
        """Give the open editor's row the height it needs now."""
        editor, key = self.editing.editor, self.editing.key
        if editor is None or self.rows.place(key) < 0:
            return
        wanted = editor.wanted_height(self.viewport().width())
        if wanted != self._paint.open_heights.get(key) or self.visualRect(self.currentIndex()).height() != wanted:
            self._paint.open_heights[key] = wanted
            self._relayout()
            self._reveal(self.rows.place(key))

    def _relayout(self) -> None:
        anchor, value = self._anchor(), self.verticalScrollBar().value()
        self.doItemsLayout()
        self.verticalScrollBar().setValue(value)
        self._restore_anchor(anchor)

    def _keep_editor(self) -> None:
        """After the rows changed: the strip goes on with its item as it is now; an editor whose row is gone is over."""
        key = self.editing.key
        if not key:
            return
        row = self.rows.row(key)
        if row is None or self.indexWidget(self.rows.index(self.rows.place(key))) is None:
            self._paint.open_heights.pop(key, None)
            self.editing.gone()
        elif self.editing.strip is not None and isinstance(row, ItemRow):
            self.editing.strip.set_item(row.item)

    # -- keys and mouse --------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the brief; what none of them answers goes to the window."""
        if not self._keys.press(event):
            event.ignore()

    def keyboardSearch(self, search: str) -> None:
        """Letters are acts here, not a search."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select; a click outside an editor keeps what was typed there."""
        self.editing.finish()
        super().mousePressEvent(event)
        aimed, self._aimed = self.rows.place(self._aimed), ""
        if aimed >= 0:
            self.select(aimed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on an item shows its passage, on a link does what it says, on an invitation opens its editor."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or index != self.currentIndex() or self.row is None:
            return
        act, _, name = self._act_at(event.position()).partition(":")
        if act == "undo":
            self._session.stack.undo()
        elif act == "field":
            self.edit_row(name)
        elif act == "passage":
            self._session.show_passage(name)
        elif isinstance(self.row, ItemRow | TrayRow):
            self._keys.show_first()
        elif _invites(self.row):
            self.edit_row()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit in place."""
        if self.indexAt(event.position().toPoint()) == self.currentIndex():
            self.edit_row()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what answers to a click by itself."""
        super().mouseMoveEvent(event)
        shape = Qt.CursorShape.PointingHandCursor if self._act_at(event.position()) else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _act_at(self, point: QPointF) -> str:
        index = self.indexAt(point.toPoint())
        if not index.isValid():
            return ""
        face = self._paint.face(self.rows.rows[index.row()])
        return face.act_at(point - QPointF(self.visualRect(index).topLeft()))

    # -- drags -----------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only what started on this desk, and pictures."""
        if can_land(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would land."""
        super().dragMoveEvent(event)  # scrolls at the edges
        event.setAccepted(self._drops.hover(event))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing lands."""
        super().dragLeaveEvent(event)
        self._drops.clear()

    def dropEvent(self, event: QDropEvent) -> None:
        """Let it land: an item moves or carries a statement, a span becomes an item."""
        if self._drops.drop(event):
            event.setDropAction(Qt.DropAction.CopyAction)  # the session moved it; Qt must not take rows out
            event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and where a drag would land."""
        super().paintEvent(event)
        self._drops.paint()


def _invites(row: Row) -> bool:
    """Whether the row is an empty place that asks to be written in."""
    return (isinstance(row, StatementRow) and not row.said.stretches) or (
        isinstance(row, SummaryRow) and not row.paragraphs
    )
