"""The whole window: briefs, bars, panes, search, what is kept."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from briefwright.errors import LibraryError
from briefwright.gui.actions import ACTIONS
from briefwright.gui.library.start_page import StartPage
from briefwright.gui.news import News
from briefwright.model.brief import Brief
from gui.driver import DeskDriver

DriverOf = Callable[..., DeskDriver]
popups = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")  # offscreen; Xvfb shows them well


@pytest.fixture
def talks(root: Path) -> Path:
    return root / "resources/samples/01_talks_open.txt"


def test_first_start_teaches_and_opens_no_brief(driver: DeskDriver) -> None:
    assert driver.desk.session is None
    assert driver.desk.findChild(StartPage) is not None
    driver.press("Ctrl+Z")
    assert driver.said() == "There is nothing to undo."
    driver.press("Ctrl+E")
    assert "No brief is open" in driver.said()


def test_new_brief_in_two_acts(driver: DeskDriver) -> None:
    driver.press("Ctrl+N", "Return")
    assert driver.acts == 2
    assert driver.brief.template.id == "issue-brief"
    assert driver.desk.shelf.library.briefs()[0].id == driver.brief.id


def test_template_by_type_ahead(driver: DeskDriver) -> None:
    driver.press("Ctrl+N")
    driver.type("crisis")
    driver.press("Return")
    assert driver.brief.template.id == "crisis-sitrep"


def test_title_is_renamed_in_place_and_escape_leaves_it(sample: DeskDriver) -> None:
    old = sample.brief.title
    sample.press("F2")
    sample.type("Gone")
    sample.press("Escape")
    assert sample.brief.title == old
    sample.press("F2")
    sample.type("Another title")
    sample.press("Return")
    assert sample.brief.title == "Another title"
    assert sample.desk.windowTitle() == "Another title – Briefwright"
    sample.desk.focus_reader()
    sample.press("Ctrl+Z")
    assert sample.brief.title == old


def test_f2_on_an_item_edits_the_item(sample: DeskDriver) -> None:
    item = sample.items_in("2")[0]
    sample.panes.show_item(item.id)
    sample.press("F2")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert sample.panes.brief.isAncestorOf(focused)
    assert focused is not sample.panes.brief.brief
    sample.press("Escape")
    assert sample.brief.item(item.id) == item


def test_undo_and_redo_by_key_and_by_link(sample: DeskDriver) -> None:
    line = sample.desk.news.bottom_line
    before = sample.brief
    sample.file_into("2", "Compared to her predecessor")
    filed = sample.brief
    assert filed != before
    assert line.undo.isVisible()
    sample.click(line.undo)
    assert sample.brief == before
    assert not line.undo.isVisible()
    sample.click(line.redo)
    assert sample.brief == filed
    sample.press("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Z")
    assert sample.brief == before


def test_a_wrong_digit_then_a_new_section_moves_the_item(sample: DeskDriver) -> None:
    passages, items = len(sample.brief.passages), len(list(sample.brief.items()))
    sample.press("1", "/")
    sample.type("New debate")
    sample.press("Return")
    assert sample.said() == "Moved to the new section New debate"
    assert (len(sample.brief.passages), len(list(sample.brief.items()))) == (passages + 1, items + 1)
    assert [len(section.items) for section in sample.brief.sections if section.plan.title == "New debate"] == [1]


def test_bars_say_what_is(sample: DeskDriver) -> None:
    bar = sample.desk.news.top_bar
    assert bar.template.text() == "Issue brief"
    assert bar.marking.text() == "TLP:CLEAR"
    assert bar.proof.text().startswith("✓ ")
    assert "sentence 1 of " in sample.where()
    assert f"{len(sample.brief.passages)} passages" in sample.where()
    assert re.fullmatch(r"·  all changes kept \d\d:\d\d", sample.desk.news.bottom_line.kept.text())


def test_the_bottom_line_has_no_point_without_two_facts(sample: DeskDriver) -> None:
    line = sample.desk.news.bottom_line
    line.set_where("")
    assert re.fullmatch(r"all changes kept \d\d:\d\d", line.kept.text())
    line.set_kept("")
    assert line.kept.text() == ""


def test_a_brief_kept_on_another_day_says_the_day(sample: DeskDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sample.desk.shelf, "saved", lambda _id: "2031-11-06T12:30:00+00:00")
    assert sample.desk.open_brief(sample.brief.id)
    assert re.search(r"kept \d{1,2} Nov 2031, \d\d:\d\d$", sample.desk.news.bottom_line.kept.text())


def test_an_empty_section_is_added_and_named_at_once(sample: DeskDriver) -> None:
    before = sample.brief
    sample.press("Ctrl+Shift+A")
    sample.type("Trade")
    sample.press("Return")
    (section,) = (row for row in sample.brief.sections if row.plan.title == "Trade")
    assert section.items == ()
    assert section.plan.role == "items"
    sample.press("Ctrl+Z", "Ctrl+Z")
    assert sample.brief == before


@popups
def test_marking_changes_as_it_prints(sample: DeskDriver) -> None:
    sample.click(sample.desk.news.top_bar.marking)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    amber = next(action for action in menu.actions() if action.text() == "TLP:AMBER")
    menu.setActiveAction(amber)
    sample.press("Return")
    assert sample.brief.template.marking.text == "TLP:AMBER"
    assert sample.desk.news.top_bar.marking.text() == "TLP:AMBER"


@popups
def test_menu_reaches_everything_by_mouse(sample: DeskDriver) -> None:
    sample.press("F10")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    groups = [group for group in menu.findChildren(QMenu) if group.parent() is menu]
    listed = {entry.text().split("\t")[0].replace("&&", "&") for group in groups for entry in group.actions()}
    assert listed == {action.label for action in ACTIONS if action.run is not None and action.listed}
    menu.close()


@popups
def test_alt_alone_opens_the_menu_and_alt_with_a_key_does_not(sample: DeskDriver) -> None:
    window = sample.desk.windowHandle()
    QTest.keyPress(window, Qt.Key.Key_Alt)
    QTest.keyClick(window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(window, Qt.Key.Key_Alt)
    assert QApplication.activePopupWidget() is None
    QTest.keyPress(window, Qt.Key.Key_Alt)
    QTest.keyRelease(window, Qt.Key.Key_Alt)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()


def test_panes_are_walked_and_hidden(sample: DeskDriver) -> None:
    def inside(pane: QWidget) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and (pane is focused or pane.isAncestorOf(focused))

    panes = sample.panes
    assert inside(panes.reader)
    for pane in (panes.brief, panes.sources, panes.reader):
        sample.press("F6")
        assert inside(pane)
    sample.press("Shift+F6")
    assert inside(panes.sources)
    sample.press("F9")
    assert panes.sources.isHidden()
    assert inside(panes.reader)
    sample.press("F6", "F6")
    assert inside(panes.reader)
    sample.press("F9")
    assert not panes.sources.isHidden()


def test_search_goes_to_source_passage_and_command(sample: DeskDriver) -> None:
    sample.search("marsh discount")
    sample.press("Return")
    assert "Marsh" in sample.headline()
    sample.search("three proposals")
    sample.press("Return")
    assert "president" in sample.headline()
    assert sample.panes.reader.find_bar.isVisible()
    sample.search("page preview")
    sample.press("Return")
    assert sample.panes.brief.tabs.currentIndex() == 1


def test_search_escape_gives_the_focus_back(sample: DeskDriver) -> None:
    sample.search("zzzz")
    assert sample.desk.search.results.isVisible()
    sample.press("Escape")
    assert not sample.desk.search.results.isVisible()
    sample.press("J")
    assert "sentence 2 of " in sample.where()


def test_copy_item_with_its_citation(sample: DeskDriver) -> None:
    sample.press("Ctrl+Shift+C")
    assert "No item is selected" in sample.said()
    item = sample.items_in("1")[0]
    sample.session.select_item(item.id)
    sample.press("Ctrl+Shift+C")
    copied = QGuiApplication.clipboard().text()
    assert next(item.quotations()).words in copied
    assert "\n1. " in copied


def test_text_size_and_appearance_are_kept(driver_of: DriverOf) -> None:
    driver = driver_of(sample=True)
    driver.press("Ctrl+=", "Ctrl+=", "Ctrl+-", "Ctrl+,")
    assert driver.desk.appearance.scale == 1.1
    assert driver.desk.appearance.mode == "dark"
    again = driver_of(sample=True)
    assert again.desk.appearance.scale == 1.1
    again.press("Ctrl+0")
    assert again.desk.appearance.scale == 1.0


def test_reopening_shows_everything_as_it_was(driver_of: DriverOf) -> None:
    driver = driver_of(sample=True)
    driver.press("N", "N", "J", "J")
    driver.file_into("2", "Defence Secretary Olive Tarrant")
    driver.press("J")
    brief, headline, where = driver.brief, driver.headline(), driver.where()
    again = driver_of()
    assert again.brief == brief
    assert again.headline() == headline
    assert again.where() == where


def test_everything_is_kept_without_saving(sample: DeskDriver) -> None:
    sample.file_into("3", "Compared to her predecessor")
    assert sample.desk.shelf.library.brief(sample.brief.id) == sample.brief
    sample.press("Ctrl+S")
    assert "kept already" in sample.said()


def test_a_brief_that_cannot_be_kept_says_so_until_it_can(sample: DeskDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    library = sample.desk.shelf.library

    def full(_brief: Brief, _label: str, *, lasting: bool = True) -> None:
        raise LibraryError("The disk is full.", "The brief on screen is whole.", "Free space, or export a copy.")

    with monkeypatch.context() as patch:
        patch.setattr(library, "save_brief", full)
        sample.file_into("3", "Compared to her predecessor")
        assert sample.banner() == "The disk is full. The brief on screen is whole. Free space, or export a copy."
        assert "not kept" in sample.desk.news.bottom_line.kept.text()
        assert len(sample.items_in("3")) == 1
    sample.click(sample.desk.news.banner.retry)
    assert sample.banner() == ""
    assert library.brief(sample.brief.id) == sample.brief


def test_an_error_keeps_its_next_step(sample: DeskDriver) -> None:
    news: News = sample.desk.news
    news.tell_error(LibraryError("It broke.", "All is safe.", "Do this."))
    assert sample.said() == "It broke."
    assert sample.banner() == "It broke. All is safe. Do this."


def test_open_brief_and_trash(sample: DeskDriver) -> None:
    first = sample.brief.id
    sample.press("Ctrl+N", "Return")
    second = sample.brief.id
    sample.press("Ctrl+O")
    sample.type("straits")
    sample.press("Return")
    assert sample.brief.id == first
    sample.press("Ctrl+O")
    sample.type("straits")
    sample.click(sample.button("Put into the trash"))
    assert sample.desk.session is None
    assert [row.id for row in sample.desk.shelf.library.briefs()] == [second]
    sample.click(sample.button("Trash"))
    sample.click(sample.button("Take out"))
    assert {row.id for row in sample.desk.shelf.library.briefs()} == {first, second}
    sample.press("Escape")


def test_every_control_of_the_bars_has_a_name(sample: DeskDriver) -> None:
    for ground in (sample.desk.news.top_bar, sample.desk.news.bottom_line, sample.desk.news.banner):
        for button in ground.findChildren(QWidget):
            if button.focusPolicy() & Qt.FocusPolicy.TabFocus and button.isVisibleTo(ground):
                assert button.accessibleName() or getattr(button, "text", str)(), button.objectName()


def test_names_of_the_table_are_unique_and_no_key_stands_twice() -> None:
    names = [action.name for action in ACTIONS]
    assert len(names) == len(set(names))
    keys = [key for action in ACTIONS if action.where == "anywhere" for key in action.keys]
    assert len(keys) == len(set(keys))
