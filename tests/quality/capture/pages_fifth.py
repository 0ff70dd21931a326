"""Web pages, fifth part: habits of portals and papers of single countries; written without a look at the reader."""

import html
from collections.abc import Iterator

import msgspec

from quality.capture.cases import Article, Case, articles, made
from quality.capture.page_words import WORDS
from quality.capture.pages import linked_data, meta, page_case


def _doc(a: Article, title: str, extra: str, body: str) -> str:
    return f'<!DOCTYPE html><html lang="{a.language}"><head><meta charset="utf-8"><title>{html.escape(title)}</title>{extra}</head><body>{body}<script>track()</script></body></html>'


def _list(a: Article, count: int = 12) -> str:
    w = WORDS[a.language]
    return "".join(f'<li><a href="/{n}">{html.escape(w.teaser)} {n}</a></li>' for n in range(count))


def _case(a: Article, markup: str, **gold: object) -> Case:
    return page_case(a, markup, **({"outlet": WORDS[a.language].outlet} | gold))


def _ps(a: Article, inside: str = "") -> str:
    return "".join(f"<p{inside}>{html.escape(one, quote=False)}</p>" for one in a.body)


def korean_portal(a: Article) -> Case:
    w = WORDS["ko"]
    text = "<br><br>".join(html.escape(one, quote=False) for one in a.body)
    extra = (
        meta("og:title", a.headline)
        + meta("twitter:creator", w.outlet, "name")
        + meta("og:article:author", f"{w.outlet} | 한바다")
    )
    body = f'<div id="gnb"><ul>{_list(a)}</ul></div><div id="ct"><div class="media_end_head"><a><img class="media_end_head_top_logo_img" alt="{w.outlet}" title="{w.outlet}"></a><h2 id="title_area" class="media_end_head_headline"><span>{html.escape(a.headline)}</span></h2><div class="media_end_head_info"><span class="media_end_head_info_datestamp_term">입력</span><span class="media_end_head_info_datestamp_time _ARTICLE_DATE_TIME" data-date-time="{a.when("%Y-%m-%d %H:%M:%S")}">{a.when("%Y.%m.%d.")} 오전 9:20</span></div><div class="media_end_head_journalist"><em class="media_end_head_journalist_name">{a.authors[0]} 기자</em></div></div><div id="newsct_article"><article id="dic_area" class="go_trans _article_content"><span class="end_photo_org"><img><em class="img_desc">{w.caption}</em></span>{text}</article></div><div class="byline"><p><span class="byline_s">{a.authors[0]} 기자 (hangaram@{w.host})</span></p></div><div class="copyright"><p>Copyright ⓒ {w.outlet}. All rights reserved. 무단 전재 및 재배포 금지.</p></div></div>'
    return _case(a, _doc(a, a.headline, extra, body))


def korean_agency(a: Article) -> Case:
    w = WORDS["ko"]
    first, *rest = a.body
    text = f"<p>({a.place}=항만뉴스) {a.authors[0]} 특파원 = {html.escape(first, quote=False)}</p>" + "".join(
        f"<p>{html.escape(one, quote=False)}</p>" for one in rest
    )
    body = f'<header><a>{w.outlet}</a></header><div class="content03"><header class="title-article01"><h1 class="tit">{html.escape(a.headline)}</h1><p class="update-time" data-published-time="{a.when("%Y%m%d%H%M")}"><span class="txt">송고시간</span>{a.when("%Y-%m-%d %H:%M")}</p></header><article class="story-news article">{text}<p class="txt-copyright adrs">hangaram@{w.host}</p><p class="txt-copyright adrs">&lt;저작권자(c) {w.outlet}, 무단 전재-재배포 금지&gt;</p></article></div><ul>{_list(a)}</ul>'
    case = _case(a, _doc(a, f"{a.headline} | {w.outlet}", meta("og:site_name", w.outlet), body))
    return msgspec.structs.replace(
        case, text="\n\n".join((f"({a.place}=항만뉴스) {a.authors[0]} 특파원 = {first}", *rest))
    )


def japanese_colon(a: Article) -> Case:
    w = WORDS["ja"]
    extra = (
        meta("og:site_name", w.outlet + "デジタル")
        + meta("og:title", f"{a.headline}：{w.outlet}")
        + meta("pubdate", a.moment + ":00+09:00", "name")
    )
    body = f'<ul>{_list(a)}</ul><main><div class="title"><h1>{html.escape(a.headline)}</h1><p><span class="hnWFE">{a.authors[0]}</span><time datetime="{a.moment}+09:00">{a.when("%Y年%-m月%-d日")}　{a.when("%-H時%M分")}</time></p></div><div class="article-text">{"".join(f"<p>　{one}</p>" for one in a.body)}<div class="key">この記事を書いた人</div></div></main>'
    return _case(a, _doc(a, f"{a.headline}：{w.outlet}", extra, body), bylines=())


def chinese_dashes(a: Article) -> Case:
    w = WORDS["zh"]
    body = f'<div class="nav"><ul>{_list(a)}</ul></div><div class="text_c"><h1>{a.headline}</h1><p class="author">{a.authors[0]}</p><div class="col-1-1"><i>{a.when("%Y年%m月%d日%H:%M")}</i> | 来源：<a>{w.outlet}</a></div><div class="rm_txt_con">{"".join(f"<p>　　{one}</p>" for one in a.body)}<p>　　（责编：何苇、柳舟）</p><p>分享让更多人看到</p></div></div><div class="rel"><ul>{_list(a)}</ul></div>'
    return _case(a, _doc(a, f"{a.headline}--{w.section}--{w.outlet}", "", body))


def russian_blocks(a: Article) -> Case:
    w = WORDS["ru"]
    blocks = "".join(
        f'<div class="article__block" data-type="text"><div class="article__text">{one}</div></div>' for one in a.body
    )
    body = f'<div class="header"><ul>{_list(a)}</ul></div><div class="endless__item"><div class="article__header"><div class="article__info-date"><a>{a.when("%H:%M %d.%m.%Y")}</a> <span>(обновлено: 10:00 28.03.2026)</span></div><div class="article__title">{a.headline}</div></div><div class="article__body js-mediator-article">{blocks}<div class="article__block" data-type="article"><div class="article__article"><a><span>{w.teaser}</span></a></div></div></div></div>'
    extra = (
        meta("og:site_name", w.outlet)
        + meta("og:title", a.headline)
        + meta("article:author", w.outlet)
        + meta("article:published_time", a.when("%Y%m%dT%H%M"))
    )
    return _case(a, _doc(a, f"{a.headline} - {w.outlet}, {a.when('%d.%m.%Y')}", extra, body), bylines=())


def ukrainian_post(a: Article) -> Case:
    w = WORDS["uk"]
    body = f'<ul>{_list(a)}</ul><header class="post_header"><h1 class="post_title">{a.headline}</h1><div class="post_time"><span class="post_author"><a href="/authors/1">{a.authors[0]}</a></span> — {a.when("%-d березня %Y, %H:%M")}</div></header><div class="post_text">{_ps(a)}<p><strong>{w.related}</strong><a>{w.teaser}</a></p></div><div class="post_tags">{w.tags}</div>'
    return _case(a, _doc(a, f"{a.headline} | {w.outlet}", meta("og:site_name", w.outlet), body))


def hindi_portal(a: Article) -> Case:
    w = WORDS["hi"]
    data = linked_data(
        **{
            "@type": "NewsArticle",
            "headline": a.headline,
            "datePublished": a.moment + ":00+05:30",
            "author": {"@type": "Person", "name": f"Edited By: {a.authors[0]}"},
            "publisher": {"@type": "Organization", "name": w.outlet},
        }
    )
    body = f'<ul>{_list(a)}</ul><div class="artcle"><h1>{a.headline}</h1><div class="auther-time"><span>Written by: <a>{a.authors[0]}</a></span><span>{a.when("%d %b %Y %I:%M %p")} IST</span></div><div class="article-desc">{"".join(f"<p><span>{one}</span></p>" for one in a.body)}<p><strong>{w.related}</strong><a>{w.teaser}</a></p></div></div>'
    return _case(a, _doc(a, f"{a.headline} | {w.section} News in Hindi - {w.outlet}", data, body))


def turkish_spot(a: Article) -> Case:
    w = WORDS["tr"]
    data = linked_data(
        **{
            "@type": "NewsArticle",
            "headline": a.headline,
            "datePublished": a.moment + ":00+03:00",
            "dateModified": a.moment + ":30+03:00",
            "author": {"@type": "Person", "name": w.outlet},
            "publisher": {"@type": "Organization", "name": w.outlet},
        }
    )
    body = f'<ul>{_list(a)}</ul><section class="news-detail"><h1 class="news-detail-title">{a.headline}</h1><div class="news-detail-text"><div class="author-content-image"></div><div class="news-content readingTime">{_ps(a)}<div class="ad-slot">Reklam</div></div></div><ul class="tags"><li><a>Haldia</a></li></ul></section>'
    return _case(a, _doc(a, f"{a.headline} - Son Dakika Dünya Haberleri | {w.outlet}", data, body), bylines=())


def czech_opener(a: Article) -> Case:
    w = WORDS["cs"]
    first, *rest = a.body
    body = f'<ul>{_list(a)}</ul><div id="content"><div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="name headline">{a.headline}</h1><div class="art-info"><span class="time" itemprop="datePublished" content="{a.moment}:00CET">{a.when("%-d. března %Y %-H:%M")}</span><div class="authors"><span itemprop="author" itemscope itemtype="https://schema.org/Person"><a rel="author"><span itemprop="name">{a.authors[0]}</span></a></span></div></div><div class="art-full"><div class="opener" itemprop="description">{first}</div><div class="text"><div class="bbtext" id="art-text">{"".join(f"<p>{one}</p>" for one in rest)}</div></div></div></div></div><ul>{_list(a)}</ul>'
    return _case(a, _doc(a, f"{a.headline} - {w.outlet}", meta("og:site_name", w.outlet), body))


def french_paragraphs(a: Article) -> Case:
    w = WORDS["fr"]
    data = linked_data(
        **{
            "@type": "NewsArticle",
            "headline": a.headline,
            "datePublished": a.moment + ":00+01:00",
            "author": [{"@type": "Person", "name": f"{a.authors[0]} (Portmere, envoyée spéciale)"}],
            "publisher": {"@type": "NewsMediaOrganization", "name": w.outlet},
        }
    )
    inread = '<section class="catcher catcher--inline"><div class="catcher__content"><p><span class="catcher__label">Article réservé à nos abonnés</span> <a>Lire aussi | La sécheresse et le blé</a></p></div></section>'
    ps = _ps(a, ' class="article__paragraph"').replace("</p>", f"</p>{inread}", 1)
    body = f'<ul>{_list(a)}</ul><main><section class="article"><header><h1 class="article__title">{a.headline}</h1><p class="article__desc">Un sous-titre qui dit en une phrase ce que le texte raconte ensuite</p></header><section class="article__wrapper"><article class="article__content">{ps}<section class="author"><p>{a.authors[0]} (Portmere, envoyée spéciale)</p></section></article></section></section></main>'
    return _case(a, _doc(a, f"{a.headline}", data, body))


def arabic_portal(a: Article) -> Case:
    w = WORDS["ar"]
    body = f'<ul>{_list(a)}</ul><div class="article"><h1 class="sna_article_header">{a.headline}</h1><div class="authors"><h2>{a.authors[0]} - {a.place}</h2></div><div class="time-area"><span>13 مارس 2026 - 09:20 بتوقيت غرينتش</span></div><div class="article-body"><div class="media-caption">{w.caption}</div>{_ps(a)}<div class="topics"><h3>اقرأ أيضا</h3><a>{w.teaser}</a></div></div></div>'
    extra = meta("og:site_name", w.outlet) + meta("og:title", f"{a.headline} | {w.outlet}")
    return _case(a, _doc(a, f"{a.headline} | {w.section} | {w.outlet}", extra, body))


def thai_portal(a: Article) -> Case:
    w = WORDS["th"]
    body = f'<ul>{_list(a)}</ul><div class="td-post"><h1 class="tdb-title-text">{a.headline}</h1><div class="tdb-author-name-wrap"><span class="tdb-author-by">โดย</span> <a class="tdb-author-name">{a.authors[0]}</a></div><time class="entry-date updated td-module-date" datetime="{a.moment}:00+07:00">13 มีนาคม 2569</time><div class="tdb-block-inner td-fix-index">{_ps(a)}<p>อ่านข่าวเพิ่มเติม <a>{w.teaser}</a></p></div></div>'
    return _case(a, _doc(a, f"{a.headline} - {w.outlet}", meta("og:site_name", w.outlet), body))


SHAPES = (
    (korean_portal, "ko"), (korean_agency, "ko"), (japanese_colon, "ja"), (chinese_dashes, "zh"), (russian_blocks, "ru"),
    (ukrainian_post, "uk"), (hindi_portal, "hi"), (turkish_spot, "tr"), (czech_opener, "cs"), (french_paragraphs, "fr"),
    (arabic_portal, "ar"), (thai_portal, "th"),
)  # fmt: skip


def cases() -> Iterator[Case]:
    """All cases of this part."""
    yield from made(SHAPES, articles("articles_world.toml"))
