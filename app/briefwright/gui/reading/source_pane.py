"""The pane of sources: header, filter, list; all of it a drop target."""

from pathlib import Path

from PySide6.QtCore import QEvent, QItemSelectionModel, QMimeData, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from briefwright.gui.drags import is_ours
from briefwright.gui.reading.drop_veil import DropVeil, Teaching
from briefwright.gui.reading.source_list import EVEN_FROM, SourceModel, SourcePainter
from briefwright.gui.reading.source_rows import SourceRow, SourceRows
from briefwright.gui.reading.wording import name_of
from briefwright.gui.session import Session
from briefwright.gui.theme import Appearance
from briefwright.model.edits.front import remove_source

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class SourcePane(QWidget):
    """The sources on the desk.

    Signals:
        files_dropped(list): paths of files and folders.
        text_dropped(str, str): plain text and its HTML ("" if none).
        reader_wanted(): Enter was pressed in the list or the filter: go on reading.
    """

    files_dropped = Signal(list)
    text_dropped = Signal(str, str)
    reader_wanted = Signal()

    def __init__(self, session: Session, appearance: Appearance) -> None:
        super().__init__()
        self._session = session
        self._appearance = appearance
        self._rows = SourceRows()
        self._all: list[SourceRow] = []
        self.setObjectName("sourcePane")
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel("Sources", self)
        self._figures = QLabel(self)
        self._figures.setObjectName("sourceFigures")
        self.filter = QLineEdit(self)
        self.filter.setObjectName("sourceFilter")
        self.filter.setAccessibleName("Filter the sources")
        self.filter.setPlaceholderText("Filter by word, outlet, date, section")
        self.filter.setAcceptDrops(False)
        self.list = QListView(self)
        self.model = SourceModel(self)
        self._painter = SourcePainter(appearance, self.list, self.model)
        self._teaching = Teaching(appearance, self)
        self._veil = DropVeil(appearance, self)
        self._arrange()
        self._connect()
        self._restyle()
        self.refresh()

    def _arrange(self) -> None:
        self.list.setObjectName("sourceList")
        self.list.setAccessibleName("Sources")
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._painter)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setAcceptDrops(False)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._figures)
        top = QVBoxLayout()
        top.setContentsMargins(16, 13, 16, 9)
        top.setSpacing(9)
        top.addLayout(head)
        top.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addWidget(self._teaching)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self._session.brief_changed.connect(self.refresh)
        self._session.sources_changed.connect(self.refresh)
        self._session.kin_changed.connect(self.refresh)
        self._session.source_changed.connect(self._mark_open)
        self._appearance.changed.connect(self._restyle)
        self.filter.textChanged.connect(self._show)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.filter.installEventFilter(self)
        self.list.installEventFilter(self)

    def _restyle(self) -> None:
        a, t = self._appearance, self._appearance.tones
        self.setStyleSheet(
            f"#sourcePane {{ background: {t.pane}; }}"
            f"#sourceList {{ background: {t.pane}; border: none; border-top: 1px solid {t.line}; outline: none; }}"
        )
        self._title.setFont(a.font(size=14, bold=True))
        self._figures.setFont(a.font(size=12))
        self._figures.setStyleSheet(f"color: {t.mute};")
        self.list.scheduleDelayedItemsLayout()

    def focus_filter(self) -> None:
        """Put the caret into the filter."""
        self.filter.setFocus()
        self.filter.selectAll()

    def shown(self) -> list[str]:
        """Ids of the sources that the filter lets through, in order."""
        return [row.id for row in self.model.rows]

    # rows

    def refresh(self) -> None:
        """Show the sources as they are now."""
        rows = self._rows.of(self._session.brief, self._session.sources, self._session.kin)
        if rows == self._all and self.model.rows:
            return
        self._all = rows
        used, new = sum(row.used for row in rows), sum(row.unread for row in rows)
        parts = [f"{used} used" if used else "", f"{new} new" if new else "", str(len(rows)) if rows else ""]
        self._figures.setText(" · ".join(part for part in parts if part))
        self._show()

    def _show(self) -> None:
        query, sources = self.filter.text(), self._session.sources
        rows = [row for row in self._all if self._rows.fits(row, sources[row.id], query)] if query else self._all
        heights = {row.id: row.footed for row in self.model.rows}
        self._even(len(rows))
        self.model.take(list(rows))
        if not self._painter.even and any(heights.get(row.id, row.footed) != row.footed for row in rows):
            self.list.scheduleDelayedItemsLayout()
        self.list.setVisible(bool(self._all))
        self._teaching.say(sources=len(self._all), shown=len(rows))
        self._mark_open()

    def _even(self, count: int) -> None:
        """Give all rows one height where there are very many."""
        even = count >= EVEN_FROM
        if even != self._painter.even:
            self._painter.even = even
            self.list.setUniformItemSizes(even)
            self.list.scheduleDelayedItemsLayout()

    def _mark_open(self) -> None:
        source = self._session.source
        self._painter.open_id = source.id if source else ""
        number = self.model.place(self._painter.open_id)
        model = self.list.selectionModel()
        if number >= 0 and model.currentIndex().row() != number:
            model.setCurrentIndex(self.model.index(number), QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.list.scrollTo(self.model.index(number))
        self.list.viewport().update()

    def _on_current_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        del before
        # Rows that come and go move the current index; only a hand on the list opens another source.
        if current.isValid() and self.list.hasFocus():
            self._session.open_source(self.model.rows[current.row()].id)

    def _take_off(self) -> None:
        """Take the selected source off the desk, if the brief does not use it."""
        number = self.list.currentIndex().row()
        if not 0 <= number < len(self.model.rows):
            return
        row, brief = self.model.rows[number], self._session.brief
        name = name_of(self._session.sources[row.id], brief.use(row.id))
        if row.used or row.loose:
            self._session.acted.emit(f"{name} stays: the brief uses it. Take its passages out first.")
            return
        following = self.model.rows[number + 1 if number + 1 < len(self.model.rows) else number - 1]
        self._session.edit(f"Took {name} off the desk", lambda old: remove_source(old, row.id))
        self._session.open_source(following.id)

    # keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape clears the filter; Down goes to the list; Delete and Enter act on the source."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if watched is self.filter and self._filter_key(key):
                return True
            if watched is self.list and self._list_key(event):
                return True
        return super().eventFilter(watched, event)

    def _filter_key(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Escape and self.filter.text():
            self.filter.clear()
        elif key in (Qt.Key.Key_Down, *_ENTER, Qt.Key.Key_Escape) and self.model.rows:
            self.list.setFocus()
            if not self.list.currentIndex().isValid() or key != Qt.Key.Key_Escape:
                self.list.setCurrentIndex(self.model.index(max(0, self.list.currentIndex().row())))
                self._on_current_changed(self.list.currentIndex(), QModelIndex())
            if key in _ENTER:
                self.reader_wanted.emit()
        else:
            return False
        return True

    def _list_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._take_off()
        elif key in _ENTER:
            self.reader_wanted.emit()
        elif key == Qt.Key.Key_Escape and self.filter.text():
            self.filter.clear()
        elif event.text().isalnum() and not event.modifiers() & _COMMANDS:
            self._session.acted.emit(f"{event.text().upper()} is a key of the reader; Enter goes there.")
        else:
            return False
        return True

    # drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, folders and text from outside the desk."""
        if _droppable(event.mimeData()):
            event.acceptProposedAction()
            self._veil.cover(self.size(), files=event.mimeData().hasUrls())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The drag went on."""
        super().dragLeaveEvent(event)
        self._veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped."""
        self._veil.hide()
        parcel = event.mimeData()
        if not _droppable(parcel):
            return
        event.acceptProposedAction()
        paths = _paths(parcel)
        if paths:
            self.files_dropped.emit(paths)
        else:
            self.text_dropped.emit(parcel.text(), parcel.html() if parcel.hasHtml() else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Headlines break anew."""
        super().resizeEvent(event)
        self.list.scheduleDelayedItemsLayout()


def _paths(parcel: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in parcel.urls() if url.isLocalFile()]


def _droppable(parcel: QMimeData) -> bool:
    return not is_ours(parcel) and (bool(_paths(parcel)) or parcel.hasText())
