"""What the tests of the whole window share: a desk on a library of its own, and an eye on windows left behind."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefwright.gui.application import Application
from briefwright.gui.theme import load_fonts
from briefwright.gui.work import InstantPool, Pool
from gui.driver import DeskDriver

DriverOf = Callable[..., DeskDriver]

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # without a display Qt would end the whole run


@pytest.fixture(autouse=True)
def no_leaked_windows(qapp: QApplication) -> Iterator[None]:
    """A window that is still open after a test is a fault."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [type(widget).__name__ for widget in qapp.topLevelWidgets() if widget.isVisible()]
    assert not left, f"windows left open: {left}"


@pytest.fixture(scope="session")
def desk_faces(qapp: QApplication) -> QApplication:
    load_fonts()
    return qapp


@pytest.fixture
def driver_of(qtbot: QtBot, desk_faces: QApplication, tmp_path: Path) -> Iterator[DriverOf]:
    """Opens desks on one and the same library, one after another; the last is closed at the end."""
    opened: list[DeskDriver] = []

    def make(path: Path | None = None, *, sample: bool = False, pool: Pool | None = None) -> DeskDriver:
        for old in opened:
            old.close()
        application = Application(desk_faces, tmp_path / "config", tmp_path / "data", pool or InstantPool())
        application.preferences.change(lambda now: replace(now, appearance="light"))
        application.preferences.remember_folder("export", tmp_path)
        application.open(path, sample=sample)
        driver = DeskDriver(qtbot, application)
        opened.append(driver)
        return driver

    yield make
    for driver in opened:
        driver.close()


@pytest.fixture
def driver(driver_of: DriverOf) -> DeskDriver:
    """A desk on an empty library."""
    return driver_of()


@pytest.fixture
def sample(driver_of: DriverOf) -> DeskDriver:
    """A desk with the sample brief open."""
    return driver_of(sample=True)
