"""The few ways the room touches XML. Entities, networks and document types are off: any file may come."""

import re
from collections.abc import Iterator

from lxml import etree

_NAMESPACE = "{http://purl.org/net/xbiblio/csl}"
_ESCAPED_TWICE = re.compile(rb"&amp;(#(?:\d{1,7}|x[0-9A-Fa-f]{1,6});)")
"""``&amp;#8211;`` for a dash: written by editors of styles that escape a character reference once more."""


class StyleError(ValueError):
    """A style or locale file that cannot be used.

    Attributes:
        line: where, from 1; 0 if the place is not known.
        reason: why, in one clause.
    """

    def __init__(self, place: "etree._Element | int", reason: str) -> None:
        self.line = place if isinstance(place, int) else _line_of(place)
        self.reason = reason
        super().__init__(f"line {self.line}: {reason}")


def _line_of(element: etree._Element) -> int:
    line = element.sourceline
    return line if isinstance(line, int) else 0


def read_xml(xml: bytes | str) -> etree._Element:
    """The root element.

    Raises:
        StyleError: not well-formed.
    """
    raw = xml.encode("utf-8") if isinstance(xml, str) else xml
    raw = _ESCAPED_TWICE.sub(rb"&\1", raw)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, huge_tree=False,
        encoding="utf-8" if isinstance(xml, str) else None,
    )  # fmt: skip
    try:
        return etree.fromstring(raw.strip(), parser)
    except etree.XMLSyntaxError as error:
        raise StyleError(int(error.lineno or 0), f"not well-formed XML ({error.msg})") from error


def name_of(element: etree._Element) -> str:
    """Local name of an element; "" for anything that is no element."""
    tag = element.tag
    return tag.removeprefix(_NAMESPACE) if isinstance(tag, str) else ""


def children_of(element: etree._Element, name: str = "") -> Iterator[etree._Element]:
    """Child elements, of one name or all."""
    for child in element:
        local = name_of(child)
        if local and (not name or local == name):
            yield child


def the_child(element: etree._Element, name: str) -> etree._Element | None:
    """The first child of that name."""
    return next(children_of(element, name), None)


def required(element: etree._Element, name: str) -> etree._Element:
    """The child of that name.

    Raises:
        StyleError: there is none.
    """
    child = the_child(element, name)
    if child is None:
        raise StyleError(element, f"<{name_of(element)}> has no <{name}>")
    return child
