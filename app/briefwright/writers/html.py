"""Document → HTML: one file that needs no other, semantic, readable by screen and by ear, by day and by night.

Notes stand at the end, linked both ways (DPUB-ARIA roles); the marking stands above and below, on paper on every page.
"""

from collections.abc import Iterator
from html import escape
from itertools import groupby

from briefwright.guarded import Element, parse_html
from briefwright.model.document import (
    Block,
    Contents,
    Document,
    DocumentTable,
    Heading,
    Inline,
    Note,
    NoteMark,
    NotesHere,
    Paragraph,
    Picture,
    Text,
    inline_text,
)
from briefwright.model.text import printable
from briefwright.writers.addresses import outward
from briefwright.writers.html_style import style_sheet
from briefwright.writers.leftward import base_level, is_leftward
from briefwright.writers.picture_files import cleaned

_LINES = ("p", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th")
_REPEATED = ("nav", "caption")
_APART = ("doc-noteref", "doc-backlink")
_DEEPEST = 6
_SIDES = {"left": "left", "centre": "center", "right": "right"}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""Nothing is loaded and nothing runs, whatever words of the press stand in the page."""


def write(document: Document) -> bytes:
    """The document as one HTML file, UTF-8."""
    return _Page(document).html().encode("utf-8")


def text_of(data: bytes) -> str:
    """The text of a written file as :func:`briefwright.model.document.document_text` orders it, one block a line."""
    tree = parse_html(data.decode("utf-8"))
    article = tree.find(".//article") if tree is not None else None
    return "\n".join(_lines(article)) if article is not None else ""


def _lines(article: Element) -> Iterator[str]:
    for element in article.iter(*_LINES):
        if not any(above.tag in _REPEATED for above in element.iterancestors()):
            yield "".join(_letters(element))


def _letters(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == "br":
            yield "\n"
        elif child.get("role") not in _APART:
            yield from _letters(child)
        yield child.tail or ""


class _Page:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._leftward = is_leftward(document.language)
        anchors = (getattr(block, "anchor", "") for block in document.blocks)
        self._ids = {anchor: f"b{number}" for number, anchor in enumerate(dict.fromkeys(anchors), 1) if anchor}
        self._printed: set[str] = set()

    def html(self) -> str:
        document = self._document
        marking, way = document.furniture.marking.text, ' dir="rtl"' if self._leftward else ""
        return (
            f'<!DOCTYPE html>\n<html lang="{_safe(document.language)}"{way}>\n<head>\n{self._head()}</head>\n<body>\n'
            f"{_marking(marking, 'top')}<main>\n{self._logo()}<article>\n{''.join(self._body())}</article>\n</main>\n"
            f'<footer class="furniture">{_safe(document.furniture.footer)}</footer>\n{_marking(marking, "bottom")}'
            f"{self._record()}</body>\n</html>\n"
        )

    def _head(self) -> str:
        properties = self._document.properties
        rows = (
            ("author", properties.author),
            ("description", properties.subject),
            ("keywords", ", ".join(properties.keywords)),
            ("dcterms.identifier", properties.identifier),
            ("dcterms.created", properties.created),
            ("marking", self._document.furniture.marking.text),
            ("generator", "Briefwright"),
        )
        told = "".join(f'<meta name="{name}" content="{_safe(value)}">\n' for name, value in rows if value)
        return (
            '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
            '<meta name="referrer" content="no-referrer">\n'
            f"<title>{_safe(properties.title)}</title>\n{told}<style>{style_sheet(self._document)}</style>\n"
        )

    def _record(self) -> str:
        """The record of the making, as data: ``<`` is written as JSON allows, so that nothing ends the element."""
        told = printable(self._document.provenance).replace("<", "\\u003c")
        return f'<script type="application/json" id="provenance">{told}</script>\n' if told else ""

    def _logo(self) -> str:
        furniture = self._document.furniture
        if furniture.logo is None:
            return ""
        shown = self._image(furniture.logo)
        return f'<div class="logo" style="text-align:{_SIDES[furniture.logo_place]}">{shown}</div>\n'

    def _body(self) -> Iterator[str]:
        for listed, group in groupby(self._document.blocks, _is_point):
            lines = (self._block(block) for block in group)
            yield f"<ul>\n{''.join(lines)}</ul>\n" if listed else "".join(lines)
        if self._document.placement == "footnotes" and self._document.notes:
            yield f'<section class="footnotes" role="doc-endnotes">\n{self._notes()}</section>\n'

    def _block(self, block: Block) -> str:
        match block:
            case Heading():
                words = f"{block.number} {block.text}" if block.number else block.text
                tag = f"h{min(max(block.level, 1) + 1, _DEEPEST)}"
                return f"<{tag}{self._id(block.anchor)}{self._dir(words)}>{_broken(words)}</{tag}>\n"
            case Paragraph():
                return self._paragraph(block)
            case DocumentTable():
                return self._table(block)
            case Contents():
                return self._contents(block)
            case Picture():
                return self._picture(block)
            case NotesHere():
                return self._notes() if self._document.placement == "endnotes" else ""

    def _paragraph(self, block: Paragraph) -> str:
        inside, way = self._cell(block.inlines), self._dir(inline_text(block.inlines))
        kind = f" {block.kind}" if block.kind else ""
        if block.style == "title":
            return f"<h1{self._id(block.anchor)}{way}>{inside}</h1>\n"
        if block.style == "key-point":
            return f"<li{self._id(block.anchor)}{way}>{inside}</li>\n"
        line = f'<p class="{block.style}{kind}"{self._id(block.anchor)}{way}>{inside}</p>'
        return f"<blockquote>{line}</blockquote>\n" if block.style == "block-quotation" else f"{line}\n"

    def _table(self, table: DocumentTable) -> str:
        head = "".join(
            f'<th scope="col"{self._dir(inline_text(cell))}>{self._cell(cell)}</th>' for cell in table.header
        )
        rows = "".join(f"<tr>{self._row(row, headed=table.row_headers)}</tr>\n" for row in table.rows)
        return (
            f"<table{self._id(table.anchor)}><caption>{_safe(table.description)}</caption>\n"
            f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody></table>\n"
        )

    def _row(self, row: tuple[tuple[Inline, ...], ...], *, headed: bool) -> str:
        first = "".join(
            f'<th scope="row"{self._dir(inline_text(cell))}>{self._cell(cell)}</th>' for cell in row[: int(headed)]
        )
        return first + "".join(
            f"<td{self._dir(inline_text(cell))}>{self._cell(cell)}</td>" for cell in row[int(headed) :]
        )

    def _cell(self, cell: tuple[Inline, ...]) -> str:
        return "".join(map(self._inline, cell))

    def _picture(self, picture: Picture) -> str:
        way = self._dir(inline_text(picture.caption))
        caption = f"<figcaption{way}>{self._cell(picture.caption)}</figcaption>" if picture.caption else ""
        return f"<figure{self._id(picture.anchor)}>{self._image(picture)}{caption}</figure>\n"

    def _image(self, picture: Picture) -> str:
        width = f' style="width:{picture.width:g}mm"' if picture.width else ""
        return f'<img src="{cleaned(picture).address}" alt="{_safe(picture.description)}"{width}>'

    def _contents(self, block: Contents) -> str:
        rows = []
        for heading in self._document.blocks:
            if isinstance(heading, Heading):
                words = _safe(f"{heading.number} {heading.text}" if heading.number else heading.text)
                name = self._ids.get(heading.anchor, "")
                line = f'<a href="#{name}">{words}</a>' if name else words
                rows.append(f"<li{' class=deeper' if heading.level > 1 else ''}{self._dir(words)}>{line}</li>\n")
        title = f"<p>{_safe(block.title)}</p>\n" if block.title else ""
        return f'<nav role="doc-toc"{_labelled(block.title)}>{title}<ol>\n{"".join(rows)}</ol></nav>\n' if rows else ""

    def _notes(self) -> str:
        return f'<ol class="notes">\n{"".join(map(self._note, self._document.notes))}</ol>\n'

    def _note(self, note: Note) -> str:
        back = (
            f'<a class="back" role="doc-backlink" href="#call-{note.number}" aria-label="Back to the text">\u21a9</a>'
        )
        inside, way = self._cell(note.inlines), self._dir(inline_text(note.inlines))
        return f'<li id="note-{note.number}" value="{note.number}"{way}>{inside} {back}</li>\n'

    def _inline(self, inline: Inline) -> str:
        if isinstance(inline, NoteMark):
            number = inline.number
            return f'<sup><a role="doc-noteref" id="call-{number}" href="#note-{number}">{number}</a></sup>'
        return self._linked(inline, _looks(inline)) if inline.text else ""

    def _linked(self, text: Text, inside: str) -> str:
        address = outward(text.url) if text.url else ""
        if address:
            return f'<a href="{escape(address)}" rel="noreferrer">{inside}</a>'
        target = self._ids.get(text.anchor, "") if text.anchor else ""
        return f'<a class="reference" href="#{target}">{inside}</a>' if target else inside

    def _dir(self, text: str) -> str:
        """The dir attribute of words that do not go the document's way: most letters decide, as in PDF."""
        leftward = bool(base_level(text)) if any(map(str.isalpha, text)) else self._leftward
        return "" if leftward == self._leftward else ' dir="rtl"' if leftward else ' dir="ltr"'

    def _id(self, anchor: str) -> str:
        """The id attribute of the first block of an anchor."""
        name = self._ids.get(anchor, "")
        if not name or name in self._printed:
            return ""
        self._printed.add(name)
        return f' id="{name}"'


def _is_point(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.style == "key-point"


def _labelled(name: str) -> str:
    """The name of a landmark for those who cannot see its title."""
    return f' aria-label="{_safe(name)}"' if name else ""


def _marking(text: str, place: str) -> str:
    return f'<div class="marking {place}" role="note"><span>{_safe(text)}</span></div>\n' if text else ""


def _safe(text: str) -> str:
    return escape(printable(text))


def _broken(text: str) -> str:
    """Letters with their line breaks."""
    return _safe(text).replace("\n", "<br>")


def _looks(text: Text) -> str:
    """The letters of a text in its look, its language and the passage they come from."""
    inside = _broken(text.text)
    looks = ((text.bold, "strong"), (text.italic, "em"), (text.underline, "u"), (text.superscript, "sup"))
    for wanted, tag in looks:
        inside = f"<{tag}>{inside}</{tag}>" if wanted else inside
    attributes = f' lang="{_safe(text.language)}"' if text.language else ""
    attributes += f' data-passage="{_safe(text.passage)}"' if text.passage else ""
    attributes += ' style="font-variant-caps:small-caps"' if text.small_caps else ""
    return f"<span{attributes}>{inside}</span>" if attributes else inside
