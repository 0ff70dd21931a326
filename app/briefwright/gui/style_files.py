"""A citation style as a file that the analyst brings: from the options of a brief, or dropped on the window."""

from pathlib import Path

from msgspec.structs import replace

from briefwright.atomic import reason
from briefwright.citing.choosing import find_style, name_of_file
from briefwright.errors import BriefwrightError, CitationStyleError
from briefwright.gui.session import Session
from briefwright.model.edits.front import set_template
from briefwright.model.template import Citation

_CSL_ENDING = ".csl"
_PRESS_ENDING = ".toml"
_HEAD_BYTES = 4000
_LONGEST_NAME = 120


def is_style(path: Path) -> bool:
    """Whether a file is a citation style: a ``.csl`` file, or a ``.toml`` file that says it is a press style."""
    ending = path.suffix.lower()
    return ending == _CSL_ENDING or (ending == _PRESS_ENDING and _says_press_style(path))


def _says_press_style(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return b"briefwright-press-style/" in file.read(_HEAD_BYTES)
    except OSError:
        return False


def read_style(path: Path) -> tuple[str, str]:
    """Name and text of a style file, which is usable then.

    Raises:
        CitationStyleError: it cannot be read or used; it tells line and reason.
    """
    try:
        text = path.read_bytes().decode("utf-8", errors="replace")
    except OSError as error:
        raise CitationStyleError(
            f"“{path.name}” cannot be read: {reason(error)}.", "The brief keeps the style it has."
        ) from error
    return name_of_file(text.encode("utf-8"), path.name)[:_LONGEST_NAME], text


def take_style(session: Session, path: Path) -> None:
    """Cite by a style file from now on: one act; the brief carries the style.

    Raises:
        CitationStyleError: as :func:`read_style`; the brief keeps the style it has.
    """
    name, text = read_style(path)
    template = session.brief.template
    citation = replace(template.citation, style=name, style_file=text)
    session.edit(
        f"Citation style: {name}", lambda brief: set_template(brief, replace(brief.template, citation=citation))
    )


def cites_in_text(citation: Citation) -> bool:
    """Whether the style puts its citations into the text, wherever notes stand.

    One that cannot be used says so where it is used.
    """
    try:
        return find_style(citation).in_text
    except BriefwrightError:
        return False
