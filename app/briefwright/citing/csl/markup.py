"""Markup and quotation marks inside fields: CSL-JSON's small set of HTML-like tags, straight and curly quotes.

A field is text by nature. Only the tags that CSL-JSON names (``i b sc sup sub`` and three kinds of ``span``) are read
as markup, and only when they are closed; anything else that looks like a tag stays as letters. Paired quotation marks
become quoted spans, so that quotes inside quotes can change their shape; a lone ``'`` becomes an apostrophe.
"""

import re
import unicodedata
from dataclasses import dataclass

from briefwright.citing.csl.runs import Glued, Look, Piece, Span

_TAG = re.compile(
    r"""<(?P<close>/)?(?:(?P<name>i|b|sc|sup|sub)|span(?:\s+(?P<attribute>style|class)\s*=\s*["'](?P<value>[^"']*)["']\s*)?)>"""
)
_LOOKS: dict[str, Look] = {
    "i": ("font-style", "italic"),
    "b": ("font-weight", "bold"),
    "sc": ("font-variant", "small-caps"),
    "sup": ("vertical-align", "sup"),
    "sub": ("vertical-align", "sub"),
}
_INTERESTING = re.compile(r"""[<'"‘’“”«»‹›„‚]""")
_OPENERS_AFTER = " \t\n\u00a0\u202f([{<-–—/“‘«‹\"'"
_DOUBLE_OPEN, _DOUBLE_CLOSE = "“„", "”"
_APOSTROPHE = "’"
_APOSTROPHES = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")


@dataclass(slots=True)
class _Mark:
    """A place in the text where a quotation may open or close."""

    character: str
    before: str
    after: str


def parse_markup(text: str, quotes: tuple[str, ...] = ()) -> list[Piece]:
    """A field as pieces.

    Args:
        text: the field.
        quotes: the locale's quotation marks (open, close, inner open, inner close), read as quotes as well.
    """
    text = text.replace("« ", "«\u202f").replace(" »", "\u202f»")
    if not _INTERESTING.search(text):
        return [text] if text else []
    pieces = _Quotes(_tokens(text), quotes).read()
    _glue(pieces, [False])
    return pieces


def parse_style_text(text: str) -> list[Piece]:
    """Affixes and terms of a style or locale: markup is read, quotation marks stay, apostrophes get their shape.

    Superscript letters of Unicode (``1ʳᵉ``) become real superscripts: few typefaces have them.
    """
    text = _APOSTROPHES.sub(_APOSTROPHE, text)
    if text.isascii() and "<" not in text:
        return [text] if text else []
    root: list[Piece] = []
    levels = [root]
    for token in _tokens(text):
        if isinstance(token, str):
            levels[-1].extend(_raised(token))
        elif token[1] is not None:
            levels[-1].append(token[1])
            levels.append(token[1].children)
        else:
            levels.pop()
    _glue(root, [False])
    return root


def _raised(text: str) -> list[Piece]:
    pieces: list[Piece] = []
    for character in text:
        kind, _space, letter = unicodedata.decomposition(character).partition(" ")
        if kind == "<super>" and " " not in letter:
            pieces.append(Span([chr(int(letter, 16))], (_LOOKS["sup"],)))
        elif pieces and isinstance(pieces[-1], str):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _tokens(text: str) -> list[str | tuple[str, Span | None, str]]:
    """Text and tags in order; a tag is ("open", span, source) or ("close", None, source); unmatched tags are text."""
    tokens: list[str | tuple[str, Span | None, str]] = []
    open_places: list[tuple[int, str]] = []
    end = 0
    for found in _TAG.finditer(text):
        if found.start() > end:
            tokens.append(text[end : found.start()])
        end = found.end()
        name = found["name"] or "span"
        if found["close"]:
            if open_places and open_places[-1][1] == name:
                open_places.pop()
                tokens.append(("close", None, found.group()))
            else:
                tokens.append(found.group())
            continue
        span = _span_of(name, found["value"] or "")
        open_places.append((len(tokens), name))
        tokens.append(("open", span, found.group()))
    if end < len(text):
        tokens.append(text[end:])
    for place, _name in open_places:
        token = tokens[place]
        tokens[place] = token[2] if isinstance(token, tuple) else token
    return tokens


def _span_of(name: str, value: str) -> Span:
    if name != "span":
        return Span([], (_LOOKS[name],), toggles=True)
    if value in {"nocase", "nodecor"}:
        return Span([], role=value)
    if re.fullmatch(r"font-variant:\s*small-caps;?", value):
        return Span([], (_LOOKS["sc"],), toggles=True)
    return Span([])


class _Quotes:
    """Pairs the quotation marks of a field and builds its tree."""

    def __init__(self, tokens: list[str | tuple[str, Span | None, str]], quotes: tuple[str, ...]) -> None:
        self.tokens = tokens
        self.openers = {"“": "”", "‘": "’"}
        # A mark that opens and closes with the same letters, and the apostrophe, are read by their surroundings.
        for opening, closing in zip(quotes[::2], quotes[1::2], strict=False):
            if len(opening.strip()) == 1 and len(closing.strip()) == 1 and opening != closing:
                self.openers.setdefault(opening.strip(), closing.strip())

    def read(self) -> list[Piece]:
        root: list[Piece] = []
        # Each level: (where its pieces go, the mark that closes it or "" for a tag, the letters that opened it)
        levels: list[tuple[list[Piece], str, str]] = [(root, "", "")]
        for index, token in enumerate(self.tokens):
            if isinstance(token, str):
                self._letters(token, self._edge(index, -1), self._edge(index, 1), levels)
            elif token[0] == "open" and token[1] is not None:
                levels[-1][0].append(token[1])
                levels.append((token[1].children, "", "tag"))
            else:
                while levels[-1][2] != "tag":
                    self._reopen(levels)
                levels.pop()
        while len(levels) > 1:
            self._reopen(levels)
        return root

    def _edge(self, index: int, step: int) -> str:
        """The nearest letter of the neighbouring text, over tags; "" at the end of the field."""
        index += step
        while 0 <= index < len(self.tokens):
            token = self.tokens[index]
            if isinstance(token, str):
                return token[-1] if step < 0 else token[0]
            index += step
        return ""

    def _letters(self, text: str, before: str, after: str, levels: list[tuple[list[Piece], str, str]]) -> None:
        start = 0
        for place, character in enumerate(text):
            if character not in "'\"’”" and character not in self.openers and character != levels[-1][1]:
                continue
            mark = _Mark(
                character, text[place - 1] if place else before, text[place + 1] if place + 1 < len(text) else after
            )
            if self._closes(mark, levels):
                levels[-1][0].append(text[start:place])
                levels.pop()
            elif self._opens(mark):
                levels[-1][0].append(text[start:place])
                span = Span([], quoted=True, role="inner" if character == "‘" else "")
                levels[-1][0].append(span)
                levels.append((span.children, self.openers.get(character, character), character))
            elif character == "'":
                levels[-1][0].append(text[start:place] + _APOSTROPHE)
            else:
                continue
            start = place + 1
        levels[-1][0].append(text[start:])

    def _closes(self, mark: _Mark, levels: list[tuple[list[Piece], str, str]]) -> bool:
        closing, opened_by = levels[-1][1], levels[-1][2]
        if mark.character != closing or opened_by in {"", "tag"}:
            return False
        if mark.character == '"':
            return not mark.before.isspace()
        if mark.character in "'’":
            return not mark.after.isalnum() and not mark.before.isspace()
        return True

    def _opens(self, mark: _Mark) -> bool:
        if mark.character in "\"'":
            starts = not mark.before or mark.before in _OPENERS_AFTER
            return starts and bool(mark.after) and not mark.after.isspace() and mark.after != mark.character
        return mark.character in self.openers

    def _reopen(self, levels: list[tuple[list[Piece], str, str]]) -> None:
        """A quotation that never closes is no quotation: its mark goes back into the text."""
        children, _closing, opened_by = levels.pop()
        parent = levels[-1][0]
        parent.pop()
        parent.append(_APOSTROPHE if opened_by == "'" else opened_by)
        parent.extend(children)
        levels[-1] = (parent, levels[-1][1], levels[-1][2])


def _glue(pieces: list[Piece], begun: list[bool]) -> None:
    """Marks all letters but the first as belonging to what stands before them, and drops empty strings."""
    kept: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Span):
            _glue(piece.children, begun)
            begun[0] = True
            kept.append(piece)
        elif piece:
            kept.append(Glued(piece) if begun[0] else piece)
            begun[0] = True
    pieces[:] = kept
