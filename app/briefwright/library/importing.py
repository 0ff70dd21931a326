"""The record of import runs: one row a file, so that a run that was killed goes on with the rest and can be told of.

A file's sources and its row are one commit (:meth:`briefwright.library.store.Library.keep_imported`): after a
kill each file is in the library whole and said to be, or it waits.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec

from briefwright.library.database import Database
from briefwright.library.rows import decoded, encoded
from briefwright.model.ids import new_id

Outcome = Literal["waiting", "in", "noticed", "there", "refused"]
"""What became of a file: not read yet; in; in, and something is to be said; its bytes were there already; refused."""

State = Literal["listing", "reading", "stopped", "done"]

_KEPT = 40
"""Runs whose rows are kept, all briefs together."""


class ImportedFile(msgspec.Struct, frozen=True):
    """One file of a run.

    Attributes:
        number: its place in the run, from 1.
        name: without its folder, safe to show.
        path: as the system has it (``os.fsencode``); empty for pasted text.
        outcome: what became of it.
        said: reason and next step of a refusal, notices, or which source it is already.
        sources: ids of what it held.
        locked: it was refused for want of its password.
    """

    number: int
    name: str
    path: bytes = b""
    outcome: Outcome = "waiting"
    said: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    locked: bool = False

    @property
    def file(self) -> Path:
        """Where it was found."""
        return Path(os.fsdecode(self.path))


class ImportRun(msgspec.Struct, frozen=True):
    """One import: what was asked for, and how far it came.

    Attributes:
        id: of the run.
        brief: id of the brief onto whose desk it goes.
        asked: files and folders as the system has their paths.
        state: ``listing`` until all files have their row; ``stopped`` by the analyst.
    """

    id: str
    brief: str
    asked: tuple[bytes, ...]
    state: State

    @property
    def paths(self) -> list[Path]:
        """What was asked for."""
        return [Path(os.fsdecode(path)) for path in self.asked]


class Tally(msgspec.Struct, frozen=True):
    """How many files of a run had which outcome; ``taken`` counts those with notices too."""

    taken: int = 0
    noticed: int = 0
    there: int = 0
    refused: int = 0
    waiting: int = 0

    @property
    def files(self) -> int:
        """All of them."""
        return self.taken + self.there + self.refused + self.waiting


class Imports:
    """The runs of a library; belongs to its thread, and each method that changes something is one commit."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, brief_id: str, paths: Sequence[Path]) -> str:
        """Note that these files and folders are to be imported; returns the run's id."""
        run = ImportRun(new_id("r"), brief_id, tuple(os.fsencode(path) for path in paths), "listing")
        with self._database.transaction():
            self._database.run(
                "INSERT INTO import_runs SELECT ?, ?, ifnull(max(number), 0) + 1, ?, ? FROM import_runs",
                run.id,
                run.brief,
                run.state,
                encoded(run.asked),
            )
            self._forget_old()
        return run.id

    def _forget_old(self) -> None:
        old = "SELECT id FROM import_runs ORDER BY number DESC LIMIT -1 OFFSET ?"
        self._database.run(f"DELETE FROM import_files WHERE run IN ({old})", _KEPT)  # noqa: S608 - our own words
        self._database.run(f"DELETE FROM import_runs WHERE id IN ({old})", _KEPT)  # noqa: S608 - our own words

    def list_again(self, run_id: str) -> None:
        """Forget a listing that was cut short."""
        with self._database.transaction():
            self._database.run("DELETE FROM import_files WHERE run = ?", run_id)

    def list_files(self, run_id: str, files: Sequence[ImportedFile], *, last: bool) -> None:
        """Note files that are to be read; with the ``last`` of them the run is listed whole."""
        with self._database.later():
            self.write(run_id, files)
            if last:
                self._database.run("UPDATE import_runs SET state = 'reading' WHERE id = ?", run_id)

    def write(self, run_id: str, files: Sequence[ImportedFile]) -> None:
        """Put rows of files in place, inside the running transaction."""
        for file in files:
            self._database.run(
                "INSERT OR REPLACE INTO import_files VALUES (?, ?, ?, ?)",
                run_id,
                file.number,
                file.outcome,
                encoded(file),
            )

    def set_state(self, run_id: str, state: State) -> None:
        """Note that a run is done, was stopped, or goes on."""
        with self._database.transaction():
            self._database.run("UPDATE import_runs SET state = ? WHERE id = ?", state, run_id)

    def run(self, run_id: str) -> ImportRun | None:
        """The run of that id, None for one that is no longer kept."""
        return self._first("WHERE id = ?", run_id)

    def unfinished(self, brief_id: str) -> ImportRun | None:
        """The last run of a brief, if it was cut short by a kill; one the analyst stopped is not held against him."""
        run = self.latest(brief_id)
        return run if run and run.state in ("listing", "reading") else None

    def latest(self, brief_id: str) -> ImportRun | None:
        """The last run of a brief that is kept, None without one."""
        return self._first("WHERE brief = ? ORDER BY number DESC LIMIT 1", brief_id)

    def _first(self, where: str, value: str) -> ImportRun | None:
        sql = f"SELECT id, brief, asked, state FROM import_runs {where}"  # noqa: S608 - our own words
        for run_id, brief, asked, state in self._database.rows(sql, value):
            return ImportRun(run_id, brief, decoded(asked, tuple[bytes, ...], f"import {run_id}"), state)
        return None

    def files(self, run_id: str, *outcomes: Outcome) -> list[ImportedFile]:
        """The files of a run in order, all of them or those with one of these outcomes."""
        sql = "SELECT number, outcome, body FROM import_files WHERE run = ? ORDER BY number"
        rows = self._database.rows(sql, run_id)
        wanted = [row for row in rows if not outcomes or row[1] in outcomes]
        return [decoded(body, ImportedFile, f"file {number} of import {run_id}") for number, _outcome, body in wanted]

    def tally(self, run_id: str) -> Tally:
        """How many files of a run had which outcome."""
        sql = "SELECT outcome, count(*) FROM import_files WHERE run = ? GROUP BY outcome"
        counts: dict[str, int] = dict(self._database.rows(sql, run_id))
        noticed = counts.get("noticed", 0)
        others = {name: counts.get(name, 0) for name in ("there", "refused", "waiting")}
        return Tally(taken=counts.get("in", 0) + noticed, noticed=noticed, **others)
