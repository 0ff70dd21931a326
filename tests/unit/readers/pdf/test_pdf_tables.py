"""Tables whose cells take several lines: every cell is read to its end."""

from collections.abc import Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from unit.readers.pdf.drawing import drawn
from unit.readers.reading import capture

Row = Sequence[Sequence[str]]
"""The cells of a row, each with its lines."""


def read(rows: Sequence[Row], *, apart: float = 10, columns: Sequence[int] = (60, 230, 400)) -> list[str]:
    """The words of a drawn table, line by line; ``apart`` points more between two rows than between two lines."""

    def page(canvas: Canvas) -> None:
        y = 700.0
        for row in rows:
            for x, cell in zip(columns, row, strict=False):
                for n, line in enumerate(cell):
                    canvas.drawString(x, y - 13 * n, line)
            y -= 13 * max(len(cell) for cell in row) + apart

    return capture(drawn(page), "a.pdf").captured_text.split()


LONG: list[Row] = [
    [["Route"], ["State"], ["Cost"]],
    [["Ferry to Ulm", "and Tarn"], ["Opens in spring", "after repairs"], ["1,400"]],
    [["Night boat"], ["Runs on demand", "for crews only"], ["200"]],
    [["Pilot cutter"], ["Stopped"], ["90"]],
]
IN_ORDER = (
    "Route State Cost Ferry to Ulm and Tarn Opens in spring after repairs 1,400 "
    "Night boat Runs on demand for crews only 200 Pilot cutter Stopped 90"
)


@pytest.mark.parametrize("apart", [10, 4.5, 0])
def test_cells_of_several_lines_are_read_to_their_end(apart: float) -> None:
    assert " ".join(read(LONG, apart=apart)) == IN_ORDER


def test_words_divided_in_a_cell_are_whole() -> None:
    rows: list[Row] = [[["Route"], ["State"], ["Cost"]], [["Ferry"], ["Under recon-", "struction now"], ["12"]]]
    assert "Ferry Under reconstruction now 12" in " ".join(read(rows))


def test_groups_of_whole_rows_stay_rows() -> None:
    rows: list[Row] = [[["Ulm", "Tarn"], ["Open", "Shut"], ["5", "6"]], [["Lisk", "Orm"], ["Open", "Shut"], ["7", "8"]]]
    assert " ".join(read(rows)) == "Ulm Open 5 Tarn Shut 6 Lisk Open 7 Orm Shut 8"


def test_rows_under_one_heading_stay_rows() -> None:
    rows: list[Row] = [[["North"], ["Ulm"], ["5"]], [[""], ["Tarn"], ["6"]], [["South"], ["Lisk"], ["7"]]]
    assert " ".join(read(rows, apart=0)) == "North Ulm 5 Tarn 6 South Lisk 7"


def test_lines_of_a_text_with_a_wide_gap_are_no_table() -> None:
    rows: list[Row] = [[["The ferry sails at"], ["dawn"]], [["and nobody on the quay had been told."]]]
    assert " ".join(read(rows, apart=0)) == "The ferry sails at dawn and nobody on the quay had been told."


def test_lines_spread_to_fill_a_narrow_column_are_no_rows() -> None:
    lines = [
        ["the", "port", "of", "Tarn", "was", "shut", "at"],
        ["Westhaven", "quarrymen", "said"],
        ["westbound", "fishermen", "with"],
        ["no", "ice", "on", "the", "strait", "in", "May"],
    ]

    def page(canvas: Canvas) -> None:
        for number, words in enumerate(lines):
            widths = [canvas.stringWidth(word, "Helvetica", 10) for word in words]
            gap, x = (160 - sum(widths)) / (len(words) - 1), 60.0
            for word, width in zip(words, widths, strict=True):
                canvas.drawString(x, 700 - 12 * number, word)
                x += width + gap

    text = capture(drawn(page, size=10), "a.pdf").captured_text
    assert " ".join(text.split()) == " ".join(word for words in lines for word in words)
