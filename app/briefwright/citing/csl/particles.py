"""Particles and suffixes inside the family or given name: ``van der Vlist``, ``Jean de``, ``John, III``."""

import re
from typing import NamedTuple


class NameParts(NamedTuple):
    """A name taken apart."""

    family: str
    given: str
    suffix: str
    dropping: str
    non_dropping: str
    comma_suffix: bool


def split_particles(family: str, given: str, suffix: str) -> NameParts:
    """Takes particles and a suffix out of plain family and given names.

    Lower-case words before the family name are its non-dropping particle, lower-case words after the given name its
    dropping particle. A family name in double quotes is taken as it is. A comma in the given name parts off a suffix,
    ``,!`` one that keeps its comma.
    """
    comma_suffix = False
    if "," in given and not suffix:
        given, _comma, suffix = (part.strip() for part in given.partition(","))
        if suffix.startswith("!"):
            suffix, comma_suffix = suffix[1:].strip(), True
    if family.startswith('"') and family.endswith('"') and family.strip('"'):
        return NameParts(family.strip('"'), given, suffix, "", "", comma_suffix)
    non_dropping, family = _leading(family)
    dropping, given = _trailing(given)
    return NameParts(family, given, suffix, dropping, non_dropping, comma_suffix)


# "van de ", "v.d. ", "'t "; "d'"; "al-"
_PARTICLE = re.compile(r"\s*(?:['’]?[^\W\d_]+(?:\.[^\W\d_]+)*['’\-.]?\s+|[^\W\d_]{1,3}['’]|[^\W\d_]{2,3}-)(?=\S)")


def _leading(family: str) -> tuple[str, str]:
    place = 0
    while True:
        found = _PARTICLE.match(family, place)
        if found is None or not _is_lower(found.group()):
            break
        place = found.end()
    particle = family[:place].lstrip()
    # "de' Frinkle" keeps the space that "d'Wander" does not have.
    keeps_space = particle.rstrip().endswith(("'", "’", "-")) and particle[-1:].isspace()
    return particle if keeps_space else particle.strip(), family[place:]


def _trailing(given: str) -> tuple[str, str]:
    words = given.split(" ")
    start = len(words)
    while start > 1 and re.fullmatch(r"[^\W\d_]+['’]?", words[start - 1]) and _is_lower(words[start - 1]):
        start -= 1
    return " ".join(words[start:]), " ".join(words[:start])


def _is_lower(word: str) -> bool:
    letters = [character for character in word if character.isalpha()]
    return bool(letters) and all(character.islower() for character in letters)
