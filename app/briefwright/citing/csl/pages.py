"""Page ranges in the forms CSL knows: expanded, minimal, minimal-two, and Chicago's table."""

import re

_SIDE = r"[^\s,;&\\\-–—]+"
_PAIR = re.compile(rf"(?<![^\s,;&(\[])([^\s,;&\\]*{_SIDE})\s*([-–—])\s*({_SIDE})(?![\-–—\w])")
_NUMBER = re.compile(r"((?:\w*[^\W\d_])?)(\d+)([^\W\d_]*)")
_ROMAN = re.compile(r"[ivxlcdm]+", re.IGNORECASE)
_CHICAGO_SPLIT = 100
_CHICAGO_15_DIGITS = 4


def page_range(text: str, form: str, delimiter: str) -> str:
    r"""Page numbers with their ranges in that form; the hyphen of a real range becomes the delimiter.

    A range has numbers with the same prefix, or none, on both sides, or roman numerals. A hyphen written ``\-`` is
    none.

    Args:
        text: page numbers, ranges and lists of them.
        form: ``page-range-format`` of the style, "" to leave the numbers as they are.
        delimiter: what stands between first and last page.
    """
    return _PAIR.sub(lambda found: _one_range(found, form, delimiter), text)


def _one_range(found: re.Match[str], form: str, delimiter: str) -> str:
    first, dash, last = found.groups()
    one, two = _NUMBER.fullmatch(first), _NUMBER.fullmatch(last)
    if _ROMAN.fullmatch(first) and _ROMAN.fullmatch(last):
        return f"{first}{delimiter}{last}"
    if one is None or two is None or one[1] != two[1]:
        return f"{first}{dash}{last}" if any(map(str.isdigit, first)) else found.group()
    if not form or one[3] or two[3]:
        return f"{first}{delimiter}{last}"
    prefix, begin, end = one[1], one[2], two[2]
    full = begin[: len(begin) - len(end)] + end if len(end) < len(begin) else end
    if int(full) < int(begin):
        return f"{first}{delimiter}{last}"
    match form:
        case "minimal":
            end = _minimal(begin, full, 1)
        case "minimal-two":
            end = _minimal(begin, full, 2)
        case "chicago" | "chicago-15" | "chicago-16":
            end = _chicago(begin, full, form)
        case _:
            end = prefix + full
    return f"{first}{delimiter}{end}"


def _minimal(first: str, last: str, least: int) -> str:
    if len(first) != len(last):
        return last
    same = 0
    while same < len(last) - least and first[same] == last[same]:
        same += 1
    return last[same:]


def _chicago(first: str, last: str, form: str) -> str:
    """The Chicago Manual of Style: 3–10, 71–72, 100–104, 107–8, 321–28, 1087–89, 1496–500 (15th: 1496–1500)."""
    number = int(first)
    if len(first) != len(last) or number < _CHICAGO_SPLIT or number % _CHICAGO_SPLIT == 0:
        return last
    if number % _CHICAGO_SPLIT < 10:  # noqa: PLR2004 - 101 to 109 of each hundred
        return _minimal(first, last, 1)
    short = _minimal(first, last, 2)
    if form != "chicago-16" and len(first) == _CHICAGO_15_DIGITS and len(short) == _CHICAGO_15_DIGITS - 1:
        return last
    return short
