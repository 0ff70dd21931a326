"""The watched folder: what arrives there while the desk is open is taken in once it no longer grows."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_LOOK = 700
"""Milliseconds between two looks at a file that has just arrived: one that is still written grows in between."""
_UNFINISHED = (".part", ".partial", ".crdownload", ".download", ".tmp", ".opdownload")
"""Endings under which browsers and mail programs write what is not whole yet."""

_Seen = tuple[int, int]


class Watching(QObject):
    """Looks after one folder, not below it.

    Files that lie there when the watch begins are left alone, and so are hidden ones, links and unfinished downloads.

    Signals:
        arrived(object): paths of files that have come and settled, in the order of their names.
        lost(object): the folder is gone or cannot be read any more (its path); the watch is over.
    """

    arrived = Signal(object)
    lost = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self.look)
        self._known: set[str] = set()
        self._growing: dict[str, _Seen] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self.look)

    def begin(self, folder: Path) -> int | None:
        """Watch a folder from now on, in place of another; returns how many files lie there, None if it cannot be."""
        self.end()
        try:
            self._known = {path.name for path in _files(folder)}
        except OSError:
            return None
        if not self._watcher.addPath(str(folder)):
            return None
        self.folder = folder
        return len(self._known)

    def end(self) -> None:
        """Watch no more."""
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        self._timer.stop()
        self._growing = {}
        self.folder = None

    def look(self) -> None:
        """Look at what is there: what has the size and time of the look before has settled."""
        folder = self.folder
        if folder is None:
            return
        try:
            now = {path.name: _seen(path) for path in _files(folder)}
        except OSError:
            self.end()
            self.lost.emit(folder)
            return
        self._known &= now.keys()  # a file that goes and comes again has arrived anew
        new = {name: seen for name, seen in now.items() if name not in self._known}
        settled = sorted(name for name, seen in new.items() if seen[0] and self._growing.get(name) == seen)
        self._known.update(settled)
        self._growing = {name: seen for name, seen in new.items() if name not in self._known}
        if self._growing:
            self._timer.start()
        if settled:
            self.arrived.emit([folder / name for name in settled])


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        whole = not path.name.startswith((".", "~$")) and not path.name.lower().endswith(_UNFINISHED)
        if whole and not path.is_symlink() and path.is_file():
            yield path


def _seen(path: Path) -> _Seen:
    """Size and time; of a file that went away in between nothing."""
    try:
        stat = path.stat()
    except OSError:
        return 0, 0
    return stat.st_size, stat.st_mtime_ns
