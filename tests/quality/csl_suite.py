"""Runs the public CSL processor test-suite against our engine.

usage: csl_suite.py DIR [--json] [--only GLOB] [--show NAME]

DIR is any folder of fixtures (``*.txt``). Prints ``passed/total`` and the failing names; with ``--json`` one object
with ``passed``, ``total``, ``failing`` (name: error or "") and ``raised``. A case passes on exact equality.
"""

import argparse
import fnmatch
import html
import json
import re
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from briefwright.citing.csl.context import Cite, Place
from briefwright.citing.csl.parse import read_style
from briefwright.citing.csl.processor import Citation, Processor
from briefwright.citing.csl.runs import Entry, Piece, Span
from briefwright.citing.styles import StyleShelf

_SECTION = re.compile(r">>=+\s*([A-Z0-9-]+)\s*=+>>\n?(.*?)<<=+\s*\1\s*=+<<", re.DOTALL)
_LIST_SECTIONS = ("CITATIONS", "CITATION-ITEMS", "BIBENTRIES", "BIBSECTION")
_TAGS = {
    ("font-style", "italic"): ("<i>", "</i>"),
    ("font-style", "oblique"): ("<em>", "</em>"),
    ("font-weight", "bold"): ("<b>", "</b>"),
    ("vertical-align", "sup"): ("<sup>", "</sup>"),
    ("vertical-align", "sub"): ("<sub>", "</sub>"),
    ("vertical-align", "baseline"): ('<span style="baseline">', "</span>"),
}
_NOTHING = "[CSL STYLE ERROR: reference with no printed form.]"  # how the fixtures print an empty citation
_BREAKS = {
    "block": ("\n\n    ", "\n"),
    "indent": ("", "\n  "),
    "left-margin": ("\n    ", ""),
    "right-inline": ("", "\n  "),
}
_POSITIONS = {0: "first", 1: "subsequent", 2: "ibid", 3: "ibid-with-locator"}


def load(path: Path) -> dict[str, Any]:
    """A fixture: mode, csl, input, result and the optional lists."""
    parts = {name: text.strip("\n") for name, text in _SECTION.findall(path.read_text(encoding="utf-8"))}
    case: dict[str, Any] = {
        "name": path.stem,
        "mode": parts["MODE"].strip(),
        "csl": parts["CSL"].strip(),
        "input": json.loads(parts["INPUT"]),
        "result": parts["RESULT"],
    }
    case.update({name.lower(): json.loads(parts[name]) for name in _LIST_SECTIONS if name in parts})
    return case


def run(case: Mapping[str, Any], shelf: StyleShelf | None = None) -> str:
    """What our engine makes of a fixture, in the fixtures' HTML; ``shelf`` gives the locales."""
    shelf = shelf or StyleShelf()
    items = {str(item.setdefault("id", number)): item for number, item in enumerate(case["input"])}
    style = read_style(case["csl"], shelf.locale)
    if case["mode"] == "bibliography-nosort" and style.bibliography is not None:
        style = replace(style, bibliography=replace(style.bibliography, sort=()))
    processor = Processor(style, items.__getitem__)
    if "citations" in case:
        lines = _run_citations(processor, case["citations"])
    else:
        entered = [list(map(str, ids)) for ids in case.get("bibentries", [])]
        processor.arrange([], uncited=entered[-1] if entered else items)
        groups = case.get("citation-items") or [[{"id": one} for one in processor.order]]
        lines = [_preview(processor, group) for group in groups] if case["mode"] == "citation" else []
    if case["mode"].startswith("bibliography"):
        return _bibliography(processor.bibliography())
    return "\n".join(lines)


def _run_citations(processor: Processor, steps: list[Any]) -> list[str]:
    known: dict[str, Citation] = {}
    order: list[str] = []
    changed: set[str] = set()
    before_this: dict[str, object] = {}
    for data, before, after in steps:
        key = str(data.get("citationID", len(known)))
        properties = data.get("properties", {})
        note = int(properties.get("noteIndex", 0))
        notes = {str(one): int(number) for one, number in [*before, *after]}
        cites = tuple(map(_cite, data["citationItems"]))
        known[key] = Citation(key, cites, note, unsorted=bool(properties.get("unsorted")))
        order = [*(str(one) for one, _n in before), key, *(str(one) for one, _n in after)]
        for one in order:
            if one != key:
                known[one] = replace(known[one], note=notes.get(one, known[one].note))
        processor.arrange([known[one] for one in order])
        # The fixtures mark what was looked at again, whether or not it reads differently.
        now = {one: processor.fingerprint(one) for one in order}
        changed = {key, *(one for one in order if before_this.get(one) != now[one])}
        before_this = dict(now)
    marks = (">>" if one in changed else ".." for one in order)
    return [
        f"{mark}[{number}] {to_html(processor.text(one))}"
        for number, (mark, one) in enumerate(zip(marks, order, strict=True))
    ]


def _cite(data: Mapping[str, Any]) -> Cite:
    def text(key: str) -> str:
        return str(data[key]) if data.get(key) is not None else ""

    return Cite(
        str(data["id"]),
        locator=text("locator"),
        label=text("label") or "page",
        prefix=text("prefix"),
        suffix=text("suffix"),
        suppress_author=bool(data.get("suppress-author")),
        author_only=bool(data.get("author-only")),
    )


def _preview(processor: Processor, group: list[Mapping[str, Any]]) -> str:
    stands = []
    for data in group:
        position = _POSITIONS.get(int(data.get("position", 0)), "first")
        number = int(data.get("first-reference-note-number", 0))
        stands.append(Place(position, bool(data.get("near-note")), number))  # type: ignore[arg-type]
    return to_html(processor.preview([_cite(data) for data in group], stands)) or _NOTHING


def _bibliography(entries: list[Entry]) -> str:
    rows = [f'  <div class="csl-entry">{_entry(entry.pieces)}</div>' for entry in entries]
    return "\n".join(['<div class="csl-bib-body">', *rows, "</div>"])


def _entry(pieces: list[Piece]) -> str:
    text = ""
    for piece in pieces:
        display = piece.display if isinstance(piece, Span) else ""
        before, after = _BREAKS.get(display, ("", ""))
        text += before + to_html([piece]) + after
    return text


def to_html(pieces: list[Piece]) -> str:
    """Finished pieces as the fixtures print them."""
    return "".join(_escaped(piece) if isinstance(piece, str) else _span(piece) for piece in pieces)


def _escaped(text: str) -> str:
    return html.escape(text, quote=False).replace("&amp;", "&#38;").replace("&lt;", "&#60;").replace("&gt;", "&#62;")


def _span(span: Span) -> str:
    text = to_html(span.children)
    for look in span.looks:
        opening, closing = _TAGS.get(look, (f'<span style="{look[0]}:{look[1]};">', "</span>"))
        text = f"{opening}{text}{closing}"
    return f'<div class="csl-{span.display}">{text}</div>' if span.display else text


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--only", default="*")
    parser.add_argument("--show", action="store_true", help="print what was wanted and what came")
    options = parser.parse_args()
    shelf = StyleShelf()
    failing: dict[str, str] = {}
    shown: list[str] = []
    paths = [path for path in sorted(options.folder.glob("*.txt")) if fnmatch.fnmatch(path.stem, options.only)]
    for path in paths:
        case = load(path)
        try:
            made, error = run(case, shelf), ""
        except Exception as caught:  # noqa: BLE001 - whatever goes wrong is what we are looking for
            made, error = "", f"{type(caught).__name__}: {caught}"
        if made.strip() != case["result"].strip():
            failing[path.stem] = error
            shown.append(f"--- {path.stem} {error}\nwant: {case['result'].strip()}\ngot:  {made.strip()}")
    passed = len(paths) - len(failing)
    if options.json:
        raised = sum(map(bool, failing.values()))
        result = {"passed": passed, "total": len(paths), "raised": raised, "failing": failing}
        sys.stdout.write(json.dumps(result, ensure_ascii=False, indent=1) + "\n")
    else:
        lines = shown if options.show else [f"{name}  {error}".rstrip() for name, error in failing.items()]
        sys.stdout.write("\n".join([f"{passed}/{len(paths)}", *lines]) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
