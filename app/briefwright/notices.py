"""Typed notes on what was guessed, repaired or lost; the window lists them and the command line prints them."""

from typing import Literal

import msgspec

Level = Literal["note", "warning"]


class Notice(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """One thing the analyst should know about a capture, an import or an export.

    Attributes:
        code: a stable name such as ``encoding-guessed``; tests and translations key on it.
        text: one plain sentence.
        level: ``warning`` where words may be missing or wrong, else ``note``.
        choices: where it is a question, the values that answer it, e.g. ISO 8601 dates.
    """

    code: str
    text: str
    level: Level = "note"
    choices: tuple[str, ...] = ()
