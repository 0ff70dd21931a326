"""Every fault the linter is for is found when it is there."""

import io
import warnings
import zipfile
from collections.abc import Callable

import pytest

from briefwright.model.document import Document
from briefwright.model.template import NotePlacement
from briefwright.writers.docx.lint import lint
from briefwright.writers.docx.write import write

BOOKMARK = '<w:bookmarkStart w:id="0" w:name="BW1_s1"/><w:bookmarkEnd w:id="0"/>'
FIELD = '<w:p><w:r><w:fldChar w:fldCharType="{}"/></w:r></w:p>'


def changed(data: bytes, member: str, old: str, new: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w") as copy:
        for name in archive.namelist():
            xml = archive.read(name).decode()
            if name == member:
                assert old in xml
                xml = xml.replace(old, new, 1)
            copy.writestr(name, xml)
    return out.getvalue()


@pytest.fixture(scope="module")
def whole(whole_brief: Callable[[NotePlacement], Document]) -> bytes:
    return write(whole_brief("footnotes"))


@pytest.mark.parametrize(
    ("member", "old", "new", "problem"),
    [
        ("word/document.xml", "<w:body>", f"<w:body><w:p>{BOOKMARK}</w:p>", "Two bookmarks are called bw1_s1"),
        ("word/document.xml", "<w:body>", f"<w:body><w:p>{BOOKMARK}</w:p>", "Two bookmarks have the id 0"),
        ("word/document.xml", "<w:bookmarkEnd", "<w:proofErr", "Bookmarks do not end"),
        ("word/document.xml", 'w:anchor="', 'w:anchor="x', "which is no bookmark"),
        ("word/document.xml", '"ItemComment"', '"ItemOther"', "The style ItemOther is used but not there"),
        ("word/styles.xml", 'w:styleId="BriefGap"', 'w:styleId="BriefSeam"', "Two styles have the id BriefSeam"),
        (
            "word/footer1.xml",
            "</w:ftr>",
            f"{FIELD.format('begin')}</w:ftr>",
            "footer1.xml is not closed",
        ),
        ("word/footer1.xml", "</w:ftr>", f"{FIELD.format('end')}</w:ftr>", "footer1.xml is not closed"),
        ("word/footnotes.xml", 'r:id="rId1"', 'r:id="rId9"', "uses the relationship rId9"),
        ("word/_rels/document.xml.rels", "styles.xml", "stiles.xml", "leads to word/stiles.xml"),
        ("_rels/.rels", "docProps/app.xml", "docProps/none.xml", "leads to docProps/none.xml"),
        ("word/footnotes.xml", 'w:id="2"', 'w:id="7"', "differ in number or order"),
        ("word/footnotes.xml", ' w:type="separator"', "", "footnotes"),
        ("word/document.xml", "<w:body>", "<w:body><broken>", "cannot be read"),
    ],
)
def test_a_seeded_fault_is_found(member: str, old: str, new: str, problem: str, whole: bytes) -> None:
    assert any(problem in said for said in lint(changed(whole, member, old, new)))


def test_a_whole_file_has_no_problems(whole: bytes) -> None:
    assert lint(whole) == []


def test_descending_ids_are_found(whole: bytes) -> None:
    data = changed(whole, "word/document.xml", 'footnoteReference w:id="1"', 'footnoteReference w:id="8"')
    data = changed(data, "word/footnotes.xml", '<w:footnote w:id="1"', '<w:footnote w:id="8"')
    assert lint(data) == ["The ids of footnotes do not ascend."]


def test_a_doubled_member_is_found(whole: bytes) -> None:
    out = io.BytesIO(whole)
    with warnings.catch_warnings(), zipfile.ZipFile(out, "a") as archive:
        warnings.simplefilter("ignore")  # Python warns of what is done here on purpose
        archive.writestr("docProps/app.xml", '<a xmlns="b"/>')
    assert lint(out.getvalue()) == ["Two members are called docProps/app.xml."]


def test_what_is_no_package_is_said(whole: bytes) -> None:
    assert lint(b"no zip") == ["The file cannot be read: File is not a zip file."]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.xml", "<a/>")
    assert lint(out.getvalue()) == ["The file has no word/document.xml."]
