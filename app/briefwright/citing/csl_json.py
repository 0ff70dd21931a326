"""A source as CSL-JSON, the form in which Zotero, pandoc and Word's own sources know it.

CSL 1.0.2 data schema (docs.citationstyles.org): names as ``family``/``given`` or ``literal``, dates as ``date-parts``
cut to the precision that is known, language as BCP 47 tag. Only what may be said of a source goes in (see
:mod:`briefwright.model.description`): nothing is filled up that neither capture nor analyst states.
"""

import re
from typing import Any

import msgspec

from briefwright.citing.press_parts import NO_HEADLINE, first_words
from briefwright.citing.words import paragraphs, ranges
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
_HANGUL_NAME = re.compile(r"[\uac00-\ud7a3]{2,5}")
_HANGUL_PARTS = re.compile(r"([\uac00-\ud7a3]{1,2}) ([\uac00-\ud7a3]{1,3})")
_HANGUL_TITLE = re.compile(r" (?:기자|특파원|논설위원|편집위원|앵커|PD)$")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_HAN_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")
_TWO_SYLLABLES = (
    "남궁",
    "황보",
    "제갈",
    "사공",
    "선우",
    "서문",
    "독고",
    "동방",
    "歐陽",
    "司馬",
    "諸葛",
    "欧阳",
    "司马",
    "诸葛",
)
"""Surnames of two syllables; all other Korean and nearly all Chinese ones have one."""
_KOREAN = frozenset(  # a word list reads better than a hundred marks
    """ahn an bae baek ban byun cha chae cho choe choi chon chu chun chung do eom eun gang gil go gong goo gu gwak ha
    ham han heo ho hong huh hur hwang hyun im jang jee jeon jeong ji jin jo joo ju jun jung kang kil kim ko koh kong koo
    ku kwak kwon lee lim ma maeng min moon mun myung na nam no noh oh ok pae paek pak park pyo ra rhee ri roh ryoo ryu
    seo seok seol shim shin sim sin so sohn son song suh sung tak u um wang woo yang yeo yeom yi yim yoo yoon you yu
    yun""".split()  # noqa: SIM905 - see above
)
"""Romanised Korean surnames in common spellings."""
_GIVEN = re.compile(r"[A-Z][a-z]+(?:-[A-Za-z][a-z]+)?|[A-Z][a-z]+ [A-Z][a-z]+|[A-Z]+-[A-Z]+")
_AGENCY = re.compile(
    r"\b(?:agency|correspondents?|desk|editors?|media|news|newsroom|press|reporters?|service|staff|team|times|tv|wire)\b"
    r"|/|\d",
    re.IGNORECASE,
)
_DISPATCH = 2
"""Words a personal name has at least."""


def csl_item(source: Source, use: SourceUse | None = None) -> Item:
    """The source as one CSL-JSON item; its ``id`` is the source's.

    The type is ``article-newspaper`` unless the analyst says another kind: press articles are what the program is for,
    and Word, Zotero and pandoc set other guesses wrong where this one merely lacks a page.
    """
    item: Item = {"id": source.id, "type": CSL_TYPES[kind_of(use)]}
    simple: tuple[tuple[str, CapturedName], ...] = (
        ("title", "headline"),
        ("container-title", "outlet"),
        ("publisher-place", "dateline_place"),
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
    """The item for a list of sources that other programs take in: one without title has our bracketed description.

    The place of a dateline is left out: those programs take it for the place of the publisher.
    """
    item = csl_item(source, use)
    item.pop("publisher-place", None)
    if "title" not in item:
        described = " ".join((NO_HEADLINE, use.entered("description"))).strip()
        item["title"] = f"[{described}]"
    return item


def csl_text(source: Source, use: SourceUse | None = None) -> str:
    """The item as JSON text, the same for the same source."""
    return msgspec.json.encode(csl_item(source, use)).decode()


def csl_locator(numbers: tuple[int, ...]) -> str:
    """Paragraph numbers as a CSL locator of the kind ``paragraph``: ``1–3, 6``."""
    return ranges(numbers) if paragraphs(numbers) else ""


def date_parts(iso: str) -> list[int]:
    """``2024-11-06…`` → ``[2024, 11, 6]``, as far as the date is stated."""
    found = _DATE.match(iso)
    return [int(part) for part in found.groups() if part] if found else []


def csl_name(name: str) -> dict[str, str]:
    """One byline as CSL knows it.

    Hangul and Han names part after the surname, a reporter's title behind them is left off; romanised Korean names are
    told by surname and shape whichever way round they stand; agencies and desks are ``literal``.
    """
    name = " ".join(name.split())
    name = _HANGUL_TITLE.sub("", name)
    if parts := _HANGUL_PARTS.fullmatch(name):
        return {"family": parts[1], "given": parts[2]}
    if _HANGUL_NAME.fullmatch(name) or _HAN_NAME.fullmatch(name):
        cut = 2 if name.startswith(_TWO_SYLLABLES) and len(name) > _DISPATCH else 1
        return {"family": name[:cut], "given": name[cut:]}
    words = name.split(" ")
    if len(words) < _DISPATCH or _AGENCY.search(name) or not name[0].isalpha() or _HANGUL.search(name):
        return {"literal": name}
    if "," in name:
        family, _, given = name.partition(",")
        return {"family": family.strip(), "given": given.strip()}
    if _surname_first(words):
        return {"family": words[0], "given": " ".join(words[1:])}
    return {"family": words[-1], "given": " ".join(words[:-1])}


def _surname_first(words: list[str]) -> bool:
    """Whether a romanised name stands as Koreans write it: ``Kim Min-soo``, ``KIM Min-soo``, not ``Min-soo Kim``."""
    first, rest = words[0], " ".join(words[1:])
    korean = first.casefold() in _KOREAN
    if korean and words[-1].casefold() in _KOREAN and "-" not in rest:
        return False
    capitals = first.isupper() and len(first) > 1 and not rest.isupper()
    return korean and (capitals or "-" in rest) and _GIVEN.fullmatch(rest) is not None


def _authors(source: Source, use: SourceUse | None) -> list[dict[str, str]]:
    """Interviewee or byline; without them the credit line, which names an agency; a post adds the handle."""
    names = _entered(use, "interviewee") or _value(source, use, "byline")
    handle = _entered(use, "handle")
    if handle:
        name = names or _value(source, use, "credit")
        return [{"literal": f"{name} ({handle})" if name else handle}]
    if names:
        return [csl_name(name) for name in names.split("; ") if name.strip()]
    credit = _value(source, use, "credit")
    return [{"literal": credit}] if credit else []


def _value(source: Source, use: SourceUse | None, name: CapturedName) -> str:
    found = stated(source, use, name)
    return printable(found.value) if found else ""


def _entered(use: SourceUse | None, name: EnteredName) -> str:
    return printable(use.entered(name)) if use else ""
