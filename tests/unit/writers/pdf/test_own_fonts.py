"""The analyst's own fonts: found, preferred to those of the computer, embedded where their makers allow it."""

import os
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
import uharfbuzz as hb

from briefwright import settings, shipped
from briefwright.model.document import Paragraph, Text
from briefwright.writers import WRITERS
from briefwright.writers.pdf import fonts, system_fonts
from briefwright.writers.pdf.faces import Face, closed_faces_of_file, faces_of_file
from briefwright.writers.pdf.fonts import FontBook, Typeface
from unit.writers.docx.conftest import document_of

SERIF = Typeface("serif", "regular")
LETTER = "ж"
PDF = next(writer for writer in WRITERS if writer.name == "pdf")


def said(letter: str) -> Paragraph:
    return Paragraph(style="item", inlines=(Text(letter),), kind="comment")


def latin_only(_family: shipped.Face, _cut: shipped.Cut) -> Face:
    request = hb.SubsetInput()
    request.unicode_set.update(range(0x20, 0x7F))
    face = hb.subset(hb.Face(shipped.font_bytes("serif", "regular")), request)
    return Face("Latin", face.blob)


def with_rights(data: bytes, bits: int) -> bytes:
    """A font whose OS/2 table says so of embedding (fsType)."""
    font = bytearray(data)
    (count,) = struct.unpack(">H", font[4:6])
    for row in range(12, 12 + 16 * count, 16):
        if font[row : row + 4] == b"OS/2":
            (place,) = struct.unpack(">I", font[row + 8 : row + 12])
            font[place + 8 : place + 10] = struct.pack(">H", bits)
    return bytes(font)


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of the analyst's own fonts; the shipped faces hold Latin letters only, the computer has none."""
    monkeypatch.setattr(fonts, "_shipped_face", latin_only)
    monkeypatch.setattr(system_fonts, "font_files", lambda: ())
    monkeypatch.delenv(system_fonts.OWN, raising=False)
    monkeypatch.setenv("BRIEFWRIGHT_HOME", str(tmp_path))
    system_fonts.fallbacks.cache_clear()
    folder = settings.config_folder() / "fonts"
    folder.mkdir(parents=True)
    yield folder
    system_fonts.fallbacks.cache_clear()


def test_without_a_font_the_letter_is_missing(own: Path) -> None:
    assert list(own.iterdir()) == []
    assert FontBook().face_for(SERIF, LETTER) is None
    assert [why for why, _ in PDF.refuse(document_of(said(LETTER)))] == [
        f"no font on this machine has the character '{LETTER}' (U+0436) in “{LETTER}”"
    ]


def test_a_missing_letter_is_shown_among_its_words(own: Path) -> None:
    assert list(own.iterdir()) == []
    document = document_of(said("Plain words."), said(f"Words of the council before {LETTER} and many words after it."))
    ((why, _),) = PDF.refuse(document)
    assert why.endswith(f"in “…the council before {LETTER} and many words afte…”")


def test_a_font_put_beside_the_settings_is_seen_at_once(own: Path) -> None:
    assert FontBook().face_for(SERIF, LETTER) is None
    (own / "House.ttf").write_bytes(shipped.font_bytes("serif", "regular"))
    found = FontBook().face_for(SERIF, LETTER)
    assert found is not None
    assert found.name == "House"
    assert list(PDF.refuse(document_of(said(LETTER)))) == []


def test_folders_can_be_named(own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named, absent = tmp_path / "deep", tmp_path / "absent"
    (named / "inside").mkdir(parents=True)
    (named / "inside" / "Named.TTF").write_bytes(shipped.font_bytes("serif", "regular"))
    (named / "LastResort.ttf").write_bytes(b"boxes for every character")
    (named / "readme.txt").write_text("no font", encoding="utf-8")
    monkeypatch.setenv(system_fonts.OWN, os.pathsep.join((str(absent), str(named))))
    assert system_fonts.own_folders() == [absent, named, own]
    assert system_fonts.own_files() == (named / "inside" / "Named.TTF",)


def test_own_fonts_come_before_better_company_of_the_computer(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = (Path("/f/NotoSerif-Regular.ttf"),)
    monkeypatch.setattr(system_fonts, "font_files", lambda: theirs)
    mine = (own / "House-Bold.ttf", own / "House.ttf")
    order = system_fonts.fallbacks(own=mine, serif=True, bold=False, italic=False)
    assert order == (mine[1], mine[0], *theirs)


@pytest.mark.parametrize(
    ("bits", "allowed"),
    [(0x0000, True), (0x0004, True), (0x0008, True), (0x0002, False), (0x0100, False), (0x0200, False)],
)
def test_rights_are_respected_and_told(own: Path, bits: int, *, allowed: bool) -> None:
    path = own / "House.ttf"
    path.write_bytes(with_rights(shipped.font_bytes("serif", "regular"), bits))
    assert [bool(faces_of_file(path)), bool(closed_faces_of_file(path))] == [allowed, not allowed]
    told = [why for why, _ in PDF.refuse(document_of(said(LETTER)))]
    assert [("House.ttf" in why) for why in told] == ([] if allowed else [True])
