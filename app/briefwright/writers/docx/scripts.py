"""Which script a stretch of letters is written in: Word sets each with its own face, language and direction."""

import re
import unicodedata
from functools import cache
from typing import Literal

Script = Literal["western", "east-asian", "right-to-left"]

# Unicode blocks: Hangul, Han, Kana, Bopomofo and their punctuation and full-width forms.
_EAST_ASIAN = (
    "\u1100-\u11ff\u2e80-\u303f\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff"
    "\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffee\U00020000-\U0003ffff"
)
# Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms.
_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff"
# Marks and spaces that belong to the script on both their sides; figures too, but not where lines run right to left.
_BETWEEN = r"\s.,:;·…'\"“”‘’()\[\]%\-–—"

_FAR = re.compile("[^\x00-\u058f\u1200-\u2e7f]")
"""Letters of any but the western scripts, and some more: a quick look that most texts need no second one after."""
_WESTERN_CORE = re.compile(r"\w(?:.*\w)?", re.DOTALL)


# Compiling these takes longer than writing a short brief, which seldom has a use for them.
@cache
def _rtl_letter() -> re.Pattern[str]:
    return re.compile(f"[{_RIGHT_TO_LEFT}]")


@cache
def _stretch() -> re.Pattern[str]:
    return re.compile(
        f"(?P<east>[{_EAST_ASIAN}]+(?:[{_BETWEEN}0-9]+[{_EAST_ASIAN}]+)*)"
        f"|(?P<right>[{_RIGHT_TO_LEFT}]+(?:[{_BETWEEN}]+[{_RIGHT_TO_LEFT}]+)*)"
    )


def _is_western(text: str) -> bool:
    return text.isascii() or not _FAR.search(text)


def reads_right_to_left(text: str) -> bool:
    """Whether a paragraph runs right to left: its first strong letter does (Unicode UAX 9, rules P2 and P3)."""
    if _is_western(text) or not _rtl_letter().search(text):
        return False
    strong = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind != "L" for kind in strong if kind in {"L", "R", "AL"}), False)


def stretches(text: str, *, right_to_left: bool = False) -> list[tuple[Script, str]]:
    """A text cut where its script changes; joined again it is the text.

    Args:
        text: any letters.
        right_to_left: the paragraph runs so; then marks that stand alone run with it, as UAX 9 has it.
    """
    if not right_to_left and _is_western(text):
        return [("western", text)] if text else []
    cut: list[tuple[Script, str]] = []
    end = 0
    for found in _stretch().finditer(text):
        cut += _western(text[end : found.start()], right_to_left=right_to_left)
        cut.append(("east-asian" if found["east"] else "right-to-left", found[0]))
        end = found.end()
    return cut + _western(text[end:], right_to_left=right_to_left)


def _western(text: str, *, right_to_left: bool) -> list[tuple[Script, str]]:
    if not right_to_left:
        return [("western", text)] if text else []
    core = _WESTERN_CORE.search(text)
    if core is None:
        return [("right-to-left", text)] if text else []
    pieces: list[tuple[Script, str]] = [
        ("right-to-left", text[: core.start()]),
        ("western", core[0]),
        ("right-to-left", text[core.end() :]),
    ]
    return [(script, piece) for script, piece in pieces if piece]
