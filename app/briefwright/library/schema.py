"""The library's tables, as forward migrations counted by ``PRAGMA user_version``."""

from briefwright.errors import LibraryError, NewerFormat
from briefwright.library.database import Database

APPLICATION_ID = 0x42726657
"""``BrfW`` in the database header: another program's database is never taken for a library."""

# Bodies stand in the last column: SQLite then lists the others without walking through a large row's overflow pages.
# They are BLOBs (see rows.encoded), so that a flipped byte is found by our decoder, which knows the row's name.
_FIRST = """
CREATE TABLE counter (value INTEGER NOT NULL) STRICT;
INSERT INTO counter VALUES (0);
CREATE TABLE originals (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE sources (
    id TEXT PRIMARY KEY, sha256 TEXT NOT NULL REFERENCES originals, file_name TEXT NOT NULL, headline TEXT NOT NULL,
    added INTEGER NOT NULL, text_sha256 TEXT NOT NULL, body BLOB NOT NULL
) STRICT;
CREATE INDEX sources_by_original ON sources (sha256);
CREATE TABLE briefs (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, template TEXT NOT NULL, sources INTEGER NOT NULL,
    passages INTEGER NOT NULL, items INTEGER NOT NULL, saves INTEGER NOT NULL, changed INTEGER NOT NULL,
    opened INTEGER NOT NULL, saved TEXT NOT NULL, trashed INTEGER NOT NULL, body BLOB NOT NULL
) STRICT;
CREATE TABLE revisions (
    brief TEXT NOT NULL REFERENCES briefs, number INTEGER NOT NULL, label TEXT NOT NULL, saved TEXT NOT NULL,
    body BLOB NOT NULL, PRIMARY KEY (brief, number)
) STRICT;
CREATE TABLE templates (id TEXT PRIMARY KEY, name TEXT NOT NULL, changed INTEGER NOT NULL, body BLOB NOT NULL) STRICT;
CREATE TABLE state (key TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT;
"""

_IMPORTS = """
CREATE TABLE import_runs (
    id TEXT PRIMARY KEY, brief TEXT NOT NULL, number INTEGER NOT NULL, state TEXT NOT NULL, asked BLOB NOT NULL
) STRICT;
CREATE TABLE import_files (
    run TEXT NOT NULL REFERENCES import_runs, number INTEGER NOT NULL, outcome TEXT NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (run, number)
) STRICT;
"""

_PICTURES = """
CREATE TABLE pictures (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
"""

MIGRATIONS: tuple[str, ...] = (_FIRST, _IMPORTS, _PICTURES)
"""Script n leads from version n to n + 1; a script that was ever released is never changed."""


def migrate(database: Database, migrations: tuple[str, ...] = MIGRATIONS) -> None:
    """Bring an opened library to the newest version, in one transaction, and keep a copy of what it was.

    The copy, ``library-v<n>.db``, stands beside the library until the analyst removes it.

    Raises:
        NewerFormat: a newer Briefwright made it; nothing was changed.
        LibraryError: it is another program's database; nothing was changed.
    """
    version = check_version(database, len(migrations))
    if version == len(migrations):
        return
    if version:
        database.copy_to(database.path.with_name(f"library-v{version}.db"))
    with database.transaction():
        for script in migrations[version:]:
            database.run(script)
        database.run(f"PRAGMA application_id = {APPLICATION_ID}")
        database.run(f"PRAGMA user_version = {len(migrations)}")


def check_version(database: Database, newest: int) -> int:
    """The version of an opened library; see :func:`migrate` for what is refused."""
    version = int(database.value("PRAGMA user_version"))
    ours = database.value("PRAGMA application_id") == APPLICATION_ID
    empty = not database.value("SELECT count(*) FROM sqlite_schema")
    if not ours and not empty:
        raise LibraryError(
            f"{database.path} is a database of another program.",
            "Nothing in it was changed.",
            "Move it elsewhere, or let BRIEFWRIGHT_HOME name another folder.",
        )
    if version > newest:
        raise NewerFormat(
            f"A newer Briefwright made the library {database.path} (version {version}; this one knows {newest}).",
            "It was not opened and nothing in it was changed.",
            "Start the newer Briefwright, or let BRIEFWRIGHT_HOME name another folder.",
        )
    return version
