"""Makes the pictures of the window in build/screenshots from the sample brief: `make screenshots`."""  # noqa: INP001 - a script

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from briefwright.gui.application import Application
from briefwright.gui.theme import load_fonts
from briefwright.gui.window import Desk
from briefwright.gui.work import InstantPool

FOLDER = Path(__file__).parents[1] / "build/screenshots"
WIDE, NARROW = (1440, 900), (1100, 700)
SETTLE = 500
"""Milliseconds for what waits a moment on purpose: the verdict after a change, the page preview, a flash that fades."""


def settle() -> None:
    """Let the window come to rest."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLE, loop.quit)
    loop.exec()


class Camera:
    """Photographs one desk."""

    def __init__(self, application: Application, desk: Desk) -> None:
        self._application = application
        self._desk = desk

    def take(self, name: str, *, size: tuple[int, int] = WIDE, sheet: str = "", mode: str = "light") -> None:
        """Write one picture, with a sheet open or not."""
        self._application.follow(mode)
        self._desk.resize(*size)
        if sheet:
            self._desk.act(sheet)
        settle()
        path = FOLDER / f"{name}.png"
        if not self._desk.grab().save(str(path)):
            raise SystemExit(f"{path} could not be written")
        sys.stdout.write(f"{path}\n")
        if self._desk.sheet is not None:
            self._desk.sheet.dismiss()


def arrange(desk: Desk) -> None:
    """Bring the sample brief to a place where all is seen: an item selected, its passage in the reader."""
    if desk.session is None or desk.panes is None:
        raise SystemExit("the sample brief did not open")
    section = next(section for section in desk.session.brief.sections if section.plan.key == "2")
    desk.panes.show_item(section.items[0].id)
    desk.focus_reader()
    settle()
    settle()
    settle()  # the frame round a passage that was brought into view stays for a while


def main() -> None:
    """Take all pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    load_fonts()
    with tempfile.TemporaryDirectory() as home:
        application = Application(app, Path(home) / "config", Path(home) / "data", InstantPool())
        application.preferences.remember_folder("export", Path.home())
        application.open()
        desk = application.desk
        if desk is None:
            raise SystemExit("the library did not open")
        camera = Camera(application, desk)
        camera.take("empty")
        desk.act("open-sample")
        arrange(desk)
        camera.take("light")
        camera.take("dark", mode="dark")
        desk.resize(*NARROW)
        arrange(desk)
        camera.take("narrow", size=NARROW)
        camera.take("export", sheet="export-brief")
        camera.take("keys", sheet="show-keys")
        camera.take("new_brief", sheet="begin-brief")
        camera.take("templates", sheet="show-templates")
        camera.take("findings", sheet="show-findings")
        camera.take("help", sheet="show-help", mode="dark")
        desk.act("preview-page")
        camera.take("preview")
        desk.close()
        application.close()


if __name__ == "__main__":
    main()
