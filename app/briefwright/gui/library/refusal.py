"""A library that cannot be opened: what happened, what is safe, what to do; never a crash."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from briefwright.errors import LibraryError
from briefwright.gui.theme import SERIF, Appearance


class Refusal(QWidget):
    """The window that stands in for the desk.

    Signals:
        retry_wanted(): try to open the library again.
    """

    retry_wanted = Signal()

    def __init__(self, appearance: Appearance, error: LibraryError) -> None:
        super().__init__()
        self.setObjectName("refusal")
        self.setWindowTitle("Briefwright")
        heading = QLabel("The library cannot be opened")
        heading.setStyleSheet(
            f'font-family: "{SERIF}"; font-size: {appearance.font(size=22).pixelSize()}px; font-weight: 600;'
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 28, 32, 24)
        layout.setSpacing(12)
        layout.addWidget(heading)
        for part in (error.what, error.safe, error.todo):
            if part:
                line = QLabel(part)
                line.setWordWrap(True)
                line.setTextFormat(Qt.TextFormat.PlainText)
                line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                layout.addWidget(line)
        layout.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        close = QPushButton("Close")
        self.retry = QPushButton("Try again")
        self.retry.setProperty("primary", True)  # noqa: FBT003 - Qt's signature
        self.retry.setDefault(True)
        row.addWidget(close)
        row.addWidget(self.retry)
        layout.addLayout(row)
        close.clicked.connect(self.close)
        self.retry.clicked.connect(self.retry_wanted)
        self.retry.setFocus()

    def sizeHint(self) -> QSize:
        """Room for a long path."""
        return QSize(680, 300)
