"""The logo of a template: preview, file, alt text, height and side of the page; one line of the form."""

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefwright import pipeline
from briefwright.errors import PictureError
from briefwright.guarded_picture import pixels_of
from briefwright.gui.composing.figure_acts import PICTURE_KINDS
from briefwright.gui.composing.thumbnails import shrunk
from briefwright.gui.dialogs.choosers import DropList
from briefwright.model.figure import Logo, LogoPlace

_PLACES: dict[LogoPlace, str] = {"left": "left", "centre": "centre", "right": "right"}
_HEIGHTS = (8.0, 10.0, 12.0, 15.0, 18.0, 22.0, 26.0, 30.0, 40.0)
"""Millimetres."""
_PREVIEW = QSize(150, 44)
_NO_PREVIEW = QSize(44, 28)


class LogoField(QWidget):
    """Shows a template's logo and gives back what the analyst made of it.

    Signals:
        edited(): another logo, or other words about it.
        settled(): so, and the words are written to their end.
        refused(str): why a file cannot be a logo.
    """

    edited = Signal()
    settled = Signal()
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._logo: Logo | None = None
        self.preview = QLabel()
        self.preview.setAccessibleName("Preview of the logo")
        self.preview.setFixedSize(_PREVIEW)
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose = QPushButton("Logo…")
        self.choose.setAccessibleName("Choose a logo")
        self.alt = QLineEdit()
        self.alt.setAccessibleName("Alt text of the logo")
        self.alt.setPlaceholderText("Alt text: what the logo shows or says")
        self.height_list = DropList()
        self.height_list.setAccessibleName("Height of the logo")
        self.place = DropList()
        self.place.setAccessibleName("Side of the page")
        for key, label in _PLACES.items():
            self.place.addItem(label, key)
        self.remove = QPushButton("Remove")
        self.remove.setAccessibleName("Remove the logo")
        self._lay()
        self.choose.clicked.connect(self._on_choose)
        self.remove.clicked.connect(lambda: self._change(None))
        self.alt.textEdited.connect(lambda words: self._tell(description=words.strip()))
        self.alt.editingFinished.connect(self.settled)
        self.height_list.currentIndexChanged.connect(
            lambda _: self._tell(settled=True, height=self.height_list.currentData())
        )
        self.place.currentIndexChanged.connect(lambda _: self._tell(settled=True, place=self.place.currentData()))

    def _lay(self) -> None:
        upper, lower = QHBoxLayout(), QHBoxLayout()
        for widget in (self.preview, self.choose, self.remove):
            upper.addWidget(widget)
        upper.addStretch(1)
        lower.addWidget(self.alt, 1)
        lower.addWidget(self.height_list)
        lower.addWidget(self.place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for row in (upper, lower):
            row.setSpacing(8)
            column.addLayout(row)

    def value(self) -> Logo | None:
        """The logo as the form says."""
        return self._logo

    def show_logo(self, logo: Logo | None, *, editable: bool) -> None:
        """Show a logo, or that there is none."""
        self._logo = None  # filling the fields changes nothing
        self.alt.setText(logo.description if logo else "")
        self._list_heights(logo.height if logo else _HEIGHTS[0])
        self.place.setCurrentIndex(list(_PLACES).index(logo.place if logo else "left"))
        self._logo = logo
        self.preview.setPixmap(self._small(logo) if logo else QPixmap())
        self.preview.setText("" if logo else "none")
        self.preview.setFixedSize(_PREVIEW if logo else _NO_PREVIEW)
        for widget in (self.alt, self.height_list, self.place):
            widget.setVisible(logo is not None)
            widget.setEnabled(editable)
        self.remove.setVisible(logo is not None and editable)
        self.choose.setVisible(editable)
        self.preview.setStyleSheet(f"background: {'#ffffff' if logo else 'transparent'};")

    def _list_heights(self, now: float) -> None:
        """The usual heights, and the one that a file says."""
        self.height_list.clear()
        for height in sorted({*_HEIGHTS, now}):
            self.height_list.addItem(f"{height:g} mm high", height)
        self.height_list.setCurrentIndex(self.height_list.findData(now))

    def _small(self, logo: Logo) -> QPixmap:
        across, down = pixels_of(logo.picture)
        ratio = self.devicePixelRatioF()
        size = QSize(max(across, 1), max(down, 1)).scaled(
            (_PREVIEW - QSize(8, 8)) * ratio, Qt.AspectRatioMode.KeepAspectRatio
        )
        made = QPixmap.fromImage(shrunk(logo.picture, size))
        made.setDevicePixelRatio(ratio)
        return made

    def _on_choose(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, "Choose a logo", "", PICTURE_KINDS)
        if name:
            self.take_file(Path(name))

    def take_file(self, path: Path) -> None:
        """Make a picture file the logo; what was said of the old one stays."""
        try:
            data = pipeline.take_logo(pipeline.picture_bytes(path), path.name)
        except PictureError as error:
            self.refused.emit(str(error))
            return
        self._change(replace(self._logo, picture=data) if self._logo else Logo(picture=data))

    def _change(self, logo: Logo | None) -> None:
        self.show_logo(logo, editable=True)
        self.edited.emit()
        self.settled.emit()

    def _tell(self, *, settled: bool = False, **said: object) -> None:
        if self._logo is not None:
            logo = replace(self._logo, **said)
            if logo != self._logo:
                self._logo = logo
                self.edited.emit()
                if settled:
                    self.settled.emit()
