"""The portable brief file: what goes in comes out, and nothing that was tampered with gets in."""

import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from briefwright.errors import LibraryError, NewerFormat
from briefwright.library import brief_file
from briefwright.library.brief_file import MIMETYPE, read_brief_file, schema, write_brief_file
from briefwright.model.brief import Brief
from briefwright.model.edits.passages import set_original
from briefwright.model.source import Source


@pytest.fixture
def data(brief: Brief, source: Source, original: bytes) -> bytes:
    return write_brief_file(brief, [source], {source.sha256: original})


def entries_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(entries: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, body in entries.items():
            archive.writestr(name, body)
    return file.getvalue()


def twice(rows: list[Any]) -> None:
    rows.append(rows[0])


def rewritten(data: bytes, name: str, change: Callable[[dict[str, Any]], object]) -> bytes:
    entries = entries_of(data)
    value = json.loads(entries[name])
    change(value)
    return zipped(entries | {name: json.dumps(value).encode()})


def test_what_was_written_is_read(data: bytes, brief: Brief, source: Source, original: bytes) -> None:
    file = read_brief_file(data)
    assert file.brief == brief
    assert file.sources == (source,)
    assert file.originals == {source.sha256: original}


def test_the_kind_stands_readable_at_the_files_beginning(data: bytes) -> None:
    assert data[30 : 38 + len(MIMETYPE)] == b"mimetype" + MIMETYPE.encode()
    assert list(entries_of(data))[:2] == ["mimetype", "brief.json"]
    assert json.loads(entries_of(data)["brief.json"])["format"] == "briefwright-brief/1"


def test_the_same_brief_gives_the_same_bytes(data: bytes, brief: Brief, source: Source, original: bytes) -> None:
    assert write_brief_file(brief, [source], {source.sha256: original}) == data


def test_only_a_brief_that_says_whose_words_a_passage_passes_on_needs_the_newest_reader(
    brief: Brief, source: Source, original: bytes
) -> None:
    assert brief.passages
    said = set_original(brief, brief.passages[0].id, "Ada Quill, post on Chirp")
    data = write_brief_file(said, [source], {source.sha256: original})
    assert json.loads(entries_of(data)["brief.json"])["format"] == "briefwright-brief/3"
    assert read_brief_file(data).brief == said


def test_private_remarks_stay_at_home_unless_asked_for(brief: Brief, source: Source, original: bytes) -> None:
    remark = "ask Dana about this"
    private = msgspec.structs.replace(
        brief, passages=tuple(msgspec.structs.replace(passage, remark=remark) for passage in brief.passages)
    )
    originals = {source.sha256: original}
    assert read_brief_file(write_brief_file(private, [source], originals)).brief == brief
    assert read_brief_file(write_brief_file(private, [source], originals, with_remarks=True)).brief == private


def test_no_folder_leaves_the_house(brief: Brief, source: Source, original: bytes) -> None:
    for path in ("/home/dana/secret/harbour.txt", "C:\\Users\\dana\\harbour.txt"):
        placed = msgspec.structs.replace(source, file_name=path)
        data = write_brief_file(brief, [placed], {source.sha256: original})
        assert read_brief_file(data).sources[0].file_name == "harbour.txt"


def test_only_sources_of_the_brief_are_carried(brief: Brief, source: Source, original: bytes) -> None:
    other = msgspec.structs.replace(source, id="s-other")
    data = write_brief_file(brief, [other, source], {source.sha256: original, "0" * 64: b"unrelated"})
    assert [carried.id for carried in read_brief_file(data).sources] == ["s-harbour"]
    assert len(entries_of(data)) == 4


def test_a_source_that_is_only_quoted_is_carried(brief: Brief, source: Source, original: bytes) -> None:
    bare = msgspec.structs.replace(brief, sources=(), passages=())
    assert read_brief_file(write_brief_file(bare, [source], {source.sha256: original})).sources == (source,)


def test_an_id_that_is_no_file_name_comes_through(brief: Brief, source: Source, original: bytes) -> None:
    odd = "../wire: 1\\x"
    text = msgspec.json.encode(brief).decode().replace('"s-harbour"', json.dumps(odd))
    renamed = msgspec.json.decode(text, type=Brief)
    data = write_brief_file(renamed, [msgspec.structs.replace(source, id=odd)], {source.sha256: original})
    assert read_brief_file(data).sources[0].id == odd


def test_a_missing_source_or_original_is_told(brief: Brief, source: Source) -> None:
    with pytest.raises(LibraryError, match="source s-harbour is missing"):
        write_brief_file(brief, [], {})
    with pytest.raises(LibraryError, match="original bytes of a source are missing"):
        write_brief_file(brief, [source], {})


def test_what_is_too_large_to_be_read_is_not_written(brief: Brief, source: Source) -> None:
    with pytest.raises(LibraryError, match="too large"):
        write_brief_file(brief, [source], {source.sha256: bytes((64 << 20) + 1)})


def test_an_original_of_one_letter_repeated_is_read_again(
    brief: Brief, source: Source, make_source: Callable[[str, str], tuple[Source, bytes]]
) -> None:
    monotone, letters = make_source("a" * 2_000_000, source.id)
    data = write_brief_file(brief, [monotone], {monotone.sha256: letters})
    assert read_brief_file(data).sources == (monotone,)


def test_a_newer_file_is_refused_as_newer(data: bytes) -> None:
    newer = rewritten(data, "brief.json", lambda value: value.update(format="briefwright-brief/4", sections={}))
    with pytest.raises(NewerFormat, match="format 4") as caught:
        read_brief_file(newer)
    assert caught.value.safe
    assert caught.value.todo


def test_an_older_file_is_upgraded(data: bytes, brief: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    def untitled_gets_a_title(value: dict[str, Any]) -> dict[str, Any]:
        return {**value, "format": "briefwright-brief/2", "brief": {**value["brief"], "title": "Upgraded"}}

    monkeypatch.setattr(brief_file, "VERSION", 2)
    monkeypatch.setitem(brief_file.UPGRADES, 1, untitled_gets_a_title)
    assert read_brief_file(data).brief == msgspec.structs.replace(brief, title="Upgraded")


def test_json_errors_name_file_and_place(data: bytes) -> None:
    broken = rewritten(data, "brief.json", lambda value: value["brief"]["sections"][0].update(items=7))
    with pytest.raises(
        LibraryError, match=r"brief\.json: \$\.brief\.sections\[0\]\.items: Expected `array`, got `int`"
    ):
        read_brief_file(broken)
    with pytest.raises(LibraryError, match=r"brief\.json: \$: JSON is malformed"):
        read_brief_file(zipped(entries_of(data) | {"brief.json": b"{nonsense"}))
    with pytest.raises(LibraryError, match=r"sources/s-harbour\.json: \$\.byte_count: Expected `int`, got `str`"):
        read_brief_file(rewritten(data, "sources/s-harbour.json", lambda value: value.update(byte_count="many")))
    deep = b'{"format": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    with pytest.raises(LibraryError, match=r"brief\.json: \$"):
        read_brief_file(zipped(entries_of(data) | {"brief.json": deep}))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda value: value.pop("format"), "does not name a version"),
        (lambda value: value["texts"].clear(), "source s-harbour is not in it"),
        (lambda value: value["texts"].update({"s-harbour": "0" * 64}), "not the text that was captured"),
        (lambda value: value["texts"].update({"s-absent": "0" * 64}), "sources/s-absent.json is missing"),
        (lambda value: value["brief"]["passages"][0].update(end=10**9), "Passage p-1 lies outside"),
        (lambda value: value["brief"]["passages"][0].update(start=-3), "Passage p-1 lies outside"),
        (
            lambda value: value["brief"]["sections"][0]["items"][0]["paragraphs"][0]["runs"][1].update(end=10**9),
            "A quotation of item i-1 lies outside",
        ),
        (lambda value: twice(value["brief"]["sections"][0]["items"]), "two times the item i-1"),
        (lambda value: twice(value["brief"]["passages"]), "two times the passage p-1"),
        (lambda value: twice(value["brief"]["sections"]), "two times the item|two times the section"),
        (lambda value: twice(value["brief"]["sources"]), "two times the source s-harbour"),
    ],
)
def test_a_brief_changed_by_hand_is_refused(data: bytes, change: Callable[[dict[str, Any]], object], said: str) -> None:
    with pytest.raises(LibraryError, match=said):
        read_brief_file(rewritten(data, "brief.json", change))


def test_a_changed_text_or_original_is_refused(data: bytes, source: Source, original: bytes) -> None:
    name = "sources/s-harbour.json"
    with pytest.raises(LibraryError, match="not the text that was captured"):
        read_brief_file(rewritten(data, name, lambda value: value.update(captured_text="Other words.")))
    with pytest.raises(LibraryError, match="names another source"):
        read_brief_file(rewritten(data, name, lambda value: value.update(id="s-else")))
    entries = entries_of(data)
    with pytest.raises(LibraryError, match="bytes are not those"):
        read_brief_file(zipped(entries | {f"originals/{source.sha256}": original + b"!"}))
    del entries[f"originals/{source.sha256}"]
    with pytest.raises(LibraryError, match="is missing"):
        read_brief_file(zipped(entries))


@pytest.mark.parametrize("data", [b"", b"PK", b"plain words", zipped({"word/document.xml": b"<w/>"}), zipped({})])
def test_other_files_are_refused_with_a_remedy(data: bytes) -> None:
    with pytest.raises(LibraryError, match=r"could not be read as a \.brief file") as caught:
        read_brief_file(data)
    assert caught.value.safe
    assert caught.value.todo


def test_every_cut_file_is_refused(data: bytes) -> None:
    for length in range(0, len(data), 7):
        with pytest.raises(LibraryError):
            read_brief_file(data[:length])


def test_a_flipped_byte_is_refused_or_changes_nothing(data: bytes) -> None:
    whole = read_brief_file(data)
    for place in range(0, len(data), 3):
        damaged = bytearray(data)
        damaged[place] ^= 0x20
        try:
            found = read_brief_file(bytes(damaged))
        except LibraryError:
            continue
        assert found == whole, place


def test_the_schema_describes_what_is_written(data: bytes) -> None:
    described = schema()
    parts = described["$defs"]
    assert isinstance(parts, dict)
    assert described["$ref"] == "#/$defs/Envelope"
    envelope = json.loads(entries_of(data)["brief.json"])
    assert set(envelope) == set(parts["Envelope"]["properties"])
    assert set(envelope["brief"]) <= set(parts["Brief"]["properties"])
    assert {"Source", "Passage", "Template", "Quotation"} <= set(parts)
