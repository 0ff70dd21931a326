"""Migrations go forward once, whole, and leave a copy of what was."""

from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from briefwright.library.database import Database
from briefwright.library.schema import APPLICATION_ID, MIGRATIONS, migrate

NEXT = (*MIGRATIONS, "CREATE TABLE added (a); INSERT INTO counter VALUES (7)")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "library.db")
    opened.set_up()
    migrate(opened)
    yield opened
    opened.close()


def test_a_new_library_is_of_the_newest_version(database: Database) -> None:
    assert database.value("PRAGMA user_version") == len(MIGRATIONS)
    assert database.value("PRAGMA application_id") == APPLICATION_ID


def test_durability_is_as_promised(database: Database) -> None:
    assert database.value("PRAGMA journal_mode") == "wal"
    assert database.value("PRAGMA synchronous") == 2
    assert database.value("PRAGMA locking_mode") == "exclusive"


def test_an_older_library_is_brought_forward_and_copied_first(database: Database, tmp_path: Path) -> None:
    database.run("UPDATE counter SET value = 41")
    migrate(database, NEXT)
    assert database.value("PRAGMA user_version") == len(NEXT)
    assert [row[0] for row in database.rows("SELECT value FROM counter")] == [41, 7]
    copy = apsw.Connection(str(tmp_path / f"library-v{len(MIGRATIONS)}.db"))
    assert list(copy.execute("SELECT value FROM counter")) == [(41,)]
    assert list(copy.execute("PRAGMA user_version")) == [(len(MIGRATIONS),)]
    copy.close()


def test_a_migration_that_fails_changes_nothing(database: Database) -> None:
    with pytest.raises(apsw.SQLError):
        migrate(database, (*NEXT, "CREATE TABLE added (a)"))
    assert database.value("PRAGMA user_version") == len(MIGRATIONS)
    assert not database.rows("SELECT 1 FROM sqlite_schema WHERE name = 'added'")


def test_a_commit_that_waits_for_no_disk_is_whole_too(database: Database) -> None:
    def fail() -> None:
        with database.later():
            database.run("UPDATE counter SET value = 7")
            database.run("INSERT INTO counter VALUES (NULL)")

    with pytest.raises(apsw.ConstraintError):
        fail()
    assert database.value("SELECT value FROM counter") == 0
    with database.later():
        database.run("UPDATE counter SET value = 7")
        assert database.value("PRAGMA synchronous") == 1
    assert database.value("SELECT value FROM counter") == 7
    assert database.value("PRAGMA synchronous") == 2
