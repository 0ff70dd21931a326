"""The marked lines of agency wire messages: what each is stands in its first and last characters.

On American wires ``^`` begins a line that is set flush (slug, headline, note, byline) and ``<`` ends it, ``=`` where it
is a byline; a tab begins a paragraph of the text. The first flush line is the keyword line, the next one the headline.
German ones end headline and byline, above the text, with a ``=`` behind the last of their lines.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from briefwright.model.source import CapturedField, Span
from briefwright.readers.byline import read_byline
from briefwright.readers.encoding import Decoded
from briefwright.readers.evidence import one_line
from briefwright.readers.format import Reading
from briefwright.readers.news_body import paragraphs
from briefwright.readers.pieces import Piece
from briefwright.readers.story import declared, tell
from briefwright.readers.wire_stamps import read_stamp

_FLUSH = re.compile(r"^\^", re.MULTILINE)
_FEWEST = 2
_NOTE = re.compile(
    r"(?:Eds|Editors|Editor[\u2019']?s? note|Note to editors)\s?[:_]\s?(?P<note>.+)", re.IGNORECASE | re.DOTALL
)
_KEYWORDS = re.compile(r"(?P<slug>.{3,80}?)(?:,\s?\d{1,5})?")
_SIGN_OFF = re.compile(r"[a-z]{2,5}(?:[ /][a-z0-9]{1,5}){1,6}")
"""How desks sign below the text: ``sna tca bag``."""
_RULE = re.compile(r"[\W_]*")


def are_marked(words: str) -> bool:
    """Whether the lines of a message are marked so."""
    return len(_FLUSH.findall(words)) >= _FEWEST


def read_marked(words: str, stated: Sequence[CapturedField], decoded: Decoded) -> Reading:
    """The article in such lines.

    Args:
        words: the text of the message without its control characters.
        stated: what its header and trailer state.
        decoded: how it was decoded.
    """
    flush, body = _parted(words)
    fields = [*_flush_fields(flush)]
    sent = [field for line in body for field in read_stamp(line, Span(0, len(line)))]
    fields += [declared(field.name, field.value, "wire trailer") for field in sent]
    body = [line for line in body if not read_stamp(line, Span(0, len(line)))]
    known = {field.name for field in fields}
    fields += [field for field in stated if field.name not in known]
    pieces = [
        *(Piece(line, "headline" if number == 1 else "aside") for number, line in enumerate(flush)),
        *(Piece(line, "body" if not _RULE.fullmatch(line) else "aside") for line in body),
    ]
    return tell(pieces, fields, notices=decoded.notices, encoding=decoded.encoding, by_lines=False)


def read_closed(above: Sequence[str], text: str, stated: Sequence[CapturedField], decoded: Decoded) -> Reading:
    """The article below lines that a ``=`` ends: the last one that is no byline is the headline.

    Args:
        above: these lines.
        text: what follows.
        stated: what header and trailer state.
        decoded: how it was decoded.
    """
    authors = [field for line in above for field in read_byline(line, Span(0, len(line)))]
    bylines = {line for line in above if read_byline(line, Span(0, len(line)))}
    headline = next((line for line in reversed(above) if line not in bylines), "")
    body = paragraphs(text)
    pieces = [
        *(Piece(line, "headline" if line == headline else "aside") for line in above),
        *(Piece(one, "aside" if _SIGN_OFF.fullmatch(one) else "body") for one in body),
    ]
    fields = [declared("headline", headline, "lines above the text")]
    fields += [declared(one.name, one.value, "line above the text", reason=one.reason, guessed=True) for one in authors]
    known = {field.name for field in fields}
    fields += [field for field in stated if field.name not in known]
    return tell(pieces, fields, notices=decoded.notices, encoding=decoded.encoding, by_lines=False)


def _parted(words: str) -> tuple[list[str], list[str]]:
    """The flush lines and the paragraphs, without their marks."""
    flush: list[str] = []
    body: list[str] = []
    for line in words.replace("\r\n", "\n").split("\n"):
        plain = one_line(line.lstrip("^")).rstrip("<= ")
        if not plain:
            continue
        if line.startswith("^"):
            (body or flush).append(plain)
        elif body and not line.startswith(("\t", " ", "\b")) and not read_stamp(plain, Span(0, len(plain))):
            body[-1] += "\n" + plain  # a paragraph that goes on
        else:
            body.append(plain)
    return flush, body


def _flush_fields(lines: Iterable[str]) -> Iterator[CapturedField]:
    """Keyword line, headline, authors and notes to editors."""
    for number, line in enumerate(lines):
        if number == 0 and (match := _KEYWORDS.fullmatch(line)):
            yield declared("slug", match["slug"], "first line of the text")
        elif number == 1:
            yield declared("headline", line, "second line of the text")
        elif match := _NOTE.match(line):
            yield declared("editor_note", match["note"], "line above the text")
        else:
            for field in read_byline(line, Span(0, len(line))):
                yield declared(field.name, field.value, "line above the text", reason=field.reason, guessed=True)
