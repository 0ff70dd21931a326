"""Unreachable cycles are looked for in the window's thread only, while there are others."""

import gc
import threading
import weakref

from pytestqt.qtbot import QtBot

from briefwright.gui.collecting import Collecting
from briefwright.gui.work import ThreadedPool


class Knot:
    """A cycle that remembers in which thread it came undone."""

    def __init__(self, told: list[int]) -> None:
        self.myself = self
        weakref.finalize(self, lambda: told.append(threading.get_ident()))


def test_cycles_come_undone_in_the_main_thread(qtbot: QtBot) -> None:
    pool = ThreadedPool()
    told: list[int] = []

    def work() -> None:
        for _ in range(3000):
            Knot(told)

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert told == []
    qtbot.waitUntil(lambda: bool(told), timeout=5000)
    assert set(told) == {threading.get_ident()}
    assert not gc.isenabled()
    pool.finish()
    assert gc.isenabled()


def test_nothing_is_searched_while_nothing_is_due(qtbot: QtBot) -> None:
    collecting = Collecting()
    gc.collect()
    before = gc.get_stats()[2]["collections"]
    collecting.collect()
    collecting.stop()
    assert gc.get_stats()[2]["collections"] == before
