"""Drafts of source descriptors (ICD 206): what a source is, from whom, of when, in what language, what it lacks.

One sentence from the data alone; how good the source is for the judgments is the analyst's to add. What the capture
does not hold stands in square brackets, as in citations. Quotation marks are left out: a descriptor quotes nobody.
"""

import re
from collections.abc import Iterable, Iterator

from briefwright.citing.cluster import Cite
from briefwright.citing.languages import language_name
from briefwright.citing.press_parts import author, bracketed, carrier_parts, in_brackets, spoken_names
from briefwright.citing.words import clock, day_first, listed
from briefwright.model.brief import SourceUse
from briefwright.model.description import Stated, entered, missing, stated, supplied
from briefwright.model.kinds import Kind, kind_of
from briefwright.model.passage import OWN_WORDS, Passage
from briefwright.model.source import CapturedName, EnteredName, Source

KINDS: dict[Kind, str] = {
    "article": "press article",
    "report": "report",
    "broadcast": "broadcast",
    "interview": "interview",
    "post": "social post",
    "personal": "personal communication",
    "book": "book",
    "page": "web page",
}
"""What each kind of source is called in running text."""

_WHERE: dict[Kind, str] = {"report": "from", "broadcast": "on", "book": "from", "page": "of", "personal": "through"}
"""The word before the outlet, ``in`` for all others."""
_MARKS = re.compile('["“”„«»]')


def draft_descriptor(source: Source, use: SourceUse, passages: Iterable[Passage] = (), *, language: bool = True) -> str:
    """One sentence on a source.

    ``Press article in Quay Courier by Ada Quill, crediting CNA, 19 March 2026, 16:41 (zone not stated), in English; no
    URL in captured text``.

    Args:
        source: the source.
        use: what the analyst says of it.
        passages: of the brief; they may say whose words the source passes on.
        language: say in what language it is.
    """
    about = _About(source, use)
    first = ", ".join(part for part in (about.what(), about.when(), about.language(named=language)) if part)
    told = [first, *about.further(), *_second_hand(source, use, passages), *about.lacks()]
    return without_marks("; ".join(told))


def without_marks(text: str) -> str:
    """Words without the quotation marks in them."""
    return _MARKS.sub("", text)


def originals(source: Source, use: SourceUse, passages: Iterable[Passage] = ()) -> list[str]:
    """The texts whose words a source passes on, each once: what is said of it, then of its passages."""
    said = [use.entered("quotes"), *(one.quotes for one in passages if one.source == source.id)]
    found = (supplied(source, words) for words in dict.fromkeys(said) if words != OWN_WORDS)
    return [bracketed(value, value.value) for value in found if value is not None]


def _second_hand(source: Source, use: SourceUse, passages: Iterable[Passage]) -> list[str]:
    told = originals(source, use, passages)
    return [f"passes on the words of {listed(told, 'and')}"] if told else []


class _About:
    """What may be said of one source, in parts of a sentence."""

    def __init__(self, source: Source, use: SourceUse) -> None:
        self._source = source
        self._use = use
        self._kind: Kind = kind_of(use)

    def what(self) -> str:
        """``Press article in Quay Courier by Ada Quill, crediting CNA``."""
        parts = {"interview": self._interview, "post": self._post, "broadcast": self._broadcast}
        phrases = parts.get(self._kind, self._published)()
        name = KINDS[self._kind]
        head = f"{name[0].upper()}{name[1:]}"
        if self._kind == "personal":
            head += _round(self._use.entered("kind"), name)
        told = " ".join(part for part in (head, self._entered("report_number"), *phrases) if part)
        credit = self._credit()
        return f"{told}, crediting {credit}" if credit else told

    def when(self) -> str:
        """Day, time and zone as far as stated; for an undated source what else dates it."""
        value = self._stated("published")
        if value is None:
            dateline, dating = self._stated("dateline_date"), self._use.entered("dating")
            written = f"dateline {bracketed(dateline, day_first(dateline.value))}" if dateline else ""
            return f"undated{_round(dating or written)}"
        time = clock(value.value)
        if not time:
            return bracketed(value, day_first(value.value))
        zone = self._stated("published_zone")
        if zone and zone.bracketed and value.bracketed:
            return f"[{day_first(value.value)}, {time} ({zone.value})]"
        told = bracketed(zone, zone.value) if zone else "zone not stated"
        return f"{bracketed(value, f'{day_first(value.value)}, {time}')} ({told})"

    def language(self, *, named: bool) -> str:
        """``in Korean, translated by [Ada Quill]``."""
        language, translator = self._stated("language"), self._added("translator")
        told = [f"in {language_name(language.value)}"] if language and named else []
        if translator:
            told.append(f"translated by {bracketed(translator, spoken_names(translator.value))}")
        elif self._use.entered("original_title"):
            told.append("read in translation")
        return ", ".join(told)

    def further(self) -> Iterator[str]:
        """Whose interview it reports, and of when its information is."""
        asked = self._stated("interview_by")
        if asked and self._kind != "interview":
            yield f"reports an interview by {bracketed(asked, asked.value)}"
        if dates := self._use.entered("info_dates"):
            yield f"date of information {dates.replace(';', ',')}"

    def lacks(self) -> list[str]:
        """What it does not state; that it is undated stands before."""
        words = [word for word in missing(self._source, self._use) if word != "date"]
        return [f"no {listed(words, 'or')} in captured text"] if words else []

    def _published(self) -> list[str]:
        """``in Quay Courier by Ada Quill``; a letter is from somebody."""
        if self._kind == "personal":
            return [_with("from", self._byline()), self._where()]
        return [self._where(), _with("by", self._byline())]

    def _interview(self) -> list[str]:
        """``with Ida Holm by Ben Marsh in Quay Courier``: nobody is named twice."""
        asked = self._shown("interview_by") or self._byline()
        return [_with("with", self._entered("interviewee")), _with("by", asked), self._where()]

    def _post(self) -> list[str]:
        """``by Ada Quill (@quill) on Chirp``; a post that others passed on names them."""
        cite = Cite(self._source, self._use)
        platform, carriers = self._entered("platform"), in_brackets(carrier_parts(cite))
        return [_with("by", author(cite)), _with("on", platform), _with("carried by" if platform else "on", carriers)]

    def _broadcast(self) -> list[str]:
        """``The Evening Hour on Ruun TV by Ada Quill``."""
        return [self._entered("programme"), self._where(), _with("by", self._byline())]

    def _where(self) -> str:
        return _with(_WHERE.get(self._kind, "in"), self._shown("outlet"))

    def _byline(self) -> str:
        """Who signed it, unless that is the outlet."""
        byline, outlet = self._stated("byline"), self._stated("outlet")
        if byline is None or (outlet is not None and byline.value.casefold() == outlet.value.casefold()):
            return ""
        return bracketed(byline, spoken_names(byline.value))

    def _credit(self) -> str:
        """The credit line, unless it only repeats who was named."""
        credit = self._stated("credit")
        named = [value.value.casefold() for name in _NAMED if (value := self._stated(name)) is not None]
        if credit is None or credit.value.casefold() in named or self._kind == "post":
            return ""
        return bracketed(credit, credit.value)

    def _stated(self, name: CapturedName) -> Stated | None:
        return stated(self._source, self._use, name)

    def _added(self, name: EnteredName) -> Stated | None:
        return entered(self._source, self._use, name)

    def _shown(self, name: CapturedName) -> str:
        value = self._stated(name)
        return bracketed(value, value.value) if value else ""

    def _entered(self, name: EnteredName) -> str:
        value = self._added(name)
        return bracketed(value, value.value) if value else ""


_NAMED: tuple[CapturedName, ...] = ("outlet", "byline")


def _with(word: str, name: str) -> str:
    return f"{word} {name}" if name else ""


def _round(text: str, said: str = "") -> str:
    """The words in round brackets behind others, unless these say so already."""
    return f" ({text})" if text and text.casefold() != said else ""
