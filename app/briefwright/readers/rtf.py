r"""Rich text (RTF 1.9.1), read by a small reader of our own: text, marks and remarks, no objects, no fields run.

Letters come as bytes of the font's code page, as ``\'hh`` or as ``\u`` escapes with a fallback to skip; all three are
read as Word does. Deleted and hidden text is left out and said.
"""

from collections.abc import Iterator

from briefwright.errors import CaptureError
from briefwright.model.source import CapturedField
from briefwright.notices import Notice
from briefwright.readers.format import Raw, Reading
from briefwright.readers.properties import property_fields
from briefwright.readers.rtf_reader import RtfReader
from briefwright.readers.story import tell


def sniff(head: bytes) -> bool:
    """Whether it begins as rich text does."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf")


def read(raw: Raw) -> tuple[Reading, ...]:
    """The article in a rich text file.

    Raises:
        CaptureError: it holds no words.
    """
    reader = RtfReader()
    reader.read(raw.data)
    pieces = reader.pieces()
    if not pieces:
        raise CaptureError(
            "The rich text file holds no words, or is damaged.",
            "Nothing was captured; the file is untouched.",
            "Open it in a word processor, save it anew and capture that.",
        )
    return (tell(pieces, _fields(reader), notices=_notices(reader), encoding=reader.codec),)


def _fields(reader: RtfReader) -> Iterator[CapturedField]:
    yield from property_fields({name: " ".join(words.split()) for name, words in reader.info.items()}, "RTF info")


def _notices(reader: RtfReader) -> Iterator[Notice]:
    if reader.deleted:
        yield Notice("deletions-left-out", "Words that a tracked change deletes were left out.")
    if reader.hidden.strip():
        count = len(reader.hidden.split())
        yield Notice(
            "hidden-text", f"{count} word{'s' if count > 1 else ''} that the document hides were left out.", "warning"
        )
    if reader.open_groups:
        yield Notice("text-may-be-missing", "The file is cut off: part of the text may be missing.", "warning")
