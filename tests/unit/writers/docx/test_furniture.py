"""Header and footer: the marking stands in each of them, page numbers are fields."""

from collections.abc import Callable

import pytest
from lxml import etree

from briefwright.model.document import Document, Paragraph, Text
from briefwright.model.marking import Marking
from briefwright.writers.docx.page import text_width
from briefwright.writers.docx.write import write

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PartsOf = Callable[[bytes], dict[str, etree._Element]]
MakeDocument = Callable[..., Document]
BODY = Paragraph(style="item", inlines=(Text("Word."),))


def furniture(parts: dict[str, etree._Element]) -> list[etree._Element]:
    return [tree for name, tree in parts.items() if name.startswith(("word/header", "word/footer"))]


def words(tree: etree._Element) -> str:
    return "".join(text.text or "" for text in tree.iter(f"{W}t"))


@pytest.mark.parametrize("text", ["TLP:RED", "TLP:AMBER+STRICT", "TLP:CLEAR"])
def test_the_marking_stands_in_every_header_and_footer(
    text: str, make_document: MakeDocument, parts_of: PartsOf
) -> None:
    parts = parts_of(write(make_document(BODY, marking=Marking("tlp", text))))
    body = parts["word/document.xml"]
    kinds = [row.get(f"{W}type") for row in body.iter(f"{W}headerReference", f"{W}footerReference")]
    assert kinds == ["default", "first", "even"] * 2
    assert len(furniture(parts)) == 6
    assert all(text in words(tree) for tree in furniture(parts))


def test_tlp_is_coloured_on_black_at_the_right(make_document: MakeDocument, parts_of: PartsOf) -> None:
    sheet = parts_of(write(make_document(BODY, marking=Marking("tlp", "TLP:RED"))))["word/styles.xml"]
    styles = {row.get(f"{W}styleId"): row for row in sheet.iter(f"{W}style")}
    (colour,) = styles["MarkingText"].iter(f"{W}color")
    (ground,) = styles["MarkingText"].iter(f"{W}shd")
    (size,) = styles["MarkingText"].iter(f"{W}sz")
    (side,) = styles["Marking"].iter(f"{W}jc")
    assert colour.get(f"{W}val") == "FF2B2B"
    assert ground.get(f"{W}fill") == "000000"
    assert int(size.get(f"{W}val", "0")) >= 24
    assert side.get(f"{W}val") == "right"


def test_other_markings_are_centred_without_ground(make_document: MakeDocument, parts_of: PartsOf) -> None:
    sheet = parts_of(write(make_document(BODY, marking=Marking("uk", "OFFICIAL"))))["word/styles.xml"]
    styles = {row.get(f"{W}styleId"): row for row in sheet.iter(f"{W}style")}
    assert not list(styles["MarkingText"].iter(f"{W}shd"))
    assert list(styles["MarkingText"].iter(f"{W}caps"))
    (side,) = styles["Marking"].iter(f"{W}jc")
    assert side.get(f"{W}val") == "center"


def test_the_marking_is_a_property(make_document: MakeDocument, parts_of: PartsOf) -> None:
    custom = parts_of(write(make_document(BODY, marking=Marking("us", "CUI"))))["docProps/custom.xml"]
    assert {row.get("name"): row.xpath("string()") for row in custom} == {
        "Marking": "CUI",
        "Marking scheme": "us",
        "Brief number": "HB-014",
    }


def test_every_footer_says_the_same(make_document: MakeDocument, parts_of: PartsOf) -> None:
    parts = parts_of(write(make_document(BODY, footer="HB-014")))
    assert [words(tree) for tree in furniture(parts)] == ["", "HB-014Page 1 of 1"] * 3


def test_the_page_number_stands_in_the_centre(make_document: MakeDocument, parts_of: PartsOf) -> None:
    document = make_document(BODY, footer="HB-014 · A title of usual length")
    parts = parts_of(write(document))
    styles = {row.get(f"{W}styleId"): row for row in parts["word/styles.xml"].iter(f"{W}style")}
    (stop,) = styles["BriefFooter"].iter(f"{W}tab")
    assert stop.get(f"{W}val") == "center"
    assert int(stop.get(f"{W}pos", "0")) == text_width(document.page) // 2
    assert len(list(parts["word/footer1.xml"].iter(f"{W}tab"))) == 1
    assert not list(parts["word/footer1.xml"].iter(f"{W}br"))


@pytest.mark.parametrize("footer", ["HB-014 · " + "A long title of a brief " * 3, "제목" * 13])
def test_a_long_footer_keeps_the_page_number_in_the_centre_of_the_next_line(
    footer: str, make_document: MakeDocument, parts_of: PartsOf
) -> None:
    for name in ("word/footer1.xml", "word/footer2.xml", "word/footer3.xml"):
        line = parts_of(write(make_document(BODY, footer=footer)))[name]
        order = [mark.tag for mark in line.iter(f"{W}br", f"{W}tab", f"{W}instrText")]
        assert order == [f"{W}br", f"{W}tab", f"{W}instrText", f"{W}instrText"]


def test_page_numbers_are_fields_with_results(make_document: MakeDocument, parts_of: PartsOf) -> None:
    footer = parts_of(write(make_document(BODY, footer="{page} {PAGE}")))["word/footer1.xml"]
    assert [code.text for code in footer.iter(f"{W}instrText")] == [" PAGE ", " NUMPAGES "]
    assert words(footer) == "{page} {PAGE}Page 1 of 1"
    steps = [mark.get(f"{W}fldCharType") for mark in footer.iter(f"{W}fldChar")]
    assert steps == ["begin", "separate", "end"] * 2
