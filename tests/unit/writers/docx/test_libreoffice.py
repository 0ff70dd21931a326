"""LibreOffice reads the same words out of our files, notes in the same order."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree
from msgspec.structs import replace

from briefwright import pipeline
from briefwright.composing.compose import compose
from briefwright.model.document import Document, body_text, inline_text
from briefwright.model.template import NotePlacement
from briefwright.writers.docx.stationery import read_base
from briefwright.writers.docx.write import write
from briefwright.writers.options import Options
from unit.writers.docx.conftest import whole
from unit.writers.docx.templates import organisation
from unit.writers.exhibits import referenced

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
BREAKS = {f"{TEXT}s": " ", f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}


def files() -> dict[str, tuple[Document, bytes]]:
    held = pipeline.sample_brief()
    sources = {source.id: source for source in held.sources}
    brief = replace(held.brief, template=replace(held.brief.template, contents=True))
    sample = compose(brief, sources, "2031-11-07T09:00:00Z")
    listed = referenced()
    made = {f"whole-{place}": (whole(place), write(whole(place))) for place in PLACES}
    for citations in ("notes", "zotero", "word"):
        made[f"sample-{citations}"] = (sample, write(sample, Options(citations=citations)))
        made[f"referenced-{citations}"] = (listed, write(listed, Options(citations=citations)))
    made["dressed"] = (sample, write(sample, dressed=read_base(organisation()).dress))
    return made


PLACES: tuple[NotePlacement, ...] = ("footnotes", "endnotes", "in-text")


def letters(element: etree._Element) -> Iterator[str]:
    """The letters of a paragraph as LibreOffice has them, those of notes left out."""
    yield element.text or ""
    for child in element:
        if child.tag in BREAKS:
            yield BREAKS[child.tag] * int(child.get(f"{TEXT}c", "1"))
        elif child.tag != f"{TEXT}note":
            yield from letters(child)
        yield child.tail or ""


def words(element: etree._Element) -> list[str]:
    """Those of all paragraphs outside notes and contents."""
    return [
        word
        for line in element.iter(f"{TEXT}p", f"{TEXT}h")
        if not any(above.tag in (f"{TEXT}note", f"{TEXT}table-of-content") for above in line.iterancestors())
        for word in "".join(letters(line)).split()
    ]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_the_same_words(tmp_path: Path) -> None:
    made = files()
    for name, (_, data) in made.items():
        (tmp_path / f"{name}.docx").write_bytes(data)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "fodt",
         "--outdir", tmp_path, *(tmp_path / f"{name}.docx" for name in made)],
        env={**os.environ, "HOME": str(tmp_path)}, capture_output=True, check=True, timeout=110,
    )  # fmt: skip
    for name, (document, _) in made.items():
        body = next(etree.parse(tmp_path / f"{name}.fodt").getroot().iter(f"{OFFICE}text"))
        notes = [note.find(f"{TEXT}note-body") for note in body.iter(f"{TEXT}note")]
        bare = replace(document, notes=())
        assert words(body) == " ".join(body_text(bare)).split(), name
        told = [
            " ".join("".join("".join(letters(line)) for line in note).split()) for note in notes if note is not None
        ]
        assert told == [" ".join(inline_text(note.inlines).split()) for note in document.notes], name
