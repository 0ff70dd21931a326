"""The quotation strip: one key, one declared edit."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefwright.gui.composing.brief_view import BriefView
from briefwright.gui.composing.strip import QuotationStrip
from briefwright.gui.session import Session
from briefwright.model.proof import prove
from briefwright.model.quotation import Quotation

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def strip(qtbot: QtBot, view: BriefView) -> QuotationStrip:
    """The strip on the first item, its caret on the first word."""
    QTest.keyClick(view, Qt.Key.Key_Right)
    found = view.editing.strip
    assert found is not None
    assert found.hasFocus()
    return found


def quotation(session: Session, item_id: str = "i-gate") -> Quotation:
    item = session.brief.item(item_id)
    assert item is not None
    found = next(iter(item.quotations()))
    assert prove(found, session.sources[found.source]).proved
    return found


@pytest.mark.parametrize("height", [300, 330, 420])
def test_all_of_the_strip_is_in_sight(view: BriefView, height: int) -> None:
    view.resize(300, height)
    view.select(view.currentIndex().row())
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 80)
    QTest.keyClick(view, Qt.Key.Key_Right)
    strip = view.editing.strip
    assert strip is not None
    for modifier in (Qt.KeyboardModifier.NoModifier, SHIFT, SHIFT):
        row = view.visualRect(view.currentIndex())
        assert row.top() >= 0
        assert row.bottom() < view.viewport().height()
        QTest.keyClick(strip, Qt.Key.Key_Right, modifier)


def test_x_leaves_chosen_words_out(strip: QuotationStrip, session: Session, qtbot: QtBot) -> None:
    QTest.keyClick(strip, Qt.Key.Key_Right)
    QTest.keyClick(strip, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(strip, Qt.Key.Key_X)
    assert quotation(session).words.startswith("We … the gate")
    QTest.keyClick(strip, Qt.Key.Key_X)
    assert quotation(session).words.startswith("We shall open the gate")


def test_b_puts_words_in_brackets(strip: QuotationStrip, session: Session, qtbot: QtBot) -> None:
    for _ in range(4):
        QTest.keyClick(strip, Qt.Key.Key_Right)
    QTest.keyClick(strip, Qt.Key.Key_B)
    assert strip.line.hasFocus()
    QTest.keyClicks(strip.line, "of the old lock")
    QTest.keyClick(strip.line, Qt.Key.Key_Return)
    assert "the gate [of the old lock] before" in quotation(session).words
    assert strip.hasFocus()


def test_shift_b_puts_them_before_and_a_choice_is_replaced(
    strip: QuotationStrip, session: Session, qtbot: QtBot
) -> None:
    QTest.keyClick(strip, Qt.Key.Key_B, SHIFT)
    QTest.keyClicks(strip.line, "Yes")
    QTest.keyClick(strip.line, Qt.Key.Key_Return)
    assert quotation(session).words.startswith("[Yes] We shall")
    QTest.keyClick(strip, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(strip, Qt.Key.Key_B)
    QTest.keyClicks(strip.line, "They will")
    QTest.keyClick(strip.line, Qt.Key.Key_Return)
    assert "[They will] open the gate" in quotation(session).words


def test_case_sic_emphasis_and_ending(strip: QuotationStrip, session: Session, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_T, Qt.Key.Key_I, Qt.Key.Key_M, Qt.Key.Key_Period):
        QTest.keyClick(strip, key)
    words = quotation(session).words
    assert words.startswith("[w]e [sic] shall")
    assert words.endswith("water again")
    assert {type(edit).__name__ for edit in quotation(session).edits} >= {"CaseBracket", "Sic", "EmphasisAdded"}
    QTest.keyClick(strip, Qt.Key.Key_U)
    assert quotation(session).words == (
        "We shall open the gate before the spring tides, and the town will hear the water again"
    )


def test_k_keeps_only_the_chosen_words(strip: QuotationStrip, session: Session, qtbot: QtBot) -> None:
    QTest.keyClick(strip, Qt.Key.Key_Right)
    for _ in range(3):
        QTest.keyClick(strip, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(strip, Qt.Key.Key_K)
    assert quotation(session).words == "shall open the gate"
    session.stack.undo()
    assert quotation(session).words.startswith("We shall")


def test_a_click_chooses_a_word(strip: QuotationStrip, session: Session, qtbot: QtBot) -> None:
    QTest.mouseClick(strip.words, Qt.MouseButton.LeftButton, pos=strip.words.rect().topLeft().__class__(4, 12))
    QTest.keyClick(strip, Qt.Key.Key_I)
    assert quotation(session).words.startswith("We [sic] shall")


def test_escape_gives_the_list_its_keys_back(strip: QuotationStrip, view: BriefView, qtbot: QtBot) -> None:
    QTest.keyClick(strip, Qt.Key.Key_Escape)
    assert view.editing.strip is None
    assert view.hasFocus()


def test_other_keys_reach_the_list(strip: QuotationStrip, view: BriefView, session: Session, qtbot: QtBot) -> None:
    QTest.keyClick(strip, Qt.Key.Key_Down)
    assert session.item_id == "i-sound"
    assert view.editing.strip is None


def test_t_opens_the_strip_and_acts_at_once(view: BriefView, session: Session, qtbot: QtBot) -> None:
    QTest.keyClick(view, Qt.Key.Key_T)
    assert quotation(session).words.startswith("[w]e shall")
    assert isinstance(QApplication.focusWidget(), QuotationStrip)


def test_an_item_without_quotation_says_what_to_do(view: BriefView, session: Session, qtbot: QtBot) -> None:
    session.select_item("i-sound")
    with qtbot.waitSignal(session.acted) as said:
        QTest.keyClick(view, Qt.Key.Key_X)
    assert said.args is not None
    assert "quotes nothing" in said.args[0]


def test_home_and_end_go_to_the_ends(strip: QuotationStrip, session: Session, qtbot: QtBot) -> None:
    QTest.keyClick(strip, Qt.Key.Key_End)
    QTest.keyClick(strip, Qt.Key.Key_I)
    assert quotation(session).words.rstrip(".,").endswith("[sic]")
    QTest.keyClick(strip, Qt.Key.Key_Home)
    assert strip.hasFocus()
    QTest.keyClick(strip, Qt.Key.Key_I)
    assert quotation(session).words.startswith("We [sic]")


def test_delete_leaves_words_out_and_never_takes_the_item(strip: QuotationStrip, session: Session) -> None:
    QTest.keyClick(strip, Qt.Key.Key_Right)
    QTest.keyClick(strip, Qt.Key.Key_Delete)
    assert quotation(session).words.startswith("We … open")


def test_o_says_whose_words_the_passage_passes_on(strip: QuotationStrip, session: Session, qtbot: QtBot) -> None:
    passage = quotation(session).passage
    assert passage
    QTest.keyClick(strip, Qt.Key.Key_O)
    assert strip.line.accessibleName() == "Whose words these are"
    QTest.keyClicks(strip.line, "Ada Quill, post on Chirp")
    QTest.keyClick(strip.line, Qt.Key.Key_Return)
    found = session.brief.passage(passage)
    assert found
    assert found.quotes == "Ada Quill, post on Chirp"
    assert strip.hasFocus()
    QTest.keyClick(strip, Qt.Key.Key_O)
    assert strip.line.text() == "Ada Quill, post on Chirp"
    QTest.keyClick(strip.line, Qt.Key.Key_Escape)
    session.stack.undo()
    assert session.brief.passage(passage) == replace(found, quotes="")
    QTest.keyClick(strip, Qt.Key.Key_B)
    assert strip.line.accessibleName() == "Words in brackets"
    assert strip.line.text() == ""


def test_o_on_a_row_asks_at_once(qtbot: QtBot, view: BriefView) -> None:
    QTest.keyClick(view, Qt.Key.Key_O)
    strip = view.editing.strip
    assert strip is not None
    assert strip.line.accessibleName() == "Whose words these are"
    assert strip.line.hasFocus()
