"""Rich text: letters in all the ways RTF writes them, and what is left out."""

# ruff: noqa: E501 - markup and lines are written as they stand in files

import pytest

from briefwright.errors import CaptureError
from briefwright.model.source import Source
from unit.readers.reading import capture, codes, paragraphs


def rtf(inner: str, head: str = "\\ansi\\ansicpg1252\\uc1") -> Source:
    return capture(f"{{\\rtf1{head} {inner}}}".encode("latin-1"), "a.rtf")


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("caf\\'e9", "café"),
        ("caf\\u233?", "café"),
        ("{\\uc2 \\u233\\'c3\\'a9}t", "ét"),
        ("{\\uc0\\u233}t", "ét"),
        ("\\u-10179?\\u-8704?", "😀"),
        ("a\\~b\\_c\\-d", "a\u00a0b\u2011cd"),
        ("\\ldblquote x\\rdblquote\\emdash y", "“x”—y"),
        ("one\\line two", "one\ntwo"),
        ("\\{x\\\\\\}", "{x\\}"),
        ("{\\*\\unknown gone}kept", "kept"),
        ("{\\field{\\*\\fldinst HYPERLINK}{\\fldrslt shown}}", "shown"),
        ("{\\upr{gone}{\\*\\ud kept}}", "kept"),
        ("{\\f1\\'c7\\'d1}", "한"),
        ("{\\pict 0102}{\\header h}text", "text"),
    ],
)
def test_letters(written: str, text: str) -> None:
    assert rtf(f"{{\\fonttbl{{\\f0 A;}}{{\\f1\\fcharset129 B;}}}}{written}").captured_text == text


def test_an_unknown_code_page_is_read_as_the_usual_one() -> None:
    assert rtf("caf\\'e9", "\\ansi\\ansicpg1299").captured_text == "café"


def test_deleted_and_hidden_words_are_left_out_and_said() -> None:
    source = rtf("Kept {\\deleted gone }{\\v hidden }here.")
    assert source.captured_text == "Kept here."
    assert {"deletions-left-out", "hidden-text"} <= set(codes(source))


def test_rows_of_a_table_are_lines_and_notes_stand_below() -> None:
    source = rtf("Body{\\footnote A note.}.\\par 2025\\cell 2\\cell\\row 2026\\cell 3\\cell\\row\\pard End.\\par")
    assert paragraphs(source) == ["Body.", "2025\t2", "2026\t3", "End.", "A note."]


def test_a_highlight_and_a_comment_are_marks() -> None:
    comment = "{\\*\\atnauthor Ana}\\chatn{\\*\\annotation{\\*\\atnref 3}Why?}"
    source = rtf(
        f"{{\\colortbl;\\red255\\green255\\blue0;}}One {{\\highlight1 two}} {{\\*\\atrfstart 3}}three{{\\*\\atrfend 3}}{comment} four."
    )
    shown = [(source.captured_text[mark.start : mark.end], mark.colour, mark.remark, mark.by) for mark in source.marks]
    assert shown == [("two", "FFFF00", "", ""), ("three", "", "Why?", "Ana")]


def test_a_file_cut_off_is_read_as_far_as_it_goes() -> None:
    source = capture(b"{\\rtf1 The minister said {\\b on Monday", "a.rtf")
    assert source.captured_text == "The minister said on Monday"
    assert "text-may-be-missing" in codes(source)


def test_a_file_without_words_is_refused() -> None:
    with pytest.raises(CaptureError, match="holds no words"):
        capture(b"{\\rtf1{\\pict 00}}", "a.rtf")
