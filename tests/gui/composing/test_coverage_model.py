"""The table of coverage in words, as a screen reader and a tool tip tell it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from briefwright.gui.composing.coverage import Coverage, cover
from briefwright.gui.composing.coverage_model import CoverageModel
from briefwright.gui.session import Session

ACCESSIBLE, TIP = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole


@pytest.fixture
def model(session: Session) -> Iterator[CoverageModel]:
    owner = QObject()  # a model goes with its owner
    model = CoverageModel(owner)
    model.show(cover(session.brief, session.sources))
    yield model
    del owner


def test_qt_finds_no_fault_with_the_table(model: CoverageModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_every_cell_is_told_in_words(model: CoverageModel) -> None:
    line = model.coverage.lines[0]
    rows = [[model.data(model.index(row, at), ACCESSIBLE) for at in range(model.columnCount())] for row in range(3)]
    titles = [f"{column.digit} {column.title}" for column in model.coverage.columns]
    counts = ("2 items", "1 item", "0 items")
    assert rows[0] == [
        f"{line.label} {line.name}: {line.headline}",
        *(f"{count} of {title} from {line.label} {line.name}" for count, title in zip(counts, titles, strict=True)),
    ]
    assert rows[2][0] == "What stands behind each section"
    assert [words.rpartition(": ")[2] for words in rows[2][1:]] == ["1 source", "2 sources", "empty"]
    assert model.data(model.index(0, 1), TIP) == rows[0][1]
    assert model.data(model.index(0, 1)) is None


def test_a_column_is_headed_by_its_section_and_nothing_else_is(model: CoverageModel) -> None:
    headed = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(5)]
    column = model.coverage.columns[0]
    assert headed[1] == f"{column.digit} {column.title}: 1 source"
    assert (headed[0], headed[4], model.headerData(1, Qt.Orientation.Vertical)) == (None, None, None)


def test_only_another_size_lays_the_table_out_anew(model: CoverageModel, session: Session, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show(cover(session.brief, session.sources))
    with qtbot.waitSignal(model.modelReset):
        model.show(Coverage((), ()))
    assert (model.rowCount(), model.columnCount()) == (1, 1)
