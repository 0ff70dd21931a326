"""Addresses that links may lead to outside the document."""

import re
from urllib.parse import quote

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
