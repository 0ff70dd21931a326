"""Builds a brief from a plan: every word given as quoted is found in its source, or the build stops."""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from msgspec.structs import replace

from briefwright.composing.figures import usual_share
from briefwright.composing.inline import Finder, parse_paragraphs, parse_runs
from briefwright.composing.plan import (
    FORMAT,
    Plan,
    PlannedFigure,
    PlannedItem,
    PlannedPassage,
    PlannedSection,
    PlannedStatement,
)
from briefwright.errors import NotInSource, PlanError
from briefwright.handwritten.toml_file import TomlFault, TomlText, convert_toml, parse_toml
from briefwright.model.anchoring import find_words, not_in_source
from briefwright.model.brief import Brief, Cell, Correction, Item, Run, Section, SourceUse, Statement, Table
from briefwright.model.edits.front import correct, set_summary
from briefwright.model.edits.passages import owned
from briefwright.model.edits.sections import free_id, new_brief
from briefwright.model.figure import Figure
from briefwright.model.ids import new_id
from briefwright.model.marking import marking_of
from briefwright.model.passage import Passage, choose_passage
from briefwright.model.source import Source, Span
from briefwright.model.template import SectionPlan, Template

_PLACE = re.compile(r"(\S+)\s+paras?\.?\s*(\d+)$")
_NOTHING = "Nothing was written."
_NONE_SHOWN: Mapping[str, "Shown"] = MappingProxyType({})


class PlanText:
    """A plan with the lines of its file, for messages.

    Args:
        data: content of the plan file.
        name: name of the file.

    Raises:
        PlanError: the file is broken; names file, line and remedy.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        try:
            self._toml: TomlText = parse_toml(data)
            if "format" not in self._toml.root:
                raise self._toml.fault((), "the key format is missing", f'Write format = "{FORMAT}" at the top.')
            self.plan = convert_toml(self._toml, Plan)
        except TomlFault as fault:
            what = f"The plan {name} could not be read, line {fault.line}: {fault.what}."
            raise PlanError(what, _NOTHING, fault.todo) from fault

    def error(self, path: tuple[str | int, ...], what: str, todo: str) -> PlanError:
        """The error for a fault at a place of the plan."""
        return PlanError(f"The plan {self.name}, line {self.line(path)}: {what}", _NOTHING, todo)

    def line(self, path: tuple[str | int, ...]) -> int:
        """The line a path of the plan stands in."""
        return self._toml.fault(path, "", "").line

    def not_there(self, path: tuple[str | int, ...], error: NotInSource) -> NotInSource:
        """The same error with the plan's line in front."""
        return NotInSource(
            f"The plan {self.name}, line {self.line(path)}: {error.what}",
            wanted=error.wanted,
            nearest=error.nearest,
            difference=error.difference,
            todo=error.todo,
        )


Shown = tuple[str, float]
"""A picture: SHA-256 of its file, width in millimetres as it is meant."""


def planned_figures(plan: Plan) -> Iterator[tuple[tuple[str | int, ...], PlannedFigure]]:
    """Every figure of a plan with its place in the file."""
    for number, section in enumerate(plan.sections):
        for place, item in enumerate(section.items):
            if item.figure is not None:
                yield ("sections", number, "items", place, "figure"), item.figure


def brief_from_plan(
    text: PlanText, template: Template, sources: Sequence[Source], date: str, shown: Mapping[str, Shown] = _NONE_SHOWN
) -> Brief:
    """The brief that a plan describes.

    Args:
        text: the plan.
        template: the template it names.
        sources: one for each planned source, in its order.
        date: the day, as it shall be printed where the template asks for it.
        shown: file of every planned figure, as the plan names it → its picture.

    Raises:
        PlanError: the plan names something that there is not.
        NotInSource: quoted words are not in their source; carries nearest passage and difference.
    """
    return _Builder(text, template, sources, shown).build(date)


class _Builder:
    def __init__(
        self, text: PlanText, template: Template, sources: Sequence[Source], shown: Mapping[str, Shown]
    ) -> None:
        self._text = text
        self._shown = shown
        self._plan = text.plan
        self._template = _changed(text, template)
        self._sources = dict(zip((row.label for row in self._plan.sources), sources, strict=True))
        self._labels = {label: source.id for label, source in self._sources.items()}
        self._passages: list[Passage] = []

    def build(self, date: str) -> Brief:
        self._check_twice()
        self._passages = [self._passage(number, row) for number, row in enumerate(self._plan.passages)]
        sections = tuple(self._sections())
        brief = new_brief(self._template, new_id("b"), self._plan.title, date)
        self._check_front_matter()
        brief = replace(
            brief,
            front_matter={**brief.front_matter, **self._plan.front_matter},
            sources=tuple(self._uses()),
            passages=tuple(self._passages),
            sections=sections,
        )
        for use in brief.sources:
            if told := use.entered("descriptor"):
                brief = correct(brief, use.source, "descriptor", told)  # written on what the plan says
        return set_summary(self._with_statements(brief), tuple(self._plan.summary))

    def _check_twice(self) -> None:
        """Labels and ids are names: each stands for one thing."""
        items = [(n, k, row.id) for n, part in enumerate(self._plan.sections) for k, row in enumerate(part.items)]
        groups: tuple[tuple[str, list[tuple[tuple[str | int, ...], str]]], ...] = (
            ("source", [(("sources", n, "label"), row.label) for n, row in enumerate(self._plan.sources)]),
            ("passage", [(("passages", n, "id"), row.id) for n, row in enumerate(self._plan.passages)]),
            ("section", [(("sections", n, "id"), row.id) for n, row in enumerate(self._plan.sections) if row.id]),
            ("item", [(("sections", n, "items", k, "id"), name) for n, k, name in items if name]),
        )
        for kind, rows in groups:
            seen: set[str] = set()
            for path, name in rows:
                if name in seen:
                    what = f"the {kind} “{name}” stands here a second time."
                    raise self._text.error(path, what, "Give each a name of its own.")
                seen.add(name)

    def _check_front_matter(self) -> None:
        known = {field.id for field in self._template.front_matter}
        for name in self._plan.front_matter:
            if name not in known:
                todo = f"The template “{self._template.id}” has: {', '.join(sorted(known))}."
                raise self._text.error(("front_matter", name), f"there is no front matter field “{name}”.", todo)

    def _uses(self) -> Iterator[SourceUse]:
        for row in self._plan.sources:
            corrections = tuple(Correction(name, value) for name, value in row.says.items())
            yield SourceUse(source=self._labels[row.label], label=row.label, corrections=corrections, read=True)

    def _source(self, label: str, path: tuple[str | int, ...]) -> Source:
        if label not in self._sources:
            todo = f"These sources are planned: {', '.join(self._sources)}."
            raise self._text.error(path, f"there is no source “{label}”.", todo)
        return self._sources[label]

    def _passage(self, number: int, row: PlannedPassage) -> Passage:
        path = ("passages", number)
        source = self._source(row.source, (*path, "source"))
        within = self._paragraph(source, row.para, (*path, "para")) if row.para else None
        found = find_words(source, row.words, within)
        if not found:
            raise self._text.not_there((*path, "words"), not_in_source(source, row.words))
        return _said_of(choose_passage(source, found[0].start, found[0].end, row.id), row)

    def _paragraph(self, source: Source, number: int, path: tuple[str | int, ...]) -> Span:
        if not 1 <= number <= len(source.paragraphs):
            todo = f"{source.file_name} has paragraphs 1 to {len(source.paragraphs)}."
            raise self._text.error(path, f"there is no paragraph {number}.", todo)
        return source.paragraphs[number - 1]

    def _sections(self) -> Iterator[Section]:
        planned = {plan.id: plan for plan in self._template.sections}
        taken: set[str] = set()
        for number, row in enumerate(self._plan.sections):
            plan = self._section_plan(row, planned, taken, ("sections", number))
            taken.add(plan.id)
            path = ("sections", number, "items")
            items = tuple(self._item(item, (*path, place)) for place, item in enumerate(row.items))
            yield Section(plan=plan, items=items)
        for plan in self._template.sections:
            if plan.id not in taken:
                yield Section(plan=plan)

    def _section_plan(
        self, row: PlannedSection, planned: Mapping[str, SectionPlan], taken: set[str], path: tuple[str | int, ...]
    ) -> SectionPlan:
        free = [plan for plan in planned.values() if plan.id not in taken]
        named = next((plan for plan in free if row.id == plan.id or (not row.id and row.title == plan.title)), None)
        if named is not None:
            plan = named
        elif row.title:
            plan = SectionPlan(id=row.id or free_id(row.title, taken | set(planned)), title=row.title)
        else:
            todo = f"Give it a title, or one of the template's ids: {', '.join(planned)}."
            raise self._text.error(path, f"the template has no section “{row.id or ''}” left.", todo)
        said = {"title": row.title or None, "key": row.key, "colour": row.colour}
        if row.kinds is not None:
            plan = replace(plan, kinds=tuple(row.kinds))
        return replace(plan, **{name: value for name, value in said.items() if value is not None})

    def _item(self, row: PlannedItem, path: tuple[str | int, ...]) -> Item:
        first = [self._source(row.source, (*path, "source"))] if row.source else []
        finder = Finder([*first, *(s for s in self._sources.values() if s not in first)], self._passages, self._labels)
        try:
            item = Item(
                id=row.id or new_id("i"),
                kind="comment" if row.figure else row.kind,
                paragraphs=parse_paragraphs(row.text, finder),
                rests_on=tuple(self._rests_on(row, path)),
                note_remark=row.note,
                editors_note=parse_runs(row.editors_note, finder) if row.editors_note else (),
                table=self._table(row, finder, path),
                figure=self._figure(row, path),
            )
        except NotInSource as error:
            raise self._text.not_there((*path, "text"), error) from error
        item, made = owned(item, {source.id: source for source in self._sources.values()})
        self._passages += [_said_of(passage, row) for passage in made]
        return item

    def _rests_on(self, row: PlannedItem, path: tuple[str | int, ...]) -> Iterator[str]:
        for place, name in enumerate(row.rests_on):
            found = _PLACE.match(name)
            if any(passage.id == name for passage in self._passages):
                yield name
            elif found:
                yield self._whole_paragraph(found.group(1), int(found.group(2)), (*path, "rests_on", place))
            else:
                todo = "Name a planned passage, or a paragraph such as “S2 para 7”."
                raise self._text.error((*path, "rests_on", place), f"there is no passage “{name}”.", todo)

    def _whole_paragraph(self, label: str, number: int, path: tuple[str | int, ...]) -> str:
        source = self._source(label, path)
        span = self._paragraph(source, number, path)
        passage = choose_passage(source, span.start, span.end, f"{label}-para-{number}")
        if passage not in self._passages:
            self._passages.append(passage)
        return passage.id

    def _table(self, row: PlannedItem, finder: Finder, path: tuple[str | int, ...]) -> Table | None:
        if row.table is None:
            return None
        width = len(row.table.header)
        if row.table.widths and (len(row.table.widths) != width or min(row.table.widths) <= 0):
            what = f"widths are not {width} numbers above 0, one for each column of the header."
            raise self._text.error((*path, "table", "widths"), what, "Mend them, or leave widths out for equal shares.")
        for place, cells in enumerate(row.table.rows):
            if len(cells) != width:
                what = f"this row has {len(cells)} cells, the header has {width}."
                raise self._text.error((*path, "table", "rows", place), what, "Give every row the header's length.")

        def cell(text: str) -> Cell:
            return Cell(parse_runs(text, finder))

        header = tuple(cell(text) for text in row.table.header)
        rows = tuple(tuple(cell(text) for text in cells) for cells in row.table.rows)
        return Table(header=header, rows=rows, widths=tuple(row.table.widths))

    def _figure(self, row: PlannedItem, path: tuple[str | int, ...]) -> Figure | None:
        planned = row.figure
        if planned is None:
            return None
        if row.table is not None:
            raise self._text.error((*path, "table"), "an item is a figure or a table.", "Make two items of it.")
        picture, width = self._shown[planned.file]
        label = planned.source or row.source
        return Figure(
            picture=picture,
            description=planned.alt,
            credit=planned.credit,
            source=self._source(label, (*path, "figure", "source")).id if label else "",
            share=planned.width / 100 if planned.width else usual_share(width, self._template.page),
        )

    def _with_statements(self, brief: Brief) -> Brief:
        finder = Finder(list(self._sources.values()), self._passages, self._labels)
        ids = {item.id for item in brief.items()}

        def statement(row: PlannedStatement, path: tuple[str | int, ...]) -> Statement:
            for name in row.items:
                if name not in ids:
                    raise self._text.error((*path, "items"), f"there is no item “{name}”.", "Give an item this id.")
            try:
                runs: tuple[Run, ...] = parse_runs(row.text, finder)
            except NotInSource as error:
                raise self._text.not_there((*path, "text"), error) from error
            return Statement(runs, tuple(row.items))

        line = self._plan.bottom_line
        points = (statement(row, ("key_points", number)) for number, row in enumerate(self._plan.key_points))
        return replace(
            brief,
            bottom_line=statement(line, ("bottom_line",)) if line else Statement(),
            key_points=tuple(points),
        )


def _said_of(passage: Passage, row: PlannedPassage | PlannedItem) -> Passage:
    """A passage with what the plan says of it."""
    return replace(passage, grade=row.grade, quotes=" ".join(row.quotes.split()))


def _changed(text: PlanText, template: Template) -> Template:
    """The template with the plan's changes."""
    changes = text.plan.changes
    plain = {name: getattr(changes, name) for name in ("product", "language", "numbered", "item_labels", "contents")}
    template = replace(template, **{name: value for name, value in plain.items() if value is not None})
    cited = {"notes": changes.notes, "sources_table": changes.sources_table, "style": changes.style}
    kept = {name: value for name, value in cited.items() if value is not None}
    template = replace(template, citation=replace(template.citation, **kept))
    if changes.marking is not None:
        template = replace(template, marking=marking_of(changes.marking))
    return template
