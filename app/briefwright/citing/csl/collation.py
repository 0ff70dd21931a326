"""Alphabetical order in plain Python: base letters first, then accents, then case; digits before letters."""

import re
import unicodedata

_SPECIAL = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t"}
)
_IGNORED = re.compile(r"[^\w\s]|_")

CollationKey = tuple[tuple[tuple[int, str], ...], str, str]


def collation_key(text: str) -> CollationKey:
    """A key that sorts as a reader expects: ``Äpfel`` among ``Apfel``, ``a`` before ``A``, quotation marks ignored."""
    cleaned = _IGNORED.sub("", text).strip()
    folded = unicodedata.normalize("NFD", cleaned.casefold()).translate(_SPECIAL)
    base = tuple(_rank(character) for character in folded if not unicodedata.combining(character))
    accents = "".join(character for character in folded if unicodedata.combining(character))
    return base, accents, cleaned.swapcase()


def _rank(character: str) -> tuple[int, str]:
    if character.isspace():
        return 0, " "
    if character.isalpha():
        return 3, character
    if character.isdigit():
        return 2, character
    return 1, character
