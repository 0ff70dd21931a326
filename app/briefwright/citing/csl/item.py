"""An item as the processor reads it: CSL-JSON turned once into names, dates and plain text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from briefwright.citing.csl.dates_in import DateValue, read_date_value
from briefwright.citing.csl.particles import split_particles

_SYNONYMS = {
    "shortTitle": "title-short",
    "journalAbbreviation": "container-title-short",
    "event": "event-title",
}
_NAME_VARIABLE_LIST = """
author chair collection-editor compiler composer container-author contributor curator director editor
editor-translator editorial-director executive-producer guest host illustrator interviewer narrator organizer
original-author performer producer recipient reviewed-author script-writer series-creator translator
"""
_NAME_VARIABLES = frozenset(_NAME_VARIABLE_LIST.split())
_DATE_VARIABLES = frozenset({"accessed", "available-date", "event-date", "issued", "original-date", "submitted"})
_NOTE_LINE = re.compile(r"^\s*\{?:?([A-Za-z][A-Za-z_-]+):\s*([^{}]*?)\}?\s*$")
_NUMBER_VARIABLE_LIST = """
chapter-number citation-number collection-number edition first-reference-note-number issue locator number
number-of-pages number-of-volumes page page-first part-number printing-number section supplement-number
version volume
"""
NUMBER_VARIABLES = frozenset(_NUMBER_VARIABLE_LIST.split())


@dataclass(frozen=True, slots=True)
class Name:
    """A personal or, with ``literal``, an institution's name.

    Attributes:
        family, given, suffix: the parts.
        dropping: particle that goes when only the family name is shown.
        non_dropping: particle that stays with the family name.
        literal: the whole name of an institution.
        comma_suffix: a comma stands before the suffix.
        family_first: always family name first, without comma, as the name's own script or bearer has it.
    """

    family: str = ""
    given: str = ""
    suffix: str = ""
    dropping: str = ""
    non_dropping: str = ""
    literal: str = ""
    comma_suffix: bool = False
    family_first: bool = False

    @property
    def remarked(self) -> bool:
        """Whether the suffix is a remark in brackets, such as ``(@quill)``: it is no part of the name."""
        return self.suffix.startswith(("(", "["))

    @property
    def person(self) -> "Name":
        """The person, however the initials are spaced and whatever is remarked of them."""
        return replace(self, given=re.sub(r"[\s.]+", "", self.given), suffix="" if self.remarked else self.suffix)


@dataclass(slots=True, eq=False)
class Item:
    """One source.

    Attributes:
        id: its key.
        type: CSL type.
        text: standard and number variables.
        names: name variables.
        dates: date variables.
        language: BCP 47 tag of the source, "" if not known.
    """

    id: str
    type: str
    text: dict[str, str] = field(default_factory=dict)
    names: dict[str, tuple[Name, ...]] = field(default_factory=dict)
    dates: dict[str, DateValue] = field(default_factory=dict)
    language: str = ""


def read_item(data: Mapping[str, Any]) -> Item:
    """An item from CSL-JSON; fields it cannot make sense of are left out, nothing raises."""
    item = Item(str(data.get("id", "")), str(data.get("type") or ""))
    for key, value in data.items():
        if key not in {"id", "type"}:
            _read_field(item, _SYNONYMS.get(key, key), value)
    _read_note(item)
    if "event-title" in item.text:
        item.text.setdefault("event", item.text["event-title"])
    if "page" in item.text:
        item.text.setdefault("page-first", _first_page(item.text["page"]))
    item.language = item.text.get("language", "")
    return item


def _read_field(item: Item, key: str, value: object) -> None:
    if isinstance(value, list):
        names = tuple(name for one in value if isinstance(one, Mapping) and (name := _read_name(one)) is not None)
        if names:
            item.names[key] = names
    elif isinstance(value, Mapping):
        date = read_date_value(value)
        if date is not None:
            item.dates[key] = date
    elif key in _DATE_VARIABLES and isinstance(value, str):
        date = read_date_value({"raw": value})
        if date is not None:
            item.dates[key] = date
    elif isinstance(value, (str, int, float)) and not isinstance(value, bool) and str(value).strip():
        item.text[key] = str(value)


def _read_name(value: Mapping[str, Any]) -> Name | None:
    def part(key: str) -> str:
        found = value.get(key)
        return "" if found is None else str(found).strip()

    name = Name(
        family=part("family"),
        given=part("given"),
        suffix=part("suffix"),
        dropping=part("dropping-particle"),
        non_dropping=part("non-dropping-particle"),
        literal=part("literal"),
        comma_suffix=bool(value.get("comma-suffix")),
        family_first=bool(value.get("static-ordering")),
    )
    if name.literal or not (name.family or name.given):
        return name if name.literal else None
    if not name.family:
        return replace(name, family=name.given, given="")
    if name.dropping or name.non_dropping or value.get("parse-names") in {0, "false"}:
        return name
    parts = split_particles(name.family, name.given, name.suffix)
    return replace(
        name,
        family=parts.family,
        given=parts.given,
        suffix=parts.suffix,
        dropping=parts.dropping,
        non_dropping=parts.non_dropping,
        comma_suffix=name.comma_suffix or parts.comma_suffix,
    )


def _read_note(item: Item) -> None:
    """Reads ``variable: value`` lines that reference managers keep in the note for want of a field, out of the note."""
    note = item.text.get("note", "")
    if ":" not in note:
        return
    read: list[str] = []
    for line in re.findall(r"\{:[^{}]+\}", note) or note.splitlines():
        found = _NOTE_LINE.match(line)
        if found is None:
            if "{:" not in note:
                break
            continue
        key, value = found[1], found[2].strip()
        if key in item.text or key in item.names or key in item.dates or not value:
            continue
        if key in _NAME_VARIABLES:
            family, _bar, given = value.partition("||")
            entry = {"family": family.strip(), "given": given.strip()} if given else {"literal": value}
            _read_field(item, key, [entry])
        elif key in _DATE_VARIABLES:
            _read_field(item, key, value)
        elif key == "type":
            item.type = value
        else:
            item.text[key] = value
        read.append(line)
    _take_out(item, note, read)


def _take_out(item: Item, note: str, lines: list[str]) -> None:
    """Leaves the rest of a note whose lines were fields."""
    for line in lines:
        note = note.replace(line, "", 1)
    item.text["note"] = "\n".join(row.strip() for row in note.splitlines() if row.strip())
    if not item.text["note"]:
        del item.text["note"]


def _first_page(pages: str) -> str:
    return re.split(r"\s*[-–,&]", pages.strip(), maxsplit=1)[0].strip()
