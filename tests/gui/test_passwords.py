"""Protected files come in: their row asks for the password in place, one by one or together."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from briefwright.gui.dialogs.file_report import FileReport
from briefwright.gui.dialogs.unlock_field import UnlockField
from gui.driver import DeskDriver
from unit.readers.pdf.drawing import drawn

ONE, TWO = "The quay at Tarn was mended.", "The ferry to Ulm sails at dawn."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "articles"
    inside.mkdir()
    (inside / "a.pdf").write_bytes(drawn([ONE], encrypt="secret"))
    (inside / "b.pdf").write_bytes(drawn([TWO], encrypt="secret"))
    (inside / "c.pdf").write_bytes(drawn(["The third has another lock."], encrypt="other"))
    (inside / "d.txt").write_text("A report\n\nThe council met on Monday and spoke of the quay.\n")
    return inside


def report(driver: DeskDriver) -> FileReport:
    if driver.sheet is None:
        driver.click(driver.desk.news.bottom_line.offer)
    assert isinstance(driver.sheet, FileReport)
    return driver.sheet


def asked(sheet: FileReport) -> UnlockField:
    assert sheet.unlock is not None
    return sheet.unlock


def test_the_row_asks_and_enter_opens(driver: DeskDriver, folder: Path) -> None:
    driver.drop_files([folder / "a.pdf"])
    sheet = report(driver)
    assert QApplication.focusWidget() is asked(sheet).field
    assert asked(sheet).field.isVisible()
    assert asked(sheet).others.isHidden()
    driver.type("secret")
    driver.press("Return")
    assert driver.session.source is not None
    assert ONE in driver.session.source.captured_text
    assert sheet.unlock is None
    assert "needs a password" not in sheet.text()


def test_a_wrong_password_says_so_and_asks_again(driver: DeskDriver, folder: Path) -> None:
    driver.drop_files([folder / "a.pdf"])
    sheet = report(driver)
    first = asked(sheet)
    driver.type("guess")
    driver.press("Return")
    assert "not the PDF's password" in sheet.text()
    assert "guess" not in sheet.text()
    assert asked(sheet) is not first
    assert QApplication.focusWidget() is asked(sheet).field
    assert sheet.heading.text().endswith("1 refused")
    driver.type("secret")
    driver.press("Return")
    assert driver.session.source is not None
    assert sheet.heading.text().startswith("1 source in")
    assert "refused" not in sheet.heading.text()


def test_one_password_opens_the_others_that_have_it(driver: DeskDriver, folder: Path) -> None:
    driver.drop_files([folder])
    assert "3 refused" in driver.said()
    sheet = report(driver)
    assert "2 other protected files" in asked(sheet).others.text()
    driver.type("secret")
    driver.press("Return")
    assert len(driver.brief.sources) == 3
    lines = sheet.text().splitlines()
    assert [line.split(":")[1].strip()[:2] for line in lines[1:]] == ["in", "in", "ne", "in"]
    assert "not the PDF's password" in lines[3]


def test_a_password_can_be_for_one_file_alone(driver: DeskDriver, folder: Path) -> None:
    driver.drop_files([folder])
    sheet = report(driver)
    sheet.list.setCurrentIndex(sheet.list.rows.index(1))
    driver.click(asked(sheet).others)
    asked(sheet).field.setFocus()
    driver.type("secret")
    driver.click(asked(sheet).button)
    assert driver.session.source is not None
    assert [source.file_name for source in driver.session.sources.values()].count("a.pdf") == 0
    assert len(driver.brief.sources) == 2


def test_a_row_that_is_not_locked_asks_nothing(driver: DeskDriver, folder: Path) -> None:
    driver.drop_files([folder])
    sheet = report(driver)
    driver.click(sheet.shown.buttons["all"])
    sheet.list.setCurrentIndex(sheet.list.rows.index(3))
    assert sheet.unlock is None
    sheet.list.setCurrentIndex(sheet.list.rows.index(2))
    assert asked(sheet).field.accessibleName() == "Password of c.pdf"


def test_the_password_is_kept_nowhere(driver: DeskDriver, folder: Path, tmp_path: Path) -> None:
    (folder / "a.pdf").write_bytes(drawn([ONE], encrypt="Zx9-rare"))
    driver.drop_files([folder / "a.pdf"])
    sheet = report(driver)
    driver.type("Zx9-rare")
    driver.press("Return")
    assert driver.session.source is not None
    assert asked_nothing(sheet)
    driver.close()
    held = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert held
    assert not [path for path in held if b"Zx9-rare" in path.read_bytes()]


def asked_nothing(sheet: FileReport) -> bool:
    return sheet.unlock is None
