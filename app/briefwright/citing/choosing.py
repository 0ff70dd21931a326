"""Which styles there are, and the one a template asks for: ours, an installed CSL style, or a file of the analyst's.

The CSL processor is imported when a style of its kind is first asked for: it and lxml take a twentieth of a second, for
which the window must not wait before its first paint.
"""

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefwright.citing import STYLES
from briefwright.citing.cluster import Style
from briefwright.citing.press import PressStyle
from briefwright.citing.press_file import press_style, shipped_style
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
    return [*_ours(), *(StyleChoice(row.id, row.title) for row in _shelf().shown())]


def search_styles(words: str) -> list[StyleChoice]:
    """Every style whose name or id has all the words, ours first; the offered ones for no words."""
    wanted = words.casefold().split()
    if not wanted:
        return offered_styles()
    ours = [row for row in _ours() if all(word in f"{row.name} {row.id}".casefold() for word in wanted)]
    found = [StyleChoice(row.id, row.title) for row in _shelf().search(words)]
    return [*ours, *found]


def _ours() -> list[StyleChoice]:
    return [StyleChoice(style_id, shipped_style(style_id).name) for style_id in STYLES]


def find_style(citation: Citation, language: str = "") -> Style:
    """The style that a template asks for.

    Args:
        citation: names an id, or carries a style file.
        language: BCP 47 tag of the brief, for styles that are in no language of their own.

    Raises:
        CitationStyleError: there is no such style, or it is broken; it tells line and reason.
    """
    if press := _press_style(citation):
        return press.with_portion_marks(printed=citation.portion_marks)
    if citation.style_file:
        return _of_file(citation.style_file, citation.style, language)
    return _installed(citation.style, language)


def style_name(citation: Citation) -> str:
    """What the style that a template asks for is called.

    Raises:
        CitationStyleError: there is no such style.
    """
    if citation.style_file:
        return citation.style
    return shipped_style(citation.style).name if citation.style in STYLES else _shelf().title(citation.style)


def zotero_address(citation: Citation) -> str:
    """What Zotero calls the installed style that a template asks for; "" for ours and for those brought as a file."""
    ours = citation.style_file or citation.style in STYLES
    return "" if ours else f"http://www.zotero.org/styles/{citation.style}"


def prints_grades(citation: Citation) -> bool:
    """Whether the style that a template asks for prints Admiralty grades, as no CSL style does.

    Raises:
        CitationStyleError: it is a press style, and broken.
    """
    press = _press_style(citation)
    return press is not None and press.prints_grades


def _press_style(citation: Citation) -> PressStyle | None:
    """The press style that a template asks for, None if it asks for a CSL style."""
    if citation.style_file:
        return None if _is_xml(citation.style_file) else _of_press_file(citation.style_file, citation.style)
    return shipped_style(citation.style) if citation.style in STYLES else None


def name_of_file(raw: bytes, name: str) -> str:
    """The title of a style file the analyst brings, CSL or press style, which is usable then.

    Raises:
        CitationStyleError: it cannot be used; it tells line and reason.
    """
    if not name.lower().endswith(".csl") and not _is_xml(raw.decode("utf-8", errors="replace")):
        return press_style(raw, name).name
    return _shelf().compile_file(raw, name).title or name


def _is_xml(text: str) -> bool:
    """Whether a style file is a CSL style; press styles are TOML, in which no line begins so."""
    return text.lstrip("\ufeff \t\r\n").startswith("<")


@lru_cache(maxsize=4)
def _of_press_file(text: str, name: str) -> PressStyle:
    return press_style(text.encode("utf-8"), name)


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
