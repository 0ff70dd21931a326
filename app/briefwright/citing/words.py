"""Dates, locators, lists and headline case as citations print them (Chicago, English)."""

import re
from collections.abc import Sequence

from briefwright.model.quotation import MarkShape, NestedMarks, render

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

# Chicago 18, 8.160: articles, coordinating conjunctions, "to", "as" and prepositions of up to four letters stay small.
_SMALL = frozenset(
    {"a", "an", "the", "and", "but", "or", "nor", "for", "yet", "so", "to", "as", "at", "by", "in", "of", "on", "off"}
    | {"per", "up", "via", "from", "into", "onto", "over", "upon", "with", "than"}
)


def long_date(iso: str) -> str:
    """``2024-11-06…`` → ``November 6, 2024``; year-month and year alike; anything else unchanged."""
    found = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", iso)
    if not found:
        return iso
    year, month, day = found.groups()
    if not month:
        return year
    name = _MONTHS[int(month) - 1]
    return f"{name} {int(day)}, {year}" if day else f"{name} {year}"


def short_date(iso: str) -> str:
    """``2024-11-06…`` → ``6 Nov 2024``."""
    found = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", iso)
    if not found:
        return iso
    year, month, day = found.groups()
    if not month:
        return year
    name = _MONTHS[int(month) - 1][:3]
    return f"{int(day)} {name} {year}" if day else f"{name} {year}"


def clock(iso: str) -> str:
    """The time of day in an ISO value as ``16:41``, "" when it states none."""
    found = re.search(r"T(\d\d:\d\d)", iso)
    return found.group(1) if found else ""


def ranges(numbers: Sequence[int], shortest: int = 2) -> str:
    """``1, 2, 3, 6`` → ``1–3, 6``; runs of at least ``shortest`` numbers are joined."""
    out: list[str] = []
    ordered = sorted(set(numbers))
    at = 0
    while at < len(ordered):
        end = at
        while end + 1 < len(ordered) and ordered[end + 1] == ordered[end] + 1:
            end += 1
        if end - at + 1 >= shortest:
            out.append(f"{ordered[at]}–{ordered[end]}")
        else:
            out += [str(number) for number in ordered[at : end + 1]]
        at = end + 1
    return ", ".join(out)


def paragraphs(numbers: Sequence[int]) -> str:
    """The locator: ``para. 2``, ``paras. 1–3``; "" for none."""
    if not numbers:
        return ""
    return f"{'para.' if len(set(numbers)) == 1 else 'paras.'} {ranges(numbers)}"


def listed(words: Sequence[str], last: str) -> str:
    """``a, b and c`` with the given last joint."""
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)


def typographic(text: str, *, nested: bool) -> str:
    """Straight marks made typographic; ``nested`` where the text will stand inside double marks."""
    edits = (MarkShape(), NestedMarks()) if nested else (MarkShape(),)
    return "".join(piece.text for piece in render(text, 0, len(text), edits))


def headline_case(text: str) -> str:
    """English headline-style capitals (Chicago 18, 8.160); words with capitals of their own stay as they are."""
    parts = re.split(r"(\s+)", text)
    spots = [n for n, part in enumerate(parts) if part.strip()]
    for place, n in enumerate(spots):
        before = parts[spots[place - 1]] if place else ""
        edge = place in (0, len(spots) - 1) or before.endswith((":", "?", "!", "—"))
        parts[n] = _capital(parts[n], edge=edge)
    return "".join(parts)


def _capital(word: str, *, edge: bool) -> str:
    bare = word.strip("“”‘’'\"()[],.;:!?").casefold()
    if bare in _SMALL and not edge:
        return word
    return re.sub(r"^([^\w]*)(\w)", lambda found: found.group(1) + found.group(2).upper(), word, count=1)
