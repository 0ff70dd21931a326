"""Given names cut to initials. Names in Hangul, Han or Kana have none and stay whole."""

import re

_NATIVE = re.compile(
    "[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc]"
)
_TOKEN = re.compile(r"([^\s.]+)(\.?)")
_TAGGED = re.compile(r"((?:<[^>]+>)*)(.*?)((?:</[^>]+>)*)$", re.DOTALL)


def is_native(text: str) -> bool:
    """Whether a name is written in Hangul, Han or Kana: family name first, no space, no initials."""
    return _NATIVE.search(text) is not None


def initialise(given: str, with_: str, *, whole_names: bool, hyphen: bool) -> str:
    """The given name with initials.

    Args:
        given: the given name as entered.
        with_: what follows each initial (``initialize-with``).
        whole_names: cut whole names too (``initialize``); else only put initials that are there into this form.
        hyphen: keep the hyphen between initials (``initialize-with-hyphen``).
    """
    if is_native(given):
        return given
    result = ""
    for found in _TOKEN.finditer(re.sub(r"\s*\.(?=\w)", ". ", given)):
        opening, word, closing = ("", found[1], "") if "-" in found[1] else _tagged(found[1])
        short = _short(word, with_, dotted=bool(found[2]), whole_names=whole_names, hyphen=hyphen)
        if short is None:
            separator = "" if not result or result[-1] in " \u00a0" else " "
            result += f"{separator}{opening}{word}{closing}{found[2] and '.'} "
        elif closing:
            result += f"{opening}{short.rstrip()}{closing}{short[len(short.rstrip()) :]}"
        else:
            result += opening + short
    return result.strip()


def _short(word: str, with_: str, *, dotted: bool, whole_names: bool, hyphen: bool) -> str | None:
    """One word as initial with its ending; None for a word that stays as it is."""
    if "-" in word.strip("-‐") or "‐" in word:
        return _short_compound(word, with_, dotted=dotted, whole_names=whole_names, hyphen=hyphen)
    if not word[:1].isupper():
        return None
    if dotted and (len(word) <= 3 or word.isupper()):  # noqa: PLR2004 - "Ph.", "ME.": an abbreviation already
        return word + with_
    if len(word) == 1:
        return word + with_
    if not whole_names:
        return None
    return _first_letters(word) + with_


def _first_letters(word: str) -> str:
    """One letter, or two for a digraph that is written with two capitals (``TSerendorj``)."""
    if len(word) > 2 and word[1].isupper() and word[2:].islower():  # noqa: PLR2004 - capital, capital, rest
        return word[0] + word[1].lower()
    return word[0]


def _short_compound(word: str, with_: str, *, dotted: bool, whole_names: bool, hyphen: bool) -> str | None:
    """``Jean-Luc`` gives ``J.-L.``, and so does ``Ji-hun`` ``J.-H.`` (APA 7, 9.8: a full stop after each initial).

    Where initials have no stop, a second part in small letters gives none: ``Guo-ping`` is ``G`` there, as the public
    fixtures have it.
    """
    parts = [tagged for part in re.split("[-‐]", word) if (tagged := _tagged(part))[1]]
    kept = parts if with_.strip() else [part for part in parts if part[1][:1].isupper()]
    if not parts or not parts[0][1][:1].isupper():
        return None
    if not whole_names and any(len(bare) > 1 for _opening, bare, _closing in parts):
        return None
    ending = with_.rstrip()
    shorts = [
        f"{opening}{bare if dotted and len(bare) == 1 else _first_letters(bare).title()}{ending}{closing}"
        for opening, bare, closing in kept
    ]
    return ("-" if hyphen else "").join(shorts) + with_[len(ending) :]


def _tagged(word: str) -> tuple[str, str, str]:
    """Opening tags, the bare word, closing tags."""
    found = _TAGGED.fullmatch(word)
    return (found[1], found[2], found[3]) if found is not None else ("", word, "")
