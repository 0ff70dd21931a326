"""The font book: which face shows which character.

First the face asked for, then its upright cut, then the other shipped family, then the analyst's own fonts, then those
of this computer; a face is opened only when a character needs it.
"""

from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from briefwright import shipped
from briefwright.writers.pdf import faces, system_fonts
from briefwright.writers.pdf.faces import Face


class Typeface(NamedTuple):
    """A face as a style asks for it."""

    family: shipped.Face
    cut: shipped.Cut
    small_caps: bool = False
    han: str = ""


_HAN_FACES = {"ja": " jp", "ko": " kr", "zh": " sc", "zh-hant": " tc", "zh-tw": " tc", "zh-hk": " hk"}
"""Languages that write the same Han characters in forms of their own, and how makers mark the faces for them."""


def han_of(language: str) -> str:
    """The part of a BCP 47 tag that decides between forms of Han characters, "" where none does."""
    tag = language.lower()
    return next((known for known in sorted(_HAN_FACES, reverse=True) if f"{tag}-".startswith(f"{known}-")), "")


# Faces are immutable and opening one costs as much as setting a page, so the process keeps those it has opened.
_shipped_face = cache(faces.shipped_face)
_file_faces = cache(faces.faces_of_file)
_closed_faces = cache(faces.closed_faces_of_file)

_UPRIGHT: dict[shipped.Cut, shipped.Cut] = {"italic": "regular", "bold-italic": "bold"}


def _unlike(face: Face, typeface: Typeface) -> tuple[bool, bool, bool]:
    """How unlike a face of a collection is to what is asked for; the file's order decides between equals."""
    name = face.full_name
    bold = typeface.cut in ("bold", "bold-italic", "semibold")
    return (
        bool(typeface.han) and _HAN_FACES[typeface.han] not in f" {name} ".replace("-", " "),
        ("bold" in name) != bold,
        ("italic" in name) != ("italic" in typeface.cut),
    )


class FontBook:
    """Finds faces for characters; one per document, so that no thread waits for another."""

    def __init__(self, files: tuple[Path, ...] | None = None) -> None:
        """Takes the font ``files`` to fall back on; None for the analyst's own and those of this computer."""
        self._files = files
        self._found: dict[tuple[Typeface, str], Face | None] = {}

    def face(self, typeface: Typeface) -> Face:
        """The shipped face of a typeface."""
        return _shipped_face(typeface.family, typeface.cut)

    def face_for(self, typeface: Typeface, character: str) -> Face | None:
        """The face that shows a character in a text of that typeface, None when no font has it."""
        key = (typeface, character)
        if key not in self._found:
            self._found[key] = self._search(typeface, character)
        return self._found[key]

    def closed_to(self, character: str) -> str:
        """Name of a font that has a character but may not be put into a file, "" for none."""
        paths = self._fallbacks(Typeface("serif", "regular"))
        return next((path.name for path in paths if _closed_holds(path, character)), "")

    def _search(self, typeface: Typeface, character: str) -> Face | None:
        family, cut = typeface.family, typeface.cut
        other: shipped.Face = "sans" if family == "serif" else "serif"
        upright = _UPRIGHT.get(cut, cut)
        for place in ((family, cut), (family, upright), (other, cut), (other, upright)):
            face = _shipped_face(*place)
            if face.holds(character):
                return face
        for path in self._fallbacks(typeface):
            opened = [face for face in _file_faces(path) if face.holds(character)]
            if opened:
                return min(opened, key=lambda face: _unlike(face, typeface))
        return None

    def _fallbacks(self, typeface: Typeface) -> tuple[Path, ...]:
        if self._files is not None:
            return self._files
        bold = typeface.cut in ("bold", "bold-italic", "semibold")
        serif, italic = typeface.family == "serif", "italic" in typeface.cut
        return system_fonts.fallbacks(own=self._own, serif=serif, bold=bold, italic=italic)

    @cached_property
    def _own(self) -> tuple[Path, ...]:
        return system_fonts.own_files()


def _closed_holds(path: Path, character: str) -> bool:
    return any(face.holds(character) for face in _closed_faces(path))
