"""One field of a source in the metadata sheet: its value edited in place, and what was captured beside it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from briefwright.gui.reading.wording import FIELD_LABELS, date_words, evidence_words, iso_date
from briefwright.gui.theme import Appearance
from briefwright.model.brief import SourceUse
from briefwright.model.description import MISSING, missing, stated
from briefwright.model.source import CAPTURED_NAMES, CapturedName, FieldName, Source

DATES: tuple[FieldName, ...] = ("published", "dateline_date", "accessed")

HINTS: dict[FieldName, str] = {
    "headline": "as printed",
    "published": "6 November 2024, 16:41, or as much of it as is stated",
    "published_zone": "UTC+6, GMT …",
    "dateline_date": "6 November 2024",
    "language": "en, ko, fr …",
    "short_headline": "for notes after the first",
    "description": "what it is about: on the clerk’s view of the vote",
    "dating": "what can be said of the date, e.g. before 5 November 2024",
    "dating_evidence": "the words that show it",
    "info_dates": "when the reported things happened",
    "descriptor": "what the source is and how it knows",
    "reliability": "A reliable … E unreliable, F cannot be judged",
    "accessed": "6 November 2024",
    "kind": "article, report, broadcast, interview, social post, e-mail, book, web page",
    "quotes": "the text whose words it passes on: Ada Quill, post on X, 6 November 2024",
    "original_title": "where the captured text is a translation",
    "translated_title": "where the captured text is in another language",
    "handle": "@name, of a post",
    "platform": "where it was posted",
    "programme": "of a broadcast",
    "time_mark": "00:12:30, in place of paragraph and page",
    "portion_mark": "U, CUI …; U when left out",
}


class FieldRow(QWidget):
    """Label, value, captured value with its evidence, and the two acts *not stated* and *withdraw*.

    Signals:
        entered(str, object): field name and the analyst's word on it: a value, "" for not stated, None to withdraw.
        left(): Escape was pressed in an unchanged row.
    """

    entered = Signal(str, object)
    left = Signal()

    def __init__(self, name: FieldName, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.name: FieldName = name
        self._appearance = appearance
        self._shown = ""
        self._captured: str | None = None
        label = FIELD_LABELS[name]
        self._label = QLabel(label, self)
        self.value = QLineEdit(self)
        self.value.setObjectName(f"field-{name}")
        self.value.setAccessibleName(label)
        self._label.setBuddy(self.value)
        self._evidence = QLabel(self)
        self._evidence.setTextFormat(Qt.TextFormat.PlainText)
        self._evidence.setWordWrap(True)
        self.not_stated = QPushButton("Not stated", self)
        self.withdraw = QPushButton("Withdraw", self)
        self.not_stated.setAccessibleName(f"{label}: not stated")
        self.withdraw.setAccessibleName(f"{label}: withdraw my word")
        self._arrange()
        self.value.editingFinished.connect(self._on_finished)
        self.value.installEventFilter(self)
        self.not_stated.clicked.connect(lambda: self.entered.emit(self.name, ""))
        self.withdraw.clicked.connect(lambda: self.entered.emit(self.name, None))

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(1)
        grid.addWidget(self._label, 0, 0)
        grid.addWidget(self.value, 0, 1)
        grid.addWidget(self.not_stated, 0, 2)
        grid.addWidget(self.withdraw, 0, 3)
        grid.addWidget(self._evidence, 1, 1, 1, 3)
        grid.setColumnStretch(1, 1)
        for button in (self.not_stated, self.withdraw):
            button.setProperty("flat", True)  # noqa: FBT003 - Qt's signature
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(False)
            button.setSizePolicy(policy)

    def restyle(self) -> None:
        """Take colours and faces on."""
        a = self._appearance
        self._label.setFont(a.font(size=12))
        self._label.setFixedWidth(round(126 * a.scale))
        self._label.setStyleSheet(f"color: {a.tones.mute};")
        self.value.setFont(a.font(size=13))
        for small in (self._evidence, self.not_stated, self.withdraw):
            small.setFont(a.font(size=12))

    def show_source(self, source: Source, use: SourceUse | None) -> None:
        """Show the field as it stands for a source."""
        word = next((row.value for row in use.corrections if row.field == self.name), None) if use else None
        captured = captured_name(self.name)
        found = stated(source, use, captured) if captured else None
        value = found.value if found else (word or "")
        self._captured = self._captured_value(source, captured)
        self._shown = self._worded(value)
        if not self.value.hasFocus() or not self.value.isModified():
            self.value.setText(self._shown)
            self.value.setCursorPosition(0)
        self.value.setPlaceholderText(self._hint(word))
        self.not_stated.setVisible(captured is not None and found is not None)
        self.withdraw.setVisible(word is not None)
        self._tell(source, use, word)

    def _hint(self, word: str | None) -> str:
        """What an empty field says."""
        hint = HINTS.get(self.name, "")
        if captured_name(self.name) is None:
            return hint
        found = "not stated, by your word" if word == "" else "not found in the file"
        return f"{found}  ·  {hint}" if hint else found

    def _captured_value(self, source: Source, name: CapturedName | None) -> str | None:
        found = stated(source, None, name) if name else None
        return found.value if found else None

    def _worded(self, value: str) -> str:
        return date_words(value) if self.name in DATES else value

    def _tell(self, source: Source, use: SourceUse | None, word: str | None) -> None:
        t = self._appearance.tones
        name = captured_name(self.name)
        lacking = word is None and name is not None and _lacks(source, use, name)
        self._label.setStyleSheet(f"color: {t.warn if lacking else t.mute};")
        field = source.field(name) if name else None
        if field is not None:
            mark = "guess: " if field.guessed else ""
            before = f"captured {self._worded(self._captured or '')}: " if word is not None else ""
            self._say(before + mark + evidence_words(source, field), t.mute)
        elif name is not None and word:
            self._say("your word; not found in the file", t.mute)
        else:
            self._say("", t.mute)

    def _say(self, words: str, ink: str) -> None:
        self._evidence.setText(words)
        self._evidence.setStyleSheet(f"color: {ink}; padding-left: 9px; padding-bottom: 4px;")
        self._evidence.setVisible(bool(words))

    def _on_finished(self) -> None:
        typed = " ".join(self.value.text().split())
        if typed == self._shown:
            return
        value = self._read(typed)
        if value is None:
            return
        self.value.setModified(False)
        if value == (self._captured or "") or (not value and self._captured is None):
            self.entered.emit(self.name, None)
        else:
            self.entered.emit(self.name, value)

    def _read(self, typed: str) -> str | None:
        """The value typed, in the form it is kept in; None, with the reason said in place, when it cannot be read."""
        if self.name in DATES and typed:
            value = iso_date(typed)
            if value is None:
                self._say(
                    "Not kept: write the date like 6 November 2024, 16:41, or leave off what is not stated.",
                    self._bad(),
                )
            return value
        if self.name == "reliability" and typed:
            if typed.upper() not in tuple("ABCDEF"):
                self._say("Not kept: reliability is one letter, A to F.", self._bad())
                return None
            return typed.upper()
        return typed

    def _bad(self) -> str:
        return self._appearance.tones.bad

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape first takes the typing back, then leaves the sheet."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if watched is self.value and event.type() == QEvent.Type.KeyPress and escape:
            if self.value.text() == self._shown:
                self.left.emit()
            else:
                self.value.setText(self._shown)
            return True
        return super().eventFilter(watched, event)


def _lacks(source: Source, use: SourceUse | None, name: CapturedName) -> bool:
    """Whether a citation misses the field; a URL is not missed, pasted text has none."""
    return name != "url" and dict(MISSING).get(name) in missing(source, use)


def captured_name(name: FieldName) -> CapturedName | None:
    """The field as one a reader may fill, None for those that only the analyst fills."""
    return next((known for known in CAPTURED_NAMES if known == name), None)
