"""What the file says of itself, from the document's properties alone.

Info dictionary and XMP must agree (ISO 19005-2, 6.6.3).
"""

from html import escape  # as xml.sax.saxutils has it, which would load urllib.request: 12 ms

from briefwright import shipped
from briefwright.model.document import Document
from briefwright.writers.pdf.dates import pdf_date, xmp_date
from briefwright.writers.pdf.inlines import letters
from briefwright.writers.pdf.objects import PdfFile, pdf_text

_PRODUCER = "Briefwright"
_PROFILE = "color/srgb.icc"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
{fields}
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def _field(text: str) -> str:
    return " ".join(letters(text).split())


class Metadata:
    """The metadata of one document; ``archival`` is the part of PDF/A it keeps to (``2``, ``3``), "" for none."""

    def __init__(self, document: Document, archival: str = "2") -> None:
        properties = document.properties
        # PDF/UA-1 (7.1) asks for a title; a brief without one is named by its product.
        self._title = _field(properties.title) or _field(properties.subject) or "Brief"
        self._author = _field(properties.author)
        self._subject = _field(properties.subject)
        marking = document.furniture.marking.text
        words = (*properties.keywords, properties.identifier, marking)
        self._keywords = "; ".join(filter(None, map(_field, words)))
        self._language = document.language
        self._created = properties.created
        self._archival = archival

    def write_info(self, file: PdfFile) -> int:
        """Adds the Info dictionary."""
        fields = {
            "Title": self._title,
            "Author": self._author,
            "Subject": self._subject,
            "Keywords": self._keywords,
            "Creator": _PRODUCER,
            "Producer": _PRODUCER,
            "CreationDate": pdf_date(self._created),
            "ModDate": pdf_date(self._created),
        }
        body = b"".join(b"/%s%s" % (name.encode(), pdf_text(value)) for name, value in fields.items() if value)
        return file.add(b"<<%s>>" % body)

    def write_xmp(self, file: PdfFile) -> int:
        """Adds the XMP stream, which PDF/A wants unpacked."""
        date = xmp_date(self._created)
        rows = [
            _alternatives("dc:title", self._title),
            _alternatives("dc:description", self._subject),
            f"<dc:creator><rdf:Seq><rdf:li>{escape(self._author)}</rdf:li></rdf:Seq></dc:creator>"
            if self._author
            else "",
            f"<dc:language><rdf:Bag><rdf:li>{escape(self._language)}</rdf:li></rdf:Bag></dc:language>",
            f"<pdf:Keywords>{escape(self._keywords)}</pdf:Keywords>" if self._keywords else "",
            f"<pdfaid:part>{self._archival}</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
            if self._archival
            else "",
            f"<pdf:Producer>{_PRODUCER}</pdf:Producer><xmp:CreatorTool>{_PRODUCER}</xmp:CreatorTool>",
            f"<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>",
        ]
        packet = _XMP.replace("{fields}", "\n".join(filter(None, rows)))
        return file.add_stream(packet.encode(), b"/Type/Metadata/Subtype/XML", packed=False)


def _alternatives(name: str, text: str) -> str:
    if not text:
        return ""
    return f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt></{name}>'


def write_output_intent(file: PdfFile) -> bytes:
    """Adds the shipped sRGB profile; returns the value of the catalog's OutputIntents."""
    profile = file.add_stream(shipped.read_bytes("resources", _PROFILE), b"/N 3")
    return (
        b"[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile %d 0 R>>]"
        % profile
    )
