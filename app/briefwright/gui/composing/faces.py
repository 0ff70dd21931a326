"""Rows laid out: boxes and text at their places for one width, in the colours and sizes of the desk now."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextLayout

from briefwright.gui.composing.footing import Foot
from briefwright.gui.composing.typesetting import PLAIN, Piece, Setting, Style, letter_at, utf16

_WHOLE = 16
"""Pieces of the small line shorter than this are not broken."""


class Box(NamedTuple):
    """A rectangle behind the text.

    Attributes:
        rect: its place in the row.
        fill: colour inside, "" for none.
        line: colour of its border, "" for none.
        radius: of its corners.
        rule: colour of a rule of 3 px at its left side, "" for none.
        dashed: the border is dashed.
    """

    rect: QRectF
    fill: str = ""
    line: str = ""
    radius: float = 5
    rule: str = ""
    dashed: bool = False


class Placed(NamedTuple):
    """Text at a place."""

    layout: QTextLayout
    at: QPointF
    colour: str


class Shown(NamedTuple):
    """A picture at a place, by the SHA-256 of its file."""

    sha256: str
    rect: QRectF


class Hot(NamedTuple):
    """A stretch of placed text ``number`` that answers to a click; places count UTF-16 units."""

    number: int
    start: int
    end: int
    act: str


class Face:
    """One row laid out; built from top to bottom by :mod:`briefwright.gui.composing.facing`.

    Attributes:
        width, height: of the whole row.
        frame: where the selection draws its frame.
    """

    def __init__(self, width: float) -> None:
        self.width = width
        self.height = 0.0
        self.frame = QRectF()
        self.boxes: list[Box] = []
        self.placed: list[Placed] = []
        self.hot: list[Hot] = []
        self.shown: list[Shown] = []

    def put(self, setting: Setting, x: float, y: float, colour: str) -> float:
        """Put set lines at a place; -> the bottom of them."""
        self.placed.append(Placed(setting.layout, QPointF(x, y), colour))
        return y + setting.height

    def warm(self, pieces: list[Piece], acts: list[str]) -> None:
        """Make pieces of the last text put answer to clicks: ``acts`` runs beside ``pieces``, "" for none."""
        at = 0
        for (text, _), act in zip(pieces, acts, strict=True):
            length = utf16(text)
            if act:
                self.hot.append(Hot(len(self.placed) - 1, at, at + length, act))
            at += length

    def act_at(self, point: QPointF) -> str:
        """What a click at a point of the row does, "" for nothing but selecting."""
        for hot in self.hot:
            placed = self.placed[hot.number]
            if hot.start <= letter_at(placed.layout, point - placed.at) < hot.end:
                return hot.act
        return ""


def foot_pieces(foot: Foot, colours: dict[str, str], label: str, label_colour: str) -> tuple[list[Piece], list[str]]:
    """The small line as pieces with their acts; the item's label stands first."""
    pieces: list[Piece] = [(label, Style(label_colour, bold=True))] if label else []
    acts = [""] * len(pieces)
    for remark in foot:
        if pieces:
            pieces.append((remark.glue.replace(" · ", "  ·  "), PLAIN))
            acts.append("")
        words = remark.text.replace(" ", "\u00a0") if len(remark.text) < _WHOLE else remark.text
        pieces.append((words, Style(colours[remark.tone], underlined=remark.act == "undo")))
        acts.append(remark.act)
    return pieces, acts
