"""Document → DOCX: strings become parts, parts become a package.

We write XML and zip ourselves: that is thirty times faster than python-docx's interface, gives real notes (it has none)
and equal bytes for equal briefs (it stamps the clock into the zip); and its base document would bring its own name, a
thumbnail and compatibility mode 14. python-docx has the other half of the work:
:mod:`briefwright.writers.docx.read_back` opens written files with it, so that other hands read a file than wrote it.
"""

from collections.abc import Callable
from dataclasses import replace

from briefwright.model.document import Document
from briefwright.writers.docx.blocks import Frame, print_body
from briefwright.writers.docx.bookmarks import Bookmarks
from briefwright.writers.docx.citations import Citing, PlainCiting
from briefwright.writers.docx.controls import Controls
from briefwright.writers.docx.custom_parts import custom_parts
from briefwright.writers.docx.dress import Dress, own_dress
from briefwright.writers.docx.furniture import logo_line
from briefwright.writers.docx.inlines import NoteKind, Setting
from briefwright.writers.docx.notes import check_notes, notes_part
from briefwright.writers.docx.package import DECLARATION, NAMESPACES, RELATIONSHIPS, WORD_TYPE, Part, Relations, pack
from briefwright.writers.docx.properties import app_xml, core_xml, custom_xml
from briefwright.writers.docx.word_sources import WordCiting
from briefwright.writers.docx.zotero import ZoteroCiting
from briefwright.writers.options import PLAIN, CitationBackEnd, Options


def write(document: Document, options: Options = PLAIN, *, dressed: Callable[[Document], Dress] = own_dress) -> bytes:
    """The document as a .docx file; the same document and options give the same bytes.

    Args:
        document: what to print.
        options: citations, locks and pages; the organisation's template in it is not looked at here.
        dressed: gives styles, sheet, headers and footers: our own, or :meth:`.stationery.Stationery.dress`.

    Raises:
        ValueError: notes that do not fit their calls, or a date of creation that is not ISO 8601 (defects of ours).
    """
    check_notes(document)
    dress = dressed(document)
    controls = Controls(locked=options.locked, taken=dress.taken)
    citing = _citing(options.citations, document, controls)
    parts = [*_text_parts(document, options, dress, controls, citing), *dress.parts]
    return _packed(document, parts, citing)


def _citing(wanted: CitationBackEnd, document: Document, controls: Controls) -> Citing:
    match wanted:
        case "zotero":
            return ZoteroCiting(document.placement, document.language, document.zotero_style)
        case "word":
            return WordCiting(document.language, controls)
        case "notes":
            return PlainCiting()


def _text_parts(document: Document, options: Options, dress: Dress, controls: Controls, citing: Citing) -> list[Part]:
    """The main part, the notes, and what programs read beside them."""
    kind: NoteKind = "endnote" if document.placement == "endnotes" else "footnote"
    main, marks = dress.main, Bookmarks(document.blocks)
    setting = Setting(
        relations=main,
        bookmarks=marks,
        controls=controls,
        pictures=dress.pictures,
        citing=citing,
        language=document.language,
        family=document.type.body,
        notes=kind,
        slanted=dress.slanted,
    )
    text = _logo(document, dress) + print_body(document, setting, Frame(dress.sheet, dress.furniture, options.pages))
    beside = []
    if document.notes and document.placement != "in-text":
        noted = replace(setting, relations=Relations())
        xml = dress.named(notes_part(document, noted))
        beside.append(Part(f"word/{kind}s.xml", f"{WORD_TYPE}.{kind}s+xml", xml, noted.relations))
        main.add(f"{RELATIONSHIPS}/{kind}s", f"{kind}s.xml")
    beside += custom_parts(document, citing, main)
    xml = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{dress.named(text)}</w:body></w:document>"
    return [
        Part("word/document.xml", f"{WORD_TYPE}.document.main+xml", xml, main),
        *beside,
        *dress.pictures.parts.values(),
    ]


def _logo(document: Document, dress: Dress) -> str:
    """The logo above the text, where the headers of an organisation's template have none."""
    logo = document.furniture.logo
    if logo is None or not dress.bare:
        return ""
    return logo_line(document.furniture, dress.pictures.run(logo, dress.main, dress.sheet.width), "BriefPicture")


def _packed(document: Document, parts: list[Part], citing: Citing) -> bytes:
    office = "application/vnd.openxmlformats-officedocument"
    described = (
        ("core", "application/vnd.openxmlformats-package.core-properties+xml", core_xml(document)),
        ("app", f"{office}.extended-properties+xml", app_xml()),
        ("custom", f"{office}.custom-properties+xml", custom_xml(document, citing.properties())),
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
