"""A brief as rows of the brief tab; rows of what did not change are handed out again as they were."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from briefwright.composing.figures import figure_numbers
from briefwright.gui.composing.footing import Foot, GroundKeeper, Grounds, Prover, Remark, item_foot
from briefwright.gui.composing.naming import located, locator
from briefwright.gui.composing.pointing import pointers_text
from briefwright.gui.composing.rows import (
    DraftRow,
    EmptyRow,
    FrontPiece,
    FrontRow,
    HeadRow,
    ItemRow,
    LabelRow,
    Row,
    SectionRow,
    StatementRow,
    SummaryRow,
    TrayRow,
)
from briefwright.gui.composing.saying import Said, renumbered, say_item, say_runs
from briefwright.model.brief import Brief, Item, Section, Statement
from briefwright.model.likeness import Kin
from briefwright.model.source import Source
from briefwright.model.template import FrontField

KIND_LABELS = {"quotation": "", "excerpt": "EXCERPT", "paraphrase": "PARAPHRASE", "comment": "COMMENT"}

HEAD, FRONT, LINE, ADD_POINT, SUMMARY, DRAFT = "head", "front", "line", "point:add", "summary", "draft"
"""Keys of the rows there is one of."""


def item_key(item_id: str) -> str:
    """Key of an item's row."""
    return f"item:{item_id}"


def tray_key(passage_id: str) -> str:
    """Key of an unfiled passage's row."""
    return f"tray:{passage_id}"


def point_key(number: int) -> str:
    """Key of a key point's row, counted from 0."""
    return f"point:{number}"


def section_key(section_id: str) -> str:
    """Key of a section's row."""
    return f"section:{section_id}"


class Draft(NamedTuple):
    """Where a comment is being written."""

    section: str
    place: int


class Margin(NamedTuple):
    """What stands beside the brief itself.

    Attributes:
        notes: item id → note number as printed.
        findings: item id → remarks of the release checks.
        draft: the comment being written.
    """

    notes: Mapping[str, str]
    findings: Mapping[str, Foot]
    draft: Draft | None = None


class _Known(NamedTuple):
    """An item's row with what its small line was made from, and the passages the item uses."""

    ground: object
    findings: Foot
    passages: tuple[str, ...]
    row: ItemRow


class BriefRows:
    """Makes the rows of one brief after another and remembers those of the last."""

    def __init__(self) -> None:
        self._grounds = GroundKeeper()
        self._prover = Prover()
        self._known: dict[str, _Known] = {}
        self._ground_of: tuple[object, ...] = ()
        self._token = object()
        self._rows: dict[str, Row] = {}

    def __call__(
        self, brief: Brief, sources: Mapping[str, Source], margin: Margin, kin: Mapping[str, Kin] | None = None
    ) -> tuple[Row, ...]:
        """All rows in order; a row equal to the last one of its key is the last one."""
        ground = self._grounds(brief, sources, kin or {})
        self._note_ground(brief, ground)
        labels, kinds = brief.labels(), _figure_labels(brief)
        self._known = {
            item.id: self._item(brief, section, item, ground, (labels, kinds), margin) for section, item in _all(brief)
        }
        made = [*self._front(brief), *self._statements(brief, sources, labels)]
        for section in brief.sections:
            made += self._section(section, ground, brief, margin)
        made += self._tray(brief, ground)
        rows = tuple(self._last_if_equal(row) for row in made)
        self._rows = {row.key: row for row in rows}
        self._prover.settle(brief)
        return rows

    def _note_ground(self, brief: Brief, ground: Grounds) -> None:
        """Another token when sources, their names or the template's words changed: all small lines are made anew."""
        now = (tuple(ground.sources), tuple(ground.names.items()), brief.template.wording.editors_note)
        if now != self._ground_of:
            self._ground_of, self._token = now, object()

    def _last_if_equal(self, row: Row) -> Row:
        old = self._rows.get(row.key)
        return old if old is not None and (old is row or (type(old) is type(row) and old == row)) else row

    def _front(self, brief: Brief) -> Iterator[Row]:
        template = brief.template
        yield HeadRow(key=HEAD, product=template.product, title=brief.title, marking=template.marking)
        if template.front_matter:
            numbers = sorted({field.line for field in template.front_matter})
            lines = (tuple(_pieces(brief, number)) for number in numbers)
            yield FrontRow(key=FRONT, lines=tuple(line for line in lines if line))

    def _statements(self, brief: Brief, sources: Mapping[str, Source], labels: Mapping[str, str]) -> Iterator[Row]:
        wording = brief.template.wording

        def row(key: str, statement: Statement, lead: str, hint: str, number: int) -> StatementRow:
            said = Said(tuple(say_runs(statement.runs, "", sources)))
            pointers = pointers_text(statement.items, labels)
            rests = f"{wording.rests_on} {pointers}" if pointers else ""
            return StatementRow(key=key, lead=lead, said=said, hint=hint, rests=rests, number=number)

        yield row(LINE, brief.bottom_line, wording.bottom_line, "What it comes to, in a sentence or two.", -1)
        yield LabelRow(key="points", text=wording.key_points)
        for number, point in enumerate(brief.key_points):
            yield row(point_key(number), point, "•", "", number)
        yield row(ADD_POINT, Statement(), "+", "Add a key point", len(brief.key_points))

    def _section(self, section: Section, ground: Grounds, brief: Brief, margin: Margin) -> Iterator[Row]:
        yield self._heading(section, ground)
        if section.plan.role == "source-summary":
            hint = "How good the sources are: strengths, gaps, which matter most."
            yield SummaryRow(key=SUMMARY, paragraphs=brief.summary_statement, hint=hint)
            return
        draft = margin.draft if margin.draft and margin.draft.section == section.id else None
        written = (
            DraftRow(key=DRAFT, section=section.id, place=draft.place, colour=section.plan.colour) if draft else None
        )
        for place, item in enumerate(section.items):
            if written and written.place == place:
                yield written
            yield self._known[item.id].row
        if written and written.place >= len(section.items):
            yield written
        if not section.items and not written:
            yield _empty(section)

    def _heading(self, section: Section, ground: Grounds) -> SectionRow:
        plan = section.plan
        count, warn = ("", False) if plan.role == "source-summary" else self._count(section, ground)
        key = section_key(section.id)
        return SectionRow(
            key=key, section=section.id, digit=plan.key, title=plan.title, colour=plan.colour, count=count, warn=warn
        )

    def _count(self, section: Section, ground: Grounds) -> tuple[str, bool]:
        """``4 items · 2 origins``; a section of several items from a single origin deserves a look."""
        passages = (ground.passages.get(name) for item in section.items for name in self._known[item.id].passages)
        used = {passage.source for passage in passages if passage}
        used |= {quotation.source for item in section.items for quotation in item.quotations() if not quotation.passage}
        origins = {ground.origins.get(name, name) for name in used}
        items = len(section.items)
        if not items:
            return "", False
        words = f"{items} item" + ("s" if items > 1 else "")
        if origins:
            words += f" · {len(origins)} origin" + ("s" if len(origins) > 1 else "")
        return words, items > 1 and len(origins) == 1

    def _item(
        self,
        brief: Brief,
        section: Section,
        item: Item,
        ground: Grounds,
        called: tuple[Mapping[str, str], Mapping[str, str]],
        margin: Margin,
    ) -> _Known:
        """The item's row; ``called`` holds labels of items and of figures."""
        labels, figures = called
        note, label = margin.notes.get(item.id, ""), labels.get(item.id, "")
        kind = figures.get(item.id) or KIND_LABELS[item.kind]
        findings = margin.findings.get(item.id, ())
        known = self._known.get(item.id)
        if known and known.row.item is item and known.ground is self._token and known.findings == findings:
            row = known.row
            now = (note, label, section.id, section.plan.colour, kind)
            if (row.note, row.label, row.section, row.colour, row.kind) == now:
                return known
            said = row.said
            if row.note != note:
                both = row.note and note
                said = renumbered(said, note) if both else self._said(brief, item, note, ground)
            row = replace(
                row, note=note, label=label, section=section.id, colour=section.plan.colour, said=said, kind=kind
            )
            return known._replace(row=row)
        row = ItemRow(
            key=item_key(item.id),
            section=section.id,
            item=item,
            said=self._said(brief, item, note, ground),
            kind=kind,
            label=label,
            note=note,
            foot=(*item_foot(item, ground, self._prover), *findings),
            colour=section.plan.colour,
        )
        return _Known(self._token, findings, tuple(item.passages()), row)

    def _said(self, brief: Brief, item: Item, note: str, ground: Grounds) -> tuple[Said, ...]:
        return say_item(item, note, ground.sources, brief.template.wording.editors_note)

    def _tray(self, brief: Brief, ground: Grounds) -> Iterator[Row]:
        used = {passage for known in self._known.values() for passage in known.passages}
        unfiled = [passage for passage in brief.passages if passage.id not in used]
        if unfiled:
            yield LabelRow(key="tray", text="Unfiled", count=f"{len(unfiled)}", chip="0")
        for passage in unfiled:
            place = locator(ground.sources.get(passage.source), passage.start, passage.end)
            foot = (Remark(located(ground.names.get(passage.source, ""), place), act=f"passage:{passage.id}"),)
            text = " ".join(passage.exact.split())
            yield TrayRow(key=tray_key(passage.id), passage=passage.id, text=text, foot=foot)


def _figure_labels(brief: Brief) -> dict[str, str]:
    """Item id → ``FIGURE 1`` … in the template's word."""
    word = (brief.template.wording.figure or "Figure").upper()
    return {item_id: f"{word} {number}" for item_id, number in figure_numbers(brief).items()}


def _all(brief: Brief) -> Iterator[tuple[Section, Item]]:
    return ((section, item) for section in brief.sections for item in section.items)


def _pieces(brief: Brief, line: int) -> Iterator[FrontPiece]:
    for field in brief.template.front_matter:
        if field.line != line:
            continue
        value = brief.front_matter.get(field.id, "")
        if value:
            yield FrontPiece(field.id, f"{field.label} {value}".strip())
        elif field.required:
            yield FrontPiece(field.id, f"{field_name(field)}?", wanted=True)


def field_name(field: FrontField) -> str:
    """What a front matter field is called: its printed label, else its id in words."""
    return field.label.rstrip(" :") or field.id.replace("-", " ").capitalize()


def _empty(section: Section) -> EmptyRow:
    key = section.plan.key
    text = f"Press {key} in the reader to file here" if key else "Drop a passage here, or pick this section with /"
    return EmptyRow(key=f"empty:{section.id}", section=section.id, text=text, required=section.plan.required)
