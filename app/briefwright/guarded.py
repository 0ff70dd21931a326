"""The one place where XML and HTML are parsed: no network, no outside file, no entity of the file's own making.

Anchors in ``reliability.md``: 2.8 (text lost below depth 255 without
``huge_tree``), 2.9 (entities), 3.1 (one door).
"""

from lxml import etree
from lxml.etree import _Element as Element

__all__ = ["Element", "inner_text", "parse_html", "parse_xml"]


def parse_html(text: str) -> Element | None:
    """The tree of an HTML or XHTML page, None where libxml2 finds nothing at all.

    XHTML goes through the HTML parser too: it knows no DTD, so entities a page declares stay the letters they are.
    Comments and processing instructions are left out. Walk the tree without recursion: it may be 2,000 levels deep.

    Args:
        text: decoded page; what it says of its encoding is ignored. No NUL characters (libxml2 stops there).
    """
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        return None


def inner_text(element: Element) -> str:
    """All letters inside an element, those of its descendants included."""
    return "".join(str(piece) for piece in element.itertext())


def parse_xml(data: bytes) -> Element:
    """The tree of an XML file; a document type is read over, never loaded, and its entities are not replaced.

    Raises:
        ValueError: the bytes are not well-formed XML, or go beyond libxml2's limits on depth and size.
    """
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.LxmlError, SyntaxError) as error:
        raise ValueError(f"not readable as XML: {error}") from error
