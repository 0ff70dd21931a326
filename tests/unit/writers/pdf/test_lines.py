"""Lines: where they break, how they are filled, in which order words are seen."""

from itertools import pairwise

import pytest

from briefwright.writers.pdf.fonts import FontBook, Typeface
from briefwright.writers.pdf.lines import CUT, SPACED, Line, Run, Span, Target
from briefwright.writers.pdf.paragraphs import LineSetter
from briefwright.writers.pdf.shaping import Shaper

SERIF = Typeface("serif", "regular")
SENTENCE = "Stones and days were counted on the quay, and nobody in the room had to ask again. "


def plain() -> Span:
    return Span(SERIF, 10, "0 g")


def shaper() -> Shaper:
    return Shaper(FontBook(files=()))


def break_lines(own: Shaper, runs: list[Run], measure: float) -> list[Line]:
    return LineSetter(own).set(runs, measure)


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
    lines = LineSetter(shaper(), "en").set([(SENTENCE * 5, plain())], 200, justified=True)
    for line in lines[:-1]:
        assert abs(line.width + line.stretch * line.blanks - 200) < 0.01
    assert lines[-1].stretch == 0


def test_a_line_that_would_need_wide_holes_stays_ragged() -> None:
    runs = [("in a " + "unbreakablelongword" * 2 + " end", plain())]
    lines = LineSetter(shaper()).set(runs, 200, justified=True)
    assert next((shown(line), line.stretch) for line in lines) == ("in a", 0)


GERMAN = "Die Hafenverwaltung verspricht Fertigstellungstermine, Schleusenwartungspläne und Fährverbindungen. "


def test_words_are_parted_by_the_rules_of_their_language() -> None:
    lines = LineSetter(shaper(), "de").set([(GERMAN * 2, plain())], 120, justified=True)
    parted = [line for line in lines if line.pieces[-1][0].soft]
    assert parted
    assert not any(line.whole for line in parted)
    letters = "".join(shown(line) + (" " if line.whole else "") for line in lines).replace("\u00ad", "")
    assert letters.split() == (GERMAN * 2).split()
    assert all(abs(line.width + line.stretch * line.blanks - 120) < 0.01 for line in lines if line.stretch)


def test_names_addresses_and_unknown_languages_are_not_parted() -> None:
    own = LineSetter(shaper(), "en")
    link = Span(SERIF, 10, "0 g", target=Target("uri", "https://a.example", "a"))
    for text, span, language in (
        ("Understandingville " * 9, plain(), "en"),
        ("understandingville " * 9, link, "en"),
        ("understandingville " * 9, plain(), "xx"),
    ):
        own = LineSetter(shaper(), language)
        assert not any("\u00ad" in shown(line) for line in own.set([(text, span)], 130, justified=True))


def test_ragged_lines_are_parted_only_where_a_hole_would_be() -> None:
    text = "on the quay misunderstandings " * 5
    wide, narrow = (LineSetter(shaper(), "en").set([(text, plain())], measure) for measure in (400, 115))
    assert not any("\u00ad" in shown(line) for line in wide)
    assert any("\u00ad" in shown(line) for line in narrow)
    assert all(line.width <= 115.01 for line in narrow)


def test_total_fit_gives_more_even_blanks_than_filling_line_after_line() -> None:
    own, measure = shaper(), 215
    runs = [(SENTENCE * 6, plain())]
    fitted = LineSetter(own, "xx").set(runs, measure, justified=True)
    greedy = LineSetter(own, "xx").set(runs, measure)

    def uneven(lines: list[Line]) -> float:
        return sum((abs(measure - line.width) / line.blanks) ** 3 for line in lines[:-1])

    assert uneven(fitted) < uneven(greedy)
    assert " ".join(map(shown, fitted)) == " ".join(map(shown, greedy))


def test_repeated_words_are_shaped_once() -> None:
    own = shaper()
    break_lines(own, [("same same same", plain())], 300)
    assert len(own.known(SERIF)) == 2  # the word and the blank


HEBREW = "שובר הגלים"


def test_leftward_words_are_seen_from_right_to_left() -> None:
    (line,) = LineSetter(Shaper(FontBook())).set([(f"In town {HEBREW}, 2026 and on.", plain())], 400)
    assert [word.text for word, _, _ in line.pieces] == ["In", "town", "2026", "הגלים,", "שובר", "and", "on."]


def test_a_leftward_paragraph_stands_at_the_right() -> None:
    (line,) = LineSetter(Shaper(FontBook())).set([(f"{HEBREW} (2026).", plain())], 400)
    assert abs(line.indent + line.width - 400) < 0.01
    assert line.pieces[-1][0].text == "שובר"


def test_a_call_after_a_leftward_word_stands_at_its_left() -> None:
    call = Span(SERIF, 7, "0 g", note=1)
    (line,) = LineSetter(Shaper(FontBook())).set([(HEBREW, plain()), ("1", call)], 400)
    assert [word.text for word, _, _ in line.pieces] == ["1", "הגלים", "שובר"]


def test_lines_of_a_title_are_about_equally_long() -> None:
    title = [("The straits garrison: who pays, who stays", Span(Typeface("serif", "bold"), 23, "0 g"))]
    ragged, even = LineSetter(shaper()).set(title, 410), LineSetter(shaper()).balanced(title, 410)
    assert len(ragged) == len(even) == 2
    assert even[1].width > even[0].width * 0.6 > ragged[1].width


def test_addresses_in_plain_words_are_not_hyphenated() -> None:
    text = "see https://harbourtimes.example/considerations/representatives " * 3
    lines = LineSetter(shaper(), "en").set([(text, plain())], 90, justified=True)
    assert not any("\u00ad" in shown(line) for line in lines)


def test_a_long_name_of_a_file_is_cut_at_its_joints() -> None:
    lines = LineSetter(shaper()).set([("06_commentaries_on_the_breakwaters.txt", plain())], 88)
    assert [shown(line) for line in lines] == ["06_commentaries_", "on_the_", "breakwaters.txt"]


def test_a_short_last_word_gets_company() -> None:
    lines = LineSetter(shaper()).set(
        [("Both ships stand in dock until the end of spring, said a man. So", plain())], 262
    )
    assert [shown(line).split()[-1] for line in lines] == ["a", "So"]
    assert shown(lines[-1]) == "man. So"
    lines = LineSetter(shaper()).set(
        [("Words that have been printed with and without an object. (notes 6, 8)", plain())], 283
    )
    assert shown(lines[-1]) == "(notes 6, 8)"


def test_no_word_ends_in_the_last_line() -> None:
    for measure in range(300, 460, 10):
        lines = LineSetter(shaper(), "en").set(
            [(SENTENCE * 3 + "and all considerations", plain())], measure, justified=True
        )
        assert len(lines[-1].pieces) > 1 or not lines[-2].pieces[-1][0].soft


def test_letters_in_squares_are_spread_to_fill_the_measure() -> None:
    if FontBook().face_for(SERIF, "港") is None:
        pytest.skip("no font of this computer has Han characters")
    text = "東京の港で、新しい波止場は「最初の氷の前に」完成し、船が再び出ると言った。" * 3
    lines = LineSetter(Shaper(FontBook()), "ja").set([(text, plain())], 183, justified=True)
    for line in lines[:-1]:
        cuts = sum(gap == CUT for _, _, gap in line.pieces)
        assert abs(line.width + line.spread * cuts - 183) < 0.01
    assert lines[-1].spread == 0
    address = LineSetter(shaper()).set([("https://a.example/" + "breakwater/" * 9, plain())], 190, justified=True)
    assert not any(line.spread for line in address)


HAN = "日本語中文"
has_han = FontBook().face_for(SERIF, HAN[0]) is not None and FontBook().face_for(SERIF, "、") is not None
needs_han = pytest.mark.skipif(not has_han, reason="no font of this computer holds Han characters")


def filled_width(line: Line) -> float:
    squares = sum(gap == CUT for _, _, gap in line.pieces)
    return line.width + line.stretch * line.blanks + line.spread * squares


@needs_han
def test_letters_in_squares_are_set_apart_evenly_to_fill_the_measure() -> None:
    text = (HAN * 3 + "、" + HAN * 2 + "、") * 6
    lines = LineSetter(Shaper(FontBook()), "ja").set([(text, plain())], 207, justified=True)
    assert "".join(map(shown, lines)) == text
    assert len(lines) > 5
    for line in lines[:-1]:
        assert filled_width(line) == pytest.approx(207, abs=0.01)
        assert 0 <= line.spread < 2
        assert not shown(line).startswith("、")
    assert lines[-1].spread == 0


@needs_han
def test_words_among_letters_in_squares_are_filled_with_them() -> None:
    text = f"{HAN * 2} harbour council {HAN * 2} Ostrava {HAN * 2} " * 4
    lines = LineSetter(Shaper(FontBook()), "ja").set([(text, plain())], 180, justified=True)
    assert all(filled_width(line) == pytest.approx(180, abs=0.01) for line in lines[:-1])
    assert max(line.stretch for line in lines) < 5


@needs_han
def test_titles_of_letters_in_squares_are_balanced() -> None:
    lines = LineSetter(Shaper(FontBook()), "ja").balanced([(HAN * 5, plain())], 200)
    assert [len(shown(line)) for line in lines] in ([13, 12], [12, 13])
