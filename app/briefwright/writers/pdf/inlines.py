"""Turns the inlines of a document into runs that the line breaker takes."""

from urllib.parse import quote, urlsplit

from briefwright.model.document import Document, Heading, Inline, NoteMark, NotesHere, Text
from briefwright.model.text import clean_text, printable
from briefwright.writers.pdf.fonts import Typeface, han_of
from briefwright.writers.pdf.lines import Run, Span, Target
from briefwright.writers.pdf.styles import LINK, Style, cut_of

_SMALL, _RAISED = 0.66, 0.34
"""Size and height of a note's call, as shares of the text's size."""

_SCHEMES = frozenset(("http", "https", "mailto"))
_URL_SAFE = "!#$%&'()*+,/:;=?@[]~-._"


def letters(text: str) -> str:
    """Text as it can be printed: composed, no control characters, no lone surrogates; every other sign is a letter."""
    return clean_text(printable(text))[0]


def address(url: str) -> str:
    """A link target in ASCII; "" for one of a scheme that a brief may not lead to."""
    plain = letters(url).strip().replace("\n", "")
    try:
        scheme = urlsplit(plain).scheme.lower()
    except ValueError:
        return ""
    return quote(plain, safe=_URL_SAFE) if scheme in _SCHEMES else ""


class Inliner:
    """Knows which notes and anchors of the document there are, so that no link leads nowhere."""

    def __init__(self, document: Document) -> None:
        self._language = document.language
        self._han = han_of(document.language)
        self._anchors = frozenset(
            block.anchor for block in document.blocks if not isinstance(block, NotesHere) and block.anchor
        )
        printed = document.placement != "in-text"
        self._notes = frozenset(note.number for note in document.notes if printed)

    def runs(self, inlines: tuple[Inline, ...] | tuple[Text, ...], style: Style) -> list[Run]:
        """The runs of some inlines in a style."""
        return [
            self._text(inline, style) if isinstance(inline, Text) else self._call(inline, style) for inline in inlines
        ]

    def plain(self, text: str, style: Style) -> Run:
        """A run of one look."""
        return letters(text), Span(Typeface(style.family, style.cut, han=self._han), style.size, style.colour)

    def back(self, number: int, style: Style) -> Run:
        """The number before a note, which leads back to its call."""
        text, span = self.plain(str(number), style)
        span.target = Target("call", str(number), f"Back to the call of note {number}")
        return text, span

    def heading(self, heading: Heading, style: Style) -> list[Run]:
        """A heading with its number."""
        return [self.plain(f"{heading.number} {heading.text}" if heading.number else heading.text, style)]

    def _text(self, inline: Text, style: Style) -> Run:
        cut = cut_of(style.cut, bold=inline.bold, italic=inline.italic)
        target = self._target(inline)
        return letters(inline.text), Span(
            Typeface(style.family, cut, inline.small_caps, han_of(inline.language) or self._han),
            style.size * _SMALL if inline.superscript else style.size,
            LINK if target and target.kind == "uri" else style.colour,
            style.size * _RAISED if inline.superscript else 0,
            "" if inline.language == self._language else inline.language,
            target,
            underlined=inline.underline,
        )

    def _target(self, inline: Text) -> Target | None:
        url = address(inline.url) if inline.url else ""
        if url:
            return Target("uri", url, url)
        if inline.anchor in self._anchors:
            return Target("anchor", inline.anchor, letters(inline.text).strip() or inline.anchor)
        return None

    def _call(self, mark: NoteMark, style: Style) -> Run:
        span = Span(Typeface(style.family, style.cut), style.size * _SMALL, LINK, style.size * _RAISED)
        if mark.number in self._notes:
            span.target = Target("note", str(mark.number), f"Note {mark.number}")
            span.note = mark.number
        return str(mark.number), span
