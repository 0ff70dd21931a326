"""Copies of our own corpus with flipped bits, cut ends, zeroed and doubled blocks, always the same for a seed.

``python tests/unit/readers/hostile/corrupted.py 10000`` reads so many of them in the reading process and counts.
"""

# ruff: noqa: T201, S311 - a script that prints; nothing secret is drawn

import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from briefwright.errors import CaptureError
from briefwright.model.source import Source
from briefwright.model.text import clean_text
from briefwright.readers.isolation import IsolatedReader
from quality.capture_formats.score import GROUPS


def originals() -> list[tuple[str, bytes]]:
    """Name and bytes of every file of the corpus."""
    return [(case.file, case.data) for cases in GROUPS.values() for case in cases()]


def corrupted(count: int, seed: int = 1) -> Iterator[tuple[str, bytes]]:
    """So many damaged copies."""
    draw = random.Random(seed)
    files = originals()
    for _ in range(count):
        name, data = draw.choice(files)
        yield name, damaged(data, draw)


def damaged(data: bytes, draw: random.Random) -> bytes:
    """A copy with one kind of damage."""
    out = bytearray(data)
    kind = draw.choice(("flip", "flip", "cut", "zero", "double", "swap"))
    at = draw.randrange(len(out))
    if kind == "flip":
        for _ in range(draw.choice((1, 3, 20, 200))):
            out[draw.randrange(len(out))] ^= 1 << draw.randrange(8)
    elif kind == "cut":
        del out[at:]
    elif kind == "zero":
        size = min(draw.choice((1, 16, 512)), len(out) - at)
        out[at : at + size] = bytes(size)
    elif kind == "double":
        out[at:at] = out[at : at + draw.choice((1, 64, 4096))]
    else:
        other = draw.randrange(len(out))
        out[at], out[other] = out[other], out[at]
    return bytes(out)


def unsound(source: Source) -> str:
    """What is wrong with a source, "" for a sound one."""
    text = source.captured_text
    if clean_text(text)[0] != text:
        return "forbidden characters"
    spans = [(span.start, span.end) for span in (*source.paragraphs, *source.pages)]
    spans += [(mark.start, mark.end) for mark in source.marks]
    if any(not 0 <= start <= end <= len(text) for start, end in spans):
        return "places outside the text"
    if any(field.start >= 0 and not field.start < field.end <= len(text) for field in source.fields):
        return "evidence outside the text"
    return ""


def main() -> None:
    """Read many and say what became of them."""
    results: Counter[str] = Counter()
    slowest = (0.0, "")
    with IsolatedReader() as reader:
        for number, (name, data) in enumerate(
            corrupted(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
        ):
            start = time.perf_counter()
            try:
                sources = reader.read(data, name, imported="2026-03-20", source_id="s-1")
                result = next(filter(None, map(unsound, sources)), "read")
            except CaptureError as error:
                bad = "fault in Briefwright" in error.what or "could not be read:" in error.what
                result = error.what if bad else "refused"
                if bad:
                    print(number, name, error.what)
            results[result] += 1
            slowest = max(slowest, (time.perf_counter() - start, f"{number} {name}"))
    print(results.most_common(20), slowest)


if __name__ == "__main__":
    main()
