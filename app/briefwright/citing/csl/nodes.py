"""A style, compiled: plain frozen nodes with macros resolved. Nothing here renders; see :mod:`.render`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from briefwright.citing.csl.locale import Locale, LocaleOverride
from briefwright.citing.csl.runs import Look


@dataclass(frozen=True, slots=True)
class Format:
    """The attributes any rendering element may carry.

    Affixes stand outside quotes, looks and text case of their own element (CSL 1.0.2, "Affixes").
    """

    prefix: str = ""
    suffix: str = ""
    looks: tuple[Look, ...] = ()
    quotes: bool = False
    strip_periods: bool = False
    text_case: str = ""
    display: str = ""


PLAIN = Format()


@dataclass(frozen=True, slots=True, eq=False)
class TextVariable:
    """``cs:text variable``."""

    variable: str
    short: bool
    format: Format


@dataclass(frozen=True, slots=True, eq=False)
class TextMacro:
    """``cs:text macro``."""

    macro: Macro
    format: Format


@dataclass(frozen=True, slots=True, eq=False)
class TextTerm:
    """``cs:text term``."""

    term: str
    form: str
    plural: bool
    format: Format


@dataclass(frozen=True, slots=True, eq=False)
class TextValue:
    """``cs:text value``."""

    value: str
    format: Format


@dataclass(frozen=True, slots=True, eq=False)
class Number:
    """``cs:number``."""

    variable: str
    form: str
    format: Format


@dataclass(frozen=True, slots=True, eq=False)
class Label:
    """``cs:label``, outside or inside ``cs:names`` (then ``variable`` is "")."""

    variable: str
    form: str
    plural: Literal["contextual", "always", "never"]
    format: Format


@dataclass(frozen=True, slots=True, eq=False)
class DatePart:
    """``cs:date-part``."""

    name: str
    form: str
    range_delimiter: str
    format: Format


@dataclass(frozen=True, slots=True, eq=False)
class Date:
    """``cs:date``; ``form`` "" for a date of its own making, else the locale's."""

    variable: str
    form: str
    precision: str
    parts: tuple[DatePart, ...]
    delimiter: str
    format: Format


@dataclass(frozen=True, slots=True, eq=False)
class NameStyle:
    """The options of ``cs:name``, every inheritance resolved."""

    and_: str = ""
    delimiter: str = ", "
    delimiter_precedes_et_al: str = "contextual"
    delimiter_precedes_last: str = "contextual"
    et_al_min: int = 0
    et_al_use_first: int | None = None  # 0 prints no name at all, None never cuts the list
    et_al_subsequent_min: int = 0
    et_al_subsequent_use_first: int = 0
    et_al_use_last: bool = False
    form: str = "long"
    initialize: bool = True
    initialize_with: str | None = None
    name_as_sort_order: str = ""
    sort_separator: str = ", "
    family: Format = PLAIN
    given: Format = PLAIN
    format: Format = PLAIN


@dataclass(frozen=True, slots=True, eq=False)
class EtAl:
    """``cs:et-al``."""

    term: str
    format: Format


@dataclass(frozen=True, slots=True, eq=False)
class Names:
    """``cs:names``; ``styles`` and ``delimiters`` by area name, ``substitute`` stands in when there are no names."""

    variables: tuple[str, ...]
    styles: dict[str, NameStyle]
    delimiters: dict[str, str]
    et_al: EtAl
    label: Label | None
    label_first: bool
    substitute: tuple[Node, ...]
    format: Format


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """``cs:group``."""

    children: tuple[Node, ...]
    delimiter: str
    format: Format


@dataclass(frozen=True, slots=True, eq=False)
class Test:
    """One condition: what is asked (``type``, ``variable``, ``position`` …); any of the values will do."""

    kind: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Branch:
    """``cs:if``, ``cs:else-if`` or, without tests, ``cs:else``."""

    match: Literal["all", "any", "none"]
    tests: tuple[Test, ...]
    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Choose:
    """``cs:choose``."""

    branches: tuple[Branch, ...]


Node = TextVariable | TextMacro | TextTerm | TextValue | Number | Label | Date | Names | Group | Choose


@dataclass(slots=True, eq=False)
class Macro:
    """A macro; its children are filled in once all macros are known."""

    name: str
    children: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class SortKey:
    """``cs:key``: a variable or a macro; ``names`` overrides et-al options inside the macro."""

    variable: str
    macro: Macro | None
    descending: bool
    names_min: int | None
    names_use_first: int | None
    names_use_last: bool | None


@dataclass(frozen=True, slots=True, eq=False)
class Area:
    """``cs:citation`` or ``cs:bibliography``.

    Attributes:
        name: ``citation`` or ``bibliography``.
        children: the layout's content.
        delimiter: the layout's delimiter.
        format: the layout's format; its looks hold for its affixes as well.
        sort: the keys, most important first.
        options: further attributes as written (disambiguation, collapse, near-note-distance, hanging-indent …).
    """

    name: str
    children: tuple[Node, ...]
    delimiter: str
    format: Format
    sort: tuple[SortKey, ...]
    options: dict[str, str] = field(default_factory=dict)

    def is_on(self, option: str) -> bool:
        """Whether a yes-or-no option is set."""
        return self.options.get(option) == "true"


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """A compiled style.

    Attributes:
        title, id: what the style says of itself.
        in_text: class ``in-text`` rather than ``note``.
        default_locale: BCP 47 tag, "" for none.
        citation: how citations are made.
        bibliography: how entries are made; None for a style without.
        overrides: the style's own ``cs:locale`` elements.
        demote: ``demote-non-dropping-particle``.
        initialize_with_hyphen, page_range_format: global options.
        asks_year_suffix: whether ``year-suffix`` is rendered by a text element anywhere.
        asks_disambiguate: whether a condition asks for ``disambiguate``.
        asks_first_note: whether ``first-reference-note-number`` is used anywhere.
        asks_number: whether ``citation-number`` is used anywhere.
        asks_near_note: whether a condition asks for ``near-note``.
        locale: the locale for the language asked for, overrides merged.
    """

    title: str
    id: str
    in_text: bool
    default_locale: str
    citation: Area
    bibliography: Area | None
    overrides: tuple[LocaleOverride, ...]
    demote: str
    initialize_with_hyphen: bool
    page_range_format: str
    asks_year_suffix: bool
    asks_disambiguate: bool
    asks_first_note: bool
    asks_number: bool
    asks_near_note: bool
    locale: Locale
