"""A small writer of compound files, to have Outlook messages of our own making."""

import struct
from collections.abc import Mapping

SECTOR, MINI = 512, 64
END, FREE, TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A compound file of these streams; paths have slashes. Streams below 4096 bytes go into the mini stream."""
    entries: list[list[object]] = [["Root Entry", 5, FREE, FREE, FREE, END, 0]]
    folders = {"": 0}
    mini, mini_table = bytearray(), list[int]()
    sectors: list[bytes] = []
    table: list[int] = []

    def chain(data: bytes) -> int:
        first = len(sectors)
        pieces = [data[at : at + SECTOR].ljust(SECTOR, b"\0") for at in range(0, len(data), SECTOR)]
        for number, piece in enumerate(pieces):
            sectors.append(piece)
            table.append(END if number + 1 == len(pieces) else first + number + 1)
        return first if pieces else END

    def add(folder: str, entry: list[object]) -> int:
        entries.append(entry)
        number, parent = len(entries) - 1, entries[folders[folder]]
        entry[3], parent[4] = parent[4], number  # siblings as a list to the right
        return number

    for path, data in streams.items():
        folder = ""
        for name in path.split("/")[:-1]:
            inner = f"{folder}{name}/"
            if inner not in folders:
                folders[inner] = add(folder, [name, 1, FREE, FREE, FREE, 0, 0])
            folder = inner
        if len(data) >= 4096:
            start = chain(data)
        else:
            start = len(mini_table) if data else END
            count = -(-len(data) // MINI)
            mini_table += [start + n + 1 for n in range(count - 1)] + ([END] if count else [])
            mini += data.ljust(count * MINI, b"\0")
        add(folder, [path.rpartition("/")[2], 2, FREE, FREE, FREE, start, len(data)])
    entries[0][5], entries[0][6] = chain(bytes(mini)), len(mini)
    mini_start = chain(struct.pack(f"<{len(mini_table)}I", *mini_table))
    directory = chain(b"".join(_entry(entry) for entry in entries))
    tables = -(-(len(table) + 1) // (SECTOR // 4 - 1))
    first_table = len(sectors)
    table += [TABLE] * tables
    packed = struct.pack(f"<{len(table)}I", *table).ljust(tables * SECTOR, b"\xff")
    sectors += [packed[at : at + SECTOR] for at in range(0, len(packed), SECTOR)]
    listed = [first_table + n for n in range(tables)] + [FREE] * (109 - tables)
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<9I", 0, tables, directory, 0, 4096, mini_start, 1, END, 0) + struct.pack("<109I", *listed)
    return head + b"".join(sectors)


def _entry(entry: list[object]) -> bytes:
    name, kind, left, right, child, start, size = entry
    words = (str(name) + "\0").encode("utf-16-le")
    return words.ljust(64, b"\0") + struct.pack(
        "<HBB3I16sIQQIII", len(words), kind, 1, left, right, child, b"", 0, 0, 0, start, size, 0
    )


def message(subject: str, sender: str, body: str, sent: int = 0, **more: bytes) -> dict[str, bytes]:
    """The streams of a message; ``sent`` is a FILETIME."""
    times = bytes(32) + struct.pack("<HHIQ", 0x40, 0x39, 6, sent)
    out = {
        "__properties_version1.0": times,
        "__substg1.0_0037001F": subject.encode("utf-16-le"),
        "__substg1.0_0C1A001F": sender.encode("utf-16-le"),
        "__substg1.0_1000001F": body.encode("utf-16-le"),
    }
    return out | more
