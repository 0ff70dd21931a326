"""How fast articles come in, end to end: read in the reading process, kept, shown on the desk; run by ``make bench``.

Targets on two cores: 50 text files, 15 web pages, 60 PDF pages a second, no stall of the window over 50 ms
(``stall_ms`` in the extra information). Trafilatura and pdftotext run beside over the same files: they only extract.
"""

import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from benchmarks.import_files import article, paper, web_page
from briefwright.gui.application import Application
from briefwright.gui.theme import load_fonts
from briefwright.gui.work import ThreadedPool
from briefwright.model.likeness import kinship
from gui.driver import DeskDriver
from unit.model.texts import source_of

FILES = 1000
PAGES, PAPERS, PAPER_PAGES = 100, 10, 20


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
    _import(desk, folder, benchmark, FILES, "files_per_second")
    assert len(desk.brief.sources) == FILES + there


def test_a_folder_of_web_pages(desk: DeskDriver, tmp_path: Path, benchmark: BenchmarkFixture) -> None:
    trafilatura = pytest.importorskip("trafilatura")
    texts = [web_page(number) for number in range(PAGES)]
    inside = _folder(tmp_path, {f"{number:04}.html": text.encode() for number, text in enumerate(texts)})
    _import(desk, inside, benchmark, PAGES, "pages_per_second")
    began = time.perf_counter()
    assert all(trafilatura.extract(text) for text in texts)
    benchmark.extra_info["trafilatura_per_second"] = round(PAGES / (time.perf_counter() - began))
    assert len(desk.brief.sources) == PAGES


def test_a_folder_of_papers(desk: DeskDriver, tmp_path: Path, benchmark: BenchmarkFixture) -> None:
    papers = {f"{number:04}.pdf": paper(number, PAPER_PAGES) for number in range(PAPERS)}
    inside = _folder(tmp_path, papers)
    _import(desk, inside, benchmark, PAPERS * PAPER_PAGES, "pages_per_second")
    if program := shutil.which("pdftotext"):
        began = time.perf_counter()
        for path in inside.iterdir():
            subprocess.run([program, path, "-"], check=True, stdout=subprocess.DEVNULL)
        benchmark.extra_info["pdftotext_per_second"] = round(PAPERS * PAPER_PAGES / (time.perf_counter() - began))
    assert len(desk.brief.sources) == PAPERS


def _folder(place: Path, files: dict[str, bytes]) -> Path:
    inside = place / "files"
    inside.mkdir()
    for name, data in files.items():
        (inside / name).write_bytes(data)
    return inside


def _import(desk: DeskDriver, folder: Path, benchmark: BenchmarkFixture, count: int, rate: str) -> None:
    """Import a folder once and note the rate and the longest stall of the window."""
    pulse = Pulse()

    def bring_in() -> None:
        pulse.start()
        with desk.bot.waitSignal(desk.desk.capturing.taken, timeout=120_000):
            desk.desk.capture_paths([folder])
        pulse.stop()

    benchmark.pedantic(bring_in, rounds=1, iterations=1)  # type: ignore[no-untyped-call]  # the fixture is not typed
    benchmark.extra_info[rate] = round(count / pulse.lasted)
    benchmark.extra_info["stall_ms"] = round(1000 * pulse.longest)
    benchmark.extra_info["busy_ms"] = round(1000 * pulse.busiest)


def test_likeness_of_two_thousand_sources(benchmark: BenchmarkFixture) -> None:
    sources = [source_of(article(number), f"s-{number}") for number in range(2000)]
    benchmark.pedantic(lambda: kinship(sources), rounds=3, iterations=1)  # type: ignore[no-untyped-call]  # see above
