"""What the fault tests share: running a piece of program in a process that may be killed, and a user without rights."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

NOBODY = 65534


@pytest.fixture
def start() -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts Python text with arguments; its output comes line by line, and what still runs at the end is killed."""
    running: list[subprocess.Popen[str]] = []

    def begin(program: str, *arguments: object) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", program, *map(str, arguments)]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        running.append(process)
        return process

    yield begin
    for process in running:
        process.kill()
        process.communicate()


MOUNTED = 'mount -t tmpfs -o "size=$1" none "$2" && exec "$3" -c "$4" "$2"'


@pytest.fixture
def on_small_disk(tmp_path: Path) -> Callable[[str, str], str]:
    """Runs Python text with a disk of that size (``64k``) as its first argument, and gives what it printed."""

    def run(size: str, program: str) -> str:
        if not shutil.which("unshare"):
            pytest.skip("a small disk of our own needs Linux")
        command = ["unshare", "--mount", "sh", "-c", MOUNTED, "sh", size, str(tmp_path), sys.executable, program]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if "unshare failed" in done.stderr or "mount:" in done.stderr:
            pytest.skip("a small disk of our own needs the right to mount")
        assert not done.stderr
        return done.stdout

    return run


@pytest.fixture
def forbidden_folder() -> Iterator[Path]:
    """An existing folder in which this process may read but not write, also when the tests run as root."""
    outer = Path(tempfile.mkdtemp())  # pytest's own folders cannot be entered once root's rights are laid down
    outer.chmod(0o755)
    folder = outer / "data"
    folder.mkdir()
    folder.chmod(0o555)
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield folder
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o755)
        shutil.rmtree(outer)
