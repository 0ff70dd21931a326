"""Protected PDFs: the password opens them, is asked for, and stands nowhere afterwards."""

from pathlib import Path
from typing import Any

import msgspec
import pikepdf
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from briefwright import pipeline
from briefwright.errors import CaptureError, PasswordNeeded
from briefwright.model.source import Source
from briefwright.readers.capture import read
from briefwright.readers.isolation import IsolatedReader
from briefwright.readers.pipes import Ask
from briefwright.readers.worker import answer_ask
from unit.readers.pdf.drawing import drawn

WORDS = "The ferry line will open again."
KEY, WRONG, RARE = "secret", "no", "Zx9-secret"
GIVEN: dict[str, Any] = {"imported": "2026-03-20", "source_id": "s-1"}


def opened(data: bytes, password: str = "") -> Source:
    (source,) = read(data, "a.pdf", password=password, **GIVEN)
    return source


def strong(path: Path, user: str) -> bytes:
    """With AES-256 (PDF 2.0), whose passwords are Unicode."""
    with pikepdf.open(_file(path, drawn([WORDS]))) as file:
        file.save(path / "b.pdf", encryption=pikepdf.Encryption(owner="boss", user=user, R=6))
    return (path / "b.pdf").read_bytes()


def _file(folder: Path, data: bytes) -> Path:
    (folder / "a.pdf").write_bytes(data)
    return folder / "a.pdf"


def test_without_a_password_it_is_asked_for() -> None:
    with pytest.raises(PasswordNeeded, match="protected with a password"):
        opened(drawn([WORDS], encrypt="secret"))


def test_a_wrong_password_is_said_without_the_password() -> None:
    with pytest.raises(PasswordNeeded, match="not the PDF's password") as caught:
        opened(drawn([WORDS], encrypt="secret"), "guess-7")
    assert "guess-7" not in str(caught.value)


def test_the_password_opens_it() -> None:
    assert WORDS in opened(drawn([WORDS], encrypt="secret"), "secret").captured_text


@pytest.mark.parametrize("password", ["secret", "Käse", "암호", "p w"])
def test_passwords_of_all_letters_open_it(tmp_path: Path, password: str) -> None:
    assert WORDS in opened(strong(tmp_path, password), password).captured_text


def test_the_owners_password_opens_it_too(tmp_path: Path) -> None:
    assert WORDS in opened(strong(tmp_path, "secret"), "boss").captured_text


def test_what_only_forbids_copying_opens_without_asking() -> None:
    data = drawn([WORDS], encrypt=StandardEncryption("", ownerPassword="boss", canCopy=0, canPrint=0))
    assert WORDS in opened(data).captured_text


def test_a_password_for_a_file_that_needs_none_does_no_harm() -> None:
    assert WORDS in opened(drawn([WORDS]), "secret").captured_text


def test_a_lock_that_no_password_opens_is_said(tmp_path: Path) -> None:
    data = drawn([WORDS], encrypt="secret").replace(b"/Filter /Standard", b"/Filter /ShopLock", 1)
    assert b"/ShopLock" in data
    with pytest.raises(CaptureError, match="no password opens") as caught:
        opened(data)
    assert not isinstance(caught.value, PasswordNeeded)


def test_the_reading_process_is_told_the_password_and_says_what_it_needs() -> None:
    data = drawn([WORDS], encrypt="secret")
    with IsolatedReader() as reader:
        with pytest.raises(PasswordNeeded):
            reader.read(data, "a.pdf", **GIVEN)
        assert WORDS in reader.read(data, "a.pdf", password=KEY, **GIVEN)[0].captured_text


def test_the_password_stands_in_nothing_that_is_kept() -> None:
    data = drawn([WORDS], encrypt=RARE)
    answer = answer_ask(Ask("a.pdf", "2026-03-20", "s-1", password=RARE), data)
    assert answer.sources
    assert RARE.encode() not in msgspec.json.encode(answer)


def test_a_row_says_that_its_file_is_locked(tmp_path: Path) -> None:
    path = _file(tmp_path, drawn([WORDS], encrypt="secret"))
    (tmp_path / "b.txt").write_text(WORDS)
    report = pipeline.capture_paths([tmp_path])
    assert [(row.name, row.locked, bool(row.sources)) for row in report.rows] == [
        ("a.pdf", True, False),
        ("b.txt", False, True),
    ]
    assert all(row.sources for row in pipeline.capture_paths([tmp_path], password=KEY).rows)
    again = pipeline.capture_again("a.pdf", path.read_bytes, password=WRONG)
    assert (again.locked, again.sources) == (True, ())
    assert pipeline.capture_again("a.pdf", path.read_bytes, password=KEY).sources
