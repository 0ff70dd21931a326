"""The table of formats, and which row reads what."""

from importlib import import_module

import pytest

from briefwright.readers import FORMATS
from briefwright.readers.capture import find_format


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.name)
def test_a_row_is_named_as_its_module(row: object) -> None:
    name = getattr(row, "name", "")
    module = import_module(f"briefwright.readers.{name}")
    assert getattr(row, "read", None) is module.read
    assert getattr(row, "sniff", None) is module.sniff


def test_suffixes_and_names_are_unique() -> None:
    suffixes = [suffix for row in FORMATS for suffix in row.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in suffixes)


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"<!doctype html><p>x", "a.txt", "html"),
        (b"\n\n<HTML><p>x", "a", "html"),
        ("<html><p>x".encode("utf-16"), "a", "html"),
        (b"<p>x", "a.html", "html"),
        (b"<p>x", "A.HTM", "html"),
        (b"Words only.", "a.html", "text"),
        (b"If 3 < 4, then words.", "a.txt", "text"),
        (b"If 3 < 4, then words.", "pasted text", "text"),
    ],
)
def test_content_comes_before_the_suffix(data: bytes, name: str, expected: str) -> None:
    assert find_format(data, name).name == expected
