"""One driver that moves the desk in the analyst's words and counts acts: a key press, a click or a drag is one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefwright.gui.application import Application
from briefwright.gui.dialogs.sheet import Sheet
from briefwright.gui.panes import Panes
from briefwright.gui.session import Session
from briefwright.gui.window import Desk
from briefwright.model.brief import Brief, Item

LEFT = Qt.MouseButton.LeftButton
_MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}


class DeskDriver:
    """The analyst's hands and eyes.

    Attributes:
        acts: how many keys, clicks and drags there were.
    """

    def __init__(self, qtbot: QtBot, application: Application) -> None:
        assert application.desk is not None
        self.bot = qtbot
        self.application = application
        self.desk: Desk = application.desk
        self.acts = 0
        with qtbot.waitActive(self.desk):
            self.desk.activateWindow()
        self.desk.focus_reader()

    def close(self) -> None:
        """Close the window and let go of the library; a second call does nothing."""
        if self.application.desk is not None:
            self.desk.close()
            self.application.close()
            self.application.desk = None
            self.desk.deleteLater()

    # What is seen

    @property
    def session(self) -> Session:
        assert self.desk.session is not None, "no brief is open"
        return self.desk.session

    @property
    def brief(self) -> Brief:
        return self.session.brief

    @property
    def panes(self) -> Panes:
        assert self.desk.panes is not None, "no brief is open"
        return self.desk.panes

    @property
    def sheet(self) -> Sheet | None:
        return self.desk.sheet

    def said(self) -> str:
        """What the bottom line says just happened."""
        return self.desk.news.bottom_line.said.text()

    def where(self) -> str:
        return self.desk.news.bottom_line.where.text()

    def banner(self) -> str:
        """The banner's sentence, "" when there is none."""
        banner = self.desk.news.banner
        return "" if banner.isHidden() else banner.words.text()

    def items_in(self, key: str) -> list[Item]:
        """The items of the section with that digit."""
        return [item for section in self.brief.sections if section.plan.key == key for item in section.items]

    def headline(self) -> str:
        """The open source's headline as captured."""
        field = self.session.source.field("headline") if self.session.source else None
        return field.value if field else ""

    # Hands: each counts one act

    def press(self, *keys: str) -> None:
        """Press keys one after another, such as ``1``, ``Ctrl+E``, ``Return``, ``Alt+Up``."""
        for name in keys:
            self.acts += 1
            *held, key = name.split("+") if len(name) > 1 and not name.endswith("++") else [name]
            modifiers = Qt.KeyboardModifier.NoModifier
            for modifier in held:
                modifiers |= _MODIFIERS[modifier]
            window = self.desk.windowHandle()
            popup = QApplication.activePopupWidget()
            if popup is not None:
                QTest.keyClick(popup, _code(key), modifiers)
            else:
                QTest.keyClick(window, _code(key), modifiers)

    def type(self, text: str) -> None:
        """Type letters; each is one act."""
        for letter in text:
            self.acts += 1
            focused = QApplication.focusWidget()
            assert focused is not None
            QTest.keyClicks(focused, letter)

    def write(self, text: str) -> None:
        """Type any text, letters that no plain key has and new lines too, in the place of what stands there."""
        self.press("Ctrl+A")
        self.acts += len(text)
        for letter in text:
            focused = QApplication.focusWidget()
            assert focused is not None
            if letter == "\n":
                QTest.keyClick(focused, Qt.Key.Key_Return)
            elif letter.isascii():
                QTest.keyClicks(focused, letter)
            else:
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    stroke = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                    QApplication.sendEvent(focused, stroke)

    def click_row(self, key: str) -> None:
        """Click a row of the brief near its left edge, where no link is."""
        self.acts += 1
        view = self.panes.brief.brief
        index = view.rows.index(view.rows.place(key))
        assert index.isValid(), key
        view.scrollTo(index)
        spot = view.visualRect(index).topLeft() + QPoint(6, 12)
        QTest.mouseClick(view.viewport(), LEFT, pos=spot)

    def click(self, widget: QWidget) -> None:
        """Click the middle of a widget."""
        self.acts += 1
        QTest.mouseClick(widget, LEFT)

    def click_words(self, words: str) -> None:
        """Click into the middle of some words of the open source."""
        self.acts += 1
        article = self.panes.reader.article
        cursor = article.document().find(words)
        assert not cursor.isNull(), words
        middle = article.textCursor()
        middle.setPosition((cursor.selectionStart() + cursor.selectionEnd()) // 2)
        bar = article.verticalScrollBar()
        spot = article.cursorRect(middle)
        if not 0 <= spot.center().y() < article.viewport().height():
            bar.setValue(bar.value() + spot.top() - article.viewport().height() // 3)  # a turn of the wheel is no act
            spot = article.cursorRect(middle)
        QTest.mouseClick(article.viewport(), LEFT, pos=spot.center())

    def select_words(self, words: str) -> None:
        """Drag over some words of the open source."""
        self.acts += 1
        article = self.panes.reader.article
        found = article.document().find(words, options=QTextDocument.FindFlag.FindCaseSensitively)
        assert not found.isNull(), words
        if not self._on_screen(found.selectionStart()) or not self._on_screen(found.selectionEnd()):
            article.scroll_to(found.selectionStart(), 0.3)  # a turn of the wheel is no act
        ends = []
        for position in (found.selectionStart(), found.selectionEnd()):
            cursor = article.textCursor()
            cursor.setPosition(position)
            ends.append(article.cursorRect(cursor).center() + QPoint(1, 0))
        QTest.mousePress(article.viewport(), LEFT, pos=ends[0])
        QTest.mouseMove(article.viewport(), pos=ends[1])
        QTest.mouseRelease(article.viewport(), LEFT, pos=ends[1])

    def _on_screen(self, position: int) -> bool:
        article = self.panes.reader.article
        return article.viewport().rect().contains(article.rect_of(position))

    def drop_files(self, paths: Sequence[Path]) -> None:
        """Drop files on the source pane, or on the start page."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        self._drop(mime)

    def drop_text(self, text: str) -> None:
        """Drop text."""
        mime = QMimeData()
        mime.setText(text)
        self._drop(mime)

    def _drop(self, mime: QMimeData) -> None:
        self.acts += 1
        target = self.desk.panes.sources if self.desk.panes else self.desk.findChild(QWidget, "start_page")
        assert target is not None
        spot = target.rect().center()
        copy, keys = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(spot, copy, mime, LEFT, keys)
        QApplication.sendEvent(target, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(target, QDropEvent(QPointF(spot), copy, mime, LEFT, keys, QEvent.Type.Drop))

    def paste_files(self, paths: Sequence[Path]) -> None:
        """Have files on the clipboard, as a file manager puts them there, and press Ctrl+V."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        QGuiApplication.clipboard().setMimeData(mime)
        self.press("Ctrl+V")

    def paste_text(self, text: str) -> None:
        """Have text on the clipboard and press Ctrl+V."""
        QGuiApplication.clipboard().setText(text)
        self.press("Ctrl+V")

    def file_into(self, key: str, words: str) -> None:
        """Click into a sentence and press a digit."""
        self.click_words(words)
        self.press(key)

    def open_source(self, headline: str) -> None:
        """Click a source in the source pane."""
        self.acts += 1
        source_list = self.panes.sources.list
        model = source_list.model()
        rows = [model.index(row, 0) for row in range(model.rowCount())]
        wanted = next(
            row for row in rows if headline in str(row.data(Qt.ItemDataRole.AccessibleTextRole) or row.data())
        )
        QTest.mouseClick(source_list.viewport(), LEFT, pos=source_list.visualRect(wanted).center())

    def button(self, text: str) -> QPushButton:
        """The button of the open sheet, or of the window, that says ``text``."""
        ground: QWidget = self.sheet or self.desk
        found = [b for b in ground.findChildren(QPushButton) if b.text().startswith(text) and b.isVisibleTo(ground)]
        assert found, f"no button says {text}"
        return found[0]

    def search(self, words: str) -> None:
        """Ctrl+K and type; Enter is left to the test."""
        self.press("Ctrl+K")
        self.type(words)


def _code(name: str) -> Qt.Key:
    """Qt's key of a name; digits, letters and marks are their own names."""
    named = {
        "?": Qt.Key.Key_Question,
        "/": Qt.Key.Key_Slash,
        "=": Qt.Key.Key_Equal,
        "-": Qt.Key.Key_Minus,
        ",": Qt.Key.Key_Comma,
    }
    if name in named:
        return named[name]
    key: Qt.Key = getattr(Qt.Key, f"Key_{name}")
    return key
