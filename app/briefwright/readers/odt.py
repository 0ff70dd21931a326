"""OpenDocument text (ODT, ISO/IEC 26300), read from its content.xml.

Deletions stand apart in ``text:tracked-changes`` and are left out, insertions stand in the text; notes follow the body;
annotations and coloured backgrounds come as marks; hidden text is left out and said.
"""

from collections.abc import Iterator

import msgspec

from briefwright.errors import CaptureError
from briefwright.guarded import Element
from briefwright.model.source import CapturedField
from briefwright.notices import Notice
from briefwright.readers.format import Raw, Reading
from briefwright.readers.package import attribute, child, is_package, local, open_package, part, words_of
from briefwright.readers.pieces import Ink, Kind, Piece
from briefwright.readers.properties import property_fields
from briefwright.readers.story import tell

_MIMETYPE = b"application/vnd.oasis.opendocument.text"
_LEFT_OUT = frozenset(
    {"tracked-changes", "sequence-decls", "variable-decls", "user-field-decls", "forms", "table-of-content",
     "hidden-text", "bibliography-mark-source", "ruby-text", "desc", "title", "creator", "date", "note-citation"}
)  # fmt: skip
_SPACES = {"tab": "\t", "line-break": "\n", "soft-page-break": ""}
_MOST_SPACES = 1000
_ENTER = -1
"""Stands for the place where an element began, as long as it has not been entered."""


class _Look(msgspec.Struct, frozen=True):
    """What a style says that matters here."""

    colour: str = ""
    hidden: bool = False
    parent: str = ""


class _Line(msgspec.Struct):
    """A paragraph while it is read."""

    words: list[str] = []
    length: int = 0
    inks: list[Ink] = []

    def add(self, text: str) -> None:
        self.words.append(text)
        self.length += len(text)


class _Body(msgspec.Struct):
    """The styles, and what is found on the way: notes, open annotations, hidden words."""

    looks: dict[str, _Look]
    notes: list[Element] = []
    open: dict[str, Ink] = {}
    hidden: int = 0


def sniff(head: bytes) -> bool:
    """Whether it is a zip package that says it is OpenDocument text."""
    return is_package(head) and _MIMETYPE in head[:200]


def read(raw: Raw) -> tuple[Reading, ...]:
    """The article in an OpenDocument text.

    Raises:
        CaptureError: it is damaged, hostile, encrypted, or another kind of package.
    """
    parts = open_package(raw.data)
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise CaptureError(
            "The document is protected with a password.",
            "Nothing was captured; the file is untouched.",
            "Open it with its password, save a copy without one and capture that.",
        )
    root = part(parts, "content.xml")
    body = None if root is None else child(root, "body")
    text = None if body is None else child(body, "text")
    if root is None or text is None:
        raise CaptureError(
            "The file is an office package without a text document in it.",
            "Nothing was captured; the file is untouched.",
            "Save the article as ODT, PDF or plain text.",
        )
    known = _Body(dict(_looks(part(parts, "styles.xml"))) | dict(_looks(root)))
    pieces = _pieces(text, known)
    while known.notes:
        pieces += _pieces(known.notes.pop(0), known)
    return (tell(pieces, _fields(parts), notices=_notices(known)),)


def _looks(root: Element | None) -> Iterator[tuple[str, _Look]]:
    for style in root.iter() if root is not None else ():
        if local(style) == "style":
            colour, hidden = "", False
            for properties in style:
                if local(properties) == "text-properties":
                    colour = attribute(properties, "background-color").lstrip("#")
                    hidden = attribute(properties, "display") == "none"
            parent = attribute(style, "parent-style-name")
            yield attribute(style, "name"), _Look("" if colour in ("transparent", "ffffff") else colour, hidden, parent)


def _pieces(root: Element, body: _Body) -> list[Piece]:
    """Paragraphs and headings below an element, in order."""
    out: list[Piece] = []
    stack = list(reversed(root))
    while stack:
        element = stack.pop()
        name = local(element)
        if name in ("p", "h"):
            out += _paragraph(element, body)
        elif name == "table-row" and _is_short(element):
            out.append(_row(element, body))
        elif name not in _LEFT_OUT and attribute(element, "display") != "none":
            stack.extend(reversed(element))
    return out


def _is_short(row: Element) -> bool:
    """Whether every cell is at most one short paragraph."""
    cells = [cell for cell in row if local(cell) == "table-cell"]
    return len(cells) > 1 and all(len(cell) <= 1 and len(words_of(cell)) <= 80 for cell in cells)  # noqa: PLR2004 - a line


def _row(row: Element, body: _Body) -> Piece:
    line = _Line()
    for paragraph in (one for one in row.iter() if local(one) == "p"):
        if line.length:
            line.add("\t")
        _fill(paragraph, line, body)
    return Piece("".join(line.words), "body", tuple(line.inks))


def _paragraph(element: Element, body: _Body) -> Iterator[Piece]:
    style = attribute(element, "style-name")
    look = body.looks.get(style, _Look())
    if look.hidden:
        body.hidden += len(words_of(element).split())
        return
    line = _Line()
    boxes = _fill(element, line, body)
    title = "Title" in (style, look.parent)
    kind: Kind = "headline" if title else "heading" if local(element) == "h" else "body"
    yield Piece("".join(line.words), kind, tuple(line.inks))
    for box in boxes:
        yield from _pieces(box, body)


def _fill(paragraph: Element, line: _Line, body: _Body) -> list[Element]:
    """The words and marks of a paragraph; returns the boxes that hang on it."""
    boxes: list[Element] = []
    stack: list[tuple[Element, int]] = [(paragraph, _ENTER)]
    while stack:
        element, start = stack.pop()
        if start != _ENTER:  # it has been left
            _close(element, start, line, body)
            line.add(_plain(element.tail))
            continue
        if element is not paragraph:
            stack.append((element, line.length))
        if local(element) == "text-box":
            boxes.append(element)
        elif not _is_sign(element, line, body) and local(element) not in _LEFT_OUT:
            line.add(_plain(element.text))
            stack.extend((one, _ENTER) for one in reversed(element))
    return boxes


def _is_sign(element: Element, line: _Line, body: _Body) -> bool:
    """Whether an element stands for letters, a note or a remark, or hides its words; it is dealt with here then."""
    name = local(element)
    if name == "note":
        body.notes += [one for one in element if local(one) == "note-body"]
    elif name == "annotation":
        _remark(element, line, body)
    elif name == "annotation-end":
        _remark_ends(element, line, body)
    elif name == "s":
        line.add(" " * min(_MOST_SPACES, int(attribute(element, "c")) if attribute(element, "c").isdigit() else 1))
    elif name in _SPACES:
        line.add(_SPACES[name])
    elif name == "span" and _look(element, body).hidden:
        body.hidden += len(words_of(element).split())
    else:
        return False
    return True


def _look(element: Element, body: _Body) -> _Look:
    return body.looks.get(attribute(element, "style-name"), _Look())


def _close(span: Element, start: int, line: _Line, body: _Body) -> None:
    """An element has ended: a coloured span is a mark; one that goes on in the same colour is the same mark."""
    colour = _look(span, body).colour if local(span) == "span" else ""
    if not colour or start == line.length:
        return
    last = line.inks[-1] if line.inks else None
    if last and last.end == start and last.colour == colour and not last.key:
        line.inks[-1] = msgspec.structs.replace(last, end=line.length)
    else:
        line.inks.append(Ink(start, line.length, colour=colour))


def _plain(text: str | None) -> str:
    """White space as OpenDocument means it: a run of it is one space (part 3, 6.1.2)."""
    if not text:
        return ""
    inner = " ".join(text.split())
    return (" " if text[0].isspace() else "") + inner + (" " if inner and text[-1].isspace() else "")


def _remark(annotation: Element, line: _Line, body: _Body) -> None:
    paragraphs = [words_of(one) for one in annotation.iter() if local(one) == "p"]
    by = words_of(child(annotation, "creator"))
    ink = Ink(line.length, line.length, remark="\n".join(filter(None, paragraphs)), by=by)
    name = attribute(annotation, "name")
    if name:
        ink = msgspec.structs.replace(ink, key=f"annotation {name}")
        body.open[name] = ink
    line.inks.append(ink)


def _remark_ends(end: Element, line: _Line, body: _Body) -> None:
    """The range of an annotation ends; where it began in this paragraph it is one mark, else its two ends are."""
    ink = body.open.pop(attribute(end, "name"), None)
    if ink and ink in line.inks:
        line.inks[line.inks.index(ink)] = msgspec.structs.replace(ink, end=line.length)
    elif ink:
        line.inks.append(msgspec.structs.replace(ink, start=0, end=line.length))


def _fields(parts: dict[str, bytes]) -> Iterator[CapturedField]:
    root = part(parts, "meta.xml")
    meta = None if root is None else child(root, "meta")
    if meta is not None:
        yield from property_fields({local(row): words_of(row) for row in meta}, "meta.xml")


def _notices(body: _Body) -> Iterator[Notice]:
    if body.hidden:
        said = f"{body.hidden} word{'s' if body.hidden > 1 else ''} that the document hides were left out."
        yield Notice("hidden-text", said, "warning")
