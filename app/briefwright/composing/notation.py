"""A whole item in one plain text: what the in-place editor shows and reads back.

Below the paragraphs (see :mod:`briefwright.composing.inline`) may stand: table rows as ``| cell | cell |`` lines, the
first of them the header; the lines of a figure (see :mod:`briefwright.composing.figure_notation`);
``Editor's note: …``; ``Note: …`` for the analyst's addition to the note.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from msgspec.structs import replace

from briefwright.composing import figure_notation
from briefwright.composing.figure_notation import figure_lines, parse_figure
from briefwright.composing.inline import (
    Find,
    Finder,
    item_text,
    parse_paragraphs,
    parse_runs,
    runs_text,
    typed_quotations,
)
from briefwright.errors import NotInSource
from briefwright.model.anchoring import fold
from briefwright.model.brief import Cell, Item, Run, Table
from briefwright.model.passage import Passage
from briefwright.model.quotation import Quotation
from briefwright.model.source import Source

EDITORS_NOTE = "Editor's note:"
NOTE = "Note:"


_NO_NAMES: Mapping[str, str] = MappingProxyType({})


def whole_text(item: Item, names: Mapping[str, str] = _NO_NAMES) -> str:
    """An item in the notation.

    Args:
        item: the item.
        names: source id → label (``S1``), for the source of a figure.
    """
    return "\n".join(_lines(item, names))


def _lines(item: Item, names: Mapping[str, str]) -> Iterator[str]:
    if item.paragraphs or item.figure is not None:
        yield item_text(item)
    if item.figure is not None:
        yield from figure_lines(item.figure, names)
    if item.table is not None:
        for row in (item.table.header, *item.table.rows):
            yield "| " + " | ".join(runs_text(cell.runs) for cell in row) + " |"
    if item.editors_note:
        yield f"{EDITORS_NOTE} {runs_text(item.editors_note)}"
    if item.note_remark:
        yield f"{NOTE} {item.note_remark}"


def parse_whole(
    text: str, old: Item, sources: Sequence[Source], passages: Sequence[Passage], labels: Mapping[str, str]
) -> Item:
    """The item that the analyst typed in place of an old one; words that no source has lose their marks.

    Id, kind and what the item rests on stay as they were.

    Args:
        text: in the notation.
        old: the item as it was.
        sources: sources on the desk.
        passages: the brief's passages.
        labels: label (``S1``) → source id.
    """
    find = lenient_finder(old, sources, passages, labels)
    marks = (EDITORS_NOTE, NOTE, *(figure_notation.MARKS if old.figure is not None else ("|",)))
    kinds: dict[str, list[str]] = {mark: [] for mark in ("", "|", *marks)}
    for line in text.replace("’s note:", "'s note:").splitlines():
        bare = line.strip()
        mark = next((mark for mark in marks if bare.startswith(mark)), "")
        kinds[mark].append(bare if mark == "|" else bare.removeprefix(mark).strip())
    return replace(
        old,
        paragraphs=parse_paragraphs("\n".join(kinds[""]), find),
        table=_table(kinds["|"], old, find),
        figure=old.figure and parse_figure({mark: " ".join(rows) for mark, rows in kinds.items()}, old.figure, labels),
        editors_note=parse_runs(" ".join(kinds[EDITORS_NOTE]), find),
        note_remark=" ".join(kinds[NOTE]),
    )


def quotable(text: str, old: Item) -> str:
    """The lines that may quote: those that tell of a figure's picture are left out."""
    if old.figure is None:
        return text
    kept = (line for line in text.splitlines() if not line.strip().startswith(figure_notation.MARKS))
    return "\n".join(kept)


def lost_marks(text: str, runs: Iterable[Run]) -> tuple[str, ...]:
    """The quotations of a text in the notation that no source has: in the runs made of it they stand without marks."""
    cells = (cell for line in text.splitlines() for cell in (line.split("|") if line.strip()[:1] == "|" else [line]))
    typed = [words for cell in cells for words in typed_quotations(cell)]
    found = [fold(run.words) for run in runs if isinstance(run, Quotation)]
    lost: list[str] = []
    for words in typed:
        if fold(words) in found:
            found.remove(fold(words))
        else:
            lost.append(words)
    return tuple(lost)


def lenient_finder(
    old: Item, sources: Sequence[Source], passages: Sequence[Passage], labels: Mapping[str, str]
) -> Find:
    """Finds quotations among those the item had, then in its passages, its sources, the other sources.

    Words that are nowhere are left to the analyst, without marks.
    """
    mine = {quotation.source for quotation in old.quotations()}
    mine |= {passage.source for passage in passages if passage.id in old.passages()}
    first = sorted(sources, key=lambda source: source.id not in mine)
    known = [run for run in old.runs() if isinstance(run, Quotation)]
    own = sorted(passages, key=lambda passage: passage.id not in old.passages())
    finder = Finder(first, own, labels, known)

    def find(words: str, tag: str, *, block: bool) -> Quotation | None:
        try:
            return finder(words, tag, block=block)
        except NotInSource:
            return None

    return find


def _table(lines: Sequence[str], old: Item, find: Find) -> Table | None:
    """The rows as a table; short rows are filled up, a row of dashes (Markdown's) is passed over."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    rows = [row for row in rows if any(set(cell) - set("-: ") for cell in row)]
    if not rows:
        return None
    width = max(len(row) for row in rows)
    cells = [tuple(Cell(parse_runs(cell, find)) for cell in [*row, *[""] * (width - len(row))]) for row in rows]
    kept = old.table.widths if old.table is not None and len(old.table.widths) == width else ()
    return Table(header=cells[0], rows=tuple(cells[1:]), widths=kept)
