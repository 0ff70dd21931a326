"""The list of sources."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefwright.gui.drags import DraggedSpan, pack
from briefwright.gui.reading.source_pane import SourcePane
from briefwright.gui.reading.source_rows import SourceRows
from briefwright.gui.session import Session
from briefwright.gui.theme import Appearance
from briefwright.model.edits.front import correct
from briefwright.model.source import CapturedField
from gui.reading.desk_parts import empty_brief, filed, full_session, harbour, make_session, nameless, plain

KEY = Qt.Key
NO_KEYS = Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction


@pytest.fixture
def pane(qtbot: QtBot, look: Appearance, session: Session) -> SourcePane:
    made = SourcePane(session, look)
    qtbot.addWidget(made)
    made.resize(290, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def shown(pane: SourcePane) -> list[str]:
    return [row.id for row in pane.model.rows]


def test_rows_say_what_the_desk_shows(pane: SourcePane) -> None:
    first, second, third = pane.model.rows
    assert (first.outlet, first.date, first.unread) == ("The Lantern Post", "12 Mar 2031, 09:20", False)
    assert [(c.label, c.number) for c in first.counts] == [("1", 2), ("2", 3), ("3", 2)]
    assert first.loose == 1
    assert (second.headline, second.warn, second.stated) == ("[Article without headline]", "4 fields missing", False)
    assert third.unread
    assert not third.used
    assert pane._figures.text() == "2 used · 1 new · 3"


def test_a_screen_reader_hears_all_of_it(pane: SourcePane) -> None:
    said = pane.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == (
        "Outlet not stated. [Article without headline]. 1 in 1 Ferry pact, 1 in 4 Island track. 4 fields missing"
    )


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", ["harbour", "nameless", "plain"]),
        ("used", ["harbour", "nameless"]),
        ("unused", ["plain"]),
        ("unread", ["plain"]),
        ("marked", []),
        ("4", ["nameless"]),
        ("calloway used", ["harbour"]),
        ("NORTH wind", ["plain"]),
        ("12 mar", ["harbour"]),
        ("island track", ["nameless"]),
        ("여객선을", ["nameless"]),
        ("s3", ["plain"]),
        ("'quiet'", ["harbour"]),
        ("nothing of the kind", []),
    ],
)
def test_the_filter(pane: SourcePane, query: str, ids: list[str]) -> None:
    pane.filter.setText(query)
    assert shown(pane) == ids


def test_escape_clears_the_filter(pane: SourcePane) -> None:
    pane.focus_filter()
    QTest.keyClicks(pane.filter, "zzz")
    assert shown(pane) == []
    assert "Escape clears it" in pane._teaching.text()
    QTest.keyClick(pane.filter, KEY.Key_Escape)
    assert len(shown(pane)) == 3


def test_arrows_open_sources_and_enter_goes_on_reading(pane: SourcePane, session: Session, qtbot: QtBot) -> None:
    pane.list.setFocus()
    qtbot.waitUntil(pane.list.hasFocus)
    QTest.keyClick(pane.list, KEY.Key_Down)
    assert session.source is not None
    assert session.source.id == "nameless"
    with qtbot.waitSignal(pane.reader_wanted):
        QTest.keyClick(pane.list, KEY.Key_Return)


def test_enter_in_the_filter_goes_on_reading_what_was_found(pane: SourcePane, session: Session, qtbot: QtBot) -> None:
    pane.filter.setFocus()
    QTest.keyClicks(pane.filter, "unread")
    with qtbot.waitSignal(pane.reader_wanted):
        QTest.keyClick(pane.filter, KEY.Key_Return)
    assert session.source is not None
    assert session.source.id == "plain"


def test_a_key_of_the_reader_is_answered_in_the_list(pane: SourcePane, session: Session, qtbot: QtBot) -> None:
    pane.list.setFocus()
    with qtbot.waitSignal(session.acted) as said:
        QTest.keyClick(pane.list, KEY.Key_2)
    assert said.args == ["2 is a key of the reader; Enter goes there."]


def test_a_click_opens_a_source(pane: SourcePane, session: Session, qtbot: QtBot) -> None:
    place = pane.list.visualRect(pane.model.index(2)).center()
    QTest.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.source is not None
    assert session.source.id == "plain"


def test_filtering_does_not_open_another_source(pane: SourcePane, session: Session) -> None:
    pane.filter.setText("north wind")
    assert session.source is not None
    assert session.source.id == "harbour"
    pane.filter.clear()
    assert pane.list.currentIndex().row() == 0


def test_opening_elsewhere_moves_the_bar(pane: SourcePane, session: Session) -> None:
    session.open_source("plain")
    assert pane.list.currentIndex().row() == 2
    assert pane._painter.open_id == "plain"


def test_filing_changes_one_row_only(pane: SourcePane, session: Session) -> None:
    changed: list[int] = []
    pane.model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    resets: list[str] = []
    pane.model.modelReset.connect(lambda: resets.append("x"))
    source = plain()
    session.edit("x", lambda brief: filed(brief, source, "No date for a next round was set.", "islands", 70))
    assert changed == [2]
    assert resets == []
    assert pane._figures.text() == "3 used · 1 new · 3"


def test_a_corrected_field_shows_at_once(pane: SourcePane, session: Session) -> None:
    session.edit("x", lambda brief: correct(brief, "nameless", "headline", "Calm on the islands"))
    assert pane.model.rows[1].headline == "Calm on the islands"
    assert pane.model.rows[1].warn == "3 fields missing"


def test_without_a_day_of_publication_the_dateline_gives_its_own() -> None:
    fields = (CapturedField("dateline_date", "2031-03-11"),)
    rows = SourceRows().of(empty_brief(nameless()), {"nameless": replace(nameless(), fields=fields)}, {})
    assert (rows[0].date, rows[0].warn) == ("dateline 11 Mar 2031", "4 fields missing")


def test_delete_takes_an_unused_source_off(pane: SourcePane, session: Session) -> None:
    session.open_source("plain")
    QTest.keyClick(pane.list, KEY.Key_Delete)
    assert shown(pane) == ["harbour", "nameless"]
    assert session.source is not None
    assert session.source.id == "nameless"
    session.stack.undo()
    assert shown(pane) == ["harbour", "nameless", "plain"]


def test_delete_leaves_a_used_source_and_says_why(pane: SourcePane, session: Session) -> None:
    heard: list[str] = []
    session.acted.connect(heard.append)
    QTest.keyClick(pane.list, KEY.Key_Delete)
    assert len(shown(pane)) == 3
    assert heard == ["The Lantern Post stays: the brief uses it. Take its passages out first."]


def drop(pane: SourcePane, parcel: QMimeData) -> bool:
    """Drag a parcel over the pane and let go; whether it was taken."""
    over = QDragEnterEvent(QPoint(40, 300), COPY, parcel, Qt.MouseButton.LeftButton, NO_KEYS)
    over.ignore()
    pane.dragEnterEvent(over)
    taken = over.isAccepted()
    assert pane._veil.isHidden() is not taken
    pane.dropEvent(QDropEvent(QPointF(40, 300), COPY, parcel, Qt.MouseButton.LeftButton, NO_KEYS))
    assert pane._veil.isHidden()
    return taken


def test_files_and_folders_can_be_dropped(pane: SourcePane, qtbot: QtBot, tmp_path: Path) -> None:
    parcel = QMimeData()
    parcel.setUrls([QUrl.fromLocalFile(str(tmp_path)), QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    with qtbot.waitSignal(pane.files_dropped) as heard:
        assert drop(pane, parcel)
    assert heard.args == [[tmp_path, tmp_path / "a.txt"]]


def test_text_can_be_dropped_with_its_html(pane: SourcePane, qtbot: QtBot) -> None:
    parcel = QMimeData()
    parcel.setText("Words")
    parcel.setHtml("<p>Words</p>")
    with qtbot.waitSignal(pane.text_dropped) as heard:
        assert drop(pane, parcel)
    assert heard.args == ["Words", "<p>Words</p>"]


def test_what_started_on_this_desk_is_not_a_source(pane: SourcePane, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pane.text_dropped):
        assert not drop(pane, pack(DraggedSpan("harbour", 1, 5), words="Words"))


def test_an_empty_pane_teaches(qtbot: QtBot, look: Appearance) -> None:
    session = make_session(empty_brief())
    pane = SourcePane(session, look)
    qtbot.addWidget(pane)
    assert pane._teaching.text().startswith("No sources yet.")
    assert "Ctrl+I imports files" in pane._teaching.text()
    assert pane.list.isHidden()
    session.take_in([harbour()], "Took in 1 source")
    assert shown(pane) == ["harbour"]
    assert not pane.list.isHidden()


def test_rows_are_kept_while_nothing_of_a_source_changed() -> None:
    session = full_session()
    rows = SourceRows()
    before = rows.of(session.brief, session.sources, {})
    source = nameless()
    session.edit("x", lambda brief: filed(brief, source, "she added", "mayor", 80))
    after = rows.of(session.brief, session.sources, {})
    assert [old == new for old, new in zip(before, after, strict=True)] == [True, False, True]


def test_painting_every_kind_of_row_in_both_palettes(pane: SourcePane, look: Appearance) -> None:
    light = pane.grab().toImage()
    look.set_mode("dark")
    dark = pane.grab().toImage()
    assert light.pixelColor(5, 5) != dark.pixelColor(5, 5)
    assert light != dark
