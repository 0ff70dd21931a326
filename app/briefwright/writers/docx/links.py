"""Where links lead: bookmarks inside the document, checked addresses outside."""

import re
from collections.abc import Iterable, Mapping
from urllib.parse import quote

from briefwright.model.document import Block, DocumentTable, Heading, Paragraph
from briefwright.model.text import printable

_WEB = re.compile(
    r"(?P<scheme>https?)://(?P<host>\w[\w-]{0,62}(?:\.\w[\w-]{0,62})*)(?::(?P<port>\d{1,5}))?(?P<rest>[/?#].*)?",
    re.IGNORECASE | re.DOTALL,
)
_MAIL = re.compile(r"mailto:[\w.+-]+@\w[\w-]{0,62}(?:\.\w[\w-]{0,62})*(?:\?.*)?", re.IGNORECASE | re.DOTALL | re.ASCII)
_LAST_PORT = 65535
_LONGEST_HOST = 253
_LONGEST_ADDRESS = 2083  # INTERNET_MAX_URL_LENGTH of Windows
_KEPT = "/?#:@!$&'()*+,;=~%-._"  # RFC 3986, reserved and unreserved; brackets are not allowed in a path
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9]+")
_LONGEST_NAME = 40  # Word's limit for a bookmark


def outward(url: str) -> str:
    """The address as a relationship may hold it, "" when it is no http, https or mailto address.

    Word refuses the whole file when one address in it cannot be parsed, so the doubtful ones are printed as plain text.
    """
    url = printable(url)
    address = _quoted(url) if _MAIL.fullmatch(url) else _web_address(url)
    return address if len(address) <= _LONGEST_ADDRESS else ""


def _web_address(url: str) -> str:
    found = _WEB.fullmatch(url)
    if found is None or int(found["port"] or 0) > _LAST_PORT:
        return ""
    port = f":{found['port']}" if found["port"] else ""
    host = _ascii_host(found["host"])
    return f"{found['scheme']}://{host}{port}{_quoted(found['rest'] or '')}" if 0 < len(host) <= _LONGEST_HOST else ""


def _ascii_host(host: str) -> str:
    """A host name as the network knows it (IDNA 2003), "" when it can be none."""
    try:
        return host if host.isascii() else host.encode("idna").decode()
    except UnicodeError:
        return ""


def _quoted(text: str) -> str:
    return _LONE_PERCENT.sub("%25", quote(text, safe=_KEPT))


def bookmarks(blocks: Iterable[Block]) -> Mapping[str, str]:
    """Anchor → bookmark name, for every block that links can lead to (the first of a name wins).

    Bookmark names hold letters, figures and underscores only, are at most 40 long and do not differ by case alone;
    the number in front keeps them apart.
    """
    names: dict[str, str] = {}
    for block in blocks:
        if isinstance(block, Paragraph | Heading) or (
            isinstance(block, DocumentTable) and (block.header or any(block.rows))
        ):
            anchor = block.anchor
            if anchor and anchor not in names:
                names[anchor] = f"bw{len(names) + 1}_{_NOT_IN_NAMES.sub('_', anchor)}"[:_LONGEST_NAME]
    return names


class Bookmarks:
    """Prints each bookmark once, with an id of its own."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.names = names
        self._printed: set[str] = set()

    def around(self, anchor: str, xml: str) -> str:
        """The XML, made a target of links if the anchor names one that was not printed yet."""
        name = self.names.get(anchor)
        if name is None or name in self._printed:
            return xml
        number = len(self._printed)
        self._printed.add(name)
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{xml}<w:bookmarkEnd w:id="{number}"/>'
