"""Several imports at once: what is named is stopped, or all; a desk of very many sources stays a list of even rows."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefwright.gui.bottom_line import BottomLine
from briefwright.gui.reading import source_list, source_pane
from briefwright.gui.theme import Appearance
from briefwright.gui.work import InstantPool, Job, T
from gui.conftest import DriverOf
from gui.driver import DeskDriver


class HeldPool(InstantPool):
    """Keeps jobs that run beside the others until they are let go."""

    def __init__(self) -> None:
        self.held: list[Job[object]] = []

    def start_beside(self, job: Job[T]) -> None:
        self.held.append(job)  # type: ignore[arg-type]  # only run from here

    def let_go(self) -> None:
        held, self.held = self.held, []
        for job in held:
            job.run()


def article(folder: Path, name: str) -> Path:
    path = folder / f"{name}.txt"
    path.write_text(f"The {name} quay\n\nThe boat of {name} left its berth at dawn with its crates.\n", "utf-8")
    return path


@pytest.fixture
def line(qtbot: QtBot) -> BottomLine:
    made = BottomLine(Appearance())
    qtbot.addWidget(made)
    return made


def test_the_job_that_was_begun_first_is_named_and_stopped_first(line: BottomLine) -> None:
    first, second = Job(lambda progress: progress(0.5)), Job(lambda progress: progress(0.5))
    line.follow(first, "Reading a.txt")
    assert not line.cancel_all.isVisibleTo(line)
    line.follow(second, "Reading b.txt")
    assert line.progress.text() == "Reading a.txt … 0 %, 1 more waiting"
    assert line.cancel_all.isVisibleTo(line)
    line.cancel.click()
    first.run()
    assert line.progress.text() == "Reading b.txt … 0 %"
    second.run()
    assert not line.progress.isVisibleTo(line)


def test_cancel_all_stops_two_queued_imports(driver_of: DriverOf, tmp_path: Path) -> None:
    pool = HeldPool()
    driver = driver_of(pool=pool)
    driver.drop_files([article(tmp_path, "north")])
    driver.drop_files([article(tmp_path, "south")])
    driver.click(driver.desk.news.bottom_line.cancel_all)
    pool.let_go()
    assert driver.brief.sources == ()
    assert driver.said() == "The import was stopped before it began"


def test_cancel_stops_the_import_that_is_named(driver_of: DriverOf, tmp_path: Path) -> None:
    pool = HeldPool()
    driver = driver_of(pool=pool)
    driver.drop_files([article(tmp_path, "north")])
    driver.drop_files([article(tmp_path, "south")])
    line = driver.desk.news.bottom_line
    assert line.progress.text().startswith("Reading north.txt")
    driver.click(line.cancel)
    pool.let_go()
    assert [source.file_name for source in driver.session.sources.values()] == ["south.txt"]


def test_very_many_sources_have_rows_of_one_height(
    driver: DeskDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source_pane, "EVEN_FROM", 3)
    files = [article(tmp_path, name) for name in ("north", "south", f"east {'and further east ' * 9}".strip())]
    driver.drop_files(files[1:])
    pane = driver.panes.sources
    heights = {pane.list.visualRect(pane.model.index(row)).height() for row in range(2)}
    assert len(heights) == 2
    driver.drop_files(files[:1])
    assert pane.list.uniformItemSizes()
    heights = {pane.list.visualRect(pane.model.index(row)).height() for row in range(3)}
    assert len(heights) == 1
    assert source_list.EVEN_FROM > 1000
