"""Scores of the document, mail and news formats: ``python tests/quality/capture_formats/score.py [--wrong]``.

Text is shared runs of four words; the rest is right or wrong per file. ``marks`` is right where all marked passages
and remarks are read to the letter and no other; ``carried`` where rights, urgency and the like are; ``count`` where
the file yields as many articles as it holds.
"""

# ruff: noqa: T201 - a script that prints

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

sys.path.insert(0, str(Path(__file__).parents[2]))

from briefwright.cli.capturing import source_json
from briefwright.errors import CaptureError
from briefwright.model.source import Source
from briefwright.readers.capture import read
from quality.capture.score import f1
from quality.capture_formats import mail_files, news_agency_files, news_files, office_files, pdf_files
from quality.capture_formats.case import FormatCase

GROUPS = {
    "office": office_files.cases,
    "pdf": pdf_files.cases,
    "news": news_files.cases,
    "agency": news_agency_files.cases,
    "mail": mail_files.cases,
}
FIGURES = ("text", "headline", "date", "authors", "outlet", "marks", "carried", "count")


class Score(msgspec.Struct, frozen=True):
    """What became of one case: figures from 0 to 1, and what was read."""

    case: FormatCase
    figures: dict[str, float]
    read: dict[str, Any]


def measure(case: FormatCase) -> Score:
    """One case read and compared with its gold."""
    try:
        sources = read(case.data, case.file, imported="2026-03-20", source_id="s-1")
    except CaptureError as error:
        return Score(case, dict.fromkeys(FIGURES, 0.0), {"error": str(error)})
    got = source_json(sources[0])
    figures = {
        "text": f1(case.text, got["text"]),
        "headline": float(_fold(got["headline"]) == _fold(case.headline)),
        "date": float((got["published"] or "")[: len(case.published)] == case.published),
        "authors": float(case.bylines == ("*",) or tuple(got["bylines"]) == case.bylines),
        "outlet": float(_fold(got["outlet"]) == _fold(case.outlet)),
        "marks": float(_marks(sources) == (sorted(case.passages), sorted(case.remarks))),
        "carried": float(_carried(sources[0], case)),
        "count": float(len(sources) == case.count and len(sources[0].pages) == case.pages),
    }
    return Score(case, figures, got | {"count": len(sources), "marked": _marks(sources)})


def _marks(sources: tuple[Source, ...]) -> tuple[list[str], list[str]]:
    marks = [(source, mark) for source in sources for mark in source.marks]
    passages = {
        " ".join(source.captured_text[mark.start : mark.end].split()) for source, mark in marks if mark.end > mark.start
    }
    return sorted(passages), sorted(mark.remark for _, mark in marks if mark.remark)


def _carried(source: Source, case: FormatCase) -> bool:
    rows = {(field.name, field.value) for field in source.fields}
    return all((name, value) in rows for name, value in case.carried.items())


def _fold(words: str | None) -> str:
    return " ".join((words or "").casefold().split())


def averages(scores: list[Score]) -> dict[str, float]:
    """Mean of each figure."""
    return {name: sum(score.figures[name] for score in scores) / max(1, len(scores)) for name in FIGURES}


def _wrong(scores: list[Score]) -> Iterator[str]:
    for score in scores:
        bad = [name for name, figure in score.figures.items() if figure < 0.995]
        if bad:
            yield f"{score.case.name}: {bad}"
            shown = {"text": "text", "date": "published", "authors": "bylines", "marks": "marked", "carried": "notices"}
            for name in bad:
                yield f"    {name}: {score.read.get(shown.get(name, name), score.read.get('error'))!r:.1200}"


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--wrong", action="store_true")
    asked.add_argument("--group", default="")
    options = asked.parse_args()
    for name, cases in GROUPS.items():
        if options.group in name:
            scores = [measure(case) for case in cases()]
            print(
                f"{name:8} {len(scores):3} " + " ".join(f"{key} {value:.3f}" for key, value in averages(scores).items())
            )
            if options.wrong:
                print("\n".join(_wrong(scores)))


if __name__ == "__main__":
    main()
