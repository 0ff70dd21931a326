"""Languages as Word writes them, and the faces it has for them.

Faces are those that come with Word on Windows and macOS, because a DOCX is written on by its reader: Source Serif and
Source Sans, the faces of our PDF, are on hardly any reader's machine and would be replaced by whatever Word picks.
Cambria and Calibri have lining figures and real italics; LibreOffice knows faces of the same widths (Caladea, Carlito).
"""

import re
from typing import Literal, NamedTuple

Family = Literal["serif", "sans"]

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
# Word checks spelling by language and region; a bare language takes the region Word itself would.
_REGIONS = {
    "ar": "ar-SA", "cs": "cs-CZ", "da": "da-DK", "de": "de-DE", "el": "el-GR", "en": "en-US", "es": "es-ES",
    "fa": "fa-IR", "fi": "fi-FI", "fr": "fr-FR", "he": "he-IL", "hu": "hu-HU", "id": "id-ID", "it": "it-IT",
    "ja": "ja-JP", "ko": "ko-KR", "nb": "nb-NO", "nl": "nl-NL", "pl": "pl-PL", "pt": "pt-PT", "ro": "ro-RO",
    "ru": "ru-RU", "sv": "sv-SE", "th": "th-TH", "tr": "tr-TR", "uk": "uk-UA", "ur": "ur-PK", "vi": "vi-VN",
    "zh": "zh-CN",
}  # fmt: skip
_EAST_ASIAN = frozenset({"ko", "ja", "zh"})
_RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "syr", "ur", "yi"})
_TRADITIONAL = re.compile(r"zh-(?:Hant|TW|HK|MO)", re.IGNORECASE)


class Faces(NamedTuple):
    """The face of each script."""

    western: str
    east_asian: str
    right_to_left: str


_WESTERN: dict[Family, str] = {"serif": "Cambria", "sans": "Calibri"}
_COMPLEX: dict[Family, str] = {"serif": "Times New Roman", "sans": "Arial"}
_KOREAN: dict[Family, str] = {"serif": "Batang", "sans": "Malgun Gothic"}
_JAPANESE: dict[Family, str] = {"serif": "Yu Mincho", "sans": "Yu Gothic"}
_SIMPLIFIED: dict[Family, str] = {"serif": "SimSun", "sans": "Microsoft YaHei"}
_TRADITIONAL_CHINESE: dict[Family, str] = {"serif": "PMingLiU", "sans": "Microsoft JhengHei"}


def word_language(tag: str) -> str:
    """A BCP 47 tag as Word knows it, "" for what is no such tag."""
    return _REGIONS.get(tag.lower(), tag) if _TAG.fullmatch(tag) else ""


def is_east_asian(tag: str) -> bool:
    """Whether the language is written in Hangul, Han or Kana."""
    return _primary(tag) in _EAST_ASIAN


def is_right_to_left(tag: str) -> bool:
    """Whether the language is written from right to left."""
    return _primary(tag) in _RIGHT_TO_LEFT


def east_asian_face(tag: str, family: Family) -> str:
    """The face for Hangul, Han and Kana in a language; Korean when the language has none of its own."""
    if _primary(tag) == "ja":
        return _JAPANESE[family]
    if _primary(tag) == "zh":
        return (_TRADITIONAL_CHINESE if _TRADITIONAL.match(tag) else _SIMPLIFIED)[family]
    return _KOREAN[family]


def faces(tag: str, family: Family) -> Faces:
    """The faces of a document in the language ``tag``."""
    return Faces(_WESTERN[family], east_asian_face(tag, family), _COMPLEX[family])


def _primary(tag: str) -> str:
    return tag.partition("-")[0].lower()
