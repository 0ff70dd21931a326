"""Documents and paragraphs of a few words, everything else in them ordinary; both writers' tests begin with them."""

from typing import Any

from briefwright.model.document import (
    Block,
    Document,
    Furniture,
    Inline,
    Note,
    Paragraph,
    ParagraphStyle,
    Properties,
    Text,
)
from briefwright.model.template import ItemKind, Page, Type


def plain(*blocks: Block, notes: tuple[Note, ...] = (), **changes: Any) -> Document:
    """A document of some blocks; ``changes`` are fields of it."""
    values: dict[str, Any] = {
        "language": "en-GB",
        "properties": Properties(title="Harbour brief", created="2026-03-05T09:00:00+01:00"),
        "furniture": Furniture(),
        "page": Page(),
        "type": Type(),
        "placement": "footnotes",
        "blocks": blocks,
        "notes": notes,
    }
    return Document(**{**values, **changes})


def paragraph(
    *inlines: Inline | str, style: ParagraphStyle = "item", kind: ItemKind | None = None, **more: Any
) -> Paragraph:
    """A paragraph of texts and note calls; an item of no stated kind is a paraphrase."""
    made = tuple(Text(inline) if isinstance(inline, str) else inline for inline in inlines)
    return Paragraph(style=style, kind=kind or ("paraphrase" if style == "item" else None), inlines=made, **more)
