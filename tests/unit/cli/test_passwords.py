"""``capture --password-file``: from a file or standard input, never from the command line."""

import io
import json
import sys
from pathlib import Path

import pytest

from briefwright import cli
from unit.readers.pdf.drawing import drawn


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    path = tmp_path / "locked.pdf"
    path.write_bytes(drawn(["The ferry line will open again."], encrypt="secret"))
    return path


@pytest.mark.parametrize("data", [b"secret", b"secret\n", b"secret\r\nmore\n", b"\xef\xbb\xbfsecret\n"])
def test_the_first_line_of_a_file_opens_it(
    locked: Path, tmp_path: Path, data: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    key = tmp_path / "key"
    key.write_bytes(data)
    assert cli.main(["capture", "--password-file", str(key), "--json", str(locked)]) == cli.DONE
    assert "ferry" in json.loads(capsys.readouterr().out)["sources"][0]["text"]


def test_standard_input_opens_it(
    locked: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"secret\n")))
    assert cli.main(["capture", "--password-file", "-", str(locked)]) == cli.DONE
    assert "secret" not in "".join(capsys.readouterr())


def test_without_one_the_way_is_said(locked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["capture", str(locked)]) == cli.UNREADABLE
    assert "--password-file" in capsys.readouterr().err


def test_a_wrong_one_is_said(locked: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    key = tmp_path / "key"
    key.write_text("other\n")
    assert cli.main(["capture", "--password-file", str(key), "--json", str(locked)]) == cli.UNREADABLE
    out, err = capsys.readouterr()
    assert "not the PDF's password" in json.loads(out)["error"]
    assert "other" not in out + err


@pytest.mark.parametrize("data", [None, b"\xff\xfe\xfa"])
def test_a_password_file_that_cannot_be_read_is_named(
    locked: Path, tmp_path: Path, data: bytes | None, capsys: pytest.CaptureFixture[str]
) -> None:
    key = tmp_path / "key"
    if data is not None:
        key.write_bytes(data)
    assert cli.main(["capture", "--password-file", str(key), "--json", str(locked)]) == cli.UNREADABLE
    out, err = capsys.readouterr()
    assert "“key”" in json.loads(out)["error"]
    assert "“key”" in err
