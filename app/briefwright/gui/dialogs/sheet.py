"""A sheet: a panel inside the window on a dimmed ground. Escape closes it; no second window ever opens."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from briefwright.gui.theme import SERIF, Appearance

_MARGIN = 28


class Sheet(QWidget):
    """The ground of every panel: a card with a title, a body and a row of buttons.

    Args:
        parent: the window it covers.
        appearance: colours and fonts.
        title: said at the top, and the name for screen readers.
        width: of the card in pixels at 100 % text size; a narrow window makes it narrower.
        height: likewise; 0 for as high as its content.

    Signals:
        closed(): it was closed, by a choice or by Escape.
    """

    closed = Signal()

    def __init__(
        self, parent: QWidget, appearance: Appearance, title: str, *, width: int = 640, height: int = 0
    ) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self._width = width
        self._height = height
        self._came_from = QApplication.focusWidget()
        self._primary: QPushButton | None = None
        self.setAccessibleName(title)
        self.card = QFrame(self)
        self.card.setObjectName("sheet_card")
        self.heading = QLabel(title)
        self.heading.setWordWrap(True)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(26, 20, 26, 20)
        inside.setSpacing(12)
        inside.addWidget(self.heading)
        inside.addLayout(self.body, 1)
        inside.addLayout(self.foot)
        appearance.changed.connect(self.restyle)
        parent.installEventFilter(self)

    def add_button(self, text: str, *, primary: bool = False, flat: bool = False) -> QPushButton:
        """A button in the row at the bottom; the primary one answers Enter."""
        button = QPushButton(text)
        button.setAccessibleName(text)
        button.setProperty("primary", primary)
        button.setProperty("flat", flat)
        button.setAutoDefault(False)
        if primary:
            self._primary = button
        self.foot.addWidget(button)
        return button

    def add_label(self, text: str = "", *, tone: str = "mute") -> QLabel:
        """A line of words in the body; ``tone`` is one of ink, mute, warn, bad, ok."""
        label = QLabel(text)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("tone", tone)
        self.body.addWidget(label)
        return label

    def first_focus(self) -> QWidget | None:
        """The widget that has the focus when the sheet opens; None for the first in the tab order."""
        return None

    def open(self) -> None:
        """Show the sheet over its window."""
        self.restyle()
        self._cover()
        self.show()
        self.raise_()
        wanted = self.first_focus() or next(iter(self._stops()), None)
        (wanted or self).setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Close the sheet and give the focus back."""
        if self.isHidden():
            return
        self.hide()
        self.window().removeEventFilter(self)
        self._return_focus()
        self.closed.emit()
        self.deleteLater()

    def _return_focus(self) -> None:
        try:
            if self._came_from is not None and self._came_from.isVisible():
                self._came_from.setFocus(Qt.FocusReason.PopupFocusReason)
        except RuntimeError:  # the pane it came from was replaced meanwhile
            return

    def restyle(self) -> None:
        """Take the colours and sizes of the appearance."""
        tones = self.appearance.tones
        self.heading.setFont(self.appearance.font(SERIF, 20, bold=True))
        self.heading.setStyleSheet(f'font-family: "{SERIF}"; font-size: {self.heading.font().pixelSize()}px;')
        rows = "".join(
            f'QLabel[tone="{name}"] {{ color: {colour}; }}'
            for name, colour in (
                ("ink", tones.ink),
                ("mute", tones.mute),
                ("warn", tones.warn),
                ("bad", tones.bad),
                ("ok", tones.ok),
            )
        )
        frame = f"background: {tones.pane}; border: 1px solid {tones.line}; border-radius: 10px;"
        self.card.setStyleSheet(f"QFrame#sheet_card {{ {frame} }} QComboBox::drop-down {{ border: none; }} {rows}")
        self._cover()

    def _cover(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        self.setGeometry(window.rect())
        width = min(round(self._width * max(1.0, self.appearance.scale)), self.width() - 2 * _MARGIN)
        self.card.setFixedWidth(width)
        layout = self.card.layout()
        wanted = layout.totalHeightForWidth(width) if layout and layout.hasHeightForWidth() else 0
        asked = round(self._height * max(1.0, self.appearance.scale)) or max(self.card.sizeHint().height(), wanted)
        height = min(asked, self.height() - 2 * _MARGIN)
        top = max(_MARGIN, (self.height() - height) // 3)
        self.card.setGeometry((self.width() - width) // 2, top, width, height)

    def refit(self) -> None:
        """Measure the card anew after its words changed."""
        layout = self.card.layout()
        if layout is not None:
            layout.activate()
        self._cover()

    def _stops(self) -> list[QWidget]:
        """The widgets inside that take the focus, in tab order."""
        return [
            widget
            for widget in self.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(self) and widget.isEnabled()
        ]

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Keep Tab inside the sheet."""
        stops = self._stops()
        here = QApplication.focusWidget()
        if not stops:
            return False
        at = stops.index(here) if here in stops else -1
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize:
            self._cover()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Take the new height when words inside changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._cover()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes, Enter presses the focused or else the primary button; no key goes further."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = QApplication.focusWidget()
            pressed = focused if isinstance(focused, QPushButton) and not focused.isCheckable() else self._primary
            if pressed is not None:
                pressed.click()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the dimmed ground closes; a click on the card does not."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.dismiss()
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim what lies behind."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(0, 0, 0, 150 if self.appearance.mode == "dark" else 96))
