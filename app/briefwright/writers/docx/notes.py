"""Footnotes and endnotes as Word's own: parts of their own, called from the body, renumbered by Word when edited."""

from briefwright.model.document import (
    Block,
    Document,
    DocumentTable,
    Inline,
    Note,
    NoteMark,
    NotesHere,
    Paragraph,
    Picture,
)
from briefwright.notices import Notice
from briefwright.writers.docx.inlines import NoteKind, Setting, print_inlines, runs_right_to_left
from briefwright.writers.docx.package import DECLARATION, NAMESPACES


def check_notes(document: Document) -> None:
    """Refuse a document whose notes Word, which numbers and places them itself, would print otherwise than it says.

    Raises:
        ValueError: calls are not 1, 2, 3 … in order, each with its note, or endnotes have no place behind all calls.
            Composing never makes such a document: it is a defect of ours, not a matter for the analyst.
    """
    due = [note.number for note in document.notes] if document.placement != "in-text" else []
    calls = _calls(document.blocks)
    if calls != due or due != list(range(1, len(due) + 1)):
        raise ValueError(f"Notes are called as {calls} but stand as {due}.")
    if document.placement == "endnotes" and due:
        places = [place for place, block in enumerate(document.blocks) if isinstance(block, NotesHere)]
        if len(places) != 1 or _calls(document.blocks[places[0] :]):
            raise ValueError(f"Endnotes have {len(places)} places, or are called behind their place.")


def notices(document: Document) -> tuple[Notice, ...]:
    """What the analyst should know of the notes of a Word document.

    LibreOffice (tried: 7.4) does not know endnotes at the end of a section. Whether the file asks for that, for the end
    of the document or for nothing, with one section or two, it sets them last, on pages without header and footer.
    """
    if document.placement != "endnotes" or not document.notes or not document.furniture.marking.text:
        return ()
    text = "In LibreOffice a Word document's endnotes stand last, on pages without the marking; footnotes keep it."
    return (Notice("endnotes-unmarked", text),)


def _calls(blocks: tuple[Block, ...]) -> list[int]:
    inlines: list[Inline] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            inlines += block.inlines
        elif isinstance(block, Picture):
            inlines += block.caption
        elif isinstance(block, DocumentTable):
            inlines += [inline for row in (block.header, *block.rows) for cell in row for inline in cell]
    return [inline.number for inline in inlines if isinstance(inline, NoteMark)]


def notes_part(document: Document, setting: Setting) -> str:
    """The XML of ``word/footnotes.xml`` or ``word/endnotes.xml``.

    Ids ascend in the order of the calls: LibreOffice 7.4 pairs notes by position, not by id.
    """
    kind = setting.notes
    # Endnotes stand below their heading: a rule above them would be one line too many.
    rule = "" if kind == "endnote" else "<w:r><w:{}/></w:r>"
    bare = f'<w:p><w:pPr><w:pStyle w:val="{"BriefSeam" if kind == "endnote" else "BriefGap"}"/></w:pPr>{rule}</w:p>'
    separators = (
        f'<w:{kind} w:type="{name}" w:id="{number}">{bare.format(name)}</w:{kind}>'
        for number, name in enumerate(("separator", "continuationSeparator"), start=-1)
    )
    notes = (_note(note, kind, setting) for note in document.notes)
    return f"{DECLARATION}<w:{kind}s {NAMESPACES}>{''.join(separators)}{''.join(notes)}</w:{kind}s>"


def _note(note: Note, kind: NoteKind, setting: Setting) -> str:
    name = kind.capitalize()
    direction = "<w:bidi/>" if runs_right_to_left(note.inlines) else ""
    return (
        f'<w:{kind} w:id="{note.number}"><w:p><w:pPr><w:pStyle w:val="{name}Text"/>{direction}</w:pPr>'
        f'<w:r><w:rPr><w:rStyle w:val="{name}Reference"/></w:rPr><w:{kind}Ref/><w:tab/></w:r>'
        f"{setting.citing.note(note, print_inlines(note.inlines, setting, f'{name}Text'))}</w:p></w:{kind}>"
    )
