"""Filing and moving about with keys, as an analyst does."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefwright.gui.reading.reader import Reader
from briefwright.gui.session import Session
from briefwright.model.sentences import sentences
from gui.reading.desk_parts import (
    HARBOUR,
    empty_brief,
    harbour,
    make_session,
    make_source,
    span_of,
)
from gui.reading.hand import filed_words, press, put

ReaderOf = Callable[[Session], Reader]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


def test_a_digit_files_the_sentence_at_the_caret(fresh: Session, reader_of: ReaderOf, said: list[str]) -> None:
    reader = reader_of(fresh)
    put(reader, "vote left")
    press(reader, KEY.Key_2)
    assert filed_words(fresh) == {"north": ["The vote left the council one seat short of a majority."]}
    (item,) = fresh.brief.items()
    assert fresh.item_id == item.id
    assert said == ["Filed into 2 Northern port"]


def test_wrong_digit_then_right_digit_moves_it(fresh: Session, reader_of: ReaderOf) -> None:
    reader = reader_of(fresh)
    put(reader, "vote left")
    press(reader, KEY.Key_2, KEY.Key_3)
    assert list(filed_words(fresh)) == ["mayor"]
    assert len(fresh.brief.passages) == 1


def test_going_on_files_the_next_sentence(fresh: Session, reader_of: ReaderOf) -> None:
    reader = reader_of(fresh)
    for onward in (KEY.Key_J, KEY.Key_Right, KEY.Key_Down):
        press(reader, KEY.Key_1, onward)
    press(reader, KEY.Key_1)
    source = fresh.source
    assert source is not None
    starts = [passage.start for passage in fresh.brief.passages]
    assert starts == [span.start for span in sentences(source)[:4]]


def test_arrows_move_the_caret_as_in_any_editor_when_nothing_was_filed(fresh: Session, reader_of: ReaderOf) -> None:
    reader = reader_of(fresh)
    press(reader, KEY.Key_Right, KEY.Key_Right)
    assert reader.article.textCursor().position() == 2
    press(reader, KEY.Key_Down)
    assert 2 < reader.article.textCursor().position() < 120


def test_a_selection_is_filed_and_its_colour_shows_at_once(fresh: Session, reader_of: ReaderOf) -> None:
    reader = reader_of(fresh)
    span = span_of(harbour(), "praised the island council")
    reader.caret.select(span)
    assert reader.selection() == span
    press(reader, KEY.Key_1)
    assert not reader.article.textCursor().hasSelection()
    assert reader.selection() == span
    assert [(mark.start, mark.end) for mark in reader.article.painted.marks] == [span]
    press(reader, KEY.Key_4)
    assert filed_words(fresh) == {"islands": ["praised the island council"]}


def test_a_hard_wrapped_sentence_keeps_its_captured_offsets(fresh: Session, reader_of: ReaderOf) -> None:
    reader = reader_of(fresh)
    put(reader, "Since the third")
    press(reader, KEY.Key_2)
    (passage,) = fresh.brief.passages
    assert passage.exact == HARBOUR[passage.start : passage.end]
    assert passage.exact.startswith("Since the third")
    assert passage.exact.count("\n") == 2


@pytest.mark.parametrize("held", [CTRL, SHIFT])
def test_also_leaves_it_standing_in_two_sections(
    fresh: Session, reader_of: ReaderOf, held: Qt.KeyboardModifier
) -> None:
    reader = reader_of(fresh)
    put(reader, "vote left")
    press(reader, KEY.Key_1)
    press(reader, KEY.Key_3, held=held)
    assert list(filed_words(fresh)) == ["pact", "mayor"]
    assert len(fresh.brief.passages) == 1
    assert {(mark.label, mark.lane) for mark in reader.article.painted.marks} == {("1", 0), ("3", 1)}


def test_zero_keeps_it_unfiled_and_a_wrong_digit_goes_back_there(fresh: Session, reader_of: ReaderOf) -> None:
    reader = reader_of(fresh)
    press(reader, KEY.Key_0)
    assert [mark.label for mark in reader.article.painted.marks] == ["0"]
    press(reader, KEY.Key_J, KEY.Key_2, KEY.Key_0)
    assert len(fresh.brief.unfiled()) == 2
    assert list(fresh.brief.items()) == []


def test_enter_repeats_the_last_section(fresh: Session, reader_of: ReaderOf, said: list[str]) -> None:
    reader = reader_of(fresh)
    press(reader, KEY.Key_Return)
    assert "Nothing was filed yet" in said[-1]
    press(reader, KEY.Key_4, KEY.Key_J, KEY.Key_Return)
    assert len(fresh.brief.sections[3].items) == 2
    press(reader, KEY.Key_Return)
    assert "filed already" in said[-1]
    assert len(list(fresh.brief.items())) == 2


def test_a_digit_without_section_says_what_to_do(fresh: Session, reader_of: ReaderOf, said: list[str]) -> None:
    press(reader_of(fresh), KEY.Key_9)
    assert said == ["No section has the key 9. Press / to pick or make one."]


def test_undo_and_redo_bring_the_colour_with_them(fresh: Session, reader_of: ReaderOf) -> None:
    reader = reader_of(fresh)
    press(reader, KEY.Key_1)
    fresh.stack.undo()
    assert reader.article.painted.marks == ()
    fresh.stack.redo()
    assert len(reader.article.painted.marks) == 1


def test_after_undo_the_next_digit_files_anew(fresh: Session, reader_of: ReaderOf) -> None:
    reader = reader_of(fresh)
    press(reader, KEY.Key_1)
    fresh.stack.undo()
    press(reader, KEY.Key_2)
    assert list(filed_words(fresh)) == ["north"]


def test_nothing_out_of_sight_is_filed(fresh: Session, reader_of: ReaderOf, said: list[str]) -> None:
    reader = reader_of(fresh)
    bar = reader.article.verticalScrollBar()
    bar.setValue(bar.maximum())
    press(reader, KEY.Key_1)
    assert list(fresh.brief.items()) == []
    assert "out of view" in said[-1]
    assert bar.value() < bar.maximum()
    press(reader, KEY.Key_1)
    assert len(list(fresh.brief.items())) == 1


def test_s_selects_grows_and_shrinks(fresh: Session, reader_of: ReaderOf) -> None:
    reader = reader_of(fresh)
    put(reader, "steady hands")
    source = harbour()
    first, second = sentences(source)[1:3]
    press(reader, KEY.Key_S)
    assert reader.selection() == (first.start, first.end)
    press(reader, KEY.Key_S)
    assert reader.selection() == (first.start, second.end)
    press(reader, KEY.Key_S, held=SHIFT)
    assert reader.selection() == (first.start, first.end)
    press(reader, KEY.Key_Escape)
    assert not reader.article.textCursor().hasSelection()


def test_a_selects_the_paragraph(fresh: Session, reader_of: ReaderOf) -> None:
    reader = reader_of(fresh)
    put(reader, "steady hands")
    press(reader, KEY.Key_A)
    span = harbour().paragraphs[1]
    assert reader.selection() == (span.start, span.end)


def test_n_and_p_go_through_the_sources(fresh: Session, reader_of: ReaderOf, said: list[str]) -> None:
    reader = reader_of(fresh)
    opened = []
    for key in (KEY.Key_N, KEY.Key_N, KEY.Key_N, KEY.Key_P):
        press(reader, key)
        assert fresh.source is not None
        opened.append(fresh.source.id)
    assert opened == ["nameless", "plain", "plain", "nameless"]
    assert said == ["This is the last source."]


def test_opening_marks_as_read_without_an_act_to_undo(fresh: Session, reader_of: ReaderOf) -> None:
    reader = reader_of(fresh)
    press(reader, KEY.Key_N)
    assert [use.read for use in fresh.brief.sources] == [True, True, False]
    assert not fresh.stack.can_undo()


def test_space_turns_the_page_and_takes_the_caret_along(fresh: Session, reader_of: ReaderOf) -> None:
    reader = reader_of(fresh)
    reader.resize(500, 300)
    press(reader, KEY.Key_Space)
    assert reader.article.verticalScrollBar().value() > 0
    assert reader.caret.in_sight()
    press(reader, KEY.Key_Space, held=SHIFT)
    assert reader.article.verticalScrollBar().value() == 0


def test_q_goes_through_the_kinds(fresh: Session, reader_of: ReaderOf, said: list[str]) -> None:
    reader = reader_of(fresh)
    press(reader, KEY.Key_Q)
    assert "No item stands at the caret" in said[-1]
    press(reader, KEY.Key_1)
    kinds = []
    for _ in range(4):
        press(reader, KEY.Key_Q)
        kinds.append(next(fresh.brief.items()).kind)
    assert kinds == ["excerpt", "paraphrase", "comment", "quotation"]


@pytest.mark.parametrize("key", [KEY.Key_X, KEY.Key_Delete])
def test_x_takes_the_passage_out_and_undo_brings_it_back(fresh: Session, reader_of: ReaderOf, key: Qt.Key) -> None:
    reader = reader_of(fresh)
    press(reader, KEY.Key_1, key)
    assert list(fresh.brief.items()) == []
    assert fresh.brief.passages == ()
    fresh.stack.undo()
    assert len(list(fresh.brief.items())) == 1


def test_x_leaves_the_passage_where_it_also_stands(fresh: Session, reader_of: ReaderOf) -> None:
    reader = reader_of(fresh)
    press(reader, KEY.Key_1)
    press(reader, KEY.Key_2, held=CTRL)
    press(reader, KEY.Key_X)
    assert list(filed_words(fresh)) == ["pact"]
    assert len(fresh.brief.passages) == 1


def test_x_without_a_passage_says_so(fresh: Session, reader_of: ReaderOf, said: list[str]) -> None:
    press(reader_of(fresh), KEY.Key_X)
    assert said == ["No passage stands at the caret."]


def test_g_and_a_digit_grade_the_passage(fresh: Session, reader_of: ReaderOf, said: list[str]) -> None:
    reader = reader_of(fresh)
    press(reader, KEY.Key_1, KEY.Key_G, KEY.Key_2)
    assert fresh.brief.passages[0].grade == "2"
    assert said[-1] == "Graded 2, probably true"
    press(reader, KEY.Key_G, KEY.Key_0)
    assert fresh.brief.passages[0].grade == ""
    press(reader, KEY.Key_G, KEY.Key_9)
    assert "Not graded" in said[-1]
    assert len(list(fresh.brief.items())) == 1


def test_g_with_a_selection_grades_what_stands_under_its_start(fresh: Session, reader_of: ReaderOf) -> None:
    reader = reader_of(fresh)
    put(reader, "vote left")
    press(reader, KEY.Key_1, KEY.Key_J)
    put(reader, "short of a majority")
    for _ in range(60):
        press(reader, KEY.Key_Right, held=SHIFT)
    span = reader.selection()
    (passage,) = fresh.brief.passages
    assert span is not None
    assert passage.start <= span[0] < passage.end < span[1], "the selection leads beyond the passage"
    press(reader, KEY.Key_G, KEY.Key_3)
    assert fresh.brief.passages[0].grade == "3"


def test_the_picker_files_into_a_section_by_its_first_letters(fresh: Session, reader_of: ReaderOf) -> None:
    reader = reader_of(fresh)
    press(reader, KEY.Key_Slash)
    QTest.keyClicks(reader.picker.field, "isl")
    QTest.keyClick(reader.picker.field, KEY.Key_Return)
    assert list(filed_words(fresh)) == ["islands"]
    assert reader.picker.isHidden()


def test_the_picker_makes_a_section_in_the_same_act(fresh: Session, reader_of: ReaderOf) -> None:
    reader = reader_of(fresh)
    press(reader, KEY.Key_Slash)
    QTest.keyClicks(reader.picker.field, "Railways")
    QTest.keyClick(reader.picker.field, KEY.Key_Return)
    made = fresh.brief.sections[4]
    assert (made.plan.title, made.plan.key, len(made.items)) == ("Railways", "5", 1)
    assert fresh.stack.count() == 1
    press(reader, KEY.Key_J, KEY.Key_Return)
    assert len(fresh.brief.sections[4].items) == 2


def test_escape_in_the_picker_changes_nothing(fresh: Session, reader_of: ReaderOf) -> None:
    reader = reader_of(fresh)
    press(reader, KEY.Key_Slash)
    QTest.keyClick(reader.picker.field, KEY.Key_Escape)
    assert reader.picker.isHidden()
    assert list(fresh.brief.items()) == []


def test_unread_words_without_letters_are_not_filed(reader_of: ReaderOf, faces: QApplication) -> None:
    source = make_source("s", "\n")
    session = make_session(empty_brief(source), source)
    heard: list[str] = []
    session.acted.connect(heard.append)
    press(reader_of(session), KEY.Key_1, KEY.Key_J, KEY.Key_S, KEY.Key_A, KEY.Key_X)
    assert "no words at the caret" in heard[0]
    assert session.brief.passages == ()


def test_r_lets_the_selected_item_rest_on_the_sentence(fresh: Session, reader_of: ReaderOf, said: list[str]) -> None:
    reader = reader_of(fresh)
    put(reader, "vote left")
    press(reader, KEY.Key_R)
    assert said[-1].startswith("Select an item")
    press(reader, KEY.Key_2, KEY.Key_J, KEY.Key_R)
    (item,) = fresh.brief.items()
    assert [fresh.brief.passage(name) for name in item.rests_on] == list(fresh.brief.passages[1:])
    assert len(item.rests_on) == 1
    press(reader, KEY.Key_X)  # at the caret: the passage it rests on, not the one it quotes
    (item,) = fresh.brief.items()
    assert item.rests_on == ()
    assert len(fresh.brief.passages) == 1
