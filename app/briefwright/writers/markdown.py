"""Document → Markdown (CommonMark with the tables and footnotes of GitHub): letters escaped, looks where they are safe.

The marking stands in a ``div`` above and below, as Markdown has no word for it.
"""

import re
from collections.abc import Iterator
from itertools import zip_longest

from briefwright.model.document import (
    Block,
    Contents,
    Document,
    DocumentTable,
    Heading,
    Inline,
    NoteMark,
    NotesHere,
    Paragraph,
    Picture,
    Text,
)
from briefwright.model.text import printable
from briefwright.writers.addresses import outward
from briefwright.writers.picture_files import cleaned

_SPECIAL = re.compile(r"([\\`*_\[\]<>&|~^$@])")
_AT_START = re.compile(r"^(\d{1,9})([.)])|^([#+\-=:])")
_RULE = re.compile(r"^[ \t]*(?:\|[ :|-]*\|)$")
_PREFIX = re.compile(r"^(?:#{1,6} |> ?|- |\| ?)")
_TOKEN = re.compile(
    r"\\(?P<letter>[^A-Za-z0-9\s])|(?P<note>\[\^\d+\]:?)|(?P<line>\\$|<br>)|(?P<cell>\|)|\]\(<[^>]*>\)|\[|\*{1,3}"
)
_CLOSE = re.compile(r"(?<!\\)#(?=#*$)")
_EDGES = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)


def write(document: Document) -> bytes:
    """The document as Markdown, UTF-8."""
    marking = document.furniture.marking.text
    banner = [f'<div class="marking">{_escaped(_one_line(marking))}</div>'] if marking else []
    logo = [_shown(document.furniture.logo)] if document.furniture.logo else []
    body = [line for block in document.blocks for line in _block(block, document)]
    notes = list(_notes(document)) if document.placement == "footnotes" else []
    return ("\n\n".join([*banner, *logo, *body, *notes, *banner]) + "\n").encode("utf-8")


def text_of(data: bytes) -> str:
    """The letters of a written file in order, one block a line or more."""
    lines = data.decode("utf-8").split("\n")
    kept = (line for line in lines if not line.startswith(("<div", "![")) and not _RULE.match(line))
    return "\n".join(_read(line) for line in kept)


def _read(line: str) -> str:
    bare = line.lstrip(" ")
    prefix = _PREFIX.match(bare)
    return _TOKEN.sub(_letter, bare[prefix.end() :] if prefix else bare)


def _letter(found: re.Match[str]) -> str:
    if found["letter"]:
        return found["letter"]
    return " " if found["cell"] or found["line"] else ""


def _block(block: Block, document: Document) -> Iterator[str]:
    match block:
        case Heading():
            words = f"{block.number} {block.text}" if block.number else block.text
            yield _heading(_escaped(_one_line(words)), block.level + 1)
        case Paragraph():
            yield _paragraph(block)
        case DocumentTable():
            yield "\n".join(_rows(block))
        case NotesHere():
            if document.placement == "endnotes":
                yield from _notes(document)
        case Picture():
            yield _shown(block)
            if block.caption:
                yield _started(_inlines(block.caption))
        case Contents():
            return


def _shown(picture: Picture) -> str:
    return f"![{_escaped(_one_line(picture.description))}]({cleaned(picture).address})"


def _paragraph(block: Paragraph) -> str:
    text = _started(_inlines(block.inlines))
    match block.style:
        case "title":
            return _heading(text.replace("\\\n", " "), 1)
        case "key-point":
            return f"- {_hung(text, '  ')}"
        case "block-quotation":
            return f"> {_hung(text, '> ')}"
        case _:
            return text


def _heading(text: str, level: int) -> str:
    """A heading; signs at its end would be taken for its close."""
    return "#" * min(max(level, 1), 6) + " " + _CLOSE.sub(r"\\#", text.strip())


def _notes(document: Document) -> Iterator[str]:
    for note in document.notes:
        yield f"[^{note.number}]: {_hung(_started(_inlines(note.inlines)), '    ')}"


def _rows(table: DocumentTable) -> Iterator[str]:
    columns = max(len(row) for row in (table.header, *table.rows))
    for number, row in enumerate((table.header, *table.rows)):
        cells = [_inlines(cell).replace("\\\n", "<br>") for cell in row] + [""] * (columns - len(row))
        if cells:
            yield f"| {' | '.join(cells)} |"
            if number == 0:
                yield f"|{'---|' * columns}"


def _inlines(inlines: tuple[Inline, ...] | tuple[Text, ...]) -> str:
    """Letters with their looks; line breaks as CommonMark's hard ones, none at either end."""
    out = ""
    for row, following in zip_longest(inlines, inlines[1:]):
        if isinstance(row, NoteMark):
            out += f"[^{row.number}]"
        elif row is not None:
            out += _text(row, out[-1:], _first_letter(following))
    return re.sub(r"[ \t]*\n[ \t\n]*", "\\\\\n", out.strip(" \t\n")).replace("![", "\\![")  # no picture


def _first_letter(inline: Inline | None) -> str:
    return "[" if isinstance(inline, NoteMark) else printable(inline.text)[:1] if inline is not None else ""


def _text(text: Text, previous: str, following: str) -> str:
    escaped = _escaped(printable(text.text))
    address = outward(text.url) if text.url else ""
    if address and escaped.strip():
        before, inside, after = _cut(escaped)
        return f"{before}[{inside}](<{address}>){after}"
    return _emphasised(escaped, "*" * (2 * text.bold + text.italic), previous, following)


def _emphasised(text: str, stars: str, previous: str, following: str) -> str:
    """Letters between stars where a reader of Markdown is sure to see emphasis: words or blanks at both ends."""
    before, inside, after = _cut(text)
    opens = inside[:1].isalnum() or not (before or previous).strip()
    closes = inside[-1:].isalnum() or not (after or following).strip()
    sure = inside and opens and closes and "\n" not in inside
    return f"{before}{stars}{inside}{stars}{after}" if stars and sure else text


def _cut(text: str) -> tuple[str, str, str]:
    """Blanks at both ends and what stands between."""
    found = _EDGES.match(text)
    return (found[1], found[2], found[3]) if found else ("", text, "")


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _one_line(text: str) -> str:
    return " ".join(printable(text).split("\n"))


def _started(text: str) -> str:
    """No line begins as a list, a heading, a rule or a definition would."""
    return "\n".join(_AT_START.sub(_unstarted, line) for line in text.split("\n"))


def _unstarted(found: re.Match[str]) -> str:
    return f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}"


def _hung(text: str, prefix: str) -> str:
    return text.replace("\n", f"\n{prefix}")
