"""A file is there whole or as it was, whatever fails and whenever the process dies."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefwright.atomic import atomic_write, reason

OLD = b"the old words, whole"
NEW = b"new words " * 1000


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "brief.docx"
    path.write_bytes(OLD)
    return path


def refuse(*_: Any, **__: Any) -> Any:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_file_that_is_not_there_is_told_from_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file") as file:
        (tmp_path / "gone.brief").read_bytes()
    with pytest.raises(OSError, match="No such file") as folder:
        (tmp_path / "gone" / "a.brief").read_bytes()
    assert reason(file.value) == "there is no file of that name"
    assert reason(folder.value) == "the folder does not exist"


@pytest.mark.parametrize(
    "step",
    ["tempfile.mkstemp", "os.fdopen", "os.fsync", "pathlib.Path.read_bytes", "pathlib.Path.chmod", "os.replace"],
)
def test_an_error_at_any_step_leaves_the_old_file_and_nothing_else(
    target: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(step, refuse)
        with pytest.raises(OSError, match="No space left"):
            atomic_write(target, NEW)
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


def test_bytes_that_do_not_read_back_are_refused(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", lambda _: NEW[:-1])
        with pytest.raises(OSError, match="do not read back"):
            atomic_write(target, NEW)
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


LIMITED = """
import resource, signal, sys
from pathlib import Path
from briefwright.atomic import atomic_write, reason
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    atomic_write(Path(sys.argv[1]), b"new words " * 1000)
except OSError as error:
    print(reason(error))
"""


def test_a_disk_that_takes_half_a_file_keeps_the_old_one(target: Path) -> None:
    done = subprocess.run([sys.executable, "-c", LIMITED, str(target)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "the file is larger than allowed"
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


FULL_DISK = """
import os, sys
from pathlib import Path
from briefwright.atomic import atomic_write, reason
target = Path(sys.argv[1]) / "brief.docx"
target.write_text("old")
try:
    atomic_write(target, bytes(200_000))
except OSError as error:
    print(reason(error))
print(os.listdir(sys.argv[1]), target.read_text())
"""


def test_a_full_disk_keeps_the_old_file(on_small_disk: Callable[[str, str], str]) -> None:
    assert on_small_disk("64k", FULL_DISK) == "the disk is full\n['brief.docx'] old\n"


KILLED = """
import sys
from pathlib import Path
from briefwright.atomic import atomic_write
for number in range(1_000_000):
    atomic_write(Path(sys.argv[1]), bytes([number % 251]) * 300_000)
    print(number, flush=True)
"""


@pytest.mark.parametrize("writes", range(8))
def test_a_killed_write_leaves_one_whole_file(
    target: Path, start: Callable[..., subprocess.Popen[str]], writes: int
) -> None:
    process = start(KILLED, target)
    assert process.stdout
    for _ in range(1 + writes * 7):
        process.stdout.readline()  # it is in the midst of the next write by the time we have read this
    process.kill()
    process.wait()
    found = target.read_bytes()
    assert len(found) == 300_000
    assert len(set(found)) == 1


def test_a_folder_that_may_not_be_written_says_so(forbidden_folder: Path) -> None:
    with pytest.raises(OSError, match="denied") as caught:
        atomic_write(forbidden_folder / "brief.docx", NEW)
    assert reason(caught.value) == "this folder or file may not be written"


def test_a_disk_that_cannot_sync_folders_still_has_the_new_file(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sync = os.fsync

    def files_only(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        sync(handle)

    monkeypatch.setattr(os, "fsync", files_only)
    atomic_write(target, NEW)
    assert target.read_bytes() == NEW


def test_a_link_stays_a_link_and_permissions_stay(target: Path) -> None:
    target.chmod(0o640)
    link = target.with_name("link")
    link.symlink_to(target)
    atomic_write(link, NEW)
    assert link.is_symlink()
    assert target.read_bytes() == NEW
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.touch()
    atomic_write(tmp_path / "new", NEW)
    assert (tmp_path / "new").stat().st_mode == usual.stat().st_mode


def test_the_data_is_on_the_disk_before_the_name_and_then_the_name(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    sync, replace = os.fsync, os.replace

    def traced_sync(handle: int) -> None:
        steps.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        sync(handle)

    def traced_replace(old: Path, new: Path) -> None:
        steps.append("replace")
        replace(old, new)

    monkeypatch.setattr(os, "fsync", traced_sync)
    monkeypatch.setattr(os, "replace", traced_replace)
    atomic_write(target, NEW)
    assert steps == ["file", "replace", "folder"]
