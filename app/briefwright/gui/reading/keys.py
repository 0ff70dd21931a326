"""The reader's keys: which stroke means which act, on any keyboard layout."""

from typing import Literal, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

Act = Literal[
    "file",
    "file-also",
    "picker",
    "repeat",
    "sentence",
    "shrink",
    "paragraph",
    "next-sentence",
    "previous-sentence",
    "next-source",
    "previous-source",
    "page-down",
    "page-up",
    "kind",
    "take-out",
    "rest",
    "grade",
    "fields",
    "marks",
    "find",
    "next-part",
    "previous-part",
    "pages",
    "onward",
    "leave",
]


class Stroke(NamedTuple):
    """One key press as the reader understands it; ``digit`` goes with filing."""

    act: Act
    digit: str = ""


class KeyHelp(NamedTuple):
    """One line of the sheet of keys."""

    keys: str
    says: str


KEYS: tuple[KeyHelp, ...] = (
    KeyHelp("1–9", "file the selection, or the sentence at the caret; another digit moves it"),
    KeyHelp("Ctrl+1–9", "file it there also (Shift+digit too, where digits need no Shift)"),
    KeyHelp("0", "keep it as unfiled"),
    KeyHelp("/", "pick or make a section"),
    KeyHelp("Enter", "file into the last section again"),
    KeyHelp("J  K", "next, previous sentence"),
    KeyHelp("→  ↓", "after a filing: on to the next sentence"),
    KeyHelp("S  Shift+S", "select the sentence and grow, shrink"),
    KeyHelp("A", "select the paragraph"),
    KeyHelp("N  P", "next, previous source"),
    KeyHelp("Space  Shift+Space", "page down, up"),
    KeyHelp("Q", "kind of the item: quotation, excerpt, paraphrase, comment"),
    KeyHelp("R", "let the selected item rest on these words without quoting them"),
    KeyHelp("X  Delete", "take the passage out"),
    KeyHelp("G then 1–6", "grade the passage's credibility"),
    KeyHelp("H", "take in the highlights and comments of the file"),
    KeyHelp("M", "what is known of the source"),
    KeyHelp("F", "find in this source"),
    KeyHelp("V", "the pages of a PDF, or its text again; Ctrl+= and Ctrl+- there: larger, smaller"),
    KeyHelp("Ctrl+PgDown  Ctrl+PgUp", "next, previous part of a very long source"),
)
"""For the sheet of keys."""

_PLAIN: dict[Qt.Key, Act] = {
    Qt.Key.Key_S: "sentence",
    Qt.Key.Key_A: "paragraph",
    Qt.Key.Key_J: "next-sentence",
    Qt.Key.Key_K: "previous-sentence",
    Qt.Key.Key_N: "next-source",
    Qt.Key.Key_P: "previous-source",
    Qt.Key.Key_Space: "page-down",
    Qt.Key.Key_Q: "kind",
    Qt.Key.Key_X: "take-out",
    Qt.Key.Key_Delete: "take-out",
    Qt.Key.Key_R: "rest",
    Qt.Key.Key_G: "grade",
    Qt.Key.Key_M: "fields",
    Qt.Key.Key_H: "marks",
    Qt.Key.Key_F: "find",
    Qt.Key.Key_V: "pages",
    Qt.Key.Key_Return: "repeat",
    Qt.Key.Key_Enter: "repeat",
    Qt.Key.Key_Right: "onward",
    Qt.Key.Key_Down: "onward",
    Qt.Key.Key_Escape: "leave",
}
_SHIFTED: dict[Qt.Key, Act] = {Qt.Key.Key_S: "shrink", Qt.Key.Key_Space: "page-up"}
_WITH_CTRL: dict[Qt.Key, Act] = {Qt.Key.Key_PageDown: "next-part", Qt.Key.Key_PageUp: "previous-part"}

_DIGIT_ROW = {code: str((code - 9) % 10) for code in range(10, 20)}
"""X11 key codes of the digit row, ``1`` to ``0``, whatever the layout prints there (evdev code plus 8)."""


def stroke(event: QKeyEvent) -> Stroke | None:
    """What a key press asks of the reader; None for everything an editor does by itself."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    digit = _digit(event)
    if held == Qt.KeyboardModifier.ControlModifier:
        act = _WITH_CTRL.get(key)
        also = digit not in ("", "0")  # Ctrl+0 is the window's: nothing can be unfiled twice
        return Stroke("file-also", digit) if also else Stroke(act) if act else None
    if held not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        return None
    if digit:
        return Stroke("file-also" if _also(event) else "file", digit)
    if event.text() == "/":
        return Stroke("picker")
    table = _SHIFTED if held == Qt.KeyboardModifier.ShiftModifier else _PLAIN
    found = table.get(key)
    return Stroke(found) if found else None


def _digit(event: QKeyEvent) -> str:
    """The digit typed, or else the digit of the key pressed: French keys give ``&`` for 1, ours ``!`` with Shift."""
    if event.text() in tuple("0123456789"):
        return event.text()
    if Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
        return chr(event.key())
    return _DIGIT_ROW.get(event.nativeScanCode(), "") if event.text() != "/" else ""


def _also(event: QKeyEvent) -> bool:
    """Whether Shift was held on purpose: where the layout itself needs Shift for a digit, it means nothing more."""
    shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    by_layout = event.text().isdigit() and event.nativeScanCode() in _DIGIT_ROW
    return shifted and not by_layout
