"""Document → DOCX: strings become parts, parts become a package.

We write XML and zip ourselves: that is thirty times faster than python-docx's interface, gives real notes (it has none)
and equal bytes for equal briefs (it stamps the clock into the zip); and its base document would bring its own name, a
thumbnail and compatibility mode 14. python-docx has the other half of the work:
:mod:`briefwright.writers.docx.read_back` opens written files with it, so that other hands read a file than wrote it.
"""

from briefwright.model.document import Document
from briefwright.writers.docx.blocks import print_body
from briefwright.writers.docx.furniture import PAGES, footer_xml, header_xml
from briefwright.writers.docx.inlines import NoteKind, Setting
from briefwright.writers.docx.links import Bookmarks, bookmarks
from briefwright.writers.docx.notes import check_notes, notes_part
from briefwright.writers.docx.package import DECLARATION, NAMESPACES, RELATIONSHIPS, WORD_TYPE, Part, Relations, pack
from briefwright.writers.docx.properties import app_xml, core_xml, custom_xml
from briefwright.writers.docx.settings import fonts_xml, numbering_xml, settings_xml
from briefwright.writers.docx.styles import styles_xml


def write(document: Document) -> bytes:
    """The document as a .docx file; the same document gives the same bytes.

    Raises:
        ValueError: notes that do not fit their calls, or a date of creation that is not ISO 8601 (defects of ours).
    """
    check_notes(document)
    kind: NoteKind = "endnote" if document.placement == "endnotes" else "footnote"
    main, notes = Relations(), Relations()
    body = Setting(main, Bookmarks(bookmarks(document.blocks)), document.language, document.type.body, kind)
    beside = _parts_beside(document)
    for part in beside:
        main.add(f"{RELATIONSHIPS}/{_relationship(part)}", part.name.removeprefix("word/"))
    text = print_body(document, body, _furniture_references(main))
    if document.notes and document.placement != "in-text":
        setting = Setting(notes, body.bookmarks, document.language, document.type.body, kind)
        beside.append(Part(f"word/{kind}s.xml", f"{WORD_TYPE}.{kind}s+xml", notes_part(document, setting), notes))
        main.add(f"{RELATIONSHIPS}/{kind}s", f"{kind}s.xml")
    xml = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{text}</w:body></w:document>"
    return _packed(document, [Part("word/document.xml", f"{WORD_TYPE}.document.main+xml", xml, main), *beside])


def _parts_beside(document: Document) -> list[Part]:
    """The parts the text leans on, but for the notes."""
    named = [
        ("styles", styles_xml(document)),
        ("settings", settings_xml(document)),
        ("fontTable", fonts_xml(document)),
        ("numbering", numbering_xml()),
    ]
    for number, _ in enumerate(PAGES, start=1):
        named.append((f"header{number}", header_xml(document.furniture)))
        named.append((f"footer{number}", footer_xml(document.furniture)))
    return [Part(f"word/{name}.xml", f"{WORD_TYPE}.{name.rstrip('0123456789')}+xml", xml) for name, xml in named]


def _relationship(part: Part) -> str:
    """The last word of the type of relationship that leads to a part: its name without folder, number and ending."""
    return part.name.removeprefix("word/").removesuffix(".xml").rstrip("0123456789")


def _furniture_references(main: Relations) -> str:
    return "".join(
        f'<w:{kind}Reference w:type="{page}" r:id="{main.add(f"{RELATIONSHIPS}/{kind}", f"{kind}{number}.xml")}"/>'
        for kind in ("header", "footer")
        for number, page in enumerate(PAGES, start=1)
    )


def _packed(document: Document, parts: list[Part]) -> bytes:
    office = "application/vnd.openxmlformats-officedocument"
    described = (
        ("core", "application/vnd.openxmlformats-package.core-properties+xml", core_xml(document)),
        ("app", f"{office}.extended-properties+xml", app_xml()),
        ("custom", f"{office}.custom-properties+xml", custom_xml(document)),
    )
    kinds = {
        "core": "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "app": f"{RELATIONSHIPS}/extended-properties",
        "custom": f"{RELATIONSHIPS}/custom-properties",
    }
    package = Relations()
    package.add(f"{RELATIONSHIPS}/officeDocument", "word/document.xml")
    for name, content_type, xml in described:
        if xml:
            package.add(kinds[name], f"docProps/{name}.xml")
            parts.append(Part(f"docProps/{name}.xml", content_type, xml))
    return pack(parts, package)
