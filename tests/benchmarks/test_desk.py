"""How fast the desk answers, on a brief of 2,000 passages: run by ``make bench``, not by the suite.

Targets on two cores: start from source 1 s; switch source, file a passage, undo 50 ms each; export of four pages 1 s.
"""

import itertools
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from briefwright import pipeline
from briefwright.gui.application import Application
from briefwright.gui.theme import load_fonts
from briefwright.gui.work import InstantPool
from briefwright.library.brief_file import BriefFile
from briefwright.library.taking_in import take_in
from briefwright.model.brief import Brief
from briefwright.model.edits.filing import file_span
from briefwright.model.edits.front import add_source
from briefwright.model.ids import new_id
from briefwright.model.sentences import sentences
from briefwright.model.source import Source
from gui.driver import DeskDriver

PASSAGES = 2000
_ROUNDS: dict[str, Any] = {"rounds": 15, "iterations": 1, "warmup_rounds": 2}


def large_brief() -> BriefFile:
    """The sample brief with 60 sources more and 2,000 items more, each of another span."""
    held = pipeline.sample_brief()
    more = tuple(replace(source, id=new_id("s")) for _ in range(10) for source in held.sources)
    brief, sources = held.brief, (*held.sources, *more)
    for source in more:
        brief = add_source(brief, source.id)
    sections = [section.id for section in brief.sections if section.plan.role == "items"]
    spans = [list(_spans(source)) for source in more]
    for number in range(PASSAGES):
        source = more[number % len(more)]
        start, end = spans[number % len(more)][number // len(more)]
        section = sections[number % len(sections)]
        brief, _ = file_span(brief, source, (start, end), section, ids=(new_id("p"), new_id("i")))
    return BriefFile(brief, sources, held.originals)


def _spans(source: Source) -> Iterator[tuple[int, int]]:
    """Spans of a source, sentence by sentence, then shorter ones."""
    for cut in range(0, 60, 6):
        for span in sentences(source):
            if span.end - span.start > cut + 10:
                yield span.start + cut, span.end


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[DeskDriver]:
    """A desk with the large brief open."""
    load_fonts()
    application = Application(_app(), tmp_path / "config", tmp_path / "data", InstantPool())
    application.preferences.change(lambda now: replace(now, appearance="light"))
    application.open(None)
    assert application.library is not None
    brief: Brief = take_in(application.library, large_brief())
    driver = DeskDriver(qtbot, application)
    assert driver.desk.open_brief(brief.id)
    driver.panes.reader.setFocus()
    yield driver
    driver.close()


def pedantic(benchmark: BenchmarkFixture, act: Callable[[], object], **how: Any) -> None:
    """The fixture's ``pedantic``, which carries no types."""
    run: Callable[..., object] = benchmark.pedantic
    run(act, **how)


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def painted(desk: DeskDriver, *keys: str) -> None:
    """Press keys and wait until the window shows what they did."""
    desk.press(*keys)
    QApplication.processEvents()


def test_switch_source(desk: DeskDriver, benchmark: BenchmarkFixture) -> None:
    steps = itertools.cycle("NP")
    pedantic(benchmark, lambda: painted(desk, next(steps)), **_ROUNDS)


def test_file_a_passage(desk: DeskDriver, benchmark: BenchmarkFixture) -> None:
    pedantic(benchmark, lambda: painted(desk, "1"), setup=lambda: painted(desk, "N"), **_ROUNDS)


def test_undo(desk: DeskDriver, benchmark: BenchmarkFixture) -> None:
    pedantic(benchmark, lambda: painted(desk, "Ctrl+Z"), setup=lambda: painted(desk, "N", "1"), **_ROUNDS)


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_export_of_a_short_brief(suffix: str, tmp_path: Path, benchmark: BenchmarkFixture) -> None:
    held = pipeline.sample_brief()
    sources = {source.id: source for source in held.sources}
    path = tmp_path / f"brief{suffix}"
    benchmark(lambda: pipeline.export(held.brief, sources, lambda sha256: held.originals[sha256], path))


def test_start_to_first_paint(tmp_path: Path, benchmark: BenchmarkFixture) -> None:
    """A new process until the window has painted once."""
    code = (
        "import sys, time\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from briefwright.gui import application\n"
        "QTimer.singleShot(0, lambda: QTimer.singleShot(0, QApplication.closeAllWindows))\n"
        "sys.exit(application.run([]))\n"
    )
    environment = {**os.environ, "BRIEFWRIGHT_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}

    def start() -> float:
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], env=environment, check=False, timeout=60)
        return time.perf_counter() - begun

    pedantic(benchmark, start, rounds=5, iterations=1, warmup_rounds=1)
