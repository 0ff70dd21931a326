"""The provenance record rides along as an associated file; without one the file is PDF/A-2."""

import re
from collections.abc import Callable
from io import BytesIO

import pikepdf

from briefwright.model.document import Document, Paragraph
from briefwright.writers.pdf.write import write

MakeDocument = Callable[..., Document]
MakeParagraph = Callable[..., Paragraph]


def archival_part(data: bytes) -> list[str]:
    with pikepdf.open(BytesIO(data)) as pdf:
        return re.findall("<pdfaid:part>(.)<", pdf.Root.Metadata.read_bytes().decode())


def test_the_record_is_attached_as_it_is(make: MakeDocument, item: MakeParagraph) -> None:
    record = '{"brief":"Hafen – 항구"}'
    data = write(make(item("Words."), provenance=record))
    with pikepdf.open(BytesIO(data)) as pdf:
        (specification,) = pdf.Root.AF
        assert specification.AFRelationship == "/Data"
        assert str(specification.UF) == "provenance.json"
        assert specification.EF.F.read_bytes().decode() == record
        assert specification.EF.F.Params.Size == len(record.encode())
        assert list(pdf.attachments) == ["provenance.json"]
    assert archival_part(data) == ["3"]


def test_without_a_record_nothing_is_attached(make: MakeDocument, item: MakeParagraph) -> None:
    data = write(make(item("Words.")))
    with pikepdf.open(BytesIO(data)) as pdf:
        assert "/AF" not in pdf.Root
    assert archival_part(data) == ["2"]
