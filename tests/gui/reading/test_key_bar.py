"""The key bar."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefwright.gui.drags import DraggedSpan, pack
from briefwright.gui.filing import Filing
from briefwright.gui.reading.chip import Chip
from briefwright.gui.reading.key_bar import KeyBar, shared
from briefwright.gui.session import Session
from briefwright.gui.theme import Appearance
from briefwright.model.edits.filing import move
from briefwright.model.edits.sections import add_section
from gui.reading.desk_parts import empty_brief, harbour, kept_aside, make_session, span_of

MOVE = Qt.DropAction.MoveAction
NO_KEYS = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def bar(qtbot: QtBot, look: Appearance, session: Session) -> KeyBar:
    made = KeyBar(session, look, Filing(session))
    qtbot.addWidget(made)
    made.resize(900, made.height())
    return made


def drop(chip: Chip, parcel: QMimeData, held: Qt.KeyboardModifier = NO_KEYS) -> None:
    over = QDragEnterEvent(QPoint(5, 5), MOVE, parcel, Qt.MouseButton.LeftButton, held)
    chip.dragEnterEvent(over)
    assert over.isAccepted()
    chip.dropEvent(QDropEvent(QPointF(5, 5), MOVE, parcel, Qt.MouseButton.LeftButton, held))


def test_chips_name_section_key_and_count(bar: KeyBar) -> None:
    assert [(c.face.key, c.face.number) for c in bar.chips] == [("1", 3), ("2", 3), ("3", 2), ("4", 1)]
    assert bar.chips[0].accessibleName() == "File into 1 Ferry pact, 3 items"
    assert bar._unfiled.face.number == 1


def test_a_filing_shows_its_count_and_is_marked_until_the_next_act(bar: KeyBar, session: Session) -> None:
    session.edit("x", lambda brief: move(brief, "i0", "islands"))
    assert (bar.chips[0].face.number, bar.chips[3].face.number) == (2, 2)
    assert [chip.recent for chip in bar.chips] == [False, False, False, True]
    source = harbour()
    session.edit("x", lambda brief: kept_aside(brief, source, "old name", 90))
    assert not bar.chips[3].recent
    assert bar._unfiled.face.number == 2


def test_a_click_chooses(bar: KeyBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.section_chosen) as heard:
        QTest.mouseClick(bar.chips[1], Qt.MouseButton.LeftButton)
    assert heard.args == ["north"]
    with qtbot.waitSignal(bar.unfiled_chosen):
        QTest.mouseClick(bar._unfiled, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(bar.more_chosen):
        QTest.mouseClick(bar._more, Qt.MouseButton.LeftButton)


def test_a_new_section_gets_a_chip(bar: KeyBar, session: Session) -> None:
    session.edit("x", lambda brief: add_section(brief, "Railways")[0])
    assert [chip.face.title for chip in bar.chips][-1] == "Railways"


def test_a_dropped_selection_is_filed(bar: KeyBar, session: Session) -> None:
    span = span_of(harbour(), "using the old name of the strait")
    drop(bar.chips[3], pack(DraggedSpan("harbour", *span)))
    assert session.brief.sections[3].items[-1].id == session.item_id
    assert next(session.brief.sections[3].items[-1].quotations()).words == "using the old name of the strait"


def test_a_dropped_passage_moves_and_ctrl_leaves_it_there_too(bar: KeyBar, session: Session) -> None:
    passage = session.brief.passages[0]
    parcel = pack(DraggedSpan("harbour", passage.start, passage.end, passage.id), "i0")
    drop(bar.chips[3], parcel)
    assert [item.id for item in session.brief.sections[3].items][-1] == "i0"
    drop(bar.chips[1], parcel, CTRL)
    assert [item.id for item in session.brief.sections[3].items][-1] == "i0"
    assert session.brief.sections[1].items[-1].passages() == [passage.id]


def test_dropping_on_unfiled_takes_the_item_back(bar: KeyBar, session: Session) -> None:
    drop(bar._unfiled, pack(item="i1"))
    assert session.brief.item("i1") is None
    assert bar._unfiled.face.number == 2


def test_a_drop_of_something_gone_changes_nothing(bar: KeyBar, session: Session) -> None:
    before = session.brief
    drop(bar.chips[0], pack(item="gone"))
    assert session.brief is before


@given(st.lists(st.tuples(st.floats(20, 60), st.floats(0, 200)), min_size=1, max_size=11), st.floats(0, 1500))
def test_widths_fit_where_they_can(rows: list[tuple[float, float]], room: float) -> None:
    least = [small for small, _ in rows]
    wanted = [small + more for small, more in rows]
    widths = shared(wanted, least, room)
    assert all(small <= width <= want for small, width, want in zip(least, widths, wanted, strict=True))
    assert sum(widths) <= max(room, sum(least)) + 0.1
    if sum(wanted) <= room:
        assert widths == wanted


@pytest.mark.parametrize("width", [1200, 700, 440, 330])
def test_chips_stay_inside_at_any_width(qtbot: QtBot, look: Appearance, width: int) -> None:
    session = make_session(empty_brief(harbour()), harbour())
    bar = KeyBar(session, look)
    qtbot.addWidget(bar)
    for title in ("Railways and their long and winding tariffs", "Pilots", "Weather", "Quays", "Dredging"):
        session.edit("x", lambda brief, title=title: add_section(brief, title)[0])  # type: ignore[misc]
    bar.resize(width, bar.height())
    with qtbot.waitExposed(bar):
        bar.show()
    places = [chip.geometry() for chip in [*bar.chips, bar._unfiled, bar._more]]
    assert all(not one.intersects(other) for one, other in combinations(places, 2))
    assert all(bar.rect().contains(place) for place in places)
    assert (len({place.top() for place in places}) == 1) is (width == 1200)
    assert not bar.grab().isNull()
