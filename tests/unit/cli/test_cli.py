"""The command line as a person uses it: what is printed where, which code it ends with, and that Qt stays out."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from briefwright import cli, shipped

ARTICLE = """Sample Gazette
12 Mar 2026, 10:05 GMT

Harbour talks open in Port Ansel

PORT ANSEL, Mar 12, 2026 (SG/SPA) - Talks on the harbour opened here on
Thursday, officials said, and will go on until Sunday evening at least.

"We came to listen first," Minister Ada Brook told reporters at the quay,
adding that no date for a signature had been set by either side so far.
"""

PLAN = """format = "briefwright-plan/1"
template = "issue-brief"
title = "Harbour talks"

[front_matter]
date = "13 March 2026"
cut-off = "12 March 2026"
author = "Desk"

[[sources]]
label = "S1"
file = "article.txt"

[[sections]]
id = "alliance-posture"

[[sections.items]]
text = "Minister Ada Brook said: “We came to listen first.”"

[[sections]]
id = "dprk-stance"

[[sections.items]]
kind = "paraphrase"
text = "No date is set."
rests_on = ["S1 para 2"]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "plan.toml").write_text(PLAN, encoding="utf-8")
    return tmp_path


@pytest.fixture
def brief(folder: Path) -> Path:
    path = folder / "talks.brief"
    assert cli.main(["compose", str(folder / "plan.toml"), "-o", str(path)]) == cli.DONE
    return path


def test_capture_json_has_the_agreed_shape(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.main(["capture", "--json", str(folder / "article.txt")]) == cli.DONE
    value = json.loads(capsysbinary.readouterr().out)
    source = value["sources"][0]
    wanted = {
        "headline", "text", "captured_text", "published", "bylines", "outlet", "credit", "dateline", "language",
        "url", "passages", "remarks", "notices", "guessed",
    }  # fmt: skip
    assert wanted <= set(source)
    assert source["headline"] == "Harbour talks open in Port Ansel"
    assert source["published"] == "2026-03-12T10:05"
    assert source["published_zone"] == "GMT"
    assert source["captured_text"] == ARTICLE
    assert source["text"].startswith("PORT ANSEL")
    assert "opened here on Thursday" in source["text"]
    assert source["text"].count("\n\n") == 1
    assert source["bylines"] == []
    assert "headline" in source["guessed"]


def test_capture_json_of_nothing_readable_is_an_error_value(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert cli.main(["capture", "--json", str(empty)]) == cli.UNREADABLE
    assert "empty" in json.loads(capsysbinary.readouterr().out)["error"]


def test_capture_of_a_folder_names_the_file_that_was_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "plan.toml").unlink()
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    assert cli.main(["capture", str(folder)]) == cli.UNREADABLE
    out, err = capsys.readouterr()
    assert "Harbour talks open" in out
    assert "picture.png" in err


def test_compose_writes_every_output_and_prints_the_ledger(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outputs = [folder / f"talks{suffix}" for suffix in (".docx", ".pdf", ".brief")]
    arguments = [word for path in outputs for word in ("-o", str(path))]
    assert cli.main(["compose", str(folder / "plan.toml"), *arguments]) == cli.DONE
    out = capsys.readouterr().out
    assert all(str(path) in out for path in outputs)
    assert "1 of 1 quotations proved" in out
    assert [path.read_bytes()[:4] for path in outputs] == [b"PK\x03\x04", b"%PDF", b"PK\x03\x04"]


def test_compose_stops_at_words_that_are_not_there(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = folder / "plan.toml"
    plan.write_text(PLAN.replace("listen first", "listen at first"), encoding="utf-8")
    assert cli.main(["compose", str(plan), "-o", str(folder / "x.docx")]) == cli.FINDINGS
    err = capsys.readouterr().err
    assert "line 18" in err
    assert "+at" in err
    assert "We came to listen first" in err
    assert not (folder / "x.docx").exists()


def test_a_broken_plan_is_named_by_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = folder / "plan.toml"
    plan.write_text(PLAN.replace("[[sources]]", "[[source]]"), encoding="utf-8")
    assert cli.main(["compose", str(plan), "-o", str(folder / "x.docx")]) == cli.UNREADABLE
    assert "line 10" in capsys.readouterr().err


def test_export_of_a_brief_file(brief: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = brief.with_suffix(".pdf")
    assert cli.main(["export", str(brief), "-o", str(out)]) == cli.DONE
    assert out.read_bytes().startswith(b"%PDF")
    assert cli.main(["export", str(brief), "-o", str(brief.with_suffix(".odt"))]) == cli.FINDINGS
    assert ".docx, .pdf" in capsys.readouterr().err


def test_check_lists_findings_and_ends_with_one(brief: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    capsysbinary.readouterr()
    assert cli.main(["check", "--json", str(brief)]) == cli.FINDINGS  # the summary statement is empty
    value = json.loads(capsysbinary.readouterr().out)
    assert (value["proved"], value["quotations"]) == (1, 1)
    assert {"check", "severity", "text"} <= set(value["findings"][0])


def test_check_of_something_else_is_unreadable(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", str(folder / "article.txt")]) == cli.UNREADABLE
    assert cli.main(["check", str(folder / "gone.brief")]) == cli.UNREADABLE
    assert "gone.brief" in capsys.readouterr().err


def test_a_mistake_of_ours_is_one_sentence_with_its_place(
    brief: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("no such luck")

    monkeypatch.setattr("briefwright.pipeline.check", broken)
    assert cli.main(["check", str(brief)]) == cli.FINDINGS
    told = capsys.readouterr().err
    assert "Traceback" not in told
    assert "ZeroDivisionError: no such luck" in told
    assert "broken < " in told


def test_demo_without_a_window(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["demo", "--headless", "--out", str(tmp_path)]) == cli.DONE
    out = capsys.readouterr().out
    assert "21 of 21 quotations proved" in out
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".brief", ".docx", ".pdf"]


def test_templates_are_listed_shown_checked_and_copied(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["template", "list"]) == cli.DONE
    assert "issue-brief" in capsys.readouterr().out
    mine = tmp_path / "my-brief.toml"
    assert cli.main(["template", "new", str(mine), "--like", "crisis-sitrep"]) == cli.DONE
    assert cli.main(["template", "check", str(mine)]) == cli.DONE
    assert "My brief" in capsys.readouterr().out
    assert cli.main(["template", "new", str(mine)]) == cli.FINDINGS  # never over a file that is there
    mine.write_text("format = 1\n", encoding="utf-8")
    assert cli.main(["template", "check", str(mine)]) == cli.UNREADABLE
    assert cli.main(["template", "show", "issue-brief"]) == cli.DONE
    assert 'product = "ISSUE BRIEF"' in capsys.readouterr().out


def test_an_unknown_option_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--nonsense"]) == cli.USAGE
    assert "unknown option or word: --nonsense." in capsys.readouterr().err
    assert cli.main([]) == cli.USAGE
    assert "name a command" in capsys.readouterr().err


@pytest.mark.parametrize("words", [[], ["nonsense"], ["compose"], ["capture"], ["verify", "x.docx"], ["template"]])
def test_wrong_usage_ends_with_two(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(words) == cli.USAGE
    assert "briefwright" in capsys.readouterr().err


def test_the_command_line_never_loads_qt() -> None:
    code = "import sys, briefwright.cli as c; c.main(['template', 'list']); sys.exit('PySide6' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)


def test_every_sample_article_is_captured(tmp_path: Path) -> None:
    for name in shipped.names("resources", "samples"):
        path = tmp_path / Path(name).name
        path.write_bytes(shipped.read_bytes("resources", name))
    assert cli.main(["capture", str(tmp_path)]) == cli.DONE


def test_word_options_without_a_word_document_are_told(brief: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["export", str(brief), "-o", str(brief.with_suffix(".txt")), "--unlocked"]) == cli.DONE
    assert "Word documents only" in capsys.readouterr().err
