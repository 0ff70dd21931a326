"""Runs: the letters of a document with their look, language and links."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from briefwright.model.document import Cited, Inline, NoteMark, Text, inline_text
from briefwright.writers.addresses import outward
from briefwright.writers.docx.bookmarks import Bookmarks
from briefwright.writers.docx.citations import Citing
from briefwright.writers.docx.controls import Controls
from briefwright.writers.docx.fields import field
from briefwright.writers.docx.languages import (
    Family,
    east_asian_face,
    is_east_asian,
    is_right_to_left,
    word_language,
)
from briefwright.writers.docx.letters import letters
from briefwright.writers.docx.package import RELATIONSHIPS, Relations
from briefwright.writers.docx.pictures import Pictures
from briefwright.writers.docx.scripts import Script, reads_right_to_left, stretches

NoteKind = Literal["footnote", "endnote"]


@dataclass(frozen=True)
class Setting:
    """What the runs of one part need to know.

    Attributes:
        relations: of the part; outward links are added to it.
        bookmarks: targets of inward links.
        controls: the content controls round quotations.
        pictures: of the document.
        citing: makes citations of notes and of cites in the text.
        language: of the document.
        family: of the body face.
        notes: the kind of note that a :class:`NoteMark` calls.
        slanted: ids of styles in italics, in which Hangul, Han and Kana are set upright.
    """

    relations: Relations
    bookmarks: Bookmarks
    controls: Controls
    pictures: Pictures
    citing: Citing
    language: str
    family: Family
    notes: NoteKind
    slanted: Collection[str]


def runs_right_to_left(inlines: tuple[Inline, ...]) -> bool:
    """Whether the paragraph of these inlines does."""
    return reads_right_to_left("".join(inline.text for inline in inlines if isinstance(inline, Text)))


def print_inlines(inlines: tuple[Inline, ...], setting: Setting, style: str) -> str:
    """The runs of a paragraph.

    Args:
        inlines: letters and note calls.
        setting: of the part they stand in.
        style: of the paragraph.
    """
    slanted = style in setting.slanted
    right_to_left = runs_right_to_left(inlines)
    out = []
    for (passage, cites), group in groupby(inlines, _belonging):
        row = tuple(group)
        runs = "".join(
            _note_call(inline, setting)
            if isinstance(inline, NoteMark)
            else _linked(inline, setting, slanted=slanted, right_to_left=right_to_left)
            for inline in row
        )
        runs = setting.citing.in_text(cites, inline_text(row), runs) if cites else runs
        out.append(setting.controls.around(passage, runs) if passage else runs)
    return "".join(out)


def _belonging(inline: Inline) -> tuple[str, tuple[Cited, ...]]:
    """What an inline is part of: the words of a passage, a citation in the text, or neither."""
    return (inline.passage, inline.cites) if isinstance(inline, Text) else ("", ())


def _note_call(mark: NoteMark, setting: Setting) -> str:
    kind = setting.notes
    style = f"{kind.capitalize()}Reference"
    run = f'<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr><w:{kind}Reference w:id="{mark.number}"/></w:r>'
    return setting.bookmarks.around(("note", str(mark.number)), run)


def _linked(text: Text, setting: Setting, *, slanted: bool, right_to_left: bool) -> str:
    """The runs of some letters, led to where they lead: fields where Word can follow a change, links elsewhere."""
    address = outward(text.url) if text.url else ""
    target = setting.bookmarks.target(text)
    style = "Hyperlink" if address else "CrossReference" if target else ""
    runs = _runs(text, setting, style=style, slanted=slanted, right_to_left=right_to_left)
    if text.name:
        runs = setting.bookmarks.around(("letters", text.name), runs)
    if not runs or not style:
        return runs
    if not address and target.code:
        return field(f"{target.code} {target.name} \\h", runs)
    where = f'w:anchor="{target.name}"'
    if address:
        where = f'r:id="{setting.relations.add(f"{RELATIONSHIPS}/hyperlink", address, external=True)}"'
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
        '<w:u w:val="single"/>' if text.underline else "",
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
