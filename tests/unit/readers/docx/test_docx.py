"""Word documents: what is in, what is out, and where marks and remarks stand."""

# ruff: noqa: E501 - markup and lines are written as they stand in files

import pytest

from briefwright.errors import CaptureError
from briefwright.model.source import Source
from unit.readers.hostile.hostile_files import W, docx, zipped
from unit.readers.reading import capture, codes, paragraphs, values

STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def p(inner: str) -> str:
    return f"<w:p>{inner}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def document(inner: str, space: str = W, **parts: str) -> Source:
    more = [(f"word/{name}.xml", f'<w:x xmlns:w="{space}">{content}</w:x>') for name, content in parts.items()]
    return capture(docx(f'<w:document xmlns:w="{space}"><w:body>{inner}</w:body></w:document>', *more), "a.docx")


def marked(source: Source) -> list[tuple[str, str]]:
    return [(source.captured_text[mark.start : mark.end], mark.remark) for mark in source.marks]


@pytest.mark.parametrize("space", [W, STRICT])
def test_insertions_are_in_and_deletions_out(space: str) -> None:
    inner = p(
        r("The talks ")
        + f"<w:ins>{r('will ')}</w:ins><w:del><w:r><w:delText>may </w:delText></w:r></w:del>"
        + r("go on.")
    )
    source = document(inner, space)
    assert source.captured_text == "The talks will go on."
    assert {"insertions-taken-in", "deletions-left-out"} <= set(codes(source))


def test_moved_words_stand_where_they_went() -> None:
    source = document(p(f"<w:moveFrom>{r('Gone.')}</w:moveFrom>") + p(f"<w:moveTo>{r('Here now.')}</w:moveTo>"))
    assert source.captured_text == "Here now."


def test_notes_stand_below_the_body_without_their_separators() -> None:
    notes = f'<w:footnote w:type="separator" w:id="-1">{p(r("---"))}</w:footnote><w:footnote w:id="1">{p(r("A note."))}</w:footnote>'
    source = document(p(r("The body.") + '<w:r><w:footnoteReference w:id="1"/></w:r>'), footnotes=notes)
    assert paragraphs(source) == ["The body.", "A note."]


def test_a_dropped_initial_belongs_to_its_paragraph() -> None:
    initial = p('<w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>' + r("T"))
    assert paragraphs(document(initial + p(r("he talks go on.")) + initial)) == ["The talks go on.", "T"]


def test_short_cells_share_a_line_and_long_ones_are_paragraphs() -> None:
    def cell(text: str) -> str:
        return f"<w:tc>{p(r(text))}</w:tc>"

    long = "A cell that holds a paragraph of its own and is therefore longer than any figure could be, by far."
    table = f"<w:tbl><w:tr>{cell('2025')}{cell('2')}</w:tr><w:tr>{cell('2026')}{cell(long)}</w:tr></w:tbl>"
    assert paragraphs(document(table)) == ["2025\t2", "2026", long]


def test_a_text_box_that_is_written_twice_is_read_once() -> None:
    box = f"<w:txbxContent>{p(r('In the box.'))}</w:txbxContent>"
    both = f"<mc:A xmlns:mc='m'><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:A>"
    assert paragraphs(document(p(r("Outside.") + f"<w:r>{both}</w:r>"))) == ["Outside.", "In the box."]


def test_hidden_words_are_left_out_and_said() -> None:
    source = document(p(r("Seen ") + r("never seen ", "<w:vanish/>") + r("again.", '<w:vanish w:val="0"/>')))
    assert source.captured_text == "Seen again."
    assert "hidden-text" in codes(source)


def test_a_highlight_over_several_runs_is_one_mark() -> None:
    yellow = '<w:highlight w:val="yellow"/>'
    source = document(
        p(r("One ") + r("two ", yellow) + r("three", f"<w:b/>{yellow}") + r(" four", '<w:highlight w:val="none"/>'))
    )
    assert marked(source) == [("two three", "")]
    assert source.marks[0].colour == "yellow"


def test_a_comment_over_two_paragraphs_is_one_mark() -> None:
    inner = p(r("One ") + '<w:commentRangeStart w:id="1"/>' + r("two.")) + p(
        r("Three") + '<w:commentRangeEnd w:id="1"/>' + r(" four.")
    )
    comment = f'<w:comment w:id="1" w:author="Ana">{p(r("First."))}{p(r("Second."))}</w:comment>'
    source = document(inner, comments=comment)
    assert marked(source) == [("two.\n\nThree", "First.\nSecond.")]
    assert source.marks[0].by == "Ana"


def test_a_comment_without_a_range_stands_at_its_place() -> None:
    source = document(
        p(r("One.") + '<w:r><w:commentReference w:id="1"/></w:r>'),
        comments=f'<w:comment w:id="1">{p(r("Why?"))}</w:comment>',
    )
    (mark,) = source.marks
    assert (mark.start, mark.end, mark.remark) == (4, 4, "Why?")


def test_field_instructions_are_no_words() -> None:
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "http://x"</w:instrText></w:r>'
    assert (
        document(p(field + r("the link") + "<w:r><w:tab/><w:noBreakHyphen/></w:r>" + r("end"))).captured_text
        == "the link\t\u2011end"
    )


def test_a_title_left_by_a_program_is_no_headline() -> None:
    core = '<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Microsoft Word - ferry.doc</dc:title></c>'
    body = f'<w:document xmlns:w="{W}"><w:body>{p(r("The ferry line opens again in spring, the minister said."))}</w:body></w:document>'
    source = capture(docx(body, ("docProps/core.xml", core)), "a.docx")
    assert "headline" not in values(source)
    source = capture(
        docx(body, ("docProps/core.xml", core.replace("Microsoft Word - ferry.doc", "Ferry line opens"))), "a.docx"
    )
    assert values(source)["headline"] == "Ferry line opens"
    assert source.fields[-1].guessed or source.fields[0].guessed


def test_another_office_package_is_refused_with_a_reason() -> None:
    with pytest.raises(CaptureError, match="without a Word document"):
        capture(zipped([("[Content_Types].xml", "<Types/>"), ("ppt/presentation.xml", "<p/>")]), "a.pptx")


def test_decomposed_letters_keep_marks_in_place() -> None:
    source = document(p(r("Cafe\u0301 ") + r("noted", '<w:highlight w:val="green"/>')))
    assert source.captured_text == "Café noted"
    assert marked(source) == [("noted", "")]


def test_a_locked_document_says_that_it_is_locked() -> None:
    compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    with pytest.raises(CaptureError, match="protected with a password"):
        capture(compound + "EncryptedPackage".encode("utf-16-le"), "a.docx")
    with pytest.raises(CaptureError, match="older format"):
        capture(compound, "a.docx")


def test_a_document_in_a_locked_zip_says_so() -> None:
    data = bytearray(docx(f'<w:document xmlns:w="{W}"><w:body>{p(r("Words."))}</w:body></w:document>'))
    at = data.index(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1  # the flag of encryption in the directory (APPNOTE 4.4.4)
        at = data.find(b"PK\x01\x02", at + 1)
    with pytest.raises(CaptureError, match="protected with a password"):
        capture(bytes(data), "a.docx")


def test_a_document_packed_anew_is_known_by_its_name() -> None:
    inner = f'<w:document xmlns:w="{W}"><w:body>{p(r("Words of the article."))}</w:body></w:document>'
    data = zipped([("customXml/a.bin", bytes(range(256)) * 40), ("word/document.xml", inner)])
    assert capture(data, "a.docx").captured_text == "Words of the article."
