"""Any letters behind the first bytes of a format: refused with a sentence, or a sound source."""

# ruff: noqa: E501 - markup is written as it stands in files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.errors import CaptureError
from briefwright.readers.capture import read
from unit.readers.hostile.corrupted import unsound
from unit.readers.hostile.hostile_files import W, docx

_RTF = st.lists(
    st.sampled_from(
        ["{", "}", "\\par ", "\\u54620?", "\\'c7", "\\'d1", "\\v ", "\\highlight1 ", "\\*", "{\\*\\annotation ", "\\row",
         "\\cell ", "{\\footnote ", "\\uc2", "\\bin3 ", "words ", "\\", "{\\*\\atrfstart 1}", "{\\*\\atrfend 1}", "\\s1"]
    ), max_size=40,
).map(lambda parts: b"{\\rtf1 " + "".join(parts).encode())  # fmt: skip
_TAGS = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<b>", "<br/>", "<td>", "<mark>", "</mark>", "words ", "&lt;", "&nope;", "<hl2>", "<div hidden=''>",
         "</div>", "<media>", "<media-caption>", "<![CDATA[x]]>", "\x0b", "é"]
    ), max_size=30,
).map("".join)  # fmt: skip
_WORD = st.lists(
    st.sampled_from(
        ["<w:p>", "</w:p>", "<w:r><w:t>words</w:t></w:r>", "<w:ins>", "</w:ins>", "<w:tbl><w:tr><w:tc>",
         "</w:tc></w:tr></w:tbl>", '<w:commentRangeStart w:id="1"/>', '<w:commentRangeEnd w:id="1"/>', "<w:r><w:sym w:char='F0'/></w:r>",
         "<w:r><w:br/><w:tab/></w:r>", "<w:r><w:rPr><w:highlight w:val='red'/></w:rPr><w:t> a </w:t></w:r>"]
    ), max_size=25,
).map("".join)  # fmt: skip
_MAIL = st.lists(
    st.sampled_from(
        [b"Subject: x\n", b"Date: never\n", b"From: =?x?Q?=E9?= <a>\n", b"Content-Type: multipart/mixed; boundary=b\n", b"--b\n",
         b"--b--\n", b"\n", b"words\n", b"Content-Type: text/html; charset=none\n", b"Content-Transfer-Encoding: base64\n",
         b"Content-Type: message/rfc822\n", b"\xff\xfe\n", b" folded\n", b"Content-Disposition: attachment; filename=a.txt\n"]
    ), max_size=25,
).map(b"".join)  # fmt: skip


def sound_or_refused(data: bytes, name: str) -> None:
    try:
        sources = read(data, name, imported="2026-03-20", source_id="s-1")
    except CaptureError as error:
        sources = ()
        parts = (error.what, error.safe, error.todo)
        assert all(parts)
    assert [fault for fault in map(unsound, sources) if fault] == []


@settings(deadline=None, max_examples=150)
@given(data=_RTF)
def test_rich_text(data: bytes) -> None:
    sound_or_refused(data, "a.rtf")


@settings(deadline=None, max_examples=150)
@given(inner=_TAGS, root=st.sampled_from(["nitf", "newsItem", "NewsML", "rss", "feed"]))
def test_news(inner: str, root: str) -> None:
    path = {
        "nitf": "<body><body.content>", "newsItem": "<contentSet><inlineXML>", "rss": "<channel><item><description>",
        "NewsML": "<NewsItem><NewsComponent><ContentItem><DataContent>", "feed": "<entry><title>t</title><content>",
    }[root]  # fmt: skip
    sound_or_refused(f"<{root}>{path}{inner}".encode(), "a.xml")


@settings(deadline=None, max_examples=150)
@given(inner=_WORD)
def test_word(inner: str) -> None:
    sound_or_refused(docx(f'<w:document xmlns:w="{W}"><w:body>{inner}</w:body></w:document>'), "a.docx")


@settings(deadline=None, max_examples=150)
@given(inner=_MAIL)
def test_mail(inner: bytes) -> None:
    sound_or_refused(b"From: a <a@b.example>\nMessage-ID: <1>\n" + inner, "a.eml")


@pytest.mark.parametrize(
    "head",
    [
        b"%PDF-1.7\n",
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"\x01AFP1 3 POL\r\n\x02",
        b"From a@b Mon\nA: b\n\n",
    ],
)
@settings(deadline=None, max_examples=40)
@given(rest=st.binary(max_size=700), suffix=st.sampled_from(["pdf", "docx", "odt", "epub", "msg", "mbox", "txt"]))
def test_first_bytes(head: bytes, rest: bytes, suffix: str) -> None:
    sound_or_refused(head + rest, f"a.{suffix}")
