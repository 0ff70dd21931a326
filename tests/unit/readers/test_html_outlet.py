"""Which outlet a page is of: what declares, names and speaks for it; invented houses."""

import json

import pytest

from briefwright.readers.html_outlet import bare, initials, masthead, segments
from unit.readers.reading import capture, values

HEAD = "Talks on the bases go on into a third day"
STORY = (
    "<p>The two governments agreed on Thursday that the price of the bases would be settled before the summer.</p>" * 2
)
URL = '<link rel="canonical" href="https://www.{}/world/talks">'


def outlet(title: str = "", head: str = "", below: str = "") -> str:
    markup = (
        f"<html><head><title>{title}</title>{head}</head><body><h1>{HEAD}</h1><article>{STORY}</article>{below}</body>"
    )
    return values(capture(markup, "a.html")).get("outlet", "")


def site(name: str) -> str:
    return f'<meta property="og:site_name" content="{name}">'


def publisher(name: str) -> str:
    rows = {"@type": "NewsArticle", "headline": HEAD, "publisher": {"name": name}}
    return f'<script type="application/ld+json">{json.dumps(rows)}</script>'


@pytest.mark.parametrize(
    ("title", "head", "name"),
    [
        (HEAD, site("Harbour Times"), "Harbour Times"),
        (f"{HEAD} - Portview", site("World") + URL.format("portview.example"), "Portview"),
        (
            f"{HEAD} | World | Portview",
            publisher("Straits Media Holdings") + URL.format("portview.example"),
            "Portview",
        ),
        (f"{HEAD} - Portview", publisher("Portview Inc."), "Portview"),
        (f"{HEAD} - Portview", site("PORTVIEW.example") + URL.format("portview.example"), "Portview"),
        (f"{HEAD} - Libre Côte", site("www.librecote.example") + URL.format("librecote.example"), "Libre Côte"),
        (HEAD, publisher("Straits Broadcasting Corporation") + '<meta name="application-name" content="SBC">', "SBC"),
        (HEAD, site("Portview (www.portview.example)"), "Portview"),
        (f"{HEAD}：港湾新聞", "", "港湾新聞"),
        (f"{HEAD}--国际--港湾网", "", "港湾网"),
        (HEAD, publisher("Blogger") + site("Portview | News") + URL.format("portview.example"), "Portview"),
        (f"{HEAD} - Portview", '<meta name="source" content="Case Study">', "Portview"),
        (HEAD, '<meta name="twitter:site" content="@Portview">' + URL.format("portview.example"), "Portview"),
        (HEAD, site("Harbour Times") + URL.format("straitsgroup.example"), "Harbour Times"),
    ],
)
def test_the_name_that_readers_know(title: str, head: str, name: str) -> None:
    assert outlet(title, head) == name


@pytest.mark.parametrize(
    ("title", "head", "below"),
    [
        (HEAD, "", ""),
        (f"{HEAD} - World", "", ""),
        (f"{HEAD} | 12 March 2026", "", ""),
        (f"Straits crisis: {HEAD}", "", "<p>© 2026</p>"),
    ],
)
def test_nothing_is_made_up(title: str, head: str, below: str) -> None:
    assert outlet(title, head, below) == ""


def test_a_tail_of_the_byline_that_is_the_host() -> None:
    rows = {"@type": "NewsArticle", "headline": HEAD, "author": "Mira Oakes, PORT TODAY"}
    data = f'<script type="application/ld+json">{json.dumps(rows)}</script>{URL.format("porttoday.example")}'
    assert outlet(HEAD, data) == "PORT TODAY"


def test_the_holder_of_the_rights_and_at_last_the_host() -> None:
    assert outlet(HEAD, "", "<footer>Copyright ⓒ Portside Gazette. All rights reserved.</footer>") == "Portside Gazette"
    assert outlet(HEAD, URL.format("pvw-net.example")) == "pvw-net.example"


def test_names_as_addresses_write_them() -> None:
    assert bare("The Libération-Côte") == "liberationcote"
    assert initials("Straits Broadcasting Corporation") == "sbc"
    assert initials("Portview") == ""
    assert segments("A | B — C») d") == ["A", "B", "C») d"]
    assert masthead("Harbour Times | News from the straits") == "Harbour Times"
