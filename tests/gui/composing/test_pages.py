"""The page tab and the pane round the tabs."""

import io
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from briefwright.errors import ExportError
from briefwright.gui.composing.brief_pane import BRIEF, COVERAGE, PAGE, BriefPane
from briefwright.gui.composing.brief_view import notes_in_order
from briefwright.gui.session import Session
from briefwright.gui.theme import Appearance
from briefwright.gui.work import InstantPool, Job, Progress
from briefwright.model.edits.front import set_title


def pdf_of(pages: int) -> bytes:
    """A PDF of black A4 pages."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    for _ in range(pages):
        canvas.rect(0, 0, 595, 842, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


class Press:
    """Renders what it is told to, and counts."""

    def __init__(self) -> None:
        self.pages = 3
        self.runs = 0
        self.error: Exception | None = None

    def __call__(self, progress: Progress) -> bytes:
        """Render."""
        progress(0.1)
        self.runs += 1
        if self.error:
            raise self.error
        return pdf_of(self.pages)


class HeldPool:
    """Holds jobs back until told to run them."""

    def __init__(self) -> None:
        self.jobs: list[Job[Any]] = []

    def start(self, job: Job[Any]) -> None:
        """Hold."""
        self.jobs.append(job)

    start_beside = start

    def run(self) -> None:
        """Run what is held."""
        jobs, self.jobs = self.jobs, []
        for job in jobs:
            job.run()


@pytest.fixture
def printing() -> Press:
    """The render function."""
    return Press()


def pane_on(
    qtbot: QtBot, session: Session, appearance: Appearance, pool: InstantPool | HeldPool, printing: Press
) -> BriefPane:
    out = BriefPane(session, appearance, lambda: notes_in_order(session.brief), pool, printing)
    qtbot.addWidget(out)
    out.resize(420, 700)
    with qtbot.waitExposed(out):
        out.show()
    out.activateWindow()
    return out


@pytest.fixture
def pane(qtbot: QtBot, session: Session, appearance: Appearance, printing: Press) -> BriefPane:
    """The pane, with work done at once."""
    return pane_on(qtbot, session, appearance, InstantPool(), printing)


def count_of(pane: BriefPane) -> str:
    return pane._count.text()


def test_nothing_is_rendered_before_the_tab_is_seen(pane: BriefPane, printing: Press) -> None:
    assert printing.runs == 0
    assert count_of(pane) == ""
    pane.show_tab(PAGE)
    assert printing.runs == 1
    assert count_of(pane) == "3 pages"


def test_a_change_renders_again_soon_and_once(pane: BriefPane, session: Session, printing: Press, qtbot: QtBot) -> None:
    pane.show_tab(PAGE)
    printing.pages = 1
    for number in range(5):
        session.edit("title", lambda b, n=number: set_title(b, f"Title {n}"))  # type: ignore[misc]
    assert printing.runs == 1
    qtbot.waitUntil(lambda: printing.runs == 2)
    assert count_of(pane) == "1 page"


def test_a_change_while_hidden_waits_for_the_tab(pane: BriefPane, session: Session, printing: Press) -> None:
    pane.show_tab(PAGE)
    pane.show_tab(BRIEF)
    session.edit("title", lambda b: set_title(b, "Other"))
    assert (printing.runs, count_of(pane)) == (1, "")
    pane.show_tab(PAGE)
    assert (printing.runs, count_of(pane)) == (2, "3 pages")


def test_pages_in_sight_become_pictures(pane: BriefPane, qtbot: QtBot) -> None:
    pane.show_tab(PAGE)

    def painted() -> bool:
        return pane.page.grab().toImage().pixelColor(200, 100).lightness() < 40

    qtbot.waitUntil(painted)
    assert 2 not in pane.page._pictures  # the third page is out of sight


def test_outdated_work_is_dropped(qtbot: QtBot, session: Session, appearance: Appearance, printing: Press) -> None:
    pool = HeldPool()
    pane = pane_on(qtbot, session, appearance, pool, printing)
    pane.show_tab(PAGE)
    pane.show_tab(BRIEF)
    session.edit("title", lambda b: set_title(b, "Other"))
    pane.show_tab(PAGE)
    pool.run()
    assert printing.runs == 1  # the first was stopped before it rendered
    assert pane.page.page_count == 3


def test_scroll_place_stays(pane: BriefPane, session: Session, printing: Press, qtbot: QtBot) -> None:
    pane.show_tab(PAGE)
    bar = pane.page.verticalScrollBar()
    bar.setValue(700)
    session.edit("title", lambda b: set_title(b, "Other"))
    qtbot.waitUntil(lambda: printing.runs == 2)
    assert bar.value() == 700


def test_an_error_is_a_sentence_and_goes_away(pane: BriefPane, session: Session, printing: Press, qtbot: QtBot) -> None:
    printing.error = ExportError("The font is missing.", "The brief is whole.", "Choose another.")
    pane.show_tab(PAGE)
    assert pane.page.trouble == "The font is missing. The brief is whole. Choose another."
    assert not pane.page.grab().isNull()
    printing.error = None
    session.edit("title", lambda b: set_title(b, "Other"))
    qtbot.waitUntil(lambda: pane.page.trouble == "")


def test_keys_and_wheel_zoom(pane: BriefPane, qtbot: QtBot) -> None:
    pane.show_tab(PAGE)
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(pane.page, Qt.Key.Key_Equal, control)
    assert pane.page.zoom > 1
    assert pane.page.horizontalScrollBar().maximum() > 0
    QTest.keyClick(pane.page, Qt.Key.Key_0, control)
    assert pane.page.zoom == pytest.approx(1)
    down, at = QPoint(0, -120), QPointF(50, 50)
    none = Qt.MouseButton.NoButton
    wheel = QWheelEvent(at, at, QPoint(), down, none, control, Qt.ScrollPhase.NoScrollPhase, False)
    pane.page.wheelEvent(wheel)
    assert pane.page.zoom < 1


def test_space_and_end_scroll(pane: BriefPane, qtbot: QtBot) -> None:
    pane.show_tab(PAGE)
    bar = pane.page.verticalScrollBar()
    QTest.keyClick(pane.page, Qt.Key.Key_Space)
    assert bar.value() > 400
    QTest.keyClick(pane.page, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()


def test_leaving_the_tab_keeps_what_was_typed(pane: BriefPane, session: Session, qtbot: QtBot) -> None:
    pane.brief.setFocus()
    pane.brief.select(0)
    pane.brief.edit_row()
    editor = pane.brief.editing.editor
    line = editor.focusProxy() if editor else None
    assert line is not None
    QTest.keyClicks(line, "Typed and kept")
    pane.show_tab(COVERAGE)
    assert session.brief.title == "Typed and kept"


def test_a_cell_of_the_coverage_leads_to_its_items(pane: BriefPane, session: Session, qtbot: QtBot) -> None:
    pane.show_tab(COVERAGE)
    rect = pane.coverage.visualRect(pane.coverage.cells.index(0, 1))
    QTest.mouseClick(pane.coverage.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert pane.tabs.currentIndex() == BRIEF
    assert session.item_id == "i-gate"
    pane.show_tab(COVERAGE)
    QTest.keyClick(pane.coverage, Qt.Key.Key_Return)
    assert session.item_id == "i-sound"


def test_coverage_speaks_and_names_single_origins(pane: BriefPane) -> None:
    pane.show_tab(COVERAGE)
    cells = pane.coverage.cells
    assert cells.words(cells.index(0, 1)) == "2 items of 1 The council’s line from S1 CPN"
    assert cells.words(cells.index(2, 1)) == "The council’s line: 1 source"
    assert not pane.coverage.grab().isNull()


def test_a_source_cell_opens_it_and_a_heading_shows_its_section(
    pane: BriefPane, session: Session, qtbot: QtBot
) -> None:
    pane.show_tab(COVERAGE)
    rect = pane.coverage.visualRect(pane.coverage.cells.index(1, 0))
    opened = QSignalSpy(session.source_changed)
    QTest.mouseClick(pane.coverage.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert opened.count() == 1
    pane.coverage.section_wanted.emit("ferry")
    assert pane.brief.row is pane.brief.rows.row("section:ferry")
