"""The help: our own Markdown pages, shown without asking anything of the network or the disk."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QWidget

from briefwright import shipped
from briefwright.gui.dialogs.rows import Row, RowList
from briefwright.gui.dialogs.sheet import Sheet
from briefwright.gui.theme import SERIF, Appearance


class _Page(QTextBrowser):
    """Shows words only: pictures and style sheets named in a page are never loaded (``reliability.md`` 2.14)."""

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        return None


class HelpSheet(Sheet):
    """Pages at the left, the words at the right.

    Args:
        parent: the window.
        appearance: colours and fonts.
        page: file name of the page to open first, "" for the first.
    """

    def __init__(self, parent: QWidget, appearance: Appearance, page: str = "") -> None:
        super().__init__(parent, appearance, "Help", width=1040, height=760)
        self.setObjectName("help_sheet")
        self._pages = {name: _title(name) for name in _ordered(shipped.names("resources", "help", ".md"))}
        self.list = RowList(appearance, "Pages of the help")
        self.list.setFixedWidth(230)
        self.words = _Page()
        self.words.setObjectName("help_words")
        self.words.setAccessibleName("Help")
        self.words.setOpenLinks(False)
        self.words.anchorClicked.connect(self._on_link)
        row = QHBoxLayout()
        row.addWidget(self.list)
        row.addWidget(self.words, 1)
        self.body.addLayout(row, 1)
        self.list.selected.connect(self._show)
        self.list.set_rows([Row(title, key=name) for name, title in self._pages.items()], keep=f"help/{page}")
        if not self._pages:
            self.words.setPlainText("The help pages are missing from this installation. Install Briefwright again.")
        self.foot.addStretch(1)
        self.add_button("Close", primary=True).clicked.connect(self.dismiss)

    def first_focus(self) -> QWidget:
        """The arrow keys go through the pages."""
        return self.list

    def restyle(self) -> None:
        """Give the page its reading face."""
        super().restyle()
        font = self.appearance.font(SERIF, 15)
        tones = self.appearance.tones
        self.words.setStyleSheet(
            f'QTextBrowser {{ font-family: "{SERIF}"; font-size: {font.pixelSize()}px; background: {tones.page};'
            f" border: 1px solid {tones.line}; border-radius: 6px; padding: 10px 18px; }}"
        )

    def _show(self, name: object) -> None:
        if isinstance(name, str) and name in self._pages:
            self.words.setMarkdown(shipped.read_text("resources", name))
            self._space()
            self.words.moveCursor(QTextCursor.MoveOperation.Start)

    def _space(self) -> None:
        """Give paragraphs and headings the air that Qt's Markdown leaves out."""
        size = self.appearance.font(SERIF, 15).pixelSize()
        block = self.words.document().begin()
        while block.isValid():
            shape = block.blockFormat()
            heading = shape.headingLevel() > 0
            listed = block.textList() is not None
            shape.setTopMargin(size * 1.1 if heading and block.blockNumber() else 0)
            shape.setBottomMargin(size * (0.2 if listed else 0.5))
            shape.setLineHeight(128, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            if not block.charFormat().fontFixedPitch():
                QTextCursor(block).setBlockFormat(shape)
            block = block.next()

    def _on_link(self, url: QUrl) -> None:
        """Links lead to other pages of the help; a web address is only named, nothing is fetched unasked."""
        name = f"help/{url.path().rsplit('/', 1)[-1]}"
        if not url.scheme() and name in self._pages:
            at = list(self._pages).index(name)
            self.list.setCurrentIndex(self.list.rows.index(at))


def _title(name: str) -> str:
    """The first heading of a page, else its name."""
    for line in shipped.read_text("resources", name).splitlines():
        if line.startswith("# "):
            return line[2:].strip()
    return name.rsplit("/", 1)[-1].removesuffix(".md")


def _ordered(names: list[str]) -> list[str]:
    """The first steps before everything else."""
    first = ("help/first-brief.md", "help/start.md", "help/index.md")
    return sorted(names, key=lambda name: (name not in first, name))
