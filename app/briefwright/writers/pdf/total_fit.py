"""Breaks a whole paragraph at once so that its blanks are as even as can be: for justified text.

D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11 (1981), 1119-1184;
their demerits, without the classes of tightness. Between letters in squares (Han, Kana) there is no blank to widen, but
a little room may be added at every place where their line could end.
"""

import itertools
from typing import NamedTuple

from briefwright.writers.pdf.boxes import Box, line_of
from briefwright.writers.pdf.breaks import is_wide
from briefwright.writers.pdf.hyphens import Hyphenator
from briefwright.writers.pdf.lines import CUT, SPACED, Line
from briefwright.writers.pdf.widening import widen

_STRETCH, _SHRINK = 0.5, 0.22
"""How far a blank may grow at ratio 1, and shrink at all, as shares of its width."""
_APART = 0.1
"""How far letters in squares may be set apart at ratio 1, in em."""
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
    """What may stand on a line: a box, or one part of a hyphenated one (``part`` from 0).

    Before it stands ``blank``, which may grow by ``give`` at ratio 1 and shrink by ``press``; a line may end there at a
    ``cost``, and with a hyphen of some width.
    """

    box: Box
    part: int
    width: float
    blank: float = 0.0
    give: float = 0.0
    press: float = 0.0
    cost: float = 0.0
    hyphen: float = 0.0


class _Node(NamedTuple):
    """A way to set the text up to a bit that begins a line."""

    place: int
    demerits: float
    hyphened: bool
    before: "_Node | None"


def total_fit(boxes: list[Box], measure: float, hyphenator: Hyphenator) -> list[Line] | None:
    """The lines of one row of boxes with their stretch, None when some line could not be filled decently."""
    bits = _bits(boxes)
    places = _best(bits, measure, _CALM)
    if places is None:
        bits = [part for bit in bits for part in _parted(bit, hyphenator)]
        places = _best(bits, measure, _PATIENT)
    if places is None:
        return None
    return [_line(bits, start, end, measure, hyphenator) for start, end in itertools.pairwise(places)]


def _bits(boxes: list[Box]) -> list[_Bit]:
    bits: list[_Bit] = []
    before = ""
    for box in boxes:
        text = box.pieces[0][0].text
        if box.gap == SPACED:
            bits.append(_Bit(box, 0, box.width, box.blank, box.blank * _STRETCH, box.blank * _SHRINK))
        elif box.gap == CUT and (is_wide(before) or is_wide(text[:1])):
            bits.append(_Bit(box, 0, box.width, give=box.pieces[0][1].size * _APART))
        else:
            bits.append(_Bit(box, 0, box.width, cost=_PART_COST))
        before = box.pieces[-1][0].text[-1:]
    return bits


def _parted(bit: _Bit, hyphenator: Hyphenator) -> list[_Bit]:
    """A bit in the parts that hyphens make of it."""
    box = bit.box
    count = len(hyphenator.parts(box))
    if count == 1:
        return [bit]
    hyphen = hyphenator.hyphen(box)
    ends = [hyphenator.part(box, 0, last).width - hyphen for last in range(1, count)]
    widths = [end - start for start, end in zip([0.0, *ends], [*ends, box.width], strict=True)]
    rest = (_Bit(box, part, widths[part], cost=_HYPHEN_COST, hyphen=hyphen) for part in range(1, count))
    return [bit._replace(width=widths[0]), *rest]


def _best(bits: list[_Bit], measure: float, most: float) -> list[int] | None:
    """The places at which lines begin, the end among them, with the fewest demerits; None when there is no way."""
    sums, gives, presses = _sums(bits)
    active = [_Node(0, 0.0, hyphened=False, before=None)]
    count, runt = len(bits), measure * (1 - _RUNT)
    for place in range(1, count + 1):
        end = place == count
        hyphen, penalty = (0.0, 0.0) if end else (bits[place].hyphen, bits[place].cost)
        best: tuple[float, _Node] | None = None
        kept: list[_Node] = []
        for node in active:
            start = node.place
            first = bits[start]
            room = measure - (sums[place] - sums[start] - first.blank)
            press = presses[place] - presses[start] - first.press
            if room < -press - _TOLERANCE:
                continue
            kept.append(node)
            room_left = min(room, 0.0) if end else room - hyphen
            ratio = _ratio(room_left, gives[place] - gives[start] - first.give if room_left > 0 else press)
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


def _sums(bits: list[_Bit]) -> tuple[list[float], list[float], list[float]]:
    """Widths, gives and presses of all bits before each place."""
    widths, gives, presses = [0.0], [0.0], [0.0]
    width = give = press = 0.0
    for bit in bits:
        width += bit.width + bit.blank
        give += bit.give
        press += bit.press
        widths.append(width)
        gives.append(give)
        presses.append(press)
    return widths, gives, presses


def _ratio(room: float, give: float) -> float:
    """How far what gives way must grow (1 is the most that looks well) or shrink (-1 is the most)."""
    if abs(room) <= _TOLERANCE:
        return 0.0
    if give <= 0:
        return float("inf") if room > 0 else -2.0
    return room / give


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
    if not final and room > 0:
        widen(line, room)
    elif line.blanks and room < 0:
        line.stretch = room / line.blanks
    return line


def _open(bits: list[_Bit], place: int) -> bool:
    """Whether a word goes on at a place."""
    return place < len(bits) and bits[place].part > 0
