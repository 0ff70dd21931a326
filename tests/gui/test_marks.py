"""Marks in files and questions of dates: seen above the article, taken in or answered in one act, undone in one."""

from pathlib import Path

import pytest

from briefwright.gui.dialogs.marks import MarksSheet
from briefwright.model.description import stated
from gui.conftest import DriverOf
from gui.driver import DeskDriver

NOTE = (
    r"{\rtf1\ansi\deff0{\fonttbl{\f0 Serif;}}{\colortbl;\red255\green255\blue0;}\pard "
    r"The quay opens again\par\pard The harbour master said that {\highlight1 the ferry line would open in spring}, "
    r"once the quay had been mended by the two towns together.\par\pard "
    r"{\*\atrfstart 1}Her office named a price of 1.4 million crowns{\*\atrfend 1}"
    r"{\*\atnid A}{\*\atnauthor Ana}\chatn{\*\annotation{\*\atnref 1}SECTION} and no more than that.\par}"
)


@pytest.fixture
def marked_file(tmp_path: Path) -> Path:
    path = tmp_path / "quay.rtf"
    path.write_text(NOTE.replace("SECTION", "Who says?"), encoding="ascii")
    return path


def dated(tmp_path: Path, name: str, date: str) -> Path:
    path = tmp_path / name
    words = "The quay opens again\n\n{}\n\nThe harbour master of {} said that the ferry line would open in spring.\n"
    path.write_text(words.format(date, name), encoding="utf-8")
    return path


def test_marks_are_told_taken_in_by_one_key_and_undone_by_one(driver: DeskDriver, marked_file: Path) -> None:
    driver.drop_files([marked_file])
    asking = driver.panes.asking
    assert asking.marks.isVisible()
    assert asking.marks.words.text() == "1 highlight, 1 comment in this file"
    assert len(driver.panes.reader.article.painted.found) == 2
    driver.press("H")
    assert [(row.exact, row.remark) for row in driver.brief.passages] == [
        ("the ferry line would open in spring", ""),
        ("Her office named a price of 1.4 million crowns", "Who says?"),
    ]
    assert driver.said() == "Took in 1 highlight, 1 comment, unfiled"
    assert not asking.marks.isVisible()
    assert len(driver.panes.reader.article.painted.found) == 0
    driver.press("H")
    assert len(driver.brief.passages) == 2
    driver.press("Ctrl+Z")
    assert len(driver.brief.passages) == 0
    assert asking.marks.isVisible()


def test_a_comment_that_names_a_section_files_there(driver: DeskDriver, tmp_path: Path) -> None:
    path = tmp_path / "named.rtf"
    path.write_text(NOTE.replace("SECTION", "2"), encoding="ascii")
    driver.drop_files([path])
    driver.click(driver.panes.asking.marks.buttons[0])
    assert len(driver.items_in("2")) == 1
    assert driver.said().endswith("1 filed by their comments, the others unfiled")


def test_the_list_of_marks_leads_to_their_places(driver: DeskDriver, marked_file: Path) -> None:
    driver.drop_files([marked_file])
    driver.click(driver.panes.asking.marks.buttons[1])
    assert isinstance(driver.sheet, MarksSheet)
    assert "Who says?" in driver.sheet.list.rows.rows[1].detail
    driver.press("Tab", "Tab") if not driver.sheet.list.hasFocus() else None
    driver.sheet.list.picked.emit(driver.sheet.list.rows.rows[1].key)
    span = driver.panes.reader.selection()
    source = driver.session.source
    assert source is not None
    assert span is not None
    assert source.captured_text[span[0] : span[1]].startswith("Her office named")


def test_all_listed_marks_are_one_act_and_can_come_by_themselves(
    driver: DeskDriver, marked_file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.rtf"
    other.write_text(NOTE.replace("SECTION", "And this?").replace("spring", "autumn"), encoding="ascii")
    driver.drop_files([marked_file, other])
    driver.desk.act("take-listed-marks")
    assert len(driver.brief.passages) == 4
    driver.press("Ctrl+Z")
    assert len(driver.brief.passages) == 0
    driver.press("Ctrl+Z")
    driver.desk.act("switch-marks")
    driver.drop_files([marked_file])
    assert len(driver.brief.passages) == 2
    driver.press("Ctrl+Z")
    assert (driver.brief.passages, driver.brief.sources) == ((), ())


@pytest.mark.parametrize(
    ("written", "labels", "choice", "value"),
    [
        ("06/11/2024", ["6 November 2024", "11 June 2024"], 1, "2024-06-11"),
        ("6/11/24 16:41", ["6 November 2024", "11 June 2024"], 0, "2024-11-06T16:41"),
    ],
)
def test_a_date_that_can_be_two_is_asked_above_the_article(
    driver: DeskDriver, tmp_path: Path, written: str, labels: list[str], choice: int, value: str
) -> None:
    driver.drop_files([dated(tmp_path, "quay.txt", written)])
    asking = driver.panes.asking
    assert asking.date.isVisible()
    assert written in asking.date.words.text()
    assert [button.text() for button in asking.date.buttons] == labels
    driver.click(asking.date.buttons[choice])
    source = driver.session.source
    assert source is not None
    told = stated(source, driver.brief.use(source.id), "published")
    assert told is not None
    assert (told.value, told.origin) == (value, "entered")
    assert not asking.date.isVisible()
    assert driver.panes.reader.article.hasFocus()
    driver.press("Ctrl+Z")
    assert asking.date.isVisible()


def test_nothing_is_asked_of_a_date_in_words(driver: DeskDriver, tmp_path: Path) -> None:
    driver.drop_files([dated(tmp_path, "plain.txt", "6 November 2024")])
    assert not driver.panes.asking.date.isVisible()
    driver.press("H")
    assert driver.said().startswith("Nothing is marked in this file")


def test_the_setting_outlives_the_window(driver_of: DriverOf, marked_file: Path) -> None:
    first = driver_of()
    first.desk.act("switch-marks")
    again = driver_of()
    again.drop_files([marked_file])
    assert len(again.brief.passages) == 2
