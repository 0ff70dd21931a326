"""A template: the shape of a brief, one readable, versioned TOML file."""

from typing import Annotated, Literal

import msgspec

from briefwright.model.figure import Logo
from briefwright.model.marking import Marking

FORMAT = "briefwright-template/1"

ItemKind = Literal["quotation", "excerpt", "paraphrase", "comment"]
KINDS: tuple[ItemKind, ...] = ("quotation", "excerpt", "paraphrase", "comment")
Colour = Literal["blue", "red", "violet", "green", "amber", "teal", "rose", "olive", "slate"]
NotePlacement = Literal["footnotes", "endnotes", "in-text"]
SourcesTable = Literal["matrix", "list", "none"]

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=120)]
Id = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,59}$")]
Language = Annotated[str, msgspec.Meta(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
"""BCP 47 tag, as far as the shape of its parts goes."""
Key = Annotated[str, msgspec.Meta(pattern=r"^[1-9]?$")]
Millimetres = Annotated[float, msgspec.Meta(ge=5, le=80)]


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Every part of a template: unknown keys are typing errors and are refused."""


class FrontField(_Part, frozen=True, kw_only=True):
    """One line item of the front matter.

    Attributes:
        id: key of the value in the brief.
        label: printed before the value, with its own colon if it wants one.
        line: 1 for the line of product, number and date; 2 and on below.
        required: an empty value is a finding.
        default: taken when a brief is made; ``{date}`` becomes the day's date.
        hint: shown in the empty field.
    """

    id: Id
    label: str = ""
    line: Annotated[int, msgspec.Meta(ge=1, le=9)] = 1
    required: bool = False
    default: str = ""
    hint: str = ""


class SectionPlan(_Part, frozen=True, kw_only=True):
    """One section as the template plans it.

    Attributes:
        id: stable name.
        title: as printed, without number.
        key: the digit that files into it, "" for none.
        colour: of its passages on screen; the number always stands beside it.
        required: empty, it prints ``empty_text`` and is a finding; optional, it disappears.
        kinds: item kinds that may stand in it.
        role: ``items``, or ``source-summary`` where the source summary statement is printed.
        lead: boilerplate printed under the heading.
    """

    id: Id
    title: Name
    key: Key = ""
    colour: Colour = "slate"
    required: bool = False
    kinds: tuple[ItemKind, ...] = KINDS
    role: Literal["items", "source-summary"] = "items"
    lead: str = ""


class Citation(_Part, frozen=True, kw_only=True):
    """How sources are cited: where notes stand, which table closes the brief, and the style.

    Attributes:
        style: id of one of our press styles or of an installed CSL style; name of the file with ``style_file``.
        style_file: text of a CSL or press style the analyst brought, so that the brief depends on no file; "" for none.
        portion_marks: source reference citations carry portion marks (ICD 206 style).
        notes: where notes stand; styles that cite in the text put them there whatever is said here.
        sources_table: which table closes the brief.
    """

    style: Name = "chicago-notes-press"
    style_file: str = ""
    portion_marks: bool = False
    notes: NotePlacement = "footnotes"
    sources_table: SourcesTable = "list"


class Page(_Part, frozen=True, kw_only=True):
    """Page geometry; margins in millimetres."""

    size: Literal["A4", "Letter"] = "A4"
    landscape: bool = False
    top: Millimetres = 25
    right: Millimetres = 25
    bottom: Millimetres = 25
    left: Millimetres = 25


class Type(_Part, frozen=True, kw_only=True):
    """Typography: sizes in points, leading as a multiple of the size."""

    body: Literal["serif", "sans"] = "serif"
    headings: Literal["serif", "sans"] = "sans"
    size: Annotated[float, msgspec.Meta(ge=8, le=16)] = 10.5
    leading: Annotated[float, msgspec.Meta(ge=1, le=2)] = 1.35
    justified: bool = False


class Wording(_Part, frozen=True, kw_only=True):
    """Fixed words of the printed brief."""

    bottom_line: str = "Bottom line."
    rests_on: str = "Rests on items"
    key_points: str = "Key points"
    contents: str = "Contents"
    notes: str = "Notes"
    references: str = "References"
    sources: str = "Sources consulted"
    comment: str = "Analyst comment."
    paraphrase: str = ""
    editors_note: str = "Editor's note:"
    figure: str = "Figure"
    empty: str = "Nothing significant to report."
    page: str = "Page {page} of {pages}"
    opening: str = ""
    closing: str = ""


class Template(_Part, frozen=True, kw_only=True):
    """The shape of a brief.

    Attributes:
        format: version of this file format.
        id: name of the file without its ending.
        name: as listed.
        summary: one sentence: what the template is for.
        product: product line printed first, e.g. ``ISSUE BRIEF``.
        language: BCP 47 tag of the brief's own words.
        numbered: sections carry printed numbers.
        item_labels: items carry printed labels (I01 …).
        contents: a table of contents stands before the first section.
        logo: the organisation's, None for none.
        marking, citation, page, type, wording, front_matter, sections: see there.
    """

    format: Literal["briefwright-template/1"] = "briefwright-template/1"
    id: Id
    name: Name
    summary: str = ""
    product: str = ""
    language: Language = "en"
    numbered: bool = True
    item_labels: bool = False
    contents: bool = False
    marking: Marking = Marking()
    citation: Citation = Citation()
    page: Page = Page()
    type: Type = Type()
    wording: Wording = Wording()
    logo: Logo | None = None
    front_matter: tuple[FrontField, ...] = ()
    sections: Annotated[tuple[SectionPlan, ...], msgspec.Meta(min_length=1, max_length=60)]
