"""Which section rests on which source."""

from briefwright.gui.composing.coverage import cover, verdict
from briefwright.gui.session import Session


def test_counts_items_by_source_and_section(session: Session) -> None:
    coverage = cover(session.brief, session.sources)
    assert [column.digit for column in coverage.columns] == ["1", "2", "3"]
    assert [[len(cell) for cell in line.cells] for line in coverage.lines] == [[2, 1, 0], [0, 1, 0]]
    assert coverage.lines[0].cells[1] == ("i-loss",)


def test_single_sources_are_marked(session: Session) -> None:
    columns = cover(session.brief, session.sources).columns
    assert [column.single for column in columns] == [True, False, False]
    assert [verdict(column) for column in columns] == ["1 source", "2 sources", "empty"]


def test_a_source_without_name_or_use(session: Session) -> None:
    lines = cover(session.brief, session.sources).lines
    assert (lines[1].name, lines[1].headline, lines[1].used) == (
        "outlet not stated",
        "[Article without headline]",
        True,
    )
