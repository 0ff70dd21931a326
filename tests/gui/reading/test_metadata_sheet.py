"""The sheet of a source's fields."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefwright.gui.dialogs.metadata import MetadataSheet
from briefwright.gui.reading.reader import Reader
from briefwright.gui.session import Session
from briefwright.model.brief import Correction
from briefwright.model.source import FieldName

KEY = Qt.Key


@pytest.fixture
def sheet(reader: Reader) -> MetadataSheet:
    QTest.keyClick(reader.article, KEY.Key_M)
    assert not reader.sheet.isHidden()
    return reader.sheet


def enter(sheet: MetadataSheet, name: FieldName, words: str) -> None:
    field = sheet.rows[name].value
    field.setFocus()
    field.clear()
    QTest.keyClicks(field, words)
    QTest.keyClick(field, KEY.Key_Return)


def corrections(session: Session) -> tuple[Correction, ...]:
    source = session.source
    use = session.brief.use(source.id) if source else None
    return use.corrections if use else ()


def test_captured_values_stand_with_their_evidence(sheet: MetadataSheet) -> None:
    row = sheet.rows["published"]
    assert row.value.text() == "12 March 2031, 09:20"
    assert row._evidence.text() == "guess: “12 March 2031, 09:20” in line 2. It stands at the top."
    assert sheet.rows["byline"].value.placeholderText() == "not found in the file"


def test_a_correction_is_one_act_and_is_kept_apart(sheet: MetadataSheet, session: Session) -> None:
    enter(sheet, "outlet", "The Lantern")
    assert corrections(session) == (Correction("outlet", "The Lantern"),)
    assert session.stack.count() == 1
    assert session.stack.undo_label() == "Outlet corrected"
    assert session.source is not None
    assert session.source.field("outlet") is not None
    assert "captured The Lantern Post: guess: “THE LANTERN POST”" in sheet.rows["outlet"]._evidence.text()
    session.stack.undo()
    assert sheet.rows["outlet"].value.text() == "The Lantern Post"


def test_leaving_a_field_unchanged_is_no_act(sheet: MetadataSheet, session: Session) -> None:
    for name in ("outlet", "published", "byline"):
        QTest.keyClick(sheet.rows[name].value, KEY.Key_Return)
    assert session.stack.count() == 0


def test_not_stated_and_withdraw(sheet: MetadataSheet, session: Session) -> None:
    row = sheet.rows["credit"]
    QTest.mouseClick(row.not_stated, Qt.MouseButton.LeftButton)
    assert corrections(session) == (Correction("credit", ""),)
    assert row.value.text() == ""
    assert row.value.placeholderText().startswith("not stated, by your word")
    assert not row.withdraw.isHidden()
    QTest.mouseClick(row.withdraw, Qt.MouseButton.LeftButton)
    assert corrections(session) == ()
    assert row.value.text() == "NWA"


def test_typing_the_captured_value_again_withdraws_the_correction(sheet: MetadataSheet, session: Session) -> None:
    enter(sheet, "outlet", "The Lantern")
    enter(sheet, "outlet", "The Lantern Post")
    assert corrections(session) == ()


def test_dates_are_read_as_written(sheet: MetadataSheet, session: Session) -> None:
    enter(sheet, "published", "13 Mar 2031, 7:05")
    assert corrections(session) == (Correction("published", "2031-03-13T07:05"),)
    assert sheet.rows["published"].value.text() == "13 March 2031, 07:05"


@pytest.mark.parametrize(("name", "words"), [("published", "last week"), ("reliability", "Z")])
def test_what_cannot_be_read_is_said_in_place(
    sheet: MetadataSheet, session: Session, name: FieldName, words: str
) -> None:
    enter(sheet, name, words)
    assert session.stack.count() == 0
    assert sheet.rows[name]._evidence.text().startswith("Not kept:")
    assert sheet.rows[name].value.text() == words


def test_the_analysts_own_fields(sheet: MetadataSheet, session: Session) -> None:
    enter(sheet, "reliability", "b")
    enter(sheet, "descriptor", "a port newspaper")
    assert corrections(session) == (Correction("reliability", "B"), Correction("descriptor", "a port newspaper"))
    enter(sheet, "descriptor", " ")
    assert corrections(session) == (Correction("reliability", "B"),)


def test_the_reader_and_its_heading_follow(sheet: MetadataSheet, reader: Reader) -> None:
    enter(sheet, "headline", "A pact for the ferry")
    assert reader.article.heading._headline == "A pact for the ferry"


def test_escape_takes_typing_back_then_closes(sheet: MetadataSheet, reader: Reader, session: Session) -> None:
    field = sheet.rows["outlet"].value
    QTest.keyClicks(field, "zzz")
    QTest.keyClick(field, KEY.Key_Escape)
    assert field.text() == "The Lantern Post"
    assert not sheet.isHidden()
    QTest.keyClick(field, KEY.Key_Escape)
    assert sheet.isHidden()
    assert session.stack.count() == 0


def test_another_source_shows_its_own_fields(sheet: MetadataSheet, session: Session, reader: Reader) -> None:
    session.open_source("nameless")
    assert sheet.rows["headline"].value.text() == ""
    enter(sheet, "description", "on calm islands")
    assert corrections(session) == (Correction("description", "on calm islands"),)
    assert reader.article.heading._headline == "[Article without headline on calm islands]"


def test_a_click_on_a_missing_word_opens_its_field(reader: Reader) -> None:
    heading = reader.article.heading
    at = heading.field_place("published_zone").center().toPoint()
    QTest.mouseClick(heading, Qt.MouseButton.LeftButton, pos=at)
    assert not reader.sheet.isHidden()
    assert reader.sheet.rows["published_zone"].value.hasFocus()


def test_m_closes_it_again_and_gives_the_keys_back(reader: Reader, reader_of: Callable[[Session], Reader]) -> None:
    QTest.keyClick(reader.article, KEY.Key_M)
    QTest.keyClick(reader.article, KEY.Key_M)
    assert reader.sheet.isHidden()
    assert reader.article.hasFocus()
