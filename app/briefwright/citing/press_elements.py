"""The elements that press styles are made of, each under the rule of the captured text: what we supply is bracketed.

``ELEMENTS`` is the table of names that patterns may use; a style says which stand where, this module what they say.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from briefwright.citing.cluster import Cite
from briefwright.citing.languages import language_name
from briefwright.citing.locators import worded_locator
from briefwright.citing.naming import Name, cut_title
from briefwright.citing.patterns import Said, Value
from briefwright.citing.press_parts import (
    author_parts,
    carrier_parts,
    headline,
    original,
    spoken,
    spoken_names,
    title_words,
)
from briefwright.citing.press_style import PressStyleFile
from briefwright.citing.words import (
    clock,
    day_first,
    iso_day,
    listed,
    long_date,
    military_date,
    short_date,
    typographic,
    written_date,
)
from briefwright.model.brief import SourceUse
from briefwright.model.description import Stated, entered, missing, stated
from briefwright.model.kinds import Kind, kind_of
from briefwright.model.source import CapturedName, EnteredName, Source

_DATES: dict[str, Callable[[str], str]] = {
    "November 6, 2024": long_date,
    "6 November 2024": day_first,
    "6 Nov 2024": short_date,
    "06 NOV 2024": military_date,
    "2024-11-06": iso_day,
}


class Cited:
    """One source as the patterns of a style are filled from it; what it says is asked once.

    Args:
        cite: the source, wherever in it is cited, and whose words it passes on there.
        name: how the notes of this brief tell it from the others.
        style: the wordings of the style.
        portion_marks: the template asks for portion marks.
    """

    def __init__(self, cite: Cite, name: Name, style: PressStyleFile, *, portion_marks: bool) -> None:
        self.cite = cite
        self.use: SourceUse = cite.use
        self.source: Source = cite.source
        self.kind = kind_of(cite.use)
        self.lacks = missing(cite.source, cite.use)
        self.name = name
        self.style = style
        self.portion_marks = portion_marks
        self._values: dict[str, Value] = {}

    def value(self, name: str) -> Value:
        """What an element says; empty when it is not stated."""
        if name not in self._values:
            self._values[name] = ELEMENTS[name](self)
        return self._values[name]

    def stated(self, name: CapturedName) -> Stated | None:
        """The effective value of a field."""
        return stated(self.source, self.use, name)

    def entered(self, name: EnteredName) -> Stated | None:
        """What the analyst entered; nothing for most sources, of which nobody has to ask twice."""
        return entered(self.source, self.use, name) if self.use.corrections else None

    def day(self, iso: str) -> str:
        """A date as the style prints dates."""
        return _DATES[self.style.dates.date](iso)

    def time(self, iso: str) -> str:
        """A time of day as the style prints it, "" when there is none."""
        time = clock(iso)
        return time if self.style.dates.time == "16:41" else time.replace(":", "")


class Place(NamedTuple):
    """A source and the place in it that is cited: what patterns are filled from."""

    cited: Cited
    cite: Cite

    def value(self, name: str) -> Value:
        """What an element says; empty when it is not stated."""
        return PLACED[name](self) if name in PLACED else self.cited.value(name)

    def is_so(self, name: str) -> bool:
        """Whether a condition holds, or an element is stated."""
        test = CONDITIONS.get(name)
        return test(self.cited) if test else bool(self.value(name))


Shape = Callable[[str], str]


def _said(value: Stated | None, shape: Shape = str) -> Value:
    return (Said(shape(value.value), value.bracketed),) if value else ()


def _plain(text: str) -> Value:
    return (Said(text),) if text else ()


def _captured(name: CapturedName, shape: Shape = str) -> Callable[[Cited], Value]:
    return lambda cited: _said(cited.stated(name), shape)


def _entered(name: EnteredName, shape: Shape = str) -> Callable[[Cited], Value]:
    return lambda cited: _said(cited.entered(name), shape)


def _listed_names(value: str) -> str:
    return listed(value.split("; "), "and")


def _author(cited: Cited) -> Value:
    return tuple(Said(text, bracketed) for text, bracketed in author_parts(cited.cite))


def _carriers(cited: Cited) -> Value:
    """The outlet, and the agency whose copy it carries: ``CNA, via Quay Courier``."""
    return tuple(Said(text, bracketed) for text, bracketed in carrier_parts(cited.cite))


def _names(cited: Cited) -> Value:
    """Author, agency, outlet, programme and platform, each name once."""
    out: list[Said] = []
    told: set[str] = set()
    for name in ("author", "credit", "outlet", "programme", "platform"):
        value = cited.value(name)
        text = "".join(said.text for said in value).casefold()
        if text and text not in told:
            told.add(text)
            out += [Said(", "), *value] if out else value
    return tuple(out)


def _interviewer(cited: Cited) -> Value:
    """Who asked: as captured, else the byline where the person asked is the author."""
    value = cited.stated("interview_by") or (cited.stated("byline") if cited.value("interviewee") else None)
    return _said(value, spoken_names)


def _headline(cited: Cited) -> Value:
    value = headline(cited.cite)
    return _titled(cited, value.value, bracketed=value.bracketed) if value else ()


def _short_headline(cited: Cited) -> Value:
    """The analyst's short headline, else the first words of the headline."""
    value = headline(cited.cite)
    if value is None:
        return ()
    own = cited.use.entered("short_headline")
    words = own or cut_title(typographic(value.value, nested=True), cited.style.headline.short)
    return _titled(cited, words, bracketed=value.bracketed and not own)


def _titled(cited: Cited, text: str, *, bracketed: bool) -> Value:
    look = cited.style.headline
    italic = cited.kind in look.italic
    marks = "" if italic else look.marks
    if not marks and look.letters == "captured":
        return (Said(text, bracketed, italic),)
    words = title_words(cited.cite, text, marks=marks, headline_style=look.letters == "headline")
    return (Said(words, bracketed, italic),)


def _message(cited: Cited) -> Value:
    """``e-mail to the author``."""
    kind = cited.use.entered("kind")
    return _plain(kind if "communication" in kind.casefold() else f"{kind} to the author") if kind else ()


def _date(cited: Cited) -> Value:
    return _said(cited.stated("published"), cited.day)


def _time(cited: Cited) -> Value:
    value = cited.stated("published")
    return _said(value, cited.time) if value and clock(value.value) else ()


def _date_and_time(cited: Cited) -> Value:
    value = cited.stated("published")
    return _said(value, lambda iso: f"{cited.day(iso)}, {cited.time(iso)}") if value and clock(value.value) else ()


def _dateline_date(cited: Cited) -> Value:
    return _said(cited.stated("dateline_date"), cited.day)


def _information(cited: Cited) -> Value:
    """The first date of information (ICD 206), a written date as the style prints dates."""
    first = cited.use.entered("info_dates").split(";", maxsplit=1)[0].strip()
    iso = written_date(first)
    return _plain(cited.day(iso) if iso else first)


def _dating_in_brief(cited: Cited) -> Value:
    """``written before the US election`` → ``before US election``."""
    return _plain(re.sub(r"\bthe ", "", cited.use.entered("dating").removeprefix("written ")))


def _missing(cited: Cited) -> Value:
    """``publisher, author, date and URL``: all that is missing but the headline, which is described in its place."""
    words = cited.style.missing
    dated = cited.stated("dateline_date") is not None
    names = {
        "publisher": words.publisher,
        "author": words.author,
        "date": words.publication_date if dated else words.date,
        "URL": words.url,
    }
    lacks = [names[word] for word in cited.lacks if word in names]
    return _plain(listed(lacks, words.all_joined_by))


def _byline_or_url(cited: Cited) -> Value:
    """``byline or URL``: which of the two is missing; only articles are expected to have a byline."""
    words = cited.style.missing
    lacks = [words.byline] if cited.stated("byline") is None and cited.kind == "article" else []
    lacks += [words.url] if "URL" in cited.lacks else []
    return _plain(listed(lacks, words.any_joined_by))


def _locator(place: Place) -> Value:
    words = place.cited.style.locator
    return _plain(worded_locator(place.cite, words.paragraph, words.page, words.time))


def _grade(place: Place) -> Value:
    """Admiralty grade, the letter of the source and the digit of the passages: ``B2``, ``–3``."""
    letter, digit = place.cite.use.entered("reliability").upper(), place.cite.grade
    return _plain(f"{letter or '–'}{digit or '–'}" if letter or digit else "")


def _portion_mark(cited: Cited) -> Value:
    return _plain((cited.use.entered("portion_mark") or "U") if cited.portion_marks else "")


ELEMENTS: dict[str, Callable[[Cited], Value]] = {
    "author": _author,
    "byline": _captured("byline", spoken_names),
    "credit": _captured("credit"),
    "outlet": _captured("outlet"),
    "carriers": _carriers,
    "names": _names,
    "interviewee": _entered("interviewee"),
    "interviewer": _interviewer,
    "translator": _entered("translator", _listed_names),
    "quotes": lambda cited: _said(original(cited.cite)),
    "handle": _entered("handle"),
    "platform": _entered("platform"),
    "programme": _entered("programme"),
    "report_number": _entered("report_number"),
    "message": _message,
    "headline": _headline,
    "short_headline": _short_headline,
    "original_title": _entered("original_title", lambda text: typographic(text, nested=True)),
    "translated_title": _entered("translated_title", lambda text: typographic(text, nested=True)),
    "description": _entered("description"),
    "language": _captured("language", language_name),
    "date": _date,
    "time": _time,
    "date_and_time": _date_and_time,
    "zone": _captured("published_zone"),
    "dateline_place": _captured("dateline_place", spoken),
    "dateline_date": _dateline_date,
    "information": _information,
    "dating": _entered("dating"),
    "dating_in_brief": _dating_in_brief,
    "missing": _missing,
    "byline_or_url": _byline_or_url,
    "url": _captured("url"),
    "file": lambda cited: _plain(cited.source.file_name),
    "imported": lambda cited: _plain(cited.day(cited.source.imported)),
    "accessed": lambda cited: _plain(cited.day(cited.use.entered("accessed"))),
    "label": lambda cited: _plain(cited.use.label),
    "portion_mark": _portion_mark,
}
"""Name → what it says of a source, wherever in it is cited."""

PLACED: dict[str, Callable[[Place], Value]] = {"locator": _locator, "grade": _grade}
"""Name → what it says of the place that is cited."""


def _is_foreign(cited: Cited) -> bool:
    language = cited.stated("language")
    translated = cited.use.entered("translated_title") or cited.use.entered("translator")
    return bool(translated) and language is not None and not language.value.startswith("en")


def _lacks(*words: str) -> Callable[[Cited], bool]:
    return lambda cited: any(word in cited.lacks for word in words)


def _of_kind(kind: Kind) -> Callable[[Cited], bool]:
    return lambda cited: cited.kind == kind


CONDITIONS: dict[str, Callable[[Cited], bool]] = {
    **{
        kind: _of_kind(kind)
        for kind in ("article", "report", "broadcast", "interview", "post", "personal", "book", "page")
    },
    "foreign": _is_foreign,
    "obscure": _lacks("publisher", "date"),
    "without_url": _lacks("URL"),
    "alike": lambda cited: bool(cited.name.label),
    "alone": lambda cited: cited.name.alone,
}
"""Name → what ``if`` and ``unless`` ask beside whether an element is stated.

``foreign``: not English, and translated. ``obscure``: without publisher or date. ``without_url``: without the address
that its kind should have. ``alike``: author and short headline do not tell it from another source of the brief.
``alone``: no other source of the brief lacks a headline.
"""
