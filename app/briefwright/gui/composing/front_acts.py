"""What the analyst does to title, front matter, bottom line, key points, sections and the summary statement."""

from msgspec.structs import replace

from briefwright.composing.inline import parse_runs, runs_text
from briefwright.composing.notation import lenient_finder, lost_marks
from briefwright.gui.composing.item_acts import section_name
from briefwright.gui.composing.pointing import pointers_text, read_pointers
from briefwright.gui.composing.saying import marks_lost
from briefwright.gui.session import Session
from briefwright.model.brief import Brief, Item, ItemParagraph, Run, Section, Statement, Words
from briefwright.model.edits.front import (
    set_bottom_line,
    set_front_matter,
    set_key_points,
    set_summary,
    set_title,
)
from briefwright.model.edits.sections import add_section, move_section, plan_section, remove_section

NEW_SECTION = "New section"
"""Title of a section until it has its own."""


class FrontActs:
    """The acts on everything but items.

    Args:
        session: the open brief.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def title(self, text: str) -> None:
        """Give the brief another title; an empty one changes nothing."""
        if text:
            self._session.edit("Title changed", lambda b: set_title(b, text))

    def fields(self, values: dict[str, str]) -> None:
        """Give front matter fields other values, as one act."""

        def change(brief: Brief) -> Brief:
            for field, value in values.items():
                if brief.front_matter.get(field, "") != value:
                    brief = set_front_matter(brief, field, value)
            return brief

        self._session.edit("Front matter changed", change)

    def statement(self, number: int) -> Statement:
        """The bottom line (-1) or a key point; an empty one beyond the last."""
        brief = self._session.brief
        if number < 0:
            return brief.bottom_line
        return brief.key_points[number] if number < len(brief.key_points) else Statement()

    def texts(self, number: int) -> tuple[str, str]:
        """A statement as it is typed: its words and ``I01, I03``."""
        statement = self.statement(number)
        return runs_text(statement.runs), pointers_text(statement.items, self._session.brief.labels())

    def unknown_pointers(self, text: str) -> tuple[str, ...]:
        """The pieces of ``I01, I99`` that mean no item."""
        return read_pointers(text, self._session.brief.labels())[1]

    def write(self, number: int, text: str, pointers: str) -> None:
        """Give a statement other words and items; a key point without words falls away."""
        old = self.statement(number)
        labels = self._session.brief.labels()
        items, _ = read_pointers(pointers, labels)
        unlabelled = tuple(item for item in old.items if item not in labels)  # comments carry no number to type
        runs = old.runs if text == runs_text(old.runs) else self._runs(text, old)
        label = "Bottom line written" if number < 0 else "Key point written"
        lost = lost_marks(text, runs)
        if lost:
            label += f"; {marks_lost(lost)}"
        self._put(number, Statement(runs, (*items, *unlabelled)), label)

    def point_to(self, number: int, item_id: str) -> None:
        """Let a statement rest on one more item."""
        old = self.statement(number)
        if item_id not in old.items and (old.runs or number < 0):
            label = "Bottom line rests on one more item" if number < 0 else "Key point rests on one more item"
            self._put(number, replace(old, items=(*old.items, item_id)), label)

    def drop_point(self, number: int) -> None:
        """Take a key point out."""
        points = self._session.brief.key_points
        if 0 <= number < len(points):
            kept = (*points[:number], *points[number + 1 :])
            self._session.edit("Key point taken out", lambda b: set_key_points(b, kept))

    def step_point(self, number: int, step: int) -> bool:
        """Move a key point up or down; -> whether it moved."""
        points = list(self._session.brief.key_points)
        if not (0 <= number < len(points) and 0 <= number + step < len(points)):
            return False
        points[number], points[number + step] = points[number + step], points[number]
        way = "up" if step < 0 else "down"
        return self._session.edit(f"Key point moved {way}", lambda b: set_key_points(b, tuple(points)))

    def _put(self, number: int, statement: Statement, label: str) -> None:
        if number < 0:
            self._session.edit(label, lambda b: set_bottom_line(b, statement))
            return
        points = self._session.brief.key_points
        kept = (*points[:number], statement, *points[number + 1 :])
        self._session.edit(label, lambda b: set_key_points(b, kept))

    def _runs(self, text: str, old: Statement) -> tuple[Run, ...]:
        """Typed words as runs; quotations in a statement are proved like those in an item."""
        if not text or ("“" not in text and '"' not in text):
            return (Words(text),) if text else ()
        brief = self._session.brief
        stand_in = Item(id="", kind="paraphrase", paragraphs=(ItemParagraph(old.runs),))
        labels = {use.label: use.source for use in brief.sources}
        sources = list(self._session.sources.values())
        return parse_runs(text, lenient_finder(stand_in, sources, brief.passages, labels))

    def summary(self, text: str) -> None:
        """Write the source summary statement; lines are paragraphs."""
        paragraphs = tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())
        self._session.edit("Source summary written", lambda b: set_summary(b, paragraphs))

    def add_section(self) -> str:
        """Add an empty section; returns its id."""
        longer, section = add_section(self._session.brief, NEW_SECTION)
        self._session.edit("Section added", lambda _brief: longer)
        return section.id

    def rename(self, section: Section, title: str) -> None:
        """Give a section another title; an empty one changes nothing."""
        if title and title != section.plan.title:
            plan = replace(section.plan, title=title)
            self._session.edit(f"Section renamed {title}", lambda b: plan_section(b, section.id, plan))

    def step_section(self, section: Section, step: int) -> None:
        """Move a section up or down."""
        way = "up" if step < 0 else "down"
        self._session.edit(f"{section_name(section)} moved {way}", lambda b: move_section(b, section.id, step))

    def remove(self, section: Section) -> None:
        """Remove a section that holds nothing; the last one stays, since a brief has at least one."""
        if section.items:
            self._session.acted.emit(f"{section_name(section)} still holds items; move them first.")
        elif len(self._session.brief.sections) > 1:
            self._session.edit(f"Section removed: {section_name(section)}", lambda b: remove_section(b, section.id))
