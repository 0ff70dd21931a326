"""The settings as the window uses them: read once, kept at each change."""

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from briefwright.atomic import reason
from briefwright.settings import Purpose, Settings, load, save


class Preferences:
    """The settings of one folder.

    Args:
        folder: where ``settings.toml`` is.

    Attributes:
        now: the settings as they are.
        notices: what the analyst should know about reading them.
        fault: why they could not be kept, "" when they were.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.now, self.notices = load(folder)
        self.fault = ""

    def change(self, change: Callable[[Settings], Settings]) -> None:
        """Change the settings and keep them; a folder that refuses never stops the work."""
        after = change(self.now)
        if after == self.now:
            return
        self.now = after
        try:
            save(self._folder, after)
            self.fault = ""
        except OSError as error:
            self.fault = f"The settings could not be kept in {self._folder}: {reason(error)}."

    def folder(self, purpose: Purpose) -> Path:
        """The folder last used for a purpose, else the analyst's documents or home."""
        kept = Path(self.now.last_folders.get(purpose, ""))
        if self.now.last_folders.get(purpose) and kept.is_dir():
            return kept
        documents = Path.home() / "Documents"
        return documents if documents.is_dir() else Path.home()

    def remember_folder(self, purpose: Purpose, folder: Path) -> None:
        """Keep the folder last used for a purpose."""
        self.change(lambda now: replace(now, last_folders={**now.last_folders, purpose: str(folder)}))

    def layout(self, part: str) -> str:
        """What was kept for a part of the window, "" for nothing."""
        return self.now.window.get(part, "")

    def remember_layout(self, **parts: str) -> None:
        """Keep something for parts of the window."""
        self.change(lambda now: replace(now, window={**now.window, **parts}))
