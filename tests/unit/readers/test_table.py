"""The table of formats, and which row reads what."""

import subprocess
import sys
from importlib import import_module

import pytest

from briefwright.readers import FORMATS
from briefwright.readers.capture import find_format
from briefwright.readers.format import Format


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.name)
def test_a_row_finds_its_functions(row: Format) -> None:
    assert row.sniff(b"\x00\x00\x00") is False or not row.sure
    module = import_module(f"briefwright.readers.{row.module or row.name}")
    assert callable(getattr(module, f"read_{row.name.replace('-', '_')}" if row.module else "read"))


def test_reading_the_table_loads_no_reader() -> None:
    code = "import sys, briefwright.readers, briefwright.cli; sys.exit('briefwright.readers.text' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


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
