"""Templates as TOML files: every fault is named by file, line and remedy; what is written, a person can go on with."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec
import tomli_w

from briefwright import shipped
from briefwright.errors import TemplateError
from briefwright.handwritten.toml_file import TomlFault, TomlText, convert_toml, parse_toml
from briefwright.library.template_logo import logo_to_toml, with_clean_logo
from briefwright.model.marking import marking_fault
from briefwright.model.template import FORMAT, KINDS, Template

VERSION = 1
_FORMAT = re.compile(r"briefwright-template/([1-9][0-9]{0,5})")

_HEADER = """\
# A Briefwright template: the shape of a brief. Change it in any text editor; lines that begin with # are remarks.
# All keys are explained in Help, “Template files”. A typing error is refused with its line, and nothing else breaks.
"""
_REMARKS: dict[str, str] = {
    "marking": 'scheme: "tlp", "us", "uk", "free" or "none"; text: exactly as printed on every page.',
    "citation": 'notes: "footnotes", "endnotes" or "in-text"; sources_table: "matrix", "list" or "none".',
    "page": "Margins in millimetres.",
    "type": "size in points; leading as a multiple of the size.",
    "wording": "Fixed words of the printed brief; {page} and {pages} are filled in.",
    "logo": 'height in millimetres; place: "left", "centre" or "right"; picture: a PNG or JPEG file in Base64.',
    "front_matter": "Front matter in printed order; line 1 is that of product, number and date.",
    "sections": f"Sections in printed order. kinds: any of {', '.join(KINDS)}.",
}
"""What the written file says above each of its parts."""


def template_from_toml(data: bytes, name: str) -> Template:
    """Read a template.

    Args:
        data: content of the file.
        name: name of the file, for messages.

    Raises:
        TemplateError: the file is broken or of a newer Briefwright; ``what`` names file and line, ``todo`` the remedy.
    """
    try:
        toml = parse_toml(data)
        _check_format(toml)
        template = convert_toml(with_clean_logo(toml), Template)
        for fault in _faults(template, toml):
            raise fault
    except TomlFault as fault:
        what = f"The template {name} could not be read, line {fault.line}: {fault.what}."
        raise TemplateError(what, "No other template is affected.", fault.todo) from fault
    return template


def _check_format(toml: TomlText) -> None:
    """A file says first what it is; without that, a later version could not be told from a typing error."""
    said = toml.root.get("format")
    write = f'Write format = "{FORMAT}" at the top of the file.'
    if said is None:
        raise toml.fault((), "it does not say that it is a template", write)
    found = _FORMAT.fullmatch(str(said))
    if found is None:
        raise toml.fault(("format",), f"“{said}” is not a version of the template format", write)
    if int(found[1]) > VERSION:
        what = f"it was made by a newer Briefwright (format {found[1]}; this one knows {VERSION})"
        raise toml.fault(("format",), what, "Open it in the newer Briefwright.")


def _faults(template: Template, toml: TomlText) -> Iterator[TomlFault]:
    """What is well written but makes no sense."""
    sections = template.sections
    yield from _doubles(
        toml, "sections", "id", (section.id for section in sections), "Give each section an id of its own."
    )
    yield from _doubles(
        toml, "sections", "key", (section.key for section in sections), "A digit files into one section only."
    )
    yield from _doubles(
        toml, "front_matter", "id", (field.id for field in template.front_matter), "Each id stands once."
    )
    for index, section in enumerate(sections):
        if not section.kinds:
            todo = f"Allowed are: {', '.join(KINDS)}; leave the key out to allow all."
            yield toml.fault(("sections", index, "kinds"), f"nothing may stand in section “{section.title}”", todo)
    summaries = [index for index, section in enumerate(sections) if section.role == "source-summary"]
    for index in summaries[1:]:
        what = "a second section has the role source-summary"
        yield toml.fault(("sections", index, "role"), what, "The source summary statement is printed once.")
    if fault := marking_fault(template.marking):
        yield toml.fault(("marking", "text"), fault.rstrip("."), "Write the marking exactly as its scheme spells it.")
    if "{page}" not in template.wording.page:
        what = "the page label does not hold {page}"
        yield toml.fault(("wording", "page"), what, 'Write for example page = "Page {page} of {pages}".')


def _doubles(toml: TomlText, part: str, key: str, values: Iterable[str], todo: str) -> Iterator[TomlFault]:
    seen: dict[str, int] = {}
    for index, value in enumerate(values):
        if value and value in seen:
            first = toml.lines.get((part, seen[value], key), 1)
            yield toml.fault((part, index, key), f"{key} “{value}” stands already in line {first}", todo)
        seen.setdefault(value, index)


def template_to_toml(template: Template) -> bytes:
    """Write a template: every key in sight, in the order of the format, with remarks for whoever edits it."""
    tables = ("marking", "citation", "page", "type", "wording")
    parts = [_HEADER + _pairs(template, _is_plain)]
    parts += [f"# {_REMARKS[name]}\n[{name}]\n{_pairs(getattr(template, name))}" for name in tables]
    for name in ("front_matter", "sections"):
        rows = [f"[[{name}]]\n{_pairs(row, _is_said)}" for row in getattr(template, name)]
        parts += [f"# {_REMARKS[name]}\n{rows[0]}", *rows[1:]] if rows else []
    if template.logo is not None:
        said = "".join(_pair(name, getattr(template.logo, name)) for name in ("description", "height", "place"))
        parts.append(f"# {_REMARKS['logo']}\n[logo]\n{said}{logo_to_toml(template.logo)}")
    return "\n".join(parts).encode("utf-8")


def _is_plain(value: object) -> bool:
    return isinstance(value, str | bool)


def _is_said(value: object) -> bool:
    return value != ""


def _pairs(part: msgspec.Struct, wanted: Callable[[object], bool] = lambda _: True) -> str:
    values = ((name, getattr(part, name)) for name in part.__struct_fields__)
    return "".join(_pair(name, value) for name, value in values if wanted(value))


def _pair(key: str, value: object) -> str:
    """One line, or several where a text has several; whole numbers without a point, as a person writes them."""
    if isinstance(value, tuple):  # the only lists are of item kinds: plain words
        words = ", ".join(f'"{entry}"' for entry in value)
        return f"{key} = [{words}]\n"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return tomli_w.dumps({key: value}, multiline_strings=isinstance(value, str) and "\n" in value and "\r" not in value)


def shipped_templates() -> tuple[Template, ...]:
    """The templates that ship, by name."""
    files = shipped.names("briefs", suffix=".toml")
    templates = (template_from_toml(shipped.read_bytes("briefs", name), name) for name in files)
    return tuple(sorted(templates, key=lambda template: template.name.casefold()))


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a template file."""
    (root,), parts = msgspec.json.schema_components([Template], ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Briefwright template file",
        "$ref": root["$ref"],
        "$defs": parts,
    }
