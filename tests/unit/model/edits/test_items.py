"""Changing what an item says."""

import pytest
from msgspec.structs import replace

from briefwright.model.brief import Brief, Cell, Item, ItemParagraph, Table, Words
from briefwright.model.edits.filing import file_item, quotation_item
from briefwright.model.edits.items import (
    comment_item,
    rest_no_more,
    rest_on,
    rewrite,
    rewrite_item,
    set_block,
    set_edits,
    set_kind,
    swap_quotation,
)
from briefwright.model.passage import choose_passage
from briefwright.model.proof import prove
from briefwright.model.quotation import BracketInsertion, EmphasisAdded, MarkShape, NestedMarks, Quotation
from unit.model.desk import BOATS, COAL, MAY, PORTS, SOURCES, WAIT, desk, item, words_of
from unit.model.texts import quoted, source_of


def got(brief: Brief, item_id: str) -> Item:
    found = brief.item(item_id)
    assert found is not None
    return found


def test_a_quotation_made_a_paraphrase_loses_its_marks_and_keeps_its_passage() -> None:
    changed = got(set_kind(desk(), "i-wait", "paraphrase", SOURCES), "i-wait")
    assert changed.kind == "paraphrase"
    assert changed.paragraphs == (ItemParagraph((Words("The minister said: We won’t wait for another winter."),)),)
    assert changed.rests_on == ("p-wait",)


def test_back_again_its_passages_are_quoted_whole() -> None:
    there = set_kind(desk(), "i-boats", "paraphrase", SOURCES)
    back = got(set_kind(there, "i-boats", "quotation", SOURCES), "i-boats")
    assert (back.kind, back.rests_on) == ("quotation", ())
    assert [quotation.words for quotation in back.quotations()] == [BOATS.exact]


def test_a_kind_is_no_reason_to_quote_where_something_is_quoted_or_nothing_was_own() -> None:
    mixed = item("i-mixed", Words("She said: "), words_of(BOATS), kind="comment", rests_on=("p-may",))
    bare = item("i-bare", Words("Nothing quoted."), rests_on=("p-may",))
    brief = file_item(file_item(desk(), mixed, "stance"), bare, "stance")
    for row in (mixed, bare):
        changed = got(set_kind(brief, row.id, "excerpt", SOURCES), row.id)
        assert changed == replace(row, kind="excerpt")


def test_only_a_quotation_that_is_alone_in_its_paragraph_and_at_hand_becomes_a_block() -> None:
    alone = item("i-alone", words_of(BOATS))
    brief = file_item(desk(), alone, "stance")
    assert got(set_block(brief, "i-alone", SOURCES, block=True), "i-alone").paragraphs[0].block
    assert set_block(brief, "i-alone", {}, block=True) == brief
    assert set_block(brief, "i-wait", SOURCES, block=True) == brief


def test_a_long_passage_comes_back_as_a_block() -> None:
    source = source_of(" ".join(["word"] * 60), "s-long")
    passage = choose_passage(source, 0, len(source.captured_text), "p-long")
    brief = replace(desk(), passages=(*desk().passages, passage))
    brief = file_item(brief, quotation_item(source, passage, "i-long"), "stance")
    sources = {**SOURCES, source.id: source}
    there = set_kind(brief, "i-long", "paraphrase", sources)
    assert not got(there, "i-long").paragraphs[0].block
    assert got(set_kind(there, "i-long", "excerpt", sources), "i-long").paragraphs == got(brief, "i-long").paragraphs


def test_passages_whose_source_is_not_at_hand_stay_rested_on() -> None:
    brief = file_item(
        desk(), item("i", Words("Both."), kind="paraphrase", rests_on=("p-may", "p-boats", "p-gone")), "stance"
    )
    changed = got(set_kind(brief, "i", "quotation", {PORTS.id: PORTS}), "i")
    assert [quotation.passage for quotation in changed.quotations()] == ["p-may"]
    assert changed.rests_on == ("p-boats", "p-gone")
    assert got(set_kind(brief, "i", "quotation", {}), "i").paragraphs == got(brief, "i").paragraphs


def test_quotation_and_excerpt_keep_their_words() -> None:
    changed = got(set_kind(desk(), "i-boats", "excerpt", SOURCES), "i-boats")
    assert changed == replace(got(desk(), "i-boats"), kind="excerpt")


def test_rewriting_without_its_quotation_makes_it_a_paraphrase_that_rests_on_the_passage() -> None:
    changed = got(rewrite(desk(), "i-boats", (ItemParagraph((Words("They do not count."),)),)), "i-boats")
    assert (changed.kind, changed.rests_on) == ("paraphrase", ("p-boats",))


def test_rewriting_with_its_quotation_keeps_it_one() -> None:
    changed = got(rewrite(desk(), "i-boats", (ItemParagraph((words_of(BOATS),)),)), "i-boats")
    assert (changed.kind, changed.rests_on) == ("quotation", ())


def test_quotations_in_a_table_keep_a_quotation_item_one() -> None:
    table = Table(header=(Cell((Words("Point"),)),), rows=((Cell((words_of(BOATS),)),),))
    changed = got(rewrite_item(desk(), replace(got(desk(), "i-boats"), paragraphs=(), table=table)), "i-boats")
    assert (changed.kind, changed.rests_on) == ("quotation", ())


def test_a_comment_that_is_rewritten_stays_a_comment() -> None:
    assert got(rewrite(desk(), "i-gaps", (ItemParagraph((Words("Else."),)),)), "i-gaps").kind == "comment"


def test_an_item_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        rewrite(desk(), "i-nobody", ())


def test_resting_on_a_further_passage_chooses_it_once() -> None:
    brief = rest_on(rest_on(desk(), "i-may", COAL), "i-may", replace(COAL, id="p-again"))
    assert got(brief, "i-may").rests_on == ("p-may", "p-coal")
    assert len(brief.passages) == 4
    assert rest_on(desk(), "i-wait", WAIT) == desk()
    assert got(rest_no_more(brief, "i-may", "p-may"), "i-may").rests_on == ("p-coal",)


def test_declared_edits_are_printed_and_proved() -> None:
    end = BOATS.start + len("We")
    brief = set_edits(desk(), "i-boats", 0, [BracketInsertion(end, "at the office")], SOURCES[BOATS.source])
    (quotation,) = got(brief, "i-boats").quotations()
    assert quotation.words == "We [at the office] are not counting boats"
    assert quotation.passage == "p-boats"
    assert prove(quotation, SOURCES[BOATS.source]).proved
    with pytest.raises(IndexError):
        set_edits(desk(), "i-boats", 1, [], SOURCES[BOATS.source])


def test_declaring_keeps_speaker_and_block() -> None:
    inner = replace(quoted(PORTS, '"The line\nis ready'), speaker="the minister")
    brief = file_item(desk(), item("i", inner), "stance")
    brief = set_block(brief, "i", SOURCES, block=True)
    (quotation,) = got(brief, "i").quotations()
    assert (quotation.words, quotation.speaker) == ("“The line is ready", "the minister")
    brief = set_edits(brief, "i", 0, [EmphasisAdded(inner.start, inner.end)], PORTS)
    (quotation,) = got(brief, "i").quotations()
    assert quotation.words.startswith("“")
    assert NestedMarks() not in quotation.edits
    (run_in,) = got(set_block(brief, "i", SOURCES, block=False), "i").quotations()
    assert run_in.words.startswith("‘")
    assert {MarkShape(), NestedMarks()} <= set(run_in.edits)


def test_a_quotation_among_own_words_is_not_set_as_a_block() -> None:
    assert set_block(desk(), "i-wait", SOURCES, block=True) == desk()
    assert set_block(desk(), "i-wait", {}, block=True) == desk()


def test_swapping_counts_quotations_only() -> None:
    both = item("i", words_of(MAY), Words(" and "), words_of(BOATS))
    swapped = swap_quotation(both, 1, words_of(COAL))
    assert [run.passage for run in swapped.runs() if isinstance(run, Quotation)] == ["p-may", "p-coal"]


def test_a_comment_is_own_words() -> None:
    assert comment_item("i", "So.") == item("i", Words("So."), kind="comment")


def test_what_was_filed_first_stays_first_when_its_marks_go() -> None:
    first = got(desk(), "i-boats").passages()
    brief = rest_on(desk(), "i-boats", WAIT)
    changed = got(rewrite(brief, "i-boats", (ItemParagraph((Words("It said so."),)),)), "i-boats")
    assert changed.rests_on == (*first, WAIT.id)
