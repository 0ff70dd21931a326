"""Scripts and fonts: every character is shown by some font or named as missing."""

import re
import struct
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from briefwright import shipped
from briefwright.model.document import Document, Inline, Note, NoteMark, Paragraph, Text, document_text
from briefwright.writers.pdf import system_fonts
from briefwright.writers.pdf.assembly import Composition
from briefwright.writers.pdf.breaks import parts_of
from briefwright.writers.pdf.coverage import missing
from briefwright.writers.pdf.embedding import EmbeddedFont
from briefwright.writers.pdf.faces import Face, faces_of_file
from briefwright.writers.pdf.fonts import FontBook, Typeface, _unlike, han_of
from briefwright.writers.pdf.lines import Span
from briefwright.writers.pdf.paragraphs import LineSetter
from briefwright.writers.pdf.read_back import text_of
from briefwright.writers.pdf.shaping import Shaper
from briefwright.writers.pdf.write import missing_characters, write

MakeDocument = Callable[..., Document]
MakeParagraph = Callable[..., Paragraph]
MakeNote = Callable[..., Note]

SERIF = Typeface("serif", "regular")
KOREAN = "북한 외무성 대변인은 방파제가 곧 완공될 것이라고 밝혔다. “얼음이 얼기 전에” 끝난다고 한다."

needs_hangul = pytest.mark.skipif(
    FontBook().face_for(SERIF, "한") is None, reason="no font of this computer holds Hangul"
)


def letters(text: str) -> str:
    return "".join(text.split())


@needs_hangul
def test_korean_is_printed_and_breaks_at_blanks(make: MakeDocument, item: MakeParagraph) -> None:
    document = make(
        item(Text(KOREAN * 12, language="ko"), Text(" and italics ", italic=True), Text(KOREAN, italic=True))
    )
    data = write(document)
    assert text_of(data).split() == document_text(document).split()
    assert missing_characters(document) == []


@pytest.mark.parametrize("words", ["Žluťoučký kůň, Ελληνικά, Кириллица italic", "½ № € ₩ → • ≠ ™"])
def test_shipped_faces_show_european_letters(make: MakeDocument, item: MakeParagraph, words: str) -> None:
    document = make(item(words, Text(words, italic=True, bold=True)))
    assert missing(document, FontBook(files=())) in ([], [("₩", "")])
    assert letters(text_of(write(document))) == letters(document_text(document))


def test_a_character_no_font_has_is_named_and_printed_visibly(make: MakeDocument, item: MakeParagraph) -> None:
    document = make(item("Fine ", "😀", item="I07"), item("\U0010fffd again", item="I08"))
    book = FontBook(files=())
    assert missing(document, book) == [("😀", "I07"), ("\U0010fffd", "I08")]
    assert "[U+10FFFD]" in text_of(write(document))


def test_missing_character_is_named_once_an_item(make: MakeDocument, item: MakeParagraph) -> None:
    document = make(item("\U0010fffd \U0010fffd", item="A"), item("\U0010fffd", item="B"))
    assert missing_characters(document) == [("\U0010fffd", "A"), ("\U0010fffd", "B")]


def test_faces_are_tried_in_order_of_likeness() -> None:
    book = FontBook(files=())
    italic = Typeface("serif", "italic")
    names = [face.name for letter in "aЖ" if (face := book.face_for(italic, letter))]
    assert names == ["SourceSerifPro-italic", "SourceSerifPro-regular"]


def test_no_system_font_is_opened_for_latin(monkeypatch: pytest.MonkeyPatch, brief: MakeDocument) -> None:
    def refuse(**_: object) -> tuple[Path, ...]:
        raise AssertionError("the fonts of this computer were asked for")

    monkeypatch.setattr(system_fonts, "fallbacks", refuse)
    assert write(brief())


def test_a_broken_font_file_is_passed_over(tmp_path: Path) -> None:
    broken = tmp_path / "Broken.ttf"
    broken.write_bytes(b"\0\1\0\0 no font at all")
    assert faces_of_file(broken) == ()
    assert faces_of_file(tmp_path / "absent.ttf") == ()
    assert FontBook(files=(broken,)).face_for(SERIF, "한") is None


def test_fallbacks_put_the_like_first(monkeypatch: pytest.MonkeyPatch) -> None:
    files = tuple(
        map(
            Path,
            ("/f/NotoSansMono-Regular.ttf", "/f/NanumGothic.ttf", "/f/NanumMyeongjoBold.ttf", "/f/NanumMyeongjo.ttf"),
        )
    )
    monkeypatch.setattr(system_fonts, "font_files", lambda: files)
    names = [path.stem for path in system_fonts.fallbacks.__wrapped__(serif=True, bold=False, italic=False)]
    assert names == ["NanumMyeongjo", "NanumMyeongjoBold", "NanumGothic", "NotoSansMono-Regular"]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("harbour", ["harbour"]),
        ("well-known", ["well-", "known"]),
        ("COVID-19", ["COVID-19"]),
        ("wall—and", ["wall—", "and"]),
        ("a/b", ["a/b"]),
        ("https://a.example/one-two/three", ["https://a.", "example/", "one-", "two/", "three"]),
        ("日本語「東京」です。", ["日", "本", "語", "「東", "京」", "で", "す。"]),
        ("美대선", ["美대선"]),
        ("zero\u200bwidth", ["zero\u200b", "width"]),
        ("-", ["-"]),
        ("—", ["—"]),
    ],
)
def test_where_words_may_be_broken(word: str, parts: list[str]) -> None:
    assert parts_of(word) == parts


def test_a_word_wider_than_the_line_is_cut_and_whole_again(make: MakeDocument, item: MakeParagraph) -> None:
    document = make(item("x" * 700, " then ", "e\u0301" * 300))
    assert text_of(write(document)).split() == ["x" * 700, "then", "é" * 300]


def _cff_file(letter: str) -> Path | None:
    for path in system_fonts.font_files():
        face = next(iter(faces_of_file(path)), None) if path.suffix == ".otf" else None
        if face is not None and face.outlines == "CFF" and face.holds(letter):
            return path
    return None


ALEF = "ℵ"
cff = _cff_file(ALEF)


@pytest.mark.skipif(cff is None, reason="this computer has no CFF font with the sign")
def test_cff_fonts_are_embedded_too(monkeypatch: pytest.MonkeyPatch, make: MakeDocument, item: MakeParagraph) -> None:
    monkeypatch.setattr(system_fonts, "fallbacks", lambda **_: (cff,))
    data = write(make(item(f"A {ALEF} and {ALEF}{ALEF}, on.")))
    assert text_of(data).split() == ["A", ALEF, "and", f"{ALEF}{ALEF},", "on."]
    with pikepdf.open(BytesIO(data)) as pdf:
        programs = [found for found in pdf.objects if isinstance(found, pikepdf.Dictionary) and "/FontFile3" in found]
    assert len(programs) == 1


def test_a_mark_is_moved_to_where_harfbuzz_puts_it() -> None:
    font = EmbeddedFont("F1", FontBook(files=()).face(SERIF))
    letter, mark = (40, "x", 500, 0, 0, 500), (41, "\u0302", 0, -300, 120, 0)
    operands, width = font.encode([letter, mark, letter])
    assert operands == [("<0001>", 0), ("300.0<0002>-300.0", 120), ("<0001>", 0)]
    assert width == 1000


def test_a_letter_and_its_mark_are_read_back(make: MakeDocument, item: MakeParagraph) -> None:
    assert letters(text_of(write(make(item("X\u0302 and x\u0302"))))) == "X\u0302andx\u0302"


def test_a_raised_call_does_not_raise_the_footer(
    make: MakeDocument, item: MakeParagraph, cited: MakeNote, content: Callable[[Any], bytes]
) -> None:
    with pikepdf.open(BytesIO(write(make(item("plain", NoteMark(1)), notes=(cited(1),))))) as pdf:
        footer = content(pdf.pages[0]).split(b"/Subtype/Footer", 1)[1]
    assert set(re.findall(rb"(\S+) Ts", footer)) == {b"0.00"}


@pytest.mark.parametrize("text", ["\u0590", "a \u05ff b", "שלום \u0378", "\U00010fff"])
def test_characters_not_yet_assigned_have_a_direction(make: MakeDocument, item: MakeParagraph, text: str) -> None:
    assert write(make(item(text)))


ARABIC = "قال رئيس الوزراء إن السفينة (رقم 42) ستصل يوم الخميس، وأضاف: «لن ننتظر أكثر» بحسب ما نقلت وكالة AFP عن مصدر. "
HEBREW = 'ראש הממשלה אמר כי הספינה תגיע ביום שלישי, 5 במרץ 2026, והוסיף: "לא נחכה עוד" לפי AFP. '


@pytest.mark.parametrize("words", [ARABIC, HEBREW])
def test_leftward_text_is_read_back_in_its_order(
    make: MakeDocument, item: MakeParagraph, cited: MakeNote, words: str
) -> None:
    opened = FontBook()
    if any(opened.face_for(SERIF, letter) is None for letter in words.replace(" ", "")):
        pytest.skip("no font of this computer has these letters")
    link = Text(words, url="https://a.example/b")
    document = make(
        item(Text("I01. ", bold=True), words * 3, NoteMark(1), kind="quotation", item="I01"),
        item(words, Text(" and in English", language="en"), style="block-quotation", item="I01"),
        item("In English with ", Text(words, language="ar"), " inside (2026).", link),
        notes=(Note(1, (Text(words * 2),)),),
    )
    assert text_of(write(document)).split() == document_text(document).split()


def test_most_letters_decide_the_direction_of_a_paragraph() -> None:
    own = LineSetter(Shaper(FontBook()))
    span = Span(SERIF, 10, "0 g")
    (leftward,) = own.set([("I01. שובר הגלים נבנה", span)], 400)
    (rightward,) = own.set([("שובר is a wall in the sea", span)], 400)
    assert (leftward.leftward, rightward.leftward) == (True, False)


def test_tables_of_leftward_languages_begin_at_the_right(make: MakeDocument, table: Callable[..., object]) -> None:
    def first_column(language: str) -> float:
        layout = Composition(make(table(1), language=language)).layout
        return next(iter(layout.body()))[0].lines[0].x

    assert first_column("en") < 10 < first_column("he")


def collection(*fonts: bytes) -> bytes:
    """A font collection (OpenType specification, "Font collections") of whole fonts."""
    start = 12 + 4 * len(fonts)
    head = b"ttcf" + struct.pack(">HHI", 1, 0, len(fonts))
    body = b""
    for font in fonts:
        base = start + len(body)
        head += struct.pack(">I", base)
        (count,) = struct.unpack(">H", font[4:6])
        moved = bytearray(font)
        for row in range(12 + 8, 12 + 16 * count, 16):
            moved[row : row + 4] = struct.pack(">I", struct.unpack(">I", font[row : row + 4])[0] + base)
        body += bytes(moved) + b"\0" * (-len(font) % 4)
    return head + body


def test_the_fitting_face_of_a_collection_is_chosen(tmp_path: Path) -> None:
    path = tmp_path / "faces.ttc"
    cuts: tuple[shipped.Cut, ...] = ("bold", "regular", "italic")
    path.write_bytes(collection(*(shipped.font_bytes("serif", cut) for cut in cuts)))
    assert [face.full_name for face in faces_of_file(path)] == [
        "source serif pro bold", "source serif pro", "source serif pro italic"
    ]  # fmt: skip
    chosen = [min(faces_of_file(path), key=lambda face: _unlike(face, Typeface("serif", cut))) for cut in cuts]
    assert [face.name for face in chosen] == ["faces", "faces-1", "faces-2"]


@pytest.mark.parametrize(
    ("language", "name"),
    [("ko-KR", " kr"), ("ja", " jp"), ("zh", " sc"), ("zh-Hant-TW", " tc"), ("zh-TW", " tc"), ("zh-HK", " hk")],
)
def test_han_characters_stand_in_the_forms_of_their_language(language: str, name: str) -> None:
    class Named(Face):
        def __init__(self, full_name: str) -> None:
            self.full_name = full_name

    asked = Typeface("serif", "regular", han=han_of(language))
    faces = [Named(f"noto serif cjk{mark}") for mark in (" tw", " jp", " kr", " sc", " tc", " hk")]
    assert min(faces, key=lambda face: _unlike(face, asked)).full_name.endswith(name)


def test_other_languages_have_no_forms_of_their_own() -> None:
    assert [han_of(language) for language in ("", "en-GB", "kok", "zha")] == ["", "", "", ""]


@pytest.mark.parametrize("small", [NoteMark(1), Text("2026", superscript=True)], ids=["call", "raised"])
def test_a_smaller_letter_in_a_leftward_line_leaves_the_words_around_it(
    small: Inline, make: MakeDocument, item: MakeParagraph, cited: MakeNote
) -> None:
    words = ("قال رئيس الوزراء", small, " إن السفينة ستصل ", small if isinstance(small, Text) else "", " غدا.")
    notes = (cited(1),) if isinstance(small, NoteMark) else ()
    document = make(item(*words), notes=notes)
    assert letters(text_of(write(document))) == letters(document_text(document))
