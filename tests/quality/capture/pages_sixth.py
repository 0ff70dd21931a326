"""Web pages, sixth part: forty shapes that page systems of twelve countries give; written without a look at the reader.

A row is a page with places for the article's words. All articles are of 13 March 2026, 9.20 in the morning.
"""

import html
from collections.abc import Iterator

import msgspec

from quality.capture.cases import Article, Case, articles
from quality.capture.page_words import WORDS
from quality.capture.pages import page_case


class Page(msgspec.Struct, frozen=True):
    """A shape of pages.

    Attributes:
        name: what it is like.
        language: of its article.
        title: of the page.
        head: further elements of the head.
        body: its words.
        signed: whether it names the author.
        published: as the page states it.
    """

    name: str
    language: str
    title: str
    head: str
    body: str
    signed: bool = True
    published: str = "2026-03-13T09:20"


PAGES = (
    Page("ko_regional", "ko", "{h} - {o}", '<meta property="og:title" content="{h}"><meta property="og:article:author" content="{o}"><meta name="Copyright" content="{o}">', '<div id="user-wrap">{menu}<header class="article-view-header"><h3 class="heading">{h}</h3><ul class="infomation"><li><i class="icon-user-o"></i> {a} 기자</li><li><i class="icon-clock-o"></i> 승인 2026.03.13 09:20</li><li>댓글 0</li></ul></header><article id="article-view-content-div" class="article-veiw-body" itemprop="articleBody">{ps}</article><div class="copyright">저작권자 © {o} 무단전재 및 재배포 금지</div><div class="writer"><strong class="name">{a} 기자</strong><a>press@{host}</a></div></div>'),
    Page("ko_afternoon", "ko", "{h} : {o}", '<meta property="og:site_name" content="{o}">', '{menu}<h1 class="headline">{h}</h1><div class="byline"><span>기자명 {a}</span><span class="date">입력 2026.03.13. 오후 9:20</span><span>업데이트 2026.03.14. 오전 10:00</span></div><section class="article-body">{ps}</section><ul class="related">{menu}</ul>', published="2026-03-13T21:20"),
    Page("ko_equals", "ko", "{h} | {o}", '<meta property="article:published_time" content="2026-03-13T09:20:00+09:00"><meta property="og:site_name" content="{o}">', '<nav>{menu}</nav><article><h2 class="tit_view">{h}</h2><div class="info"><em>등록 2026-03-13 09:20:00</em> | <em>수정 2026-03-13 11:00:00</em></div><div class="viewer"><p>[{place}={o}] {a} 기자 = {first}</p>{rest}</div><p class="mail">hangaram@{host}</p></article>'),
    Page("ko_div_time", "ko", "{h}", '<meta name="author" content="{a} 기자"><meta property="og:site_name" content="{o}"><meta property="dable:author" content="{a}"><meta property="article:published_time" content="2026-03-13T00:20:00Z">', '{menu}<div class="news_view"><h1>{h}</h1><div class="dates">기사입력 2026-03-13 09:20 최종수정 2026-03-13 12:41</div><div class="txt">{br}</div></div>', published="2026-03-13T00:20"),
    Page("ja_paper", "ja", "{h} | {o}オンライン", '<meta property="og:site_name" content="{o}">', '<header>{menu}</header><main><article><h1>{h}</h1><p class="date">2026年3月13日 09時20分</p><p class="author">{place}＝{a}</p><div class="body">{ps}</div><p class="copy">無断転載・複製を禁じます</p></article></main>'),
    Page("ja_ampm", "ja", "{h} - {o}", "", '{menu}<div class="article"><h1 class="article-title">{h}</h1><ul class="info"><li>{o}</li><li>2026/3/13 9:20（最終更新 3/13 14:05）</li><li>{a}</li></ul><div class="article-body">{ps}</div><div class="tag">{rel}</div></div>'),
    Page("ja_agency", "ja", "{h}｜{o}", '<meta property="og:title" content="{h}｜{o}"><meta name="pubdate" content="20260313T092000+0900">', '<div class="nav">{menu}</div><section><h2 class="ttl">{h}</h2><p class="credit">{o} {a}</p><time>3月13日(金) 9:20</time><div class="main-text">{ps}</div></section>'),
    Page("ja_reiwa", "ja", "{h} ― {o}", '<meta property="og:site_name" content="{o}">', '{menu}<main><h1>{h}</h1><div>令和8年3月13日　発行：{o}</div><div>文・{a}</div><div class="honbun">{ps}</div></main>', published="2026-03-13"),
    Page("zh_source", "zh", "{h}_{o}", '<meta name="publishdate" content="2026-03-13"><meta name="author" content="{a}"><meta name="source" content="来源：{o}">', '<div class="top">{menu}</div><div class="left"><h1>{h}</h1><div class="info">2026年03月13日 09:20　来源：{o}　作者：{a}　<span>字号：大 中 小</span></div><div id="zoom">{ps}<p>责任编辑：何苇</p></div></div>'),
    Page("zh_slash", "zh", "{h}-{o}", '<meta property="og:site_name" content="{o}">', '{menu}<div class="article"><h1 class="main-title">{h}</h1><div class="date-source"><span class="date">2026年03月13日 09:20</span><a class="source">{o}</a></div><div class="article" id="artibody">{ps}<p class="show_author">责任编辑：柳舟</p></div></div>', signed=False),
    Page("zh_tw", "zh", "{h} | {o}", '<meta name="pubdate" content="2026-03-13T09:20:00+08:00"><meta property="og:title" content="{h} | 國際 | {o}">', '{menu}<article><h1>{h}</h1><div class="updatetime">2026/3/13 09:20（3/13 12:00 更新）</div><div class="paragraph"><p>（{o}記者{a}{place}13日專電）{first}</p>{rest}</div></article>'),
    Page("zh_wire", "zh", "{h}-{o}", "", '<div class="head">{menu}</div><div class="header"><div class="header-time"><span class="year"><em>2026</em></span><span class="day"><em>03</em>/<em>13</em></span><span class="time">09:20:00</span></div><div class="source">来源：{o}</div><h1><span class="title">{h}</span></h1></div><div id="detail">{ps}<div class="editor">【责任编辑:何苇】</div></div>', signed=False),
    Page("ar_agency", "ar", "{h} - {o}", '<meta property="og:site_name" content="{o}"><meta property="article:published_time" content="2026-03-13T09:20:00+03:00">', '{menu}<main><h1 class="article-title">{h}</h1><div class="meta">الجمعة 24 رمضان 1447هـ الموافق 13 مارس 2026م</div><div class="author">كتب - {a}</div><div class="body"><p>{place} - {first}</p>{rest}</div></main>'),
    Page("ar_levant", "ar", "{h} | {o}", '<meta property="og:site_name" content="{o}">', '{menu}<h1>{h}</h1><div class="date">13 آذار 2026 | 09:20</div><div class="writer"><a href="/w">{a}</a></div><article>{ps}</article>'),
    Page("ar_egypt", "ar", "{h} - {o}", "", '<ul>{menu}</ul><div class="articleHeader"><h1>{h}</h1><span class="newsStoryDate">الجمعة، 13 مارس 2026 09:20 ص</span><span class="writeBy">كتب {a}</span></div><div id="articleBody">{ps}</div>'),
    Page("ar_digits", "ar", "{h} :: {o}", '<meta property="og:site_name" content="{o}">', '{menu}<article><h1>{h}</h1><p class="time">نُشر: ٠٩:٢٠-١٣ مارس ٢٠٢٦ م ـ ٢٤ رمضان ١٤٤٧ هـ</p><p class="author">{place}: {a}</p><div class="content">{ps}</div></article>'),
    Page("ru_agency", "ru", "{h} - {o}", '<meta name="mediator_published_time" content="2026-03-13T09:20:00+03:00"><meta name="mediator_author" content="{a}">', '{menu}<article><h1>{h}</h1><div class="news-header__date">13 марта, 09:20</div><div class="text-content"><p>{placeu}, 13 марта. /{o}/. {first}</p>{rest}</div></article>'),
    Page("ru_daily", "ru", "{h} – {o}", '<meta property="og:site_name" content="{o}">', '{menu}<header class="doc_header"><h1 class="doc_header__name">{h}</h1><time class="doc_header__publish_time" datetime="2026-03-13T09:20:00+03:00">13.03.2026, 09:20</time></header><div class="article_text_wrapper">{ps}<p class="document_authors">{a}</p></div>'),
    Page("ru_regional", "ru", "{h} | {o}", "", '{menu}<div class="item"><h1>{h}</h1><div class="date">Сегодня, 13 марта 2026 в 09:20</div><div class="author">Текст: {a}</div><div class="content">{ps}</div><div>Источник: <a href="/">{o}</a></div></div>'),
    Page("ru_short", "ru", "{h}: {o}", '<meta property="og:site_name" content="{o}"><meta itemprop="datePublished" content="2026-03-13">', '{menu}<main itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">{h}</h1><span itemprop="author" itemscope><span itemprop="name">{a}</span></span><div itemprop="articleBody">{ps}</div></main>', published="2026-03-13"),
    Page("uk_pravda", "uk", "{h} — {o}", '<meta property="og:site_name" content="{o}">', '{menu}<article class="post"><h1 class="post__title">{h}</h1><div class="post__time"><a class="post__author">{a}</a> — 13 березня, 09:20</div><div class="post__text">{ps}</div></article>', published=""),
    Page("uk_agency", "uk", "{h} - {o}", '<meta property="article:published_time" content="2026-03-13T09:20:00+0200"><meta property="og:site_name" content="{o}">', '{menu}<div class="newsHead"><h1 class="newsTitle">{h}</h1><div class="newsDate">13.03.2026 09:20</div></div><div class="newsText">{ps}</div>', signed=False),
    Page("uk_author", "uk", "{h} | {o}", "", '{menu}<article><h1>{h}</h1><p>Автор: <a href="/a">{a}</a></p><p>13 бер. 2026, 09:20</p>{ps}<p>Джерело: {o}</p></article>'),
    Page("hi_daily", "hi", "{h} | {o}", '<meta property="og:site_name" content="{o}">', '{menu}<article><h1>{h}</h1><div class="auth">लेखक: {a}</div><div class="dt">प्रकाशित: शुक्र, 13 मार्च 2026 09:20 AM (IST)</div><div class="articlecontent">{ps}</div></article>'),
    Page("hi_edited", "hi", "{h} - {o}", "", '{menu}<h1>{h}</h1><div class="bl"><span>{o}, {place}</span> <span>Published by: {a}</span> <span>Updated Fri, 13 Mar 2026 09:20 AM IST</span></div><div class="article-desc">{ps}</div>'),
    Page("hi_digits", "hi", "{h} : {o}", '<meta property="og:site_name" content="{o}">', '{menu}<article><h1>{h}</h1><div class="byline">{a} | १३ मार्च २०२६, ०९:२०</div>{ps}</article>'),
    Page("th_news", "th", "{h} | {o}", '<meta property="og:site_name" content="{o}">', '{menu}<article><h1>{h}</h1><div class="date">13 มี.ค. 2569 09:20 น.</div><div class="author">ผู้เขียน : {a}</div><div class="content">{ps}</div></article>'),
    Page("th_online", "th", "{h} - {o}ออนไลน์", '<meta property="og:site_name" content="{o}">', '{menu}<main><h1>{h}</h1><p>วันศุกร์ที่ 13 มีนาคม พ.ศ. 2569 เวลา 09.20 น.</p><p>โดย {a}</p><div id="body">{ps}</div></main>'),
    Page("th_short", "th", "{h}", '<meta name="author" content="{a}"><meta property="og:site_name" content="{o}"><meta property="article:published_time" content="2026-03-13T09:20:00+07:00">', "{menu}<section><h1>{h}</h1><span>เผยแพร่: 13 มี.ค. 69</span>{ps}</section>"),
    Page("tr_desk", "tr", "{h} - {o}", '<meta property="og:site_name" content="{o}"><meta name="articleAuthor" content="Haber Merkezi">', '{menu}<h1>{h}</h1><div class="info">Haber Merkezi <time>13.03.2026 - 09:20</time> <span>Güncelleme: 13.03.2026 - 12:40</span></div><div class="detay">{ps}</div>', signed=False),
    Page("tr_agency", "tr", "{h}", '<meta property="og:site_name" content="{o}"><meta name="datePublished" content="2026-03-13T09:20:00+03:00">', '{menu}<article><h1>{h}</h1><div class="detay-bilgi"><span class="imza">{a}</span> | <span class="tarih">13 Mart 2026</span></div><div class="detay-icerik">{ps}</div></article>'),
    Page("tr_paper", "tr", "{h} | {o}", "", "{menu}<article><h1>{h}</h1><p>Yayınlanma: 13 Mart 2026 Cuma, 09:20</p><p>Haber: {a}</p>{ps}<footer>© {o}</footer></article>"),
    Page("cs_agency", "cs", "{h} | {o}", '<meta property="og:site_name" content="{o}">', '{menu}<article><h1>{h}</h1><div class="meta">13. března 2026, 9:20</div><div class="autor">Autor: {a}, ČTK</div><div class="text">{ps}</div></article>'),
    Page("cs_portal", "cs", "{h} - {o}", "", '{menu}<h1>{h}</h1><div class="art-info"><span class="time-date">13. března 2026 9:20</span>, <span class="author"><a rel="author">{a}</a></span></div><div class="opener">{first}</div><div class="bbtext">{rest}</div>'),
    Page("cs_numbers", "cs", "{h} – {o}", '<meta property="og:site_name" content="{o}">', '{menu}<main><h1>{h}</h1><p class="author"><b>{a}</b></p><p>Pátek 13. 3. 2026 9:20 | aktualizováno 11:05</p><div>{ps}</div></main>'),
    Page("fr_daily", "fr", "{h}", '<meta property="og:site_name" content="{o}">', '{menu}<article><h1>{h}</h1><p class="meta__authors">Par <span>{a}</span></p><p class="meta__date">Publié le 13 mars 2026 à 09h20, modifié le 13 mars 2026 à 12h41</p><section class="article__content">{ps}</section><p>Le Monde de demain : la lettre</p></article>'),
    Page("fr_regional", "fr", "{h} - {o}", "", '{menu}<article><h1>{h}</h1><div>{o} <br>{a}. Publié le 13/03/2026 à 9h20</div><div class="corps">{ps}</div></article>'),
    Page("fr_sign", "fr", "{h} | {o}", '<meta property="og:site_name" content="{o}"><meta property="article:published_time" content="2026-03-13T09:20:00+01:00">', '{menu}<h1>{h}</h1><div class="texte">{ps}<p class="sign">{a}</p></div>'),
    Page("fr_agency", "fr", "{h} - {o}", '<meta property="og:site_name" content="{o}">', "{menu}<main><h1>{h}</h1><p>{o} avec agences</p><p>Le 13 mars 2026 à 09:20</p><div>{ps}</div></main>", signed=False),
    Page("ko_mobile", "ko", "{h} - {o}", '<meta property="og:site_name" content="{o}">', '{menu}<div class="end_tit">{h}</div><div class="info"><span class="press">{o}</span><span class="date" data-date-time="2026-03-13 09:20:00">2026.03.13. 오전 9:20</span></div><div class="cont">{br}<br><br>{a} 기자 hangaram@{host}</div>'),
)  # fmt: skip


def _case(page: Page, a: Article) -> Case:
    w = WORDS[page.language]
    body = [html.escape(one, quote=False) for one in a.body]
    menu = "".join(f'<li><a href="/{n}">{w.teaser} {n}</a></li>' for n in range(9))
    places = {
        "h": html.escape(a.headline), "a": a.authors[0], "o": w.outlet, "host": w.host, "place": a.place,
        "placeu": a.place.upper(), "ps": "".join(f"<p>{one}</p>" for one in body), "br": "<br><br>".join(body),
        "first": body[0], "rest": "".join(f"<p>{one}</p>" for one in body[1:]), "menu": f"<ul>{menu}</ul>", "rel": w.tags,
    }  # fmt: skip
    head, shown, title = (text.format(**places) for text in (page.head, page.body, page.title))
    markup = f'<!DOCTYPE html><html lang="{page.language}"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{shown}<script>track()</script></body></html>'
    led = page.body.partition("<p>")[2].partition("{first}")[0] if "{first}</p>" in page.body else ""
    text = "\n\n".join((led.format(**places).rpartition("<p>")[2] + a.body[0], *a.body[1:]))
    signed = a.authors if page.signed else ()
    case = page_case(a, markup, outlet=w.outlet, text=text, bylines=signed, published=page.published)
    return msgspec.structs.replace(case, name=page.name)


def cases() -> Iterator[Case]:
    """All cases of this part."""
    pool = articles("articles_world.toml")
    for page in PAGES:
        yield _case(page, pool[page.language])
