"""PDF: order, paragraphs, divided words, pages, edges, marks, and what cannot be read."""

# ruff: noqa: E501 - markup and lines are written as they stand in files

import io

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from briefwright.errors import CaptureError
from briefwright.model.source import Source
from quality.capture_formats.pdf_files import annotate
from unit.readers.pdf.drawing import Drawing, drawn
from unit.readers.reading import capture, codes, paragraphs, values


def pdf(*pages: list[str] | Drawing, size: float = 11, title: str = "") -> Source:
    return capture(drawn(*pages, size=size, title=title), "a.pdf")


def test_lines_are_joined_and_divided_words_are_whole() -> None:
    source = pdf(
        [
            "The minister told the coun-",
            "cil on Monday that the long-",
            "term plan, a well-known one",
            "and long-term, would go on.",
            "And so it went.",
        ]
    )
    text = (
        "The minister told the council on Monday that the long-term plan, a well-known one and long-term, would go on."
    )
    assert paragraphs(source)[0].startswith(text)
    assert "hyphens-healed" in codes(source)


def test_a_short_line_and_an_indent_end_paragraphs() -> None:
    def page(canvas: Canvas) -> None:
        for number, (x, line) in enumerate(
            [(60, "The first paragraph runs over the whole line here"), (60, "and ends early."), (60, "The second one runs over the whole line as well"),
             (60, "and on to the very end of this line of the page."), (75, "The third is set in from the left as books do it"), (60, "and goes on.")]
        ):  # fmt: skip
            canvas.drawString(x, 700 - 14 * number, line)

    starts = [words.split()[1] for words in paragraphs(pdf(page))]
    assert starts == ["first", "second", "third"]


def test_a_paragraph_goes_on_over_the_page_and_both_pages_have_their_place() -> None:
    source = pdf(
        ["The minister said that the ferry line between the two"],
        ["towns would open again in spring, after two years."],
    )
    assert paragraphs(source) == [
        "The minister said that the ferry line between the two towns would open again in spring, after two years."
    ]
    first, second = source.pages
    assert source.captured_text[second.start :].startswith("towns")
    assert (first.start, first.end, second.end) == (0, second.start, len(source.captured_text))
    assert (source.page_at(0), source.page_at(second.start)) == (1, 2)


def test_an_empty_page_between_is_an_empty_range_and_is_said() -> None:
    source = pdf(["Words on the first page stand here."], [], ["Words on the third page stand there."])
    assert source.pages[1].start == source.pages[1].end
    assert "pages-without-text" in codes(source)


def test_running_titles_and_page_numbers_are_no_paragraphs() -> None:
    def page(number: int) -> Drawing:
        def draw(canvas: Canvas) -> None:
            canvas.drawString(60, 770, "The Sable Gazette, 12 March 2026")
            canvas.drawString(60, 700, f"Paragraph {number} of the article says that talks go on in the town.")
            canvas.drawString(300, 20, str(number))

        return draw

    source = pdf(page(1), page(2), page(3))
    assert all(words.startswith("Paragraph") for words in paragraphs(source))
    assert "The Sable Gazette, 12 March 2026" in source.captured_text
    assert "page-furniture" in codes(source)


def test_tables_are_read_row_by_row() -> None:
    def page(canvas: Canvas) -> None:
        for row in range(8):
            for column, x in enumerate((60, 180, 300)):
                canvas.drawString(x, 700 - 14 * row, f"r{row}c{column}")

    words = " ".join(paragraphs(pdf(page))).split()
    assert words == [f"r{row}c{column}" for row in range(8) for column in range(3)]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("", "Night ferry runs aground off Port Sable"),
        ("Microsoft Word - ferry.doc", "Night ferry runs aground off Port Sable"),
        ("Night ferry runs aground off Port Sable | The Gazette", "Night ferry runs aground off Port Sable"),
        ("The ferry said so today", "The ferry said so today"),
    ],
)
def test_headlines(title: str, expected: str) -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 26)
        canvas.drawString(40, 730, "The Sable Gazette")
        canvas.setFont("Helvetica-Bold", 19)
        canvas.drawString(60, 690, "Night ferry runs aground off Port Sable")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(60, 660, "The ferry said so today")
        canvas.drawString(60, 630, "The night ferry ran aground on a sandbank, and all aboard were brought ashore.")

    assert values(pdf(page, title=title))["headline"] == expected


def test_a_highlight_within_a_word_and_over_a_divided_word() -> None:
    lines = ["He called the plan unforgettable and said the coun-", "cil would decide on it within the next two weeks."]
    data = annotate(drawn(lines), [("forgettable and", "Really?"), ("the coun", "")])
    source = capture(data, "a.pdf")
    assert [
        (source.captured_text[mark.start : mark.end], mark.remark, mark.colour, mark.by) for mark in source.marks
    ] == [
        ("forgettable and", "Really?", "FFFF00", "Ana"),
        ("the coun", "", "FFFF00", "Ana"),
    ]


def test_a_note_that_covers_nothing_stands_beside_its_line() -> None:
    lines = [
        "The first line of the page stands here.",
        "The second line of the page follows it.",
        "The third is the last of them all.",
    ]
    source = capture(annotate(drawn(lines), [], note="Look here."), "a.pdf")
    (mark,) = source.marks
    assert mark.start == mark.end
    assert mark.remark == "Look here."


def test_turned_pages_are_read_as_they_are_seen() -> None:
    opened = pikepdf.open(io.BytesIO(drawn(["The first line of the page stands here", "and the second follows it."])))
    opened.pages[0].Rotate = 180
    opened.pages[0].contents_add(b"q -1 0 0 -1 600 800 cm", prepend=True)
    opened.pages[0].contents_add(b"Q")
    file = io.BytesIO()
    opened.save(file)
    assert paragraphs(capture(file.getvalue(), "a.pdf")) == [
        "The first line of the page stands here and the second follows it."
    ]


def test_a_scan_is_said() -> None:
    with pytest.raises(CaptureError, match="scan") as caught:
        pdf(lambda canvas: canvas.rect(60, 60, 400, 600))
    assert "text recognition" in caught.value.todo


def test_the_day_a_file_was_made_is_no_date_of_publication() -> None:
    source = pdf(["The minister said that the ferry line would open again."])
    assert "published" not in values(source)
    assert "file-made" in codes(source)


def test_a_highlight_without_quads_covers_its_rectangle_and_a_reply_joins_it() -> None:
    opened = pikepdf.open(io.BytesIO(drawn(["The first line of the page stands here.", "The second follows."])))
    box = [55, 696, 400, 712]
    first = opened.make_indirect(
        pikepdf.Dictionary(
            Subtype=pikepdf.Name.Underline,
            Rect=box,
            Contents=pikepdf.String("Why?"),
        )
    )
    reply = opened.make_indirect(
        pikepdf.Dictionary(Subtype=pikepdf.Name.Text, Rect=box, Contents=pikepdf.String("So."), IRT=first)
    )
    opened.pages[0].Annots = opened.make_indirect(pikepdf.Array([first, reply]))
    file = io.BytesIO()
    opened.save(file)
    (mark,) = (source := capture(file.getvalue(), "a.pdf")).marks
    assert source.captured_text[mark.start : mark.end] == "The first line of the page stands here."
    assert mark.remark == "Why?\nSo."


def test_raised_figures_of_notes_are_no_part_of_the_words_but_powers_are() -> None:
    def page(canvas: Canvas) -> None:
        text = canvas.beginText(60, 700)
        for words, figure in (
            ("The minister spoke of the harbour.", "1"),
            (" The island has 40 km", "2"),
            (" and a light", "14"),
        ):
            text.setFont("Helvetica", 11)
            text.setRise(0)
            text.textOut(words)
            text.setFont("Helvetica", 6)
            text.setRise(4)
            text.textOut(figure)
        canvas.drawText(text)

    assert paragraphs(pdf(page)) == ["The minister spoke of the harbour. The island has 40 km2 and a light"]


def _spelled(canvas: Canvas, wide: float) -> None:
    """Lines whose words stand in two pieces, apart without a space; real spaces are ``wide`` points."""
    for row in range(6):
        x = 60.0
        for word in ("The", "metropolis", "tower", "stands", "over", "the", "harbour"):
            for part, after in ((word[:-1], 1.6), (word[-1] + " ", wide - 3.06)):
                canvas.drawString(x, 700 - 14 * row, part)
                x += canvas.stringWidth(part) + after


def test_letters_set_apart_are_one_word_where_the_file_writes_its_spaces() -> None:
    assert "The metropolis tower stands over the harbour" in pdf(lambda canvas: _spelled(canvas, 8.0)).captured_text


def test_letters_set_apart_stay_apart_where_spaces_are_no_wider() -> None:
    assert "Th e metropoli s" in pdf(lambda canvas: _spelled(canvas, 3.6)).captured_text
