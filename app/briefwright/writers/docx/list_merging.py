"""The list of the key points among an organisation's lists."""

from briefwright.guarded import Element, parse_xml
from briefwright.writers.docx.opened import W
from briefwright.writers.docx.settings import numbering_xml
from briefwright.writers.docx.style_matching import Matched


def with_list(lists: Element, matched: Matched) -> Element:
    """The organisation's lists, ours among them if its style had to be added; ids that nobody has.

    Args:
        lists: root of ``word/numbering.xml``; changed.
        matched: the style sheet, whose style of key points is led to the list.
    """
    if not matched.list_style:
        return lists
    ours = parse_xml(numbering_xml().encode())
    abstract, number = ours.find(f"{W}abstractNum"), ours.find(f"{W}num")
    if abstract is None or number is None:
        raise ValueError("Our own list is not whole.")
    shape = _next(lists, "abstractNum", "abstractNumId")
    place = _next(lists, "num", "numId")
    abstract.set(f"{W}abstractNumId", str(shape))
    number.set(f"{W}numId", str(place))
    _set(number, f"{W}abstractNumId", str(shape))
    _set(abstract, f"{W}lvl/{W}pStyle", matched.list_style)
    first = lists.find(f"{W}num")
    lists.append(abstract) if first is None else first.addprevious(abstract)
    last = lists.findall(f"{W}num")
    last[-1].addnext(number) if last else lists.append(number)
    for style in matched.sheet.iter(f"{W}style"):
        if style.get(f"{W}styleId") == matched.list_style:
            _set(style, f"{W}pPr/{W}numPr/{W}numId", str(place))
    return lists


def _next(lists: Element, kind: str, name: str) -> int:
    return max((int(row.get(f"{W}{name}", "0")) for row in lists.findall(f"{W}{kind}")), default=0) + 1


def _set(element: Element, path: str, value: str) -> None:
    for found in element.findall(path):
        found.set(f"{W}val", value)
