"""An import as an act: report, stopping and going on, reading again, likeness beside the sources, a watched folder."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from briefwright import pipeline
from briefwright.gui.composing.rows import SectionRow
from briefwright.gui.dialogs.file_report import FileReport
from briefwright.gui.library.import_job import ImportJob
from briefwright.gui.library.reading_again import Way
from briefwright.gui.library.watching import Watching
from briefwright.gui.work import ThreadedPool
from gui.conftest import DriverOf
from gui.driver import DeskDriver

BODY = (
    "The harbour master said on Tuesday that the ferry line would open in spring, once the quay had been mended.\n\n"
    "Her office named a price of 1.4 million crowns and added that both towns had agreed to share it by the mile.\n\n"
    "Crews have waited for eleven months; the council will hear them before the ice is off the river, she said."
)
MORE = "\n\nIn the evening the council met behind closed doors, and nobody who left the hall would speak of the fares."
KOREAN = "부두 공사가 끝났다\n\n항만청은 화요일 여객선 노선이 봄에 열린다고 밝혔다. 두 도시가 비용을 나누기로 했다.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Thirty articles, more than one batch."""
    inside = tmp_path / "articles"
    inside.mkdir()
    for number in range(30):
        text = (
            f"Quay report {number}\n\nBoat {number} left berth {number * 7} at dawn with {number * 31} crates aboard.\n"
        )
        (inside / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return inside


def report(driver: DeskDriver) -> FileReport:
    driver.click(driver.desk.news.bottom_line.offer)
    assert isinstance(driver.sheet, FileReport)
    return driver.sheet


def after_first_batch(driver: DeskDriver, act: Callable[[ImportJob], object]) -> None:
    """Do something to the next import once its first batch was handed over."""

    def on_started(job: object, _words: str) -> None:
        assert isinstance(job, ImportJob)
        job.brought.connect(lambda _batch: act(job))
        driver.desk.capturing.started.disconnect(on_started)

    driver.desk.capturing.started.connect(on_started)


# ── report ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_file_has_its_row_and_the_whole_report_is_copied(driver: DeskDriver, folder: Path) -> None:
    (folder / "30-empty.txt").write_bytes(b"")
    shutil.copy(folder / "00.txt", folder / "31-copy.txt")
    driver.drop_files([folder])
    assert driver.said().startswith("30 sources in, 1 already on the desk")
    assert "1 refused" in driver.said()
    sheet = report(driver)
    driver.click(sheet.copy)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 1 + 32
    assert lines[1].startswith("00.txt: in")
    assert lines[31].startswith("30-empty.txt: refused. “30-empty.txt” is empty.")
    assert lines[32].startswith("31-copy.txt: there already. It is the same file as S1, “Quay report 0”")


def test_the_report_shows_what_is_worth_a_look_or_all(driver: DeskDriver, folder: Path) -> None:
    (folder / "30-empty.txt").write_bytes(b"")
    driver.drop_files([folder])
    sheet = report(driver)
    telling = sheet.list.rows.rowCount()
    assert telling < 31 or sheet.shown.isHidden()
    sheet.shown.buttons["all"].click()
    assert sheet.list.rows.rowCount() == 31


def test_a_file_is_one_act_however_many_there_are(driver: DeskDriver, folder: Path) -> None:
    driver.drop_files([folder])
    assert len(driver.brief.sources) == 30
    driver.press("Ctrl+Z")
    assert driver.brief.sources == ()
    driver.press("Ctrl+Shift+Z")
    assert len(driver.brief.sources) == 30


def test_the_report_can_be_opened_later(driver: DeskDriver, folder: Path) -> None:
    driver.press("Ctrl+N", "Return")
    driver.desk.act("show-import-report")
    assert driver.sheet is None
    assert "Nothing was imported" in driver.said()
    driver.drop_files([folder])
    driver.press("N", "P")
    driver.desk.act("show-import-report")
    assert isinstance(driver.sheet, FileReport)
    assert driver.sheet.text().startswith("30 sources in")


# ── stopping and going on ───────────────────────────────────────────────────────────────────────────────────────────


def test_a_stopped_import_keeps_what_came_and_reads_the_rest_on_demand(driver: DeskDriver, folder: Path) -> None:
    after_first_batch(driver, lambda job: job.cancel())
    driver.drop_files([folder])
    came = len(driver.brief.sources)
    assert 0 < came < 30
    assert driver.said().endswith(f"{30 - came} not read")
    sheet = report(driver)
    driver.click(sheet.rest)
    assert len(driver.brief.sources) == 30
    assert len({source.sha256 for source in driver.session.sources.values()}) == 30
    assert len(driver.desk.shelf.library.sources()) == 30


def test_an_import_left_with_its_brief_is_offered_when_that_is_opened_again(driver: DeskDriver, folder: Path) -> None:
    after_first_batch(driver, lambda _job: driver.desk.show_start_page())
    driver.drop_files([folder])
    assert driver.desk.session is None
    brief_id = driver.desk.shelf.library.briefs()[0].id
    driver.desk.open_brief(brief_id)
    came = len(driver.brief.sources)
    assert 0 < came < 30
    assert driver.said() == f"An import was cut short: {came} in, {30 - came} left."
    driver.click(driver.desk.news.bottom_line.offer)
    assert len(driver.brief.sources) == 30
    assert len(driver.desk.shelf.library.sources()) == 30
    driver.desk.open_brief(brief_id)
    assert "cut short" not in driver.said()


def test_in_threads_of_its_own_nothing_is_lost_or_doubled(qtbot: QtBot, driver_of: DriverOf, folder: Path) -> None:
    driver = driver_of(pool=ThreadedPool())
    with qtbot.waitSignal(driver.desk.capturing.taken, timeout=60_000):
        driver.drop_files([folder])
    assert driver.said().startswith("30 sources in")
    labels = [driver.session.sources[use.source].file_name for use in driver.brief.sources]
    assert labels == [f"{number:02}.txt" for number in range(30)]


# ── reading again ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_file_is_read_again_with_another_encoding(driver: DeskDriver, tmp_path: Path) -> None:
    path = tmp_path / "quay.txt"
    path.write_bytes(KOREAN.encode("cp949"))
    driver.drop_files([path])
    label, first = driver.brief.sources[0].label, driver.brief.sources[0].source
    sheet = report(driver)
    sheet.again.setCurrentIndex(sheet.again.findText("Cyrillic (KOI8-R)"))
    sheet.again.activated.emit(sheet.again.currentIndex())
    assert driver.session.source
    assert driver.session.source.encoding == "koi8-r"
    assert "Read again as Cyrillic (KOI8-R)." in sheet.text()
    sheet.again.activated.emit(sheet.again.findText("Korean (CP949, EUC-KR)"))
    assert driver.session.source.captured_text.startswith("부두 공사가 끝났다")
    assert [(use.label, use.source != first) for use in driver.brief.sources] == [(label, True)]
    driver.press("Return", "Ctrl+Z", "Ctrl+Z")
    assert [use.source for use in driver.brief.sources] == [first]


def test_passages_go_over_to_a_new_reading_in_one_act(driver: DeskDriver, tmp_path: Path) -> None:
    path = tmp_path / "quay.txt"
    path.write_text(f"Ferry to sail\n\n{BODY}\n", encoding="utf-8")
    driver.drop_files([path])
    run = driver.desk.shelf.library.imports.latest(driver.brief.id)
    assert run
    driver.file_into("1", "Crews have waited")
    first = driver.brief.sources[0].source
    driver.desk.capturing.again(driver.session, run.id, 1, Way(read_as="html"))
    (use,) = driver.brief.sources
    assert (use.label, use.source != first) == ("S1", True)
    assert driver.session.source
    assert driver.session.source.format == "html"
    assert driver.brief.passages[0].source == use.source
    assert pipeline.prove(driver.brief, driver.session.sources).proved == 1
    driver.press("Ctrl+Z")
    assert [use.source for use in driver.brief.sources] == [first]
    assert driver.brief.passages[0].source == first


def test_words_that_a_new_reading_lacks_keep_the_old_one_and_are_named(driver: DeskDriver, tmp_path: Path) -> None:
    path = tmp_path / "quay.txt"
    path.write_bytes(f"{KOREAN}\nThe quay is open.\n\nNobody came to see the boats.\n".encode("cp949"))
    driver.drop_files([path])
    driver.file_into("1", "여객선 노선")
    driver.file_into("2", "The quay is open.")
    driver.desk.act("read-again")
    driver.type("koi8")
    driver.press("Return")
    assert [use.label for use in driver.brief.sources] == ["S1", "S2"]
    assert [passage.source for passage in driver.brief.passages] == [use.source for use in driver.brief.sources]
    assert driver.said().startswith(
        "Read quay.txt again as Cyrillic (KOI8-R). S1 stays: these words are not in the new"
    )
    assert "여객선 노선" in driver.said()


def test_a_file_is_split_and_joined_again_from_the_source_pane(driver: DeskDriver, tmp_path: Path) -> None:
    path = tmp_path / "two.txt"
    path.write_text(f"Ferry to sail\n\n{BODY}\n\n==========\n\n{BODY.replace('ferry', 'coal')}\n", encoding="utf-8")
    driver.drop_files([path])
    driver.file_into("1", "Crews have waited")
    driver.desk.act("read-again")
    driver.type("many")
    driver.press("Return")
    assert [use.label for use in driver.brief.sources] == ["S1", "S2"]
    assert driver.brief.passages[0].source == driver.brief.sources[0].source
    driver.desk.act("read-again")
    driver.type("one article")
    driver.press("Return")
    assert [use.label for use in driver.brief.sources] == ["S1"]
    assert pipeline.prove(driver.brief, driver.session.sources).proved == 1
    driver.press("Ctrl+Z", "Ctrl+Z")
    assert len(driver.brief.sources) == 1


def test_what_cannot_be_split_says_so_and_stays(driver: DeskDriver, tmp_path: Path) -> None:
    path = tmp_path / "quay.txt"
    path.write_text("Ferry to sail\n\nThe ferry sails in spring.\n", encoding="utf-8")
    driver.drop_files([path])
    driver.desk.act("read-again")
    driver.type("many")
    driver.press("Return")
    assert "It stays one article." in driver.said()
    assert len(driver.brief.sources) == 1


def test_a_refused_file_is_read_from_where_it_lies(driver: DeskDriver, tmp_path: Path) -> None:
    path = tmp_path / "late.txt"
    path.write_bytes(b"")
    driver.drop_files([path])
    assert isinstance(driver.sheet, FileReport)
    driver.sheet.again.activated.emit(1)
    assert "late.txt: refused. Read as" in driver.sheet.text()
    path.write_text(f"Ferry to sail\n\n{BODY}\n", encoding="utf-8")
    driver.sheet.again.activated.emit(1)
    assert len(driver.brief.sources) == 1


# ── likeness ────────────────────────────────────────────────────────────────────────────────────────────────────────


def kin_shown(driver: DeskDriver) -> list[str]:
    return [row.kin for row in driver.panes.sources.model.rows]


def test_sources_of_one_text_say_so_and_count_as_one_origin(driver: DeskDriver, tmp_path: Path) -> None:
    texts = (
        f"Ferry to sail\n\n{BODY}\n",
        f"Boats again, at last\n\n{BODY}\n",
        f"Council silent\n\n{BODY}{MORE}\n",
        "Snow on the pass\n\nThe upper road was shut at noon, and the mail went round by the valley with two horses.\n",
    )
    paths = []
    for number, text in enumerate(texts):
        paths.append(tmp_path / f"{number}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    driver.drop_files(paths)
    driver.bot.waitUntil(lambda: kin_shown(driver) == ["", "same text as S1", "shares text with S1", ""])
    told = report(driver).text()
    assert "1.txt: in" in told
    assert "Same text as S1: counted as one origin." in told
    driver.press("Return")
    driver.press("P", "P", "P")
    for _ in range(3):
        driver.file_into("1", "Crews have waited")
        driver.press("N")
    rows = driver.panes.brief.brief.rows.rows
    counts = [row.count for row in rows if isinstance(row, SectionRow) and row.digit == "1"]
    assert counts
    assert counts[0].endswith("1 origin")


def test_likeness_goes_with_the_source_it_points_to(driver: DeskDriver, tmp_path: Path) -> None:
    for name, head in (("a", "Ferry to sail"), ("b", "Boats again")):
        (tmp_path / f"{name}.txt").write_text(f"{head}\n\n{BODY}\n", encoding="utf-8")
        driver.drop_files([tmp_path / f"{name}.txt"])
    driver.bot.waitUntil(lambda: kin_shown(driver) == ["", "same text as S1"])
    driver.press("Ctrl+Z")
    driver.bot.waitUntil(lambda: kin_shown(driver) == [""] and driver.session.kin == {})
    driver.press("Ctrl+Shift+Z")
    driver.bot.waitUntil(lambda: kin_shown(driver) == ["", "same text as S1"])


# ── a watched folder ────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_arrives_in_the_watched_folder_comes_onto_the_desk(
    driver: DeskDriver, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.drop_text("The ferry sailed at noon.")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_rest: str(folder))
    driver.desk.act("watch-folder")
    assert "the 30 already there are left alone" in driver.said()
    assert driver.desk.preferences.now.watched_folder == str(folder)
    (folder / "new.txt").write_text(f"Ferry to sail\n\n{BODY}\n", encoding="utf-8")
    driver.desk.arrivals.look()
    assert len(driver.brief.sources) == 1  # it may still be growing
    driver.desk.arrivals.look()
    assert len(driver.brief.sources) == 2
    driver.desk.act("watch-folder")
    assert driver.said() == "articles is no longer watched"
    assert driver.desk.preferences.now.watched_folder == ""


def test_what_arrives_without_a_brief_waits_for_the_next(driver: DeskDriver, folder: Path) -> None:
    driver.desk.arrivals.watch(folder)
    (folder / "new.txt").write_text(f"Ferry to sail\n\n{BODY}\n", encoding="utf-8")
    driver.desk.arrivals.look()
    driver.desk.arrivals.look()
    assert "1 new file in the watched folder" in driver.said()
    driver.press("Ctrl+N", "Return")
    assert len(driver.brief.sources) == 1


def test_the_folder_is_watched_again_after_a_start(driver_of: DriverOf, folder: Path) -> None:
    driver_of().desk.arrivals.watch(folder)
    assert driver_of().desk.arrivals.folder == folder


def test_a_file_is_taken_once_it_no_longer_grows(qtbot: QtBot, tmp_path: Path) -> None:
    watching = Watching()
    came: list[list[Path]] = []
    watching.arrived.connect(came.append)
    assert watching.begin(tmp_path) == 0
    path = tmp_path / "slow.txt"
    for text in ("The", "The ferry", "The ferry sails."):
        path.write_text(text, encoding="utf-8")
        watching.look()
    assert came == []
    watching.look()
    assert came == [[path]]
    watching.look()
    assert len(came) == 1
    watching.end()


def test_unfinished_hidden_and_empty_files_and_links_are_left_alone(qtbot: QtBot, tmp_path: Path) -> None:
    watching = Watching()
    came: list[list[Path]] = []
    watching.arrived.connect(came.append)
    watching.begin(tmp_path)
    for name in ("a.txt.part", ".hidden.txt", "~$b.docx", "page.crdownload"):
        (tmp_path / name).write_text("The ferry sails.", encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "link.txt").symlink_to(tmp_path / ".hidden.txt")
    watching.look()
    watching.look()
    assert came == []
    watching.end()


def test_the_system_tells_of_arrivals(qtbot: QtBot, tmp_path: Path) -> None:
    watching = Watching()
    watching.begin(tmp_path)
    with qtbot.waitSignal(watching.arrived, timeout=20_000) as told:
        (tmp_path / "new.txt").write_text("The ferry sails.", encoding="utf-8")
    assert told.args == [[tmp_path / "new.txt"]]
    watching.end()


def test_a_folder_that_goes_away_is_said(driver: DeskDriver, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    driver.desk.arrivals.watch(inbox)
    inbox.rmdir()
    driver.desk.arrivals.look()
    assert driver.said() == "inbox cannot be read any more and is no longer watched"
    driver.desk.arrivals.watch(inbox)
    assert "cannot be watched" in driver.said()
