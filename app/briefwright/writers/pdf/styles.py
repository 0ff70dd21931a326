"""How each kind of paragraph looks, derived from the template's page and type."""

from dataclasses import dataclass, replace

from briefwright import shipped
from briefwright.model.document import Paragraph, ParagraphStyle
from briefwright.model.template import ItemKind, Page, Type
from briefwright.writers import palette

MILLIMETRE = 72 / 25.4

BLACK = "0 g"


def fill(rrggbb: str) -> str:
    """The operator that fills with a colour."""
    if rrggbb == "000000":
        return BLACK
    red, green, blue = (int(rrggbb[place : place + 2], 16) / 255 for place in (0, 2, 4))
    return f"{red:.3g} {green:.3g} {blue:.3g} rg"


INK, MUTED, RULE = fill(palette.INK), fill(palette.MUTED), fill(palette.RULE)
ACCENT = LINK = fill(palette.ACCENT)
STRONG_RULE = INK
_TINT, _WARM_TINT, _WARM = fill(palette.COOL), fill(palette.WARM), fill(palette.OCHRE)


@dataclass(frozen=True, slots=True)
class Mat:
    """What lies behind a paragraph: a tinted ground, a bar at its left edge, or both; "" for none (PDF colours)."""

    ground: str = ""
    bar: str = ""
    bar_width: float = 0
    padding: float = 0


@dataclass(frozen=True, slots=True)
class Style:
    """The look of a paragraph; lengths in points.

    Attributes:
        family, cut, size, leading, colour: the type.
        before, after: space above and below; of two neighbours the larger counts.
        left, right: indents of the text.
        justified: whether lines are filled to the measure.
        mat: what lies behind it, None for nothing.
        keep: whether it stays with the next paragraph.
        bullet: what hangs before its first line, "" for nothing.
        balanced: whether its lines are made about equally long, as those of a title.
        ruled: whether a rule stands below it.
    """

    family: shipped.Face
    size: float
    leading: float
    cut: shipped.Cut = "regular"
    colour: str = BLACK
    before: float = 0
    after: float = 0
    left: float = 0
    right: float = 0
    justified: bool = False
    mat: Mat | None = None
    keep: bool = False
    bullet: str = ""
    balanced: bool = False
    ruled: bool = False


_WIDEST = 54.0
"""Widest measure of running text in ems, some 110 letters: no eye finds back over longer lines."""
_LOWEST = 3
"""Headings from this level on step back."""
_SIZES = {"A4": (595.276, 841.89), "Letter": (612.0, 792.0)}


def page_size(page: Page) -> tuple[float, float]:
    """Width and height of a page in points."""
    width, height = _SIZES[page.size]
    return (height, width) if page.landscape else (width, height)


def cut_of(base: shipped.Cut, *, bold: bool, italic: bool) -> shipped.Cut:
    """The cut of a run inside a paragraph; italics inside italics stand upright, as printers do it."""
    slanted = ("italic" in base) != italic
    heavy: shipped.Cut = "bold" if bold or "bold" in base else "regular"
    if slanted:
        return "bold-italic" if heavy == "bold" or base == "semibold" else "italic"
    return base if base == "semibold" and not bold else heavy


class StyleSheet:
    """The styles of one document."""

    def __init__(self, kind: Type) -> None:
        size, leading = kind.size, kind.size * kind.leading
        self.unit = leading
        self.body = Style(kind.body, size, leading, after=leading * 0.5, justified=kind.justified)
        self.label = Style(kind.headings, size * 0.86, size * 0.86 * 1.3)
        self.note = Style(kind.body, size * 0.81, size * 0.81 * 1.28, left=size * 1.7, after=size * 0.18)
        self.cell = Style(kind.headings, size * 0.84, size * 0.84 * 1.3)
        self.caption = replace(self.label, colour=MUTED, before=leading * 0.25, after=leading * 0.8)
        self._paragraphs = self._paragraph_styles()
        self.contents_title = replace(self._paragraphs["key-points-heading"], before=self.unit, after=0)
        self._items = self._item_styles()

    def heading(self, level: int) -> Style:
        """The style of a section heading; 1 is the highest level."""
        factor, before = {1: (1.3, 1.5), 2: (1.1, 1.1)}.get(level, (1.0, 0.9))
        size = self.body.size * factor
        cut: shipped.Cut = "bold" if level == 1 else "semibold"
        colour = ACCENT if level < _LOWEST else MUTED
        return Style(
            self.label.family,
            size,
            size * 1.22,
            cut,
            colour,
            before=self.unit * before,
            after=self.unit * 0.4,
            keep=True,
            balanced=True,
        )

    def measure(self, width: float) -> float:
        """The measure of running text in a text area of a given width, points."""
        return min(width, self.body.size * _WIDEST)

    def contents_entry(self, level: int) -> Style:
        """The style of a heading's line in the table of contents."""
        first = level <= 1
        return replace(
            self.label,
            colour=BLACK if first else MUTED,
            left=0 if first else self.body.size * 1.2 * min(level - 1, 4),
            before=self.unit * (0.16 if first else 0.02),
        )

    def paragraph(self, paragraph: Paragraph) -> Style:
        """The style of a paragraph."""
        if paragraph.style == "item" and paragraph.kind is not None:
            style = self._items[paragraph.kind]
        else:
            style = self._paragraphs.get(paragraph.style, self.body)
        return replace(style, keep=True) if paragraph.keep_next else style

    def _item_styles(self) -> dict[ItemKind, Style]:
        """Words of others stand behind a rule, ours do not; a comment stands on a ground and in the other face."""
        body, gutter, comment = self.body, self.body.size * 1.2, self.label
        excerpt = replace(body, size=body.size * 0.96, leading=body.leading * 0.96)
        return {
            "quotation": replace(body, left=gutter, mat=Mat(bar=ACCENT, bar_width=1.1)),
            "excerpt": replace(excerpt, left=gutter, right=gutter, mat=Mat(bar=RULE, bar_width=3)),
            "paraphrase": replace(body, left=gutter),
            "comment": replace(
                comment,
                size=body.size * 0.93,
                leading=body.leading * 0.94,
                left=gutter,
                right=gutter * 0.7,
                before=body.after,
                after=body.after * 1.2,
                mat=Mat(_WARM_TINT, _WARM, 2, body.size * 0.45),
            ),
        }

    def _paragraph_styles(self) -> dict[ParagraphStyle, Style]:
        body, label, unit = self.body, self.label, self.unit
        gutter = body.size * 1.2
        return {
            "product": replace(label, size=body.size * 0.9, colour=ACCENT, after=1.5),
            "front-matter": replace(label, colour=MUTED, after=1.5),
            "title": Style(
                label.family,
                body.size * 2.2,
                body.size * 2.2 * 1.12,
                "bold",
                INK,
                before=unit * 1.2,
                after=unit,
                keep=True,
                balanced=True,
                ruled=True,
            ),
            "designation": replace(
                label, before=unit * 0.5, after=unit * 0.8, left=gutter * 0.6, mat=Mat(bar=BLACK, bar_width=0.6)
            ),
            "bottom-line": replace(
                body,
                size=body.size * 1.06,
                leading=body.leading * 1.06,
                left=gutter,
                right=gutter,
                before=unit * 0.5,
                after=unit,
                mat=Mat(_TINT, ACCENT, 2.5, body.size * 0.75),
            ),
            "key-points-heading": Style(
                label.family,
                body.size,
                body.size * 1.25,
                "bold",
                ACCENT,
                before=unit * 0.5,
                after=unit * 0.25,
                keep=True,
            ),
            "key-point": replace(body, left=gutter, after=unit * 0.22, bullet="•"),
            "section-lead": replace(body, cut="italic", colour=MUTED),
            "empty-section": replace(body, cut="italic", colour=MUTED, left=gutter),
            "block-quotation": replace(
                body, size=body.size * 0.95, leading=body.leading * 0.95, left=gutter * 2.4, right=gutter * 1.6
            ),
            "editors-note": replace(label, colour=MUTED, left=gutter * 2.4, right=gutter * 1.6, after=body.after),
            "boilerplate": replace(label, colour=MUTED, before=unit * 0.4, after=unit * 0.4),
            "note": replace(self.note, left=0),
        }
