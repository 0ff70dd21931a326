"""Editing in place: which editor opens on which row, and what becomes of what was typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from briefwright.gui.composing.brief_rows import field_name
from briefwright.gui.composing.declaring import printed_quotations
from briefwright.gui.composing.editors import (
    FieldCell,
    FieldsEditor,
    InPlace,
    LineEditor,
    StatementEditor,
    TextEditor,
)
from briefwright.gui.composing.figure_editor import FigureEditor
from briefwright.gui.composing.front_acts import FrontActs
from briefwright.gui.composing.item_acts import ItemActs
from briefwright.gui.composing.naming import source_name
from briefwright.gui.composing.rows import (
    DraftRow,
    FrontRow,
    HeadRow,
    ItemRow,
    Row,
    SectionRow,
    StatementRow,
    SummaryRow,
)
from briefwright.gui.composing.strip import QuotationStrip
from briefwright.gui.composing.unfinished import Unfinished, UnfinishedWords
from briefwright.gui.session import Session
from briefwright.gui.theme import Appearance
from briefwright.model.brief import Section

ITEM_HINT = "Ctrl+Enter keeps it · Esc leaves it as it was · “…” quotes the source, a line with > stands as a block"
TEXT_HINT = "Ctrl+Enter keeps it · Esc leaves it as it was · each line is a paragraph"
LINE_HINT = "Enter keeps it · Esc leaves it as it was"


class RowEditing(QObject):
    """Opens one editor at a time and carries out what was typed.

    Args:
        session: the open brief.
        appearance: colours and fonts.
        place: puts a widget into a row; None takes it away.
        on_lost_marks: told (item id, the words) when an edit took quotation marks off.

    Attributes:
        key: of the row whose editor is open, "" for none.
        unfinished: what is typed there, kept beside the brief.
    """

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        acts: tuple[ItemActs, FrontActs],
        place: Callable[[str, QWidget | None], None],
        on_lost_marks: Callable[[str, Sequence[str]], None],
    ) -> None:
        super().__init__()
        self._session = session
        self._look = appearance
        self._items, self._front = acts
        self._place = place
        self._on_lost_marks = on_lost_marks
        self._editor: InPlace | QuotationStrip | None = None
        self.key = ""
        self.unfinished = UnfinishedWords()

    @property
    def editor(self) -> InPlace | QuotationStrip | None:
        """What is open now."""
        return self._editor

    @property
    def strip(self) -> QuotationStrip | None:
        """The quotation strip, if it is open."""
        return self._editor if isinstance(self._editor, QuotationStrip) else None

    def edit(self, row: Row, field: str = "") -> bool:
        """Open the row's editor, at a front matter ``field``; -> False for rows that have none."""
        editor, keep = self._editor_for(row, field)
        if editor is None:
            return False
        self.finish()
        self._editor, self.key = editor, row.key
        blank = _blank(row, editor)
        self.unfinished.begin(blank)
        editor.typed.connect(lambda: self.unfinished.type(blank, editor.words()))
        editor.kept.connect(lambda: self._end(keep))
        editor.left.connect(lambda: self._end(None))
        self._place(row.key, editor)
        return True

    def open_strip(self, row: ItemRow) -> QuotationStrip | None:
        """Open the quotation strip on an item; None when it quotes nothing that is on the desk."""
        quotations = printed_quotations(row.item)
        sources = self._session.sources
        if not quotations or any(quotation.source not in sources for quotation in quotations):
            return None
        self.finish()
        uses = self._session.brief.use
        names = {q.source: source_name(sources[q.source], uses(q.source)) for q in quotations}
        strip = QuotationStrip(self._look, row.item, sources, names, self._items.original)
        item_id = row.item.id
        strip.declared.connect(lambda n, edits, label: self._items.declare(item_id, n, edits, label))
        strip.cut.connect(lambda n, span: self._items.keep_only(item_id, n, (span.start, span.end)))
        strip.named.connect(self._items.name_original)
        strip.closed.connect(self.close)
        self._editor, self.key = strip, row.key
        self._place(row.key, strip)
        return strip

    def finish(self) -> None:
        """Keep what is being typed and close; the strip has nothing to keep."""
        if isinstance(self._editor, InPlace):
            self._editor.finish()
        self.close()

    def close(self) -> None:
        """Close without keeping; words that were typed can be taken up again."""
        if isinstance(self._editor, InPlace):
            self.unfinished.leave()
        self._shut()

    def _shut(self) -> None:
        key, self.key, editor = self.key, "", self._editor
        self._editor = None
        if editor is not None:
            self._place(key, None)

    def gone(self) -> None:
        """The row went away with its editor."""
        if isinstance(self._editor, InPlace):
            self.unfinished.leave()
        self.key, self._editor = "", None

    def _end(self, keep: Callable[[], str] | None) -> None:
        """Carry out what was typed, unless the editor must stay open for a complaint."""
        editor = self._editor
        if keep is None:
            self.close()
            return
        complaint = keep()
        if complaint and isinstance(editor, InPlace):
            editor.complain(complaint)
            editor.reopen()

    def _closing(self, act: Callable[[], object]) -> Callable[[], str]:
        def keep() -> str:
            self._shut()
            act()
            self.unfinished.clear()
            return ""

        return keep

    def _editor_for(self, row: Row, field: str) -> tuple[InPlace | None, Callable[[], str]]:
        look, brief = self._look, self._session.brief
        match row:
            case HeadRow():
                line = LineEditor(look, "Title", brief.title, LINE_HINT)
                return line, self._closing(lambda: self._front.title(line.text()))
            case FrontRow():
                cells = [
                    FieldCell(f.id, field_name(f), brief.front_matter.get(f.id, ""), f.hint)
                    for f in brief.template.front_matter
                ]
                grid = FieldsEditor(look, cells, field)
                return grid, self._closing(lambda: self._front.fields(grid.values()))
            case StatementRow():
                return self._statement_editor(row.number)
            case SectionRow():
                section = brief.section(row.section)
                title = LineEditor(look, "Section title", row.title, LINE_HINT)
                return title, self._closing(lambda: self._front.rename(section, title.text()) if section else None)
            case SummaryRow():
                summary = TextEditor(look, "Source summary statement", "\n".join(row.paragraphs), TEXT_HINT)
                return summary, self._closing(lambda: self._front.summary(summary.text()))
            case DraftRow():
                section = brief.section(row.section)
                comment = TextEditor(look, "Comment", "", LINE_HINT, label="COMMENT", enter_keeps=True)
                add = self._closing(lambda: self._commented(section, row.place, comment.text()))
                return comment, add
            case ItemRow():
                return self._item_editor(row)
            case _:
                return None, str

    def _commented(self, section: Section | None, place: int, text: str) -> None:
        item_id = self._items.comment(section, place, text) if section else ""
        if item_id:
            self._session.select_item(item_id)

    def _item_editor(self, row: ItemRow) -> tuple[InPlace, Callable[[], str]]:
        item_id = row.item.id
        name = f"{row.label} {row.kind.capitalize() or 'Quotation'}".strip()
        text = self._items.text(row.item)
        editor: FigureEditor | TextEditor
        if row.item.figure is not None:
            editor = FigureEditor(self._look, row.kind.capitalize(), text)
        else:
            editor = TextEditor(self._look, name, text, ITEM_HINT, label=row.kind)

        def rewrite() -> None:
            lost = self._items.rewrite(item_id, editor.text())
            if lost:
                self._on_lost_marks(item_id, lost)

        return editor, self._closing(rewrite)

    def _statement_editor(self, number: int) -> tuple[InPlace, Callable[[], str]]:
        name = "Bottom line" if number < 0 else f"Key point {number + 1}"
        editor = StatementEditor(self._look, name, *self._front.texts(number))

        def keep() -> str:
            unknown = self._front.unknown_pointers(editor.pointers())
            if unknown and editor.has_focus_inside():
                return f"No item is called {', '.join(unknown)}. Items with a number: I01 to {self._last_label()}."
            self._shut()
            self._front.write(number, editor.text(), editor.pointers())
            self.unfinished.clear()
            return ""

        return editor, keep

    def _last_label(self) -> str:
        return next(reversed(self._session.brief.labels().values()), "I01")


def _blank(row: Row, editor: InPlace) -> Unfinished:
    """An editor as it opened, nothing typed yet."""
    name = row.label if isinstance(row, ItemRow) and row.label else editor.accessibleName()
    section, place = (row.section, row.place) if isinstance(row, DraftRow) else ("", 0)
    return Unfinished(key=row.key, name=name, base=editor.words(), section=section, place=place)
