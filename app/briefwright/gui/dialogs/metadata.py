"""The metadata sheet: every field of the open source, corrected in place; captured and entered are kept apart."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from briefwright.gui.dialogs.field_row import FieldRow
from briefwright.gui.reading.wording import FIELD_LABELS, name_of
from briefwright.gui.session import Session
from briefwright.gui.theme import Appearance
from briefwright.model.brief import SourceUse
from briefwright.model.edits.front import correct
from briefwright.model.source import CAPTURED_NAMES, ENTERED_NAMES, FieldName, Source

_SHARE = 0.78
"""Of the reader's height, at most."""


class MetadataSheet(QFrame):
    """A panel that hangs over the top of the reader.

    Signals:
        closed(): the sheet was left.

    Args:
        session: the open brief.
        appearance: colours and faces.
        parent: the reader.
    """

    closed = Signal()

    def __init__(self, session: Session, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._appearance = appearance
        self._told: tuple[Source, SourceUse | None] | None = None
        self.setObjectName("metadataSheet")
        self.setAccessibleName("What is known of the source")
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._close = QPushButton("Close  Esc", self)
        self._close.setProperty("flat", True)  # noqa: FBT003 - Qt's signature
        self._close.setAccessibleName("Close the sheet")
        self._parts = [QLabel("Read off the file", self), QLabel("Yours to say", self)]
        self._file = QLabel(self)
        self._file.setTextFormat(Qt.TextFormat.PlainText)
        self._file.setWordWrap(True)
        self._area = QScrollArea(self)
        self._inside = QWidget()
        names: tuple[FieldName, ...] = (*CAPTURED_NAMES, *ENTERED_NAMES)
        self.rows = {name: FieldRow(name, appearance, self._inside) for name in names}
        self._arrange()
        self._connect()
        self._restyle()
        self.hide()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(22, 12, 14, 6)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        rows = QVBoxLayout(self._inside)
        rows.setContentsMargins(22, 4, 18, 16)
        rows.setSpacing(5)
        for part, names in zip(self._parts, (CAPTURED_NAMES, ENTERED_NAMES), strict=True):
            rows.addSpacing(6)
            rows.addWidget(part)
            for name in names:
                rows.addWidget(self.rows[name])
        rows.addSpacing(8)
        rows.addWidget(self._file)
        self._inside.setObjectName("metadataRows")
        self._area.setWidget(self._inside)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._area, 1)

    def _connect(self) -> None:
        self._close.clicked.connect(self.leave)
        self._session.brief_changed.connect(self.refresh)
        self._appearance.changed.connect(self._restyle)
        for row in self.rows.values():
            row.entered.connect(self._on_entered)
            row.left.connect(self.leave)

    def _restyle(self) -> None:
        a, t = self._appearance, self._appearance.tones
        self.setStyleSheet(
            f"#metadataSheet {{ background: {t.pane}; border: 0; border-bottom: 2px solid {t.accent}; }}"
            f"QScrollArea, #metadataRows {{ background: {t.pane}; }}"
        )
        self._title.setFont(a.font(size=14, bold=True))
        for part in self._parts:
            part.setFont(a.font(size=12, bold=True))
            part.setStyleSheet(f"color: {t.ink};")
        self._file.setFont(a.font(size=12))
        self._file.setStyleSheet(f"color: {t.soft};")
        for row in self.rows.values():
            row.restyle()
        self._told = None
        self.refresh()

    def open_at(self, field: str) -> None:
        """Open the sheet with the caret in a field; "" for the first one that is missing."""
        source = self._session.source
        if source is None:
            return
        parent = self.parentWidget()
        self.show()
        if parent is not None:
            self.hang(parent.size())
        self.raise_()
        self._told = None
        self.refresh()
        row = next((row for name, row in self.rows.items() if name == field), None) or self._first_missing()
        row.value.setFocus()
        row.value.selectAll()
        self._area.ensureWidgetVisible(row)

    def _first_missing(self) -> FieldRow:
        wanted: tuple[FieldName, ...] = ("headline", "outlet", "published", "byline")
        return next((self.rows[name] for name in wanted if not self.rows[name].value.text()), self.rows["headline"])

    def hang(self, room: QSize) -> None:
        """Take the place at the top of a reader of that size."""
        wanted = self._inside.sizeHint().height() + 54
        self.setGeometry(0, 0, room.width(), min(wanted, round(room.height() * _SHARE)))

    def refresh(self) -> None:
        """Show the fields as they stand."""
        source = self._session.source
        use = self._session.brief.use(source.id) if source else None
        if not self.isVisible() or source is None:
            return
        if self._told is not None and self._told[0] is source and self._told[1] is use:
            return
        self._told = (source, use)
        names = (use.label if use else "", name_of(source, use))
        self._title.setText("   ".join(dict.fromkeys(name for name in names if name)))
        for row in self.rows.values():
            row.show_source(source, use)
        self._file.setText(
            f"{source.file_name}, {source.byte_count:,} bytes, {source.encoding}, imported {source.imported[:10]}. "
            f"SHA-256 {source.sha256[:16]}…"
        )

    def leave(self) -> None:
        """Close the sheet; what was typed in a field is kept first, as leaving any field does."""
        if self.isVisible():
            self.closed.emit()
            self.hide()

    def _on_entered(self, name: str, value: str | None) -> None:
        source = self._session.source
        field = next((known for known in self.rows if known == name), None)
        if source is None or field is None or self._session.brief.use(source.id) is None:
            return
        label = FIELD_LABELS[field]
        said = (
            f"{label} corrected" if value else f"{label}: not stated" if value is not None else f"{label} as captured"
        )
        self._session.edit(said, lambda brief: correct(brief, source.id, field, value))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
