"""Front matter, title, boilerplate, footer and file properties."""

from collections.abc import Iterator

from briefwright.model.brief import Brief
from briefwright.model.document import Block, Inline, Paragraph, Properties, Text

_JOINT = " · "


def front_blocks(brief: Brief) -> Iterator[Block]:
    """Product line, further front matter, designation block, opening boilerplate and title, in printed order."""
    template = brief.template
    for line in sorted({1, *(field.line for field in template.front_matter)}):
        inlines = tuple(_line(brief, line))
        if inlines:
            yield Paragraph(style="product" if line == 1 else "front-matter", inlines=inlines, keep_next=True)
    if template.marking.block:
        yield Paragraph(style="designation", inlines=(Text(template.marking.block),))
    yield Paragraph(style="title", inlines=(Text(brief.title),), anchor="title", keep_next=True)
    if template.wording.opening:
        yield Paragraph(style="boilerplate", inlines=(Text(template.wording.opening),))


def _line(brief: Brief, line: int) -> Iterator[Inline]:
    begun = line == 1 and bool(brief.template.product)
    if begun:
        yield Text(brief.template.product, bold=True)
    for field in brief.template.front_matter:
        value = brief.front_matter.get(field.id, "")
        if field.line == line and value:
            told = f"{field.label} {value}" if field.label else value
            yield Text(f"{_JOINT if begun else ''}{told}")
            begun = True


def closing_line(brief: Brief) -> Iterator[Block]:
    """The closing boilerplate."""
    if brief.template.wording.closing:
        yield Paragraph(style="boilerplate", inlines=(Text(brief.template.wording.closing),))


def footer_text(brief: Brief) -> str:
    """Number and title, as far as there are any."""
    return _JOINT.join(part for part in (brief.front_matter.get("number", ""), brief.title) if part)


def properties(brief: Brief, created: str) -> Properties:
    """What the file says of itself."""
    return Properties(
        title=brief.title,
        author=brief.front_matter.get("author", ""),
        subject=brief.template.product,
        keywords=tuple(section.plan.title for section in brief.sections if section.items),
        identifier=brief.front_matter.get("number", ""),
        created=created,
    )
