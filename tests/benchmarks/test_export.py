"""How long exports take: a brief of 1,000 passages and 300 sources, one of 21 and 8; composing apart from writing."""

from collections.abc import Callable
from typing import Protocol

import pytest

from benchmarks.export import CREATED, brief_of
from benchmarks.make_brief import make
from briefwright.composing.compose import compose
from briefwright.model.document import Document
from briefwright.writers import WRITERS, Writer
from briefwright.writers.options import PLAIN

LARGE = brief_of(make())
SMALL = brief_of(make(sections=3, passages=21, sources=8))


class Benchmark(Protocol):
    """What pytest-benchmark hands to a test; its own types say nothing."""

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
