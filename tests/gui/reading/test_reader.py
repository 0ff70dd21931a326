"""Reading: mouse, places, finding, evidence, very long sources."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefwright.gui.drags import item_in, span_in
from briefwright.gui.reading.reader import Reader
from briefwright.gui.reading.usage import Mark
from briefwright.gui.session import Session
from briefwright.gui.theme import Appearance
from briefwright.model.sentences import sentences
from briefwright.model.source import Source
from gui.reading.desk_parts import (
    empty_brief,
    filed,
    full_session,
    harbour,
    make_session,
    make_source,
    plain,
    span_of,
)
from gui.reading.hand import filed_words, point, press, put

ReaderOf = Callable[[Session], Reader]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


def test_a_click_on_a_passage_selects_its_item(reader: Reader, session: Session) -> None:
    at = point(reader, "With steady hands")
    QTest.mouseClick(reader.article.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert session.item_id == "i1"
    QTest.mouseClick(reader.article.viewport(), Qt.MouseButton.LeftButton, pos=point(reader, "We look forward"))
    assert session.item_id == "i1"


def test_a_mouse_selection_is_filed(fresh: Session, reader_of: ReaderOf) -> None:
    reader = reader_of(fresh)
    view = reader.article.viewport()
    start = point(reader, "With steady", 0)
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=point(reader, "steady hands"))
    press(reader, KEY.Key_1)
    assert filed_words(fresh) == {"pact": ["steady"]}
    assert start.x() > 0


def test_a_double_click_on_korean_after_an_emoji_files_that_word(reader_of: ReaderOf) -> None:
    source = make_source("s", "🛳🛳\u00a0Old\u2028quay. 항구 도시는 새 🛳 여객선을 기다린다.\n\nMore words.")
    session = make_session(empty_brief(source), source)
    reader = reader_of(session)
    QTest.mouseDClick(reader.article.viewport(), Qt.MouseButton.LeftButton, pos=point(reader, "여객선을"))
    press(reader, KEY.Key_3)
    (passage,) = session.brief.passages
    assert passage.exact == "여객선을"
    assert source.captured_text[passage.start : passage.end] == "여객선을"


def test_copying_gives_the_captured_words(reader_of: ReaderOf) -> None:
    source = make_source("s", "Old\u00a0quay 🛳 and\nnew quay.\n\nEnd.")
    reader = reader_of(make_session(empty_brief(source), source))
    press(reader, KEY.Key_A, held=CTRL)
    press(reader, KEY.Key_C, held=CTRL)
    assert QApplication.clipboard().text(QClipboard.Mode.Clipboard) == "Old\u00a0quay 🛳 and new quay.\nEnd."


def test_a_dragged_selection_carries_its_span(fresh: Session, reader_of: ReaderOf) -> None:
    reader = reader_of(fresh)
    span = span_of(harbour(), "praised the island council")
    reader.caret.select(span)
    parcel = reader.article.createMimeDataFromSelection()
    found = span_in(parcel)
    assert found is not None
    assert (found.source, found.start, found.end, found.passage) == ("harbour", *span, "")
    assert parcel.text() == "praised the island council"


def test_a_number_in_the_margin_is_a_handle(reader: Reader, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    reader.article.viewport().grab()
    handle = next(h for h in reader.article._handles if h.mark.item == "i1")
    dragged: list[Mark] = []
    monkeypatch.setattr(reader.article, "start_drag", dragged.append)
    view, at = reader.article.viewport(), handle.box.center().toPoint()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert session.item_id == "i1"
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(view, at + QPoint(40, 90))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at + QPoint(40, 90))
    assert [mark.item for mark in dragged] == ["i1"]


def test_dragging_by_the_handle_carries_item_and_passage(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    carried = []
    monkeypatch.setattr("briefwright.gui.reading.article.QDrag.exec", lambda drag, *_: carried.append(drag.mimeData()))
    mark = next(mark for mark in reader.article.painted.marks if mark.item == "i1")
    reader.article.start_drag(mark)
    span = span_in(carried[0])
    assert item_in(carried[0]) == "i1"
    assert span is not None
    assert (span.passage, span.start, span.end) == (mark.passage, mark.start, mark.end)


def test_a_passage_is_brought_into_view_and_framed_for_a_moment(reader: Reader, session: Session) -> None:
    source = harbour()
    last = "efforts to share the pilot service."
    session.edit("x", lambda brief: filed(brief, source, last, "pact", 90))
    session.open_source("plain")
    session.show_passage("p90")
    assert session.source is not None
    assert session.source.id == "harbour"
    assert reader.article.painted.flash == "p90"
    assert reader.caret.in_sight()
    reader._flash.timeout.emit()
    assert reader.article.painted.flash == ""


def test_each_source_remembers_its_place(fresh: Session, reader_of: ReaderOf) -> None:
    reader = reader_of(fresh)
    put(reader, "In office Calloway")
    there = reader.article.verticalScrollBar().value()
    assert there > 0
    press(reader, KEY.Key_N, KEY.Key_P)
    assert reader.article.verticalScrollBar().value() == pytest.approx(there, abs=30)
    assert reader.caret.offset() == span_of(harbour(), "In office Calloway")[0]


def test_places_survive_into_another_window(fresh: Session, reader_of: ReaderOf) -> None:
    first = reader_of(fresh)
    put(first, "In office Calloway")
    places = first.places()
    second = reader_of(fresh)
    second.restore({source: list(row) for source, row in places.items()})
    assert second.caret.offset() == first.caret.offset()
    assert second.caret.in_sight()


def test_the_place_is_told_for_the_bottom_line(fresh: Session, reader_of: ReaderOf) -> None:
    reader = reader_of(fresh)
    told: list[str] = []
    reader.placed.connect(told.append)
    put(reader, "vote left")
    count = len(sentences(harbour()))
    assert told[-1] == f"sentence 4 of {count}, 11 words"
    press(reader, KEY.Key_S)
    assert told[-1] == "11 words selected"


def test_finding_goes_from_hit_to_hit(fresh: Session, reader_of: ReaderOf) -> None:
    reader = reader_of(fresh)
    reader.find("Northern Port")
    assert len(reader.article.painted.hits) == 4
    assert reader.find_bar._count.text() == "1 of 4"
    QTest.keyClick(reader.find_bar.field, KEY.Key_Return)
    assert reader.find_bar._count.text() == "2 of 4"
    QTest.keyClick(reader.find_bar.field, KEY.Key_Return, SHIFT)
    QTest.keyClick(reader.find_bar.field, KEY.Key_Return, SHIFT)
    assert reader.find_bar._count.text() == "4 of 4"
    QTest.keyClick(reader.find_bar.field, KEY.Key_Escape)
    assert reader.find_bar.isHidden()
    assert not reader.article.painted.hits


def test_finding_does_not_mind_marks_and_line_breaks(fresh: Session, reader_of: ReaderOf) -> None:
    reader = reader_of(fresh)
    reader.find("“fully ready to sail alone”")
    assert len(reader.article.painted.hits) == 1
    reader.find("nowhere")
    assert reader.find_bar._count.text() == "not in this source"


def test_pointing_at_a_guessed_field_shows_its_characters(fresh: Session, reader_of: ReaderOf) -> None:
    reader = reader_of(fresh)
    heading = reader.article.heading
    QTest.mouseMove(heading, heading.field_place("dateline_place").center().toPoint())
    assert reader._note.text() == "“VELMORA” in line 6. It stands at the top."
    assert reader.article.painted.evidence is not None
    fresh.open_source("nameless")
    assert reader._note.isHidden()


def test_words_of_the_source_are_never_read_as_html(reader_of: ReaderOf, qtbot: QtBot) -> None:
    source = make_source("s", "<b>Bold</b> &amp; <img src='x'> words.", fields=(("headline", "<i>H</i>", "Bold"),))
    reader = reader_of(make_session(empty_brief(source), source))
    assert reader.article.toPlainText() == "<b>Bold</b> &amp; <img src='x'> words."
    assert reader.article.heading._headline == "<i>H</i>"


def test_an_empty_desk_teaches(reader_of: ReaderOf) -> None:
    session = make_session(empty_brief())
    reader = reader_of(session)
    assert reader.faces.isHidden()
    assert not reader._empty.isHidden()
    press(reader, KEY.Key_1, KEY.Key_J)
    session.take_in([harbour()], "Took in 1 source")
    assert not reader.faces.isHidden()
    assert reader.selection() is not None


def test_taking_the_open_source_off_closes_it_and_undo_opens_it(reader_of: ReaderOf) -> None:
    session = make_session(empty_brief())
    reader = reader_of(session)
    session.take_in([plain()], "Took in 1 source")
    session.stack.undo()
    assert reader.faces.isHidden()
    assert reader.selection() is None
    session.stack.redo()
    assert not reader.faces.isHidden()


def long_source() -> Source:
    return make_source("long", "Plain words of news stand here. " * 12_000)


def test_a_very_long_line_is_shown_in_parts_and_filed_at_its_true_place(reader_of: ReaderOf) -> None:
    source = long_source()
    session = make_session(empty_brief(source), source)
    reader = reader_of(session)
    assert "Part 1 of 4" in reader._part.words.text()
    press(reader, KEY.Key_PageDown, held=CTRL)
    press(reader, KEY.Key_1)
    (passage,) = session.brief.passages
    assert passage.start > 110_000
    assert source.captured_text[passage.start : passage.end] == "Plain words of news stand here."
    press(reader, KEY.Key_PageUp, held=CTRL)
    assert "Part 1 of 4" in reader._part.words.text()
    session.show_passage(passage.id)
    assert "Part 2 of 4" in reader._part.words.text()
    assert reader.caret.offset() == passage.start


def test_text_size_and_palette_change_without_losing_the_place(reader: Reader, look: Appearance) -> None:
    put(reader, "In office Calloway")
    before = reader.caret.offset()
    look.set_scale(1.5)
    look.set_mode("dark")
    assert reader.caret.offset() == before
    assert reader.caret.in_sight()
    assert len(reader.article.painted.marks) == 8


def test_the_selected_item_is_underlined(reader: Reader) -> None:
    session = full_session()
    assert session.item_id == ""
    reader._session.select_item("i2")
    assert reader.article.painted.item == "i2"
    press(reader, KEY.Key_Escape)
    assert reader.article.painted.item == ""
