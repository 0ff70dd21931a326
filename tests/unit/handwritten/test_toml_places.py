"""Every place that tomllib reads is found, and in the line where it stands."""

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from briefwright.handwritten.toml_places import Path, line_of, places

TEXT = '''\
# a remark with [brackets] and "marks"
name = "one"   # "two"
"odd key" = 1.5
a.b.c = 2024-11-06 16:41:00

[page]
top = 25
words = """
[not a table]
x = 1 \\""" ""\"""
raw = \'\'\'
y = 2\'\'\'
[[sections]]
title = "A"
kinds = ["quotation", # first
  "comment",

  { deep = [1,
     2] },
]

[sections.inner]
z = true
[[sections]]
fields = [ {id = "x", n = {m = 1}},
  {id = 'y'} ]
[[sections.rows]]
r = 1
[[sections.rows]]
r = 2
'''


def paths(value: object, path: Path = ()) -> Iterator[Path]:
    yield path
    if isinstance(value, dict):
        for key, below in value.items():
            yield from paths(below, (*path, key))
    if isinstance(value, list):
        for index, below in enumerate(value):
            yield from paths(below, (*path, index))


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 1),
        (("name",), 2),
        (("odd key",), 3),
        (("a", "b", "c"), 4),
        (("page",), 6),
        (("page", "top"), 7),
        (("page", "words"), 8),
        (("page", "raw"), 11),
        (("sections", 0), 13),
        (("sections", 0, "title"), 14),
        (("sections", 0, "kinds", 0), 15),
        (("sections", 0, "kinds", 1), 16),
        (("sections", 0, "kinds", 2, "deep"), 18),
        (("sections", 0, "kinds", 2, "deep", 1), 19),
        (("sections", 0, "inner", "z"), 23),
        (("sections", 1), 24),
        (("sections", 1, "fields", 0, "n", "m"), 25),
        (("sections", 1, "fields", 1, "id"), 26),
        (("sections", 1, "rows", 1, "r"), 30),
    ],
)
def test_a_place_has_its_line(path: Path, line: int) -> None:
    assert places(TEXT)[path] == line


def test_every_place_of_the_sample_is_found() -> None:
    assert set(paths(tomllib.loads(TEXT))) <= set(places(TEXT))


def test_what_is_not_there_stands_at_what_is_around_it() -> None:
    lines = places(TEXT)
    assert line_of(lines, ("sections", 1, "title")) == 24
    assert line_of(lines, ("nowhere", 3)) == 1


_TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=12)
_VALUES = st.recursive(
    st.booleans() | st.integers(-(10**9), 10**9) | st.floats(allow_nan=False) | _TEXTS | st.dates() | st.datetimes(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXTS, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(_TEXTS, _VALUES, max_size=5), st.booleans())
def test_every_place_of_any_file_is_found(root: dict[str, Any], multiline: bool) -> None:
    text = tomli_w.dumps(root, multiline_strings=multiline)
    read = tomllib.loads(text)
    lines = places(text)
    assert set(paths(read)) == set(lines) | {()}
    assert all(1 <= line <= text.count("\n") + 1 for line in lines.values())
