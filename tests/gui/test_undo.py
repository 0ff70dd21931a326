"""The undo stack: acts taken back and done again, one that grows, and sessions that go away with it."""

import gc
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from briefwright import pipeline
from briefwright.gui.session import Session
from briefwright.gui.undo import Step, UndoStack
from briefwright.model.brief import Brief
from briefwright.model.edits.front import set_title


def titled(title: str) -> Brief:
    return Brief(id="b-1", title=title, template=pipeline.shipped_templates()[0])


class Desk(QObject):
    """Remembers what the stack shows."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[tuple[str, str]] = []
        self.stack = UndoStack(lambda brief, label: self.shown.append((brief.title, label)), self)

    def do(self, before: str, after: str) -> None:
        self.stack.push(Step(f"Named {after}", titled(before), titled(after)))


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    desk = Desk()
    desk.do("a", "b")
    desk.do("b", "c")
    return desk


def test_acts_are_taken_back_and_done_again(desk: Desk) -> None:
    for _ in range(3):
        desk.stack.undo()
    assert (desk.stack.index(), desk.stack.count(), desk.stack.can_undo()) == (0, 2, False)
    for _ in range(3):
        desk.stack.redo()
    assert [title for title, _ in desk.shown] == ["b", "c", "b", "a", "b", "c"]
    assert desk.shown[2] == ("b", "Undone: Named c")
    assert not desk.stack.can_redo()


def test_a_new_act_forgets_what_was_taken_back(desk: Desk) -> None:
    desk.stack.undo()
    desk.do("b", "d")
    assert (desk.stack.count(), desk.stack.undo_label(), desk.stack.can_redo()) == (2, "Named d", False)


def test_an_act_that_grows_is_taken_back_whole(desk: Desk) -> None:
    desk.stack.grow("Named c and e", titled("e"))
    assert desk.stack.count() == 2
    desk.stack.undo()
    assert desk.shown[-2:] == [("e", "Named c and e"), ("b", "Undone: Named c and e")]
    desk.stack.redo()
    assert desk.shown[-1][0] == "e"


def test_every_move_is_told_after_the_brief_has_changed(desk: Desk) -> None:
    told: list[tuple[int, str]] = []
    desk.stack.moved.connect(lambda: told.append((desk.stack.index(), desk.shown[-1][0])))
    desk.stack.undo()
    desk.stack.redo()
    desk.stack.grow("Named e", titled("e"))
    assert told == [(1, "b"), (2, "c"), (2, "e")]


def test_sessions_that_go_away_with_their_acts_do_no_harm(qtbot: QtBot) -> None:
    class Nowhere:
        def save_brief(self, brief: Brief, label: str) -> None: ...

        def keep_picture(self, data: bytes) -> str:
            return str(len(data))

    for number in range(40):
        session = Session(titled("a"), (), Nowhere())
        for act in range(5):
            session.edit(f"Act {act}", partial(set_title, title=f"{act}"))
        session.stack.undo()
        assert session.brief.title == "3"
        if number % 10 == 0:
            del session
            gc.collect()
