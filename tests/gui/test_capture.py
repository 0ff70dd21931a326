"""Getting articles onto the desk: files, folders, drops, pastes; refusals and repeats."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from briefwright.gui.dialogs.file_report import FileReport
from gui.driver import DeskDriver


@pytest.fixture
def samples(root: Path) -> Path:
    return root / "resources/samples"


def test_import_files_by_the_file_dialog(driver: DeskDriver, samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = [str(samples / "01_talks_open.txt"), str(samples / "05_marsh_in_full.html")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_rest: (wanted, ""))
    driver.press("Ctrl+I")
    assert len(driver.brief.sources) == 2
    assert driver.said().startswith("2 sources in")
    assert driver.desk.preferences.folder("capture") == samples


def test_import_a_folder(driver: DeskDriver, samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_rest: str(samples))
    driver.press("Ctrl+Shift+I")
    assert len(driver.brief.sources) == len([path for path in samples.iterdir() if path.suffix in (".txt", ".html")])


def test_pasted_text_is_a_source_unless_an_editor_has_the_focus(driver: DeskDriver) -> None:
    driver.press("Ctrl+N", "Return")
    driver.paste_text("The ferry sailed at noon.\n\nNobody was aboard.")
    assert len(driver.brief.sources) == 1
    driver.press("Ctrl+K", "Ctrl+V")
    assert len(driver.brief.sources) == 1
    assert "ferry" in driver.desk.search.text()


def test_dropped_text(driver: DeskDriver) -> None:
    driver.drop_text("The ferry sailed at noon.\n\nNobody was aboard.")
    source = driver.session.source
    assert source is not None
    assert source.captured_text.startswith("The ferry sailed")


def test_the_same_file_again_is_said_and_shown(driver: DeskDriver, samples: Path) -> None:
    driver.drop_files([samples / "01_talks_open.txt", samples / "03_president_stays.txt"])
    driver.press("N")
    driver.drop_files([samples / "01_talks_open.txt"])
    assert len(driver.brief.sources) == 2
    assert driver.said() == "Already on the desk"
    assert "minister" in driver.headline()


def test_a_source_of_another_brief_is_not_stored_twice(driver: DeskDriver, samples: Path) -> None:
    driver.drop_files([samples / "01_talks_open.txt"])
    first = driver.brief.sources[0].source
    driver.press("Ctrl+N", "Return")
    driver.drop_files([samples / "01_talks_open.txt"])
    assert driver.brief.sources[0].source == first
    assert len(driver.desk.shelf.library.sources()) == 1


def test_refused_files_are_named_with_reason_and_the_rest_comes_in(
    driver: DeskDriver, samples: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    driver.drop_files([empty, samples / "01_talks_open.txt", tmp_path / "gone.txt"])
    assert len(driver.brief.sources) == 1
    assert "1 source in" in driver.said()
    assert "2 refused" in driver.said()
    assert driver.sheet is None
    driver.click(driver.desk.news.bottom_line.offer)
    assert isinstance(driver.sheet, FileReport)
    told = driver.sheet.text()
    assert "empty.txt: " in told
    assert "gone.txt" in told
    driver.press("Return")
    assert driver.sheet is None


def test_when_nothing_came_in_the_report_opens_by_itself(driver: DeskDriver, tmp_path: Path) -> None:
    picture = tmp_path / "picture.txt"
    picture.write_bytes(bytes(range(256)) * 20)
    driver.drop_files([picture])
    assert isinstance(driver.sheet, FileReport)
    driver.press("Escape")
    assert driver.brief.sources == ()


def test_an_empty_clipboard_is_said(driver: DeskDriver) -> None:
    driver.press("Ctrl+N", "Return")
    driver.paste_text(" ")
    assert driver.said() == "The clipboard holds no text and no files."


def test_capture_can_be_undone(driver: DeskDriver, samples: Path) -> None:
    driver.drop_files([samples / "01_talks_open.txt"])
    driver.press("Ctrl+Z")
    assert driver.brief.sources == ()
    driver.press("Ctrl+Shift+Z")
    assert len(driver.brief.sources) == 1


def test_a_file_that_is_no_brief_is_named(driver: DeskDriver, tmp_path: Path) -> None:
    (tmp_path / "from a colleague.brief").write_bytes(b"PK\x03\x04 not a brief")
    driver.drop_files([tmp_path / "from a colleague.brief"])
    assert driver.desk.session is None
    assert "“from a colleague.brief”" in driver.banner()
    assert "Nothing was changed." in driver.banner()


def test_a_list_of_references_comes_in_record_by_record(driver: DeskDriver, tmp_path: Path) -> None:
    file = tmp_path / "harbour.ris"
    file.write_text(
        "TY  - NEWS\nTI  - Ferry Sails Again\nT2  - Quay Courier\nER  - \n"
        "TY  - NEWS\nER  - \n"
        "TY  - NEWS\nTI  - 항구가 다시 열렸다\nAB  - 배가 떠났다.\nER  - \n",
        encoding="utf-8",
    )
    driver.drop_files([file])
    assert len(driver.brief.sources) == 2
    driver.open_source("Ferry Sails Again")
    source = driver.session.source
    assert source is not None
    assert source.paragraphs == ()
    assert source.captured_text.startswith("TY  - NEWS")
