"""What is typed in an open editor survives a slip of Escape, the closing of the desk and a kill."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefwright.errors import LibraryError
from briefwright.gui.application import Application
from briefwright.gui.composing.brief_rows import DRAFT, item_key
from briefwright.gui.composing.editors import InPlace
from briefwright.gui.composing.unfinished import NOTHING, REST, Unfinished
from briefwright.gui.work import InstantPool
from briefwright.library.store import Library
from briefwright.model.brief import Item, ItemParagraph, Words
from briefwright.model.edits.find import change_item
from gui.driver import DeskDriver

TYPING = Path(__file__).with_name("typing_desk.py")


def editor(driver: DeskDriver) -> InPlace:
    open_now = driver.panes.brief.brief.editing.editor
    assert isinstance(open_now, InPlace)
    return open_now


def is_open(driver: DeskDriver) -> bool:
    return driver.panes.brief.brief.editing.editor is not None


def begin(driver: DeskDriver) -> Item:
    """Open the first item of section 2 in its editor."""
    item = driver.items_in("2")[0]
    edit(driver, item)
    return item


def edit(driver: DeskDriver, item: Item) -> None:
    driver.panes.brief.show_item(item.id)
    driver.press("Return")
    assert driver.panes.brief.brief.editing.key == item_key(item.id)


def kept(driver: DeskDriver) -> Unfinished:
    return driver.desk.shelf.unfinished(driver.brief.id)


def offer(driver: DeskDriver) -> str:
    """The link on the bottom line, "" for none."""
    link = driver.desk.news.bottom_line.offer
    return "" if link.isHidden() else link.text()


def test_words_are_kept_within_a_second_of_the_first_stroke(sample: DeskDriver, qtbot: QtBot) -> None:
    assert REST <= 1000
    item = begin(sample)
    before = sample.brief
    with qtbot.waitSignal(sample.panes.brief.brief.editing.unfinished.changed):
        sample.type("Once more")
    assert kept(sample).key == item_key(item.id)
    assert kept(sample).words["text"].endswith("Once more")
    assert sample.brief == before


def test_escape_leaves_the_brief_and_offers_the_words_again(sample: DeskDriver) -> None:
    begin(sample)
    before = sample.brief
    sample.type("Once more")
    sample.press("Escape")
    assert sample.brief == before
    assert not is_open(sample)
    label = kept(sample).name
    assert label.startswith("I")
    assert offer(sample) == f"Take up what you were typing in {label}"
    sample.click(sample.desk.news.bottom_line.offer)
    assert editor(sample).words()["text"].endswith("Once more")
    assert offer(sample) == ""
    sample.press("Ctrl+Return")
    assert sample.brief != before
    assert kept(sample) == NOTHING


def test_escape_without_a_word_offers_nothing(sample: DeskDriver) -> None:
    begin(sample)
    sample.press("Escape")
    assert offer(sample) == ""
    assert kept(sample) == NOTHING


def test_another_edit_ends_the_offer_and_the_same_row_renews_it(sample: DeskDriver) -> None:
    item = begin(sample)
    sample.type("Once more")
    sample.press("Escape")
    sample.desk.news.bottom_line.say("Something else")
    edit(sample, item)
    assert offer(sample).startswith("Take up")
    sample.press("Escape")
    edit(sample, sample.items_in("1")[0])
    assert offer(sample) == ""
    assert kept(sample) == NOTHING


def test_what_escape_left_is_offered_when_the_desk_opens_again(sample: DeskDriver, driver_of: object) -> None:
    begin(sample)
    sample.type("Once more")
    sample.press("Escape")
    assert callable(driver_of)
    again = driver_of()
    assert isinstance(again, DeskDriver)
    assert offer(again).startswith("Take up what you were typing in I")
    again.click(again.desk.news.bottom_line.offer)
    assert editor(again).words()["text"].endswith("Once more")


def test_a_comment_that_is_no_row_yet_comes_back(sample: DeskDriver) -> None:
    section = next(row for row in sample.brief.sections if "comment" in row.plan.kinds and row.items)
    sample.panes.brief.show_item(section.items[0].id)
    sample.press("C")
    sample.type("A remark")
    sample.press("Escape")
    assert kept(sample).key == DRAFT
    sample.click(sample.desk.news.bottom_line.offer)
    assert editor(sample).words() == {"text": "A remark"}
    sample.press("Return")
    after = sample.brief.section(section.id)
    assert after is not None
    assert after.items[1].paragraphs == (ItemParagraph((Words("A remark"),)),)


def test_words_whose_row_changed_can_be_copied(sample: DeskDriver) -> None:
    item = begin(sample)
    sample.type("Once more")
    sample.press("Escape")
    act = sample.desk.news.bottom_line.offer

    def change(old: Item) -> Item:
        return Item(id=old.id, kind="comment", paragraphs=(ItemParagraph((Words("Otherwise."),)),))

    sample.session.keep_quietly(lambda brief: change_item(brief, item.id, change))
    sample.click(act)
    assert not is_open(sample)
    assert offer(sample) == "Copy what you typed"
    sample.click(act)
    assert QGuiApplication.clipboard().text().endswith("Once more")


def test_a_full_disk_is_said_and_typing_goes_on(
    sample: DeskDriver, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def full(_key: str, _value: object) -> None:
        raise LibraryError("The disk is full.", "The brief on screen is whole.", "Free space.")

    begin(sample)
    with monkeypatch.context() as patch:
        patch.setattr(sample.desk.shelf.library, "remember", full)
        with qtbot.waitSignal(sample.panes.brief.brief.editing.unfinished.changed):
            sample.type("Once more")
        assert "The disk is full." in sample.banner()
        assert is_open(sample)
        sample.press("Ctrl+Return")
        sample.desk.keep_place()


def test_a_kill_loses_no_word(desk_faces: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """The desk runs in a process of its own and is killed as ``kill -9`` does; the next one goes on in the editor."""
    with subprocess.Popen(
        [sys.executable, str(TYPING), str(tmp_path)], stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as desk:
        assert desk.stdout is not None
        told = desk.stdout.readline().strip()
        desk.kill()
    assert told == "kept"
    application = Application(desk_faces, tmp_path / "config", tmp_path / "data", InstantPool())
    try:
        application.open()
        assert application.desk is not None
        assert application.desk.panes is not None
        opened = application.desk.panes.brief.brief.editing.editor
        assert isinstance(opened, InPlace)
        assert opened.words()["text"].endswith("Nothing is lost")
        field = opened.focusProxy()
        assert field is not None
        QTest.keyClicks(field, ".")
        opened.finish()
        assert application.desk.session is not None
        said = str(application.desk.session.brief)
        assert "Nothing is lost." in said
    finally:
        if application.desk is not None:
            application.desk.close()
            application.desk.deleteLater()
        application.close()
    with Library(tmp_path / "data") as library:
        (row,) = library.briefs()
        assert library.recall(f"unfinished/{row.id}", Unfinished) == NOTHING
