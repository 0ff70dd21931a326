"""How long exports take: a brief of 1,000 passages and 300 sources, one of 21 and 8; composing apart from writing.

The command itself is measured too, from its start to its end, the reading of the ``.brief`` and all checks included.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import pytest

from benchmarks.export import CREATED, brief_of
from benchmarks.make_brief import make
from briefwright.composing.compose import compose
from briefwright.library.brief_file import write_brief_file
from briefwright.model.document import Document
from briefwright.writers import WRITERS, Writer
from briefwright.writers.options import PLAIN

LARGE = brief_of(make())
SMALL = brief_of(make(sections=3, passages=21, sources=8))


class Benchmark(Protocol):
    """What pytest-benchmark hands to a test; its own types say nothing."""

    extra_info: dict[str, Any]

    def __call__(self, function: Callable[..., object], *arguments: object) -> object: ...


def unwatched(_share: float) -> None:
    pass


def written(writer: Writer, document: Document) -> bytes:
    return writer.write(document, unwatched, PLAIN)


def test_composing_a_thousand_passages(benchmark: Benchmark) -> None:
    assert isinstance(benchmark(lambda: compose(*LARGE, CREATED)), Document)


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)
def test_writing_a_thousand_passages(benchmark: Benchmark, writer: Writer) -> None:
    assert benchmark(written, writer, compose(*LARGE, CREATED))


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)
def test_writing_twenty_one_passages(benchmark: Benchmark, writer: Writer) -> None:
    assert benchmark(written, writer, compose(*SMALL, CREATED))


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_the_command_with_twenty_one_passages(benchmark: Benchmark, tmp_path: Path, suffix: str) -> None:
    """``extra_info`` holds what the system counts: seconds of processor time, user and system, of the best run."""
    brief, sources = SMALL
    originals = {source.sha256: source.captured_text.encode() for source in sources.values()}
    kept, out = tmp_path / "small.brief", tmp_path / f"small{suffix}"
    kept.write_bytes(write_brief_file(brief, sources.values(), originals))
    words = [sys.executable, "-m", "briefwright", "export", str(kept), "-o", str(out)]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    spent: list[float] = []

    def run() -> None:
        before = os.times()
        subprocess.run(words, check=True, capture_output=True, env=environment)
        after = os.times()
        spent.append(after.children_user + after.children_system - before.children_user - before.children_system)

    benchmark(run)
    benchmark.extra_info["processor"] = min(spent)
    assert out.stat().st_size
