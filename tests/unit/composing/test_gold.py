"""The gold brief of ../shared, composed from a plan: every offset, edit, note and word as its maker wrote them."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest
import tomli_w
from msgspec.structs import replace

from briefwright import pipeline
from briefwright.errors import NotInSource, NotProved
from briefwright.library.brief_file import BriefFile
from briefwright.model.brief import Brief, Item, ItemParagraph, Words
from briefwright.model.document import Document, DocumentTable, Heading, NoteMark, Paragraph, body_text, inline_text
from briefwright.model.edits.items import rewrite_item
from briefwright.model.finding import Finding
from briefwright.model.quotation import Quotation, edit_names, quote
from briefwright.model.source import Source
from gold_plan import EDIT_WORDS, Gold

CREATED = "2024-11-07T09:00:00+00:00"

pytestmark = pytest.mark.seeds


class Built(NamedTuple):
    """The gold brief as built."""

    gold: Gold
    file: BriefFile
    sources: dict[str, Source]
    document: Document

    @property
    def brief(self) -> Brief:
        return self.file.brief

    def findings(self, brief: Brief, check: str = "") -> list[Finding]:
        return [row for row in pipeline.check(brief, self.sources) if check in ("", row.check)]

    def item(self, item_id: str) -> Item:
        item = self.brief.item(item_id)
        assert item is not None
        return item

    def with_text(self, item_id: str, *runs: Words | Quotation) -> Brief:
        """The brief with one item saying something else."""
        return rewrite_item(
            self.brief, replace(self.item(item_id), kind="quotation", paragraphs=(ItemParagraph(runs),))
        )


@pytest.fixture(scope="module")
def built(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    gold = Gold(shared)
    file = pipeline.brief_of_plan(gold.write(tmp_path_factory.mktemp("gold")))
    sources = {source.id: source for source in file.sources}
    return Built(gold, file, sources, pipeline.to_document(file.brief, sources, CREATED))


def plain(markdown: str) -> str:
    """Markdown as printed: no marks of bold, italics, notes or quotation blocks; white space single."""
    text = re.sub(r"\[\d+\]", "", markdown.replace("\n> ", "\n"))
    return " ".join(re.sub(r"\*+", "", text).split())


def blocks_below(document: Document, title: str) -> list[str]:
    """The text of each block between a heading and the next."""
    out: list[str] = []
    inside = False
    for block in document.blocks:
        if isinstance(block, Heading):
            inside = block.text == title
        elif inside and isinstance(block, Paragraph):
            out.append(inline_text(block.inlines))
    return out


def test_passages_stand_at_the_gold_offsets(built: Built) -> None:
    rows = built.gold.data["passages"]
    assert len(built.brief.passages) >= len(rows) == 27
    labels = {use.source: use.label for use in built.brief.sources}
    for row, passage in zip(rows, built.brief.passages, strict=False):
        assert [passage.id, labels[passage.source], passage.start, passage.end] == [row["id"], row["src"], *row["cp"]]
        assert passage.exact == row["exact"]
        assert len(passage.exact.split()) == row["words"]
        text = built.sources[passage.source].captured_text
        assert text.count(passage.exact) == 1
        assert [len(text[:at].encode()) for at in (passage.start, passage.end)] == row["byte"]
        assert built.sources[passage.source].paragraph_at(passage.start) == row["para"]


def test_every_quotation_is_proved(built: Built) -> None:
    ledger = pipeline.prove(built.brief, built.sources)
    assert (ledger.proved, ledger.total) == (35, 35)
    exact = sum(entry.quotation.words == entry.proof.exact for entry in ledger.entries)
    assert exact == 24  # finding B01


def test_quotations_have_the_gold_spans_words_and_edits(built: Built) -> None:
    labels = {use.source: use.label for use in built.brief.sources}
    found = [
        (
            entry.item,
            labels[entry.quotation.source],
            [entry.quotation.start, entry.quotation.end],
            sorted(edit_names(entry.quotation.edits)),
            entry.quotation.words,
        )
        for entry in pipeline.prove(built.brief, built.sources).entries
    ]
    wanted = [
        (row["item"], row["src"], row["cp"], sorted(EDIT_WORDS[name] for name in row["edits"]), row["render"])
        for row in built.gold.data["quotations"]
    ]
    assert sorted(found) == sorted(wanted)


def test_quotations_name_the_gold_passages(built: Built) -> None:
    wanted = [(row["item"], row["cp"], row["p"]) for row in built.gold.data["quotations"] if row["p"]]
    by_place = {
        (item.id, quotation.start, quotation.end): quotation.passage
        for item in built.brief.items()
        for quotation in item.quotations()
    }
    assert {(item, *cp): p for item, cp, p in wanted if item != "T5"}.items() <= by_place.items()


def test_all_fifteen_notes_are_equal(built: Built) -> None:
    assert [inline_text(note.inlines) for note in built.document.notes] == built.gold.notes()
    assert [note.number for note in built.document.notes] == list(range(1, 16))


@pytest.mark.parametrize("number", range(1, 8))
def test_sections_say_what_part_a_says(built: Built, number: int) -> None:
    headings = re.findall(r"^## (\d\. .*)$", built.gold.part_a, re.MULTILINE)
    heading = headings[number - 1]
    title = heading.split(". ", 1)[1]
    printed = [block for block in built.document.blocks if isinstance(block, Heading) and block.text == title]
    assert [block.number for block in printed] == [f"{number}."]
    said = " ".join(" ".join(blocks_below(built.document, title)).split())
    wanted = "" if number == 5 else plain(built.gold.section(heading))
    assert said == wanted


def test_note_calls_stand_where_part_a_has_them(built: Built) -> None:
    lines = {block.item: block for block in built.document.blocks if isinstance(block, Paragraph) and block.item}
    called = [inline for block in lines.values() for inline in block.inlines if isinstance(inline, NoteMark)]
    assert [mark.number for mark in called] == list(range(1, 16))
    editors = lines["I05"].inlines
    at = next(place for place, inline in enumerate(editors) if isinstance(inline, NoteMark))
    assert inline_text(tuple(editors[at + 1 :])).startswith(" Editor's note: “former”")


def test_bottom_line_and_key_points_with_their_pointers(built: Built) -> None:
    styles: dict[str, list[str]] = {"bottom-line": [], "key-point": [], "key-points-heading": []}
    for block in built.document.blocks:
        if isinstance(block, Paragraph) and block.style in styles:
            styles[block.style].append(inline_text(block.inlines))
    found = re.search(r"\*\*Bottom line\.\*\*.*?\)\*", built.gold.part_a, re.DOTALL)
    assert found
    assert styles["bottom-line"] == [plain(found.group())]
    points = [line[2:] for line in built.gold.part_a.splitlines() if line.startswith("- ")]
    assert styles["key-point"] == [plain(point) for point in points]
    assert styles["key-points-heading"] == ["Key points"]


def test_front_matter_and_title(built: Built) -> None:
    lines = list(body_text(built.document))[:3]
    wanted = [line for line in built.gold.part_a.splitlines() if line.startswith(("**ISSUE", "Prepared by", "# "))]
    assert lines == [plain(line.removeprefix("# ")) for line in wanted]


def tables(document: Document, name: str) -> list[list[str]]:
    (table,) = [block for block in document.blocks if isinstance(block, DocumentTable) and block.name == name]
    return [[inline_text(cell) for cell in row] for row in (table.header, *table.rows)]


def test_the_sources_table_is_the_gold_one(built: Built) -> None:
    assert tables(built.document, "sources") == built.gold.table("Sources consulted")


def test_the_comparison_table_is_the_gold_one(built: Built) -> None:
    assert tables(built.document, "comparison") == built.gold.table("5. Where the sources agree and differ")


def test_markings_and_footer(built: Built) -> None:
    furniture = built.document.furniture
    assert (furniture.marking.text, furniture.marking.position) == ("TLP:CLEAR", "right")
    assert furniture.footer == "BW-GOLD-001 · ROK–US alliance after the US election"
    assert furniture.page_label == "Page {page} of {pages}"


def test_the_brief_does_not_name_what_neither_seed_names(built: Built) -> None:
    assert "KCNA" not in "\n".join(body_text(built.document))


def test_expected_findings(built: Built) -> None:
    findings = built.findings(built.brief)
    assert [finding for finding in findings if finding.severity == "error"] == []
    labels = {use.source: use.label for use in built.brief.sources}
    assert [(row.check, row.severity, labels.get(row.source, "")) for row in findings] == [
        ("C2", "warning", "S2"),  # B03
        ("C2", "note", "S1"),
        ("D3", "note", "S1"),  # B18
    ]
    (unknown,) = [row for row in findings if row.severity == "warning"]
    for missing in ("headline", "publisher", "author", "date", "URL"):
        assert missing in unknown.text


# ── the negative tests of part B ────────────────────────────────────────────────────────────────────────────────────


def changed_plan(built: Built, folder: Path, item_id: str, text: str) -> Path:
    plan = built.gold.plan()
    for section in plan["sections"]:
        for item in section.get("items", []):
            if item["id"] == item_id:
                item["text"] = text
    path = folder / "plan.toml"
    path.write_text(tomli_w.dumps(plan), encoding="utf-8")
    return path


def test_b20_one_word_left_out_is_refused_with_that_word(built: Built, tmp_path: Path) -> None:
    text = built.gold.plan()["sections"][0]["items"][1]["text"].replace("between our two", "between two")
    with pytest.raises(NotInSource) as caught:
        pipeline.brief_of_plan(changed_plan(built, tmp_path, "I02", text))
    signed = [word for word in caught.value.difference.split() if word[0] in "+-"]
    assert signed == ["-our"]
    assert "line " in caught.value.what
    assert "between our two countries" in caught.value.nearest


def test_b20_in_a_stored_brief_fails_the_proof_and_the_export(built: Built, tmp_path: Path) -> None:
    words = {quotation.words: quotation for quotation in built.item("I02").quotations()}
    old = next(quotation for text, quotation in words.items() if "our two" in text)
    new = replace(old, words=old.words.replace("our two", "two"))
    brief = built.with_text("I02", Words("She said "), new)
    (finding,) = built.findings(brief, "Q1")
    assert "-our" in finding.text
    refuse_export(built, brief, tmp_path)


def test_b22_words_that_are_not_there_cannot_be_planned(built: Built, tmp_path: Path) -> None:
    text = "The same article reports that she said: “The alliance is stronger than ever.”"
    with pytest.raises(NotInSource):
        pipeline.brief_of_plan(changed_plan(built, tmp_path, "I03", text))


def test_b22_reported_speech_led_in_as_spoken_blocks_the_export(built: Built, tmp_path: Path) -> None:
    reported = next(row for row in built.brief.passages if row.id == "P08")
    source = built.sources[reported.source]
    quotation = quote(source, reported.start, reported.end, passage="P08")
    brief = built.with_text("I03", Words("Kim said: "), quotation)
    assert [row.severity for row in built.findings(brief, "Q3")] == ["error"]
    refuse_export(built, brief, tmp_path)


def test_b22_a_named_speaker_is_not_proved_for_reported_speech(built: Built, tmp_path: Path) -> None:
    reported = next(row for row in built.brief.passages if row.id == "P08")
    source = built.sources[reported.source]
    quotation = replace(quote(source, reported.start, reported.end, passage="P08"), speaker="Kim Soo Kyung")
    brief = built.with_text("I03", quotation)
    (finding,) = built.findings(brief, "Q1")
    assert "does not quote Kim Soo Kyung" in finding.text
    refuse_export(built, brief, tmp_path)


def test_b22_typed_marks_that_are_not_linked_block_the_export(built: Built, tmp_path: Path) -> None:
    brief = built.with_text("I03", Words("Kim said “the alliance is stronger than ever.”"))
    assert [row.severity for row in built.findings(brief, "Q2")] == ["error"]
    refuse_export(built, brief, tmp_path)


def refuse_export(built: Built, brief: Brief, folder: Path) -> None:
    """The export is refused in three parts and leaves an older file whole."""
    path = folder / "brief.docx"
    path.write_bytes(b"older")
    with pytest.raises(NotProved) as caught:
        pipeline.export(brief, built.sources, built.file.originals.__getitem__, path)
    assert caught.value.safe == "Nothing was written."
    assert caught.value.todo
    assert [(entry.name, entry.read_bytes()) for entry in folder.iterdir()] == [("brief.docx", b"older")]
