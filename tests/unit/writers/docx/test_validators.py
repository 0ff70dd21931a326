"""The Open XML SDK finds nothing to say about our files."""

import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefwright import pipeline
from briefwright.composing.compose import compose
from briefwright.model.document import Document, Heading, Note, NoteMark, Paragraph, Picture, Text
from briefwright.model.template import NotePlacement, Page, Type
from briefwright.writers.docx.stationery import read_base
from briefwright.writers.docx.write import write
from briefwright.writers.options import Options
from unit.writers.docx.conftest import document_of
from unit.writers.docx.templates import localised, logo, organisation

CHECK = Path(__file__).parents[5] / "shared" / "tools" / "check_docx.py"
LANGUAGES = (
    ("ko", "부두 공사가 끝났다."),
    ("ja", "漢字とかな。"),
    ("ar", "مرحبا ABC."),
    ("he", "שלום."),
    ("fr", "« où »"),
)
STRANGE_ADDRESSES = (
    "https://a_b.example/",
    "https://a..b/",
    "https://²x.example/",
    "https://" + "a" * 64 + ".example/",
    "https://" + "a.b" * 90 + "/",
    "https://a.example/" + "x" * 3000,
    "https://a.example:0/%zz#a#b",
    "mailto:a..b@c.d?subject=%",
)


def many_scripts(make_document: Callable[..., Document]) -> Document:
    lines = [
        Paragraph(
            style="editors-note",
            inlines=(
                Text(
                    words,
                    bold=True,
                    italic=True,
                    small_caps=True,
                    superscript=True,
                    language=tag,
                    url="https://한국.example/가",
                ),
                Text("tab\tand\nline", anchor="goal"),
                NoteMark(number),
            ),
            keep_next=True,
        )
        for number, (tag, words) in enumerate(LANGUAGES, start=1)
    ]
    notes = tuple(Note(number, (Text(words, language=tag),)) for number, (tag, words) in enumerate(LANGUAGES, start=1))
    return make_document(
        Heading(level=3, text="Goal", anchor="goal"),
        *lines,
        notes=notes,
        language="ko",
        page=Page(size="Letter", landscape=True, top=5),
        type_=Type(body="sans", headings="serif", justified=True),
    )


def illustrated() -> Document:
    """Pictures with and without words for those who cannot see, and a logo."""
    described = Picture(data=logo().getvalue(), description="A & <b>", caption=(Text("Figure 1"),), anchor="fig")
    plain = Picture(data=logo().getvalue())
    document = document_of(described, plain)
    return replace(document, furniture=replace(document.furniture, logo=described))


def composed() -> Iterator[tuple[str, bytes]]:
    """The sample brief with contents, through each back end, and in the dress of organisations."""
    held = pipeline.sample_brief()
    sources = {source.id: source for source in held.sources}
    for place in ("footnotes", "endnotes", "in-text"):
        citation = replace(held.brief.template.citation, notes=place)
        template = replace(held.brief.template, contents=True, citation=citation)
        document = compose(replace(held.brief, template=template), sources, "2031-11-07T09:00:00Z")
        for citations in ("notes", "zotero", "word"):
            options = Options(citations=citations, pages={"sources": 3})
            yield f"{citations}-{place}", write(document, options)
            yield f"{citations}-{place}-dressed", write(document, options, dressed=read_base(organisation()).dress)
    yield "pictures", write(illustrated())
    own = write(document)
    yield "dressed-own", write(document, dressed=read_base(own).dress)
    yield "dressed-localised", write(document, dressed=read_base(localised(organisation())).dress)


def relationships(file: Path) -> list[bytes]:
    with zipfile.ZipFile(file) as archive:
        return [archive.read(name) for name in archive.namelist() if name.endswith(".rels")]


@pytest.mark.seeds
@pytest.mark.skipif(not CHECK.exists(), reason="../shared is not beside the checkout")
@pytest.mark.skipif(shutil.which("npm") is None, reason="npm is needed to fetch the Open XML SDK")
@pytest.mark.parametrize("office", ["Microsoft365", "Office2016"])
def test_the_open_xml_sdk_finds_no_error(
    office: str,
    tmp_path: Path,
    whole_brief: Callable[[NotePlacement], Document],
    make_document: Callable[..., Document],
) -> None:
    documents = {
        "footnotes": whole_brief("footnotes"),
        "endnotes": whole_brief("endnotes"),
        "in-text": whole_brief("in-text"),
        "scripts": many_scripts(make_document),
        "empty": make_document(),
    }
    links = [Text(url, url=url) for url in STRANGE_ADDRESSES]
    documents["links"] = make_document(Paragraph(style="item", inlines=tuple(links)))
    files = []
    for name, data in {**{name: write(document) for name, document in documents.items()}, **dict(composed())}.items():
        files.append(tmp_path / f"{name}.docx")
        files[-1].write_bytes(data)
    done = subprocess.run(
        [sys.executable, CHECK, *files, "--office", office], capture_output=True, text=True, check=False
    )
    if "npm" in done.stderr and done.returncode and not done.stdout:
        pytest.skip(f"The Open XML SDK could not be fetched: {done.stderr[-200:]}")
    # The SDK's reader puts addresses that cannot be parsed out of the way, in the file itself.
    assert not any(b"rewritten:" in rels for file in files for rels in relationships(file))
    # The one warning is the picture that only decorates, and says so in a way the tool does not know.
    assert done.stdout.splitlines()[-1:] == [f"{len(files)} file(s), 0 error(s), 1 warning(s)"], (
        done.stdout + done.stderr
    )
