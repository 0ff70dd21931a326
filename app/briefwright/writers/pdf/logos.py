"""Where the organisation's logo stands: at the head of the first page, beside the marking or below it."""

from typing import NamedTuple

from briefwright.model.figure import LogoPlace

SHARES: dict[str, float] = {"left": 0.0, "centre": 0.5, "right": 1.0}
"""How much of the free width stands left of what has its place there."""
_WIDEST = 0.6
"""A logo takes at most this share of the width."""
_TALLEST = 120.0
"""Points: no logo takes more of the first page."""


class Head(NamedTuple):
    """The head of a page, points.

    Attributes:
        left, measure: left edge and width of the text.
        paper: upper edge of the sheet.
        margin: from there to the text.
        edge: from there to the marking.
        clear: between furniture and text, at least.
        marking: width and height of the marking, (0, 0) for none.
        position: its side of the page.
    """

    left: float
    measure: float
    paper: float
    margin: float
    edge: float
    clear: float
    marking: tuple[float, float]
    position: LogoPlace


class PlacedLogo(NamedTuple):
    """A logo on its page, points.

    Attributes:
        name: of the picture in the resources.
        x, y: its lower left corner.
        width, height: its size.
        overhang: how far it reaches into the text area; the text of the first page begins that much lower.
    """

    name: str
    x: float
    y: float
    width: float
    height: float
    overhang: float


def place_logo(name: str, size: tuple[float, float], place: LogoPlace, head: Head) -> PlacedLogo:
    """A logo at its place.

    Args:
        name: of the picture in the resources.
        size: width and height as asked for, points.
        place: side of the page.
        head: what it stands in.
    """
    scale = min(1.0, head.measure * _WIDEST / size[0], _TALLEST / size[1])
    width, height = size[0] * scale, size[1] * scale
    top = min(head.edge, head.margin / 4)
    if width > _room_beside(place, head):
        top = head.edge + head.marking[1] + head.clear / 2
    room = head.margin - head.clear - top
    y = head.paper - top - height - max(room - height, 0.0) / 2
    x = head.left + (head.measure - width) * SHARES[place]
    return PlacedLogo(name, x, y, width, height, max(height - room, 0.0))


def _room_beside(place: LogoPlace, head: Head) -> float:
    """How wide a logo may be to stand on the marking's height."""
    width, _ = head.marking
    if not width:
        return head.measure
    if place == head.position:
        return 0.0
    middle = "centre" in (place, head.position)
    return (head.measure - width) * (0.5 if middle else 1.0) - head.clear
