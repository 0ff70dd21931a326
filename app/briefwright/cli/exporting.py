"""``briefwright demo``, ``compose`` and ``export``: briefs written into files."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

import msgspec

from briefwright import pipeline
from briefwright.atomic import reason
from briefwright.cli.ledger import print_ledger
from briefwright.cli.passwords import add_password, password_of
from briefwright.cli.terminal import DONE, FINDINGS, Commands, Parser, by_id, command, say, talk
from briefwright.errors import ExportError, TemplateError
from briefwright.exchange import EXCHANGES
from briefwright.library.brief_file import BriefFile
from briefwright.writers import WRITERS
from briefwright.writers.options import PLAIN, CitationBackEnd, Options


def add(commands: Commands) -> None:
    """The three commands."""
    _add_demo(commands)
    _add_compose(commands)
    _add_export(commands)


def _add_demo(commands: Commands) -> None:
    told = "Open the desk on a sample library; --headless makes the sample brief as DOCX, PDF and .brief instead."
    parser = command(commands, "demo", told, _demo)
    parser.add_argument("--headless", action="store_true", help="no window")
    parser.add_argument("--out", type=Path, default=Path("build/demo"), help="folder (default: %(default)s)")


def _demo(asked: argparse.Namespace) -> int:
    held = pipeline.sample_brief()
    asked.out.mkdir(parents=True, exist_ok=True)
    outputs = [asked.out / f"sample-brief{suffix}" for suffix in (".docx", ".pdf", ".brief")]
    code = _write_all(held, outputs)
    print_ledger(pipeline.prove(held.brief, by_id(held.sources)))
    return code


def _add_outputs(parser: Parser) -> None:
    told = (
        f"{', '.join(writer.suffix for writer in WRITERS)} or .brief; the sources alone: "
        f"{', '.join(row.suffix for row in EXCHANGES)}; may be repeated"
    )
    parser.add_argument("-o", "--output", type=Path, action="append", required=True, metavar="FILE", help=told)
    told = "the organisation's .docx or .dotx, whose look Word documents take"
    parser.add_argument("--base", type=Path, metavar="TEMPLATE.dotx", help=told)
    told = (
        "what notes of Word documents are: plain text, Zotero fields, or citations of Word's own (default: %(default)s)"
    )
    parser.add_argument("--citations", choices=get_args(CitationBackEnd), default="notes", help=told)
    told = "leave quotations in Word documents open to editing"
    parser.add_argument("--unlocked", action="store_true", help=told)
    add_password(parser, "locks PDF files: nobody opens them without, and archives do not take them (no PDF/A)")


def _options(asked: argparse.Namespace) -> Options:
    """What the command asks of the formats.

    Raises:
        TemplateError: the organisation's template cannot be read.
        CaptureError: so is the file of the password.
        ExportError: that file holds no password.
    """
    try:
        base = asked.base.read_bytes() if asked.base else b""
    except OSError as error:
        what = f"The template “{asked.base.name}” cannot be read: {reason(error)}."
        raise TemplateError(what, "Nothing was written.", "Check the name.") from error
    options = Options(base=base, citations=asked.citations, locked=not asked.unlocked)
    if options != PLAIN and not any(path.suffix.lower() == ".docx" for path in asked.output):
        talk("--base, --citations and --unlocked concern Word documents only; no output here is one.")
    return msgspec.structs.replace(options, password=_lock(asked)) if asked.password_file else options


def _lock(asked: argparse.Namespace) -> str:
    """The password of PDF files; what it does not lock is named."""
    password = password_of(asked.password_file)
    if not password:
        raise ExportError("The password is empty.", "Nothing was written.", "Write it into the first line of the file.")
    for path in asked.output:
        if path.suffix.lower() != ".pdf":
            talk(f"{path.name}: not locked; --password-file locks PDF files only.")
    return password


def _add_compose(commands: Commands) -> None:
    parser = command(commands, "compose", "Make a brief from a plan file and export it.", _compose)
    parser.add_argument("plan", type=Path, metavar="PLAN.toml")
    _add_outputs(parser)


def _compose(asked: argparse.Namespace) -> int:
    held = pipeline.brief_of_plan(asked.plan)
    code = _write_all(held, asked.output, _options(asked))
    print_ledger(pipeline.prove(held.brief, by_id(held.sources)))
    return code


def _add_export(commands: Commands) -> None:
    parser = command(commands, "export", "Export a .brief file.", _export)
    parser.add_argument("brief", type=Path, metavar="X.brief")
    _add_outputs(parser)


def _export(asked: argparse.Namespace) -> int:
    return _write_all(pipeline.open_brief(asked.brief), asked.output, _options(asked))


def _write_all(held: BriefFile, outputs: Sequence[Path], options: Options = PLAIN) -> int:
    """Export to every output; the path of each is printed when it is whole."""
    code = DONE
    sources = by_id(held.sources)
    for path in outputs:
        report = pipeline.export(
            held.brief, sources, held.originals.__getitem__, path, options=options, pictures=held.pictures
        )
        say(str(report.path))
        for notice in report.notices:
            talk(f"{path.name}: {notice.text}")
        for problem in report.problems:
            talk(f"{path.name}: {problem}")
            code = FINDINGS
    return code
