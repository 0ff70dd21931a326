"""The record of the making comes back letter for letter, and tells which quotations were changed."""

import hashlib
import io
import zipfile

from msgspec.structs import replace

from briefwright.composing.compose import compose
from briefwright.model.document import Document
from briefwright.model.provenance import read_provenance
from briefwright.writers.docx.lint import lint
from briefwright.writers.docx.opened import Opened, W
from briefwright.writers.docx.provenance import NAMESPACE
from briefwright.writers.docx.record import provenance_of
from briefwright.writers.docx.write import write
from unit.model.desk import SOURCES, desk
from unit.writers.docx.conftest import document_of

N = f"{{{NAMESPACE}}}"


def composed() -> Document:
    return compose(desk(), SOURCES, "2031-11-07T09:00:00Z")


def test_the_record_comes_back() -> None:
    data = write(composed())
    assert lint(data) == []
    assert read_provenance(provenance_of(data)) == read_provenance(composed().provenance)


def test_grade_and_original_of_a_passage_come_back() -> None:
    brief = replace(desk(), passages=tuple(replace(row, grade="2", quotes='"Ada" <Quill>') for row in desk().passages))
    document = compose(brief, SOURCES, "2031-11-07T09:00:00Z")
    told = read_provenance(provenance_of(write(document)))
    assert {(row.grade, row.quotes) for row in told.passages} == {("2", '"Ada" <Quill>')}


def test_awkward_letters_come_back_too() -> None:
    brief = replace(desk(), title='A "b" <c> & \\u0041 \t\n]]> 한국어 🚢')
    document = compose(brief, SOURCES, "2031-11-07T09:00:00Z")
    assert read_provenance(provenance_of(write(document))).brief.title == brief.title


def test_a_document_without_record_has_no_part() -> None:
    data = write(document_of())
    assert provenance_of(data) == ""
    assert not [name for name in Opened(data).members if name.startswith("customXml")]


def test_every_passage_of_a_control_is_in_the_record_with_its_words() -> None:
    opened = Opened(write(composed()))
    rows = {row.get("id"): row for tree in opened.trees.values() for row in tree.iter(f"{N}passage")}
    tags = [tag.get(f"{W}val", "") for tag in opened.trees["word/document.xml"].iter(f"{W}tag")]
    assert tags
    assert {tag.removeprefix("bw:passage:") for tag in tags} <= set(rows)
    for row in rows.values():
        assert row.get("sha256") == hashlib.sha256((row.text or "").encode()).hexdigest()


def test_a_changed_quotation_is_told_from_the_others() -> None:
    """What a later reader does: the words of each control against the words the record has for it."""
    data = _edited(write(composed()), "not counting boats", "counting boats")
    quoted = {q.words for item in read_provenance(provenance_of(data)).brief.items() for q in item.quotations()}
    shown = [
        "".join(piece.text or "" for piece in row.iter(f"{W}t"))
        for row in Opened(data).trees["word/document.xml"].iter(f"{W}sdt")
    ]
    changed = [words for words in shown if words not in quoted]
    assert changed
    assert all("counting boats" in words for words in changed)


def _edited(data: bytes, old: str, new: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w") as copy:
        for name in archive.namelist():
            content = archive.read(name)
            if name == "word/document.xml":
                assert old.encode() in content
                content = content.replace(old.encode(), new.encode())
            copy.writestr(name, content)
    return out.getvalue()
