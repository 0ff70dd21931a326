"""A written file opened again: its members as they lie in the zip, its parts as XML trees."""

import io
import zipfile
from collections.abc import Iterator
from posixpath import dirname, join, normpath

from lxml import etree

from briefwright.writers.docx.package import MAIN, RELATIONSHIPS

W = f"{{{MAIN}}}"

_XML = (".xml", ".rels")


class Opened:
    """The XML members of a .docx file.

    Args:
        data: the file.

    Raises:
        zipfile.BadZipFile: it is no zip.
        etree.XMLSyntaxError: a member is no XML.
    """

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.members = archive.namelist()
            self.trees = {name: etree.fromstring(archive.read(name)) for name in self.members if name.endswith(_XML)}

    def story(self) -> Iterator[tuple[str, etree._Element]]:
        """Every WordprocessingML part, by name."""
        return ((name, tree) for name, tree in self.trees.items() if tree.tag.startswith(W))

    def relations(self, name: str) -> dict[str, tuple[str, bool]]:
        """Relationship id → (target, external) of one part, or of the package (""); targets inside are member names."""
        folder = dirname(name)
        rels = self.trees.get(f"{folder}/_rels/{name.removeprefix(folder).lstrip('/')}.rels".lstrip("/"))
        if rels is None:
            return {}
        out = {}
        for row in rels:
            external = row.get("TargetMode") == "External"
            target = row.get("Target", "")
            out[row.get("Id", "")] = (target if external else normpath(join(folder, target)).lstrip("/"), external)
        return out

    def used_relations(self, name: str) -> set[str]:
        """The relationship ids that one part uses; none for a part that is not there."""
        keys = [f"{{{RELATIONSHIPS}}}{key}" for key in ("id", "embed", "link")]
        tree = self.trees.get(name)
        values = (element.get(key) for element in (tree.iter() if tree is not None else ()) for key in keys)
        return {value for value in values if value}
