"""Plain text: lines of 72 columns, what hangs and what stands in columns."""

import pytest

from briefwright.model.document import (
    Block,
    DocumentTable,
    Heading,
    Inline,
    Note,
    NoteMark,
    Paragraph,
    ParagraphStyle,
    Text,
)
from briefwright.writers.columns import columns_of, wrapped
from briefwright.writers.plain_text import WIDTH, text_of, write
from unit.writers.docx.conftest import document_of, whole

WORDS = "The harbour council counted the stones and the days before the ferries sailed again."


def lines(*blocks: Block, notes: tuple[Note, ...] = ()) -> list[str]:
    return write(document_of(*blocks, notes=notes)).decode().replace("\u2060", "").splitlines()


def paragraph(*inlines: Inline, style: ParagraphStyle = "item") -> Paragraph:
    return Paragraph(style=style, inlines=inlines)


def row(*cells: str) -> tuple[tuple[Inline, ...], ...]:
    return tuple((Text(cell),) for cell in cells)


@pytest.mark.parametrize(
    ("text", "columns"), [("", 0), ("abc", 3), ("한국", 4), ("e\u0301", 1), ("a\u2060b", 2), ("“a”…", 4), ("ｆｕ", 4)]
)
def test_columns(text: str, columns: int) -> None:
    assert columns_of(text) == columns


def test_lines_end_at_blanks_and_nowhere_else() -> None:
    assert wrapped("aa bb\u00a0cc dd", 5) == ["aa", "bb\u00a0cc", "dd"]
    assert wrapped("한국 어어 한", 7) == ["한국", "어어 한"]
    assert wrapped("a " + "b" * 9 + " c", 5) == ["a", "b" * 9, "c"]
    assert wrapped("aa bb cc", 6, "- ", "  ") == ["- aa", "  bb", "  cc"]
    assert wrapped("one\n\ntwo", 9) == ["one", "two"]
    assert wrapped(" \n ", 9) == []


def test_no_line_is_longer_than_its_measure() -> None:
    for placement in ("footnotes", "endnotes", "in-text"):
        for line in write(whole(placement)).decode().splitlines():
            assert columns_of(line) <= WIDTH or len(line.split()) == 1


def test_title_and_headings_are_underlined_as_long_as_they_are() -> None:
    said = lines(paragraph(Text("Quay and wall"), style="title"), Heading(level=1, text="방파제", number="1."))
    assert said == ["Quay and wall", "=" * 13, "", "1. 방파제", "-" * 9]


def test_points_quotations_and_notes_hang() -> None:
    said = lines(
        paragraph(Text(WORDS), style="key-point"),
        paragraph(Text(WORDS), NoteMark(1), style="block-quotation"),
        notes=(Note(1, (Text(WORDS),)),),
    )
    point, quotation, note = said[0:2], said[3:5], said[6:8]
    assert [line[:2] for line in point] == ["- ", "  "]
    assert all(line.startswith("    ") for line in quotation)
    assert quotation[-1].endswith("again.[1]")
    assert note[0].startswith("[1] The harbour")
    assert note[1].startswith("    ")


def test_a_table_that_fits_stands_in_columns() -> None:
    table = DocumentTable(
        name="sources", description="", header=row("Label", "Day"), rows=(row("방", "3 May"), row("b"))
    )
    assert lines(table) == ["Label  Day", "방     3 May", "b"]


def test_of_a_wider_table_each_cell_has_lines_of_its_own() -> None:
    table = DocumentTable(name="sources", description="", header=row("Point", "Said"), rows=(row("Wall", WORDS),))
    said = lines(table)
    assert said[:4] == ["Point", "    Said", "", "Wall"]
    assert all(line.startswith("    ") for line in said[4:])


def test_what_the_writer_adds_is_told_from_the_same_signs_in_the_brief() -> None:
    document = document_of(
        Heading(level=1, text="---"), paragraph(Text("=== and - and [1]"), NoteMark(1), NoteMark(2)), notes=()
    )
    assert text_of(write(document), document).split() == ["---", "===", "and", "-", "and", "[1]"]
