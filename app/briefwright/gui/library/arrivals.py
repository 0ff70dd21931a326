"""What arrives in the watched folder goes to the open brief; without one it waits for the next that is opened."""

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from briefwright.gui.library.preferences import Preferences
from briefwright.gui.library.watching import Watching

TakeIn = Callable[[Sequence[Path]], bool]


class Arrivals(QObject):
    """The watch as the settings have it.

    Args:
        preferences: where the folder is kept.
        take_in: puts files on the desk; says False while no brief is open.
        parent: the window, with which the watch ends.

    Signals:
        said(str): what happened, for the bottom line.
    """

    said = Signal(str)

    def __init__(self, preferences: Preferences, take_in: TakeIn, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._take_in = take_in
        self._waiting: list[Path] = []
        self._watching = Watching(self)
        self._watching.arrived.connect(self._on_arrived)
        self._watching.lost.connect(self._on_lost)
        if preferences.now.watched_folder:
            self._watching.begin(Path(preferences.now.watched_folder))

    @property
    def folder(self) -> Path | None:
        """The folder that is watched."""
        return self._watching.folder

    def watch(self, folder: Path) -> None:
        """Watch a folder from now on, also after the next start."""
        there = self._watching.begin(folder)
        if there is None:
            self.said.emit(f"{folder.name} cannot be watched. Check its permissions, or choose another folder.")
            return
        self._preferences.change(lambda now: replace(now, watched_folder=str(folder)))
        lying = f"; the {there:,} already there are left alone (Ctrl+Shift+I imports them)" if there else ""
        self.said.emit(f"Watching {folder.name}: new files go onto the desk{lying}")

    def stop(self) -> None:
        """Watch no more."""
        name = self.folder.name if self.folder else ""
        self._watching.end()
        self._preferences.change(lambda now: replace(now, watched_folder=""))
        self.said.emit(f"{name} is no longer watched")

    def deliver(self) -> None:
        """A brief was opened: what waited for it goes onto its desk."""
        waiting, self._waiting = self._waiting, []
        if waiting:
            self._on_arrived(waiting)

    def look(self) -> None:
        """Look at the folder now."""
        self._watching.look()

    def _on_arrived(self, paths: list[Path]) -> None:
        if not self._take_in(paths):
            self._waiting += paths
            count = len(self._waiting)
            self.said.emit(f"{count:,} new file{'s' if count > 1 else ''} in the watched folder; open a brief to see")

    def _on_lost(self, folder: Path) -> None:
        self.said.emit(f"{folder.name} cannot be read any more and is no longer watched")
