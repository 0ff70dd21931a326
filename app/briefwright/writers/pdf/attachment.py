"""The provenance record attached to the file (PDF/A-3: ISO 19005-3, 6.8; associated files)."""

from briefwright.model.document import Document
from briefwright.writers.pdf.dates import pdf_date
from briefwright.writers.pdf.objects import PdfFile, pdf_text

_NAME = "provenance.json"
_DESCRIPTION = "Brief, passages and sources as data, with the hashes and offsets that prove the quotations"


def write_attachment(file: PdfFile, document: Document) -> bytes:
    """Adds the record; returns the entries of the catalog that name it, nothing when there is no record."""
    if not document.provenance:
        return b""
    data = document.provenance.encode("utf-8", "replace")
    date = pdf_date(document.properties.created)
    stream = file.add_stream(
        data,
        b"/Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size %d/ModDate%s>>" % (len(data), pdf_text(date)),
    )
    name = pdf_text(_NAME)
    specification = file.add(
        b"<</Type/Filespec/F%s/UF%s/Desc%s/AFRelationship/Data/EF<</F %d 0 R/UF %d 0 R>>>>"
        % (name, name, pdf_text(_DESCRIPTION), stream, stream)
    )
    return b"/AF[%d 0 R]/Names<</EmbeddedFiles<</Names[%s %d 0 R]>>>>" % (specification, name, specification)
