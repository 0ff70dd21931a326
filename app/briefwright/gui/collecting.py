"""Python's search for unreachable cycles, in the window's thread only.

Left to itself it runs in whatever thread allocates next. In a pool's thread it would destroy Qt objects of the window
there, and Qt's heap is corrupt from then on (seen: a file watcher freed in an import's thread).
"""

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL = 300
"""Milliseconds between two looks."""


class Collecting(QObject):
    """Takes the search over from Python for as long as there are threads beside the window's."""

    def __init__(self) -> None:
        super().__init__()
        gc.disable()
        gc.freeze()  # modules stay for ever: to go through their 100,000 objects each time would take 50 ms
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def stop(self) -> None:
        """Give it back to Python: no other thread runs any more."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def collect(self) -> None:
        """Search the generations that are due, by Python's own thresholds."""
        due = [count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if due[0]:
            gc.collect(2 if due[1] and due[2] else 1 if due[1] else 0)
