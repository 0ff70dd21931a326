"""A password shuts the file; it is no PDF/A then but as accessible as before."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from briefwright.model.document import Document, document_text
from briefwright.writers import WRITERS
from briefwright.writers.options import Options
from briefwright.writers.pdf.locking import unlocked
from briefwright.writers.pdf.read_back import text_of
from briefwright.writers.pdf.write import write

MakeDocument = Callable[..., Document]
PASSWORD = "Möwe 항구"  # noqa: S105 - no secret


def test_only_the_password_opens_the_file(brief: MakeDocument) -> None:
    data = write(brief(provenance="{}"), options=Options(password=PASSWORD))
    for wrong in ("", "mowe"):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(BytesIO(data), password=wrong)
    with pikepdf.open(BytesIO(data), password=PASSWORD) as pdf:
        assert pdf.encryption.R == 6
        assert pdf.encryption.bits == 256
        assert pdf.allow.accessibility
        assert pdf.allow.extract
        packet = pdf.Root.Metadata.read_bytes()
        assert list(pdf.attachments) == ["provenance.json"]
    assert b"pdfaid:part>" not in packet
    assert b"<pdfuaid:part>1<" in packet


def test_no_word_is_lost_behind_the_password(brief: MakeDocument) -> None:
    document = brief()
    data = write(document, options=Options(password=PASSWORD))
    assert text_of(data, PASSWORD).split() == document_text(document).split()
    assert text_of(unlocked(data, PASSWORD)).split() == document_text(document).split()
    assert b"Ostrava" not in data


def test_the_table_of_writers_writes_and_inspects_locked_files(brief: MakeDocument) -> None:
    (writer,) = (row for row in WRITERS if row.name == "pdf")
    document, options = brief(), Options(password=PASSWORD)
    data = writer.write(document, lambda _share: None, options)
    assert writer.inspect(writer.unlock(data, options), document) == []
