"""Locks a file with a password (AES-256, revision 6 of ISO 32000-2): nobody opens it without."""

from io import BytesIO

import pikepdf


def locked(data: bytes, password: str) -> bytes:
    """The same file, locked; whoever may open it may also copy from it, print it and have it read aloud (PDF/UA-1)."""
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as file:
        file.save(
            out,
            encryption=pikepdf.Encryption(owner=password, user=password, R=6),
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return out.getvalue()


def unlocked(data: bytes, password: str) -> bytes:
    """The same file, open to everybody."""
    out = BytesIO()
    with pikepdf.open(BytesIO(data), password=password) as file:
        file.save(out)
    return out.getvalue()
