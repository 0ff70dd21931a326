"""Chicago notes for press articles that say nothing the capture does not say.

Chicago 18, 14.87-14.95 (newspapers: no page, agency as author, unsigned starts with the headline) under the monitors'
rule: what is not in the captured text stands in square brackets or is named as missing, once, in the full note.
"""

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from briefwright.citing.cluster import Cite, Cluster
from briefwright.citing.words import clock, headline_case, is_small, listed, long_date, paragraphs, typographic
from briefwright.model.description import Stated, missing, stated
from briefwright.model.document import Text
from briefwright.model.source import CapturedName

NO_HEADLINE = "Article without headline"
_SHORT_WORDS = 4


class ChicagoPress:
    """Full note at the first citation, short form after that; no ibid."""

    id = "chicago-notes-press"
    name = "Chicago notes for press"

    def notes(self, clusters: Sequence[Cluster]) -> list[tuple[Text, ...]]:
        """The text of each note, in order."""
        seen: set[str] = set()
        names = _names([cite for cluster in clusters for cite in cluster.cites])
        out: list[tuple[Text, ...]] = []
        for cluster in clusters:
            cites: list[str] = []
            for cite in cluster.cites:
                first = cite.source.id not in seen
                seen.add(cite.source.id)
                name = names[cite.source.id]
                cites.append(full_form(cite, name) if first else short_form(cite, name))
            out.append((Text(closed("; ".join(cites), cluster.remark)),))
        return out


class Name(msgspec.Struct, frozen=True):
    """How the notes of one brief tell a source from the others.

    Attributes:
        short: its title in later notes.
        label: ``S3``, where two sources would else be named alike; "" where author and title suffice.
    """

    short: str
    label: str = ""


def _names(cites: Sequence[Cite]) -> dict[str, Name]:
    """Source id → name; syndicated copies and articles without headline are told apart by their labels."""
    by_id = {cite.source.id: cite for cite in cites}
    nameless = [cite for cite in by_id.values() if not _headline(cite)]
    shorts = {key: short_title(cite, alone=len(nameless) == 1) for key, cite in by_id.items()}
    called = Counter((_author(by_id[key]), short) for key, short in shorts.items())
    return {
        key: Name(short, by_id[key].use.label if called[_author(by_id[key]), short] > 1 else "")
        for key, short in shorts.items()
    }


def closed(cites: str, remark: str) -> str:
    """The note with its remark and final point; a remark with a capital or bracket first is a sentence of its own."""
    text = cites
    if remark:
        sentence = remark[0].isupper() or remark[0] == "["
        text = f"{cites}. {remark}" if sentence else f"{cites}; {remark}"
    bare = text.rstrip("”’)")
    return text if bare.endswith((".", "?", "!")) and (bare != text or remark) else f"{text.removesuffix('.')}."


def full_form(cite: Cite, name: Name) -> str:
    """The first citation of a source, without final point."""
    lacks = missing(cite.source, cite.use)
    obscure = "publisher" in lacks or "date" in lacks
    parts = [_author(cite), _labelled(_title(cite), name), _stated(cite, "outlet"), _published(cite), _dateline(cite)]
    if obscure:
        parts.append(_named_missing(cite, lacks))
    parts += [paragraphs(cite.paragraphs), _stated(cite, "url")]
    text = _commas([part for part in parts if part])
    if obscure and "URL" in lacks:
        text += f"; captured file {cite.source.file_name}, imported {long_date(cite.source.imported)}"
    elif not obscure:
        text += _told_missing(cite, lacks)
    return text


def short_form(cite: Cite, name: Name) -> str:
    """A later citation of a source, without final point."""
    parts = (_author(cite), _labelled(name.short, name), paragraphs(cite.paragraphs))
    return _commas([part for part in parts if part])


def _labelled(title: str, name: Name) -> str:
    """``[Article without headline, S3]``, ``“Talks Open” [S3]``."""
    if not name.label:
        return title
    return f"{title[:-1]}, {name.label}]" if title.endswith("]") else f"{title} [{name.label}]"


def short_title(cite: Cite, *, alone: bool = True) -> str:
    """The short headline in marks: the analyst's, else the first words of the headline.

    Args:
        cite: the source.
        alone: no other source of the brief lacks a headline, so that no description is needed.
    """
    headline = _headline(cite)
    if headline is None:
        return f"[{NO_HEADLINE}]" if alone else _title(cite)
    entered = cite.use.entered("short_headline")
    if entered:
        return f"“{_cased(cite, entered)}”"
    words = typographic(headline.value, nested=True).split()
    kept = min(_SHORT_WORDS, len(words))
    while 1 < kept < len(words) and is_small(words[kept - 1]):
        kept -= 1
    return _bracketed(headline, f"“{_cased(cite, _unopened(' '.join(words[:kept]).rstrip(',;:')))}”")


def _unopened(text: str) -> str:
    """A cut title without an opening mark whose partner was cut off."""
    at = text.rfind("‘")
    return text[:at] + text[at + 1 :] if at >= 0 and "’" not in text[at:] else text


def _headline(cite: Cite) -> Stated | None:
    return stated(cite.source, cite.use, "headline")


def _title(cite: Cite) -> str:
    headline = _headline(cite)
    if headline is None:
        return f"[{' '.join((NO_HEADLINE, cite.use.entered('description'))).strip()}]"
    return _bracketed(headline, f"“{_cased(cite, headline.value)}”")


def _cased(cite: Cite, text: str) -> str:
    language = stated(cite.source, cite.use, "language")
    shaped = typographic(text, nested=True)
    return headline_case(shaped) if language is None or language.value.startswith("en") else shaped


def _bracketed(value: Stated, text: str) -> str:
    return f"[{text}]" if value.bracketed else text


def _stated(cite: Cite, name: CapturedName) -> str:
    value = stated(cite.source, cite.use, name)
    return _bracketed(value, value.value) if value else ""


def _author(cite: Cite) -> str:
    byline = stated(cite.source, cite.use, "byline")
    if byline is None:
        return _stated(cite, "credit")
    return _bracketed(byline, listed([_spoken(name) for name in byline.value.split("; ")], "and"))


def _spoken(name: str) -> str:
    """A name or place printed in capitals as it is spoken; case is rendering, not content."""
    return re.sub(r"\b[A-Z]{3,}\b", lambda found: found.group().capitalize(), name)


def _published(cite: Cite) -> str:
    value = stated(cite.source, cite.use, "published")
    if value is None:
        return ""
    time = clock(value.value)
    if not time:
        return _bracketed(value, long_date(value.value))
    zone = stated(cite.source, cite.use, "published_zone")
    told = "[time zone not stated]" if zone is None else _bracketed(zone, zone.value)
    return f"{_bracketed(value, f'{long_date(value.value)}, {time}')} {told}"


def _dateline(cite: Cite) -> str:
    place = stated(cite.source, cite.use, "dateline_place")
    if place is None:
        return ""
    told = f"dateline {_bracketed(place, _spoken(place.value))}"
    day = stated(cite.source, cite.use, "dateline_date")
    dated = day is not None and stated(cite.source, cite.use, "published") is None
    return f"{told}, {_bracketed(day, long_date(day.value))}" if day is not None and dated else told


def _named_missing(cite: Cite, lacks: Sequence[str]) -> str:
    """``[publisher, author, date and URL not in captured text; written before the US election]``."""
    dateline = stated(cite.source, cite.use, "dateline_date") is not None
    words = [word.replace("date", "publication date") if dateline else word for word in lacks if word != "headline"]
    dating = cite.use.entered("dating")
    told = f"{listed(words, 'and')} not in captured text"
    return f"[{told}; {dating}]" if dating else f"[{told}]"


def _told_missing(cite: Cite, lacks: Sequence[str]) -> str:
    """``; no byline or URL in captured text``."""
    words = ["URL"] if "URL" in lacks else []
    if stated(cite.source, cite.use, "byline") is None:
        words.insert(0, "byline")
    return f"; no {listed(words, 'or')} in captured text" if words else ""


def _commas(parts: Sequence[str]) -> str:
    """Parts joined by commas; a comma goes inside closing marks (American usage)."""
    out = ""
    for part in parts:
        if not out:
            out = part
        elif out.endswith("”"):
            inner = out.rstrip("”’") if out.count("‘") else out[:-1]
            out = f"{inner}{'' if inner.endswith(('?', '!', ',')) else ','}{out[len(inner) :]} {part}"
        else:
            out = f"{out}, {part}"
    return out
