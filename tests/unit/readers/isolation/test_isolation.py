"""The reading process: what it may not do, how it dies, and that the next file does not notice."""

import json
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefwright import __main__, pipeline
from briefwright.errors import CaptureError
from briefwright.readers import isolation
from briefwright.readers.capture import read
from briefwright.readers.confine import WORKER
from briefwright.readers.isolation import IsolatedReader, read_isolated
from briefwright.readers.pipes import Ask
from briefwright.readers.worker import answer_ask

STORY = b"Harbour talks resume\n\nThe minister said on Monday that the ferry line would open in spring.\n"
GIVEN: dict[str, Any] = {"imported": "2026-03-20", "source_id": "s-1"}


@pytest.fixture
def reader() -> Iterator[IsolatedReader]:
    with IsolatedReader() as fresh:
        yield fresh


def process_of(reader: IsolatedReader) -> subprocess.Popen[bytes]:
    assert reader._process is not None
    return reader._process


def test_it_reads_what_the_door_reads(reader: IsolatedReader) -> None:
    assert reader.read(STORY, "a.txt", **GIVEN) == read(STORY, "a.txt", **GIVEN)
    assert read_isolated(STORY, "a.txt", **GIVEN) == read(STORY, "a.txt", **GIVEN)


def test_a_refusal_keeps_its_three_parts(reader: IsolatedReader) -> None:
    with pytest.raises(CaptureError) as caught:
        reader.read(b"", "empty.txt", **GIVEN)
    assert "empty.txt" in caught.value.what
    assert caught.value.safe
    assert caught.value.todo


def test_one_process_serves_many_files(reader: IsolatedReader) -> None:
    reader.read(STORY, "a.txt", **GIVEN)
    first = process_of(reader).pid
    for _ in range(5):
        reader.read(STORY, "a.txt", **GIVEN)
    assert process_of(reader).pid == first


def test_a_process_is_replaced_after_many_files(reader: IsolatedReader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "_FILES", 2)
    pids = set()
    for _ in range(4):
        reader.read(STORY, "a.txt", **GIVEN)
        if reader._process:
            pids.add(reader._process.pid)
    assert len(pids) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_killed_process_costs_nothing(reader: IsolatedReader) -> None:
    reader.read(STORY, "a.txt", **GIVEN)
    process_of(reader).send_signal(signal.SIGKILL)
    process_of(reader).wait()
    assert reader.read(STORY, "b.txt", **GIVEN)[0].file_name == "b.txt"


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_file_that_takes_too_long_is_one_refusal() -> None:
    with IsolatedReader() as reader:
        reader.read(STORY, "a.txt", **GIVEN)
        reader._wall = 0.2
        process_of(reader).send_signal(signal.SIGSTOP)
        with pytest.raises(CaptureError, match="longer than"):
            reader.read(STORY, "slow.txt", **GIVEN)
        reader._wall = 30
        assert reader.read(STORY, "next.txt", **GIVEN)


def test_without_a_process_files_are_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def cannot(*_: object, **__: object) -> None:
        raise OSError("no processes here")

    monkeypatch.setattr(subprocess, "Popen", cannot)
    with IsolatedReader() as reader:
        assert reader.read(STORY, "a.txt", **GIVEN) == read(STORY, "a.txt", **GIVEN)
        with pytest.raises(CaptureError):
            reader.read(b"", "a.txt", **GIVEN)


def test_a_defect_of_ours_is_one_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise KeyError("w:p")

    monkeypatch.setattr("briefwright.readers.worker.read", fails)
    answer = answer_ask(Ask("a.docx", "2026-03-20", "s-1"), b"x")
    assert answer.fault.startswith("KeyError")
    assert "w:p" not in answer.fault


def test_odd_names_reach_the_process(reader: IsolatedReader) -> None:
    assert reader.read(STORY, "a\udcff.txt", **GIVEN)[0].file_name == "a?.txt"


CONFINED = """
    import os, socket, subprocess, sys
    from briefwright.readers.confine import confine, Confined
    confine()
    def tried(what):
        try:
            what()
        except (Confined, OSError):
            return "refused"
        return "done"
    print(tried(lambda: socket.create_connection(("127.0.0.1", 9), 1)), tried(lambda: subprocess.run(["true"])),
          tried(lambda: open("x.txt", "w")), tried(lambda: os.system("true")), tried(lambda: open(os.__file__).close()))
"""


def test_a_confined_process_has_no_network_and_starts_and_writes_nothing(tmp_path: Path) -> None:
    code = textwrap.dedent(CONFINED)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, check=True)
    assert done.stdout.split() == ["refused", "refused", "refused", "refused", "done"]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="bounds on address space")
def test_memory_is_bounded() -> None:
    code = "from briefwright.readers.confine import confine\nconfine()\nbytearray(2 << 30)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "MemoryError" in done.stderr


def test_the_frozen_program_knows_the_word() -> None:
    assert __main__._READING == WORKER


def test_a_folder_of_good_and_bad_files_is_one_row_each(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(STORY)
    (tmp_path / "b.docx").write_bytes(b"PK\x03\x04 no package")
    (tmp_path / "c.pdf").write_bytes(b"%PDF-1.7 no pages")
    (tmp_path / "d.txt").write_bytes(STORY)
    rows = pipeline.capture_paths([tmp_path]).rows
    assert [bool(row.sources) for row in rows] == [True, False, False, True]
    assert all(row.error for row in rows if not row.sources)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names")
def test_pipes_and_links_in_a_folder_are_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "link.txt").symlink_to("/etc/passwd")
    rows = pipeline.capture_paths([tmp_path]).rows
    assert [row.name for row in rows] == ["pipe.txt"]
    assert "ordinary file" in rows[0].error


def test_capture_prints_one_value_whatever_the_file(tmp_path: Path) -> None:
    path = tmp_path / "bad.docx"
    path.write_bytes(b"PK\x03\x04" + bytes(200))
    command = [sys.executable, "-m", "briefwright", "capture", str(path), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "error" in json.loads(done.stdout)
    assert done.returncode == 3
