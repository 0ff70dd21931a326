"""The library as the desk uses it: briefs opened and begun, templates listed, sources and reading places kept."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from briefwright import pipeline
from briefwright.errors import LibraryError
from briefwright.gui.composing.unfinished import NOTHING, Unfinished
from briefwright.gui.session import Session
from briefwright.library.store import Library
from briefwright.library.taking_in import take_in
from briefwright.model.brief import Brief
from briefwright.model.edits.sections import free_id, new_brief
from briefwright.model.ids import new_id
from briefwright.model.source import Source
from briefwright.model.template import Template

UNTITLED = "Untitled brief"
FIRST_TEMPLATE = "issue-brief"
_SAMPLE = "sample"
_TRASH = "templates/trash"
_TRASH_KEPT = 20


class Place(msgspec.Struct, frozen=True):
    """Where the analyst was.

    Attributes:
        source: id of the open source, "" for none.
        item: id of the selected item, "" for none.
        places: source id → captured offsets of the caret and of the first visible words.
    """

    source: str = ""
    item: str = ""
    places: dict[str, tuple[int, int]] = {}


class _Trash(msgspec.Struct, frozen=True):
    """Templates that were deleted, the last one first."""

    templates: tuple[Template, ...] = ()


class Shelf(QObject):
    """What the desk asks of an opened library.

    Signals:
        kept(): a brief was kept durably.
    """

    kept = Signal()

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library
        self._lasting = True

    @contextmanager
    def passing(self) -> Iterator[None]:
        """Do not wait for the disk: what is kept in here will be kept again soon (an import that goes on)."""
        self._lasting = False
        try:
            yield
        finally:
            self._lasting = True

    def save_brief(self, brief: Brief, label: str) -> None:
        """Keep a brief for its session and say so.

        Raises:
            LibraryError: it could not be kept.
        """
        self.library.save_brief(brief, label, lasting=self._lasting)
        self.kept.emit()

    def session(self, brief_id: str) -> tuple[Session, list[LibraryError]]:
        """Open a brief; also returns the errors of sources that cannot be read.

        Raises:
            LibraryError: the brief itself cannot be read.
        """
        brief = self.library.brief(brief_id)
        sources: list[Source] = []
        faults: list[LibraryError] = []
        for use in brief.sources:
            try:
                sources.append(self.library.source(use.source))
            except LibraryError as error:
                faults.append(error)
        self.library.mark_opened(brief_id)
        pictures = self.library.pictures(figure.picture for figure in brief.figures().values())
        return Session(brief, sources, self, pictures), faults

    def keep_picture(self, data: bytes) -> str:
        """Keep the file of a picture for a session; returns its SHA-256.

        Raises:
            LibraryError: it could not be kept.
        """
        return self.library.keep_picture(data)

    def saved(self, brief_id: str) -> str:
        """When a brief was kept last, ISO 8601; "" if it is not known."""
        try:
            return next((row.saved for row in self.library.briefs() if row.id == brief_id), "")
        except LibraryError:
            return ""

    def begin(self, template: Template) -> str:
        """Make a brief from a template and keep it; returns its id.

        Raises:
            LibraryError: it could not be kept.
        """
        today = date.today()  # noqa: DTZ011 - the analyst's own day is what stands on the brief
        brief = new_brief(template, new_id("b"), UNTITLED, f"{today.day} {today:%B %Y}")
        self.library.save_brief(brief, "New brief")
        return brief.id

    def import_brief(self, path: Path) -> str:
        """Take a ``.brief`` file into the library; returns the id of its brief.

        Raises:
            LibraryError: the file is not sound, or it could not be kept.
        """
        return take_in(self.library, pipeline.open_brief(path)).id

    def import_sample(self) -> str:
        """Put the sample brief that ships into the library, once; returns its id.

        Raises:
            LibraryError: it could not be kept.
        """
        known = self.library.recall(_SAMPLE, str)
        if known and any(row.id == known for row in self.library.briefs()):
            return known
        brief_id = take_in(self.library, pipeline.sample_brief()).id
        self.library.remember(_SAMPLE, brief_id)
        return brief_id

    # Sources

    def originals(self, sources: Sequence[Source]) -> dict[str, bytes]:
        """The original bytes by SHA-256, for a job that may not ask the library from its thread.

        Raises:
            LibraryError: bytes are missing or damaged.
        """
        return {source.sha256: self.library.original(source.id) for source in sources}

    # Templates

    def templates(self) -> list[Template]:
        """The analyst's own templates, the one changed last first, then those that ship."""
        own: list[Template] = []
        for row in self.library.templates():
            try:
                own.append(self.library.template(row.id))
            except LibraryError:  # a damaged one is left out; the others can be used
                continue
        shipped = sorted(pipeline.shipped_templates(), key=lambda row: (row.id != FIRST_TEMPLATE, row.name))
        return [*own, *shipped]

    def first_template(self) -> Template:
        """The template of a brief that begins with a drop."""
        return next(row for row in pipeline.shipped_templates() if row.id == FIRST_TEMPLATE)

    def own_ids(self) -> set[str]:
        """Ids of the analyst's own templates."""
        return {row.id for row in self.library.templates()}

    def keep_template(self, template: Template, *, new: bool) -> Template:
        """Keep a template of the analyst's own; a new one gets an id that no other has.

        Raises:
            LibraryError: it could not be kept.
        """
        if new:
            taken = {row.id for row in self.templates()}
            template = msgspec.structs.replace(template, id=free_id(template.name, taken))
        self.library.save_template(template)
        return template

    def delete_template(self, template: Template) -> None:
        """Put a template of the analyst's own into the trash, from where :meth:`restore_template` takes it back.

        Raises:
            LibraryError: it is not there, or the library refused.
        """
        self.library.remember(_TRASH, _Trash((template, *self._trash().templates)[:_TRASH_KEPT]))
        self.library.delete_template(template.id)

    def restore_template(self) -> Template | None:
        """Take the template that was deleted last out of the trash, None when it is empty.

        Raises:
            LibraryError: it could not be kept.
        """
        trash = self._trash().templates
        if not trash:
            return None
        template = self.keep_template(trash[0], new=trash[0].id in {row.id for row in self.templates()})
        self.library.remember(_TRASH, _Trash(trash[1:]))
        return template

    def trashed_template(self) -> str:
        """Name of the template that was deleted last, "" for none."""
        trash = self._trash().templates
        return trash[0].name if trash else ""

    def _trash(self) -> _Trash:
        try:
            return self.library.recall(_TRASH, _Trash) or _Trash()
        except LibraryError:
            return _Trash()

    # What was being typed

    def unfinished(self, brief_id: str) -> Unfinished:
        """What was typed into a brief and not kept in it."""
        try:
            return self.library.recall(f"unfinished/{brief_id}", Unfinished) or NOTHING
        except LibraryError:
            return NOTHING

    def keep_unfinished(self, brief_id: str, unfinished: Unfinished) -> None:
        """Keep what is being typed.

        Raises:
            LibraryError: it could not be kept.
        """
        self.library.remember(f"unfinished/{brief_id}", unfinished)

    # Where the analyst was

    def place(self, brief_id: str) -> Place:
        """Where the analyst was in a brief."""
        try:
            return self.library.recall(f"place/{brief_id}", Place) or Place()
        except LibraryError:
            return Place()

    def keep_place(self, brief_id: str, place: Place) -> None:
        """Keep where the analyst is.

        Raises:
            LibraryError: it could not be kept.
        """
        self.library.remember(f"place/{brief_id}", place)
