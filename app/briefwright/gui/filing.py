"""What the digit keys do: one press files; another digit right after moves what was just filed."""

from briefwright.gui.session import Session
from briefwright.model.brief import Brief, Section
from briefwright.model.edits.filing import choose, file_span, find_passage, move, take_out
from briefwright.model.edits.sections import add_section
from briefwright.model.ids import new_id
from briefwright.model.passage import choose_passage
from briefwright.model.template import ItemKind

KIND_WORDS: dict[ItemKind, str] = {
    "quotation": "a quotation",
    "excerpt": "an excerpt",
    "paraphrase": "a paraphrase",
    "comment": "a comment",
}
"""How an act that changes an item's kind names it."""


class Filing:
    """Files spans of the open source into sections of the open brief.

    "Wrong digit, right digit": a second digit on the same span, with no other act between, moves the item instead of
    filing it again.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._last: tuple[str, tuple[int, int], str, int] | None = None

    def by_key(self, span: tuple[int, int], key: str, *, also: bool = False) -> str:
        """File a captured span of the open source into the section with that digit; "0" leaves it unfiled.

        Args:
            span: captured offsets.
            key: ``0`` to ``9``.
            also: file once more even if it was just filed, so that the passage stands in two sections.

        Returns:
            Id of the item, "" when there is no such section, no source or an unfiled passage.
        """
        if key == "0":
            self.unfiled(span)
            return ""
        section = next((s for s in self._session.brief.sections if s.plan.key == key and s.plan.role == "items"), None)
        return self.into(span, section, also=also) if section else ""

    def into(self, span: tuple[int, int], section: Section, *, also: bool = False) -> str:
        """File a captured span into a section; see :meth:`by_key`."""
        source = self._session.source
        if source is None:
            return ""
        again = self._just_filed(source.id, span)
        if again and not also:
            return self._moved(again, section)
        item_id, title = new_id("i"), _name(section)
        ids = (new_id("p"), item_id)
        self._session.edit(f"Filed into {title}", lambda b: file_span(b, source, span, section.id, ids=ids)[0])
        self._remember(source.id, span, item_id)
        return item_id

    def into_new(self, span: tuple[int, int], title: str) -> str:
        """Make a section and file a captured span of the open source into it, as one act; see :meth:`by_key`."""
        source = self._session.source
        if source is None:
            return ""
        again = self._just_filed(source.id, span)
        ids = (new_id("p"), again or new_id("i"))

        def change(brief: Brief) -> Brief:
            longer, section = add_section(brief, title)
            if again:
                return move(longer, again, section.id)
            return file_span(longer, source, span, section.id, ids=ids)[0]

        self._session.edit(f"{'Moved to' if again else 'Filed into'} the new section {title}", change)
        self._remember(source.id, span, ids[1])
        return ids[1]

    def unfiled(self, span: tuple[int, int]) -> None:
        """Keep a span as a passage in the unfiled tray; what was just filed there by a wrong digit goes back to it."""
        source = self._session.source
        if source is None:
            return
        again = self._just_filed(source.id, span)
        if again:
            self._session.edit("Moved to the unfiled tray", lambda b: take_out(b, again))
        else:
            passage = choose_passage(source, span[0], span[1], new_id("p"))
            self._session.edit("Kept as unfiled", lambda b: choose(b, passage))
        self._last = None

    def passage_into(self, passage_id: str, section: Section, place: int | None = None) -> str:
        """File a passage that was chosen before (from the tray, or by dragging) into a section at a place."""
        session = self._session
        passage = session.brief.passage(passage_id)
        source = session.sources.get(passage.source) if passage else None
        if passage is None or source is None:
            return ""
        item_id = new_id("i")
        span = (passage.start, passage.end)
        ids = (passage_id, item_id)

        session.edit(
            f"Filed into {_name(section)}",
            lambda b: move(file_span(b, source, span, section.id, ids=ids)[0], item_id, section.id, place),
        )
        return item_id

    def _moved(self, item_id: str, section: Section) -> str:
        self._session.edit(f"Moved to {_name(section)}", lambda b: move(b, item_id, section.id))
        if self._last:
            self._remember(self._last[0], self._last[1], item_id)
        return item_id

    def _remember(self, source_id: str, span: tuple[int, int], item_id: str) -> None:
        self._last = (source_id, span, item_id, self._session.stack.index())

    def _just_filed(self, source_id: str, span: tuple[int, int]) -> str:
        """Id of the item that the last act filed from this very span, "" if there is none."""
        if self._last is None:
            return ""
        same = self._last[:2] == (source_id, span) and self._last[3] == self._session.stack.index()
        return self._last[2] if same and self._session.brief.item(self._last[2]) else ""

    def chosen(self, span: tuple[int, int]) -> bool:
        """Whether this span of the open source was chosen before."""
        source = self._session.source
        return source is not None and find_passage(self._session.brief, source.id, *span) is not None


def _name(section: Section) -> str:
    return f"{section.plan.key} {section.plan.title}".strip()
