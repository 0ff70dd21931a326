"""Exports stay small: whole processes with interpreter, libraries and brief, in MiB."""

import pytest

from benchmarks.memory import STATUS, peak_of

pytestmark = pytest.mark.skipif(not STATUS.exists(), reason="only Linux tells a process its own peak")


@pytest.mark.parametrize(("writer", "most"), [("docx", 80), ("pdf", 120)])
def test_a_thousand_passages_fit(writer: str, most: float) -> None:
    assert peak_of(writer, 1_000).after <= most


def test_ten_times_the_passages_take_ten_times_the_memory() -> None:
    small, large = peak_of("docx", 1_000), peak_of("docx", 10_000)
    assert large.after - large.before <= 13 * (small.after - small.before)
