"""Scripts written from right to left: which letters and languages they are, and which way a paragraph goes."""

import re
import unicodedata
from collections import Counter

LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""Letters of the scripts written from right to left."""
_LANGUAGES = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"))


def is_leftward(language: str) -> bool:
    """Whether a language, a BCP 47 tag, is written from right to left."""
    return language.split("-", maxsplit=1)[0].lower() in _LANGUAGES


def base_level(text: str) -> int:
    """1 for a paragraph that goes leftward, else 0: most letters decide, for a label or foreign name may begin it."""
    kinds = Counter(map(unicodedata.bidirectional, text))
    return int(kinds["R"] + kinds["AL"] > kinds["L"])
