"""Zip packages of documents (DOCX, ODT, EPUB): the parts that hold words, and nothing else unpacked."""

import posixpath
from urllib.parse import unquote

from briefwright.errors import CaptureError
from briefwright.guarded import Element, parse_xml
from briefwright.guarded_zip import LockedZip, RefusedZip, read_zip
from briefwright.readers.compound import MAGIC

_SAFE = "Nothing was captured; the file is untouched."
_WORDED = (".xml", ".rels", ".opf", ".xhtml", ".html", ".htm", ".ncx")
_LOCKED = "The document is protected with a password."
_UNLOCK = "Open it in its program, save a copy without a password and capture that."
_LOCKED_STREAM = "EncryptedPackage".encode("utf-16-le")
"""The name of the stream that holds a locked DOCX (MS-OFFCRYPTO 2.3.4.4)."""
_PACKED = b"PK\x03\x04"


def is_package(head: bytes) -> bool:
    """Whether a file begins as a zip file does."""
    return head.startswith(_PACKED)


def is_container(head: bytes) -> bool:
    """Whether it is a package, or the older container that messages and locked documents are kept in."""
    return head.startswith((_PACKED, MAGIC))


def open_package(data: bytes) -> dict[str, bytes]:
    """The parts of a package that may hold words, by name; pictures and fonts stay packed.

    Raises:
        CaptureError: it is damaged, unfolds beyond all measure, or leads out of itself.
    """
    if data.startswith(MAGIC):
        if _LOCKED_STREAM in data:
            raise CaptureError(_LOCKED, _SAFE, _UNLOCK)
        what = "The document is saved in an older format under a new name."
        raise CaptureError(what, _SAFE, "Open it in its program, save it in the new format and capture that.")
    try:
        return read_zip(data, wanted=lambda name: name.lower().endswith(_WORDED) or name == "mimetype")
    except LockedZip as error:
        raise CaptureError(_LOCKED, _SAFE, _UNLOCK) from error
    except RefusedZip as error:
        raise CaptureError(
            f"The document was refused. {error}", _SAFE, "Open it in its program, save it anew and capture that."
        ) from error


def part(parts: dict[str, bytes], name: str) -> Element | None:
    """The tree of a part, None where the package has no such part.

    Raises:
        CaptureError: the part is not readable as XML, or brings a document type, which office documents never do
            (ECMA-376 part 2, 6.2.5).
    """
    data = parts.get(name)
    if data is None:
        return None
    if b"<!DOCTYPE" in data[:2048] or b"<!ENTITY" in data:
        raise CaptureError(
            f"The document was refused: its part “{name[:80]}” declares entities, as no office program writes them.",
            _SAFE,
            "Copy the article's text from where you trust it and paste it.",
        )
    try:
        return parse_xml(data)
    except ValueError as error:
        raise CaptureError(
            f"The document is damaged: its part “{name[:80]}” is {error}.",
            _SAFE,
            "Open it in its program, save it anew and capture that.",
        ) from error


def beside(name: str, target: str) -> str:
    """The name of the part that ``target`` means in the part ``name``; never one outside the package."""
    target = unquote(target.partition("#")[0])
    if target.startswith("/"):
        return posixpath.normpath(target).lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), target)).lstrip("./")


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    """The value of an attribute whatever its namespace, "" where there is none."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def child(element: Element, name: str) -> Element | None:
    """The first child of that local name."""
    return next(element.iterchildren(f"{{*}}{name}"), None)


def words_of(element: Element | None) -> str:
    """All letters inside an element on one line, "" for none."""
    return "" if element is None else " ".join("".join(str(piece) for piece in element.itertext()).split())
