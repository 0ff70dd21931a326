"""Compound files ([MS-CFB]): the old office container, in which Outlook still keeps single messages.

A file system in a file: sectors in chains, a directory in a tree. Chains are followed only as far as there are sectors,
so one that bites its own tail ends.
"""

import struct
from collections.abc import Iterator

import msgspec

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END, _FREE = 0xFFFFFFFE, 0xFFFFFFFA
_ENTRY = 128
_IN_HEADER = 109
"""Sectors of the allocation table that the header itself lists (2.2)."""
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_MOST = 20_000


class Damaged(ValueError):  # noqa: N818 - the reader turns it into an error of the tree
    """It is no sound compound file."""


class _Entry(msgspec.Struct, frozen=True):
    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


def streams(data: bytes) -> dict[str, bytes]:
    """Every stream by its path, storages parted by slashes.

    Raises:
        Damaged: the header or a table does not hold together.
    """
    try:
        return dict(_File(data).walk())
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise Damaged(str(error)) from error


class _File:
    """One compound file.

    Args:
        data: the whole file.
    """

    def __init__(self, data: bytes) -> None:
        if not data.startswith(MAGIC):
            raise Damaged("it does not begin as a compound file")
        self._data = data
        shift, mini_shift = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or mini_shift != 6:  # noqa: PLR2004 - the two versions there are (2.2)
            raise Damaged("its sectors have no size that is allowed")
        self._size, self._mini_size = 1 << shift, 1 << mini_shift
        directory, _, self._cutoff, mini, _, further, _ = struct.unpack_from("<7I", data, 48)
        self._table = self._allocation(further)
        self._entries = [_entry(row) for row in _rows(self._chain(directory))]
        self._mini_table = _numbers(self._chain(mini))
        self._mini = self._chain(self._entries[0].start)

    def walk(self) -> Iterator[tuple[str, bytes]]:
        """Every stream with its path; each entry of the directory is visited once."""
        stack = [(self._entries[0].child, "")]
        seen: set[int] = set()
        while stack:
            number, path = stack.pop()
            if number >= len(self._entries) or number in seen or len(seen) > _MOST:
                continue
            seen.add(number)
            entry = self._entries[number]
            stack += [(entry.left, path), (entry.right, path)]
            if entry.kind == _STORAGE:
                stack.append((entry.child, f"{path}{entry.name}/"))
            elif entry.kind == _STREAM:
                yield path + entry.name, self._content(entry)

    def _allocation(self, further: int) -> list[int]:
        """The allocation table: its sectors are listed in the header, then in sectors of their own (2.5)."""
        listed = [*struct.unpack_from(f"<{_IN_HEADER}I", self._data, 76)]
        for _ in range(len(self._data) // self._size):
            if further >= _FREE:
                break
            *more, further = _numbers(self._sector(further))
            listed += more
        return [number for one in listed if one < _FREE for number in _numbers(self._sector(one))]

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        return self._data[start : start + self._size].ljust(self._size, b"\0")

    def _chain(self, start: int) -> bytes:
        parts: list[bytes] = []
        while start < len(self._table) and len(parts) <= len(self._data) // self._size:
            parts.append(self._sector(start))
            start = self._table[start]
        return b"".join(parts)

    def _content(self, entry: _Entry) -> bytes:
        if entry.size >= self._cutoff:
            return self._chain(entry.start)[: entry.size]
        parts: list[bytes] = []
        at = entry.start
        while at < len(self._mini_table) and len(parts) * self._mini_size < entry.size:
            parts.append(self._mini[at * self._mini_size : (at + 1) * self._mini_size])
            at = self._mini_table[at]
        return b"".join(parts)[: entry.size]


def _numbers(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])


def _rows(data: bytes) -> Iterator[bytes]:
    return (data[at : at + _ENTRY] for at in range(0, len(data) - _ENTRY + 1, _ENTRY))


def _entry(row: bytes) -> _Entry:
    length, kind = struct.unpack_from("<HB", row, 64)
    left, right, child = struct.unpack_from("<3I", row, 68)
    start, size = struct.unpack_from("<II", row, 116)  # sizes of 4 GiB and more are not for us
    return _Entry(
        row[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace"), kind, left, right, child, start, size
    )
