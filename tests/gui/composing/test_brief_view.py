"""The brief tab under real keys, clicks and drops."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from briefwright.gui import drags
from briefwright.gui.composing.brief_rows import SUMMARY, item_key, section_key
from briefwright.gui.composing.brief_view import BriefView
from briefwright.gui.composing.rows import ItemRow, foot_text
from briefwright.gui.session import Session
from briefwright.gui.theme import Appearance
from briefwright.model.brief import Item
from briefwright.model.edits.filing import move
from briefwright.model.edits.front import set_title
from briefwright.model.finding import Finding

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
Press = Callable[..., None]


@pytest.fixture
def press(qtbot: QtBot, view: BriefView) -> Press:
    """Presses a key where the focus is."""

    def act(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or view, key, modifier)

    return act


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def order(session: Session, section: str) -> list[str]:
    found = session.brief.section(section)
    assert found is not None
    return [item.id for item in found.items]


def item(session: Session, item_id: str) -> Item:
    found = session.brief.item(item_id)
    assert found is not None
    return found


def row(view: BriefView, item_id: str) -> ItemRow:
    found = view.rows.row(item_key(item_id))
    assert isinstance(found, ItemRow)
    return found


def point_of(view: BriefView, key: str, down: float = 0.5) -> QPoint:
    rect = view.visualRect(view.rows.index(view.rows.place(key)))
    return QPoint(rect.center().x(), rect.top() + round(rect.height() * down))


def test_arrows_select_items_and_the_session_knows(view: BriefView, session: Session, press: Press) -> None:
    press(Qt.Key.Key_Down)
    assert session.item_id == "i-sound"
    press(Qt.Key.Key_Down)
    assert session.item_id == ""  # the next heading, where F2 renames
    press(Qt.Key.Key_Up)
    assert session.item_id == "i-sound"


def test_the_session_selects_here_too(view: BriefView, session: Session) -> None:
    session.select_item("i-view")
    assert view.row is row(view, "i-view")


def test_alt_arrows_move_across_sections(view: BriefView, session: Session, press: Press) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down, ALT)
    assert order(session, "ferry")[0] == "i-sound"
    press(Qt.Key.Key_Up, ALT)
    assert order(session, "council") == ["i-gate", "i-sound"]
    assert session.item_id == "i-sound"


def test_digits_send_and_follow(view: BriefView, session: Session, press: Press) -> None:
    press(Qt.Key.Key_3)
    assert order(session, "public") == ["i-gate"]
    press(Qt.Key.Key_2, ALT)
    assert order(session, "ferry")[-1] == "i-gate"
    assert session.item_id == "i-gate"


def test_a_digit_without_section_says_so(view: BriefView, session: Session, press: Press, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.acted) as said:
        press(Qt.Key.Key_8)
    assert said.args == ["No section has the key 8."]


def test_delete_takes_out_and_selects_the_next(view: BriefView, session: Session, press: Press) -> None:
    press(Qt.Key.Key_Delete)
    assert order(session, "council") == ["i-sound"]
    assert session.item_id == "i-sound"
    assert view.rows.place("tray:p-gate") >= 0
    session.stack.undo()
    assert order(session, "council") == ["i-gate", "i-sound"]


def test_space_shows_one_passage_after_the_other(view: BriefView, session: Session, press: Press) -> None:
    shown: list[str] = []
    session.passage_shown.connect(shown.append)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_J)
    assert shown == ["p-gate", "p-gate"]


def test_q_switches_kind_and_back(view: BriefView, session: Session, press: Press) -> None:
    kinds = []
    for _ in range(4):
        press(Qt.Key.Key_Q)
        kinds.append(item(session, "i-gate").kind)
    assert kinds == ["excerpt", "paraphrase", "comment", "quotation"]


def test_enter_edits_in_place_and_ctrl_enter_keeps(
    view: BriefView, session: Session, press: Press, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_Return)
    editor = focus()
    assert isinstance(editor, QPlainTextEdit)
    editor.setPlainText(editor.toPlainText().replace("In a note", "In a letter"))
    press(Qt.Key.Key_Return, CONTROL)
    assert row(view, "i-gate").said[0].text.startswith("In a letter, as quoted by CPN")
    assert item(session, "i-gate").kind == "quotation"
    assert "✓ verbatim" in foot_text(row(view, "i-gate").foot)
    assert view.hasFocus()


def test_escape_leaves_all_as_it_was(view: BriefView, session: Session, press: Press, qtbot: QtBot) -> None:
    before = session.brief
    press(Qt.Key.Key_E)
    QTest.keyClicks(focus(), "Something else")
    press(Qt.Key.Key_Escape)
    assert session.brief is before
    assert view.hasFocus()


def test_a_changed_quotation_loses_its_marks_and_says_so(view: BriefView, session: Session, press: Press) -> None:
    press(Qt.Key.Key_Return)
    editor = focus()
    assert isinstance(editor, QPlainTextEdit)
    editor.setPlainText(editor.toPlainText().replace("shall open", "will open"))
    press(Qt.Key.Key_Return, CONTROL)
    assert item(session, "i-gate").kind == "paraphrase"
    assert "“" not in row(view, "i-gate").said[0].text
    remarks = row(view, "i-gate").foot
    assert [remark.tone for remark in remarks[-2:]] == ["warn", "accent"]
    session.stack.undo()
    assert item(session, "i-gate").kind == "quotation"
    assert "lost" not in foot_text(row(view, "i-gate").foot)


def test_leaving_the_editor_keeps_what_was_typed(view: BriefView, session: Session, press: Press, qtbot: QtBot) -> None:
    other = QLineEdit(view.window())
    other.show()
    view.select(view.rows.place("i-view"))
    session.select_item("i-view")
    press(Qt.Key.Key_Return)
    editor = focus()
    assert isinstance(editor, QPlainTextEdit)
    editor.setPlainText("It may ask for compensation.")
    other.setFocus(Qt.FocusReason.MouseFocusReason)
    assert row(view, "i-view").said[0].text == "It may ask for compensation."


def test_c_writes_a_comment_after_the_item(view: BriefView, session: Session, press: Press, qtbot: QtBot) -> None:
    press(Qt.Key.Key_C)
    QTest.keyClicks(focus(), "A promise, not a date.")
    press(Qt.Key.Key_Return)
    assert len(order(session, "council")) == 3
    new = item(session, order(session, "council")[1])
    assert (new.kind, session.item_id) == ("comment", new.id)


def test_an_empty_comment_is_none(view: BriefView, session: Session, press: Press) -> None:
    before = session.brief
    press(Qt.Key.Key_C)
    press(Qt.Key.Key_Escape)
    assert session.brief is before
    assert view.rows.place("draft") == -1


def test_a_section_without_comments_says_so(view: BriefView, session: Session, press: Press, qtbot: QtBot) -> None:
    press(Qt.Key.Key_3)
    with qtbot.waitSignal(session.acted) as said:
        press(Qt.Key.Key_C)
    assert said.args == ["3 Public mood takes no comments."]


@pytest.mark.parametrize(
    ("key", "said"),
    [
        *((key, "This key acts on an item; ↑ ↓ choose one.") for key in (
            Qt.Key.Key_X, Qt.Key.Key_Right, Qt.Key.Key_Q, Qt.Key.Key_T, Qt.Key.Key_2, Qt.Key.Key_Slash,
            Qt.Key.Key_Space, Qt.Key.Key_Delete,
        )),
        (Qt.Key.Key_C, "A comment stands in a section; choose one with ↑ ↓."),
        (Qt.Key.Key_V, "V is a key of the reader; Shift+F6 goes there."),
    ],
)  # fmt: skip
def test_a_key_that_does_nothing_on_the_title_says_so(
    view: BriefView, session: Session, press: Press, qtbot: QtBot, key: Qt.Key, said: str
) -> None:
    press(Qt.Key.Key_Home)
    before = session.brief
    with qtbot.waitSignal(session.acted) as heard:
        press(key)
    assert heard.args == [said]
    assert session.brief is before


def test_f2_renames_a_section(view: BriefView, session: Session, press: Press, qtbot: QtBot) -> None:
    view.select(view.rows.place(section_key("ferry")))
    press(Qt.Key.Key_F2)
    QTest.keyClicks(focus(), "The ferry line")
    press(Qt.Key.Key_Return)
    assert session.brief.sections[1].plan.title == "The ferry line"


def test_title_and_front_matter_in_place(view: BriefView, session: Session, press: Press, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Return)
    QTest.keyClicks(focus(), "The lock")
    press(Qt.Key.Key_Return)
    assert session.brief.title == "The lock"
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    QTest.keyClicks(focus(), "H-002")
    press(Qt.Key.Key_Return)
    assert session.brief.front_matter["number"] == "H-002"


def test_tab_past_the_last_field_keeps_all_and_comes_back(view: BriefView, session: Session, press: Press) -> None:
    view.select(view.rows.place("front"))
    press(Qt.Key.Key_Return)
    fields = 0
    while not view.hasFocus():
        fields += 1
        QTest.keyClicks(focus(), f"value {fields}")
        press(Qt.Key.Key_Tab)
    assert fields == len(session.brief.template.front_matter)
    assert list(session.brief.front_matter.values()) == [f"value {number}" for number in range(1, fields + 1)]


def test_key_points_take_items_by_number(view: BriefView, session: Session, press: Press, qtbot: QtBot) -> None:
    view.select(view.rows.place("point:add"))
    press(Qt.Key.Key_Return)
    QTest.keyClicks(focus(), "The ferry line wants dates.")
    press(Qt.Key.Key_Tab)
    QTest.keyClicks(focus(), "I03-4")
    press(Qt.Key.Key_Return)
    assert session.brief.key_points[1].items == ("i-care", "i-loss")


def test_a_bottom_line_says_when_its_marks_go(view: BriefView, session: Session, press: Press, qtbot: QtBot) -> None:
    view.select(view.rows.place("line"))
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(focus(), 'They call it "a triumph of nobody".')
    with qtbot.waitSignal(session.acted) as said:
        press(Qt.Key.Key_Return)
    assert said.args == ["Bottom line written; “a triumph of nobody” lost its marks: no source has these words"]


def test_an_unknown_number_is_told_in_place(view: BriefView, session: Session, press: Press, qtbot: QtBot) -> None:
    view.select(view.rows.place("line"))
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)
    QTest.keyClicks(focus(), ", I77")
    before = session.brief
    press(Qt.Key.Key_Return)
    assert session.brief is before
    editor = view.editing.editor
    assert editor is not None
    assert "I77" in editor.hint.text()  # type: ignore[union-attr]
    press(Qt.Key.Key_Escape)
    assert view.editing.editor is None


def test_summary_statement_by_lines(view: BriefView, session: Session, press: Press, qtbot: QtBot) -> None:
    view.select(view.rows.place(SUMMARY))
    press(Qt.Key.Key_Return)
    QTest.keyClicks(focus(), "Two articles")
    press(Qt.Key.Key_Return)
    QTest.keyClicks(focus(), "One unnamed")
    press(Qt.Key.Key_Return, CONTROL)
    assert session.brief.summary_statement == ("Two articles", "One unnamed")


def test_an_unfiled_passage_is_filed_by_digit_and_let_go(view: BriefView, session: Session, press: Press) -> None:
    view.select(view.rows.place("tray:p-survey"))
    press(Qt.Key.Key_3)
    assert [q.passage for q in item(session, order(session, "public")[0]).quotations()] == ["p-survey"]
    session.stack.undo()
    view.select(view.rows.place("tray:p-survey"))
    press(Qt.Key.Key_Delete)
    assert session.brief.passage("p-survey") is None


def test_a_click_shows_the_passage(view: BriefView, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.passage_shown) as shown:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, item_key("i-care"), 0.3))
    assert shown.args == ["p-care"]
    assert session.item_id == "i-care"


def test_a_click_on_an_invitation_opens_it(view: BriefView, session: Session, qtbot: QtBot) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, "point:add"))
    assert view.editing.key == "point:add"


def drop(view: BriefView, parcel: QMimeData, key: str, down: float = 0.5) -> QDropEvent:
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    at = point_of(view, key, down)
    view.dragMoveEvent(QDragMoveEvent(at, action, parcel, button, Qt.KeyboardModifier.NoModifier))
    event = QDropEvent(QPointF(at), action, parcel, button, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    view.dropEvent(event)
    return event


def test_items_are_dropped_between_items(view: BriefView, session: Session) -> None:
    parcel = view.rows.mimeData([view.rows.index(view.rows.place(item_key("i-view")))])
    assert drop(view, parcel, item_key("i-gate"), 0.9).isAccepted()
    assert order(session, "council") == ["i-gate", "i-view", "i-sound"]


def test_spans_are_dropped_at_a_place(view: BriefView, session: Session) -> None:
    passage = session.brief.passage("p-survey")
    assert passage is not None
    parcel = drags.pack(drags.DraggedSpan(passage.source, passage.start, passage.end))
    drop(view, parcel, item_key("i-care"), 0.1)
    first = item(session, order(session, "ferry")[0])
    assert first.passages() == ["p-survey"]
    assert session.stack.count() == 1
    assert session.item_id == first.id


def test_an_item_dropped_on_a_key_point_carries_it(view: BriefView, session: Session) -> None:
    drop(view, drags.pack(item="i-loss"), "point:0")
    assert session.brief.key_points[0].items == ("i-gate", "i-loss")


def test_an_item_dropped_on_the_tray_is_taken_out(view: BriefView, session: Session) -> None:
    drop(view, drags.pack(item="i-gate"), "tray:p-survey")
    assert session.brief.item("i-gate") is None


def test_foreign_drags_do_not_land(view: BriefView, session: Session) -> None:
    before = session.brief
    parcel = QMimeData()
    parcel.setText("words from elsewhere")
    assert not drop(view, parcel, item_key("i-gate")).isAccepted()
    assert not drop(view, drags.pack(item="i-none"), "point:0").isAccepted()
    assert session.brief is before


def test_rows_above_do_not_move_what_is_read(view: BriefView, session: Session, qtbot: QtBot) -> None:
    view.resize(420, 300)
    view.verticalScrollBar().setValue(260)
    index = view.indexAt(QPoint(100, 0))
    key, top = view.rows.rows[index.row()].key, view.visualRect(index).top()
    session.edit("longer", lambda b: set_title(b, "A much longer title " * 8))
    assert view.visualRect(view.rows.index(view.rows.place(key))).top() == top


def test_findings_stand_under_their_item(view: BriefView) -> None:
    view.set_findings([Finding(check="Q4", severity="warning", text="Longer form elsewhere.", item="i-care")])
    assert foot_text(row(view, "i-care").foot).endswith("Longer form elsewhere")


def test_a_hidden_brief_catches_up(view: BriefView, session: Session) -> None:
    view.hide()
    session.edit("title", lambda b: set_title(b, "While hidden"))
    assert view.rows.data(view.rows.index(0)) == "Title: The old lock reopens: who stands where"
    view.show()
    assert view.rows.data(view.rows.index(0)) == "Title: While hidden"


def test_text_size_and_palette_lay_out_anew(view: BriefView, appearance: Appearance) -> None:
    index = view.rows.index(view.rows.place(item_key("i-gate")))
    before = view.visualRect(index).height()
    appearance.set_scale(1.6)
    view.doItemsLayout()
    assert view.visualRect(index).height() > before
    appearance.set_mode("dark")
    assert not view.grab().isNull()


@pytest.mark.parametrize("width", [320, 420, 700])
def test_every_row_has_room_for_its_words(view: BriefView, width: int) -> None:
    view.resize(width, 900)
    view.doItemsLayout()
    for place, shown in enumerate(view.rows.rows):
        face = view._paint.face(shown)
        assert view.visualRect(view.rows.index(place)).height() == int(face.height)
        for placed in face.placed:
            assert placed.at.y() + placed.layout.boundingRect().height() <= face.height + 2


def test_slash_picks_any_section_or_makes_one(view: BriefView, session: Session, press: Press) -> None:
    press(Qt.Key.Key_Slash)
    QTest.keyClicks(focus(), "public")
    press(Qt.Key.Key_Return)
    assert order(session, "public") == ["i-gate"]
    assert view.hasFocus()
    press(Qt.Key.Key_Slash)
    QTest.keyClicks(focus(), "Engineering")
    press(Qt.Key.Key_Return)
    made = next(section for section in session.brief.sections if section.plan.title == "Engineering")
    assert [row.id for row in made.items] == ["i-gate"]


def test_slash_files_an_unfiled_passage_into_a_new_section(view: BriefView, session: Session, press: Press) -> None:
    view.select(view.rows.place("tray:p-survey"))
    press(Qt.Key.Key_Slash)
    QTest.keyClicks(focus(), "Households")
    press(Qt.Key.Key_Return)
    made = next(section for section in session.brief.sections if section.plan.title == "Households")
    assert [row.passages() for row in made.items] == [["p-survey"]]
    assert session.stack.count() == 1


def test_copying_takes_the_sources_along(view: BriefView, press: Press) -> None:
    press(Qt.Key.Key_C, CONTROL)
    assert QApplication.clipboard().text().endswith("hear the water again.” (CPN, para. 2)")


def test_an_item_selected_while_hidden_is_selected_when_shown(view: BriefView, session: Session) -> None:
    view.hide()
    session.edit("moved", lambda b: move(b, "i-gate", "ferry"))
    session.select_item("i-loss")
    view.show()
    assert view.row is row(view, "i-loss")
