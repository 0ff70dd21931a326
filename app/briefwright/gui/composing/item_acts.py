"""What the analyst does to items: each act is one edit of the session with the words of the bottom line."""

from collections.abc import Sequence

from msgspec.structs import replace

from briefwright.composing import notation
from briefwright.gui.composing.declaring import printed_quotations, proves
from briefwright.gui.drags import DraggedSpan
from briefwright.gui.filing import KIND_WORDS, Filing
from briefwright.gui.session import Session
from briefwright.model.brief import Brief, Item, Section
from briefwright.model.edits.filing import choose, file_item, file_span, forget, move, shift, take_out
from briefwright.model.edits.find import change_item, section_of
from briefwright.model.edits.items import comment_item, rewrite_item, set_edits, set_kind, swap_quotation
from briefwright.model.edits.passages import owned, set_original
from briefwright.model.edits.sections import add_section
from briefwright.model.ids import new_id
from briefwright.model.passage import choose_passage
from briefwright.model.quotation import AnyEdit, Quotation, quote
from briefwright.model.source import Source


def section_name(section: Section) -> str:
    """Digit and title, as the bottom line says it."""
    return f"{section.plan.key} {section.plan.title}".strip()


class ItemActs:
    """The acts on items and on unfiled passages.

    Args:
        session: the open brief.
        filing: files passages from the tray.
    """

    def __init__(self, session: Session, filing: Filing) -> None:
        self._session = session
        self._filing = filing

    def section(self, digit: str) -> Section | None:
        """The section that digit files into."""
        sections = self._session.brief.sections
        return next((row for row in sections if row.plan.key == digit and row.plan.role == "items"), None)

    def send(self, item_id: str, digit: str) -> None:
        """Send an item to the end of the section with that digit."""
        section = self.section(digit)
        if section is None:
            self._session.acted.emit(f"No section has the key {digit}.")
        elif section.id != section_of(self._session.brief, item_id).id:
            self._session.edit(f"Moved to {section_name(section)}", lambda b: move(b, item_id, section.id))

    def put(self, item_id: str, section: Section, place: int | None) -> None:
        """Put an item before the one at ``place`` of a section."""
        self._session.edit(f"Moved to {section_name(section)}", lambda b: move(b, item_id, section.id, place))

    def put_into_new(self, item_id: str, title: str) -> None:
        """Make a section and move an item into it, as one act."""

        def change(brief: Brief) -> Brief:
            longer, section = add_section(brief, title)
            return move(longer, item_id, section.id)

        self._session.edit(f"Moved to new section {title}", change)

    def file_into_new(self, passage_id: str, title: str) -> None:
        """Make a section and file an unfiled passage into it, as one act."""
        passage = self._session.brief.passage(passage_id)
        source = self._session.sources.get(passage.source) if passage else None
        if passage is None or source is None:
            return
        span, ids = (passage.start, passage.end), (passage_id, new_id("i"))

        def change(brief: Brief) -> Brief:
            longer, section = add_section(brief, title)
            return file_span(longer, source, span, section.id, ids=ids)[0]

        self._session.edit(f"Filed into new section {title}", change)

    def step(self, item_id: str, step: int) -> None:
        """Move an item one place up or down; past an end it goes on into the next section."""
        before = section_of(self._session.brief, item_id)
        after = section_of(shift(self._session.brief, item_id, step), item_id)
        way = "up" if step < 0 else "down"
        label = f"Moved {way}" if after.id == before.id else f"Moved to {section_name(after)}"
        self._session.edit(label, lambda b: shift(b, item_id, step))

    def take_out(self, item_id: str) -> None:
        """Take an item out; its passages go back to the tray."""
        section = section_of(self._session.brief, item_id)
        self._session.edit(f"Taken out of {section_name(section)}", lambda b: take_out(b, item_id))

    def file(self, passage_id: str, section: Section, place: int | None = None) -> str:
        """File an unfiled passage; -> id of the item."""
        return self._filing.passage_into(passage_id, section, place)

    def file_span(self, span: DraggedSpan, section: Section, place: int | None) -> str:
        """File a dragged span before the item at ``place`` of a section; -> id of the item, "" without its source."""
        source = self._session.sources.get(span.source)
        if source is None:
            return ""
        ids = (span.passage or new_id("p"), new_id("i"))

        def change(brief: Brief) -> Brief:
            filed, _ = file_span(brief, source, (span.start, span.end), section.id, ids=ids)
            return move(filed, ids[1], section.id, place)

        self._session.edit(f"Filed into {section_name(section)}", change)
        return ids[1]

    def to_tray(self, item_id: str, span: DraggedSpan | None) -> None:
        """An item dropped on the tray is taken out; a span is kept as an unfiled passage."""
        if item_id:
            self._session.edit("Moved to the unfiled tray", lambda b: take_out(b, item_id))
        elif span and span.source in self._session.sources:
            passage = choose_passage(self._session.sources[span.source], span.start, span.end, new_id("p"))
            self._session.edit("Kept as unfiled", lambda b: choose(b, passage))

    def forget(self, passage_id: str) -> None:
        """Let an unfiled passage go."""
        self._session.edit("Let an unfiled passage go", lambda b: forget(b, passage_id))

    def switch_kind(self, item_id: str) -> None:
        """Make the item the next kind that its section takes."""
        brief = self._session.brief
        item = brief.item(item_id)
        if item is None:
            return
        if item.figure is not None:
            self._session.acted.emit("A figure stays a figure; Enter edits its caption and alt text.")
            return
        kinds = section_of(brief, item_id).plan.kinds
        at = kinds.index(item.kind) if item.kind in kinds else -1
        kind = kinds[(at + 1) % len(kinds)]
        sources = self._session.sources
        self._session.edit(f"Made it {KIND_WORDS[kind]}", lambda b: set_kind(b, item_id, kind, sources))

    def text(self, item: Item) -> str:
        """The item in the notation of in-place editing."""
        return notation.whole_text(item, {use.source: use.label for use in self._session.brief.sources})

    def rewrite(self, item_id: str, text: str) -> tuple[str, ...]:
        """Give an item the words typed; -> the quotations that lost their marks because no source has the words."""
        brief = self._session.brief
        old = brief.item(item_id)
        if old is None or text.strip() == self.text(old).strip():
            return ()
        sources = self._session.sources
        labels = {use.label: use.source for use in brief.sources}
        new, passages = owned(notation.parse_whole(text, old, list(sources.values()), brief.passages, labels), sources)
        if not new.paragraphs and new.table is None and new.figure is None:
            self.take_out(item_id)
            return ()
        lost = notation.lost_marks(notation.quotable(text, old), new.runs())
        label = "Reworded; marks taken off" if lost else "Reworded"
        self._session.edit(label, lambda b: rewrite_item(replace(b, passages=(*b.passages, *passages)), new))
        return lost

    def comment(self, section: Section, place: int, text: str) -> str:
        """Add a comment at a place of a section; -> its id, "" when nothing was written."""
        words = text.strip()
        if not words:
            return ""
        item = comment_item(new_id("i"), " ".join(words.split()))
        self._session.edit(f"Comment added to {section_name(section)}", lambda b: file_item(b, item, section.id, place))
        return item.id

    def declare(self, item_id: str, number: int, edits: Sequence[AnyEdit], label: str) -> None:
        """Give quotation ``number`` of an item other declared edits, unless they would undo each other's proof."""
        found = self._quoted(item_id, number)
        if found is None:
            return
        source, quotation = found
        if proves(source, quotation, edits):
            self._session.edit(label, lambda b: set_edits(b, item_id, number, edits, source))
        else:
            self._session.acted.emit("These edits cannot stand side by side; the quotation is as it was.")

    def keep_only(self, item_id: str, number: int, span: tuple[int, int]) -> None:
        """Narrow a quotation to a captured span inside it."""
        found = self._quoted(item_id, number)
        if found is not None:
            label, source = "Quotation cut to the chosen words", found[0]
            self._session.edit(label, lambda b: narrowed(b, item_id, number, span, source))

    def original(self, passage_id: str) -> str:
        """The text whose words a passage is said to pass on, "" for none."""
        passage = self._session.brief.passage(passage_id)
        return passage.quotes if passage else ""

    def name_original(self, passage_id: str, words: str) -> None:
        """Say whose words a passage passes on; no words withdraw it."""
        if words.strip() != self.original(passage_id):
            label = "Original named" if words.strip() else "Original withdrawn"
            self._session.edit(label, lambda b: set_original(b, passage_id, words))

    def _quoted(self, item_id: str, number: int) -> tuple[Source, Quotation] | None:
        item = self._session.brief.item(item_id)
        quotations = printed_quotations(item) if item else []
        if number >= len(quotations) or quotations[number].source not in self._session.sources:
            return None
        return self._session.sources[quotations[number].source], quotations[number]


def narrowed(brief: Brief, item_id: str, number: int, span: tuple[int, int], source: Source) -> Brief:
    """The brief with one quotation cut to a captured span; edits beyond it fall away."""

    def change(item: Item) -> Item:
        old = printed_quotations(item)[number]
        block = any(paragraph.block and old in paragraph.runs for paragraph in item.paragraphs)
        edits = [edit for edit in old.edits if span[0] <= getattr(edit, "at", -1) < span[1]]
        new = quote(source, span[0], span[1], passage=old.passage, block=block, edits=edits)
        return swap_quotation(item, number, replace(new, speaker=old.speaker))

    return change_item(brief, item_id, change)
