"""Reads locales: whole files and the ``cs:locale`` elements of styles."""

from lxml import etree

from briefwright.citing.csl.locale import LocaleOverride, Term, term_name
from briefwright.citing.csl.parse_elements import read_date
from briefwright.citing.csl.xml import StyleError, children_of, name_of, read_xml, the_child

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read_locale(xml: bytes | str) -> LocaleOverride:
    """A locale file.

    Raises:
        StyleError: not a locale file.
    """
    root = read_xml(xml)
    if name_of(root) != "locale":
        raise StyleError(root, f"this is a <{name_of(root)}> element, not a locale")
    return read_override(root)


def read_override(element: etree._Element) -> LocaleOverride:
    """A ``cs:locale`` element."""
    override = LocaleOverride(element.get(_LANGUAGE, ""))
    for options in children_of(element, "style-options"):
        override.options.update({str(name): str(value) for name, value in options.attrib.items()})
    for date in children_of(element, "date"):
        override.dates[date.get("form", "text")] = read_date(date)
    for terms in children_of(element, "terms"):
        for term in children_of(terms, "term"):
            _read_term(term, override)
    return override


def _read_term(element: etree._Element, override: LocaleOverride) -> None:
    name = term_name(element.get("name", ""))
    single, multiple = the_child(element, "single"), the_child(element, "multiple")
    if single is None and multiple is None:
        text = _text(element)
        one, many = text, text
    else:
        one = _text(single) if single is not None else ""
        many = _text(multiple) if multiple is not None else one
    key = (name, element.get("form", "long"), element.get("gender-form", ""))
    override.terms[key] = Term(one, many, element.get("gender", ""), element.get("match", ""))


def _text(element: etree._Element) -> str:
    text = "".join(str(part) for part in element.itertext())
    return "" if text.isspace() and "\n" in text else text
