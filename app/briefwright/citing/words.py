"""Dates, locators, lists and headline case as citations print them (Chicago, English)."""

import re
from collections.abc import Sequence
from functools import lru_cache

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


_MARKS = re.compile("[\"'“”]")


def long_date(iso: str) -> str:
    """``2024-11-06…`` → ``November 6, 2024``; year-month and year alike; anything else unchanged."""
    year, month, day = parsed_date(iso)
    if not month:
        return year
    return f"{month} {day}, {year}" if day else f"{month} {year}"


def short_date(iso: str) -> str:
    """``2024-11-06…`` → ``6 Nov 2024``; anything else unchanged."""
    year, month, day = parsed_date(iso)
    return " ".join(part for part in (day, month[:3], year) if part)


def day_first(iso: str) -> str:
    """``2024-11-06…`` → ``6 November 2024``; anything else unchanged."""
    year, month, day = parsed_date(iso)
    return " ".join(part for part in (day, month, year) if part)


def military_date(iso: str) -> str:
    """``2024-11-06…`` → ``06 NOV 2024``, as far as stated; anything else unchanged."""
    year, month, day = parsed_date(iso)
    return " ".join(part for part in (day.zfill(2) if day else "", month[:3].upper(), year) if part)


def iso_day(iso: str) -> str:
    """``2024-11-06T16:41`` → ``2024-11-06``: the date without the time of day."""
    return iso.partition("T")[0] if parsed_date(iso)[0] != iso else iso


def written_date(words: str) -> str:
    """``6 Nov 2024`` or an ISO 8601 date as ISO 8601; "" for anything else."""
    found = re.fullmatch(r"(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})", words)
    if found is None:
        return words if re.match(r"\d{4}-\d\d", words) else ""
    months = [month[:3] for month in _MONTHS]
    month = found[2].title()
    return f"{found[3]}-{months.index(month) + 1:02}-{int(found[1]):02}" if month in months else ""


def parsed_date(iso: str) -> tuple[str, str, str]:
    """Year, name of the month and day, as far as stated; what is no ISO date comes back whole in place of the year."""
    found = re.fullmatch(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?(?:T.*)?", iso)
    if not found:
        return iso, "", ""
    year, month, day = found.groups()
    return year, _MONTHS[int(month) - 1] if month else "", str(int(day)) if day else ""


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


def listed(words: Sequence[str], last: str) -> str:
    """``a, b and c`` with the given last joint."""
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)


def typographic(text: str, *, nested: bool) -> str:
    """Straight marks made typographic; ``nested`` where the text will stand inside double marks."""
    if not _MARKS.search(text):
        return text
    edits = (MarkShape(), NestedMarks()) if nested else (MarkShape(),)
    return "".join(piece.text for piece in render(text, 0, len(text), edits))


@lru_cache(maxsize=2048)  # a page that is set anew at every edit asks for the same headlines again
def headline_case(text: str) -> str:
    """English headline-style capitals (Chicago 18, 8.160-8.162); words with capitals of their own stay as they are."""
    parts = re.split(r"(\s+)", text)
    spots = [n for n, part in enumerate(parts) if part.strip()]
    for place, n in enumerate(spots):
        before = parts[spots[place - 1]] if place else ""
        pieces = [parts[n]] if parts[n].isalpha() else re.split("([-‐‑])", parts[n])
        edges = {0} if not place or before.endswith((":", "?", "!", "—")) else set()
        edges |= {len(pieces) - 1} if place == len(spots) - 1 else set()
        parts[n] = "".join(_capital(piece, edge=at in edges) for at, piece in enumerate(pieces))
    return "".join(parts)


def _capital(word: str, *, edge: bool) -> str:
    """The word with a capital, unless it stays small or has capitals of its own."""
    if word != word.lower() or (is_small(word) and not edge):
        return word
    return re.sub(r"^([^\w]*)(\w)", lambda found: found.group(1) + found.group(2).title(), word, count=1)


def is_small(word: str) -> bool:
    """Whether headline style leaves a word small inside a title."""
    return word.strip("“”‘’'\"()[],.;:!?").casefold() in _SMALL
