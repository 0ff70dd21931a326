"""Brief and sources in, Document out: every note, number and cross-reference resolved before a writer sees it."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from briefwright.citing.choosing import find_style, zotero_address
from briefwright.citing.cluster import Cite, Style
from briefwright.citing.csl_json import csl_text
from briefwright.citing.locators import locator
from briefwright.composing.back_matter import sources_table
from briefwright.composing.figures import NO_PICTURES, FigureSetter, Pictures, logo_picture
from briefwright.composing.front_matter import closing_line, footer_text, front_blocks, properties
from briefwright.composing.items import ItemSetter
from briefwright.composing.numbering import Numbering
from briefwright.composing.provenance import provenance
from briefwright.composing.statements import bottom_line, key_points
from briefwright.model.brief import Brief, Section
from briefwright.model.document import (
    Block,
    Cited,
    Contents,
    Document,
    Furniture,
    Heading,
    Note,
    NotesHere,
    Paragraph,
    Text,
)
from briefwright.model.source import Source


def compose(brief: Brief, sources: Mapping[str, Source], created: str, pictures: Pictures = NO_PICTURES) -> Document:
    """The composed brief.

    Args:
        brief: what the analyst made.
        sources: source id → source, for every source the brief cites.
        created: ISO 8601 date and time with zone, for the file's properties.
        pictures: files of its figures by SHA-256; without its file a figure is its caption.

    Raises:
        CitationStyleError: the template names a citation style that there is not, or a broken one.
    """
    style = style_of(brief)
    brief = _placed(brief, style)
    template = brief.template
    numbering = Numbering(brief, sources)
    noted = style.notes(numbering.clusters)
    known: dict[str, str] = {}
    cites = [tuple(_cited(cite, known) for cite in cluster.cites) for cluster in numbering.clusters]
    setter = ItemSetter(brief, sources, numbering, _carrying(noted, cites), FigureSetter(brief, pictures))
    blocks: list[Block] = [
        *front_blocks(brief),
        *bottom_line(brief, numbering, setter),
        *key_points(brief, numbering, setter),
        *_contents(brief),
        *_sections(brief, setter),
        *_notes_heading(brief, numbering),
        *_references(brief, style, numbering),
        *sources_table(brief, sources),
        *closing_line(brief),
    ]
    placed = template.citation.notes
    notes = () if placed == "in-text" else _notes(numbering, noted, cites)
    document = Document(
        language=template.language,
        properties=properties(brief, created),
        furniture=_furniture(brief),
        page=template.page,
        type=template.type,
        placement=placed,
        blocks=tuple(blocks),
        notes=notes,
        zotero_style=zotero_address(template.citation),
    )
    return replace(document, provenance=provenance(brief, sources, document))


def _furniture(brief: Brief) -> Furniture:
    template = brief.template
    return Furniture(
        marking=template.marking,
        footer=footer_text(brief),
        page_label=template.wording.page,
        logo=logo_picture(template.logo, template.page),
        logo_place=template.logo.place if template.logo else "left",
    )


def style_of(brief: Brief) -> Style:
    """The citation style of a brief.

    Raises:
        CitationStyleError: there is no such style, or it is broken.
    """
    return find_style(brief.template.citation, brief.template.language)


def _placed(brief: Brief, style: Style) -> Brief:
    """The brief with its citations in the text where the style can stand nowhere else."""
    template = brief.template
    if not style.in_text or template.citation.notes == "in-text":
        return brief
    return replace(brief, template=replace(template, citation=replace(template.citation, notes="in-text")))


def _sections(brief: Brief, setter: ItemSetter) -> list[Block]:
    out: list[Block] = []
    number = 0
    for section in brief.sections:
        body = _section_body(brief, section, setter)
        if not body:
            continue
        number += 1
        told = f"{number}." if brief.template.numbered else ""
        out.append(Heading(level=1, text=section.plan.title, number=told, anchor=f"section-{section.id}"))
        if section.plan.lead:
            out.append(Paragraph(style="section-lead", inlines=(Text(section.plan.lead),), keep_next=True))
        out += body
    return out


def _section_body(brief: Brief, section: Section, setter: ItemSetter) -> list[Block]:
    summary = brief.summary_statement if section.plan.role == "source-summary" else ()
    body: list[Block] = [Paragraph(style="source-summary", inlines=(Text(text),)) for text in summary]
    body += [block for item in section.items for block in setter.blocks(item)]
    if not body and section.plan.required:
        return [Paragraph(style="empty-section", inlines=(Text(brief.template.wording.empty),))]
    return body


def _notes(
    numbering: Numbering, noted: Sequence[tuple[Text, ...]], cites: Sequence[tuple[Cited, ...]]
) -> tuple[Note, ...]:
    rows = zip(numbering.items, noted, cites, numbering.clusters, strict=True)
    return tuple(
        Note(number, text, item, cited, cluster.remark) for number, (item, text, cited, cluster) in enumerate(rows, 1)
    )


def _carrying(noted: Sequence[tuple[Text, ...]], cites: Sequence[tuple[Cited, ...]]) -> list[tuple[Text, ...]]:
    """The text of each note with what it cites, for citations that stand in the text."""
    return [tuple(replace(text, cites=row) for text in texts) for texts, row in zip(noted, cites, strict=True)]


def _cited(cite: Cite, known: dict[str, str]) -> Cited:
    """A cite as other programs know it; ``known`` keeps the sources that were described before."""
    if cite.source.id not in known:
        known[cite.source.id] = csl_text(cite.source, cite.use)
    place = locator(cite)
    return Cited(cite.source.id, known[cite.source.id], place.text, cite.use.label, place.kind)


def _contents(brief: Brief) -> list[Block]:
    return [Contents(brief.template.wording.contents)] if brief.template.contents else []


def _notes_heading(brief: Brief, numbering: Numbering) -> list[Block]:
    if brief.template.citation.notes != "endnotes" or not numbering.items:
        return []
    return [Heading(level=1, text=brief.template.wording.notes, anchor="notes"), NotesHere()]


def _references(brief: Brief, style: Style, numbering: Numbering) -> Iterator[Block]:
    """The list that citations in the text need."""
    entries = style.bibliography(numbering.clusters) if numbering.clusters else []
    if entries:
        yield Heading(level=1, text=brief.template.wording.references, anchor="references")
    for entry in entries:
        yield Paragraph(style="note", inlines=entry)
