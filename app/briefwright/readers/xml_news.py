"""What NITF, NewsML and feeds share: how their XML is opened and looked through."""

import re
from collections.abc import Iterator

from briefwright.errors import CaptureError
from briefwright.guarded import Element, parse_letters
from briefwright.model.text import clean_text
from briefwright.notices import Notice
from briefwright.readers.encoding import decode
from briefwright.readers.format import Raw
from briefwright.readers.package import attribute, child, local, words_of

__all__ = ["attribute", "child", "local", "words_of"]

_PROLOGUE = re.compile(rb"^\s*<\?xml[^<>]{0,200}?encoding\s*=\s*[\"']([\w-]{2,40})", re.IGNORECASE)


def root_of(head: bytes) -> str:
    """The local name of the first element in the head of a file, "" where it does not begin as XML does."""
    plain = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if not plain.startswith(b"<"):
        return ""
    found = re.search(rb"<(?:[\w.-]{1,40}:)?([A-Za-z_][\w.-]{0,60})(?=[\s>/])", _without_comments(plain))
    return found[1].decode("ascii", "replace") if found else ""


def _without_comments(head: bytes) -> bytes:
    head = re.sub(rb"<!--.*?-->|<\?.*?\?>", b"", head, flags=re.DOTALL)
    return re.sub(rb"<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>", b"", head, flags=re.DOTALL | re.IGNORECASE)


def open_news(raw: Raw) -> tuple[Element, str, list[Notice]]:
    """The tree of a news file, its encoding, and what is to be said of it.

    Raises:
        CaptureError: it is no XML.
    """
    match = _PROLOGUE.search(raw.data[:400])
    decoded = decode(raw.data, stated=raw.encoding, declared=match[1].decode("ascii") if match else "")
    text, cleaned = clean_text(decoded.text)
    try:
        root, whole = parse_letters(text)
    except ValueError as error:
        raise CaptureError(
            "The file is damaged: it cannot be read as XML.",
            "Nothing was captured; the file is untouched.",
            "Ask for it again, or copy the article's text and paste it.",
        ) from error
    notices = [*decoded.notices, *cleaned]
    if not whole:
        said = "The file is cut off or damaged: part of the text may be missing."
        notices.append(Notice("text-may-be-missing", said, "warning"))
    return root, decoded.encoding, notices


def all_of(root: Element | None, *names: str) -> Iterator[Element]:
    """Every element of one of these local names, in order."""
    if root is not None:
        yield from root.iter(*(f"{{*}}{name}" for name in names))


def first(root: Element | None, *path: str) -> Element | None:
    """The first element reached over child names, each taken at its first occurrence that leads on."""
    if root is None or not path:
        return root
    for one in root.iterchildren(f"{{*}}{path[0]}"):
        found = first(one, *path[1:])
        if found is not None:
            return found
    return None


def text_at(root: Element | None, *path: str) -> str:
    """The words of :func:`first`, "" where there is none."""
    return words_of(first(root, *path))
