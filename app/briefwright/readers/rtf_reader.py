"""The machine that reads RTF: groups, control words and bytes, one after another, on a stack of its own."""

import codecs
import contextlib
import re
from collections.abc import Callable
from copy import copy
from typing import Literal

import msgspec

from briefwright.readers.pieces import Ink, Kind, Piece
from briefwright.readers.rtf_tables import CHARSETS, CODE_PAGES, LETTERS, SKIPPED

_TOKEN = re.compile(
    rb"\\(?P<word>[A-Za-z]{1,32})(?P<value>-?\d{1,10})? ?|\\'(?P<hex>[0-9A-Fa-f]{2})|\\(?P<sign>[^A-Za-z])"
    rb"|(?P<brace>[{}])|(?P<line>[\r\n]+)|(?P<text>[^\\{}\r\n]+)|(?P<stray>\\)",
    re.DOTALL,
)
_SHORT_CELL = 80
_DEEPEST = 5000

Goes = Literal["body", "skip", "info", "fonts", "colours", "styles", "remark", "author", "ref", "range"]


class _Sink:
    """Paragraphs that are being filled: the body's, or one footnote's."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.words: list[str] = []
        self.length = 0
        self.cell = 0
        self.inks: list[Ink] = []

    def add(self, text: str) -> None:
        self.words.append(text)
        self.length += len(text)

    def end(self, kind: Kind) -> None:
        """A paragraph ends."""
        if self.length:
            self.pieces.append(Piece("".join(self.words), kind, tuple(self.inks)))
        self.words, self.inks, self.length, self.cell = [], [], 0, 0


class _State(msgspec.Struct):
    """What a group inherits and may change for itself."""

    sink: _Sink
    goes: Goes = "body"
    name: str = ""
    codec: str = ""
    fallback: int = 1
    hidden: bool = False
    deleted: bool = False
    colour: str = ""
    style: int = -1
    starred: bool = False


class RtfReader:
    """Reads one file.

    Attributes:
        codec: code page of the file.
        info: title and the like.
        hidden: words that the document hides.
        deleted: whether tracked deletions were left out.
        open_groups: groups that were never closed.
    """

    def __init__(self) -> None:
        self.codec = "cp1252"
        self.info: dict[str, str] = {}
        self.hidden = ""
        self.deleted = False
        self._body = _Sink()
        self._sinks = [self._body]
        self._state = _State(self._body)
        self._stack: list[_State] = []
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._colours: list[list[int]] = [[]]
        self._styles: dict[int, str] = {}
        self._bytes = bytearray()
        self._skip = 0
        self._high = ""
        self._ranges: dict[str, str] = {}
        self._remark: list[str] = []
        self._author = ""
        self._ref = ""
        self._words: dict[str, Callable[[int | None], None]] = self._table()

    @property
    def open_groups(self) -> int:
        """Groups that were not closed when the file ended."""
        return len(self._stack)

    def read(self, data: bytes) -> None:
        """Read the file to its end, or to the end of its outer group."""
        at = 0
        while (match := _TOKEN.match(data, at)) is not None:
            at = match.end()
            if match["text"] is not None:
                self._plain(match["text"])
            elif match["word"] is not None:
                value = int(match["value"]) if match["value"] else None
                if match["word"] == b"bin":
                    at += max(0, value or 0)
                else:
                    self._control(match["word"].decode(), value)
            elif match["hex"] is not None:
                self._byte(int(match["hex"], 16))
            elif match["brace"] is not None:
                self._open() if match["brace"] == b"{" else self._close()
            elif match["sign"] is not None:
                self._sign(match["sign"])
        self._flush()
        for sink in self._sinks:
            sink.end("body")

    def pieces(self) -> list[Piece]:
        """The paragraphs of the body, then those of the notes."""
        return [piece for sink in self._sinks for piece in sink.pieces if piece.text.strip()]

    # ── groups ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def _open(self) -> None:
        self._flush()
        self._skip = 0
        if len(self._stack) < _DEEPEST:
            self._stack.append(self._state)
            self._state = copy(self._state)
            self._state.starred = False

    def _close(self) -> None:
        self._flush()
        self._skip = 0
        left = self._state
        if self._stack:
            self._state = self._stack.pop()
        if left.goes != self._state.goes and left.goes in ("remark", "range", "ref"):
            self._leave(left)
        if left.sink is not self._state.sink:
            left.sink.end("body")

    def _leave(self, left: _State) -> None:
        """A comment, the number it refers to, or one end of its range has been read."""
        if left.goes == "ref":
            self._ref = self._taken()
        elif left.goes == "range":
            number = self._taken()
            if left.name == "atrfstart":
                self._ranges[number] = f"comment {number}"
                self._state.sink.inks.append(Ink(self._state.sink.length, self._state.sink.length, f"comment {number}"))
            elif number in self._ranges:
                self._end_range(number)
        elif text := self._taken():
            sink = self._state.sink
            key = self._ranges.pop(self._ref, "")
            sink.inks.append(
                Ink(sink.length, sink.length, key or f"point {len(sink.pieces)} {sink.length}", text, by=self._author)
            )
            self._say(key, text)
            self._ref = ""

    def _end_range(self, number: str) -> None:
        sink = self._state.sink
        key = self._ranges[number]
        begun = next((ink for ink in sink.inks if ink.key == key), None)
        start = begun.start if begun else 0
        sink.inks = [ink for ink in sink.inks if ink is not begun]
        sink.inks.append(Ink(start, sink.length, key))

    def _say(self, key: str, text: str) -> None:
        """Give a comment's words to the range it belongs to, and take its own place away."""
        sink = self._state.sink
        ranged = [ink for ink in sink.inks if ink.key == key and not ink.remark]
        if not key or not ranged:
            return
        sink.inks = [ink for ink in sink.inks if ink.key != key]
        sink.inks.append(msgspec.structs.replace(ranged[-1], remark=text, by=self._author))

    def _taken(self) -> str:
        text = "".join(self._remark).strip()
        self._remark = []
        return text

    # ── letters ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def _plain(self, text: bytes) -> None:
        if self._skip:
            skipped = min(self._skip, len(text))
            self._skip -= skipped
            text = text[skipped:]
        self._bytes += text

    def _byte(self, number: int) -> None:
        if self._skip:
            self._skip -= 1
        else:
            self._bytes.append(number)

    def _flush(self) -> None:
        if not self._bytes:
            return
        text = bytes(self._bytes).decode(self._state.codec or self.codec, "replace")
        self._bytes.clear()
        self._emit(text)

    def _unicode(self, value: int | None) -> None:
        self._flush()
        number = (value or 0) % 0x10000
        self._skip = self._state.fallback
        if 0xD800 <= number < 0xDC00:  # noqa: PLR2004 - the first half of a pair
            self._high = chr(number)
            return
        char = (self._high + chr(number)).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
        self._high = ""
        self._emit(char if number not in range(0xF020, 0xF100) else chr(number - 0xF000))

    def _emit(self, text: str) -> None:
        state = self._state
        if state.goes == "body":
            self._write(text)
        elif state.goes in ("remark", "range", "ref"):
            self._remark.append(text)
        elif state.goes == "author":
            self._author = text.strip()
        elif state.goes == "info":
            self.info[state.name] = self.info.get(state.name, "") + text
        elif state.goes == "styles":
            self._styles[state.style] = (self._styles.get(state.style, "") + text).rstrip(";").strip().lower()
        elif state.goes == "colours":
            self._colours += [[] for _ in range(text.count(";"))]

    def _write(self, text: str) -> None:
        state = self._state
        if state.deleted:
            self.deleted = True
        elif state.hidden:
            self.hidden += text
        else:
            start = state.sink.length
            state.sink.add(text)
            if state.colour:
                self._highlight(start)

    def _highlight(self, start: int) -> None:
        sink, colour = self._state.sink, self._state.colour
        last = sink.inks[-1] if sink.inks else None
        if last and not last.key and last.colour == colour and last.end == start:
            sink.inks[-1] = msgspec.structs.replace(last, end=sink.length)
        else:
            sink.inks.append(Ink(start, sink.length, colour=colour))

    # ── control words ───────────────────────────────────────────────────────────────────────────────────────────────

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self._state.starred = True
        elif sign in b"\\{}":
            self._plain(sign)
        elif sign == b"~":
            self._byte_text("\u00a0")
        elif sign == b"_":
            self._byte_text("\u2011")
        elif sign in b"\r\n":
            self._paragraph(None)

    def _byte_text(self, text: str) -> None:
        if self._skip:
            self._skip -= 1
            return
        self._flush()
        self._emit(text)

    def _control(self, word: str, value: int | None) -> None:
        if word in LETTERS:
            self._byte_text(LETTERS[word])
        elif word in self._words:
            self._flush()
            self._words[word](value)
        elif word in SKIPPED or (self._state.starred and self._state.goes == "body"):
            self._flush()
            self._state.goes = "skip"
        self._state.starred = False

    def _table(self) -> dict[str, Callable[[int | None], None]]:
        """Control words and what they do; all others change looks only, or begin what is skipped."""
        words: dict[str, Callable[[int | None], None]] = {
            "ansicpg": self._code_page, "mac": lambda _: self._set_codec("mac_roman"), "f": self._to_font,
            "fcharset": self._charset, "u": self._unicode, "uc": self._fallback, "par": self._paragraph,
            "sect": self._paragraph, "page": self._paragraph, "row": self._paragraph, "cell": self._cell,
            "nestcell": self._cell, "nestrow": self._paragraph, "plain": self._plain_look, "v": self._hide,
            "deleted": self._delete, "highlight": self._colour, "cb": self._colour, "chcbpat": self._colour,
            "s": self._style, "pard": lambda _: self._style(-1), "red": self._tint, "green": self._tint,
            "blue": self._tint, "footnote": self._note, "fonttbl": lambda _: self._go("fonts"),
            "colortbl": lambda _: self._go("colours"), "stylesheet": lambda _: self._go("styles"),
            "annotation": lambda _: self._go("remark"), "atnauthor": lambda _: self._go("author"),
            "atnref": lambda _: self._go("ref"), "shptxt": lambda _: self._go("body"),
            "ud": lambda _: self._go("body"), "fldrslt": lambda _: self._go("body"),
        }  # fmt: skip
        for name in ("title", "subject", "author", "keywords"):
            words[name] = lambda _, name=name: self._info(name)  # type: ignore[misc]
        for name in ("atrfstart", "atrfend"):
            words[name] = lambda _, name=name: self._go("range", name)  # type: ignore[misc]
        return words

    def _go(self, goes: Goes, name: str = "") -> None:
        outside = self._state.goes == "skip" and not self._state.starred and goes != "body"
        if not outside:
            self._state.goes, self._state.name = goes, name

    def _info(self, name: str) -> None:
        if self._state.goes != "styles":
            self._state.goes, self._state.name = "info", name

    def _set_codec(self, codec: str) -> None:
        self.codec = codec

    def _code_page(self, value: int | None) -> None:
        named = CODE_PAGES.get(value or 0, f"cp{value or 0}")
        with contextlib.suppress(LookupError):
            codecs.lookup(named)
            self.codec = named

    def _to_font(self, value: int | None) -> None:
        if self._state.goes == "fonts":
            self._font = value or 0
        else:
            self._state.codec = self._fonts.get(value or 0, "")

    def _charset(self, value: int | None) -> None:
        if self._state.goes == "fonts":
            self._fonts[self._font] = CHARSETS.get(value or 0, "")

    def _fallback(self, value: int | None) -> None:
        self._state.fallback = min(max(0, 1 if value is None else value), 16)

    def _paragraph(self, _value: int | None) -> None:
        self._flush()
        if self._state.goes == "remark":
            self._remark.append("\n")
        if self._state.goes != "body":
            return
        style = self._styles.get(self._state.style, "")
        kind: Kind = "headline" if style == "title" else "heading" if style.startswith("heading") else "body"
        self._state.sink.end(kind)

    def _cell(self, _value: int | None) -> None:
        sink = self._state.sink
        if sink.length - sink.cell > _SHORT_CELL:
            sink.end("body")
        elif sink.length:
            sink.add("\t")
        sink.cell = sink.length

    def _plain_look(self, _value: int | None) -> None:
        self._state.hidden, self._state.deleted, self._state.colour = False, False, ""

    def _hide(self, value: int | None) -> None:
        self._state.hidden = value != 0

    def _delete(self, value: int | None) -> None:
        self._state.deleted = value != 0

    def _colour(self, value: int | None) -> None:
        row = self._colours[value] if value and value < len(self._colours) else []
        rgb = "".join(f"{part & 255:02X}" for part in row)
        self._state.colour = "" if not value or rgb == "FFFFFF" else rgb or str(value)

    def _tint(self, value: int | None) -> None:
        if self._state.goes == "colours":
            self._colours[-1].append(value or 0)

    def _style(self, value: int | None) -> None:
        self._state.style = -1 if value is None else value

    def _note(self, _value: int | None) -> None:
        if self._state.goes == "body":
            self._state.sink = _Sink()
            self._sinks.append(self._state.sink)
