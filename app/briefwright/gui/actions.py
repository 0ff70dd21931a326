"""The table of actions: what can be done, with which key, where; menu, search, shortcuts and ``?`` sheet read it."""

from collections.abc import Sequence

from briefwright.gui import acts, figure_acts, source_acts
from briefwright.gui.keys import Action, Where
from briefwright.gui.reading.keys import KEYS as READER_KEYS
from briefwright.gui.window import Desk

_BRIEF = "Brief"
_SOURCES = "Sources"
_EDIT = "Edit"
_CHECK = "Check and export"
_VIEW = "View"
_HELP = "Help"

Row = Action[Desk]

ANYWHERE: tuple[Row, ...] = (
    Row("begin-brief", "New brief…", ("Ctrl+N",), "anywhere", _BRIEF, acts.begin_brief),
    Row("open-brief", "Open a brief…", ("Ctrl+O",), "anywhere", _BRIEF, acts.open_brief),
    Row("open-sample", "Open the sample brief", (), "anywhere", _BRIEF, acts.open_sample),
    Row("show-templates", "Templates…", ("Ctrl+T",), "anywhere", _BRIEF, acts.show_templates),
    Row("rename-brief", "Rename the brief", ("F2",), "anywhere", _BRIEF, acts.rename_brief),
    Row(
        "show-options", "Brief options: notes, citations, marking…", ("Ctrl+B",), "anywhere", _BRIEF, acts.show_options
    ),
    Row("draft-summary", "Draft the source summary", (), "anywhere", _BRIEF, acts.draft_summary_statement),
    Row("keep-brief", "Keep the brief (it always is)", ("Ctrl+S",), "anywhere", _BRIEF, acts.keep_brief),
    Row("close-desk", "Close the window", ("Ctrl+W",), "anywhere", _BRIEF, Desk.close),
    Row("import-files", "Import articles…", ("Ctrl+I",), "anywhere", _SOURCES, acts.import_files),
    Row("import-folder", "Import a folder…", ("Ctrl+Shift+I",), "anywhere", _SOURCES, acts.import_folder),
    Row("watch-folder", "Watch a folder… (or stop)", (), "anywhere", _SOURCES, acts.watch_folder),
    Row("show-import-report", "Report of the last import", (), "anywhere", _SOURCES, acts.show_import_report),
    Row("paste-source", "Paste an article (or a picture)", ("Ctrl+V",), "anywhere", _SOURCES, acts.paste_source),
    Row("show-fields", "What is known of the source", (), "anywhere", _SOURCES, acts.show_fields),
    Row("draft-descriptor", "Draft the source descriptor", (), "anywhere", _SOURCES, acts.draft_source_descriptor),
    Row("read-again", "Read this source again as…", (), "anywhere", _SOURCES, source_acts.read_again),
    Row("take-marks", "Take in the marks of this file", (), "anywhere", _SOURCES, source_acts.take_marks),
    Row("list-marks", "List the marks of this file", (), "anywhere", _SOURCES, source_acts.list_marks),
    Row(
        "take-listed-marks", "Take in the marks of all listed", (), "anywhere", _SOURCES, source_acts.take_listed_marks
    ),
    Row("switch-marks", "Take marks in as files come (or stop)", (), "anywhere", _SOURCES, source_acts.switch_marks),
    Row("filter-sources", "Filter the sources", ("Ctrl+Shift+F",), "anywhere", _SOURCES, acts.filter_sources),
    Row("find-in-source", "Find in this source", ("Ctrl+F",), "anywhere", _SOURCES, acts.find_in_source),
    Row("add-section", "Add a section…", ("Ctrl+Shift+A",), "anywhere", _EDIT, acts.add_section),
    Row("insert-figure", "Insert a figure…", ("Ctrl+Shift+P",), "anywhere", _EDIT, figure_acts.insert_figure),
    Row("undo-act", "Undo", ("Ctrl+Z",), "anywhere", _EDIT, acts.undo_act),
    Row("redo-act", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "anywhere", _EDIT, acts.redo_act),
    Row(
        "search-desk",
        "Search sources, passages, commands",
        ("Ctrl+K",),
        "anywhere",
        _EDIT,
        acts.search_desk,
        listed=False,
    ),
    Row("copy-item", "Copy the item with its citation", ("Ctrl+Shift+C",), "anywhere", _EDIT, acts.copy_item),
    Row("export-brief", "Export…", ("Ctrl+E",), "anywhere", _CHECK, acts.export_brief),
    Row("export-copy", "Export a .brief file…", ("Ctrl+Shift+S",), "anywhere", _CHECK, acts.export_copy),
    Row("show-findings", "Release check", ("F7",), "anywhere", _CHECK, acts.show_findings),
    Row("next-finding", "Next finding", ("F8",), "anywhere", _CHECK, acts.next_finding),
    Row("show-proof", "Proof of every quotation", ("Shift+F7",), "anywhere", _CHECK, acts.show_proof),
    Row("preview-page", "Page preview", ("Ctrl+P",), "anywhere", _CHECK, acts.preview_page),
    Row("next-pane", "Next pane", ("F6",), "anywhere", _VIEW, acts.next_pane),
    Row("previous-pane", "Pane before", ("Shift+F6",), "anywhere", _VIEW, acts.previous_pane),
    Row("toggle-sources", "Hide or show the sources", ("F9",), "anywhere", _VIEW, acts.toggle_sources),
    Row("toggle-brief", "Hide or show the brief", ("Shift+F9",), "anywhere", _VIEW, acts.toggle_brief),
    Row("grow-text", "Larger text", ("Ctrl+=", "Ctrl++"), "anywhere", _VIEW, acts.grow_text),
    Row("shrink-text", "Smaller text", ("Ctrl+-",), "anywhere", _VIEW, acts.shrink_text),
    Row("reset-text", "Usual text size", ("Ctrl+0",), "anywhere", _VIEW, acts.reset_text),
    Row("switch-appearance", "System, light or dark", ("Ctrl+,",), "anywhere", _VIEW, acts.switch_appearance),
    Row("show-keys", "All keys", ("?", "F1"), "anywhere", _HELP, acts.show_keys),
    Row("show-help", "Help", ("Shift+F1",), "anywhere", _HELP, acts.show_help),
    Row("open-menu", "Menu", ("F10",), "anywhere", _HELP, Desk.open_menu, listed=False),
)


BRIEF_KEYS: tuple[tuple[str, str], ...] = (
    ("↑  ↓", "next row, row before; the reader follows with Space"),
    ("Enter  E", "edit in place; Esc leaves the old words"),
    ("Alt+↑  Alt+↓", "move up, down, on into the next section"),
    ("1–9  Alt+1–9", "send into section n; 0 takes it out to the unfiled tray"),
    ("Delete", "take it out; the passage stays in the unfiled tray"),
    ("Q", "kind: quotation, excerpt, paraphrase, comment"),
    ("C", "write a comment below"),
    ("←  →", "choose words of the quotation for a declared edit; Shift chooses more"),
    ("B", "bracketed insertion"),
    ("X", "leave the chosen words out: ellipsis"),
    ("T", "first letter in brackets, other case"),
    ("I", "[sic] after the word"),
    ("M", "emphasis added"),
    (".  ,", "final point or comma"),
    ("K", "keep only the chosen words"),
    ("O", "whose words the passage passes on: …, as quoted by"),
    ("U", "as captured: all edits withdrawn"),
    ("Space  J", "show the passage; again for the next one"),
)
"""What the brief pane answers itself (tradecraft 4.3)."""


def _rows(keys: Sequence[tuple[str, str]], where: Where) -> tuple[Row, ...]:
    """Keys that a pane answers itself, as rows for the ``?`` sheet."""
    return tuple(Row(f"{where}-{number}", says, (key,), where, where) for number, (key, says) in enumerate(keys))


ACTIONS: tuple[Row, ...] = (*ANYWHERE, *_rows(READER_KEYS, "reader"), *_rows(BRIEF_KEYS, "brief"))
