"""What the report says of an import's files, in the words of the desk: which source is the same, or much the same."""

from briefwright.gui.dialogs.file_report import FileRow
from briefwright.gui.reading.wording import headline_of, kin_words
from briefwright.gui.session import Session
from briefwright.library.importing import ImportedFile


def file_row(file: ImportedFile, session: Session) -> FileRow:
    """A file as the report tells of it."""
    said, alike = [*file.said], ""
    if file.outcome == "there":
        said += [_same_file(source_id, session) for source_id in file.sources]
    elif file.outcome in ("in", "noticed"):
        alike = " ".join(filter(None, (_kin(source_id, session) for source_id in file.sources)))
    return FileRow(file.number, file.name, file.outcome, " ".join(said), alike, file.locked)


def _same_file(source_id: str, session: Session) -> str:
    use, source = session.brief.use(source_id), session.sources.get(source_id)
    if use is None or source is None:
        return "It is the same file as one that was taken off the desk; nothing was added."
    return f"It is the same file as {use.label}, “{headline_of(source, use)}”; nothing was added."


def _kin(source_id: str, session: Session) -> str:
    kin = session.kin.get(source_id)
    use = session.brief.use(kin.other) if kin else None
    if kin is None or use is None:
        return ""
    words = kin_words(kin, use.label)
    return f"{words[0].upper()}{words[1:]}: counted as one origin."
