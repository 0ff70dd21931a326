"""What was done to a brief, to be taken back and done again.

Qt's own stack keeps commands that belong half to Python and half to Qt; when a session with such commands is collected,
PySide 6.11 frees them twice and the program ends. Frozen values need no commands: before and after are enough.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from briefwright.model.brief import Brief

Show = Callable[[Brief, str], None]


class Step(NamedTuple):
    """One act: its label in the past tense, the brief before it and after it."""

    label: str
    before: Brief
    after: Brief


class UndoStack(QObject):
    """The acts of a session, the last one on top.

    Signals:
        moved(): an act was done, taken back or done again; told after the brief has changed.

    Args:
        show: makes a brief the session's, under a label.
        parent: the session.
    """

    moved = Signal()

    def __init__(self, show: Show, parent: QObject) -> None:
        super().__init__(parent)
        self._show = show
        self._steps: list[Step] = []
        self._done = 0

    def push(self, step: Step) -> None:
        """Do an act; what was taken back before it is gone."""
        del self._steps[self._done :]
        self._steps.append(step)
        self.redo()

    def grow(self, label: str, after: Brief) -> None:
        """Let the last act lead further."""
        step = self._steps[self._done - 1]
        self._steps[self._done - 1] = Step(label, step.before, after)
        self._show(after, label)
        self.moved.emit()

    def undo(self) -> None:
        """Take the last act back."""
        if self.can_undo():
            self._done -= 1
            step = self._steps[self._done]
            self._show(step.before, f"Undone: {step.label}")
            self.moved.emit()

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self.can_redo():
            self._done += 1
            step = self._steps[self._done - 1]
            self._show(step.after, step.label)
            self.moved.emit()

    def can_undo(self) -> bool:
        """Whether there is an act to take back."""
        return self._done > 0

    def can_redo(self) -> bool:
        """Whether an act was taken back and nothing done since."""
        return self._done < len(self._steps)

    def index(self) -> int:
        """How many acts are done."""
        return self._done

    def count(self) -> int:
        """How many acts there are, done or taken back."""
        return len(self._steps)

    def undo_label(self) -> str:
        """The last act's label, "" for none."""
        return self._steps[self._done - 1].label if self._done else ""
