"""Starts the desk: one application object, our faces and colours, the library, the brief that was open last."""

import faulthandler
import gc
import importlib
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from briefwright import settings
from briefwright.errors import LibraryError
from briefwright.gui.actions import ACTIONS
from briefwright.gui.dialogs.report import DefectReport, defect_text
from briefwright.gui.library.preferences import Preferences
from briefwright.gui.library.refusal import Refusal
from briefwright.gui.library.shelf import Shelf
from briefwright.gui.needs import APT_LINE, NO_WINDOW
from briefwright.gui.searched import Search
from briefwright.gui.theme import Appearance, Mode, dress, load_fonts
from briefwright.gui.window import Desk
from briefwright.gui.work import Pool, ThreadedPool
from briefwright.library.store import Library

log = logging.getLogger("briefwright")

CRASH_LOG = "crash.log"
_SWITCH = 0.0005
"""Seconds after which a busy thread lets the window go on; Python's own 5 ms add up to stalls."""
DEMO = "demo"
SAMPLE_LIBRARY = "sample-library"
"""Folder beside the library, so that looking at the sample leaves the analyst's own work alone."""
_LEVELS = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.ERROR,
}
HEAVY = (
    "briefwright.readers.dates", "briefwright.readers.text", "docx", "lxml.html", "reportlab.pdfbase.pdfdoc",
    "uharfbuzz", "pikepdf", "pypdfium2",
)  # fmt: skip
"""What is imported behind the first picture, so that the first paste and the first export do not wait for it."""


class Application(QObject):
    """Everything that lives as long as the window.

    Args:
        app: Qt's application object.
        home: folder of the settings.
        data: folder of the library.
        pool: where slow work runs.
    """

    def __init__(self, app: QApplication, home: Path, data: Path, pool: Pool) -> None:
        super().__init__()
        self.app = app
        self.pool = pool
        self.preferences = Preferences(home)
        now = self.preferences.now
        self.appearance = Appearance(_mode(now.appearance), now.text_scale)
        self.desk: Desk | None = None
        self.refusal: Refusal | None = None
        self.library: Library | None = None
        self._data = data
        self._dress()
        self.appearance.changed.connect(self._dress)
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    def _dress(self) -> None:
        dress(self.app, self.appearance)

    def _on_system_changed(self, _scheme: Qt.ColorScheme) -> None:
        self.follow(self.preferences.now.appearance)

    def follow(self, chosen: str) -> None:
        """Look as chosen: ``system``, ``light`` or ``dark``."""
        self.appearance.set_mode(_mode(chosen))

    def open(self, path: Path | None = None, *, sample: bool = False) -> bool:
        """Open the library and the desk; a library that refuses gives a window with the reason and the next step.

        Args:
            path: a ``.brief`` file to import and open, None for the brief that was open last.
            sample: open the sample brief.

        Returns:
            Whether the desk is open.
        """
        try:
            self.library = Library(self._data)
        except LibraryError as error:
            self.refusal = Refusal(self.appearance, error)
            self.refusal.retry_wanted.connect(lambda: self._on_retry(path, sample=sample))
            self.refusal.show()
            return False
        desk = Desk(Shelf(self.library), self.appearance, self.preferences, self.pool, ACTIONS)
        desk.appearance_chosen.connect(self.follow)
        desk.search.look_in(Search(desk).candidates)
        self.desk = desk
        self._open_first(desk, path, sample=sample)
        desk.show()
        for notice in self.preferences.notices:
            desk.news.banner.tell(notice.text)
        return True

    def _open_first(self, desk: Desk, path: Path | None, *, sample: bool) -> None:
        last = self.preferences.now.last_brief
        if sample:
            desk.act("open-sample")
        elif path is not None:
            desk.import_brief(path)
        elif last and any(row.id == last for row in desk.shelf.library.briefs()):
            desk.open_brief(last)

    def _on_retry(self, path: Path | None, *, sample: bool) -> None:
        old, self.refusal = self.refusal, None
        if old is not None:
            old.close()
            old.deleteLater()
        self.open(path, sample=sample)

    def tell_defect(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """The excepthook: a defect of ours becomes a report that can be copied; the desk goes on."""
        report = defect_text(kind, error, trace)
        log.error("%s", report)
        told = self.desk is not None and isinstance(self.desk.sheet, DefectReport)
        if (
            self.desk is not None and self.desk.isVisible() and not told
        ):  # a defect in painting would tell itself forever
            self.desk.show_sheet(DefectReport(self.desk, self.appearance, report))

    def close(self) -> None:
        """Wait for running work, then let go of the library."""
        finish = getattr(self.pool, "finish", None)
        if finish is not None:
            finish()
        if self.library is not None:
            self.library.close()


def _mode(chosen: str) -> Mode:
    if chosen == "system":
        return "dark" if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"
    return "dark" if chosen == "dark" else "light"


def run(argv: Sequence[str]) -> int:
    """Open the desk and stay until it is closed.

    Args:
        argv: nothing, one ``.brief`` file, or ``demo`` for the sample brief in a library of its own.

    Returns:
        The exit code, 0 when the window was closed.
    """
    _say_early_crashes()
    sys.setswitchinterval(_SWITCH)
    qInstallMessageHandler(_on_qt_message)
    QApplication.setApplicationName("briefwright")
    QApplication.setApplicationDisplayName("Briefwright")
    QApplication.setDesktopFileName("briefwright")
    app = QApplication(["briefwright"])
    load_fonts()
    sample = list(argv) == [DEMO]
    data = settings.data_folder() / SAMPLE_LIBRARY if sample else settings.data_folder()
    application = Application(app, settings.config_folder(), data, ThreadedPool())
    sys.excepthook = application.tell_defect
    application.open(Path(argv[0]) if argv and not sample else None, sample=sample)
    QTimer.singleShot(300, _warm_up)
    code = app.exec()
    application.close()
    _end(code)
    return code


def _end(code: int) -> None:
    """End the process at once: all is kept, and Qt and Python may disagree on who goes first.

    Others measured crashes after the last window (``reliability.md`` 2.21).
    """
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # there is none under pythonw
            stream.flush()
    os._exit(code)


def _warm_up() -> None:
    """Import what the first export needs while nobody waits."""
    for name in HEAVY:
        QTimer.singleShot(0, lambda name=name: importlib.import_module(name))
    QTimer.singleShot(0, gc.freeze)  # what lives as long as the desk: looking through it took 30 ms now and then


def _say_early_crashes() -> None:
    """A crash inside a library leaves the stacks in a file of the state folder, or on stderr where that is refused."""
    try:
        folder = settings.state_folder()
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / CRASH_LOG).open("a", encoding="utf-8")
    except OSError:
        faulthandler.enable()
    else:
        faulthandler.enable(file)


def _on_qt_message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Qt's messages go where ours go; before it gives up for want of a display or a library, it is said what to do."""
    if kind == QtMsgType.QtFatalMsg:
        sys.stderr.write(f"briefwright: the window cannot open. {text.strip()}\nOn Debian or Ubuntu: {APT_LINE}\n")
        sys.stderr.flush()
        os._exit(NO_WINDOW)  # Qt would abort the process next, with a core dump and no word
    level = _LEVELS.get(kind)
    if level is not None:
        log.log(level, "Qt: %s", text)
