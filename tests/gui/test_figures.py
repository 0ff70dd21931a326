"""Pictures onto the desk: dropped, pasted, chosen; captions and alt text in place; the logo of template and brief."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from briefwright.gui.composing.brief_rows import item_key, section_key
from briefwright.gui.composing.figure_acts import pictures_in
from briefwright.gui.composing.figure_editor import FigureEditor
from briefwright.gui.dialogs.options import OptionsSheet
from briefwright.gui.library.templates import TemplatesSheet
from briefwright.library.brief_file import read_brief_file
from briefwright.model.brief import Item, Words
from gui.conftest import DriverOf
from gui.driver import DeskDriver
from unit.picture_files import PLANTED, picture_file

COPY, LEFT, NO_KEYS = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def quay(tmp_path: Path) -> Path:
    path = tmp_path / "quay.jpg"
    path.write_bytes(picture_file("JPEG", (600, 400), remarks=True, dots=150))
    return path


@pytest.fixture
def chart(tmp_path: Path) -> Path:
    path = tmp_path / "chart.png"
    path.write_bytes(picture_file("PNG", (300, 200), mode="RGBA", colour="#33669980", dots=100))
    return path


def parcel(paths: Sequence[Path] = (), image: QImage | None = None) -> QMimeData:
    mime = QMimeData()
    if paths:
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    if image is not None:
        mime.setImageData(image)
    return mime


def drop(driver: DeskDriver, mime: QMimeData, key: str, *, lower: bool = True) -> bool:
    """Drop on a row of the brief; -> whether the brief took it."""
    view = driver.panes.brief.brief
    index = view.rows.index(view.rows.place(key))
    view.scrollTo(index)
    rect = view.visualRect(index)
    spot = QPointF(rect.center().x(), rect.bottom() - 3 if lower else rect.top() + 3)
    enter = QDragEnterEvent(spot.toPoint(), COPY, mime, LEFT, NO_KEYS)
    QApplication.sendEvent(view.viewport(), enter)
    move = QDragMoveEvent(spot.toPoint(), COPY, mime, LEFT, NO_KEYS)
    QApplication.sendEvent(view.viewport(), move)
    if not (enter.isAccepted() and move.isAccepted()):
        return False
    let_go = QDropEvent(spot, COPY, mime, LEFT, NO_KEYS, QEvent.Type.Drop)
    QApplication.sendEvent(view.viewport(), let_go)
    return let_go.isAccepted()


def figures(driver: DeskDriver) -> list[Item]:
    return [item for item in driver.brief.items() if item.figure is not None]


def editor(driver: DeskDriver) -> FigureEditor:
    found = driver.panes.brief.brief.editing.editor
    assert isinstance(found, FigureEditor)
    return found


def test_files_dropped_on_the_brief_become_figures_at_that_place(sample: DeskDriver, quay: Path, chart: Path) -> None:
    first, second = sample.items_in("2")[:2]
    assert drop(sample, parcel([quay, chart]), item_key(first.id))
    one, two = figures(sample)
    assert [item.id for item in sample.items_in("2")][:4] == [first.id, one.id, two.id, second.id]
    assert sample.said().startswith("2 figures filed into 2 ")
    assert sample.session.item_id == one.id
    sample.press("Ctrl+Z")
    assert figures(sample) == []
    sample.press("Ctrl+Shift+Z")
    assert len(figures(sample)) == 2


def test_a_figure_is_first_as_wide_as_its_file_says(sample: DeskDriver, quay: Path, chart: Path) -> None:
    drop(sample, parcel([quay, chart]), item_key(sample.items_in("2")[0].id))
    shares = [item.figure.share for item in figures(sample) if item.figure]
    assert shares == [0.65, 0.5]  # 101.6 mm and 76.2 mm of 160 mm


def test_nothing_a_camera_wrote_comes_in(sample: DeskDriver, quay: Path) -> None:
    drop(sample, parcel([quay]), section_key(sample.brief.sections[0].id))
    (item,) = figures(sample)
    assert sample.brief.sections[0].items[0] == item
    assert item.figure is not None
    data = sample.session.pictures[item.figure.picture]
    assert hashlib.sha256(data).hexdigest() == item.figure.picture
    assert PLANTED.encode() in quay.read_bytes()
    assert PLANTED.encode() not in data


def test_only_sections_take_pictures_and_only_pictures_are_taken(sample: DeskDriver, quay: Path) -> None:
    assert not drop(sample, parcel([quay]), "line")
    assert not drop(sample, parcel([quay.with_suffix(".txt")]), item_key(sample.items_in("2")[0].id))
    assert figures(sample) == []


def test_what_is_no_picture_is_said_and_holds_up_no_other(sample: DeskDriver, quay: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"words")
    drop(sample, parcel([broken]), item_key(sample.items_in("2")[0].id))
    assert sample.said() == (
        "“broken.png” is no PNG or JPEG file, or is damaged. Nothing was changed. "
        "Save it as PNG or JPEG with another program, and try again."
    )
    drop(sample, parcel([broken, quay]), item_key(sample.items_in("2")[0].id))
    assert len(figures(sample)) == 1


def test_a_copied_picture_is_pasted_behind_the_selected_item(sample: DeskDriver, chart: Path) -> None:
    item = sample.items_in("2")[1]
    sample.click_row(item_key(item.id))
    QGuiApplication.clipboard().setImage(QImage(str(chart)))
    sample.press("Ctrl+V")
    (figure,) = figures(sample)
    assert [row.id for row in sample.items_in("2")].index(figure.id) == 2
    assert len(sample.brief.sources) == 6


@pytest.mark.parametrize(
    ("words", "taken"), [("", True), ("https://quay.example/a.png", True), ("Ferries 12", False), ("a: b", False)]
)
def test_words_go_before_pixels_unless_they_are_an_address(
    qapp: QApplication, chart: Path, words: str, taken: bool
) -> None:
    mime = parcel(image=QImage(str(chart)))
    if words:
        mime.setText(words)
    assert bool(pictures_in(mime)) == taken


def test_a_picture_pasted_elsewhere_is_told_where_it_can_go(sample: DeskDriver, chart: Path, quay: Path) -> None:
    QGuiApplication.clipboard().setImage(QImage(str(chart)))
    sample.press("Ctrl+V")
    assert "becomes a figure" in sample.said()
    sample.drop_files([quay])
    assert sample.said() == "“quay.jpg” is a picture, no article: drop it onto the brief, where it becomes a figure."
    sample.drop_files([quay, chart])
    assert sample.said().startswith("2 files are pictures")
    assert figures(sample) == []
    assert len(sample.brief.sources) == 6


def test_figures_are_chosen_by_a_command(sample: DeskDriver, quay: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(quay)], ""))
    item = sample.items_in("4")[0]
    sample.click_row(item_key(item.id))
    sample.press("Ctrl+Shift+P")
    assert [row.figure is not None for row in sample.items_in("4")][:2] == [False, True]
    assert sample.desk.preferences.folder("figures") == quay.parent


def test_the_next_enter_after_the_command_is_the_figures(
    sample: DeskDriver, quay: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(quay)], ""))
    sample.panes.reader.setFocus()
    passages = len(sample.brief.passages)
    sample.press("Ctrl+Shift+P", "Return")
    sample.type("Cranes")
    sample.press("Ctrl+Return")
    (item,) = figures(sample)
    assert [run for paragraph in item.paragraphs for run in paragraph.runs] == [Words("Cranes")]
    assert len(sample.brief.passages) == passages


def test_without_a_brief_the_command_says_what_to_do(driver: DeskDriver) -> None:
    driver.press("Ctrl+Shift+P")
    assert driver.said().startswith("No brief is open.")


def test_caption_and_alt_text_are_written_in_place(sample: DeskDriver, quay: Path) -> None:
    drop(sample, parcel([quay]), item_key(sample.items_in("2")[0].id))
    sample.press("Return")
    sample.type("The quay.")
    sample.press("Tab")
    sample.type("Three cranes")
    sample.press("Tab")
    sample.type("Photo: A. Nobody.")
    sample.press("Tab")
    sample.type("s1")
    sample.press("Tab", "Ctrl+A")
    sample.type("40")
    sample.press("Ctrl+Return")
    (item,) = figures(sample)
    assert item.figure is not None
    told = (item.figure.description, item.figure.credit, item.figure.share)
    assert told == ("Three cranes", "Photo: A. Nobody.", 0.4)
    assert item.figure.source == sample.brief.sources[0].source
    row = sample.panes.brief.brief.rows.row(item_key(item.id))
    assert row is not None
    view = sample.panes.brief.brief
    said = str(view.rows.index(view.rows.place(item_key(item.id))).data(Qt.ItemDataRole.AccessibleTextRole))
    assert said.startswith("FIGURE 1 The quay. Photo: A. Nobody.")
    assert "no alt text" not in said


def test_leaving_the_editor_changes_nothing(sample: DeskDriver, quay: Path) -> None:
    drop(sample, parcel([quay]), item_key(sample.items_in("2")[0].id))
    before = sample.brief
    sample.panes.brief.brief.setFocus()
    sample.press("Return", "Ctrl+Return")
    assert sample.brief is before
    sample.press("Return")
    sample.type("Words")
    sample.press("Escape")
    assert sample.brief is before


def test_lost_marks_are_those_of_the_caption_only(sample: DeskDriver, quay: Path) -> None:
    drop(sample, parcel([quay]), item_key(sample.items_in("2")[0].id))
    sample.panes.brief.brief.edit_row()
    editor(sample).caption.setPlainText("The quay.")
    editor(sample).lines["Alt text:"].setText("A sign reading “Closed for good”")
    sample.press("Ctrl+Return")
    assert sample.said() == "Reworded"


def test_a_figure_moves_and_goes_like_any_item_and_stays_a_figure(sample: DeskDriver, quay: Path) -> None:
    drop(sample, parcel([quay]), item_key(sample.items_in("2")[0].id))
    (item,) = figures(sample)
    sample.panes.brief.brief.setFocus()
    sample.press("Alt+Up")
    assert sample.items_in("2")[0].id == item.id
    sample.press("1")
    assert sample.items_in("1")[-1].id == item.id
    sample.press("Q")
    assert figures(sample) == [item]
    assert sample.said().startswith("A figure stays a figure")
    sample.press("Delete")
    assert figures(sample) == []


def test_a_figure_without_alt_text_is_found_by_the_release_check(sample: DeskDriver, quay: Path) -> None:
    drop(sample, parcel([quay]), item_key(sample.items_in("2")[0].id))
    sample.bot.waitUntil(lambda: any(row.check == "G1" for row in sample.panes._verdict.findings))
    view = sample.panes.brief.brief
    key = item_key(figures(sample)[0].id)
    assert "no alt text" in str(view.rows.index(view.rows.place(key)).data(Qt.ItemDataRole.AccessibleTextRole))


def test_figures_are_there_after_the_next_start_and_in_the_brief_file(
    driver_of: DriverOf, quay: Path, tmp_path: Path
) -> None:
    sample = driver_of(sample=True)
    drop(sample, parcel([quay]), item_key(sample.items_in("2")[0].id))
    (item,) = figures(sample)
    assert item.figure is not None
    brief_id = sample.brief.id
    again = driver_of()
    again.desk.open_brief(brief_id)
    assert list(again.session.pictures) == [item.figure.picture]
    again.desk.exporting.export(again.session, [tmp_path / "out.brief", tmp_path / "out.pdf", tmp_path / "out.docx"])
    assert read_brief_file((tmp_path / "out.brief").read_bytes()).pictures == dict(again.session.pictures)
    assert b"/Subtype/Image" in (tmp_path / "out.pdf").read_bytes().replace(b" ", b"")
    assert "checked: 0 problems" in again.said()


def test_the_page_preview_shows_the_figure(sample: DeskDriver, quay: Path) -> None:
    before = sample.panes._render(lambda _: None)
    drop(sample, parcel([quay]), item_key(sample.items_in("2")[0].id))
    after = sample.panes._render(lambda _: None)
    assert after.count(b"/DCTDecode") == before.count(b"/DCTDecode") + 1


# ── the logo ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_open_brief_gets_a_logo_that_can_be_taken_back(sample: DeskDriver, chart: Path) -> None:
    sample.press("Ctrl+B")
    assert isinstance(sample.sheet, OptionsSheet)
    field = sample.sheet.logo
    assert not field.alt.isVisible()
    field.take_file(chart)
    field.alt.setText("Harbour Desk")
    field.alt.textEdited.emit("Harbour Desk")
    field.alt.editingFinished.emit()
    field.place.setCurrentIndex(2)
    field.height_list.setCurrentIndex(field.height_list.findData(18.0))
    logo = sample.brief.template.logo
    assert logo is not None
    assert (logo.description, logo.place, logo.height) == ("Harbour Desk", "right", 18)
    assert not field.preview.pixmap().isNull()
    sample.click(field.remove)
    assert sample.brief.template.logo is None
    sample.sheet.dismiss()
    sample.press("Ctrl+Z")
    assert sample.brief.template.logo == logo


def test_what_is_no_logo_is_refused_in_place(sample: DeskDriver, tmp_path: Path) -> None:
    sample.press("Ctrl+B")
    assert isinstance(sample.sheet, OptionsSheet)
    sample.sheet.logo.take_file(tmp_path / "none.png")
    assert sample.sheet.said.text().startswith("There is no file “none.png”.")
    assert sample.brief.template.logo is None


def test_a_template_keeps_its_logo(sample: DeskDriver, chart: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sample.press("Ctrl+T")
    sheet = sample.sheet
    assert isinstance(sheet, TemplatesSheet)
    assert not sheet.form.logo.choose.isVisible()  # what ships is not changed
    sample.click(sheet.duplicate)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(chart), ""))
    sample.click(sheet.form.logo.choose)
    sheet.views.setCurrentWidget(sheet.text)
    assert "[logo]" in sheet.text.toPlainText()
    sheet.views.setCurrentWidget(sheet.form)
    sample.click(sheet.keep)
    kept = sheet.current()
    assert kept is not None
    assert kept.logo is not None
    assert kept.logo.height == 12
    sheet.dismiss()
