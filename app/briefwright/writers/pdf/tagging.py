"""The structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8; ISO 14289-1)."""

from dataclasses import dataclass, field

from briefwright.writers.pdf.objects import PdfFile, pdf_text, references


@dataclass(slots=True, eq=False)
class Element:
    """A structure element.

    Attributes:
        tag: its standard structure type.
        order: its place in reading order.
        parent: the element it belongs to, None for the root.
        attributes: further dictionary entries, ready bytes.
        kids: elements, marked contents as (page, id) and annotations as (page, ``b"n 0 R"``), in reading order.
        number: its object number, once written.
    """

    tag: str
    order: int
    parent: "Element | None" = None
    attributes: bytes = b""
    kids: list["Element | tuple[int, int | bytes]"] = field(default_factory=list)
    number: int = 0


class StructureTree:
    """The elements of one document, and which content belongs to which of them."""

    def __init__(self) -> None:
        self.count = 0
        self.root = self.element("Document")
        self._parents: list[list[Element] | Element] = []
        self._named: list[tuple[bytes, Element]] = []

    def element(self, tag: str, parent: Element | None = None, attributes: bytes = b"") -> Element:
        """A new element, the last kid of ``parent``."""
        made = self.loose(tag, attributes)
        if parent is not None:
            self.adopt(parent, made)
        return made

    def loose(self, tag: str, attributes: bytes = b"") -> Element:
        """A new element that finds its parent later, when the words it follows are drawn."""
        self.count += 1
        return Element(tag, self.count, None, attributes)

    def adopt(self, parent: Element, kid: Element) -> None:
        """Makes ``kid`` the last kid of ``parent``."""
        kid.parent = parent
        parent.kids.append(kid)

    def note(self, number: int) -> Element:
        """A Note element with the identifier that PDF/UA-1 (7.9) asks for."""
        name = b"note-%06d" % number
        made = self.loose("Note", b"/ID(%s)" % name)
        self._named.append((name, made))
        return made

    def page_row(self) -> tuple[int, list[Element]]:
        """A row of the parent tree for a new page: its key and the list that takes one element a content id."""
        row: list[Element] = []
        self._parents.append(row)
        return len(self._parents) - 1, row

    def annotation_row(self, element: Element) -> int:
        """The key of a row for one annotation."""
        self._parents.append(element)
        return len(self._parents) - 1

    def write(self, file: PdfFile, pages: list[int]) -> int:
        """Adds the tree's objects; ``pages`` are the page objects' numbers. Returns the root's number."""
        written = self._elements()
        root = file.reserve()
        for element in written:
            element.number = file.reserve()
        for element in written:
            file.put(element.number, _body(element, root, pages))
        file.put(root, self._root(file))
        return root

    def _elements(self) -> list[Element]:
        found: list[Element] = []
        waiting = [self.root]
        while waiting:
            element = waiting.pop()
            found.append(element)
            waiting += [kid for kid in reversed(element.kids) if isinstance(kid, Element)]
        return found

    def _root(self, file: PdfFile) -> bytes:
        rows = b" ".join(
            b"%d[%s]" % (key, references([element.number for element in row]))
            if isinstance(row, list)
            else b"%d %d 0 R" % (key, row.number)
            for key, row in enumerate(self._parents)
        )
        parents = file.add(b"<</Nums[%s]>>" % rows)
        names = b" ".join(b"(%s)%d 0 R" % (name, element.number) for name, element in self._named if element.number)
        identifiers = b"/IDTree<</Names[%s]>>" % names if names else b""
        return b"<</Type/StructTreeRoot/K[%d 0 R]/ParentTree %d 0 R/ParentTreeNextKey %d%s>>" % (
            self.root.number,
            parents,
            len(self._parents),
            identifiers,
        )


def _body(element: Element, root: int, pages: list[int]) -> bytes:
    home = next((kid[0] for kid in element.kids if isinstance(kid, tuple) and isinstance(kid[1], int)), None)
    kids: list[bytes] = []
    for kid in element.kids:
        if isinstance(kid, Element):
            kids.append(b"%d 0 R" % kid.number)
        elif isinstance(kid[1], bytes):
            kids.append(b"<</Type/OBJR/Pg %d 0 R/Obj %s>>" % (pages[kid[0]], kid[1]))
        elif kid[0] == home:
            kids.append(b"%d" % kid[1])
        else:
            kids.append(b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % (pages[kid[0]], kid[1]))
    return b"<</Type/StructElem/S/%s/P %d 0 R%s%s/K[%s]>>" % (
        element.tag.encode(),
        element.parent.number if element.parent else root,
        b"/Pg %d 0 R" % pages[home] if home is not None else b"",
        element.attributes,
        b" ".join(kids),
    )


def table_attributes(**entries: str | int) -> bytes:
    """Attributes owned by Table (ISO 32000-1, table 349): names as str, a description as ``Summary``."""
    body = b""
    for key, value in entries.items():
        shown = pdf_text(str(value)) if key == "Summary" else f"/{value}".encode()
        body += f"/{key}".encode() + shown
    return b"/A<</O/Table%s>>" % body
