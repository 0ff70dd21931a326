"""Reads a zip file that may be hostile: names, kinds, sizes and ratios are checked before a byte is unpacked.

A 0.8 MB file can unfold into 262 MiB (``reliability.md`` 2.11). What the directory promises need not be true, but no
entry is unpacked beyond its promise: what lies past it is found as a wrong checksum.
"""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import PurePosixPath

import msgspec

_CHUNK = 1 << 16
_DAMAGES = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    OSError,
)
"""What zipfile lets out on damaged files."""


class RefusedZip(ValueError):  # noqa: N818 - the name is the finding; callers turn it into an error of the tree
    """The zip file is damaged or breaks a limit; the text is one sentence."""


class LockedZip(RefusedZip):
    """An entry that is to be read opens with a password only."""


class Limits(msgspec.Struct, frozen=True):
    """What a zip file may hold.

    Attributes:
        entries: number of entries.
        entry: bytes of one entry, unpacked.
        total: bytes of all entries, unpacked.
        ratio: unpacked bytes for one packed byte of an entry.
    """

    entries: int = 10_000
    entry: int = 64 << 20
    total: int = 256 << 20
    ratio: int = 200


def _every(_name: str) -> bool:
    return True


def read_zip(data: bytes, limits: Limits | None = None, wanted: Callable[[str], bool] = _every) -> dict[str, bytes]:
    """All entries of a zip file by name, in the order of its directory; folders are left out.

    Args:
        data: the whole file.
        limits: other limits than those of :class:`Limits`.
        wanted: whether an entry of this name is read; those that are not are not unpacked, and only their names and
            their number are looked at (a report may hold 300 MiB of pictures).

    Raises:
        RefusedZip: it is no zip file, is damaged, or breaks a limit.
    """
    limits = limits or Limits()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            _check_names(infos, limits)
            read = [info for info in infos if not info.is_dir() and wanted(info.filename)]
            _check_sizes(read, limits)
            return {info.filename: _read(archive, info) for info in read}
    except RefusedZip:
        raise
    except _DAMAGES as error:
        raise RefusedZip(f"It is not a sound zip file ({error}).") from error


def _check_names(infos: list[zipfile.ZipInfo], limits: Limits) -> None:
    if len(infos) > limits.entries:
        raise RefusedZip(f"It holds {len(infos)} entries; at most {limits.entries} are read.")
    if len({info.filename for info in infos}) < len(infos):
        raise RefusedZip("Two of its entries have the same name.")
    for info in infos:
        if not _plain(info):
            raise RefusedZip(f"The entry {info.filename!a} has a name or kind that leads out of the file.")


def _check_sizes(infos: list[zipfile.ZipInfo], limits: Limits) -> None:
    for info in infos:
        _check_entry(info, limits)
    if sum(info.file_size for info in infos) > limits.total:
        raise RefusedZip(f"It unpacks to more than {limits.total >> 20} MiB.")


def _check_entry(info: zipfile.ZipInfo, limits: Limits) -> None:
    name = ascii(info.filename)
    if info.flag_bits & 1:
        raise LockedZip(f"The entry {name} is encrypted.")
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise RefusedZip(f"The entry {name} is packed in a way that is not read here.")
    if info.file_size > limits.entry:
        raise RefusedZip(f"The entry {name} unpacks to more than {limits.entry >> 20} MiB.")
    if info.file_size > limits.ratio * max(info.compress_size, 1):
        raise RefusedZip(f"The entry {name} unpacks to more than {limits.ratio} times its size.")


def _plain(info: zipfile.ZipInfo) -> bool:
    """Whether an entry is a plain file or folder below the root, by its name in the file and by its kind."""
    name = info.orig_filename  # zipfile cuts ``filename`` at a NUL
    kind = stat.S_IFMT(info.external_attr >> 16)
    path = PurePosixPath(name)
    clean = not path.is_absolute() and ".." not in path.parts and not set(name) & {"\\", ":", "\0"}
    return bool(path.parts) and clean and kind in (0, stat.S_IFREG, stat.S_IFDIR)


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """One entry, in chunks: zipfile unpacks no further than the promised size and then compares the checksum."""
    parts: list[bytes] = []
    with archive.open(info) as entry:
        while chunk := entry.read(_CHUNK):
            parts.append(chunk)
    whole = b"".join(parts)
    if len(whole) != info.file_size:
        raise RefusedZip(f"The entry {info.filename!a} is cut short.")
    return whole
