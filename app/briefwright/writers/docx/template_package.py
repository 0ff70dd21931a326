"""An organisation's .docx or .dotx taken apart into parts and relationships; what cannot serve is refused.

python-docx could take most files apart too (250 of 250 tried), but opens no .dotx, sets no bounds to what a zip
unpacks, and breaks off where a relationship leads nowhere, which harms nobody here.
"""

from dataclasses import dataclass
from posixpath import dirname, join, normpath

from briefwright.errors import TemplateError
from briefwright.guarded import Element, parse_xml
from briefwright.guarded_zip import Limits, read_zip
from briefwright.writers.docx.package import OFFICE, RELATIONSHIPS

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_MAIN_TYPES = ("wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml")
_STRICT = b"http://purl.oclc.org/ooxml/"
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_LIMITS = Limits(entries=2_000, total=64 << 20)
"""A template has logos, not films."""
_SAFE = "The brief is unchanged; nothing was written."


@dataclass(frozen=True)
class Relation:
    """One relationship: the last word of its type, its target (a part's name, or an address when external)."""

    kind: str
    target: str
    external: bool


class TemplatePackage:
    """The parts of a Word file.

    Args:
        data: the file.

    Raises:
        TemplateError: it is no Word file, or one that cannot serve: Strict Open XML, with macros, damaged, too large.
    """

    def __init__(self, data: bytes) -> None:
        _refuse_by_look(data)
        try:
            self.parts = read_zip(data, _LIMITS)
            self._types = parse_xml(self.parts["[Content_Types].xml"])
            _refuse_strict(self.parts["_rels/.rels"])
            self.main = self._main_part()
            self._refuse_by_kind()
            self.document = self.tree(self.main)
        except (KeyError, StopIteration) as error:
            raise _refused("is no Word document", "Choose a .docx or .dotx file.") from error
        except ValueError as error:
            raise _refused(
                f"is damaged or too large: {error}", "Save it again in Word, with small pictures."
            ) from error

    def tree(self, name: str) -> Element:
        """A part as XML.

        Raises:
            KeyError: there is no such part.
            ValueError: it is no XML.
        """
        return parse_xml(self.parts[name])

    def content_type(self, name: str) -> str:
        """What the package says a part is."""
        for row in self._types.iter(f"{_TYPES}Override"):
            if row.get("PartName", "").lstrip("/").lower() == name.lower():
                return row.get("ContentType", "")
        ending = name.rpartition(".")[2].lower()
        defaults = self._types.iter(f"{_TYPES}Default")
        return next((row.get("ContentType", "") for row in defaults if row.get("Extension", "").lower() == ending), "")

    def relations(self, name: str) -> dict[str, Relation]:
        """Relationship id → relationship of a part (of the package for "")."""
        folder = dirname(name)
        rels = f"{folder}/_rels/{name.removeprefix(folder).lstrip('/')}.rels".lstrip("/")
        if rels not in self.parts:
            return {}
        return {row.get("Id", ""): _relation(row, folder) for row in self.tree(rels)}

    def related(self, kind: str) -> str:
        """Name of the part that the main part has for a purpose (``styles``), "" for none."""
        rows = self.relations(self.main).values()
        return next((row.target for row in rows if row.kind == kind and row.target in self.parts), "")

    def _main_part(self) -> str:
        rows = self.relations("").values()
        return next(row.target for row in rows if row.kind == "officeDocument")

    def _refuse_by_kind(self) -> None:
        kind = self.content_type(self.main)
        if "macroEnabled" in kind:
            raise _refused(
                "holds macros", "Save it in Word as a template without macros (.dotx), and choose that file."
            )
        if not kind.endswith(_MAIN_TYPES):
            raise _refused("is no Word document", "Choose a .docx or .dotx file.")


def _refused(why: str, todo: str) -> TemplateError:
    return TemplateError(f"The organisation's template {why}.", _SAFE, todo)


def _refuse_strict(relations: bytes) -> None:
    if _STRICT in relations:
        todo = "Save it in Word as “Word Template (.dotx)”, not as “Strict Open XML”, and choose that file."
        raise _refused("is a Strict Open XML file, which few programs read", todo)


def _refuse_by_look(data: bytes) -> None:
    if data.startswith(_OLD_WORD):
        why = "is an old Word file (.doc, .dot) or protected by a password"
        raise _refused(why, "Save it in Word as .dotx without password, and choose that file.")
    if not data.startswith(b"PK"):
        raise _refused("is no Word document", "Choose a .docx or .dotx file.")


def _relation(row: Element, folder: str) -> Relation:
    target = row.get("Target", "")
    external = row.get("TargetMode") == "External"
    inside = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
    kind = row.get("Type", "")
    known = kind.startswith((RELATIONSHIPS, OFFICE, "http://schemas.microsoft.com/office/"))
    return Relation(kind.rpartition("/")[2] if known else kind, target if external else inside, external)
