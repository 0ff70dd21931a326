"""Custom XML parts: the record of the making, and the sources of Word's own citations."""

from collections.abc import Iterator
from html import escape

from briefwright.model.document import Document
from briefwright.writers.docx.citations import Citing
from briefwright.writers.docx.package import DECLARATION, OFFICE, RELATIONSHIPS, Part, Relations
from briefwright.writers.docx.provenance import NAMESPACE, part_id, provenance_xml
from briefwright.writers.docx.word_sources import BIBLIOGRAPHY

_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"


def custom_parts(document: Document, citing: Citing, main: Relations) -> Iterator[Part]:
    """The parts that have something to say, each with the properties part Word knows it by.

    Args:
        document: printed already: ``citing`` knows its sources only then.
        citing: the back end of citations.
        main: relationships of the main part; those to the parts are added.
    """
    wanted = ((NAMESPACE, provenance_xml(document)), (BIBLIOGRAPHY, citing.sources_xml()))
    number = 0
    for schema, xml in wanted:
        if not xml:
            continue
        number += 1
        relations = Relations()
        relations.add(f"{RELATIONSHIPS}/customXmlProps", f"itemProps{number}.xml")
        main.add(f"{RELATIONSHIPS}/customXml", f"../customXml/item{number}.xml")
        yield Part(f"customXml/item{number}.xml", "application/xml", xml, relations)
        yield Part(f"customXml/itemProps{number}.xml", _PROPERTIES_TYPE, _properties(schema, xml))


def _properties(schema: str, xml: str) -> str:
    return (
        f'{DECLARATION}<ds:datastoreItem ds:itemID="{part_id(xml, schema)}" xmlns:ds="{OFFICE}/customXml">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{escape(schema)}"/></ds:schemaRefs></ds:datastoreItem>'
    )
