"""Nothing leaves the house unasked: no name of user or machine, no path, no private word, in any format."""

import getpass
import io
import socket
import zipfile
import zlib
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefwright import pipeline
from briefwright.model.brief import Brief, Correction
from briefwright.model.source import Source
from briefwright.writers import WRITERS, Writer
from briefwright.writers.docx.stationery import read_base
from briefwright.writers.docx.write import write
from briefwright.writers.options import CitationBackEnd, Options
from unit.model.desk import COAL, SOURCES, desk
from unit.writers.docx.templates import PLANTED, organisation

PRIVATE = "planted-remark-5519"
CREATED = "2031-11-07T09:00:00Z"


def unwatched(_share: float) -> None:
    pass


def brief() -> Brief:
    made = desk()
    citation = replace(made.template.citation, sources_table="none")  # the table would print the grade
    made = replace(made, template=replace(made.template, citation=citation))
    use, other = made.sources
    return replace(
        made,
        passages=tuple(replace(row, remark=PRIVATE) for row in made.passages),
        front_matter={**made.front_matter, "left-over": PRIVATE},
        sources=(replace(use, corrections=(Correction("reliability", PRIVATE),)), other),
    )


def unpacked(data: bytes) -> bytes:
    """Everything a file holds, unpacked."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            comments = b"".join(info.comment + info.extra for info in archive.infolist())
            return archive.comment + comments + b"".join(archive.read(name) for name in archive.namelist())
    out = data
    for piece in data.split(b"stream\n")[1:]:
        try:
            out += zlib.decompressobj().decompress(piece)
        except zlib.error:
            continue
    return out


def tokens(home: Path) -> list[str]:
    """Names of this run that no file may hold; short ones would be found by chance."""
    places = [str(home), str(Path.cwd()), str(Path(__file__).parent)]
    return [name for name in (getpass.getuser(), socket.gethostname(), *places) if len(name) > 4]


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)
def test_no_format_tells_what_it_was_not_asked_to(writer: Writer, tmp_path: Path) -> None:
    document = pipeline.to_document(brief(), SOURCES, CREATED)
    told = unpacked(writer.write(document, unwatched, Options())).decode("utf-8", "replace")
    assert [token for token in (PRIVATE, COAL.exact, *tokens(tmp_path)) if token in told] == []


@pytest.mark.parametrize("citations", ["notes", "zotero", "word"])
def test_no_back_end_and_no_template_tells_more(citations: CitationBackEnd, tmp_path: Path) -> None:
    document = pipeline.to_document(brief(), SOURCES, CREATED)
    data = write(document, Options(citations=citations), dressed=read_base(organisation()).dress)
    told = unpacked(data).decode("utf-8", "replace")
    assert [token for token in (PRIVATE, *PLANTED, "python-docx", *tokens(tmp_path)) if token in told] == []


def test_the_folder_of_a_source_is_not_told(tmp_path: Path) -> None:
    folder = tmp_path / "planted-folder-7731"
    folder.mkdir()
    (folder / "article.txt").write_text("Ferry sails\n\nThe ferry sails on Monday.\n", encoding="utf-8")
    (source,) = pipeline.capture_paths([folder]).sources
    sources: dict[str, Source] = {**SOURCES, source.id: source}
    for writer in WRITERS:
        data = writer.write(pipeline.to_document(desk(), sources, CREATED), unwatched, Options())
        assert b"planted-folder-7731" not in unpacked(data)
