"""Items as paragraphs of the Document: labels, marks, note calls, comparison tables."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from briefwright.composing.figures import FigureSetter
from briefwright.composing.numbering import Numbering
from briefwright.model.brief import Brief, Item, ItemParagraph, NoteCall, Run, Words
from briefwright.model.document import Block, DocumentTable, Inline, NoteMark, Paragraph, Text
from briefwright.model.figure import Figure
from briefwright.model.quotation import EmphasisAdded, Quotation, render
from briefwright.model.source import Source

MARKS: dict[str, tuple[str, str]] = {"de": ("„", "“"), "fr": ("« ", " »"), "sv": ("”", "”")}
"""Outer quotation marks by language where they are not “ ” (CLDR)."""


class ItemSetter:
    """Sets the items of one brief.

    Args:
        brief: the brief.
        sources: source id → source.
        numbering: its labels and notes.
        noted: text of each note, for styles that cite in the text.
        figures: sets its figures.
    """

    def __init__(
        self,
        brief: Brief,
        sources: Mapping[str, Source],
        numbering: Numbering,
        noted: Sequence[tuple[Text, ...]],
        figures: FigureSetter,
    ) -> None:
        self._template = brief.template
        self._sources = sources
        self._numbering = numbering
        self._noted = noted
        self._figures = figures
        self._open, self._close = MARKS.get(brief.template.language.split("-")[0], ("“", "”"))

    def blocks(self, item: Item) -> list[Block]:
        """The item's paragraphs, its table and its editor's note; a figure with its caption."""
        if item.figure is not None:
            return self._figure(item, item.figure)
        out: list[Block] = []
        last = len(item.paragraphs) - 1
        for place, paragraph in enumerate(_called_once(item.paragraphs)):
            inlines = [*self._label(item, place), *self._inlines(item, paragraph)]
            if place == last:
                inlines += self._closing_call(item)
                if item.editors_note:
                    inlines += self.editors_note(item)
            out.append(self._paragraph(item, paragraph, tuple(inlines), place, last))
        if item.table is not None:
            out.append(self._table(item))
            if item.editors_note and not item.paragraphs:
                note = tuple(self.editors_note(item))
                out.append(Paragraph(style="editors-note", inlines=note, kind=item.kind, item=item.id))
        return out

    def _figure(self, item: Item, figure: Figure) -> list[Block]:
        """The picture; credit and note call close its caption, an editor's note stands below."""
        said = [tuple(self._inlines(item, paragraph)) for paragraph in _called_once(item.paragraphs)]
        credit = (Text(figure.credit),) if figure.credit else ()
        closing = (*credit, *self._closing_call(item))
        if said and not credit:
            said[-1] += closing
        else:
            said.append(closing)
        out: list[Block] = [self._figures.block(item, figure, anchor_of(item.id), said)]
        if item.editors_note:
            note = tuple(self.editors_note(replace(item, paragraphs=())))
            out.append(Paragraph(style="editors-note", inlines=note, kind=item.kind, item=item.id))
        return out

    def _paragraph(
        self, item: Item, paragraph: ItemParagraph, inlines: tuple[Inline, ...], place: int, last: int
    ) -> Paragraph:
        return Paragraph(
            style="block-quotation" if paragraph.block else "item",
            inlines=inlines,
            kind=item.kind,
            anchor=anchor_of(item.id) if place == 0 else "",
            item=item.id,
            keep_next=place < last,
        )

    def _label(self, item: Item, place: int) -> Iterator[Inline]:
        if place:
            return
        label = self._numbering.labels.get(item.id)
        if label:
            yield Text(label, bold=True, name=label_of(item.id))
            yield Text(".", bold=True)
            yield Text(" ")
        word = {"comment": self._template.wording.comment, "paraphrase": self._template.wording.paraphrase}.get(
            item.kind
        )
        if word and item.table is None:
            yield Text(word, italic=True)
            yield Text(" ")

    def _inlines(self, item: Item, paragraph: ItemParagraph) -> Iterator[Inline]:
        for run in paragraph.runs:
            if isinstance(run, NoteCall):
                yield from self._call(item)
            else:
                yield from self.run(run, marks=not paragraph.block)

    def run(self, run: Run, *, marks: bool = True, italic: bool = False) -> Iterator[Inline]:
        """The inlines of own words or a quotation; note calls have none here."""
        match run:
            case Words(text=text, term=term):
                yield Text(f"{self._open}{text}{self._close}" if term else text, italic=italic)
            case Quotation():
                yield from self._quotation(run, marks=marks, italic=italic)
            case NoteCall():
                return

    def _quotation(self, quotation: Quotation, *, marks: bool, italic: bool) -> Iterator[Inline]:
        source = self._sources.get(quotation.source)
        language = self._language(source)
        if marks:
            yield Text(self._open, italic=italic)
        for text, emphasis in _printed(quotation, source):
            look = italic != emphasis  # emphasis inside italics stands upright
            yield Text(text, italic=look, language=language, passage=quotation.passage)
        if marks:
            yield Text(self._close, italic=italic)
        if any(isinstance(edit, EmphasisAdded) for edit in quotation.edits):
            yield Text(" (emphasis added)", italic=italic)

    def _language(self, source: Source | None) -> str:
        field = source.field("language") if source else None
        if field is None or field.value.split("-")[0] == self._template.language.split("-")[0]:
            return ""
        return field.value

    def _closing_call(self, item: Item) -> Iterator[Inline]:
        called = any(isinstance(run, NoteCall) for paragraph in item.paragraphs for run in paragraph.runs)
        if not called:
            yield from self._call(item)

    def _call(self, item: Item) -> Iterator[Inline]:
        number = self._numbering.note(item.id)
        if not number:
            return
        if self._template.citation.notes == "in-text":
            yield Text(" ")
            yield from self._noted[number - 1]
        else:
            yield NoteMark(number)

    def editors_note(self, item: Item) -> Iterator[Inline]:
        """The editor's note in italics, after the item's last words or in a paragraph below its table."""
        lead = " " if item.paragraphs else ""
        yield Text(f"{lead}{self._template.wording.editors_note} ", italic=True)
        for run in item.editors_note:
            yield from self.run(run, italic=True)

    def _table(self, item: Item) -> DocumentTable:
        table = item.table
        if table is None:
            raise ValueError("the item has no table")
        rows = [tuple(self._cell(cell.runs) for cell in row) for row in (table.header, *table.rows)]
        if not table.rows:
            rows = [(), *rows]  # titles of nothing are a row: files for screen readers may hold no header alone
        return DocumentTable(
            name="comparison",
            description="Comparison of sources",
            header=rows[0],
            rows=tuple(rows[1:]),
            widths=table.widths,
            row_headers=True,
            anchor="" if item.paragraphs else anchor_of(item.id),
            item=item.id,
        )

    def _cell(self, runs: Sequence[Run]) -> tuple[Inline, ...]:
        return tuple(inline for run in runs for inline in self.run(run))


def _called_once(paragraphs: Sequence[ItemParagraph]) -> list[ItemParagraph]:
    """The paragraphs with the first note call only: a note is called in one place."""
    out: list[ItemParagraph] = []
    called = False
    for paragraph in paragraphs:
        runs: list[Run] = []
        for run in paragraph.runs:
            if not (isinstance(run, NoteCall) and called):
                runs.append(run)
            called = called or isinstance(run, NoteCall)
        out.append(replace(paragraph, runs=tuple(runs)))
    return out


def anchor_of(item_id: str) -> str:
    """Name of the place that cross-references to an item lead to."""
    return f"item-{item_id}"


def label_of(item_id: str) -> str:
    """Name of an item's printed label, which cross-references to it repeat."""
    return f"label-{item_id}"


def _printed(quotation: Quotation, source: Source | None) -> list[tuple[str, bool]]:
    """The printed words cut where emphasis begins and ends; a quotation that would print otherwise stays in one piece.

    (Then the proof fails, and what is shown is what is stored.)
    """
    if source is not None and any(isinstance(edit, EmphasisAdded) for edit in quotation.edits):
        pieces = render(source.captured_text, quotation.start, quotation.end, quotation.edits)
        if "".join(piece.text for piece in pieces) == quotation.words:
            return [(piece.text, piece.emphasis) for piece in pieces]
    return [(quotation.words, False)]
