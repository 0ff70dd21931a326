"""What the rows of the actions table do: one short function over the desk each."""

from pathlib import Path
from typing import Literal

from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from briefwright import pipeline
from briefwright.composing.descriptor import draft_descriptor
from briefwright.composing.summary import draft_summary
from briefwright.errors import BriefwrightError, LibraryError
from briefwright.gui.dialogs.export import ExportSheet
from briefwright.gui.dialogs.export_options import Wishes
from briefwright.gui.dialogs.findings import FindingsSheet, finding_row, proof_rows
from briefwright.gui.dialogs.help import HelpSheet
from briefwright.gui.dialogs.keys import KeysSheet
from briefwright.gui.dialogs.options import OptionsSheet
from briefwright.gui.figure_acts import paste_picture
from briefwright.gui.library.copying import item_words
from briefwright.gui.library.exporting import ENDINGS, ending_of, proposed_name
from briefwright.gui.library.new_brief import NewBrief
from briefwright.gui.library.open_brief import OpenBrief
from briefwright.gui.library.templates import TemplatesSheet
from briefwright.gui.session import Session
from briefwright.gui.window import Desk
from briefwright.library.brief_file import ENDING
from briefwright.model.edits.front import correct, set_summary
from briefwright.model.template import Template
from briefwright.readers import FORMATS

_FORMATS = "export"
"""Part of the kept layout that holds the endings chosen last."""
_STEP = 0.1
_SUFFIXES = [suffix for row in FORMATS for suffix in row.suffixes] + [ENDING]
_KINDS = f"Articles ({' '.join(f'*{suffix}' for suffix in _SUFFIXES)});;All files (*)"
_NEXT_LOOK: dict[str, Literal["system", "light", "dark"]] = {"system": "light", "light": "dark", "dark": "system"}
_NO_BRIEF = "No brief is open. Ctrl+N begins one, Ctrl+O opens one."


def _open(desk: Desk) -> Session | None:
    """The open session; without one the bottom line says what to do."""
    if desk.session is None:
        desk.news.bottom_line.say(_NO_BRIEF)
    return desk.session


# Briefs and templates


def begin_brief(desk: Desk) -> None:
    """Choose a template for a new brief."""
    sheet = NewBrief(desk, desk.appearance, desk.shelf.templates(), desk.shelf.own_ids())
    sheet.chosen.connect(lambda template: begin_from(desk, template))
    desk.show_sheet(sheet)


def begin_from(desk: Desk, template: Template) -> None:
    """Make a brief from a template and open it."""
    try:
        brief_id = desk.shelf.begin(template)
    except LibraryError as error:
        desk.news.tell_error(error)
        return
    if desk.open_brief(brief_id):
        desk.news.bottom_line.say(f"New brief from “{template.name}”. F2 names it; drop articles, or Ctrl+I.")


def open_brief(desk: Desk) -> None:
    """Choose a brief of the library, or a file."""
    library = desk.shelf.library
    sheet = OpenBrief(desk, desk.appearance, library.briefs())
    sheet.chosen.connect(desk.open_brief)
    sheet.file_wanted.connect(lambda: _choose_brief_file(desk))
    sheet.trash_wanted.connect(lambda trash: sheet.show_briefs(library.briefs(trashed=trash), trash=trash))
    sheet.delete_wanted.connect(lambda brief_id: _into_trash(desk, sheet, brief_id))
    sheet.restore_wanted.connect(lambda brief_id: _out_of_trash(desk, sheet, brief_id))
    desk.show_sheet(sheet)


def _choose_brief_file(desk: Desk) -> None:
    folder = str(desk.preferences.folder("open"))
    name, _kind = QFileDialog.getOpenFileName(desk, "Import a brief", folder, "Brief files (*.brief)")
    if name:
        desk.preferences.remember_folder("open", Path(name).parent)
        desk.import_brief(Path(name))


def _into_trash(desk: Desk, sheet: OpenBrief, brief_id: str) -> None:
    library = desk.shelf.library
    try:
        library.delete_brief(brief_id)
    except LibraryError as error:
        desk.news.tell_error(error)
        return
    sheet.show_briefs(library.briefs(), said="It lies in the trash, from where it can be taken back.")
    if desk.session is not None and desk.session.brief.id == brief_id:
        desk.show_start_page()


def _out_of_trash(desk: Desk, sheet: OpenBrief, brief_id: str) -> None:
    library = desk.shelf.library
    try:
        library.restore_brief(brief_id)
    except LibraryError as error:
        desk.news.tell_error(error)
        return
    sheet.show_briefs(library.briefs(trashed=True), trash=True, said="It is back among the briefs.")


def open_sample(desk: Desk) -> None:
    """Take the sample brief into the library and open it."""
    try:
        desk.open_brief(desk.shelf.import_sample())
    except BriefwrightError as error:
        desk.news.tell_error(error)


def show_templates(desk: Desk) -> None:
    """List, change, import and export templates."""
    brief = desk.session.brief if desk.session else None
    sheet = TemplatesSheet(desk, desk.appearance, desk.shelf, desk.preferences, brief)
    sheet.chosen.connect(lambda template: begin_from(desk, template))
    desk.show_sheet(sheet)


def rename_brief(desk: Desk) -> None:
    """Write another title; on a row of the brief F2 edits the row, as F2 does everywhere."""
    if desk.panes and desk.panes.brief.brief.hasFocus():
        desk.panes.brief.brief.edit_row()
    elif _open(desk):
        desk.news.top_bar.title.start()


def show_options(desk: Desk) -> None:
    """Change how the brief cites and prints."""
    session = _open(desk)
    if session is not None:
        commit(desk)
        desk.show_sheet(OptionsSheet(desk, desk.appearance, session, desk.pool))


def draft_summary_statement(desk: Desk) -> None:
    """Write the source summary from the data, in place of the one there is."""
    session = _open(desk)
    if session is None:
        return
    commit(desk)
    paragraphs = draft_summary(session.brief, session.sources)
    if not paragraphs:
        desk.news.bottom_line.say("The brief cites no source yet; there is nothing to sum up.")
    elif not any(section.plan.role == "source-summary" for section in session.brief.sections):
        desk.news.bottom_line.say("This brief has no section for a source summary; its template plans none.")
    else:
        session.edit("Source summary drafted", lambda brief: set_summary(brief, paragraphs))


def draft_source_descriptor(desk: Desk) -> None:
    """Write the descriptor of the open source from the data, in place of the one there is."""
    session = _open(desk)
    source = session.source if session else None
    use = session.brief.use(source.id) if session and source else None
    if session is None or source is None or use is None:
        return
    told = draft_descriptor(source, use, session.brief.passages)
    session.edit("Source descriptor drafted", lambda brief: correct(brief, source.id, "descriptor", told))


def keep_brief(desk: Desk) -> None:
    """Say that nothing needs to be saved."""
    desk.news.bottom_line.say("Everything is kept already; Ctrl+Shift+S writes a .brief file to hand on.")


# Sources


def import_files(desk: Desk) -> None:
    """Choose files to capture."""
    folder = str(desk.preferences.folder("capture"))
    names, _kind = QFileDialog.getOpenFileNames(desk, "Import articles", folder, _KINDS)
    if names:
        desk.preferences.remember_folder("capture", Path(names[0]).parent)
        desk.capture_paths([Path(name) for name in names])


def import_folder(desk: Desk) -> None:
    """Choose a folder whose files are captured."""
    name = QFileDialog.getExistingDirectory(desk, "Import a folder", str(desk.preferences.folder("capture")))
    if name:
        desk.preferences.remember_folder("capture", Path(name))
        desk.capture_paths([Path(name)])


def watch_folder(desk: Desk) -> None:
    """Choose a folder whose new files are taken in as they arrive; with one already watched, stop."""
    if desk.arrivals.folder is not None:
        desk.arrivals.stop()
        return
    name = QFileDialog.getExistingDirectory(desk, "Watch a folder", str(desk.preferences.folder("capture")))
    if name:
        desk.arrivals.watch(Path(name))


def show_import_report(desk: Desk) -> None:
    """Show what became of each file of the last import onto this desk."""
    session = _open(desk)
    if session is None:
        return
    try:
        run = desk.shelf.library.imports.latest(session.brief.id)
    except LibraryError as error:
        desk.news.tell_error(error)
        return
    if run is None:
        desk.news.bottom_line.say("Nothing was imported onto this desk yet. Drop articles, or Ctrl+I.")
    else:
        desk.show_import_report(run.id)


def paste_source(desk: Desk) -> None:
    """Take the clipboard in: pictures into the brief, files as files, else its text."""
    mime = QGuiApplication.clipboard().mimeData()
    if paste_picture(desk, mime):
        return
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if paths:
        desk.capture_paths(paths)
    elif mime.hasText() and mime.text().strip():
        desk.capture_text(mime.text(), mime.html())
    else:
        desk.news.bottom_line.say("The clipboard holds no text and no files.")


def show_fields(desk: Desk) -> None:
    """Show what is known of the open source."""
    if _open(desk) and desk.panes:
        desk.panes.reader.open_fields()


def filter_sources(desk: Desk) -> None:
    """Go to the filter above the sources."""
    if _open(desk) and desk.panes:
        desk.panes.show_sources()
        desk.panes.sources.focus_filter()


def find_in_source(desk: Desk) -> None:
    """Find words in the open source."""
    if _open(desk) and desk.panes:
        desk.panes.reader.open_find()


# Edit


def add_section(desk: Desk) -> None:
    """Add an empty section to the brief and write its title."""
    if _open(desk) and desk.panes:
        commit(desk)
        desk.panes.brief.show()
        desk.panes.brief.add_section()


def undo_act(desk: Desk) -> None:
    """Undo the last act on the brief."""
    if desk.session and desk.session.stack.can_undo():
        desk.session.stack.undo()
    else:
        desk.news.bottom_line.say("There is nothing to undo.")


def redo_act(desk: Desk) -> None:
    """Do again what was undone."""
    if desk.session and desk.session.stack.can_redo():
        desk.session.stack.redo()
    else:
        desk.news.bottom_line.say("There is nothing to redo.")


def search_desk(desk: Desk) -> None:
    """Go to the search field."""
    desk.search.start()


def copy_item(desk: Desk) -> None:
    """Copy the selected item with its note, as it will read."""
    session = _open(desk)
    if session is None:
        return
    if not session.item_id:
        desk.news.bottom_line.say("No item is selected; click one in the brief, or F6 to go there.")
        return
    try:
        words = item_words(pipeline.to_document(session.brief, session.sources), session.item_id)
    except BriefwrightError as error:
        desk.news.tell_error(error)
        return
    QGuiApplication.clipboard().setText(words)
    desk.news.bottom_line.say("Copied the item with its citation")


# Check and export


def export_brief(desk: Desk) -> None:
    """Show the export sheet; Enter exports in the formats chosen last."""
    kept = desk.preferences.layout(_FORMATS).split()
    _show_export(desk, kept or [ENDINGS[0][0]])


def export_copy(desk: Desk) -> None:
    """Show the export sheet with the ``.brief`` format chosen."""
    _show_export(desk, [ENDINGS[-1][0]])


def _show_export(desk: Desk, chosen: list[str]) -> None:
    session, verdict = _open(desk), desk.verdict
    if session is None or verdict is None:
        return
    commit(desk)
    folder = desk.preferences.folder("export")
    name = proposed_name(session.brief)
    sheet = ExportSheet(
        desk,
        desk.appearance,
        session.brief,
        name=name,
        folder=folder,
        endings=ENDINGS,
        chosen=chosen,
        word=desk.preferences.now.word,
    )
    sheet.export_wanted.connect(lambda paths, wishes: _export(desk, session, paths, wishes))
    sheet.item_wanted.connect(lambda item_id: show_item(desk, item_id))
    sheet.follow(verdict)
    desk.show_sheet(sheet)
    verdict.work_out()


def _export(desk: Desk, session: Session, paths: list[Path], wishes: Wishes) -> None:
    desk.preferences.remember_folder("export", paths[0].parent)
    desk.preferences.remember_layout(**{_FORMATS: " ".join(map(ending_of, paths))})
    desk.preferences.change(lambda now: replace(now, word=wishes.word))
    desk.exporting.export(session, paths, wishes)


def commit(desk: Desk) -> None:
    """Keep what is being typed in the brief, so that the next act takes it along."""
    if desk.panes:
        desk.panes.brief.commit_editing()


def show_findings(desk: Desk) -> None:
    """List the findings of the release check."""
    commit(desk)
    if _open(desk) and desk.verdict:
        rows = [finding_row(finding) for finding in desk.verdict.findings]
        _show_list(
            desk, FindingsSheet(desk, desk.appearance, "Release check", rows, "Nothing was found: the brief may go.")
        )


def show_proof(desk: Desk) -> None:
    """List every quotation with its proof."""
    if _open(desk) and desk.verdict:
        ledger = desk.verdict.ledger
        title = f"Proof: {ledger.proved} of {ledger.total} quotations stand in their sources, letter by letter"
        rows = proof_rows(ledger)
        _show_list(desk, FindingsSheet(desk, desk.appearance, title, rows, "No quotation is in the brief yet."))


def _show_list(desk: Desk, sheet: FindingsSheet) -> None:
    sheet.item_wanted.connect(lambda item_id: show_item(desk, item_id))
    sheet.source_wanted.connect(lambda source_id: desk.session.open_source(source_id) if desk.session else None)
    desk.show_sheet(sheet)


def show_item(desk: Desk, item_id: str) -> None:
    """Go to an item of the brief."""
    if desk.panes and item_id:
        desk.panes.show_item(item_id)


def next_finding(desk: Desk) -> None:
    """Go to the next finding: its item, else its source."""
    session, verdict = _open(desk), desk.verdict
    if session is None or verdict is None:
        return
    finding = verdict.next_finding()
    if finding is None:
        desk.news.bottom_line.say("The release check has no findings.")
        return
    if finding.item:
        show_item(desk, finding.item)
    elif finding.source:
        session.open_source(finding.source)
    desk.news.bottom_line.say(f"{finding.check}: {finding.text} {finding.todo}".strip())


def preview_page(desk: Desk) -> None:
    """Show the pages as they will be exported."""
    if _open(desk) and desk.panes:
        desk.panes.show_page()


# View and help


def next_pane(desk: Desk) -> None:
    """Move the focus to the next pane."""
    if desk.panes:
        desk.panes.step(1)


def previous_pane(desk: Desk) -> None:
    """Move the focus to the pane before."""
    if desk.panes:
        desk.panes.step(-1)


def toggle_sources(desk: Desk) -> None:
    """Hide or show the source pane."""
    if desk.panes:
        shown = desk.panes.toggle_sources()
        desk.news.bottom_line.say("The sources are shown" if shown else "The sources are hidden; F9 shows them")


def toggle_brief(desk: Desk) -> None:
    """Hide or show the brief pane."""
    if desk.panes:
        shown = desk.panes.toggle_brief()
        desk.news.bottom_line.say("The brief is shown" if shown else "The brief is hidden; Shift+F9 shows it")


def grow_text(desk: Desk) -> None:
    """Make all text larger."""
    _scale(desk, desk.appearance.scale + _STEP)


def shrink_text(desk: Desk) -> None:
    """Make all text smaller."""
    _scale(desk, desk.appearance.scale - _STEP)


def reset_text(desk: Desk) -> None:
    """Give text its usual size."""
    _scale(desk, 1.0)


def _scale(desk: Desk, scale: float) -> None:
    desk.appearance.set_scale(scale)
    desk.preferences.change(lambda now: replace(now, text_scale=desk.appearance.scale))
    desk.news.bottom_line.say(f"Text size {round(100 * desk.appearance.scale)} %")


def switch_appearance(desk: Desk) -> None:
    """Go on from system to light to dark."""
    look = _NEXT_LOOK[desk.preferences.now.appearance]
    desk.preferences.change(lambda now: replace(now, appearance=look))
    desk.appearance_chosen.emit(look)
    desk.news.bottom_line.say(f"Appearance: {'as the system has it' if look == 'system' else look}")


def show_keys(desk: Desk) -> None:
    """Show all keys."""
    desk.show_sheet(KeysSheet(desk, desk.appearance, desk.actions_table))


def show_help(desk: Desk) -> None:
    """Show the help."""
    desk.show_sheet(HelpSheet(desk, desk.appearance))
