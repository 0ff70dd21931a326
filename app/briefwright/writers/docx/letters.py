"""Letters as XML: escaped, with the elements Word has for tabs and line breaks."""

import re
from html import escape  # as xml.sax.saxutils has it, which would load urllib.request: 20 ms

from briefwright.model.text import printable

_BREAK = re.compile("([\t\n])")
_BREAKS = {"\t": "<w:tab/>", "\n": "<w:br/>"}


def letters(text: str) -> str:
    """The content of a run: text as ``w:t``, tabs and line feeds as the elements Word has for them."""
    pieces = _BREAK.split(escaped(text))
    return "".join(_BREAKS.get(piece) or f'<w:t xml:space="preserve">{piece}</w:t>' for piece in pieces if piece)


def escaped(text: str) -> str:
    """Any letters as XML text or as a value between double quotes."""
    return escape(printable(text))


def plain_run(text: str) -> str:
    """Letters in the look of their paragraph."""
    return f"<w:r>{letters(text)}</w:r>" if text else ""
