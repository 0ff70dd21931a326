"""The editor of a figure in its row: caption, and below it what belongs to the picture, a field each."""

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit

from briefwright.composing.figure_notation import ALT, CREDIT, SOURCE, WIDTH
from briefwright.gui.composing.editors import GrowingText, InPlace
from briefwright.gui.theme import Appearance

_HINT = "Ctrl+Enter keeps it · Esc leaves it as it was · “…” in the caption quotes the source"
_HINTS = {
    ALT: "What the picture shows, for those who cannot see it",
    CREDIT: "Whose it is, printed at the end of the caption",
    SOURCE: "S1, S2 … cites the source it is from",
    WIDTH: "10 to 100 percent of the text’s width",
}


class FigureEditor(InPlace):
    """Caption, alt text, credit, source and width of a figure.

    Args:
        appearance: colours and fonts.
        name: ``Figure 1``.
        text: the item in the notation of in-place editing.
    """

    def __init__(self, appearance: Appearance, name: str, text: str) -> None:
        super().__init__(appearance, name, _HINT, enter_keeps=False)
        said, caption = _parted(text)
        self.column.insertWidget(0, QLabel(name.upper()))
        self.caption = GrowingText(caption, f"{name}: caption")
        self.caption.setPlaceholderText("Caption")
        self.add(self.caption)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self.lines: dict[str, QLineEdit] = {}
        for row, (mark, hint) in enumerate(_HINTS.items()):
            line = QLineEdit(said.get(mark, ""))
            line.setPlaceholderText(hint)
            line.setAccessibleName(f"{name}: {mark.rstrip(':').lower()}")
            label = QLabel(mark.rstrip(":"))
            label.setBuddy(line)
            self.follow(line, mark)
            line.returnPressed.connect(self.finish)
            grid.addWidget(label, row, 0)
            grid.addWidget(line, row, 1)
            self.lines[mark] = line
        self.column.insertLayout(self.column.count() - 1, grid)
        self.caption.moveCursor(self.caption.textCursor().MoveOperation.End)

    def text(self) -> str:
        """What was typed, in the notation."""
        told = (f"{mark} {' '.join(line.text().split())}".rstrip() for mark, line in self.lines.items())
        return "\n".join([self.caption.toPlainText(), *told])


def _parted(text: str) -> tuple[dict[str, str], str]:
    """The lines of the picture by their marks, and all others."""
    said: dict[str, str] = {}
    rest: list[str] = []
    for line in text.split("\n"):
        mark = next((mark for mark in _HINTS if line.startswith(mark)), "")
        if mark:
            said[mark] = line.removeprefix(mark).strip()
        else:
            rest.append(line)
    return said, "\n".join(rest).strip("\n")
