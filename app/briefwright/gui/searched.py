"""What the search field searches: commands, sources and their text, sections, items, passages, other briefs."""

from collections.abc import Iterator
from functools import partial

from briefwright.gui.reading.wording import date_words, headline_of, outlet_of
from briefwright.gui.search import Candidate
from briefwright.gui.session import Session
from briefwright.gui.window import Desk
from briefwright.model.brief import Brief
from briefwright.model.description import stated
from briefwright.model.quotation import Quotation
from briefwright.model.source import Source

_SHORT = 150
"""Letters of a passage or item that are shown."""


class Search:
    """Gathers everything that can be found on a desk now."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def candidates(self) -> list[Candidate]:
        """Everything, commands first: of equal matches the first wins."""
        return [*self._commands(), *self._of_brief(), *self._briefs()]

    def _commands(self) -> Iterator[Candidate]:
        for action in self._desk.actions_table:
            if action.run is not None and action.listed:
                yield Candidate(
                    action.label, action.group, action.shown_keys or "command", partial(action.run, self._desk)
                )

    def _of_brief(self) -> Iterator[Candidate]:
        session = self._desk.session
        if session is not None:
            yield from self._sources(session)
            yield from self._sections(session)
            yield from self._passages(session)

    def _sources(self, session: Session) -> Iterator[Candidate]:
        for source in session.sources.values():
            title, detail = source_words(session.brief, source)
            yield Candidate(title, detail, "source", partial(session.open_source, source.id))
            yield Candidate(
                title, f"In the text  ·  {detail}", "text", partial(self._find_in, source.id), also=source.captured_text
            )

    def _find_in(self, source_id: str) -> None:
        session, panes = self._desk.session, self._desk.panes
        if session is not None and panes is not None:
            session.open_source(source_id)
            panes.reader.find(self._desk.search.last_words)

    def _sections(self, session: Session) -> Iterator[Candidate]:
        labels = session.brief.labels()
        for section in session.brief.sections:
            name = f"{section.plan.key} {section.plan.title}".strip()
            if section.items:
                first = section.items[0].id
                yield Candidate(name, f"{len(section.items)} items", "section", partial(self._show_item, first))
            for item in section.items:
                words = " ".join(_words(run) for run in item.runs()).strip()
                yield Candidate(
                    shortened(words) or item.kind,
                    "  ·  ".join(part for part in (labels.get(item.id, ""), item.kind, name) if part),
                    "item",
                    partial(self._show_item, item.id),
                    also=words,
                )

    def _show_item(self, item_id: str) -> None:
        panes = self._desk.panes
        if panes is not None:
            panes.show_item(item_id)

    def _passages(self, session: Session) -> Iterator[Candidate]:
        for passage in session.brief.passages:
            source = session.sources.get(passage.source)
            where = source_words(session.brief, source)[0] if source else ""
            words = " ".join(passage.exact.split())
            detail = "  ·  ".join(part for part in (where, passage.remark) if part)
            yield Candidate(shortened(words), detail, "passage", partial(session.show_passage, passage.id), also=words)

    def _briefs(self) -> Iterator[Candidate]:
        here = self._desk.session.brief.id if self._desk.session else ""
        for row in self._desk.shelf.library.briefs():
            if row.id != here:
                yield Candidate(row.title, row.template, "brief", partial(self._desk.open_brief, row.id))


def source_words(brief: Brief, source: Source) -> tuple[str, str]:
    """Headline, and outlet with date and file name, as the desk says them."""
    use = brief.use(source.id)
    published = stated(source, use, "published")
    parts = (outlet_of(source, use), date_words(published.value, short=True) if published else "", source.file_name)
    return headline_of(source, use), "  ·  ".join(part for part in parts if part)


def shortened(words: str) -> str:
    """Words cut to what a row can show."""
    return words if len(words) <= _SHORT else f"{words[:_SHORT].rstrip()} …"


def _words(run: object) -> str:
    if isinstance(run, Quotation):
        return f"“{run.words}”"
    return str(getattr(run, "text", ""))
