"""The analyst's hand on the reader: keys, the caret, places on screen."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from briefwright.gui.reading.reader import Reader
from briefwright.gui.session import Session
from gui.reading.desk_parts import span_of


def press(reader: Reader, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(reader.article, key, held)


def put(reader: Reader, words: str) -> None:
    """Put the caret before some words of the open source."""
    shown = reader.article.shown
    assert shown is not None
    reader.article.put_caret(shown.position(span_of(shown.source, words)[0]))


def point(reader: Reader, words: str, into: int = 2) -> QPoint:
    """A place on screen inside some words."""
    shown = reader.article.shown
    assert shown is not None
    at = span_of(shown.source, words)[0] + into
    return reader.article.rect_of(shown.position(at)).center()


def filed_words(session: Session) -> dict[str, list[str]]:
    """Section id → quoted words, in order."""
    return {s.id: [q.words for item in s.items for q in item.quotations()] for s in session.brief.sections if s.items}
