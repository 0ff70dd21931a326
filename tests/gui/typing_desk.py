"""A desk in a process of its own: types into an editor of the sample brief, says when the words are kept, and waits."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefwright.gui.application import Application
from briefwright.gui.theme import load_fonts
from briefwright.gui.work import InstantPool


def main(folder: Path) -> int:
    """Type until the process is killed."""
    app = QApplication(["briefwright"])
    load_fonts()
    application = Application(app, folder / "config", folder / "data", InstantPool())
    application.open(sample=True)
    desk = application.desk
    if desk is None or desk.session is None or desk.panes is None:
        return 1
    view = desk.panes.brief
    view.show_item(next(desk.session.brief.items()).id)
    view.brief.edit_row()
    view.brief.editing.unfinished.changed.connect(lambda _words: print("kept", flush=True))  # noqa: T201 - for the test
    editor = view.brief.editing.editor
    field = editor.focusProxy() if editor else None
    if field is None:
        return 1
    QTest.keyClicks(field, "Nothing is lost")
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
