"""The paragraphs of marked-up text inside other formats: chapters of books, mail bodies, XHTML in news items.

All of it is read, unlike on a web page, where the article has to be found first. HTML, XHTML and NITF name their
blocks alike. Nothing here recurses: a tree may be 2,000 levels deep.
"""

import re
from collections.abc import Iterator

import msgspec

from briefwright.guarded import Element, inner_text, parse_html
from briefwright.model.text import clean_text
from briefwright.readers.pieces import Ink, Kind, Piece

_UNREAD = frozenset(
    {"script", "style", "template", "noscript", "svg", "math", "head", "title", "textarea", "select", "nav", "object",
     "iframe", "audio", "video", "canvas", "button", "media-metadata", "media-reference", "media-object"}
)  # fmt: skip
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "figcaption",
     "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p",
     "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
     # NITF
     "block", "bq", "hl1", "hl2", "hedline", "media", "media-caption", "media-producer", "note", "tagline", "abstract",
     "byline", "dateline", "body.head", "body.content", "body.end", "nitf-table", "content", "datasource", "credit"}
)  # fmt: skip
_CELLS = frozenset({"td", "th"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "hl2"})
_ASIDES = frozenset({"media-caption", "media-producer", "figcaption", "caption", "figure", "header"})
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$)|mso-hide\s*:\s*all",
    re.IGNORECASE,
)
_SPACES = re.compile("[ \t\n\r\f]+")
_BREAK = "\v"
_LONG_CELL = 120
"""Characters from which a table cell is laid out as a paragraph: mail is set in tables."""


class Marked(msgspec.Struct, frozen=True):
    """The paragraphs of a piece of markup, and how many words it hides."""

    pieces: tuple[Piece, ...]
    hidden: int = 0


class _Block(msgspec.Struct):
    """The block that is being filled."""

    kind: Kind = "body"
    words: list[str] = []
    length: int = 0
    inks: list[Ink] = []

    def add(self, text: str, *, keep: bool = False) -> None:
        """Add letters; runs of white space become one space unless the markup keeps its lines."""
        text = text.replace("\n", _BREAK) if keep else _SPACES.sub(" ", text)
        if not keep and text.startswith(" ") and (not self.words or self.words[-1].endswith((" ", _BREAK, "\t"))):
            text = text[1:]
        if text:
            self.words.append(text)
            self.length += len(text)


def marked_up(text: str) -> Marked:
    """The paragraphs of HTML given as text."""
    root = parse_html(clean_text(text)[0])
    return Marked(()) if root is None else marked_tree(root)


def marked_tree(root: Element) -> Marked:
    """The paragraphs of a tree of HTML, XHTML or NITF, in order."""
    hidden: list[str] = []
    pieces = tuple(piece for block in _walk(root, hidden) for piece in _paragraphs(block))
    return Marked(pieces, len(" ".join(hidden).split()))


def name_of(element: Element) -> str:
    """The local name of an element in lower case."""
    return str(element.tag).rpartition("}")[2].lower()


def _walk(root: Element, hidden: list[str]) -> Iterator[_Block]:
    block = _Block()
    marks: list[tuple[Element, int]] = []
    stack = [(root, True)]
    while stack:
        element, entering = stack.pop()
        name = name_of(element)
        boundary = name in _BLOCKS or (name in _CELLS and len(inner_text(element)) > _LONG_CELL)
        if boundary:
            yield block
            block = _Block(_kind(element))
            marks = [(one, 0) for one, _ in marks]
        if not entering:
            if marks and marks[-1][0] is element:
                _ink(block, marks.pop()[1], element)
            if boundary and (parent := element.getparent()) is not None:
                block.kind = _kind(parent)
            if element is not root:
                block.add(element.tail or "", keep=_keeps(element.getparent()))
            continue
        stack.append((element, False))
        if name in _UNREAD:
            continue
        if _is_hidden(element):
            hidden.append(inner_text(element))
            continue
        if name == "br":
            block.add("\n", keep=True)
        elif name in _CELLS and block.length:
            block.add("\t", keep=True)
        if name == "mark":
            marks.append((element, block.length))
        block.add(element.text or "", keep=_keeps(element))
        stack.extend((one, True) for one in reversed(element) if isinstance(one.tag, str))
    yield block


def _ink(block: _Block, start: int, element: Element) -> None:
    if block.length > start:
        block.inks.append(
            Ink(start, block.length, colour=element.get("data-color") or "", remark=element.get("title") or "")
        )


def _kind(element: Element) -> Kind:
    for one in (element, *element.iterancestors()):
        name = name_of(one)
        if name in _HEADINGS:
            return "heading"
        if name in _ASIDES:
            return "aside"
    return "body"


def _keeps(element: Element | None) -> bool:
    """Whether an element keeps the line ends of its source."""
    return element is not None and name_of(element) == "pre"


def _is_hidden(element: Element) -> bool:
    return "hidden" in element.attrib or _HIDDEN.search(element.get("style") or "") is not None


def _paragraphs(block: _Block) -> Iterator[Piece]:
    """The paragraphs of one block: two breaks in a row part them, a single one stays as a line end."""
    text = "".join(block.words)
    start = 0
    for gap in [*re.finditer(rf"(?:[ \t]*{_BREAK}){{2,}}", text), None]:
        end = gap.start() if gap else len(text)
        inks = tuple(
            msgspec.structs.replace(ink, start=max(ink.start, start) - start, end=min(ink.end, end) - start)
            for ink in block.inks
            if ink.start < end and ink.end > start
        )
        if text[start:end].strip():
            yield Piece(text[start:end].replace(_BREAK, "\n"), block.kind, inks)
        start = gap.end() if gap else end
