"""A record as captured fields: what a reader says of the source it makes of it."""

from briefwright.exchange.records import Item, iso_date
from briefwright.model.source import CapturedField, CapturedName

_TEXTS: tuple[tuple[CapturedName, tuple[str, ...]], ...] = (
    ("headline", ("title",)),
    ("outlet", ("container-title", "publisher")),
    ("language", ("language",)),
    ("url", ("URL",)),
)
_REASON = "The record states it."


def captured_fields(item: Item) -> tuple[CapturedField, ...]:
    """The fields that a record declares; several authors are several ``byline`` rows."""
    out: list[CapturedField] = []
    for name, keys in _TEXTS:
        key = next((key for key in keys if item.get(key)), "")
        if key:
            out.append(CapturedField(name, str(item[key]), where=key, reason=_REASON, guessed=False))
    names = (spoken_name(author) for author in item.get("author", ()))
    out += [CapturedField("byline", name, where="author", reason=_REASON, guessed=False) for name in names]
    if issued := iso_date(item.get("issued")):
        out.append(CapturedField("published", issued, where="issued", reason=_REASON, guessed=False))
    return tuple(out)


def spoken_name(name: dict[str, str]) -> str:
    """``Ada Quill``; names in Hangul, Han and Kana with the family name first, unparted."""
    if literal := name.get("literal"):
        return literal
    family = " ".join(part for part in (name.get("non-dropping-particle", ""), name.get("family", "")) if part)
    given = name.get("given", "")
    if family and not any(letter < "\u3040" for letter in family + given):
        return family + given
    return " ".join(part for part in (given, name.get("dropping-particle", ""), family, name.get("suffix", "")) if part)
