"""Reads the rendering elements of a style into nodes."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal, cast

from lxml import etree

from briefwright.citing.csl.nodes import (
    PLAIN,
    Branch,
    Choose,
    Date,
    DatePart,
    EtAl,
    Format,
    Group,
    Label,
    Macro,
    Names,
    NameStyle,
    Node,
    Number,
    Test,
    TextMacro,
    TextTerm,
    TextValue,
    TextVariable,
)
from briefwright.citing.csl.runs import Look
from briefwright.citing.csl.xml import StyleError, children_of, name_of, the_child

_LOOKS = ("font-style", "font-variant", "font-weight", "text-decoration", "vertical-align")
_FORMAT_ATTRIBUTES = {*_LOOKS, "prefix", "suffix", "quotes", "strip-periods", "text-case", "display"}
_INHERITED = (
    "and", "delimiter-precedes-et-al", "delimiter-precedes-last", "et-al-min", "et-al-use-first", "et-al-use-last",
    "et-al-subsequent-min", "et-al-subsequent-use-first", "initialize", "initialize-with", "name-as-sort-order",
    "sort-separator",
)  # fmt: skip
_TESTS = ("type", "variable", "is-numeric", "is-uncertain-date", "locator", "position", "disambiguate")
_OF_ONE_VALUE = ("type", "locator")
_AREAS = ("citation", "bibliography")


def read_format(element: etree._Element) -> Format:
    """The formatting attributes of an element."""
    attributes = element.attrib
    if not any(name in _FORMAT_ATTRIBUTES for name in attributes):
        return PLAIN
    looks: tuple[Look, ...] = tuple((name, str(attributes[name])) for name in _LOOKS if name in attributes)
    return Format(
        prefix=str(attributes.get("prefix", "")),
        suffix=str(attributes.get("suffix", "")),
        looks=looks,
        quotes=attributes.get("quotes") == "true",
        strip_periods=attributes.get("strip-periods") == "true",
        text_case=str(attributes.get("text-case", "")),
        display=str(attributes.get("display", "")),
    )


def whole_number(element: etree._Element, name: str) -> int | None:
    """A whole-number attribute; None if absent.

    Raises:
        StyleError: not a whole number.
    """
    text = element.get(name)
    if text is None:
        return None
    if not text.strip().isdecimal():
        raise StyleError(element, f'{name}="{text}" is not a whole number')
    return int(text)


def read_date(element: etree._Element) -> Date:
    """A ``cs:date``, of a style or of a locale."""
    parts = tuple(
        DatePart(
            part.get("name", ""),
            part.get("form", ""),
            part.get("range-delimiter", "–"),
            read_format(part),
        )
        for part in children_of(element, "date-part")
    )
    return Date(
        element.get("variable", ""),
        element.get("form", ""),
        element.get("date-parts", "year-month-day"),
        parts,
        element.get("delimiter", ""),
        read_format(element),
    )


class Elements:
    """Reads elements of one style.

    Attributes:
        asked: what the whole style asks for: conditions as (kind, value), rendered variables as ("variable", name).
    """

    def __init__(self, root: etree._Element, macros: dict[str, tuple[Macro, etree._Element]]) -> None:
        self.asked: set[tuple[str, str]] = set()
        self._macros = macros
        self._filling: list[str] = []
        self._stands_in_for: Names | None = None  # inside a substitute: the names it is for
        self._filled: set[str] = set()
        self._defaults = {
            area: _inherited(root) | (_inherited(found) if (found := the_child(root, area)) is not None else {})
            for area in _AREAS
        }

    def fill_macros(self) -> None:
        """Reads the content of every macro.

        Raises:
            StyleError: a macro is missing or calls itself.
        """
        for name, (_macro, element) in self._macros.items():
            self.macro(element, name)

    def macro(self, caller: etree._Element, name: str) -> Macro:
        """A macro by name, its content read."""
        if name not in self._macros:
            raise StyleError(caller, f'there is no macro "{name}"')
        macro, element = self._macros[name]
        if name in self._filling:
            raise StyleError(caller, f'macro "{name}" calls itself')
        if name not in self._filled:
            self._filling.append(name)
            before, self._stands_in_for = self._stands_in_for, None
            macro.children = self.read_children(element)
            self._stands_in_for = before
            self._filling.pop()
            self._filled.add(name)
        return macro

    def read_children(self, element: etree._Element) -> tuple[Node, ...]:
        """The rendering elements inside an element."""
        return tuple(self._read(child) for child in children_of(element) if name_of(child) not in {"info", "sort"})

    def _read(self, element: etree._Element) -> Node:
        match name_of(element):
            case "text":
                return self._read_text(element)
            case "number":
                self.asked.add(("variable", element.get("variable", "")))
                return Number(element.get("variable", ""), element.get("form", "numeric"), read_format(element))
            case "label":
                return _read_label(element)
            case "date":
                return read_date(element)
            case "names":
                return self._read_names(element)
            case "group":
                return Group(self.read_children(element), element.get("delimiter", ""), read_format(element))
            case "choose":
                return self._read_choose(element)
            case name:
                raise StyleError(element, f"<{name}> cannot stand here")

    def _read_text(self, element: etree._Element) -> Node:
        attributes, form = element.attrib, read_format(element)
        if "macro" in attributes:
            return TextMacro(self.macro(element, str(attributes["macro"])), form)
        if "variable" in attributes:
            variable = str(attributes["variable"])
            self.asked.add(("variable", variable))
            return TextVariable(variable, attributes.get("form") == "short", form)
        if "term" in attributes:
            return TextTerm(
                str(attributes["term"]), str(attributes.get("form", "long")), attributes.get("plural") == "true", form
            )
        if "value" in attributes:
            return TextValue(str(attributes["value"]), form)
        raise StyleError(element, "a text element names neither variable, macro, term nor value")

    def _read_choose(self, element: etree._Element) -> Choose:
        branches = []
        for child in children_of(element):
            if name_of(child) not in {"if", "else-if", "else"}:
                raise StyleError(child, f"<{name_of(child)}> cannot stand in <choose>")
            tests = tuple(test for kind in _TESTS for test in _read_tests(kind, child.get(kind, "").split()))
            self.asked |= {(test.kind, value) for test in tests if test.kind != "variable" for value in test.values}
            match = cast("Literal['all', 'any', 'none']", child.get("match", "all"))
            branches.append(Branch(match, tests, self.read_children(child)))
        return Choose(tuple(branches))

    def _read_names(self, element: etree._Element) -> Names:
        """A ``cs:names``; a bare one inside ``cs:substitute`` takes name, et-al and label of those it stands in for."""
        name, et_al, label = (the_child(element, part) for part in ("name", "et-al", "label"))
        outer = self._stands_in_for if name is None and et_al is None and label is None else None
        order = [name_of(child) for child in children_of(element)]
        styles = {area: _read_name_style(element, name, self._defaults[area]) for area in _AREAS}
        names = Names(
            variables=tuple(element.get("variable", "").split()),
            styles=outer.styles if outer else styles,
            delimiters={
                area: element.get("delimiter") or self._defaults[area].get("names-delimiter", "") for area in _AREAS
            },
            et_al=outer.et_al if outer else _read_et_al(et_al),
            label=outer.label if outer else (None if label is None else _read_label(label)),
            label_first=outer.label_first if outer else _label_first(order),
            substitute=(),
            format=read_format(element),
        )
        substitute = the_child(element, "substitute")
        if substitute is None:
            return names
        before, self._stands_in_for = self._stands_in_for, names
        children = self.read_children(substitute)
        self._stands_in_for = before
        return replace(names, substitute=children)


def _read_tests(kind: str, values: list[str]) -> list[Test]:
    """An item has one type and a cite one kind of locator: of those, naming one is enough to match "all"."""
    if kind in _OF_ONE_VALUE:
        return [Test(kind, tuple(values))] if values else []
    return [Test(kind, (value,)) for value in values]


def _label_first(order: list[str]) -> bool:
    return "label" in order and "name" in order and order.index("label") < order.index("name")


def _inherited(element: etree._Element) -> dict[str, str]:
    """The name options an element hands down, under the names that ``cs:name`` gives them."""
    found = {name: str(element.attrib[name]) for name in _INHERITED if name in element.attrib}
    for outer, inner in (
        ("name-form", "form"),
        ("name-delimiter", "delimiter"),
        ("names-delimiter", "names-delimiter"),
    ):
        if outer in element.attrib:
            found[inner] = str(element.attrib[outer])
    return found


def _read_name_style(names: etree._Element, name: etree._Element | None, defaults: Mapping[str, str]) -> NameStyle:
    options: dict[str, str] = {**defaults, **_inherited(names)}
    if name is not None:
        options.update({str(key): str(value) for key, value in name.attrib.items()})
    parts = {part.get("name"): read_format(part) for part in children_of(name, "name-part")} if name is not None else {}

    def number(key: str) -> int:
        text = options.get(key, "0").strip()
        return int(text) if text.isdecimal() else 0

    return NameStyle(
        and_=options.get("and", ""),
        delimiter=options.get("delimiter", ", "),
        delimiter_precedes_et_al=options.get("delimiter-precedes-et-al", "contextual"),
        delimiter_precedes_last=options.get("delimiter-precedes-last", "contextual"),
        et_al_min=number("et-al-min"),
        et_al_use_first=number("et-al-use-first") if "et-al-use-first" in options else None,
        et_al_subsequent_min=number("et-al-subsequent-min"),
        et_al_subsequent_use_first=number("et-al-subsequent-use-first"),
        et_al_use_last=options.get("et-al-use-last") == "true",
        form=options.get("form", "long"),
        initialize=options.get("initialize") != "false",
        initialize_with=options.get("initialize-with"),
        name_as_sort_order=options.get("name-as-sort-order", ""),
        sort_separator=options.get("sort-separator", ", "),
        family=parts.get("family", PLAIN),
        given=parts.get("given", PLAIN),
        format=read_format(name) if name is not None else PLAIN,
    )


def _read_et_al(element: etree._Element | None) -> EtAl:
    if element is None:
        return EtAl("et-al", PLAIN)
    return EtAl(element.get("term", "et-al"), read_format(element))


def _read_label(element: etree._Element) -> Label:
    plural = cast("Literal['contextual', 'always', 'never']", element.get("plural", "contextual"))
    return Label(element.get("variable", ""), element.get("form", "long"), plural, read_format(element))
