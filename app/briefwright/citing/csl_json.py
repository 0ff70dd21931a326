"""A source as CSL-JSON, the form in which Zotero, pandoc and Word's own sources know it.

CSL 1.0.2 data schema (docs.citationstyles.org): names as ``family``/``given`` or ``literal``, dates as ``date-parts``
cut to the precision that is known, language as BCP 47 tag. Only what may be said of a source goes in (see
:mod:`briefwright.model.description`): nothing is filled up that neither capture nor analyst states.
"""

import re
from typing import Any

import msgspec

from briefwright.citing.byline_names import csl_name
from briefwright.citing.press_parts import NO_HEADLINE, first_words
from briefwright.model.brief import SourceUse
from briefwright.model.description import stated
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

_ENTERED: tuple[tuple[str, EnteredName], ...] = (
    ("title-short", "short_headline"),
    ("original-title", "original_title"),
    ("number", "report_number"),
)

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def csl_item(source: Source, use: SourceUse | None = None) -> Item:
    """The source as one CSL-JSON item; its ``id`` is the source's.

    The type is ``article-newspaper`` unless the analyst says another kind: press articles are what the program is for,
    and Word, Zotero and pandoc set other guesses wrong where this one merely lacks a page. The place of a dateline is
    left out: it is where a story was written, and CSL only knows where the paper is put out.
    """
    item: Item = {"id": source.id, "type": CSL_TYPES[kind_of(use)]}
    simple: tuple[tuple[str, CapturedName], ...] = (
        ("title", "headline"),
        ("container-title", "outlet"),
        ("language", "language"),
        ("URL", "url"),
    )
    for key, name in simple:
        if value := _value(source, use, name):
            item[key] = value
    for variable, field in _ENTERED:
        if value := _entered(use, field):
            item[variable] = value
    item |= _of_kind(item, source, use)
    if names := _authors(source, use):
        item["author"] = names
    for key, day in (("issued", _value(source, use, "published")), ("accessed", _entered(use, "accessed"))):
        if parts := date_parts(day):
            item[key] = {"date-parts": [parts]}
    return {key: value for key, value in item.items() if value}


def _of_kind(item: Item, source: Source, use: SourceUse | None) -> Item:
    """What the kind of source calls otherwise: who puts it out, who made it, under what title."""
    out: Item = {}
    kind, outlet = kind_of(use), item.get("container-title", "")
    if kind in {"report", "book"} and outlet:
        out = {"publisher": outlet, "container-title": ""}
    if kind == "broadcast":
        programme = _entered(use, "programme")
        out = {"publisher": outlet, "container-title": programme} if programme and outlet else {}
        out["container-title"] = programme or outlet
    if kind == "post":
        out = {"container-title": _entered(use, "platform") or outlet}
        if "title" not in item and (first := first_words(source.captured_text)):
            out["title"] = first
    if kind == "personal":
        out["genre"] = _entered(use, "kind")
    if interviewers := _interviewers(source, use):
        out["interviewer"] = interviewers
    if translator := _entered(use, "translator"):
        out["translator"] = [csl_name(name) for name in translator.split("; ")]
    return out


def _interviewers(source: Source, use: SourceUse | None) -> list[dict[str, str]]:
    """Who asked, where the person asked is the author: the interviewer, else the byline."""
    if not _entered(use, "interviewee"):
        return []
    asked = _value(source, use, "interview_by") or _value(source, use, "byline")
    return [csl_name(name) for name in asked.split("; ") if name.strip()]


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


def _authors(source: Source, use: SourceUse | None) -> list[dict[str, str]]:
    """Interviewee or byline; without them the credit line, which names an agency; a post adds the handle."""
    names = _entered(use, "interviewee") or _value(source, use, "byline")
    credit, handle = _value(source, use, "credit"), _entered(use, "handle")
    authors = [csl_name(name) for name in names.split("; ") if name.strip()]
    if not authors and credit:
        authors = [{"literal": credit}]
    if not handle:
        return authors
    return [_with_handle(authors[0], handle), *authors[1:]] if authors else [{"literal": handle}]


def _with_handle(author: dict[str, str], handle: str) -> dict[str, str]:
    """The name with the handle behind it; CSL has no field for one, so a person has it as a suffix."""
    if "literal" in author:
        return {"literal": f"{author['literal']} ({handle})"}
    return {**author, "suffix": f"({handle})"}


def _value(source: Source, use: SourceUse | None, name: CapturedName) -> str:
    found = stated(source, use, name)
    return printable(found.value) if found else ""


def _entered(use: SourceUse | None, name: EnteredName) -> str:
    return printable(use.entered(name)) if use else ""
