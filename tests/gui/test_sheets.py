"""The sheets: export with its proof, templates, help, keys, reports; all inside the window, Escape closes."""

import zipfile
from pathlib import Path

import pikepdf
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea, QTextBrowser

from briefwright.errors import LibraryError
from briefwright.gui.actions import ACTIONS
from briefwright.gui.dialogs.export import ExportSheet
from briefwright.gui.dialogs.export_options import NO_WISHES
from briefwright.gui.dialogs.findings import FindingsSheet
from briefwright.gui.dialogs.help import HelpSheet
from briefwright.gui.dialogs.keys import KeysSheet
from briefwright.gui.dialogs.report import DefectReport
from briefwright.gui.dialogs.sheet import Sheet
from briefwright.gui.library.templates import TemplatesSheet
from briefwright.model.brief import Brief, Item
from briefwright.model.edits.find import change_item
from briefwright.model.quotation import Quotation
from briefwright.settings import WordChoices
from gui.driver import DeskDriver
from unit.writers.docx.templates import organisation


def falsified(brief: Brief, item_id: str) -> Brief:
    """The brief with one word of one quotation changed behind its back."""

    def change(item: Item) -> Item:
        paragraphs = tuple(
            replace(
                paragraph,
                runs=tuple(
                    replace(run, words=run.words + " indeed") if isinstance(run, Quotation) else run
                    for run in paragraph.runs
                ),
            )
            for paragraph in item.paragraphs
        )
        return replace(item, paragraphs=paragraphs)

    return change_item(brief, item_id, change)


def export_sheet(driver: DeskDriver) -> ExportSheet:
    driver.press("Ctrl+E")
    assert isinstance(driver.sheet, ExportSheet)
    return driver.sheet


def templates_sheet(driver: DeskDriver) -> TemplatesSheet:
    driver.press("Ctrl+T")
    assert isinstance(driver.sheet, TemplatesSheet)
    return driver.sheet


@pytest.mark.parametrize("key", ["Ctrl+N", "Ctrl+O", "Ctrl+T", "Ctrl+E", "F7", "Shift+F7", "F1", "Shift+F1"])
def test_escape_closes_every_sheet_and_gives_the_focus_back(sample: DeskDriver, key: str) -> None:
    sample.press(key)
    assert isinstance(sample.sheet, Sheet)
    inside = QApplication.focusWidget()
    assert inside is not None
    assert sample.sheet.isAncestorOf(inside)
    sample.press("Tab", "Tab", "Tab")
    inside = QApplication.focusWidget()
    assert inside is not None
    assert sample.sheet.isAncestorOf(inside), "Tab left the sheet"
    sample.press("Escape")
    assert sample.sheet is None
    sample.press("J")
    assert "sentence 2 of " in sample.where()


def test_shortcuts_sleep_below_a_sheet(sample: DeskDriver) -> None:
    sample.file_into("3", "Compared to her predecessor")
    before = sample.brief
    sample.press("F1", "Ctrl+Z")
    assert sample.brief == before
    sample.press("Escape", "Ctrl+Z")
    assert sample.brief != before


def test_keys_sheet_lists_the_table(sample: DeskDriver) -> None:
    sample.desk.focus_reader()
    sample.type("?")
    assert isinstance(sample.sheet, KeysSheet)
    text = " ".join(label.text() for label in sample.sheet.findChildren(type(sample.sheet.heading)))
    for action in ACTIONS:
        if action.keys:
            assert action.label.split(" ")[0] in text


def test_all_keys_are_in_sight_on_a_usual_screen(sample: DeskDriver) -> None:
    sample.desk.resize(1424, 852)
    sample.press("F1")
    assert sample.sheet is not None
    scroll = sample.sheet.findChild(QScrollArea)
    assert scroll is not None
    ground = scroll.widget()
    assert ground is not None
    assert ground.minimumSizeHint().height() <= scroll.viewport().height()


def test_export_writes_both_formats_where_it_was_told(sample: DeskDriver, tmp_path: Path) -> None:
    sheet = export_sheet(sample)
    assert "21 of 21" in sheet.proof.text()
    assert "Declared edits: " in sheet.proof.text()
    (tmp_path / "out").mkdir()
    sheet.set_folder(tmp_path / "out")
    sample.press("2", "Return")
    written = sorted(path.suffix for path in (tmp_path / "out").iterdir())
    assert written == [".docx", ".pdf"]
    assert "checked: 0 problems" in sample.said()
    again = export_sheet(sample)
    assert [path.suffix for path in again.paths()] == [".docx", ".pdf"]
    assert "Takes the place of" in again.files.text()
    sample.press("Escape")


def test_brief_file_goes_out_and_comes_back(sample: DeskDriver, tmp_path: Path) -> None:
    sample.press("Ctrl+Shift+S", "Return")
    (file,) = tmp_path.glob("*.brief")
    brief = sample.brief
    sample.press("Ctrl+N", "Return")
    sample.drop_files([file])
    assert sample.brief == brief
    assert sample.desk.preferences.now.recent_files == (str(file),)


def test_formats_chosen_last_are_chosen_again_whatever_their_endings(sample: DeskDriver, tmp_path: Path) -> None:
    sheet = export_sheet(sample)
    csl = list(sheet.formats).index(".csl.json") + 1
    sample.press("1", str(csl), "Return")
    (file,) = tmp_path.glob("*.csl.json")
    again = export_sheet(sample)
    assert again.paths() == [file]
    again.name.setText(file.name)
    assert again.paths() == [file], "an ending that was typed is not doubled"
    sample.press("Escape")


def test_options_stay_folded_until_they_are_asked_for(sample: DeskDriver) -> None:
    sheet = export_sheet(sample)
    assert not sheet.options.password.isVisible()
    sample.press("N", "L")
    assert sheet.options.wishes() == NO_WISHES
    sample.press("O", "N", "L")
    assert sheet.options.password.isVisible()
    assert sheet.options.wishes().word == WordChoices(citations="zotero", locked=False)
    sample.press("O")
    assert sheet.options.said.text() == "notes as Zotero fields  ·  quotations open to editing"
    sample.press("Escape")
    assert sample.desk.preferences.now.word == WordChoices(), "what was not exported is not remembered"


def test_in_a_low_window_the_options_have_room(sample: DeskDriver) -> None:
    sample.desk.resize(860, 560)
    sheet = export_sheet(sample)
    assert sheet.name.isVisible()
    sample.press("O", "2")
    sheet.options.password.setText("harbour7")
    sheet.refit()
    assert not sheet.name.isVisible()
    assert "and" in sheet.files.text()
    for field in (sheet.options.choose, sheet.options.password, sheet.options.warning, sheet.export):
        assert field.height() >= field.minimumSizeHint().height()
    sample.press("O")
    assert sheet.name.isVisible()
    sample.press("Escape")


def test_word_takes_the_organisations_look_and_says_what_it_lacked(sample: DeskDriver, tmp_path: Path) -> None:
    house = tmp_path / "house.dotx"
    house.write_bytes(organisation())
    sheet = export_sheet(sample)
    sheet.options.take_template(house)
    sample.press("O", "L", "Return")
    (file,) = tmp_path.glob("*.docx")
    with zipfile.ZipFile(file) as archive:
        told = b"".join(archive.read(name) for name in archive.namelist()).decode("utf-8", "replace")
    assert "Quay 1, Lindenport" in told
    assert "w:lock" not in told
    assert "checked: 0 problems" in sample.said()
    assert "The template lacks these styles" in sample.banner()
    again = export_sheet(sample)
    assert again.options.said.text() == "Word template house.dotx  ·  quotations open to editing"
    sample.press("O", "Escape")


def test_a_template_that_went_away_is_said_before_and_at_the_export(sample: DeskDriver, tmp_path: Path) -> None:
    sheet = export_sheet(sample)
    sheet.options.take_template(tmp_path / "gone.dotx")
    assert "gone.dotx (not found)" in sheet.options.said.text()
    sample.press("Return")
    assert "The Word template “gone.dotx” cannot be read" in sample.banner()
    assert not list(tmp_path.glob("*.docx"))
    again = export_sheet(sample)
    sample.press("O")
    sample.click(again.options.none)
    sample.press("Return")
    assert list(tmp_path.glob("*.docx"))


def test_a_password_locks_the_pdf_and_is_not_kept(sample: DeskDriver, tmp_path: Path) -> None:
    sheet = export_sheet(sample)
    sample.press("1", "2", "O", "P")
    sample.type("harbour7")
    assert sheet.options.warning.isVisible()
    assert "no PDF/A" in sheet.options.warning.text()
    sample.press("Return")
    (file,) = tmp_path.glob("*.pdf")
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(file)
    with pikepdf.open(file, password="harbour7") as opened:  # noqa: S106 - invented here
        assert opened.is_encrypted
    assert "checked: 0 problems" in sample.said()
    assert "harbour7" not in (tmp_path / "config" / "settings.toml").read_text("utf-8")
    assert export_sheet(sample).options.wishes().password == ""
    sample.press("Escape")


def test_failed_proof_blocks_the_export_and_shows_the_place(sample: DeskDriver, tmp_path: Path) -> None:
    item = sample.items_in("1")[0]
    sample.session.edit("Falsified", lambda brief: falsified(brief, item.id))
    sheet = export_sheet(sample)
    assert not sheet.export.isEnabled()
    assert "20 of 21" in sheet.proof.text()
    assert "+indeed" in sheet.failed.rows.rows[0].detail
    sample.press("Return")
    assert sample.sheet is None
    assert sample.session.item_id == item.id
    assert not list(tmp_path.glob("*.docx"))
    assert sample.desk.news.top_bar.proof.text().startswith(("✗", "✓"))


def test_a_letter_that_no_font_has_is_listed_but_leaves_word_documents_alone(sample: DeskDriver) -> None:
    sample.session.edit("Odd", lambda brief: replace(brief, title=f"{brief.title} \U000f0000"))
    assert sample.desk.verdict is not None
    sample.desk.verdict.work_out()
    sheet = export_sheet(sample)
    assert [row.format for row in sample.desk.verdict.findings if row.check == "F3"] == ["pdf"]
    assert sheet.failed.isHidden()
    assert sheet.export.isEnabled()
    sample.press("Escape")


def test_full_disk_at_export_is_a_sentence(sample: DeskDriver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def full(_path: Path, _data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("briefwright.pipeline.files.atomic_write", full)
    sample.press("Ctrl+E", "Return")
    assert "the disk is full" in sample.banner()
    assert "older file of that name is whole" in sample.banner()
    assert not list(tmp_path.glob("*.docx"))


def test_findings_list_goes_to_the_item(sample: DeskDriver) -> None:
    assert sample.desk.verdict is not None
    sample.session.edit("Falsified", lambda brief: falsified(brief, sample.items_in("2")[1].id))
    sample.desk.verdict.work_out()
    finding = next(row for row in sample.desk.verdict.findings if row.item)
    sample.press("F7")
    assert isinstance(sample.sheet, FindingsSheet)
    rows = sample.sheet.list.rows.rows
    at = next(number for number, row in enumerate(rows) if row.key == finding)
    sample.press(*["Down"] * at, "Return")
    assert sample.session.item_id == finding.item
    sample.press("F8")
    assert sample.said().startswith(sample.desk.verdict.findings[0].check)


def test_help_shows_our_pages_and_loads_nothing(sample: DeskDriver) -> None:
    sample.press("Shift+F1")
    assert isinstance(sample.sheet, HelpSheet)
    words = sample.sheet.words
    assert isinstance(words, QTextBrowser)
    assert words.toPlainText().strip()
    first = words.toPlainText()
    sample.press("Down")
    assert words.toPlainText() != first
    assert words.loadResource(2, QUrl("file:///etc/hostname")) is None


def test_own_template_is_duplicated_changed_deleted_and_brought_back(sample: DeskDriver) -> None:
    sheet = templates_sheet(sample)
    assert not sheet.delete.isEnabled()
    sample.click(sample.button("Duplicate"))
    name = sheet.form.name
    name.clear()
    sample.type("House style")
    sample.click(sample.button("Keep changes"))
    kept = sheet.current()
    assert kept is not None
    assert kept.name == "House style"
    assert sample.desk.shelf.templates()[0].name == "House style"
    sample.click(sample.button("Delete"))
    assert "House style" not in [template.name for template in sample.desk.shelf.templates()]
    sample.click(sample.button("Bring back"))
    assert "House style" in [template.name for template in sample.desk.shelf.templates()]
    sample.click(sample.button("New brief"))
    assert sample.brief.template.name == "House style"


def test_sections_of_a_template_are_added_moved_and_removed(sample: DeskDriver) -> None:
    sheet = templates_sheet(sample)
    sample.click(sample.button("Duplicate"))
    before = sheet.current()
    assert before is not None
    sample.click(sheet.form.add)
    sample.type("Markets")
    sample.click(sheet.form._rows[0].down)
    sample.click(sheet.form._rows[-1].remove)
    sample.click(sample.button("Keep changes"))
    after = sheet.current()
    assert after is not None
    titles = [plan.title for plan in before.sections]
    assert [plan.title for plan in after.sections] == [titles[1], titles[0], *titles[2:-1], "Markets"]
    sample.press("Escape")


def test_broken_template_text_is_refused_in_place(sample: DeskDriver) -> None:
    sheet = templates_sheet(sample)
    sample.click(sample.button("Duplicate"))
    sheet.views.setCurrentIndex(1)
    sheet.text.setPlainText(sheet.text.toPlainText().replace('name = "', 'nam = "', 1))
    assert not sheet.keep.isEnabled()
    assert "line " in sheet.said.text()
    assert "nam" in sheet.said.text()
    sample.press("Escape", "Escape")
    assert sample.desk.shelf.templates()[0].name.endswith("(copy)")


def test_changes_to_a_template_are_not_lost_by_a_slip(sample: DeskDriver) -> None:
    sheet = templates_sheet(sample)
    sample.click(sample.button("Duplicate"))
    sheet.form.name.selectAll()
    sample.type("House style")
    sheet.list.setFocus()
    sample.press("Down")
    assert "Not kept yet" in sheet.said.text()
    assert sheet.form.name.text() == "House style"
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert sample.sheet is None, "asked for a second time it goes"
    assert sample.desk.shelf.templates()[0].name == "Issue brief (copy)"


def test_kept_changes_let_the_sheet_go_at_once(sample: DeskDriver) -> None:
    sheet = templates_sheet(sample)
    sample.click(sample.button("Duplicate"))
    sheet.form.name.selectAll()
    sample.type("House style")
    sample.press("Escape")
    assert sample.sheet is sheet
    sample.click(sample.button("Keep changes"))
    sample.press("Escape")
    assert sample.sheet is None
    assert sample.desk.shelf.templates()[0].name == "House style"


def test_template_files_come_and_go(sample: DeskDriver, tmp_path: Path) -> None:
    sheet = templates_sheet(sample)
    template = sheet.current()
    assert template is not None
    sheet.export_file(template, tmp_path / "shape.toml")
    assert sheet.said.text() == f"Exported to {tmp_path / 'shape.toml'}."
    sheet.import_file(tmp_path / "shape.toml")
    assert sheet.said.text() == "Imported shape.toml."
    (tmp_path / "broken.toml").write_text('format = "briefwright-template/1"\nid = 3\n')
    sheet.import_file(tmp_path / "broken.toml")
    assert "broken.toml" in sheet.said.text()
    sheet.import_file(tmp_path / "gone.toml")
    assert "does not exist" in sheet.said.text() or "could not be read" in sheet.said.text()
    sample.press("Escape")


def test_shape_of_the_brief_becomes_a_template(sample: DeskDriver) -> None:
    sheet = templates_sheet(sample)
    sample.click(sample.button("Save this brief"))
    kept = sheet.current()
    assert kept is not None
    assert [plan.title for plan in kept.sections] == [section.plan.title for section in sample.brief.sections]
    sample.press("Escape")


def test_a_defect_is_told_with_a_report_and_the_desk_goes_on(
    sample: DeskDriver, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        _ = 1 // 0
    sample.application.tell_defect(caught.type, RuntimeError("words of a source"), caught.tb)
    assert isinstance(sample.sheet, DefectReport)
    report = sample.sheet.words.toPlainText()
    assert "ZeroDivisionError" in report
    assert "words of a source" not in report
    sample.press("Return")
    sample.press("J")
    assert "sentence 2 of " in sample.where()
    caplog.clear()


def test_a_damaged_source_is_said_and_the_brief_opens(sample: DeskDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    library, brief = sample.desk.shelf.library, sample.brief
    good = library.source

    def damaged(source_id: str) -> object:
        if source_id == brief.sources[0].source:
            raise LibraryError("This source is damaged.", "The others can be read.", "Import it again.")
        return good(source_id)

    monkeypatch.setattr(library, "source", damaged)
    sample.desk.open_brief(brief.id)
    assert sample.banner().startswith("This source is damaged.")
    assert sample.brief == brief
    assert len(sample.session.sources) == len(brief.sources) - 1


def test_what_ships_looks_read_only_until_it_is_duplicated(sample: DeskDriver) -> None:
    sheet = templates_sheet(sample)
    title = next(line for line in sheet.form.findChildren(QLineEdit) if line.text() == "Alliance posture")
    tones = sample.desk.appearance.tones
    assert title.palette().text().color().name() == tones.mute
    assert not [button.text() for button in sheet.form.findChildren(QPushButton) if button.isVisible()]
    sample.click(sample.button("Duplicate"))
    title = next(line for line in sheet.form.findChildren(QLineEdit) if line.text() == "Alliance posture")
    assert title.palette().text().color().name() == tones.ink
    assert "Add a section" in [button.text() for button in sheet.form.findChildren(QPushButton) if button.isVisible()]
    sample.press("Escape")
