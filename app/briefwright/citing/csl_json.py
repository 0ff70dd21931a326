"""A source as CSL-JSON, the form in which Zotero, pandoc and Word's own sources know it.

CSL 1.0.2 data schema (docs.citationstyles.org): names as ``family``/``given`` or ``literal``, dates as ``date-parts``
cut to the precision that is known, language as BCP 47 tag. Only what may be said of a source goes in (see
:mod:`briefwright.model.description`): nothing is filled up that neither capture nor analyst states.
"""

import re
from typing import Any

import msgspec

from briefwright.citing.byline_names import csl_name
from briefwright.citing.cluster import Cite
from briefwright.citing.press_parts import NO_HEADLINE, carrier_parts, first_words, in_brackets
from briefwright.model.brief import SourceUse
from briefwright.model.description import Stated, entered, stated
from briefwright.model.kinds import Kind, kind_of
from briefwright.model.source import CapturedName, EnteredName, Source
from briefwright.model.text import printable

Item = dict[str, Any]

CSL_TYPES: dict[Kind, str] = {
    "article": "article-newspaper",
    "report": "report",
    "broadcast": "broadcast",
    "interview": "interview",
    "post": "post",
    "personal": "personal_communication",
    "book": "book",
    "page": "webpage",
}
"""CSL 1.0.2, appendix III."""

_BY_AUTHOR = frozenset({"report", "book", "interview", "personal"})
"""Kinds that stand under their author even where that is who puts them out, who is then not named again."""

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


class _Words:
    """What may be said of one source, as the words of an item.

    Args:
        source: the source.
        use: what the analyst says of it.
        marked: what the capture does not hold stands in square brackets.
    """

    def __init__(self, source: Source, use: SourceUse | None, *, marked: bool) -> None:
        self._source = source
        self._use = use
        self._marked = marked

    def captured(self, name: CapturedName) -> str:
        """The effective value of a field, "" when it is not stated."""
        return self._text(self.stated(name))

    def entered(self, name: EnteredName) -> str:
        """What the analyst entered for a field that no reader fills, "" if nothing."""
        return self._text(self.added(name))

    def people(self, *values: Stated | None) -> list[dict[str, str]]:
        """The names in the first value there is; one in brackets is taken as it stands."""
        value = next((value for value in values if value is not None), None)
        names = [name for name in printable(value.value).split("; ") if name.strip()] if value else []
        if value is not None and self._marked and value.bracketed:
            return [{"literal": f"[{name}]"} for name in names]
        bodies = {self.captured("outlet"), self.captured("credit")}
        return [{"literal": name} if name in bodies else csl_name(name) for name in names]

    def stated(self, name: CapturedName) -> Stated | None:
        """The effective value of a field."""
        return stated(self._source, self._use, name)

    def added(self, name: EnteredName) -> Stated | None:
        """What the analyst entered for a field that no reader fills."""
        return entered(self._source, self._use, name)

    def carriers(self) -> str:
        """The outlet; in print with the agency whose copy it carries, and nothing that the author says already."""
        if not self._marked or self._use is None:
            return self.captured("outlet")
        return printable(in_brackets(carrier_parts(Cite(self._source, self._use))))

    def signed_by_outlet(self) -> bool:
        """Whether outlet and author are one: a paper's own unsigned story, which no manual signs."""
        outlet = self.captured("outlet").casefold()
        return bool(outlet) and [name.get("literal", "").casefold() for name in _authors(self)] == [outlet]

    def _text(self, value: Stated | None) -> str:
        if value is None:
            return ""
        text = printable(value.value)
        return f"[{text}]" if self._marked and value.bracketed else text


def csl_item(source: Source, use: SourceUse | None = None, *, marked: bool = False) -> Item:
    """The source as one CSL-JSON item; its ``id`` is the source's.

    The type is ``article-newspaper`` unless the analyst says another kind: press articles are what the program is for,
    and Word, Zotero and pandoc set other guesses wrong where this one merely lacks a page. The place of a dateline is
    left out: it is where a story was written, and CSL only knows where the paper is put out.

    Args:
        source: the source.
        use: what the analyst says of it.
        marked: for print under the rule of the captured text: what the capture does not hold stands in brackets, an
            outlet that carries an agency's copy says so, and nobody is named twice.
    """
    words = _Words(source, use, marked=marked)
    published, language = words.stated("published"), words.stated("language")
    item: Item = {
        "id": source.id,
        "type": CSL_TYPES[kind_of(use)],
        "title": words.captured("headline"),
        "container-title": words.carriers(),
        "language": printable(language.value) if language else "",
        "URL": words.captured("url"),
        "title-short": words.entered("short_headline"),
        "original-title": words.entered("original_title"),
        "number": words.entered("report_number"),
    }
    if not marked or kind_of(use) in _BY_AUTHOR or not words.signed_by_outlet():
        item["author"] = _authors(words)
    else:
        item["container-title"] = words.captured("outlet")
    item |= _of_kind(item, words, source, use)
    days = (("issued", published.value if published else ""), ("accessed", use.entered("accessed") if use else ""))
    for key, day in days:
        if parts := date_parts(day):
            item[key] = {"date-parts": [parts]}
    return {key: value for key, value in item.items() if value}


def _of_kind(item: Item, words: _Words, source: Source, use: SourceUse | None) -> Item:
    """What the kind of source calls otherwise: who puts it out, who made it, under what title."""
    out: Item = {}
    kind, outlet = kind_of(use), item["container-title"]
    if kind in {"report", "book"} and outlet:
        out = {"publisher": outlet, "container-title": ""}
    if kind == "broadcast" and (programme := words.entered("programme")):
        out = {"publisher": outlet, "container-title": programme}
    if kind == "post":
        platform = words.entered("platform")
        out = {"container-title": platform, "publisher": outlet} if platform else {}
        if not item["title"] and (first := first_words(source.captured_text)):
            out["title"] = first
    if kind == "personal" and use is not None:
        out["genre"] = printable(use.entered("kind"))
    out["interviewer"] = _interviewers(words)
    out["translator"] = words.people(words.added("translator"))
    return out


def _interviewers(words: _Words) -> list[dict[str, str]]:
    """Who asked, where the person asked is the author: the interviewer, else the byline."""
    if words.added("interviewee") is None:
        return []
    return words.people(words.stated("interview_by"), words.stated("byline"))


def _authors(words: _Words) -> list[dict[str, str]]:
    """Interviewee or byline; without them the credit line, which names an agency; a post adds the handle."""
    named = words.people(words.added("interviewee"), words.stated("byline"))
    credit, handle = words.captured("credit"), words.entered("handle")
    authors = named or ([{"literal": credit}] if credit else [])
    if not handle:
        return authors
    return [_with_handle(authors[0], handle), *authors[1:]] if authors else [{"literal": handle}]


def _with_handle(author: dict[str, str], handle: str) -> dict[str, str]:
    """The name with the handle behind it, in round brackets unless it has square ones.

    CSL has no field for one, so a person has it as a suffix.
    """
    called = handle if handle.startswith("[") else f"({handle})"
    name = author.get("literal", "")
    if name.endswith("]") and handle.startswith("["):
        return {"literal": f"{name[:-1]} ({handle[1:-1]})]"}
    return {"literal": f"{name} {called}"} if name else {**author, "suffix": called}


def listed_item(source: Source, use: SourceUse) -> Item:
    """The item for a list of sources that other programs take in: one without title has our bracketed description."""
    item = csl_item(source, use)
    if "title" not in item:
        described = " ".join((NO_HEADLINE, use.entered("description"))).strip()
        item["title"] = f"[{described}]"
    return item


def csl_text(source: Source, use: SourceUse | None = None) -> str:
    """The item as JSON text, the same for the same source."""
    return msgspec.json.encode(csl_item(source, use)).decode()


def date_parts(iso: str) -> list[int]:
    """``2024-11-06…`` → ``[2024, 11, 6]``, as far as the date is stated."""
    found = _DATE.match(iso)
    return [int(part) for part in found.groups() if part] if found else []
