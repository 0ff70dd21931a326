"""Release checks: each fires, and does not fire."""

from collections.abc import Callable, Mapping

import pytest
from msgspec.structs import replace

from briefwright.checks import CHECKS
from briefwright.checks.verbatim import ledger
from briefwright.model.brief import Brief, Cell, Correction, Item, Run, SourceUse, Statement, Table, Words
from briefwright.model.edits.filing import file_item, take_out
from briefwright.model.edits.front import correct, set_front_matter, set_summary
from briefwright.model.edits.passages import set_grade
from briefwright.model.finding import Finding
from briefwright.model.marking import Marking
from briefwright.model.quotation import FinalPunctuation, Quotation
from briefwright.model.source import Source
from briefwright.model.template import FrontField
from unit.model.desk import BOATS, COAL, MAY, PORTS, SOURCES, TALKS, TEMPLATE, desk, item, words_of
from unit.model.texts import quoted, source_of


def found(brief: Brief, check: str, sources: Mapping[str, Source] = SOURCES) -> list[Finding]:
    rows = [finding for _, _, run in CHECKS for finding in run(brief, sources)]
    return [row for row in rows if row.check == check]


def filed(*runs: Run) -> Brief:
    return file_item(desk(), item("i", *runs), "stance")


def test_the_desk_is_sound_but_for_what_its_sources_lack() -> None:
    rows = [(row.check, row.severity, row.source) for _, _, run in CHECKS for row in run(desk(), SOURCES)]
    assert rows == [("C2", "note", "s-port"), ("D3", "note", "s-port"), ("C2", "warning", "s-talks")]


def test_the_table_names_each_check_and_what_it_asks() -> None:
    assert len({name for name, _, _ in CHECKS}) == len(CHECKS)
    assert all(asks for _, asks, _ in CHECKS)


# ── Q1 verbatim ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_changed_word_is_an_error_with_label_and_difference() -> None:
    tampered = replace(words_of(BOATS), words="We are counting boats")
    (row,) = found(filed(tampered), "Q1")
    assert (row.severity, row.item, row.source) == ("error", "i", TALKS.id)
    assert row.text.startswith("I04: “We are counting boats” is not proved.")
    assert "-not" in row.text


def test_a_further_place_and_a_statement_are_proved_too() -> None:
    def with_wrong_place(quotation: Quotation) -> Quotation:
        return replace(quotation, also=(replace(quotation, start=quotation.start + 1),))

    assert len(found(filed(with_wrong_place(words_of(BOATS))), "Q1")) == 1
    pointed = replace(desk(), bottom_line=Statement((with_wrong_place(words_of(MAY)),), ("i-may",)))
    (row,) = found(pointed, "Q1")
    assert row.item == ""
    assert row.text.startswith("bottom line: “")
    assert ledger(pointed, SOURCES).total == 4


def test_a_source_that_is_gone_is_an_error() -> None:
    (row,) = found(desk(), "Q1", {PORTS.id: PORTS})
    assert "not in the library" in row.text


# ── Q2 marks ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "severity", "words"),
    [
        ("They are “all quite mad” there.", "error", "all quite mad"),
        ('They are "all quite mad" there.', "error", "all quite mad"),
        ("They are ‘all quite mad’ there.", "error", "all quite mad"),
        ("They are ‘all quite mad, aren’t they’.", "error", "all quite mad, aren’t they"),
        ("They are «all quite mad».", "error", "all quite mad"),
        ("They are „all quite mad“.", "error", "all quite mad"),
        ("The “friends” met.", "warning", "friends"),
        ("The “old friends” met.", "warning", "old friends"),
        ("The “very old friends” met.", "error", "very old friends"),
    ],
)
def test_typed_marks_that_nothing_answers_for(text: str, severity: str, words: str) -> None:
    (row,) = found(filed(Words(text), words_of(BOATS)), "Q2")
    assert (row.severity, row.item) == (severity, "i")
    assert row.text.startswith(f"“{words}”")
    assert "No source on the desk" in row.todo


def test_marks_that_a_source_would_answer_for_name_it() -> None:
    (row,) = found(filed(Words("She said “we are not counting boats”."), words_of(MAY)), "Q2")
    assert "No source" in row.todo  # a small letter is another word
    (row,) = found(filed(Words("She said “are not counting boats”.")), "Q2")
    assert row.todo.startswith("talks.txt has these words")


def test_marks_round_a_linked_quotation_are_seen_through_it() -> None:
    (row,) = found(filed(Words("He said “we "), words_of(BOATS), Words(" at all” on Friday.")), "Q2")
    assert row.text.startswith("“we We are not counting boats at all”")


@pytest.mark.parametrize(
    "runs",
    [
        (Words("The ports’ fares in the ’90s rose, she said."),),
        (Words("The minister's crews don't wait."),),
        (Words("The "), Words("Quad of four ports", term=True), Words(" met.")),
        (words_of(BOATS), Words(" and "), words_of(MAY)),
        (quoted(TALKS, "She added that “the strong bond between our two ports” holds."),),
    ],
)
def test_marks_that_are_no_quotation(runs: tuple[Run, ...]) -> None:
    assert found(filed(*runs), "Q2") == []


def test_statements_editors_notes_and_the_summary_are_looked_at() -> None:
    marked = (Words("It is “all quite mad” there."),)
    brief = replace(
        file_item(desk(), replace(item("i", words_of(MAY)), editors_note=marked), "stance"),
        bottom_line=Statement(marked, ("i",)),
        key_points=(Statement(marked, ("i",)),),
        summary_statement=("S1 is “all quite mad”.",),
    )
    assert [row.item for row in found(brief, "Q2")] == ["i", "", "", ""]


# ── Q3 reported speech ──────────────────────────────────────────────────────────────────────────────────────────────

REPORTED = quoted(TALKS, "undaunted by the talks")
SPOKEN = quoted(TALKS, "We are not counting boats")


@pytest.mark.parametrize(
    "lead",
    [
        "The master said: ",
        "The master said that ",
        "The master told the press: ",
        "On Friday she wrote, ",
        "It rained. The master insisted ",
        "The master said ",
    ],
)
def test_reported_speech_led_in_as_spoken_is_an_error(lead: str) -> None:
    (row,) = found(filed(Words(lead), REPORTED), "Q3")
    assert (row.severity, row.item, row.source) == ("error", "i", TALKS.id)
    assert found(filed(Words(lead), SPOKEN), "Q3") == []


@pytest.mark.parametrize("trail", [", the harbour master said.", ", said the master.", ", she told the press."])
def test_so_it_is_when_the_speaker_follows(trail: str) -> None:
    (row,) = found(filed(REPORTED, Words(trail)), "Q3")
    assert (row.severity, row.item) == ("error", "i")
    assert found(filed(SPOKEN, Words(trail)), "Q3") == []


@pytest.mark.parametrize(("drop", "text", "fires"), [(0, ",", True), (0, "", False), (0, ".", False)])
def test_a_comma_inside_the_quotation_parts_it_from_its_speaker(drop: int, text: str, fires: bool) -> None:
    ended = quoted(TALKS, "undaunted by the talks", *([FinalPunctuation(text, drop)] if text else []))
    assert bool(found(filed(ended, Words(" she said.")), "Q3")) is fires


@pytest.mark.parametrize("trail", [", the article said.", ", and she said so.", " she said so.", ". She said so."])
def test_what_follows_may_speak_of_something_else(trail: str) -> None:
    assert found(filed(REPORTED, Words(trail)), "Q3") == []


@pytest.mark.parametrize(
    "lead",
    [
        "The article said: ",
        "According to the report, which said ",
        "The master is ",
        "She said so; the bond is ",
        "",
    ],
)
def test_the_articles_own_wording_may_be_quoted_as_such(lead: str) -> None:
    assert found(filed(Words(lead), REPORTED), "Q3") == []


def test_an_outlet_speaks_for_itself() -> None:
    own = quoted(PORTS, "Shipping rose in May")
    assert found(filed(Words("Quay Courier said "), own), "Q3") == []
    assert found(filed(Words("QC/CNA stated "), own), "Q3") == []
    assert len(found(filed(Words("The minister stated "), own), "Q3")) == 1


def test_the_lead_may_end_the_paragraph_before() -> None:
    first, second = item("i", Words("The master said:")).paragraphs[0], item("i", REPORTED).paragraphs[0]
    brief = file_item(desk(), Item(id="i", kind="quotation", paragraphs=(first, replace(second, block=True))), "stance")
    assert len(found(brief, "Q3")) == 1


# ── C1, C2, D3 ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_item_that_cites_nothing_is_an_error_unless_it_is_a_comment() -> None:
    (row,) = found(file_item(desk(), item("i", Words("So."), kind="paraphrase"), "stance"), "C1")
    assert (row.severity, row.item) == ("error", "i")
    assert found(file_item(desk(), item("i", Words("So."), kind="comment"), "stance"), "C1") == []
    assert (
        found(file_item(desk(), item("i", Words("So."), kind="paraphrase", rests_on=("p-may",)), "stance"), "C1") == []
    )


def test_statements_that_point_nowhere_are_warned_of() -> None:
    bare = Statement((Words("So."),))
    brief = replace(desk(), bottom_line=bare, key_points=(desk().key_points[0], bare))
    assert [(row.severity, row.text) for row in found(brief, "C1")] == [
        ("warning", "The bottom line points to no item."),
        ("warning", "Key point 2 points to no item."),
    ]
    assert found(replace(desk(), bottom_line=Statement()), "C1") == []


def test_what_a_cited_source_lacks_is_told_by_its_weight() -> None:
    ports, talks = found(desk(), "C2")
    assert (ports.severity, ports.text) == (
        "note",
        "S1 has no URL in its captured text; the note names what is missing.",
    )
    assert talks.severity == "warning"
    assert "headline, publisher, author, date, URL" in talks.text
    assert [row.source for row in found(take_out(desk(), "i-boats"), "C2")] == ["s-port"]


def test_what_the_analyst_enters_is_no_longer_missing() -> None:
    use = SourceUse(source="s-port", label="S1", corrections=(Correction("url", "https://c.example"),))
    brief = replace(desk(), sources=(use, desk().sources[1]))
    assert [row.source for row in found(brief, "C2")] == ["s-talks"]


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        ({"published": "2026-03-19T16:41"}, 1),
        ({"published": "2026-03-19T16:41", "published_zone": "GMT"}, 0),
        ({"published": "2026-03-19"}, 0),
        ({}, 0),
    ],
)
def test_a_time_without_zone_is_noted(fields: dict[str, str], count: int) -> None:
    source = source_of("Body text.", "s-x", **fields)
    brief = replace(filed(quoted(source, "Body")), sources=(SourceUse(source="s-x", label="S9"),))
    assert len(found(brief, "D3", {"s-x": source})) == count


# ── M1, F1 ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("marking", "count"), [(Marking("tlp", "TLP:WHITE"), 1), (Marking("tlp", "TLP:CLEAR"), 0), (Marking(), 0)]
)
def test_a_marking_must_be_one_of_its_scheme(marking: Marking, count: int) -> None:
    rows = found(replace(desk(), template=replace(desk().template, marking=marking)), "M1")
    assert [row.severity for row in rows] == ["error"] * count


def test_required_front_matter_and_sections_are_warned_of_when_empty() -> None:
    brief = set_front_matter(take_out(take_out(desk(), "i-wait"), "i-may"), "author", "")
    assert [row.text for row in found(brief, "F1")] == [
        "The front matter has no Prepared by.",
        "The section “Posture” is required and empty.",
    ]
    assert all(row.severity == "warning" for row in found(brief, "F1"))


@pytest.mark.parametrize(("summary", "count"), [((), 1), (("Two texts.",), 0)])
def test_a_required_source_summary_wants_its_statement(summary: tuple[str, ...], count: int) -> None:
    brief = desk()
    plan = replace(brief.sections[3].plan, required=True)
    brief = replace(brief, sections=(*brief.sections[:3], replace(brief.sections[3], plan=plan)))
    assert len(found(replace(brief, summary_statement=summary), "F1")) == count


# ── C3 the summary's age ────────────────────────────────────────────────────────────────────────────────────────────


def summed_up() -> Brief:
    return set_summary(desk(), desk().summary_statement)


def test_a_summary_written_on_the_sources_as_they_stand_is_sound() -> None:
    assert found(summed_up(), "C3") == []


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda brief: set_grade(brief, MAY.id, "3"), id="grade of a used passage"),
        pytest.param(lambda brief: take_out(brief, "i-boats"), id="a source no longer cited"),
        pytest.param(lambda brief: correct(brief, PORTS.id, "outlet", "Pier Post"), id="what is entered"),
    ],
)
def test_a_summary_is_told_to_be_old_when_its_sources_change(change: Callable[[Brief], Brief]) -> None:
    (row,) = found(change(summed_up()), "C3")
    assert row.severity == "warning"
    assert "older" in row.text


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda brief: set_grade(brief, COAL.id, "3"), id="grade of an unused passage"),
        pytest.param(lambda brief: set_front_matter(brief, "number", "8"), id="front matter"),
        pytest.param(lambda brief: replace(take_out(brief, "i-boats"), summary_statement=()), id="no statement left"),
        pytest.param(lambda brief: replace(take_out(brief, "i-boats"), summary_basis=""), id="typed by hand"),
    ],
)
def test_what_does_not_touch_the_summary_does_not_age_it(change: Callable[[Brief], Brief]) -> None:
    assert found(change(summed_up()), "C3") == []


def test_what_is_not_required_may_be_empty_and_a_field_without_label_is_named_by_its_id() -> None:
    template = replace(TEMPLATE, front_matter=(FrontField(id="ref", required=True), FrontField(id="desk")))
    brief = replace(desk(), template=template, front_matter={"ref": "  "})
    assert [row.text for row in found(brief, "F1")] == ["The front matter has no ref."]


def test_several_kinds_that_a_section_takes_are_named() -> None:
    brief = desk()
    section = replace(brief.sections[2], plan=replace(brief.sections[2].plan, kinds=("comment", "paraphrase")))
    brief = replace(brief, sections=(*brief.sections[:2], section, *brief.sections[3:]))
    (row,) = found(file_item(brief, item("i", words_of(MAY)), "gaps"), "F1")
    assert row.todo == "Make it comment or paraphrase."


def test_a_table_and_an_item_whose_note_alone_quotes_cite_enough() -> None:
    table = Item(id="i-t", kind="excerpt", table=Table((Cell((Words("Port"),)),), ()))
    noted = replace(item("i-n", Words("So."), kind="paraphrase"), editors_note=(replace(words_of(MAY), passage=""),))
    assert found(file_item(file_item(desk(), table, "stance"), noted, "stance"), "C1") == []
    assert found(replace(desk(), key_points=(Statement(),)), "C1") == []


def test_a_kind_out_of_place_is_warned_of() -> None:
    (row,) = found(file_item(desk(), item("i", words_of(MAY)), "gaps"), "F1")
    assert (row.item, row.todo) == ("i", "Make it comment.")
    assert "“Gaps” does not take a quotation." in row.text
