"""Numbers: what counts as one, ordinals, roman numerals, lists and ranges of them."""

import re

from briefwright.citing.csl.locale import Locale

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ONE = r"[^\W\d_]*\d+[^\W\d_]*"
_SEPARATOR = r"\s*(?:[,&;]|[-–—]|\band\b)\s*"
_NUMERIC = re.compile(rf"\s*{_ONE}(?:{_SEPARATOR}{_ONE})*\s*")
_TOKENS = re.compile(r"(\s*,\s*|\s*&\s*|\s*[-–—]\s*)")
_ROMAN_NUMERAL = r"[ivxlcdmIVXLCDM]+"
_MANY = re.compile(
    rf"(?:\d[^\W\d_]*|\b{_ROMAN_NUMERAL})(?:\s*(?:[-–—]|,|&|;|\band\b))+\s*[^\W\d_]*(?:\d|{_ROMAN_NUMERAL}\b)"
)
_HIGHEST_ROMAN = 3999
_OTHERS = "ordinal-04"  # of all other numbers, where no default suffix is defined (CSL 1.0.2, "Ordinal Suffixes")
_LONG_ORDINALS = 10


def is_numeric(text: str) -> bool:
    """Whether the content is solely numeric, affixes and lists allowed (CSL 1.0.2, ``is-numeric``)."""
    return _NUMERIC.fullmatch(text) is not None


def is_many(text: str) -> bool:
    """Whether the content names more than one number, so that its label is plural."""
    return _MANY.search(text) is not None


def roman(number: int) -> str:
    """Lower-case roman numeral; Arabic figures outside 1 to 3999."""
    if not 0 < number <= _HIGHEST_ROMAN:
        return str(number)
    letters = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        letters += sign * times
    return letters


def ordinal(number: int, locale: Locale, gender: str = "") -> str:
    """``1st``, ``2nd`` … by the locale's ordinal suffixes."""
    return f"{number}{_ordinal_suffix(number, locale, gender)}"


def _ordinal_suffix(number: int, locale: Locale, gender: str) -> str:
    if locale.find("ordinal", gender=gender) is None and locale.find(_OTHERS) is not None:
        return _ordinal_suffix_of_csl_1_0(number, locale, gender)
    for modulus, own_reach in ((100, "last-two-digits"), (10, "last-digit")):
        rest = number % modulus
        found = locale.find(f"ordinal-{rest:02d}", "long", gender)
        if found is None:
            continue
        reach = found.match or ("last-digit" if rest < _LONG_ORDINALS else "last-two-digits")
        if reach == own_reach or (reach == "whole-number" and rest == number):
            return found.single
    return locale.term("ordinal", gender=gender)


def _ordinal_suffix_of_csl_1_0(number: int, locale: Locale, gender: str) -> str:
    """Styles without a default suffix: 1, 2 and 3 (not 11, 12, 13) have their own, all others that of 4."""
    last = number % 10
    own = 1 <= last <= 3 and number % 100 // 10 != 1  # noqa: PLR2004 - see above
    return locale.term(f"ordinal-{last:02d}" if own else _OTHERS, gender=gender)


def long_ordinal(number: int, locale: Locale, gender: str = "") -> str:
    """``first`` to ``tenth``, then as :func:`ordinal`."""
    if 1 <= number <= _LONG_ORDINALS:
        found = locale.term(f"long-ordinal-{number:02d}", gender=gender)
        if found:
            return found
    return ordinal(number, locale, gender)


def number_in_form(text: str, form: str, locale: Locale, gender: str = "") -> str:
    """A number variable as ``cs:number`` shows it; lists and ranges keep their order, each number in that form."""
    if not is_numeric(text):
        return text
    parts = _TOKENS.split(text.strip())
    return "".join(
        _separator(part, locale) if place % 2 else _one(part.strip(), form, locale, gender)
        for place, part in enumerate(parts)
    )


def _separator(text: str, locale: Locale) -> str:
    mark = text.strip()
    if mark == ",":
        return ", "
    if mark == "&":
        return f" {locale.term('and', 'symbol') or '&'} "
    return "–" if mark in {"-", "–"} else mark


def _one(text: str, form: str, locale: Locale, gender: str) -> str:
    if not text.isdecimal():
        return text
    number = int(text)
    match form:
        case "ordinal":
            return ordinal(number, locale, gender)
        case "long-ordinal":
            return long_ordinal(number, locale, gender)
        case "roman":
            return roman(number)
        case _:
            return text
