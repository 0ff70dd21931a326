"""The vocabulary of the style sheet: the scale that follows from the template, one style as XML."""

from dataclasses import dataclass
from typing import Literal

# The names that Word itself gives these styles, and shows in the reader's language.
_BUILT_IN = frozenset(
    {
        "Normal", "Default Paragraph Font", "Normal Table", "No List", "Title", "heading 1", "heading 2", "heading 3",
        "Body Text", "header", "footer", "footnote text", "footnote reference", "endnote text", "endnote reference",
        "Hyperlink", "caption", "TOC Heading", "toc 1", "toc 2", "toc 3",
    }
)  # fmt: skip


@dataclass(frozen=True)
class Scale:
    """Sizes and distances that follow from the template.

    Attributes:
        size: of the body, in points.
        leading: distance of body lines as a multiple of the size.
    """

    size: float
    leading: float

    def letters(self, share: float) -> str:
        """Size of letters as a share of the body's, to the half point that Word counts in."""
        half_points = round(2 * self.size * share)
        return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'

    def spacing(self, before: float, after: float, *, share: float = 1, tight: float = 1) -> str:
        """Space round a paragraph in body sizes, and the leading of its lines.

        "At least" keeps lines at one distance whatever face a script needs, and lets larger letters have room.
        """
        unit = 20 * self.size
        line = round(unit * share * self.leading * tight)
        return (
            f'<w:spacing w:before="{round(unit * before)}" w:after="{round(unit * after)}"'
            f' w:line="{line}" w:lineRule="atLeast"/>'
        )


def style(
    name: str,
    paragraph: str = "",
    letters: str = "",
    *,
    identifier: str = "",
    parent: str = "Normal",
    following: str = "",
    kind: Literal["paragraph", "character", "table", "numbering"] = "paragraph",
    default: bool = False,
    shown: bool = True,
    table: str = "",
) -> str:
    """One ``w:style``.

    Args:
        name: as Word lists it.
        paragraph, letters, table: content of ``w:pPr``, ``w:rPr``; what follows them in a table style.
        identifier: by default the name without spaces.
        parent: id of the style it is based on, "" for none.
        following: id of the style of the paragraph that Enter makes.
        kind: what it is a style of.
        default: the one its kind falls back to.
        shown: in Word's gallery of styles.
    """
    custom = ' w:customStyle="1"' if name not in _BUILT_IN else ""
    first = ' w:default="1"' if default else ""
    pieces = (
        f'<w:style w:type="{kind}"{first}{custom} w:styleId="{identifier or name.replace(" ", "")}">',
        f'<w:name w:val="{name}"/>',
        f'<w:basedOn w:val="{parent}"/>' if parent else "",
        f'<w:next w:val="{following}"/>' if following else "",
        '<w:uiPriority w:val="10"/><w:qFormat/>' if shown else '<w:uiPriority w:val="99"/>',
        f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "",
        f"<w:rPr>{letters}</w:rPr>" if letters else "",
        f"{table}</w:style>",
    )
    return "".join(pieces)


def character_style(name: str, letters: str, identifier: str = "") -> str:
    """A style of letters, kept out of the gallery."""
    parent = "DefaultParagraphFont"
    return style(name, letters=letters, identifier=identifier, parent=parent, kind="character", shown=False)


def border(side: str, colour: str, eighths: int, space: int) -> str:
    """One border: width in eighths of a point, distance from the text in points (31 at most)."""
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{space}" w:color="{colour}"/>'


def rule(side: str, colour: str, eighths: int, space: int) -> str:
    """A paragraph with a rule on one side; see :func:`border`."""
    return f"<w:pBdr>{border(side, colour, eighths, space)}</w:pBdr>"


def ground(colour: str, left: str) -> str:
    """A coloured ground that hangs a little into both margins, so that its text keeps the common left edge."""
    borders = border("top", colour, 4, 5) + left + border("bottom", colour, 4, 5) + border("right", colour, 4, 8)
    return f'<w:pBdr>{borders}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'


def colour(value: str) -> str:
    """The colour of letters, RRGGBB."""
    return f'<w:color w:val="{value}"/>'
