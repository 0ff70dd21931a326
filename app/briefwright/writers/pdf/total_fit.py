"""Breaks a whole paragraph at once so that its blanks are as even as can be: for justified text.

D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11 (1981), 1119-1184;
their demerits, without the classes of tightness.
"""

import itertools
from typing import NamedTuple

from briefwright.writers.pdf.boxes import Box, line_of
from briefwright.writers.pdf.hyphens import Hyphenator
from briefwright.writers.pdf.lines import SPACED, Line

_STRETCH, _SHRINK = 0.5, 0.22
"""How far a blank may grow at ratio 1, and shrink at all, as shares of its width."""
_CALM, _PATIENT = 1.1, 2.6
"""The largest ratio: without hyphens, with them."""
_PART_COST, _HYPHEN_COST = 60.0, 90.0
"""Penalties of a break inside an address or after a dash, and of a hyphen."""
_TWO_HYPHENS = 9000.0
"""Demerits of hyphens at the ends of two lines that follow each other."""
_LAST_HYPHEN = 1e6
"""Demerits of a hyphen that leaves the end of a word to the last line."""
_RUNT, _RUNT_COST = 0.14, 4000.0
"""A last line shorter than this share of the measure costs so many demerits."""
_TOLERANCE = 0.01
"""Points that rounding may cost."""


class _Bit(NamedTuple):
    """What may stand on a line: a box, or one part of a hyphenated one (``part`` from 0)."""

    box: Box
    part: int
    width: float
    blank: float
    cost: float
    hyphen: float


class _Node(NamedTuple):
    """A way to set the text up to a bit that begins a line."""

    place: int
    demerits: float
    hyphened: bool
    before: "_Node | None"


def total_fit(boxes: list[Box], measure: float, hyphenator: Hyphenator) -> list[Line] | None:
    """The lines of one row of boxes with their stretch, None when some line could not be filled decently."""
    bits = [_Bit(box, 0, box.width, box.blank, 0.0 if box.gap == SPACED else _PART_COST, 0.0) for box in boxes]
    places = _best(bits, measure, _CALM)
    if places is None:
        bits = [bit for box in boxes for bit in _parted(box, hyphenator)]
        places = _best(bits, measure, _PATIENT)
    if places is None:
        return None
    return [_line(bits, start, end, measure, hyphenator) for start, end in itertools.pairwise(places)]


def _parted(box: Box, hyphenator: Hyphenator) -> list[_Bit]:
    count = len(hyphenator.parts(box))
    cost = 0.0 if box.gap == SPACED else _PART_COST
    if count == 1:
        return [_Bit(box, 0, box.width, box.blank, cost, 0.0)]
    hyphen = hyphenator.hyphen(box)
    ends = [hyphenator.part(box, 0, last).width - hyphen for last in range(1, count)]
    widths = [end - start for start, end in zip([0.0, *ends], [*ends, box.width], strict=True)]
    first = _Bit(box, 0, widths[0], box.blank, cost, 0.0)
    return [first, *(_Bit(box, part, widths[part], 0.0, _HYPHEN_COST, hyphen) for part in range(1, count))]


def _best(bits: list[_Bit], measure: float, most: float) -> list[int] | None:
    """The places at which lines begin, the end among them, with the fewest demerits; None when there is no way."""
    total = blanks = 0.0
    sums = [0.0]
    blank_sums = [0.0]
    for bit in bits:
        total += bit.width + bit.blank
        blanks += bit.blank
        sums.append(total)
        blank_sums.append(blanks)
    active = [_Node(0, 0.0, hyphened=False, before=None)]
    count, runt = len(bits), measure * (1 - _RUNT)
    for place in range(1, count + 1):
        end = place == count
        hyphen, penalty = (0.0, 0.0) if end else (bits[place].hyphen, bits[place].cost)
        best: tuple[float, _Node] | None = None
        kept: list[_Node] = []
        for node in active:
            start = node.place
            first = bits[start].blank
            room = measure - (sums[place] - sums[start] - first)
            give = blank_sums[place] - blank_sums[start] - first
            if room < -give * _SHRINK - _TOLERANCE:
                continue
            kept.append(node)
            ratio = _ratio(min(room, 0.0) if end else room - hyphen, give)
            if -1 <= ratio <= most:
                demerits = node.demerits + (10 + 100 * abs(ratio) ** 3 + penalty) ** 2
                if node.hyphened and (hyphen or end):
                    demerits += _LAST_HYPHEN if end else _TWO_HYPHENS
                if end and start and room > runt:
                    demerits += _RUNT_COST
                if best is None or demerits < best[0]:
                    best = demerits, node
        if best is not None:
            kept.append(_Node(place, best[0], hyphen > 0, best[1]))
        if not kept:
            return None
        active = kept
    return _path(active[-1]) if active[-1].place == count else None


def _ratio(room: float, give: float) -> float:
    """How far blanks of the width ``give`` must grow (1 is the most that looks well) or shrink (-1 is the most)."""
    if abs(room) <= _TOLERANCE:
        return 0.0
    if give <= 0:
        return float("inf") if room > 0 else -2.0
    return room / (give * (_STRETCH if room > 0 else _SHRINK))


def _path(node: _Node | None) -> list[int]:
    places: list[int] = []
    while node is not None:
        places.append(node.place)
        node = node.before
    return places[::-1]


def _line(bits: list[_Bit], start: int, end: int, measure: float, hyphenator: Hyphenator) -> Line:
    boxes: list[Box] = []
    place = start
    while place < end:
        bit = bits[place]
        last = place + 1
        while last < end and bits[last].part:
            last += 1
        boxes.append(
            hyphenator.part(bit.box, bit.part, bit.part + last - place) if bit.part or _open(bits, last) else bit.box
        )
        place = last
    final = end == len(bits)
    line = line_of(boxes, whole=final or (bits[end].box.gap == SPACED and not bits[end].part), final=final)
    room = measure - line.width
    if line.blanks and (room < 0 or not final):
        line.stretch = room / line.blanks
    return line


def _open(bits: list[_Bit], place: int) -> bool:
    """Whether a word goes on at a place."""
    return place < len(bits) and bits[place].part > 0
