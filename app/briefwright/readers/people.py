"""The names in a byline that a news format hands over as a line of words."""

import re

from briefwright.readers.agencies import is_house, is_role

_BY = re.compile(r"^\s*(?:by|von|par|por|di|av|af|door|от|текст)[:\s]+", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:,\s*and\s|,|;|\sand\s|\s&\s|\s?/\s?|\sund\s|\set\s|\sy\s|·)\s*")
_LONGEST = 80
_INITIALS = re.compile(r"[a-z]{1,4}|[A-Z]{2,4}|(?:[a-z]{1,4}\.){1,3}")
"""How editors sign what they handled (``gr/bp``): nobody can be cited by it."""
_INSTITUTION = re.compile(
    r"\b(?:universit\w*|universidad|institut\w*|college|school|cent(?:er|re)|foundation|council|ministry|department"
    r"|group|inc|ltd|llc|gmbh|agency|academy|association)\b",
    re.IGNORECASE,
)
"""Words of the names of houses at which authors work."""
_SITE = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,10}")


def names_in(line: str) -> list[str]:
    """The persons a byline names, without posts, agencies, sites and initials; the whole line where it is one name.

    Unlike a line of plain text, an element called byline is one, so its words need not look like a name.
    """
    words = _BY.sub("", line).strip(" .,;")
    found = [name.strip() for name in _BETWEEN.split(words) if name.strip()]
    return [name for name in found if is_named(name) and len(name) <= _LONGEST]


def is_named(name: str) -> bool:
    """Whether words may be the name of a person and not a post, a house, a site or initials."""
    shaped = _INITIALS.fullmatch(name) or _SITE.fullmatch(name) or _INSTITUTION.search(name)
    return not (shaped or is_house(name) or is_role(name))
