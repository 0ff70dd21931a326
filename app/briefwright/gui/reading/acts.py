"""What the reader's keys do to the brief: filing, kind, grade, taking out."""

from collections.abc import Callable

from briefwright.gui.filing import KIND_WORDS, Filing
from briefwright.gui.reading.article import ArticleView, mark_at
from briefwright.gui.reading.caret import Caret
from briefwright.gui.reading.marks import take_in_marks
from briefwright.gui.reading.usage import Mark
from briefwright.gui.session import Session
from briefwright.model.brief import Brief, Section
from briefwright.model.edits.filing import forget, take_out
from briefwright.model.edits.find import section_of
from briefwright.model.edits.items import rest_no_more, rest_on, set_kind
from briefwright.model.edits.passages import set_grade
from briefwright.model.ids import new_id
from briefwright.model.passage import choose_passage

_GRADES = {"1": "confirmed", "2": "probably true", "3": "possibly true", "4": "doubtful", "5": "improbable"}


class Acts:
    """The acts on the selection or the caret's sentence, and on the passage at the caret.

    Args:
        session: the open brief.
        filing: files spans.
        view: the article.
        caret: where the analyst is.
        filed: is told the id of each item made or moved.
    """

    def __init__(
        self, session: Session, filing: Filing, view: ArticleView, caret: Caret, filed: Callable[[str], None]
    ) -> None:
        self._session = session
        self._filing = filing
        self._view = view
        self._caret = caret
        self._filed = filed
        self._last_section = ""
        self.grading = False

    # filing

    def file_by_key(self, digit: str, *, also: bool = False) -> None:
        """File into the section of a digit; ``0`` keeps as unfiled."""
        brief = self._session.brief
        if digit == "0":
            self.keep_unfiled()
            return
        section = next((s for s in brief.sections if s.plan.key == digit and s.plan.role == "items"), None)
        if section is None:
            self._session.acted.emit(f"No section has the key {digit}. Press / to pick or make one.")
        else:
            self._file(lambda span: self._filing.into(span, section, also=also), section)

    def file_into(self, section_id: str) -> None:
        """File into a section."""
        section = self._session.brief.section(section_id)
        if section is not None:
            self._file(lambda span: self._filing.into(span, section), section)

    def file_into_new(self, title: str) -> None:
        """Make a section and file into it, in one act."""
        self._file(lambda span: self._filing.into_new(span, title), None)

    def repeat(self) -> None:
        """File into the last section again."""
        if not self._last_section or self._session.brief.section(self._last_section) is None:
            self._session.acted.emit("Nothing was filed yet. A digit files the sentence at the caret.")
        elif self._caret.held:
            self._session.acted.emit("This is filed already. J goes on to the next sentence.")
        else:
            self.file_into(self._last_section)

    def keep_unfiled(self) -> None:
        """Keep the span as a passage in the unfiled tray."""
        span = self._span()
        if span is not None:
            self._filing.unfiled(span)
            self._caret.hold(span)

    def take_marks(self) -> None:
        """Make passages of all that is marked in the open source's file."""
        source = self._session.source
        if source is not None:
            take_in_marks(self._session, [source])

    def _file(self, into: Callable[[tuple[int, int]], str], section: Section | None) -> None:
        span = self._span()
        if span is None:
            return
        item = into(span)
        if not item:
            return
        self._last_section = section.id if section else section_of(self._session.brief, item).id
        self._caret.hold(span)
        self._session.select_item(item)
        self._filed(item)

    def _span(self) -> tuple[int, int] | None:
        """What to file; what is out of sight is brought back into view instead."""
        span = self._caret.selection()
        if span is None:
            self._session.acted.emit("There are no words at the caret to file.")
        elif not self._caret.in_sight():
            self._caret.show()
            self._session.acted.emit("Nothing filed: the caret was out of view. It is back in view now.")
            return None
        return span

    # the passage at the caret

    def mark(self) -> Mark | None:
        """The passage at the caret or the selection's start; of several, the selected item's, else the shortest."""
        return mark_at(self._view.painted.marks, self._caret.place(), self._session.item_id)

    def next_kind(self) -> None:
        """Turn the item at the caret into the next kind its section allows."""
        mark = self.mark()
        item = self._session.brief.item(mark.item) if mark else None
        if item is None:
            self._session.acted.emit("No item stands at the caret. File the sentence first, then Q changes its kind.")
            return
        kinds = section_of(self._session.brief, item.id).plan.kinds
        kind = kinds[(kinds.index(item.kind) + 1) % len(kinds)] if item.kind in kinds else kinds[0]
        if kind == item.kind:
            self._session.acted.emit(f"This section takes no other kind than {kind}.")
            return
        sources = self._session.sources
        self._session.edit(f"Made it {KIND_WORDS[kind]}", lambda brief: set_kind(brief, item.id, kind, sources))

    def rest(self) -> None:
        """Let the selected item rest on the selection or the caret's sentence without quoting it."""
        item, source, span = self._session.brief.item(self._session.item_id), self._session.source, self._span()
        if item is None:
            self._session.acted.emit("Select an item in the brief first; R then lets it rest on these words.")
        elif source is not None and span is not None:
            passage = choose_passage(source, span[0], span[1], new_id("p"))
            self._session.edit("The item rests on this passage", lambda brief: rest_on(brief, item.id, passage))

    def take_out(self) -> None:
        """Take the passage at the caret out of the brief, together with the item that is nothing but it."""
        mark = self.mark()
        if mark is None:
            self._session.acted.emit("No passage stands at the caret.")
            return
        item = self._session.brief.item(mark.item)
        if item is not None and mark.passage in item.rests_on and len(item.passages()) > 1:
            self._session.edit("The item no longer rests on it", lambda brief: _rested(brief, item.id, mark.passage))
            return
        if item is not None and item.passages() not in ([mark.passage], []):
            self._session.select_item(item.id)
            self._session.acted.emit("This passage stands in an item with others: edit the item in the brief.")
            return
        label = f"Took the passage out of {mark.label}" if mark.item else "Took the passage out"
        self._session.edit(label, lambda brief: _without(brief, mark))
        self._caret.release()

    def ask_grade(self) -> None:
        """The next digit grades the passage at the caret."""
        mark = self.mark()
        self.grading = mark is not None and bool(mark.passage)
        asked = "Credibility of this passage: 1 confirmed to 5 improbable, 6 cannot be judged, 0 none."
        self._session.acted.emit(asked if self.grading else "No passage stands at the caret.")

    def grade(self, digit: str) -> None:
        """Grade the passage at the caret; ``0`` withdraws the grade."""
        self.grading = False
        mark = self.mark()
        if mark is None or not mark.passage or digit not in "0123456":
            self._session.acted.emit("Not graded: a grade is a digit from 1 to 6, or 0 for none.")
            return
        value = "" if digit == "0" else digit
        said = f"Graded {digit}, {_GRADES.get(digit, 'cannot be judged')}" if value else "Grade withdrawn"
        self._session.edit(said, lambda brief: set_grade(brief, mark.passage, value))


def _without(brief: Brief, mark: Mark) -> Brief:
    return _forgotten(take_out(brief, mark.item) if mark.item else brief, mark.passage)


def _rested(brief: Brief, item_id: str, passage_id: str) -> Brief:
    return _forgotten(rest_no_more(brief, item_id, passage_id), passage_id)


def _forgotten(brief: Brief, passage_id: str) -> Brief:
    """The brief without the passage, if nothing uses it any more."""
    unused = passage_id and all(passage_id not in item.passages() for item in brief.items())
    return forget(brief, passage_id) if unused else brief
