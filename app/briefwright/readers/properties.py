"""What the properties of a document are worth: a title that somebody wrote, or what a program left there.

The properties of an office file or PDF describe the file: its creator typed it, its date is when it was saved. Only
the title, keywords and language say something of the article, and the title only as a guess.
"""

import re
from collections.abc import Iterator, Mapping

from briefwright.model.source import CapturedField
from briefwright.readers.story import declared

_LEFT_BY_PROGRAMS = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel|office)\b.*|untitled.*|(?:무제|제목 없음|無題|无标题|без имени).*"
    r"|document ?\d*|slide ?\d*|powerpoint presentation|word document|print|about:blank|none|null|title|제목"
    r"|new document|layout ?\d*|doc\d*"
    r"|.*\.(?:docx?|odt|rtf|pdf|indd|qxp|qxd|html?|txt|hwpx?|pages|tex|dvi|ps|eps|pub|wpd|aspx?|php|pm[d6]|job))",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]")
_SHORTEST, _LONGEST = 2, 300


def plausible_title(words: str) -> bool:
    """Whether a title property can be a headline, and is none that a program puts there by itself."""
    if not _SHORTEST <= len(words) <= _LONGEST or _LEFT_BY_PROGRAMS.fullmatch(words):
        return False
    return len(_LETTERS.findall(words)) >= len(words) / 3 and (" " in words or not words.isascii())


def property_fields(rows: Mapping[str, str], where: str) -> Iterator[CapturedField]:
    """Fields of Dublin Core and office properties, by their local names.

    Args:
        rows: ``title``, ``language`` … → value.
        where: the place they stand in, e.g. ``docProps/core.xml``.
    """
    if plausible_title(title := rows.get("title", "")):
        reason = "It is the title in the file's properties."
        yield declared("headline", title, f"{where} title", reason=reason, guessed=True)
    language = rows.get("language", "")
    if re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*", language):
        yield declared("language", language, f"{where} language")
    if rows.get("rights"):
        yield declared("rights", rows["rights"], f"{where} rights")
