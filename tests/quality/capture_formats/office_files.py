"""DOCX, ODT, RTF and EPUB as word processors write them, with a highlight, a comment and what should be left out."""

# ruff: noqa: E501 - markup is written as it stands in files

from collections.abc import Callable, Iterator

import msgspec

from quality.capture.cases import Article
from quality.capture_formats.case import FormatCase, cut_out, english, escaped, plain, world, zipped

REMARK = "Check this with the coast guard."
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
_FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
_DC = "http://purl.org/dc/elements/1.1/"


def _gold(a: Article, name: str, data: bytes, file: str, *, body: str = "", marked: bool = True) -> FormatCase:
    return FormatCase(
        name=f"{name}-{a.id}",
        data=data,
        file=file,
        text=body or plain(a.body),
        headline=a.headline,
        published=a.day,
        bylines=a.authors,
        passages=(cut_out(a.body[1])[1],) if marked else (),
        remarks=(REMARK,) if marked else (),
    )


def _by(a: Article) -> list[str]:
    return [f"By {' and '.join(a.authors)}"] if a.authors else []


def _docx(a: Article, space: str, marked: str, top: str = "") -> bytes:
    def paragraph(text: str) -> str:
        return f'<w:p><w:r><w:t xml:space="preserve">{escaped(text)}</w:t></w:r></w:p>'

    title = f'<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>{escaped(a.headline)}</w:t></w:r></w:p>'
    lines = [*_by(a), a.when("%B %-d, %Y")]
    head = "".join(map(paragraph, lines))
    body = paragraph(a.body[0]) + marked + "".join(map(paragraph, a.body[2:]))
    comment = f'<w:comment w:id="7" w:author="Ana"><w:p><w:r><w:t>{REMARK}</w:t></w:r></w:p></w:comment>'
    styles = '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    main = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f'<R><Relationship Id="1" Type="{main}" Target="word/document.xml"/></R>',
            "word/document.xml": f'<w:document xmlns:w="{space}"><w:body>{top}{title}{head}{body}<w:sectPr/></w:body></w:document>',
            "word/comments.xml": f'<w:comments xmlns:w="{space}">{comment}</w:comments>',
            "word/styles.xml": f'<w:styles xmlns:w="{space}">{styles}</w:styles>',
            "docProps/core.xml": f'<c xmlns:dc="{_DC}"><dc:creator>typist</dc:creator><dc:title>Document1</dc:title></c>',
        }
    )


def _run(text: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{escaped(text)}</w:t></w:r>'


def docx(a: Article) -> FormatCase:
    """A highlight in two runs under a comment."""
    before, passage, after = cut_out(a.body[1])
    yellow = '<w:rPr><w:b/><w:highlight w:val="yellow"/></w:rPr>'
    half = len(passage) // 2
    marked = (
        f'<w:p>{_run(before)}<w:commentRangeStart w:id="7"/>{_run(passage[:half], yellow)}{_run(passage[half:], yellow)}'
        f'<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>{_run(after)}</w:p>'
    )
    return _gold(a, "docx", _docx(a, _W, marked), "report.docx")


def docx_tracked(a: Article) -> FormatCase:
    """ISO Strict, with tracked changes, hidden text, a content control and a deleted paragraph."""
    before, passage, after = cut_out(a.body[1])
    marked = (
        f"<w:sdt><w:sdtContent><w:p>{_run(before)}<w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        f"<w:ins>{_run(passage, '<w:rPr><w:highlight w:val=' + chr(34) + 'green' + chr(34) + '/></w:rPr>')}</w:ins>"
        f"{_run('hidden words', '<w:rPr><w:vanish/></w:rPr>')}{_run(after)}"
        '<w:r><w:commentReference w:id="7"/></w:r></w:p></w:sdtContent></w:sdt>'
    )
    return _gold(a, "docx_tracked", _docx(a, _STRICT, marked), "report.docx")


def docx_boxed(a: Article) -> FormatCase:
    """The last paragraph stands in a text box that is written twice, as Word writes them."""
    before, passage, after = cut_out(a.body[1])
    fill = '<w:rPr><w:shd w:val="clear" w:fill="FFFF00"/></w:rPr>'
    box = "<w:txbxContent><w:p>" + _run("In the box: the tide tables.") + "</w:p></w:txbxContent>"
    marked = (
        f'<w:p><w:commentRangeStart w:id="7"/>{_run(before)}{_run(passage, fill)}<w:commentRangeEnd w:id="7"/>{_run(after)}'
        f'<w:r><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>'
        "</mc:AlternateContent></w:r></w:p>"
    )
    body = plain([a.body[0], a.body[1], "In the box: the tide tables.", *a.body[2:]])
    case = _gold(a, "docx_boxed", _docx(a, _W, marked), "report.docx", body=body)
    return msgspec.structs.replace(case, passages=(passage, (before + passage).strip()))


def odt(a: Article) -> FormatCase:
    """A coloured span inside an annotation's range, and a deletion put aside."""
    before, passage, after = map(escaped, cut_out(a.body[1]))
    note = (
        f'<office:annotation office:name="n1"><dc:creator>Ana</dc:creator><text:p>{REMARK}</text:p></office:annotation>'
    )
    rows = [f'<text:p text:style-name="Title">{escaped(a.headline)}</text:p>']
    rows += [f"<text:p>{escaped(line)}</text:p>" for line in (*_by(a), a.when("%B %-d, %Y"), a.body[0])]
    rows.append(
        f'<text:p>{before}{note}<text:span text:style-name="T1">{passage}</text:span><office:annotation-end office:name="n1"/>'
        f'{after}<text:span text:style-name="T2"> secret</text:span></text:p>'
    )
    rows += [f"<text:p>{escaped(one)}</text:p>" for one in a.body[2:]]
    styles = (
        '<style:style style:name="T1"><style:text-properties fo:background-color="#ffff00"/></style:style>'
        '<style:style style:name="T2"><style:text-properties text:display="none"/></style:style>'
    )
    gone = "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>"
    spaces = f'xmlns:office="{_OFFICE}" xmlns:text="{_TEXT}" xmlns:style="{_STYLE}" xmlns:fo="{_FO}" xmlns:dc="{_DC}"'
    content = (
        f"<office:document-content {spaces}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{gone}{''.join(rows)}</office:text></office:body></office:document-content>"
    )
    data = zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})
    return _gold(a, "odt", data, "report.odt")


def _rtf_words(text: str) -> str:
    out = []
    for char in text:
        units = char.encode("utf-16-le")
        numbers = [int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2)]
        out.append(char if char.isascii() and char not in "\\{}" else "".join(f"\\u{one}?" for one in numbers))
    return "".join(out)


def rtf(a: Article) -> FormatCase:
    """Escapes, a highlight, an annotation with its range, a deletion, a header and a picture."""
    before, passage, after = map(_rtf_words, cut_out(a.body[1]))
    lines = "".join(f"{_rtf_words(line)}\\par\n" for line in (*_by(a), a.when("%B %-d, %Y"), a.body[0]))
    note = f"{{\\*\\atnid A}}{{\\*\\atnauthor Ana}}\\chatn{{\\*\\annotation{{\\*\\atnref 1}}{REMARK}}}"
    text = (
        "{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0 Times;}}{\\colortbl;\\red255\\green255\\blue0;}"
        "{\\stylesheet{\\s0 Normal;}{\\s1 Title;}}{\\info{\\title Document1}{\\author typist}}"
        "{\\header running head\\par}{\\pict\\pngblip 89504e470d0a}"
        f"\\pard\\s1 {_rtf_words(a.headline)}\\par\\pard {lines}"
        f"{before}{{\\*\\atrfstart 1}}{{\\highlight1 {passage}}}{{\\*\\atrfend 1}}{note}{{\\deleted  never}}{after}\\par\n"
        + "".join(f"{_rtf_words(one)}\\par\n" for one in a.body[2:])
        + "}"
    )
    return _gold(a, "rtf", text.encode("ascii"), "report.rtf")


def rtf_korean(a: Article) -> FormatCase:
    """Hangul as bytes of code page 949, as Word for Korean writes it."""

    def words(text: str) -> str:
        return "".join(
            char if char.isascii() else "".join(f"\\'{byte:02x}" for byte in char.encode("cp949", "replace"))
            for char in text
        )

    body = [one.encode("cp949", "replace").decode("cp949") for one in a.body]
    head = "{\\rtf1\\ansi\\ansicpg949{\\fonttbl{\\f0\\fcharset129 Batang;}}\\f0 "
    text = head + "".join(f"{words(one)}\\par\n" for one in (a.headline, *body)) + "}"
    case = _gold(a, "rtf_korean", text.encode("ascii"), "report.rtf", body=plain(body), marked=False)
    return msgspec.structs.replace(case, published="", bylines=(), headline=a.headline)


def epub(a: Article) -> FormatCase:
    """Two chapters with a mark, a table of contents, and Dublin Core."""
    before, passage, after = map(escaped, cut_out(a.body[1]))
    first = f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>{escaped(a.body[0])}</p><p>{before}<mark title="{REMARK}">{passage}</mark>{after}</p></body></html>'
    second = "<html><body>" + "".join(f"<p>{escaped(one)}</p>" for one in a.body[2:]) + "</body></html>"
    creators = "".join(f"<dc:creator>{escaped(name)}</dc:creator>" for name in a.authors)
    opf = (
        f'<package xmlns:dc="{_DC}"><metadata><dc:title>{escaped(a.headline)}</dc:title>{creators}<dc:date>{a.day}</dc:date>'
        f"<dc:publisher>Harbour Books</dc:publisher><dc:language>{a.language}</dc:language></metadata><manifest>"
        '<item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
        '<item id="a" href="text/one.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="b" href="text/two.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>'
    )
    data = zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
            "OPS/book.opf": opf,
            "OPS/nav.xhtml": "<html><body><p>Contents</p></body></html>",
            "OPS/text/one.xhtml": first,
            "OPS/text/two.xhtml": second,
        }
    )
    case = _gold(a, "epub", data, "book.epub")
    return msgspec.structs.replace(case, outlet="Harbour Books")


def cases() -> Iterator[FormatCase]:
    """Every shape with articles of ours."""
    shapes: list[Callable[[Article], FormatCase]] = [docx, docx_tracked, docx_boxed, odt, rtf, epub]
    for number, shape in enumerate(shapes):
        for a in english()[number % 2 : 5 : 2]:
            yield shape(a)
    for a in world():
        if a.language in ("ko", "ja", "ar", "ru"):
            yield _worldly(docx(a), a)
        if a.language == "ko":
            yield rtf_korean(a)


def _worldly(case: FormatCase, a: Article) -> FormatCase:
    """The English header lines of these shapes are no gold for articles in other scripts; the text and marks are."""
    return msgspec.structs.replace(case, bylines=("*",), name=f"docx-{a.id}")
