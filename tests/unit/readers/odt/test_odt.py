"""OpenDocument text: white space, spans, notes and what is put aside."""

# ruff: noqa: E501 - markup and lines are written as they stand in files

import pytest

from briefwright.errors import CaptureError
from unit.readers.hostile.hostile_files import zipped
from unit.readers.reading import capture, codes, paragraphs

MIMETYPE = ("mimetype", "application/vnd.oasis.opendocument.text")
STYLES = (
    '<s:style s:name="Y"><s:text-properties f:background-color="#ffff00"/></s:style>'
    '<s:style s:name="H"><s:text-properties t:display="none"/></s:style>'
)


def odt(inner: str) -> bytes:
    spaces = 'xmlns:o="o" xmlns:t="t" xmlns:s="s" xmlns:f="f" xmlns:d="d"'
    text = f"<o:document-content {spaces}><o:automatic-styles>{STYLES}</o:automatic-styles><o:body><o:text>{inner}</o:text></o:body></o:document-content>"
    return zipped([MIMETYPE, ("content.xml", text)])


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<t:p>One\n  two<t:s t:c='2'/>three<t:tab/>four<t:line-break/>five</t:p>", ["One two  three\tfour\nfive"]),
        (
            "<t:p>One<t:note><t:note-citation>1</t:note-citation><t:note-body><t:p>Note.</t:p></t:note-body></t:note> two.</t:p>",
            ["One two.", "Note."],
        ),
        ("<t:tracked-changes><t:p>gone</t:p></t:tracked-changes><t:p>kept</t:p>", ["kept"]),
        ("<t:list><t:list-item><t:p>a</t:p></t:list-item><t:list-item><t:p>b</t:p></t:list-item></t:list>", ["a", "b"]),
        ("<t:p>A<d:frame><d:text-box><t:p>In the box.</t:p></d:text-box></d:frame> b.</t:p>", ["A b.", "In the box."]),
        (
            "<t:table><t:table-row><t:table-cell><t:p>1</t:p></t:table-cell><t:table-cell><t:p>2</t:p></t:table-cell></t:table-row></t:table>",
            ["1\t2"],
        ),
    ],
)
def test_paragraphs(inner: str, expected: list[str]) -> None:
    assert paragraphs(capture(odt(inner), "a.odt")) == expected


def test_hidden_spans_are_left_out_and_said() -> None:
    source = capture(odt("<t:p>Seen<t:span t:style-name='H'> unseen</t:span> again.</t:p>"), "a.odt")
    assert source.captured_text == "Seen again."
    assert "hidden-text" in codes(source)


def test_coloured_spans_and_annotations_are_marks() -> None:
    note = "<o:annotation o:name='n'><d:creator>Ana</d:creator><t:p>Why?</t:p></o:annotation>"
    inner = f"<t:p>One <t:span t:style-name='Y'>two</t:span><t:span t:style-name='Y'> three</t:span> {note}four<o:annotation-end o:name='n'/>.</t:p>"
    source = capture(odt(inner), "a.odt")
    assert [(source.captured_text[m.start : m.end], m.remark, m.by) for m in source.marks] == [
        ("two three", "", ""),
        ("four", "Why?", "Ana"),
    ]


def test_a_password_is_said() -> None:
    manifest = ("META-INF/manifest.xml", "<m><encryption-data/></m>")
    with pytest.raises(CaptureError, match="password"):
        capture(zipped([MIMETYPE, ("content.xml", b"\x01\x02"), manifest]), "a.odt")
