"""What the source pane says about dropping."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefwright.gui.reading.drop_veil import DropVeil, Teaching
from briefwright.gui.theme import Appearance


@pytest.fixture
def pane(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(320, 400)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def test_the_veil_covers_the_pane_and_says_what_is_dropped(look: Appearance, pane: QWidget) -> None:
    veil = DropVeil(look, pane)
    assert veil.isHidden()
    pictures = []
    for files in (True, False):
        veil.cover(QSize(320, 400), files=files)
        assert veil.isVisible()
        assert veil.size() == QSize(320, 400)
        pictures.append(veil.grab().toImage())
    assert pictures[0] != pictures[1]
    assert veil.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


@pytest.mark.parametrize(
    ("sources", "shown", "said"), [(0, 0, "No sources yet"), (3, 0, "Escape clears"), (3, 2, "Drop files")]
)
def test_the_foot_of_the_list_says_what_helps(
    look: Appearance, pane: QWidget, sources: int, shown: int, said: str
) -> None:
    foot = Teaching(look, pane)
    foot.say(sources=sources, shown=shown)
    assert said in foot.text()
    assert foot.alignment() & Qt.AlignmentFlag.AlignLeft
