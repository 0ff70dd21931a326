"""The outline (bookmarks): title and headings as a tree."""

from dataclasses import dataclass, field

from briefwright.writers.pdf.layout import Entry
from briefwright.writers.pdf.links import Place, destination
from briefwright.writers.pdf.objects import PdfFile, pdf_text


@dataclass(slots=True, eq=False)
class _Node:
    entry: Entry
    number: int
    kids: list["_Node"] = field(default_factory=list)

    @property
    def count(self) -> int:
        return sum(1 + kid.count for kid in self.kids)


def write_outline(file: PdfFile, entries: list[Entry], places: dict[str, Place], pages: list[int]) -> int:
    """Adds the outline; returns the number of its root, 0 when there are no entries."""
    if not entries:
        return 0
    root = _Node(Entry(-1, "", ""), file.reserve())
    path = [root]
    for entry in entries:
        while path[-1].entry.depth >= entry.depth:
            path.pop()
        node = _Node(entry, file.reserve())
        path[-1].kids.append(node)
        path.append(node)
    file.put(root.number, b"<</Type/Outlines%s>>" % _family(root))
    _write_kids(file, root, places, pages)
    return root.number


def _family(node: _Node) -> bytes:
    if not node.kids:
        return b""
    return b"/First %d 0 R/Last %d 0 R/Count %d" % (node.kids[0].number, node.kids[-1].number, node.count)


def _write_kids(file: PdfFile, parent: _Node, places: dict[str, Place], pages: list[int]) -> None:
    for place, node in enumerate(parent.kids):
        before = b"/Prev %d 0 R" % parent.kids[place - 1].number if place else b""
        after = b"/Next %d 0 R" % parent.kids[place + 1].number if place + 1 < len(parent.kids) else b""
        leads_to = destination(places[node.entry.anchor], pages)
        title = pdf_text(" ".join(node.entry.text.split()) or "–")
        body = b"<</Title%s/Parent %d 0 R/Dest%s%s%s%s>>"
        file.put(node.number, body % (title, parent.number, leads_to, before, after, _family(node)))
        _write_kids(file, node, places, pages)
