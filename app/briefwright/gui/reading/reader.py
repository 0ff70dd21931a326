"""The reader: the open source, its passages, and the keys that file."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefwright.gui.dialogs.metadata import MetadataSheet
from briefwright.gui.filing import Filing
from briefwright.gui.reading.acts import Acts
from briefwright.gui.reading.article import ArticleView
from briefwright.gui.reading.caret import Caret
from briefwright.gui.reading.faces import Faces
from briefwright.gui.reading.find_bar import FindBar
from briefwright.gui.reading.finder import Finder
from briefwright.gui.reading.keys import Act, Stroke
from briefwright.gui.reading.notes import EmptyPage, EvidenceNote, PartBar
from briefwright.gui.reading.page_book import Book
from briefwright.gui.reading.picker import SectionPicker
from briefwright.gui.reading.shown import Shown
from briefwright.gui.reading.usage import Mark, Usage
from briefwright.gui.reading.wording import evidence_words, headline_of, metadata_line
from briefwright.gui.session import Session
from briefwright.gui.theme import Appearance
from briefwright.model.brief import SourceUse
from briefwright.model.description import stated
from briefwright.model.edits.front import mark_read
from briefwright.model.edits.marks import remark_at, untaken
from briefwright.model.source import CAPTURED_NAMES, Source, Span

FLASH_MS = 1400
"""How long a passage that was brought into view stays framed."""


class Reader(QWidget):
    """The open source.

    Signals:
        filed(str): an item was made or moved by filing.
        placed(str): where the caret is, for the bottom line.
    """

    filed = Signal(str)
    placed = Signal(str)

    def __init__(self, session: Session, appearance: Appearance, filing: Filing, book: Book | None = None) -> None:
        super().__init__()
        self._session = session
        self._appearance = appearance
        self._usage = Usage()
        self._use: SourceUse | None = None
        self._places: dict[str, tuple[int, int]] = {}
        self.setObjectName("reader")
        self.article = ArticleView(appearance, self._on_stroke, self)
        self.caret = Caret(self.article)
        self.acts = Acts(session, filing, self.article, self.caret, self.filed.emit)
        self.faces = Faces(appearance, book, self.article, self.caret, self._on_stroke, self)
        self.find_bar = FindBar(appearance, self)
        self.finder = Finder(self.article, self.find_bar)
        self.picker = SectionPicker(session, appearance, self)
        self.sheet = MetadataSheet(session, appearance, self)
        self._part = PartBar(appearance, self)
        self._empty = EmptyPage(appearance, self)
        self._note = EvidenceNote(appearance, self)
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.setInterval(FLASH_MS)
        self._keys = self._key_table()
        self.article.tells = self._remark_at
        self._arrange()
        self._connect()
        self._open()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in (self._part, self._empty, self.faces, self.find_bar):
            column.addWidget(row)
        self.setFocusProxy(self.faces)

    def _connect(self) -> None:
        session, article = self._session, self.article
        session.source_changed.connect(self._open)
        session.sources_changed.connect(self._on_sources_changed)
        session.brief_changed.connect(self._on_brief_changed)
        session.item_changed.connect(self._on_item_changed)
        session.passage_shown.connect(self._on_passage_shown)
        self._appearance.changed.connect(self._on_appearance_changed)
        article.cursorPositionChanged.connect(self._on_caret_moved)
        article.selectionChanged.connect(self._say_place)
        article.mark_clicked.connect(self._on_mark_clicked)
        self.faces.chosen.connect(self._on_chosen)
        self.faces.said.connect(session.acted)
        self.faces.turned.connect(self._say_part)
        if self.faces.pages is not None:
            self.faces.pages.mark_clicked.connect(self._on_mark_clicked)
        article.heading.pointed.connect(self._on_field_pointed)
        article.heading.chosen.connect(self.sheet.open_at)
        self.finder.closed.connect(self.setFocus)
        self.picker.picked.connect(self._picked(self.acts.file_into))
        self.picker.new_wanted.connect(self._picked(self.acts.file_into_new))
        self.picker.left.connect(self.setFocus)
        self.sheet.closed.connect(self.setFocus)
        self._part.turned.connect(self._turn_part)
        self._flash.timeout.connect(lambda: self.article.paint(flash=""))

    # what others ask

    def selection(self) -> tuple[int, int] | None:
        """Captured offsets of the selection, or else of what was just filed, or else of the caret's sentence."""
        return self.caret.selection()

    def find(self, text: str) -> None:  # type: ignore[override]  # hides QWidget.find(window id), which nobody needs here
        """Open the find bar on some words."""
        self.find_bar.field.setText(text)
        self.open_find()

    def open_find(self) -> None:
        """Open the find bar."""
        if self.article.shown is not None:
            self.finder.open()

    def open_picker(self) -> None:
        """Open the section picker beside the caret."""
        if self.article.shown is not None:
            self.picker.open_beside(self._words_box(self.article.shown, self.selection()))

    def _words_box(self, shown: Shown, span: tuple[int, int] | None) -> QRect:
        """Where the selection stands, or else the caret."""
        on_page = self.faces.box_of(span or (self.caret.offset(), self.caret.offset()))
        if on_page is not None:
            return on_page.translated(self.faces.pos())
        words = self.article.cursorRect()
        if span is not None:
            place = shown.positions(*span)
            words = self.article.rect_of(place.start).united(self.article.rect_of(place.end))
        return words.translated(self.article.mapTo(self, QPoint(0, 0)))

    def open_fields(self) -> None:
        """Open the sheet of the source's fields, or close it."""
        if self.sheet.isVisible():
            self.sheet.leave()
        else:
            self.sheet.open_at("")

    def file_into(self, section_id: str) -> None:
        """File the selection into a section, as its digit does."""
        self.acts.file_into(section_id)

    def keep_unfiled(self) -> None:
        """Keep the selection in the unfiled tray, as 0 does."""
        self.acts.keep_unfiled()

    def step_source(self, count: int) -> None:
        """Open the next or previous source of the desk."""
        order = [use.source for use in self._session.brief.sources if use.source in self._session.sources]
        now = self._session.source
        if now is None or now.id not in order:
            return
        there = order.index(now.id) + count
        if 0 <= there < len(order):
            self._session.open_source(order[there])
        else:
            self._session.acted.emit("This is the last source." if count > 0 else "This is the first source.")

    def places(self) -> dict[str, tuple[int, int]]:
        """Source id → captured offsets of the caret and of the first visible words; for keeping between sessions."""
        self._keep_place()
        return dict(self._places)

    def restore(self, places: Mapping[str, Sequence[int]]) -> None:
        """Take up reading where :meth:`places` said it was left."""
        self._places = {source: (row[0], row[1]) for source, row in places.items() if len(row) == 2}  # noqa: PLR2004
        self._take_up_place()

    # the open source

    def _source(self) -> Source | None:
        """The open source, if it still is on the desk."""
        source = self._session.source
        return source if source is not None and self._session.brief.use(source.id) is not None else None

    def _open(self) -> None:
        self._keep_place()
        source = self._source()
        self._empty.setVisible(source is None)
        self.faces.setVisible(source is not None)
        if source is None:
            self.article.shown = None
            self._part.hide()
            return
        self._show(source, self._places.get(source.id, (0, 0))[0])
        self._take_up_place()
        self._session.keep_quietly(lambda brief: mark_read(brief, source.id))

    def _show(self, source: Source, around: int) -> None:
        """Set a source, or the part of it round an offset."""
        self._use = self._session.brief.use(source.id)
        self._say_heading(source)
        shown = Shown(source, around)
        self.article.show_text(shown)
        self.faces.open(source)
        self._say_part()
        self.caret.release()
        self._usage.update(self._session.brief)
        self.article.paint(marks=self._usage.marks(source.id), item=self._session.item_id, found=self._found_in(source))
        self._on_caret_moved()
        self.sheet.refresh()

    def _say_heading(self, source: Source) -> None:
        known = stated(source, self._use, "headline") is not None
        self.article.heading.say(headline_of(source, self._use), metadata_line(source, self._use), stated=known)

    def _keep_place(self) -> None:
        shown = self.article.shown
        if shown is not None:
            self._places[shown.source.id] = (self.caret.offset(), self.faces.first_visible())

    def _take_up_place(self) -> None:
        shown = self.article.shown
        place = self._places.get(shown.source.id) if shown else None
        if shown is None or place is None:
            return
        if not shown.holds(place[0]):
            self._show(shown.source, place[0])
        shown = self.article.shown or shown
        self.article.put_caret(shown.position(place[0]))
        if place[1] > shown.captured(0):
            self.article.scroll_to(shown.position(place[1]))
        else:
            self.article.verticalScrollBar().setValue(0)
        self.faces.show_at(place[1])

    def _say_part(self) -> None:
        """Tell the part of the text; the pages of a PDF are never parted."""
        shown = self.article.shown
        if shown is not None:
            self._part.say(shown, told=not self.faces.pages_shown)

    def _turn_part(self, count: int) -> None:
        shown = self.article.shown
        if shown is not None and 0 <= shown.part + count < shown.parts:
            self._show(shown.source, shown.range.end if count > 0 else shown.range.start - 1)

    # the session speaks

    def _on_sources_changed(self) -> None:
        if self.article.shown is None:
            self._open()

    def _on_brief_changed(self) -> None:
        shown, source = self.article.shown, self._source()
        if (shown is None) != (source is None):
            self._open()
            return
        if shown is None or source is None:
            return
        use = self._session.brief.use(source.id)
        if use is not self._use:
            self._use = use
            self._say_heading(source)
            self.article.refresh_heading()
        self._usage.update(self._session.brief)
        marks = self._usage.marks(source.id)
        found = self._found_in(source)
        if (marks, found) != (self.article.painted.marks, self.article.painted.found):
            self.article.paint(marks=marks, found=found)

    def _found_in(self, source: Source) -> tuple[Span, ...]:
        """What is marked in the source's file and no passage yet."""
        return tuple(row.span for row in untaken(self._session.brief, source))

    def _on_item_changed(self) -> None:
        self.article.paint(item=self._session.item_id)

    def _on_passage_shown(self, passage_id: str) -> None:
        passage, source = self._session.brief.passage(passage_id), self._source()
        shown = self.article.shown
        if passage is None or source is None or shown is None or source.id != passage.source:
            return
        if not shown.holds(passage.start):
            self._show(source, passage.start)
        shown = self.article.shown or shown
        self.article.put_caret(shown.position(passage.start))
        if not 0 < self.article.cursorRect().top() < self.article.viewport().height() * 0.8:
            self.article.scroll_to(shown.position(passage.start), 0.3)
        self.faces.show_caret()
        self.article.paint(flash=passage_id)
        self._flash.start()

    def _on_appearance_changed(self) -> None:
        shown = self.article.shown
        if shown is not None:
            seen = self.caret.in_sight()
            self._keep_place()
            self._show(shown.source, self._places[shown.source.id][0])
            self._take_up_place()
            if seen:
                self.article.ensureCursorVisible()

    # painting and place

    def _on_caret_moved(self) -> None:
        self.caret.release()
        self.acts.grading = False
        sentence = self.caret.sentence()
        if sentence != self.article.painted.sentence:
            self.article.paint(sentence=sentence)
        self._say_place()

    def _say_place(self) -> None:
        self.placed.emit(self.caret.words())

    def _on_chosen(self, anchor: int, offset: int) -> None:
        """What is chosen on a page is chosen in the text."""
        shown = self.article.shown
        if shown is None:
            return
        if not shown.holds(offset):
            self._show(shown.source, offset)
        shown = self.article.shown or shown
        self.article.put_caret(shown.position(offset), None if anchor == offset else shown.position(anchor))

    def _on_mark_clicked(self, mark: Mark) -> None:
        self._session.select_item(mark.item)

    def _on_field_pointed(self, field: str, place: QRectF) -> None:
        source = self._source()
        name = next((name for name in CAPTURED_NAMES if name == field), None)
        found = source.field(name) if source and name else None
        if source is None or found is None:
            self._note.hide()
            self.article.paint(evidence=None)
            return
        inside = Span(found.start, found.end) if found.start >= 0 else None
        self.article.paint(evidence=inside)
        heading = self.article.heading
        corner = heading.mapTo(self, place.bottomLeft().toPoint())
        self._note.tell(evidence_words(source, found), QRect(corner, place.size().toSize()))

    def show_span(self, span: Span) -> None:
        """Bring words of the open source into view and select them."""
        source = self._source()
        if source is None or self.article.shown is None:
            return
        if not self.article.shown.holds(span.start):
            self._show(source, span.start)
        place = self.article.shown.positions(span.start, span.end)
        self.article.put_caret(place.end, place.start)
        self.article.scroll_to(place.start, 0.3)

    def _remark_at(self, captured: int) -> str:
        """What is written beside the words at a place: remarks on passages, comments of the file."""
        source = self._source()
        return remark_at(self._session.brief, source, captured) if source is not None else ""

    # keys

    def _key_table(self) -> dict[Act, Callable[[], object]]:
        page = self._page
        return {
            "picker": self.open_picker,
            "repeat": self.acts.repeat,
            "sentence": self.caret.grow,
            "shrink": self.caret.shrink,
            "paragraph": self.caret.paragraph,
            "next-sentence": lambda: self._step_sentence(1),
            "previous-sentence": lambda: self._step_sentence(-1),
            "next-source": lambda: self.step_source(1),
            "previous-source": lambda: self.step_source(-1),
            "page-down": lambda: page(1),
            "page-up": lambda: page(-1),
            "kind": self.acts.next_kind,
            "rest": self.acts.rest,
            "take-out": self.acts.take_out,
            "grade": self.acts.ask_grade,
            "fields": self.open_fields,
            "marks": self.acts.take_marks,
            "find": self.open_find,
            "next-part": lambda: self._turn_part(1),
            "previous-part": lambda: self._turn_part(-1),
            "pages": self.faces.toggle,
            "leave": self._leave,
        }

    def _on_stroke(self, stroke: Stroke) -> bool:
        """Do what a key asks; False leaves it to the editor."""
        if self.article.shown is None:
            return False
        if stroke.act == "onward":
            return self.caret.held is not None and self._step_sentence(1)
        if stroke.digit and self.acts.grading:
            self.acts.grade(stroke.digit)
        elif stroke.digit:
            self.acts.file_by_key(stroke.digit, also=stroke.act == "file-also")
        else:
            self._keys[stroke.act]()
        return True

    def _step_sentence(self, count: int) -> bool:
        if self.caret.step(count):
            return True
        self._session.acted.emit(
            "The source ends here. N opens the next one." if count > 0 else "The source begins here."
        )
        return True

    def _page(self, count: int) -> None:
        """Turn a page; the caret goes along, so that a digit never files what is out of sight."""
        if self.faces.page_on(count):
            return
        article = self.article
        bar, step = article.verticalScrollBar(), article.fontMetrics().height() * 3
        at_end = bar.value() == (bar.maximum() if count > 0 else bar.minimum())
        if at_end:
            return
        bar.setValue(bar.value() + count * max(step, article.viewport().height() - step))
        first = article.cursorForPosition(QPoint(int(article.column().left()) + 2, step // 2))
        value = bar.value()
        article.put_caret(first.position())
        bar.setValue(value)

    def _leave(self) -> None:
        """Escape: let go of the selection, then of the selected item."""
        if self.article.textCursor().hasSelection():
            self.article.put_caret(self.article.textCursor().selectionStart())
        elif self.sheet.isVisible():
            self.sheet.leave()
        else:
            self._session.select_item("")

    def _picked(self, act: Callable[[str], None]) -> Callable[[str], None]:
        def chosen(value: str) -> None:
            self.setFocus()
            act(value)

        return chosen

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sheet hangs over the top."""
        super().resizeEvent(event)
        self.sheet.hang(self.size())
