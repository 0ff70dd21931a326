"""The desk: assembly only. What can be done stands in :mod:`briefwright.gui.actions`."""

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QShowEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from briefwright.errors import BriefwrightError, LibraryError
from briefwright.gui.composing.figure_acts import dropped_elsewhere, is_picture
from briefwright.gui.dialogs.file_report import FileReport
from briefwright.gui.dialogs.sheet import Sheet
from briefwright.gui.keys import Action, Shortcuts
from briefwright.gui.library.arrivals import Arrivals
from briefwright.gui.library.capturing import Capturing, Taken
from briefwright.gui.library.exporting import Exported, Exporting
from briefwright.gui.library.import_report import file_row
from briefwright.gui.library.import_run import line_of
from briefwright.gui.library.preferences import Preferences
from briefwright.gui.library.reading_again import WAYS
from briefwright.gui.library.shelf import Place, Shelf
from briefwright.gui.library.start_page import StartPage
from briefwright.gui.library.taking_up import TakingUp
from briefwright.gui.menu import AltKey, actions_menu, marking_menu
from briefwright.gui.news import News
from briefwright.gui.panes import Panes
from briefwright.gui.search import SearchField
from briefwright.gui.session import Session
from briefwright.gui.style_files import is_style, take_style
from briefwright.gui.theme import Appearance
from briefwright.gui.verdict import Verdict
from briefwright.gui.work import Pool
from briefwright.library.brief_file import ENDING
from briefwright.library.importing import ImportedFile
from briefwright.model.edits.front import set_marking, set_title
from briefwright.model.marking import Marking

_SIZE = QSize(1440, 900)
_FRAME = QSize(16, 48)
"""What the title bar and the edges take of a small screen."""
_PLACE_REST = 800
"""Milliseconds without a move of the caret before the reading place is kept."""


class Desk(QMainWindow):
    """The window: one brief at a time, or the start page.

    Args:
        shelf: the library.
        appearance: colours and fonts.
        preferences: the settings.
        pool: where slow work runs.
        actions: the table of what can be done.

    Attributes:
        session: the open brief, None on the start page.
        panes: its panes.
        verdict: its proof and findings.
        sheet: the sheet that covers the desk, None without one.

    Signals:
        appearance_chosen(str): ``system``, ``light`` or ``dark``; the application follows.
    """

    appearance_chosen = Signal(str)

    def __init__(
        self,
        shelf: Shelf,
        appearance: Appearance,
        preferences: Preferences,
        pool: Pool,
        actions: "Sequence[Action[Desk]]",
    ) -> None:
        super().__init__()
        self.setObjectName("desk")
        self.shelf, self.appearance, self.preferences, self.pool = shelf, appearance, preferences, pool
        self.session: Session | None = None
        self.panes: Panes | None = None
        self.verdict: Verdict | None = None
        self.sheet: Sheet | None = None
        self._reported = ""
        self._taking_up: TakingUp | None = None
        self.actions_table = tuple(actions)
        self.capturing = Capturing(shelf, pool)
        self.exporting = Exporting(shelf, pool)
        self.arrivals = Arrivals(preferences, self.capture_arrived, self)
        self.search = SearchField(appearance)
        self.news = News(appearance, self.search)
        self._shortcuts = Shortcuts(self, actions)
        self._alt = AltKey(self)
        self._middle: QWidget = QWidget()
        self._place_rest = QTimer(self)
        self._place_rest.setSingleShot(True)
        self._place_rest.setInterval(_PLACE_REST)
        self._lay()
        self._connect()
        self.show_start_page()

    def _lay(self) -> None:
        ground = QWidget()
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for widget in (self.news.top_bar, self.news.banner, self._middle, self.news.bottom_line):
            self._column.addWidget(widget)
        self._column.setStretch(2, 1)
        self.setCentralWidget(ground)
        self.setMinimumSize(860, 560)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))
        kept = self.preferences.layout("desk")
        if kept:
            self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii", "ignore")))

    def _connect(self) -> None:
        bar, line, banner = self.news.top_bar, self.news.bottom_line, self.news.banner
        bar.menu_wanted.connect(self.open_menu)
        bar.marking_wanted.connect(self._open_markings)
        bar.title.renamed.connect(self._on_renamed)
        bar.template_wanted.connect(self._doing("show-templates"))
        bar.proof_wanted.connect(self._doing("show-proof"))
        bar.findings_wanted.connect(self._doing("show-findings"))
        bar.export_wanted.connect(self._doing("export-brief"))
        line.keys_wanted.connect(self._doing("show-keys"))
        line.undo_wanted.connect(self._doing("undo-act"))
        line.redo_wanted.connect(self._doing("redo-act"))
        banner.copy_wanted.connect(self._doing("export-copy"))
        banner.retry_wanted.connect(self._on_retry)
        self.news.title_changed.connect(self.setWindowTitle)
        self.search.left.connect(self.focus_reader)
        self._alt.tapped.connect(self.open_menu)
        self._place_rest.timeout.connect(self.keep_place)
        self.shelf.kept.connect(self.news.tell_kept)
        self.capturing.started.connect(line.follow)
        self.capturing.taken.connect(self._on_taken)
        self.capturing.refused.connect(self.news.tell_error)
        self.capturing.read_again.connect(lambda file: self._on_read_again([file]))
        self.capturing.unlocked.connect(self._on_read_again)
        self.arrivals.said.connect(line.say)
        self.exporting.started.connect(line.follow)
        self.exporting.exported.connect(self._on_exported)
        self.exporting.not_proved.connect(self._on_not_proved)
        self.exporting.refused.connect(self.news.tell_error)

    # What can be done

    def act(self, name: str) -> None:
        """Do what a row of the table says."""
        action = next(row for row in self.actions_table if row.name == name)
        if action.run is not None:
            action.run(self)

    def _doing(self, name: str) -> Callable[[], None]:
        return lambda: self.act(name)

    def open_menu(self) -> None:
        """Open the compact menu below its word."""
        if self.sheet is None:
            word = self.news.top_bar.menu
            actions_menu(self, self.actions_table).popup(word.mapToGlobal(word.rect().bottomLeft()))

    def _open_markings(self) -> None:
        if self.session is not None:
            chip = self.news.top_bar.marking
            menu = marking_menu(self, self.session.brief.template.marking, self._mark)
            menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _mark(self, marking: Marking) -> None:
        if self.session is not None:
            said = f"Marked {marking.text}" if marking.text else "Took the marking off"
            self.session.edit(said, lambda brief: set_marking(brief, marking))

    def _on_renamed(self, title: str) -> None:
        if self.session is not None:
            self.session.edit("Renamed the brief", lambda brief: set_title(brief, title))

    def show_sheet(self, sheet: Sheet) -> None:
        """Show a sheet over the desk: one at a time; the shortcuts sleep meanwhile."""
        if self.sheet is not None:
            self.sheet.dismiss()
        self.sheet = sheet
        self._shortcuts.set_awake(awake=False)
        sheet.closed.connect(self._on_sheet_closed)
        sheet.open()

    def _on_sheet_closed(self) -> None:
        self.sheet = None
        self._shortcuts.set_awake(awake=True)

    # Briefs

    def show_start_page(self) -> None:
        """Show the first acts; no brief is open."""
        self._leave()
        page = StartPage(self.appearance, self.shelf.library.briefs())
        page.brief_wanted.connect(self.open_brief)
        page.act_wanted.connect(self.act)
        page.files_dropped.connect(self.capture_paths)
        page.text_dropped.connect(self.capture_text)
        self._put_in_the_middle(page)
        page.setFocus()

    def open_brief(self, brief_id: str) -> bool:
        """Open a brief of the library as it was left; says why when it cannot be read.

        Returns:
            Whether it is open now.
        """
        try:
            session, faults = self.shelf.session(brief_id)
        except LibraryError as error:
            self.news.tell_error(error)
            return False
        self._leave()
        session.marks_on_arrival = self.preferences.now.take_marks
        self.session, self.verdict = session, Verdict(session, self.pool)
        place = self.shelf.place(brief_id)
        session.open_source(place.source)
        self.panes = Panes(session, self.appearance, self.pool, self.verdict, self.shelf.library.original)
        self.panes.sources.files_dropped.connect(self.capture_paths)
        self.panes.sources.text_dropped.connect(self.capture_text)
        self.panes.asking.list_wanted.connect(self._doing("list-marks"))
        self._put_in_the_middle(self.panes)
        self.panes.restore_layout(self.preferences.layout("panes"))
        self.panes.reader.restore(place.places)
        session.select_item(place.item)
        self.panes.reader.placed.connect(self._on_placed)
        reader = self.panes.reader
        self.news.follow(session, self.verdict, reader.caret.words(), reader.placed, self.shelf.saved(brief_id))
        self.preferences.change(lambda now: replace(now, last_brief=brief_id))
        self.verdict.work_out()
        self.news.bottom_line.say(f"Opened “{session.brief.title}”")
        for fault in faults:
            self.news.banner.tell(str(fault))
        self.focus_reader()
        self._taking_up = TakingUp(self.shelf, session, self.panes.brief, self.news.bottom_line)
        self._offer_left_over(session)
        if self.isVisible():
            self._taking_up.resume()
        self.arrivals.deliver()
        return True

    def _offer_left_over(self, session: Session) -> None:
        """An import that was cut short is said, and goes on with one click."""
        try:
            said, run_id = self.capturing.left_over(session)
        except LibraryError as error:
            self.news.tell_error(error)
            return
        if run_id:
            self.news.bottom_line.say(said)
            self.news.bottom_line.offer_next("Go on", lambda: self.capturing.go_on(session, run_id))

    def _put_in_the_middle(self, widget: QWidget) -> None:
        self._column.replaceWidget(self._middle, widget)
        self._column.setStretch(2, 1)
        self._middle.hide()
        self._middle.deleteLater()
        self._middle = widget
        widget.show()

    def _leave(self) -> None:
        """Keep what belongs to the open brief before it goes."""
        self.capturing.leave()
        if self.panes is not None:
            self.panes.brief.commit_editing()
            self.panes.kinship.stop()
            self.panes.reader.faces.close_book()
            self.keep_place()
            self.preferences.remember_layout(panes=self.panes.layout_kept())
        if self._taking_up is not None:
            self._taking_up.stop()
        if self.verdict is not None:
            self.verdict.stop()
        self._place_rest.stop()
        self.session, self.panes, self.verdict, self._taking_up = None, None, None, None
        self.news.stop()

    def _on_placed(self) -> None:
        self._place_rest.start()

    def keep_place(self) -> None:
        """Keep where the analyst is reading."""
        if self.session is None or self.panes is None:
            return
        source = self.session.source
        place = Place(source.id if source else "", self.session.item_id, self.panes.reader.places())
        try:
            self.shelf.keep_place(self.session.brief.id, place)
        except LibraryError as error:
            self.news.tell_not_kept(error)

    def _on_retry(self) -> None:
        if self.session is not None:
            try:
                self.shelf.save_brief(self.session.brief, "Kept again")
            except LibraryError as error:
                self.news.tell_not_kept(error)

    def focus_reader(self) -> None:
        """Give the focus back to the reader, or to the start page."""
        (self.panes.reader if self.panes else self._middle).setFocus(Qt.FocusReason.OtherFocusReason)

    # Capture and export

    def capture_paths(self, paths: Sequence[Path]) -> None:
        """Take files and folders in; a ``.brief`` file is opened, a style file is the brief's citation style."""
        for path in paths:
            if path.suffix.lower() == ENDING:
                self.import_brief(path)
            elif is_style(path):
                self.take_style(path)
        elsewhere = dropped_elsewhere(paths)
        if elsewhere:
            self.news.bottom_line.say(elsewhere)
        others = [p for p in paths if p.suffix.lower() != ENDING and not is_style(p) and not is_picture(p)]
        session = self._session_for_sources() if others else None
        if session is not None:
            self.capturing.capture_paths(session, others)

    def take_style(self, path: Path) -> None:
        """Take a style file as the brief's citation style, or say with line and reason why it cannot be used."""
        session = self._session_for_sources()
        if session is None:
            return
        try:
            take_style(session, path)
        except BriefwrightError as error:
            self.news.tell_error(error)

    def capture_arrived(self, paths: Sequence[Path]) -> bool:
        """Take in what arrived in the watched folder; False while no brief is open."""
        if self.session is None:
            return False
        self.capturing.capture_paths(self.session, paths)
        return True

    def capture_text(self, text: str, html: str = "") -> None:
        """Take pasted or dropped text in."""
        session = self._session_for_sources()
        if session is not None:
            self.capturing.capture_text(session, text, html)

    def _session_for_sources(self) -> Session | None:
        """The open session; without one a brief of the first template is begun, so that a drop is enough to start."""
        if self.session is None:
            try:
                self.open_brief(self.shelf.begin(self.shelf.first_template()))
            except BriefwrightError as error:
                self.news.tell_error(error)
        return self.session

    def import_brief(self, path: Path) -> None:
        """Take a ``.brief`` file into the library and open it."""
        try:
            brief_id = self.shelf.import_brief(path)
        except BriefwrightError as error:
            self.news.tell_error(error)
            return
        if self.open_brief(brief_id):
            self.preferences.change(lambda now: now.with_recent(path))
            self.news.bottom_line.say(f"Imported {path.name}")

    def _on_taken(self, taken: Taken) -> None:
        line = self.news.bottom_line
        if not taken.arrived:
            line.say(taken.line)
        if taken.telling:
            line.offer_next("Report", lambda: self.show_import_report(taken.run))
        if taken.telling and not taken.shown:
            self.show_import_report(taken.run)

    def show_import_report(self, run_id: str) -> None:
        """Show what became of each file of an import."""
        session = self.session
        if session is None:
            return
        try:
            files = self.shelf.library.imports.files(run_id)
        except LibraryError as error:
            self.news.tell_error(error)
            return
        rows = [file_row(file, session) for file in files]
        self._reported = run_id
        report = FileReport(self, self.appearance, line_of(files), rows, WAYS)
        report.again_wanted.connect(lambda number, way: self.capturing.again(session, run_id, number, way))
        report.password_wanted.connect(
            lambda numbers, password: self.capturing.unlock(session, run_id, numbers, password)
        )
        report.rest_wanted.connect(lambda: self.capturing.go_on(session, run_id))
        self.show_sheet(report)

    def _on_read_again(self, files: Sequence[ImportedFile]) -> None:
        if not isinstance(self.sheet, FileReport) or self.session is None:
            return
        try:
            line = line_of(self.shelf.library.imports.files(self._reported))
        except LibraryError as error:
            self.news.tell_error(error)
            return
        self.sheet.renew_all([file_row(file, self.session) for file in files], line)

    def _on_exported(self, exported: Exported) -> None:
        folder = exported.paths[0].parent
        self.news.bottom_line.say(exported.line)
        self.news.bottom_line.offer_next(
            "Open folder", lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        )
        if exported.remarks:
            self.news.banner.tell(exported.remarks)

    def _on_not_proved(self, error: BriefwrightError) -> None:
        self.news.tell_error(error)
        self.act("export-brief")

    # The window

    def showEvent(self, event: QShowEvent) -> None:
        """Listen for Alt once there is a native window; go on with what was being typed."""
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            handle.installEventFilter(self._alt)
        if self._taking_up is not None:
            self._taking_up.resume()  # an editor can be opened in sight only

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing never asks: everything is kept."""
        self.news.bottom_line.cancel_work()
        self._leave()
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self.preferences.remember_layout(desk=geometry)
        event.accept()
