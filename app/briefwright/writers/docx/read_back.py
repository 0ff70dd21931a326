"""The text of a written file, opened by python-docx: it must be that of the document it was written from."""

import io
from collections.abc import Iterator

from lxml import etree

from briefwright.writers.docx.contents import GALLERY
from briefwright.writers.docx.opened import W

_WITHOUT_TEXT = frozenset({"BriefGap", "BriefSeam", "BriefPicture"})
_KINDS = ("footnote", "endnote")
_BREAKS = {f"{W}tab": "\t", f"{W}br": "\n"}
_NUMBERS = (f"{W}footnoteRef", f"{W}endnoteRef")


def text_of(data: bytes) -> str:
    """Body and notes as :func:`briefwright.model.document.document_text` orders them, one paragraph or cell a line.

    Endnotes stand where their section ends, footnotes behind the body.

    Raises:
        docx.opc.exceptions.PackageNotFoundError: python-docx cannot open the file.
    """
    import docx  # noqa: PLC0415 - 60 ms; only the check after an export needs it

    main = docx.Document(io.BytesIO(data)).part
    related = {row.reltype.rpartition("/")[2]: row for row in main.rels.values() if not row.is_external}
    notes = {kind: _notes(related[f"{kind}s"].target_part.blob) if f"{kind}s" in related else {} for kind in _KINDS}
    body = main.element.body
    lines = list(_body(body, notes["endnote"]))
    return "\n".join(lines + [notes["footnote"][number] for number in _calls(body, "footnote")])


def _body(body: etree._Element, endnotes: dict[str, str]) -> Iterator[str]:
    """Lines of the body; endnotes go where Word prints them: at the end of the section that calls them."""
    waiting: list[str] = []
    contents = {paragraph for control in _contents(body) for paragraph in control.iter(f"{W}p")}
    for paragraph in body.iter(f"{W}p"):
        if paragraph in contents:
            continue
        waiting += _calls(paragraph, "endnote")
        if not _only_parts(paragraph):
            yield _letters(paragraph)
        if paragraph.find(f"{W}pPr/{W}sectPr") is not None:
            yield from (endnotes[number] for number in waiting)
            waiting = []
    yield from (endnotes[number] for number in waiting)


def _contents(body: etree._Element) -> Iterator[etree._Element]:
    """The content controls that are tables of contents: they repeat what stands elsewhere."""
    for gallery in body.iter(f"{W}docPartGallery"):
        if gallery.get(f"{W}val") == GALLERY:
            yield from gallery.iterancestors(f"{W}sdt")


def _only_parts(paragraph: etree._Element) -> bool:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return style is not None and style.get(f"{W}val") in _WITHOUT_TEXT


def _calls(element: etree._Element, kind: str) -> list[str]:
    return [call.get(f"{W}id", "") for call in element.iter(f"{W}{kind}Reference")]


def _notes(xml: bytes) -> dict[str, str]:
    """Note id → text, without the number the program prints."""
    return {note.get(f"{W}id", ""): _letters(note) for note in etree.fromstring(xml)}


def _letters(element: etree._Element) -> str:
    """The letters of all runs but those that print a note's own number."""
    pieces = []
    for run in element.iter(f"{W}r"):
        if run.find(_NUMBERS[0]) is None and run.find(_NUMBERS[1]) is None:
            pieces += [
                _BREAKS.get(child.tag, child.text or "")
                for child in run
                if child.tag == f"{W}t" or child.tag in _BREAKS
            ]
    return "".join(pieces)
