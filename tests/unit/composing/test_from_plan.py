"""Briefs from plans: what is written is found, and every fault is named with file, line and remedy."""

import hashlib
import re
from pathlib import Path
from typing import Any

import pytest

from briefwright import pipeline
from briefwright.checks import summary
from briefwright.composing.compose import compose
from briefwright.composing.plan import schema
from briefwright.errors import NotInSource, PlanError, TemplateError
from briefwright.library.brief_file import BriefFile
from briefwright.model.brief import Item, NoteCall, Words
from briefwright.model.description import stated
from briefwright.model.document import document_text
from briefwright.model.edits.front import correct, set_summary
from briefwright.model.quotation import Quotation
from unit.model.desk import TEMPLATE
from unit.model.texts import HARBOUR, PORT
from unit.picture_files import PLANTED, picture_file

PLAN = """\
format = "briefwright-plan/1"
template = "desk.toml"
title = "The ferry"
summary = ["Two texts."]

[front_matter]
number = "7"

[changes]
product = "MEMO"
item_labels = true
notes = "footnotes"
marking = "TLP:GREEN"
sources_table = "none"

[[sources]]
label = "S1"
file = "ports.txt"
imported = "2026-03-20"
says = { outlet = "Quay Courier" }

[[sources]]
label = "S2"
file = "talks.txt"

[[passages]]
id = "p-may"
source = "S1"
words = "Shipping rose in May."

[[passages]]
id = "p-offer"
source = "S2"
words = "Ruun offered coal, talks and a new lighthouse"
para = 3

[bottom_line]
text = "The line opens: “Shipping rose”{S1}."
items = ["i-one"]

[[key_points]]
text = "Boats are not counted."
items = ["i-one", "i-two"]

[[sections]]
id = "posture"
title = "Ports"
key = "1"

[[sections.items]]
id = "i-one"
text = "She said: “We are not counting boats”{S2}{note}, twice."
note = "month not stated"

[[sections.items]]
id = "i-two"
kind = "paraphrase"
text = "Shipping grew; Ruun made an offer."
rests_on = ["p-may", "p-offer", "S2 para 1"]
editors_note = "“coal” comes first."

[[sections]]
title = "Compared"
kinds = ["quotation"]
colour = "teal"

[[sections.items]]
id = "i-table"
[sections.items.table]
header = ["Point", "S2"]
rows = [["boats", "“counting boats”{S2 para 2}"], ["talks", "“talks”{S2 para 1; S2 para 3}"]]
widths = [1, 2]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ports.txt").write_text(PORT, encoding="utf-8")
    (tmp_path / "talks.txt").write_text(HARBOUR, encoding="utf-8")
    (tmp_path / "desk.toml").write_bytes(pipeline.template_to_toml(TEMPLATE))
    return tmp_path


def built(folder: Path, text: str = PLAN) -> BriefFile:
    path = folder / "ferry.toml"
    path.write_text(text, encoding="utf-8")
    return pipeline.brief_of_plan(path)


def got(file: BriefFile, item_id: str) -> Item:
    item = file.brief.item(item_id)
    assert item is not None
    return item


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_a_plan_becomes_a_brief_whose_quotations_are_proved(folder: Path) -> None:
    file = built(folder)
    sources = {source.id: source for source in file.sources}
    ledger = pipeline.prove(file.brief, sources)
    assert (ledger.proved, ledger.total) == (6, 6)
    assert [use.label for use in file.brief.sources] == ["S1", "S2"]
    assert sorted(file.originals) == sorted(source.sha256 for source in file.sources)
    assert {source.file_name: source.imported for source in file.sources}["ports.txt"] == "2026-03-20"


def test_changes_are_the_briefs_and_not_the_templates(folder: Path) -> None:
    template = built(folder).brief.template
    assert (template.product, template.item_labels, template.marking.text) == ("MEMO", True, "TLP:GREEN")
    assert (template.citation.notes, template.citation.sources_table) == ("footnotes", "none")
    assert template.citation.style == "chicago-notes-press"
    assert pipeline.find_template("desk.toml", folder) == TEMPLATE


def test_planned_sections_come_first_and_the_templates_others_follow(folder: Path) -> None:
    sections = built(folder).brief.sections
    assert [section.plan.title for section in sections[:2]] == ["Ports", "Compared"]
    assert (sections[0].id, sections[1].id, sections[1].plan.colour) == ("posture", "compared", "teal")
    assert sections[1].plan.kinds == ("quotation",)
    assert [section.id for section in sections[2:]] == ["stance", "gaps", "summary"]


def test_items_say_what_was_written(folder: Path) -> None:
    file = built(folder)
    said, quotation, call, rest = got(file, "i-one").paragraphs[0].runs
    assert (said, call, rest) == (Words("She said: "), NoteCall(), Words(", twice."))
    assert isinstance(quotation, Quotation)
    assert quotation.words == "We are not counting boats"
    assert got(file, "i-one").note_remark == "month not stated"
    assert got(file, "i-two").kind == "paraphrase"
    (note, rest) = got(file, "i-two").editors_note
    assert isinstance(note, Quotation)
    assert note.passage == "p-offer"


def test_whole_paragraphs_can_be_rested_on(folder: Path) -> None:
    file = built(folder)
    assert got(file, "i-two").rests_on == ("p-may", "p-offer", "S2-para-1")
    passage = file.brief.passage("S2-para-1")
    assert passage is not None
    assert passage.exact == HARBOUR.split("\n", maxsplit=1)[0]


def test_a_cell_may_quote_words_that_stand_in_two_places(folder: Path) -> None:
    table = got(built(folder), "i-table").table
    assert table is not None
    (quotation,) = table.rows[1][1].runs
    assert isinstance(quotation, Quotation)
    source = next(source for source in built(folder).sources if source.file_name == "talks.txt")
    assert [source.paragraph_at(row.start) for row in (quotation, *quotation.also)] == [1, 3]
    assert table.widths == (1.0, 2.0)


def test_statements_point_to_items_and_may_quote(folder: Path) -> None:
    brief = built(folder).brief
    assert brief.bottom_line.items == ("i-one",)
    assert [row.words for row in brief.bottom_line.quotations()] == ["Shipping rose"]
    assert [point.items for point in brief.key_points] == [("i-one", "i-two")]
    assert brief.summary_statement == ("Two texts.",)


def test_a_planned_summary_is_marked_stale_when_its_sources_change(folder: Path) -> None:
    brief = built(folder).brief
    assert brief.summary_basis
    assert not list(summary.check(brief, {}))
    changed = correct(brief, brief.sources[0].source, "outlet", "Harbour Post")
    assert [finding.check for finding in summary.check(changed, {})] == ["C3"]
    assert not list(summary.check(set_summary(changed, ("Two texts of one outlet.",)), {}))


def test_what_the_analyst_says_is_kept_apart_from_what_was_captured(folder: Path) -> None:
    file = built(folder)
    use = file.brief.sources[0]
    source = next(source for source in file.sources if source.id == use.source)
    assert source.field("outlet") is None
    value = stated(source, use, "outlet")
    assert value is not None
    assert (value.value, value.bracketed) == ("Quay Courier", True)


def test_front_matter_fills_the_days_date(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1774000000")
    front = built(folder).brief.front_matter
    assert front["number"] == "7"
    assert front["date"] == "20 March 2026"


def test_passages_carry_grade_and_original(folder: Path) -> None:
    text = PLAN.replace("para = 3", 'para = 3\ngrade = "2"\nquotes = "a note of the council"', 1)
    text = text.replace('note = "month', 'grade = "3"\nquotes = " Ida Holm,  letter"\nnote = "month', 1)
    file = built(folder, text)
    said = {row.exact: (row.grade, row.quotes) for row in file.brief.passages}
    assert said["Ruun offered coal, talks and a new lighthouse"] == ("2", "a note of the council")
    assert said["We are not counting boats"] == ("3", "Ida Holm, letter")
    assert said["Shipping rose in May."] == ("", "")
    graded = text.replace("says = { outlet", 'says = { reliability = "B", outlet', 1)
    file = built(folder, graded.replace('notes = "footnotes"', 'notes = "footnotes"\nstyle = "icd-206"', 1))
    told = document_text(compose(file.brief, {row.id: row for row in file.sources}, "2026-03-20T09:00:00Z"))
    assert "[Ida Holm, letter], as quoted by" in told
    assert "Graded –3;" in told
    assert "[a note of the council], as quoted by" in told
    assert "Graded B–;" in told
    with pytest.raises(PlanError, match=f"line {line_of(text, 'grade = ')}"):
        built(folder, text.replace('grade = "2"', 'grade = "7"'))


def test_para_chooses_between_equal_words(folder: Path) -> None:
    (folder / "talks.txt").write_text(HARBOUR + "\nRuun offered coal, talks and a new lighthouse.", encoding="utf-8")
    brief = built(folder, PLAN.replace("para = 3", "para = 4")).brief
    passage = brief.passage("p-offer")
    assert passage is not None
    assert passage.start > len(HARBOUR)


@pytest.mark.parametrize(
    ("old", "new", "at", "told", "todo"),
    [
        ("[changes]\nproduct", "[changes]\nproductt", "productt", "productt", "product"),
        ('format = "briefwright-plan/1"\n', "", "template", "the key format is missing", "Write format"),
        ("briefwright-plan/1", "briefwright-plan/9", "format", "format", "briefwright-plan/1"),
        ('title = "The ferry"', "title = 7", "title", "title", "quotation marks"),
        ('source = "S1"', 'source = "S7"', 'source = "S7"', "no source “S7”", "S1, S2"),
        ('"p-may", "p-offer"', '"p-mai", "p-offer"', "rests_on", "no passage “p-mai”", "S2 para 7"),
        ("S2 para 1", "S2 para 9", "rests_on", "no paragraph 9", "paragraphs 1 to 3"),
        ("S2 para 1", "S8 para 1", "rests_on", "no source “S8”", "S1, S2"),
        ("para = 3", "para = 30", "para = 30", "no paragraph 30", "paragraphs 1 to 3"),
        ('["boats", ', '["boats", "too many", ', "rows", "3 cells, the header has 2", "header's length"),
        ("widths = [1, 2]", "widths = [1, 0]", "widths", "widths are not 2 numbers above 0", "equal shares"),
        ("widths = [1, 2]", "widths = [1]", "widths", "widths are not 2 numbers above 0", "equal shares"),
        ('items = ["i-one"]', 'items = ["i-won"]', 'items = ["i-won"]', "no item “i-won”", "id"),
        ("number = ", "numbr = ", "numbr", "no front matter field “numbr”", "number"),
        ('id = "posture"\ntitle = "Ports"', 'id = "postures"', "[[sections]]", "no section “postures”", "posture"),
        (
            'label = "S2"',
            'label = "S1"',
            'file = "talks',
            "the source “S1” stands here a second time",
            "name of its own",
        ),
        (
            'id = "p-offer"',
            'id = "p-may"',
            'source = "S2"\nwords = "Ruun',
            "the passage “p-may” stands here a second time",
            "name of its own",
        ),
        (
            'id = "i-two"',
            'id = "i-one"',
            'kind = "para',
            "the item “i-one” stands here a second time",
            "name of its own",
        ),
        (
            'id = "posture"\ntitle = "Ports"',
            'id = "x"\ntitle = "X"\n[[sections]]\nid = "x"\ntitle = "Y"',
            'title = "Y"',
            "the section “x” stands here a second time",
            "name of its own",
        ),
        ('"talks.txt"', '"tolks.txt"', 'file = "tolks', "does not exist", "relative to the plan"),
    ],
)
def test_a_fault_is_named_with_file_line_and_remedy(
    folder: Path, old: str, new: str, at: str, told: str, todo: str
) -> None:
    text = PLAN.replace(old, new, 1)
    assert text != PLAN
    with pytest.raises(PlanError) as caught:
        built(folder, text)
    assert "ferry.toml" in caught.value.what
    assert told in caught.value.what
    assert todo in caught.value.todo
    assert caught.value.safe == "Nothing was written."
    lines = {line_of(text, at), line_of(text, at) - 1}  # a name given twice is told where it stands
    assert any(f"line {line}:" in caught.value.what for line in lines)


@pytest.mark.parametrize(
    ("old", "new", "difference"),
    [
        ('words = "Shipping rose in May."', 'words = "Shipping rose in June."', "-May. +June."),
        ("“We are not counting boats”", "“We are not counting all boats”", "+all"),
        ("“Shipping rose”", "“Shipping sank”", "-rose +sank"),
        ("“counting boats”", "“counting ports”", "+ports"),
        ("“coal” comes", "“diamonds” comes", ""),
    ],
)
def test_words_that_are_not_there_stop_the_build(folder: Path, old: str, new: str, difference: str) -> None:
    text = PLAN.replace(old, new)
    with pytest.raises(NotInSource) as caught:
        built(folder, text)
    assert difference in caught.value.difference
    assert "The plan ferry.toml, line " in caught.value.what
    assert caught.value.todo


def test_a_template_that_there_is_not_names_those_there_are(folder: Path) -> None:
    with pytest.raises(TemplateError, match="no template “isue-brief”") as caught:
        built(folder, PLAN.replace('"desk.toml"', '"isue-brief"'))
    assert "issue-brief" in caught.value.todo


def test_a_shipped_template_is_named_by_its_id(folder: Path) -> None:
    assert built(folder, PLAN.replace('"desk.toml"', '"issue-brief"')).brief.template.id == "issue-brief"


def test_a_plan_that_is_not_there_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match=r"none\.toml cannot be read"):
        pipeline.brief_of_plan(tmp_path / "none.toml")


def test_items_without_ids_get_their_own(folder: Path) -> None:
    text = PLAN.replace('id = "i-table"\n', "")
    ids = [item.id for item in built(folder, text).brief.items()]
    assert len(set(ids)) == len(ids) == 3


def test_an_item_may_name_its_source_once(folder: Path) -> None:
    text = PLAN.replace('id = "i-two"\nkind = "paraphrase"\ntext = "', 'id = "i-two"\nsource = "S2"\ntext = "“talks” ')
    file = built(folder, text)
    quotation = next(got(file, "i-two").quotations())
    assert quotation.source == file.brief.sources[1].source


def test_the_schema_is_made_from_the_model() -> None:
    made: dict[str, Any] = schema()
    assert set(made["$defs"]["Plan"]["required"]) == {"format", "template", "title", "sources"}


# ── figures ─────────────────────────────────────────────────────────────────────────────────────────────────────────

FIGURE = """
[[sections.items]]
id = "i-quay"
text = "The quay; she said “We are not counting boats”{S2}."
[sections.items.figure]
file = "pictures/quay.jpg"
alt = "Three cranes"
credit = "Photo: A. Nobody."
source = "S1"
width = 40
"""


@pytest.fixture
def pictured(folder: Path) -> Path:
    (folder / "pictures").mkdir()
    (folder / "pictures/quay.jpg").write_bytes(picture_file("JPEG", (300, 200), remarks=True))
    return folder


def test_a_planned_figure_is_an_item_with_its_picture(pictured: Path) -> None:
    file = built(pictured, PLAN + FIGURE)
    item = got(file, "i-quay")
    assert item.figure is not None
    assert (item.kind, item.figure.description, item.figure.credit) == ("comment", "Three cranes", "Photo: A. Nobody.")
    assert (item.figure.source, item.figure.share) == (file.brief.sources[0].source, 0.4)
    assert [quotation.words for quotation in item.quotations()] == ["We are not counting boats"]
    (data,) = file.pictures.values()
    assert item.figure.picture == hashlib.sha256(data).hexdigest()
    assert PLANTED.encode() not in data


def test_a_planned_figure_is_as_wide_as_its_file_says(pictured: Path) -> None:
    item = got(built(pictured, PLAN + FIGURE.replace("width = 40\n", "")), "i-quay")
    assert item.figure is not None
    assert item.figure.share == 0.3  # 300 pixels, 150 to the inch, of 160 mm


@pytest.mark.parametrize(
    ("wrong", "right", "what"),
    [
        ("pictures/quay.jpg", "pictures/none.jpg", "There is no file “none.jpg”"),
        ("pictures/quay.jpg", "ports.txt", "“ports.txt” is no PNG or JPEG file"),
        ('source = "S1"', 'source = "S7"', "there is no source “S7”"),
        ("width = 40", "width = 4", "width"),
        ("alt =", "alternative =", "alternative"),
        ("width = 40", '[sections.items.table]\nheader = ["a"]\nrows = []', "a figure or a table"),
    ],
)
def test_a_wrong_figure_is_refused_with_its_line(pictured: Path, wrong: str, right: str, what: str) -> None:
    text = PLAN + FIGURE.replace(wrong, right)
    with pytest.raises(PlanError) as caught:
        built(pictured, text)
    assert what in caught.value.what
    number = re.search(r"line (\d+)", caught.value.what)
    assert number is not None
    assert int(number[1]) >= line_of(text, 'id = "i-quay"')
    assert caught.value.todo
