"""The record of import runs: what waits, what became of each file, and that a file is whole or absent."""

import os
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from briefwright.errors import LibraryError
from briefwright.library.importing import _KEPT, ImportedFile, Tally
from briefwright.library.importing_known import Sorted, Sorter
from briefwright.library.store import Library
from briefwright.model.source import Source

Make = Callable[[str, str], tuple[Source, bytes]]


def files(count: int, start: int = 1) -> list[ImportedFile]:
    return [ImportedFile(n, f"{n}.txt", os.fsencode(f"/in/{n}.txt")) for n in range(start, start + count)]


@pytest.fixture
def run(library: Library) -> str:
    run_id = library.imports.begin("b-1", [Path("/in")])
    library.imports.list_files(run_id, files(3), last=True)
    return run_id


def test_a_run_is_listed_read_and_done(library: Library) -> None:
    run_id = library.imports.begin("b-1", [Path("/in"), Path("/other/a.txt")])
    library.imports.list_files(run_id, files(2), last=False)
    listing = library.imports.run(run_id)
    assert listing
    assert (listing.state, listing.paths) == ("listing", [Path("/in"), Path("/other/a.txt")])
    library.imports.list_files(run_id, files(1, start=3), last=True)
    reading = library.imports.unfinished("b-1")
    assert reading
    assert (reading.id, reading.state) == (run_id, "reading")
    library.imports.set_state(run_id, "done")
    assert library.imports.unfinished("b-1") is None
    assert [file.name for file in library.imports.files(run_id)] == ["1.txt", "2.txt", "3.txt"]


def test_names_that_are_no_text_survive(library: Library) -> None:
    odd = Path(os.fsdecode(b"/in/\xff\xfe.txt"))
    run_id = library.imports.begin("b-1", [odd])
    library.imports.list_files(run_id, [ImportedFile(1, "odd", os.fsencode(odd))], last=True)
    held = library.imports.run(run_id)
    assert held
    assert held.paths == [odd]
    assert library.imports.files(run_id)[0].file == odd


def test_a_file_and_its_sources_are_one_commit(library: Library, run: str, make_source: Make) -> None:
    source, data = make_source("The ferry sails.", "s-1")
    taken = ImportedFile(1, "1.txt", b"/in/1.txt", "in", (), ("s-1",))
    library.keep_imported(run, [taken], [source], {source.sha256: data})
    assert library.imports.tally(run) == Tally(taken=1, waiting=2)
    assert library.imports.files(run, "waiting")[0].number == 2
    refused = ImportedFile(2, "2.txt", b"/in/2.txt", "in", (), ("s-2",))
    other, _data = make_source("The quay is shut.", "s-2")
    with pytest.raises(LibraryError):
        library.keep_imported(run, [refused], [other], {})  # its bytes are missing, so nothing of it is kept
    assert library.imports.tally(run) == Tally(taken=1, waiting=2)
    assert [row.id for row in library.sources()] == ["s-1"]


def test_outcomes_are_counted(library: Library, run: str) -> None:
    rows = [
        ImportedFile(1, "1.txt", outcome="noticed", said=("The encoding was guessed.",)),
        ImportedFile(2, "2.txt", outcome="refused", said=("It is empty.",)),
        ImportedFile(4, "4.txt", outcome="there"),
    ]
    library.keep_imported(run, rows, [], {})
    tally = library.imports.tally(run)
    assert tally == Tally(taken=1, noticed=1, there=1, refused=1, waiting=1)
    assert tally.files == 4


def test_only_the_last_run_of_a_brief_is_taken_up(library: Library, run: str) -> None:
    assert library.imports.unfinished("b-other") is None
    later = library.imports.begin("b-1", [])
    library.imports.set_state(later, "stopped")
    assert library.imports.unfinished("b-1") is None
    library.imports.set_state(later, "reading")
    found = library.imports.unfinished("b-1")
    assert found
    assert found.id == later


def test_a_listing_that_was_cut_short_is_made_anew(library: Library, run: str) -> None:
    library.imports.list_again(run)
    assert library.imports.files(run) == []


def test_old_runs_are_forgotten(library: Library, run: str) -> None:
    for _ in range(_KEPT):
        library.imports.begin("b-1", [])
    assert library.imports.run(run) is None
    assert library.imports.files(run) == []


# ── the same bytes ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_new_bytes_are_new_once_in_a_batch(library: Library, make_source: Make) -> None:
    first, _ = make_source("The ferry sails.", "s-1")
    again, _ = make_source("The ferry sails.", "s-2")
    sorter = Sorter(library, set())
    assert sorter.sort([first]).new == (first,)
    assert sorter.sort([again]).there == ("s-1",)


def test_known_bytes_give_the_source_the_library_has(library: Library, make_source: Make) -> None:
    held, data = make_source("The ferry sails.", "s-1")
    library.add_source(held, data)
    again, _ = make_source("The ferry sails.", "s-2")
    assert Sorter(library, set()).sort([again]).known == (held,)
    assert Sorter(library, {"s-1"}).sort([again]).there == ("s-1",)


def test_a_file_that_was_read_again_stays_what_the_analyst_made_of_it(library: Library, make_source: Make) -> None:
    first, data = make_source("The ferry sails.", "s-1")
    read_again = Source(
        id="s-2",
        file_name="harbour.txt",
        format="text",
        encoding="cp949",
        sha256=first.sha256,
        byte_count=len(data),
        captured_text="Another reading of the same bytes.",
        paragraphs=first.paragraphs,
        imported="2026-03-02",
    )
    library.add_source(first, data)
    library.add_source(read_again, data)
    dropped, _ = make_source("The ferry sails.", "s-3")
    assert Sorter(library, {"s-2"}).sort([dropped]).there == ("s-2",)


@pytest.fixture
def twice_read(library: Library, make_source: Make) -> list[Source]:
    """Two readings of the same bytes that the library holds, s-1 and s-2."""
    first, data = make_source("The ferry sails.", "s-1")
    second = msgspec.structs.replace(first, id="s-2", captured_text="Another reading.")
    for source in (first, second):
        library.add_source(source, data)
    return [first, second]


@pytest.mark.parametrize(
    ("texts", "on_desk", "known", "there"),
    [
        (["The ferry sails."], [], ["s-1"], []),
        (["Another reading."], [], ["s-2"], []),
        (["A third reading."], [], ["s-2"], []),
        (["A third reading."], ["s-1"], [], ["s-1"]),
        (["The ferry sails.", "Another reading."], [], ["s-1", "s-2"], []),
        (["The ferry sails.", "Another reading."], ["s-1"], ["s-2"], ["s-1"]),
        (["The ferry sails.", "A third reading."], ["s-1", "s-2"], [], ["s-1", "s-2"]),
        (["A third reading.", "A fourth one."], ["s-1"], ["s-2"], ["s-1"]),
    ],
)
def test_known_bytes_give_the_readings_that_match_else_the_last(
    library: Library,
    twice_read: list[Source],
    texts: list[str],
    on_desk: list[str],
    known: list[str],
    there: list[str],
) -> None:
    captured = [
        msgspec.structs.replace(twice_read[0], id=f"s-new-{number}", captured_text=text)
        for number, text in enumerate(texts)
    ]
    found = Sorter(library, on_desk).sort(captured)
    assert found.new == ()
    assert [source.id for source in found.known] == known
    assert list(found.there) == there


def test_a_refused_file_has_nothing_to_sort(library: Library) -> None:
    found = Sorter(library, set()).sort([])
    assert found == Sorted()
