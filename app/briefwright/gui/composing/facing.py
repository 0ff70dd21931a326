"""How each kind of row looks: :class:`Facer` lays rows out; one method a kind."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont

from briefwright.gui.composing.faces import Box, Face, Shown, foot_pieces
from briefwright.gui.composing.footing import Foot
from briefwright.gui.composing.naming import shortened
from briefwright.gui.composing.rows import (
    DraftRow,
    EmptyRow,
    FrontRow,
    HeadRow,
    ItemRow,
    LabelRow,
    Row,
    SectionRow,
    StatementRow,
    SummaryRow,
    TrayRow,
)
from briefwright.gui.composing.saying import Said, say_runs
from briefwright.gui.composing.thumbnails import thumbnail_size
from briefwright.gui.composing.typesetting import PLAIN, Piece, Style, set_lines
from briefwright.gui.theme import SANS, SERIF, Appearance
from briefwright.model.brief import Cell, Table
from briefwright.model.figure import Figure
from briefwright.model.marking import Marking

WIDE = 380
"""Pane widths from here on have wide margins."""

_CHIP = 20
_PAD = 12
_LEADING = 1.06
_TRAY_LETTERS = 240
_THUMBNAIL = 220.0


class Facer:
    """Lays rows out for a width in the desk's appearance.

    Args:
        appearance: colours and fonts, read at every call.
        files: SHA-256 → file of the figures' pictures.
    """

    def __init__(self, appearance: Appearance, files: Mapping[str, bytes]) -> None:
        self._look = appearance
        self._files = files
        self._makers: dict[type[Row], Callable[[Any, Face], None]] = {
            HeadRow: self._head,
            FrontRow: self._front,
            StatementRow: self._statement,
            LabelRow: self._label,
            SectionRow: self._section,
            EmptyRow: self._empty,
            ItemRow: self._item,
            DraftRow: self._draft,
            SummaryRow: self._summary,
            TrayRow: self._tray,
        }

    def __call__(self, row: Row, width: float) -> Face:
        """The row laid out."""
        face = Face(width)
        self._makers[type(row)](row, face)
        face.height = round(face.height)
        if face.frame.isEmpty():
            edge = margin(width) - 8
            face.frame = QRectF(edge, 2, width - 2 * edge, face.height - 4)
        return face

    def _font(self, family: str = SANS, size: float = 12, *, bold: bool = False, italic: bool = False) -> QFont:
        return self._look.font(family, size, bold=bold, italic=italic)

    def _spread(self, size: float = 10.5) -> QFont:
        """Small capitals' stand-in: small, bold and letterspaced, for labels in capital letters."""
        font = self._font(size=size, bold=True)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
        return font

    def _chip(self, face: Face, text: str, ink: str, fill: str, right: float, y: float) -> float:
        """A chip whose right side stands at ``right``; -> its left side."""
        setting = set_lines([(text, PLAIN)], self._spread(), face.width)
        wide = setting.layout.lineAt(0).naturalTextWidth() + 16
        rect = QRectF(right - wide, y - 2, wide, setting.height + 4)
        face.boxes.append(Box(rect, fill, "" if fill else self._look.tones.line, radius=rect.height() / 2))
        face.put(setting, rect.left() + 8, y, ink)
        return rect.left()

    def _head(self, row: HeadRow, face: Face) -> None:
        tones, edge = self._look.tones, margin(face.width)
        y = 16.0
        left = face.width - edge
        if row.marking.text:
            ink, fill = marking_colours(row.marking, tones.ink)
            left = self._chip(face, row.marking.text, ink, fill, left, y) - 8
        if row.product or row.marking.text:
            product = set_lines([(row.product, PLAIN)], self._spread(11), left - edge, lines=1)
            y = face.put(product, edge, y, tones.mute) + 5
        title = [(row.title, PLAIN)] if row.title else [("Title", Style(tones.soft))]
        setting = set_lines(title, self._font(SERIF, 20, bold=True), face.width - 2 * edge, leading=0.98)
        face.height = face.put(setting, edge, y, tones.ink) + 6

    def _front(self, row: FrontRow, face: Face) -> None:
        tones, edge = self._look.tones, margin(face.width)
        y = 3.0
        for line in row.lines:
            pieces: list[Piece] = []
            acts: list[str] = []
            for piece in line:
                if pieces:
                    pieces.append(("  ·  ", PLAIN))
                    acts.append("")
                pieces.append((piece.text, Style(tones.warn) if piece.wanted else PLAIN))
                acts.append(f"field:{piece.field}")
            setting = set_lines(pieces, self._font(size=12), face.width - 2 * edge, leading=1.06)
            y = face.put(setting, edge, y, tones.mute) + 1
            face.warm(pieces, acts)
        if not row.lines:
            hint = set_lines([("Number, date, author …", PLAIN)], self._font(size=12), face.width - 2 * edge)
            y = face.put(hint, edge, y, tones.soft)
        face.height = y + 5

    def _statement(self, row: StatementRow, face: Face) -> None:
        tones, edge = self._look.tones, margin(face.width)
        point = row.number >= 0
        indent = 16 if point else 0
        y = 3.0 if point else 9.0
        blank = not row.said.stretches
        colour = tones.soft if blank else tones.ink
        words: list[Piece] = [(row.hint, PLAIN)] if blank else said_pieces(row.said)
        if point:
            lead = set_lines([(row.lead, PLAIN)], self._font(SERIF, 14), indent)
            face.put(lead, edge, y, tones.soft if blank else tones.mute)
        elif row.lead:
            words = [(f"{row.lead} ", Style(tones.ink, bold=True)), *words]
        font = self._font(SANS, 12.5) if blank and point else self._font(SERIF, 14)
        setting = set_lines(words, font, face.width - 2 * edge - indent, leading=_LEADING)
        y = face.put(setting, edge + indent, y, colour)
        if row.rests:
            rests = set_lines([(row.rests, PLAIN)], self._font(size=11.5), face.width - 2 * edge - indent)
            y = face.put(rests, edge + indent, y + 1, tones.mute)
        face.height = y + (3 if point else 6)

    def _label(self, row: LabelRow, face: Face) -> None:
        tones, edge = self._look.tones, margin(face.width)
        y, x = (20.0, edge) if row.chip else (8.0, edge)
        if row.chip:
            x = self._number(face, row.chip, y, tones.mute, tones.unfiled) + 9
        font = self._font(SERIF, 15, bold=True) if row.chip else self._font(SERIF, 14, bold=True)
        setting = set_lines([(row.text, PLAIN)], font, face.width - edge - x)
        bottom = face.put(setting, x, y, tones.ink)
        if row.count:
            self._right(face, row.count, y, setting.height, tones.mute)
        face.height = bottom + (6 if row.chip else 2)

    def _number(self, face: Face, text: str, y: float, ink: str, fill: str) -> float:
        """The square with a section's number, level with a title set at ``y``; -> its right side."""
        edge, side = margin(face.width), round(_CHIP * min(1.6, self._look.scale))
        title = set_lines([("1", PLAIN)], self._font(SERIF, 15, bold=True), 100).height
        top = y + (title - side) / 2
        face.boxes.append(Box(QRectF(edge, top, side, side), fill, radius=4))
        number = set_lines([(text, PLAIN)], self._font(size=12, bold=True), side, align="centre")
        face.put(number, edge, top + (side - number.height) / 2, ink)
        return edge + side

    def _right(self, face: Face, text: str, y: float, height: float, colour: str) -> float:
        """Small words at the right, level with a title; -> their width."""
        setting = set_lines([(text, PLAIN)], self._font(size=11.5), face.width - 2 * margin(face.width), align="right")
        face.put(setting, margin(face.width), y + (height - setting.height) / 2 + 1, colour)
        return setting.layout.lineAt(0).naturalTextWidth()

    def _section(self, row: SectionRow, face: Face) -> None:
        tones, edge = self._look.tones, margin(face.width)
        colours = self._look.section(row.colour)
        y = 20.0
        x = self._number(face, row.digit or "–", y, colours.on_ink, colours.ink) + 9
        used = self._right(face, row.count, y, _CHIP, tones.warn if row.warn else tones.mute) if row.count else 0
        font = self._font(SERIF, 15, bold=True)
        setting = set_lines([(row.title, PLAIN)], font, face.width - edge - x - (used + 12 if used else 0))
        face.height = face.put(setting, x, y, tones.ink) + 6
        face.frame = QRectF(edge - 8, 14, face.width - 2 * edge + 16, face.height - 17)

    def _empty(self, row: EmptyRow, face: Face) -> None:
        tones, edge = self._look.tones, margin(face.width)
        text = f"{row.text} · wanted by the template" if row.required else row.text
        setting = set_lines([(text, PLAIN)], self._font(size=12), face.width - 2 * (edge + _PAD))
        bottom = face.put(setting, edge + _PAD, 11, tones.soft) + 8
        self._card(face, bottom, Box(QRectF(), line=tones.line, dashed=True))

    def _card(self, face: Face, bottom: float, box: Box) -> None:
        """Draw a card from the row's top to ``bottom`` and close the row."""
        edge = margin(face.width)
        rect = QRectF(edge + 0.5, 3.5, face.width - 2 * edge - 1, bottom - 3)
        face.boxes.insert(0, box._replace(rect=rect))
        face.frame = rect
        face.height = bottom + 5

    def _item(self, row: ItemRow, face: Face) -> None:
        tones = self._look.tones
        x, width = margin(face.width) + _PAD + 2, face.width - 2 * (margin(face.width) + _PAD) - 2
        y = 12.0
        if row.kind:
            y = face.put(set_lines([(row.kind, PLAIN)], self._spread(), width), x, y, tones.mute) + 1
        if row.item.figure is not None:
            y = self._figure(face, row.item.figure, x, y + 3, width) + 5
        for said in row.said:
            indent = 16 if said.block else 0
            setting = set_lines(said_pieces(said), self._font(SERIF, 14), width - indent * 1.5, leading=_LEADING)
            y = face.put(setting, x + indent, y, tones.ink) + 4
        if row.item.table is not None:
            y = self._table(face, row.item.table, x, y + 2, width) + 6
        y = self._foot(face, row.foot, row.label, x, y, width)
        fill = tones.caret if row.item.kind == "comment" and row.item.figure is None else tones.card
        self._card(face, y + 8, Box(QRectF(), fill, tones.line, rule=self._look.section(row.colour).ink))

    def _figure(self, face: Face, figure: Figure, x: float, y: float, width: float) -> float:
        """The picture, small."""
        size = thumbnail_size(self._files.get(figure.picture, b""), min(width, _THUMBNAIL))
        if size.isEmpty():
            said = "The picture is not in the library; it prints as its caption."
            return face.put(set_lines([(said, PLAIN)], self._font(size=11.5), width), x, y, self._look.tones.warn)
        face.shown.append(Shown(figure.picture, QRectF(QPointF(x, y), size)))
        return y + size.height()

    def _foot(self, face: Face, foot: Foot, label: str, x: float, y: float, width: float) -> float:
        tones = self._look.tones
        colours = {
            "mute": tones.mute,
            "soft": tones.soft,
            "ok": tones.ok,
            "bad": tones.bad,
            "warn": tones.warn,
            "accent": tones.accent,
        }
        pieces, acts = foot_pieces(foot, colours, label, tones.mute)
        bottom = face.put(set_lines(pieces, self._font(size=11.5), width, leading=1.04), x, y, tones.mute)
        face.warm(pieces, acts)
        return bottom

    def _table(self, face: Face, table: Table, x: float, y: float, width: float) -> float:
        shares = table.widths or (1.0,) * len(table.header)
        columns = [width * share / sum(shares) for share in shares]
        for number, cells in enumerate((table.header, *table.rows)):
            y = self._table_row(face, cells, columns, (x, y), head=number == 0)
        return y

    def _table_row(
        self, face: Face, cells: Sequence[Cell], columns: Sequence[float], at: tuple[float, float], *, head: bool
    ) -> float:
        tones = self._look.tones
        (x, y), tallest = at, 0.0
        for cell, wide in zip(cells, columns, strict=False):
            said = Said(tuple(say_runs(cell.runs, "", {})))
            setting = set_lines(said_pieces(said), self._font(size=11.5, bold=head), wide - 8)
            face.put(setting, x, y + 3, tones.ink)
            tallest, x = max(tallest, setting.height), x + wide
        bottom = y + tallest + 6
        face.boxes.append(Box(QRectF(at[0], bottom, sum(columns), 1), fill=tones.line, radius=0))
        return bottom + 1

    def _draft(self, row: DraftRow, face: Face) -> None:
        tones = self._look.tones
        setting = set_lines([("COMMENT", PLAIN)], self._spread(), face.width)
        bottom = face.put(setting, margin(face.width) + _PAD, 12, tones.mute)
        self._card(face, bottom + 30, Box(QRectF(), tones.caret, tones.line, rule=self._look.section(row.colour).ink))

    def _summary(self, row: SummaryRow, face: Face) -> None:
        tones, edge = self._look.tones, margin(face.width)
        y = 3.0
        for paragraph in row.paragraphs:
            setting = set_lines([(paragraph, PLAIN)], self._font(SERIF, 14), face.width - 2 * edge, leading=_LEADING)
            y = face.put(setting, edge, y, tones.ink) + 4
        if not row.paragraphs:
            setting = set_lines([(row.hint, PLAIN)], self._font(SERIF, 14), face.width - 2 * edge, leading=_LEADING)
            y = face.put(setting, edge, y, tones.soft)
        face.height = y + 4

    def _tray(self, row: TrayRow, face: Face) -> None:
        tones = self._look.tones
        x, width = margin(face.width) + _PAD + 2, face.width - 2 * (margin(face.width) + _PAD) - 2
        words = shortened(row.text, _TRAY_LETTERS)
        setting = set_lines([(words, PLAIN)], self._font(SERIF, 13), width, leading=1.04)
        y = face.put(setting, x, 10, tones.mute)
        y = self._foot(face, row.foot, "", x, y + 3, width)
        self._card(face, y + 7, Box(QRectF(), line=tones.line, rule=tones.unfiled))


def margin(width: float) -> float:
    """Left and right margin of a pane's content."""
    return 18 if width >= WIDE else 12


def marking_colours(marking: Marking, ink: str) -> tuple[str, str]:
    """Letters and ground of a marking's chip: TLP as the standard has it, others in the desk's own ink."""
    if not marking.ground:
        return ink, ""
    return f"#{marking.colour}", f"#{marking.ground}"


def said_pieces(said: Said) -> list[Piece]:
    """A paragraph's stretches as pieces of text."""
    looks = {"plain": PLAIN, "italic": Style(italic=True), "note": Style(raised=True)}
    return [(stretch.text, looks[stretch.look]) for stretch in said.stretches]
