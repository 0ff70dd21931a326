"""Runs: the letters of a document with their look, language and links."""

import re
from dataclasses import dataclass
from html import escape  # as xml.sax.saxutils has it, which would load urllib.request: 20 ms
from typing import Literal

from briefwright.model.document import Inline, NoteMark, Text
from briefwright.model.text import printable
from briefwright.writers.docx.languages import (
    Family,
    east_asian_face,
    is_east_asian,
    is_right_to_left,
    word_language,
)
from briefwright.writers.docx.links import Bookmarks, outward
from briefwright.writers.docx.package import RELATIONSHIPS, Relations
from briefwright.writers.docx.scripts import Script, reads_right_to_left, stretches

NoteKind = Literal["footnote", "endnote"]

_BREAK = re.compile("([\t\n])")
_BREAKS = {"\t": "<w:tab/>", "\n": "<w:br/>"}


@dataclass(frozen=True)
class Setting:
    """What the runs of one part need to know.

    Attributes:
        relations: of the part; outward links are added to it.
        bookmarks: targets of inward links.
        language: of the document.
        family: of the body face.
        notes: the kind of note that a :class:`NoteMark` calls.
    """

    relations: Relations
    bookmarks: Bookmarks
    language: str
    family: Family
    notes: NoteKind


def letters(text: str) -> str:
    """The content of a run: text as ``w:t``, tabs and line feeds as the elements Word has for them."""
    pieces = _BREAK.split(escaped(text))
    return "".join(_BREAKS.get(piece) or f'<w:t xml:space="preserve">{piece}</w:t>' for piece in pieces if piece)


def escaped(text: str) -> str:
    """Any letters as XML text or as a value between double quotes."""
    return escape(printable(text))


def plain_run(text: str) -> str:
    """Letters in the look of their paragraph."""
    return f"<w:r>{letters(text)}</w:r>" if text else ""


def runs_right_to_left(inlines: tuple[Inline, ...]) -> bool:
    """Whether the paragraph of these inlines does."""
    return reads_right_to_left("".join(inline.text for inline in inlines if isinstance(inline, Text)))


def print_inlines(inlines: tuple[Inline, ...], setting: Setting, *, slanted: bool = False) -> str:
    """The runs of a paragraph.

    Args:
        inlines: letters and note calls.
        setting: of the part they stand in.
        slanted: the paragraph's style is italic; Hangul, Han and Kana stay upright all the same.
    """
    right_to_left = runs_right_to_left(inlines)
    printed = (
        _note_call(inline, setting.notes)
        if isinstance(inline, NoteMark)
        else _linked(inline, setting, slanted=slanted, right_to_left=right_to_left)
        for inline in inlines
    )
    return "".join(printed)


def _note_call(mark: NoteMark, kind: NoteKind) -> str:
    style = f"{kind.capitalize()}Reference"
    return f'<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr><w:{kind}Reference w:id="{mark.number}"/></w:r>'


def _linked(text: Text, setting: Setting, *, slanted: bool, right_to_left: bool) -> str:
    address = outward(text.url) if text.url else ""
    target = setting.bookmarks.names.get(text.anchor, "") if text.anchor else ""
    style = "Hyperlink" if address else "CrossReference" if target else ""
    runs = _runs(text, setting, style=style, slanted=slanted, right_to_left=right_to_left)
    if not runs or not style:
        return runs
    if address:
        where = f'r:id="{setting.relations.add(f"{RELATIONSHIPS}/hyperlink", address, external=True)}"'
    else:
        where = f'w:anchor="{target}"'
    return f'<w:hyperlink {where} w:history="1">{runs}</w:hyperlink>'


def _runs(text: Text, setting: Setting, *, style: str, slanted: bool, right_to_left: bool) -> str:
    out = []
    for script, piece in stretches(text.text, right_to_left=right_to_left):
        if content := letters(piece):
            look = _look(text, script, setting, style=style, slanted=slanted)
            out.append(f"<w:r>{look}{content}</w:r>")
    return "".join(out)


def _look(text: Text, script: Script, setting: Setting, *, style: str, slanted: bool) -> str:
    """The ``w:rPr`` of a run, its children in the order of the schema (CT_RPr); "" when it looks like its paragraph."""
    western = script == "western"
    marks = (
        f'<w:rStyle w:val="{style}"/>' if style else "",
        _east_asian_fonts(text.language, setting) if script == "east-asian" else "",
        "<w:b/><w:bCs/>" if text.bold else "",
        "<w:i/><w:iCs/>" if text.italic and western else "",
        '<w:i w:val="0"/><w:iCs w:val="0"/>' if slanted and not western else "",
        "<w:smallCaps/>" if text.small_caps and western else "",
        '<w:vertAlign w:val="superscript"/>' if text.superscript else "",
        "<w:rtl/>" if script == "right-to-left" else "",
        _language_mark(script, text.language, setting.language) if text.language else "",
    )
    look = "".join(marks)
    return f"<w:rPr>{look}</w:rPr>" if look else ""


def _east_asian_fonts(language: str, setting: Setting) -> str:
    """The hint that ambiguous marks belong to the script, and the face where it is not the document's own."""
    face = east_asian_face(language, setting.family)
    foreign = is_east_asian(language) and face != east_asian_face(setting.language, setting.family)
    named = f' w:eastAsia="{face}"' if foreign else ""
    return f'<w:rFonts{named} w:hint="eastAsia"/>'


def _language_mark(script: Script, language: str, document_language: str) -> str:
    """``w:lang``: Word keeps one language for each script, so a tag counts only for runs of its own script."""
    tag = word_language(language)
    if not tag:
        return ""
    if script == "east-asian":
        return f'<w:lang w:eastAsia="{tag}"/>' if is_east_asian(tag) else ""
    if script == "right-to-left":
        return f'<w:lang w:bidi="{tag}"/>' if is_right_to_left(tag) else ""
    if is_east_asian(tag) or is_right_to_left(tag) or tag == word_language(document_language):
        return ""
    return f'<w:lang w:val="{tag}"/>'
