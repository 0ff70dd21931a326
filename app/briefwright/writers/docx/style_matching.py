"""Our styles in an organisation's style sheet: found by name in whatever language, added where there is none.

Ids are no help: Word makes them of the name in the language of whoever saved the file (``berschrift1``), while the name
inside the file stays English for Word's own styles. Other programs write the name as their user saw it.
"""

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass

from msgspec.structs import replace

from briefwright.guarded import Element, parse_xml
from briefwright.model.document import Document
from briefwright.writers.docx.opened import W
from briefwright.writers.docx.package import NAMESPACES
from briefwright.writers.docx.settings import language_mark
from briefwright.writers.docx.style_names import LOCAL_NAMES
from briefwright.writers.docx.styles import styles_xml

_GIVEN_UP = ("rFonts", "lang")
"""What an added style leaves to the organisation's: faces."""
_BONDS = ("basedOn", "next", "link")
_MEASURE = re.compile(r"\s+")


@dataclass(frozen=True)
class Matched:
    """An organisation's style sheet with ours in it.

    Attributes:
        sheet: the XML.
        names: id of ours → id to use.
        added: names of the styles that were added, those of Word's gallery, as Word lists them.
        list_style: id of the style of key points when it was added and needs its list, "" otherwise.
        slanted: ids of ours whose counterparts are in italics.
        numbered_headings: its headings carry numbers of their own.
    """

    sheet: Element
    names: dict[str, str]
    added: tuple[str, ...]
    list_style: str
    slanted: frozenset[str]
    numbered_headings: bool


def match_styles(sheet: Element, document: Document, width: int) -> Matched:
    """Our styles in a style sheet, which is changed: languages go, missing styles come.

    Args:
        sheet: root of the organisation's ``word/styles.xml``.
        document: gives our styles; their sizes follow the organisation's running text.
        width: between the margins, twentieths of a point.
    """
    _mend(sheet)
    _speak(sheet, document.language)
    ours = parse_xml(styles_xml(_sized(document, _body_size(sheet)), width).encode())
    known = {_key(style): style for style in reversed(list(sheet.iter(f"{W}style")))}
    taken = {style.get(f"{W}styleId", "") for style in sheet.iter(f"{W}style")}
    names: dict[str, str] = {}
    missing = []
    for style in ours.iter(f"{W}style"):
        found = _counterpart(style, sheet, known)
        identifier = style.get(f"{W}styleId", "")
        if found is None:
            missing.append(style)
            names[identifier] = _free(identifier, taken)
        else:
            names[identifier] = found.get(f"{W}styleId", "")
    for style in missing:
        sheet.append(_adapted(style, names))
    key_point = names["KeyPoint"] if any(style.get(f"{W}styleId") == "KeyPoint" for style in missing) else ""
    heading = known.get(("paragraph", "heading 1"))
    numbered = heading is not None and heading.find(f"{W}pPr/{W}numPr") is not None
    return Matched(
        sheet,
        names,
        tuple(_listed(style) for style in missing if style.find(f"{W}qFormat") is not None),
        key_point,
        _slanted(sheet, names),
        numbered,
    )


def _mend(sheet: Element) -> None:
    """Take out what programs leave behind: a second style of an id, and bonds to styles that are not there."""
    known: set[str] = set()
    for style in sheet.findall(f"{W}style"):
        identifier = style.get(f"{W}styleId", "")
        if identifier in known:
            sheet.remove(style)
        known.add(identifier)
    for style in sheet.iter(f"{W}style"):
        for bond in [bond for name in _BONDS for bond in style.findall(f"{W}{name}")]:
            if bond.get(f"{W}val") not in known:
                style.remove(bond)


def _name(style: Element) -> str:
    name = style.find(f"{W}name")
    return name.get(f"{W}val", "") if name is not None else ""


def _folded(name: str) -> str:
    return _MEASURE.sub(" ", name).strip().casefold()


def _key(style: Element) -> tuple[str, str]:
    return style.get(f"{W}type", ""), _folded(_name(style))


def _counterpart(style: Element, sheet: Element, known: Mapping[tuple[str, str], Element]) -> Element | None:
    """The organisation's style that does the work of one of ours."""
    kind = style.get(f"{W}type", "")
    if style.get(f"{W}default") == "1":
        rows = (row for row in sheet.iter(f"{W}style") if row.get(f"{W}type") == kind)
        default = next((row for row in rows if row.get(f"{W}default") in ("1", "true", "on")), None)
        if default is not None:
            return default
    name = _name(style)
    for wanted in (name, *LOCAL_NAMES.get(name, ())):
        if (kind, _folded(wanted)) in known:
            return known[kind, _folded(wanted)]
    return next((row for row in _aliased(sheet, kind, _folded(name))), None)


def _aliased(sheet: Element, kind: str, name: str) -> Iterator[Element]:
    for row in sheet.iter(f"{W}style"):
        aliases = row.find(f"{W}aliases")
        listed = aliases.get(f"{W}val", "").split(",") if aliases is not None else []
        if row.get(f"{W}type") == kind and name in map(_folded, listed):
            yield row


def _slanted(sheet: Element, names: Mapping[str, str]) -> frozenset[str]:
    """The ids of ours whose style in the sheet is in italics, by itself or by what it is based on."""
    known = {style.get(f"{W}styleId", ""): style for style in sheet.iter(f"{W}style")}
    default = sheet.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}i")
    return frozenset(ours for ours, theirs in names.items() if _italic(theirs, known, otherwise=_switched_on(default)))


def _italic(name: str, known: Mapping[str, Element], *, otherwise: bool) -> bool:
    passed: set[str] = set()
    while name in known and name not in passed:
        passed.add(name)
        found = known[name].find(f"{W}rPr/{W}i")
        if found is not None:
            return _switched_on(found)
        above = known[name].find(f"{W}basedOn")
        name = above.get(f"{W}val", "") if above is not None else ""
    return otherwise


def _switched_on(mark: Element | None) -> bool:
    return mark is not None and mark.get(f"{W}val", "on") not in ("0", "false", "off")


def _free(identifier: str, taken: set[str]) -> str:
    """An id that no style of the sheet has."""
    number, name = 1, identifier
    while name in taken:
        number += 1
        name = f"{identifier}{number}"
    taken.add(name)
    return name


def _adapted(style: Element, names: Mapping[str, str]) -> Element:
    """One of our styles with the sheet's ids, and without faces of its own."""
    copy = deepcopy(style)
    copy.set(f"{W}styleId", names[copy.get(f"{W}styleId", "")])
    copy.attrib.pop(f"{W}default", "")
    for name in _BONDS:
        for element in copy.iter(f"{W}{name}"):
            element.set(f"{W}val", names[element.get(f"{W}val", "")])
    for letters in copy.iter(f"{W}rPr"):
        for child in [child for name in _GIVEN_UP for child in letters.findall(f"{W}{name}")]:
            letters.remove(child)
    return copy


def _listed(style: Element) -> str:
    """The name of a style as Word's list of styles shows it."""
    name = _name(style)
    return name[:1].upper() + name[1:]


def _speak(sheet: Element, language: str) -> None:
    """The document's language in place of the organisation's, which would be checked for spelling otherwise."""
    for mark in list(sheet.iter(f"{W}lang")):
        above = mark.getparent()
        if above is not None:
            above.remove(mark)
    for mark in list(sheet.iter(f"{W}rsid")):
        above = mark.getparent()
        if above is not None:
            above.remove(mark)
    letters = sheet.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    if letters is not None:
        xml = language_mark("lang", language).replace("<w:lang", f"<w:lang {NAMESPACES}", 1)
        mark = parse_xml(xml.encode())
        after = next((child for child in letters if child.tag in _BEHIND_LANGUAGE), None)
        letters.append(mark) if after is None else after.addprevious(mark)


_BEHIND_LANGUAGE = (f"{W}eastAsianLayout", f"{W}specVanish", f"{W}oMath")


def _body_size(sheet: Element) -> float:
    """Points of the organisation's running text: its default paragraph style's, else the sheet's default."""
    rows = [row for row in sheet.iter(f"{W}style") if row.get(f"{W}type") == "paragraph"]
    normal = next((row for row in rows if row.get(f"{W}default") in ("1", "true", "on")), None)
    places = (
        normal.find(f"{W}rPr/{W}sz") if normal is not None else None,
        sheet.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}sz"),
    )
    sizes = (place.get(f"{W}val", "") for place in places if place is not None)
    return next((int(size) / 2 for size in sizes if size.isdigit()), 10.0)


def _sized(document: Document, size: float) -> Document:
    return replace(document, type=replace(document.type, size=size))
