"""Joints, commas and points; and that no citation of ours is ever ill-joined, whatever is known of a source."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.citing import STYLES
from briefwright.citing.joining import joined, pointed
from briefwright.citing.patterns import Said
from briefwright.citing.press_file import shipped_style
from unit.citing.cites import captured, cite, notes


@pytest.mark.parametrize(
    ("parts", "between", "inside", "told"),
    [
        (["a", "b"], ", ", True, "a, b"),
        (["“a”", "b"], ", ", True, "“a,” b"),
        (["“a”", "b"], ", ", False, "“a”, b"),
        (["“a?”", "b"], ", ", True, "“a?” b"),
        (["“a ‘b’”", "c"], ", ", True, "“a ‘b,’” c"),
        (["the ‘b’ of “c”", "d"], "; ", True, "the ‘b’ of “c”; d"),
        (["a.", "b"], ". ", True, "a. b"),
        (["“a”", "b"], ". ", True, "“a.” b"),
        (["a"], ", ", True, "a"),
        ([], ", ", True, ""),
    ],
)
def test_joints(parts: list[str], between: str, inside: bool, told: str) -> None:
    assert "".join(said.text for said in joined([[Said(part)] for part in parts], between, inside=inside)) == told


@pytest.mark.parametrize(
    ("text", "inside", "told"),
    [
        ("a", True, "a."),
        ("a.", True, "a."),
        ("“a”", True, "“a.”"),
        ("“a”", False, "“a”."),
        ("“a!”", False, "“a!”"),
        ("“a ‘b’”", True, "“a ‘b.’”"),
        ("(a)", True, "(a)."),
        ("Will it?", True, "Will it?"),
    ],
)
def test_the_last_point(text: str, inside: bool, told: str) -> None:
    assert pointed(text, inside=inside) == told


FIELDS = {
    "headline": ["Mayor says 'no'", "Will it sail?", "항구가 열렸다"],
    "outlet": ["Quay Courier", "CNA"],
    "credit": ["CNA"],
    "byline": ["Ada Quill", "ADA QUILL; Ben Marsh"],
    "dateline_place": ["PORT RUUN"],
    "published": ["2026-03-19T16:41", "2026-03"],
    "published_zone": ["GMT"],
    "language": ["en", "ko"],
    "url": ["https://c.example/1"],
}
SAYS = {
    "kind": ["report", "broadcast", "interview", "social post", "e-mail"],
    "outlet": ["Harbour Post"],
    "published": ["2026-03-18T07:05"],
    "published_zone": ["KST"],
    "description": ["on the ferry"],
    "dating": ["written before the vote"],
    "quotes": ["Ida Holm, post"],
    "translated_title": ["The harbour opens"],
    "original_title": ["원제"],
    "translator": ["Ada Quill"],
    "interviewee": ["Ida Holm"],
    "handle": ["@quill"],
    "platform": ["Chirp"],
    "programme": ["The Evening Hour"],
    "report_number": ["HI-12"],
    "accessed": ["2026-03-21"],
    "reliability": ["B"],
}
ILL = re.compile(r",,|;;|\.\.|, ;|; ,|\[\[|\]\]|\[\]|\(\)|\(\[|  | [,;.](?!\d)|[,;]$|,”,|\?”,|\[[^\]]*\[")


def some(table: dict[str, list[str]]) -> st.SearchStrategy[dict[str, str]]:
    return st.fixed_dictionaries({}, optional={name: st.sampled_from(values) for name, values in table.items()})


@settings(max_examples=200, deadline=None)
@given(fields=some(FIELDS), says=some(SAYS), numbers=st.sampled_from([(), (2,), (1, 2, 3)]))
def test_no_citation_is_ill_joined(fields: dict[str, str], says: dict[str, str], numbers: tuple[int, ...]) -> None:
    row = cite(captured("Body.", **fields), *numbers, **says)
    for name in STYLES:
        for note in notes(shipped_style(name).with_portion_marks(printed=True), row, row):
            assert not ILL.search(note), (name, note)
            assert note.endswith((".", "”", "]", "?"))
