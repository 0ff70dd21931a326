"""Parts of a press citation that more than one kind of style needs: who, what, and what stands for them."""

import re
from collections.abc import Sequence

from briefwright.citing.cluster import Cite
from briefwright.citing.words import headline_case, listed, typographic
from briefwright.model.description import Stated, entered, stated, supplied
from briefwright.model.kinds import kind_of
from briefwright.model.passage import OWN_WORDS
from briefwright.model.source import CapturedName

NO_HEADLINE = "Article without headline"
_CARRIERS: tuple[CapturedName, ...] = ("outlet", "credit")
_POST_LETTERS = 160
"""Chicago 18, 14.106: as much of a post as is its title."""


def bracketed(value: Stated, text: str) -> str:
    """The text, in square brackets when the value does not stand in the capture."""
    return f"[{text}]" if value.bracketed else text


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


def title_words(cite: Cite, text: str, *, marks: str, headline_style: bool) -> str:
    """A title with typographic marks and, where it is English, in headline style.

    Args:
        cite: the source.
        text: the title as captured.
        marks: the marks to set round it, opening and closing; inside ``‘ ’`` the title's own are double.
        headline_style: English titles take headline capitals; the words of a post stay as they are.
    """
    language = stated(cite.source, cite.use, "language")
    shaped = typographic(text, nested=True)
    english = language is None or language.value.startswith("en")
    if headline_style and english and kind_of(cite.use) != "post":
        shaped = headline_case(shaped)
    if marks.startswith("‘"):
        shaped = _NESTED.sub(r"“\1”", shaped)
    return f"{marks[:1]}{shaped}{marks[1:]}"


_NESTED = re.compile(r"‘([^‘]*?)’(?!\w)")


def author_parts(cite: Cite) -> list[tuple[str, bool]]:
    """Who is cited first, in pieces of which the true ones are bracketed.

    Interviewee, else byline, else the agency of the credit line; a post adds the handle: ``Ada Quill (@quill)``, or
    ``Ada Quill [@quill]`` where brackets are due anyway.
    """
    interviewee = entered(cite.source, cite.use, "interviewee")
    if interviewee is not None:
        return [(interviewee.value, interviewee.bracketed)]
    byline = stated(cite.source, cite.use, "byline")
    name = byline or stated(cite.source, cite.use, "credit")
    words = spoken_names(name.value) if byline and name else name.value if name else ""
    out = [(words, name.bracketed)] if name else []
    handle = entered(cite.source, cite.use, "handle")
    if handle is None:
        return out
    if name is None:
        return [(handle.value, handle.bracketed)]
    if name.bracketed and handle.bracketed:
        return [(f"{words} ({handle.value})", True)]
    called = (handle.value, True) if handle.bracketed else (f"({handle.value})", False)
    return [*out, (" ", False), called]


def author(cite: Cite) -> str:
    """Who is cited first, "" when nobody is stated."""
    return in_brackets(author_parts(cite))


def carrier_parts(cite: Cite) -> list[tuple[str, bool]]:
    """Who put it out, in pieces of which the true ones are bracketed; nobody who is cited first is named again.

    The outlet; where the agency of the credit line is not cited first, agency and outlet: ``CNA, via Quay Courier``.
    """
    outlet, credit = (stated(cite.source, cite.use, name) for name in _CARRIERS)
    first = "".join(text for text, _ in author_parts(cite)).casefold()
    if outlet is not None and outlet.value.casefold() == first:
        outlet = None
    if not cite.use.entered("interviewee") and stated(cite.source, cite.use, "byline") is None:
        credit = None  # the agency is the author
    if credit is not None and outlet is not None and credit.value.casefold() == outlet.value.casefold():
        outlet = None
    named = [(value.value, value.bracketed) for value in (credit, outlet) if value is not None]
    return [named[0], (", via ", False), named[1]] if len(named) > 1 else named


def in_brackets(parts: Sequence[tuple[str, bool]]) -> str:
    """Pieces as one text, the true ones in square brackets."""
    return "".join(f"[{text}]" if supplied else text for text, supplied in parts)


def spoken_names(value: str) -> str:
    """Bylines parted by ``; `` as they are spoken: ``Ada Quill and Ben Marsh``."""
    return listed([spoken(name) for name in value.split("; ")], "and")


def spoken(name: str) -> str:
    """A name or place printed in capitals as it is spoken; case is rendering, not content."""
    return re.sub(r"\b[A-Z]{3,}\b", lambda found: found.group().capitalize(), name)


def original(cite: Cite) -> Stated | None:
    """The text whose words the cited passages pass on; None where the source speaks itself."""
    if cite.quotes:
        return supplied(cite.source, cite.quotes) if cite.quotes != OWN_WORDS else None
    return entered(cite.source, cite.use, "quotes")


def quoted_by(cite: Cite) -> str:
    """``[Ada Quill, post on Chirp], as quoted by ``: what stands before a source that only passes words on."""
    value = original(cite)
    return f"{bracketed(value, value.value)}, as quoted by " if value else ""
