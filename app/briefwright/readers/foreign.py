"""What files look like that no reader of ours takes."""

from briefwright.readers.encoding import byte_order_mark, wide_order

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document or an Outlook message"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"RIFF", "a sound, film or WebP file"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"MZ\x90\x00", "a Windows program"),
    (b"\x7fELF", "a Linux program"),
    (b"\xcf\xfa\xed\xfe", "a macOS program"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"SQLite format 3\x00", "a database"),
    (b"bplist00", "a Safari web archive"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
)
_SHORT = (b"ID3", b"RIFF", b"BZh", b"II*\x00", b"wOFF", b"wOF2", b"OggS")
"""Signatures that a text could begin with; they count only where bytes follow that no text has."""

_CONTROLS = bytes(sorted({*range(32), 127} - {*b"\t\n\r\f\x1b"}))
_SHARE = 0.05
"""Share of control bytes from which a file is no text: a text with a few stray ones is read and says so."""


_HEAD = 1024


def foreign_kind(data: bytes) -> str:
    """What a file looks like that we do not read, with its article ("a PDF document"), "" for all others."""
    for magic, kind in _MAGIC:
        if data.startswith(magic) and (magic not in _SHORT or data[:512].translate(None, _CONTROLS) != data[:512]):
            return kind
    if data[4:8] == b"ftyp":
        return "a film or an HEIC picture"
    if byte_order_mark(data)[0] or wide_order(data):
        return ""
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return "a binary or damaged file" if controls > _SHARE * len(data) else _markup_kind(data[:_HEAD].lstrip().lower())


def _markup_kind(head: bytes) -> str:
    """Files of letters whose letters are mostly not the article's."""
    if head.startswith(b"<?xml") and b"<html" not in head and b"<!doctype html" not in head:
        return "an XML file"
    if head.startswith((b'{"', b'[{"', b"{\n", b"{\r\n")) and b'":' in head:
        return "a JSON file"
    if b"mime-version:" in head and b"content-type:" in head:
        return "a saved e-mail or web archive"
    return ""
