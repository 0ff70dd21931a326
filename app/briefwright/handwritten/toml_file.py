"""Reads a hand-written TOML file against a msgspec type; of a fault it says which line it stands in and what to do.

msgspec stops at the first fault and names its path (``$.sections[2].key``); the words here are made from the type at
that path, so that they hold for any declared file format.
"""

import difflib
import re
import tomllib
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, TypeVar

import msgspec
from msgspec import inspect

from briefwright.handwritten.toml_places import Path, line_of, places

T = TypeVar("T")

_SYNTAX_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)")
_STEP = re.compile(r"\.([^.\[\]`]+)|\[(\d+|\.\.\.)\]")
_ANY = "..."
_GOT = re.compile(r"got `(\w+)`")
_SYNTAX_TODO = (
    "Mend this line: text stands in quotation marks, numbers, true and false without; every bracket is closed."
)
_PATTERNS = {
    r"^[a-z0-9][a-z0-9-]{0,59}$": "Use small letters a to z, digits and hyphens, at most 60 of them.",
    r"^[1-9]?$": 'Write one digit from 1 to 9 in quotation marks, or "" for none.',
    r"^[a-z][a-z_]{0,39}$": "Use small letters a to z and _, at most 40 of them.",
    r"^(“”|‘’|)$": 'Write marks = "“”", marks = "‘’", or marks = "" for none.',
    r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$": 'Write a language tag such as "en", "en-GB" or "ko".',
}
"""What the patterns of the model ask for, in words."""


class TomlFault(ValueError):  # noqa: N818 - the name is the finding; callers turn it into an error of the tree
    """A TOML file is not what it should be.

    Attributes:
        line: where, counted from 1.
        what: what is wrong there, one sentence without its point.
        todo: the remedy, one or two sentences.
    """

    def __init__(self, line: int, what: str, todo: str) -> None:
        super().__init__(f"line {line}: {what}. {todo}")
        self.line = line
        self.what = what
        self.todo = todo


class TomlText(NamedTuple):
    """A TOML text as tables, and what they were read from."""

    root: dict[str, Any]
    text: str

    @property
    def lines(self) -> dict[Path, int]:
        """The line of every key, table and list entry; worked out when a fault asks for it."""
        return places(self.text)

    def fault(self, path: Path, what: str, todo: str) -> TomlFault:
        """A fault that stands at a path."""
        return TomlFault(line_of(self.lines, path), what, todo)


def parse_toml(data: bytes) -> TomlText:
    """The tables of a TOML file.

    Raises:
        TomlFault: it is not UTF-8 or not TOML.
    """
    try:
        text = data.decode("utf-8-sig").replace(
            "\r\n", "\n"
        )  # Windows editors put a mark before and CR at each line's end
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise TomlFault(line, "these bytes are not UTF-8 text", "Save the file as UTF-8 in your editor.") from error
    try:
        root = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _syntax_fault(str(error), text) from error
    except RecursionError as error:
        raise TomlFault(1, "lists or tables stand too deep inside one another", "Write it flatter.") from error
    return TomlText(root, text)


def convert_toml(toml: TomlText, kind: type[T]) -> T:
    """The value that a TOML file describes.

    Raises:
        TomlFault: a key is unknown or missing, or a value is not of its kind.
    """
    try:
        return msgspec.convert(toml.root, kind)
    except msgspec.ValidationError as error:
        raise _schema_fault(toml, inspect.type_info(kind), str(error)) from error


def _syntax_fault(message: str, text: str) -> TomlFault:
    found = _SYNTAX_PLACE.search(message)
    at_line = found is not None and found[1] is not None
    line = int(found[1]) if found and at_line else text.rstrip().count("\n") + 1
    column = f" (column {found[2]})" if found and at_line else ""
    what = _SYNTAX_PLACE.sub("", message)
    return TomlFault(line, f"not valid TOML: {what[:1].lower()}{what[1:]}{column}", _SYNTAX_TODO)


def _schema_fault(toml: TomlText, info: inspect.Type, message: str) -> TomlFault:
    what, _, place = message.partition(" - at `$")
    path = _path(toml.root, place, what)
    at = _type_at(info, path, toml.root)
    value = _value_at(toml.root, path)
    if "field `" in what and isinstance(at, inspect.StructType) and isinstance(value, dict):
        return _wrong_keys(toml, path, value, at, info)
    name = next((step for step in reversed(path) if isinstance(step, str)), "the file")
    return toml.fault(path, f"{name}: {_said(value)} cannot stand here", _remedy(at, value))


def _path(root: dict[str, Any], place: str, what: str) -> Path:
    """The path msgspec names; where it says ``[...]``, a key of a free table, the first whose value is at fault."""
    ways = list(
        _ways(root, [name or (int(index) if index.isdigit() else _ANY) for name, index in _STEP.findall(place)])
    )
    got = _GOT.search(what)
    at_fault = (way for way in ways if got and type(_value_at(root, way)).__name__ in _kinds(got[1]))
    return next(at_fault, ways[0])


def _ways(value: Any, steps: Sequence[str | int]) -> Iterator[Path]:  # noqa: ANN401 - what TOML holds
    if not steps:
        yield ()
        return
    for step in value if steps[0] == _ANY else steps[:1]:
        yield from ((step, *rest) for rest in _ways(value[step], steps[1:]))


def _kinds(got: str) -> tuple[str, ...]:
    """Python's name for what msgspec calls a value's kind."""
    return {"array": ("list",), "object": ("dict",)}.get(got, (got,))


def _type_at(info: inspect.Type, path: Path, value: Any) -> inspect.Type:  # noqa: ANN401 - what TOML holds
    for step in path:
        info = _one(info, value)
        value = value[step]
        if isinstance(info, inspect.StructType):
            info = next(field.type for field in info.fields if field.encode_name == step)
        elif isinstance(info, inspect.VarTupleType | inspect.ListType):
            info = info.item_type
        elif isinstance(info, inspect.DictType):
            info = info.value_type
    return _one(info, value)


def _one(info: inspect.Type, value: object) -> inspect.Type:
    """Of an optional value, the value; where a value or a list of them may stand, whichever stands there."""
    if not isinstance(info, inspect.UnionType):
        return info
    kinds = [kind for kind in info.types if not isinstance(kind, inspect.NoneType)]
    lists = (kind for kind in kinds if isinstance(kind, inspect.VarTupleType | inspect.ListType))
    return next(lists, kinds[0]) if isinstance(value, list) else kinds[0]


def _value_at(value: object, path: Path) -> object:
    for step in path:
        value = value[step] if isinstance(value, dict | list) else value  # type: ignore[index]  # msgspec walked it
    return value


def _table(path: Path) -> str:
    """A table as the file's writer knows it."""
    if not path:
        return "the top of the file"
    names = ".".join(step for step in path if isinstance(step, str))
    return f"[[{names}]]" if isinstance(path[-1], int) else f"[{names}]"


def _wrong_keys(
    toml: TomlText, path: Path, table: dict[str, Any], at: inspect.StructType, root: inspect.Type
) -> TomlFault:
    """An unknown key, else what is missing: a misspelt key is both, and its spelling is what to mend."""
    known = [field.encode_name for field in at.fields]
    wrong = next((key for key in table if key not in known), None)
    if wrong is None:
        keys = [field.encode_name for field in at.fields if field.required and field.encode_name not in table]
        what = f"{_table(path)} lacks {' and '.join(f'“{key}”' for key in keys)}"
        return toml.fault(path, what, f"Add {' and '.join(f'{key} = …' for key in keys)}.")
    what = f"“{wrong}” is not a key of {_table(path)}"
    top = {field.encode_name for field in root.fields} if isinstance(root, inspect.StructType) else set()
    todo = f"Move it to the top of the file, above the first line in [ ]: {wrong} = …." if path and wrong in top else ""
    return toml.fault((*path, wrong), what, todo or _nearest(wrong, known))


def _nearest(wrong: str, allowed: list[str]) -> str:
    near = difflib.get_close_matches(wrong.casefold(), allowed, n=1, cutoff=0.5)
    guess = f"Did you mean “{near[0]}”? " if near else ""
    return f"{guess}Allowed are: {', '.join(allowed)}."


def _said(value: object) -> str:
    match value:
        case str():
            return f"“{value}”" if len(value) <= _SHOWN else f"“{value[:_SHOWN]}…”"
        case bool():
            return str(value).lower()
        case list():
            return f"a list of {len(value)}"
        case dict():
            return "a table"
        case _:
            return str(value)


_SHOWN = 60
"""Letters of a wrong value that a message repeats."""


def _remedy(at: inspect.Type, value: object) -> str:
    match at:
        case inspect.LiteralType():
            return _nearest(str(value), [str(allowed) for allowed in at.values])
        case inspect.StrType():
            return _text_remedy(at, value)
        case inspect.BoolType():
            return "Write true or false, without quotation marks."
        case inspect.FloatType() | inspect.IntType():
            bounds = f" from {at.ge:g} to {at.le:g}" if at.ge is not None and at.le is not None else ""
            return f"Write a number{bounds}, without quotation marks."
        case inspect.VarTupleType() | inspect.ListType():
            return _list_remedy(at)
        case _:
            return "Write a table: keys with their values."


def _text_remedy(at: inspect.StrType, value: object) -> str:
    if not isinstance(value, str):
        quoted = f': "{_said(value)}"' if isinstance(value, bool | int | float) else ""
        return f"Put the text in quotation marks{quoted}."
    if at.pattern is not None:
        return _PATTERNS.get(at.pattern, f"It must match {at.pattern}.")
    return f"Write text of {at.min_length or 0} to {at.max_length or 'any number of'} letters."


def _list_remedy(at: inspect.VarTupleType | inspect.ListType) -> str:
    if at.min_length is not None and at.max_length is not None:
        return f"Write a list of {at.min_length} to {at.max_length} entries."
    return "Write a list, in square brackets."
