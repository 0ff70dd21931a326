"""Takes the content of a ``.brief`` file into a library without overwriting anything in it."""

from typing import Any

import msgspec

from briefwright.errors import LibraryError
from briefwright.library.brief_file import BriefFile, without_remarks
from briefwright.library.store import Library
from briefwright.model.brief import Brief
from briefwright.model.ids import new_id
from briefwright.model.source import Source


def take_in(library: Library, file: BriefFile) -> Brief:
    """Keep a brief and its sources in the library.

    A brief that is there already, unchanged, stays with its private remarks; a changed one is kept beside it under a
    new id. So are sources of a known id but another text. Sources are kept first: a crash in between leaves sources
    without a brief, never a brief without its sources.

    Returns:
        The brief as the library holds it.
    """
    known = {row.id for row in library.sources()}
    clashing = [source for source in file.sources if source.id in known and not _holds(library, source)]
    renamed = {source.id: new_id("s") for source in clashing}
    unknown = [source for source in file.sources if source.id not in known]
    unknown += [msgspec.structs.replace(source, id=renamed[source.id]) for source in clashing]
    library.add_sources(unknown, file.originals)
    for picture in file.pictures.values():
        library.keep_picture(picture)
    brief = _with_sources(file.brief, renamed)
    held = _held(library, brief.id)
    if held and without_remarks(held) == without_remarks(brief):
        return held
    if brief.id in {row.id for trashed in (False, True) for row in library.briefs(trashed=trashed)}:
        brief = msgspec.structs.replace(brief, id=new_id("b"))
    library.save_brief(brief, "Import")
    return brief


def _holds(library: Library, source: Source) -> bool:
    """Whether the library's source of that id has the same text; a damaged row has not."""
    try:
        return library.source(source.id).captured_text == source.captured_text
    except LibraryError:
        return False


def _held(library: Library, brief_id: str) -> Brief | None:
    """The brief of that id if the library holds it, outside the trash, readable."""
    if brief_id not in {row.id for row in library.briefs()}:
        return None
    try:
        return library.brief(brief_id)
    except LibraryError:
        return None


def _with_sources(brief: Brief, renamed: dict[str, str]) -> Brief:
    """The brief with ids of sources exchanged; every field that names one is called ``source``."""
    if not renamed:
        return brief

    def exchanged(value: Any) -> Any:  # noqa: ANN401 - any JSON value
        match value:
            case dict():
                return {
                    key: renamed.get(part, part) if key == "source" and isinstance(part, str) else exchanged(part)
                    for key, part in value.items()
                }
            case list() | tuple():
                return [exchanged(part) for part in value]
            case _:
                return value

    return msgspec.convert(exchanged(msgspec.to_builtins(brief)), Brief)
