"""Above the open source: what it asks of the analyst. Which day a date means; what to do with marks in the file."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from briefwright.gui.reading.marks import take_in_marks
from briefwright.gui.reading.wording import date_words
from briefwright.gui.session import Session
from briefwright.gui.theme import Appearance
from briefwright.model.brief import Brief
from briefwright.model.description import stated
from briefwright.model.edits.front import correct
from briefwright.model.edits.marks import count_words_of, marked, untaken
from briefwright.model.source import Source


class Row(QWidget):
    """One line of words with buttons at its end.

    Signals:
        chosen(object): the key of the button that was pressed.
    """

    chosen = Signal(object)

    def __init__(self, appearance: Appearance, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.buttons: list[QPushButton] = []
        self._told: tuple[str, tuple[tuple[object, str], ...]] = ("", ())
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(16, 6, 12, 6)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.words, 1)
        appearance.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def ask(self, words: str, answers: Sequence[tuple[object, str]]) -> None:
        """Show words and a button for each answer, by key; nothing without answers."""
        told = (words, tuple(answers))
        self.setVisible(bool(answers))
        if told == self._told:
            return
        self._told = told
        self.words.setText(words)
        self.setAccessibleName(words)
        for button in self.buttons:
            self._layout.removeWidget(button)
            button.deleteLater()
        self.buttons = [self._button(key, label) for key, label in answers]

    def _button(self, key: object, label: str) -> QPushButton:
        button = QPushButton(label, self)
        button.setAutoDefault(True)
        button.setAccessibleName(label)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.chosen.emit(key))
        self._layout.addWidget(button)
        return button

    def _restyle(self) -> None:
        t, size = self._appearance.tones, self._appearance.font(size=12).pixelSize()
        self.words.setStyleSheet(f"color: {t.mute};")
        self.words.setFont(self._appearance.font(size=12))
        self.setStyleSheet(
            f"#{self.objectName()} {{ background: {t.pane}; border-bottom: 1px solid {t.line}; }}"
            f"QPushButton {{ font-size: {size}px; padding: 2px 9px; }}"
        )


class Asking(QWidget):
    """What the open source asks; it takes no room where it asks nothing.

    Signals:
        list_wanted(): show all that is marked in the file.
        left(): an answer was given; the focus belongs to the reader again.

    Args:
        session: the open brief.
        appearance: colours and fonts.
    """

    list_wanted = Signal()
    left = Signal()

    def __init__(self, session: Session, appearance: Appearance) -> None:
        super().__init__()
        self._session = session
        self.date = Row(appearance, "dateQuestion", self)
        self.marks = Row(appearance, "marksFound", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.date)
        column.addWidget(self.marks)
        self.date.chosen.connect(self._on_date)
        self.marks.chosen.connect(self._on_marks)
        for told in (session.source_changed, session.brief_changed, session.sources_changed):
            told.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Ask what the open source asks now."""
        source, brief = self._session.source, self._session.brief
        if source is None or brief.use(source.id) is None:
            self.date.ask("", ())
            self.marks.ask("", ())
            return
        self.date.ask(*date_question(source, brief))
        self.marks.ask(*_marks_told(source, brief))

    def _on_date(self, choice: object) -> None:
        source = self._session.source
        if source is None:
            return
        day, _, zone = str(choice).partition(" ")

        def change(brief: Brief) -> Brief:
            dated = correct(brief, source.id, "published", day)
            return correct(dated, source.id, "published_zone", zone) if zone else dated

        self._session.edit(f"Published {date_words(day)}, by your word", change)
        self.left.emit()

    def _on_marks(self, key: object) -> None:
        if key == "list":
            self.list_wanted.emit()
        elif self._session.source is not None:
            take_in_marks(self._session, [self._session.source])
            self.left.emit()


def date_question(source: Source, brief: Brief) -> tuple[str, Sequence[tuple[object, str]]]:
    """The words and answers of a date that can be read in several ways, as long as no date is stated."""
    asked = next((notice for notice in source.notices if notice.code == "date-ambiguous" and notice.choices), None)
    if asked is None or stated(source, brief.use(source.id), "published") is not None:
        return "", ()
    quoted = asked.text.partition("”")[0]
    return f"{quoted}”: which day is it?", [(choice, _day_words(choice)) for choice in asked.choices]


def _day_words(choice: str) -> str:
    """``6 November 2024``; the time is the same in all answers."""
    return date_words(choice.partition("T")[0].partition(" ")[0])


def _marks_told(source: Source, brief: Brief) -> tuple[str, Sequence[tuple[object, str]]]:
    """How much is marked in a file, and what is not taken in yet."""
    left = untaken(brief, source)
    if not left:
        return "", ()
    found = marked(source)
    words = f"{count_words_of(found)} in this file"
    words += f"; {len(left):,} not taken in" if len(left) < len(found) else ""
    return words, [("take", f"Take {'it' if len(left) == 1 else 'them'} in  (H)"), ("list", "List")]
