"""Passwords for commands: from a file, standard input or a prompt, never from the command line itself."""

import getpass
import sys
from pathlib import Path

from briefwright.atomic import reason
from briefwright.cli.terminal import Parser
from briefwright.errors import CaptureError


def add_password(parser: Parser, purpose: str) -> None:
    """The option that names where a password is."""
    told = f"the first line of FILE, or of standard input, {purpose}; at a terminal - asks for it"
    parser.add_argument("--password-file", metavar="FILE|-", default="", help=told)


def password_of(name: str) -> str:
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
