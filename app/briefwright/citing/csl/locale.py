"""Locales: terms, date formats and options, merged from the style's own overrides and the locale files."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from briefwright.citing.csl.finish import QuoteMarks

if TYPE_CHECKING:
    # nodes.Style holds a Locale, and a Locale holds nodes.Date: only the type checker needs both ways.
    from briefwright.citing.csl.nodes import Date

# Where a term's form is missing, the next one is asked for (CSL 1.0.2, "Terms").
_FALLBACK = {"verb-short": "verb", "symbol": "short", "verb": "long", "short": "long"}

# The dialect that stands for a bare language (CSL 1.0.2, "Locale Fallback").
PRIMARY_DIALECTS = {
    "af": "af-ZA", "bg": "bg-BG", "ca": "ca-AD", "cs": "cs-CZ", "cy": "cy-GB", "da": "da-DK", "de": "de-DE",
    "el": "el-GR", "en": "en-US", "es": "es-ES", "et": "et-EE", "fa": "fa-IR", "fi": "fi-FI", "fr": "fr-FR",
    "gl": "gl-ES", "he": "he-IL", "hi": "hi-IN", "hr": "hr-HR", "hu": "hu-HU", "hy": "hy-AM", "id": "id-ID",
    "is": "is-IS", "it": "it-IT", "ja": "ja-JP", "km": "km-KH", "ko": "ko-KR", "lt": "lt-LT", "lv": "lv-LV",
    "mn": "mn-MN", "ms": "ms-MY", "nb": "nb-NO", "nl": "nl-NL", "nn": "nn-NO", "pl": "pl-PL", "pt": "pt-PT",
    "ro": "ro-RO", "ru": "ru-RU", "sk": "sk-SK", "sl": "sl-SI", "sr": "sr-Cyrl-RS", "sv": "sv-SE", "th": "th-TH",
    "tr": "tr-TR", "uk": "uk-UA", "vi": "vi-VN", "zh": "zh-CN",
}  # fmt: skip


class Term(NamedTuple):
    """One form of a term.

    Attributes:
        single, multiple: the text.
        gender: gender of the noun, "" for none.
        match: for ordinals: ``last-digit``, ``last-two-digits`` or ``whole-number``.
    """

    single: str
    multiple: str
    gender: str = ""
    match: str = ""


@dataclass(slots=True)
class LocaleOverride:
    """A ``cs:locale`` element, of a style or of a file; ``terms`` by (name, form, gender-form)."""

    language: str = ""
    terms: dict[tuple[str, str, str], Term] = field(default_factory=dict)
    dates: dict[str, Date] = field(default_factory=dict)
    options: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class Locale:
    """What a language says: merged once, then only read."""

    language: str
    terms: dict[tuple[str, str, str], Term]
    dates: dict[str, Date]
    options: dict[str, str]
    quotes: QuoteMarks = field(init=False)

    def __post_init__(self) -> None:
        self.quotes = QuoteMarks(
            self.term("open-quote") or "“",
            self.term("close-quote") or "”",
            self.term("open-inner-quote") or "‘",
            self.term("close-inner-quote") or "’",
            self.options.get("punctuation-in-quote") == "true",
        )

    def find(self, name: str, form: str = "long", gender: str = "") -> Term | None:
        """A term in that form or the next one it falls back to; None if the language has no such term."""
        name = term_name(name)
        while True:
            found = self.terms.get((name, form, gender))
            if found is None and gender:
                found = self.terms.get((name, form, ""))
            if found is not None or form not in _FALLBACK:
                return found
            form = _FALLBACK[form]

    def term(self, name: str, form: str = "long", *, plural: bool = False, gender: str = "") -> str:
        """The text of a term, "" if there is none."""
        found = self.find(name, form, gender)
        if found is None:
            return ""
        return found.multiple if plural else found.single

    def gender_of(self, name: str) -> str:
        """Gender of the noun that a term or variable is called by, "" for none."""
        found = self.terms.get((name, "long", ""))
        return found.gender if found else ""


def term_name(name: str) -> str:
    """``no date`` (CSL 1.0.1) is ``no-date`` (1.0.2)."""
    return name.replace(" ", "-")


def candidates(language: str) -> list[str]:
    """The languages whose locale files are asked, nearest first: dialect, main dialect of the language, en-US."""
    result = [language]
    primary = PRIMARY_DIALECTS.get(language.split("-", maxsplit=1)[0].lower())
    if primary:
        result.append(primary)
    result.append("en-US")
    return list(dict.fromkeys(result))


def merge(language: str, files: list[LocaleOverride], overrides: tuple[LocaleOverride, ...]) -> Locale:
    """One locale out of many; ``files`` nearest first, then the style's overrides above them all."""
    merged = Locale(language, {}, {}, {})
    base = language.split("-", maxsplit=1)[0]
    of_style = sorted(
        (one for one in overrides if one.language in {"", base, language}),
        key=lambda one: ("", base, language).index(one.language) if one.language else 0,
    )
    for layer in [*reversed(files), *of_style]:
        _lay_over(merged, layer)
    merged.__post_init__()
    return merged


def _lay_over(merged: Locale, layer: LocaleOverride) -> None:
    if any(name.startswith("ordinal") for name, _form, _gender in layer.terms):
        # A layer's ordinals replace the whole set: half of one language's and half of another's make no numbers.
        for key in [key for key in merged.terms if key[0].startswith("ordinal")]:
            del merged.terms[key]
    merged.terms.update(layer.terms)
    merged.dates.update(layer.dates)
    merged.options.update(layer.options)
