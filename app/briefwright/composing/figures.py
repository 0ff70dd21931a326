"""Figures and the logo as pictures of the Document: numbered, captioned, as wide as the analyst says."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from briefwright.guarded_picture import pixels_of
from briefwright.model.brief import Brief, Item
from briefwright.model.document import Block, Inline, Paragraph, Picture, Text
from briefwright.model.figure import Figure, Logo
from briefwright.model.template import Page

Pictures = Mapping[str, bytes]
"""SHA-256 of a picture → its file."""
NO_PICTURES: Pictures = MappingProxyType({})

_NARROWEST = 0.2
_WIDEST_LOGO = 0.6
_SHEETS = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
"""Width and height upright, millimetres."""


def text_width(page: Page) -> float:
    """Millimetres between the margins."""
    upright, sideways = _SHEETS[page.size]
    return (sideways if page.landscape else upright) - page.left - page.right


def usual_share(width: float, page: Page) -> float:
    """The share of the text's width that a picture takes at first: as wide as it is meant, in steps of 5 %."""
    share = round(width / max(text_width(page), 1) * 20) / 20
    return min(max(share, _NARROWEST), 1.0)


def figure_numbers(brief: Brief) -> dict[str, int]:
    """Item id → number of its figure, counted through the brief."""
    return {item_id: number for number, item_id in enumerate(brief.figures(), 1)}


def logo_picture(logo: Logo | None, page: Page) -> Picture | None:
    """The logo as high as its template says, but no wider than most of the text.

    None for none, and for bytes that are no picture.
    """
    if logo is None:
        return None
    across, down = pixels_of(logo.picture)
    if not down:
        return None
    width = min(logo.height * across / down, text_width(page) * _WIDEST_LOGO)
    return Picture(data=logo.picture, description=logo.description, width=round(width, 2))


class FigureSetter:
    """Sets the figures of one brief.

    Args:
        brief: the brief.
        pictures: their files; a figure whose file is missing prints its caption alone.
    """

    def __init__(self, brief: Brief, pictures: Pictures) -> None:
        self._pictures = pictures
        self._word = brief.template.wording.figure
        self._width = text_width(brief.template.page)
        self._numbers = figure_numbers(brief)

    def block(self, item: Item, figure: Figure, anchor: str, said: Iterable[tuple[Inline, ...]]) -> Block:
        """The figure with its caption.

        Args:
            item: the item.
            figure: its figure.
            anchor: name that cross-references lead to.
            said: the paragraphs of its caption, note calls included.
        """
        number = self._numbers[item.id]
        words = _joined(said)
        stop = (Text(". ", bold=True),) if any(isinstance(row, Text) for row in words) else ()
        caption = (*self._label(number), *stop, *words)
        data = self._pictures.get(figure.picture)
        if data is None:
            return Paragraph(style="item", inlines=caption, kind=item.kind, anchor=anchor, item=item.id)
        return Picture(
            data=data,
            description=figure.description,
            width=round(self._width * figure.share, 2),
            caption=caption,
            anchor=anchor,
            item=item.id,
            number=number,
        )

    def _label(self, number: int) -> tuple[Text, ...]:
        """``Figure 1``: the number stands apart, so that a writer can let the reader's program count it."""
        word = (Text(f"{self._word} ", bold=True),) if self._word else ()
        return (*word, Text(str(number), bold=True))


def _joined(said: Iterable[tuple[Inline, ...]]) -> tuple[Inline, ...]:
    """Paragraphs of a caption in one."""
    out: list[Inline] = []
    for inlines in said:
        if out and inlines:
            out.append(Text(" "))
        out += inlines
    return tuple(out)
