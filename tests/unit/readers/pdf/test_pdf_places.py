"""Each captured letter leads back to its box on its page, whatever was joined, healed or left out on the way."""

import io
import unicodedata

import pikepdf
import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from briefwright import shipped
from briefwright.errors import CaptureError, PasswordNeeded
from briefwright.model.page_map import PageMap, WordPlace
from briefwright.model.source import Source
from briefwright.readers.isolated_pages import IsolatedPages
from briefwright.readers.pdf_pictures import page_picture, page_sizes
from briefwright.readers.pdf_places import page_map
from unit.readers.pdf.drawing import drawn
from unit.readers.reading import capture

COLUMNS = [
    [f"The left column has its line number {n} here and" for n in range(8)],
    [f"the right column has its own line number {n} too" for n in range(8)],
]


def mapped(data: bytes) -> tuple[Source, PageMap]:
    source = capture(data, "a.pdf")
    return source, page_map(data, source.captured_text)


def words(source: Source, places: PageMap) -> list[str]:
    """What the map says stands on the pages, word by word."""
    return [source.captured_text[word.start : word.end] for page in places.pages for word in page.words]


def place_of(source: Source, places: PageMap, wanted: str) -> tuple[int, WordPlace]:
    at = source.captured_text.index(wanted)
    return next((n, word) for n, page in enumerate(places.pages) for word in page.words if word.start <= at < word.end)


def two_columns(canvas: Canvas) -> None:
    for n in range(8):
        canvas.drawString(40, 700 - 14 * n, COLUMNS[0][n])
        canvas.drawString(320, 700 - 14 * n, COLUMNS[1][n])


def running(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawString(60, 780, "The Sable Gazette")
    canvas.drawCentredString(300, 20, str(canvas.getPageNumber()))
    canvas.setFont("Helvetica", 11)
    place = ("quay", "mole", "pier")[canvas.getPageNumber() - 1]
    for n in range(9):
        canvas.drawString(60, 700 - 14 * n, f"Line {n} of the page on the {place} says what nobody had said.")


CASES: dict[str, bytes] = {
    "lines": drawn(["The minister told the coun-", "cil on Monday that the long-", "term plan would go on."]),
    "kept hyphens": drawn(
        ["The council spoke of a long-", "term plan and of a well-known one,", "and long-term it was."]
    ),
    "columns": drawn(two_columns),
    "running titles": drawn(running, running, running),
    "pages": drawn(["The ferry line between the two"], ["towns would open in spring."], []),
}


@pytest.mark.parametrize("data", CASES.values(), ids=CASES)
def test_every_letter_of_the_text_has_one_place(data: bytes) -> None:
    source, places = mapped(data)
    covered = [at for page in places.pages for word in page.words for at in range(word.start, word.end)]
    assert len(covered) == len(set(covered))
    letters = {at for at, char in enumerate(source.captured_text) if not char.isspace()}
    assert letters - set(covered) == set()
    assert places.lost == 0


@pytest.mark.parametrize("data", CASES.values(), ids=CASES)
def test_places_stand_in_the_order_of_the_text_and_on_its_pages(data: bytes) -> None:
    source, places = mapped(data)
    for number, page in enumerate(places.pages, 1):
        starts = [word.start for word in page.words]
        assert starts == sorted(starts)
        span = source.pages[number - 1]
        inside = [start for start in starts if span.start <= start < span.end]
        assert len(starts) - len(inside) <= 3  # the running title stands below the text, wherever it came from


def test_a_word_stands_where_it_was_drawn() -> None:
    source, places = mapped(drawn(["Quay opens today."]))
    page, word = place_of(source, places, "Quay")
    assert page == 0
    assert (places.pages[0].width, places.pages[0].height) == (600, 800)
    assert word.left == pytest.approx(60, abs=1)
    assert word.top < 100 < word.bottom
    width = pdfmetrics.stringWidth("Quay", "Helvetica", 11)
    assert word.right == pytest.approx(60 + width, abs=1.5)
    middle = 60 + pdfmetrics.stringWidth("Qu", "Helvetica", 11)
    assert source.captured_text[word.letter_at(middle) :].startswith("ay")
    assert word.part(word.start, word.start + 2)[0] == word.left
    assert word.part(word.start, word.start + 2)[1] == pytest.approx(middle, abs=1)


def test_both_halves_of_a_divided_word_have_their_line() -> None:
    source, places = mapped(CASES["lines"])
    at = source.captured_text.index("council")
    found = [word for word in places.pages[0].words if at <= word.start < at + len("council")]
    assert [source.captured_text[word.start : word.end] for word in found] == ["coun", "cil"]
    assert found[1].top > found[0].bottom - 3
    assert found[1].left < found[0].left


def test_the_right_column_is_at_the_right() -> None:
    source, places = mapped(CASES["columns"])
    lines = [place_of(source, places, text)[1] for text in ("right column", "left column")]
    assert lines[0].left > 300 > lines[1].right
    assert words(source, places) == source.captured_text.split()


def test_a_turned_page_has_its_places_as_seen() -> None:
    def page(canvas: Canvas) -> None:
        canvas.translate(600, 0)
        canvas.rotate(90)
        for n in range(4):
            canvas.drawString(60, 500 - 14 * n, f"Turned line {n} is read like any other line.")

    turned = pikepdf.open(io.BytesIO(drawn(page)))
    turned.pages[0].Rotate = 90
    file = io.BytesIO()
    turned.save(file)
    source, places = mapped(file.getvalue())
    word = place_of(source, places, "Turned")[1]
    assert (places.pages[0].width, places.pages[0].height) == (800, 600)
    assert word.left == pytest.approx(60, abs=1)
    assert word.top < 100 < word.bottom


def test_composed_letters_keep_their_edges() -> None:
    pdfmetrics.registerFont(TTFont("Plain", io.BytesIO(shipped.font_bytes("serif", "regular"))))

    def page(canvas: Canvas) -> None:
        canvas.setFont("Plain", 12)
        canvas.drawString(60, 700, unicodedata.normalize("NFD", "Café and crème were shared among Zoë’s crew."))

    source, places = mapped(drawn(page))
    assert "Café" in source.captured_text
    assert words(source, places) == source.captured_text.split()
    word = place_of(source, places, "crème")[1]
    assert len(word.edges) == 6
    assert list(word.edges) == sorted(word.edges)


def test_a_text_that_an_earlier_reader_captured_is_found_again() -> None:
    data = CASES["pages"]
    source = capture(data, "a.pdf")
    older = source.captured_text.replace("between the two", "betwixt those  two")
    places = page_map(data, older)
    assert places.lost == 2
    found = [older[word.start : word.end] for page in places.pages for word in page.words]
    assert found == [word for word in older.split() if word not in ("betwixt", "those")]


def test_one_article_of_several_has_its_own_places() -> None:
    data = drawn(["Of fares.", "", "", "", "The ferry sails at dawn."], ["The last page."])
    part = capture(data, "a.pdf").captured_text.partition("\n\n")[2]
    places = page_map(data, part)
    found = [part[word.start : word.end] for page in places.pages for word in page.words]
    assert found == part.split()
    assert found[0] == "The"
    assert places.lost == 0


def test_a_locked_file_needs_its_password_again() -> None:
    data = drawn(["The ferry sails."], encrypt="key")
    (source,) = [capture(drawn(["The ferry sails."]), "a.pdf")]
    for door in (lambda: page_map(data, ""), lambda: page_sizes(data), lambda: page_picture(data, 0, 1.0)):
        with pytest.raises(PasswordNeeded):
            door()
    assert words(source, page_map(data, source.captured_text, "key")) == ["The", "ferry", "sails."]


def test_pictures_have_the_size_asked_for_and_the_ink_of_the_page() -> None:
    data = drawn(["The ferry sails."])
    assert page_sizes(data) == ((600, 800),)
    picture = page_picture(data, 0, 0.5)
    assert (picture.width, picture.height) == (300, 400)
    assert len(picture.pixels) == picture.stride * picture.height
    assert min(picture.pixels) < 100
    assert max(picture.pixels) == 255
    with pytest.raises(CaptureError, match="Page 2"):
        page_picture(data, 1, 0.5)


def test_a_picture_is_never_larger_than_memory_allows() -> None:
    picture = page_picture(drawn(["The ferry sails."]), 0, 100.0)
    assert picture.width * picture.height <= 24_200_000


def test_the_reading_process_gives_the_same() -> None:
    data = CASES["columns"]
    source = capture(data, "a.pdf")
    with IsolatedPages(data, "a.pdf") as pages:
        assert pages.sizes() == page_sizes(data)
        assert pages.places(source.captured_text) == page_map(data, source.captured_text)
        assert pages.picture(0, 0.5) == page_picture(data, 0, 0.5)
        with pytest.raises(CaptureError, match="Page 9"):
            pages.picture(8, 1.0)
    with IsolatedPages(drawn(["A."], encrypt="key"), "a.pdf") as pages, pytest.raises(PasswordNeeded):
        pages.sizes()
