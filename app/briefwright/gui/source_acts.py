"""The rows of the actions table on the open source: its marks listed and taken in, its file read again."""

from msgspec.structs import replace

from briefwright.gui.dialogs.marks import MarksSheet, mark_row
from briefwright.gui.dialogs.ways import WaysSheet
from briefwright.gui.library.reading_again import WAYS
from briefwright.gui.reading.marks import NO_MARKS, take_in_marks
from briefwright.gui.session import Session
from briefwright.gui.window import Desk
from briefwright.model.edits.marks import count_words_of, marked, untaken
from briefwright.model.source import Source


def take_marks(desk: Desk) -> None:
    """Take in what is marked in the open source."""
    session, source = _open(desk)
    if session is not None and source is not None:
        take_in_marks(session, [source])


def take_listed_marks(desk: Desk) -> None:
    """Take in what is marked in all sources that the list shows: the filter chooses."""
    session = desk.session
    if session is not None and desk.panes is not None:
        shown = [session.sources[source_id] for source_id in desk.panes.sources.shown()]
        with_marks = [source for source in shown if source.marks]
        if with_marks:
            take_in_marks(session, with_marks)
        else:
            desk.news.bottom_line.say("Nothing is marked in the files of the sources listed.")


def list_marks(desk: Desk) -> None:
    """List what is marked in the open source."""
    session, source = _open(desk)
    if session is None or source is None:
        return
    rows, left = marked(source), untaken(session.brief, source)
    if not rows:
        desk.news.bottom_line.say(NO_MARKS)
        return
    lines = [mark_row(source, row, taken=row not in left) for row in rows]
    title = f"{count_words_of(rows)} in {source.file_name}"
    sheet = MarksSheet(desk, desk.appearance, title, lines, len(left))
    sheet.taking_wanted.connect(lambda: take_in_marks(session, [source]))
    if desk.panes is not None:
        sheet.place_wanted.connect(desk.panes.reader.show_span)
    desk.show_sheet(sheet)


def switch_marks(desk: Desk) -> None:
    """Take marks in as files come, or no longer."""
    on = not desk.preferences.now.take_marks
    desk.preferences.change(lambda now: replace(now, take_marks=on))
    if desk.session is not None:
        desk.session.marks_on_arrival = on
    said = "Marks in files are taken in as they come" if on else "Marks in files wait until you take them in (H)"
    desk.news.bottom_line.say(said)


def read_again(desk: Desk) -> None:
    """Read the file of the open source again: as one article or many, with another encoding, as another format."""
    session, source = _open(desk)
    if session is None or source is None:
        return
    title = f"Read {source.file_name} again as …"
    sheet = WaysSheet(desk, desk.appearance, title, WAYS)
    sheet.chosen.connect(lambda way: desk.capturing.source_again(session, source, way))
    desk.show_sheet(sheet)


def _open(desk: Desk) -> tuple[Session | None, Source | None]:
    session = desk.session
    if session is None:
        desk.news.bottom_line.say("No brief is open. Ctrl+N begins one, Ctrl+O opens one.")
        return None, None
    if session.source is None:
        desk.news.bottom_line.say("No source is open. Drop articles, or Ctrl+I.")
    return session, session.source
