"""PDFs as papers, agencies and browsers make them: columns, hyphens, running titles, highlights and notes."""

import io
import re
from collections.abc import Callable, Iterator, Sequence
from ctypes import byref, c_double

import msgspec
import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, NextPageTemplate, PageTemplate, Paragraph

from quality.capture.cases import Article
from quality.capture_formats.case import FormatCase, cut_out, english, escaped, plain, world

WIDTH, HEIGHT = A4
REMARK = "Check this — 확인할 것."


def _gold(a: Article, shape: str, data: bytes, **more: object) -> FormatCase:
    values: dict[str, object] = {
        "name": f"{shape}-{a.id}", "data": data, "file": "paper.pdf", "text": plain(a.body), "headline": a.headline,
    }  # fmt: skip
    return msgspec.convert(values | more, FormatCase)


def _frames(columns: int, top: float) -> list[Frame]:
    gap, margin = 18.0, 56.0
    width = (WIDTH - 2 * margin - gap * (columns - 1)) / columns
    return [Frame(margin + n * (width + gap), 60, width, HEIGHT - 120 - top, 0, 0, 0, 0) for n in range(columns)]


def _paper(a: Article, columns: int, *, justified: bool = True, repeat: int = 1, title: str = "") -> bytes:
    """A paper's page: masthead and page number on every page, headline above the columns."""

    def furniture(canvas: Canvas, page: BaseDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(56, HEIGHT - 34, "The Sable Gazette")
        canvas.drawRightString(WIDTH - 56, HEIGHT - 34, "World")
        canvas.drawCentredString(WIDTH / 2, 28, str(page.page))

    file = io.BytesIO()
    document = BaseDocTemplate(file, pagesize=A4, title=title, author="typist")
    head = Frame(56, HEIGHT - 160, WIDTH - 112, 100, 0, 0, 0, 0)
    document.addPageTemplates(
        [
            PageTemplate("first", [head, *_frames(columns, 110)], onPage=furniture),
            PageTemplate("next", _frames(columns, 0), onPage=furniture),
        ]
    )
    sheet = getSampleStyleSheet()
    body = ParagraphStyle(
        "b", parent=sheet["BodyText"], alignment=4 if justified else 0, fontSize=10, leading=12, spaceAfter=5,
        embeddedHyphenation=1, hyphenationLang="en_GB", uriWasteReduce=0,
    )  # fmt: skip
    flow = [Paragraph(escaped(a.headline), sheet["Title"]), NextPageTemplate("next"), FrameBreak()]
    flow += [Paragraph(escaped(one), body) for one in a.body * repeat]
    document.build(flow)
    return file.getvalue()


def paper_one(a: Article) -> FormatCase:
    """One justified column."""
    return _gold(a, "paper_one", _paper(a, 1), pages=1)


def paper_two(a: Article) -> FormatCase:
    """Two narrow columns over several pages; words divided."""
    data = _paper(a, 2, repeat=5)
    return _gold(a, "paper_two", data, text=plain(a.body * 5), pages=len(pypdfium2.PdfDocument(data)))


def paper_three(a: Article) -> FormatCase:
    """Three ragged columns."""
    data = _paper(a, 3, justified=False, repeat=4)
    return _gold(a, "paper_three", data, text=plain(a.body * 4), pages=len(pypdfium2.PdfDocument(data)))


def paper_four(a: Article) -> FormatCase:
    """Four narrow justified columns: wide spaces, many divided words."""
    data = _paper(a, 4, repeat=4)
    return _gold(a, "paper_four", data, text=plain(a.body * 4), pages=len(pypdfium2.PdfDocument(data)))


def across(a: Article) -> FormatCase:
    """Two columns whose lines are written row by row across the page: the file's own order is useless."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    canvas.setTitle(a.headline)
    canvas.setFont("Times-Bold", 18)
    for number, line in enumerate(_wrapped(a.headline, "Times-Bold", 18, WIDTH - 112)):
        canvas.drawString(56, HEIGHT - 70 - 21 * number, line)
    lines = [(line, n == 0) for one in a.body for n, line in enumerate(_wrapped(one, "Times-Roman", 10, 230))]
    half = (len(lines) + 1) // 2
    canvas.setFont("Times-Roman", 10)
    for row in range(half):
        for column, at in ((0, row), (1, half + row)):
            if at < len(lines):
                words, first = lines[at]
                canvas.drawString(56 + 245 * column + (10 if first else 0), HEIGHT - 140 - 12.5 * row, words)
    canvas.save()
    return _gold(a, "across", file.getvalue(), pages=1)


def _wrapped(text: str, face: str, size: float, width: float) -> list[str]:
    lines: list[str] = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        room = width - (10 if len(lines) == 1 else 0)
        if pdfmetrics.stringWidth(longer, face, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def browser(a: Article) -> FormatCase:
    """A page printed from a browser: date, title and address at the edges, headline larger than the text."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    canvas.setTitle(f"{a.headline} - Sable Gazette")
    y = 0.0

    def page(number: int) -> None:
        canvas.setFont("Helvetica", 7)
        canvas.drawString(24, HEIGHT - 20, f"11/21/26, 4:4{number} PM")
        canvas.drawCentredString(WIDTH / 2, HEIGHT - 20, f"{a.headline} - Sable Gazette")
        canvas.drawString(24, 14, "https://sable.example/news/2026/03/ferry")
        canvas.drawRightString(WIDTH - 24, 14, f"{number}/2")

    page(1)
    canvas.setFont("Helvetica-Bold", 20)
    for line in _wrapped(a.headline, "Helvetica-Bold", 20, 450):
        canvas.drawString(60, HEIGHT - 80 - y, line)
        y += 24
    canvas.setFont("Helvetica", 11)
    for number, one in enumerate(a.body):
        if number == len(a.body) // 2:
            canvas.showPage()
            page(2)
            canvas.setFont("Helvetica", 11)
            y = -40
        y += 9
        for line in _wrapped(one, "Helvetica", 11, 450):
            canvas.drawString(60, HEIGHT - 100 - y, line)
            y += 15
    canvas.save()
    return _gold(a, "browser", file.getvalue(), pages=2)


def turned(a: Article) -> FormatCase:
    """A page that is stored lying on its side and shown upright."""
    plain_page = pikepdf.open(io.BytesIO(_paper(a, 1)))
    for page in plain_page.pages:
        box = [float(one) for one in page.MediaBox]
        page.contents_add(f"q 0 1 -1 0 {box[3]} 0 cm".encode(), prepend=True)
        page.contents_add(b"Q")
        page.MediaBox = [0, 0, box[3], box[2]]
        if "/CropBox" in page.obj:
            del page.obj["/CropBox"]
        page.Rotate = 90
    file = io.BytesIO()
    plain_page.save(file)
    return _gold(a, "turned", file.getvalue(), pages=1)


def korean(a: Article) -> FormatCase:
    """Hangul that wraps anywhere, in a face that is not embedded."""
    pdfmetrics.registerFont(UnicodeCIDFont("HYSMyeongJo-Medium"))
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    canvas.setFont("HYSMyeongJo-Medium", 18)
    canvas.drawString(60, HEIGHT - 70, a.headline[:26])
    if len(a.headline) > 26:
        canvas.drawString(60, HEIGHT - 94, a.headline[26:])
    canvas.setFont("HYSMyeongJo-Medium", 11)
    y = HEIGHT - 130.0
    for one in a.body:
        for at in range(0, len(one), 36):
            canvas.drawString(60, y, one[at : at + 36])
            y -= 16
        y -= 8
    canvas.save()
    return _gold(a, "korean", file.getvalue(), pages=1)


def highlighted(a: Article) -> FormatCase:
    """Two columns with a highlight over several lines, one inside a line, and a sticky note."""
    passages = (cut_out(a.body[1])[1], " ".join(a.body[0].split()[2:6]))
    data = annotate(_paper(a, 2), [(passages[0], REMARK), (passages[1], "")], note="A note at the edge.")
    return _gold(a, "highlighted", data, pages=1, passages=passages, remarks=(REMARK, "A note at the edge."))


def annotate(data: bytes, marks: Sequence[tuple[str, str]], note: str = "") -> bytes:
    """A PDF with highlights drawn over some words of its first page, and a sticky note beside the first of them."""
    document = pypdfium2.PdfDocument(data)
    textpage = document[0].get_textpage()
    codes = [pdfium.FPDFText_GetUnicode(textpage.raw, at) for at in range(textpage.count_chars())]
    places = [at for at, code in enumerate(codes) if chr(code) not in " \r\n\x02\ufffe"]
    letters = "".join(chr(codes[at]) for at in places)
    opened = pikepdf.open(io.BytesIO(data))
    annotations = []
    for words, remark in marks:
        start = letters.index(re.sub(r"\s+", "", words))
        first, last = places[start], places[start + len(re.sub(r"\s+", "", words)) - 1]
        quads = [edge for box in _boxes(textpage, first, last - first + 1) for edge in box]
        annotations.append(_annotation(opened, "Highlight", quads, remark))
    if note:
        annotations.append(_annotation(opened, "Text", [40, 700, 58, 700, 40, 682, 58, 682], note))
    opened.pages[0].Annots = opened.make_indirect(pikepdf.Array(annotations))
    file = io.BytesIO()
    opened.save(file)
    return file.getvalue()


def _boxes(textpage: pypdfium2.PdfTextPage, first: int, count: int) -> Iterator[list[float]]:
    for number in range(pdfium.FPDFText_CountRects(textpage.raw, first, count)):
        left, top, right, bottom = c_double(), c_double(), c_double(), c_double()
        pdfium.FPDFText_GetRect(textpage.raw, number, byref(left), byref(top), byref(right), byref(bottom))
        x0, y0, x1, y1 = left.value - 0.4, bottom.value - 1.2, right.value + 0.4, top.value + 1.2
        yield [x0, y1, x1, y1, x0, y0, x1, y0]


def _annotation(opened: pikepdf.Pdf, kind: str, quads: list[float], remark: str) -> pikepdf.Object:
    xs, ys = quads[0::2], quads[1::2]
    values = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name("/" + kind), Rect=[min(xs), min(ys), max(xs), max(ys)],
        Contents=pikepdf.String(remark), T=pikepdf.String("Ana"), C=[1, 1, 0],
    )  # fmt: skip
    if kind == "Highlight":
        values.QuadPoints = quads
    return opened.make_indirect(values)


def cases() -> Iterator[FormatCase]:
    """Every shape with articles of ours."""
    shapes: list[Callable[[Article], FormatCase]] = [
        paper_one, paper_two, paper_three, paper_four, across, browser, turned, highlighted
    ]  # fmt: skip
    pool = english()
    for number, shape in enumerate(shapes):
        for a in pool[number % 2 : 6 : 2]:
            yield shape(a)
    yield from (korean(a) for a in world() if a.language == "ko")
