"""The one way a file of the analyst's is written.

QSaveFile reports success on a full disk and replaces the good file (measured, ``reliability.md`` 2.1), and writers that
write in place leave an unreadable file when killed (2.2). So: write beside it, flush, fsync, read back, replace, fsync
the folder.
"""

import contextlib
import errno
import os
import tempfile
from pathlib import Path

_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EACCES: "this folder or file may not be written",
    errno.EPERM: "this folder or file may not be written",
    errno.EROFS: "the disk is read-only",
    errno.ENOENT: "the folder does not exist",
    errno.ENAMETOOLONG: "the file name is too long",
    errno.EISDIR: "it is a folder",
    errno.ENOTDIR: "part of the path is not a folder",
    errno.EFBIG: "the file is larger than allowed",
    errno.EIO: "the disk reported a fault",
}


def reason(error: OSError) -> str:
    """Plain words for an operating-system error."""
    if error.errno == errno.ENOENT and error.filename and Path(os.fsdecode(error.filename)).parent.is_dir():
        return "there is no file of that name"
    return _REASONS.get(error.errno or 0, (error.strerror or "the system refused").lower())


def atomic_write(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path`` whole, or leave what was there untouched.

    Args:
        path: the target; its folder must exist.
        data: the complete content.

    Raises:
        OSError: nothing was replaced; the temporary file is gone.
    """
    path = path.resolve()  # a link keeps being a link: the file behind it is replaced
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _read_back(part, data)
        _keep_mode(path, part)
        os.replace(part, path)  # noqa: PTH105 - Path.replace is the same call; os.replace is what fault tests inject into
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _read_back(part: Path, data: bytes) -> None:
    if part.read_bytes() != data:
        raise OSError(errno.EIO, "written bytes do not read back")


def _keep_mode(path: Path, part: Path) -> None:
    """Give the new file the old one's permissions, or those any new file would get (mkstemp makes 0600)."""
    try:
        mode = path.stat().st_mode & 0o7777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    part.chmod(mode)


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable; Windows cannot open folders and does not need it.

    The new file is in place by now, so a network disk that cannot sync folders must not make it look as if it were not.
    """
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
