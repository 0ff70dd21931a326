"""NewsML 1 and NewsML-G2 (IPTC): every item with text in the message is an article of its own."""

from collections.abc import Iterator
from itertools import islice

from briefwright.errors import CaptureError
from briefwright.guarded import Element
from briefwright.readers import newsml_first, newsml_second
from briefwright.readers.format import Raw, Reading
from briefwright.readers.newsml_first import Item
from briefwright.readers.story import tell
from briefwright.readers.xml_news import local, open_news, root_of

_ROOTS = frozenset({"NewsML", "newsMessage", "newsItem", "packageItem", "newsItems"})
_MOST = 5000


def sniff(head: bytes) -> bool:
    """Whether its first element is that of a NewsML message or item."""
    return root_of(head) in _ROOTS


def read(raw: Raw) -> tuple[Reading, ...]:
    """The articles of a NewsML file.

    Raises:
        CaptureError: it is no XML, or none of its items holds text.
    """
    root, encoding, notices = open_news(raw)
    items = list(islice(_items(root), _MOST))
    readings = tuple(
        tell(item.pieces, item.fields, notices=notices, encoding=encoding, by_lines=False)
        for item in items
        if any(piece.text.strip() for piece in item.pieces)
    )
    if not readings:
        raise CaptureError(
            "The NewsML file holds no text, only references to pictures or other files.",
            "Nothing was captured; nothing was fetched.",
            "Ask for the text item of the message.",
        )
    return readings


def _items(root: Element) -> Iterator[Item]:
    yield from newsml_first.items(root) if local(root) == "NewsML" else newsml_second.items(root)
