"""What the file says of itself: exactly the document's properties, nothing of the machine or its user."""

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime

from briefwright.model.document import Document
from briefwright.writers.docx.languages import word_language
from briefwright.writers.docx.letters import escaped
from briefwright.writers.docx.package import DECLARATION, OFFICE

_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_CUSTOM_SET = (
    "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the one property set for custom properties (ECMA-376, 22.3.2.2)
)


def core_xml(document: Document) -> str:
    """``docProps/core.xml``."""
    properties = document.properties
    created = _moment(properties.created)
    rows = (
        ("dc:title", properties.title),
        ("dc:subject", properties.subject),
        ("dc:creator", properties.author),
        ("cp:keywords", "; ".join(properties.keywords)),
        ("dc:identifier", properties.identifier),
        ("dc:language", word_language(document.language)),
    )
    stated = "".join(f"<{name}>{escaped(value)}</{name}>" for name, value in rows)
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{created}</dcterms:{name}>' for name in ("created", "modified")
    )
    return f"{DECLARATION}<cp:coreProperties {_CORE}>{stated}{dates}</cp:coreProperties>"


def app_xml() -> str:
    """``docProps/app.xml``: the program's name, without version, company, template or counts."""
    flags = "".join(f"<{name}>false</{name}>" for name in ("ScaleCrop", "LinksUpToDate", "SharedDoc"))
    content = f"<Application>Briefwright</Application><DocSecurity>0</DocSecurity>{flags}"
    return f'{DECLARATION}<Properties xmlns="{OFFICE}/extended-properties">{content}</Properties>'


def custom_xml(document: Document, further: Iterable[tuple[str, str]] = ()) -> str:
    """``docProps/custom.xml``: what programs route files by, and what reference programs keep; "" without either.

    Args:
        document: its marking, its number and the hash of its record.
        further: name and value of more properties.
    """
    marking, record = document.furniture.marking, document.provenance
    rows = (
        ("Marking", marking.text),
        ("Marking scheme", marking.scheme if marking.text else ""),
        ("Brief number", document.properties.identifier),
        ("Record SHA-256", hashlib.sha256(record.encode()).hexdigest() if record else ""),
        *further,
    )
    stated = [(name, value) for name, value in rows if value]
    if not stated:
        return ""
    listed = "".join(
        f'<property fmtid="{_CUSTOM_SET}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{escaped(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(stated, start=2)
    )
    types = f'xmlns:vt="{OFFICE}/docPropsVTypes"'
    return f'{DECLARATION}<Properties xmlns="{OFFICE}/custom-properties" {types}>{listed}</Properties>'


def _moment(created: str) -> str:
    """ISO 8601 in UTC to the second, as W3CDTF wants it; without a zone it is taken as UTC, never as the machine's."""
    moment = datetime.fromisoformat(created)
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
