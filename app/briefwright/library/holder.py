"""Who holds a library: a small file beside it that tells a second Briefwright, and the next one, about the first."""

import contextlib
import errno
import os
import socket
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from briefwright.atomic import atomic_write
from briefwright.errors import LibraryError

NAME = "library.lock"


class Holder(msgspec.Struct, frozen=True):
    """The process that has the library open.

    Attributes:
        host: name of its machine.
        pid: its process number there.
        since: UTC time of opening, ISO 8601.
    """

    host: str
    pid: int
    since: str

    @property
    def elsewhere(self) -> bool:
        """Whether it runs on another machine, where the system's own lock cannot be trusted to reach."""
        return self.host != socket.gethostname()


def read_holder(folder: Path) -> Holder | None:
    """Who holds the library of a folder, or held it and did not close it; None when it was closed well."""
    try:
        data = (folder / NAME).read_bytes()
    except FileNotFoundError:
        return None
    try:
        return msgspec.json.decode(data, type=Holder)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return Holder(host=socket.gethostname(), pid=0, since="")  # cut short by a crash: it was this machine's


def write_holder(folder: Path) -> None:
    """Say that this process holds the library of a folder.

    On a full disk it goes unsaid: the library must still open, so that briefs can be read and exported elsewhere.

    Raises:
        OSError: the folder may not be written.
    """
    since = datetime.now(UTC).isoformat(timespec="seconds")
    holder = Holder(socket.gethostname(), os.getpid(), since)
    try:
        atomic_write(folder / NAME, msgspec.json.encode(holder))
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise


def remove_holder(folder: Path) -> None:
    """Say that nobody holds it any more; left behind on a lost disk, it only makes the next opening check the file."""
    with contextlib.suppress(OSError):
        (folder / NAME).unlink()


class LibraryInUse(LibraryError):  # noqa: N818 - the name is the finding; the tree's root carries the suffix
    """Another Briefwright has the library open.

    Args:
        folder: the library's folder.
        holder: who has it, as far as known.
    """

    def __init__(self, folder: Path, holder: Holder | None) -> None:
        by = "another program"
        if holder and holder.pid:
            by = f"Briefwright on {holder.host}, process {holder.pid}, since {holder.since}"
        todo = "Go on in that window, or close it and try again."
        if holder and holder.elsewhere:
            todo = f"Close it on {holder.host}; if it no longer runs there, remove {folder / NAME} and try again."
        super().__init__(f"The library in {folder} is open already ({by}).", "Nothing was changed.", todo)
        self.holder = holder
