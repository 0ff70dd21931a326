"""Where things stand in a TOML text: the line of every key, table and list entry, which :mod:`tomllib` does not tell.

Made for texts that tomllib has read without complaint (TOML 1.0): nothing is judged here, only found.
"""

import re
import tomllib
from typing import NamedTuple

Path = tuple[str | int, ...]
"""Keys and list indices (from 0) that lead to a value: ``("sections", 2, "title")``."""

_TOKEN = re.compile(
    r"""
    (?P<string> \"{3} (?:\\.|[^\\])*? \"{3,5} | '{3} .*? '{3,5} | "(?:\\.|[^"\\\n])*" | '[^'\n]*' )
    | (?P<mark> [\[\]{}=,.\n] )
    | (?P<bare> [^\s"'\#\[\]{}=,.]+ )
    | \#[^\n]* | [^\S\n]+
    """,
    re.VERBOSE | re.DOTALL,
)


class _Token(NamedTuple):
    text: str
    line: int
    is_mark: bool


def places(text: str) -> dict[Path, int]:
    """Line (from 1) of every key, table header and list entry of a TOML text; the text itself stands at line 1."""
    return _Scan(text).lines


def line_of(lines: dict[Path, int], path: Path) -> int:
    """The line of a path, or of the nearest thing around it that stands in the file."""
    return next(lines[path[:length]] for length in range(len(path), -1, -1) if path[:length] in lines)


class _Scan:
    """One walk over a text; ``lines`` is its result."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Path, int] = {(): 1}
        self._tokens = _tokens(text)
        self._at = 0
        self._counts: dict[Path, int] = {}
        table: Path = ()
        while self._at < len(self._tokens):
            if self._sees("\n"):
                self._at += 1
            elif self._sees("["):
                table = self._header()
            else:
                self._pair(table)

    def _sees(self, *marks: str) -> bool:
        if self._at >= len(self._tokens):
            return False
        token = self._tokens[self._at]
        return token.is_mark and token.text in marks

    def _skip(self, *marks: str) -> None:
        while self._sees(*marks):
            self._at += 1

    def _header(self) -> Path:
        """``[table]`` or ``[[entry of a list]]``."""
        line = self._tokens[self._at].line
        is_entry = self._tokens[self._at + 1].is_mark and self._tokens[self._at + 1].text == "["
        self._skip("[")
        path = self._keys(())
        self._skip("]")
        if is_entry:
            self.lines.setdefault(path, line)
            count = self._counts[path] = self._counts.get(path, -1) + 1
            path = (*path, count)
        self.lines[path] = line
        return path

    def _keys(self, table: Path) -> Path:
        """A dotted key below a table; a key that names a list of tables means its last entry."""
        path = table
        while True:
            if path in self._counts:
                path = (*path, self._counts[path])
            token = self._tokens[self._at]
            path = (*path, _plain(token.text))
            self.lines.setdefault(path, token.line)
            self._at += 1
            if not self._sees("."):
                return path
            self._at += 1

    def _pair(self, table: Path) -> None:
        path = self._keys(table)
        self._skip("=")
        self._value(path)

    def _value(self, path: Path) -> None:
        if self._sees("["):
            self._list(path)
        elif self._sees("{"):
            self._inline_table(path)
        else:
            while self._at < len(self._tokens) and not self._sees(",", "]", "}", "\n"):
                self._at += 1

    def _more_before(self, closing: str) -> bool:
        self._skip("\n", ",")
        return not self._sees(closing)

    def _list(self, path: Path) -> None:
        self._at += 1
        index = 0
        while self._more_before("]"):
            entry = (*path, index)
            self.lines[entry] = self._tokens[self._at].line
            self._value(entry)
            index += 1
        self._at += 1

    def _inline_table(self, path: Path) -> None:
        self._at += 1
        while self._more_before("}"):
            self._pair(path)
        self._at += 1


def _tokens(text: str) -> list[_Token]:
    out: list[_Token] = []
    line = 1
    for found in _TOKEN.finditer(text):
        if found.lastgroup:
            out.append(_Token(found[0], line, found.lastgroup == "mark"))
        line += found[0].count("\n")
    return out


def _plain(key: str) -> str:
    """A key without its quotation marks."""
    return str(tomllib.loads(f"key = {key}")["key"]) if key[0] in "\"'" else key
