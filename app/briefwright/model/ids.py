"""Short ids for briefs, sources, passages and items."""

import secrets

_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"  # no 0/o, 1/l/i: ids are read aloud


def new_id(prefix: str) -> str:
    """A fresh id such as ``p-7h3k9m2xqa`` (about 49 random bits)."""
    return prefix + "-" + "".join(secrets.choice(_LETTERS) for _ in range(10))
