"""Alerts and digests by mail: blocks of headline, outlet, a few words and an address, each a source of its own."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import parse_qs, urlsplit

import msgspec

from briefwright.model.source import CapturedField, Span
from briefwright.notices import Notice
from briefwright.readers.agencies import is_house
from briefwright.readers.dates import find_date
from briefwright.readers.evidence import date_fields, missing, read_off
from briefwright.readers.format import Reading
from briefwright.readers.language import read_language
from briefwright.readers.lines import lines_of

_BLOCK = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|$))+")
_ADDRESS = re.compile(
    r"[ \t]*(?:[^\n:]{0,24}[:：][ \t]*)?[<(\[]?(?P<url>https?://[^\s<>()\[\]]{8,})[>)\]]?[ \t]*", re.IGNORECASE
)
_HOUSEKEEPING = re.compile(
    r"unsubscribe|manage (?:your )?(?:alerts?|subscriptions?)|view (?:in|this)|see (?:more|all) results|edit this alert"
    r"|privacy policy|abbestellen|abmelden|im browser|se désabonner|désinscri|darse de baja|отписаться|수신 ?거부"
    r"|구독 ?취소|配信停止|退订|all rights reserved|©|forward to a friend|rss feed|flag as irrelevant",
    re.IGNORECASE,
)
_TARGETS = ("url", "u", "q", "target", "dest", "redirect", "link")
_FEWEST = 2
_SHARE = 0.6
_OUTLET_WORDS = 6


class _Block(msgspec.Struct, frozen=True):
    """One block of lines; ``address`` is its one line that is nothing but an address."""

    text: str
    lines: tuple[Span, ...]
    address: Span | None = None
    url: str = ""

    @property
    def words(self) -> int:
        return len(self.text.split())


def read_digest(text: str, encoding: str, notices: Sequence[Notice] = ()) -> tuple[Reading, ...]:
    """The items of a digest; empty where the text is none.

    It is one if at least two blocks between empty lines hold words and one address line each, and these blocks hold
    most of the words that are no housekeeping.
    """
    blocks = [block for match in _BLOCK.finditer(text) if (block := _block(match[0])) and not _is_keeping(block)]
    items = [block for block in blocks if block.address is not None and len(block.lines) > 1]
    words = sum(block.words for block in items)
    if len(items) < _FEWEST or words < _SHARE * sum(block.words for block in blocks):
        return ()
    return tuple(
        _item(block, encoding, [*notices, *_said(number, len(items))]) for number, block in enumerate(items, 1)
    )


def _said(number: int, count: int) -> Iterator[Notice]:
    yield Notice("one-of-several", f"The mail is a digest of {count} articles; this is number {number}.")
    yield Notice(
        "excerpt-only", "The mail has only a few words of the article; the rest stands at its address.", "warning"
    )


def _block(text: str) -> _Block:
    text = text.strip("\n")
    lines = tuple(lines_of(text, Span(0, len(text))))
    found = [match for line in lines if (match := _ADDRESS.fullmatch(text, line.start, line.end))]
    if len(found) != 1:
        return _Block(text, lines)
    return _Block(text, lines, Span(*found[0].span("url")), target(found[0]["url"]))


def _is_keeping(block: _Block) -> bool:
    """Whether a block is about the mail itself; an item's words may hold such a word, its first line may not."""
    first = block.text[block.lines[0].start : block.lines[0].end]
    label = first.rstrip().endswith((":", "：")) or not any(char.isalpha() for char in first)
    return label or _HOUSEKEEPING.search(first) is not None


def target(url: str) -> str:
    """Where an address leads that counts its visitors: the address it carries, else itself; nothing is fetched."""
    query = parse_qs(urlsplit(url).query)
    for name in _TARGETS:
        for value in query.get(name, ()):
            if value.startswith(("http://", "https://")):
                return value
    return url


def _item(block: _Block, encoding: str, notices: Sequence[Notice]) -> Reading:
    text, address = block.text, block.address or Span(0, 0)
    rows = [line for line in block.lines if not line.start <= address.start < line.end]
    head, rest = rows[0], rows[1:]
    fields = [
        read_off("headline", text, head, "It stands first in its block of the digest."),
        read_off("url", text, address, "It is the address in its block of the digest.", value=block.url, guessed=False),
    ]
    body: list[Span] = []
    for number, line in enumerate(rest):
        stated = _stated(text, line, last=number == len(rest) - 1)
        fields += stated
        body += [] if stated else [line]
    fields += read_language(text)
    said = (*notices, *missing(fields))
    return Reading(
        captured_text=text, paragraphs=tuple(body or [head]), fields=tuple(fields), notices=said, encoding=encoding
    )


def _stated(text: str, line: Span, *, last: bool) -> list[CapturedField]:
    """The outlet or the date where a line is nothing else."""
    piece = text[line.start : line.end]
    found = find_date(text, line.start, line.end)
    if found and found.stop - found.start > 0.6 * len(piece):
        return date_fields(text, found, "The line is a date.")
    short = len(piece.split()) <= _OUTLET_WORDS and not piece.rstrip().endswith((".", "…", "?", "!", ":"))
    if is_house(piece) or (short and not last and piece[:1].isupper()):
        return [read_off("outlet", text, line, "It stands alone on a line of its block.")]
    return []
