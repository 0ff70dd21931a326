"""Links of a page: where they lead, and the annotations that say so."""

from dataclasses import dataclass
from typing import NamedTuple

from briefwright.writers.pdf.lines import Target
from briefwright.writers.pdf.objects import PdfFile, pdf_text, references
from briefwright.writers.pdf.tagging import Element, StructureTree


class Place(NamedTuple):
    """Where a link leads: page index and height."""

    page: int
    y: float


@dataclass(slots=True)
class Link:
    """A link annotation before it is written: page index, rectangle, target, Link element."""

    page: int
    rectangle: tuple[float, float, float, float]
    target: Target
    element: Element


def write_links(
    file: PdfFile, tree: StructureTree, links: list[Link], places: dict[str, Place], pages: list[int]
) -> bytes:
    """Adds the annotations of one page; returns the value of its Annots."""
    numbers: list[int] = []
    for link in links:
        action = _action(link.target, places, pages)
        if action:
            key = tree.annotation_row(link.element)
            box = " ".join(f"{edge:.2f}" for edge in link.rectangle).encode()
            number = file.add(
                b"<</Type/Annot/Subtype/Link/Rect[%s]/Border[0 0 0]/F 4/Contents%s/StructParent %d%s>>"
                % (box, pdf_text(link.target.description), key, action)
            )
            link.element.kids.append((link.page, b"%d 0 R" % number))
            numbers.append(number)
    return b"[%s]" % references(numbers)


def _action(target: Target, places: dict[str, Place], pages: list[int]) -> bytes:
    if target.kind == "uri":
        return b"/A<</S/URI/URI%s>>" % pdf_text(target.name)
    place = places.get(f"{target.kind}-{target.name}")
    return b"/Dest%s" % destination(place, pages) if place else b""


def destination(place: Place, pages: list[int]) -> bytes:
    """An explicit destination: that height at the top of the window, zoom unchanged."""
    return b"[%d 0 R/XYZ 0 %d null]" % (pages[place.page], round(place.y))
