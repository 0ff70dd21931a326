"""The language of a text: by script first, then, for Latin letters, by counting each language's little words."""

import re
from collections import Counter
from collections.abc import Mapping

from briefwright.model.source import CapturedField, Span
from briefwright.readers.evidence import read_off

_REACH = 20_000
_SAMPLE = 5
"""Deciding words shown as evidence."""
_FEWEST, _SHARE, _LEAD = 4, 0.06, 1.4
"""A Latin-script language needs so many little words, such a share of all words, and so many times the runner-up's."""

_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("hangul", "[\uac00-\ud7a3]"),
    ("kana", "[\u3041-\u30fa]"),
    ("han", "[\u4e00-\u9fff]"),
    ("cyrillic", "[\u0400-\u04ff]"),
    ("arabic", "[\u0620-\u06ff]"),
    ("hebrew", "[\u05d0-\u05ea]"),
    ("devanagari", "[\u0904-\u0939]"),
    ("thai", "[\u0e01-\u0e30]"),
    ("greek", "[\u0391-\u03c9]"),
    ("latin", "[A-Za-z\u00c0-\u024f]"),
)
_BY_SCRIPT = {
    "hangul": "ko",
    "kana": "ja",
    "han": "zh",
    "hebrew": "he",
    "devanagari": "hi",
    "thai": "th",
    "greek": "el",
}
_TELLTALES = {"cyrillic": ("[іїєґ]", "uk", "ru"), "arabic": ("[پچژگ]", "fa", "ar")}
"""Letters that one language of the script has and the other lacks: (letters, with them, without them)."""

_LITTLE_WORDS = {
    "en": "the of and to in that for is on with was as by has at from its would had said",
    "fr": "le la les des et du une est dans que qui pour sur au par avec pas ce aux été",
    "de": "der die und das den von zu mit des ist im auf für dem ein eine nicht sich dass werden",
    "es": "el la los las de del y en que una por con para se su al más como fue sobre",
    "it": "il lo gli di della che è per una con del nel nella sul sono si alla dei anche ha hanno detto",
    "pt": "o os da do das dos em que não uma com para no na por foi ao mais pela ao",
    "id": "yang dan di dengan untuk dari ini itu pada akan dalam tidak oleh telah kepada tersebut",
    "nl": "de het een van en dat niet op zijn met voor aan ook te door naar heeft uit bij",
    "tr": "ve bir bu için ile olarak da daha olan gibi çok sonra kadar olduğunu göre ise",
    "pl": "i w na się że z do jest nie o jak po przez oraz od dla był są ale",
    "sv": "och att det som på är av för den till med en har om inte ett från vid",
    "vi": "và của là có được cho trong với các một những không này đã từ đến",
}
_WORDS_OF = {code: tuple(row.split()) for code, row in _LITTLE_WORDS.items()}
_NAMES = {
    "en": "English", "fr": "French", "de": "German", "es": "Spanish", "it": "Italian", "pt": "Portuguese",
    "id": "Indonesian", "nl": "Dutch", "tr": "Turkish", "pl": "Polish", "sv": "Swedish", "vi": "Vietnamese",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_MAJORITY = 0.3


def read_language(text: str, start: int = 0) -> list[CapturedField]:
    """The language's BCP 47 code with a sample of what decided it; nothing where the words do not say.

    Args:
        text: the captured text.
        start: where the body begins.
    """
    head = text[start : start + _REACH]
    counts = {script: len(re.findall(letters, head)) for script, letters in _SCRIPTS}
    total = sum(counts.values())
    if not total:
        return []
    script = _script(counts, total)
    if script == "latin":
        return _by_words(text, head, start)
    if script in _TELLTALES:
        letters, with_them, without = _TELLTALES[script]
        told = len(re.findall(letters, head.lower())) > 0.005 * counts[script]
        return _by_letters(text, start, script, with_them if told else without)
    return _by_letters(text, start, script, _BY_SCRIPT[script])


def _script(counts: Mapping[str, int], total: int) -> str:
    """The script that decides: Hangul and kana stand among Han and Latin letters, so they need no majority."""
    for script in ("hangul", "kana"):
        if counts[script] > 0.15 * total:
            return script
    others = {script: count for script, count in counts.items() if script not in ("hangul", "kana")}
    best = max(others, key=lambda script: others[script])
    return best if others[best] >= _MAJORITY * total else "latin"


def _by_letters(text: str, start: int, script: str, code: str) -> list[CapturedField]:
    match = re.compile(dict(_SCRIPTS)[script] + "+").search(text, start)
    if not match:
        return []
    said = (
        f"Its letters are mostly {'of the ' + script.capitalize() + ' script' if script != 'kana' else 'kana and Han'}."
    )
    return [read_off("language", text, Span(*match.span()), said, value=code)]


def _by_words(text: str, head: str, start: int) -> list[CapturedField]:
    words = Counter(word.lower() for word in _WORD.findall(head))
    scores = {code: sum(map(words.__getitem__, row)) for code, row in _WORDS_OF.items()}
    (best, score), (_, runner_up) = Counter(scores).most_common(2)
    if score < max(_FEWEST, _SHARE * words.total()) or score < _LEAD * runner_up:
        return []
    deciding = set(_WORDS_OF[best])
    sample = [match for match in _WORD.finditer(head) if match.group().lower() in deciding][:_SAMPLE]
    shown = ", ".join(f"“{word}”" for word in dict.fromkeys(match.group().lower() for match in sample))
    said = f"Little words such as {shown} are {_NAMES[best]}."
    return [read_off("language", text, Span(start + sample[0].start(), start + sample[-1].end()), said, value=best)]
