"""Pointers from a statement to the items that carry it, as the analyst reads and types them: ``I01, I03–I05``."""

import re
from collections.abc import Mapping, Sequence

_RANGE = re.compile(r"^[Ii]?0*(\d{1,5})(?:\s*[–—-]\s*[Ii]?0*(\d{1,5}))?$")
_RUN = 3
"""From this many neighbours on, a range is shorter than a list."""


def pointers_text(items: Sequence[str], labels: Mapping[str, str]) -> str:
    """Labels of the items in printed order, neighbours joined to ranges; items without a label are left out."""
    order = list(labels)
    places = sorted({order.index(item) for item in items if item in labels})
    groups: list[list[int]] = []
    for place in places:
        if groups and groups[-1][-1] == place - 1:
            groups[-1].append(place)
        else:
            groups.append([place])
    return ", ".join(_group_text([labels[order[place]] for place in group]) for group in groups)


def _group_text(names: Sequence[str]) -> str:
    return f"{names[0]}–{names[-1]}" if len(names) >= _RUN else ", ".join(names)


def read_pointers(text: str, labels: Mapping[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Items meant by ``I01, 3-5``: (item ids in the order typed, the pieces that mean no item)."""
    order = list(labels)
    meant: list[str] = []
    unknown: list[str] = []
    for piece in filter(None, re.split(r"[,;\s]*[,;]\s*|(?<=\d)\s+(?=[Ii\d])", text.strip())):
        found = _RANGE.match(piece.strip())
        first = int(found.group(1)) if found else 0
        last = int(found.group(2) or first) if found else 0
        if 1 <= first <= last <= len(order):
            meant += order[first - 1 : last]
        else:
            unknown.append(piece.strip())
    return tuple(dict.fromkeys(meant)), tuple(unknown)
