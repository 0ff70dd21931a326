"""The portable ``.brief`` file: a zip that carries a brief with every source it rests on.

``mimetype`` (first, stored), ``brief.json``, ``sources/<id>.json``, ``originals/<sha256>`` and, for figures,
``pictures/<sha256>``. The same brief gives the same bytes. A file from outside is checked whole before anything of it
is used: zip limits, hashes of originals, pictures and captured texts, JSON against the model, spans against the texts.

Version 2 is version 1 with pictures, version 3 is version 2 with passages that say whose words they pass on. A brief is
written as the first version that holds all of it: older programs read that whole, and refuse what they would lose.
"""

import hashlib
import io
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import PureWindowsPath
from types import MappingProxyType
from typing import Any, TypeVar
from urllib.parse import quote

import msgspec

from briefwright.errors import LibraryError, NewerFormat
from briefwright.guarded_picture import pixels_of
from briefwright.guarded_zip import Limits, RefusedZip, read_zip
from briefwright.model.brief import Brief
from briefwright.model.source import Source

MIMETYPE = "application/vnd.briefwright.brief+zip"
ENDING = ".brief"
VERSION = 3
_WITH_PICTURES = 2
_PLAIN = 1

UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: lambda raw: raw, 2: lambda raw: raw}
"""Version n → what turns ``brief.json`` of version n into that of n + 1; every older version has a row."""

_FORMAT = re.compile(r"briefwright-brief/([1-9][0-9]{0,5})")
_PACKABLE = 150
"""Entries that pack better than this are stored as they are: no file of ours may break the reader's ratio of 200."""

_PICTURES = "pictures/"
_NONE: Mapping[str, bytes] = MappingProxyType({})

T = TypeVar("T")


class Envelope(msgspec.Struct, frozen=True, kw_only=True):
    """``brief.json``.

    Attributes:
        format: name and version of this file format.
        brief: everything the analyst made.
        texts: SHA-256 of the captured text (UTF-8) of every carried source, by source id.
    """

    format: str
    brief: Brief
    texts: dict[str, str]


class BriefFile(msgspec.Struct, frozen=True):
    """What a ``.brief`` file holds.

    Attributes:
        brief: the brief.
        sources: every source it rests on.
        originals: the bytes they were read from, by SHA-256.
        pictures: the files of its figures, by SHA-256.
    """

    brief: Brief
    sources: tuple[Source, ...]
    originals: dict[str, bytes]
    pictures: dict[str, bytes] = {}


def write_brief_file(
    brief: Brief,
    sources: Iterable[Source],
    originals: Mapping[str, bytes],
    *,
    pictures: Mapping[str, bytes] = _NONE,
    with_remarks: bool = False,
) -> bytes:
    """The bytes of a ``.brief`` file.

    Args:
        brief: the brief.
        sources: at least those on its desk and those it cites; others are left out.
        originals: their bytes by SHA-256.
        pictures: files of its figures by SHA-256; one that is missing is left out, and its figure is its caption.
        with_remarks: keep the private remarks on passages, which never leave the house otherwise.

    Raises:
        LibraryError: a source or its bytes are missing, or the file would be larger than can be read again.
    """
    known = {source.id: source for source in sources}
    carried = [_carried(known, source_id) for source_id in sorted(source_ids(brief))]
    texts = {source.id: source.text_sha256() for source in carried}
    kept = brief if with_remarks else without_remarks(brief)
    envelope = Envelope(format=f"briefwright-brief/{_version(brief)}", brief=kept, texts=texts)
    entries = {"mimetype": MIMETYPE.encode(), "brief.json": _json(envelope)}
    entries |= {_member(source.id): _json(source) for source in carried}
    entries |= {f"originals/{sha256}": _original(originals, sha256) for sha256 in sorted({s.sha256 for s in carried})}
    shown = sorted({figure.picture for figure in brief.figures().values()} & set(pictures))
    entries |= {f"{_PICTURES}{sha256}": pictures[sha256] for sha256 in shown}
    _check_size(entries)
    return _zipped(entries)


def _version(brief: Brief) -> int:
    """The first version that holds all of a brief."""
    if any(passage.quotes for passage in brief.passages):
        return VERSION
    return _WITH_PICTURES if brief.figures() or brief.template.logo else _PLAIN


def source_ids(brief: Brief) -> set[str]:
    """Ids of the sources on a brief's desk and of those its passages and quotations come from."""
    quoted = {quotation.source for quotation in brief.quotations()}
    return {use.source for use in brief.sources} | {passage.source for passage in brief.passages} | quoted


def without_remarks(brief: Brief) -> Brief:
    """The brief without the analyst's private remarks."""
    bare = tuple(msgspec.structs.replace(passage, remark="") for passage in brief.passages)
    return msgspec.structs.replace(brief, passages=bare)


def _carried(known: Mapping[str, Source], source_id: str) -> Source:
    """A source as it leaves the house: the name of its file is cited and stays, a folder never goes out."""
    if source_id not in known:
        raise _not_written(f"its source {source_id} is missing")
    source = known[source_id]
    return msgspec.structs.replace(source, file_name=PureWindowsPath(source.file_name).name or source.file_name)


def _original(originals: Mapping[str, bytes], sha256: str) -> bytes:
    if sha256 not in originals:
        raise _not_written("the original bytes of a source are missing")
    return originals[sha256]


def _check_size(entries: Mapping[str, bytes]) -> None:
    limits = Limits()
    largest = max(len(body) for body in entries.values())
    whole = sum(len(body) for body in entries.values())
    if len(entries) > limits.entries or largest > limits.entry or whole > limits.total:
        limit = f"at most {limits.entry >> 20} MiB each and {limits.total >> 20} MiB in all can be carried"
        raise _not_written(f"its sources are too large ({limit})")


def _not_written(why: str) -> LibraryError:
    return LibraryError(
        f"The brief could not be written as a {ENDING} file: {why}.",
        "The brief itself is safe in the library.",
        "Take the source off the desk, or capture it again.",
    )


def _member(source_id: str) -> str:
    """Name of a source's entry; an id written by hand may hold what a file name may not."""
    return f"sources/{quote(source_id, safe='')}.json"


def _json(value: object) -> bytes:
    return msgspec.json.encode(value, order="deterministic")


def _zipped(entries: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, body in entries.items():
            info = zipfile.ZipInfo(name)  # stands for 1980-01-01: no clock in the bytes
            info.create_system = 3
            info.external_attr = 0o100644 << 16
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else _packing(body)
            archive.writestr(info, body)
    return file.getvalue()


def _packing(body: bytes) -> int:
    packs_too_well = len(body) > _PACKABLE * len(zlib.compress(body))
    return zipfile.ZIP_STORED if packs_too_well else zipfile.ZIP_DEFLATED


def read_brief_file(data: bytes) -> BriefFile:
    """What a ``.brief`` file holds, checked whole.

    Args:
        data: the bytes of the file.

    Raises:
        NewerFormat: a newer Briefwright wrote it.
        LibraryError: it is no ``.brief`` file, is damaged, or was changed by hand.
    """
    try:
        entries = read_zip(data)
    except RefusedZip as error:
        raise _not_read(str(error)) from error
    if next(iter(entries), "") != "mimetype" or entries["mimetype"] != MIMETYPE.encode():
        raise _not_read("It is a zip file, but not of that kind.")
    envelope = _envelope(entries.get("brief.json", b""))
    sources = tuple(_source(entries, source_id, sha256) for source_id, sha256 in sorted(envelope.texts.items()))
    originals = {source.sha256: _verified_original(entries, source) for source in sources}
    _check_ids(envelope.brief)
    _check_spans(envelope.brief, {source.id: source for source in sources})
    return BriefFile(envelope.brief, sources, originals, _pictures(entries, envelope.brief))


def _pictures(entries: Mapping[str, bytes], brief: Brief) -> dict[str, bytes]:
    """The files of its figures; what is no picture, or not that one, was put there by hand."""
    out: dict[str, bytes] = {}
    for sha256 in sorted({figure.picture for figure in brief.figures().values()}):
        body = entries.get(f"{_PICTURES}{sha256}")
        if body is None:
            continue
        if hashlib.sha256(body).hexdigest() != sha256 or not all(pixels_of(body)):
            raise _not_read(f"{_PICTURES}{sha256}: its bytes are not those of the picture.")
        out[sha256] = body
    return out


def _envelope(body: bytes) -> Envelope:
    raw = _decoded("brief.json", body, dict[str, Any])
    found = _FORMAT.fullmatch(str(raw.get("format")))
    if not found:
        raise _not_read("brief.json: $.format: it does not name a version of the brief format.")
    version = int(found[1])
    if version > VERSION:
        raise NewerFormat(
            f"This brief was written by a newer Briefwright (format {version}; this one knows {VERSION}).",
            "It was not opened and nothing was changed.",
            "Open it in the newer Briefwright.",
        )
    if version == VERSION:
        return _decoded("brief.json", body, Envelope)
    for step in range(version, VERSION):
        raw = UPGRADES[step](raw)
    return _decoded("brief.json", _json(raw), Envelope)


def _source(entries: Mapping[str, bytes], source_id: str, text_sha256: str) -> Source:
    name = _member(source_id)
    if name not in entries:
        raise _not_read(f"{name} is missing.")
    source = _decoded(name, entries[name], Source)
    if source.id != source_id:
        raise _not_read(f"{name}: $.id: it names another source.")
    if source.text_sha256() != text_sha256:
        raise _not_read(f"{name}: $.captured_text: it is not the text that was captured.")
    return source


def _verified_original(entries: Mapping[str, bytes], source: Source) -> bytes:
    name = f"originals/{source.sha256}"
    body = entries.get(name)
    if body is None:
        raise _not_read(f"{name} is missing.")
    if hashlib.sha256(body).hexdigest() != source.sha256:
        raise _not_read(f"{name}: its bytes are not those that were captured.")
    return body


def _check_ids(brief: Brief) -> None:
    """Items, passages and sections are found by their ids: each may stand there once."""
    kinds = {
        "item": [item.id for item in brief.items()],
        "passage": [passage.id for passage in brief.passages],
        "section": [section.id for section in brief.sections],
        "source": [use.source for use in brief.sources],
    }
    for kind, ids in kinds.items():
        twice = next((name for name, times in Counter(ids).items() if times > 1), None)
        if twice is not None:
            raise _not_read(f"brief.json: two times the {kind} {twice}.")


def _check_spans(brief: Brief, sources: Mapping[str, Source]) -> None:
    """Every source is carried and every span lies in its text; whether words are verbatim is for the proof to say."""
    missing = source_ids(brief) - set(sources)
    if missing:
        raise _not_read(f"The source {min(missing)} is not in it.")
    for item in brief.items():
        for quotation in item.quotations():
            _check_span(quotation.start, quotation.end, sources[quotation.source], f"A quotation of item {item.id}")
    for statement in (brief.bottom_line, *brief.key_points):
        for quotation in statement.quotations():
            where = "A quotation of the bottom line or a key point"
            _check_span(quotation.start, quotation.end, sources[quotation.source], where)
    for passage in brief.passages:
        _check_span(passage.start, passage.end, sources[passage.source], f"Passage {passage.id}")


def _check_span(start: int, end: int, source: Source, what: str) -> None:
    if not 0 <= start < end <= len(source.captured_text):
        raise _not_read(f"brief.json: {what} lies outside the text of source {source.id}.")


def _decoded(name: str, body: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        what, _, place = str(error).partition(" - at ")
        raise _not_read(f"{name}: {place.strip('`') or '$'}: {what}.") from error


def _not_read(why: str) -> LibraryError:
    return LibraryError(
        f"The file could not be read as a {ENDING} file. {why}",
        "Nothing was changed.",
        "Ask whoever sent it for a fresh export.",
    )


def schema() -> dict[str, object]:
    """The JSON Schema (2020-12) of ``brief.json``; that of a source stands under ``$defs/Source``."""
    (envelope, _), parts = msgspec.json.schema_components([Envelope, Source], ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Briefwright brief file: brief.json; sources/<id>.json follow $defs/Source",
        **envelope,
        "$defs": parts,
    }
