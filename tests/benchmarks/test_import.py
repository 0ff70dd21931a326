"""How fast articles come in, end to end: read in the reading process, kept, shown on the desk; run by ``make bench``.

Target on two cores: 50 text files a second, no stall of the window over 50 ms (``stall_ms`` in the extra information).
"""

import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from briefwright.gui.application import Application
from briefwright.gui.theme import load_fonts
from briefwright.gui.work import ThreadedPool
from briefwright.model.likeness import kinship
from gui.driver import DeskDriver
from unit.model.texts import source_of

FILES = 1000
_WORDS = "harbour ferry minister council winter quay crews line boats lighthouse coal talks ports trade fares".split()  # noqa: SIM905 - reads as the list it is
_WORDS += [word + end for word in _WORDS for end in ("s", "ed", "ing", "er", "ly")]


def article(seed: int) -> str:
    chosen = random.Random(seed)  # noqa: S311 - no secret
    body = "\n\n".join(" ".join(chosen.choices(_WORDS, k=60)).capitalize() + "." for _ in range(7))
    return f"Quay report {seed}\n\nBy Ann Other\n\nPORT RUUN, March {seed % 28 + 1}, 2026 (QNA) -- {body}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "articles"
    inside.mkdir()
    for number in range(FILES):
        (inside / f"{number:05}.txt").write_text(article(number), encoding="utf-8")
    return inside


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[DeskDriver]:
    load_fonts()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    application = Application(app, tmp_path / "config", tmp_path / "data", ThreadedPool())
    application.open(None)
    driver = DeskDriver(qtbot, application)
    driver.press("Ctrl+N", "Return")
    yield driver
    driver.close()


class Pulse:
    """Measures how long the event loop was away: by the clock, and in work of its own on a crowded machine."""

    def __init__(self) -> None:
        self.longest = 0.0
        self.busiest = 0.0
        self.lasted = 0.0
        self._began = self._last = time.perf_counter()
        self._worked = time.thread_time()
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self._began = self._last = time.perf_counter()
        self._worked = time.thread_time()
        self._timer.start()

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self.busiest = max(self.busiest, worked - self._worked)
        self._last, self._worked = now, worked

    def stop(self) -> None:
        self._timer.stop()
        self.lasted = time.perf_counter() - self._began


@pytest.mark.parametrize("there", [0, 3000])
def test_a_folder_of_text_files(desk: DeskDriver, folder: Path, benchmark: BenchmarkFixture, there: int) -> None:
    before = [source_of(article(FILES + number), f"s-{number}") for number in range(there)]
    originals = {source.sha256: source.captured_text.encode() for source in before}
    desk.desk.shelf.library.add_sources(before, originals)
    desk.session.take_in(before, "There before")
    pulse = Pulse()

    def bring_in() -> None:
        pulse.start()
        with desk.bot.waitSignal(desk.desk.capturing.taken, timeout=120_000):
            desk.desk.capture_paths([folder])
        pulse.stop()

    benchmark.pedantic(bring_in, rounds=1, iterations=1)  # type: ignore[no-untyped-call]  # the fixture is not typed
    benchmark.extra_info["files_per_second"] = round(FILES / pulse.lasted)
    benchmark.extra_info["stall_ms"] = round(1000 * pulse.longest)
    benchmark.extra_info["busy_ms"] = round(1000 * pulse.busiest)
    assert len(desk.brief.sources) == FILES + there


def test_likeness_of_two_thousand_sources(benchmark: BenchmarkFixture) -> None:
    sources = [source_of(article(number), f"s-{number}") for number in range(2000)]
    benchmark.pedantic(lambda: kinship(sources), rounds=3, iterations=1)  # type: ignore[no-untyped-call]  # see above
