"""A file read anew: passages and quotations go over to the new reading where their very words stand there.

What does not stand there stays with the old reading, which then keeps its place on the desk: nothing is lost unsaid.
"""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from briefwright.model.brief import Brief, Cell, Item, ItemParagraph, Run, Statement, Table
from briefwright.model.passage import CONTEXT, Passage, choose_passage
from briefwright.model.proof import prove
from briefwright.model.quotation import AnyEdit, Quotation
from briefwright.model.source import Source, Span

_Place = tuple[Source, Span]


def carry_over(brief: Brief, old: Source, new: Sequence[Source]) -> tuple[Brief, tuple[Passage, ...]]:
    """The brief with what rests on an old reading of a file resting on the new ones.

    Args:
        brief: the brief.
        old: the reading so far.
        new: the new readings of the same file, one or several.

    Returns:
        The brief, and the passages that had to stay with the old reading.
    """
    passages = {row.id: _moved_passage(row, old, new) for row in brief.passages if row.source == old.id}
    quotations = {row: _moved(row, old, new) for row in brief.quotations() if row.source == old.id}
    stuck = {row.passage for row, moved in quotations.items() if moved is None}
    stuck |= {passage_id for passage_id, moved in passages.items() if moved is None}

    def carried(run: Run) -> Run:
        return _carried(run, quotations, stuck) if isinstance(run, Quotation) else run

    kept = tuple(row for row in brief.passages if row.source == old.id and row.id in stuck)
    after = replace(
        _with_figures(_with_runs(brief, carried), old, new),
        passages=tuple((passages.get(row.id) if row.id not in stuck else None) or row for row in brief.passages),
    )
    return after, kept


def _carried(run: Quotation, moved: dict[Quotation, Quotation | None], stuck: set[str]) -> Quotation:
    """The quotation in its new place, unless its passage has to stay; so are its further places."""
    new = moved.get(run) if not run.passage or run.passage not in stuck else None
    also = tuple(_carried(other, moved, stuck) for other in run.also)
    return replace(new or run, also=also) if run.also else new or run


def _moved_passage(passage: Passage, old: Source, new: Sequence[Source]) -> Passage | None:
    place = find_place(old, Span(passage.start, passage.end), new)
    if place is None:
        return None
    source, span = place
    there = choose_passage(source, span.start, span.end, passage.id)
    if there.exact != passage.exact:  # the words go on there where they ended here
        return None
    return replace(there, remark=passage.remark, grade=passage.grade, quotes=passage.quotes)


def _moved(quotation: Quotation, old: Source, new: Sequence[Source]) -> Quotation | None:
    place = find_place(old, Span(quotation.start, quotation.end), new)
    if place is None:
        return None
    source, span = place
    by = span.start - quotation.start
    edits = tuple(_shifted(edit, by) for edit in quotation.edits)
    there = replace(quotation, source=source.id, start=span.start, end=span.end, edits=edits)
    return there if prove(replace(there, also=()), source).proved else None


def _shifted(edit: AnyEdit, by: int) -> AnyEdit:
    """The edit at its place in another text; offsets that say *none* (-1) stay."""
    moved = {name: getattr(edit, name) + by for name in ("at", "until") if getattr(edit, name, -1) >= 0}
    return replace(edit, **moved)


def find_place(old: Source, span: Span, new: Sequence[Source]) -> _Place | None:
    """Where the words of a span stand in new readings, letter by letter; of several places the one most alike around.

    Of equals the one nearest to the old place is taken.
    """
    text = old.captured_text
    exact = text[span.start : span.end]
    best: tuple[tuple[int, int], _Place] | None = None
    for source in new:
        at = source.captured_text.find(exact)
        while at >= 0:
            there = Span(at, at + len(exact))
            worth = (_likeness(text, span, source.captured_text, there), -abs(at - span.start))
            if best is None or worth > best[0]:
                best = (worth, (source, there))
            at = source.captured_text.find(exact, at + 1)
    return best[1] if best else None


def _likeness(old: str, here: Span, new: str, there: Span) -> int:
    """How many characters before and behind two places are the same, white space aside."""
    before = _same(_bare(old[max(0, here.start - CONTEXT) : here.start])[::-1], _before(new, there)[::-1])
    return before + _same(_bare(old[here.end : here.end + CONTEXT]), _bare(new[there.end : there.end + CONTEXT]))


def _before(text: str, span: Span) -> str:
    return _bare(text[max(0, span.start - CONTEXT) : span.start])


def _bare(words: str) -> str:
    return "".join(words.split())


def _same(one: str, other: str) -> int:
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _with_runs(brief: Brief, change: Callable[[Run], Run]) -> Brief:
    """The brief with every run changed; what stays the same stays the same value."""

    def runs(row: tuple[Run, ...]) -> tuple[Run, ...]:
        return tuple(change(run) for run in row)

    def statement(row: Statement) -> Statement:
        return replace(row, runs=runs(row.runs))

    def item(row: Item) -> Item:
        new = replace(
            row,
            paragraphs=tuple(_paragraph(paragraph, runs) for paragraph in row.paragraphs),
            editors_note=runs(row.editors_note),
            table=_table(row.table, runs) if row.table else None,
        )
        return row if new == row else new

    sections = tuple(replace(section, items=tuple(item(row) for row in section.items)) for section in brief.sections)
    points = tuple(statement(point) for point in brief.key_points)
    return replace(brief, sections=sections, bottom_line=statement(brief.bottom_line), key_points=points)


def _with_figures(brief: Brief, old: Source, new: Sequence[Source]) -> Brief:
    """The brief with figures from the old reading credited to the new one; of several nobody can say which it is."""
    if len(new) != 1:
        return brief

    def item(row: Item) -> Item:
        if row.figure is None or row.figure.source != old.id:
            return row
        return replace(row, figure=replace(row.figure, source=new[0].id))

    return replace(brief, sections=tuple(replace(part, items=tuple(map(item, part.items))) for part in brief.sections))


def _paragraph(row: ItemParagraph, runs: Callable[[tuple[Run, ...]], tuple[Run, ...]]) -> ItemParagraph:
    return replace(row, runs=runs(row.runs))


def _table(table: Table, runs: Callable[[tuple[Run, ...]], tuple[Run, ...]]) -> Table:
    def cells(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
        return tuple(Cell(runs(cell.runs)) for cell in row)

    return replace(table, header=cells(table.header), rows=tuple(cells(row) for row in table.rows))
