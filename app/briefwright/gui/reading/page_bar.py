"""Above a source that has pages: its text or its pages, which page shows, how large."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from briefwright.gui.theme import Appearance


class PageBar(QWidget):
    """Words to press; the keyboard has V and Ctrl+=.

    Signals:
        face_chosen(str): ``text`` or ``pages`` is to show.
        zoomed(int): larger (1), smaller (-1), or as wide as the pane (0).
    """

    face_chosen = Signal(str)
    zoomed = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setObjectName("pageBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = self._word("Text", "Show the text (V)", checkable=True)
        self.pages = self._word("Pages", "Show the pages (V)", checkable=True)
        self.where = QLabel()
        self.where.setTextFormat(Qt.TextFormat.PlainText)
        self.smaller = self._word("−", "Smaller pages (Ctrl+-)")
        self.fit = self._word("Fit width", "Pages as wide as the pane (Ctrl+0)")
        self.larger = self._word("+", "Larger pages (Ctrl+=)")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 12, 3)
        row.setSpacing(2)
        for widget in (self.text, self.pages):
            row.addWidget(widget)
        row.addSpacing(10)
        row.addWidget(self.where, 1)
        for widget in (self.smaller, self.fit, self.larger):
            row.addWidget(widget)
        self.text.clicked.connect(lambda: self.face_chosen.emit("text"))
        self.pages.clicked.connect(lambda: self.face_chosen.emit("pages"))
        self.smaller.clicked.connect(lambda: self.zoomed.emit(-1))
        self.fit.clicked.connect(lambda: self.zoomed.emit(0))
        self.larger.clicked.connect(lambda: self.zoomed.emit(1))
        appearance.changed.connect(self._restyle)
        self._restyle()
        self.say(pages=False)
        self.hide()

    def _word(self, word: str, says: str, *, checkable: bool = False) -> QPushButton:
        button = QPushButton(word, self)
        button.setProperty("flat", True)  # noqa: FBT003 - Qt's signature
        button.setCheckable(checkable)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(says)
        button.setToolTip(says)
        return button

    def _restyle(self) -> None:
        t = self._appearance.tones
        self.where.setFont(self._appearance.font(size=12))
        self.setStyleSheet(
            f"#pageBar {{ background: {t.pane}; border-bottom: 1px solid {t.line}; }} QLabel {{ color: {t.mute}; }}"
            f"QPushButton:checked {{ color: {t.ink}; font-weight: 600; border-bottom: 2px solid {t.accent};"
            " border-radius: 0; }"
        )

    def say(self, *, pages: bool, where: str = "") -> None:
        """Tell which face shows, and where in it the analyst is."""
        self.text.setChecked(not pages)
        self.pages.setChecked(pages)
        self.where.setText(where)
        for button in (self.smaller, self.fit, self.larger):
            button.setVisible(pages)
