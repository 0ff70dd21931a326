"""The brief's options: each choice in the sheet is one act, kept, undoable, and printed."""

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefwright.citing.choosing import StyleChoice
from briefwright.gui.dialogs.options import OptionsSheet
from briefwright.gui.dialogs.style_search import StyleSearch, ranked
from briefwright.gui.style_files import is_style
from briefwright.gui.theme import Appearance
from briefwright.gui.work import InstantPool, Job
from briefwright.model.edits.front import set_template
from briefwright.model.template import Template
from gui.driver import DeskDriver


@pytest.fixture
def sheet(sample: DeskDriver) -> OptionsSheet:
    sample.press("Ctrl+B")
    assert isinstance(sample.sheet, OptionsSheet)
    return sample.sheet


def template(driver: DeskDriver) -> Template:
    return driver.brief.template


def test_arrow_keys_choose_where_notes_stand_and_tab_goes_on(sample: DeskDriver, sheet: OptionsSheet) -> None:
    assert template(sample).citation.notes == "footnotes"
    sample.press("Right")
    assert template(sample).citation.notes == "endnotes"
    assert sample.said() == "Notes: endnotes"
    sample.press("Tab")
    assert QApplication.focusWidget() is sheet.table.buttons[template(sample).citation.sources_table]
    sample.press("Escape", "Ctrl+Z")
    assert template(sample).citation.notes == "footnotes"


def test_choices_by_click(sample: DeskDriver, sheet: OptionsSheet) -> None:
    before = template(sample)
    sample.click(sheet.table.buttons["none"])
    sample.click(sheet.paper.buttons["Letter"])
    sheet.switches["contents"].click()
    assert template(sample).citation.sources_table == "none"
    assert template(sample).page.size == "Letter"
    assert template(sample).contents is True
    sample.press("Escape", "Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert template(sample) == before


def test_the_citation_style_is_chosen_from_the_table(sample: DeskDriver, sheet: OptionsSheet) -> None:
    sheet.style_list.setFocus()
    sample.press("Down")
    assert template(sample).citation.style == sheet.style_list.currentData() != "chicago-notes-press"
    assert sample.said() == f"Citation style: {sheet.style_list.currentText()}"


def test_an_offered_style_takes_the_place_of_a_style_file(sample: DeskDriver) -> None:
    citation = replace(template(sample).citation, style="House style", style_file="<style/>")
    sample.session.edit("As imported", lambda b: set_template(b, replace(b.template, citation=citation)))
    sample.press("Ctrl+B")
    assert isinstance(sample.sheet, OptionsSheet)
    assert sample.sheet.style_list.currentText() == "House style"
    sample.sheet.style_list.setFocus()
    sample.press("Down")
    assert template(sample).citation.style == "chicago-notes-press"
    assert template(sample).citation.style_file == ""


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [("language", "english please", "no language tag"), ("marking", "TLP:PINK", "not a TLP 2.0 label")],
)
def test_what_cannot_be_is_refused_in_place(
    sample: DeskDriver, sheet: OptionsSheet, field: str, typed: str, said: str
) -> None:
    before = sample.brief
    line = getattr(sheet, field)
    line.setFocus()
    line.selectAll()
    sample.type(typed)
    sample.press("Tab")
    assert said in sheet.said.text()
    assert "The old one stays." in sheet.said.text()
    assert sample.brief is before


def test_language_and_a_marking_of_ones_own(sample: DeskDriver, sheet: OptionsSheet) -> None:
    for line, words in ((sheet.language, "en-GB"), (sheet.marking, "For the desk only")):
        line.setFocus()
        line.selectAll()
        sample.type(words)
        sample.press("Tab")
    assert template(sample).language == "en-GB"
    assert (template(sample).marking.scheme, template(sample).marking.text) == ("free", "For the desk only")


def test_any_installed_style_is_found_by_name(sample: DeskDriver, sheet: OptionsSheet) -> None:
    field = sheet.style_field
    field.search.setFocus()
    sample.type("korean social science")
    assert 0 < field.found.rows.rowCount() < 5
    assert sheet.style_list.currentData() == "chicago-notes-press"
    sample.press("Return")
    assert template(sample).citation.style == "korean-social-science-journal"
    assert (field.search.text(), field.found.isVisible()) == ("", False)
    assert sheet.style_list.currentText() == "Korean Social Science Journal"
    sample.press("Escape", "Ctrl+Z")
    assert template(sample).citation.style == "chicago-notes-press"


def test_arrows_choose_among_the_styles_found_and_escape_gives_up(sample: DeskDriver, sheet: OptionsSheet) -> None:
    field = sheet.style_field
    field.search.setFocus()
    sample.type("nature")
    sample.press("Down", "Down", "Up")
    assert field.found.currentIndex().row() == 1
    sample.press("Escape")
    assert (field.search.text(), field.found.isVisible()) == ("", False)
    assert sample.sheet is sheet
    assert template(sample).citation.style == "chicago-notes-press"


def test_words_that_no_style_has_are_answered(sample: DeskDriver, sheet: OptionsSheet) -> None:
    field = sheet.style_field
    field.search.setFocus()
    sample.type("qqxz")
    assert "No style has these words" in field.found.rows.rows[0].title
    sample.press("Return")
    assert template(sample).citation.style == "chicago-notes-press"


def test_a_search_that_newer_words_overtook_says_nothing(desk_faces: QApplication, qtbot: QtBot) -> None:
    del desk_faces
    pool = WaitingPool()
    search = StyleSearch(Appearance(), pool)
    qtbot.addWidget(search.line)
    qtbot.addWidget(search.list)
    for typed in ("na", "nature"):
        search.line.setText(typed)
    first, last = pool.jobs
    assert [row.title for row in search.list.rows.rows] == ["Looking through the styles…"]
    last.run()
    found = search.list.rows.rows
    first.run()
    assert search.list.rows.rows == found
    assert found[0].title == "Nature"


class WaitingPool(InstantPool):
    """Keeps jobs until somebody runs them."""

    def __init__(self) -> None:
        self.jobs: list[Job[Any]] = []

    def start(self, job: Job[Any]) -> None:
        """Keep it."""
        self.jobs.append(job)


@pytest.mark.parametrize(
    ("words", "names", "first"),
    [
        ("one two", ["Zwei one and two", "On one two", "One two three"], "One two three"),
        ("one two", ["Two, one", "A one two"], "A one two"),
    ],
)
def test_the_likeliest_style_stands_first(words: str, names: list[str], first: str) -> None:
    assert ranked(words, [StyleChoice(name, name) for name in names])[0].name == first


def test_styles_that_fit_the_trade_stand_first() -> None:
    found = [StyleChoice("apa-annals", "Apa annals"), StyleChoice("apa", "The apa")]
    assert [style.id for style in ranked("apa", found)] == ["apa", "apa-annals"]


def test_where_citations_stand_in_the_text_no_numbers_are_shown(sample: DeskDriver, sheet: OptionsSheet) -> None:
    assert sample.panes._notes()
    sheet.notes.buttons["in-text"].click()
    assert sample.panes._notes() == {}
    sheet.notes.buttons["endnotes"].click()
    sheet.style_field.chosen.emit("apa", "APA")
    assert sample.panes._notes() == {}


STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
<info><title>House of ferries</title><id>ferries</id></info>
<citation><layout suffix="!"><text variable="title"/></layout></citation>
</style>"""


def test_a_style_file_goes_into_the_brief(sample: DeskDriver, sheet: OptionsSheet, tmp_path: Path) -> None:
    file = tmp_path / "ferries.csl"
    file.write_text(STYLE, encoding="utf-8")
    sheet.style_field.take(file)
    assert (template(sample).citation.style, template(sample).citation.style_file) == ("House of ferries", STYLE)
    assert sheet.style_list.currentText() == "House of ferries"


PRESS_STYLE = """format = "briefwright-press-style/1"
id = "ferries"
name = "Ferry line"
[full]
elements = ["{outlet}"]
"""


def test_a_press_style_file_goes_into_the_brief(sample: DeskDriver, sheet: OptionsSheet, tmp_path: Path) -> None:
    file = tmp_path / "ferries.toml"
    file.write_text(PRESS_STYLE, encoding="utf-8")
    assert is_style(file)
    sheet.style_field.take(file)
    assert (template(sample).citation.style, template(sample).citation.style_file) == ("Ferry line", PRESS_STYLE)
    file.write_text(PRESS_STYLE.replace("outlet", "outlets"), encoding="utf-8")
    sheet.style_field.take(file)
    assert "line 5, {outlets} is no element" in sheet.said.text()
    assert template(sample).citation.style_file == PRESS_STYLE
    file.write_text('format = "briefwright-template/1"', encoding="utf-8")
    assert not is_style(file)
    assert not is_style(tmp_path / "gone.toml")


def test_a_broken_style_file_is_refused_with_line_and_reason(
    sample: DeskDriver, sheet: OptionsSheet, tmp_path: Path
) -> None:
    before = template(sample)
    file = tmp_path / "broken.csl"
    file.write_text(STYLE.replace("</layout>", "</lay>"), encoding="utf-8")
    sheet.style_field.take(file)
    assert "broken.csl" in sheet.said.text()
    assert "line 3" in sheet.said.text()
    sheet.style_field.take(tmp_path / "gone.csl")
    assert "gone.csl" in sheet.said.text()
    assert template(sample) == before


def test_a_style_file_dropped_on_the_window_is_taken_in_one_act(sample: DeskDriver, tmp_path: Path) -> None:
    before, sources = template(sample), sample.brief.sources
    file = tmp_path / "ferries.CSL"
    file.write_text(STYLE, encoding="utf-8")
    sample.drop_files([file])
    assert (template(sample).citation.style, template(sample).citation.style_file) == ("House of ferries", STYLE)
    assert sample.said() == "Citation style: House of ferries"
    assert sample.brief.sources == sources
    sample.press("Ctrl+Z")
    assert template(sample) == before


def test_a_press_style_dropped_on_the_window_is_taken_and_no_source(sample: DeskDriver, tmp_path: Path) -> None:
    sources = sample.brief.sources
    file = tmp_path / "ferries.toml"
    file.write_text(PRESS_STYLE, encoding="utf-8")
    sample.drop_files([file])
    assert template(sample).citation.style == "Ferry line"
    assert sample.brief.sources == sources


def test_a_broken_style_file_dropped_on_the_window_changes_nothing(sample: DeskDriver, tmp_path: Path) -> None:
    before = template(sample)
    file = tmp_path / "broken.csl"
    file.write_text(STYLE.replace("</layout>", "</lay>"), encoding="utf-8")
    sample.drop_files([file])
    assert "broken.csl" in sample.said()
    assert "line 3" in sample.said()
    assert template(sample) == before
    assert sample.sheet is None


def test_a_style_that_cites_in_the_text_says_so(sample: DeskDriver, sheet: OptionsSheet) -> None:
    assert not sheet.style_field.told.isVisible()
    sheet.style_field.search.setFocus()
    sample.type("apa style 7th")
    sample.press("Return")
    assert template(sample).citation.style == "apa"
    assert "in the text" in sheet.style_field.told.text()
    assert sheet.style_field.told.isVisible()
