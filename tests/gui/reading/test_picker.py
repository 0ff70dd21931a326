"""The section picker."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefwright.gui.reading.picker import SectionPicker, matches
from briefwright.gui.theme import Appearance
from gui.reading.desk_parts import full_session

KEY = Qt.Key


@pytest.fixture
def picker(qtbot: QtBot, look: Appearance) -> SectionPicker:
    room = QWidget()
    room.resize(600, 500)
    qtbot.addWidget(room)
    made = SectionPicker(full_session(), look, room)
    with qtbot.waitExposed(room):
        room.show()
    made.open_beside(QRect(50, 100, 200, 20))
    return made


def rows(picker: SectionPicker) -> list[str]:
    return [picker.rows.item(number).text() for number in range(picker.rows.count())]


@pytest.mark.parametrize(
    ("title", "typed", "fits"),
    [
        ("Northern port", "no", True),
        ("Northern port", "po no", True),
        ("Northern port", "ort", False),
        ("Calloway’s return", "calloway's", True),
        ("Northern port", "", True),
    ],
)
def test_type_ahead(title: str, typed: str, fits: bool) -> None:
    assert matches(title, typed) is fits


def test_all_sections_that_take_items_are_listed(picker: SectionPicker) -> None:
    assert rows(picker) == [
        "1  Ferry pact",
        "2  Northern port",
        "3  Calloway and the harbour master",
        "4  Island track",
    ]


def test_arrows_and_enter_pick(picker: SectionPicker, qtbot: QtBot) -> None:
    QTest.keyClick(picker.field, KEY.Key_Down)
    QTest.keyClick(picker.field, KEY.Key_Down)
    QTest.keyClick(picker.field, KEY.Key_Up)
    with qtbot.waitSignal(picker.picked) as heard:
        QTest.keyClick(picker.field, KEY.Key_Return)
    assert heard.args == ["north"]


def test_a_digit_finds_its_section(picker: SectionPicker) -> None:
    QTest.keyClicks(picker.field, "3")
    assert rows(picker)[0] == "3  Calloway and the harbour master"


def test_a_new_title_is_offered_last_and_asked_for(picker: SectionPicker, qtbot: QtBot) -> None:
    QTest.keyClicks(picker.field, "Fer")
    assert rows(picker) == ["1  Ferry pact", "New section “Fer”"]
    picker.field.setText("  Night   ferries ")
    with qtbot.waitSignal(picker.new_wanted) as heard:
        QTest.keyClick(picker.field, KEY.Key_Return)
    assert heard.args == ["Night ferries"]


def test_a_title_that_exists_is_not_offered_as_new(picker: SectionPicker) -> None:
    picker.field.setText("ferry PACT")
    assert rows(picker) == ["1  Ferry pact"]


def test_a_click_picks(picker: SectionPicker, qtbot: QtBot) -> None:
    place = picker.rows.visualItemRect(picker.rows.item(3)).center()
    with qtbot.waitSignal(picker.picked) as heard:
        QTest.mouseClick(picker.rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == ["islands"]


def test_escape_leaves(picker: SectionPicker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(picker.left):
        QTest.keyClick(picker.field, KEY.Key_Escape)
    assert picker.isHidden()


@pytest.mark.parametrize("words", [QRect(0, 0, 9, 9), QRect(590, 480, 9, 15), QRect(300, 250, 9, 9)])
def test_the_list_stays_inside_and_off_the_words(picker: SectionPicker, words: QRect) -> None:
    picker.open_beside(words)
    assert picker.parentWidget() is not None
    assert QRect(0, 0, 600, 500).contains(picker.geometry())
    assert not picker.geometry().intersects(words)
