"""The banner: one sentence across the desk when something deserves attention until it is dealt with."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from briefwright.gui.theme import Appearance


class Banner(QFrame):
    """Says what happened, what is safe and what to do; never in the way of the work.

    Signals:
        copy_wanted(): write a copy of the brief elsewhere.
        retry_wanted(): try to keep the brief again.
    """

    copy_wanted = Signal()
    retry_wanted = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._fault = False
        self.setObjectName("banner")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = QPushButton("Export a copy…")
        self.retry = QPushButton("Try again")
        self.close_button = QPushButton("Close")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.addWidget(self.words, 1)
        for button in (self.copy, self.retry, self.close_button):
            layout.addWidget(button)
        self.copy.clicked.connect(self.copy_wanted)
        self.retry.clicked.connect(self.retry_wanted)
        self.close_button.clicked.connect(self.hide)
        appearance.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def _restyle(self) -> None:
        tones = self._appearance.tones
        self.setStyleSheet(
            f"QFrame#banner {{ background: {tones.card}; border-bottom: 1px solid {tones.line};"
            f" border-left: 4px solid {tones.bad if self._fault else tones.warn}; }}"
        )

    def tell(self, text: str) -> None:
        """Say something that deserves a look; a fault that lasts keeps its place."""
        if not (self._fault and self.isVisible()):
            self._show(text, fault=False)

    def tell_fault(self, text: str) -> None:
        """Say that the brief could not be kept, with the ways out."""
        self._show(text, fault=True)

    def clear_fault(self) -> None:
        """The brief is kept again."""
        if self._fault:
            self._fault = False
            self.hide()

    def _show(self, text: str, *, fault: bool) -> None:
        self._fault = fault
        self.words.setText(text)
        self.words.setAccessibleName(text)
        self.copy.setVisible(fault)
        self.retry.setVisible(fault)
        self._restyle()
        self.show()
