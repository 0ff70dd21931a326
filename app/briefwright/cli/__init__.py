"""The command line: the same pipeline as the window, without one.

Data goes to stdout, talk to stderr. Exit 0: done; 1: findings, or not done; 2: usage; 3: unreadable input. No
traceback, ever.
"""

import argparse
from collections.abc import Sequence

from briefwright import __version__
from briefwright.atomic import reason
from briefwright.cli import capturing, checking, exporting, templates
from briefwright.cli.terminal import DONE, FINDINGS, UNREADABLE, USAGE, Parser, code_of, defect, talk
from briefwright.errors import BriefwrightError

__all__ = ["DONE", "FINDINGS", "UNREADABLE", "USAGE", "main"]


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
        talk(str(error))
        return code_of(error)
    except KeyboardInterrupt:
        talk("Stopped. Nothing was left half-written.")
        return FINDINGS
    except BrokenPipeError:
        return DONE  # the reader of our output has seen enough
    except OSError as error:
        talk(f"{error.filename or 'A file'}: {reason(error)}.")
        return UNREADABLE
    except Exception as error:  # noqa: BLE001 - a defect of ours is told in a sentence too
        talk(defect(error))
        return FINDINGS
    else:
        return code


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="briefwright",
        description="Turns news articles into cited briefs. Without a command the desk opens.",
        epilog="Exit 0: done; 1: findings, or not done; 2: usage; 3: unreadable input.",
    )
    parser.add_argument("--version", action="version", version=f"briefwright {__version__}")
    commands = parser.add_subparsers(metavar="command", parser_class=Parser)
    for module in (exporting, capturing, checking, templates):
        module.add(commands)
    return parser
