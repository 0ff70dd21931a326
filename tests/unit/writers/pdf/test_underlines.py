"""Lines below words: under all of them and nothing else, at the place the font says, no part of the text."""

from collections.abc import Callable

import pypdfium2 as pdfium
import pytest
from pypdfium2 import raw

from briefwright.model.document import Document, Paragraph, Text, document_text
from briefwright.writers.pdf.lint import lint
from briefwright.writers.pdf.preview import Preview
from briefwright.writers.pdf.read_back import text_of
from briefwright.writers.pdf.write import write

MakeDocument = Callable[..., Document]
Box = tuple[float, float, float, float]


def said(*words: Text) -> Paragraph:
    return Paragraph(style="note", inlines=words)


def boxes(data: bytes, kind: int) -> list[Box]:
    """The boxes of the objects of a kind on the first page: left, bottom, right, top."""
    page = pdfium.PdfDocument(data)[0]
    return [found.get_bounds() for found in page.get_objects(filter=[kind])]


def underlines(data: bytes, without: bytes) -> list[Box]:
    """What is drawn in one file and not in the other, which has the same letters."""
    others = boxes(without, raw.FPDF_PAGEOBJ_PATH)
    return [box for box in boxes(data, raw.FPDF_PAGEOBJ_PATH) if box not in others]


@pytest.mark.parametrize(
    ("words", "count"),
    [("Harbour", 1), ("Harbour and bay", 1), ("Harbour and bay " * 20, 3), ("שלום עולם", 1), ("", 0)],
)
def test_one_line_stands_below_all_words_of_a_line(make: MakeDocument, words: str, count: int) -> None:
    plain, drawn = (make(said(Text(words, underline=on))) for on in (False, True))
    found = underlines(write(drawn), write(plain))
    assert len(found) == count
    letters = boxes(write(plain), raw.FPDF_PAGEOBJ_TEXT)
    for left, bottom, right, top in found:
        assert 0 < top - bottom < 1
        above = [box for box in letters if box[3] > top > box[1] - 2 and box[3] - top < 15]
        assert min(box[0] for box in above) == pytest.approx(left, abs=3)  # a blank after the last word may stand there
        assert max(box[2] for box in above) == pytest.approx(right, abs=1)


def test_only_the_underlined_words_have_a_line(make: MakeDocument) -> None:
    some = [Text("Before "), Text("under"), Text(" after.")]
    (plain, lined) = (write(make(said(some[0], Text("under", underline=on), some[2]))) for on in (False, True))
    ((left, _, right, _),) = underlines(lined, plain)
    whole = write(make(said(Text("Before under after.", underline=True))))
    ((first, _, last, _),) = underlines(whole, plain)
    assert first < left < right < last


def test_lines_are_no_part_of_the_text(make: MakeDocument) -> None:
    document = make(said(Text("The "), Text("Harbour Post", underline=True), Text(", 3.")))
    data = write(document)
    assert text_of(data).split() == document_text(document).split()
    assert lint(data, document) == []


def test_the_preview_shows_a_line_that_was_added(make: MakeDocument) -> None:
    preview = Preview()
    first, second = (preview.render(make(said(Text("Harbour", underline=on)))) for on in (False, True))
    assert len(underlines(second, first)) == 1
