"""Text at the door: what captured text may hold, and how words are counted and folded for comparison."""

import re
import unicodedata

from briefwright.notices import Notice

# XML 1.0 section 2.2 Char, less the non-characters that python-docx and fonts stumble over.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff\ufdd0-\ufdef]")
_OVERRIDES = re.compile("[\u202d\u202e]")
_LINE_ENDS = re.compile("\r\n|\r|\x85|\u2028|\u2029|\x0c")
_PILED = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a]{64}"
)
"""More combining marks than any letter has: composing takes quadratic time there (UAX 15, section 13)."""
_MANY = 20
"""From this many dropped characters on, words may be missing."""
_WORD = re.compile(r"\w+(?:[’'.\-]\w+)*")
_SPACED = re.compile("[0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u052f\u1e00-\u1fff]")


def clean_text(text: str) -> tuple[str, tuple[Notice, ...]]:
    """Captured text as it is frozen: LF line ends, NFC, nothing that XML forbids.

    NBSP, zero-width and bidi characters stay: they are the source's. Returns the text and what was changed.
    """
    if text.isascii() and text.isprintable():
        return text, ()
    notices: list[Notice] = []
    text = text.removeprefix("\ufeff")
    kept = _FORBIDDEN.sub("", text)
    if kept != text:
        lost = len(text) - len(kept)
        said = f"{lost} control character{'s were' if lost > 1 else ' was'} left out."
        notices.append(Notice("controls-dropped", said, "warning" if lost >= _MANY else "note"))
    lines = _LINE_ENDS.sub("\n", kept)
    composed = lines if _PILED.search(lines) else unicodedata.normalize("NFC", lines)
    if composed != lines:
        notices.append(Notice("composed", "Decomposed letters were composed (Unicode NFC)."))
    return composed, tuple(notices)


def printable(text: str) -> str:
    """Text as any file can hold it: what XML forbids is dropped, line ends are LF; all else stays as it is.

    Direction overrides (U+202D, U+202E) are dropped too: they would show words in an order that nobody wrote.
    """
    if text.isprintable():  # no control, format or line character among them: most words of most briefs
        return text
    return _LINE_ENDS.sub("\n", _OVERRIDES.sub("", _FORBIDDEN.sub("", text)))


def count_words(text: str) -> int:
    """Words as white space parts them, which is what length limits and shares are counted in."""
    return len(text.split())


def words(text: str) -> list[str]:
    """The bare words of a text, without the punctuation round them."""
    return _WORD.findall(text)


def cuts_word(text: str, at: int) -> bool:
    """Whether ``at`` parts a word or a number, so that *possible* would be taken out of *impossible*, 4 out of 1.4.

    Scripts that set no spaces between words, or glue particles to them, are left alone.
    """
    if not 0 < at < len(text):
        return False
    if _SPACED.match(text[at - 1]) and _SPACED.match(text[at]):
        return True
    return _in_number(text, at) or _in_number(text, at - 1)


def _in_number(text: str, at: int) -> bool:
    """Whether the character at ``at`` is the point or comma of a number."""
    return text[at] in ".," and text[max(0, at - 1) : at].isdigit() and text[at + 1 : at + 2].isdigit()


_FOLD = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "＂": '"',
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "＇": "'", "`": "'",
        "‐": "-", "‑": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u3000": " ",
    }
)  # fmt: skip


def fold_marks(text: str) -> str:
    """Quotation marks, apostrophes, hyphens and spaces in one plain shape; one code point for one, so offsets stay."""
    return text.translate(_FOLD)
