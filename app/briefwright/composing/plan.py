"""A plan: a brief written by hand in one TOML file; its words are found in the sources and proved.

The format is explained in Help, *Plan files* (``resources/help/plan-format.md``).
"""

from typing import Annotated, Any, Literal

import msgspec

from briefwright.model.source import FieldName
from briefwright.model.template import (
    Colour,
    Id,
    ItemKind,
    Key,
    NotePlacement,
    SourcesTable,
)

FORMAT = "briefwright-plan/1"

Digit = Literal["", "1", "2", "3", "4", "5", "6"]
"""Admiralty credibility of a passage."""
Name = Annotated[str, msgspec.Meta(min_length=1)]


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Every part of a plan: unknown keys are typing errors and are refused."""


class PlannedSource(_Part, frozen=True, kw_only=True):
    """One source: a file beside the plan, what it is called in the plan, what the analyst says of it.

    Attributes:
        label: ``S1`` …, as passages and items name it.
        file: path, relative to the plan file.
        imported: ISO 8601 day of capture when it was not today.
        says: field → value, kept apart from what was captured.
    """

    label: Name
    file: Name
    imported: str = ""
    says: dict[FieldName, str] = {}


class PlannedPassage(_Part, frozen=True, kw_only=True):
    """A passage, given by its words.

    Attributes:
        id: as items name it.
        source: label of its source.
        words: found whatever the line breaks and mark shapes.
        para: number of the body paragraph, when the words stand more than once (0: the first place).
        grade: Admiralty digit, "" for none.
        quotes: the text whose words it passes on; ``-`` where the source speaks itself, "" as its source says.
    """

    id: Name
    source: Name
    words: Name
    para: int = 0
    grade: Digit = ""
    quotes: str = ""


class PlannedTable(_Part, frozen=True, kw_only=True):
    """A comparison table; every cell is text in the notation of items."""

    header: list[str]
    rows: list[list[str]]
    widths: list[float] = []


class PlannedFigure(_Part, frozen=True, kw_only=True):
    """The picture of an item, whose text is its caption.

    Attributes:
        file: PNG or JPEG, path relative to the plan file.
        alt: what it shows, in words for those who cannot see it.
        credit: printed at the end of the caption.
        source: label of the source it is from, cited in the note.
        width: in percent of the text's width; as the file says when left out.
    """

    file: Name
    alt: str = ""
    credit: str = ""
    source: str = ""
    width: Annotated[int, msgspec.Meta(ge=10, le=100)] | None = None


class PlannedItem(_Part, frozen=True, kw_only=True):
    """One item.

    Attributes:
        id: as bottom line and key points name it; made up when left out.
        kind: quotation, excerpt, paraphrase or comment.
        text: in the notation: quotations between “ ”, block quotations as ``> `` lines.
        source: label of the source of its quotations, when they name none themselves.
        rests_on: ids of passages (or ``S2 para 7``) it rests on without quoting them.
        grade, quotes: as of passages, for the quotations that no planned passage holds.
        note: the analyst's addition to the note.
        editors_note: printed in italics after the item.
        table: printed after the text.
        figure: a picture; the text is its caption.
    """

    id: str = ""
    kind: ItemKind = "quotation"
    text: str = ""
    source: str = ""
    rests_on: list[str] = []
    grade: Digit = ""
    quotes: str = ""
    note: str = ""
    editors_note: str = ""
    table: PlannedTable | None = None
    figure: PlannedFigure | None = None


class PlannedSection(_Part, frozen=True, kw_only=True):
    """One section: of the template by ``id``, or a new one by ``title``."""

    id: Id | None = None
    title: str = ""
    key: Key | None = None
    colour: Colour | None = None
    kinds: list[ItemKind] | None = None
    items: list[PlannedItem] = []


class PlannedStatement(_Part, frozen=True, kw_only=True):
    """Bottom line or key point: text in the notation and ids of the items that carry it."""

    text: str
    items: list[str] = []


class Changes(_Part, frozen=True, kw_only=True):
    """What this brief has otherwise than its template."""

    product: str | None = None
    language: str | None = None
    numbered: bool | None = None
    item_labels: bool | None = None
    contents: bool | None = None
    marking: str | None = None
    notes: NotePlacement | None = None
    sources_table: SourcesTable | None = None
    style: str | None = None


class Plan(_Part, frozen=True, kw_only=True):
    """A whole plan.

    Attributes:
        format: version of this file format.
        template: id of a shipped template, or path of a template file relative to the plan.
        title: of the brief.
        front_matter: values by field id of the template.
        changes: what this brief has otherwise than its template.
        sources, passages, bottom_line, key_points, sections: see there.
        summary: the source summary statement, one entry a paragraph.
    """

    format: Literal["briefwright-plan/1"]
    template: Name
    title: Name
    front_matter: dict[str, str] = {}
    changes: Changes = Changes()
    sources: Annotated[list[PlannedSource], msgspec.Meta(min_length=1)]
    passages: list[PlannedPassage] = []
    bottom_line: PlannedStatement | None = None
    key_points: list[PlannedStatement] = []
    sections: list[PlannedSection] = []
    summary: list[str] = []


def schema() -> dict[str, Any]:
    """JSON Schema of the plan format, generated from the model."""
    return msgspec.json.schema(Plan)
