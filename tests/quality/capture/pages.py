"""The parts that the invented pages are built of."""

import html
import json

import msgspec

from quality.capture.cases import Article, Case, plain

SITE = "Harbour Times"
ADDRESS = "https://harbourtimes.example"
ZONE = "+01:00"


def text_of(a: Article) -> str:
    """The body as HTML paragraphs."""
    return "\n".join(f"<p>{html.escape(one, quote=False)}</p>" for one in a.body)


def head(a: Article, title: str, extra: str = "") -> str:
    """A document's opening up to its body."""
    return (
        f'<!DOCTYPE html>\n<html lang="{a.language}"><head><meta charset="utf-8"><title>{html.escape(title)}</title>\n'
        f'<meta name="viewport" content="width=device-width">{extra}\n<style>body{{margin:0}}</style></head>\n'
    )


def linked_data(**rows: object) -> str:
    """A JSON-LD script."""
    return f'<script type="application/ld+json">{json.dumps(rows, ensure_ascii=False)}</script>'


def meta(name: str, content: str, key: str = "property") -> str:
    """A meta element."""
    return f'<meta {key}="{name}" content="{html.escape(content)}">'


def menu(site: str = SITE) -> str:
    """What stands above an article on its page."""
    words = "World Business Sport Weather Opinion Letters".split()  # noqa: SIM905 - a menu
    links = "".join(f'<li><a href="/{word.lower()}">{word}</a></li>' for word in words)
    return f'<div class="topbar"><a class="logo" href="/">{site}</a><nav><ul>{links}</ul></nav><form><input name="q"><button>Search</button></form></div>'


def below() -> str:
    """What stands below it: teasers, comments, rights."""
    teasers = "".join(
        f'<li class="teaser"><a href="/{n}"><h3>{words}</h3></a><p class="dek">A line about the other story that is not this one.</p></li>'
        for n, words in enumerate(
            ("Bread dearer again in Westhaven", "Five things to know on the ferry", "The customs house at night")
        )
    )
    return (
        f'<section class="related"><h2>Related stories</h2><ul>{teasers}</ul></section>'
        '<div class="newsletter-signup"><h4>Sign up for our morning newsletter</h4><form><input type="email"><button>Sign up</button></form></div>'
        '<div id="comments" class="comments"><h3>2 comments</h3><div class="comment"><span class="comment-author">gull42</span><p>I was on that pier and it was colder than they say, believe me.</p></div>'
        '<div class="comment"><span class="comment-author">Old salt</span><p>Nobody asks the fishermen what a base does to the nets.</p></div></div>'
        f'<footer><p>© 2026 {SITE} Ltd. All rights reserved.</p><a href="/privacy">Privacy</a></footer>'
        "<script>window.dataLayer=[];function go(){return 1}</script></body></html>"
    )


def page_case(a: Article, markup: str, **gold: object) -> Case:
    """A UTF-8 page; the gold is the article's own unless told otherwise."""
    rows: dict[str, object] = {
        "name": "",
        "data": markup.encode(),
        "file": "page.html",
        "text": plain(a.body),
        "headline": a.headline,
        "published": a.moment,
        "bylines": a.authors,
        "outlet": SITE,
    }
    return msgspec.convert(rows | gold, Case)
