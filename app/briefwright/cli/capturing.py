"""``briefwright capture``: files read as sources, said in lines or as one JSON value."""

import argparse
from pathlib import Path
from typing import Any, get_args

import msgspec

from briefwright import pipeline
from briefwright.cli.passwords import add_password, password_of
from briefwright.cli.terminal import DONE, UNREADABLE, Commands, command, print_json, say, talk
from briefwright.errors import CaptureError
from briefwright.model.description import stated
from briefwright.model.display import DisplayText
from briefwright.model.source import CapturedName, CarriedName, Mark, Source
from briefwright.readers.agencies import carrier


def add(commands: Commands) -> None:
    """The command."""
    parser = command(commands, "capture", "Read files or folders as sources and say what was found.", _capture)
    add_password(parser, "opens what is protected with a password")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true", help="one JSON value on stdout")


def _capture(asked: argparse.Namespace) -> int:
    try:
        report = pipeline.capture_paths(asked.files, password=password_of(asked.password_file))
    except CaptureError as error:
        if asked.json:
            print_json({"error": str(error)})
        raise
    refused = [row for row in report.rows if row.error]
    if asked.json:
        print_json(captured_json(report))
    for row in refused:
        talk(row.error)
    if any(row.locked for row in refused):
        talk("--password-file FILE gives a password; --password-file - reads it from standard input.")
    if not asked.json:
        for source in report.sources:
            say(source_summary(source))
    return UNREADABLE if refused or not report.rows else DONE


def captured_json(report: pipeline.CaptureReport) -> dict[str, Any]:
    """``capture --json``: the sources, or ``{"error": …}`` when there are none."""
    errors = [row.error for row in report.rows if row.error]
    if not report.sources:
        return {"error": " ".join(errors) or "The folder holds no files."}
    return {"sources": [source_json(source) for source in report.sources], "notices": errors}


def source_json(source: Source) -> dict[str, Any]:
    """One source of ``capture --json``; ``captured_text`` is what offsets count in, ``text`` the article as shown."""

    def value(name: CapturedName) -> str | None:
        found = stated(source, None, name)
        return found.value if found else None

    zone = value("published_zone")
    published = value("published") or value("dateline_date")  # agency copy is dated by its dateline
    outlet = value("outlet") or carrier(value("credit") or "") or None  # and put out by whom it credits first
    guessed: set[str] = {field.name for field in source.fields if field.guessed}
    guessed |= {"published"} if published and not value("published") else set()
    guessed |= {"outlet"} if outlet and not value("outlet") else set()
    return {
        "headline": value("headline"),
        "text": DisplayText(source).article,
        "captured_text": source.captured_text,
        "published": published,
        "published_zone": zone,
        "bylines": [field.value for field in source.fields if field.name == "byline"],
        "outlet": outlet,
        "credit": value("credit"),
        "dateline": value("dateline_place"),
        "dateline_date": value("dateline_date"),
        "language": value("language"),
        "url": value("url"),
        "interview_by": value("interview_by"),
        "file": source.file_name,
        "sha256": source.sha256,
        "paragraphs": len(source.paragraphs),
        "pages": len(source.pages),
        "carried": _carried(source),
        "passages": [_shown(source, mark) for mark in source.marks if mark.end > mark.start],
        "remarks": [mark.remark for mark in source.marks if mark.remark],
        "marks": [msgspec.to_builtins(mark) for mark in source.marks],
        "notices": [notice.text for notice in source.notices],
        "guessed": sorted(guessed),
    }


def _carried(source: Source) -> dict[str, list[str]]:
    """What a news format carries beside the article: rights, embargo, version, urgency, subject codes and the like."""
    rows = [(name, [field.value for field in source.fields if field.name == name]) for name in get_args(CarriedName)]
    return {name: values for name, values in rows if values}


def _shown(source: Source, mark: Mark) -> str:
    """The marked words on one line."""
    return " ".join(source.captured_text[mark.start : mark.end].split())


def source_summary(source: Source) -> str:
    """A few lines on one source for the terminal: each field with the characters it was read from."""
    count = len(source.paragraphs)
    lines = [f"{source.file_name}  {count} paragraph{'' if count == 1 else 's'}  SHA-256 {source.sha256[:12]}…"]
    for field in source.fields:
        evidence = source.captured_text[field.start : field.end] if field.start >= 0 else field.where
        read = f"“{' '.join(evidence.split())[:60]}”"
        told = f"  (guessed from {read})" if field.guessed else f"  ({field.where or read})"
        lines.append(f"  {field.name:15} {field.value}{told}")
    lines += [f"  {notice.level}: {notice.text}" for notice in source.notices]
    return "\n".join(lines)
