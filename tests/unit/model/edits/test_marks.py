"""Marks of files become passages: exact words, remarks, sections named by comments, nothing twice."""

import pytest
from msgspec.structs import replace

from briefwright.model.brief import Brief
from briefwright.model.edits.filing import choose
from briefwright.model.edits.marks import (
    Marked,
    count_words_of,
    marked,
    named_section,
    remark_at,
    sources_with_marks,
    take_marks,
    untaken,
)
from briefwright.model.proof import prove
from briefwright.model.source import Mark, Source, Span
from unit.model.desk import PORTS, TALKS, desk, passage_of
from unit.model.texts import source_of

TEXT = PORTS.captured_text


def marked_source(*marks: Mark) -> Source:
    return replace(PORTS, marks=marks)


def mark(words: str, remark: str = "", by: str = "") -> Mark:
    at = TEXT.index(words)
    return Mark(at, at + len(words), remark, by=by)


def bare() -> Brief:
    """The desk without a passage or an item."""
    brief = desk()
    return replace(brief, passages=(), sections=tuple(replace(row, items=()) for row in brief.sections), key_points=())


def test_highlights_become_unfiled_passages_and_comments_remarks() -> None:
    source = marked_source(mark("Shipping rose in May."), mark("another winter", "check"))
    brief = take_marks(bare(), [source])
    assert {(row.exact, row.remark) for row in brief.passages} == {
        ("another winter", "check"),
        ("Shipping rose in May.", ""),
    }
    assert len(brief.unfiled()) == 2
    assert untaken(brief, source) == ()


def test_taken_in_twice_is_not_doubled() -> None:
    source = marked_source(mark("Shipping rose in May."), mark("Shipping rose in May.", "look", by="A"))
    once = take_marks(bare(), [source])
    assert len(once.passages) == 1
    assert once.passages[0].remark == "look"
    assert take_marks(once, [source]) == once


def test_a_passage_chosen_before_gets_the_remark_but_keeps_its_own() -> None:
    source = marked_source(mark("Shipping rose in May.", "theirs"))
    mine = passage_of(source, "Shipping rose in May.", "p-1")
    taken = take_marks(choose(bare(), mine), [source])
    assert [(row.id, row.remark) for row in taken.passages] == [("p-1", "theirs")]
    kept = take_marks(choose(bare(), replace(mine, remark="mine")), [source])
    assert [row.remark for row in kept.passages] == ["mine"]


def test_a_mark_across_paragraphs_keeps_its_offsets_and_proves() -> None:
    first, second = PORTS.paragraphs[0], PORTS.paragraphs[1]
    source = marked_source(Mark(first.start, second.end, "2"))
    brief = take_marks(bare(), [source])
    assert (brief.passages[0].start, brief.passages[0].end) == (first.start, second.end)
    (quotation,) = brief.quotations()
    assert prove(quotation, source).proved


def test_half_words_are_made_whole_and_a_place_takes_its_sentence() -> None:
    at = TEXT.index("Shipping rose in May.")
    source = marked_source(Mark(at + 3, at + 11), Mark(at + 4, at + 4, "who says?"))
    rows = marked(source)
    assert [(TEXT[row.span.start : row.span.end], row.words) for row in rows] == [
        ("Shipping rose", True),
        ("Shipping rose in May.", False),
    ]
    assert count_words_of(rows) == "1 highlight, 1 comment"


def test_marks_without_words_are_left_and_those_behind_them_are_not() -> None:
    at = TEXT.index("\n")
    assert marked(marked_source(Mark(at, at + 1))) == ()
    rows = marked(marked_source(Mark(at, at + 1), mark("Shipping rose in May.")))
    assert [TEXT[row.span.start : row.span.end] for row in rows] == ["Shipping rose in May."]


def test_a_place_in_a_text_without_body_is_left() -> None:
    assert marked(replace(source_of(""), marks=(Mark(0, 0, "what is this?"),))) == ()


@pytest.mark.parametrize(
    ("lights", "comments", "said"),
    [(0, 0, ""), (1, 0, "1 highlight"), (0, 2, "2 comments"), (1200, 1, "1,200 highlights, 1 comment")],
)
def test_marks_are_counted_in_words(lights: int, comments: int, said: str) -> None:
    light, comment = Marked(Span(0, 1)), Marked(Span(0, 1), "look")
    assert count_words_of([light] * lights + [comment] * comments) == said


def test_the_desk_names_its_sources_with_something_left_to_take_in() -> None:
    port, talks = marked_source(mark("another winter")), replace(TALKS, marks=(Mark(0, 18),))
    sources = {TALKS.id: talks, PORTS.id: port}
    brief = bare()
    assert [row.id for row in sources_with_marks(brief, sources)] == [PORTS.id, TALKS.id]
    assert sources_with_marks(take_marks(brief, [port]), sources) == [talks]
    assert sources_with_marks(brief, {TALKS.id: TALKS}) == []


@pytest.mark.parametrize(
    ("remark", "section", "rest"),
    [
        ("2", "stance", ""),
        ("Stance", "stance", ""),
        ("  §2 ", "stance", ""),
        ("section 2", "stance", ""),
        ("2 stance", "stance", ""),
        ("Stance: check the date", "stance", "check the date"),
        ("2\ncheck the date", "stance", "check the date"),
        ("2: the second point", "", "2: the second point"),
        ("1, 2", "", "1, 2"),
        ("Source summary", "", "Source summary"),
        ("a new stance", "", "a new stance"),
        ("", "", ""),
    ],
)
def test_a_comment_names_a_section_only_without_doubt(remark: str, section: str, rest: str) -> None:
    found, left = named_section(bare(), remark)
    assert (found.id if found else "", left) == (section, rest)


def test_two_sections_of_one_title_are_no_name() -> None:
    brief = bare()
    twin = replace(brief.sections[0], plan=replace(brief.sections[0].plan, title="Stance"))
    assert named_section(replace(brief, sections=(twin, *brief.sections[1:])), "Stance")[0] is None


def test_a_named_section_gets_the_passage_as_an_item() -> None:
    source = marked_source(mark("Shipping rose in May.", "Stance: compare"))
    brief = take_marks(bare(), [source])
    (item,) = brief.items()
    assert brief.sections[1].items == (item,)
    assert brief.passages[0].remark == "compare"
    assert untaken(brief, source) == ()
    name_only = marked_source(mark("Shipping rose in May.", "Stance"))
    assert untaken(take_marks(bare(), [name_only]), name_only) == ()
    assert brief.unfiled() == ()


def test_several_commentators_are_told_apart() -> None:
    source = marked_source(
        mark("Shipping rose in May.", "yes", by="Ada"), mark("Shipping rose in May.", "no", by="Ben")
    )
    assert marked(source)[0].remark == "Ada: yes\nBen: no"
    named = marked_source(mark("Shipping rose in May.", "2", by="Ada"), mark("another winter", "no", by="Ben"))
    brief = take_marks(bare(), [named])
    assert len(brief.sections[1].items) == 1
    assert {row.remark for row in brief.passages} == {"", "Ben: no"}


def test_what_is_written_beside_words_is_found_at_their_place() -> None:
    source = marked_source(mark("Shipping rose in May.", "theirs"))
    at = TEXT.index("rose in May")
    assert remark_at(bare(), source, at) == "theirs"
    taken = take_marks(bare(), [source])
    assert remark_at(taken, source, at) == "theirs"
    assert remark_at(taken, source, 0) == ""


def test_a_remark_holds_from_the_first_to_the_last_letter_of_its_words() -> None:
    source = marked_source(mark("Shipping rose in May.", "theirs"), mark("another winter"))
    span = next(row.span for row in marked(source) if row.remark)
    for brief in (bare(), take_marks(bare(), [source])):
        said = [remark_at(brief, source, at) for at in (span.start - 1, span.start, span.end - 1, span.end)]
        assert said == ["", "theirs", "theirs", ""]
        assert remark_at(brief, source, TEXT.index("another winter")) == ""


def test_the_remark_on_a_passage_stands_before_the_one_in_the_file() -> None:
    source = marked_source(mark("Shipping rose in May.", "theirs"))
    mine = replace(passage_of(source, "rose in May", "p-1"), remark="mine")
    assert remark_at(choose(bare(), mine), source, TEXT.index("rose in May")) == "mine\ntheirs"
