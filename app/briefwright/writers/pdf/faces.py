"""One opened font file: which characters it holds, how HarfBuzz sets its glyphs."""

import re
from collections.abc import Iterable
from functools import cached_property
from itertools import count, pairwise
from operator import eq
from pathlib import Path

import uharfbuzz as hb

from briefwright import shipped

IGNORABLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)
"""Characters without a picture of their own (Unicode Default_Ignorable_Code_Point, less those fonts do draw)."""

# HarfBuzz makes these from the blank and the hyphen when the font lacks them (hb-ot-shape-normalize).
_FROM_BLANK = frozenset((0xA0, 0x2007, 0x202F))
_FROM_HYPHEN = 0x2011

_RESTRICTED, _NO_SUBSETTING, _BITMAPS_ONLY = 0x0002, 0x0100, 0x0200
"""Bits of OS/2 fsType (OpenType specification): such faces may not be embedded as a subset of outlines."""


Glyph = tuple[int, str, int, int, int, int]
"""One set glyph: its number in the face; the characters it stands for, "" for a further glyph of the same characters;
how far the pen moves; how far the glyph is moved sideways and upwards before it is drawn; the advance written in the
font. Font units. A bare tuple, because a brief sets hundreds of thousands of them.
"""


class Face:
    """A font file, opened. It only ever remembers what the file says, so one instance may serve every document."""

    def __init__(self, name: str, blob: "hb.Blob", index: int = 0) -> None:
        self.name = name
        self.handle = hb.Face(blob, index)
        self.font = hb.Font(self.handle)
        self.scale: float = 1000 / self.handle.upem
        self._natural = _Advances(self.font)
        self._held: set[str] = set()

    @cached_property
    def full_name(self) -> str:
        """What its maker calls it, such as ``Noto Serif CJK KR Bold``; in small letters."""
        return str(self.handle.get_name(hb.OTNameIdPredefined.FULL_NAME) or "").lower()

    @cached_property
    def underline(self) -> tuple[float, float]:
        """How far below the baseline the line under a text begins, and how thick it is; in 1/1000 em."""
        metrics = self.font.get_metric_position_with_fallback
        below, thick = (metrics(tag) for tag in (hb.OTMetricsTag.UNDERLINE_OFFSET, hb.OTMetricsTag.UNDERLINE_SIZE))
        return -below * self.scale, thick * self.scale

    @cached_property
    def outlines(self) -> str:
        """``glyf`` or ``CFF``, "" for a font of pictures or of a kind that PDF does not know."""
        tags = self.handle.table_tags
        return "glyf" if "glyf" in tags else "CFF" if "CFF " in tags else ""

    @cached_property
    def embeddable(self) -> bool:
        """Whether the face has outlines and its maker allows a subset of them in a document."""
        table = bytes(self.handle.reference_table("OS/2").data or b"")
        rights = int.from_bytes(table[8:10], "big")
        return bool(self.outlines) and not rights & (_RESTRICTED | _NO_SUBSETTING | _BITMAPS_ONLY)

    def holds(self, character: str) -> bool:
        """Whether the face can show a character."""
        code = ord(character)
        code = 0x20 if code in _FROM_BLANK else 0x2010 if code == _FROM_HYPHEN else code
        return bool(self.font.get_nominal_glyph(code)) or bool(IGNORABLE.match(character))

    def holds_all(self, text: str) -> bool:
        """Whether the face can show every character of a text."""
        if self._held.issuperset(text):
            return True
        if not all(map(self.holds, text)):
            return False
        self._held.update(text)
        return True

    def set(self, text: str, features: dict[str, bool] | None = None, *, leftward: bool = False) -> list[Glyph]:
        """The glyphs of a text from left to right."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS  # a mark is copied as itself
        buffer.language = "en"  # else HarfBuzz asks this computer for its language, and letters could differ by it
        buffer.guess_segment_properties()
        if leftward:
            buffer.direction = "rtl"
        hb.shape(self.font, buffer, features)
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        natural = self._natural
        if len(infos) == len(text) and not leftward and all(map(eq, (info.cluster for info in infos), count())):
            letters: Iterable[str] = text
        else:
            letters = _clusters(text, [info.cluster for info in infos], leftward=leftward)
        return [
            (number, letter, place.x_advance, place.x_offset, place.y_offset, natural[number])
            for number, letter, place in zip([info.codepoint for info in infos], letters, positions, strict=True)
        ]


def _clusters(text: str, starts: list[int], *, leftward: bool) -> list[str]:
    """What each glyph stands for: its cluster's letters, "" for a further glyph of the same cluster."""
    edges = sorted({*starts, len(text)})
    letters = {start: text[start:end] for start, end in pairwise(edges)}
    if leftward:  # readers turn the whole word, the letters of a ligature with it
        letters = {start: cluster[::-1] for start, cluster in letters.items()}
    return [letters.pop(start, "") for start in starts]


class _Advances(dict[int, int]):
    """The advances written in a font, looked up once."""

    def __init__(self, font: "hb.Font") -> None:
        super().__init__()
        self._font = font

    def __missing__(self, glyph: int) -> int:
        advance = self[glyph] = int(self._font.get_glyph_h_advance(glyph))
        return advance


def shipped_face(family: shipped.Face, cut: shipped.Cut) -> Face:
    """One cut of the shipped families."""
    return Face(f"Source{family.capitalize()}Pro-{cut}", hb.Blob(shipped.font_bytes(family, cut)))


def faces_of_file(path: Path) -> tuple[Face, ...]:
    """The faces of a font file or collection that may be embedded; none if it cannot be read."""
    return tuple(face for face in _opened(path) if face.embeddable)


def closed_faces_of_file(path: Path) -> tuple[Face, ...]:
    """The faces of a font file that have outlines, but whose maker forbids to embed them."""
    return tuple(face for face in _opened(path) if face.outlines and not face.embeddable)


def _opened(path: Path) -> list[Face]:
    try:
        blob = hb.Blob.from_file_path(str(path))
        count = max(hb.Face(blob).count, 1)
        return [Face(f"{path.stem}-{index}" if index else path.stem, blob, index) for index in range(count)]
    except (OSError, hb.HarfBuzzError):
        return []
