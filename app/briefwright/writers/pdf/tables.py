"""Sets a table as strips: one strip a text line, so that a tall row can be parted and the header repeated."""

from collections.abc import Sequence
from dataclasses import replace
from math import sqrt
from typing import NamedTuple

from briefwright.model.document import DocumentTable, Inline, inline_text
from briefwright.writers.pdf.inlines import Inliner
from briefwright.writers.pdf.paragraphs import LineSetter
from briefwright.writers.pdf.strips import Rule, SetLine, Strip, baseline, glue_all, glue_ends
from briefwright.writers.pdf.styles import RULE, STRONG_RULE, Style, StyleSheet
from briefwright.writers.pdf.tagging import Element, StructureTree, table_attributes

_GAP = 10.0
"""Points between two columns."""
_MOST = 0.3
"""Share of the table that the longest word of a column may claim."""
_TOLERANCE = 0.01
"""Points that rounding may cost."""
_PAD = 3.4
"""Points between the words of a row and its rules."""
_WHOLE_TABLE = 16
"""Tables of at most so many lines below the header are never parted."""
_WHOLE_ROW = 14
"""Rows of at most so many lines are never parted."""
_WHOLE_HEADER = 6
"""A header of more lines is not repeated: it would eat the page."""

Cell = tuple[Inline, ...]


class _Column(NamedTuple):
    x: float
    width: float


def column_widths(shares: Sequence[float], room: float, needs: Sequence[float]) -> list[float]:
    """Points of each column: its share of the room, but first what its longest word needs; the wide ones give way.

    A word longer than its part of the room is parted itself.
    """
    least = [min(need, room * max(_MOST, 1 / len(shares))) for need in needs]
    if sum(least) > room:
        least = [min(need, room / len(shares)) for need in needs]
    narrow: set[int] = set()
    while True:
        left = room - sum(least[place] for place in narrow)
        total = sum(share for place, share in enumerate(shares) if place not in narrow)
        widths = [least[place] if place in narrow else left * share / total for place, share in enumerate(shares)]
        more = {place for place, width in enumerate(widths) if width < least[place] - _TOLERANCE}
        if not more:
            return widths
        narrow |= more


class TableSetter:
    """Sets the tables of one document."""

    def __init__(
        self, setter: LineSetter, tree: StructureTree, inliner: Inliner, sheet: StyleSheet, width: float
    ) -> None:
        self._setter = setter
        self._tree = tree
        self._inliner = inliner
        self._style = sheet.cell
        self._header_style = replace(sheet.cell, cut="semibold", colour=STRONG_RULE)
        self._width = width
        self._leftward = setter.leftward

    def strips(self, table: DocumentTable, parent: Element) -> list[Strip]:
        """The strips of a table: header, then rows."""
        if not any((table.header, *table.rows)):
            return [Strip(0)]
        columns = self._columns(table)
        summary = table_attributes(Summary=table.description) if table.description else b""
        element = self._tree.element("Table", parent, summary)
        header = self._header(table, columns, element)
        repeated = _as_artifact(header) if len(header) <= _WHOLE_HEADER else ()
        body = self._tree.element("TBody", element) if table.rows else element
        rows = [self._row(table, row, columns, body, repeated) for row in table.rows]
        _keep_rows_together(rows)
        strips = [*header, *(strip for row in rows for strip in row)]
        strips[-1].rules[-1:] = [Rule(0, strips[-1].height, self._width, 0.8, STRONG_RULE)]
        return strips

    def _columns(self, table: DocumentTable) -> list[_Column]:
        count = max(len(row) for row in (table.header, *table.rows))
        shares = list(table.widths) if len(table.widths) == count and min(table.widths) > 0 else _natural(table, count)
        room = self._width - _GAP * (count - 1)
        columns: list[_Column] = []
        x = 0.0
        for width in column_widths(shares, room, self._needs(table, count)):
            columns.append(_Column(self._width - x - width if self._leftward else x, width))
            x += width + _GAP
        return columns

    def _needs(self, table: DocumentTable, count: int) -> list[float]:
        """Points of the longest word in each column."""
        needs = [0.0] * count
        for number, row in enumerate((table.header, *table.rows)):
            for place, cell in enumerate(row):
                heads = number == 0 or (place == 0 and table.row_headers)
                runs = self._inliner.runs(cell, self._header_style if heads else self._style)
                needs[place] = max(needs[place], self._setter.widest(runs))
        return needs

    def _header(self, table: DocumentTable, columns: list[_Column], element: Element) -> list[Strip]:
        if not table.header:
            return [Strip(0, rules=[Rule(0, 0, self._width, 0.8, STRONG_RULE)], glued=True)]
        # A table of a header alone is no such table to PDF/UA (7.2: THead needs TBody); its cells stay header cells.
        home = self._tree.element("THead", element) if table.rows else element
        row = self._tree.element("TR", home)
        scope = table_attributes(Scope="Column")
        cells = [self._tree.element("TH", row, scope) for _ in columns]
        strips = self._lines(table.header, columns, cells, [self._header_style] * len(columns))
        strips[0].rules.append(Rule(0, 0, self._width, 0.8, STRONG_RULE))
        strips[-1].rules.append(Rule(0, strips[-1].height, self._width, 0.5, STRONG_RULE))
        for strip in strips:
            strip.glued = True
        return strips

    def _row(
        self,
        table: DocumentTable,
        row: tuple[Cell, ...],
        columns: list[_Column],
        body: Element,
        header: tuple[Strip, ...],
    ) -> list[Strip]:
        element = self._tree.element("TR", body)
        cells = [
            self._tree.element("TH", element, table_attributes(Scope="Row"))
            if table.row_headers and place == 0
            else self._tree.element("TD", element)
            for place in range(len(columns))
        ]
        styles = [self._header_style if cell.tag == "TH" else self._style for cell in cells]
        strips = self._lines(row, columns, cells, styles)
        strips[-1].rules.append(Rule(0, strips[-1].height, self._width, 0.35, RULE))
        if len(strips) <= _WHOLE_ROW:
            glue_all(strips)
        else:
            glue_ends(strips)
        for strip in strips:
            strip.header = header
        return strips

    def _lines(
        self, row: tuple[Cell, ...], columns: list[_Column], cells: list[Element], styles: list[Style]
    ) -> list[Strip]:
        """Strip n holds line n of every cell."""
        leading, drop = self._style.leading, baseline(self._style)
        strips: list[Strip] = []
        for cell, column, element, style in zip(row, columns, cells, styles, strict=False):
            for place, line in enumerate(self._setter.set(self._inliner.runs(cell, style), column.width)):
                if place == len(strips):
                    strips.append(Strip(leading))
                strips[place].lines.append(SetLine(line, column.x + line.indent, drop, element))
                strips[place].notes += line.notes
        strips = strips or [Strip(leading)]
        strips[0].height += _PAD
        for placed in strips[0].lines:
            placed.drop += _PAD
        strips[-1].height += _PAD
        return strips


def _keep_rows_together(rows: list[list[Strip]]) -> None:
    """Small tables stay whole; of larger ones no single row stands alone at either end."""
    whole = sum(map(len, rows)) <= _WHOLE_TABLE
    for place, row in enumerate(rows[:-1]):
        if whole or place in (0, len(rows) - 2):
            row[-1].glued = True


def _natural(table: DocumentTable, count: int) -> list[float]:
    """Shares by content: the root keeps a long column from starving its neighbours."""
    lengths = [6.0] * count
    for row in (table.header, *table.rows):
        for place, cell in enumerate(row):
            lengths[place] = max(lengths[place], float(len(inline_text(cell))))
    return [sqrt(length) for length in lengths]


def _as_artifact(header: list[Strip]) -> tuple[Strip, ...]:
    def copied(placed: SetLine) -> SetLine:
        line = replace(placed.line, notes=())
        return SetLine(line, placed.x, placed.drop, None)

    return tuple(
        Strip(strip.height, lines=[copied(placed) for placed in strip.lines], rules=strip.rules, glued=True)
        for strip in header
    )
