"""The functions that string the rooms together: capture, export, open, and what is whole when one of them fails."""

import errno
import hashlib
from collections.abc import Mapping
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefwright import pipeline
from briefwright.errors import Cancelled, CaptureError, ExportError, LibraryError, NotProved, TemplateError
from briefwright.exchange import EXCHANGES, exchange_of
from briefwright.library.brief_file import BriefFile
from briefwright.model.brief import Brief, Words
from briefwright.model.edits.filing import file_item
from briefwright.model.source import Source
from briefwright.writers import WRITERS
from unit.model.desk import BOATS, TEMPLATE, item, words_of
from unit.model.texts import HARBOUR, PORT

SUFFIXES = [writer.suffix for writer in WRITERS]
ALL = [*SUFFIXES, ".brief"]
CREATED = "2026-03-20T09:00:00+00:00"

PLAN = """\
format = "briefwright-plan/1"
template = "desk.toml"
title = "The ferry"
[front_matter]
number = "7"
[[sources]]
label = "S1"
file = "ports.txt"
[[sources]]
label = "S2"
file = "talks.txt"
[[sections]]
id = "posture"
[[sections.items]]
id = "i-one"
text = "The minister said: “We won't wait for another winter.”{S1}"
[[sections.items]]
id = "i-two"
text = "She said: “We are not counting boats.”{S2}"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "articles"
    inside.mkdir()
    (inside / "ports.txt").write_text(PORT, encoding="utf-8")
    (inside / "talks.txt").write_text(HARBOUR, encoding="utf-8")
    return inside


@pytest.fixture
def file(folder: Path) -> BriefFile:
    plan = PLAN.replace('"ports', '"articles/ports').replace('"talks', '"articles/talks')
    (folder.parent / "plan.toml").write_text(plan, encoding="utf-8")
    (folder.parent / "desk.toml").write_bytes(pipeline.template_to_toml(TEMPLATE))
    return pipeline.brief_of_plan(folder.parent / "plan.toml")


def by_id(file: BriefFile) -> Mapping[str, Source]:
    return {source.id: source for source in file.sources}


def export(file: BriefFile, path: Path, brief: Brief | None = None) -> pipeline.ExportReport:
    originals = file.originals.__getitem__
    return pipeline.export(brief or file.brief, by_id(file), originals, path, created=CREATED)


# ── capture ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_files_and_folders_are_captured_in_order(folder: Path) -> None:
    deeper = folder / "older"
    deeper.mkdir()
    (deeper / "note.txt").write_text("An older article about the quay.\n")
    (folder / ".hidden").write_text("not this")
    (folder / "link.txt").symlink_to(folder / "ports.txt")
    shares: list[float] = []
    report = pipeline.capture_paths([folder / "talks.txt", folder], shares.append)
    assert [row.name for row in report.rows] == ["talks.txt", "note.txt", "ports.txt", "talks.txt"]
    assert [row.error for row in report.rows] == [""] * 4
    assert shares == [0, 0.25, 0.5, 0.75]
    assert len({source.id for source in report.sources}) == 4
    for source in report.sources:
        assert hashlib.sha256(report.originals[source.sha256]).hexdigest() == source.sha256


def test_a_file_that_cannot_be_read_refuses_nothing_else(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_bytes(b" \n\n ")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    report = pipeline.capture_paths([folder, folder / "gone.txt"])
    told = {row.name: row.error for row in report.rows if row.error}
    assert set(told) == {"empty.txt", "blank.txt", "picture.txt", "gone.txt"}
    assert all("Nothing was captured" in error for error in told.values())
    assert "does not exist" in told["gone.txt"]
    assert [source.file_name for source in report.sources] == ["ports.txt", "talks.txt"]


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    empty = tmp_path / "nothing"
    empty.mkdir()
    (row,) = pipeline.capture_paths([empty]).rows
    assert (row.name, row.sources) == ("nothing", ())
    assert "holds no files" in row.error


def test_a_folder_that_cannot_be_opened_refuses_nothing_else(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locked = folder / "locked"
    locked.mkdir()
    iterdir = Path.iterdir

    def refuse(path: Path) -> object:  # chmod does not bind root, who runs these tests in a container
        if path == locked:
            raise PermissionError(errno.EACCES, "no")
        return iterdir(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    report = pipeline.capture_paths([folder])
    (row,) = [row for row in report.rows if row.error]
    assert row.name == "locked"
    assert "cannot be opened" in row.error
    assert len(report.sources) == 2


def test_a_file_without_permission_is_told_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    row = pipeline.capture_file(folder / "ports.txt")
    assert "“ports.txt” cannot be read" in row.error
    assert "permissions" in row.error


def test_a_huge_file_is_refused_unread(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefwright.pipeline.capturing._LARGEST", 10)
    assert "larger than" in pipeline.capture_file(folder / "ports.txt").error


def test_names_are_shown_without_marks_of_direction(tmp_path: Path) -> None:
    path = tmp_path / "re\u202etxt.exe"
    assert "\u202e" not in pipeline.capture_file(path).error


def test_capturing_can_be_stopped(folder: Path) -> None:
    def stop(share: float) -> None:
        if share:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        pipeline.capture_paths([folder], stop)


def test_pasted_text_is_a_source() -> None:
    (source,) = pipeline.capture_text("The quay is done.\n\nIt took a year.").sources
    assert (source.file_name, source.format) == ("pasted text", "text")
    assert pipeline.capture_text("  ").rows[0].error  # two spaces are a dagger in UTF-16: the encoding is known here


def test_pasted_html_goes_first_and_falls_back_to_text() -> None:
    html = "<html><body><article><h1>Quay done</h1><p>The quay is done after a year.</p></article></body></html>"
    (source,) = pipeline.capture_text("The quay is done after a year.", html).sources
    assert source.format == "html"
    (source,) = pipeline.capture_text("The quay is done.", "<html><body></body></html>").sources
    assert source.format == "text"


def test_bytes_that_are_no_article_are_refused() -> None:
    with pytest.raises(CaptureError):
        pipeline.capture_bytes(b"", "empty.txt")
    assert pipeline.capture_bytes(b"Words of an article.", "a.txt", "2026-03-01").sources[0].imported == "2026-03-01"


# ── export ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("suffix", ALL)
def test_a_proved_brief_is_exported_and_the_ledger_with_it(file: BriefFile, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"ferry{suffix}"
    report = export(file, path)
    assert (report.path, report.ledger.proved, report.ledger.total, report.problems) == (path, 2, 2, ())
    assert path.stat().st_size > 500


@pytest.mark.parametrize("suffix", ALL)
def test_the_same_brief_gives_the_same_bytes(
    file: BriefFile, tmp_path: Path, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1774000000")
    paths = [tmp_path / f"{name}{suffix}" for name in ("one", "two")]
    for path in paths:
        pipeline.export(file.brief, by_id(file), file.originals.__getitem__, path)
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_the_clock_can_be_fixed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1774000000")
    assert pipeline.now() == "2026-03-20T09:46:40+00:00"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert pipeline.now() > "2026"


@pytest.mark.parametrize("suffix", ALL)
def test_a_file_whose_source_was_deleted_still_exports(
    file: BriefFile, folder: Path, tmp_path: Path, suffix: str
) -> None:
    for article in folder.iterdir():
        article.unlink()
    assert export(file, tmp_path / f"ferry{suffix}").ledger.proved == 2


@pytest.mark.parametrize("suffix", ALL)
def test_a_full_disk_leaves_the_old_file_whole(
    file: BriefFile, tmp_path: Path, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"ferry{suffix}"
    path.write_bytes(b"older")

    def full(_path: Path, _data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("briefwright.pipeline.files.atomic_write", full)
    with pytest.raises(ExportError, match=r"could not be written: the disk is full\.") as caught:
        export(file, path)
    assert "older file of that name is whole" in caught.value.safe
    assert caught.value.todo
    assert path.read_bytes() == b"older"


@pytest.mark.parametrize("suffix", ALL)
def test_stopping_leaves_nothing(file: BriefFile, tmp_path: Path, suffix: str) -> None:
    goal = tmp_path / "out"
    goal.mkdir()

    def stop(_share: float) -> None:
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        pipeline.export(file.brief, by_id(file), file.originals.__getitem__, goal / f"ferry{suffix}", stop)
    assert list(goal.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(file: BriefFile, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="the folder does not exist"):
        export(file, tmp_path / "nowhere" / "ferry.docx")


def test_an_unknown_format_names_those_there_are(file: BriefFile, tmp_path: Path) -> None:
    with pytest.raises(ExportError) as caught:
        export(file, tmp_path / "ferry.odt")
    assert all(suffix in caught.value.todo for suffix in ALL)
    assert list(tmp_path.glob("ferry*")) == []


def test_the_suffix_may_be_in_capitals(file: BriefFile, tmp_path: Path) -> None:
    assert export(file, tmp_path / "FERRY.DOCX").problems == ()


def tampered(file: BriefFile) -> Brief:
    """The brief with one stored quotation that lost a word."""
    source = next(source for source in file.sources if source.file_name == "talks.txt")
    quotation = replace(words_of(BOATS), source=source.id, passage="", words="We are counting boats")
    return file_item(file.brief, item("i-bad", Words("She said: "), quotation), "posture")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_tampered_brief_is_not_exported(file: BriefFile, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"ferry{suffix}"
    path.write_bytes(b"older")
    with pytest.raises(NotProved, match="stopped by 1 error") as caught:
        export(file, path, tampered(file))
    assert "We are -not counting boats" in caught.value.what
    assert path.read_bytes() == b"older"


def test_work_in_hand_is_kept_in_a_brief_file_proved_or_not(file: BriefFile, tmp_path: Path) -> None:
    report = export(file, tmp_path / "ferry.brief", tampered(file))
    assert (report.ledger.proved, report.ledger.total) == (2, 3)


def test_the_preview_shows_what_is_not_proved_too(file: BriefFile) -> None:
    preview = pipeline.PagePreview()
    first = preview.render(file.brief, by_id(file))
    assert preview.render(tampered(file), by_id(file)) != first
    assert preview.render(file.brief, by_id(file)).startswith(b"%PDF-")


# ── brief files, templates, samples ─────────────────────────────────────────────────────────────────────────────────


def test_a_brief_file_opens_as_it_was(file: BriefFile, tmp_path: Path) -> None:
    export(file, tmp_path / "ferry.brief")
    opened = pipeline.open_brief(tmp_path / "ferry.brief")
    assert opened.brief == file.brief
    assert {source.id: source for source in opened.sources} == by_id(file)
    assert opened.originals == file.originals
    again = tmp_path / "again.brief"
    pipeline.export(opened.brief, by_id(opened), opened.originals.__getitem__, again)
    assert again.read_bytes() == (tmp_path / "ferry.brief").read_bytes()


def test_a_brief_file_asks_only_for_the_originals_it_carries(file: BriefFile, tmp_path: Path) -> None:
    other = pipeline.capture_text("Another article altogether.").sources[0]
    asked: list[str] = []

    def original(sha256: str) -> bytes:
        asked.append(sha256)
        return file.originals[sha256]

    sources = {**by_id(file), other.id: other}
    pipeline.export(file.brief, sources, original, tmp_path / "ferry.brief")
    assert sorted(asked) == sorted(file.originals)


@pytest.mark.parametrize(("name", "told"), [("none.brief", "cannot be opened"), ("articles", "cannot be opened")])
def test_a_brief_file_that_cannot_be_opened_is_told_so(folder: Path, name: str, told: str) -> None:
    with pytest.raises(LibraryError, match=told):
        pipeline.open_brief(folder.parent / name)


def test_findings_come_errors_first(file: BriefFile) -> None:
    order = [finding.severity for finding in pipeline.check(tampered(file), by_id(file))]
    assert order == sorted(order, key=["error", "warning", "note"].index)
    assert order[0] == "error"


def test_a_document_carries_the_time_it_was_made(file: BriefFile) -> None:
    assert pipeline.to_document(file.brief, by_id(file), CREATED).properties.created == CREATED
    assert pipeline.to_document(file.brief, by_id(file)).properties.created


def test_the_sample_brief_is_proved_and_free_of_errors() -> None:
    held = pipeline.sample_brief()
    sources = by_id(held)
    ledger = pipeline.prove(held.brief, sources)
    assert ledger.proved == ledger.total > 10
    assert [row for row in pipeline.check(held.brief, sources) if row.severity == "error"] == []


def test_a_new_template_file_is_like_a_shipped_one(tmp_path: Path) -> None:
    path = tmp_path / "my-desk_brief.toml"
    pipeline.new_template_file(path, "issue-brief")
    template = pipeline.find_template(path.name, tmp_path)
    assert (template.id, template.name) == ("my-desk-brief", "My desk brief")
    assert template.sections == pipeline.find_template("issue-brief", tmp_path).sections
    with pytest.raises(TemplateError, match="no template “nothing”"):
        pipeline.new_template_file(path, "nothing")


@pytest.mark.parametrize("suffix", [row.suffix for row in EXCHANGES])
def test_the_sources_of_a_brief_go_out_alone(file: BriefFile, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"ferry{suffix}"
    report = export(file, path)
    assert report.problems == ()
    exchange = exchange_of(path.name)
    assert exchange
    items = exchange.read(path.read_bytes()).items
    assert [item["id"] for item in items] == [source.id for source in file.sources]
    assert all(item["title"] for item in items)
    assert any("[Article without headline" in item["title"] for item in items)
    assert "publisher-place" not in items[0]
