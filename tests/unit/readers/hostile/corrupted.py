"""Copies of our own corpus with flipped bits, cut ends, zeroed, doubled and swapped blocks, the same for a seed."""

# ruff: noqa: S311 - nothing secret is drawn

import random
from collections.abc import Iterator

from briefwright.errors import CaptureError
from briefwright.model.source import Source
from briefwright.model.text import clean_text
from briefwright.readers.isolation import IsolatedReader
from quality.capture.score import GROUPS as TEXTS
from quality.capture_formats.score import GROUPS
from unit.readers.references.test_references import BIB, CSL, RIS


def originals() -> list[tuple[str, bytes]]:
    """Name and bytes of files of every format: all documents and news files, every fifth page and wire copy."""
    files = [(case.file, case.data) for cases in GROUPS.values() for case in cases()]
    texts = [(case.file, case.data) for cases in TEXTS.values() for case in cases()]
    lists = [("a.csl.json", CSL), ("a.ris", RIS), ("a.bib", BIB)]
    return [*files, *texts[::5], *((name, text.encode()) for name, text in lists)]


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
    kind = draw.choice(("flip", "flip", "cut", "zero", "double", "swap", "blocks"))
    at = draw.randrange(len(out))
    if kind == "flip":
        for _ in range(draw.choice((1, 3, 20, 200))):
            out[draw.randrange(len(out))] ^= 1 << draw.randrange(8)
    elif kind == "cut":
        del out[at:]
    elif kind == "zero":
        size = min(draw.choice((1, 16, 512, 4096)), len(out) - at)
        out[at : at + size] = bytes(size)
    elif kind == "double":
        out[at:at] = out[at : at + draw.choice((1, 64, 4096))]
    elif kind == "blocks":
        size, other = draw.choice((16, 512, 4096)), draw.randrange(len(out))
        first, second = sorted((at, other))
        size = min(size, second - first, len(out) - second)
        out[first : first + size], out[second : second + size] = out[second : second + size], out[first : first + size]
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
    if any(clean_text(field.value)[0] != field.value for field in source.fields):
        return "forbidden characters in a field"
    if any(field.start >= 0 and not field.start < field.end <= len(text) for field in source.fields):
        return "evidence outside the text"
    return ""


def outcome(reader: IsolatedReader, name: str, data: bytes) -> str:
    """``read``, ``refused``, or what is wrong."""
    try:
        sources = reader.read(data, name, imported="2026-03-20", source_id="s-1")
    except CaptureError as error:
        bad = "fault in Briefwright" in error.what or "could not be read:" in error.what
        return error.what if bad else "refused"
    return next(filter(None, map(unsound, sources)), "read")
