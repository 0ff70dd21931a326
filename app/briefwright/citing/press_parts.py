"""The elements of a press citation as printed, each under the rule of the captured text: what we supply in brackets."""

import re
from collections.abc import Sequence

from briefwright.citing.cluster import Cite
from briefwright.citing.words import clock, headline_case, listed, long_date, typographic
from briefwright.model.description import Stated, entered, stated
from briefwright.model.kinds import kind_of
from briefwright.model.source import CapturedName, EnteredName

NO_HEADLINE = "Article without headline"
_POST_LETTERS = 160
"""Chicago 18, 14.106: as much of a post as is its title."""


def bracketed(value: Stated, text: str) -> str:
    """The text, in square brackets when the value does not stand in the capture."""
    return f"[{text}]" if value.bracketed else text


def told(cite: Cite, name: CapturedName) -> str:
    """A field as it stands, "" when it is not stated."""
    value = stated(cite.source, cite.use, name)
    return bracketed(value, value.value) if value else ""


def said(cite: Cite, name: EnteredName) -> str:
    """What the analyst entered, "" when nothing."""
    value = entered(cite.source, cite.use, name)
    return bracketed(value, value.value) if value else ""


def headline(cite: Cite) -> Stated | None:
    """The headline; for a post without one its first words, which the capture holds."""
    value = stated(cite.source, cite.use, "headline")
    if value is not None or kind_of(cite.use) != "post":
        return value
    first = first_words(cite.source.captured_text)
    return Stated(first, "captured") if first else None


def first_words(text: str) -> str:
    """The first 160 letters of a post, cut between words; a final point falls away, as in any title."""
    folded = " ".join(text.split())
    if len(folded) <= _POST_LETTERS:
        return folded.removesuffix(".") if not folded.endswith("..") else folded
    return f"{folded[: _POST_LETTERS + 1].rsplit(' ', 1)[0][:_POST_LETTERS].rstrip(' ,;:.')} …"


def description(cite: Cite) -> str:
    """``[Article without headline on the ferry]``: what stands for a headline that the capture has not."""
    return f"[{' '.join((NO_HEADLINE, cite.use.entered('description'))).strip()}]"


def cased(cite: Cite, text: str) -> str:
    """A title in headline style where it is English, with typographic marks."""
    language = stated(cite.source, cite.use, "language")
    shaped = typographic(text, nested=True)
    english = language is None or language.value.startswith("en")
    return headline_case(shaped) if english and kind_of(cite.use) != "post" else shaped


def author(cite: Cite) -> str:
    """Who is cited first: interviewee, byline, else the agency of the credit line; a post adds the handle."""
    if interviewee := said(cite, "interviewee"):
        return interviewee
    byline = stated(cite.source, cite.use, "byline")
    name = bracketed(byline, listed(_names(byline), "and")) if byline else told(cite, "credit")
    handle = said(cite, "handle")
    return f"{name} ({handle})" if name and handle else name or handle


def _names(byline: Stated) -> list[str]:
    return [spoken(name) for name in byline.value.split("; ")]


def carriers(cite: Cite) -> str:
    """Who put it out: the outlet; agency copy under a byline names the agency, ``CNA, via Quay Courier``."""
    outlet = told(cite, "outlet")
    byline, credit = stated(cite.source, cite.use, "byline"), stated(cite.source, cite.use, "credit")
    if byline is None or credit is None or cite.use.entered("interviewee"):
        return outlet
    agency = bracketed(credit, credit.value)
    if not outlet or credit.value.casefold() == outlet.strip("[]").casefold():
        return agency
    return f"{agency}, via {outlet}"


def spoken(name: str) -> str:
    """A name or place printed in capitals as it is spoken; case is rendering, not content."""
    return re.sub(r"\b[A-Z]{3,}\b", lambda found: found.group().capitalize(), name)


def published(cite: Cite) -> str:
    """``November 6, 2024, 16:41 [time zone not stated]``."""
    value = stated(cite.source, cite.use, "published")
    if value is None:
        return ""
    time = clock(value.value)
    if not time:
        return bracketed(value, long_date(value.value))
    zone = stated(cite.source, cite.use, "published_zone")
    zoned = "[time zone not stated]" if zone is None else bracketed(zone, zone.value)
    return f"{bracketed(value, f'{long_date(value.value)}, {time}')} {zoned}"


def dateline(cite: Cite) -> str:
    """``dateline Seoul``, with its date where nothing else dates the source."""
    place = stated(cite.source, cite.use, "dateline_place")
    if place is None:
        return ""
    line = f"dateline {bracketed(place, spoken(place.value))}"
    day = stated(cite.source, cite.use, "dateline_date")
    dated = day is not None and stated(cite.source, cite.use, "published") is None
    return f"{line}, {bracketed(day, long_date(day.value))}" if day is not None and dated else line


def quoted_by(cite: Cite) -> str:
    """``[Ada Quill, post on Chirp], as quoted by ``: what stands before a source that only passes words on."""
    quotes = said(cite, "quotes")
    return f"{quotes}, as quoted by " if quotes else ""


def closed(cites: str, remark: str) -> str:
    """The note with its remark and final point; a remark with a capital or bracket first is a sentence of its own."""
    text = cites
    if remark:
        sentence = remark[0].isupper() or remark[0] == "["
        text = f"{cites}. {remark}" if sentence else f"{cites}; {remark}"
    bare = text.rstrip("”’)")
    if text.endswith("”") and not remark and not bare.endswith((".", "?", "!")):
        inner = bare if "‘" in text else text[:-1]
        return f"{inner}.{text[len(inner) :]}"
    return text if bare.endswith((".", "?", "!")) and (bare != text or remark) else f"{text.removesuffix('.')}."


def commas(parts: Sequence[str]) -> str:
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
