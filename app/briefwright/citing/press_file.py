"""Reads the file of a press style; a fault is told with its line, the reason and the remedy."""

from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any

import msgspec

from briefwright import shipped
from briefwright.citing.patterns import Compiled, Compiler, PatternFault
from briefwright.citing.press import Forms, PressStyle, compile_form
from briefwright.citing.press_elements import CONDITIONS, ELEMENTS, PLACED
from briefwright.citing.press_style import FORMAT, Choice, Form, PressStyleFile
from briefwright.errors import CitationStyleError
from briefwright.handwritten.toml_file import TomlFault, TomlText, convert_toml, parse_toml
from briefwright.handwritten.toml_places import Path

_NAMES = (*ELEMENTS, *PLACED)


def press_style(data: bytes, name: str) -> PressStyle:
    """A press style, ready to cite with.

    Args:
        data: content of the file.
        name: name of the file, for messages.

    Raises:
        CitationStyleError: the file is broken or of a newer Briefwright; it tells line, reason and remedy.
    """
    try:
        toml = parse_toml(data)
        _check_format(toml)
        file = convert_toml(toml, PressStyleFile)
        return PressStyle(file, _compiled(file, toml))
    except TomlFault as fault:
        what = f"The citation style {name} cannot be used: line {fault.line}, {fault.what}."
        raise CitationStyleError(what, "The brief keeps the style it has.", fault.todo) from fault


@cache
def shipped_style(style_id: str) -> PressStyle:
    """One of our own styles, which do not change while the program runs."""
    name = f"styles/{style_id}.toml"
    return press_style(shipped.read_bytes("resources", name), name)


def _check_format(toml: TomlText) -> None:
    """A file says first what it is; without that, a later version could not be told from a typing error."""
    said = toml.root.get("format")
    write = f'Write format = "{FORMAT}" at the top of the file.'
    if said is None:
        raise toml.fault((), "it does not say that it is a press style", write)
    if said != FORMAT:
        raise toml.fault(("format",), f"“{said}” is no version of press styles that this Briefwright knows", write)


def _compiled(file: PressStyleFile, toml: TomlText) -> Forms:
    for part in file.parts:
        if part in _NAMES or part in CONDITIONS:
            raise toml.fault(("parts", part), f"“{part}” is the name of an element", "Give the part another name.")
    compiler = Compiler(_NAMES, tuple(CONDITIONS), file.parts)
    for name in file.parts:
        _check(("parts", name), partial(compiler.part, name), toml)
    for path, choice in _choices(file):
        _check(path, partial(compiler.choice, choice), toml)
    depth = file.note.open.count("[") - file.note.open.count("]")
    full = compile_form("full", file.full, compiler, depth)
    later = compile_form("later", file.later, compiler, depth) if file.later else full
    reference = compile_form("reference", file.reference, compiler) if file.reference else None
    return Forms(full, later, reference)


def _choices(file: PressStyleFile) -> Iterator[tuple[Path, Choice]]:
    """Every choice of a style's forms with its place in the file."""
    forms: tuple[tuple[str, Form | None], ...] = (
        ("full", file.full),
        ("later", file.later),
        ("reference", file.reference),
    )
    for name, form in forms:
        if form is not None:
            yield (name, "before"), form.before
            yield from (((name, "elements", index), choice) for index, choice in enumerate(form.elements))
            yield (name, "after"), form.after


def _check(path: Path, compiled: Callable[[], Compiled], toml: TomlText) -> None:
    try:
        compiled()
    except PatternFault as fault:
        place = path if fault.index is None else (*path, fault.index)
        raise toml.fault(place, fault.what, fault.todo) from fault


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a press style file."""
    (root,), parts = msgspec.json.schema_components([PressStyleFile], ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Briefwright press style",
        "$ref": root["$ref"],
        "$defs": parts,
    }
