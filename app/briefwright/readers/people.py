"""The names in a byline that a news format hands over as a line of words."""

import re

from briefwright.readers.agencies import is_house, is_role

_BY = re.compile(r"^\s*(?:by|von|par|por|di|от|текст)[:\s]+", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:,\s*and\s|,|;|\sand\s|\s&\s|\s?/\s?|\sund\s|\set\s|\sy\s|·)\s*")
_LONGEST = 80


def names_in(line: str) -> list[str]:
    """The persons a byline names, posts and agencies left out; the whole line where it is one name of its own.

    Unlike a line of plain text, an element called byline is one, so its words need not look like a name.
    """
    words = _BY.sub("", line).strip(" .,;")
    found = [name.strip() for name in _BETWEEN.split(words) if name.strip()]
    return [name for name in found if not is_house(name) and not is_role(name) and len(name) <= _LONGEST]
