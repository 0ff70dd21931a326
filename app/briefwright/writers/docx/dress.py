"""How a document is dressed: styles, settings, sheet, headers and footers; our own here."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from briefwright.model.document import Document
from briefwright.writers.docx.furniture import PAGES, footer_xml, header_xml
from briefwright.writers.docx.package import RELATIONSHIPS, WORD_TYPE, Part, Relations
from briefwright.writers.docx.page import Sheet, sheet_of
from briefwright.writers.docx.pictures import Pictures
from briefwright.writers.docx.settings import fonts_xml, numbering_xml, settings_xml
from briefwright.writers.docx.styles import SLANTED, styles_xml

_STYLE_USE = re.compile(r'(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]+)"')


@dataclass(frozen=True)
class Dress:
    """What the text stands in.

    Attributes:
        parts: everything beside text, notes and properties.
        main: the relationships of the main part, those to ``parts`` entered.
        sheet: the page.
        furniture: header and footer references.
        names: id of a style of ours → id of the style that stands in for it.
        taken: ids of content controls that the parts hold.
        pictures: those drawn so far; the text draws on.
        slanted: ids of styles of ours whose counterparts are in italics.
        bare: its headers show no logo: the document's own stands at the head of the text.
    """

    parts: list[Part]
    main: Relations
    sheet: Sheet
    furniture: str
    names: Mapping[str, str] = field(default_factory=dict)
    taken: Collection[int] = ()
    pictures: Pictures = field(default_factory=Pictures)
    slanted: Collection[str] = SLANTED
    bare: bool = False

    def named(self, xml: str) -> str:
        """The XML of a part with the style ids of this dress; letters never match, as theirs are escaped."""
        if not self.names:
            return xml
        return _STYLE_USE.sub(lambda found: f'{found[1]}{self.names.get(found[2], found[2])}"', xml)


def own_dress(document: Document) -> Dress:
    """Our own look."""
    main, pictures, sheet = Relations(), Pictures(), sheet_of(document.page)
    parts = _own_parts(document, pictures, sheet)
    for part in parts:
        main.add(f"{RELATIONSHIPS}/{relationship_to(part)}", part.name.removeprefix("word/"))
    return Dress(parts, main, sheet, furniture_references(main), pictures=pictures)


def _own_parts(document: Document, pictures: Pictures, sheet: Sheet) -> list[Part]:
    named = [
        word_part("styles", styles_xml(document)),
        word_part("settings", settings_xml(document)),
        word_part("fontTable", fonts_xml(document)),
        word_part("numbering", numbering_xml()),
    ]
    for number, page in enumerate(PAGES, start=1):
        relations = Relations()
        logo = document.furniture.logo if page == "first" else None
        drawn = pictures.run(logo, relations, sheet.width) if logo else ""
        named.append(word_part(f"header{number}", header_xml(document.furniture, drawn), relations))
        named.append(word_part(f"footer{number}", footer_xml(document, sheet.width)))
    return named


def word_part(name: str, xml: str | bytes, relations: Relations | None = None) -> Part:
    """A WordprocessingML part of that name; its content type follows from the name without its number."""
    kind = f"{WORD_TYPE}.{name.rstrip('0123456789')}+xml"
    return Part(f"word/{name}.xml", kind, xml, relations or Relations())


def relationship_to(part: Part) -> str:
    """The last word of the type of relationship that leads to a part: its name without folder, number and ending."""
    return part.name.removeprefix("word/").removesuffix(".xml").rstrip("0123456789")


def furniture_references(main: Relations) -> str:
    """References to ``header1.xml`` … ``footer3.xml``, for the pages of :data:`PAGES`."""
    return "".join(
        f'<w:{kind}Reference w:type="{page}" r:id="{main.add(f"{RELATIONSHIPS}/{kind}", f"{kind}{number}.xml")}"/>'
        for kind in ("header", "footer")
        for number, page in enumerate(PAGES, start=1)
    )
