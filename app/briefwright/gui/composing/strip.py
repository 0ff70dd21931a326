"""The quotation strip: the captured words of the selected item with a caret that goes by words, one key an edit."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout

from briefwright.gui.composing.captured_words import CapturedWords
from briefwright.gui.composing.declaring import (
    Edits,
    printed_quotations,
    units,
    with_case,
    with_ellipsis,
    with_emphasis,
    with_final,
    with_insertion,
    with_sic,
)
from briefwright.gui.composing.facing import margin
from briefwright.gui.theme import SERIF, Appearance
from briefwright.model.brief import Item
from briefwright.model.passage import OWN_WORDS
from briefwright.model.quotation import BracketInsertion, Quotation
from briefwright.model.source import Source, Span

_KEYS = (
    "B bracket",
    "X leave out",
    "T case",
    "I sic",
    "M emphasis",
    ". or , at the end",
    "K keep only",
    "O original",
    "U as captured",
    "Shift+arrows choose more",
    "Esc done",
)
_LEAVE_OUT = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
"""In any editor they take words away; in the list behind the strip they would take the whole item out."""
KEYS_HINT = "  ".join(key.replace(" ", "\u00a0") + " ·" for key in _KEYS).removesuffix(" ·")


class Chosen(NamedTuple):
    """Chosen words: quotation ``number``, words ``first`` to ``last``, both included; ``last`` has the caret."""

    number: int = 0
    first: int = 0
    last: int = 0


class QuotationStrip(QFrame):
    """Declared edits on the selected item, in the place of its card.

    Signals:
        declared(int, object, str): quotation number, its next edits, the act in words.
        cut(int, object): quotation number and the captured span it shall be narrowed to.
        named(str, str): id of the quotation's passage and the text whose words it passes on.
        grown(): the row needs another height.
        closed(): the analyst is done.
    """

    declared = Signal(int, object, str)
    cut = Signal(int, object)
    named = Signal(str, str)
    grown = Signal()
    closed = Signal()

    def __init__(
        self,
        appearance: Appearance,
        item: Item,
        sources: Mapping[str, Source],
        names: Mapping[str, str],
        original: Callable[[str], str],
    ) -> None:
        super().__init__()
        self._look = appearance
        self._sources = sources
        self._names = names
        self._original = original
        self._naming = ""  # the passage whose original is asked for
        self._item = item
        self._chosen = Chosen()
        self._before = False
        self.setObjectName("strip")
        self.setAccessibleName("Quotation strip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._head, self._printed, self._keys = QLabel(), QLabel(), QLabel(KEYS_HINT)
        self.words = CapturedWords(appearance)
        self.words.pointed.connect(self._on_pointed)
        self.line = QLineEdit()
        self.line.installEventFilter(self)
        self.line.hide()
        self._column = QVBoxLayout(self)
        for widget in (self._head, self.words, self._printed, self.line, self._keys):
            self._column.addWidget(widget)
        self._dress()
        self._acts: dict[str, Callable[[], None]] = {
            "X": lambda: self._declare("Words left out", with_ellipsis),
            "M": lambda: self._declare("Emphasis added", with_emphasis),
            "I": lambda: self._declare("Marked sic", with_sic),
            "T": self._toggle_case,
            ".": lambda: self._end_with("."),
            ",": lambda: self._end_with(","),
            "U": self._undo_edits,
            "K": self._keep_only,
            "O": self._ask_original,
            "B": lambda: self._ask(before=False),
        }
        self._show()

    def _dress(self) -> None:
        tones = self._look.tones
        for label in (self._head, self._printed, self._keys):
            label.setWordWrap(True)
        self._column.setSpacing(5)
        small = self._look.font(size=11.5).pixelSize()
        serif = self._look.font(SERIF, 13.5).pixelSize()
        self._printed.setObjectName("printed")
        self.setStyleSheet(f"""
QFrame#strip {{ background: {tones.pane}; }}
QFrame#strip QLabel {{ color: {tones.mute}; font-size: {small}px; }}
QFrame#strip QLabel#printed {{ color: {tones.ink}; font-family: "{SERIF}"; font-size: {serif}px; }}
""")

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card in the selection's frame."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._look.tones.accent))
        painter.setBrush(QColor(self._look.tones.card))
        edge = margin(self.width())
        painter.drawRoundedRect(QRectF(edge + 0.5, 3.5, self.width() - 2 * edge - 1, self.height() - 8), 5, 5)

    def wanted_height(self, width: int) -> int:
        """Height for a row of a width."""
        side = round(margin(width)) + 14
        self._column.setContentsMargins(side, 12, side, 15)
        self._column.activate()
        return self._column.heightForWidth(width)

    def set_item(self, item: Item) -> None:
        """Go on with the item as it is now."""
        self._item = item
        quotations = printed_quotations(item)
        if not quotations:
            self.closed.emit()
            return
        number = min(self._chosen.number, len(quotations) - 1)
        last = len(self._units(number)) - 1
        self._chosen = Chosen(number, min(self._chosen.first, last), min(self._chosen.last, last))
        self._show()

    def _quotation(self, number: int | None = None) -> Quotation:
        return printed_quotations(self._item)[self._chosen.number if number is None else number]

    def _text(self, quotation: Quotation) -> str:
        return self._sources[quotation.source].captured_text

    def _units(self, number: int) -> tuple[Span, ...]:
        quotation = self._quotation(number)
        return units(self._text(quotation), quotation) or (Span(quotation.start, quotation.end),)

    def _span(self) -> Span:
        words = self._units(self._chosen.number)
        first, last = sorted((self._chosen.first, self._chosen.last))
        return Span(words[first].start, words[last].end)

    def _show(self) -> None:
        quotation = self._quotation()
        total = len(printed_quotations(self._item))
        which = f"Quotation {self._chosen.number + 1} of {total} · " if total > 1 else ""
        passed = self._original(quotation.passage)
        whose = f", passing on {passed}" if passed and passed != OWN_WORDS else ""
        self._head.setText(f"{which}as captured from {self._names.get(quotation.source, 'its source')}{whose}")
        self._printed.setText(f"Prints “{quotation.words}”")
        self.words.show_words(quotation, self._text(quotation), self._span())
        self.words.setAccessibleName(f"Chosen: {self._text(quotation)[self._span().start : self._span().end]}")
        self.grown.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose words, letters declare edits; other keys go on to the list."""
        modifiers = event.modifiers()
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        letter = "X" if event.key() in _LEAVE_OUT else event.text().upper()
        if step and control:
            self._go_to_quotation(self._chosen.number + step)
        elif step:
            self._step(step, reach=shift)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to_quotation(self._chosen.number, at_end=event.key() == Qt.Key.Key_End)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif letter == "B" and shift:
            self._ask(before=True)
        elif letter in self._acts and not control:
            self.act(letter)
        else:
            event.ignore()

    def act(self, letter: str) -> None:
        """Do what a letter does."""
        self._acts[letter]()

    def _step(self, step: int, *, reach: bool) -> None:
        """One word on; past an end of the quotation into the next one."""
        number, first, last = self._chosen
        to = last + step
        if 0 <= to < len(self._units(number)):
            self._chosen = Chosen(number, first if reach else to, to)
            self._show()
        elif not reach:
            self._go_to_quotation(number + step, at_end=step < 0)

    def _go_to_quotation(self, number: int, *, at_end: bool = False) -> None:
        if 0 <= number < len(printed_quotations(self._item)):
            word = len(self._units(number)) - 1 if at_end else 0
            self._chosen = Chosen(number, word, word)
            self._show()

    def _on_pointed(self, offset: int, reach: bool) -> None:  # noqa: FBT001 - a signal's argument
        words = self._units(self._chosen.number)
        last = next((n for n, word in enumerate(words) if offset < word.end), len(words) - 1)
        self._chosen = Chosen(self._chosen.number, self._chosen.first if reach else last, last)
        self.setFocus()
        self._show()

    def _declare(self, label: str, step: Callable[[Edits, Span], Edits]) -> None:
        self._tell(step(self._quotation().edits, self._span()), label)

    def _tell(self, edits: Edits, label: str) -> None:
        withdrawn = len(edits) < len(self._quotation().edits)
        self.declared.emit(self._chosen.number, edits, f"Withdrawn: {label.lower()}" if withdrawn else label)

    def _toggle_case(self) -> None:
        """Put the first letter in brackets and the other case."""
        quotation = self._quotation()
        self._tell(with_case(quotation.edits, self._text(quotation), quotation), "Case bracket")

    def _end_with(self, mark: str) -> None:
        """End the quotation with a mark, or without."""
        quotation = self._quotation()
        self._tell(with_final(quotation.edits, self._text(quotation), quotation, mark), "Final punctuation")

    def _undo_edits(self) -> None:
        """Take all declared edits of the quotation back."""
        self.declared.emit(self._chosen.number, (), "Quotation as captured")

    def _keep_only(self) -> None:
        self.cut.emit(self._chosen.number, self._span())

    def _ask(self, *, before: bool) -> None:
        """Open the line for the words in brackets."""
        self._before, self._naming = before, ""
        instead = self._chosen.first != self._chosen.last
        span = self._span()
        at = (span.start, span.end) if instead else (span.start if before else span.end, -1)
        edits = self._quotation().edits
        old = next((e.text for e in edits if isinstance(e, BracketInsertion) and (e.at, e.until) == at), "")
        place = "in place of the chosen words" if instead else "before the word" if before else "after the word"
        self._open_line("Words in brackets", f"[…] {place} · Enter puts it in", old)

    def _ask_original(self) -> None:
        """Open the line for the text whose words the passage passes on."""
        if passage := self._quotation().passage:
            self._naming = passage
            hint = f"whose words it passes on: Ada Quill, post on X · {OWN_WORDS} the source's own · Enter keeps it"
            self._open_line("Whose words these are", hint, self._original(passage))

    def _open_line(self, name: str, hint: str, text: str) -> None:
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(hint)
        self.line.setText(text)
        self.line.show()
        self.line.setFocus()
        self.grown.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Escape in the line."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take_line(self.line.text(), self._naming)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._close_line()
                return True
        return super().eventFilter(watched, event)

    def _take_line(self, said: str, passage: str) -> None:
        """What was typed: the original of the passage, or words in brackets."""
        quotation, instead = self._quotation(), self._chosen.first != self._chosen.last
        self._close_line()
        if passage:
            self.named.emit(passage, said)
            self._show()
            return
        edits = with_insertion(quotation.edits, self._span(), said, instead=instead, before=self._before)
        self._tell(edits, "Bracketed insertion")

    def _close_line(self) -> None:
        self._naming = ""
        self.line.hide()
        self.setFocus()
        self.grown.emit()
