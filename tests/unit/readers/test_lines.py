"""Paragraphs of plain text: wrapped at a width or one a line."""

import textwrap

import pytest

from briefwright.model.source import Span
from briefwright.readers.lines import blank_follows, columns, ends_sentence, is_blank, lay_out, lines_of, trimmed

LONG = (
    "The defence ministers of both countries met in the customs house on Thursday and agreed that the price of the "
    "bases would be settled before the summer, although neither of them was ready to name a sum in public."
)


def words_of(text: str) -> list[str]:
    return [text[span.start : span.end] for span in lay_out(text).paragraphs]


@pytest.mark.parametrize("width", [60, 66, 72, 78, 80])
def test_wrapped_blocks_are_paragraphs(width: int) -> None:
    block = textwrap.fill(LONG, width)
    text = f"{block}\n\n{block}\n"
    assert words_of(text) == [block, block]
    assert lay_out(text).width <= width


def test_lines_are_paragraphs_where_nothing_is_wrapped() -> None:
    text = f"{LONG}\n{LONG}\nA short one ends here.\n\n{LONG}"
    assert words_of(text) == [LONG, LONG, "A short one ends here.", LONG]
    assert lay_out(text).width == 0


def test_short_sentences_on_lines_of_their_own_are_paragraphs() -> None:
    lines = [f"Sentence number {number} says that the talks are going on today." for number in range(12)]
    assert words_of("\n".join(lines)) == lines


def test_an_indented_line_begins_a_paragraph_in_wrapped_text() -> None:
    block = textwrap.fill(LONG, 70, initial_indent="    ")
    assert words_of(f"{block}\n{block}\n{block}") == [block.strip()] * 3


def test_two_wrapped_lines_are_one_paragraph() -> None:
    text = "The ministers of both countries met in the customs house on a cold\nand rainy morning."
    assert words_of(text) == [text]


def test_wrapped_korean_counts_two_columns_a_letter() -> None:
    korean = (
        "두 나라의 국방장관은 목요일 세관 청사에서 만나 기지 비용을 여름 전에 정하기로 하였으나 금액은 밝히지 않고 "
    )
    words = (korean * 3).split()
    lines = [""]
    for word in words:
        if columns(f"{lines[-1]} {word}") > 60:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    block = "\n".join(lines)
    assert words_of(f"{block}\n\n{block}") == [block, block]


def test_white_space_at_the_ends_is_outside_the_span() -> None:
    assert words_of(" \u00a0 One stands here. \u3000\n\n\tTwo.\t") == ["One stands here.", "Two."]


def test_lines_inside_a_paragraph() -> None:
    text = "x\n  one \n\n two"
    assert list(lines_of(text, Span(2, len(text)))) == [Span(4, 7), Span(11, 14)]


def test_trimmed_white_space_is_an_empty_span() -> None:
    assert trimmed("a   b", 1, 4) == Span(4, 4)


@pytest.mark.parametrize(
    ("piece", "ends"), [("He left.", True), ("He left.”", True), ('Did he?")', True), ("He l", False)]
)
def test_sentence_ends(piece: str, ends: bool) -> None:
    assert ends_sentence(piece) is ends


def test_blank_lines() -> None:
    assert is_blank("\u200b \ufeff")
    assert not is_blank(".")
    assert blank_follows("a\n \nb", 1)
    assert not blank_follows("a\nb\n\n", 1)
