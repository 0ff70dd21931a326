"""Making a brief from a template, changing its sections, taking its shape back."""

import re

from msgspec.structs import replace

from briefwright.model.brief import Brief, Section
from briefwright.model.edits.find import change_section
from briefwright.model.template import Colour, SectionPlan, Template

_COLOURS: tuple[Colour, ...] = ("blue", "red", "violet", "green", "amber", "teal", "rose", "olive", "slate")


def new_brief(template: Template, brief_id: str, title: str, date: str) -> Brief:
    """A brief from a template; ``date`` (as it shall be printed) fills ``{date}`` in the front matter's defaults."""
    front = {field.id: field.default.replace("{date}", date) for field in template.front_matter if field.default}
    sections = tuple(Section(plan=plan) for plan in template.sections)
    return Brief(id=brief_id, title=title, template=template, front_matter=front, sections=sections)


def shape_of(brief: Brief, template_id: str, name: str) -> Template:
    """The brief's shape as a template: its sections as they are now, everything else as its template had it."""
    return replace(
        brief.template, id=template_id, name=name, sections=tuple(section.plan for section in brief.sections)
    )


def add_section(brief: Brief, title: str) -> tuple[Brief, Section]:
    """The brief with a new section before the source summary, on the first free digit; and that section."""
    taken = {section.id for section in brief.sections}
    keys = {section.plan.key for section in brief.sections}
    key = next((digit for digit in "123456789" if digit not in keys), "")
    section = Section(plan=SectionPlan(id=free_id(title, taken), title=title, key=key, colour=_colour(brief)))
    at = next((n for n, row in enumerate(brief.sections) if row.plan.role != "items"), len(brief.sections))
    return replace(brief, sections=(*brief.sections[:at], section, *brief.sections[at:])), section


def _colour(brief: Brief) -> Colour:
    used = [section.plan.colour for section in brief.sections]
    return min(_COLOURS, key=used.count)


def free_id(title: str, taken: set[str]) -> str:
    """An id made of a title's letters (ASCII; else ``section``) that is not taken."""
    stem = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:40] or "section"
    number, name = 1, stem
    while name in taken:
        number += 1
        name = f"{stem}-{number}"
    return name


def plan_section(brief: Brief, section_id: str, plan: SectionPlan) -> Brief:
    """The brief with a section's title, key, colour or rules changed; its id stays.

    Raises:
        KeyError: no such section.
    """
    return change_section(brief, section_id, lambda section: replace(section, plan=replace(plan, id=section_id)))


def remove_section(brief: Brief, section_id: str) -> Brief:
    """The brief without a section that holds no items.

    Raises:
        ValueError: the section still holds items.
    """
    if any(section.id == section_id and section.items for section in brief.sections):
        raise ValueError("the section still holds items")
    return replace(brief, sections=tuple(section for section in brief.sections if section.id != section_id))


def move_section(brief: Brief, section_id: str, step: int) -> Brief:
    """The brief with a section one place up (``-1``) or down (``+1``).

    Raises:
        KeyError: no such section.
    """
    order = list(brief.sections)
    at = next((n for n, section in enumerate(order) if section.id == section_id), None)
    if at is None:
        raise KeyError(section_id)
    if 0 <= at + step < len(order):
        order[at], order[at + step] = order[at + step], order[at]
    return replace(brief, sections=tuple(order))
