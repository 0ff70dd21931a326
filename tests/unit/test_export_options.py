"""What an export may be asked for on the command line: formats, the organisation's template, citations, locks."""

import zipfile
from pathlib import Path

import pikepdf
import pytest
from msgspec.structs import replace

from briefwright import cli, pipeline
from briefwright.errors import ExportError
from briefwright.model.brief import ItemParagraph, Words
from briefwright.model.document import Document
from briefwright.notices import Notice
from briefwright.writers import WRITERS
from briefwright.writers.options import Options
from unit.writers.docx.templates import PLANTED, organisation

WORD = "Sesame"


@pytest.fixture(scope="module")
def brief_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    held = pipeline.sample_brief()
    path = folder / "sample.brief"
    pipeline.export(held.brief, {row.id: row for row in held.sources}, held.originals.__getitem__, path)
    return path


def document_xml(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/document.xml").decode() + archive.read("word/footnotes.xml").decode()


def test_every_format_can_be_written_and_checks_out(
    brief_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outputs = [str(tmp_path / f"out{writer.suffix}") for writer in WRITERS]
    arguments = [part for output in outputs for part in ("-o", output)]
    assert cli.main(["export", str(brief_file), *arguments]) == cli.DONE
    assert capsys.readouterr().out.split("\n")[:-1] == outputs
    assert all(Path(output).stat().st_size for output in outputs)


def test_the_organisations_template_dresses_the_document_and_is_talked_of(
    brief_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "house.dotx").write_bytes(organisation())
    out = tmp_path / "out.docx"
    assert cli.main(["export", str(brief_file), "-o", str(out), "--base", str(tmp_path / "house.dotx")]) == cli.DONE
    assert "lacks these styles" in capsys.readouterr().err
    with zipfile.ZipFile(out) as archive:
        told = b"".join(archive.read(name) for name in archive.namelist()).decode("utf-8", "replace")
    assert "Quay 1, Lindenport" in told
    assert not [token for token in PLANTED if token in told]


@pytest.mark.parametrize(("content", "said"), [(b"no zip", "is no Word document"), (None, "cannot be read")])
def test_a_template_that_cannot_serve_stops_the_export(
    content: bytes | None, said: str, brief_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base, out = tmp_path / "house.dotx", tmp_path / "out.docx"
    if content is not None:
        base.write_bytes(content)
    assert cli.main(["export", str(brief_file), "-o", str(out), "--base", str(base)]) == cli.UNREADABLE
    assert said in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize(("wanted", "sign"), [("zotero", "ADDIN ZOTERO_ITEM"), ("word", " CITATION S"), ("notes", "")])
def test_the_back_end_of_citations_can_be_chosen(wanted: str, sign: str, brief_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    assert cli.main(["export", str(brief_file), "-o", str(out), "--citations", wanted]) == cli.DONE
    xml = document_xml(out)
    assert sign in xml
    assert ("ZOTERO" in xml) == (wanted == "zotero")
    assert (" CITATION " in xml) == (wanted == "word")


@pytest.mark.parametrize("unlocked", [True, False])
def test_quotations_are_locked_unless_asked_otherwise(unlocked: bool, brief_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    assert cli.main(["export", str(brief_file), "-o", str(out), *["--unlocked"][: int(unlocked)]]) == cli.DONE
    assert ("contentLocked" in document_xml(out)) != unlocked


def test_a_password_locks_the_pdf_and_stands_on_no_command_line(
    brief_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret, locked, plain = tmp_path / "secret", tmp_path / "out.pdf", tmp_path / "out.txt"
    secret.write_text(f"öpen {WORD}\n", encoding="utf-8")
    arguments = ["-o", str(locked), "-o", str(plain), "--password-file", str(secret)]
    assert cli.main(["export", str(brief_file), *arguments]) == cli.DONE
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(locked)
    with pikepdf.open(locked, password=secret.read_text("utf-8").strip()) as file:
        assert file.pages
    talk = capsys.readouterr().err
    assert "out.txt: not locked" in talk
    assert WORD not in talk


@pytest.mark.parametrize(
    ("content", "code", "said"), [("\n", cli.FINDINGS, "password is empty"), (None, cli.UNREADABLE, "cannot be read")]
)
def test_without_a_password_nothing_is_written(
    content: str | None, code: int, said: str, brief_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret, out = tmp_path / "secret", tmp_path / "out.pdf"
    if content is not None:
        secret.write_text(content, encoding="utf-8")
    assert cli.main(["export", str(brief_file), "-o", str(out), "--password-file", str(secret)]) == code
    assert said in capsys.readouterr().err
    assert not out.exists()


def test_a_terminal_is_asked_for_the_password(
    brief_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", lambda _prompt: WORD)
    out = tmp_path / "out.pdf"
    assert cli.main(["export", str(brief_file), "-o", str(out), "--password-file", "-"]) == cli.DONE
    with pikepdf.open(out, password=WORD) as file:
        assert file.pages


def test_pages_of_the_contents_are_those_of_our_own_layout(tmp_path: Path) -> None:
    held = pipeline.sample_brief()
    brief = replace(held.brief, template=replace(held.brief.template, contents=True))
    sources = {row.id: row for row in held.sources}
    out = tmp_path / "out.docx"
    report = pipeline.export(brief, sources, held.originals.__getitem__, out)
    assert report.problems == ()
    assert "PAGEREF" in document_xml(out)


def test_a_writer_is_asked_for_its_notices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = pipeline.sample_brief()
    sources = {row.id: row for row in held.sources}
    asked: list[Options] = []

    def notices(_document: Document, options: Options) -> tuple[Notice, ...]:
        asked.append(options)
        return (Notice("told", "Something is to be told."),)

    row = replace(WRITERS[0], notices=notices)
    monkeypatch.setattr("briefwright.pipeline.exporting.WRITERS", (row,))
    options = Options(citations="word")
    report = pipeline.export(held.brief, sources, held.originals.__getitem__, tmp_path / "out.docx", options=options)
    assert asked == [options]
    assert [notice.code for notice in report.notices] == ["told"]


def test_words_that_no_font_shows_stop_a_pdf_and_are_told_one_by_one(tmp_path: Path) -> None:
    held = pipeline.sample_brief()
    first, *others = held.brief.sections
    one, two, *more = first.items
    unseen = "".join(map(chr, range(0xF0000, 0xF0007)))  # for private use: no font has them
    said = replace(two, paragraphs=(ItemParagraph((Words(f"The ship {unseen} sails."),)),))
    brief = replace(held.brief, sections=(replace(first, items=(one, said, *more)), *others))
    out = tmp_path / "out.pdf"
    with pytest.raises(ExportError) as stopped:
        pipeline.export(brief, {row.id: row for row in held.sources}, held.originals.__getitem__, out)
    told = str(stopped.value)
    assert told.count("(item I02)") == 5
    assert "U+F0000" in told
    assert "The ship" in told
    assert "2 more are like them" in told
    assert not out.exists()
