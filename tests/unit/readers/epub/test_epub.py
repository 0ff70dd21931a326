"""Books: the order of the spine, and books that cannot be read."""

# ruff: noqa: E501 - markup is written as it stands in files

import pytest

from briefwright.errors import CaptureError
from unit.readers.hostile.hostile_files import zipped
from unit.readers.reading import capture, codes, paragraphs, values


def book(spine: str, files: dict[str, str | bytes], metadata: str = "", **parts: str) -> bytes:
    items = "".join(f'<item id="{name}" href="{name}.html" media-type="application/xhtml+xml"/>' for name in "abc")
    opf = f"<package><metadata>{metadata}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    container = '<container><rootfiles><rootfile full-path="OPS/x.opf"/></rootfiles></container>'
    rows: list[tuple[str, str | bytes]] = [
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", container),
        ("OPS/x.opf", opf),
    ]
    rows += [(f"META-INF/{name}.xml", text) for name, text in parts.items()]
    return zipped([*rows, *((f"OPS/{name}.html", text) for name, text in files.items())])


def test_chapters_come_in_the_order_of_the_spine() -> None:
    spine = '<itemref idref="b"/><itemref idref="c" linear="no"/><itemref idref="a"/>'
    source = capture(
        book(spine, {"a": "<p>Last.</p>", "b": "<h1>First</h1><p>Words.</p>", "c": "<p>Aside.</p>"}), "a.epub"
    )
    assert paragraphs(source) == ["First", "Words.", "Last."]


def test_dublin_core_is_stated() -> None:
    metadata = "<title>The ferry</title><creator>Mira Oakes</creator><creator role='edt'>Ed</creator><date event='modification'>2027</date><date>2026-03</date>"
    found = values(capture(book('<itemref idref="a"/>', {"a": "<p>Words.</p>"}, metadata), "a.epub"))
    assert (found["headline"], found["byline"], found["published"]) == ("The ferry", "Mira Oakes", "2026-03")


def test_a_missing_chapter_and_hidden_words_are_said() -> None:
    source = capture(
        book('<itemref idref="a"/><itemref idref="b"/>', {"a": "<p>Words<span hidden=''> not seen</span>.</p>"}),
        "a.epub",
    )
    assert paragraphs(source) == ["Words."]
    assert {"text-may-be-missing", "hidden-text"} <= set(codes(source))


def test_chapters_in_their_own_encoding() -> None:
    page = '<?xml version="1.0" encoding="euc-kr"?><html><body><p>여객선이 다시 다닌다.</p></body></html>'.encode(
        "euc-kr"
    )
    assert capture(book('<itemref idref="a"/>', {"a": page}), "a.epub").captured_text == "여객선이 다시 다닌다."


def test_a_protected_book_is_refused() -> None:
    locked = '<encryption><EncryptedData><CipherData><CipherReference URI="OPS/a.html"/></CipherData></EncryptedData></encryption>'
    with pytest.raises(CaptureError, match="protected"):
        capture(book('<itemref idref="a"/>', {"a": "\x01"}, encryption=locked), "a.epub")


def test_a_book_of_pictures_is_refused() -> None:
    with pytest.raises(CaptureError, match="pictures"):
        capture(book('<itemref idref="a"/>', {"a": "<img src='a.png'/>"}), "a.epub")


def test_what_programs_write_for_nothing_is_nothing() -> None:
    metadata = "<title>Unknown Title</title><creator>Unknown Author</creator>"
    found = values(capture(book('<itemref idref="a"/>', {"a": "<p>Words.</p>"}, metadata), "a.epub"))
    assert "headline" not in found
    assert "byline" not in found
