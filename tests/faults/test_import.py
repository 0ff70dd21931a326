"""Imports that are killed: each file is in the library whole and once, or waits; the next start reads the rest."""

import subprocess
from collections.abc import Callable
from pathlib import Path

from briefwright.library.store import Library
from briefwright.model.brief import Brief
from briefwright.model.template import SectionPlan, Template

Start = Callable[..., subprocess.Popen[str]]

FILES = 120
TEMPLATE = Template(id="issue", name="Issue", sections=(SectionPlan(id="facts", title="Facts"),))

IMPORTING = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from briefwright.gui.library.capturing import Capturing
from briefwright.gui.library.shelf import Shelf
from briefwright.gui.work import InstantPool
from briefwright.library.store import Library
app = QCoreApplication([])
library = Library(Path(sys.argv[1]))
shelf = Shelf(library)
session, _faults = shelf.session("b-1")
capturing = Capturing(shelf, InstantPool())
capturing.started.connect(lambda job, words: job.brought.connect(lambda batch: print(len(batch), flush=True)))
said, run_id = capturing.left_over(session)
if run_id:
    capturing.go_on(session, run_id)
else:
    capturing.capture_paths(session, [Path(sys.argv[2])])
print("done", flush=True)
"""


def test_killed_again_and_again_nothing_is_lost_and_nothing_read_twice(tmp_path: Path, start: Start) -> None:
    folder, data = tmp_path / "articles", tmp_path / "data"
    folder.mkdir()
    for number in range(FILES):
        text = f"Quay report {number}\n\nBoat {number} left berth {number * 7} with {number * 31} crates aboard.\n"
        (folder / f"{number:03}.txt").write_text(text if number % 40 else "", encoding="utf-8")
    with Library(data) as library:
        library.save_brief(Brief(id="b-1", title="The quay", template=TEMPLATE), "New brief")
    read = 0
    for batches in (1, 3, 2, FILES):
        process = start(IMPORTING, data, folder)
        assert process.stdout
        came = _read(process, batches)
        process.kill()
        came += _counted(process.communicate()[0])
        read += came
        _check_whole(data)
    assert FILES <= read <= FILES + 3 * 12  # at most the batch that was in hand at each kill is read once more
    with Library(data) as library:
        brief = library.brief("b-1")
        assert len(brief.sources) == FILES - 3
        assert len({library.source(use.source).sha256 for use in brief.sources}) == FILES - 3
        assert library.imports.unfinished("b-1") is None


def _read(process: subprocess.Popen[str], batches: int) -> int:
    assert process.stdout
    came = 0
    for _ in range(batches):
        line = process.stdout.readline()
        if not line.strip().isdigit():
            break
        came += int(line)
    return came


def _counted(said: str) -> int:
    return sum(int(line) for line in said.split() if line.isdigit())


def _check_whole(data: Path) -> None:
    """Every file that is said to be in is in, with its bytes; no other source is there."""
    with Library(data) as library:
        run = library.imports.unfinished("b-1")
        if run is None:
            return
        files = library.imports.files(run.id)
        assert len(files) == FILES
        taken = [source_id for file in files if file.outcome in ("in", "noticed") for source_id in file.sources]
        assert sorted(taken) == sorted(row.id for row in library.sources())
        for source_id in taken:
            assert library.original(source_id).startswith(b"Quay report")
