"""A brief: front matter, bottom line, sections of items, and the passages they rest on."""

from collections.abc import Iterable, Iterator

import msgspec

from briefwright.model.figure import Figure
from briefwright.model.passage import Passage
from briefwright.model.quotation import Quotation
from briefwright.model.source import EnteredName, FieldName
from briefwright.model.template import ItemKind, SectionPlan, Template


class Words(msgspec.Struct, frozen=True, omit_defaults=True, tag="words", tag_field="run"):
    """The analyst's own words. ``term`` marks a name or title in quotation marks that quotes nobody."""

    text: str
    term: bool = False


class NoteCall(msgspec.Struct, frozen=True, tag="note-call", tag_field="run"):
    """Where the item's note is called; without one the call stands at the item's end."""


Run = Words | Quotation | NoteCall


def _quotations(runs: Iterable[Run]) -> Iterator[Quotation]:
    for run in runs:
        if isinstance(run, Quotation):
            yield run
            yield from run.also


class ItemParagraph(msgspec.Struct, frozen=True, omit_defaults=True):
    """One paragraph of an item; a block quotation stands by itself, indented, without marks."""

    runs: tuple[Run, ...]
    block: bool = False


class Cell(msgspec.Struct, frozen=True, array_like=True):
    """One table cell."""

    runs: tuple[Run, ...]


class Table(msgspec.Struct, frozen=True):
    """A table of runs inside an item: first the header row, then the rows; every row has the header's length.

    Attributes:
        header: column titles.
        rows: the cells.
        widths: share of each column, relative to the others; empty for equal shares.
    """

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...] = ()


class Item(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One entry in a section.

    Attributes:
        id: stable within the brief.
        kind: quotation, excerpt, paraphrase or comment.
        paragraphs: what it says.
        rests_on: ids of passages it rests on without quoting them.
        note_remark: what the analyst adds at the end of the item's note.
        editors_note: printed in italics after the item.
        table: a table printed in place of the paragraphs' note (comparison tables carry locators in their cells).
        figure: a picture, whose caption the paragraphs are.
    """

    id: str
    kind: ItemKind
    paragraphs: tuple[ItemParagraph, ...] = ()
    rests_on: tuple[str, ...] = ()
    note_remark: str = ""
    editors_note: tuple[Run, ...] = ()
    table: Table | None = None
    figure: Figure | None = None

    def run_groups(self) -> Iterator[tuple[Run, ...]]:
        """The runs of each paragraph, table cell and of the editor's note, in printed order."""
        for paragraph in self.paragraphs:
            yield paragraph.runs
        if self.table is not None:
            for row in (self.table.header, *self.table.rows):
                for cell in row:
                    yield cell.runs
        yield self.editors_note

    def runs(self) -> Iterator[Run]:
        """Every run of the item in printed order, those of tables and of the editor's note included."""
        for group in self.run_groups():
            yield from group

    def quotations(self) -> Iterator[Quotation]:
        """Every quotation of the item in printed order, each followed by the further places its words stand in."""
        yield from _quotations(self.runs())

    def passages(self) -> list[str]:
        """Ids of the passages it quotes or rests on, each once."""
        quoted = (quotation.passage for quotation in self.quotations() if quotation.passage)
        return list(dict.fromkeys([*quoted, *self.rests_on]))


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """A titled slot of the brief: what the template planned for it and the items filed into it."""

    plan: SectionPlan
    items: tuple[Item, ...] = ()

    @property
    def id(self) -> str:
        """Stable within the brief (the plan's)."""
        return self.plan.id


class Statement(msgspec.Struct, frozen=True):
    """A bottom line or key point: own words and the items that carry it."""

    runs: tuple[Run, ...] = ()
    items: tuple[str, ...] = ()

    def quotations(self) -> Iterator[Quotation]:
        """Its quotations, each followed by the further places its words stand in."""
        yield from _quotations(self.runs)


class Correction(msgspec.Struct, frozen=True, gc=False):
    """What the analyst says of a source in place of, or beyond, what was captured; ``value`` "" means: not stated."""

    field: FieldName
    value: str


class SourceUse(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A source on this brief's desk.

    Attributes:
        source: id of the source.
        label: ``S1``, ``S2`` … in order of arrival; what plans and tables call it.
        corrections: kept apart from what was captured.
        read: the analyst has had it open.
        descriptor_basis: what its descriptor was written on (:mod:`briefwright.model.basis`), "" if unknown.
    """

    source: str
    label: str
    corrections: tuple[Correction, ...] = ()
    read: bool = False
    descriptor_basis: str = ""

    def entered(self, name: EnteredName) -> str:
        """What the analyst entered for a field that no reader fills, "" if nothing."""
        return next((row.value for row in self.corrections if row.field == name), "")


class Brief(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Everything the analyst made; changed only by ``brief → brief`` functions of :mod:`briefwright.model.edits`.

    Attributes:
        id: stable within the library.
        title: as printed.
        template: the shape, carried inside so that a brief never depends on a template file.
        front_matter: values by field id of the template.
        bottom_line: the BLUF block.
        key_points: each points to the items that carry it.
        sections: in printed order.
        passages: every chosen passage; those that no item uses lie in the unfiled tray.
        sources: the sources on the desk, in order of arrival.
        summary_statement: the source summary statement (ICD 206), one entry a paragraph.
        summary_basis: what of the sources the statement was written on (:mod:`briefwright.model.basis`), "" if unknown.
    """

    id: str
    title: str
    template: Template
    front_matter: dict[str, str] = {}
    bottom_line: Statement = Statement()
    key_points: tuple[Statement, ...] = ()
    sections: tuple[Section, ...] = ()
    passages: tuple[Passage, ...] = ()
    sources: tuple[SourceUse, ...] = ()
    summary_statement: tuple[str, ...] = ()
    summary_basis: str = ""

    def items(self) -> Iterator[Item]:
        """Every item in printed order."""
        for section in self.sections:
            yield from section.items

    def figures(self) -> dict[str, Figure]:
        """Item id → its figure, in printed order."""
        return {item.id: item.figure for item in self.items() if item.figure is not None}

    def item(self, item_id: str) -> Item | None:
        """The item of that id."""
        return next((item for item in self.items() if item.id == item_id), None)

    def quotations(self) -> Iterator[Quotation]:
        """Every quotation in printed order of items, then of bottom line and key points; further places included."""
        for item in self.items():
            yield from item.quotations()
        for statement in (self.bottom_line, *self.key_points):
            yield from statement.quotations()

    def cited_sources(self) -> set[str]:
        """Ids of the sources that it quotes or rests on."""
        used = {passage_id for item in self.items() for passage_id in item.passages()}
        rested = {passage.source for passage in self.passages if passage.id in used}
        shown = {figure.source for figure in self.figures().values() if figure.source}
        return rested | shown | {quotation.source for quotation in self.quotations()}

    def passage(self, passage_id: str) -> Passage | None:
        """The passage of that id."""
        return next((passage for passage in self.passages if passage.id == passage_id), None)

    def section(self, section_id: str) -> Section | None:
        """The section of that id."""
        return next((section for section in self.sections if section.id == section_id), None)

    def use(self, source_id: str) -> SourceUse | None:
        """The desk's row for a source."""
        return next((use for use in self.sources if use.source == source_id), None)

    def unfiled(self) -> tuple[Passage, ...]:
        """Passages that no item uses."""
        used = {passage for item in self.items() for passage in item.passages()}
        return tuple(passage for passage in self.passages if passage.id not in used)

    def labels(self) -> dict[str, str]:
        """Item id → printed label (``I01`` …), counted through the brief; tables, figures and comments have none."""
        out: dict[str, str] = {}
        for item in self.items():
            if item.table is None and item.figure is None and item.kind != "comment":
                out[item.id] = f"I{len(out) + 1:02}"
        return out
