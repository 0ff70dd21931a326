"""A defect of ours, in words that can be copied."""

import platform
import re
import sys
import traceback
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

import briefwright
from briefwright.errors import BriefwrightError
from briefwright.gui.dialogs.sheet import Sheet
from briefwright.gui.theme import Appearance

_HOME = re.compile(re.escape(str(Path.home())) + r"(?=/|\\|$)")


class DefectReport(Sheet):
    """A defect of ours: what is safe, what to do, and a report without paths outside the library."""

    def __init__(self, parent: QWidget, appearance: Appearance, report: str) -> None:
        super().__init__(parent, appearance, "Briefwright made a mistake", width=720)
        self.setObjectName("defect_report")
        self.add_label(
            "The last act may not have been done. Everything kept before it is safe in the library. Go on working; if"
            " it happens again, close the window and open it anew. Please send this report to those who look after"
            " Briefwright: it holds no words of your sources or briefs.",
            tone="ink",
        )
        self.words = QPlainTextEdit(report)
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName("Report")
        self.words.setMinimumHeight(240)
        self.body.addWidget(self.words, 1)
        self.copy = self.add_button("Copy the report")
        self.foot.addStretch(1)
        self.done = self.add_button("Close", primary=True)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        self.done.clicked.connect(self.dismiss)

    def first_focus(self) -> QWidget:
        """Enter closes."""
        return self.done


def defect_text(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """What can be told of a defect: versions, where it happened; never values, which may be words of a source."""
    said = str(error) if isinstance(error, BriefwrightError) else ""
    ours = f"Briefwright {briefwright.__version__} · Python {platform.python_version()}"
    head = f"{ours} · PySide {PySide6.__version__} · {sys.platform}"
    frames = traceback.extract_tb(trace) if trace else traceback.StackSummary()
    places = [f"  {_inside(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join([head, f"{kind.__name__} {said}".strip(), *places])


def _inside(path: str) -> str:
    """A path from our package on; of others only the home folder's name is hidden."""
    at = path.rfind("briefwright/")
    return path[at:] if at >= 0 else _HOME.sub("~", path)
