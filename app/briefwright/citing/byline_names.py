"""A byline as family and given name, the way CSL-JSON has it; Korean names whichever way round they stand."""

import re

_HANGUL_NAME = re.compile(r"[\uac00-\ud7a3]{2,5}")
_HANGUL_PARTS = re.compile(r"([\uac00-\ud7a3]{1,2}) ([\uac00-\ud7a3]{1,3})")
_HANGUL_TITLE = re.compile(r" (?:기자|특파원|논설위원|편집위원|앵커|PD)$")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_HAN_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")
_TWO_SYLLABLES = (
    "남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방",
    "歐陽", "司馬", "諸葛", "欧阳", "司马", "诸葛",
)  # fmt: skip
"""Surnames of two syllables; all other Korean and nearly all Chinese ones have one."""
_KOREAN = frozenset(  # a word list reads better than a hundred marks
    """ahn an bae baek bak ban byun cha chae cho choe choi chon chu chun chung do eom eun gang gil go gong goo gu gwak
    ha ham han heo ho hong huh hur hwang hyun im jang jee jeon jeong ji jin jo joo ju jun jung kang kil kim ko koh kong
    koo ku kwak kwon lee lim ma maeng min moon mun myung na nam no noh oh ok pae paek pak park pyo ra rhee ri roh ryoo
    ryu seo seok seol shim shin sim sin so sohn son song suh sung tak u um wang woo yang yeo yeom yi yim yoo yoon you
    yu yun""".split()  # noqa: SIM905 - see above
)
"""Romanised Korean surnames in common spellings."""
_NEVER_GIVEN = frozenset(
    {"ahn", "bae", "baek", "byun", "choe", "choi", "hwang", "kim", "koh", "kwak"}
    | {"kwon", "lee", "lim", "noh", "pak", "park", "rhee", "roh", "ryu"}
)
"""Those of them that are no syllable of a given name."""
_GIVEN = re.compile(r"[A-Z][a-z]+(?:-[A-Za-z][a-z]+)?|[A-Z][a-z]+ [A-Z][a-z]+|[A-Z]+-[A-Z]+")
_SYLLABLE = re.compile(
    r"(?:kk|gg|tt|dd|pp|bb|ss|jj|ch|sh|[gkndtrlmbpsjh])?"
    r"(?:yae|yeo|yoo|you|wae|woo|ae|ai|ay|ya|ye|yi|eo|eu|ee|oo|oe|oi|ou|wa|wo|we|wi|wu|yo|yu|ui|ue|[aeiou])"
    r"(?:ng|ck|[nmklgpth])?",
    re.IGNORECASE,
)
"""One syllable of a Korean given name, in any of the usual romanisations."""
_AGENCY = re.compile(
    r"\b(?:agency|correspondents?|desk|editors?|media|news|newsroom|press|reporters?|service|staff|team|times|tv|wire)\b"
    r"|/|\d",
    re.IGNORECASE,
)
_SHORTEST = 2
"""Words a personal name has at least."""
_SURNAME_AND_TWO = 3


def csl_name(name: str) -> dict[str, str]:
    """One byline as CSL knows it.

    Hangul and Han names part after the surname, a reporter's title behind them is left off; romanised Korean names are
    told by surname and shape whichever way round they stand; agencies and desks are ``literal``. A surname in capitals
    is written as a name (APA Style, "What's in a Name? Cultural Variations in Name Order").
    """
    name = " ".join(name.split())
    name = _HANGUL_TITLE.sub("", name)
    if parts := _HANGUL_PARTS.fullmatch(name):
        return {"family": parts[1], "given": parts[2]}
    if _HANGUL_NAME.fullmatch(name) or _HAN_NAME.fullmatch(name):
        cut = 2 if name.startswith(_TWO_SYLLABLES) and len(name) > _SHORTEST else 1
        return {"family": name[:cut], "given": name[cut:]}
    words = name.split(" ")
    if len(words) < _SHORTEST or _AGENCY.search(name) or not name[0].isalpha() or _HANGUL.search(name):
        return {"literal": name}
    if "," in name:
        family, _, given = name.partition(",")
        return {"family": family.strip(), "given": given.strip()}
    if _surname_first(words):
        return _person(words[0], words[1:])
    return _person(words[-1], words[:-1])


def _person(family: str, given: list[str]) -> dict[str, str]:
    """Family and given name; capitals that only tell a Korean surname from the rest are not kept."""
    rest = " ".join(given)
    tells = family.isupper() and not rest.isupper() and family.casefold() in _KOREAN
    return {"family": family.capitalize() if tells else family, "given": rest}


def _surname_first(words: list[str]) -> bool:
    """Whether a romanised name stands as Koreans write it: ``Kim Min-soo``, ``Kim Jong Un``, not ``Min-soo Kim``."""
    first, rest = words[0], " ".join(words[1:])
    if first.casefold() not in _KOREAN:
        return False
    if len(words) == _SURNAME_AND_TWO and words[-1].casefold() not in _NEVER_GIVEN:
        return all(_SYLLABLE.fullmatch(word) for word in words[1:])
    if words[-1].casefold() in _KOREAN and "-" not in rest:
        return False
    capitals = first.isupper() and len(first) > 1 and not rest.isupper()
    return (capitals or "-" in rest) and _GIVEN.fullmatch(rest) is not None
