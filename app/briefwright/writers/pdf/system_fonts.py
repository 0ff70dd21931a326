"""Which font files there are, best first: the analyst's own, then those of this computer, without fontconfig.

The analyst's own lie in the folder ``fonts`` beside the settings, or in the folders that ``BRIEFWRIGHT_FONTS`` names.
"""

import os
import sys
from functools import cache
from pathlib import Path

OWN = "BRIEFWRIGHT_FONTS"
"""Environment variable: folders of further fonts, parted as those of ``PATH``."""
_HOME = "BRIEFWRIGHT_HOME"

_ENDINGS = frozenset((".ttf", ".otf", ".ttc"))

# Families known to be good company for our text faces, per script; the first that holds a character wins.
_SERIF = (
    "nanummyeongjo", "notoserif", "sourcehanserif", "applemyungjo", "batang", "hiraginomincho", "yumin", "msmincho",
    "songti", "simsun", "notonaskh", "times", "liberationserif", "dejavuserif",
)  # fmt: skip
_SANS = (
    "nanumgothic", "notosans", "sourcehansans", "applesdgothic", "malgun", "hiraginosans", "yugoth", "meiryo",
    "pingfang", "msyh", "segoeui", "arial", "liberationsans", "dejavusans", "droidsansfallback",
)  # fmt: skip
_EITHER = ("noto", "nanum", "dejavu")
# Odd widths and weights are for display, and these families hold every character as an empty box.
_ODD = ("mono", "condensed", "narrow", "light", "thin", "black", "heavy", "coding", "round", "square", "barun", "semi")
_BOXES = ("lastresort", "adobeblank", "notdef")


def _folders() -> list[Path]:
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows"))
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        return [windows / "Fonts", local / "Microsoft" / "Windows" / "Fonts"]
    if sys.platform == "darwin":
        return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"]
    shared = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts")]
    return [*shared, home / ".fonts", home / ".local" / "share" / "fonts"]


def _plain(path: Path) -> str:
    return "".join(letter for letter in path.stem.lower() if letter.isalnum())


def own_folders() -> list[Path]:
    """Where the analyst puts fonts for briefs; folders that are not there count too."""
    import platformdirs  # noqa: PLC0415 - most briefs need no further font, and never come here

    named = [Path(name) for name in os.environ.get(OWN, "").split(os.pathsep) if name]
    home = os.environ.get(_HOME, "")
    config = Path(home) / "config" if home else platformdirs.user_config_path("briefwright", appauthor=False)
    return [*named, config / "fonts"]


def own_files() -> tuple[Path, ...]:
    """Every font file of the analyst's own, sorted by path; read anew each time, for one may just have been put in."""
    return _files(own_folders())


@cache  # the folders are read once a run: a font put in while the program runs is seen at its next start
def font_files() -> tuple[Path, ...]:
    """Every font file of this computer, sorted by path."""
    return _files(_folders())


def _files(folders: list[Path]) -> tuple[Path, ...]:
    found = {path for folder in folders for path in folder.rglob("*") if path.suffix.lower() in _ENDINGS}
    return tuple(sorted(path for path in found if not any(word in _plain(path) for word in _BOXES)))


@cache  # a pure function of the files above and of its arguments
def fallbacks(*, own: tuple[Path, ...] = (), serif: bool, bold: bool, italic: bool) -> tuple[Path, ...]:
    """Every font file, the best company for such a text face first; those in ``own`` before all others."""
    first, second = (_SERIF, _SANS) if serif else (_SANS, _SERIF)
    families = (*first, *_EITHER, *second)

    def rank(path: Path) -> tuple[bool, int, bool, bool, str]:
        name = _plain(path)
        family = next((place for place, known in enumerate(families) if name.startswith(known)), len(families))
        slanted = "italic" in name or "oblique" in name
        return any(odd in name for odd in _ODD), family, ("bold" in name) != bold, slanted != italic, str(path)

    return *sorted(own, key=rank), *sorted(font_files(), key=rank)
