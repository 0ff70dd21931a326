"""How much memory an export takes, in a process of its own: one that ran before has a peak of its own.

usage: python -m benchmarks.memory docx 1000    (with tests/ on the path; prints MiB: before, and the peak)
"""

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from benchmarks.export import CREATED, brief_of
from benchmarks.make_brief import make
from briefwright.composing.compose import compose
from briefwright.writers import WRITERS
from briefwright.writers.options import PLAIN

STATUS = Path("/proc/self/status")
"""Linux only. (The peak of getrusage is that of whoever started the process, where that was higher.)"""


class Peak(NamedTuple):
    """MiB that the process had taken at most: before the export began, and when it was done."""

    before: float
    after: float


def peak_of(writer: str, passages: int) -> Peak:
    """The peaks of exporting one brief in a fresh process."""
    call = [sys.executable, "-m", "benchmarks.memory", writer, str(passages)]
    done = subprocess.run(call, cwd=Path(__file__).parents[1], capture_output=True, text=True, check=True)
    before, after = map(float, done.stdout.split())
    return Peak(before, after)


def _taken() -> float:
    row = next(row for row in STATUS.read_text(encoding="ascii").splitlines() if row.startswith("VmHWM:"))
    return int(row.split()[1]) / 1024


def main() -> None:
    """Export one brief and say what it took."""
    name, passages = sys.argv[1], int(sys.argv[2])
    writer = next(writer for writer in WRITERS if writer.name == name)
    brief, sources = brief_of(make(passages=passages, sources=passages * 3 // 10))
    before = _taken()
    writer.write(compose(brief, sources, CREATED), lambda _share: None, PLAIN)
    sys.stdout.write(f"{before:.1f} {_taken():.1f}\n")


if __name__ == "__main__":
    main()
