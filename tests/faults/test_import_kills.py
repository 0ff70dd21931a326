"""Sixty imports killed at random moments: after each, every file is in the library whole and said to be, or it waits.

One process holds everything that takes long to load and forks an import for each kill, so that sixty take seconds. The
files are read in the import itself: what is killed here is the keeping, not the reading (``test_import.py`` has both).
"""

import os
import random
import select
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefwright.library.store import Library
from briefwright.model.brief import Brief
from faults.test_import import TEMPLATE

Start = Callable[..., subprocess.Popen[str]]

KILLS = 60
FILES = 60
LONGEST = 0.25
"""Seconds that an import may run before it is killed: about the time the whole of it takes."""

NURSERY = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from briefwright import pipeline
from briefwright.gui.library import import_job
from briefwright.gui.library.capturing import Capturing
from briefwright.gui.library.shelf import Shelf
from briefwright.gui.work import InstantPool
from briefwright.library.store import Library

class Here:
    def __enter__(self):
        return None
    def __exit__(self, *_error):
        return None

import_job.IsolatedReader = Here
import_job.pipeline.capture_file = lambda path, reader: pipeline.capture_bytes(path.read_bytes(), path.name)

def bring_in(data, folder):
    app = QCoreApplication([])
    shelf = Shelf(Library(Path(data)))
    session, _faults = shelf.session("b-1")
    capturing = Capturing(shelf, InstantPool())
    _said, run_id = capturing.left_over(session)
    if run_id:
        capturing.go_on(session, run_id)
    else:
        capturing.capture_paths(session, [Path(folder)])

print("ready", flush=True)
for line in sys.stdin:
    child = os.fork()
    if child == 0:
        bring_in(*line.rstrip("\\n").split("\\t"))
        os._exit(0)
    print(child, flush=True)
    _child, ended = os.waitpid(child, 0)
    print(ended, flush=True)
"""


def new_desk(where: Path) -> tuple[Path, Path]:
    """A library with an empty brief, and a folder of articles."""
    data, folder = where / "data", where / "articles"
    folder.mkdir(parents=True)
    for number in range(FILES):
        text = f"Quay report {number}\n\nBoat {number} left berth {number * 7} with {number * 31} crates aboard.\n"
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    with Library(data) as library:
        library.save_brief(Brief(id="b-1", title="The quay", template=TEMPLATE), "New brief")
    return data, folder


def killed_once(nursery: subprocess.Popen[str], data: Path, folder: Path, seconds: float) -> bool:
    """Let an import run for so long, then kill it; False when it had ended by itself."""
    assert nursery.stdin
    assert nursery.stdout
    nursery.stdin.write(f"{data}\t{folder}\n")
    nursery.stdin.flush()
    child = int(nursery.stdout.readline())
    ended, _, _ = select.select([nursery.stdout], [], [], seconds)
    if not ended:
        os.kill(child, signal.SIGKILL)
    return int(nursery.stdout.readline()) == signal.SIGKILL


def check(data: Path) -> bool:
    """Whether the import is done; what the library says of each file is true, also of its bytes and the desk."""
    with Library(data) as library:
        run = library.imports.latest("b-1")
        files = library.imports.files(run.id) if run else []
        taken = [source_id for file in files if file.outcome in ("in", "noticed") for source_id in file.sources]
        assert len({file.number for file in files}) == len(files)
        assert sorted(taken) == sorted(row.id for row in library.sources())
        for source_id in taken:
            assert library.original(source_id).decode() == library.source(source_id).captured_text
        desk = [use.source for use in library.brief("b-1").sources]
        assert set(desk) <= set(taken)
        assert len(set(desk)) == len(desk)
        return run is not None and run.state == "done" and len(desk) == FILES


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_sixty_kills_at_random_leave_each_file_whole_or_absent(tmp_path: Path, start: Start) -> None:
    nursery = start(NURSERY)
    assert nursery.stdout
    assert nursery.stdout.readline() == "ready\n"
    chance = random.Random(20261121)  # noqa: S311 - no secret
    kills = rounds = 0
    while kills < KILLS:
        rounds += 1
        data, folder = new_desk(tmp_path / str(rounds))
        for _ in range(KILLS):
            kills += killed_once(nursery, data, folder, chance.uniform(0.02, LONGEST))
            if check(data):
                break
        else:
            killed_once(nursery, data, folder, 60.0)
            assert check(data)
    assert kills >= KILLS
