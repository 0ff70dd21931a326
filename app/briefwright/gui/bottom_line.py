"""The bottom line: what just happened and how to undo it; where you are; that all is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from briefwright.gui.theme import Appearance
from briefwright.gui.work import Job, T


class ShortLabel(QLabel):
    """A label that ends in … where there is no room for it; the whole words are in its tool tip and its name."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(40)

    def setText(self, text: str) -> None:
        """Show words."""
        super().setText(text)
        self.setToolTip(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        with QPainter(self) as painter:
            shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
            painter.setPen(self.palette().windowText().color())
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)


@dataclass
class _Running:
    """A job that runs or waits, what it is called, and its share done."""

    job: Job[Any]
    words: str
    share: float = 0.0


class BottomLine(QWidget):
    """One line of words at the foot of the window.

    Signals:
        undo_wanted(): the Undo link.
        redo_wanted(): the Redo link after an undo.
        keys_wanted(): the “? keys” link.
    """

    undo_wanted = Signal()
    redo_wanted = Signal()
    keys_wanted = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._jobs: list[_Running] = []
        self._kept_words = ""
        self._offer: Callable[[], object] | None = None
        self.setObjectName("bottom_line")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Bottom line")
        self.said = ShortLabel()
        self.said.setObjectName("said")
        self.undo = self._link("Undo", "Undo the last act", self.undo_wanted.emit)
        self.redo = self._link("Redo", "Do again what was undone", self.redo_wanted.emit)
        self.offer = self._link("", "", self._take_offer)
        self.cancel = self._link("Cancel", "Stop the running work", self._cancel_shown)
        self.cancel_all = self._link("Cancel all", "Stop all work that runs or waits", self.cancel_work)
        self.progress = QLabel()
        self.progress.setObjectName("progress")
        self.where = QLabel()
        self.where.setObjectName("where")
        self.kept = QLabel()
        self.kept.setObjectName("kept")
        self.keys = self._link("? keys", "Show all keys", self.keys_wanted.emit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 2, 12, 2)
        layout.setSpacing(6)
        for widget in (self.said, self.undo, self.redo, self.offer, self.progress, self.cancel, self.cancel_all):
            layout.addWidget(widget)
        layout.addStretch(1)
        for widget in (self.where, self.kept, self.keys):
            layout.addWidget(widget)
        for widget in (self.undo, self.redo, self.offer, self.progress, self.cancel, self.cancel_all):
            widget.hide()
        appearance.changed.connect(self._restyle)
        self._restyle()

    def _link(self, text: str, name: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("flat", True)  # noqa: FBT003 - Qt's signature
        button.setAccessibleName(name)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked: act())
        return button

    def _restyle(self) -> None:
        tones = self._appearance.tones
        size = self._appearance.font(size=12).pixelSize()
        self.setFixedHeight(round(27 * max(1.0, self._appearance.scale)))
        self.setStyleSheet(
            f"QWidget#bottom_line {{ background: {tones.pane}; border-top: 1px solid {tones.line}; }}"
            f"QLabel {{ color: {tones.mute}; font-size: {size}px; }}"
            f"QPushButton {{ color: {tones.accent}; font-size: {size}px; text-decoration: underline; padding: 0 4px; }}"
        )

    def say(self, text: str) -> None:
        """Say what just happened, in one sentence or less; older links go."""
        self.said.setText(text)
        for link in (self.undo, self.redo, self.offer):
            link.hide()

    def offer_back(self, *, undo: bool, redo: bool) -> None:
        """Show the Undo link, or the Redo link, beside what was said."""
        self.undo.setVisible(undo)
        self.redo.setVisible(redo)

    def offer_next(self, link: str, act: Callable[[], object]) -> None:
        """Offer the next step as a link beside what was said."""
        self._offer = act
        self.offer.setText(link)
        self.offer.setAccessibleName(link)
        self.offer.show()

    def withdraw(self, link: str) -> None:
        """Offer this next step no more; another one stays."""
        if link and self.offer.text() == link:
            self.offer.hide()

    def _take_offer(self) -> None:
        if self._offer is not None:
            self._offer()

    def follow(self, job: Job[T], words: str) -> None:
        """Show the progress of a job, with Cancel, until it ends; jobs that were begun before it are shown first."""
        self._jobs.append(_Running(job, words))
        job.progressed.connect(self._on_progressed)
        job.ended.connect(self._on_ended)
        self._show_work()

    def _on_progressed(self, share: float) -> None:
        sender = self.sender()
        for running in self._jobs:
            if running.job is sender:
                running.share = share
        self._show_work()

    def _on_ended(self) -> None:
        sender = self.sender()
        self._jobs = [running for running in self._jobs if running.job is not sender]
        self._show_work()

    def _show_work(self) -> None:
        """Name the job that was begun first, and how many more there are."""
        for widget in (self.progress, self.cancel):
            widget.setVisible(bool(self._jobs))
        more = len(self._jobs) - 1
        self.cancel_all.setVisible(more > 0)
        if self._jobs:
            shown = self._jobs[0]
            others = f", {more} more waiting" if more else ""
            self.progress.setText(f"{shown.words} … {round(100 * shown.share)} %{others}")
            self.cancel.setAccessibleName(f"Stop: {shown.words}")

    def _cancel_shown(self) -> None:
        if self._jobs:
            self._jobs[0].job.cancel()

    def cancel_work(self) -> None:
        """Ask all work to stop, what runs and what waits."""
        for running in self._jobs:
            running.job.cancel()

    def set_where(self, text: str) -> None:
        """Say where in the source the analyst is."""
        self.where.setText(text)
        self._show_kept()

    def set_kept(self, text: str) -> None:
        """Say that all is kept, or that it is not."""
        self._kept_words = text
        self._show_kept()

    def _show_kept(self) -> None:
        """A point stands between two facts only."""
        parted = self.where.text() and self._kept_words
        self.kept.setText(f"·  {self._kept_words}" if parted else self._kept_words)
