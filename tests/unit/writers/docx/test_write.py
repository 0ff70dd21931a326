"""The parts of a written file: structure, styles, notes, page, properties."""

import io
import subprocess
import sys
import zipfile
from collections.abc import Callable

import docx
import pytest
from lxml import etree
from msgspec.structs import replace

from briefwright.model.document import Document, Note, NoteMark, NotesHere, Paragraph, Text
from briefwright.model.marking import Marking
from briefwright.model.template import NotePlacement, Page, Type
from briefwright.writers import WRITERS
from briefwright.writers.docx.write import write
from briefwright.writers.options import Options
from unit.writers.docx.templates import organisation

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PartsOf = Callable[[bytes], dict[str, etree._Element]]
MakeDocument = Callable[..., Document]
WholeBrief = Callable[[NotePlacement], Document]
PLACEMENTS: tuple[NotePlacement, ...] = ("footnotes", "endnotes", "in-text")


def item(*inlines: Text | NoteMark) -> Paragraph:
    return Paragraph(style="item", kind="paraphrase", inlines=inlines)


@pytest.mark.parametrize("placement", PLACEMENTS)
def test_the_same_document_gives_the_same_bytes(placement: NotePlacement, whole_brief: WholeBrief) -> None:
    assert write(whole_brief(placement)) == write(whole_brief(placement))


def test_the_zip_tells_neither_time_nor_machine(whole_brief: WholeBrief) -> None:
    with zipfile.ZipFile(io.BytesIO(write(whole_brief("footnotes")))) as archive:
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {0}
    assert [entry.filename for entry in entries][:2] == ["[Content_Types].xml", "_rels/.rels"]


def test_nothing_of_python_docx_or_the_user_is_inside(whole_brief: WholeBrief) -> None:
    with zipfile.ZipFile(io.BytesIO(write(whole_brief("endnotes")))) as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist())
        assert not [name for name in archive.namelist() if "thumbnail" in name or "theme" in name]
    assert b"python" not in whole.lower()
    assert b"/home" not in whole
    assert b"/root" not in whole


def test_python_docx_reads_the_outline(whole_brief: WholeBrief) -> None:
    opened = docx.Document(io.BytesIO(write(whole_brief("footnotes"))))
    headings = [line.text for line in opened.paragraphs if line.style and str(line.style.name).startswith("Heading")]
    assert headings == ["1. Opening date & budget", "Korean yard", "2. Legal follow-up", "Sources consulted"]
    assert opened.core_properties.title == "Breakwater"
    assert opened.core_properties.author == "R. Ashdown"
    assert opened.core_properties.keywords == "Opening; Yard"
    assert opened.core_properties.language == "en-GB"
    assert opened.core_properties.created.isoformat() == "2031-11-07T08:00:00+00:00"
    assert len(opened.tables) == 2


def test_body_text_carries_no_formatting_of_its_own(whole_brief: WholeBrief, parts_of: PartsOf) -> None:
    body = parts_of(write(whole_brief("footnotes")))["word/document.xml"]
    direct = {child.tag for properties in body.iter(f"{W}pPr") for child in properties}
    assert direct == {f"{W}pStyle"}
    used = {style.get(f"{W}val") for style in body.iter(f"{W}pStyle")}
    assert {"ItemQuotation", "ItemExcerpt", "ItemParaphrase", "ItemComment", "BlockExcerpt", "BlockQuotation"} <= used


def test_kinds_look_different(whole_brief: WholeBrief, parts_of: PartsOf) -> None:
    sheet = parts_of(write(whole_brief("footnotes")))["word/styles.xml"]
    looks = []
    for name in ("ItemQuotation", "ItemExcerpt", "ItemParaphrase", "ItemComment"):
        (style,) = (style for style in sheet.iter(f"{W}style") if style.get(f"{W}styleId") == name)
        looks.append(b"".join(etree.tostring(child) for child in style if child.tag in {f"{W}pPr", f"{W}rPr"}))
    assert len(set(looks)) == 4


def test_footnotes_are_words_own(whole_brief: WholeBrief, parts_of: PartsOf) -> None:
    parts = parts_of(write(whole_brief("footnotes")))
    calls = [call.get(f"{W}id") for call in parts["word/document.xml"].iter(f"{W}footnoteReference")]
    assert calls == ["1", "2", "3", "4"]
    assert [note.get(f"{W}id") for note in parts["word/footnotes.xml"]] == ["-1", "0", *calls]
    assert parts["word/settings.xml"].find(f"{W}footnotePr") is not None
    assert "word/endnotes.xml" not in parts


def test_endnotes_end_their_section_below_their_heading(whole_brief: WholeBrief, parts_of: PartsOf) -> None:
    parts = parts_of(write(whole_brief("endnotes")))
    body = parts["word/document.xml"][0]
    (seam,) = body.findall(f"{W}p/{W}pPr/{W}sectPr")
    line = seam.getparent().getparent()  # type: ignore[union-attr]  # the paragraph the section ends with
    heading = line.getprevious()  # type: ignore[union-attr]
    assert heading is not None
    assert heading.xpath("string()") == "Notes"
    last = body.find(f"{W}sectPr")
    assert last is not None
    assert [kind.get(f"{W}val") for kind in last.iter(f"{W}type")] == ["continuous"]
    for place in (seam, last, parts["word/settings.xml"]):
        (position,) = place.iter(f"{W}pos")
        assert position.get(f"{W}val") == "sectEnd"
        (number,) = place.iter(f"{W}numFmt")
        assert number.get(f"{W}val") == "decimal"


@pytest.mark.parametrize(
    ("placement", "marking", "told"),
    [("endnotes", "TLP:RED", 1), ("endnotes", "", 0), ("footnotes", "TLP:RED", 0), ("in-text", "TLP:RED", 0)],
)
def test_endnotes_that_libreoffice_prints_unmarked_are_said(
    placement: NotePlacement, marking: str, told: int, whole_brief: WholeBrief
) -> None:
    made = whole_brief(placement)
    document = replace(made, furniture=replace(made.furniture, marking=Marking("tlp", marking)))
    (writer,) = (writer for writer in WRITERS if writer.name == "docx")
    assert [notice.code for notice in writer.notices(document, Options())] == ["endnotes-unmarked"] * told
    with_base = writer.notices(document, Options(base=organisation()))
    assert [notice.code for notice in with_base].count("endnotes-unmarked") == told


def test_without_notes_there_is_no_notes_part(make_document: MakeDocument, parts_of: PartsOf) -> None:
    parts = parts_of(write(make_document(item(Text("Word.")), NotesHere(), placement="endnotes")))
    assert "word/endnotes.xml" not in parts
    assert not parts["word/document.xml"].findall(f".//{W}p/{W}pPr/{W}sectPr")


@pytest.mark.parametrize(
    ("numbers", "notes", "placement"),
    [
        ((1,), (), "footnotes"),
        ((), (1,), "footnotes"),
        ((2, 1), (1, 2), "footnotes"),
        ((1, 1), (1,), "footnotes"),
        ((2,), (2,), "footnotes"),
        ((1,), (1,), "in-text"),
        ((1,), (1,), "endnotes"),
    ],
)
def test_notes_that_word_would_print_otherwise_are_refused(
    numbers: tuple[int, ...], notes: tuple[int, ...], placement: NotePlacement, make_document: MakeDocument
) -> None:
    document = make_document(
        item(*(NoteMark(number) for number in numbers)),
        notes=tuple(Note(number, ()) for number in notes),
        placement=placement,
    )
    with pytest.raises(ValueError, match="otes"):
        write(document)


def test_a_call_behind_the_endnotes_is_refused(make_document: MakeDocument) -> None:
    document = make_document(NotesHere(), item(NoteMark(1)), notes=(Note(1, ()),), placement="endnotes")
    with pytest.raises(ValueError, match="behind"):
        write(document)


@pytest.mark.parametrize(
    ("page", "size", "orientation"),
    [
        (Page(), ("11906", "16838"), None),
        (Page(size="Letter"), ("12240", "15840"), None),
        (Page(landscape=True), ("16838", "11906"), "landscape"),
    ],
)
def test_the_page_is_the_templates(
    page: Page, size: tuple[str, str], orientation: str | None, make_document: MakeDocument, parts_of: PartsOf
) -> None:
    body = parts_of(write(make_document(item(Text("Word.")), page=page)))["word/document.xml"]
    (paper,) = body.iter(f"{W}pgSz")
    assert (paper.get(f"{W}w"), paper.get(f"{W}h")) == size
    assert paper.get(f"{W}orient") == orientation
    (margins,) = body.iter(f"{W}pgMar")
    assert margins.get(f"{W}left") == "1417"


def test_type_sets_face_size_and_setting(make_document: MakeDocument, parts_of: PartsOf) -> None:
    type_ = Type(body="sans", size=12, justified=True)
    parts = parts_of(write(make_document(item(Text("Word.")), type_=type_)))
    (defaults,) = parts["word/styles.xml"].iter(f"{W}rPrDefault")
    (faces,) = defaults.iter(f"{W}rFonts")
    (size,) = defaults.iter(f"{W}sz")
    assert faces.get(f"{W}ascii") == "Calibri"
    assert size.get(f"{W}val") == "24"
    assert parts["word/settings.xml"].find(f"{W}autoHyphenation") is not None


def test_word_2013_mode_and_no_question_on_opening(whole_brief: WholeBrief, parts_of: PartsOf) -> None:
    settings = parts_of(write(whole_brief("footnotes")))["word/settings.xml"]
    modes = {row.get(f"{W}name"): row.get(f"{W}val") for row in settings.iter(f"{W}compatSetting")}
    assert modes["compatibilityMode"] == "15"
    assert settings.find(f"{W}updateFields") is None


def test_key_points_are_a_list(whole_brief: WholeBrief, parts_of: PartsOf) -> None:
    parts = parts_of(write(whole_brief("footnotes")))
    (style,) = (row for row in parts["word/styles.xml"].iter(f"{W}style") if row.get(f"{W}styleId") == "KeyPoint")
    assert [row.get(f"{W}val") for row in style.iter(f"{W}numId")] == ["1"]
    assert [row.get(f"{W}val") for row in parts["word/numbering.xml"].iter(f"{W}numFmt")] == ["bullet"]


def test_keep_next_is_kept(make_document: MakeDocument, parts_of: PartsOf) -> None:
    line = Paragraph(style="item", inlines=(Text("At length:"),), keep_next=True)
    body = parts_of(write(make_document(line)))["word/document.xml"]
    assert len(list(body.iter(f"{W}keepNext"))) == 1


def test_a_date_without_zone_is_not_read_in_the_machines() -> None:
    program = (
        "from briefwright.writers.docx.properties import _moment;"
        "print(_moment('2031-11-07'), _moment('2031-11-07T09:00:00+09:00'))"
    )
    env = {"TZ": "Asia/Seoul", "PATH": ""}
    said = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, check=True, text=True).stdout
    assert said.split() == ["2031-11-07T00:00:00Z", "2031-11-07T00:00:00Z"]


def test_the_writer_comes_without_python_docx_and_lxml() -> None:
    program = "import sys, briefwright.writers.docx.write; print({'docx', 'lxml', 'urllib.request'} & set(sys.modules))"
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True).stdout
    assert said.strip() == "set()"
