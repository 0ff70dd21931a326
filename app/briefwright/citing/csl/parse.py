"""Reads a style: XML in, compiled nodes out, macros resolved, broken styles refused with line and reason."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from lxml import etree

from briefwright.citing.csl.locale import Locale, LocaleOverride, candidates, merge
from briefwright.citing.csl.nodes import PLAIN, Area, Macro, SortKey, Style
from briefwright.citing.csl.parse_elements import Elements, read_format, whole_number
from briefwright.citing.csl.parse_locale import read_override
from briefwright.citing.csl.xml import StyleError, children_of, name_of, read_xml, required, the_child

LocaleSource = Callable[[str], LocaleOverride | None]
"""Gives the locale file of a language tag, None when there is none of that name."""

_AREA_OPTIONS = (
    "collapse", "cite-group-delimiter", "after-collapse-delimiter", "year-suffix-delimiter", "near-note-distance",
    "disambiguate-add-names", "disambiguate-add-givenname", "disambiguate-add-year-suffix",
    "givenname-disambiguation-rule", "hanging-indent", "second-field-align", "line-spacing", "entry-spacing",
    "subsequent-author-substitute", "subsequent-author-substitute-rule",
)  # fmt: skip


def read_style(xml: bytes | str, locales: LocaleSource, language: str = "") -> Style:
    """Compiles an independent style.

    Args:
        xml: the style file.
        locales: where locale files come from.
        language: BCP 47 tag asked for; "" takes the style's own default, or en-US.

    Raises:
        StyleError: the style cannot be used; it carries line and reason.
    """
    root = read_xml(xml)
    if name_of(root) != "style":
        raise StyleError(root, f"this is a <{name_of(root)}> element, not a style")
    overrides = tuple(read_override(element) for element in children_of(root, "locale"))
    default = root.get("default-locale", "")
    locale = load_locale(language or default or "en-US", locales, overrides)
    elements = Elements(root, _read_macro_shells(root))
    elements.fill_macros()
    citation = _read_area(required(root, "citation"), elements)
    found = the_child(root, "bibliography")
    return Style(
        title=_info(root, "title"),
        id=_info(root, "id"),
        in_text=root.get("class", "in-text") == "in-text",
        default_locale=default,
        citation=citation,
        bibliography=_read_area(found, elements) if found is not None else None,
        overrides=overrides,
        demote=root.get("demote-non-dropping-particle", "display-and-sort"),
        initialize_with_hyphen=root.get("initialize-with-hyphen", "true") != "false",
        page_range_format=root.get("page-range-format", ""),
        asks_year_suffix=("variable", "year-suffix") in elements.asked,
        asks_disambiguate=("disambiguate", "true") in elements.asked or ("disambiguate", "false") in elements.asked,
        asks_first_note=("variable", "first-reference-note-number") in elements.asked,
        asks_number=("variable", "citation-number") in elements.asked
        or citation.options.get("collapse") == "citation-number",
        asks_near_note=("position", "near-note") in elements.asked,
        locale=locale,
    )


def load_locale(language: str, locales: LocaleSource, overrides: tuple[LocaleOverride, ...] = ()) -> Locale:
    """The merged locale of a language, English underneath."""
    files = [found for tag in candidates(language) if (found := locales(tag)) is not None]
    return merge(language, files, overrides)


class StyleHead(NamedTuple):
    """What a style file says before its rules.

    Attributes:
        parent: address of the style whose rules a dependent style takes, "" for an independent one.
        default_locale: BCP 47 tag, "" for none.
    """

    parent: str
    default_locale: str


def read_head(xml: bytes | str) -> StyleHead:
    """The head of a style.

    Raises:
        StyleError: not well-formed.
    """
    root = read_xml(xml)
    info = the_child(root, "info")
    links = children_of(info, "link") if info is not None else ()
    parents = [link.get("href", "") for link in links if link.get("rel") == "independent-parent"]
    return StyleHead(parents[0] if parents else "", root.get("default-locale", ""))


def _info(root: etree._Element, name: str) -> str:
    info = the_child(root, "info")
    element = the_child(info, name) if info is not None else None
    return (element.text or "").strip() if element is not None else ""


def _read_macro_shells(root: etree._Element) -> dict[str, tuple[Macro, etree._Element]]:
    shells: dict[str, tuple[Macro, etree._Element]] = {}
    for element in children_of(root, "macro"):
        name = element.get("name")
        if not name:
            raise StyleError(element, "a macro has no name")
        shells[name] = (Macro(name), element)
    return shells


def _read_area(element: etree._Element, elements: Elements) -> Area:
    layout = required(element, "layout")
    options = {name: str(element.attrib[name]) for name in _AREA_OPTIONS if name in element.attrib}
    area = name_of(element)
    sort = the_child(element, "sort")
    return Area(
        name=area,
        children=elements.read_children(layout),
        delimiter=layout.get("delimiter", ""),
        format=read_format(layout) if layout.attrib else PLAIN,
        sort=tuple(_read_key(key, elements) for key in children_of(sort, "key")) if sort is not None else (),
        options=options,
    )


def _read_key(element: etree._Element, elements: Elements) -> SortKey:
    attributes: Mapping[str, str] = {str(name): str(value) for name, value in element.attrib.items()}
    macro = elements.macro(element, attributes["macro"]) if "macro" in attributes else None
    if macro is None and "variable" not in attributes:
        raise StyleError(element, "a sort key names neither a variable nor a macro")
    variable = attributes.get("variable", "")
    if variable != "year-suffix":  # letters that only sort are not shown
        elements.asked.add(("variable", variable))
    last = attributes.get("names-use-last")
    return SortKey(
        variable=variable,
        macro=macro,
        descending=attributes.get("sort") == "descending",
        names_min=whole_number(element, "names-min"),
        names_use_first=whole_number(element, "names-use-first"),
        names_use_last=None if last is None else last == "true",
    )
