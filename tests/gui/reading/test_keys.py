"""Which stroke means which act, on any layout."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from briefwright.gui.reading.keys import KEYS, Act, Stroke, stroke

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def press(key: Qt.Key, held: Qt.KeyboardModifier, text: str, scan: int = 0) -> Stroke | None:
    return stroke(QKeyEvent(QEvent.Type.KeyPress, key, held, scan, 0, 0, text))


@pytest.mark.parametrize(
    ("key", "held", "text", "scan", "asked"),
    [
        (Qt.Key.Key_1, NONE, "1", 10, Stroke("file", "1")),
        (Qt.Key.Key_0, NONE, "0", 19, Stroke("file", "0")),
        (Qt.Key.Key_7, Qt.KeyboardModifier.KeypadModifier, "7", 79, Stroke("file", "7")),
        (Qt.Key.Key_Exclam, SHIFT, "!", 10, Stroke("file-also", "1")),
        (Qt.Key.Key_3, CTRL, "", 12, Stroke("file-also", "3")),
        # French keys: the digit row gives & é " …, digits need Shift.
        (Qt.Key.Key_Ampersand, NONE, "&", 10, Stroke("file", "1")),
        (Qt.Key.Key_1, SHIFT, "1", 10, Stroke("file", "1")),
        (Qt.Key.Key_Ampersand, CTRL, "&", 10, Stroke("file-also", "1")),
        # German keys: / is Shift+7.
        (Qt.Key.Key_Slash, SHIFT, "/", 16, Stroke("picker")),
        (Qt.Key.Key_Slash, NONE, "/", 61, Stroke("picker")),
        (Qt.Key.Key_S, NONE, "s", 39, Stroke("sentence")),
        (Qt.Key.Key_S, SHIFT, "S", 39, Stroke("shrink")),
        (Qt.Key.Key_S, CTRL, "", 39, None),
        (Qt.Key.Key_A, CTRL, "", 38, None),
        (Qt.Key.Key_1, ALT, "1", 10, None),
        (Qt.Key.Key_Left, SHIFT, "", 113, None),
        (Qt.Key.Key_J, SHIFT, "J", 44, None),
    ],
)
def test_strokes(key: Qt.Key, held: Qt.KeyboardModifier, text: str, scan: int, asked: Stroke | None) -> None:
    assert press(key, held, text, scan) == asked


PLAIN: list[tuple[Qt.Key, Act]] = [
    (Qt.Key.Key_A, "paragraph"),
    (Qt.Key.Key_J, "next-sentence"),
    (Qt.Key.Key_K, "previous-sentence"),
    (Qt.Key.Key_N, "next-source"),
    (Qt.Key.Key_P, "previous-source"),
    (Qt.Key.Key_Q, "kind"),
    (Qt.Key.Key_X, "take-out"),
    (Qt.Key.Key_Delete, "take-out"),
    (Qt.Key.Key_G, "grade"),
    (Qt.Key.Key_M, "fields"),
    (Qt.Key.Key_F, "find"),
    (Qt.Key.Key_Return, "repeat"),
    (Qt.Key.Key_Space, "page-down"),
]


@pytest.mark.parametrize(("key", "act"), PLAIN)
def test_letters(key: Qt.Key, act: Act) -> None:
    assert press(key, NONE, "", 0) == Stroke(act)


def test_the_sheet_of_keys_names_every_letter() -> None:
    told = " ".join(row.keys for row in KEYS)
    assert all(letter in told for letter in "JKSANPQXGMF")
