"""Where the analyst's files live, and the few settings of the window, kept in one readable, versioned TOML file."""

import os
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal

import msgspec
import platformdirs
import tomli_w

from briefwright.atomic import atomic_write, reason
from briefwright.notices import Notice

HOME = "BRIEFWRIGHT_HOME"
"""Environment variable that puts all four folders below one; for tests and for use from a stick."""

FILE = "settings.toml"
RECENT_KEPT = 10

Appearance = Literal["system", "light", "dark"]
Purpose = Literal["capture", "export", "figures", "open", "template"]


class WordChoices(msgspec.Struct, frozen=True, kw_only=True):
    """What Word documents were asked for last.

    Attributes:
        template: path of the organisation's .docx or .dotx, "" for our own look.
        citations: what notes are made of: plain text, Zotero fields or Word's own sources.
        locked: quotations cannot be edited by accident.
    """

    template: str = ""
    citations: Literal["notes", "zotero", "word"] = "notes"
    locked: bool = True


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What the window remembers between two starts; never needed to read a brief.

    Attributes:
        format: version of this file format.
        appearance: follow the system, or always light or dark.
        text_scale: factor on all text of the window.
        last_folders: last folder used, by purpose.
        last_brief: id of the brief that was open, "" for none.
        window: geometry and layout by name of the window's part, as Qt's own text (base64).
        recent_files: the last opened ``.brief`` files, the newest first.
        watched_folder: what arrives there is taken in while the desk is open, "" for none.
        word: what Word documents were asked for last.
        take_marks: highlights and comments in files become passages as the files come.
    """

    format: Literal["briefwright-settings/1"] = "briefwright-settings/1"
    appearance: Appearance = "system"
    text_scale: Annotated[float, msgspec.Meta(ge=0.5, le=3)] = 1.0
    last_folders: dict[Purpose, str] = {}
    last_brief: str = ""
    window: dict[str, str] = {}
    recent_files: Annotated[tuple[str, ...], msgspec.Meta(max_length=RECENT_KEPT)] = ()
    watched_folder: str = ""
    word: WordChoices = WordChoices()
    take_marks: bool = False

    def with_recent(self, path: Path) -> "Settings":
        """The settings with a file on top of the recent ones."""
        others = [name for name in self.recent_files if name != str(path)]
        return msgspec.structs.replace(self, recent_files=(str(path), *others)[:RECENT_KEPT])


def data_folder() -> Path:
    """Where the library lives."""
    return _folder("data", platformdirs.user_data_path)


def config_folder() -> Path:
    """Where the settings live."""
    return _folder("config", platformdirs.user_config_path)


def state_folder() -> Path:
    """Where logs live."""
    return _folder("state", platformdirs.user_state_path)


def cache_folder() -> Path:
    """Where files live that can be made anew."""
    return _folder("cache", platformdirs.user_cache_path)


def _folder(name: str, usual: Callable[..., Path]) -> Path:
    home = os.environ.get(HOME, "")
    return Path(home).absolute() / name if home else usual("briefwright", appauthor=False)


def load(folder: Path) -> tuple[Settings, tuple[Notice, ...]]:
    """The settings kept in a folder; a file that cannot be read is set aside as ``settings.toml.broken``.

    Returns:
        The settings (the usual ones where there is no sound file) and what the analyst should know.
    """
    path = folder / FILE
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), Settings), ()
    except (FileNotFoundError, NotADirectoryError):
        return Settings(), ()
    except OSError as error:
        return Settings(), (_unread(path, reason(error)),)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError, RecursionError) as error:
        return Settings(), (_unread(path, f"{error}; it is kept as {_set_aside(path).name}"),)


def _set_aside(path: Path) -> Path:
    """Rename a broken file, so that the next save does not replace it; returns where it is now."""
    aside = path.with_name(path.name + ".broken")
    try:
        return path.replace(aside)
    except OSError:
        return path


def _unread(path: Path, why: str) -> Notice:
    text = f"The settings in {path} could not be read ({why}), so the usual ones are used. No brief is affected."
    return Notice("settings-unread", text, "warning")


def save(folder: Path, settings: Settings) -> None:
    """Keep the settings in a folder, which is made when it is not there.

    Raises:
        OSError: they could not be written; the older file is whole.
    """
    folder.mkdir(parents=True, exist_ok=True)
    atomic_write(folder / FILE, tomli_w.dumps(msgspec.to_builtins(settings)).encode("utf-8"))
