"""Our own look at a written file, run after every export: it also finds what the Open XML SDK lets pass."""

import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator

from lxml import etree

from briefwright.writers.docx.opened import Opened, W

_STYLE_USES = (f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle", f"{W}basedOn", f"{W}next", f"{W}link")
_REFERENCE = re.compile(r"\s*(?:REF|PAGEREF|NOTEREF)\s+(\S+)")
_NOTES = ("footnote", "endnote")


def lint(data: bytes) -> list[str]:
    """What is wrong with a .docx file, a sentence each; empty when nothing is."""
    try:
        opened = Opened(data)
    except (zipfile.BadZipFile, etree.XMLSyntaxError) as fault:
        return [f"The file cannot be read: {fault}."]
    if "word/document.xml" not in opened.trees:
        return ["The file has no word/document.xml."]
    checks = (_members, _bookmarks, _styles, _fields, _controls, _relations, _notes)
    return [problem for check in checks for problem in check(opened)]


def _doubles(values: Iterable[str | None]) -> list[str]:
    return [str(value) for value, count in Counter(values).items() if count > 1]


def _members(opened: Opened) -> Iterator[str]:
    yield from (f"Two members are called {name}." for name in _doubles(opened.members))


def _bookmarks(opened: Opened) -> Iterator[str]:
    """Names and ids are unique in the whole file; every start has its end; every inward link has its bookmark."""
    starts = [mark for _, tree in opened.story() for mark in tree.iter(f"{W}bookmarkStart")]
    ends = [mark.get(f"{W}id") for _, tree in opened.story() for mark in tree.iter(f"{W}bookmarkEnd")]
    names = [mark.get(f"{W}name", "") for mark in starts]
    ids = [mark.get(f"{W}id") for mark in starts]
    yield from (f"Two bookmarks are called {name}." for name in _doubles(name.lower() for name in names))
    yield from (f"Two bookmarks have the id {number}." for number in _doubles(ids))
    if sorted(map(str, ids)) != sorted(map(str, ends)):
        yield "Bookmarks do not end where they should."
    links = {link.get(f"{W}anchor") for _, tree in opened.story() for link in tree.iter(f"{W}hyperlink")}
    yield from (
        f"A link leads to {name}, which is no bookmark." for name in sorted(links - {None} - set(names), key=str)
    )


def _styles(opened: Opened) -> Iterator[str]:
    sheet = opened.trees.get("word/styles.xml")
    known = [style.get(f"{W}styleId") for style in sheet.iter(f"{W}style")] if sheet is not None else []
    yield from (f"Two styles have the id {name}." for name in _doubles(known))
    used = {use.get(f"{W}val") for _, tree in opened.story() for use in tree.iter(*_STYLE_USES)}
    yield from (f"The style {name} is used but not there." for name in sorted(used - set(known), key=str))


def _fields(opened: Opened) -> Iterator[str]:
    """Complex fields begin, part and end in turn; their references lead to bookmarks."""
    marks = {mark.get(f"{W}name", "") for _, tree in opened.story() for mark in tree.iter(f"{W}bookmarkStart")}
    for name, tree in opened.story():
        depth = 0
        for mark in tree.iter(f"{W}fldChar"):
            depth += {"begin": 1, "end": -1}.get(mark.get(f"{W}fldCharType", ""), 0)
            if depth < 0:
                break
        if depth:
            yield f"A field in {name} is not closed."
        codes = (_REFERENCE.match(code.text or "") for code in tree.iter(f"{W}instrText"))
        lost = {found[1] for found in codes if found} - marks
        yield from (f"A field in {name} refers to {mark}, which is no bookmark." for mark in sorted(lost))


def _controls(opened: Opened) -> Iterator[str]:
    """Content controls have ids of their own."""
    rows = [row for _, tree in opened.story() for row in tree.iter(f"{W}sdtPr")]
    ids = (row.find(f"{W}id") for row in rows)
    doubled = _doubles(found.get(f"{W}val") for found in ids if found is not None)
    yield from (f"Two content controls have the id {number}." for number in doubled)


def _relations(opened: Opened) -> Iterator[str]:
    """Every part, and the package itself (called ""), uses relationships it has and leads to parts there are."""
    for name in ("", *opened.trees):
        if name.endswith(".rels"):
            continue
        known = opened.relations(name)
        missing = sorted(opened.used_relations(name) - known.keys())
        yield from (f"{name} uses the relationship {number}, which is not there." for number in missing)
        inside = (target for target, external in known.values() if not external)
        lost = (target for target in inside if target not in opened.members)
        yield from (f"{name or 'The package'} leads to {target}, which is not there." for target in lost)


def _notes(opened: Opened) -> Iterator[str]:
    """Every call has its note, in one order and ascending: LibreOffice 7.4 pairs them by position."""
    for kind in _NOTES:
        calls = [call.get(f"{W}id") for call in opened.trees["word/document.xml"].iter(f"{W}{kind}Reference")]
        part = opened.trees.get(f"word/{kind}s.xml")
        rows = list(part) if part is not None else []
        notes = [row.get(f"{W}id") for row in rows if row.get(f"{W}type") is None]
        if calls != notes:
            yield f"The calls of {kind}s ({len(calls)}) and the {kind}s ({len(notes)}) differ in number or order."
        elif [int(call or 0) for call in calls] != sorted({int(call or 0) for call in calls}):
            yield f"The ids of {kind}s do not ascend."
        kinds = [row.get(f"{W}type") for row in rows if row.get(f"{W}type")]
        if part is not None and kinds != ["separator", "continuationSeparator"]:
            yield f"The separators of {kind}s are missing."
