"""What every command needs: exit codes, data to stdout, talk to stderr, usage in one line."""

import argparse
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

import msgspec

from briefwright.errors import (
    BriefwrightError,
    CaptureError,
    CitationStyleError,
    LibraryError,
    PlanError,
    TemplateError,
)
from briefwright.model.source import Source

DONE, FINDINGS, USAGE, UNREADABLE = 0, 1, 2, 3

Commands = Any  # argparse names the type of add_subparsers only privately
_UNRECOGNISED = "unrecognized arguments: "


class Parser(argparse.ArgumentParser):
    """A parser that says in one line what is wrong."""

    def error(self, message: str) -> NoReturn:
        """Print the usage and the line, and leave with code 2."""
        self.print_usage(sys.stderr)
        talk(f"{message.replace(_UNRECOGNISED, 'unknown option or word: ')}.")
        self.exit(USAGE)


def command(commands: Commands, name: str, help_text: str, run: Callable[[argparse.Namespace], int]) -> Parser:
    """A command, or an act of one, with its line of help and what runs it."""
    parser: Parser = commands.add_parser(name, help=help_text, description=help_text)
    parser.set_defaults(run=run)
    return parser


def defect(error: Exception) -> str:
    """What the analyst is told of a mistake of ours, with the place that a report of it needs."""
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    place = " < ".join(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in reversed(frames))
    told = " ".join(f"{type(error).__name__}: {error}".split())
    return (
        f"This is a mistake in Briefwright, not in your files ({told}; {place}). "
        "Nothing was left half-written. Please report this line with the command."
    )


def code_of(error: BriefwrightError) -> int:
    """The exit code of an error that is told."""
    unreadable = (CaptureError, PlanError, TemplateError, CitationStyleError, LibraryError)
    return UNREADABLE if isinstance(error, unreadable) else FINDINGS


def talk(text: str) -> None:
    """One line for the person."""
    sys.stderr.write(f"briefwright: {text}\n")


def say(text: str) -> None:
    """One line of data."""
    sys.stdout.write(f"{text}\n")


def print_json(value: Any) -> None:  # noqa: ANN401 - anything msgspec encodes
    """One JSON value."""
    data = msgspec.json.format(msgspec.json.encode(value), indent=2)
    sys.stdout.buffer.write(data + b"\n")
    sys.stdout.buffer.flush()


def by_id(sources: Sequence[Source]) -> dict[str, Source]:
    """Source id → source."""
    return {source.id: source for source in sources}
