"""Starting: what opens, what is said when the library refuses, how the look follows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefwright.gui.application import Application
from briefwright.gui.work import InstantPool, ThreadedPool
from briefwright.library.store import Library
from gui.driver import DeskDriver


@pytest.fixture
def application(qtbot: QtBot, desk_faces: QApplication, tmp_path: Path) -> Iterator[Application]:
    made = Application(desk_faces, tmp_path / "config", tmp_path / "data", InstantPool())
    yield made
    for window in (made.desk, made.refusal):
        if window is not None:
            window.close()
            window.deleteLater()
    made.close()


def test_a_library_in_use_is_a_window_with_the_next_step_and_retry_opens(
    application: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    with Library(tmp_path / "data"):
        assert not application.open()
        assert application.desk is None
        refusal = application.refusal
        assert refusal is not None
        assert refusal.isVisible()
        refusal.retry.click()
        assert application.desk is None
        assert application.refusal is not None
    application.refusal.retry.click()
    assert application.refusal is None
    assert application.desk is not None
    assert application.desk.isVisible()


def test_broken_settings_are_said_and_set_aside(desk_faces: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config/settings.toml").write_text("this is = = no TOML")
    application = Application(desk_faces, tmp_path / "config", tmp_path / "data", InstantPool())
    application.open()
    driver = DeskDriver(qtbot, application)
    assert "settings.toml.broken" in driver.banner()
    driver.close()


def test_a_brief_file_that_is_none_is_said_and_the_desk_opens(
    application: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "x.brief").write_bytes(b"no brief at all")
    assert application.open(tmp_path / "x.brief")
    assert application.desk is not None
    assert application.desk.session is None
    assert not application.desk.news.banner.isHidden()


def test_look_follows_the_choice(application: Application) -> None:
    modes = []
    for chosen in ("dark", "light"):
        application.follow(chosen)
        modes.append(application.appearance.mode)
    assert modes == ["dark", "light"]


def test_with_threads_the_same_job_is_done_and_nothing_is_left_running(
    desk_faces: QApplication, tmp_path: Path, qtbot: QtBot, root: Path
) -> None:
    application = Application(desk_faces, tmp_path / "config", tmp_path / "data", ThreadedPool())
    application.preferences.remember_folder("export", tmp_path)
    application.open()
    driver = DeskDriver(qtbot, application)
    driver.drop_files([root / "resources/samples/01_talks_open.txt"])
    qtbot.waitUntil(lambda: driver.desk.session is not None and len(driver.brief.sources) == 1)
    driver.press("1", "J", "2")
    with qtbot.waitSignal(driver.desk.exporting.exported, timeout=20_000):
        driver.press("Ctrl+E", "Return")
    assert (tmp_path / "Untitled brief.docx").exists()
    qtbot.waitUntil(driver.desk.news.bottom_line.progress.isHidden)
    driver.close()


def test_an_export_can_be_stopped(driver: DeskDriver, root: Path, tmp_path: Path) -> None:
    """The running job sees Cancel at its next report of progress; nothing is written."""
    driver.drop_files([root / "resources/samples/01_talks_open.txt"])
    driver.press("1")
    line = driver.desk.news.bottom_line
    driver.desk.exporting.started.connect(lambda *_job: line.cancel.click())
    driver.press("Ctrl+E", "Return")
    assert driver.said() == "Stopped."
    assert not list(tmp_path.glob("*.docx"))
