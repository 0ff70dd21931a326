"""Independent validators find nothing to say about our files: the Open XML SDK and veraPDF, all files in one go."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from msgspec.structs import replace

from briefwright.model.document import Document, document_text
from briefwright.writers.docx.stationery import read_base
from briefwright.writers.docx.write import write
from briefwright.writers.options import CitationBackEnd, Options
from briefwright.writers.pdf import write as pdf
from briefwright.writers.pdf.read_back import text_of
from unit.writers.docx.templates import localised, organisation
from unit.writers.exhibits import exhibits, gold, placed, referenced, sample, templates
from validators import open_xml, vera

SHARED = Path(__file__).parents[4] / "shared"
_WORDS = re.compile(rb'<[\w:]+|[\w:]+="')
BACK_ENDS: tuple[CitationBackEnd, ...] = ("notes", "zotero", "word")


def documents(folder: Path) -> dict[str, Document]:
    """All exhibits, the sample brief in all templates, and the gold brief where it is at hand."""
    made = {**exhibits(), **dict(templates()), "referenced": referenced()}
    return {**made, "gold": gold(SHARED, folder)} if (SHARED / "gold").exists() else made


def dressed() -> Iterator[tuple[str, bytes]]:
    """The sample brief through each back end of citations, and in the dress of organisations."""
    office, german = read_base(organisation()).dress, read_base(localised(organisation())).dress
    for citations in BACK_ENDS:
        options = Options(citations=citations, pages={"sources": 3}, locked=citations == "word")
        yield f"{citations}-footnotes", write(placed("footnotes"), options)
        yield f"{citations}-referenced", write(referenced(), options)
        yield f"{citations}-endnotes-dressed", write(placed("endnotes"), options, dressed=office)
        yield f"{citations}-in-text-localised", write(placed("in-text"), options, dressed=german)
    yield "dressed-own", write(sample(), dressed=read_base(write(sample())).dress)


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def relationships(file: Path) -> list[bytes]:
    with zipfile.ZipFile(file) as archive:
        return [archive.read(name) for name in archive.namelist() if name.endswith(".rels")]


def with_new_words(files: list[Path]) -> list[Path]:
    """The files with an element or attribute that none before them has.

    Versions of Office differ in the words they know, not in how these may be put together: an older one need not read
    a file that says nothing new, and each reading takes a third of a second.
    """
    known: set[bytes] = set()
    kept = []
    for path in files:
        with zipfile.ZipFile(path) as archive:
            parts = [archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        words = {word for part in parts for word in _WORDS.findall(part)}
        if words - known:
            kept.append(path)
            known |= words
    return kept


@pytest.mark.timeout(400)  # 12 s on two idle cores; others may want them too
@pytest.mark.skipif(bool(open_xml.missing()), reason=open_xml.missing())
def test_the_open_xml_sdk_finds_no_fault(tmp_path: Path) -> None:
    made = {name: write(document) for name, document in documents(tmp_path).items()} | dict(dressed())
    files = [written(tmp_path, f"{name}.docx", data) for name, data in made.items()]
    assert open_xml.faults(files, ["Microsoft365"]) == []
    older = with_new_words(files)
    assert 5 < len(older) < len(files) / 2
    assert open_xml.faults(older, ["Office2016"]) == []


@pytest.mark.skipif(bool(open_xml.missing()), reason=open_xml.missing())
def test_the_open_xml_sdk_is_really_asked(tmp_path: Path) -> None:
    good = written(tmp_path, "good.docx", write(sample()))
    bad = tmp_path / "bad.docx"
    with zipfile.ZipFile(good) as archive, zipfile.ZipFile(bad, "w") as copy:
        for name in archive.namelist():
            copy.writestr(name, archive.read(name).replace(b"<w:body>", b"<w:body><w:rPr/>"))
    (fault,) = open_xml.faults([bad], ["Office2016"])
    assert fault.startswith("bad.docx Office2016: ")
    assert "/word/document.xml" in fault


@pytest.mark.timeout(400)
@pytest.mark.skipif(bool(vera.missing()), reason=vera.missing())
def test_verapdf_finds_no_fault_and_no_word_is_lost(tmp_path: Path) -> None:
    wanted: dict[str, list[Path]] = {"ua1": [], "2a": [], "3a": []}
    for name, document in documents(tmp_path).items():
        bare = replace(document, provenance="")
        for flavour, one in (("2a", bare), ("3a", replace(document, provenance="{}"))):
            if flavour == "3a" and name not in ("whole-footnotes", "pictures", "issue-brief", "gold"):
                continue
            data = pdf.write(one)
            assert text_of(data).split() == document_text(one).split() or pdf.missing_characters(one), name
            path = written(tmp_path, f"{name}-{flavour}.pdf", data)
            wanted[flavour].append(path)
            wanted["ua1"].append(path)
    found = vera.verdicts(wanted)
    assert len(found) == sum(map(len, wanted.values()))
    assert all(row.assertions for row in found)
    assert [row for row in found if row.faults] == []


@pytest.mark.skipif(bool(vera.missing()), reason=vera.missing())
def test_verapdf_is_really_asked(tmp_path: Path) -> None:
    with pikepdf.open(BytesIO(pdf.write(sample()))) as opened:
        del opened.Root.MarkInfo
        opened.save(tmp_path / "bad.pdf")
    (row,) = vera.verdicts({"ua1": [tmp_path / "bad.pdf"]})
    assert (row.file, row.flavour) == ("bad.pdf", "ua1")
    assert [fault[:9] for fault in row.faults] == ["6.2-1 x1:"]  # the file does not say that it is tagged
