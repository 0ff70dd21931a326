"""Opens the files that ship with Briefwright; nobody else knows a path."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Literal

Folder = Literal["resources", "briefs"]


def _root(folder: Folder) -> Traversable:
    return files(f"briefwright.{folder}")


def read_bytes(folder: Folder, name: str) -> bytes:
    """The bytes of one shipped file.

    Args:
        folder: ``resources`` or ``briefs``.
        name: path inside the folder with forward slashes.

    Raises:
        FileNotFoundError: no such file was shipped.
    """
    return _root(folder).joinpath(*name.split("/")).read_bytes()


def read_text(folder: Folder, name: str) -> str:
    """The text (UTF-8) of one shipped file; see :func:`read_bytes`."""
    return read_bytes(folder, name).decode("utf-8")


def names(folder: Folder, inside: str = "", suffix: str = "") -> list[str]:
    """Sorted names of the shipped files directly in ``folder/inside`` that end in ``suffix``."""

    def rows() -> Iterator[str]:
        place = _root(folder).joinpath(*inside.split("/")) if inside else _root(folder)
        for entry in place.iterdir():
            if entry.is_file() and entry.name.endswith(suffix) and not entry.name.startswith("_"):
                yield f"{inside}/{entry.name}" if inside else entry.name

    return sorted(rows())


Face = Literal["serif", "sans"]
Cut = Literal["regular", "italic", "bold", "bold-italic", "semibold"]

_CUTS: dict[Cut, str] = {
    "regular": "Regular",
    "italic": "It",
    "bold": "Bold",
    "bold-italic": "BoldIt",
    "semibold": "Semibold",
}


def font_bytes(face: Face, cut: Cut) -> bytes:
    """The TrueType file of one cut of Source Serif Pro or Source Sans Pro (OFL, from their PyPI packages)."""
    family = face.capitalize()
    name = f"Source{family}Pro-{_CUTS[cut]}.ttf"
    return files(f"font_source_{face}_pro").joinpath("files", name).read_bytes()
