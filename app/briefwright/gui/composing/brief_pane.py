"""The right pane: the brief as it will read, its pages, its coverage."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from briefwright.gui.composing.brief_rows import item_key, section_key
from briefwright.gui.composing.brief_view import BriefView, Notes
from briefwright.gui.composing.coverage_view import CoverageView
from briefwright.gui.composing.figure_acts import FigureActs
from briefwright.gui.composing.page_view import PageView
from briefwright.gui.composing.pdf_pages import Render
from briefwright.gui.composing.unfinished import Unfinished
from briefwright.gui.session import Session
from briefwright.gui.theme import Appearance
from briefwright.gui.work import Pool
from briefwright.model.finding import Finding

BRIEF, PAGE, COVERAGE = range(3)
"""The tabs in order."""

_NAMES = ("Brief", "Page", "Coverage")


class WordTabs(QTabBar):
    """Tabs that are words; the chosen one is framed while keys go to the tabs."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._look = appearance

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, and the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QColor(self._look.tones.accent))
            painter.drawRoundedRect(self.tabRect(self.currentIndex()).adjusted(3, 5, -4, -4), 4, 4)


class BriefPane(QWidget):
    """The right pane.

    Args:
        session: the open brief.
        appearance: colours and fonts.
        notes: item id → note number as printed; asked after every change.
        pool: where pages are made.
        render: makes the PDF of the brief as it is when called.
    """

    def __init__(self, session: Session, appearance: Appearance, notes: Notes, pool: Pool, render: Render) -> None:
        super().__init__()
        self._session = session
        self._look = appearance
        self.brief = BriefView(session, appearance, notes)
        self.figures = FigureActs(session, pool, self.show_item)
        self.page = PageView(appearance, pool, render)
        self.coverage = CoverageView(session, appearance)
        self.tabs = WordTabs(appearance)
        self._count = QLabel()
        self._stack = QStackedWidget()
        self._rule = QFrame()
        self._lay_out()
        session.brief_changed.connect(self.page.set_stale)
        self.brief.pictures_arrived.connect(self.figures.insert)
        self.tabs.currentChanged.connect(self._on_tab)
        self.page.pages_counted.connect(self._on_pages)
        self.coverage.item_wanted.connect(self.show_item)
        self.coverage.section_wanted.connect(self.show_section)
        appearance.changed.connect(self._restyle)
        self._restyle()

    def _lay_out(self) -> None:
        self.setObjectName("brief-pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs.setObjectName("brief-tabs")
        self.tabs.setAccessibleName("Views of the brief")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for name, view in zip(_NAMES, (self.brief, self.page, self.coverage), strict=True):
            self.tabs.addTab(name)
            self._stack.addWidget(view)
        self._count.setObjectName("page-count")
        self._count.setAccessibleName("Pages")
        row = QHBoxLayout()
        row.setContentsMargins(12, 2, 18, 0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self._count)
        self._rule.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._rule)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.brief)

    def _restyle(self) -> None:
        tones, look = self._look.tones, self._look
        size, small = look.font(size=13).pixelSize(), look.font(size=12).pixelSize()
        self._rule.setStyleSheet(f"background: {tones.line};")
        self.setStyleSheet(f"""
QWidget#brief-pane {{ background: {tones.pane}; }}
QLabel#page-count {{ color: {tones.mute}; font-size: {small}px; }}
QTabBar#brief-tabs::tab {{
  background: transparent; border: none; border-bottom: 2px solid transparent; color: {tones.mute};
  padding: 9px 2px 6px 2px; margin: 0 8px; font-size: {size}px; }}
QTabBar#brief-tabs::tab:hover {{ color: {tones.ink}; }}
QTabBar#brief-tabs::tab:selected {{ color: {tones.accent}; font-weight: 600; border-bottom: 2px solid {tones.accent}; }}
""")

    def _on_tab(self, tab: int) -> None:
        self.brief.commit_editing()
        self._stack.setCurrentIndex(tab)
        self._count.setVisible(tab == PAGE)
        self.setFocusProxy((self.brief, self.page, self.coverage)[tab])

    def _on_pages(self, pages: int) -> None:
        self._count.setText(f"{pages} page{'' if pages == 1 else 's'}" if pages else "")

    def show_tab(self, tab: int) -> None:
        """Show :data:`BRIEF`, :data:`PAGE` or :data:`COVERAGE`."""
        self.tabs.setCurrentIndex(tab)

    def show_item(self, item_id: str) -> None:
        """Show an item in the brief tab and select it."""
        self._show_row(item_key(item_id))

    def show_section(self, section_id: str) -> None:
        """Show a section's heading in the brief tab and select it."""
        self._show_row(section_key(section_id))

    def add_section(self) -> None:
        """Add an empty section and open its title, to be written over."""
        section = self.brief.front.add_section()
        self._show_row(section_key(section))
        self.brief.edit_row()

    def _show_row(self, key: str) -> None:
        self.show_tab(BRIEF)
        self.brief.refresh()
        self.brief.select(self.brief.rows.place(key))
        self.brief.setFocus()

    def set_findings(self, findings: Sequence[Finding]) -> None:
        """Show under the items what the release checks found on them."""
        self.brief.set_findings(findings)

    def take_up(self, unfinished: Unfinished) -> bool:
        """Go on with words that were typed and not kept; False when their row is not as it was."""
        self.show_tab(BRIEF)
        self.brief.refresh()
        return self.brief.take_up(unfinished)

    def commit_editing(self) -> None:
        """Keep what is being typed; call it before an export, a check or closing."""
        self.brief.commit_editing()
