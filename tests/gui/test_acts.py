"""The acceptance figure: two articles, 12 passages, 3 sections, cited DOCX, and no dialog before the export."""

import re
import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from briefwright.gui.dialogs.export import ExportSheet
from gui.driver import DeskDriver

WITH_MOUSE, KEYS_ONLY = 27, 40


@pytest.fixture
def articles(root: Path) -> list[Path]:
    return [root / "resources/samples" / name for name in ("01_talks_open.txt", "03_president_stays.txt")]


def no_dialogs(driver: DeskDriver) -> bool:
    return driver.sheet is None and not [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog)]


def notes_in(path: Path) -> int:
    """How many notes the body of a DOCX calls."""
    with zipfile.ZipFile(path) as document:
        body = document.read("word/document.xml").decode("utf-8")
    return len(re.findall(r"<w:(?:foot|end)noteReference\b", body))


def check_result(driver: DeskDriver, path: Path) -> None:
    filed = [driver.items_in(key) for key in "123"]
    assert sum(len(items) for items in filed) == 12
    assert all(filed)
    assert len({passage.source for passage in driver.brief.passages}) == 2
    assert path.exists()
    assert notes_in(path) == 12
    assert "12 of 12 proved" in driver.said()
    assert "checked: 0 problems" in driver.said()


def test_mouse_and_keys(driver: DeskDriver, articles: list[Path], tmp_path: Path) -> None:
    driver.drop_files(articles)
    driver.press("1")  # the first sentence is where the caret stands
    driver.file_into("1", "The alliance between Haldia and Orland")
    driver.file_into("1", "has asked its ally to pay")
    driver.file_into("2", "fully prepared for a long winter")
    driver.file_into("2", "we take no interest in the arithmetic")
    driver.file_into("3", "Since the last round collapsed")
    driver.press("N", "1")
    driver.file_into("1", "Nobody leaves the table")
    driver.file_into("1", "The number is not the alliance")
    driver.file_into("2", "He said that he took no interest")
    driver.file_into("3", "His remarks were the first")
    driver.file_into("3", "A second round of talks")
    assert no_dialogs(driver)
    driver.press("Ctrl+E", "Return")
    check_result(driver, tmp_path / "Untitled brief.docx")
    assert driver.acts <= WITH_MOUSE


def test_keys_only(driver: DeskDriver, articles: list[Path], tmp_path: Path) -> None:
    driver.paste_files(articles)
    driver.press("1", "J", "1", "J", "1", "J", "3", "J", "3", "J", "2")
    driver.press("N", "1", "J", "1", "J", "1", "J", "2", "J", "2", "J", "3")
    assert no_dialogs(driver)
    driver.press("Ctrl+E")
    assert isinstance(driver.sheet, ExportSheet)
    driver.press("Return")
    check_result(driver, tmp_path / "Untitled brief.docx")
    assert driver.acts <= KEYS_ONLY


def test_keys_only_with_far_sentences_stays_in_the_figure(driver: DeskDriver, articles: list[Path]) -> None:
    """Every passage two sentences on from the last: still within the figure."""
    driver.paste_files(articles)
    driver.press("1", "J", "J", "1", "J", "J", "1", "J", "J", "3", "J", "J", "3", "J", "J", "2")
    driver.press("N", "1", "J", "J", "1", "J", "J", "1", "J", "J", "2", "J", "J", "2", "J", "J", "3")
    driver.press("Ctrl+E", "Return")
    assert "12 of 12 proved" in driver.said()
    assert driver.acts <= KEYS_ONLY
