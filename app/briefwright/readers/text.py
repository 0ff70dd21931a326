"""Plain text: wire copy and pasted articles."""

from briefwright.model.text import clean_text
from briefwright.notices import Notice
from briefwright.readers.body import read_body
from briefwright.readers.encoding import decode
from briefwright.readers.evidence import missing
from briefwright.readers.format import Raw, Reading
from briefwright.readers.header import read_header
from briefwright.readers.lines import lay_out


def sniff(head: bytes) -> bool:
    """Whether it is surely no markup."""
    return b"<" not in head


def read(raw: Raw) -> tuple[Reading, ...]:
    """The article in a text file.

    Raises:
        CaptureError: the encoding stated is none.
    """
    decoded = decode(raw.data, stated=raw.encoding)
    text, cleaned = clean_text(decoded.text)
    layout = lay_out(text)
    header = read_header(text, layout.paragraphs)
    paragraphs = layout.paragraphs[header.paragraphs :]
    fields = (*header.fields, *read_body(text, paragraphs, header.fields))
    notices = (*decoded.notices, *cleaned, *_wrapped(layout.width), *header.notices, *missing(fields))
    return (
        Reading(captured_text=text, paragraphs=paragraphs, fields=fields, notices=notices, encoding=decoded.encoding),
    )


def _wrapped(width: int) -> tuple[Notice, ...]:
    if not width:
        return ()
    return (Notice("hard-wrapped", f"Lines are wrapped at about {width} columns; they are joined for display only."),)
