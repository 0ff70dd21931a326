"""An organisation's template as the base of a Word document: its styles, sheet, headers, footers and logo.

Its text is not taken over, nor anything that runs or reaches out of the file (:mod:`.cleaning`). The marking is set
into every header and footer, whatever the template has there.
"""

from collections.abc import Iterator
from copy import deepcopy
from html import escape

from lxml import etree

from briefwright.errors import TemplateError
from briefwright.guarded import Element, parse_xml
from briefwright.model.document import Document
from briefwright.notices import Notice
from briefwright.writers.docx.cleaning import Cleaned, Cleaner
from briefwright.writers.docx.dress import Dress, furniture_references, word_part
from briefwright.writers.docx.furniture import PAGES, footer_line, marking_line
from briefwright.writers.docx.list_merging import with_list
from briefwright.writers.docx.opened import W
from briefwright.writers.docx.package import MAIN, NAMESPACES, RELATIONSHIPS, Part, Relations
from briefwright.writers.docx.page import Sheet
from briefwright.writers.docx.settings import EARLY, LATE, MIDDLE, settings_xml
from briefwright.writers.docx.style_matching import Matched, match_styles
from briefwright.writers.docx.template_package import TemplatePackage

_LAYOUT = (
    "pgSz", "pgMar", "pgBorders", "lnNumType", "pgNumType", "cols", "vAlign", "titlePg", "textDirection", "bidi",
    "rtlGutter", "docGrid",
)  # fmt: skip
_R = f"{{{RELATIONSHIPS}}}"
_NARROW = 4535
"""Twentieths of a point: 80 mm, below which tables of sources break into single words."""
_KINDS = ("header", "footer")
_DRAWN = ("drawing", "pict")
_LEFT_OUT = {
    "vbaProject": ("macros-left-out", "The template holds macros; they were left out."),
    "attachedTemplate": ("remote-left-out", "The template loads another template from elsewhere; that was left out."),
    "oleObject": ("object-left-out", "The template holds embedded objects; they were left out."),
    "package": ("object-left-out", "The template holds embedded objects; they were left out."),
    "control": ("object-left-out", "The template holds form controls; they were left out."),
    "aFChunk": ("chunk-left-out", "The template holds chunks of other files; they were left out."),
    "mailMergeSource": ("remote-left-out", "The template is tied to a mailing list; that was left out."),
    "subDocument": ("remote-left-out", "The template loads other documents; they were left out."),
}


def read_base(data: bytes) -> "Stationery":
    """An organisation's .docx or .dotx, ready to dress documents.

    Raises:
        TemplateError: it cannot serve; says why and what to do.
    """
    return Stationery(TemplatePackage(data))


class Stationery:
    """An organisation's template.

    Args:
        package: its parts.

    Raises:
        TemplateError: a part it cannot do without is damaged.
    """

    def __init__(self, package: TemplatePackage) -> None:
        self._package = package
        self._cleaner = Cleaner(package)
        self._section = _last_section(package.document)
        try:
            self._furniture = {
                (kind, page): self._cleaner.clean(name, f"the {kind}")
                for (kind, page), name in _furniture_parts(package).items()
            }
            self._theme, self._fonts, self._lists = (
                self._cleaned(kind) for kind in ("theme", "fontTable", "numbering")
            )
            styles = package.related("styles")
            self._styles = package.tree(styles) if styles else parse_xml(f"<w:styles {NAMESPACES}/>".encode())
            self._settings = self._kept_settings()
        except (ValueError, KeyError) as error:
            raise TemplateError(
                "The organisation's template is damaged.",
                "The brief is unchanged; nothing was written.",
                "Open it in Word, save it again and choose that file.",
            ) from error

    def _cleaned(self, kind: str) -> Cleaned | None:
        name = self._package.related(kind)
        return self._cleaner.clean(name, "a list" if kind == "numbering" else "the design") if name else None

    def notices(self, document: Document) -> tuple[Notice, ...]:
        """What the analyst should know of this template: what was left out, what was added, what will look odd."""
        cleaned = [row for row in (*self._furniture.values(), self._lists, self._theme) if row is not None]
        told = [
            *_of_package(self._package),
            *(notice for row in cleaned for notice in row.notices),
            *self._of_styles(document),
            *self._of_sheet(),
        ]
        return tuple(dict.fromkeys(told))

    def dress(self, document: Document) -> Dress:
        """The document's dress."""
        matched = self._matched(document)
        main = Relations()
        beside = list(self._beside(matched))  # before the styles: it leads one of them to its list
        parts = [
            word_part("styles", _xml(matched.sheet)),
            word_part("settings", settings_xml(document, self._settings)),
            *beside,
            *self._furniture_parts(document, matched),
        ]
        for part in parts:
            kind = part.name.removeprefix("word/").removesuffix(".xml").rstrip("0123456789").rpartition("/")[2]
            main.add(f"{RELATIONSHIPS}/{kind}", part.name.removeprefix("word/"))
        parts += self._cleaner.pictures.values()
        taken = {int(row) for tree in self._trees() for row in _control_ids(tree)}
        bare = not any(self._shows_picture(page) for page in PAGES)
        return Dress(
            parts,
            main,
            self._sheet(),
            furniture_references(main),
            matched.names,
            taken,
            slanted=matched.slanted,
            bare=bare,
        )

    def _shows_picture(self, page: str) -> bool:
        """Whether a header of the template holds a picture: its logo."""
        header = self._furniture.get(("header", page))
        return header is not None and any(True for name in _DRAWN for _ in header.tree.iter(f"{W}{name}"))

    def _matched(self, document: Document) -> Matched:
        return match_styles(deepcopy(self._styles), document, self._sheet().width)

    def _beside(self, matched: Matched) -> Iterator[Part]:
        """Lists, design and fonts."""
        lists = deepcopy(self._lists.tree) if self._lists else parse_xml(f"<w:numbering {NAMESPACES}/>".encode())
        relations = self._lists.relations if self._lists else Relations()
        yield word_part("numbering", _xml(with_list(lists, matched)), relations)
        if self._theme is not None:
            kind = "application/vnd.openxmlformats-officedocument.theme+xml"
            yield Part("word/theme/theme1.xml", kind, _xml(self._theme.tree), self._theme.relations)
        if self._fonts is not None:
            yield word_part("fontTable", _xml(self._fonts.tree), self._fonts.relations)

    def _trees(self) -> Iterator[Element]:
        return (row.tree for row in self._furniture.values())

    def _furniture_parts(self, document: Document, matched: Matched) -> Iterator[Part]:
        for kind in _KINDS:
            for number, page in enumerate(PAGES, start=1):
                cleaned = self._furniture.get((kind, page))
                root = "hdr" if kind == "header" else "ftr"
                tree = parse_xml(_xml(cleaned.tree) if cleaned else f"<w:{root} {NAMESPACES}/>".encode())
                self._fill(tree, kind, document, matched)
                yield word_part(f"{kind}{number}", _xml(tree), cleaned.relations if cleaned else None)

    def _fill(self, tree: Element, kind: str, document: Document, matched: Matched) -> None:
        """Set the marking, and a page number where the template has none, into a header or footer."""
        furniture = document.furniture
        added = marking_line(furniture)
        if kind == "footer" and not self._counts_pages():
            added = footer_line(document, _text_width(self._section)) + added
        bare = Dress([], Relations(), self._sheet(), "", matched.names)
        rows = list(parse_xml(f"<w:hdr {NAMESPACES}>{bare.named(added)}</w:hdr>".encode()))
        if kind == "header":
            for row in reversed(rows):
                tree.insert(0, row)
        else:
            tree.extend(rows)
        if not any(child.tag == f"{W}p" for child in tree) or tree[-1].tag == f"{W}tbl":
            etree.SubElement(tree, f"{W}p")  # Word wants a paragraph in every header, and one behind every table

    def _counts_pages(self) -> bool:
        """Whether the template's headers or footers number the pages."""
        codes = (code.text or "" for tree in self._trees() for code in tree.iter(f"{W}instrText"))
        simple = (row.get(f"{W}instr", "") for tree in self._trees() for row in tree.iter(f"{W}fldSimple"))
        return any(code.split()[:1] == ["PAGE"] for code in (*codes, *simple))

    def _sheet(self) -> Sheet:
        """The page of the template's last section."""
        layout = "".join(
            _plain_xml(child)
            for name in _LAYOUT
            for child in self._section.findall(f"{W}{name}")
            if child.get(f"{W}val") not in ("0", "false", "off") or name not in ("titlePg", "bidi", "rtlGutter")
        )
        return Sheet(_text_width(self._section), layout)

    def _kept_settings(self) -> dict[str, str]:
        name = self._package.related("settings")
        if not name:
            return {}
        tree = self._package.tree(name)
        found = ((key, tree.find(f"{W}{key}")) for key in (*EARLY, *MIDDLE, *LATE))
        return {key: _plain_xml(element) for key, element in found if element is not None}

    def _of_styles(self, document: Document) -> Iterator[Notice]:
        matched = self._matched(document)
        if matched.added:
            names = ", ".join(matched.added)
            yield Notice("styles-added", f"The template lacks these styles, which were added in our own look: {names}.")
        if matched.numbered_headings and document.blocks:
            text = "The template numbers headings itself: the brief's own numbers will stand beside its numbers."
            yield Notice("headings-numbered-twice", text, "warning")

    def _of_sheet(self) -> Iterator[Notice]:
        if self._sheet().width < _NARROW:
            yield Notice("narrow-sheet", "The template leaves less than 80 mm for text: tables will be hard to read.")
        columns = self._section.find(f"{W}cols")
        if columns is not None and columns.get(f"{W}num", "1") not in ("0", "1"):
            yield Notice("columns", "The template sets text in columns; so the brief will be.", "warning")
        if not self._counts_pages():
            yield Notice("pages-numbered", "The template's footers have no page number; one was added.")


def _of_package(package: TemplatePackage) -> Iterator[Notice]:
    """What of the template's parts is left out, and what of its text."""
    names = [name for name in package.parts if not name.endswith(".rels")]
    kinds = {row.kind.rpartition("/")[2] for name in ("", *names) for row in package.relations(name).values()}
    for kind in sorted(kinds & _LEFT_OUT.keys()):
        code, text = _LEFT_OUT[kind]
        yield Notice(code, text, "warning")
    body = package.document.find(f"{W}body")
    rows = body.iter(f"{W}p") if body is not None else ()
    lines = sum(1 for row in rows if any((letters.text or "").strip() for letters in row.iter(f"{W}t")))
    if lines:
        said = f"{lines} paragraph{'s' if lines > 1 else ''}"
        yield Notice("text-left-out", f"The template's own text ({said}) was not taken over; its look was.")
    sections = len(list(package.document.iter(f"{W}sectPr")))
    if sections > 1:
        yield Notice("sections", f"The template has {sections} sections; page, header and footer are the last one's.")


def _last_section(document: Element) -> Element:
    rows = list(document.iter(f"{W}sectPr"))
    if rows:
        return rows[-1]
    plain = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417"'
    return parse_xml(
        f'<w:sectPr xmlns:w="{MAIN}">{plain} w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'.encode()
    )


def _furniture_parts(package: TemplatePackage) -> dict[tuple[str, str], str]:
    """(header or footer, page) → part; a section without its own goes on with that of the section before."""
    relations = package.relations(package.main)
    found: dict[tuple[str, str], str] = {}
    for section in package.document.iter(f"{W}sectPr"):
        for kind in _KINDS:
            for row in section.findall(f"{W}{kind}Reference"):
                target = relations.get(row.get(f"{_R}id", ""))
                if target is not None and target.target in package.parts:
                    found[kind, row.get(f"{W}type", "default")] = target.target
    return found


def _control_ids(tree: Element) -> Iterator[str]:
    for row in tree.iter(f"{W}sdtPr"):
        found = row.find(f"{W}id")
        if found is not None and found.get(f"{W}val", "").lstrip("-").isdigit():
            yield found.get(f"{W}val", "")


def _text_width(section: Element) -> int:
    """Width between the margins, of one column."""
    size, margins, columns = (section.find(f"{W}{name}") for name in ("pgSz", "pgMar", "cols"))
    width = _twips(size, "w", 11906) - sum(_twips(margins, side, 1417) for side in ("left", "right"))
    width -= _twips(margins, "gutter", 0)
    count = max(_twips(columns, "num", 1), 1)
    return max((width - (count - 1) * _twips(columns, "space", 720)) // count, 1)


def _twips(element: Element | None, name: str, otherwise: int) -> int:
    value = element.get(f"{W}{name}", "") if element is not None else ""
    return int(value) if value.lstrip("-").isdigit() else otherwise


def _plain_xml(element: Element) -> str:
    """An element whose names are all WordprocessingML's, without declarations; relationships do not come along."""
    rows = ((str(key), escape(str(value))) for key, value in element.attrib.items())
    told = "".join(f' w:{key.removeprefix(W)}="{value}"' for key, value in rows if key.startswith(W))
    name = str(element.tag).removeprefix(W)
    inside = "".join(_plain_xml(child) for child in element if str(child.tag).startswith(W))
    return f"<w:{name}{told}>{inside}</w:{name}>" if inside else f"<w:{name}{told}/>"


def _xml(tree: Element) -> bytes:
    data: bytes = etree.tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=True)
    return data
