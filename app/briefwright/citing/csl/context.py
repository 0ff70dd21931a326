"""What a node knows while it renders: the style, the item, the cite, where it stands, and what was rendered so far."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from briefwright.citing.csl.dates_in import DateValue
from briefwright.citing.csl.item import Item, Name
from briefwright.citing.csl.locale import Locale
from briefwright.citing.csl.markup import parse_markup, parse_style_text
from briefwright.citing.csl.nodes import Area, NameStyle, SortKey, Style
from briefwright.citing.csl.runs import Piece

Position = Literal["first", "subsequent", "ibid", "ibid-with-locator"]


@dataclass(frozen=True, slots=True)
class Cite:
    """One reference to an item inside a citation.

    Attributes:
        id: the item's key.
        locator: page, paragraph, time … as entered.
        label: what the locator is; CSL locator type.
        prefix, suffix: words of the author around the cite.
        suppress_author: leave the first names out, because the sentence has them.
        author_only: nothing but the first names.
    """

    id: str
    locator: str = ""
    label: str = "page"
    prefix: str = ""
    suffix: str = ""
    suppress_author: bool = False
    author_only: bool = False


class Place(NamedTuple):
    """Where a cite stands among the others.

    Attributes:
        position: first, subsequent, ibid or ibid-with-locator.
        near: a cite of the same item stands in a note near by.
        first_note: number of the note that cites the item first, 0 outside notes.
    """

    position: Position = "first"
    near: bool = False
    first_note: int = 0


FIRST = Place()


class Expansion(NamedTuple):
    """What disambiguation adds to a cite.

    Attributes:
        shown: (names block, how many names it shows at least) pairs.
        levels: (names block, name, given name level: 1 initials, 2 in full) triples.
        conditions: how many of the ``disambiguate="true"`` conditions, in reading order, hold.
        year_suffix: letters after the year.
    """

    shown: tuple[tuple[int, int], ...] = ()
    levels: tuple[tuple[int, int, int], ...] = ()
    conditions: int = 0
    year_suffix: str = ""


PLAIN_CITE = Expansion()


class NamesBlock(NamedTuple):
    """A list of names as it was rendered: input of disambiguation and of author substitution."""

    names: tuple[Name, ...]
    style: NameStyle
    shown: int


@dataclass(slots=True, eq=False)
class Context:
    """The state of rendering one cite, entry or sort key.

    Attributes:
        style, area, locale: what renders.
        item, cite, place, number: what is rendered, where, and the item's number in the bibliography.
        expansion: what disambiguation adds.
        key: the sort key being made, None outside sorting.
        in_note: terms at the start of a note may need a capital.
        called, filled: variables asked for and found with content, since the innermost group began.
        used: variables that a substitute has used up.
        blocks: name lists rendered so far.
        hides_names: the first names element stays silent (suppressed author).
        year_suffix_done: the letters after the year were rendered.
        conditions_asked: ``disambiguate`` conditions met so far.
        trail: variables shown inside the substitute being tried, None outside.
        markup_memory, style_memory: texts already read, shared by all contexts of one processor.
    """

    style: Style
    area: Area
    locale: Locale
    item: Item
    cite: Cite
    place: Place = FIRST
    number: int = 0
    expansion: Expansion = PLAIN_CITE
    key: SortKey | None = None
    called: int = 0
    filled: int = 0
    used: set[str] = field(default_factory=set)
    blocks: list[NamesBlock] = field(default_factory=list)
    hides_names: bool = False
    year_suffix_done: bool = False
    conditions_asked: int = 0
    trail: set[str] | None = None
    markup_memory: dict[str, list[Piece]] = field(default_factory=dict)
    style_memory: dict[str, list[Piece]] = field(default_factory=dict)

    def text(self, variable: str, *, short: bool = False) -> str:
        """A text or number variable, "" if it has no content or is used up."""
        if variable in self.used:
            return ""
        if short:
            return self.item.text.get(f"{variable}-short") or self.content(variable)
        return self.content(variable)

    def content(self, variable: str) -> str:
        """A text or number variable as the item or cite has it, "" for none."""
        match variable:
            case "locator":
                return self.cite.locator.strip()
            case "citation-number":
                return str(self.number) if self.number else ""
            case "year-suffix":
                return self.expansion.year_suffix
            case "first-reference-note-number":
                repeated = self.place.position != "first" and self.place.first_note
                return str(self.place.first_note) if repeated else ""
            case _:
                return self.item.text.get(variable, "")

    def names(self, variable: str) -> tuple[Name, ...]:
        """A name variable, empty if used up, be it by the substitute being tried."""
        spent = variable in self.used or (self.trail is not None and variable in self.trail)
        return () if spent else self.item.names.get(variable, ())

    def date(self, variable: str) -> DateValue | None:
        """A date variable, None if absent or used up."""
        return None if variable in self.used else self.item.dates.get(variable)

    def has(self, variable: str) -> bool:
        """Whether a variable of any kind has content, used up by a substitute or not: conditions ask about the item."""
        item = self.item
        return variable in item.names or variable in item.dates or bool(self.content(variable))

    def count(self, *, content: bool, variables: Iterable[str] = ()) -> None:
        """Notes that a variable was asked for, and which ones were shown."""
        self.called += 1
        self.filled += content
        if self.trail is not None and content:
            self.trail.update(variables)

    def markup(self, text: str) -> list[Piece]:
        """A field as pieces; shared, so callers must not change them."""
        known = self.markup_memory.get(text)
        if known is None:
            marks = self.locale.quotes
            known = parse_markup(text, (marks.opening, marks.closing, marks.inner_opening, marks.inner_closing))
            self.markup_memory[text] = known
        return known

    def style_text(self, text: str) -> list[Piece]:
        """An affix or term as pieces; shared, so callers must not change them."""
        known = self.style_memory.get(text)
        if known is None:
            known = self.style_memory[text] = parse_style_text(text)
        return known

    @property
    def english_titles(self) -> bool:
        """Whether title case applies: the source's language decides, else the style's."""
        return (self.item.language or self.locale.language)[:2].lower() == "en"
