"""The gold brief of ../shared, built in the window by keys and mouse from nothing but the two seed files."""

import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from briefwright import pipeline
from briefwright.gui.composing.brief_rows import ADD_POINT, LINE, SUMMARY, item_key, section_key
from briefwright.gui.dialogs.export import ExportSheet
from briefwright.gui.dialogs.options import OptionsSheet
from briefwright.model.brief import Brief, Item
from briefwright.model.document import body_text, inline_text
from briefwright.model.quotation import Quotation
from briefwright.model.source import Source
from gold_plan import Gold
from gui.driver import DeskDriver

pytestmark = pytest.mark.seeds

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
IMPORTED = "1730970000"
"""Seconds of 7 November 2024, the day on which the gold's analyst imported the files."""

PICKED = {
    "I01": ("P02", "P01", "P03"),
    "I02": ("P06", "P07"),
    "I03": ("P05", "P08"),
    "I04": ("P04",),
    "I05": ("P09",),
    "I06": ("P10", "P27"),
    "I07": ("P11", "P26"),
    "I08": ("P12",),
    "I09": ("P13", "P14", "P15"),
    "I10": ("P16",),
    "I11": ("P20", "P21", "P22"),
    "I12": ("P18", "P19", "P12"),
    "I13": ("P17", "P27"),
    "I14": ("P23",),
    "I15": ("P25", "P24"),
}
"""Item → the passage filed for it, and those it is let rest on after."""


class Analyst:
    """Builds the gold brief with the driver's hands."""

    def __init__(self, driver: DeskDriver, gold: Gold) -> None:
        self.driver = driver
        self.gold = gold
        self.plan = gold.plan()
        self.words = {row["id"]: " ".join(row["exact"].split()) for row in gold.data["passages"]}
        self.source_of = {row["id"]: row["src"] for row in gold.data["passages"]}

    def build(self) -> None:
        self.begin()
        self.describe_sources()
        self.pick()
        for section in self.plan["sections"]:
            for planned in section.get("items", []):
                self.write_item(section, planned)
        self.write_front()
        self.choose_options()

    def begin(self) -> None:
        driver = self.driver
        driver.press("Ctrl+N")
        driver.type("issue brief")
        driver.press("Return", "F2")
        driver.write(self.plan["title"])
        driver.press("Return")
        driver.drop_files([Path(source["file"]) for source in self.plan["sources"]])
        for section in self.plan["sections"]:
            found = next(row for row in driver.brief.sections if row.plan.key == (section["key"] or "7"))
            if found.plan.title != section["title"]:
                driver.click_row(section_key(found.id))
                driver.press("Return")
                driver.write(section["title"])
                driver.press("Return")

    def open_source(self, label: str) -> None:
        """N and P go from source to source."""
        wanted = next(use.source for use in self.driver.brief.sources if use.label == label)
        if self.driver.session.source is None or self.driver.session.source.id != wanted:
            self.driver.desk.focus_reader()
            self.driver.press("N" if label == "S2" else "P")
        assert self.driver.session.source is not None
        assert self.driver.session.source.id == wanted

    def describe_sources(self) -> None:
        driver = self.driver
        for source in self.plan["sources"]:
            self.open_source(source["label"])
            driver.desk.focus_reader()
            driver.press("M")
            rows = driver.panes.reader.sheet.rows
            for name, value in source["says"].items():
                driver.click(next(row.value for field, row in rows.items() if field == name))
                driver.write(value)
                driver.press("Tab")
            driver.press("Escape")

    def pick(self) -> None:
        for item, (first, *others) in PICKED.items():
            digit = next(s["key"] for s in self.plan["sections"] if any(i["id"] == item for i in s.get("items", [])))
            self.select(first)
            self.driver.press(digit)
            if item == "I06":
                self.driver.press("Ctrl+5")  # the table of section 5 begins with the same words
                self.driver.click_row(item_key(self.driver.items_in("2")[0].id))
            for passage in others:
                self.select(passage)
                self.driver.press("R")

    def select(self, passage: str) -> None:
        self.open_source(self.source_of[passage])
        self.driver.select_words(self.words[passage])

    def write_item(self, section: dict[str, Any], planned: dict[str, Any]) -> None:
        driver = self.driver
        if planned.get("kind") == "comment":
            found = next(row for row in driver.brief.sections if row.plan.key == section["key"])
            driver.click_row(section_key(found.id))
            driver.press("C")
            driver.write(planned["text"])
            driver.press("Return")
            return
        place = section["items"].index(planned)
        driver.click_row(item_key(driver.items_in(section["key"])[place].id))
        driver.press("Return")
        driver.write(typed(planned))
        driver.press("Ctrl+Return")

    def write_front(self) -> None:
        driver = self.driver
        driver.click_row("front")
        driver.press("Return")
        for number, field in enumerate(driver.brief.template.front_matter):
            driver.press(*["Tab"][:number])
            driver.write(self.plan["front_matter"][field.id])
        driver.press("Return")
        self.state(LINE, self.plan["bottom_line"])
        for point in self.plan["key_points"]:
            self.state(ADD_POINT, point)
        driver.click_row(SUMMARY)
        driver.write(self.plan["summary"][0])
        driver.press("Ctrl+Return")

    def state(self, row: str, planned: dict[str, Any]) -> None:
        """An empty row opens at a click."""
        self.driver.click_row(row)
        self.driver.write(planned["text"])
        self.driver.press("Tab")
        self.driver.write(", ".join(planned["items"]))
        self.driver.press("Return")

    def choose_options(self) -> None:
        driver, changes = self.driver, self.plan["changes"]
        driver.press("Ctrl+B")
        sheet = driver.sheet
        assert isinstance(sheet, OptionsSheet)
        driver.click(sheet.notes.buttons[changes["notes"]])
        driver.click(sheet.table.buttons[changes["sources_table"]])
        sheet.switches["item_labels"].setFocus()
        driver.press("Space", "Escape")


def typed(planned: dict[str, Any]) -> str:
    """A planned item as the analyst types it: quotations need no tags, they are looked for in the item's passages."""
    lines = [planned["text"]] if planned.get("text") else []
    table = planned.get("table")
    lines += [f"| {' | '.join(cells)} |" for cells in ([table["header"], *table["rows"]] if table else [])]
    if planned.get("editors_note"):
        lines.append(f"Editor's note: {planned['editors_note']}")
    if planned.get("note"):
        lines.append(f"Note: {planned['note']}")
    return re.sub(r"\s?\{P\d\d\}", "", "\n".join(lines))


@pytest.fixture
def analyst(driver: DeskDriver, shared: Path, monkeypatch: pytest.MonkeyPatch) -> Analyst:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", IMPORTED)
    return Analyst(driver, Gold(shared))


def quoted(brief: Brief) -> list[list[tuple[str, int, int, tuple[object, ...], str]]]:
    """What each item quotes: source label, span, edits, words."""
    labels = {use.source: use.label for use in brief.sources}

    def row(run: Quotation) -> tuple[str, int, int, tuple[object, ...], str]:
        return (labels[run.source], run.start, run.end, run.edits, run.words)

    return [[row(run) for run in item.quotations()] for item in brief.items()]


def kinds(brief: Brief) -> list[str]:
    return [item.kind for item in brief.items() if item.table is None]


def test_the_gold_brief_by_keys_and_mouse(analyst: Analyst, tmp_path: Path) -> None:
    analyst.build()
    driver = analyst.driver
    brief, sources = driver.brief, dict(driver.session.sources)
    passages_at_the_gold_offsets(brief, analyst.gold)
    ledger = pipeline.prove(brief, sources)
    assert (ledger.proved, ledger.total) == (35, 35)
    same_as_planned(brief, sources, analyst.gold, tmp_path)
    export(driver, tmp_path / "gold")


def passages_at_the_gold_offsets(brief: Brief, gold: Gold) -> None:
    labels = {use.source: use.label for use in brief.sources}
    found = {(labels[row.source], row.start, row.end, row.exact) for row in brief.passages}
    assert found == {(row["src"], *row["cp"], row["exact"]) for row in gold.data["passages"]}
    assert len(brief.passages) == 27


def same_as_planned(brief: Brief, sources: dict[str, Source], gold: Gold, folder: Path) -> None:
    """The window's brief and the plan's say the same, quote the same and cite the same."""
    file = pipeline.brief_of_plan(gold.write(folder))
    planned = pipeline.to_document(file.brief, {source.id: source for source in file.sources})
    made = pipeline.to_document(brief, sources)
    assert [inline_text(note.inlines) for note in made.notes] == gold.notes()
    assert list(body_text(made)) == list(body_text(planned))
    assert quoted(brief) == quoted(file.brief)
    assert kinds(brief) == kinds(file.brief)
    assert made.furniture == planned.furniture


def export(driver: DeskDriver, folder: Path) -> None:
    """Ctrl+E, PDF as well, Enter."""
    folder.mkdir()
    driver.press("Ctrl+E")
    sheet = driver.sheet
    assert isinstance(sheet, ExportSheet)
    assert "35 of 35 quotations proved" in sheet.proof.text()
    sheet.set_folder(folder)
    driver.press("2", "Return")
    assert sorted(path.suffix for path in folder.iterdir()) == [".docx", ".pdf"]
    assert "35 of 35 proved" in driver.said()


def rewrite(driver: DeskDriver, item: Item, text: str) -> Item:
    """Type other words over an item."""
    driver.click_row(item_key(item.id))
    driver.press("Return")
    driver.write(text)
    driver.press("Ctrl+Return")
    new = driver.brief.item(item.id)
    assert new is not None
    return new


def foot(driver: DeskDriver, item: Item) -> str:
    """The small line under an item, in words."""
    rows = driver.panes.brief.brief.rows
    index = rows.index(rows.place(item_key(item.id)))
    return str(index.data(ACCESSIBLE))


def test_b20_a_word_left_out_takes_the_marks_off(analyst: Analyst) -> None:
    analyst.begin()
    analyst.select("P07")
    driver = analyst.driver
    driver.press("1")
    old = driver.items_in("1")[0]
    wrong = analyst.words["P07"].replace("between our two", "between two")
    new = rewrite(driver, old, f"She said “{wrong}”")
    assert not list(new.quotations())
    assert new.kind == "paraphrase"
    assert "“" not in "".join(getattr(run, "text", "") for run in new.runs())
    assert f"“{wrong[:40]}" in foot(driver, new)
    assert "lost its marks: no source has these words" in foot(driver, new)
    driver.press("Ctrl+Z")
    assert driver.brief.item(old.id) == old
    assert "lost its marks" not in foot(driver, old)


def test_b22_reported_speech_in_marks_is_a_finding_and_stops_the_export(analyst: Analyst, tmp_path: Path) -> None:
    analyst.begin()
    analyst.select("P08")
    driver = analyst.driver
    driver.press("1")
    words = analyst.words["P08"].split(" that ", 1)[1]
    rewrite(driver, driver.items_in("1")[0], f"Kim said: “{words}”")
    driver.press("Ctrl+E")
    sheet = driver.sheet
    assert isinstance(sheet, ExportSheet)
    assert driver.desk.verdict is not None
    (against,) = [row for row in driver.desk.verdict.findings if row.severity == "error"]
    assert against.check == "Q3"
    assert not sheet.export.isEnabled()
    assert "No document is written before this is mended" in sheet.proof.text()
    (listed,) = sheet.failed.rows.rows
    assert against.text in f"{listed.title} {listed.detail}"
    assert listed.tone == "bad"
    driver.press("Return")
    assert driver.sheet is None
    assert driver.session.item_id == against.item, "Enter goes to the item instead"
    assert list(tmp_path.glob("*.docx")) == []
