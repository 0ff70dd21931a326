"""The library keeps what it acknowledged, in the order it happened."""

import threading
from pathlib import Path

import apsw
import msgspec
import pytest

from briefwright.errors import LibraryError, NewerFormat
from briefwright.library import store
from briefwright.library.holder import NAME
from briefwright.library.rows import encoded
from briefwright.library.store import Library
from briefwright.model.brief import Brief, SourceUse
from briefwright.model.source import Source
from briefwright.model.template import SectionPlan, Template


def titled(brief: Brief, title: str, brief_id: str = "") -> Brief:
    return msgspec.structs.replace(brief, title=title, id=brief_id or brief.id)


def spoil(folder: Path, sql: str, *values: object) -> None:
    connection = apsw.Connection(str(folder / store.FILE))
    connection.execute(sql, values)
    connection.close()


def test_everything_is_there_again_after_reopening(
    tmp_path: Path, source: Source, original: bytes, brief: Brief, template: Template
) -> None:
    with Library(tmp_path) as library:
        library.add_source(source, original)
        library.save_brief(brief, "File passage")
        library.save_template(template)
        library.remember("reading", {"source": source.id, "offset": 41})
    with Library(tmp_path) as library:
        assert library.source(source.id) == source
        assert library.original(source.id) == original
        assert library.brief(brief.id) == brief
        assert library.template(template.id) == template
        assert library.recall("reading", dict[str, str | int]) == {"source": source.id, "offset": 41}


def test_an_opened_library_is_durable_and_held_alone(library: Library) -> None:
    asked = ("journal_mode", "synchronous", "foreign_keys", "locking_mode")
    assert [library._database.value(f"PRAGMA {name}") for name in asked] == ["wal", 2, 1, "exclusive"]


def test_a_source_is_listed_with_its_headline_and_found_by_its_hash(
    library: Library, source: Source, original: bytes
) -> None:
    twin = msgspec.structs.replace(source, id="s-twin", fields=())
    library.add_source(source, original)
    library.add_source(twin, original)
    assert [(row.id, row.headline) for row in library.sources()] == [
        ("s-twin", ""),
        ("s-harbour", "Harbour talks resume"),
    ]
    assert library.sources_with(source.sha256) == ["s-harbour", "s-twin"]
    assert library.sources_with("0" * 64) == []


def test_the_same_source_id_twice_is_an_error_and_changes_nothing(
    library: Library, source: Source, original: bytes
) -> None:
    library.add_source(source, original)
    with pytest.raises(LibraryError, match="holds a source s-harbour already"):
        library.add_source(msgspec.structs.replace(source, file_name="other.txt"), original)
    assert library.source(source.id).file_name == "harbour.txt"


def test_bytes_that_are_not_the_sources_are_refused(library: Library, source: Source, original: bytes) -> None:
    with pytest.raises(LibraryError, match="not those it was read from"):
        library.add_source(source, original + b"!")
    assert library.sources() == []


def test_of_several_sources_all_are_kept_or_none(library: Library, source: Source, original: bytes) -> None:
    with pytest.raises(LibraryError, match="already"):
        library.add_sources([source, source], {source.sha256: original})
    assert library.sources() == []
    library.add_source(source, original)  # the failed attempt left no transaction open
    assert len(library.sources()) == 1


def test_a_brief_is_listed_with_its_counts(library: Library, brief: Brief) -> None:
    library.save_brief(brief, "New")
    (row,) = library.briefs()
    assert (row.id, row.title, row.template) == ("b-harbour", "The harbour", "Issue brief")
    assert (row.sources, row.passages, row.items) == (1, 1, 1)


def test_the_brief_changed_or_opened_last_comes_first_whatever_the_clock_says(
    library: Library, brief: Brief, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = iter(["2026-05-03T10:00:00+00:00", "2020-01-01T00:00:00+00:00"] * 2)
    monkeypatch.setattr(store, "_now", lambda: next(times))
    library.save_brief(titled(brief, "First", "b-1"), "New")
    library.save_brief(titled(brief, "Second", "b-2"), "New")
    assert [row.id for row in library.briefs()] == ["b-2", "b-1"]
    library.mark_opened("b-1")
    assert [row.id for row in library.briefs()] == ["b-1", "b-2"]


def test_saves_leave_revisions_with_their_labels(library: Library, brief: Brief) -> None:
    library.save_brief(brief, "File passage")
    library.save_brief(titled(brief, "Retitled"), "Change title")
    assert [(row.number, row.label) for row in library.revisions(brief.id)] == [
        (2, "Change title"),
        (1, "File passage"),
    ]
    assert library.revision(brief.id, 1) == brief
    assert library.brief(brief.id).title == "Retitled"


def test_only_the_last_revisions_are_kept(library: Library, brief: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "REVISIONS_KEPT", 3)
    for number in range(5):
        library.save_brief(titled(brief, f"Title {number}"), f"Act {number}")
    library.save_brief(titled(brief, "Other", "b-other"), "New")
    assert [row.number for row in library.revisions(brief.id)] == [5, 4, 3]
    assert len(library.revisions("b-other")) == 1
    with pytest.raises(LibraryError, match="no revision 2 of brief b-harbour"):
        library.revision(brief.id, 2)


def test_of_a_large_brief_every_twentieth_revision_is_kept(library: Library, brief: Brief) -> None:
    large = msgspec.structs.replace(brief, summary_statement=("word " * 70_000,))
    for number in range(41):
        library.save_brief(titled(large, f"Title {number}"), "Type")
    assert [row.number for row in library.revisions(brief.id)] == [40, 20]
    assert library.brief(brief.id).title == "Title 40"


def test_a_deleted_brief_lies_in_the_trash_until_it_is_restored(library: Library, brief: Brief) -> None:
    library.save_brief(brief, "New")
    library.delete_brief(brief.id)
    assert library.briefs() == []
    assert [row.id for row in library.briefs(trashed=True)] == [brief.id]
    assert library.brief(brief.id) == brief
    library.restore_brief(brief.id)
    assert [row.id for row in library.briefs()] == [brief.id]


def test_templates_are_replaced_listed_and_deleted(library: Library, template: Template) -> None:
    other = Template(id="other", name="Other", sections=(SectionPlan(id="a", title="A"),))
    library.save_template(template)
    library.save_template(other)
    library.save_template(msgspec.structs.replace(template, name="Renamed"))
    assert [(row.id, row.name) for row in library.templates()] == [("issue", "Renamed"), ("other", "Other")]
    library.delete_template("issue")
    assert [row.id for row in library.templates()] == ["other"]


def test_state_is_replaced_and_unknown_state_is_none(library: Library) -> None:
    use = SourceUse(source="s-1", label="S1")
    library.remember("use", use)
    assert library.recall("use", SourceUse) == use
    library.remember("use", 7)
    assert library.recall("use", int) == 7
    assert library.recall("never", int) is None


def test_what_is_not_there_is_named(library: Library) -> None:
    with pytest.raises(LibraryError, match="no source s-x "):
        library.source("s-x")
    with pytest.raises(LibraryError, match="no source s-x "):
        library.original("s-x")
    with pytest.raises(LibraryError, match="no brief b-x "):
        library.brief("b-x")
    with pytest.raises(LibraryError, match="no brief b-x "):
        library.delete_brief("b-x")
    with pytest.raises(LibraryError, match="no template t-x "):
        library.template("t-x")
    with pytest.raises(LibraryError, match="no template t-x "):
        library.delete_template("t-x")


def test_a_damaged_row_is_named_and_the_others_are_read(tmp_path: Path, brief: Brief) -> None:
    with Library(tmp_path) as library:
        library.save_brief(brief, "New")
        library.save_brief(titled(brief, "Other", "b-other"), "New")
        library.remember("key", 1)
    spoil(tmp_path, "UPDATE briefs SET body = ? WHERE id = 'b-other'", encoded({"id": 3}))
    spoil(tmp_path, "UPDATE revisions SET body = ? WHERE brief = 'b-other'", b"no zlib")
    with Library(tmp_path) as library:
        with pytest.raises(LibraryError, match=r"brief b-other is damaged \(Expected `str`, got `int` - at `\$\.id`\)"):
            library.brief("b-other")
        with pytest.raises(LibraryError, match="revision 1 of brief b-other is damaged"):
            library.revision("b-other", 1)
        with pytest.raises(LibraryError, match="state key is damaged"):
            library.recall("key", str)
        assert library.brief(brief.id) == brief
        assert len(library.briefs()) == 2


def test_one_changed_letter_of_text_or_original_shows(tmp_path: Path, source: Source, original: bytes) -> None:
    with Library(tmp_path) as library:
        library.add_source(source, original)
    changed = msgspec.structs.replace(source, captured_text=source.captured_text.replace("spring", "String"))
    spoil(tmp_path, "UPDATE sources SET body = ?", encoded(changed))
    spoil(tmp_path, "UPDATE originals SET bytes = ?", original.replace(b"spring", b"String"))
    with Library(tmp_path) as library:
        with pytest.raises(LibraryError, match="source s-harbour is damaged"):
            library.source(source.id)
        with pytest.raises(LibraryError, match=r"original .* is damaged"):
            library.original(source.id)


def test_a_library_of_a_newer_version_is_left_as_it_is(tmp_path: Path, brief: Brief) -> None:
    with Library(tmp_path) as library:
        library.save_brief(brief, "New")
    spoil(tmp_path, "PRAGMA user_version = 99")
    before = (tmp_path / store.FILE).read_bytes()
    with pytest.raises(NewerFormat, match="version 99") as caught:
        Library(tmp_path)
    assert caught.value.safe
    assert caught.value.todo
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {store.FILE: before}


def test_another_programs_database_is_left_as_it_is(tmp_path: Path) -> None:
    spoil(tmp_path, "CREATE TABLE music (title)")
    before = (tmp_path / store.FILE).read_bytes()
    with pytest.raises(LibraryError, match="database of another program"):
        Library(tmp_path)
    assert (tmp_path / store.FILE).read_bytes() == before


def test_another_thread_is_refused(library: Library) -> None:
    caught: list[BaseException] = []

    def elsewhere() -> None:
        try:
            library.briefs()
        except RuntimeError as error:
            caught.append(error)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert "thread" in str(caught[0])


def test_closing_twice_is_harmless_and_leaves_one_file(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.close()
    assert [path.name for path in tmp_path.iterdir()] == [store.FILE]
    with Library(tmp_path):
        library.close()  # must not take the next one's lock file away
        assert (tmp_path / NAME).exists()
