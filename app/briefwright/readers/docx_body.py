"""The paragraphs of WordprocessingML: a walk over the tree in reading order, without recursion into deep nests.

Element names after ECMA-376 part 1, chapter 17; their namespaces are those of the Transitional or the Strict form.
"""

from collections.abc import Iterator

import msgspec

from briefwright.guarded import Element
from briefwright.readers.package import attribute, child, local
from briefwright.readers.pieces import Ink, Kind, Piece

Styles = dict[str, tuple[str, bool]]
"""Style id → its name in lower case, and whether it hides its text."""

_WORD = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_LEFT_OUT = frozenset(
    {"del", "moveFrom", "delText", "delInstrText", "instrText", "Fallback", "rPr", "pPr", "sectPr", "tblPr", "trPr",
     "tcPr", "tblGrid", "sdtPr", "sdtEndPr", "rt", "annotationRef", "footnoteRef", "endnoteRef"}
)  # fmt: skip
"""``Fallback`` repeats what ``Choice`` says (MCE, ECMA-376 part 3); ``rt`` is the reading above a ruby base."""
_LETTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": "\t", "softHyphen": ""}
_ROW = 80
"""Characters of a table cell up to which its row is read as one line."""


class Remark(msgspec.Struct, frozen=True):
    """A comment and who wrote it."""

    text: str
    by: str


class Body(msgspec.Struct):
    """What is known while the document is read, and what is counted on the way.

    Attributes:
        styles, remarks: of the document.
        open: ids of the comments whose range is open.
        ranged: ids of those whose range held words.
        deleted, inserted: whether there are tracked changes.
        hidden: words that the document hides.
    """

    styles: Styles
    remarks: dict[str, Remark]
    open: list[str] = []
    ranged: set[str] = set()
    deleted: bool = False
    inserted: bool = False
    hidden: int = 0


class _Line(msgspec.Struct):
    """A paragraph while it is read: its words, its marks, the boxes that hang on it."""

    words: list[str] = []
    length: int = 0
    inks: list[Ink] = []
    boxes: list[Element] = []

    def add(self, text: str) -> None:
        self.words.append(text)
        self.length += len(text)


def read_paragraphs(root: Element, body: Body) -> list[Piece]:
    """The paragraphs below an element, tables row by row, text boxes after the paragraph they hang on."""
    pieces: list[Piece] = []
    initial: Element | None = None
    for block in _blocks(root, body):
        if local(block) == "tr":
            pieces += _row(block, body)
        elif _is_initial(block):
            initial = block
            continue
        else:
            pieces += _paragraph(block, body, initial)
        initial = None
    return [*pieces, *([] if initial is None else _paragraph(initial, body))]


def _blocks(root: Element, body: Body) -> Iterator[Element]:
    """Paragraphs and innermost table rows in order; containers of any kind are looked into."""
    stack = list(reversed(root))
    while stack:
        element = stack.pop()
        name = local(element)
        if (name == "p" and str(element.tag).startswith(_WORD)) or (name == "tr" and _is_short(element)):
            yield element
        elif name in _LEFT_OUT:
            body.deleted = body.deleted or name in ("del", "moveFrom")
        elif name in ("commentRangeStart", "commentRangeEnd"):
            _turn(element, body)
        else:
            stack.extend(reversed(element))


def _is_initial(paragraph: Element) -> bool:
    """Whether a paragraph is the dropped first letter of the next one (ISO/IEC 29500-1, 17.3.1.11)."""
    properties = child(paragraph, "pPr")
    frame = None if properties is None else child(properties, "framePr")
    return frame is not None and attribute(frame, "dropCap") in ("drop", "margin")


def _is_short(row: Element) -> bool:
    """Whether every cell of a table row is one short paragraph and holds no table of its own."""
    cells = [cell for cell in row if local(cell) == "tc"]
    return bool(cells) and all(
        sum(1 for one in cell.iter() if local(one) == "p") == 1
        and sum(len(one.text or "") for one in cell.iter() if local(one) == "t") <= _ROW
        for cell in cells
    )


def _row(row: Element, body: Body) -> Iterator[Piece]:
    """A table row as one piece, its cells parted by tabs."""
    line = _Line()
    for cell in (one for one in row.iter() if local(one) == "p" and str(one.tag).startswith(_WORD)):
        if line.length:
            line.add("\t")
        _fill(cell, line, body)
    yield from _pieces(line, "body", body)


def _paragraph(paragraph: Element, body: Body, initial: Element | None = None) -> Iterator[Piece]:
    """A paragraph, behind the dropped first letter that Word keeps in one of its own."""
    name, hidden = _style(paragraph, body.styles)
    line = _Line()
    if initial is not None:
        _fill(initial, line, body)
    _fill(paragraph, line, body)
    kind: Kind = "headline" if name == "title" else "heading" if name.startswith(("heading", "subtitle")) else "body"
    if hidden:
        body.hidden += len("".join(line.words).split())
        return
    yield from _pieces(line, kind, body)


def _pieces(line: _Line, kind: Kind, body: Body) -> Iterator[Piece]:
    yield Piece("".join(line.words), kind, tuple(_merged(line.inks)))
    for box in line.boxes:
        yield from read_paragraphs(box, body)


def _style(paragraph: Element, styles: Styles) -> tuple[str, bool]:
    properties = child(paragraph, "pPr")
    style = None if properties is None else child(properties, "pStyle")
    return (
        ("", False) if style is None else styles.get(attribute(style, "val"), (attribute(style, "val").lower(), False))
    )


def _fill(paragraph: Element, line: _Line, body: Body) -> None:
    """The words and marks of a paragraph, in order."""
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        name = local(element)
        if name == "r" and str(element.tag).startswith(_WORD):
            _run(element, line, body)
        elif name in ("commentRangeStart", "commentRangeEnd"):
            _turn(element, body)
        elif name in _LEFT_OUT:
            body.deleted = body.deleted or name in ("del", "moveFrom")
        elif name == "txbxContent":
            line.boxes.append(element)
        elif name == "t":  # of a formula
            line.add(element.text or "")
        else:
            body.inserted = body.inserted or name in ("ins", "moveTo")
            stack.extend(reversed(element))


def _turn(element: Element, body: Body) -> None:
    """A comment's range opens or closes."""
    found = attribute(element, "id")
    if local(element) == "commentRangeStart":
        body.open.append(found)
    elif found in body.open:
        body.open.remove(found)


def _run(run: Element, line: _Line, body: Body) -> None:
    start = line.length
    words = "".join(_letters(run, line, body))
    properties = child(run, "rPr")
    if properties is not None and _is_on(child(properties, "vanish")):
        body.hidden += len(words.split())
        return
    line.add(words)
    colour = _colour(properties)
    if colour and words:
        line.inks.append(Ink(start, line.length, colour=colour))
    if words:
        for found in body.open:
            body.ranged.add(found)
            remark = body.remarks.get(found, Remark("", ""))
            line.inks.append(Ink(start, line.length, f"comment {found}", remark.text, by=remark.by))


def _letters(run: Element, line: _Line, body: Body) -> Iterator[str]:
    """The letters of a run; boxes in it are put aside, and a comment without a range is set here."""
    stack = list(reversed(run))
    while stack:
        element = stack.pop()
        name = local(element)
        if name == "t":
            yield element.text or ""
        elif name == "sym":
            yield _symbol(attribute(element, "char"))
        elif name in _LETTERS:
            yield _LETTERS[name]
        elif name == "commentReference":
            _referred(attribute(element, "id"), line, body)
        elif name == "txbxContent":
            line.boxes.append(element)
        elif name not in _LEFT_OUT:
            stack.extend(reversed(element))


def _referred(found: str, line: _Line, body: Body) -> None:
    """A comment at the place of its reference, where it has no range."""
    remark = body.remarks.get(found)
    if remark and found not in body.ranged:
        line.inks.append(Ink(line.length, line.length, f"comment {found}", remark.text, by=remark.by))


def _symbol(code: str) -> str:
    """A character of a symbol font; those are written in the private area, most with their ASCII number below."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return chr(number) if 0 < number < 0xD800 else ""  # noqa: PLR2004 - the private area says nothing without its font


def _is_on(toggle: Element | None) -> bool:
    return toggle is not None and attribute(toggle, "val") not in ("0", "false", "off")


def _colour(properties: Element | None) -> str:
    """The colour a run is highlighted or shaded with, "" for none."""
    if properties is None:
        return ""
    highlight, shade = child(properties, "highlight"), child(properties, "shd")
    if highlight is not None and attribute(highlight, "val") not in ("", "none", "white"):
        return attribute(highlight, "val")
    fill = "" if shade is None else attribute(shade, "fill").upper()
    return "" if fill in ("", "AUTO", "FFFFFF", "NONE") else fill


def _merged(inks: list[Ink]) -> Iterator[Ink]:
    """Marks of runs that follow one another in one colour are one mark: Word cuts runs where it likes."""
    last: Ink | None = None
    for ink in sorted((ink for ink in inks if not ink.key), key=lambda ink: ink.start):
        if last and ink.start == last.end and ink.colour == last.colour:
            last = msgspec.structs.replace(last, end=ink.end)
            continue
        if last:
            yield last
        last = ink
    if last:
        yield last
    yield from (ink for ink in inks if ink.key)
