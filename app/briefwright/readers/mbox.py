"""Mail boxes (mbox, RFC 4155 and its relatives): every message is read as mail."""

import re
from collections.abc import Iterator

import msgspec

from briefwright.errors import CaptureError
from briefwright.notices import Notice
from briefwright.readers import mail
from briefwright.readers.format import Raw, Reading

_FROM = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]{3,200}\r?\n(?=[!-9;-~]{1,60}:)")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_MOST = 5000


def sniff(head: bytes) -> bool:
    """Whether it begins with the line that parts messages, and a message follows."""
    return head.startswith(b"From ") and _FROM.match(head) is not None


def read(raw: Raw) -> tuple[Reading, ...]:
    """The articles of all messages.

    Raises:
        CaptureError: no message could be read.
    """
    readings: list[Reading] = []
    refused: list[str] = []
    for data in _messages(raw.data):
        try:
            readings += mail.read(msgspec.structs.replace(raw, data=data))
        except CaptureError as error:
            refused.append(error.what)
    if not readings:
        raise CaptureError(
            f"None of the {len(refused)} messages in the mail box could be read. {refused[0] if refused else ''}",
            "Nothing was captured; the file is untouched.",
            "Save the messages you need one by one.",
        )
    if refused:
        said = f"{len(refused)} messages of the mail box were not read. {refused[0]}"
        first = readings[0]
        readings[0] = msgspec.structs.replace(
            first, notices=(*first.notices, Notice("messages-not-read", said, "warning"))
        )
    return tuple(readings)


def _messages(data: bytes) -> Iterator[bytes]:
    starts = [match.span() for match in _FROM.finditer(data)][:_MOST]
    for number, (_, start) in enumerate(starts):
        end = starts[number + 1][0] if number + 1 < len(starts) else len(data)
        yield _QUOTED.sub(rb"\1", data[start:end])
