"""Characters that no font has are findings while the brief is being written."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from briefwright import cli, pipeline
from briefwright.errors import ExportError
from briefwright.library.brief_file import write_brief_file
from briefwright.model.brief import Brief, Item, Words
from briefwright.model.finding import Finding
from briefwright.pipeline import characters
from unit.model.desk import SOURCES, WAIT, desk, item, words_of

UNSEEN = "\U000f0000"  # for private use: no font has it


def with_item(*items: Item, title: str = "The ferry") -> Brief:
    brief = desk()
    first, *others = brief.sections
    return replace(brief, title=title, sections=(replace(first, items=items), *others))


def told(brief: Brief) -> list[Finding]:
    return [finding for finding in pipeline.check(brief, SOURCES) if finding.check == "F3"]


def test_the_finding_names_item_letter_and_words_and_says_what_to_do() -> None:
    (found,) = told(with_item(item("i-wait", Words(f"The sign {UNSEEN} said: "), words_of(WAIT), Words("."))))
    assert (found.severity, found.item, found.format) == ("error", "i-wait", "pdf")
    assert "U+F0000" in found.text
    assert "The sign" in found.text
    assert "another format" in found.todo


def test_it_is_told_of_the_words_of_sources_too() -> None:
    brief = desk()
    one = SOURCES["s-port"]
    named = replace(one, fields=tuple(replace(field, value=f"{field.value} {UNSEEN}") for field in one.fields))
    found = [row for row in pipeline.check(brief, {**SOURCES, "s-port": named}) if row.check == "F3"]
    assert found
    assert found[0].item in {"", "i-wait"}


@pytest.mark.parametrize("words", ["Plain.", "Curly “marks” – and ö, ж, λ."])
def test_a_brief_whose_letters_every_font_has_is_not_even_composed(words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def compose(*_given: object) -> None:
        raise AssertionError

    monkeypatch.setattr(characters, "compose", compose)
    assert told(with_item(item("i-wait", Words(words), kind="comment"))) == []


def test_letters_of_what_is_not_printed_are_no_finding() -> None:
    brief = desk()
    kept = tuple(replace(passage, prefix=UNSEEN) for passage in brief.passages)
    assert told(replace(brief, passages=kept)) == []


def test_half_a_letter_stops_no_check() -> None:
    assert told(with_item(title="The \ud800 ferry")) == []


def test_many_letters_without_a_font_are_told_up_to_a_number() -> None:
    odd = "".join(chr(0xF0000 + number) for number in range(80))
    assert len(told(with_item(item("i-wait", Words(odd), kind="comment")))) == 50


def test_it_stands_against_the_pdf_alone(tmp_path: Path) -> None:
    brief = with_item(item("i-wait", Words(f"A sign {UNSEEN}."), kind="comment"))
    assert not pipeline.export(brief, SOURCES, str.encode, tmp_path / "out.docx").problems
    with pytest.raises(ExportError, match=r"U\+F0000"):
        pipeline.export(brief, SOURCES, str.encode, tmp_path / "out.pdf")


def test_the_command_line_lists_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "odd.brief"
    originals = {source.sha256: source.captured_text.encode() for source in SOURCES.values()}
    brief = with_item(item("i-wait", Words(f"A sign {UNSEEN}."), kind="comment"))
    path.write_bytes(write_brief_file(brief, SOURCES.values(), originals))
    assert cli.main(["check", str(path)]) == cli.FINDINGS
    assert "U+F0000" in capsys.readouterr().out
