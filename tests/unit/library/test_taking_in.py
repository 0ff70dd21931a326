"""Importing a brief file adds to a library and overwrites nothing."""

from collections.abc import Callable

import msgspec
import pytest

from briefwright.library.brief_file import BriefFile
from briefwright.library.store import Library
from briefwright.library.taking_in import take_in
from briefwright.model.brief import Brief
from briefwright.model.source import Source


@pytest.fixture
def file(brief: Brief, source: Source, original: bytes) -> BriefFile:
    return BriefFile(brief, (source,), {source.sha256: original})


def test_a_new_brief_comes_with_its_sources(library: Library, file: BriefFile, original: bytes) -> None:
    assert take_in(library, file) == file.brief
    assert library.brief(file.brief.id) == file.brief
    assert library.source("s-harbour") == file.sources[0]
    assert library.original("s-harbour") == original


def test_the_same_file_twice_is_one_brief_and_keeps_private_remarks(library: Library, file: BriefFile) -> None:
    take_in(library, file)
    remarked = tuple(msgspec.structs.replace(passage, remark="check") for passage in file.brief.passages)
    private = msgspec.structs.replace(file.brief, passages=remarked)
    library.save_brief(private, "Remark")
    assert take_in(library, file) == private
    assert len(library.briefs()) == 1
    assert len(library.sources()) == 1


def test_a_changed_brief_is_kept_beside_the_old_one(library: Library, file: BriefFile) -> None:
    take_in(library, file)
    changed = msgspec.structs.replace(file.brief, title="Changed elsewhere")
    kept = take_in(library, BriefFile(changed, file.sources, file.originals))
    assert kept.id != file.brief.id
    assert {row.title for row in library.briefs()} == {"The harbour", "Changed elsewhere"}
    assert library.brief(file.brief.id) == file.brief


def test_a_brief_in_the_trash_stays_there(library: Library, file: BriefFile) -> None:
    take_in(library, file)
    library.delete_brief(file.brief.id)
    kept = take_in(library, file)
    assert [row.id for row in library.briefs()] == [kept.id]
    assert [row.id for row in library.briefs(trashed=True)] == [file.brief.id]


def test_a_known_source_id_with_another_text_gets_a_new_id_throughout(
    library: Library, file: BriefFile, make_source: Callable[[str, str], tuple[Source, bytes]]
) -> None:
    library.add_source(*make_source("Other words under the same id.", "s-harbour"))
    kept = take_in(library, file)
    new_id = kept.sources[0].source
    assert new_id != "s-harbour"
    assert kept.passages[0].source == new_id
    assert [quotation.source for item in kept.items() for quotation in item.quotations()] == [new_id]
    assert library.source(new_id).captured_text == file.sources[0].captured_text
    assert library.source("s-harbour").captured_text == "Other words under the same id."
