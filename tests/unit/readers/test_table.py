"""The table of formats, and which row reads what."""

from importlib import import_module

import pytest

from briefwright.readers import FORMATS
from briefwright.readers.capture import find_format
from briefwright.readers.format import Format


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.name)
def test_a_row_is_named_as_its_module_or_as_its_functions(row: Format) -> None:
    name = row.name.replace("-", "_")
    module = import_module(row.read.__module__)
    if module.__name__ == f"briefwright.readers.{name}":
        assert (row.read, row.sniff) == (module.read, module.sniff)
    else:  # several formats of one kind in one module
        assert row.read is getattr(module, f"read_{name}")
        assert row.sniff is getattr(module, f"sniff_{name}")


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
