"""What happens where two pieces meet: doubled marks are reduced, doubled spaces closed.

The table is the one the public CSL test-suite states (its "full monty" of six marks against six).
"""

_ABSORBED: dict[str, str] = {
    # first mark: the second marks that vanish after it
    ":": ":.",
    ".": ".",
    ";": ":.;",
    "!": ":.!",
    "?": ":.?",
    ",": ",",
}
_REPLACED: dict[str, str] = {
    # first mark: the second marks that take its place
    ":": "!?",
    ";": "!?",
}
MOVES_INSIDE = ",.!?"
"""Marks that step inside a closing quotation mark where the locale says so."""


def absorbs(first: str, second: str) -> bool:
    """Whether mark ``second`` vanishes after mark ``first``."""
    return second in _ABSORBED.get(first, "")


def gives_way(first: str, second: str) -> bool:
    """Whether mark ``second`` takes the place of mark ``first``."""
    return second in _REPLACED.get(first, "")
