"""The one place where XML and HTML are parsed: no network, no outside file, no entity of the file's own making.

Anchors in ``reliability.md``: 2.8 (text lost below depth 255 without
``huge_tree``), 2.9 (entities), 3.1 (one door).
"""

import re
from html.entities import html5

from lxml import etree
from lxml.etree import _Element as Element

__all__ = ["Element", "bearable", "inner_text", "parse_html", "parse_letters", "parse_xml"]

_LONG_TAG = re.compile(r"<([A-Za-z][\w:-]{0,60})(\s[^<>]{8000,})>")
_MOST_ATTRIBUTES = 2_000


def parse_html(text: str) -> Element | None:
    """The tree of an HTML or XHTML page, None where libxml2 finds nothing at all.

    XHTML goes through the HTML parser too: it knows no DTD, so entities a page declares stay the letters they are.
    Comments and processing instructions are left out. Walk the tree without recursion: it may be 2,000 levels deep.

    Args:
        text: decoded page; what it says of its encoding is ignored. No NUL characters (libxml2 stops there).
    """
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(bearable(text).encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        return None


def bearable(text: str) -> str:
    """Markup without the attributes of tags that have thousands, for libxml2 compares each with all before it."""
    return _LONG_TAG.sub(_unswollen, text)


def _unswollen(match: re.Match[str]) -> str:
    return match[0] if len(match[2].split(None, _MOST_ATTRIBUTES)) <= _MOST_ATTRIBUTES else f"<{match[1]}>"


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


_DOCTYPE = re.compile(r"<!DOCTYPE\b[^\[<>\"']*(?:\"[^\"]*\"[^\[<>\"']*|'[^']*'[^\[<>\"']*)*", re.IGNORECASE)
_SUBSET = re.compile(r"\[(?:[^\]\"']|\"[^\"]*\"|'[^']*')*\]\s*>")
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);|#\d{1,7};|#[xX][0-9A-Fa-f]{1,6};)(?:([A-Za-z][A-Za-z0-9]{1,31});)?")
_DECLARATION = re.compile(r"\s*<\?xml\b[^>]{0,300}\?>")


def parse_letters(text: str) -> tuple[Element, bool]:
    """The tree of XML given as text, for formats whose files name document types that nobody has at hand.

    The document type is taken out before anything is parsed, so it cannot be loaded and declares nothing. Entities of
    HTML become their letters; every other ``&name;`` stays the letters it is. What is not well-formed is read as far
    as it goes.

    Returns:
        the root, and whether the file was whole and well-formed.

    Raises:
        ValueError: no element can be read.
    """
    plain = _ENTITY.sub(_letters_of, _without_type(_DECLARATION.sub("", text, count=1)))
    data = plain.encode("utf-8", "replace")
    try:
        return parse_xml(data), True
    except ValueError as error:
        parser = etree.XMLParser(
            resolve_entities=False, load_dtd=False, no_network=True, recover=True, remove_comments=True, remove_pis=True
        )
        try:
            root: Element | None = etree.fromstring(data, parser)
        except (etree.LxmlError, SyntaxError):
            root = None
        if root is None:
            raise ValueError(f"not readable as XML: {error}") from error
        return root, False


def _without_type(text: str) -> str:
    found = _DOCTYPE.search(text)
    if found is None:
        return text
    subset = _SUBSET.match(text, found.end())
    end = subset.end() if subset else text.find(">", found.end()) + 1
    return text[: found.start()] + text[end or found.end() :]


def _letters_of(match: re.Match[str]) -> str:
    return html5.get(f"{match[1]};", f"&amp;{match[1]};") if match[1] else "&amp;"
