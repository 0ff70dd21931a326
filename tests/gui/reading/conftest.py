"""What the tests of the reading room share: faces loaded once, a desk that goes away after each test."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefwright.gui.filing import Filing
from briefwright.gui.reading.reader import Reader
from briefwright.gui.session import Session
from briefwright.gui.theme import Appearance, dress, load_fonts
from gui.reading.desk_parts import empty_brief, full_session, harbour, make_session, nameless, plain

ReaderOf = Callable[[Session], Reader]


@pytest.fixture(scope="session")
def faces(qapp: QApplication) -> QApplication:
    load_fonts()
    return qapp


@pytest.fixture
def look(faces: QApplication) -> Appearance:
    appearance = Appearance()
    dress(faces, appearance)
    return appearance


@pytest.fixture
def reader_of(qtbot: QtBot, look: Appearance) -> ReaderOf:
    """Makes the reader of a session, shown, focused and 760 by 700 pixels."""

    def make(session: Session) -> Reader:
        reader = Reader(session, look, Filing(session))
        qtbot.addWidget(reader)
        reader.resize(760, 700)
        with qtbot.waitExposed(reader):
            reader.show()
        reader.setFocus()
        return reader

    return make


@pytest.fixture
def session() -> Session:
    return full_session()


@pytest.fixture
def reader(reader_of: ReaderOf, session: Session) -> Reader:
    return reader_of(session)


@pytest.fixture
def fresh() -> Session:
    a, b, c = harbour(), nameless(), plain()
    return make_session(empty_brief(a, b, c), a, b, c)


@pytest.fixture
def said(fresh: Session) -> list[str]:
    heard: list[str] = []
    fresh.acted.connect(heard.append)
    return heard
