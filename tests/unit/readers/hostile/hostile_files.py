"""Files made to do harm: each as (name, bytes); all of them written here, none of them found anywhere."""

# ruff: noqa: E501 - markup is written as it stands in files

import gzip
import io
import json
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SECRET = "root:x:0:0"  # noqa: S105 - the start of a public file
"""What the start of /etc/passwd would show."""
BEACON = "http://127.0.0.1:9/beacon.gif"
XXE = f'<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd"><!ENTITY net SYSTEM "{BEACON}">]>'
_LOL = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
LAUGHS = f'<!DOCTYPE x [<!ENTITY l0 "lol">{_LOL}]>'
WORDS = "The minister said on Monday that the ferry line would open in spring after all."


def zipped(parts: list[tuple[str | zipfile.ZipInfo, str | bytes]]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else None)
    return file.getvalue()


def docx(document: str, *more: tuple[str | zipfile.ZipInfo, str | bytes]) -> bytes:
    return zipped([("[Content_Types].xml", "<Types/>"), ("word/document.xml", document), *more])


def body(inner: str, before: str = "") -> str:
    return f'{before}<w:document xmlns:w="{W}"><w:body>{inner}</w:body></w:document>'


def paragraph(words: str = WORDS) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def odt(content: str) -> bytes:
    return zipped([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content)])


def pdf(objects: list[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
    return bytes(out)


def page(content: bytes, filters: bytes = b"", resources: bytes = b"<</Font<</F 5 0 R>>>>") -> list[bytes]:
    return [
        b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources%b>>" % resources,
        b"<</Length %d%b>>stream\n%b\nendstream" % (len(content), filters, content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]


def _office() -> Iterator[tuple[str, bytes]]:
    yield "xxe.docx", docx(body(paragraph("&xxe;&net;"), XXE))
    yield "laughs.docx", docx(body(paragraph("&l9;"), LAUGHS))
    yield "bomb.docx", docx(body(paragraph("A" * (150 << 20))))
    deep = "<w:tbl><w:tr><w:tc>" * 3000 + paragraph() + "</w:tc></w:tr></w:tbl>" * 3000
    yield "deep.docx", docx(body(deep))
    yield "deep240.docx", docx(body("<w:sdt><w:sdtContent>" * 115 + paragraph() + "</w:sdtContent></w:sdt>" * 115))
    yield "slip.docx", docx(body(paragraph()), ("../../../../tmp/briefwright-slip.xml", "<x/>"))
    link = zipfile.ZipInfo("word/comments.xml")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    yield "link.docx", docx(body(paragraph()), (link, "/etc/passwd"))
    rels = f'<Relationships><Relationship Type="x/attachedTemplate" TargetMode="External" Target="{BEACON}"/></Relationships>'
    picture = f'<w:p><w:r><w:pict><v:imagedata xmlns:v="v" r:href="{BEACON}" xmlns:r="r"/></w:pict></w:r></w:p>'
    yield "beacon.docx", docx(body(picture + paragraph()), ("word/_rels/document.xml.rels", rels))
    field = '<w:r><w:instrText>INCLUDETEXT "/etc/passwd"</w:instrText></w:r><w:r><w:instrText>DDEAUTO c cmd</w:instrText></w:r>'
    yield "fields.docx", docx(body(f"<w:p>{field}</w:p>{paragraph()}"))
    main = '<R><Relationship Type="x/officeDocument" Target="../../../etc/passwd"/></R>'
    yield "outside.docx", zipped([("_rels/.rels", main), ("word/document.xml", body(paragraph()))])
    yield "entries.docx", zipped([(f"word/{n}.xml", "") for n in range(20_000)])
    yield "comments.docx", docx(body('<w:p><w:commentRangeStart w:id="1"/>' * 500 + paragraph() + "</w:p>" * 500))
    yield "xxe.odt", odt(f"{XXE}<office:document-content xmlns:office='o'>&xxe;</office:document-content>")
    spaces = (
        "<x:d xmlns:x='x'><x:body><x:text><x:p>"
        + '<x:s x:c="999999999"/>' * 50
        + WORDS
        + "</x:p></x:text></x:body></x:d>"
    )
    yield "spaces.odt", odt(spaces)
    yield "nested.docx", docx(body(paragraph()), ("word/embeddings/a.docx", docx(body(paragraph("A" * (1 << 20))))))


def _rich_text() -> Iterator[tuple[str, bytes]]:
    words = WORDS.encode()
    yield "deep.rtf", b"{\\rtf1 " + b"{" * 200_000 + words + b"}" * 200_000
    yield (
        "fields.rtf",
        b'{\\rtf1 {\\field{\\*\\fldinst INCLUDEPICTURE "%b"}{\\fldrslt x}} %b}' % (BEACON.encode(), words),
    )
    yield (
        "object.rtf",
        b"{\\rtf1 {\\object\\objocx{\\*\\objdata 0105000002}} %b {\\*\\template %b}}" % (words, BEACON.encode()),
    )
    yield "bin.rtf", b"{\\rtf1 \\bin2147483647 %b}" % words
    yield "numbers.rtf", b"{\\rtf1 \\u9999999999 ?\\uc9999999999 \\u65 abc\\f-99999999 \\cf99999999 %b}" % words
    yield "colours.rtf", b"{\\rtf1{\\colortbl%b}%b}" % (b";" * 3_000_000, words)


def _pdfs() -> Iterator[tuple[str, bytes]]:
    shown = b"BT /F 12 Tf 50 700 Td (%b) Tj ET" % WORDS.encode()
    yield "javascript.pdf", pdf(page(shown))
    packed = zlib.compress(zlib.compress(b"q " * (40 << 20), 9), 9)
    yield "flate.pdf", pdf(page(packed, b"/Filter[/FlateDecode/FlateDecode]"))
    yield "kids.pdf", pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999999>>"])
    form = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>/Length 5>>stream\n/X Do\nendstream"
    yield "recursive.pdf", pdf([*page(shown + b" /X Do", resources=b"<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>"), form])
    yield (
        "letters.pdf",
        pdf(page(b"BT /F 1 Tf 5 7 Td " + b"(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj " * 60_000 + b"ET")),
    )
    spread = b"".join(b"BT /F 8 Tf %d %d Td (word) Tj ET " % (7 * n % 590, 11 * n % 790) for n in range(30_000))
    yield "spread.pdf", pdf(page(spread))
    yield "header.pdf", b"%PDF-1.7\n" + bytes(1000)
    objects = page(shown)
    objects[2] = objects[2].replace(b"[0 0 600 800]", b"[0 0 1e38 -1e38]")
    yield "box.pdf", pdf(objects)
    quads = b" ".join(b"1 2 3 4 5 6 7 8" for _ in range(100_000))
    objects = page(shown)
    objects[2] = objects[2].replace(
        b"/Contents", b"/Annots[<</Subtype/Highlight/Rect[0 0 600 800]/QuadPoints[%b]>>]/Contents" % quads
    )
    yield "quads.pdf", pdf(objects)


def _markup() -> Iterator[tuple[str, bytes]]:
    p = f"<p>{WORDS}</p>"
    yield "xxe.xml", f"{XXE}<nitf><body><body.content><p>&xxe;&net; {WORDS}</p></body.content></body></nitf>".encode()
    yield "laughs.xml", f"{LAUGHS}<nitf><body><body.content><p>&l9; {WORDS}</p></body.content></body></nitf>".encode()
    yield "deep.xml", f"<nitf><body><body.content>{'<block>' * 100_000}{p}".encode()
    yield (
        "xxe.rss",
        f"{XXE}<rss><channel><item><title>&xxe;</title><description>{WORDS}</description></item></channel></rss>".encode(),
    )
    inclusion = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" href="/etc/passwd"/>'
    yield "include.xml", f"<newsItem><contentSet><inlineXML>{inclusion}{p}</inlineXML></contentSet></newsItem>".encode()
    style = f'<?xml-stylesheet href="{BEACON}"?>'
    yield (
        "style.atom",
        f"{style}<feed><entry><title>T</title><content type='html'>{WORDS}</content></entry></feed>".encode(),
    )
    yield "many.rss", ("<rss><channel>" + "<item><title>T</title></item>" * 60_000).encode()
    yield "attributes.xml", ("<nitf " + " ".join(f'a{n}="x"' for n in range(20_000)) + ">").encode()
    yield (
        "colspan.html",
        f'<html><body><table><tr><td colspan="9007199254740991">{WORDS}</td></tr></table>{p * 5}'.encode(),
    )
    yield "deep.html", ("<html><body>" + "<div>" * 50_000 + p).encode()
    yield "script.html", f"<html><body><script>document.write('x')</script><img src='{BEACON}'>{p * 5}".encode()
    yield "doctype.nitf", ("<!DOCTYPE nitf [" + "<!ENTITY a 'b'>" * 50_000).encode() + b"<nitf/>"


def _others() -> Iterator[tuple[str, bytes]]:
    yield "deep.json", b'{"headline":"x","body_text":' + b"[" * 200_000
    yield "numbers.json", b'{"headline":"x","urgency":' + b"9" * 100_000 + b',"body_text":"%b"}' % WORDS.encode()
    yield "wide.json", json.dumps({"headline": "x", "byline": "y", "body_html": "<b>" * 200_000 + WORDS}).encode()
    parts = "".join(f"--b{n}\r\nContent-Type: multipart/mixed; boundary=b{n + 1}\r\n\r\n" for n in range(3000))
    yield (
        "deep.eml",
        f"From: a\r\nMessage-ID: <1@x>\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n{parts}".encode(),
    )
    chain = "Content-Type: message/rfc822\r\n\r\n" * 2000
    yield "chain.eml", f"From: a\r\nMessage-ID: <1@x>\r\n{chain}From: b\r\n\r\n{WORDS}".encode()
    yield (
        "headers.eml",
        b"From: a\r\nMessage-ID: <1@x>\r\n" + b"Subject: =?utf-8?B?" + b"A" * 500_000 + b"?=\r\n\r\n" + WORDS.encode(),
    )
    mime = f'From: a\r\nMessage-ID: <1@x>\r\nContent-Type: text/html\r\n\r\n<img src="{BEACON}"><link rel=stylesheet href="{BEACON}"><p>{WORDS}'
    yield "beacon.eml", mime.encode()
    outside = "From: a\r\nMessage-ID: <1@x>\r\nContent-Type: message/external-body; access-type=local-file; name=/etc/passwd\r\n\r\nx"
    yield "external.eml", outside.encode()
    yield "froms.mbox", b"From a\n\nFrom b\n\n" * 20_000
    yield "gzip.txt", gzip.compress(bytes(50 << 20))
    yield "wire.iptc", (b"\x01AFP0001 3 POL 10\r\n\x02" + WORDS.encode()) * 8_000
    yield "long.txt", b"a" * 20_000_000
    yield "spaces.txt", b" " * 4_000_000 + WORDS.encode()
    yield "marks.txt", ("a" + "\u0301" * 2_000_000).encode()
    book = [
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", f"{XXE}<c><rootfile full-path='&xxe;'/></c>"),
    ]
    yield "xxe.epub", zipped([*book])
    opf = (
        '<p><manifest><item id="a" href="../../../etc/passwd" media-type="text/html"/></manifest><spine>'
        + '<itemref idref="a"/>' * 50_000
    )
    rows: list[tuple[str | zipfile.ZipInfo, str | bytes]] = [
        ("mimetype", "application/epub+zip"),
        ("a.opf", opf + "</spine></p>"),
    ]
    yield "spine.epub", zipped(rows)


def hostile_files() -> Iterator[tuple[str, bytes]]:
    """All of them."""
    yield from _office()
    yield from _rich_text()
    yield from _pdfs()
    yield from _markup()
    yield from _others()


def lying_zip() -> bytes:
    """A zip whose directory promises 10 bytes where 50 MiB come out."""
    data = bytearray(docx(body(paragraph("A" * (50 << 20)))))
    place = data.rfind(b"PK\x01\x02", 0, data.rfind(b"PK\x05\x06"))
    struct.pack_into("<I", data, place + 24, 10)
    return bytes(data)
