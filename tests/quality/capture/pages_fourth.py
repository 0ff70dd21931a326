"""Web pages, fourth part: what systems that make pages write round an article; written without a look at the reader."""

import html
import json
from collections.abc import Iterator
from datetime import datetime

import msgspec

from quality.capture.cases import Article, Case, articles, listed, made
from quality.capture.pages import ADDRESS, SITE, below, head, linked_data, menu, meta, page_case, text_of


def post_classes(a: Article) -> Case:
    """A blog system names its categories and tags in the classes of the article's own element; a long page round it."""
    others = "".join(f'<div class="widget"><h3>Older</h3>{text_of(a).replace(" ", "  ")[:900]}</div>' for _ in range(4))
    post = f'<div id="post-4711" class="post-4711 post type-post status-publish hentry category-menu tag-haldia tag-sharing"><h1 class="entry-title">{html.escape(a.headline)}</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="{a.moment}:00+00:00">{a.when("%B %-d, %Y")}</time></span> <span class="byline">by <span class="author vcard"><a class="url fn n">{listed(a.authors)}</a></span></span></div><div class="entry-content">{text_of(a)}</div></div>'
    markup = (
        head(a, f"{a.headline} – {SITE}", meta("og:site_name", SITE))
        + f'<body class="single single-post">{menu()}<div id="primary">{post}</div><div id="secondary" class="sidebar">{others}</div></body></html>'
    )
    return page_case(a, markup)


def locked_class(a: Article) -> Case:
    """The paid part of the text stands in an element called after the wall; the text is there."""
    body = text_of(a).split("\n")
    data = linked_data(
        **{
            "@type": "NewsArticle",
            "headline": a.headline,
            "datePublished": f"{a.moment}:00.000Z",
            "author": [{"@type": "Person", "name": name} for name in a.authors],
            "publisher": {"@type": "Organization", "name": SITE},
        }
    )
    markup = (
        head(a, f"{a.headline} - {SITE}", data)
        + f'<body>{menu()}<article><h1>{html.escape(a.headline)}</h1><div class="article__body">{body[0]}</div><div class="article__content paywall-content">{"".join(body[1:])}</div></article>{below()}'
    )
    return page_case(a, markup)


def kicker_in_heading(a: Article) -> Case:
    """The heading holds its topic in a span; the title says where the headline begins."""
    metas = (
        meta("og:title", a.headline)
        + meta("og:site_name", SITE)
        + meta("article:published_time", a.moment + ":00Z")
        + "".join(meta("article:author", name) for name in a.authors)
    )
    markup = (
        head(a, f"{a.headline} | {SITE}", metas)
        + f'<body>{menu()}<main><h1><span class="kicker">Straits crisis</span><span class="hed">{html.escape(a.headline)}</span></h1><div class="story">{text_of(a)}</div></main>{below()}'
    )
    return page_case(a, markup)


def rdfa(a: Article) -> Case:
    """RDFa Lite: vocabulary, type and properties as attributes."""
    names = "".join(
        f'<span property="author" typeof="Person"><span property="name">{name}</span></span> ' for name in a.authors
    )
    markup = (
        head(a, a.headline)
        + f'<body>{menu()}<div vocab="https://schema.org/" typeof="NewsArticle"><h1 property="headline">{html.escape(a.headline)}</h1><p>{names}<span property="datePublished" content="{a.moment}:00+00:00">{a.when("%-d %b")}</span><span property="publisher" typeof="Organization"><meta property="name" content="{SITE}"></span></p><div property="articleBody">{text_of(a)}</div></div>{below()}'
    )
    return page_case(a, markup)


def kept_by_an_archive(a: Article) -> Case:
    """An archive's copy: its banner above, its address before the page's own."""
    address = f"https://web.archive.org/web/20260401000000/{ADDRESS}/{a.id}"
    banner = '<div id="wm-ipp-base" style="display:none"><p>The archive has 12 captures of this page between 1 and 30 April.</p></div>'
    by = f'<p class="byline">By {listed(a.authors)}</p>' if a.authors else ""
    markup = (
        head(a, f"{a.headline} - {SITE}", f'<link rel="canonical" href="{address}">' + meta("date", a.day, "name"))
        + f'<body>{banner}{menu()}<div class="article"><h1>{html.escape(a.headline)}</h1>{by}{text_of(a)}</div>{below()}'
    )
    return page_case(a, markup, published=a.day)


def consent_wall(a: Article) -> Case:
    """A dialogue about cookies longer than the article stands first in the page."""
    wall = (
        '<div id="onetrust-consent-sdk"><div role="dialog"><h2>We value your privacy</h2>'
        + "".join(
            f"<p>We and our {n} partners store and access information on a device, such as cookies, and process personal data, such as unique identifiers, for the purposes described below, number {n}.</p>"
            for n in range(20, 34)
        )
        + "<button>Accept all</button></div></div>"
    )
    data = linked_data(
        **{
            "@context": "https://schema.org",
            "@type": "WebPage",
            "mainEntity": {
                "@type": "NewsArticle",
                "headline": a.headline,
                "datePublished": a.when("%a %b %d %Y %H:%M:%S GMT+0000 (UTC)"),
                "author": {"@type": "Person", "name": list(a.authors)},
                "publisher": {"@type": "Organization", "name": f"The {SITE}"},
            },
        }
    )
    markup = (
        head(a, f"{a.headline} | The {SITE}", data)
        + f'<body>{wall}{menu()}<div class="layout"><h1>{html.escape(a.headline)}</h1><div class="prose">{text_of(a)}</div></div>{below()}'
    )
    return page_case(a, markup, outlet=f"The {SITE}")


def escaped_twice(a: Article) -> Case:
    """Entities escaped twice, dates as seconds since 1970, authors in one string with their posts."""
    seconds = int(datetime.fromisoformat(a.moment + ":00+00:00").timestamp())
    words = html.escape(html.escape(a.headline))
    metas = (
        f'<meta property="og:title" content="{words}">'
        + meta("og:site_name", SITE)
        + meta("article:published_time", str(seconds))
        + meta("author", f"{listed(a.authors)}, staff writers", "name")
    )
    markup = (
        head(a, a.headline, metas)
        + f'<body>{menu()}<div class="c-article"><h2 class="c-article__title">{html.escape(a.headline)}</h2>{text_of(a)}</div>{below()}'
    )
    return page_case(a, markup)


def live_page(a: Article) -> Case:
    """A page of updates, each with its time and heading."""
    updates = [
        {
            "@type": "BlogPosting",
            "headline": f"Update {n}",
            "articleBody": one,
            "datePublished": a.when(f"%Y-%m-%dT{n + 10}:00:00Z"),
            "author": {"name": "Live Desk"},
        }
        for n, one in enumerate(a.body)
    ]
    data = linked_data(
        **{
            "@context": "https://schema.org",
            "@type": "LiveBlogPosting",
            "headline": a.headline,
            "datePublished": a.moment + ":00Z",
            "coverageStartTime": a.moment + ":00Z",
            "author": [{"@type": "Person", "name": name} for name in a.authors],
            "publisher": {"name": SITE},
            "liveBlogUpdate": updates,
        }
    )
    rows = "".join(
        f'<article class="update"><time>{n + 10}:00</time><h2>Update {n}</h2><p>{html.escape(one, quote=False)}</p></article>'
        for n, one in enumerate(a.body)
    )
    markup = (
        head(a, f"{a.headline} – live | {SITE}", data)
        + f'<body>{menu()}<main><h1>{html.escape(a.headline)}</h1><div class="live-feed">{rows}</div></main>{below()}'
    )
    case = page_case(a, markup)
    return msgspec.structs.replace(case, text="\n\n".join(f"Update {n}\n\n{one}" for n, one in enumerate(a.body)))


def embedded(a: Article) -> Case:
    """A post of another service and a pull quote stand among the paragraphs; a player and its transcript link too."""
    first, *rest = a.body
    post = '<blockquote class="instagram-media"><div>View this post</div><p>A post shared by Port Guard (@portguard)</p></blockquote>'
    pull = f'<aside class="pullquote"><p>{html.escape(rest[0][:80], quote=False)}</p></aside>'
    player = '<div class="audio-player"><span>Listen to this article</span><span>5 min</span></div>'
    body = f"<p>{html.escape(first, quote=False)}</p>{post}{pull}" + "".join(
        f"<p>{html.escape(one, quote=False)}</p>" for one in rest
    )
    script = json.dumps(
        {
            "@type": "NewsArticle",
            "headline": a.headline,
            "dateCreated": "2020-01-01",
            "datePublished": a.when("%B %-d, %Y %-I:%M %p"),
            "author": f"By {listed(a.authors)}",
            "publisher": SITE,
        }
    )
    markup = (
        head(a, f"{a.headline} • {SITE}", f'<script type="application/ld+json">{script}</script>')
        + f'<body>{menu()}<article><h1>{html.escape(a.headline)}</h1>{player}<div class="content-text">{body}</div></article>{below()}'
    )
    return page_case(a, markup)


SHAPES = (
    post_classes,
    locked_class,
    kicker_in_heading,
    rdfa,
    kept_by_an_archive,
    consent_wall,
    escaped_twice,
    live_page,
    embedded,
)


def cases() -> Iterator[Case]:
    """All cases of this part."""
    yield from made([(shape, "bases harvest missile ferry envoy") for shape in SHAPES], articles("articles.toml"))
