"""An organisation's template: its look is kept, its dangers are not, and both are said."""

import io
import zipfile

import pytest
from lxml import etree

from briefwright.errors import TemplateError
from briefwright.model.document import Contents, Document, Paragraph, Text, document_text
from briefwright.notices import Notice
from briefwright.writers.docx.lint import lint
from briefwright.writers.docx.opened import Opened, W
from briefwright.writers.docx.read_back import text_of
from briefwright.writers.docx.stationery import read_base
from briefwright.writers.docx.write import write
from unit.writers.docx.conftest import document_of, element, whole
from unit.writers.docx.templates import (
    PLANTED,
    as_template,
    changed,
    header_of,
    localised,
    organisation,
    related,
    replaced,
)

DOCUMENT = whole("footnotes")


def dressed(base: bytes, document: Document = DOCUMENT) -> tuple[Opened, tuple[Notice, ...]]:
    """The document in a template's dress, sound and with its own words; and what was said of the template."""
    read = read_base(base)
    data = write(document, dressed=read.dress)
    assert lint(data) == []
    assert text_of(data) == document_text(document)
    assert write(document, dressed=read.dress) == data == write(document, dressed=read_base(base).dress)
    return Opened(data), read.notices(document)


def codes(notices: tuple[Notice, ...]) -> set[str]:
    return {notice.code for notice in notices}


def words(tree: etree._Element) -> str:
    return "".join(piece.text or "" for piece in tree.iter(f"{W}t"))


def styles(opened: Opened) -> dict[str, str]:
    """Name → id."""
    sheet = opened.trees["word/styles.xml"]
    return {
        row.find(f"{W}name").get(f"{W}val", ""): row.get(f"{W}styleId", "")  # type: ignore[union-attr]
        for row in sheet.iter(f"{W}style")
    }


def used(opened: Opened) -> set[str]:
    return {row.get(f"{W}val", "") for row in opened.trees["word/document.xml"].iter(f"{W}pStyle")}


@pytest.mark.parametrize("base", [organisation(), as_template(organisation())], ids=["docx", "dotx"])
def test_header_logo_footer_and_margins_are_kept(base: bytes) -> None:
    opened, notices = dressed(base)
    assert words(opened.trees["word/header1.xml"]) == "\u00a0TLP:AMBER\u00a0Harbour Office"
    assert words(opened.trees["word/footer1.xml"]).startswith("Quay 1, Lindenport")
    assert [name for name in opened.members if name.endswith(".png")]
    (section,) = opened.trees["word/document.xml"].iter(f"{W}sectPr")
    assert section.find(f"{W}pgMar").get(f"{W}left") == "2268"  # type: ignore[union-attr]
    assert {"styles-added", "text-left-out", "pages-numbered"} == codes(notices)
    assert "Write here" not in words(opened.trees["word/document.xml"])


def test_the_marking_stands_in_every_header_and_footer_whatever_the_template_has() -> None:
    opened, _ = dressed(organisation())
    parts = [tree for name, tree in opened.trees.items() if name.startswith(("word/header", "word/footer"))]
    assert len(parts) == 6
    assert all("TLP:AMBER" in words(tree) for tree in parts)


def test_a_template_that_numbers_its_pages_gets_no_second_number() -> None:
    base = organisation()
    footer = header_of(base).replace("header", "footer")
    field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    opened, notices = dressed(replaced(base, footer, "</w:ftr>", f"<w:p>{field}</w:p></w:ftr>"))
    assert "pages-numbered" not in codes(notices)
    assert "Page" not in words(opened.trees["word/footer1.xml"])


def test_styles_are_found_by_name_whatever_their_ids() -> None:
    opened, _ = dressed(localised(organisation()))
    names = styles(opened)
    assert (names["heading 1"] if "heading 1" in names else names["Heading 1"]) == "berschrift1"
    assert {"berschrift1", "berschrift2", "Zitat"} <= used(opened)
    assert not {"Heading1", "Heading2"} & used(opened)


def test_styles_are_found_by_names_in_other_languages() -> None:
    base = organisation()
    for old, new in (("heading 1", "Überschrift  1"), ("heading 2", "제목 2"), ("Title", "Titre")):
        with zipfile.ZipFile(io.BytesIO(base)) as archive:
            told = f'w:name w:val="{old}"' in archive.read("word/styles.xml").decode()
        name = old if told else old.capitalize()
        base = replaced(base, "word/styles.xml", f'w:name w:val="{name}"', f'w:name w:val="{new}"')
    opened, notices = dressed(base)
    names = styles(opened)
    assert names["Überschrift  1"] in used(opened)
    assert names["제목 2"] in used(opened)
    assert not {"heading 1", "heading 2", "Title"} & set(names)
    added = next(notice.text for notice in notices if notice.code == "styles-added")
    assert "Heading 1" not in added
    assert "Item Comment" in added


def test_an_organisations_own_style_for_an_item_is_taken() -> None:
    style = '<w:style w:type="paragraph" w:customStyle="1" w:styleId="X9"><w:name w:val="item comment"/></w:style>'
    opened, notices = dressed(replaced(organisation(), "word/styles.xml", "</w:styles>", f"{style}</w:styles>"))
    assert "X9" in used(opened)
    assert "Item Comment" not in next(notice.text for notice in notices if notice.code == "styles-added")


def test_an_id_that_is_taken_is_not_taken_twice() -> None:
    style = '<w:style w:type="paragraph" w:customStyle="1" w:styleId="BottomLine"><w:name w:val="Other"/></w:style>'
    opened, _ = dressed(replaced(organisation(), "word/styles.xml", "</w:styles>", f"{style}</w:styles>"))
    assert styles(opened)["Bottom Line"] == "BottomLine2"
    assert "BottomLine2" in used(opened)


def test_our_own_export_can_be_a_template() -> None:
    own = write(DOCUMENT)
    opened, notices = dressed(own)
    assert not {"styles-added", "pages-numbered"} & codes(notices)
    assert len(styles(opened)) == len(styles(Opened(own)))


def test_contents_reach_to_the_templates_margin() -> None:
    document = document_of(Contents("Contents"), *DOCUMENT.blocks[8:9])
    opened, _ = dressed(organisation(), document)
    tabs = [row for row in opened.trees["word/styles.xml"].iter(f"{W}tab") if row.get(f"{W}leader") == "dot"]
    assert {row.get(f"{W}pos") for row in tabs} == {str(11906 - 2268 - 1800)}


def in_header(xml: str) -> bytes:
    base = organisation()
    return replaced(base, header_of(base), "</w:hdr>", f"<w:p>{xml}</w:p></w:hdr>")


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def field(code: str, result: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{marks[1]}{run(result)}{marks[2]}"


@pytest.mark.parametrize(
    ("code", "kept"),
    [
        ("INCLUDETEXT \\\\SRV-PLANTED-7\\x.docx", "shown"),
        ("DDEAUTO cmd calc", "shown"),
        ("LINK Excel.Sheet.8 C:\\x.xls", "shown"),
        ("DOCPROPERTY Company", "shown"),
        ("FILENAME \\p", ""),
        ("USERNAME", ""),
        ("AUTHOR", ""),
    ],
)
@pytest.mark.parametrize("simple", [True, False])
def test_fields_that_load_or_tell_something_become_text_or_go(code: str, kept: str, simple: bool) -> None:
    told = code.replace("\\", "&#92;")
    xml = f'<w:fldSimple w:instr="{told}">{run("shown")}</w:fldSimple>' if simple else field(told, "shown")
    opened, notices = dressed(in_header(xml))
    header = opened.trees["word/header1.xml"]
    assert words(header).endswith(f"Harbour Office{kept}")
    assert not list(header.iter(f"{W}instrText", f"{W}fldSimple"))
    assert any(code.split(maxsplit=1)[0] in notice.text for notice in notices)


def test_a_field_of_the_document_stays_live() -> None:
    opened, notices = dressed(in_header(field('STYLEREF "heading 1"', "One")))
    assert [code.text for code in opened.trees["word/header1.xml"].iter(f"{W}instrText")] == ['STYLEREF "heading 1"']
    assert "field-left-out" not in codes(notices)


def test_nothing_leads_out_of_the_file() -> None:
    base = organisation()
    header = header_of(base)
    link = '<w:p><w:hyperlink r:id="rId90"><w:r><w:t>our site</w:t></w:r></w:hyperlink></w:p></w:hdr>'
    base = replaced(base, header, "</w:hdr>", link)
    base = related(base, header, "rId90", "hyperlink", "https://planted.example/")
    base = related(base, "word/settings.xml", "rId91", "attachedTemplate", "https://planted.example/x.dotm")
    base = related(base, "word/document.xml", "rId92", "oleObject", "file:///C:/planted.bin")
    opened, notices = dressed(base)
    assert words(opened.trees["word/header1.xml"]).endswith("our site")
    assert codes(notices) >= {"link-left-out", "remote-left-out", "object-left-out"}
    own = write(DOCUMENT)
    for name in opened.trees:
        if name.endswith(".rels"):
            outward = [row.get("Target", "") for row in opened.trees[name] if row.get("TargetMode") == "External"]
            assert all(target.encode() in _rels(own) for target in outward), outward


def _rels(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"".join(archive.read(name) for name in archive.namelist() if name.endswith(".rels")).replace(
            b"&amp;", b"&"
        )


def test_a_picture_outside_the_file_goes_with_its_frame() -> None:
    base = organisation()
    header = header_of(base)
    base = replaced(base, header, "r:embed=", "r:link=")
    with zipfile.ZipFile(io.BytesIO(base)) as archive:
        rels = archive.read(f"word/_rels/{header.removeprefix('word/')}.rels").decode()
    target = rels[rels.index('Target="') :].split('"')[1]
    inside = f'Target="{target}"'
    base = replaced(
        base,
        f"word/_rels/{header.removeprefix('word/')}.rels",
        inside,
        'Target="https://p.example/x.png" TargetMode="External"',
    )
    opened, notices = dressed(base)
    assert not list(opened.trees["word/header1.xml"].iter(f"{W}drawing"))
    assert "object-left-out" in codes(notices)


@pytest.mark.parametrize(
    ("xml", "code"),
    [
        ("<w:r><w:object><w:t>embedded</w:t></w:object></w:r>", "object-left-out"),
        ('<w:altChunk r:id="rId77"/>', "chunk-left-out"),
    ],
)
def test_embedded_things_are_left_out(xml: str, code: str) -> None:
    opened, notices = dressed(in_header(xml))
    assert code in codes(notices)
    assert not list(opened.trees["word/header1.xml"].iter(f"{W}object", f"{W}altChunk"))


def test_macros_in_a_plain_template_are_left_out() -> None:
    base = related(organisation(), "word/document.xml", "rId95", "vbaProject", "vbaProject.bin", external=False)
    base = changed(base, lambda members: members.update({"word/vbaProject.bin": b"macro"}))
    opened, notices = dressed(base)
    assert "macros-left-out" in codes(notices)
    assert "word/vbaProject.bin" not in opened.members


def test_names_paths_and_revisions_stay_behind() -> None:
    base = organisation()
    header = header_of(base)
    base = replaced(base, header, 'descr=""', f'descr="{PLANTED[2]}"') if _has(base, header, 'descr=""') else base
    mark = f'<w:ins w:id="7" w:author="{PLANTED[0]}"><w:r w:rsidR="00AB12CD"><w:t>kept</w:t></w:r></w:ins>'
    gone = f'<w:del w:id="8" w:author="{PLANTED[0]}"><w:r><w:delText>gone</w:delText></w:r></w:del>'
    base = replaced(base, header, "</w:hdr>", f"<w:p>{mark}{gone}</w:p></w:hdr>")
    opened, _ = dressed(base)
    assert words(opened.trees["word/header1.xml"]).endswith("kept")
    whole_file = b"".join(etree.tostring(tree) for tree in opened.trees.values()).decode()
    assert not [token for token in (*PLANTED, "rsid", "python-docx") if token in whole_file]


def _has(data: bytes, member: str, text: str) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return text.encode() in archive.read(member)


def test_headings_that_number_themselves_are_said() -> None:
    base = organisation()
    name = 'w:name w:val="heading 1"' if _has(base, "word/styles.xml", 'w:name w:val="heading 1"') else ""
    assert name
    style = f"<{name}/>"
    numbered = replaced(
        base, "word/styles.xml", style, f'{style}<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    )
    assert "headings-numbered-twice" in codes(read_base(numbered).notices(DOCUMENT))


def test_columns_and_sections_are_said() -> None:
    section = '<w:p><w:pPr><w:sectPr><w:cols w:num="2"/></w:sectPr></w:pPr></w:p>'
    base = replaced(organisation(), "word/document.xml", "<w:body>", f"<w:body>{section}")
    base = replaced(base, "word/document.xml", '<w:cols w:space="720"/>', '<w:cols w:num="2" w:space="720"/>')
    assert codes(read_base(base).notices(DOCUMENT)) >= {"columns", "sections", "narrow-sheet"}


STRICT = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
MACRO = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
PLAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is no Word document"),
        (b"{\\rtf1}", "is no Word document"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "old Word file"),
        (b"PK\x03\x04" + bytes(50), "damaged"),
        (replaced(organisation(), "[Content_Types].xml", PLAIN, MACRO), "holds macros"),
        (replaced(organisation(), "_rels/.rels", *STRICT), "Strict Open XML"),
        (replaced(organisation(), "word/document.xml", "<w:body>", "<w:body><broken>"), "damaged"),
        (replaced(organisation(), "word/styles.xml", "</w:styles>", ""), "damaged"),
        (changed(organisation(), lambda members: members.__delitem__("[Content_Types].xml")), "is no Word document"),
    ],
    ids=["empty", "rtf", "doc", "cut", "macros", "strict", "xml", "styles", "types"],
)
def test_what_cannot_serve_is_refused_with_a_reason_and_a_remedy(data: bytes, why: str) -> None:
    with pytest.raises(TemplateError) as caught:
        read_base(data).dress(DOCUMENT)
    assert why in caught.value.what
    assert caught.value.safe
    assert caught.value.todo


def test_what_other_programs_left_broken_in_the_styles_is_mended() -> None:
    left = (
        '<w:style w:type="paragraph" w:styleId="Code"><w:name w:val="Code"/><w:basedOn w:val="Gone"/>'
        '<w:next w:val="Gone"/><w:link w:val="GoneChar"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Code"><w:name w:val="Code again"/></w:style></w:styles>'
    )
    opened, _ = dressed(replaced(organisation(), "word/styles.xml", "</w:styles>", left))
    (style,) = (row for row in opened.trees["word/styles.xml"].iter(f"{W}style") if row.get(f"{W}styleId") == "Code")
    assert [str(row.tag).removeprefix(W) for row in style] == ["name"]


def style_of(opened: Opened, identifier: str) -> etree._Element:
    rows = opened.trees["word/styles.xml"].iter(f"{W}style")
    return next(row for row in rows if row.get(f"{W}styleId") == identifier)


def test_added_key_points_are_led_to_a_list_of_their_own() -> None:
    base = replaced(organisation(), "word/styles.xml", 'w:val="List Bullet"', 'w:val="House List"')
    opened, _ = dressed(base)
    lists = opened.trees["word/numbering.xml"]
    wanted = element(style_of(opened, "KeyPoint"), f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val")
    (number,) = (row for row in lists.iter(f"{W}num") if row.get(f"{W}numId") == wanted)
    shape = element(number, f"{W}abstractNumId").get(f"{W}val")
    (listed,) = (row for row in lists.iter(f"{W}abstractNum") if row.get(f"{W}abstractNumId") == shape)
    assert element(listed, f"{W}lvl/{W}pStyle").get(f"{W}val") == "KeyPoint"


@pytest.mark.parametrize(
    ("bonds", "upright"),
    [
        ("<w:rPr><w:i/></w:rPr>", True),
        ('<w:rPr><w:i w:val="0"/></w:rPr>', False),
        ("<w:rPr><w:b/></w:rPr>", False),
        ('<w:basedOn w:val="Leaning"/>', True),
        ('<w:basedOn w:val="Leaning"/><w:rPr><w:i w:val="false"/></w:rPr>', False),
    ],
)  # fmt: skip
def test_hangul_stands_upright_in_an_organisations_italics(bonds: str, upright: bool) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Leaning"><w:name w:val="Leaning"/><w:basedOn w:val="Round"/>'
        '<w:rPr><w:i/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Round"><w:name w:val="Round"/>'
        '<w:basedOn w:val="Leaning"/></w:style>'
        f'<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Block Quotation"/>{bonds}</w:style></w:styles>'
    )
    quotation = Paragraph(style="block-quotation", inlines=(Text("부두", language="ko"), Text(" pier")))
    base = replaced(organisation(), "word/styles.xml", "</w:styles>", styles)
    opened, _ = dressed(base, document_of(quotation))
    (hangul, pier) = opened.trees["word/document.xml"].iter(f"{W}r")
    assert [row.get(f"{W}val") for row in hangul.iter(f"{W}i")] == ["0"] * upright
    assert list(pier.iter(f"{W}i")) == []
