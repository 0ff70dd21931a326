"""What is taken over of an organisation's template is made safe: nothing that runs, reaches out or names its author.

Left out: macros, embedded objects, form controls, chunks of other files, everything outside the file, fields that load
or tell something; names of people, revision marks and paths. The text they showed stays, where they showed any.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefwright.guarded import Element
from briefwright.notices import Notice
from briefwright.writers.docx.opened import W
from briefwright.writers.docx.package import RELATIONSHIPS, Part, Relations
from briefwright.writers.docx.template_package import Relation, TemplatePackage

_R = f"{{{RELATIONSHIPS}}}"
_KEPT_FIELDS = frozenset({"PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF", "TITLE", "SUBJECT", "KEYWORDS"})
"""Fields that say something of this document; all others become the text they showed last."""
_TELLING_FIELDS = frozenset(
    {"FILENAME", "TEMPLATE", "USERNAME", "USERINITIALS", "USERADDRESS", "LASTSAVEDBY", "AUTHOR"}
)
"""Fields whose last text names a person or a place on a disk: that goes too."""
_REMOVED = (
    "altChunk", "object", "control", "del", "moveFrom", "bookmarkStart", "bookmarkEnd", "proofErr", "permStart",
    "permEnd", "commentRangeStart", "commentRangeEnd", "commentReference", "dataBinding", "placeholder",
)  # fmt: skip
_UNWRAPPED = ("ins", "moveTo", "smartTag")
_FRAMES = (f"{W}drawing", f"{W}pict", f"{W}object", f"{W}numPicBullet")
_PATH = re.compile(r"(?:[A-Za-z]:|\\|/|file:).*[\\/]|^cid:|[\\/]")
_DESCRIBING = ("descr", "title", "name", "alt", "{urn:schemas-microsoft-com:office:office}title")
_CODES = {
    "object": ("object-left-out", "an embedded object"),
    "control": ("object-left-out", "a form control"),
    "altChunk": ("chunk-left-out", "a chunk of another file"),
}


@dataclass(frozen=True)
class Cleaned:
    """A part made safe: its tree, its relationships as they now are, what was left out."""

    tree: Element
    relations: Relations
    notices: tuple[Notice, ...]


class Cleaner:
    """Makes parts of a template safe and gathers the pictures they show.

    Attributes:
        pictures: parts that the cleaned ones need.

    Args:
        package: the template.
    """

    def __init__(self, package: TemplatePackage) -> None:
        self._package = package
        self.pictures: dict[str, Part] = {}

    def clean(self, name: str, where: str) -> Cleaned:
        """A part of the template; ``where`` names it for notices (``the header``).

        Raises:
            ValueError: the part is no XML.
        """
        tree, known = self._package.tree(name), self._package.relations(name)
        notices = [*_without_elements(tree, where), *_without_fields(tree, where)]
        relations = Relations()
        notices += self._related(tree, known, relations, where)
        _anonymous(tree)
        return Cleaned(tree, relations, tuple(dict.fromkeys(notices)))

    def _related(self, tree: Element, known: dict[str, Relation], relations: Relations, where: str) -> Iterator[Notice]:
        """Pictures inside the package are kept, every other use of a relationship goes."""
        for element in list(tree.iter()):
            for key in [key for key in element.attrib if str(key).startswith(_R)]:
                row = known.get(element.get(key, ""))
                if row is not None and self._keeps(row):
                    element.set(key, relations.add(f"{RELATIONSHIPS}/{row.kind}", f"/{row.target}"))
                else:
                    yield from _cut_loose(element, str(key), row, where)

    def _keeps(self, row: Relation) -> bool:
        """Whether a relationship leads to a picture or font of the package; its part is then kept."""
        kind = self._package.content_type(row.target)
        wanted = {"image": "image/", "font": "application/vnd.openxmlformats-officedocument.obfuscatedFont"}
        if row.external or not kind.startswith(wanted.get(row.kind, "\0")) or row.target not in self._package.parts:
            return False
        self.pictures[row.target] = Part(row.target, kind, self._package.parts[row.target])
        return True


def _cut_loose(element: Element, key: str, row: Relation | None, where: str) -> Iterator[Notice]:
    """Take out what uses a relationship that is not kept: links become their text, frames go as a whole."""
    if element.tag == f"{W}hyperlink":
        _unwrap(element)
        yield Notice("link-left-out", f"A link in {where} of the template leads out of the file; its text was kept.")
        return
    frame = next((above for above in (element, *element.iterancestors()) if above.tag in _FRAMES), None)
    if element.tag.endswith(("hlinkClick", "hlinkHover")):
        _remove(element)
        return
    if frame is None:
        del element.attrib[key]
        return
    outside = row is not None and row.external
    what = "a picture that lies outside the file" if outside else "an object that is no picture"
    yield Notice("object-left-out", f"The template has {what} in {where}; it was left out.", "warning")
    _remove(frame)


def _without_elements(tree: Element, where: str) -> Iterator[Notice]:
    for name in _REMOVED:
        for element in list(tree.iter(f"{W}{name}")):
            if name in _CODES:
                code, what = _CODES[name]
                yield Notice(code, f"The template has {what} in {where}; it was left out.", "warning")
            _remove(element)
    for name in _UNWRAPPED:
        for element in list(tree.iter(f"{W}{name}")):
            _unwrap(element)


def _without_fields(tree: Element, where: str) -> Iterator[Notice]:
    """Fields that load, ask or tell something become the text they showed last."""
    for element in list(tree.iter(f"{W}fldSimple")):
        name = _field_name(element.get(f"{W}instr", ""))
        if name not in _KEPT_FIELDS:
            yield _field_notice(name, where)
            (_remove if name in _TELLING_FIELDS else _unwrap)(element)
    for field in _complex_fields(tree):
        name = _field_name(field.code)
        if name not in _KEPT_FIELDS:
            yield _field_notice(name, where)
            field.take_out(with_text=name in _TELLING_FIELDS)


def _field_notice(name: str, where: str) -> Notice:
    became = "was left out" if name in _TELLING_FIELDS else "became plain text"
    return Notice("field-left-out", f"The field {name or '(without name)'} in {where} of the template {became}.")


def _field_name(code: str) -> str:
    words = code.split()
    return words[0].upper() if words else ""


class _Field:
    """One complex field: its runs up to the result, and the result's."""

    def __init__(self) -> None:
        self.code = ""
        self._marks: list[Element] = []
        self._result: list[Element] = []
        self.parted = False

    def take(self, run: Element) -> None:
        """One more run of it."""
        if run.find(f"{W}fldChar") is not None or not self.parted:
            self._marks.append(run)
            self.code += "".join(code.text or "" for code in run.iter(f"{W}instrText"))
        else:
            self._result.append(run)

    def take_out(self, *, with_text: bool) -> None:
        """Remove the field; its result stays unless ``with_text``."""
        for run in [*self._marks, *(self._result if with_text else [])]:
            _remove(run)


def _complex_fields(tree: Element) -> Iterator[_Field]:
    """The outermost fields of a part; what is nested in them goes as they go."""
    depth, field = 0, _Field()
    for run in list(tree.iter(f"{W}r")):
        mark = run.find(f"{W}fldChar")
        kind = mark.get(f"{W}fldCharType", "") if mark is not None else ""
        if kind == "begin":
            depth += 1
            field = _Field() if depth == 1 else field
        if depth:
            field.take(run)
        if kind == "separate" and depth == 1:
            field.parted = True
        if kind == "end":
            depth -= 1
            if depth == 0:
                yield field


def _anonymous(tree: Element) -> None:
    """Without revision numbers, without paths in the descriptions of pictures; a picture without one is a logo."""
    for element in tree.iter():
        if str(element.tag).endswith("}docPr") and not element.get("descr"):
            element.set("descr", "Logo")
        for key in [key for key in element.attrib if str(key).startswith(f"{W}rsid")]:
            del element.attrib[key]
        for name in _DESCRIBING:
            if _PATH.search(element.get(name, "")) and not str(element.tag).startswith(W):
                element.set(name, "Logo")


def _remove(element: Element) -> None:
    """Take an element out; what follows it stays."""
    above = element.getparent()
    if above is not None:
        above.remove(element)


def _unwrap(element: Element) -> None:
    """Put an element's children in its place."""
    above = element.getparent()
    if above is None:
        return
    place = above.index(element)
    for child in reversed(list(element)):
        above.insert(place + 1, child)
    above.remove(element)
