"""The command line: the same pipeline as the window, without one.

Data goes to stdout, talk to stderr. Exit 0: done; 1: findings, or not done; 2: usage; 3: unreadable input. No
traceback, ever.
"""

import argparse
import getpass
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn, get_args

import msgspec

from briefwright import __version__, pipeline
from briefwright.atomic import reason
from briefwright.errors import (
    BriefwrightError,
    CaptureError,
    CitationStyleError,
    ExportError,
    LibraryError,
    PlanError,
    TemplateError,
)
from briefwright.exchange import EXCHANGES
from briefwright.library.brief_file import BriefFile
from briefwright.model.description import stated
from briefwright.model.display import DisplayText
from briefwright.model.finding import Finding, Ledger
from briefwright.model.quotation import edit_names
from briefwright.model.source import CapturedName, CarriedName, Mark, Source
from briefwright.readers.agencies import carrier
from briefwright.writers import WRITERS
from briefwright.writers.options import PLAIN, CitationBackEnd, Options

DONE, FINDINGS, USAGE, UNREADABLE = 0, 1, 2, 3


def main(arguments: Sequence[str]) -> int:
    """Run one command; returns the exit code."""
    try:
        parser = _parser()
        asked = parser.parse_args(arguments)
        if "run" not in asked:
            parser.error("name a command, such as capture or compose; briefwright --help lists them")
        code: int = asked.run(asked)
    except SystemExit as stop:  # argparse has said what is wrong, or has printed help
        return stop.code if isinstance(stop.code, int) else USAGE
    except BriefwrightError as error:
        _talk(str(error))
        return _code(error)
    except KeyboardInterrupt:
        _talk("Stopped. Nothing was left half-written.")
        return FINDINGS
    except BrokenPipeError:
        return DONE  # the reader of our output has seen enough
    except OSError as error:
        _talk(f"{error.filename or 'A file'}: {reason(error)}.")
        return UNREADABLE
    except Exception as error:  # noqa: BLE001 - a defect of ours is told in a sentence too
        _talk(_defect(error))
        return FINDINGS
    else:
        return code


def _defect(error: Exception) -> str:
    """What the analyst is told of a mistake of ours, with the place that a report of it needs."""
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    place = " < ".join(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in reversed(frames))
    told = " ".join(f"{type(error).__name__}: {error}".split())
    return (
        f"This is a mistake in Briefwright, not in your files ({told}; {place}). "
        "Nothing was left half-written. Please report this line with the command."
    )


def _code(error: BriefwrightError) -> int:
    unreadable = (CaptureError, PlanError, TemplateError, CitationStyleError, LibraryError)
    return UNREADABLE if isinstance(error, unreadable) else FINDINGS


def _talk(text: str) -> None:
    sys.stderr.write(f"briefwright: {text}\n")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def _print_json(value: Any) -> None:  # noqa: ANN401 - anything msgspec encodes
    data = msgspec.json.format(msgspec.json.encode(value), indent=2)
    sys.stdout.buffer.write(data + b"\n")
    sys.stdout.buffer.flush()


_UNRECOGNISED = "unrecognized arguments: "


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        _talk(f"{message.replace(_UNRECOGNISED, 'unknown option or word: ')}.")
        self.exit(USAGE)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="briefwright",
        description="Turns news articles into cited briefs. Without a command the desk opens.",
        epilog="Exit 0: done; 1: findings, or not done; 2: usage; 3: unreadable input.",
    )
    parser.add_argument("--version", action="version", version=f"briefwright {__version__}")
    commands = parser.add_subparsers(metavar="command", parser_class=_Parser)
    _add_demo(commands)
    _add_capture(commands)
    _add_compose(commands)
    _add_export(commands)
    _add_check(commands)
    _add_verify(commands)
    _add_template(commands)
    return parser


Commands = Any  # argparse names the type of add_subparsers only privately


def _command(commands: Commands, name: str, help_text: str, run: Callable[[argparse.Namespace], int]) -> _Parser:
    parser: _Parser = commands.add_parser(name, help=help_text, description=help_text)
    parser.set_defaults(run=run)
    return parser


# ── demo ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _add_demo(commands: Commands) -> None:
    told = "Open the desk on a sample library; --headless makes the sample brief as DOCX, PDF and .brief instead."
    parser = _command(commands, "demo", told, _demo)
    parser.add_argument("--headless", action="store_true", help="no window")
    parser.add_argument("--out", type=Path, default=Path("build/demo"), help="folder (default: %(default)s)")


def _demo(asked: argparse.Namespace) -> int:
    held = pipeline.sample_brief()
    asked.out.mkdir(parents=True, exist_ok=True)
    outputs = [asked.out / f"sample-brief{suffix}" for suffix in (".docx", ".pdf", ".brief")]
    code = _write_all(held, outputs)
    _print_ledger(pipeline.prove(held.brief, _by_id(held.sources)))
    return code


# ── capture ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _add_capture(commands: Commands) -> None:
    parser = _command(commands, "capture", "Read files or folders as sources and say what was found.", _capture)
    _add_password(parser, "opens what is protected with a password")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true", help="one JSON value on stdout")


def _capture(asked: argparse.Namespace) -> int:
    try:
        report = pipeline.capture_paths(asked.files, password=_password(asked.password_file))
    except CaptureError as error:
        if asked.json:
            _print_json({"error": str(error)})
        raise
    refused = [row for row in report.rows if row.error]
    if asked.json:
        _print_json(captured_json(report))
    for row in refused:
        _talk(row.error)
    if any(row.locked for row in refused):
        _talk("--password-file FILE gives a password; --password-file - reads it from standard input.")
    if not asked.json:
        for source in report.sources:
            _say(source_summary(source))
    return UNREADABLE if refused or not report.rows else DONE


def _add_password(parser: _Parser, purpose: str) -> None:
    told = f"the first line of FILE, or of standard input, {purpose}; at a terminal - asks for it"
    parser.add_argument("--password-file", metavar="FILE|-", default="", help=told)


def _password(name: str) -> str:
    """The first line of a file, "" for none: on the command line itself every program could read it.

    Raises:
        CaptureError: the file cannot be read.
    """
    if not name:
        return ""
    if name == "-" and sys.stdin.isatty():
        return getpass.getpass("Password (is not shown): ")
    try:
        data = sys.stdin.buffer.readline() if name == "-" else Path(name).read_bytes()
        return data.decode("utf-8-sig").split("\n")[0].rstrip("\r")
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "it is not Unicode (UTF-8) text"
        what = f"The password file “{Path(name).name}” cannot be read: {why}."
        raise CaptureError(what, "Nothing was read or written.", "Check its name and permissions.") from error


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


# ── compose, export ─────────────────────────────────────────────────────────────────────────────────────────────────


def _add_outputs(parser: _Parser) -> None:
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
    _add_password(parser, "locks PDF files: nobody opens them without, and archives do not take them (no PDF/A)")


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
        _talk("--base, --citations and --unlocked concern Word documents only; no output here is one.")
    return msgspec.structs.replace(options, password=_lock(asked)) if asked.password_file else options


def _lock(asked: argparse.Namespace) -> str:
    """The password of PDF files; what it does not lock is named."""
    password = _password(asked.password_file)
    if not password:
        raise ExportError("The password is empty.", "Nothing was written.", "Write it into the first line of the file.")
    for path in asked.output:
        if path.suffix.lower() != ".pdf":
            _talk(f"{path.name}: not locked; --password-file locks PDF files only.")
    return password


def _add_compose(commands: Commands) -> None:
    parser = _command(commands, "compose", "Make a brief from a plan file and export it.", _compose)
    parser.add_argument("plan", type=Path, metavar="PLAN.toml")
    _add_outputs(parser)


def _compose(asked: argparse.Namespace) -> int:
    held = pipeline.brief_of_plan(asked.plan)
    code = _write_all(held, asked.output, _options(asked))
    _print_ledger(pipeline.prove(held.brief, _by_id(held.sources)))
    return code


def _add_export(commands: Commands) -> None:
    parser = _command(commands, "export", "Export a .brief file.", _export)
    parser.add_argument("brief", type=Path, metavar="X.brief")
    _add_outputs(parser)


def _export(asked: argparse.Namespace) -> int:
    return _write_all(pipeline.open_brief(asked.brief), asked.output, _options(asked))


def _write_all(held: BriefFile, outputs: Sequence[Path], options: Options = PLAIN) -> int:
    """Export to every output; the path of each is printed when it is whole."""
    code = DONE
    sources = _by_id(held.sources)
    for path in outputs:
        report = pipeline.export(
            held.brief, sources, held.originals.__getitem__, path, options=options, pictures=held.pictures
        )
        _say(str(report.path))
        for notice in report.notices:
            _talk(f"{path.name}: {notice.text}")
        for problem in report.problems:
            _talk(f"{path.name}: {problem}")
            code = FINDINGS
    return code


def _by_id(sources: Sequence[Source]) -> dict[str, Source]:
    return {source.id: source for source in sources}


def _print_ledger(ledger: Ledger) -> None:
    _say(f"{ledger.proved} of {ledger.total} quotations proved")
    width = max((len(entry.label) for entry in ledger.entries), default=0)
    for entry in ledger.entries:
        mark = "✓" if entry.proof.proved else "✗"
        edits = ", ".join(edit_names(entry.quotation.edits))
        _say(f"  {mark} {entry.label:{width}} “{_shortened(entry.quotation.words)}”{f'  [{edits}]' if edits else ''}")


def _shortened(words: str, length: int = 64) -> str:
    return words if len(words) <= length else f"{words[: length - 1]}…"


# ── check, verify ───────────────────────────────────────────────────────────────────────────────────────────────────


def _add_check(commands: Commands) -> None:
    parser = _command(commands, "check", "Run the release checks on a .brief file.", _check)
    parser.add_argument("brief", type=Path, metavar="X.brief")
    parser.add_argument("--json", action="store_true", help="one JSON value on stdout")


def _check(asked: argparse.Namespace) -> int:
    held = pipeline.open_brief(asked.brief)
    sources = _by_id(held.sources)
    ledger, findings = pipeline.prove(held.brief, sources), pipeline.check(held.brief, sources)
    if asked.json:
        _print_json({"proved": ledger.proved, "quotations": ledger.total, "findings": findings})
    else:
        _print_ledger(ledger)
        for finding in findings:
            _say(finding_line(finding))
    return FINDINGS if any(finding.severity != "note" for finding in findings) else DONE


def finding_line(finding: Finding) -> str:
    """A finding for the terminal."""
    where = f" ({finding.item})" if finding.item else ""
    return f"{finding.severity:8}{finding.check}{where}  {finding.text} {finding.todo}".rstrip()


def _add_verify(commands: Commands) -> None:
    parser = _command(commands, "verify", "Reserved: will compare a received DOCX or PDF with its sources.", _verify)
    parser.add_argument("files", nargs="*", metavar="FILE")


def _verify(_asked: argparse.Namespace) -> int:
    _talk("verify is reserved for a later version; nothing was read. Use check on the .brief file.")
    return USAGE


# ── template ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _add_template(commands: Commands) -> None:
    parser = _command(commands, "template", "List, show, check or make templates.", lambda _: USAGE)
    acts = parser.add_subparsers(metavar="act", required=True, parser_class=_Parser)
    _command(acts, "list", "List the shipped templates.", _template_list)
    show = _command(acts, "show", "Print a template as TOML.", _template_show)
    show.add_argument("name", help="id of a shipped template, or a file")
    check = _command(acts, "check", "Check template files.", _template_check)
    check.add_argument("files", nargs="+", type=Path, metavar="FILE.toml")
    new = _command(acts, "new", "Write a copy of a template to start from.", _template_new)
    new.add_argument("file", type=Path, metavar="FILE.toml")
    new.add_argument("--like", default="issue-brief", help="id of a shipped template (default: %(default)s)")


def _template_list(_asked: argparse.Namespace) -> int:
    for template in pipeline.shipped_templates():
        _say(f"{template.id:32}{template.name}: {template.summary}")
    return DONE


def _template_show(asked: argparse.Namespace) -> int:
    template = pipeline.find_template(asked.name, Path())
    sys.stdout.write(pipeline.template_to_toml(template).decode("utf-8"))
    return DONE


def _template_check(asked: argparse.Namespace) -> int:
    code = DONE
    for path in asked.files:
        try:
            template = pipeline.template_from_toml(path.read_bytes(), path.name)
        except TemplateError as error:
            _talk(str(error))
            code = UNREADABLE
        else:
            _say(f"{path.name}: {template.name}, {len(template.sections)} sections, no fault")
    return code


def _template_new(asked: argparse.Namespace) -> int:
    if asked.file.exists():
        raise ExportError(f"“{asked.file.name}” is there already.", "It was not changed.", "Choose another name.")
    pipeline.new_template_file(asked.file, asked.like)
    _say(str(asked.file))
    return DONE
