"""Reads pages from their operators where PDFium guesses, and guesses wrong: right-to-left words, hyphens at line ends.

It knows no more than what this room writes: Type0 fonts with two-byte codes, marked content, TJ.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from io import BytesIO

import pikepdf

REVERSED = "ReversedChars"
"""Marks words whose letters stand in the order in which they are seen (ISO 32000-1, 14.8.2.3.3)."""

_TOKEN = re.compile(
    rb"/(?P<tag>\w+)<<(?P<entries>(?:[^<>]|<[^<>]*>|<<[^<>]*>>)*)>> ?BDC|/(?P<plain>\w+) BMC|\b(?P<end>EMC)\b"
    rb"|/(?P<font>F\d+) \S+ Tf|\[(?P<shown>[^\]]*)\]TJ"
)
_CONTENT_ID = re.compile(rb"/?MCID (\d+)")
_CODES = re.compile(rb"<([0-9A-F]+)>")
_ENTRY = re.compile(rb"<([0-9A-F]{4})><([0-9a-f]+)>")
_DIGITS = 4
_NOTHING = "\u200b"


class TurnedPages:
    """A file whose pages are read one by one; most files have none of this kind, so it is opened when one is found."""

    def __init__(self, data: bytes, password: str = "") -> None:
        self._data = data
        self._password = password
        self._maps: dict[str, dict[str, str]] = {}

    @cached_property
    def _file(self) -> pikepdf.Pdf:
        return pikepdf.open(BytesIO(self._data), password=self._password)

    def texts(self, index: int) -> Iterator[tuple[int, str]]:
        """The texts of a page as they are written, each with the id of its marked content."""
        page = self._file.pages[index]
        if not self._maps:
            fonts = page.Resources.Font
            self._maps = {name: _letters(font.ToUnicode.read_bytes()) for name, font in fonts.items()}
        for stream in page.Contents:
            yield from self._read(stream.read_bytes())

    def _read(self, operators: bytes) -> Iterator[tuple[int, str]]:
        marks: list[tuple[str, int, bool]] = [("", -1, False)]
        font: dict[str, str] = {}
        turned = ""  # letters of one turned word, which may be shown in several pieces
        for token in _TOKEN.finditer(operators):
            tag, content, soft = marks[-1]
            if token["tag"]:
                found = _CONTENT_ID.search(token["entries"])
                own = int(found[1]) if found else -1 if token["tag"] == b"Artifact" else content
                marks.append((token["tag"].decode(), own, soft or b"ActualText" in token["entries"]))
            elif token["plain"]:
                marks.append((token["plain"].decode(), content, soft))
            elif token["end"]:
                if turned:
                    yield content, turned[::-1]
                    turned = ""
                marks.pop()
            elif token["font"]:
                font = self._maps["/" + token["font"].decode()]
            elif content >= 0 and not soft:
                text = "".join(font[code] for code in _codes(token["shown"]))
                if tag == REVERSED:
                    turned += text
                else:
                    yield content, text


def _codes(shown: bytes) -> Iterator[str]:
    for digits in _CODES.findall(shown):
        text = digits.decode()
        yield from (text[place : place + _DIGITS] for place in range(0, len(text), _DIGITS))


def _letters(unicode_map: bytes) -> dict[str, str]:
    rows = _ENTRY.findall(unicode_map)
    return {
        code.decode(): bytes.fromhex(letters.decode()).decode("utf-16-be").replace(_NOTHING, "")
        for code, letters in rows
    }
