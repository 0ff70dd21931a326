"""The door: no word, a ``.brief`` file or ``demo`` opens the desk; every other first word is for the command line."""

import gc
import os
import sys
from collections.abc import Sequence

from briefwright.gui.needs import APT_LINE, NO_WINDOW

_READING = "read-files"
"""The word of ``readers.confine.WORKER``, written here because importing it takes a fifth of a second."""

_FEW_COLLECTIONS = 20_000
"""New objects between two looks for garbage on the command line; Python's own 700 cost a short command a twentieth."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run Briefwright.

    Args:
        argv: the words after the program's name; those of this process when None.

    Returns:
        The exit code: 0 done, 1 findings, 2 usage, 3 unreadable input or no window possible.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    if words == [_READING]:
        from briefwright.readers import worker  # noqa: PLC0415 - only in the reading process of the frozen program

        return worker.main()
    if words and not (len(words) == 1 and (words[0] == "demo" or words[0].lower().endswith(".brief"))):
        # A command lives for a fraction of a second and loads libraries most of it, of which nothing is ever garbage.
        gc.set_threshold(_FEW_COLLECTIONS)
        from briefwright import cli  # noqa: PLC0415 - the window starts without the command line

        return cli.main(words)
    return _open_desk(words)


def _open_desk(words: list[str]) -> int:
    if sys.platform.startswith("linux") and not _has_display():
        return _refuse("There is no display, so the desk cannot open.", "Use the command line: briefwright --help.")
    try:
        from briefwright.gui import application  # noqa: PLC0415 - the command line never imports Qt
    except ImportError as error:
        if (error.name or "").startswith("briefwright"):
            raise  # a mistake of ours, not of the machine's
        return _refuse(f"The window system cannot be loaded ({error}).", f"On Debian or Ubuntu: {APT_LINE}")
    return application.run(words)


def _has_display() -> bool:
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")) or chosen in ("offscreen", "minimal")


def _refuse(what: str, todo: str) -> int:
    sys.stderr.write(f"briefwright: {what} {todo}\n")
    return NO_WINDOW


if __name__ == "__main__":
    sys.exit(main())
