"""Which styles there are, and the one a template asks for: ours, an installed CSL style, or a file of the analyst's.

The CSL processor is imported when a style of its kind is first asked for: it and lxml take a twentieth of a second, for
which the window must not wait before its first paint.
"""

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefwright.citing import STYLES
from briefwright.citing.cluster import Style
from briefwright.citing.icd206 import Icd206
from briefwright.model.template import Citation

if TYPE_CHECKING:
    from briefwright.citing.styles import StyleShelf


class StyleChoice(NamedTuple):
    """A style as it is offered: id and name."""

    id: str
    name: str


@cache
def _shelf() -> "StyleShelf":
    """The installed styles; they do not change while the program runs."""
    from briefwright.citing.styles import StyleShelf  # noqa: PLC0415 - see the module's first lines

    return StyleShelf()


def offered_styles() -> list[StyleChoice]:
    """The styles that fit the trade: our own, then the dozen of the shelf."""
    ours = [StyleChoice(style.id, style.name) for style in STYLES.values()]
    return [*ours, *(StyleChoice(row.id, row.title) for row in _shelf().shown())]


def search_styles(words: str) -> list[StyleChoice]:
    """Every style whose name or id has all the words, ours first; the offered ones for no words."""
    wanted = words.casefold().split()
    if not wanted:
        return offered_styles()
    ours = [style for style in STYLES.values() if all(word in f"{style.name} {style.id}".casefold() for word in wanted)]
    found = [StyleChoice(row.id, row.title) for row in _shelf().search(words)]
    return [*(StyleChoice(style.id, style.name) for style in ours), *found]


def find_style(citation: Citation, language: str = "") -> Style:
    """The style that a template asks for.

    Args:
        citation: names an id, or carries a style file.
        language: BCP 47 tag of the brief, for styles that are in no language of their own.

    Raises:
        CitationStyleError: there is no such style, or it is broken; it tells line and reason.
    """
    if citation.style_file:
        return _of_file(citation.style_file, citation.style, language)
    if citation.style == Icd206.id:
        return Icd206(portion_marks=citation.portion_marks)
    return STYLES.get(citation.style) or _installed(citation.style, language)


def name_of_file(raw: bytes, name: str) -> str:
    """The title of a style file the analyst brings, which is usable then.

    Raises:
        CitationStyleError: it cannot be used; it tells line and reason.
    """
    return _shelf().compile_file(raw, name).title or name


@lru_cache(maxsize=16)
def _installed(style_id: str, language: str) -> Style:
    from briefwright.citing.csl_style import CslStyle  # noqa: PLC0415 - see the module's first lines

    style = _shelf().compile(style_id)
    return CslStyle(style_id, style if style.default_locale or not language else _shelf().compile(style_id, language))


@lru_cache(maxsize=4)
def _of_file(text: str, name: str, language: str) -> Style:
    from briefwright.citing.csl_style import CslStyle  # noqa: PLC0415 - see the module's first lines

    raw = text.encode("utf-8")
    style = _shelf().compile_file(raw, name)
    return CslStyle(name, style if style.default_locale or not language else _shelf().compile_file(raw, name, language))
