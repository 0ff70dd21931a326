"""Web pages, third part: one shape in every language, after what was read wrongly on pages of real outlets."""

import html
import json
from collections.abc import Iterator

import msgspec

from quality.capture.cases import Article, Case, articles, listed, made
from quality.capture.page_words import WORDS, Words
from quality.capture.pages import linked_data, meta, page_case

ENGLISH = "bases harvest missile"
WORLD = "ko ja zh ar ru uk hi th tr cs fr de es"


def _words(a: Article) -> Words:
    return WORDS[a.language]


def _doc(a: Article, title: str, extra: str, body: str) -> str:
    return (
        f'<!DOCTYPE html><html lang="{a.language}"><head><meta charset="utf-8"><title>{html.escape(title)}</title>'
        f"{extra}</head><body>{body}<script>window.x=1</script></body></html>"
    )


def _case(a: Article, markup: str, **gold: object) -> Case:
    return page_case(a, markup, **({"outlet": _words(a).outlet} | gold))


def _p(words: str, inside: str = "") -> str:
    return f"<p{inside}>{html.escape(words, quote=False)}</p>"


def _nav(w: Words) -> str:
    links = "".join(f'<li><a href="/{n}">{w.section} {n}</a></li>' for n in range(1, 15))
    return f'<div class="gnb"><a href="/"><img src="l.png" alt="{w.outlet}"></a><ul>{links}</ul></div>'


def _teasers(w: Words, tag: str = "li") -> str:
    return "".join(f'<{tag}><a href="/t{n}">{html.escape(w.teaser)} ({n})</a></{tag}>' for n in range(1, 9))


def _url(a: Article) -> str:
    return f"https://www.{_words(a).host}/{a.day.replace('-', '/')}/{a.id}"


def _data(a: Article, **rows: object) -> str:
    return linked_data(**({"@context": "https://schema.org", "@type": "NewsArticle", "headline": a.headline} | rows))


def react_cells(a: Article) -> Case:
    """Every paragraph in a box of its own, with boxes of other things between; classes mean nothing."""
    w = _words(a)
    boxes = [f'<div class="css-s99gbd"><div class="css-53u6y8">{_p(one)}</div></div>' for one in a.body]
    boxes.insert(
        1,
        f'<div class="css-1x"><div class="css-cap"><span class="css-jevhma e13ogyst0 caption">{w.caption}</span></div></div>',
    )
    boxes.insert(
        3, f'<div class="css-2y"><a class="css-3z" href="/r"><p>{w.related}{html.escape(w.teaser)}</p></a></div>'
    )
    boxes.insert(
        4, f'<div class="css-4n newsletter-promo"><h3>{w.outlet}</h3>{_p(w.newsletter)}<button>OK</button></div>'
    )
    data = _data(
        a,
        datePublished=a.moment + ":00+00:00",
        dateModified=a.when("%Y-%m-28T10:00:00Z"),
        author=[{"@type": "Person", "name": name, "url": "https://x.example/by"} for name in a.authors],
        publisher={
            "@type": "NewsMediaOrganization",
            "name": w.outlet,
            "logo": {"@type": "ImageObject", "url": "/l.png"},
        },
    )
    body = f'{_nav(w)}<div id="app"><div class="css-page"><h1 class="css-88wicj">{html.escape(a.headline)}</h1><section class="css-body">{"".join(boxes)}</section><div class="css-rel"><h2>{w.related}</h2><ol>{_teasers(w)}</ol></div></div></div>'
    return _case(a, _doc(a, f"{a.headline} - {w.outlet}", data, body))


def breaks_in_box(a: Article) -> Case:
    """Paragraphs parted by line breaks in one box; the byline with an address below them; nothing declared."""
    w = _words(a)
    lines = "<br><br>\n".join(html.escape(one, quote=False) for one in a.body)
    sign = w.by.format(listed(a.authors))
    body = (
        f'{_nav(w)}<div class="view_top"><h3 class="tit_view">{html.escape(a.headline)}</h3><span class="byline">{sign}</span> <span class="txt_date">{a.when(w.dated)}</span></div>'
        f'<div id="articleBody" class="view_con"><div class="img_box"><img src="a.jpg"><p class="caption">{w.caption}</p></div>{lines}<br><br></div>'
        f'<div class="rel_news"><strong>{w.related}</strong><ul>{_teasers(w)}</ul></div><div class="ft">ⓒ {w.outlet}</div>'
    )
    return _case(a, _doc(a, f"{a.headline} | {w.outlet}", meta("og:title", a.headline) + meta("og:url", _url(a)), body))


def company_declared(a: Article) -> Case:
    """The company is declared as publisher, a section as the site's name; host and title know the paper."""
    w = _words(a)
    data = _data(
        a,
        datePublished=a.moment + ":00+00:00",
        author={"@type": "Person", "name": listed(a.authors)},
        publisher={"@type": "Organization", "name": "Straits Media Holdings"},
    )
    extra = (
        data
        + meta("og:site_name", w.section)
        + f'<link rel="canonical" href="{_url(a)}">'
        + meta("twitter:site", "@" + w.host.split(".")[0], "name")
    )
    title = f"{a.headline} | {w.section} | {w.outlet}"
    body = f'{_nav(w)}<main><article><h1>{html.escape(a.headline)}</h1>{"".join(map(_p, a.body))}<ul class="tags"><li>{w.tags}</li></ul></article></main><footer>© 2026 {w.outlet}</footer>'
    return _case(a, _doc(a, title, extra, body))


def signed_by_the_house(a: Article) -> Case:
    """The declared author is the paper itself; the page shows who wrote it."""
    w = _words(a)
    data = _data(
        a,
        datePublished=a.moment + ":00+00:00",
        author=[{"@type": "Organization", "name": w.outlet}],
        publisher={"@type": "Organization", "name": w.outlet},
    )
    names = "".join(f'<a rel="author" class="author-name" href="/{n}">{name}</a> ' for n, name in enumerate(a.authors))
    body = f'{_nav(w)}<article class="story"><header><h1>{html.escape(a.headline)}</h1><div class="authors">{names}</div><time datetime="{a.moment}:00Z">{a.when(w.dated)}</time></header>{"".join(map(_p, a.body))}</article><aside><ul>{_teasers(w)}</ul></aside>'
    return _case(a, _doc(a, f"{a.headline} - {w.outlet}", data + meta("author", w.outlet, "name"), body))


def crowded_column(a: Article) -> Case:
    """No marked article: teasers with summaries, a comment form and a row of dates stand beside and below it."""
    w = _words(a)
    cards = "".join(
        f'<div class="item"><h4><a href="/c{n}">{html.escape(w.teaser)}</a></h4><p class="desc">{html.escape(w.newsletter)}</p><span class="date">{a.when(w.updated)}</span></div>'
        for n in range(6)
    )
    comments = f'<div id="comments"><h3>3</h3><div class="comment"><b>gull42</b>{_p(w.newsletter + " " + w.teaser)}</div><div class="comment"><b>tern</b>{_p(w.teaser + ". " + w.caption)}</div></div>'
    sign = w.by.format(listed(a.authors))
    body = (
        f'{_nav(w)}<div id="wrap"><div id="content"><div class="post"><h1 class="post-title">{html.escape(a.headline)}</h1><div class="meta"><span class="author">{sign}</span><span class="date published">{a.when(w.dated)}</span><span class="modified">{a.when(w.updated)}</span></div>'
        f'<div class="post-body">{"".join(map(_p, a.body))}</div><p class="tags">{w.tags}</p></div>{comments}</div><div id="right">{cards}</div></div><div id="foot">{w.outlet} © 2026</div>'
    )
    extra = (
        meta("og:site_name", w.outlet)
        + meta("og:title", f"{a.headline} - {w.outlet}")
        + meta("article:published_time", a.moment + ":00Z")
        + meta("article:modified_time", a.when("%Y-%m-28T10:00:00Z"))
    )
    return _case(a, _doc(a, f"{a.headline} - {w.outlet}", extra, body))


def own_address_as_name(a: Article) -> Case:
    """The site's name is its address; the data is compact, several articles, a picture with a creator."""
    w = _words(a)
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "NewsArticle",
                "headline": w.teaser,
                "datePublished": "20200101T000000Z",
                "author": {"name": "Nobody Else"},
            },
            {"@type": "ImageObject", "creator": {"@type": "Person", "name": "Lena Oduya"}, "caption": w.caption},
            {
                "@type": ["NewsArticle", "ReportageNewsArticle"],
                "headline": a.headline,
                "datePublished": a.when("%Y%m%dT%H%M%S+0000"),
                "creator": list(a.authors),
                "image": {"@type": "ImageObject", "author": "Lena Oduya"},
            },
        ],
    }
    script = f'<script type="application/ld+json">{json.dumps(graph, ensure_ascii=False)}</script>'
    extra = script + meta("og:site_name", f"www.{w.host}") + meta("og:url", _url(a)) + meta("og:title", a.headline)
    body = f'{_nav(w)}<div class="article-detail" itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">{html.escape(a.headline)}</h1><figure itemprop="image" itemscope itemtype="https://schema.org/ImageObject"><img><figcaption>{w.caption} <span itemprop="author creator">Lena Oduya</span></figcaption></figure><div itemprop="articleBody">{"".join(map(_p, a.body))}<p><a href="/r">{w.related}{html.escape(w.teaser)}</a></p></div></div>'
    return _case(a, _doc(a, f"{a.headline} - {w.outlet}", extra, body))


def locked(a: Article) -> Case:
    """The first paragraphs, then a box that asks to subscribe."""
    w = _words(a)
    shown = a.body[:2]
    data = _data(
        a,
        datePublished=a.moment + ":00Z",
        isAccessibleForFree=False,
        author=[{"@type": "Person", "name": name} for name in a.authors],
        publisher={"name": w.outlet},
    )
    body = f'{_nav(w)}<article><h1>{html.escape(a.headline)}</h1><div class="lead-block">{"".join(map(_p, shown))}</div><div class="paywall-box">{_p(w.paywall)}<a href="/sub">OK</a></div></article><div class="more"><ul>{_teasers(w)}</ul></div>'
    case = _case(a, _doc(a, f"{a.headline} – {w.outlet}", data, body))
    return msgspec.structs.replace(case, text="\n\n".join(shown))


def parts_and_tables(a: Article) -> Case:
    """Sub-headings as first headings, a list, a table and a quotation are of the article."""
    w = _words(a)
    first, second, *rest = a.body
    items = [f"{w.section} {n}: {a.headline}" for n in range(1, 4)]
    cells = [(w.section, "1,200"), (w.outlet, "9,400")]
    rows = "".join(f"<tr><td>{one}</td><td>{two}</td></tr>" for one, two in cells)
    head = f"{w.section}: {len(a.body)} × 3"
    inner = f"{_p(first)}<h1>{head}</h1>{_p(second)}<ul>{''.join(f'<li>{html.escape(one)}</li>' for one in items)}</ul>{''.join(map(_p, rest[:-1]))}<table>{rows}</table>{_p(rest[-1])}"
    data = _data(a, datePublished=a.moment + ":00Z", author=", ".join(a.authors), publisher={"name": w.outlet})
    body = f'{_nav(w)}<div class="node"><h1 class="page-header">{html.escape(a.headline)}</h1><div class="field--name-body">{inner}</div></div><div class="block-views"><ul>{_teasers(w)}</ul></div>'
    case = _case(a, _doc(a, f"{a.headline} | {w.outlet}", data, body))
    words = [first, head, second, *items, *rest[:-1], *(cell for row in cells for cell in row), rest[-1]]
    return msgspec.structs.replace(case, text="\n\n".join(words))


SHAPES = (
    react_cells,
    breaks_in_box,
    company_declared,
    signed_by_the_house,
    crowded_column,
    own_address_as_name,
    locked,
    parts_and_tables,
)


def cases() -> Iterator[Case]:
    """All cases of this part."""
    yield from made([(shape, ENGLISH) for shape in SHAPES], articles("articles.toml"))
    yield from made([(shape, WORLD) for shape in SHAPES], articles("articles_world.toml"))
