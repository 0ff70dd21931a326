"""``briefwright check``, and ``verify``, whose name is reserved."""

import argparse
from pathlib import Path

from briefwright import pipeline
from briefwright.cli.ledger import print_ledger
from briefwright.cli.terminal import DONE, FINDINGS, USAGE, Commands, by_id, command, print_json, say, talk
from briefwright.model.finding import Finding


def add(commands: Commands) -> None:
    """The two commands."""
    _add_check(commands)
    _add_verify(commands)


def _add_check(commands: Commands) -> None:
    parser = command(commands, "check", "Run the release checks on a .brief file.", _check)
    parser.add_argument("brief", type=Path, metavar="X.brief")
    parser.add_argument("--json", action="store_true", help="one JSON value on stdout")


def _check(asked: argparse.Namespace) -> int:
    held = pipeline.open_brief(asked.brief)
    sources = by_id(held.sources)
    ledger, findings = pipeline.prove(held.brief, sources), pipeline.check(held.brief, sources)
    if asked.json:
        print_json({"proved": ledger.proved, "quotations": ledger.total, "findings": findings})
    else:
        print_ledger(ledger)
        for finding in findings:
            say(finding_line(finding))
    return FINDINGS if any(finding.severity != "note" for finding in findings) else DONE


def finding_line(finding: Finding) -> str:
    """A finding for the terminal."""
    where = f" ({finding.item})" if finding.item else ""
    return f"{finding.severity:8}{finding.check}{where}  {finding.text} {finding.todo}".rstrip()


def _add_verify(commands: Commands) -> None:
    parser = command(commands, "verify", "Reserved: will compare a received DOCX or PDF with its sources.", _verify)
    parser.add_argument("files", nargs="*", metavar="FILE")


def _verify(_asked: argparse.Namespace) -> int:
    talk("verify is reserved for a later version; nothing was read. Use check on the .brief file.")
    return USAGE
