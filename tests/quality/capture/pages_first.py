"""Web pages, first half: written before the reader's second version."""

import html
from collections.abc import Iterator

from quality.capture.cases import Article, Case, articles, listed, made
from quality.capture.pages import ADDRESS, SITE, ZONE, below, head, linked_data, menu, meta, page_case, text_of


def graph(a: Article) -> Case:
    persons = [{"@type": "Person", "name": name, "url": f"{ADDRESS}/by/x"} for name in a.authors]
    data = linked_data(
        **{
            "@context": "https://schema.org",
            "@graph": [
                {"@type": "WebSite", "name": SITE, "url": ADDRESS},
                {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "name": "World"}]},
                {
                    "@type": "NewsArticle",
                    "headline": a.headline,
                    "datePublished": a.moment + ":00" + ZONE,
                    "dateModified": a.when("%Y-%m-28T10:00:00") + ZONE,
                    "author": persons,
                    "publisher": {"@type": "Organization", "name": SITE, "logo": {"@type": "ImageObject", "url": "x"}},
                    "mainEntityOfPage": f"{ADDRESS}/{a.id}",
                },
            ],
        }
    )
    markup = (
        head(a, f"{a.headline} | {SITE}", data + meta("og:site_name", SITE))
        + f'<body>{menu()}<main><article><header><h1>{html.escape(a.headline)}</h1><p class="standfirst">What the day brought, in short</p>'
        f'<div class="byline">By <a href="#">{listed(a.authors)}</a></div><time datetime="{a.moment}{ZONE}">{a.when("%-d %B %Y")}</time></header>'
        f'<figure><img src="a.jpg" alt=""><figcaption>The harbour seen from the pier. Photograph: Ada Lindqvist</figcaption></figure>'
        f'{text_of(a)}<div class="share"><a>Share</a><a>Tweet</a></div></article></main>{below()}'
    )
    return page_case(a, markup)


def wordpress(a: Article) -> Case:
    metas = (
        meta("og:title", f"{a.headline} - {SITE}")
        + meta("og:site_name", SITE)
        + meta("article:published_time", a.moment + ":00+00:00")
        + meta("article:modified_time", a.when("%Y-%m-28T10:00:00+00:00"))
        + f'<link rel="canonical" href="{ADDRESS}/{a.id}/">'
    )
    by = "".join(
        f'<span class="author vcard"><a class="url fn n" rel="author" href="/author/x">{name}</a></span>'
        for name in a.authors
    )
    markup = (
        head(a, f"{a.headline} - {SITE}", metas)
        + f'<body class="post-template-default single">{menu()}<div id="content" class="site-content"><div id="primary"><article class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">{html.escape(a.headline)}</h1>'
        f'<div class="entry-meta"><span class="posted-on">Posted on <time class="entry-date published" datetime="{a.moment}:00+00:00">{a.when("%B %-d, %Y")}</time><time class="updated" datetime="{a.when("%Y-%m-28T10:00:00+00:00")}">x</time></span> {by}</div></header>'
        f'<div class="entry-content">{text_of(a)}<div class="sharedaddy"><h3>Share this:</h3><ul><li><a>Click to share on X</a></li></ul></div></div>'
        f'<footer class="entry-footer"><span class="cat-links">Posted in World</span></footer></article>'
        f'<nav class="post-navigation"><a rel="prev">Previous: The price of bread</a></nav></div><aside id="secondary" class="widget-area"><section class="widget"><h2>Recent Posts</h2><ul><li>Bread dearer again</li><li>Night ferry timetable</li></ul></section></aside></div>{below()}'
    )
    return page_case(a, markup)


def metas_only(a: Article) -> Case:
    metas = "".join(
        [
            meta("og:title", "You will not believe what the minister said"),
            meta("og:site_name", SITE),
            meta("author", listed(a.authors), "name") if a.authors else "",
            meta("pubdate", a.moment, "name"),
        ]
    )
    markup = (
        head(a, f"{a.headline} – {SITE}", metas)
        + f'<body>{menu()}<div class="wrap"><div class="story"><h1>{html.escape(a.headline)}</h1><div class="copy">{text_of(a)}</div></div><div class="rail"><h3>Most read</h3><ol><li>One</li><li>Two</li></ol></div></div>{below()}'
    )
    return page_case(a, markup)


def microdata(a: Article) -> Case:
    by = "".join(
        f'<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">{name}</span></span> '
        for name in a.authors
    )
    markup = (
        head(a, a.headline)
        + f'<body>{menu()}<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">{html.escape(a.headline)}</h1>{by}<time itemprop="datePublished" content="{a.moment}" datetime="{a.moment}">{a.when("%-d %b")}</time>'
        f'<meta itemprop="dateModified" content="{a.when("%Y-%m-28")}"><span itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="{SITE}"></span><div itemprop="articleBody">{text_of(a)}</div></div>{below()}'
    )
    return page_case(a, markup)


def undeclared(a: Article) -> Case:
    by = f"By {listed(a.authors)} | " if a.authors else ""
    rows = "<br><br>".join(html.escape(one, quote=False) for one in a.body)
    markup = (
        f"<html><head><title>{html.escape(a.headline)} - {SITE}</title></head><body><table width=100%><tr><td width=150><a href=/>Home</a><br><a href=/w>World</a><br><a href=/s>Sport</a></td><td>"
        f"<h1>{html.escape(a.headline)}</h1><p><i>{by}{a.when('%B %-d, %Y')}</i></p><p>{rows}</p><hr><p align=center><a href=/>Home</a> | <a href=/about>About us</a></p></td></tr></table></body></html>"
    )
    return page_case(a, markup, published=a.day)


def organisation(a: Article) -> Case:
    data = linked_data(
        **{
            "@type": "NewsArticle",
            "headline": a.headline,
            "datePublished": a.moment + "Z",
            "author": {"@type": "Organization", "name": "Agence France-Presse"},
            "publisher": {"@type": "Organization", "name": SITE},
        }
    )
    markup = (
        head(a, f"{a.headline} | {SITE}", data)
        + f"<body>{menu()}<article><h1>{html.escape(a.headline)}</h1>{text_of(a)}</article>{below()}"
    )
    return page_case(a, markup, bylines=("Agence France-Presse",))


def amp(a: Article) -> Case:
    data = linked_data(
        **{
            "@type": "NewsArticle",
            "headline": a.headline,
            "datePublished": a.moment + ":00" + ZONE,
            "author": [{"@type": "Person", "name": name} for name in a.authors] or None,
            "publisher": {"name": SITE},
        }
    )
    markup = (
        head(a, a.headline, data).replace("<html ", "<html amp ")
        + f'<body><amp-sidebar><ul><li>World</li></ul></amp-sidebar><header class="bar">{SITE}</header><div class="amp-wp-article"><h1>{html.escape(a.headline)}</h1><div class="amp-wp-article-content">{text_of(a)}</div></div><amp-ad></amp-ad></body></html>'
    )
    return page_case(a, markup)


def korean_portal(a: Article) -> Case:
    metas = (
        meta("og:title", a.headline)
        + meta("og:site_name", "네이브 뉴스")
        + meta("og:article:author", "표본일보 | 네이브")
    )
    ps = "<br><br>".join(html.escape(one, quote=False) for one in a.body)
    markup = (
        head(a, a.headline, metas)
        + f'<body><div id="header"><a>뉴스</a><a>연예</a><a>스포츠</a></div><div id="ct"><div class="media_end_head"><a class="press_logo"><img alt="표본일보"></a><h2 id="title_area" class="media_end_head_headline"><span>{html.escape(a.headline)}</span></h2>'
        f'<div class="media_end_head_info"><span>입력</span><span class="_ARTICLE_DATE_TIME" data-date-time="{a.when("%Y-%m-%d %H:%M:%S")}">{a.when("%Y.%m.%d. 오전 %-I:%M")}</span><em class="media_end_head_journalist_name">{a.authors[0]} 기자</em></div></div>'
        f'<div id="newsct_article"><article id="dic_area" class="go_trans">{ps}<br><br></article></div><p class="byline_p"><span class="byline_s">{a.authors[0]} 기자 (hangr@pyobon.example)</span></p><div class="c_text"><p>Copyright ⓒ 표본일보. All rights reserved. 무단 전재 및 재배포 금지.</p></div><ul class="press_news"><li>밀 수확 30년 만에 최저</li></ul></div></body></html>'
    )
    return page_case(a, markup, outlet="네이브 뉴스")


def foreign_graph(a: Article) -> Case:
    names = {
        "ja": "表本新聞",
        "zh": "海峡日报",
        "ar": "صحيفة المضيق",
        "ru": "Вестник Пролива",
        "uk": "Вісник Протоки",
        "hi": "दैनिक जलडमरू",
        "th": "ช่องแคบรายวัน",
        "tr": "Boğaz Gazetesi",
        "cs": "Deník úžiny",
        "fr": "Le Détroit",
        "de": "Meerengen-Zeitung",
        "es": "El Estrecho",
    }
    site = names[a.language]
    data = linked_data(
        **{
            "@type": ["NewsArticle"],
            "headline": a.headline,
            "datePublished": a.moment + ":00" + ZONE,
            "author": {"@type": "Person", "name": a.authors[0]},
            "publisher": {"@type": "Organization", "name": site},
        }
    )
    markup = (
        head(a, f"{a.headline} | {site}", data + meta("og:title", a.headline) + meta("og:site_name", site))
        + f'<body>{menu(site)}<main><article><h1>{html.escape(a.headline)}</h1><div class="meta"><span>{a.authors[0]}</span> <time datetime="{a.moment}{ZONE}">{a.when("%d.%m.%Y")}</time></div>{text_of(a)}</article><aside><h3>…</h3><a href="/x">{site}</a></aside></main><footer>© {site}</footer></body></html>'
    )
    return page_case(a, markup, outlet=site)


_ENGLISH = (
    (graph, "bases harvest ferry rates"),
    (wordpress, "harvest envoy"),
    (metas_only, "bases missile"),
    (microdata, "ferry envoy"),
    (undeclared, "bases rates"),
    (organisation, "missile"),
    (amp, "envoy rates"),
)
_WORLD = (
    (korean_portal, "ko"),
    (foreign_graph, "ja zh ar ru uk hi th tr cs fr"),
)


def cases() -> Iterator[Case]:
    """All cases of this half."""
    yield from made(_ENGLISH, articles("articles.toml"))
    yield from made(_WORLD, articles("articles_world.toml"))
