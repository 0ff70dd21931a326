"""The library: sources, briefs, templates and the reading place, each act committed at once.

Order is kept by a counter and never by the clock: a clock moved back makes nothing older (``reliability.md`` rule 14).
"""

import hashlib
import zlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from briefwright.atomic import reason
from briefwright.errors import LibraryError
from briefwright.library.database import Database, Locked
from briefwright.library.holder import LibraryInUse, read_holder, remove_holder, write_holder
from briefwright.library.importing import ImportedFile, Imports
from briefwright.library.rows import (
    BriefRow,
    RevisionRow,
    SourceRow,
    TemplateRow,
    damaged_row,
    decoded,
    decoded_source,
    encoded,
    no_such_row,
    verified_original,
)
from briefwright.library.schema import MIGRATIONS, check_version, migrate
from briefwright.model.brief import Brief
from briefwright.model.source import Source
from briefwright.model.template import Template

T = TypeVar("T")

FILE = "library.db"
REVISIONS_KEPT = 200
LARGE = 300_000
"""Bytes of JSON above which only every :data:`LARGE_STEP`-th revision is kept: packing each would slow every act."""
LARGE_STEP = 20


class Library:
    """An opened library; use it from one thread only (another thread gets a RuntimeError) and close it at the end.

    Every method that changes something is one commit: when it returns, the change survives a kill and a power cut;
    when it raises, nothing was changed.

    Args:
        folder: where the library lives; it is made when it is not there.
        take_over: open it even if a Briefwright on another machine seems to hold it; ask the analyst first.

    Attributes:
        imports: the record of import runs.

    Raises:
        LibraryInUse: another Briefwright has it open.
        NewerFormat: a newer Briefwright made it.
        LibraryError: the folder may not be written, or the library is damaged.
    """

    def __init__(self, folder: Path, *, take_over: bool = False) -> None:
        self.folder = folder
        self._closed = False
        try:
            folder.mkdir(parents=True, exist_ok=True)
            holder = read_holder(folder)
            if holder and holder.elsewhere and not take_over:
                raise LibraryInUse(folder, holder)
            self._database = _opened(folder)
            self.imports = Imports(self._database)
            try:
                self._prepare(unclean=holder is not None)
            except BaseException:
                self._database.close()
                raise
        except OSError as error:
            raise LibraryError(
                f"The library in {folder} could not be opened: {reason(error)}.",
                "Nothing was changed.",
                "Allow writing there, or let BRIEFWRIGHT_HOME name another folder.",
            ) from error

    def _prepare(self, *, unclean: bool) -> None:
        check_version(self._database, len(MIGRATIONS))
        self._database.set_up()
        if unclean:
            self._database.check()
        migrate(self._database)
        write_holder(self.folder)

    def close(self) -> None:
        """Close the library; a second call does nothing."""
        if self._closed:
            return
        self._closed = True
        remove_holder(self.folder)  # before the file is let go: the next process writes its own at once
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Sources

    def add_source(self, source: Source, original: bytes) -> None:
        """Keep a source and the bytes it came from; ask :meth:`sources_with` first whether they are known.

        Raises:
            LibraryError: a source of that id is there already, or the bytes are not the source's.
        """
        self.add_sources([source], {source.sha256: original})

    def add_sources(self, sources: list[Source], originals: Mapping[str, bytes]) -> None:
        """Keep several sources in one commit; ``originals`` holds their bytes by SHA-256. See :meth:`add_source`."""
        with self._database.transaction():
            for source in sources:
                self._insert_source(source, originals.get(source.sha256, b""))

    def keep_imported(
        self,
        run_id: str,
        files: Sequence[ImportedFile],
        sources: Sequence[Source],
        originals: Mapping[str, bytes],
        *,
        hashed: Collection[str] = (),
    ) -> None:
        """Keep sources of an import together with what became of their files, in one commit. See :meth:`add_source`.

        A kill changes nothing of it. After a power cut its files may wait again, if nothing else was kept since.
        ``hashed`` are the hashes of originals that were compared with their bytes already, in another thread.
        """
        with self._database.later():
            for source in sources:
                self._insert_source(source, originals.get(source.sha256, b""), hashed)
            self.imports.write(run_id, files)

    def _insert_source(self, source: Source, original: bytes, hashed: Collection[str] = ()) -> None:
        if source.sha256 not in hashed and hashlib.sha256(original).hexdigest() != source.sha256:
            raise LibraryError(
                f"The bytes given for {source.file_name} are not those it was read from.", "Nothing was kept."
            )
        if self._database.value("SELECT 1 FROM sources WHERE id = ?", source.id):
            raise LibraryError(f"The library holds a source {source.id} already.", "It was not changed.")
        headline = source.field("headline")
        self._database.run("INSERT OR IGNORE INTO originals VALUES (?, ?)", source.sha256, original)
        self._database.run(
            "INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?, ?)",
            source.id,
            source.sha256,
            source.file_name,
            headline.value if headline else "",
            self._next(),
            source.text_sha256(),
            encoded(source),
        )

    def source(self, source_id: str) -> Source:
        """The source of that id, its captured text verified.

        Raises:
            LibraryError: there is none, or its row is damaged.
        """
        rows = self._database.rows("SELECT body, text_sha256 FROM sources WHERE id = ?", source_id)
        if not rows:
            raise no_such_row(f"source {source_id}")
        body, text_sha256 = rows[0]
        return decoded_source(body, text_sha256, source_id)

    def sources(self) -> list[SourceRow]:
        """All sources, the last added first."""
        rows = self._database.rows("SELECT id, sha256, file_name, headline FROM sources ORDER BY added DESC")
        return [SourceRow(*row) for row in rows]

    def sources_with(self, sha256: str) -> list[str]:
        """Ids of the sources that were read from bytes of this hash, in the order they came."""
        rows = self._database.rows("SELECT id FROM sources WHERE sha256 = ? ORDER BY added", sha256)
        return [row[0] for row in rows]

    def readings(self, sha256: str) -> list[tuple[str, str]]:
        """Id and hash of the captured text of every source read from these bytes, in the order they came."""
        rows = self._database.rows("SELECT id, text_sha256 FROM sources WHERE sha256 = ? ORDER BY added", sha256)
        return [(row[0], row[1]) for row in rows]

    def original(self, source_id: str) -> bytes:
        """The bytes a source was read from, verified.

        Raises:
            LibraryError: there is no such source, or its bytes are damaged.
        """
        rows = self._database.rows(
            "SELECT bytes, sha256 FROM sources JOIN originals USING (sha256) WHERE id = ?", source_id
        )
        if not rows:
            raise no_such_row(f"source {source_id}")
        return verified_original(*rows[0])

    # Pictures

    def keep_picture(self, data: bytes) -> str:
        """Keep the file of a picture, which undo and older states of a brief may ask for again.

        Returns:
            Its SHA-256, by which figures name it.
        """
        sha256 = hashlib.sha256(data).hexdigest()
        with self._database.transaction():
            self._database.run("INSERT OR IGNORE INTO pictures VALUES (?, ?)", sha256, data)
        return sha256

    def pictures(self, names: Iterable[str]) -> dict[str, bytes]:
        """The files of pictures by SHA-256, verified; those that are not there or damaged are left out."""
        out: dict[str, bytes] = {}
        for sha256 in dict.fromkeys(names):
            data = self._database.value("SELECT bytes FROM pictures WHERE sha256 = ?", sha256)
            if data is not None and hashlib.sha256(data).hexdigest() == sha256:
                out[sha256] = data
        return out

    # Briefs

    def save_brief(self, brief: Brief, label: str, *, lasting: bool = True) -> None:
        """Keep a brief as it stands now and remember the state as a revision.

        Args:
            brief: the whole brief.
            label: the act that led to it, as the undo list names it.
            lasting: wait for the disk; without, a power cut may take this state and a kill may not.
        """
        body = encoded(brief)
        with self._database.transaction() if lasting else self._database.later():
            saves = self._upsert_brief(brief, body)
            if len(body) <= LARGE or saves % LARGE_STEP == 0:
                self._keep_revision(brief.id, saves, label, body)

    def _upsert_brief(self, brief: Brief, body: bytes) -> int:
        """Write the brief's row; returns how often it was saved."""
        counts = len(brief.sources), len(brief.passages), sum(1 for _ in brief.items())
        saves: int = self._database.value(
            "INSERT INTO briefs VALUES (?, ?, ?, ?, ?, ?, 1, ?, 0, ?, 0, ?) ON CONFLICT (id) DO UPDATE SET"
            " title = excluded.title, template = excluded.template, sources = excluded.sources,"
            " passages = excluded.passages, items = excluded.items, saves = saves + 1, changed = excluded.changed,"
            " saved = excluded.saved, body = excluded.body RETURNING saves",
            brief.id,
            brief.title,
            brief.template.name,
            *counts,
            self._next(),
            _now(),
            body,
        )
        return saves

    def _keep_revision(self, brief_id: str, number: int, label: str, body: bytes) -> None:
        self._database.run(
            "INSERT INTO revisions VALUES (?, ?, ?, ?, ?)", brief_id, number, label, _now(), zlib.compress(body, 1)
        )
        self._database.run(
            "DELETE FROM revisions WHERE brief = ?1 AND number <="
            " (SELECT number FROM revisions WHERE brief = ?1 ORDER BY number DESC LIMIT 1 OFFSET ?2)",
            brief_id,
            REVISIONS_KEPT,
        )

    def brief(self, brief_id: str) -> Brief:
        """The brief of that id, also when it lies in the trash.

        Raises:
            LibraryError: there is none, or its row is damaged.
        """
        row = f"brief {brief_id}"
        body = self._database.value("SELECT body FROM briefs WHERE id = ?", brief_id)
        if body is None:
            raise no_such_row(row)
        return decoded(body, Brief, row)

    def briefs(self, *, trashed: bool = False) -> list[BriefRow]:
        """All briefs, or those in the trash; the one changed or opened last comes first."""
        rows = self._database.rows(
            "SELECT id, title, template, sources, passages, items, changed, saved FROM briefs"
            " WHERE trashed = ? ORDER BY max(changed, opened) DESC",
            int(trashed),
        )
        return [BriefRow(*row) for row in rows]

    def mark_opened(self, brief_id: str) -> None:
        """Put a brief on top of the list, because it was opened.

        Raises:
            LibraryError: there is none of that id; so for the two below.
        """
        with self._database.transaction():
            self._alter_brief("UPDATE briefs SET opened = ? WHERE id = ? RETURNING id", self._next(), brief_id)

    def delete_brief(self, brief_id: str) -> None:
        """Put a brief into the trash, from where :meth:`restore_brief` takes it back."""
        with self._database.transaction():
            self._alter_brief("UPDATE briefs SET trashed = ? WHERE id = ? RETURNING id", 1, brief_id)

    def restore_brief(self, brief_id: str) -> None:
        """Take a brief out of the trash."""
        with self._database.transaction():
            self._alter_brief("UPDATE briefs SET trashed = ? WHERE id = ? RETURNING id", 0, brief_id)

    def _alter_brief(self, sql: str, value: int, brief_id: str) -> None:
        if not self._database.rows(sql, value, brief_id):
            raise no_such_row(f"brief {brief_id}")

    def revisions(self, brief_id: str) -> list[RevisionRow]:
        """The kept states of a brief, the newest first; at most :data:`REVISIONS_KEPT`."""
        rows = self._database.rows(
            "SELECT number, label, saved FROM revisions WHERE brief = ? ORDER BY number DESC", brief_id
        )
        return [RevisionRow(*row) for row in rows]

    def revision(self, brief_id: str, number: int) -> Brief:
        """A brief as it stood at one of its :meth:`revisions`.

        Raises:
            LibraryError: there is none of that number, or its row is damaged.
        """
        row = f"revision {number} of brief {brief_id}"
        packed = self._database.value("SELECT body FROM revisions WHERE brief = ? AND number = ?", brief_id, number)
        if packed is None:
            raise no_such_row(row)
        try:
            body = zlib.decompress(packed)
        except zlib.error as error:
            raise damaged_row(row, str(error)) from error
        return decoded(body, Brief, row)

    # Templates of the analyst's own

    def save_template(self, template: Template) -> None:
        """Keep a template, in place of an older one of its id."""
        with self._database.transaction():
            self._database.run(
                "INSERT OR REPLACE INTO templates VALUES (?, ?, ?, ?)",
                template.id,
                template.name,
                self._next(),
                encoded(template),
            )

    def template(self, template_id: str) -> Template:
        """The template of that id.

        Raises:
            LibraryError: there is none, or its row is damaged.
        """
        row = f"template {template_id}"
        body = self._database.value("SELECT body FROM templates WHERE id = ?", template_id)
        if body is None:
            raise no_such_row(row)
        return decoded(body, Template, row)

    def templates(self) -> list[TemplateRow]:
        """All templates, the one changed last first."""
        rows = self._database.rows("SELECT id, name FROM templates ORDER BY changed DESC")
        return [TemplateRow(*row) for row in rows]

    def delete_template(self, template_id: str) -> None:
        """Remove a template; briefs carry their own copy and are not affected.

        Raises:
            LibraryError: there is none of that id.
        """
        with self._database.transaction():
            if not self._database.rows("DELETE FROM templates WHERE id = ? RETURNING id", template_id):
                raise no_such_row(f"template {template_id}")

    # Where the analyst was

    def remember(self, key: str, value: object) -> None:
        """Keep a small value (anything msgspec encodes), such as where the analyst was reading."""
        with self._database.transaction():
            self._database.run("INSERT OR REPLACE INTO state VALUES (?, ?)", key, encoded(value))

    def recall(self, key: str, kind: type[T]) -> T | None:
        """The value kept under ``key``, None if there is none.

        Raises:
            LibraryError: the row is damaged, or holds something else than ``kind``.
        """
        body = self._database.value("SELECT body FROM state WHERE key = ?", key)
        return None if body is None else decoded(body, kind, f"state {key}")

    def _next(self) -> int:
        """The next count of the library's one counter, inside the running transaction."""
        count: int = self._database.value("UPDATE counter SET value = value + 1 RETURNING value")
        return count


def _opened(folder: Path) -> Database:
    try:
        return Database(folder / FILE)
    except Locked as error:
        raise LibraryInUse(folder, read_holder(folder)) from error


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
