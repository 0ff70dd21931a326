"""What is painted behind the words stays with the words."""

from PySide6.QtGui import QFontMetricsF, QTextDocument
from PySide6.QtWidgets import QApplication

from briefwright.gui.reading.bands import Sheet

WORDS = "quay lock tide mast"


def test_what_is_painted_ends_with_a_lines_last_word(qapp: QApplication) -> None:
    document = QTextDocument(" ".join([WORDS] * 12))
    document.setDocumentMargin(0)
    metrics = QFontMetricsF(document.defaultFont())
    written = metrics.horizontalAdvance(WORDS)
    document.setTextWidth(written + 2 * metrics.horizontalAdvance(" "))  # the space after the words has room, too
    block = document.firstBlock()
    assert document.size().height() > metrics.lineSpacing()
    sheet = Sheet(document, metrics, metrics.lineSpacing())
    strips = list(sheet.strips(block, 0, 10_000))
    assert len(strips) == 12
    assert all(strip.box.right() <= written + 1 for strip in strips)
    assert all(sheet.ground(strip.box).right() <= written + 1 for strip in strips)
