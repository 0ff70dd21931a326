"""What is painted behind the words stays with the words."""

from PySide6.QtGui import QFontMetricsF, QTextDocument, QTextOption
from PySide6.QtWidgets import QApplication

from briefwright.gui.reading.bands import Sheet


def test_the_space_at_a_lines_end_does_not_hang_out_of_the_column(qapp: QApplication) -> None:
    document = QTextDocument("quay lock tide mast " * 12)
    document.setDocumentMargin(0)
    document.setDefaultTextOption(QTextOption())
    metrics = QFontMetricsF(document.defaultFont())
    column = metrics.horizontalAdvance("quay lock tide mast") + 0.5  # the space after it has no room
    document.setTextWidth(column)
    assert document.size().height() > metrics.lineSpacing()
    strips = list(Sheet(document, metrics, metrics.lineSpacing()).strips(document.firstBlock(), 0, 10_000))
    assert len(strips) > 5
    assert all(0 <= strip.box.left() <= strip.box.right() <= column for strip in strips)
