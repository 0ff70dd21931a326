"""Word documents (DOCX, ISO/IEC 29500 Transitional and Strict), read from their XML as an analyst sees them.

Insertions are in and deletions out (python-docx drops both, ``reliability.md`` 2.16); text boxes, content controls,
tables and notes are read; highlights and comments come as marks; hidden text is left out and said.
"""

from collections.abc import Iterator

from briefwright.errors import CaptureError
from briefwright.guarded import Element
from briefwright.model.source import CapturedField
from briefwright.notices import Notice
from briefwright.readers.docx_body import Body, Remark, Styles, read_paragraphs
from briefwright.readers.format import Raw, Reading
from briefwright.readers.package import attribute, beside, child, is_package, local, open_package, part, words_of
from briefwright.readers.properties import property_fields
from briefwright.readers.story import tell

_MAIN = "word/document.xml"


def sniff(head: bytes) -> bool:
    """Whether it is a zip package whose first entries are a Word document's."""
    return is_package(head) and (b"word/" in head or (b"[Content_Types].xml" in head and b"xl/" not in head))


def read(raw: Raw) -> tuple[Reading, ...]:
    """The article in a Word document.

    Raises:
        CaptureError: it is damaged, hostile, or another kind of package.
    """
    parts = open_package(raw.data)
    name = _main_part(parts)
    root = part(parts, name)
    found = None if root is None else child(root, "body")
    if found is None:
        raise CaptureError(
            "The file is an office package without a Word document in it.",
            "Nothing was captured; the file is untouched.",
            "Save the article as DOCX, PDF or plain text.",
        )
    body = Body(_styles(part(parts, beside(name, "styles.xml"))), _remarks(part(parts, beside(name, "comments.xml"))))
    pieces = read_paragraphs(found, body)
    for notes in ("footnotes.xml", "endnotes.xml"):
        for note in _notes(part(parts, beside(name, notes))):
            pieces += read_paragraphs(note, body)
    return (tell(pieces, _fields(parts), notices=_notices(body)),)


def _main_part(parts: dict[str, bytes]) -> str:
    """The part that the package names as its main one (ECMA-376 part 2, 6.5)."""
    relations = part(parts, "_rels/.rels")
    for relation in relations if relations is not None else ():
        if attribute(relation, "Type").endswith("/officeDocument"):
            return beside("", attribute(relation, "Target"))
    return _MAIN


def _styles(root: Element | None) -> Styles:
    """What the styles say that matters here: names, and which of them hide their text."""
    styles: Styles = {}
    for style in root if root is not None else ():
        if local(style) != "style":
            continue
        name, hidden = child(style, "name"), False
        properties = child(style, "rPr")
        if properties is not None:
            hidden = child(properties, "vanish") is not None
        styles[attribute(style, "styleId")] = (attribute(name, "val").lower() if name is not None else "", hidden)
    return styles


def _remarks(root: Element | None) -> dict[str, Remark]:
    """The comments by their id."""
    out: dict[str, Remark] = {}
    for comment in root if root is not None else ():
        lines = [words_of(paragraph) for paragraph in comment if local(paragraph) == "p"]
        out[attribute(comment, "id")] = Remark("\n".join(filter(None, lines)), attribute(comment, "author"))
    return out


def _notes(root: Element | None) -> Iterator[Element]:
    """The foot- or endnotes that hold words of the author's; separators are none."""
    for note in root if root is not None else ():
        if not attribute(note, "type") or attribute(note, "type") == "normal":
            yield note


def _fields(parts: dict[str, bytes]) -> Iterator[CapturedField]:
    root = part(parts, "docProps/core.xml")
    if root is not None:
        yield from property_fields({local(row): words_of(row) for row in root}, "docProps/core.xml")


def _notices(body: Body) -> Iterator[Notice]:
    if body.deleted:
        yield Notice("deletions-left-out", "Words that a tracked change deletes were left out.")
    if body.inserted:
        yield Notice("insertions-taken-in", "Words that a tracked change inserts were taken in.")
    if body.hidden:
        said = f"{body.hidden} word{'s' if body.hidden > 1 else ''} that the document hides were left out."
        yield Notice("hidden-text", said, "warning")
