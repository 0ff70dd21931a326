"""Electronic books (EPUB 2 and 3): the chapters in the order of the spine, as one source."""

import re
from collections.abc import Iterator
from itertools import islice

from briefwright.errors import CaptureError
from briefwright.guarded import Element, parse_html
from briefwright.model.source import CapturedField
from briefwright.model.text import clean_text
from briefwright.notices import Notice
from briefwright.readers.encoding import decode
from briefwright.readers.format import Raw, Reading
from briefwright.readers.markup import Marked, marked_tree
from briefwright.readers.package import attribute, beside, child, is_package, local, open_package, part, words_of
from briefwright.readers.stamps import published
from briefwright.readers.story import declared, tell

_MIMETYPE = b"application/epub+zip"
_SAFE = "Nothing was captured; the file is untouched."
_MOST = 3000
_LEFT_EMPTY = re.compile(r"(?:unknown|untitled|no)(?: (?:title|author|publisher))?|unbekannt|none|n/?a|", re.IGNORECASE)
"""What programs write where nobody said anything."""
_CHARSET = re.compile(rb"(?:encoding|charset)\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)


def sniff(head: bytes) -> bool:
    """Whether it is a zip package that says it is an EPUB."""
    return is_package(head) and _MIMETYPE in head[:200]


def read(raw: Raw) -> tuple[Reading, ...]:
    """The text of a book.

    Raises:
        CaptureError: it is damaged, hostile, or protected.
    """
    parts = open_package(raw.data)
    name = _package_name(parts)
    root = part(parts, name)
    if root is None:
        raise CaptureError(
            "The file is a package without a book in it.",
            _SAFE,
            "Download the book again, or save the article as text.",
        )
    chapters = list(dict.fromkeys(islice(_chapters(root, name), _MOST)))  # each once, however often the spine lists it
    _refuse_locked(parts, chapters)
    read_chapters = [_chapter(parts[one]) for one in chapters if one in parts]
    pieces = [piece for chapter in read_chapters for piece in chapter.pieces]
    if not pieces:
        raise CaptureError("The book holds no text, only pictures.", _SAFE, "Find the article as text.")
    fields = list(_fields(root))
    untitled = not any(field.name == "headline" for field in fields)
    return (tell(pieces, fields, notices=_notices(chapters, parts, read_chapters), by_lines=untitled),)


def _package_name(parts: dict[str, bytes]) -> str:
    """The name of the package document (EPUB 3.3, 4.2.6.3.1); without a container file, the first there is."""
    container = part(parts, "META-INF/container.xml")
    for element in container.iter() if container is not None else ():
        if local(element) == "rootfile":
            return beside("", attribute(element, "full-path"))
    return next((name for name in parts if name.lower().endswith(".opf")), "")


def _chapters(root: Element, name: str) -> Iterator[str]:
    """Names of the documents of the spine that are read in line; tables of contents are not."""
    rows = {attribute(row, "id"): row for row in root.iter() if local(row) == "item"}
    for row in (row for row in root.iter() if local(row) == "itemref"):
        item = rows.get(attribute(row, "idref"))
        if item is None or attribute(row, "linear") == "no" or "nav" in attribute(item, "properties").split():
            continue
        if "html" in attribute(item, "media-type") or attribute(item, "href").lower().endswith(("html", "htm")):
            yield beside(name, attribute(item, "href"))


def _refuse_locked(parts: dict[str, bytes], chapters: list[str]) -> None:
    """Stop at a book whose chapters are encrypted; fonts often are, and that does no harm.

    Raises:
        CaptureError: it is protected.
    """
    root = part(parts, "META-INF/encryption.xml")
    locked = (
        {attribute(one, "URI").lstrip("/") for one in root.iter() if local(one) == "CipherReference"}
        if root is not None
        else set()
    )
    if locked & set(chapters):
        raise CaptureError(
            "The book is protected (DRM), so its text cannot be read.",
            _SAFE,
            "Open it in its own program and copy the words you need, as far as its licence lets you.",
        )


def _chapter(data: bytes) -> Marked:
    match = _CHARSET.search(data[:1000])
    decoded = decode(data, declared=match[1].decode("ascii") if match else "")
    root = parse_html(clean_text(decoded.text)[0])
    return Marked(()) if root is None else marked_tree(root)


def _fields(root: Element) -> Iterator[CapturedField]:
    """Dublin Core of the package document."""
    meta = child(root, "metadata")
    names = {
        "title": "headline",
        "publisher": "outlet",
        "rights": "rights",
        "subject": "subject",
        "language": "language",
    }
    seen: set[str] = set()
    for row in meta if meta is not None else ():
        name, words = local(row), words_of(row)
        if _LEFT_EMPTY.fullmatch(words):
            continue
        if name == "creator" and attribute(row, "role") in ("", "aut"):
            yield declared("byline", words, "EPUB dc:creator")
        elif name == "date" and "published" not in seen and attribute(row, "event") in ("", "publication"):
            seen.add("published")
            yield from published(words, "EPUB dc:date")
        elif name in names and (name == "subject" or name not in seen):
            seen.add(name)
            yield declared(names[name], words, f"EPUB dc:{name}")  # type: ignore[arg-type]


def _notices(chapters: list[str], parts: dict[str, bytes], found: list[Marked]) -> Iterator[Notice]:
    lost = [one for one in chapters if one not in parts]
    if lost:
        yield Notice("text-may-be-missing", f"{len(lost)} chapters that the book lists are not in the file.", "warning")
    hidden = sum(chapter.hidden for chapter in found)
    if hidden:
        yield Notice("hidden-text", f"{hidden} words that the book hides from its readers were left out.", "warning")
