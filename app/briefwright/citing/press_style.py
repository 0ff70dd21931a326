"""The file of a press style: which elements a citation has, in which order, and the words between them.

Written by hand as TOML; ``resources/styles/`` holds ours, and an organisation brings its own. The forms are made of
patterns (:mod:`briefwright.citing.patterns`), words with elements in braces; Help, *Press styles*, lists the elements.
"""

from typing import Annotated, Literal

import msgspec

from briefwright.model.kinds import Kind
from briefwright.model.template import Id, Name

FORMAT = "briefwright-press-style/1"

Pattern = Annotated[str, msgspec.Meta(min_length=1, max_length=400)]
Choice = Pattern | Annotated[tuple[Pattern, ...], msgspec.Meta(min_length=1, max_length=12)]
"""One pattern, or several: the first whose elements are all stated is printed, none if there is none."""
PartName = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z_]{0,39}$")]
Marks = Annotated[str, msgspec.Meta(pattern=r"^(“”|‘’|)$")]
TwoWords = Annotated[tuple[str, ...], msgspec.Meta(min_length=2, max_length=2)]


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Every part of a style file: unknown keys are typing errors and are refused."""


class Form(_Part, frozen=True, kw_only=True):
    """One form of citation.

    Attributes:
        before: stands before the first element, without joint.
        elements: in printed order; those that have nothing to say fall away.
        between: the joint of the elements.
        after: stands behind the last element, without joint.
    """

    before: Choice = ""
    elements: Annotated[tuple[Choice, ...], msgspec.Meta(min_length=1, max_length=60)]
    between: str = ", "
    after: Choice = ""


class Note(_Part, frozen=True, kw_only=True):
    """What stands round the citations of one note.

    Attributes:
        open: before the first.
        open_several: before the first where there are more; like ``open`` if left out.
        between: the joint of the citations.
        close: behind the last; a point is never doubled.
        remark: how the analyst's remark follows: as a ``sentence``, as a ``clause`` behind a semicolon, or ``either``,
            told by its first letter.
        points: whether commas and points go ``inside`` closing marks (American) or stay ``outside`` (British).
    """

    open: str = ""
    open_several: str | None = None
    between: str = "; "
    close: str = "."
    remark: Literal["either", "sentence", "clause"] = "either"
    points: Literal["inside", "outside"] = "inside"


class Headline(_Part, frozen=True, kw_only=True):
    """How a headline is printed.

    Attributes:
        marks: the marks round it, opening and closing; "" for none.
        letters: ``headline`` gives English headline capitals; ``captured`` leaves every letter as captured, and without
            marks round it the marks inside as well.
        italic: kinds of source whose titles stand in italics instead of marks.
        short: so many words make a short headline.
    """

    marks: Marks = "“”"
    letters: Literal["headline", "captured"] = "headline"
    italic: tuple[Kind, ...] = ("report", "book")
    short: Annotated[int, msgspec.Meta(ge=1, le=20)] = 4


class Dates(_Part, frozen=True, kw_only=True):
    """How dates and times of day are printed: each by its example."""

    date: Literal["November 6, 2024", "6 November 2024", "6 Nov 2024", "06 NOV 2024", "2024-11-06"] = "November 6, 2024"
    time: Literal["16:41", "1641"] = "16:41"


class LocatorWords(_Part, frozen=True, kw_only=True):
    """The words before a place in a source: for one and for several."""

    paragraph: TwoWords = ("para.", "paras.")
    page: TwoWords = ("p.", "pp.")
    time: str = "at"


class MissingWords(_Part, frozen=True, kw_only=True):
    """What missing elements are called, and the last joint of a list of them.

    Attributes:
        date: of a source that nothing dates.
        publication_date: where a dateline dates the writing but nothing the publication.
    """

    publisher: str = "publisher"
    author: str = "author"
    byline: str = "byline"
    date: str = "date"
    publication_date: str = "publication date"
    url: str = "URL"
    all_joined_by: str = "and"
    any_joined_by: str = "or"


class PressStyleFile(_Part, frozen=True, kw_only=True):
    """A press style.

    Attributes:
        format: version of this file format.
        id: name of the file without its endings.
        name: as listed.
        summary: one sentence: what the style is for.
        note, headline, dates, locator, missing: see there.
        full: the first citation of a source.
        later: every further citation; left out, each is a full one.
        reference: the entry in a list of references; with it the citations stand in the text.
        parts: patterns under a name, for use inside other patterns.
    """

    format: Literal["briefwright-press-style/1"]
    id: Id
    name: Name
    summary: str = ""
    note: Note = Note()
    headline: Headline = Headline()
    dates: Dates = Dates()
    locator: LocatorWords = LocatorWords()
    missing: MissingWords = MissingWords()
    full: Form
    later: Form | None = None
    reference: Form | None = None
    parts: dict[PartName, Choice] = {}
