"""The three panes of one open brief: sources, reader with its key bar, brief."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from briefwright import pipeline
from briefwright.composing.numbering import cites_of
from briefwright.gui.composing.brief_pane import BRIEF, PAGE, BriefPane
from briefwright.gui.filing import Filing
from briefwright.gui.kinship import Kinship
from briefwright.gui.reading.asking import Asking
from briefwright.gui.reading.key_bar import KeyBar
from briefwright.gui.reading.page_book import Book
from briefwright.gui.reading.reader import Reader
from briefwright.gui.reading.source_pane import SourcePane
from briefwright.gui.session import Session
from briefwright.gui.style_files import cites_in_text
from briefwright.gui.theme import Appearance
from briefwright.gui.verdict import Verdict
from briefwright.gui.work import Pool, Progress
from briefwright.model.brief import Item

_WIDTHS = (285, 700, 420)
"""Pixels of the panes in a window of 1405, when nothing was kept."""
_LEAST = (180, 380, 300)


class Panes(QSplitter):
    """Builds the panes of a session side by side; each can be resized and hidden.

    Args:
        session: the open brief.
        appearance: colours and fonts.
        pool: where the page preview is made.
        verdict: what the checks found, shown beside the items.
        original: gives the original bytes of a source by its id.
    """

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        pool: Pool,
        verdict: Verdict,
        original: Callable[[str], bytes],
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("panes")
        self.setHandleWidth(1)
        self._session = session
        self._verdict = verdict
        self._noted: dict[str, tuple[Item, bool]] = {}
        self._noted_with = 0
        self._preview = pipeline.PagePreview()
        filing = Filing(session)
        self.sources = SourcePane(session, appearance)
        self.reader = Reader(session, appearance, filing, Book(pool, original))
        self.asking = Asking(session, appearance)
        self.key_bar = KeyBar(session, appearance, filing)
        self.brief = BriefPane(session, appearance, self._notes, pool, self._render)
        self._lay()
        self.sources.reader_wanted.connect(self.reader.setFocus)
        self.asking.left.connect(self.reader.setFocus)
        self.key_bar.section_chosen.connect(self.reader.file_into)
        self.key_bar.unfiled_chosen.connect(self.reader.keep_unfiled)
        self.key_bar.more_chosen.connect(self.reader.open_picker)
        self.reader.filed.connect(session.select_item)
        verdict.changed.connect(self._on_verdict)
        self.kinship = Kinship(session)
        self.kinship.work_out()

    def _lay(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.asking)
        column.addWidget(self.reader, 1)
        column.addWidget(self.key_bar)
        self._all: tuple[QWidget, QWidget, QWidget] = (self.sources, middle, self.brief)
        for pane, least in zip(self._all, _LEAST, strict=True):
            pane.setMinimumWidth(least)
            self.addWidget(pane)
        self.setChildrenCollapsible(False)
        self.setSizes(list(_WIDTHS))

    def _notes(self) -> dict[str, str]:
        """Item id → number of its note, as the composer counts; only items that changed are looked at again.

        Where citations stand in the text there are no numbers.
        """
        brief, sources = self._session.brief, self._session.sources
        citation = brief.template.citation
        if citation.notes == "in-text" or cites_in_text(citation):
            return {}
        if len(sources) != self._noted_with:
            self._noted, self._noted_with = {}, len(sources)
        noted: dict[str, tuple[Item, bool]] = {}
        for item in brief.items():
            old = self._noted.get(item.id)
            same = old is not None and old[0] is item
            noted[item.id] = (
                old if same and old else (item, item.table is None and bool(cites_of(brief, item, sources)))
            )
        self._noted = noted
        carrying = (item_id for item_id, (_item, carries) in noted.items() if carries)
        return {item_id: str(number) for number, item_id in enumerate(carrying, 1)}

    def _render(self, progress: Progress) -> bytes:
        session = self._session
        return self._preview.render(session.brief, dict(session.sources), progress, dict(session.pictures))

    def _on_verdict(self) -> None:
        self.brief.set_findings(self._verdict.findings)

    def show_sources(self) -> None:
        """Bring the source pane into view."""
        self._all[0].show()

    def show_item(self, item_id: str) -> None:
        """Select an item in the brief and show its passage in the reader."""
        item = self._session.brief.item(item_id)
        if item is not None:
            self._all[2].show()
            self.brief.show_item(item_id)
            if item.passages():
                self._session.show_passage(item.passages()[0])

    def show_page(self) -> None:
        """Show the pages as they will be exported, or the brief again."""
        self._all[2].show()
        self.brief.show_tab(BRIEF if self.brief.tabs.currentIndex() == PAGE else PAGE)

    def layout_kept(self) -> str:
        """Widths of the panes, to be kept between two starts."""
        return bytes(self.saveState().toBase64().data()).decode("ascii")

    def restore_layout(self, kept: str) -> None:
        """Take widths that were kept; nonsense is ignored. The reader is always shown."""
        if kept:
            self.restoreState(QByteArray.fromBase64(kept.encode("ascii", "ignore")))
            self._all[1].show()

    def toggle_sources(self) -> bool:
        """Hide or show the source pane; returns whether it is shown now."""
        return self._toggle(0)

    def toggle_brief(self) -> bool:
        """Hide or show the brief pane; returns whether it is shown now."""
        return self._toggle(2)

    def _toggle(self, number: int) -> bool:
        pane = self._all[number]
        had_focus = pane.isAncestorOf(QApplication.focusWidget() or self)
        pane.setVisible(pane.isHidden())
        if had_focus and pane.isHidden():
            self.reader.setFocus(Qt.FocusReason.OtherFocusReason)
        return not pane.isHidden()

    def step(self, by: int) -> None:
        """Move the focus to the next pane that is shown (``+1``) or the one before (``-1``)."""
        stops = [(pane, target) for pane, target in zip(self._all, self._targets(), strict=True) if not pane.isHidden()]
        here = QApplication.focusWidget()
        at = next(
            (n for n, (pane, _target) in enumerate(stops) if here and pane.isAncestorOf(here)), -1 if by > 0 else 0
        )
        stops[(at + by) % len(stops)][1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _targets(self) -> tuple[QWidget, QWidget, QWidget]:
        return self.sources, self.reader, self.brief
