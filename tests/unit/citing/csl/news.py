"""Twelve invented news items and how they are cited: the data of :mod:`.test_news`."""

from typing import Any


def _on(*parts: int) -> dict[str, Any]:
    return {"date-parts": [list(parts)]}


POST = "The Harbour Post"
WIRE = {"literal": "Mercury Newswire"}
ITEMS: dict[str, dict[str, Any]] = {
    "wire": {
        "type": "article-newspaper", "author": [WIRE], "title": 'Ministry says "all options" open on grain',
        "container-title": POST, "issued": _on(2024, 3, 5), "URL": "https://example.org/a", "accessed": _on(2024, 3, 6),
    },
    "unsigned": {
        "type": "article-newspaper", "title": "Ferry halted by storm", "container-title": POST,
        "issued": _on(2024, 3, 5), "URL": "https://example.org/b",
    },
    "undated": {
        "type": "webpage", "author": [{"family": "Okafor", "given": "Ada N."}], "title": "Port tariffs explained",
        "container-title": "Dockside", "URL": "https://example.org/c", "accessed": _on(2024, 4, 1),
    },
    "hangul": {
        "type": "article-newspaper", "author": [{"family": "김", "given": "민수"}, {"family": "이", "given": "서연"}],
        "title": "항만 요금 인상", "container-title": "바다일보", "issued": _on(2024, 2, 1), "URL": "https://example.org/d",
        "language": "ko",
    },
    "romanised": {
        "type": "article-newspaper",
        "author": [{"family": "Lee", "given": "Ji-hun"}, {"family": "Park", "given": "Seo-Yeon"}],
        "title": "Yard workers end strike", "container-title": POST, "issued": _on(2024, 2, 2),
        "URL": "https://example.org/e",
    },
    "report": {
        "type": "report", "author": [{"literal": "Institute for Coastal Studies"}],
        "title": "Tides of trade: A decade of shipping data", "genre": "Working paper", "number": "17",
        "publisher": "Institute for Coastal Studies", "issued": _on(2023), "URL": "https://example.org/f",
    },
    "broadcast": {
        "type": "broadcast", "title": "Evening Bulletin", "publisher": "Channel Nine", "issued": _on(2024, 3, 7),
        "medium": "television broadcast",
    },
    "interview": {
        "type": "interview", "author": [{"family": "Silva", "given": "Rui"}],
        "interviewer": [{"family": "Okafor", "given": "Ada N."}], "title": "Interview on pilotage",
        "issued": _on(2024, 3, 8),
    },
    "mail": {
        "type": "personal_communication", "author": [{"family": "Moreau", "given": "Claire"}],
        "recipient": [{"literal": "the desk"}], "genre": "e-mail", "issued": _on(2024, 3, 9),
    },
    "post": {
        "type": "post", "author": [{"literal": "@harbourwatch"}], "title": "Cranes idle at berth 4 again this morning",
        "container-title": "Chirp", "issued": _on(2024, 3, 10), "URL": "https://example.org/p",
    },
    "book": {
        "type": "book", "author": [{"family": "Brandt", "given": "Hans Peter"}], "title": "The sea and us",
        "publisher": "Quay Press", "issued": _on(2019),
    },
    "wire-2": {
        "type": "article-newspaper", "author": [WIRE], "title": "Grain talks stall", "container-title": POST,
        "issued": _on(2024, 5, 1), "URL": "https://example.org/g",
    },
}  # fmt: skip

# (item, locator, label): first references to all, then repeats.
CITES = (
    ("wire", "3", "paragraph"), ("unsigned", "", ""), ("undated", "", ""), ("hangul", "", ""),
    ("romanised", "2", "page"), ("romanised", "2", "page"), ("report", "12-14", "page"), ("broadcast", "", ""),
    ("interview", "", ""), ("mail", "", ""), ("post", "", ""), ("book", "21", "page"), ("wire-2", "", ""),
    ("wire", "4", "paragraph"),
)  # fmt: skip
