"""An item with its citation as plain text, for the clipboard."""

from briefwright.model.document import Document, NoteMark, Paragraph, Text


def item_words(document: Document, item_id: str) -> str:
    """The words of an item as they are printed, its note below; tables are left to the exports."""
    paragraphs = [
        "".join(inline.text if isinstance(inline, Text) else f"[{inline.number}]" for inline in block.inlines)
        for block in document.blocks
        if isinstance(block, Paragraph) and block.item == item_id
    ]
    called = {
        inline.number
        for block in document.blocks
        if isinstance(block, Paragraph) and block.item == item_id
        for inline in block.inlines
        if isinstance(inline, NoteMark)
    }
    notes = [
        f"{note.number}. {''.join(text.text for text in note.inlines)}"
        for note in document.notes
        if note.number in called or note.item == item_id
    ]
    return "\n".join([*paragraphs, *notes])
