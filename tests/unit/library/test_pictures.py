"""Pictures are kept by hash, travel in the brief file, and are refused when they were tampered with."""

import hashlib
import io
import json
import zipfile
from pathlib import Path

import msgspec
import pytest

from briefwright.errors import LibraryError, TemplateError
from briefwright.library.brief_file import BriefFile, read_brief_file, write_brief_file
from briefwright.library.store import Library
from briefwright.library.taking_in import take_in
from briefwright.library.template_file import template_from_toml, template_to_toml
from briefwright.model.brief import Brief
from briefwright.model.edits.figures import figure_item, file_figures, set_logo
from briefwright.model.figure import LARGEST_LOGO, Figure, Logo
from briefwright.model.source import Source
from briefwright.model.template import Template
from unit.picture_files import PLANTED, picture_file

DATA = picture_file("PNG", (40, 30))
NAME = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def illustrated(brief: Brief) -> Brief:
    return file_figures(brief, [figure_item("f", Figure(picture=NAME, description="A quay"))], "facts")


def written(brief: Brief, source: Source, original: bytes, pictures: dict[str, bytes]) -> bytes:
    return write_brief_file(brief, [source], {source.sha256: original}, pictures=pictures)


def with_entry(data: bytes, name: str, body: bytes | None) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = {row: archive.read(row) for row in archive.namelist()}
    entries.pop(name, None)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for row, content in (entries if body is None else {**entries, name: body}).items():
            archive.writestr(row, content)
    return out.getvalue()


# ── library ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_picture_is_kept_once_under_its_hash(library: Library, tmp_path: Path) -> None:
    assert library.keep_picture(DATA) == library.keep_picture(DATA) == NAME
    library.close()
    with Library(tmp_path / "data") as again:
        assert again.pictures([NAME, NAME, "0" * 64]) == {NAME: DATA}


# ── brief file ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_pictures_travel_with_the_brief(illustrated: Brief, source: Source, original: bytes) -> None:
    data = written(illustrated, source, original, {NAME: DATA, "0" * 64: b"unrelated"})
    file = read_brief_file(data)
    assert (file.brief, file.pictures) == (illustrated, {NAME: DATA})
    assert written(file.brief, source, original, file.pictures) == data


def test_only_a_brief_with_pictures_needs_a_newer_reader(
    brief: Brief, illustrated: Brief, source: Source, original: bytes
) -> None:
    def version(told: Brief) -> str:
        with zipfile.ZipFile(io.BytesIO(written(told, source, original, {NAME: DATA}))) as archive:
            return str(json.loads(archive.read("brief.json"))["format"])

    assert version(brief) == "briefwright-brief/1"
    assert version(illustrated) == version(set_logo(brief, Logo(picture=DATA))) == "briefwright-brief/2"


def test_a_missing_picture_leaves_its_caption(illustrated: Brief, source: Source, original: bytes) -> None:
    assert read_brief_file(written(illustrated, source, original, {})).pictures == {}


@pytest.mark.parametrize("body", [b"", b"words", DATA + b"more", picture_file("PNG", (40, 31))])
def test_a_picture_that_was_tampered_with_is_refused(
    illustrated: Brief, source: Source, original: bytes, body: bytes
) -> None:
    data = written(illustrated, source, original, {NAME: DATA})
    with pytest.raises(LibraryError, match=f"pictures/{NAME}"):
        read_brief_file(with_entry(data, f"pictures/{NAME}", body))


def test_what_calls_itself_a_picture_by_its_hash_must_be_one(brief: Brief, source: Source, original: bytes) -> None:
    name = hashlib.sha256(b"words").hexdigest()
    wrong = file_figures(brief, [figure_item("f", Figure(picture=name))], "facts")
    with pytest.raises(LibraryError, match="not those of the picture"):
        read_brief_file(written(wrong, source, original, {name: b"words"}))


def test_taken_into_a_library_the_pictures_are_there(
    library: Library, illustrated: Brief, source: Source, original: bytes
) -> None:
    take_in(library, BriefFile(illustrated, (source,), {source.sha256: original}, {NAME: DATA}))
    assert library.pictures(figure.picture for figure in illustrated.figures().values()) == {NAME: DATA}


# ── template file ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_logo_is_written_and_read_back(template: Template) -> None:
    logo = Logo(picture=DATA, description='Harbour "Desk" 항구', height=13.5, place="right")
    branded = msgspec.structs.replace(template, logo=logo)
    data = template_to_toml(branded)
    assert template_from_toml(data, "desk.toml") == branded
    assert max(len(line) for line in data.decode().splitlines()) <= 120


def test_a_pasted_logo_is_cleaned_and_made_small(template: Template) -> None:
    from base64 import encodebytes  # noqa: PLC0415 - as the command base64 writes it, in lines

    large = picture_file("JPEG", (2000, 1000), remarks=True)
    text = template_to_toml(template).decode() + f"\n[logo]\npicture = '''\n{encodebytes(large).decode()}'''\n"
    logo = template_from_toml(text.encode(), "desk.toml").logo
    assert logo is not None
    assert len(logo.picture) <= LARGEST_LOGO
    assert PLANTED.encode() not in logo.picture


@pytest.mark.parametrize(
    ("lines", "what"),
    [
        ('picture = "AAAA"', "no PNG or JPEG"),
        ('picture = "!!"', "no Base64"),
        ("picture = 7", "no Base64|no PNG"),
        ('picture = "옿"', "no Base64"),
        ("height = 12", "picture"),
        ("logo = 7", "logo"),
    ],
)
def test_a_broken_logo_is_refused_with_its_line(template: Template, lines: str, what: str) -> None:
    text = template_to_toml(template).decode() + f"\n[logo]\n{lines}\n"
    with pytest.raises(TemplateError, match=what) as caught:
        template_from_toml(text.encode(), "desk.toml")
    assert "line " in caught.value.what
    assert caught.value.todo
