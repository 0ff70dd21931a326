"""Lines: where they break, how they are filled, in which order words are seen."""

from itertools import pairwise

from briefwright.writers.pdf.direction import directed, reorder
from briefwright.writers.pdf.fonts import FontBook, Typeface
from briefwright.writers.pdf.lines import SPACED, Line, Span, Target, break_lines, justify
from briefwright.writers.pdf.paragraphs import set_lines
from briefwright.writers.pdf.shaping import Shaper

SERIF = Typeface("serif", "regular")
SENTENCE = "Stones and days were counted on the quay, and nobody in the room had to ask again. "


def plain() -> Span:
    return Span(SERIF, 10, "0 g")


def shaper() -> Shaper:
    return Shaper(FontBook(files=()))


def shown(line: Line) -> str:
    return "".join((" " if gap == SPACED else "") + word.text for word, _, gap in line.pieces)


def test_no_line_is_wider_than_the_measure_and_none_could_take_another_word() -> None:
    own = shaper()
    lines = break_lines(own, [(SENTENCE * 5, plain())], 150)
    blank = own.word(SERIF, " ").width / 100
    for line, following in pairwise(lines):
        assert line.width <= 150.01
        assert line.width + blank + following.pieces[0][0].width / 100 > 150.01
    assert " ".join(map(shown, lines)).split() == (SENTENCE * 5).split()


def test_words_of_two_looks_are_not_parted_without_a_blank() -> None:
    runs = [("aaa bbb", plain()), ("ccc", Span(Typeface("serif", "bold"), 10, "0 g")), (", ddd", plain())]
    assert [shown(line) for line in break_lines(shaper(), runs, 42)] == ["aaa", "bbbccc,", "ddd"]


def test_a_call_clings_to_the_word_before_it() -> None:
    call = Span(SERIF, 7, "0 g", target=Target("note", "1", "Note 1"), note=1)
    (line,) = break_lines(shaper(), [("said. ", plain()), ("1", call), ("Then", plain())], 300)
    assert shown(line) == "said.1 Then"
    assert line.notes == (1,)


def test_line_feeds_end_lines() -> None:
    lines = break_lines(shaper(), [("one\ntwo ", plain()), ("three\n", plain())], 300)
    assert [shown(line) for line in lines] == ["one", "two three"]
    assert all(line.final for line in lines)


def test_nothing_gives_one_empty_line() -> None:
    assert [line.pieces for line in break_lines(shaper(), [(" \n ", plain())], 100)] == [[]]
    assert len(break_lines(shaper(), [], 100)) == 1


def test_justified_lines_fill_the_measure_except_the_last() -> None:
    lines = break_lines(shaper(), [(SENTENCE * 5, plain())], 200)
    justify(lines, 200)
    for line in lines[:-1]:
        assert abs(line.width + line.stretch * line.blanks - 200) < 0.01
    assert lines[-1].stretch == 0


def test_a_line_that_would_need_wide_holes_stays_ragged() -> None:
    lines = break_lines(shaper(), [("in " + "unbreakablelongword" * 2 + " end", plain())], 195)
    justify(lines, 400)
    assert lines[0].stretch == 0


def test_repeated_words_are_shaped_once() -> None:
    own = shaper()
    break_lines(own, [("same same same", plain())], 300)
    assert len(own.known(SERIF)) == 2  # the word and the blank


HEBREW = "שובר הגלים"


def test_leftward_words_are_seen_from_right_to_left() -> None:
    runs, base = directed([(f"In {HEBREW}, 2026 and on.", plain())])
    assert base == 0
    (line,) = break_lines(Shaper(FontBook()), runs, 400)
    reorder(line)
    assert [word.text for word, _, _ in line.pieces] == ["In", "2026", "הגלים,", "שובר", "and", "on."]


def test_a_leftward_paragraph_stands_at_the_right() -> None:
    (line,) = set_lines(Shaper(FontBook()), [(f"{HEBREW} (2026).", plain())], 400)
    assert abs(line.indent + line.width - 400) < 0.01
    assert line.pieces[-1][0].text == "שובר"


def test_a_call_after_a_leftward_word_stands_at_its_left() -> None:
    call = Span(SERIF, 7, "0 g", note=1)
    (line,) = set_lines(Shaper(FontBook()), [(HEBREW, plain()), ("1", call)], 400)
    assert [word.text for word, _, _ in line.pieces] == ["1", "הגלים", "שובר"]
