"""Files that are empty, foreign, damaged or hostile: a clear sentence or a sound source, never a crash."""

import codecs
import io
import unicodedata
import zipfile

import pytest

from briefwright.errors import CaptureError
from briefwright.library.brief_file import MIMETYPE
from briefwright.model.source import Source
from briefwright.readers.capture import read
from briefwright.readers.shown import shown_name
from unit.readers.reading import capture, codes, evidence, paragraphs, values

STORY = (
    "The two governments agreed on the price of the bases. The talks go on in the harbour city until the summer ends.\n"
)
KOREAN = "두 나라는 기지 비용에 합의했다. 협상은 여름이 끝날 때까지 항구 도시에서 이어진다.\n"


@pytest.mark.parametrize(
    "data", [b"", b" \n\t\r\n ", "\u00a0\u3000\n".encode(), "\u200b\ufeff\n".encode(), codecs.BOM_UTF8]
)
def test_files_without_words_are_refused(data: bytes) -> None:
    with pytest.raises(CaptureError) as caught:
        capture(data, "empty.txt")
    assert "empty.txt" in caught.value.what
    assert caught.value.safe
    assert caught.value.todo


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00", "zip archive"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a PNG picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG picture"),
        (b"GIF89a\x01\x00\x01\x00", "a GIF picture"),
        (b"MZ\x90\x00\x03\x00\x00\x00", "a Windows program"),
        (b"\x7fELF\x02\x01\x01\x00", "a Linux program"),
        (b"SQLite format 3\x00" + bytes(50), "a database"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(20), "HEIC"),
        (b"RIFF\x24\x08\x00\x00WAVEfmt \x10\x00\x00\x00", "a sound"),
        (bytes(range(256)) * 20, "a binary or damaged file"),
        (STORY.encode() + bytes(5000), "a binary or damaged file"),
        (b'<?xml version="1.0"?><invoice><row>Words</row></invoice>', "an XML file"),
        (b'{"headline": "Words"}', "a JSON file"),
    ],
)
def test_foreign_files_are_named_and_refused(data: bytes, kind: str) -> None:
    with pytest.raises(CaptureError, match="does not read") as caught:
        capture(data, "thing.txt")
    assert kind in caught.value.what
    assert "plain text" in caught.value.todo


def test_a_brief_file_is_to_be_opened_not_captured() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("mimetype", MIMETYPE)
        file.writestr("brief.json", "{}")
    with pytest.raises(CaptureError, match=r"is a brief with its sources.*Open it with Ctrl\+O"):
        capture(packed.getvalue(), "march.brief")
    with pytest.raises(CaptureError, match="is a brief"):
        capture(packed.getvalue(), "renamed.docx")


def test_a_text_that_begins_like_a_signature_is_read() -> None:
    assert capture("RIFF between allies widens over the price of the bases.").captured_text.startswith("RIFF")


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\u2028", "\x85"])
def test_line_ends_become_lf(ends: str) -> None:
    source = capture(f"One sentence stands here.{ends}Another one stands there.{ends}")
    assert source.captured_text == "One sentence stands here.\nAnother one stands there.\n"
    assert len(source.paragraphs) == 2


def test_stray_nul_bytes_are_dropped_and_said() -> None:
    source = capture((STORY * 10).encode().replace(b"harbour", b"har\x00bour", 1))
    assert source.captured_text == STORY * 10
    assert "controls-dropped" in codes(source)


def test_decomposed_hangul_is_composed() -> None:
    source = capture(unicodedata.normalize("NFD", KOREAN))
    assert source.captured_text == KOREAN
    assert "composed" in codes(source)


def test_zero_width_and_direction_marks_are_kept_and_flagged() -> None:
    story = "The pri\u200bce of the \u202ebases\u202c is not settled between the two allies."
    source = capture(story)
    assert source.captured_text == story
    (notice,) = [notice for notice in source.notices if notice.code == "invisible-characters"]
    assert notice.level == "warning"
    assert notice.text.startswith("3 ")


def test_lines_of_zero_width_space_part_paragraphs() -> None:
    assert paragraphs(capture("First one here.\n\u200b\nSecond one there.")) == ["First one here.", "Second one there."]


def test_fifty_megabytes_in_one_line() -> None:
    data = (STORY.strip() + " ").encode() * 450_000
    assert len(data) > 50_000_000
    source = capture(data)
    assert len(source.captured_text) == len(data)
    assert [span.start for span in source.paragraphs] == [0]
    assert values(source)["language"] == "en"


@pytest.mark.parametrize(
    "piece", ["<p>", "<script ", "<!--", "<", "&#", "a" * 9 + "<br>", "(", "By A", "in an interview "]
)
def test_repetitive_megabytes_end(piece: str) -> None:
    data = b"<html><body>" + piece.encode() * (1_000_000 // len(piece))
    try:
        source = capture(data, "page.html")
    except CaptureError:
        return
    assert source.captured_text


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("/home/a/news.txt", "news.txt"),
        ("C:\\Users\\a\\news.txt", "news.txt"),
        ("a\nb.txt", "a\\u000ab.txt"),
        ("a\u202etxt.exe", "a\\u202etxt.exe"),
        ("a\udcff.txt", "a\\udcff.txt"),
        ("기사.txt", "기사.txt"),
        ("", "unnamed file"),
    ],
)
def test_file_names_are_safe_to_show(given: str, shown: str) -> None:
    assert shown_name(given) == shown


def test_a_source_keeps_hash_size_id_and_date() -> None:
    (source,) = read(STORY.encode(), "folder/a.txt", imported="2026-03-20T10:00+01:00", source_id="s-abc")
    assert isinstance(source, Source)
    assert (source.id, source.file_name, source.imported) == ("s-abc", "a.txt", "2026-03-20T10:00+01:00")
    assert source.byte_count == len(STORY)
    assert len(source.sha256) == 64


def test_invented_looking_text_yields_no_fields() -> None:
    source = capture("Zzz qqq.\nXxx vvv.\n")
    assert source.fields == ()
    assert "no-language" in codes(source)


def test_evidence_holds_after_characters_beyond_the_first_plane() -> None:
    source = capture("😀 News of the harbour\n\nVARSK, March 14, 2026 (SPA) -- The bases stay where they are, it said.")
    place = source.field("dateline_place")
    assert place
    assert evidence(source, place) == "VARSK"
