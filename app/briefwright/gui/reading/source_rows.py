"""The rows of the source list: what each source is called, where its passages went, what is missing."""

from collections import Counter
from collections.abc import Mapping

import msgspec

from briefwright.gui.reading.usage import Usage, section_label
from briefwright.gui.reading.wording import date_words, headline_of, kin_words, missing_words, outlet_of
from briefwright.model.brief import Brief, SourceUse
from briefwright.model.description import stated
from briefwright.model.likeness import Kin
from briefwright.model.source import Source
from briefwright.model.template import Colour
from briefwright.model.text import fold_marks

_SEARCHED = 1_000_000
"""Code points of a source that the filter looks through at each key press."""


class Count(msgspec.Struct, frozen=True):
    """How many items of one section use a source."""

    label: str
    title: str
    colour: Colour
    number: int


class SourceRow(msgspec.Struct, frozen=True):
    """One source as the list shows it.

    Attributes:
        id: of the source.
        label: ``S1`` ….
        outlet: or that it is not stated.
        date: short, of publication or else of the dateline, "" for none.
        headline: or what stands in its place.
        stated: False when the headline is only a stand-in.
        unread: not opened yet.
        counts: per section, in the order of the brief.
        loose: unfiled passages.
        warn: what is missing, "" for nothing worth a look.
        kin: ``same text as S1``, "" for a story of its own.
    """

    id: str
    label: str
    outlet: str
    date: str
    headline: str
    stated: bool
    unread: bool
    counts: tuple[Count, ...] = ()
    loose: int = 0
    warn: str = ""
    kin: str = ""

    @property
    def footed(self) -> bool:
        """Whether it has a line below its headline."""
        return bool(self.counts or self.warn or self.loose or self.kin)

    @property
    def used(self) -> bool:
        """Whether the brief uses it."""
        return bool(self.counts)

    def spoken(self) -> str:
        """The row for a screen reader."""
        used = ", ".join(f"{count.number} in {count.label} {count.title}" for count in self.counts)
        said = [self.outlet, self.date, self.headline, self.kin, used or "unused", self.warn]
        parts = ["unread" if self.unread else "", *said]
        return ". ".join(part for part in parts if part)


class SourceRows:
    """Makes the rows of a brief; what is known of a source is worked out again only when it changed."""

    def __init__(self) -> None:
        self._usage = Usage()
        self._known: dict[str, tuple[SourceUse, SourceRow]] = {}
        self._texts: dict[str, str] = {}

    def of(self, brief: Brief, sources: dict[str, Source], kin: Mapping[str, Kin]) -> list[SourceRow]:
        """The rows in order of arrival."""
        labels = {use.source: use.label for use in brief.sources} if kin else {}
        self._usage.update(brief)
        counts, loose = self._usage.counts(), self._usage.loose()
        out: list[SourceRow] = []
        for use in brief.sources:
            source = sources.get(use.source)
            if source is None:
                continue
            known = self._known.get(use.source)
            if known is None or known[0] is not use:
                known = (use, _bare(source, use))
                self._known[use.source] = known
            row, used, like = known[1], counts.get(use.source), kin.get(use.source)
            if used or use.source in loose or like:
                row = msgspec.structs.replace(
                    row,
                    counts=_counts(brief, used) if used else (),
                    loose=loose.get(use.source, 0),
                    kin=kin_words(like, labels[like.other]) if like and like.other in labels else "",
                )
            out.append(row)
        return out

    def fits(self, row: SourceRow, source: Source, query: str) -> bool:
        """Whether a row is what the filter asks for: every word of it fits.

        ``used``, ``unused``, ``unread``, ``marked`` (somebody marked words in the file) and a section's number are
        taken as what they say; any other word must stand in the outlet, the date, the headline, a section's title or
        the text.
        """
        return all(self._fits(row, source, word) for word in fold_marks(query).casefold().split())

    def _fits(self, row: SourceRow, source: Source, word: str) -> bool:
        if word in ("used", "unused", "unread"):
            return {"used": row.used, "unused": not row.used, "unread": row.unread}[word]
        if word == "marked":
            return bool(source.marks)
        if word.isdigit() and len(word) == 1:
            return any(count.label == word for count in row.counts)
        titles = " ".join(count.title for count in row.counts)
        if word in fold_marks(f"{row.outlet} {row.date} {row.headline} {row.label} {row.kin} {titles}").casefold():
            return True
        text = self._texts.get(source.id)
        if text is None:
            text = self._texts[source.id] = fold_marks(source.captured_text[:_SEARCHED]).casefold()
        return word in text


def _bare(source: Source, use: SourceUse) -> SourceRow:
    return SourceRow(
        id=source.id,
        label=use.label,
        outlet=outlet_of(source, use),
        date=_date(source, use),
        headline=headline_of(source, use),
        stated=stated(source, use, "headline") is not None,
        unread=not use.read,
        warn=missing_words(source, use),
    )


def _date(source: Source, use: SourceUse) -> str:
    """The day of publication; where none is stated, the day of writing that the dateline gives, and that it is that."""
    published = stated(source, use, "published")
    if published:
        return date_words(published.value, short=True)
    written = stated(source, use, "dateline_date")
    return f"dateline {date_words(written.value, short=True)}" if written else ""


def _counts(brief: Brief, counts: Counter[str]) -> tuple[Count, ...]:
    return tuple(
        Count(section_label(brief, section), section.plan.title, section.plan.colour, counts[section.id])
        for section in brief.sections
        if counts[section.id]
    )
