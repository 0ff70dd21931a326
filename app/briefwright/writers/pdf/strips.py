"""Strips: the smallest heights a page is filled with; a text line, a row of a table, a line of a note."""

from dataclasses import dataclass, field

from briefwright.writers.pdf.lines import Line
from briefwright.writers.pdf.styles import Mat, Style
from briefwright.writers.pdf.tagging import Element


@dataclass(slots=True)
class SetLine:
    """A line with its place in a strip: ``x`` from the text area's left edge, baseline ``drop`` below the strip's top.

    ``element`` is None for words that stand elsewhere too (a repeated table header) and are no part of the text.
    """

    line: Line
    x: float
    drop: float
    element: Element | None


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal rule: from ``x``, ``drop`` below the strip's top; PDF colour."""

    x: float
    drop: float
    width: float
    thickness: float
    colour: str


@dataclass(slots=True, eq=False)
class Ground:
    """A mat laid out: left edge and width; one object for all strips it lies behind.

    ``leftward`` puts its bar at the right edge, where lines written from right to left begin.
    """

    mat: Mat
    x: float
    width: float
    leftward: bool = False


@dataclass(frozen=True, slots=True)
class SetPicture:
    """A picture in a strip: its name in the resources, left edge, size; ``element`` None for mere decoration."""

    name: str
    x: float
    width: float
    height: float
    element: Element | None


@dataclass(slots=True, eq=False)
class Strip:
    """A piece of the page's height that is never parted.

    Attributes:
        height: points.
        before: space above it, dropped at the top of a page.
        lines, rules, ground, picture: what is drawn.
        notes: numbers of the notes called in it.
        glued: whether it must stand on the same page as the strip that follows.
        anchors: names of places that links lead to.
        header: strips repeated above it when it comes first on a page.
        leads: name of the place whose page number stands at the other end of its last line, "" for none.
    """

    height: float
    before: float = 0
    lines: list[SetLine] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    ground: Ground | None = None
    picture: SetPicture | None = None
    notes: tuple[int, ...] = ()
    glued: bool = False
    anchors: tuple[str, ...] = ()
    header: tuple["Strip", ...] = ()
    leads: str = ""


def baseline(style: Style) -> float:
    """How far below a line's top its baseline is: capitals (two thirds of the size) stand midway in the leading."""
    return (style.leading + style.size * 0.67) / 2


def total_height(strips: list[Strip]) -> float:
    """Height of strips one below the other, the first at the top of something."""
    return sum(strip.height + strip.before for strip in strips) - (strips[0].before if strips else 0)


SHORT_NOTE = 4
"""Notes of at most so many lines are never parted."""


def glue_all(strips: list[Strip]) -> None:
    """Lets no page break part the strips."""
    for strip in strips[:-1]:
        strip.glued = True


def glue_ends(strips: list[Strip], fewest: int = 2) -> None:
    """Lets no page break leave fewer than ``fewest`` strips of a paragraph on either side (widows and orphans)."""
    last = len(strips) - 1
    for place, strip in enumerate(strips[:-1]):
        if place + 1 < fewest or last - place < fewest:
            strip.glued = True
