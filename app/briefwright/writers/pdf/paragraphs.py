"""Sets a paragraph: lines broken, in the order in which they are seen, filled to the measure if asked."""

from briefwright.writers.pdf.direction import directed, has_leftward, reorder
from briefwright.writers.pdf.lines import Line, Run, break_lines, justify
from briefwright.writers.pdf.shaping import Shaper


def set_lines(shaper: Shaper, runs: list[Run], measure: float, *, justified: bool = False) -> list[Line]:
    """The lines of a paragraph of a given measure (points); never empty."""
    if not has_leftward(runs):
        lines = break_lines(shaper, runs, measure)
        if justified:
            justify(lines, measure)
        return lines
    runs, base = directed(runs)
    lines = break_lines(shaper, runs, measure)
    if justified:
        justify(lines, measure)
    for line in lines:
        reorder(line)
        if base:
            line.indent = measure - line.width - line.stretch * line.blanks
    return lines
