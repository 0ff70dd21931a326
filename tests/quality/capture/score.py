"""Scores of the capture room on its own corpus: ``python tests/quality/capture/score.py [--json] [--wrong]``.

Text F1 counts shared runs of four words (letters in scripts without spaces), headline, date, authors and outlet are
right or wrong per file, and an invented field is a value where the gold has none.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

sys.path.insert(0, str(Path(__file__).parents[2]))

from briefwright.cli.capturing import source_json
from briefwright.errors import CaptureError
from briefwright.readers.capture import read
from quality.capture import (
    pages_fifth,
    pages_first,
    pages_fourth,
    pages_second,
    pages_sixth,
    pages_third,
    wire_fifth,
    wire_first,
    wire_fourth,
    wire_second,
    wire_third,
)
from quality.capture.cases import Case

GROUPS = {
    "wire, first half": wire_first.cases,
    "wire, second half": wire_second.cases,
    "wire, third part": wire_third.cases,
    "wire, fourth part": wire_fourth.cases,
    "wire, fifth part": wire_fifth.cases,
    "pages, first half": pages_first.cases,
    "pages, second half": pages_second.cases,
    "pages, third part": pages_third.cases,
    "pages, fourth part": pages_fourth.cases,
    "pages, fifth part": pages_fifth.cases,
    "pages, sixth part": pages_sixth.cases,
}
_ALIASES = {
    "agence france-presse": "afp",
    "associated press": "ap",
    "spa news agency": "spa",
    "kyodo news": "kyodo",
    "anadolu agency": "aa",
    "thomson reuters": "reuters",
}
FIGURES = ("text", "headline", "date", "authors", "outlet")
_UNIT = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f]|[^\W\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f]+")


class Score(msgspec.Struct, frozen=True):
    """What became of one case: figures from 0 to 1, the names of invented fields, and what was read."""

    case: Case
    figures: dict[str, float]
    invented: tuple[str, ...]
    read: dict[str, Any]


def measure(case: Case) -> Score:
    """One case read and compared with its gold."""
    got = _read(case)
    figures = {
        "text": f1(case.text, got.get("text") or ""),
        "headline": float(_same(case.headline, got.get("headline"))),
        "date": float((got.get("published") or "")[:10] == case.published[:10]),
        "authors": float({_fold(name) for name in got.get("bylines", [])} == {_fold(name) for name in case.bylines}),
        "outlet": float(_same(case.outlet, got.get("outlet"))),
    }
    return Score(case, figures, tuple(_invented(case, got)), got)


def _read(case: Case) -> dict[str, Any]:
    try:
        sources = read(case.data, case.file, imported="2026-03-20", source_id="s-1")
    except CaptureError as error:
        return {"error": str(error)}
    return source_json(sources[0]) | {"count": len(sources)}


def _invented(case: Case, got: dict[str, Any]) -> Iterable[str]:
    gold = {"headline": case.headline, "published": case.published, "bylines": case.bylines, "outlet": case.outlet}
    for name, value in gold.items():
        if got.get(name) and not value:
            yield name
    if got.get("count", 1) != case.count:
        yield "articles"


def _fold(words: str | None) -> str:
    return " ".join((words or "").casefold().replace("’", "'").split())


def _same(gold: str, got: str | None) -> bool:
    one, two = (_ALIASES.get(_fold(words), _fold(words)) for words in (gold, got))
    return one == two


def f1(gold: str, got: str) -> float:
    """Shared runs of four units, as bags."""
    wanted, found = _runs(gold), _runs(got)
    if not wanted or not found:
        return float(wanted == found)
    shared = (wanted & found).total()
    return 2 * shared / (wanted.total() + found.total())


def _runs(text: str) -> Counter[tuple[str, ...]]:
    units = [unit.casefold() for unit in _UNIT.findall(text)]
    return Counter(tuple(units[at : at + 4]) for at in range(max(1, len(units) - 3))) if units else Counter()


def averages(scores: list[Score]) -> dict[str, float]:
    """Mean of each figure, and how many fields were invented."""
    n = max(1, len(scores))
    out = {name: sum(score.figures[name] for score in scores) / n for name in FIGURES}
    return out | {"invented": float(sum(len(score.invented) for score in scores)), "cases": float(len(scores))}


def _print_wrong(scores: list[Score]) -> None:
    for score in scores:
        bad = [name for name, figure in score.figures.items() if figure < (0.995 if name == "text" else 1)]
        if bad or score.invented:
            print(f"{score.case.name}: {' '.join(bad)} invented: {' '.join(score.invented)}")
            for name in bad:
                gold = {"date": score.case.published, "authors": score.case.bylines}.get(name) or getattr(
                    score.case, name, ""
                )
                key = {"date": "published", "authors": "bylines"}.get(name, name)
                if name == "text":
                    print(f"   text {score.figures['text']:.3f}: {score.read.get('text', score.read)!r:.1500}")
                else:
                    print(f"   {name}: gold {gold!r} read {score.read.get(key)!r}")


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--json", action="store_true")
    asked.add_argument("--wrong", action="store_true", help="show what was read wrongly")
    asked.add_argument("--group", default="")
    options = asked.parse_args()
    table: dict[str, dict[str, float]] = {}
    for name, cases in GROUPS.items():
        if options.group in name:
            scores = [measure(case) for case in cases()]
            table[name] = averages(scores)
            if options.wrong:
                _print_wrong(scores)
    if options.json:
        print(json.dumps(table, indent=1))
        return
    for name, row in table.items():
        print(f"{name:20}" + "".join(f" {key} {value:.3f}" for key, value in row.items()))


if __name__ == "__main__":
    main()
