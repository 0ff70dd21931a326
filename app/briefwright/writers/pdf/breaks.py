"""Where a line may be broken inside a word: after hyphens and dashes, in addresses, between Han and Kana.

A cut-down of the Unicode line breaking algorithm (UAX 14) that is enough for words already parted by blanks.
Words with Hangul are not broken: Korean breaks at blanks.
"""

import re
from itertools import pairwise

_IDEOGRAPH = (
    "\u2e80-\u2fdf\u3001-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff"
)
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]")
_WIDE = re.compile(f"[{_IDEOGRAPH}]")

# Kinsoku (JIS X 4051): what may not begin a line, what may not end one.
_NO_START = frozenset(
    "、。，．：；？！」』）］｝〉》】〕〗〙〛’”»ー〜…‥・ヽヾゝゞ々〻ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ,.:;?!)]}%‰℃"
)
_NO_END = frozenset("「『（［｛〈《【〔〖〘〚‘“«([{$£¥€№")

_ADDRESS = re.compile(r"://|www\.|^[^@\s]+/[^\s]*/")
_ADDRESS_BREAK = re.compile(r"(?:(?<!/)/|[?&=#_~.%:-])(?=[^/?&=#_~.%:\-]{2})")
_DASH_BREAK = re.compile(r"(?<=[^\W\d_][^\W\d_])-(?=[^\W\d_]{2})|[–—](?=\w)|(?<=\w\w)/(?=\w\w)|\u200b")
"""Each match ends where a line may be broken."""
_JOINT = re.compile(r"[_.,:;/\\=&@+-](?=\w)")
_HINT = re.compile("[-–—/\u200b]")


def is_wide(letter: str) -> bool:
    """Whether a letter is one of those that stand in squares, such as Han and Kana."""
    return bool(_WIDE.match(letter))


def parts_of(word: str) -> list[str]:
    """The pieces of a word between which a line may be broken; the word alone when it may not be."""
    if _WIDE.search(word) and not _HANGUL.search(word):
        return _ideographic(word)
    if not _HINT.search(word):
        return [word]
    pattern = _ADDRESS_BREAK if _ADDRESS.search(word) else _DASH_BREAK
    return _cut(word, pattern)


def emergency_parts(word: str) -> list[str]:
    """The pieces of a word too long for a line, such as a file's name: after the marks that join its parts."""
    return _cut(word, _JOINT)


def _cut(word: str, pattern: re.Pattern[str]) -> list[str]:
    places = [0, *(found.end() for found in pattern.finditer(word)), len(word)]
    return [word[start:end] for start, end in pairwise(places) if start < end]


def _ideographic(word: str) -> list[str]:
    parts = [word[0]]
    for before, letter in pairwise(word):
        wide = _WIDE.match(before) or _WIDE.match(letter)
        if wide and letter not in _NO_START and before not in _NO_END:
            parts.append(letter)
        else:
            parts[-1] += letter
    return parts
