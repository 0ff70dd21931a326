"""Which script a stretch of letters is written in."""

import pytest

from briefwright.writers.docx.scripts import Script, reads_right_to_left, stretches


@pytest.mark.parametrize(
    ("text", "scripts"),
    [
        ("", []),
        ("plain", ["western"]),
        ("“Ωμέγα” – жизнь", ["western"]),
        ("한국 news", ["east-asian", "western"]),
        ("漢字 1. かな", ["east-asian"]),
        ("שלום, world", ["right-to-left", "western"]),
        ("\U00020000", ["east-asian"]),
        ("\U0001f600", ["western"]),
    ],
)
def test_a_text_is_cut_where_its_script_changes(text: str, scripts: list[Script]) -> None:
    assert [script for script, _ in stretches(text)] == scripts
    assert "".join(piece for _, piece in stretches(text)) == text


@pytest.mark.parametrize(
    ("text", "leftward"), [("سلام", True), ("1. سلام", True), ("As سلام", False), ("12 – 14", False), ("", False)]
)
def test_the_first_strong_letter_decides_the_direction(text: str, leftward: bool) -> None:
    assert reads_right_to_left(text) is leftward
