"""Writing the analyst's files."""

from pathlib import Path

from briefwright.atomic import atomic_write, reason
from briefwright.errors import ExportError


def put(path: Path, data: bytes) -> None:
    """Write a whole file or leave the old one.

    Raises:
        ExportError: it could not be written.
    """
    try:
        atomic_write(path, data)
    except OSError as error:
        raise ExportError(
            f"“{path.name}” could not be written: {reason(error)}.",
            "Nothing else was changed; an older file of that name is whole.",
            "Free space or choose another folder, and try again.",
        ) from error
