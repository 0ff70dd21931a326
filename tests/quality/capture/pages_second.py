"""Web pages, second half: written after the reader; its first score is noted in README.md."""

import html
from collections.abc import Iterator

import msgspec

from quality.capture.cases import Article, Case, articles, listed, made, plain
from quality.capture.pages import ADDRESS, SITE, ZONE, below, head, linked_data, menu, meta, page_case, text_of


def yoast(a: Article) -> Case:
    data = linked_data(
        **{
            "@context": "https://schema.org",
            "@graph": [
                {
                    "@type": "Article",
                    "@id": f"{ADDRESS}/{a.id}/#article",
                    "headline": a.headline,
                    "datePublished": a.moment + ":00+00:00",
                    "dateModified": a.when("%Y-%m-28T10:00:00+00:00"),
                    "author": [{"@id": f"{ADDRESS}/#/p/{n}"} for n, _ in enumerate(a.authors)],
                    "publisher": {"@id": f"{ADDRESS}/#org"},
                },
                {"@type": "WebPage", "@id": f"{ADDRESS}/{a.id}/", "name": f"{a.headline} - {SITE}"},
                {"@type": "Organization", "@id": f"{ADDRESS}/#org", "name": SITE},
                *({"@type": "Person", "@id": f"{ADDRESS}/#/p/{n}", "name": name} for n, name in enumerate(a.authors)),
            ],
        }
    )
    markup = (
        head(a, f"{a.headline} - {SITE}", data + meta("og:site_name", SITE + " | News from the straits"))
        + f'<body>{menu()}<div class="elementor"><div class="elementor-widget-theme-post-title"><h1>{html.escape(a.headline)}</h1></div><div class="elementor-widget-theme-post-content">{text_of(a)}</div></div>{below()}'
    )
    return page_case(a, markup)


def broken_data(a: Article) -> Case:
    names = ", ".join(f'{{"@type": "Person", "name": "{name}",}}' for name in a.authors)
    data = (
        f'<script type="application/ld+json">\n<!--\n{{"@type": "NewsArticle", "headline": "A teaser\nline", "datePublished": "{a.moment}:00Z", "author": [{names}], '
        f'"publisher": {{"@type": "Organization", "name": "{SITE}"}},}}\n-->\n</script>'
    )
    markup = (
        head(a, f"{SITE}: {a.headline}", data)
        + f"<body>{menu()}<article><h1>{html.escape(a.headline)}</h1>{text_of(a)}</article>{below()}"
    )
    return page_case(a, markup)


def by_and_role(a: Article) -> Case:
    metas = (
        meta("og:site_name", SITE)
        + meta("author", f"By {listed(a.authors)}, Diplomatic Correspondent", "name")
        + meta("date", a.day, "name")
    )
    markup = (
        head(a, f"{a.headline} | World | {SITE}", metas)
        + f'<body>{menu()}<div class="story-body"><h1 class="hed">{html.escape(a.headline)}</h1><p class="byline">By {listed(a.authors)}, Diplomatic Correspondent</p>{text_of(a)}<p><em>Additional reporting by the Varsk office.</em></p></div>{below()}'
    )
    return page_case(a, markup, published=a.day, text=plain(a.body))


def shown_only(a: Article) -> Case:
    by = "".join(f'<a class="byline__name" href="/p">{name}</a>' for name in a.authors)
    markup = (
        head(a, f"{a.headline} · {SITE}")
        + f'<body>{menu()}<main><div class="article-header"><h1>{html.escape(a.headline)}</h1><div class="byline">{by}</div><div class="timestamp">Published {a.when("%B %-d, %Y")} at {a.when("%-I:%M %p")} <span class="upd">Updated {a.when("%B 28, %Y")}</span></div></div><div class="article-text">{text_of(a)}</div></main>{below()}'
    )
    return page_case(a, markup)


def admin_author(a: Article) -> Case:
    metas = meta("og:site_name", SITE) + meta("article:published_time", a.moment + ":00Z")
    data = linked_data(
        **{
            "@type": "BlogPosting",
            "headline": a.headline,
            "author": {"@type": "Person", "name": "admin"},
            "datePublished": a.moment + ":00Z",
        }
    )
    markup = (
        head(a, f"{a.headline} – {SITE}", metas + data)
        + f'<body>{menu()}<article><h1>{html.escape(a.headline)}</h1><span class="by">Posted by <a rel="author" href="/author/admin">admin</a></span>{text_of(a)}</article>{below()}'
    )
    return page_case(a, markup, bylines=())


def aspnet(a: Article) -> Case:
    by = f"By {listed(a.authors)}" if a.authors else ""
    markup = (
        head(a, f"{SITE} - {a.headline}")
        + f'<body><form id="aspnetForm" method="post" action="x"><input type="hidden" name="__VIEWSTATE" value="x">{menu()}<div id="ctl00_main"><h1>{html.escape(a.headline)}</h1><span id="ctl00_lblDate">{a.when("%d %B %Y")}</span><div class="author">{by}</div><div id="ctl00_body">{text_of(a)}</div></div></form></body></html>'
    )
    return page_case(a, markup, published=a.day)


def word_saved(a: Article) -> Case:
    rows = "\n".join(
        f"<p class=MsoNormal><span lang=EN-GB style='font-size:12.0pt'>{html.escape(one, quote=False)}<o:p></o:p></span></p>"
        for one in a.body
    )
    by = f"<p class=MsoNormal>By {listed(a.authors)}<o:p></o:p></p>" if a.authors else ""
    markup = (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252">'
        f'<meta name=Generator content="Microsoft Word 15"><title>{html.escape(a.headline)}</title><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--><style><!-- p.MsoNormal {{margin:0}} --></style></head>'
        f"<body lang=EN-GB><div class=WordSection1><h1>{html.escape(a.headline)}<o:p></o:p></h1>{by}<p class=MsoNormal>{a.when('%-d %B %Y')}<o:p></o:p></p>{rows}</div></body></html>"
    )
    case = page_case(a, markup, published=a.day, outlet="")
    return msgspec.structs.replace(case, data=markup.encode("cp1252"))


def reader_mode(a: Article) -> Case:
    by = f'<div class="credits reader-credits">{listed(a.authors)}</div>' if a.authors else ""
    markup = (
        f'<html><head><meta charset="utf-8"><title>{html.escape(a.headline)}</title></head><body><div class="container" dir="ltr"><div class="header reader-header"><a class="domain reader-domain" href="{ADDRESS}/{a.id}">harbourtimes.example</a><div class="domain-border"></div>'
        f'<h1 class="reader-title">{html.escape(a.headline)}</h1>{by}<div class="meta-data"><div class="reader-estimated-time">3-4 minutes</div></div></div><hr><div class="content"><div class="moz-reader-content"><div id="readability-page-1" class="page">{text_of(a)}</div></div></div></div></body></html>'
    )
    return page_case(a, markup, published="", outlet="harbourtimes.example")


def archived(a: Article) -> Case:
    data = linked_data(
        **{
            "@type": "NewsArticle",
            "headline": a.headline,
            "datePublished": a.moment + ":00" + ZONE,
            "author": [{"name": name} for name in a.authors],
        }
    )
    page = (
        head(a, f"{a.headline} | {SITE}", data + meta("og:site_name", SITE))
        + f"<body>{menu()}<article><h1>{html.escape(a.headline)}</h1>{text_of(a)}</article>{below()}"
    )
    import quopri  # noqa: PLC0415

    body = quopri.encodestring(page.encode()).decode()
    archive = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {ADDRESS}/{a.id}\r\nSubject: x\r\nDate: Fri, 20 Mar 2026 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Cut----"\r\n\r\n\r\n------Cut----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n'
        f"Content-Location: {ADDRESS}/{a.id}\r\n\r\n{body}\r\n------Cut----\r\nContent-Type: text/css\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: cid:css\r\n\r\nbody {{}}\r\n------Cut------\r\n"
    )
    case = page_case(a, "", file="page.mhtml")
    return msgspec.structs.replace(case, data=archive.encode())


def release(a: Article) -> Case:
    markup = (
        head(a, f"{a.headline} | Ministry of Defence of {a.country}")
        + f'<body><header role="banner"><a>Ministry of Defence of {a.country}</a></header><main id="content"><div class="title"><h1>{html.escape(a.headline)}</h1></div><dl class="metadata"><dt>Published</dt><dd class="date">{a.when("%-d %B %Y")}</dd></dl><div class="govspeak">{text_of(a)}</div></main><footer><p>© {a.when("%Y")} Ministry of Defence</p></footer></body></html>'
    )
    return page_case(a, markup, published=a.day, bylines=(), outlet=f"Ministry of Defence of {a.country}")


def ambiguous_page(a: Article) -> Case:
    markup = (
        head(a, f"{a.headline} | {SITE}", meta("og:site_name", SITE))
        + f'<body>{menu()}<article><h1>{html.escape(a.headline)}</h1><span class="date">06/11/2024</span>{text_of(a)}</article>{below()}'
    )
    return page_case(a, markup, published="", bylines=())


def korean_paper(a: Article) -> Case:
    metas = (
        meta("og:title", f"{a.headline} - 표본일보")
        + meta("og:site_name", "표본일보")
        + meta("article:published_time", a.moment + ":00+09:00")
        + meta("dable:author", a.authors[0])
    )
    markup = (
        head(a, f"{a.headline} - 표본일보", metas)
        + f'<body>{menu("표본일보")}<div class="article_head"><h3 class="tit_view">{html.escape(a.headline)}</h3><p class="info"><span class="writer">{a.authors[0]} 기자</span> <span class="date">입력 {a.when("%Y-%m-%d %H:%M")}</span></p></div><div class="article_view" id="articleBody">{text_of(a)}<p class="writer_info">{a.authors[0]} 기자 hangr@pyobon.example</p><p>ⓒ 표본일보, 무단 전재 및 재배포 금지</p></div><div class="relation"><h4>관련기사</h4><ul><li><a>밀 수확 30년 만에 최저</a></li></ul></div></body></html>'
    )
    return page_case(a, markup, outlet="표본일보")


def japanese_paper(a: Article) -> Case:
    markup = (
        head(
            a, f"{a.headline}｜表本新聞", meta("og:title", f"{a.headline}｜表本新聞") + meta("og:site_name", "表本新聞")
        )
        + f'<body><div class="gnav"><a>社会</a><a>経済</a></div><main><h1 class="title">{html.escape(a.headline)}</h1><p class="date">{a.when("%Y年%-m月%-d日")} {int(a.when("%H"))}時{a.when("%M")}分</p><p class="author">{a.authors[0]}</p><div class="article-body">{text_of(a)}</div></main><footer>無断転載を禁じます</footer></body></html>'
    )
    return page_case(a, markup, outlet="表本新聞")


def chinese_site(a: Article) -> Case:
    metas = (
        meta("publishdate", a.day, "name") + meta("author", a.authors[0], "name") + meta("source", "海峡日报", "name")
    )
    markup = (
        head(a, f"{a.headline}_海峡日报", metas)
        + f'<body><div class="nav"><a>首页</a><a>国际</a></div><div class="main"><h1 id="title">{html.escape(a.headline)}</h1><div class="info"><span class="pub_time">{a.when("%Y年%m月%d日%H:%M")}</span> 来源：<a>海峡日报</a></div><div id="rwb_zw">{text_of(a)}<p>（责编：陈一、王二）</p></div><div class="share">分享到：微信 微博</div></div></body></html>'
    )
    return page_case(a, markup, published=a.day, outlet="海峡日报")


def arabic_site(a: Article) -> Case:
    metas = (
        meta("og:title", a.headline)
        + meta("og:site_name", "صحيفة المضيق")
        + meta("article:published_time", a.moment + ":00+03:00")
    )
    markup = (
        head(a, f"{a.headline} | صحيفة المضيق", metas).replace("<html ", '<html dir="rtl" ')
        + f'<body><ul class="menu"><li>الرئيسية</li><li>سياسة</li></ul><div class="content"><h1>{html.escape(a.headline)}</h1><div class="author-name">{a.authors[0]}</div><div class="body-text">{text_of(a)}</div></div><div class="related"><h3>اقرأ أيضا</h3><a>الجفاف يخفض محصول القمح</a></div></body></html>'
    )
    return page_case(a, markup, outlet="صحيفة المضيق")


def russian_site(a: Article) -> Case:
    metas = meta("og:site_name", "Вестник Пролива") + meta("og:title", a.headline)
    markup = (
        head(a, f"{a.headline} - Вестник Пролива", metas)
        + f'<body><div class="header-menu"><a>Политика</a></div><div class="article" itemscope itemtype="http://schema.org/NewsArticle"><div class="article__title" itemprop="headline">{html.escape(a.headline)}</div><div class="article__info-date"><a>{a.when("%H:%M %d.%m.%Y")}</a> <span class="article__info-date-modified">(обновлено: 12:10 28.03.2026)</span></div><div class="article__author"><span itemprop="author">{a.authors[0]}</span></div><div class="article__body" itemprop="articleBody">{text_of(a)}</div></div></body></html>'
    )
    return page_case(a, markup, outlet="Вестник Пролива")


def ukrainian_site(a: Article) -> Case:
    data = linked_data(
        **{
            "@type": "NewsArticle",
            "headline": a.headline,
            "datePublished": a.when("%Y-%m-%dT%H:%M:%S+02:00"),
            "author": [a.authors[0]],
            "publisher": [{"@type": "Organization", "name": "Вісник Протоки"}],
        }
    )
    markup = (
        head(a, f"{a.headline} | Вісник Протоки", data)
        + f'<body>{menu("Вісник Протоки")}<div class="post"><h1>{html.escape(a.headline)}</h1><div class="post_text">{text_of(a)}<p><strong>Читайте також:</strong> <a>Посуха зменшила врожай</a></p></div></div></body></html>'
    )
    return page_case(a, markup, outlet="Вісник Протоки")


def hindi_site(a: Article) -> Case:
    metas = meta("og:site_name", "दैनिक जलडमरू") + meta("og:title", f"{a.headline} | दैनिक जलडमरू")
    markup = (
        head(a, f"{a.headline} | दैनिक जलडमरू", metas)
        + f'<body>{menu("दैनिक जलडमरू")}<section><h1>{html.escape(a.headline)}</h1><div class="authorinfo"><span class="author">{a.authors[0]}</span><span class="date">प्रकाशित: {a.when("%-d")} मार्च {a.when("%Y")}, {a.when("%H:%M")}</span></div><div class="story">{text_of(a)}</div></section></body></html>'
    )
    return page_case(a, markup, outlet="दैनिक जलडमरू")


def thai_site(a: Article) -> Case:
    metas = meta("og:site_name", "ช่องแคบรายวัน") + meta("og:title", a.headline)
    year = int(a.when("%Y")) + 543
    markup = (
        head(a, f"{a.headline} - ช่องแคบรายวัน", metas)
        + f'<body>{menu("ช่องแคบรายวัน")}<div class="news"><h1>{html.escape(a.headline)}</h1><span class="date">{a.when("%-d")} มี.ค. {year} {a.when("%H:%M")} น.</span><div class="news-content">{text_of(a)}</div></div></body></html>'
    )
    return page_case(a, markup, bylines=(), outlet="ช่องแคบรายวัน")


def turkish_site(a: Article) -> Case:
    data = linked_data(
        **{
            "@type": "NewsArticle",
            "headline": a.headline,
            "datePublished": a.when("%Y-%m-%dT%H:%M:%S+03:00"),
            "author": {"@type": "Person", "name": a.authors[0]},
            "publisher": {"@type": "Organization", "name": "Boğaz Gazetesi A.Ş."},
        }
    )
    markup = (
        head(a, f"{a.headline} - Boğaz Gazetesi", data + meta("og:site_name", "Boğaz Gazetesi"))
        + f'<body>{menu("Boğaz Gazetesi")}<article><h1>{html.escape(a.headline)}</h1><h2 class="spot">Bakanlar iki saat görüştü</h2>{text_of(a)}</article></body></html>'
    )
    return page_case(a, markup, outlet="Boğaz Gazetesi")


def czech_site(a: Article) -> Case:
    metas = (
        meta("og:title", a.headline)
        + meta("og:site_name", "Deník úžiny")
        + meta("author", f"{a.authors[0]}, ČTK", "name")
    )
    markup = (
        head(a, f"{a.headline} - Deník úžiny", metas)
        + f'<body>{menu("Deník úžiny")}<div class="opener"><h1>{html.escape(a.headline)}</h1><span class="time-date">{a.when("%-d")}. března {a.when("%Y")} {a.when("%-H:%M")}</span></div><div class="bbtext">{text_of(a)}</div></body></html>'
    )
    return page_case(a, markup, outlet="Deník úžiny")


def french_site(a: Article) -> Case:
    metas = (
        meta("og:site_name", "Le Détroit")
        + meta("og:title", a.headline)
        + meta("og:article:published_time", a.moment + ":00+01:00")
    )
    markup = (
        head(a, f"{a.headline} - Le Détroit", metas)
        + f'<body>{menu("Le Détroit")}<main><article><h1>{html.escape(a.headline)}</h1><p class="meta__author">Par <a class="article__author-link">{a.authors[0]}</a></p><p class="meta__date">Publié le {a.when("%d/%m/%Y")} à {a.when("%Hh%M")}</p>{text_of(a)}<section class="inread"><h4>Lire aussi</h4><a>La sécheresse et le blé</a></section></article></main></body></html>'
    )
    return page_case(a, markup, outlet="Le Détroit")


_ENGLISH = (
    (yoast, "bases harvest"),
    (broken_data, "ferry"),
    (by_and_role, "bases missile"),
    (shown_only, "harvest envoy"),
    (admin_author, "rates"),
    (aspnet, "missile"),
    (word_saved, "bases"),
    (reader_mode, "envoy"),
    (archived, "harvest rates"),
    (release, "bases"),
    (ambiguous_page, "rates"),
)
_WORLD = (
    (korean_paper, "ko"),
    (japanese_paper, "ja"),
    (chinese_site, "zh"),
    (arabic_site, "ar"),
    (russian_site, "ru"),
    (ukrainian_site, "uk"),
    (hindi_site, "hi"),
    (thai_site, "th"),
    (turkish_site, "tr"),
    (czech_site, "cs"),
    (french_site, "fr"),
)


def cases() -> Iterator[Case]:
    """All cases of this half."""
    yield from made(_ENGLISH, articles("articles.toml"))
    yield from made(_WORLD, articles("articles_world.toml"))
