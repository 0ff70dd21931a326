"""The pages of a PDF in the reader: the same caret, selection, passages and place as in its text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen.canvas import Canvas

from briefwright import pipeline
from briefwright.gui.reading.page_face import PageFace
from briefwright.gui.reading.reader import Reader
from gui.conftest import DriverOf
from gui.driver import LEFT, DeskDriver
from unit.readers.pdf.drawing import drawn

LINES = [
    "The harbour master said on Tuesday that the ferry line would open in",
    "spring. Her office named a price of 1.4 million crowns for the coun-",
    "cil. Crews have waited for eleven months at the old quay of Tarn.",
]
LATER = ["On the second page the two towns speak of fares. The mayor of Ulm has", "never named a sum for the pier."]


def two_columns(canvas: Canvas) -> None:
    for n in range(8):
        canvas.drawString(40, 700 - 14 * n, f"The left column has its line number {n} here and")
        canvas.drawString(320, 700 - 14 * n, f"the right column has its own line number {n} too")


@pytest.fixture
def paper(driver: DeskDriver, tmp_path: Path) -> DeskDriver:
    """A desk with a PDF of three pages open, its pages shown."""
    return shown(driver, tmp_path, drawn(LINES, LATER, ["The last page."]))


def shown(driver: DeskDriver, folder: Path, data: bytes) -> DeskDriver:
    (folder / "paper.pdf").write_bytes(data)
    driver.drop_files([folder / "paper.pdf"])
    driver.desk.focus_reader()
    driver.press("V")
    QApplication.processEvents()
    return driver


def reader(driver: DeskDriver) -> Reader:
    return driver.panes.reader


def pages(driver: DeskDriver) -> PageFace:
    face = reader(driver).faces.pages
    assert face is not None
    return face


def text(driver: DeskDriver) -> str:
    assert driver.session.source is not None
    return driver.session.source.captured_text


def spot(driver: DeskDriver, words: str, *, end: bool = False) -> QPoint:
    """Where some words begin or end in the window."""
    at = text(driver).index(words)
    pages(driver).follow(at)
    box = pages(driver).box_of(at + len(words) if end else at)
    assert box is not None
    return QPoint(round(box.left()), round(box.center().y()))


def drag(driver: DeskDriver, first: str, last: str) -> None:
    face = pages(driver).viewport()
    spot(driver, last)
    start, stop = spot(driver, first), spot(driver, last, end=True)
    QTest.mousePress(face, LEFT, pos=start)
    QTest.mouseMove(face, (start + stop) / 2)
    QTest.mouseMove(face, stop)
    QTest.mouseRelease(face, LEFT, pos=stop)


def selected(driver: DeskDriver) -> str:
    span = reader(driver).selection()
    return text(driver)[slice(*span)] if span else ""


def test_v_shows_the_pages_and_the_text_again(paper: DeskDriver) -> None:
    faces = reader(paper).faces
    assert faces.pages_shown
    assert pages(paper).hasFocus()
    assert faces.bar.where.text() == "Page 1 of 3"
    assert not faces.bar.isHidden()
    paper.press("V")
    assert not faces.pages_shown
    assert reader(paper).article.hasFocus()


def test_the_part_of_a_long_text_is_told_over_the_text_alone(
    driver: DeskDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefwright.gui.reading.shown.PART", 40)
    shown(driver, tmp_path, drawn(LINES, LATER, ["The last page."]))
    bar = reader(driver)._part
    assert bar.isHidden()
    driver.press("V")
    assert bar.isVisible()
    driver.press("V")
    assert bar.isHidden()


def test_the_words_above_show_them_too(paper: DeskDriver) -> None:
    bar = reader(paper).faces.bar
    paper.click(bar.text)
    assert not reader(paper).faces.pages_shown
    paper.click(bar.text)
    assert bar.text.isChecked()
    paper.click(bar.pages)
    assert reader(paper).faces.pages_shown


def test_a_text_has_no_pages_and_says_so(driver: DeskDriver, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A report\n\nThe council met on Monday.\n")
    driver.drop_files([tmp_path / "a.txt"])
    driver.desk.focus_reader()
    driver.press("V")
    assert "only PDF" in driver.said()
    assert reader(driver).faces.bar.isHidden()


def test_words_dragged_over_are_filed_word_for_word(paper: DeskDriver) -> None:
    drag(paper, "price of 1.4", "the council")
    assert selected(paper) == "price of 1.4 million crowns for the council"
    paper.press("1")
    (item,) = paper.items_in("1")
    (quotation,) = item.quotations()
    assert text(paper)[quotation.start : quotation.end] == "price of 1.4 million crowns for the council"
    assert pipeline.prove(paper.brief, paper.session.sources).proved == 1
    (mark,) = reader(paper).article.painted.marks
    assert (mark.start, mark.end) == (quotation.start, quotation.end)


def test_the_sentence_at_the_caret_is_filed_from_the_page(paper: DeskDriver) -> None:
    QTest.mouseClick(pages(paper).viewport(), LEFT, pos=spot(paper, "Crews have"))
    assert selected(paper) == "Crews have waited for eleven months at the old quay of Tarn."
    paper.press("2")
    assert len(paper.items_in("2")) == 1


@pytest.mark.parametrize(("where", "word"), [("harbour", "harbour"), ("council", "council"), ("1.4", "1.4")])
def test_a_double_click_selects_the_word(paper: DeskDriver, where: str, word: str) -> None:
    QTest.mouseDClick(pages(paper).viewport(), LEFT, pos=spot(paper, where) + QPoint(3, 0))
    assert selected(paper) == word


def test_a_drag_across_columns_goes_in_reading_order(driver: DeskDriver, tmp_path: Path) -> None:
    shown(driver, tmp_path, drawn(two_columns))
    drag(driver, "line number 7 here", "own line number 0")
    assert selected(driver) == "line number 7 here and the right column has its own line number 0"


def test_shift_goes_on_from_what_is_selected(paper: DeskDriver) -> None:
    drag(paper, "Her office", "named a price")
    at = spot(paper, "million crowns", end=True)
    QTest.mouseClick(pages(paper).viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, at)
    assert selected(paper) == "Her office named a price of 1.4 million crowns"


def test_keys_move_by_sentences_over_the_pages(paper: DeskDriver) -> None:
    paper.press("J", "J", "J")
    assert selected(paper).startswith("On the second page")
    assert pages(paper).visible(reader(paper).selection() or (0, 0))
    paper.press("S", "S")
    assert selected(paper).endswith("sum for the pier.")
    paper.press("Escape", "K")
    assert selected(paper).startswith("Crews have")


def test_arrow_keys_move_by_the_lines_of_the_page(paper: DeskDriver) -> None:
    QTest.mouseClick(pages(paper).viewport(), LEFT, pos=spot(paper, "harbour"))
    paper.press("Down")
    assert reader(paper).caret.offset() == pytest.approx(text(paper).index("Her office") - 4, abs=3)
    paper.press("Right")
    paper.press("Shift+Down")
    assert "Her office named" in selected(paper)


def test_a_page_key_takes_the_caret_along(paper: DeskDriver) -> None:
    paper.press("Space", "Space")
    assert reader(paper).caret.offset() > text(paper).index("On the second")
    assert pages(paper).visible(reader(paper).selection() or (0, 0))
    paper.press("PageUp", "PageUp", "PageUp")
    assert reader(paper).faces.bar.where.text() == "Page 1 of 3"


def test_both_faces_keep_their_place(paper: DeskDriver) -> None:
    paper.press("J", "J", "J")
    at = reader(paper).caret.offset()
    paper.press("V")
    assert reader(paper).caret.offset() == at
    assert reader(paper).caret.in_sight()
    paper.press("J", "V")
    assert selected(paper).startswith("The mayor of Ulm")
    assert pages(paper).visible(reader(paper).selection() or (0, 0))


def test_a_click_on_a_passage_selects_its_item(paper: DeskDriver) -> None:
    drag(paper, "price of 1.4", "million crowns")
    paper.press("1")
    paper.session.select_item("")
    QTest.mouseClick(pages(paper).viewport(), LEFT, pos=spot(paper, "1.4 million"))
    assert paper.session.item_id == paper.items_in("1")[0].id


def test_a_passage_is_dragged_by_its_number(paper: DeskDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    drag(paper, "price of 1.4", "million crowns")
    paper.press("1")
    face = pages(paper)
    dragged: list[object] = []
    monkeypatch.setattr(reader(paper).article, "start_drag", dragged.append)
    face.viewport().repaint()
    (handle,) = face.handles
    at = handle.box.center().toPoint()
    QTest.mousePress(face.viewport(), LEFT, pos=at)
    QTest.mouseMove(face.viewport(), at + QPoint(40, 40))
    assert dragged == [handle.mark]


def test_the_selection_is_dragged(paper: DeskDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    drag(paper, "price of 1.4", "million crowns")
    dragged: list[str] = []
    article = reader(paper).article
    monkeypatch.setattr(article, "drag_selection", lambda: dragged.append(article.createMimeDataFromSelection().text()))
    at = spot(paper, "1.4")
    QTest.mousePress(pages(paper).viewport(), LEFT, pos=at)
    QTest.mouseMove(pages(paper).viewport(), at + QPoint(40, 40))
    assert dragged == ["price of 1.4 million crowns"]


def test_zoom_keeps_the_page_and_never_the_letters_of_the_desk(paper: DeskDriver) -> None:
    face = pages(paper)
    paper.press("Space", "Space")
    where = reader(paper).faces.bar.where.text()
    paper.press("Ctrl+=")
    assert face.zoom > 1
    assert paper.desk.appearance.scale == 1.0
    assert reader(paper).faces.bar.where.text() == where
    paper.press("Ctrl+0")
    assert face.zoom == 1
    paper.click(reader(paper).faces.bar.smaller)
    assert face.zoom < 1
    middle = QPointF(100, 100)
    turn = QWheelEvent(
        middle, middle, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(face.viewport(), turn)
    assert face.zoom == pytest.approx(1)


def test_larger_pages_keep_their_middle(paper: DeskDriver) -> None:
    face = pages(paper)
    for _ in range(5):
        face.zoom_by(1)
    bar = face.horizontalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == pytest.approx(bar.maximum() / 2, abs=0.1 * face.viewport().width())


def test_a_copy_is_the_captured_words(paper: DeskDriver) -> None:
    drag(paper, "1.4 million", "the council")
    paper.press("Ctrl+C")
    assert QApplication.clipboard().text() == "1.4 million crowns for the council"


def test_only_pages_near_the_window_are_made(driver: DeskDriver, tmp_path: Path) -> None:
    shown(driver, tmp_path, drawn(*[[f"This is the page of the number {n}."] for n in range(30)]))
    book = pages(driver)._book
    made = [n for n in range(30) if book.picture(n)]
    assert made
    assert max(made) <= 3
    pages(driver).verticalScrollBar().setValue(pages(driver).verticalScrollBar().maximum())
    pages(driver).viewport().repaint()
    QApplication.processEvents()
    made = [n for n in range(30) if book.picture(n)]
    assert min(made) >= 23
    assert 29 in made


def test_pages_are_white_by_day_and_dimmed_at_night(paper: DeskDriver) -> None:
    face = pages(paper)
    corner = face.places()[0].topLeft().toPoint() + QPoint(12, 12)

    def tone() -> int:
        return face.viewport().grab().toImage().pixelColor(corner).lightness()

    assert tone() == 255
    paper.desk.appearance.set_mode("dark")
    assert 190 < tone() < 230


def test_screen_readers_hear_what_it_is(paper: DeskDriver) -> None:
    assert pages(paper).accessibleName() == "Pages of the source"
    assert "V" in reader(paper).faces.bar.pages.accessibleName()


def test_the_next_source_shows_its_pages_and_a_text_its_text(paper: DeskDriver, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("A report\n\nThe council met on Monday.\n")
    (tmp_path / "c.pdf").write_bytes(drawn(["Another paper has one page."]))
    paper.drop_files([tmp_path / "b.txt", tmp_path / "c.pdf"])
    names = {source.file_name: source.id for source in paper.session.sources.values()}
    paper.session.open_source(names["c.pdf"])
    if not reader(paper).faces.pages_shown:
        paper.desk.focus_reader()
        paper.press("V")
    assert reader(paper).faces.bar.where.text() == "Page 1 of 1"
    paper.session.open_source(names["b.txt"])
    assert not reader(paper).faces.pages_shown


def test_found_words_are_framed_on_the_page(paper: DeskDriver) -> None:
    before = pages(paper).viewport().grab().toImage()
    reader(paper).find("ferry")
    QApplication.processEvents()
    assert reader(paper).article.painted.hits
    assert pages(paper).viewport().grab().toImage() != before


def test_a_protected_file_asks_for_its_password_again(driver_of: DriverOf, tmp_path: Path) -> None:
    driver = driver_of()
    (tmp_path / "paper.pdf").write_bytes(drawn(LINES, encrypt="secret"))
    driver.drop_files([tmp_path / "paper.pdf"])
    driver.desk.act("show-import-report")
    driver.type("secret")
    driver.press("Return", "Escape")
    driver.desk.focus_reader()
    driver.press("V")
    face = pages(driver)
    assert face.unlock is not None
    face.unlock.field.setText("guess")
    face.unlock.button.click()
    assert "not the PDF's password" in face._book.trouble
    assert face.unlock is not None
    face.unlock.field.setText("secret")
    face.unlock.button.click()
    assert reader(driver).faces.bar.where.text() == "Page 1 of 1"
    assert face.unlock is None
    driver.press("V", "V")
    assert face._book.places is not None


def test_what_cannot_be_opened_is_said(driver: DeskDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "paper.pdf").write_bytes(drawn(LINES))
    driver.drop_files([tmp_path / "paper.pdf"])
    driver.desk.focus_reader()
    lost: Callable[[str], bytes] = lambda _id: b"%PDF-1.7 lost"  # noqa: E731 - stands for the library
    monkeypatch.setattr(pages(driver)._book, "_original", lost)
    driver.press("V")
    assert "damaged" in pages(driver)._book.trouble
    driver.press("J")
    assert reader(driver).faces.pages_shown
