"""Characters that no font has, told while the brief is being written and not only when its PDF is wanted.

Loading fonts and composing cost too much to do at every change. So the letters of the brief are looked at first, all at
once; only where one is not in any font the brief is composed, to say where it stands.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice
from pathlib import Path

import msgspec
from msgspec.structs import replace

from briefwright import shipped
from briefwright.composing.compose import compose
from briefwright.errors import CitationStyleError
from briefwright.model.brief import Brief
from briefwright.model.finding import Finding
from briefwright.model.source import Source
from briefwright.writers import WRITERS

_MOST = 50
"""Findings told: a brief in a script that this computer has no font for would have one a letter."""


def unshown_characters(brief: Brief, sources: Mapping[str, Source]) -> Iterator[Finding]:
    """An error for each character that a format cannot show, once an item; it stands against that format only.

    Words that a citation style adds of its own are not looked at here; the export itself asks for every letter.
    """
    if not _lost(brief.template.type.body, _letters(brief, sources), _own_fonts()):
        return
    try:
        document = compose(brief, sources, "")
    except CitationStyleError:  # told where the style is chosen
        return
    refused = ((writer, why, item) for writer in WRITERS for why, item in writer.refuse(document))
    for writer, why, item in islice(refused, _MOST):
        yield Finding(
            check="F3",
            severity="error",
            text=f"{why[0].upper()}{why[1:]}, so the {writer.label} cannot be written.",
            todo="Write it in words, install a font that has it, or export another format.",
            item=item,
            format=writer.name,
        )


def _letters(brief: Brief, sources: Mapping[str, Source]) -> frozenset[str]:
    """Every letter beyond ASCII that the brief may print, and some that it does not."""
    found: set[str] = set()
    for said in _said(brief, sources):
        if not said.isascii():
            found.update(said.decode())
    return frozenset(letter for letter in found if not letter.isascii())


def _said(brief: Brief, sources: Mapping[str, Source]) -> Iterator[bytes]:
    """The words of the brief in pieces, so that the window has its turn between them; passages are quoted in items."""
    encode = msgspec.json.encode
    try:
        yield encode(replace(brief, passages=(), sections=()))
        yield from (encode(section.plan) for section in brief.sections)
        yield from (encode(item) for item in brief.items())
        used = (sources[use.source] for use in brief.sources if use.source in sources)
        yield from (encode(_fields(source)) for source in used)
    except UnicodeEncodeError:  # half a letter, which no file can hold: readers let none in, and writers drop it
        return


def _fields(source: Source) -> list[str]:
    return [field.value for field in source.fields]


def _own_fonts() -> tuple[Path, ...]:
    from briefwright.writers.pdf import system_fonts  # noqa: PLC0415 - with the rest of the PDF writer

    return system_fonts.own_files()


@lru_cache(maxsize=16)  # a change seldom brings a new letter, so nearly every look is this one
def _lost(family: shipped.Face, letters: frozenset[str], own: tuple[Path, ...]) -> bool:  # noqa: ARG001 - part of the key
    """Whether no font has one of the letters; ``own``, the analyst's fonts, are asked anew when they change."""
    if not letters:
        return False
    from briefwright.writers.pdf.fonts import FontBook, Typeface  # noqa: PLC0415 - fonts load slowly, ASCII needs none

    book, typeface = FontBook(), Typeface(family, "regular")
    return any(not letter.isspace() and book.face_for(typeface, letter) is None for letter in letters)
