"""The library under kills, full disks, missing rights, damage and a second process."""

import json
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import apsw
import pytest

from briefwright.errors import LibraryError
from briefwright.library.holder import NAME, LibraryInUse
from briefwright.library.store import FILE, Library
from briefwright.model.brief import Brief
from briefwright.model.template import SectionPlan, Template

Start = Callable[..., subprocess.Popen[str]]

TEMPLATE = Template(id="issue", name="Issue", sections=(SectionPlan(id="facts", title="Facts"),))


def brief_of(title: str, words: int = 1) -> Brief:
    return Brief(id="b-1", title=title, template=TEMPLATE, summary_statement=("word " * words,))


SAVING = """
import sys
from pathlib import Path
from briefwright.library.store import Library
from briefwright.model.brief import Brief
from briefwright.model.template import SectionPlan, Template
template = Template(id="issue", name="Issue", sections=(SectionPlan(id="facts", title="Facts"),))
library = Library(Path(sys.argv[1]))
print("open", flush=True)
for line in sys.stdin:
    number = int(line)
    while True:
        library.save_brief(Brief(id="b-1", title=str(number), template=template), f"Act {number}")
        print(number, flush=True)
        number += 1
"""


def test_every_acknowledged_save_survives_kills(tmp_path: Path, start: Start) -> None:
    acknowledged = 0
    for round_ in range(15):
        process = start(SAVING, tmp_path)
        assert process.stdin
        assert process.stdout
        assert process.stdout.readline() == "open\n"
        process.stdin.write(f"{acknowledged + 1}\n")
        process.stdin.flush()
        for _ in range(1 + round_ * 3):
            acknowledged = int(process.stdout.readline())
        process.kill()
        told = process.communicate()[0].split("\n")[:-1]  # what was acknowledged between the last reading and the kill
        acknowledged = max([acknowledged, *map(int, told)])
        with Library(tmp_path) as library:
            found = int(library.brief("b-1").title)
            assert found >= acknowledged
            labels = [row.label for row in library.revisions("b-1")]
            assert labels == [f"Act {number}" for number in range(found, max(0, found - 200), -1)]
            acknowledged = found


HOLDING = """
import sys
from pathlib import Path
from briefwright.library.holder import LibraryInUse
from briefwright.library.store import Library
try:
    with Library(Path(sys.argv[1])):
        print("open", flush=True)
        sys.stdin.read()
except LibraryInUse:
    print("told", flush=True)
"""


@pytest.fixture
def holder(tmp_path: Path, start: Start) -> subprocess.Popen[str]:
    process = start(HOLDING, tmp_path)
    assert process.stdout
    assert process.stdout.readline() == "open\n"
    return process


def test_a_second_process_is_told_who_has_the_library(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    with pytest.raises(LibraryInUse, match=f"process {holder.pid}") as caught:
        Library(tmp_path)
    assert caught.value.holder
    assert caught.value.holder.pid == holder.pid
    assert socket.gethostname() in caught.value.what
    holder.communicate("")
    assert holder.returncode == 0  # it was not disturbed
    with Library(tmp_path) as library:
        assert library.briefs() == []


@pytest.mark.parametrize("existing", [False, True])
def test_of_processes_that_start_together_exactly_one_gets_the_library(
    tmp_path: Path, start: Start, existing: bool
) -> None:
    for number in range(5):
        folder = tmp_path / str(number)
        if existing:
            Library(folder).close()
        processes = [start(HOLDING, folder) for _ in range(3)]
        said = sorted(process.stdout.readline() for process in processes if process.stdout)
        assert said == ["open\n", "told\n", "told\n"]
        for process in processes:
            process.communicate("")


def test_a_library_opened_twice_in_one_process_is_refused_too(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        with pytest.raises(LibraryInUse):
            Library(tmp_path)
        library.save_brief(brief_of("Still writable"), "New")


def test_the_library_of_a_killed_process_opens_at_once(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    holder.kill()
    holder.wait()
    assert (tmp_path / NAME).exists()
    with Library(tmp_path) as library:
        library.save_brief(brief_of("Taken over"), "New")


def test_a_library_held_on_another_machine_is_opened_only_when_asked(tmp_path: Path) -> None:
    lock = json.dumps({"host": "desk-of-dana", "pid": 41, "since": "2026-05-03T10:00:00+00:00"})
    (tmp_path / NAME).write_text(lock)
    with pytest.raises(LibraryInUse, match="Briefwright on desk-of-dana, process 41, since 2026-05-03") as caught:
        Library(tmp_path)
    assert str(tmp_path / NAME) in caught.value.todo
    assert (tmp_path / NAME).read_text() == lock
    with Library(tmp_path, take_over=True) as library:
        assert library.briefs() == []


def test_a_lock_file_cut_short_does_not_keep_the_analyst_out(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text('{"host": "de')
    with Library(tmp_path) as library:
        assert library.briefs() == []


def test_a_read_only_folder_is_told(forbidden_folder: Path) -> None:
    with pytest.raises(LibraryError, match="may not be written") as caught:
        Library(forbidden_folder)
    assert "BRIEFWRIGHT_HOME" in caught.value.todo


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(LibraryError, match="part of the path is not a folder"):
        Library(tmp_path / "file" / "data")


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """Folder of a library that holds one brief of many pages and was closed."""
    with Library(tmp_path) as library:
        library.save_brief(brief_of("Whole", 20_000), "New")
    return tmp_path


@pytest.mark.parametrize("damage", [b"", b"no database at all, " * 400])
def test_a_file_that_is_no_database_is_left_as_it_is(closed: Path, damage: bytes) -> None:
    damaged = damage or (closed / FILE).read_bytes()[:50_000]
    (closed / FILE).write_bytes(damaged)
    with pytest.raises(LibraryError, match="is damaged") as caught, Library(closed) as library:
        library.brief("b-1")
    assert caught.value.safe
    assert caught.value.todo


def test_damage_is_found_at_the_door_after_an_unclean_stop(closed: Path) -> None:
    body = bytearray((closed / FILE).read_bytes())
    body[8192:16384] = b"\xff" * 8192
    (closed / FILE).write_bytes(body)
    (closed / NAME).write_text(json.dumps({"host": socket.gethostname(), "pid": 1, "since": ""}))
    with pytest.raises(LibraryError, match="is damaged"):
        Library(closed)
    assert (closed / FILE).read_bytes() == body


@pytest.mark.parametrize("flip", [0x01, 0x81])
def test_flipped_bytes_give_the_brief_or_a_clear_error(closed: Path, flip: int) -> None:
    whole = (closed / FILE).read_bytes()
    expected = brief_of("Whole", 20_000)
    refused = 0
    for place in range(18, len(whole), len(whole) // 60):
        (closed / FILE).write_bytes(whole[:place] + bytes([whole[place] ^ flip]) + whole[place + 1 :])
        (closed / NAME).unlink(missing_ok=True)
        try:
            with Library(closed) as library:
                assert library.brief("b-1") == expected, place
        except LibraryError:
            refused += 1
    assert refused


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Library]:
    """A library whose file has reached the size its disk has room for."""
    with Library(tmp_path) as library:
        library.save_brief(brief_of("Saved before"), "New")
        pages = library._database.value("PRAGMA page_count")
        library._database.run(f"PRAGMA max_page_count = {pages}")
        yield library


def test_a_full_disk_loses_nothing_that_was_saved(full: Library) -> None:
    with pytest.raises(LibraryError, match="the disk is full") as caught:
        full.save_brief(brief_of("Too much", 100_000), "Paste")
    assert "on screen is safe" in caught.value.safe
    assert "export a copy" in caught.value.todo
    assert full.brief("b-1").title == "Saved before"
    assert [row.label for row in full.revisions("b-1")] == ["New"]
    full._database.run("PRAGMA max_page_count = 100000")  # the analyst frees space and goes on
    full.save_brief(brief_of("Fits now", 100_000), "Paste")
    assert full.brief("b-1").title == "Fits now"


LIMITED = """
import resource, signal, sys
from pathlib import Path
from briefwright.errors import LibraryError
from briefwright.library.store import Library
from briefwright.model.brief import Brief
from briefwright.model.template import SectionPlan, Template
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
template = Template(id="issue", name="Issue", sections=(SectionPlan(id="facts", title="Facts"),))
library = Library(Path(sys.argv[1]))
library.save_brief(Brief(id="b-1", title="Saved before", template=template), "New")
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    library.save_brief(Brief(id="b-1", title="x" * 200_000, template=template), "Paste")
except LibraryError as error:
    print(error.what)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
print(library.brief("b-1").title)
library.save_brief(Brief(id="b-1", title="Goes on", template=template), "Type")
library.close()
"""


@pytest.mark.parametrize("limit", [0, 70_000, 100_000, 150_000, 250_000])
def test_a_write_cut_short_by_the_system_is_rolled_back(tmp_path: Path, limit: int) -> None:
    command = [sys.executable, "-c", LIMITED, str(tmp_path), str(limit)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.endswith("\nSaved before\n")
    assert "could not be read or written" in done.stdout
    with Library(tmp_path) as library:
        assert library.brief("b-1").title == "Goes on"
        library._database.check()


FULL_DISK = """
import sys
from pathlib import Path
from briefwright.errors import LibraryError
from briefwright.library.store import Library
from briefwright.model.brief import Brief
from briefwright.model.template import SectionPlan, Template
template = Template(id="issue", name="Issue", sections=(SectionPlan(id="facts", title="Facts"),))
brief = Brief(id="b-1", title="Saved before", template=template)
folder = Path(sys.argv[1])
with Library(folder) as library:
    library.save_brief(brief, "New")
filler = folder / "filler"
with filler.open("wb", buffering=0) as file:
    try:
        while file.write(bytes(512)):
            pass
    except OSError:
        pass
with Library(folder) as library:
    print(library.brief("b-1").title)
    try:
        library.delete_brief("b-1")
    except LibraryError as error:
        print(error.what.rpartition(": ")[2])
    filler.unlink()
    library.delete_brief("b-1")
with Library(folder) as library:
    print(len(library.briefs()), len(library.briefs(trashed=True)))
"""


def test_a_library_on_a_full_disk_opens_and_goes_on_when_space_is_freed(
    on_small_disk: Callable[[str, str], str],
) -> None:
    assert on_small_disk("1m", FULL_DISK) == "Saved before\nthe disk is full.\n0 1\n"


def test_the_file_is_an_ordinary_sqlite_file_after_closing(closed: Path) -> None:
    connection = apsw.Connection(str(closed / FILE), flags=apsw.SQLITE_OPEN_READONLY)
    assert list(connection.execute("SELECT title FROM briefs")) == [("Whole",)]
    connection.close()
